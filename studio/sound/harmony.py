"""Scales, chords and how one leads to the next, in MIDI note numbers; it knows no instruments and no time."""

from typing import NamedTuple

import numpy as np

from studio.sound.mood import Feel

_SCALES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
}
_PROGRESSIONS = {
    "major": ((1, 5, 6, 4), (1, 4, 6, 5), (1, 3, 4, 5), (6, 4, 1, 5), (1, 6, 2, 5)),
    "lydian": ((1, 2, 1, 2), (1, 2, 6, 5), (1, 5, 2, 6), (6, 2, 1, 2)),
    "mixolydian": ((1, 7, 4, 1), (1, 4, 7, 4), (1, 5, 7, 4), (4, 1, 7, 1)),
    "dorian": ((1, 4, 1, 7), (1, 3, 4, 1), (1, 7, 4, 1), (6, 7, 1, 4)),
    "minor": ((1, 6, 3, 7), (1, 4, 6, 5), (1, 7, 6, 5), (6, 7, 1, 1), (1, 6, 4, 5)),
    "harmonic minor": ((1, 4, 5, 1), (1, 6, 4, 5), (1, 1, 6, 5), (4, 1, 5, 1)),
    "phrygian": ((1, 2, 1, 2), (1, 1, 2, 7), (1, 6, 2, 1), (1, 2, 3, 2)),
}


class Chord(NamedTuple):
    """A chord of one bar."""

    root: int
    """Pitch class, 0…11."""
    voices: tuple[int, ...]
    """MIDI notes, rising, each near the same voice of the chord before."""


class Key(NamedTuple):
    """A tonic and its scale."""

    tonic: int
    """MIDI note between 48 and 59."""
    scale: tuple[int, ...]

    def note(self, degree: int) -> int:
        """Return the MIDI note of a scale degree, 0 being the tonic; degrees run on over octaves."""
        octave, step = divmod(degree, 7)
        return self.tonic + 12 * octave + self.scale[step]

    def degree_near(self, note: int) -> int:
        """Return the scale degree closest to a MIDI note."""
        middle = round((note - self.tonic) * 7 / 12)
        return min(range(middle - 4, middle + 5), key=lambda degree: abs(self.note(degree) - note))


def key_of(feel: Feel, rng: np.random.Generator) -> Key:
    """Choose a key."""
    return Key(int(48 + rng.integers(0, 12)), _SCALES[feel.mode])


def progression(feel: Feel, bars: int, rng: np.random.Generator) -> list[int]:
    """Return a scale degree (1…7) for each bar: two phrases in turn, ending at home."""
    choices = _PROGRESSIONS[feel.mode]
    first, second = rng.permutation(len(choices))[:2]
    phrases = [choices[first], choices[first], choices[second], choices[first]]
    degrees = [phrases[bar // 4 % 4][bar % 4] for bar in range(bars)]
    if bars > 1:
        degrees[-1] = 1
    if bars > 2 and feel.mode != "phrygian":
        degrees[-2] = 5 if feel.tension < 0.3 else degrees[-2]
    return degrees


def voiced(key: Key, degrees: list[int], feel: Feel) -> list[Chord]:
    """Return the chords with common tones kept and other voices moved the least."""
    centre = 54 + 12 * feel.brightness
    chords: list[Chord] = []
    before: tuple[int, ...] = ()
    for degree in degrees:
        classes = _pitch_classes(key, degree, feel)
        if before:
            voices = tuple(sorted(_nearest(old, pitch) for old, pitch in zip(_led(before, classes), classes, strict=True)))
            drift = np.mean(voices) - centre
            voices = tuple(voice - 12 * round(drift / 12) for voice in voices)
        else:
            voices = tuple(sorted(_nearest(round(centre + 3 * place - 4), pitch) for place, pitch in enumerate(classes)))
        before = tuple(dict.fromkeys(voices))
        chords.append(Chord(classes[0], before))
    return chords


def _pitch_classes(key: Key, degree: int, feel: Feel) -> list[int]:
    steps = [0, 2, 4]
    if feel.lead in ("muted brass", "vibraphone") or 0.3 <= feel.tension < 0.6:
        steps.append(6)
    if feel.mode == "lydian":
        steps.append(8)
    pitches = [key.note(degree - 1 + step) % 12 for step in steps]
    if feel.tension > 0.85:
        pitches.append((pitches[0] + 1) % 12)
    if degree == 5 and feel.mode in ("minor", "harmonic minor"):
        pitches[1] = (pitches[0] + 4) % 12
    return pitches


def _led(before: tuple[int, ...], classes: list[int]) -> list[int]:
    """Give each new pitch class the old voice nearest to it."""
    return [min(before, key=lambda old, pitch=pitch: abs(_nearest(old, pitch) - old)) for pitch in classes]


def _nearest(note: int, pitch: int) -> int:
    return note + (pitch - note + 6) % 12 - 6
