"""The notes of a piece for one scene: harmony, bass, figure, melody from one motif, and beats; it makes no sound."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from studio.sound.harmony import Chord, Key, key_of, progression, voiced
from studio.sound.mood import Feel

_RHYTHMS = {
    3: ((1.0, 2.0), (2.0, 1.0), (1.0, 1.0, 1.0), (1.5, 0.5, 1.0)),
    4: ((1.0, 1.0, 2.0), (1.5, 0.5, 2.0), (2.0, 1.0, 1.0), (3.0, 1.0), (0.5, 0.5, 1.0, 2.0), (1.0, 0.5, 0.5, 1.0, 1.0)),
}
_SUSTAINED = frozenset({"organ", "strings", "pad", "synth pad", "choir", "low brass", "cluster"})


_LIFTS = (0, 3, 7, 3)
"""Semitones by which each four bars of melody lie above the first."""


class Note(NamedTuple):
    """One note."""

    start: float
    """Seconds."""
    seconds: float
    pitch: int
    """MIDI number; of a beat, unused."""
    strength: float
    instrument: str


class Piece(NamedTuple):
    """What is played, and when its beats fall."""

    notes: tuple[Note, ...]
    beat_seconds: float
    key: Key


class _Frame(NamedTuple):
    feel: Feel
    key: Key
    chords: list[Chord]
    beat: float
    """Seconds."""
    bars: int

    def at(self, bar: int, beats: float = 0.0) -> float:
        return (bar * self.feel.metre + beats) * self.beat

    def arc(self, bar: int) -> float:
        """Return how strongly a bar is played: growing under tension, else a gentle arch."""
        along = bar / max(self.bars - 1, 1)
        return 0.72 + 0.28 * ((1 - self.feel.tension) * np.sin(np.pi * min(along * 1.15, 1.0)) + self.feel.tension * along)


def composed(feel: Feel, seconds: float, rng: np.random.Generator) -> Piece:
    """Return a piece whose last bar ends at `seconds`, its tempo within a tenth of the feel's where there is room for bars."""
    bars = max(1, round(seconds * feel.tempo / 60 / feel.metre))
    beat = seconds / bars / feel.metre
    key = key_of(feel, rng)
    frame = _Frame(feel, key, voiced(key, progression(feel, bars, rng), feel), beat, bars)
    parts = (_harmony(frame), _bass(frame), _figure(frame, rng), _melody(frame, rng), _beats(frame))
    return Piece(tuple(sorted(note for part in parts for note in part)), beat, key)


def _harmony(frame: _Frame) -> Iterator[Note]:
    instrument = frame.feel.harmony
    for bar, chord in enumerate(frame.chords):
        held = frame.at(1) * (1.0 if bar == frame.bars - 1 else 1.04)
        for place, voice in enumerate(chord.voices):
            if instrument in _SUSTAINED:
                yield Note(frame.at(bar), held, voice, 0.5 * frame.arc(bar), instrument)
            else:
                for beat in range(0, frame.feel.metre, 2 if frame.feel.density < 0.6 else 1):
                    late = 0.018 * place
                    yield Note(frame.at(bar, beat) + late, frame.beat * 1.6, voice, 0.36 * frame.arc(bar), instrument)


def _bass(frame: _Frame) -> Iterator[Note]:
    feel = frame.feel
    for bar, chord in enumerate(frame.chords):
        root = 36 + (chord.root - 36) % 12 - (12 if chord.root % 12 > 7 and feel.brightness < 0.4 else 0)
        if feel.density < 0.45 or bar == frame.bars - 1:
            yield Note(frame.at(bar), frame.at(1) * 0.98, root, 0.55 * frame.arc(bar), feel.bass)
            continue
        steps = feel.metre * 2 if feel.beat == "drive" else feel.metre
        for step in range(steps):
            fifth = root + 7 if step == steps // 2 and feel.tension < 0.5 else root
            beats = step * feel.metre / steps
            strength = (0.55 if step == 0 else 0.4) * frame.arc(bar)
            yield Note(frame.at(bar, beats), frame.at(1) / steps * 0.9, fifth, strength, feel.bass)


def _figure(frame: _Frame, rng: np.random.Generator) -> Iterator[Note]:
    """A broken chord or a repeated low figure, thinned to the density asked for."""
    feel = frame.feel
    steps = feel.metre * (2 if feel.density < 0.85 or feel.beat == "none" else 4)
    order = rng.permutation(4) if feel.tension > 0.3 else np.arange(4)
    kept = rng.random(steps) < 0.25 + 0.85 * feel.density
    for bar, chord in enumerate(frame.chords[: -1 if frame.bars > 2 else None]):
        if bar == 0 and frame.bars > 4 and feel.density < 0.7:
            continue
        for step in np.flatnonzero(kept):
            pitch = _figure_pitch(feel, chord, int(order[step % 4]), int(step))
            strength = (0.4 if step % 2 == 0 else 0.3) * frame.arc(bar)
            length = frame.at(1) / steps * (0.8 if feel.figure == "ostinato" else 2.2)
            yield Note(frame.at(bar, step * feel.metre / steps), length, pitch, strength, feel.figure)


