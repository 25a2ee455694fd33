"""Seeded random films of test cards and random edits that fit them; equal seeds give equal values, nothing is made here."""

import random
from typing import get_args

from film.audio import Effect, Score, Voice
from film.camera import Camera, Light
from film.figure import Figure
from film.film import NARRATOR, Act, Appearance, Character, Film, Format, Join, Line, Scene, Shot, Title
from film.reach import replaced
from film.setting import Setting
from film.staging import Mark, Motion
from film.words import Angle, FrameRate, Look, Mode, Size, TimeOfDay, TitleKind, Weather
from film.words import Move as CameraMove

SIZES = ((160, 90), (160, 68), (128, 96), (176, 100))
WORDS = ["we", "have", "to", "go", "now", "they", "know", "where", "it", "is", "and", "nobody", "will", "believe", "us"]
JOINS = ("cut", "cut", "cut", "dissolve", "wipe", "fade in")
MOST_SHOTS = 14
"""Shots beyond which a film of no given length gets no new ones, so that long runs of edits stay small."""
TEST_CARD = "testcard"


def random_film(seed: int, minutes: int | None = None) -> Film:
    """Return a film of test cards: a few seconds, or about `minutes` minutes with one scene of a minute each."""
    rng = random.Random(f"film {seed}")
    people = tuple(a_character(rng, number) for number in range(rng.randint(2, 4)))
    width, height = SIZES[0] if minutes else rng.choice(SIZES)
    rate = 24 if minutes else rng.choice(get_args(FrameRate))
    acts = tuple(Act(id=an_id(rng, "ac"), scenes=scenes) for scenes in _scenes(rng, people, minutes))
    return Film(
        id=f"fi{seed}",
        title=f"Film {seed}",
        genre=rng.choice(("drama", "noir", "comedy")),
        format=Format(width=width, height=height, frame_rate=rate, subtitles=rng.random() < 0.5),
        characters=people,
        acts=tuple(act for act in acts if act.scenes),
        pronounced=(("know", "gnaw"),) if rng.random() < 0.3 else (),
    )


def _scenes(rng: random.Random, people: tuple[Character, ...], minutes: int | None) -> list[tuple[Scene, ...]]:
    if minutes is None:
        return [tuple(a_scene(rng, people) for _ in range(rng.randint(1, 2))) for _ in range(rng.randint(1, 3))]
    scenes = tuple(a_minute(rng, people) for _ in range(minutes))
    third = -(-minutes // 3)
    return [scenes[:third], scenes[third : 2 * third], scenes[2 * third :]]


def an_id(rng: random.Random, kind: str) -> str:
    return f"{kind}{rng.getrandbits(40):010x}"


def a_character(rng: random.Random, number: int) -> Character:
    name = f"{rng.choice(('Ada', 'Ben', 'Cleo', 'Dov', 'Esme'))} {number}"
    return Character(id=an_id(rng, "ch"), name=name, appearance=a_look(rng), voice=a_voice(rng))


def a_voice(rng: random.Random) -> Voice:
    return Voice(sex=rng.choice(("female", "male")), age=rng.randint(10, 80), variant=rng.randint(0, 99))


def a_look(rng: random.Random) -> Appearance:
    return Appearance(hair=rng.choice(WORDS), figure=Figure(age=rng.randint(10, 80), face=rng.randint(0, 9999)))


def a_text(rng: random.Random) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.choice((1, 1, 2, 3, 5))))


def a_setting(rng: random.Random) -> Setting:
    return Setting(place=rng.choice(WORDS), kit=TEST_CARD, seed=rng.randint(0, 99), time_of_day=rng.choice(get_args(TimeOfDay)),
                   weather=rng.choice(get_args(Weather)))  # fmt: skip


def a_light(rng: random.Random) -> Light:
    return Light(look=rng.choice(get_args(Look)), exposure=rng.uniform(-1, 1), warmth=rng.uniform(-1, 1))


def a_camera(rng: random.Random) -> Camera:
    return Camera(size=rng.choice(get_args(Size)), angle=rng.choice(get_args(Angle)), move=rng.choice(get_args(CameraMove)))


def a_join(rng: random.Random) -> Join:
    kind = rng.choice(JOINS)
    return Join(kind=kind, frames=0 if kind == "cut" else rng.choice((1, 6, 12, 18, 60)))


def a_title(rng: random.Random) -> Title:
    return Title(id=an_id(rng, "ti"), kind=rng.choice(get_args(TitleKind)), text=a_text(rng), start=rng.randint(0, 30),
                 frames=rng.randint(1, 72))  # fmt: skip


def some_marks(rng: random.Random, people: tuple[Character, ...]) -> tuple[Mark, ...]:
    on = rng.sample(people, rng.randint(0, min(2, len(people))))
    return tuple(Mark(character=c.id, at=(rng.uniform(-2, 2), 0), motion=rng.choice(get_args(Motion))) for c in on)


def a_shot(rng: random.Random, people: tuple[Character, ...], frames: int | None = None) -> Shot:
    return Shot(
        id=an_id(rng, "sh"),
        frames=frames or rng.choice((1, 4, 20, 47, 48, 49, 60, 96, 97)),
        tail=rng.choice((0, 8)),
        camera=a_camera(rng),
        light=a_light(rng),
        marks=some_marks(rng, people),
        setting=a_setting(rng) if rng.random() < 0.2 else None,
        join=a_join(rng),
        fade_out=rng.choice((0, 0, 0, 0, 8, 60)),
        black=rng.random() < 0.05,
        titles=(a_title(rng),) if rng.random() < 0.25 else (),
        seed=rng.randint(0, 9999),
    )


def a_line(rng: random.Random, people: tuple[Character, ...], shot: str) -> Line:
    return Line(
        id=an_id(rng, "li"),
        character=rng.choice((*(c.id for c in people), NARRATOR)),
        text=a_text(rng),
        delivery=(rng.choice(("sarcastic", "tired")),) if rng.random() < 0.3 else (),
        mode=rng.choice(get_args(Mode)),
        shot=shot,
        offset=rng.choice((0, 3, 8, 30)),
        runs_on=rng.random() < 0.3,
    )


def an_effect(rng: random.Random, scene: Scene) -> Effect:
    anchor = rng.choice(("scene", "shot", "line"))
    return Effect(
        id=an_id(rng, "ef"),
        sound=rng.choice(WORDS),
        kind=rng.choice(("room tone", "door slam", "rain")),
        shot=rng.choice(scene.shots).id if anchor == "shot" else None,
        line=rng.choice(scene.lines).id if anchor == "line" and scene.lines else None,
        place=rng.choice(("start", "end", "before", "after")),
        level=rng.uniform(-1, 1),
    )


def a_scene(rng: random.Random, people: tuple[Character, ...], shots: tuple[Shot, ...] = ()) -> Scene:
    shots = shots or tuple(a_shot(rng, people) for _ in range(rng.randint(1, 3)))
    lines = tuple(a_line(rng, people, shot.id) for shot in shots for _ in range(rng.choice((0, 0, 1, 1, 2))))
    scene = Scene(
        id=an_id(rng, "sc"),
        summary=a_text(rng),
        setting=a_setting(rng),
        cast=tuple(c.id for c in people),
        shots=shots,
        lines=lines,
        score=Score(silent=True),
    )
    return replaced(scene, effects=(an_effect(rng, scene),)) if rng.random() < 0.3 else scene


def a_minute(rng: random.Random, people: tuple[Character, ...]) -> Scene:
    return a_scene(rng, people, tuple(a_shot(rng, people, rng.choice((60, 96, 130))) for _ in range(15)))
