"""One note on each instrument, stereo and dry; when it is played is the composition's affair."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from studio.sound.filters import bell, chain, filtered, highpass, lowpass
from studio.sound.orders import SAMPLE_RATE
from studio.sound.oscillators import decay, noise, partials, plucked, swell, tone

Maker = Callable[[float, float, np.random.Generator], np.ndarray]
"""From hertz and seconds to (n,) or (2, n), about unit peak."""


class Instrument(NamedTuple):
    """How an instrument sounds and where it sits."""

    make: Maker
    gain: float
    pan: float
    """−1 left to 1 right."""


def _harmonics(fall: float, count: int = 40, odd: float = 1.0) -> tuple[float, ...]:
    raw = [(odd if number % 2 == 0 else 1.0) * number**-fall for number in range(1, count + 1)]
    return tuple(value / sum(raw) for value in raw)


def _formed(hertz: float, fall: float, formants: tuple[tuple[float, float, float], ...]) -> tuple[float, ...]:
    """Return harmonics of a tube: (centre, width, gain) formants over a falling source."""
    raw = []
    for number in range(1, min(40, int(9000 / hertz)) + 1):
        at = number * hertz
        peaks = sum(gain * np.exp(-(((at - centre) / width) ** 2)) for centre, width, gain in formants)
        raw.append(float(number**-fall * (0.12 + peaks)))
    return tuple(value / sum(raw) for value in raw)


def _wide(
    fall: float, attack: float, release: float, cents: tuple[float, ...], vibrato: float = 0.0, odd: float = 1.0
) -> Maker:
    def make(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
        amplitudes = _harmonics(fall, odd=odd)
        turns = rng.uniform(0, 6, 2)
        sides = [
            tone(hertz, seconds + release, amplitudes, [sign * c for c in cents], vibrato, t)
            for sign, t in zip((1, -1), turns, strict=True)
        ]
        return np.stack(sides) * swell(len(sides[0]), min(attack, seconds), release)

    return make


def _solo(fall: float, attack: float, release: float, vibrato: float, air: float = 0.0, odd: float = 1.0) -> Maker:
    def make(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
        sound = tone(hertz, seconds + release, _harmonics(fall, odd=odd), (0.0,), vibrato, float(rng.uniform(0, 6)))
        if air:
            sound = sound + np.float32(air) * noise(seconds + release, hertz, hertz * 5, rng)[: len(sound)]
        return sound * swell(len(sound), min(attack, seconds), release)

    return make


def _brass(fall: float, mute: bool) -> Maker:
    """The louder the moment, the brighter: a dark tone and a bright one crossfaded by the envelope."""

    def make(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
        length = seconds + 0.22
        turn = float(rng.uniform(0, 6))
        dark = tone(hertz, length, _harmonics(fall + 0.9), (-3.0, 3.0), 7, turn)
        bright = tone(hertz, length, _harmonics(fall), (-3.0, 3.0), 7, turn)
        envelope = swell(len(dark), min(0.09, seconds), 0.22)
        shaped = dark + (bright - dark) * (envelope**2 * (0.55 + 0.45 * decay(len(dark), 3.5)))
        if mute:
            shaped = filtered(shaped, chain(highpass(350), bell(1500, 7.0, 0.5), lowpass(3800)))
        return shaped * envelope

    return make


def _choir(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
    amplitudes = _formed(hertz, 0.5, ((640, 160, 1.0), (1080, 180, 0.5), (2450, 300, 0.12)))
    turns = rng.uniform(0, 6, 2)
    sides = [
        tone(hertz, seconds + 0.7, amplitudes, [s * 9.0, s * -5.0, s * 2.0], 14, t) for s, t in zip((1, -1), turns, strict=True)
    ]
    return np.stack(sides) * swell(len(sides[0]), min(0.55, seconds), 0.7)


def _organ(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
    pipes = (0.3, 0.24, 0.1, 0.16, 0.0, 0.06, 0.0, 0.1)
    turns = rng.uniform(0, 6, 2)
    sides = [tone(hertz, seconds + 0.25, pipes, (cents, 0.0), 0, turn) for cents, turn in zip((2.0, -2.0), turns, strict=True)]
    return np.stack(sides) * swell(len(sides[0]), min(0.06, seconds), 0.25)


def _piano(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
    stiff = 0.00035 * (hertz / 262) ** 1.2
    long = 7.0 * (262 / hertz) ** 0.55
    shape = []
    for number in range(1, 15):
        ratio = number * np.sqrt(1 + stiff * number**2)
        amplitude = abs(np.sin(np.pi * number / 7.3)) * np.exp(-0.28 * number * (hertz / 262) ** 0.35) / number**0.4
        shape += [
            (ratio, 0.8 * amplitude, long / (1 + 0.35 * number)),
            (ratio * 1.0007, 0.4 * amplitude, 1.6 * long / (1 + 0.3 * number)),
        ]
    length = min(seconds + 0.5, 5.0)
    sound = partials(hertz, length, shape)
    knock = noise(0.03, 200, 2500, rng) * decay(1440, 0.03) * np.float32(0.05)
    sound[: len(knock)] += knock[: len(sound)]
    return sound * swell(len(sound), 0.002, min(0.35, length))


def _struck(shape: tuple[tuple[float, float, float], ...], tremolo: float = 0.0) -> Maker:
    def make(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
        sound = partials(hertz, max(max(d for _, _, d in shape), 0.4), shape)
        if tremolo:
            sway = 0.5 + 0.5 * np.sin(2 * np.pi * 5.0 / SAMPLE_RATE * np.arange(len(sound), dtype=np.float32))
            sound *= 1 - np.float32(tremolo) * sway
        return sound * swell(len(sound), 0.001, 0.1)

    return make


def _string(softness: float, longest: float) -> Maker:
    def make(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
        sound = plucked(hertz, min(seconds + 0.6, longest), softness, rng)
        body = filtered(sound, chain(highpass(60), bell(190, 3.0, 0.8), lowpass(6500)))
        return body * swell(len(body), 0.001, min(0.3, longest * 0.7))

    return make


def _synth(fall: float, fade: float) -> Maker:
    def make(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
        length = seconds + 0.15
        cents = (-7.0, 6.0)
        bright = tone(hertz, length, _harmonics(fall), cents)
        dark = tone(hertz, length, _harmonics(fall + 1.2), cents)
        return (dark + (bright - dark) * decay(len(dark), fade)) * swell(len(dark), 0.006, 0.14)

    return make


def _kick(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
    times = np.arange(round(0.45 * SAMPLE_RATE)) / SAMPLE_RATE
    return (np.sin(2 * np.pi * (46 * times - 2.6 * np.exp(-times / 0.03))) * decay(len(times), 0.5)).astype(np.float32) * swell(
        len(times), 0.002, 0.05
    )


def _drum(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
    skin = partials(78, 1.1, ((1.0, 0.9, 1.1), (1.59, 0.4, 0.6), (2.14, 0.25, 0.45), (2.65, 0.15, 0.3)))
    return skin + np.float32(0.16) * noise(1.1, 80, 900, rng)[: len(skin)] * decay(len(skin), 0.14)


def _burst(low: float, high: float, seconds_of: float, attack: float) -> Maker:
    def make(hertz: float, seconds: float, rng: np.random.Generator) -> np.ndarray:
        sound = noise(seconds_of + attack, low, high, rng)
        return sound * decay(len(sound), seconds_of) * swell(len(sound), attack, 0.02) * np.float32(0.4)

    return make


_BELL = ((1.0, 0.6, 2.6), (2.0, 0.12, 1.8), (2.76, 0.28, 1.3), (5.4, 0.14, 0.6), (8.9, 0.05, 0.3))
_VIBES = ((1.0, 0.8, 3.2), (3.98, 0.16, 1.2), (10.2, 0.05, 0.3))
_MARIMBA = ((1.0, 0.8, 0.9), (3.93, 0.2, 0.3), (9.6, 0.06, 0.1))
ORCHESTRA: dict[str, Instrument] = {
    "pad": Instrument(_wide(1.9, 0.9, 1.2, (-8.0, 1.0, 7.0)), 0.30, 0.0),
    "synth pad": Instrument(_wide(1.35, 0.5, 0.9, (-11.0, 2.0, 9.0)), 0.37, 0.0),
    "strings": Instrument(_wide(1.5, 0.35, 0.7, (-7.0, 5.0, 0.0), 9), 0.30, 0.0),
    "cluster": Instrument(_wide(1.4, 1.4, 1.4, (-22.0, 14.0, 3.0), 18), 0.36, 0.0),
    "ostinato": Instrument(_wide(1.25, 0.012, 0.09, (-6.0, 5.0)), 0.31, -0.15),
    "violin": Instrument(_solo(1.3, 0.12, 0.3, 22), 0.30, -0.3),
    "cello": Instrument(_solo(1.5, 0.14, 0.35, 16), 0.28, 0.25),
    "contrabass": Instrument(_solo(1.7, 0.08, 0.3, 6), 0.24, 0.1),
    "flute": Instrument(_solo(2.4, 0.08, 0.2, 14, 0.012), 0.17, -0.2),
    "clarinet": Instrument(_solo(1.5, 0.05, 0.14, 6, 0.004, 0.12), 0.21, 0.2),
    "brass": Instrument(_brass(1.05, False), 0.34, 0.2),
    "low brass": Instrument(_brass(1.3, False), 0.38, 0.25),
    "muted brass": Instrument(_brass(0.9, True), 0.73, 0.15),
    "choir": Instrument(_choir, 0.48, 0.0),
    "organ": Instrument(_organ, 0.4, 0.0),
    "accordion": Instrument(_wide(0.9, 0.06, 0.12, (-9.0, 6.0)), 0.3, 0.15),
    "piano": Instrument(_piano, 0.25, -0.05),
    "celesta": Instrument(_struck(_BELL), 0.22, 0.3),
    "vibraphone": Instrument(_struck(_VIBES, 0.45), 0.31, -0.25),
    "marimba": Instrument(_struck(_MARIMBA), 0.40, 0.25),
    "harp": Instrument(_string(0.45, 2.8), 0.52, -0.35),
    "guitar": Instrument(_string(0.3, 2.4), 0.31, 0.2),
    "pizzicato": Instrument(_string(0.75, 0.7), 0.47, -0.1),
    "synth": Instrument(_synth(1.1, 1.2), 0.23, 0.1),
    "arpeggio": Instrument(_synth(1.0, 0.35), 0.16, -0.3),
    "synth bass": Instrument(_synth(1.2, 0.5), 0.22, 0.0),
    "kick": Instrument(_kick, 0.40, 0.0),
    "drum": Instrument(_drum, 0.34, -0.1),
    "snare": Instrument(_burst(300, 6000, 0.18, 0.001), 0.39, 0.12),
    "brush": Instrument(_burst(1500, 8000, 0.3, 0.05), 0.23, 0.2),
    "hat": Instrument(_burst(6000, 13000, 0.09, 0.001), 0.22, 0.3),
    "shaker": Instrument(_burst(4000, 11000, 0.08, 0.02), 0.67, -0.3),
}