def _figure_pitch(feel: Feel, chord: Chord, place: int, step: int) -> int:
    if feel.figure == "ostinato":
        root = 48 + chord.root % 12
        return root + (1 if feel.tension > 0.6 and step % 8 == 6 else 7 if step % 8 == 5 else 0)
    voices = chord.voices
    octave = 12 * (1 + (feel.brightness > 0.7)) if feel.figure in ("celesta", "harp", "arpeggio", "vibraphone") else 0
    return voices[place % len(voices)] + octave + (12 if place >= len(voices) else 0)


def _melody(frame: _Frame, rng: np.random.Generator) -> Iterator[Note]:
    """One motif: stated, moved, turned upside down, brought to rest; it comes back after each four bars."""
    feel = frame.feel
    rhythms = [r for r in _RHYTHMS[feel.metre] if feel.density > 0.35 or len(r) <= 3]
    rhythm = rhythms[rng.integers(len(rhythms))]
    contour = [0, *(int(step) for step in rng.choice([-2, -1, -1, 1, 1, 2, 3], len(rhythm) - 1))]
    resting = 0.75 - 0.55 * feel.density
    centre = 60 + round(14 * feel.brightness) - (12 if feel.lead in ("cello", "low brass", "muted brass") else 0)
    first = 1 if frame.bars > 4 else 0
    for bar in range(first, frame.bars):
        role = (bar - first) % 4
        if role in (1, 3) and rng.random() < resting * 0.6:
            continue
        lift = _LIFTS[(bar - first) // 4 % len(_LIFTS)]
        yield from _phrase(frame, bar, role, rhythm, contour, centre + lift)


def _phrase(frame: _Frame, bar: int, role: int, rhythm: tuple[float, ...], contour: list[int], centre: int) -> Iterator[Note]:
    feel, chord = frame.feel, frame.chords[bar]
    classes = {chord.root % 12, *(voice % 12 for voice in chord.voices)}
    tones = [pitch + 12 * octave for octave in range(3, 9) for pitch in sorted(classes)]
    here = min(tones, key=lambda tone: abs(tone - centre - (3 if role == 1 else 0)))
    degree = frame.key.degree_near(here)
    if role == 3 or bar == frame.bars - 1:
        yield Note(frame.at(bar), frame.at(1) * 0.95, here, 0.62 * frame.arc(bar), feel.lead)
        return
    beats = 0.0
    for place, (length, step) in enumerate(zip(rhythm, np.cumsum(contour), strict=True)):
        turned = -int(step) if role == 2 else int(step)
        pitch = here if place == 0 else frame.key.note(degree + turned)
        accent = 0.68 if place == 0 else 0.56
        yield Note(frame.at(bar, beats), length * frame.beat * 0.97, pitch, accent * frame.arc(bar), feel.lead)
        beats += length


_BEATS: dict[str, str] = {
    "none": "",
    "heart": "kick 0 .5, kick .35 .3, kick 2 .5, kick 2.35 .3",
    "brush": "brush 0 .3, brush 1 .5, hat 1.66 .2, brush 2 .3, brush 3 .5, hat 3.66 .2",
    "soft": "kick 0 .4, shaker .5 .25, shaker 1 .4, shaker 1.5 .25, kick 2 .3, shaker 2.5 .25, shaker 3 .4, shaker 3.5 .25",
    "march": "drum 0 .6, snare 1 .35, snare 1.5 .2, drum 2 .5, snare 3 .35, snare 3.5 .2, snare 3.75 .25",
    "drive": "drum 0 .8, hat .5 .2, drum .75 .4, hat 1 .2, drum 1.5 .6, drum 2 .7, drum 2.5 .4, drum 3 .6, drum 3.5 .5",
}
"""Each stroke is an instrument, its beat within the bar, its strength."""


def _beats(frame: _Frame) -> Iterator[Note]:
    first = 1 if frame.bars > 4 and frame.feel.beat != "heart" else 0
    for bar in range(first, max(frame.bars - 1, 1)):
        for stroke in filter(None, _BEATS[frame.feel.beat].split(", ")):
            instrument, beats, strength = stroke.split()
            if float(beats) < frame.feel.metre:
                yield Note(frame.at(bar, float(beats)), 0.4, 0, float(strength) * frame.arc(bar), instrument)
