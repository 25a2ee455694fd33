"""Long beds that ambience is made of, stereo at 48 kHz and of any length; which ones are heard is decided in `ambience`."""

from collections.abc import Callable

import numpy as np

from studio.sound import effects_nature as nature
from studio.sound import effects_struck as struck
from studio.sound.effects_signals import car_pass, machine_beep
from studio.sound.effects_struck import Rng, burst, thunder
from studio.sound.filters import Response, bandpass, bell, chain, fast_length, highpass, lowpass
from studio.sound.orders import SAMPLE_RATE

_LOOP_SECONDS = 11.3
_RENDERINGS = 4


def hush(count: int, shape: Response, rng: Rng, width: float = 0.8) -> np.ndarray:
    """Return (2, count) noise of a spectrum and unit level; `width` 0 is the same on both sides, 1 unrelated.

    Longer than eleven seconds it comes round without a seam.
    """
    loop = fast_length(min(round(_LOOP_SECONDS * SAMPLE_RATE), count))
    gains = shape(np.fft.rfftfreq(loop, 1 / SAMPLE_RATE))
    random = rng.standard_normal((3, 2, len(gains)), np.float32)
    spectra = (random[:, 0] + 1j * random[:, 1]) * gains.astype(np.float32)
    shared, sides = spectra[0] * np.sqrt(1 - width), spectra[1:] * np.sqrt(width)
    made = np.fft.irfft(sides + shared, loop).astype(np.float32)
    made /= np.sqrt(np.mean(made**2))
    times = -(-count // loop)
    return np.tile(made, times)[:, :count]


def scattered(count: int, each: float, make: Callable[[Rng], np.ndarray], rng: Rng) -> np.ndarray:
    """Return (2, count) with a sound about every `each` seconds, near and far, left and right, in up to four renderings."""
    pcm = np.zeros((2, count), np.float32)
    made: list[np.ndarray] = []
    at = float(rng.uniform(0, each))
    while at * SAMPLE_RATE < count:
        if len(made) < _RENDERINGS:
            made.append(make(rng))
        sound = made[-1] if len(made) < _RENDERINGS else made[int(rng.integers(_RENDERINGS))]
        angle = (float(rng.uniform(-0.8, 0.8)) + 1) * np.pi / 4
        gain = float(rng.uniform(0.3, 1.0))
        first = round(at * SAMPLE_RATE)
        kept = sound[: count - first]
        pcm[0, first : first + len(kept)] += kept * np.float32(gain * np.cos(angle))
        pcm[1, first : first + len(kept)] += kept * np.float32(gain * np.sin(angle))
        at += float(rng.exponential(each) * 0.7 + each * 0.3)
    return pcm


def air(count: int, rng: Rng) -> np.ndarray:
    """A still room."""
    return hush(count, chain(lowpass(350, 1), highpass(30), lowpass(5000)), rng)


def vent(count: int, rng: Rng) -> np.ndarray:
    """A ventilated room."""
    return hush(count, chain(lowpass(600, 1), highpass(50), bell(180, 6, 0.5), lowpass(5000)), rng)


def mains(count: int, rng: Rng) -> np.ndarray:
    """Fluorescent tubes, refrigerators."""
    return _humming(count, ((100, 1.0), (200, 0.5), (300, 0.3), (400, 0.12), (600, 0.06)))


def machine(count: int, rng: Rng) -> np.ndarray:
    """Machines at work next door."""
    return _humming(count, ((58, 1.0), (87.3, 0.5), (116.4, 0.6), (233, 0.25), (349, 0.1))) + 0.5 * hush(
        count, bandpass(200, 1500), rng
    )


def drone(count: int, rng: Rng) -> np.ndarray:
    """A hull that hums."""
    return _humming(count, ((41, 1.0), (61.7, 0.8), (82.5, 0.5), (123, 0.3), (185, 0.12))) + 0.4 * hush(
        count, lowpass(300, 1), rng
    )


def rumble(count: int, rng: Rng) -> np.ndarray:
    """Wheels and motor felt from inside."""
    return hush(count, chain(lowpass(140, 1), highpass(28), bell(75, 5, 0.4), lowpass(2500)), rng, 0.5)


def wind(count: int, rng: Rng) -> np.ndarray:
    """Wind in gusts."""
    gusts = nature.wandering(count, 0.25, 1.0, 2.6, rng)
    whistle = hush(count, chain(bell(620, 14, 0.25), bandpass(300, 1400)), rng)
    return hush(count, chain(bandpass(60, 420), lowpass(3000)), rng) * gusts + 0.25 * whistle * gusts**3


def leaves(count: int, rng: Rng) -> np.ndarray:
    """Leaves in a light wind."""
    gusts = nature.wandering(count, 0.2, 1.0, 2.2, rng)
    return (
        hush(count, chain(bandpass(1200, 6000), lowpass(8000)), rng) * gusts**2
        + 0.4 * hush(count, bandpass(80, 400), rng) * gusts
    )


def sea(count: int, rng: Rng) -> np.ndarray:
    """Surf: each wave gathers, breaks, and runs out."""
    surf = sum((_waves(count, rng) for _ in range(2)), np.zeros(count, np.float32))
    foam = hush(count, chain(bandpass(700, 5200), lowpass(8000)), rng)
    return foam * (0.12 + surf**1.5) + 1.1 * hush(count, bandpass(50, 420), rng) * (0.35 + 0.65 * surf)


def lapping(count: int, rng: Rng) -> np.ndarray:
    """Water against a wall."""
    return hush(count, bandpass(180, 1100), rng) * np.maximum(
        nature.wandering(count, -0.3, 1.0, 0.5, rng), 0
    ) ** 2 + 0.3 * rumble(count, rng)


def city(count: int, rng: Rng) -> np.ndarray:
    """A town far and near."""
    return hush(count, chain(lowpass(260, 1), highpass(35), lowpass(4000)), rng) * nature.wandering(count, 0.7, 1.0, 3.0, rng)


def rain(count: int, rng: Rng) -> np.ndarray:
    """Steady rain: a hiss that breathes, drops nearby."""
    hiss = hush(count, chain(bandpass(700, 7500, 1), lowpass(11000)), rng, 1.0) * nature.wandering(count, 0.8, 1.0, 2.0, rng)
    drops = scattered(count, 0.09, lambda dice: 2 * burst(0.02, 1800, 7000, 0.012, dice), rng)
    return hiss + drops + 0.35 * hush(count, bandpass(120, 600), rng)


def murmur(count: int, rng: Rng) -> np.ndarray:
    """People talking, of whom no word can be made out; it comes round every nine seconds."""
    loop = min(round(9.1 * SAMPLE_RATE), count)
    edge = min(SAMPLE_RATE // 2, loop)
    sides = np.stack([nature.speakers((loop + edge) / SAMPLE_RATE, 4, rng) for _ in range(2)])
    ramp = np.linspace(0, 1, edge, dtype=np.float32)
    sides[:, :edge] = sides[:, :edge] * ramp + sides[:, loop:] * (1 - ramp)
    made = sides[:, :loop] / np.sqrt(np.mean(sides**2))
    return np.tile(made, -(-count // loop))[:, :count]


def clacks(count: int, rng: Rng) -> np.ndarray:
    """Rails, joint after joint."""
    pair = struck.laid(0.4, (0.0, burst(0.15, 120, 1600, 0.07, rng)), (0.13, 0.8 * burst(0.15, 120, 1600, 0.07, rng)))
    pcm = np.zeros((2, count), np.float32)
    for first in range(SAMPLE_RATE // 3, count, round(0.92 * SAMPLE_RATE)):
        kept = pair[: count - first]
        pcm[:, first : first + len(kept)] += kept
    return pcm


def _humming(count: int, tones: tuple[tuple[float, float], ...]) -> np.ndarray:
    """Return both sides of steady sines, the one a little behind the other."""
    times = np.arange(count) / SAMPLE_RATE
    sides = [
        sum(gain * np.sin(2 * np.pi * hertz * times + side * 0.6 * place) for place, (hertz, gain) in enumerate(tones))
        for side in (0, 1)
    ]
    return np.stack(sides).astype(np.float32)


def _waves(count: int, rng: Rng) -> np.ndarray:
    step = SAMPLE_RATE // 50
    times = np.arange(-(-count // step) + 1) / 50
    level = np.zeros(len(times))
    at = float(rng.uniform(-3, 2))
    while at < times[-1]:
        size = float(rng.uniform(0.5, 1.0))
        level += size * np.where(times < at, np.exp((times - at) / 1.1), np.exp((at - times) / 1.9))
        at += float(rng.uniform(5.5, 9.5))
    return np.interp(np.arange(count) / step, np.arange(len(times)), np.minimum(level, 1.2)).astype(np.float32)


SCATTERED = {
    "birds": (2.2, nature.bird),
    "gulls": (6.5, nature.gull),
    "cars": (7.0, car_pass),
    "drips": (1.9, struck.drip),
    "creaks": (6.0, lambda rng: 0.3 * struck.creak(rng)),
    "monitor": (5.0, machine_beep),
    "clock": (4.0, struck.clock),
    "insects": (4.5, nature.crickets),
    "thunder": (9.0, thunder),
}
"""Sounds that come now and then: seconds between two of them, and how one is made."""
STEADY = {
    "air": air, "vent": vent, "mains": mains, "machine": machine, "drone": drone, "rumble": rumble, "wind": wind,
    "leaves": leaves, "sea": sea, "lapping": lapping, "city": city, "rain": rain, "murmur": murmur, "clacks": clacks,
}  # fmt: skip
