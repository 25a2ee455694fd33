"""All that decides a take and a scene's sound, as plain values for sound makers; nothing here knows the film around it."""

from typing import Literal, NamedTuple

import numpy as np

from film.audio import Score, Voice
from film.value import Frames, Hundredths, Signed, Value
from film.words import Mode, TimeOfDay, Weather

SAMPLE_RATE = 48_000


class TakeOrder(Value):
    """One spoken line to be recorded."""

    text: str
    voice: Voice
    delivery: tuple[str, ...] = ()
    """Lower-case adjectives: sarcastic, whispered, angry, tired …"""
    mode: Mode = "on screen"
    language: str = "en"
    take: int = 1
    pronounced: tuple[tuple[str, str], ...] = ()
    """Pairs of a word and how it sounds, in plain spelling; only words that occur in the text."""


class Spoken(NamedTuple):
    """A recorded take."""

    samples: np.ndarray
    """(n,) float32 mono at 48 kHz, −1…1, speech at −16 LUFS; no silence before the first phoneme beyond 20 ms."""
    mouths: tuple[tuple[float, str], ...]
    """(seconds from the start, viseme) in rising order, ending in "sil"."""
    stresses: tuple[float, ...]
    """Seconds of stressed syllables."""


class PlacedTake(Value):
    """A take where it lies in its scene."""

    key: str
    """Artefact key of the take."""
    start: int
    """Scene-local frame of the in-point."""
    frames: Frames
    gain_db: Hundredths = 0.0
    pan: Signed = 0.0
    mode: Mode = "on screen"


class PlacedEffect(Value):
    """An effect where it lies in its scene."""

    kind: str
    start: int
    level: Signed = 0.0


class SceneSound(Value):
    """Every input of one scene's sound."""

    frames: Frames
    frame_rate: int = 24
    takes: tuple[PlacedTake, ...] = ()
    effects: tuple[PlacedEffect, ...] = ()
    score: Score | None = None
    genre: str = ""
    kit: str = "street"
    """The place's kit, which decides room tone and echo."""
    time_of_day: TimeOfDay = "afternoon"
    weather: Weather = "clear"
    busy: Literal["none", "a few", "busy", "packed"] = "none"
    tail: Frames = 36
    """Frames that ring on beyond the scene's end and are mixed under the next scene's start."""
