"""A small breakdown by word lists: real parameters from real words, without a sentence encoder."""

import re
from typing import Any, NamedTuple

from film.audio import Score, Voice
from film.camera import Light
from film.figure import Figure
from film.film import Appearance, Character
from film.ids import seed_of
from film.setting import Setting

KITS = ("rooftop", "market", "lighthouse", "street", "forest", "office", "kitchen", "cave", "church", "bar", "shore")
MOTIONS = {"run": "run", "walk": "walk", "sit": "sit", "read": "read", "fall": "fall", "fight": "fight", "reach": "reach"}
HELD = ("phone", "book", "cup", "lamp", "gun", "knife", "bag", "letter", "box", "staff", "sword", "flower", "tool", "radio")


class Staged(NamedTuple):
    value: Any
    assumed: tuple[str, ...] = ()


class Business(NamedTuple):
    motion: str
    expression: str
    holds: str


class PlainWords:
    """Stages by the first word that it knows."""

    def setting(self, words, *, film_seed=0, time_of_day=None, weather=None, genre="", period="", around=""):
        kit = next((kit for kit in KITS if kit in words.lower()), "street")
        fields = {"time_of_day": time_of_day or "afternoon", "weather": weather or "clear", "period": period}
        return Staged(Setting(place=words, kit=kit, seed=seed_of(film_seed, words), **fields))

    def character(self, name, *, age="", looks="", role="", voice="", sex=None, id, taken_voices=(), taken_looks=()):
        seed = seed_of(name)
        sex = sex or ("female", "male")[seed % 2]
        years = int(match[0]) if (match := re.search(r"\d+", age)) else 20 + seed % 40
        figure = Figure(sex=sex, age=max(3, min(100, years)), face=seed)
        sound = Voice(sex=sex, variant=seed % 1000)
        return Staged(
            Character(id=id, name=name, age=age, role=role, appearance=Appearance(face=looks, figure=figure), voice=sound)
        )

    def business(self, words):
        motion = next((m for word, m in MOTIONS.items() if re.search(rf"\b{word}", words.lower())), "stand")
        holds = next((thing for thing in HELD if re.search(rf"\b{thing}\b", words.lower())), "none")
        return Staged(Business(motion, "neutral", holds))

    def light(self, words, setting):
        words = [words] if isinstance(words, str) else list(words)
        hopeful = any(word in ("hopeful", "warm", "joyful", "bright") for word in words)
        dark = any(word in ("dark", "tense", "noir", "grim") for word in words)
        return Staged(Light(exposure=0.4 * hopeful - 0.4 * dark, warmth=0.4 * hopeful))

    def score(self, mood, genre):
        return Score(mood=tuple(mood))

    def effect(self, words):
        return Staged("room tone")
