"""Effects of air, water, fire, beasts and people; mono at 48 kHz, levels set by the catalogue."""

import numpy as np

from studio.sound.effects_signals import swept
from studio.sound.effects_struck import Rng, burst, laid, ringing
from studio.sound.filters import bandpass, bell, chain, filtered, highpass, lowpass
from studio.sound.orders import SAMPLE_RATE
from studio.sound.oscillators import decay, noise, swell


def wandering(count: int, low: float, high: float, seconds: float, rng: Rng) -> np.ndarray:
    """Return (count,) float32 that wanders between two levels, with a turn about every `seconds`."""
    knots = rng.uniform(low, high, max(int(count / SAMPLE_RATE / seconds) + 3, 4))
    places = np.linspace(0, len(knots) - 1.001, max(round(16 * count / SAMPLE_RATE / seconds), 64))
    whole = places.astype(np.int64)
    part = 0.5 - 0.5 * np.cos(np.pi * (places - whole))
    curve = (knots[whole] * (1 - part) + knots[whole + 1] * part).astype(np.float32)
    return np.interp(np.linspace(0, len(curve) - 1, count), np.arange(len(curve)), curve).astype(np.float32)


def whoosh(rng: Rng) -> np.ndarray:
    """Something quick goes by."""
    count = round(0.8 * SAMPLE_RATE)
    bands = [
        (filtered(noise(0.8, 150, 9000, rng), bandpass(h * 0.7, h * 1.4)), at)
        for h, at in ((500, 0.3), (1200, 0.38), (2800, 0.44), (1000, 0.55))
    ]
    times = np.arange(count) / SAMPLE_RATE
    return sum((b * np.exp(-(((times - at) / 0.13) ** 2)) for b, at in bands), np.zeros(count)).astype(np.float32)


def wind(rng: Rng) -> np.ndarray:
    """A gust."""
    count = 5 * SAMPLE_RATE
    low, high = noise(5.0, 90, 500, rng), filtered(noise(5.0, 400, 1100, rng), bell(700, 6, 0.4))
    gust = wandering(count, 0.3, 1.0, 1.2, rng)
    return (low * gust + 0.6 * high * gust**2) * swell(count, 1.2, 1.6)


def rain(rng: Rng) -> np.ndarray:
    """Rain for eight seconds: a hiss and single drops."""
    hiss = noise(8.0, 900, 9000, rng) * 0.6 + noise(8.0, 250, 900, rng) * 0.25
    drops = [(float(at), float(rng.uniform(0.4, 1.5)) * burst(0.02, 1800, 7000, 0.012, rng)) for at in rng.uniform(0, 7.9, 160)]
    return (hiss + laid(8.0, *drops)) * swell(8 * SAMPLE_RATE, 0.8, 1.2)


def waves(rng: Rng) -> np.ndarray:
    """Two waves that break."""
    times = np.arange(9 * SAMPLE_RATE) / SAMPLE_RATE
    swelling = sum(
        (np.exp(-np.maximum(times - at, 0) / 1.6) * np.exp(-np.maximum(at - times, 0) / 0.9) for at in (2.2, 6.2)),
        np.zeros(len(times)),
    )
    surf = noise(9.0, 500, 7000, rng) * swelling**1.6 + 0.8 * noise(9.0, 60, 500, rng) * swelling
    return surf.astype(np.float32) * swell(len(times), 0.6, 1.0)


def splash(rng: Rng) -> np.ndarray:
    """A body into water."""
    drops = [(float(at), 0.5 * burst(0.06, 700, 4000, 0.04, rng, 0.006)) for at in 0.15 + rng.exponential(0.35, 40)]
    return laid(1.9, (0.0, 1.3 * burst(0.8, 200, 5000, 0.45, rng, 0.02)), (0.0, burst(0.4, 60, 400, 0.25, rng, 0.008)), *drops)


def fire(rng: Rng) -> np.ndarray:
    """A fire that crackles."""
    roar = 0.35 * noise(6.0, 60, 500, rng) * wandering(6 * SAMPLE_RATE, 0.5, 1.0, 0.4, rng)
    snaps = [(float(at), float(rng.exponential(0.9)) * burst(0.03, 1200, 8000, 0.012, rng)) for at in rng.uniform(0, 5.8, 90)]
    return (roar + laid(6.0, *snaps)) * swell(6 * SAMPLE_RATE, 0.5, 1.0)


def dog(rng: Rng) -> np.ndarray:
    """A dog barks twice."""
    count = round(0.2 * SAMPLE_RATE)
    times = np.arange(count) / SAMPLE_RATE
    voice = swept(380 + 260 * np.sin(np.pi * np.minimum(times / 0.2, 1)), 14, 0.7) + 0.5 * noise(0.2, 500, 4000, rng)
    bark = filtered(voice, chain(bell(950, 9, 0.5), bell(1900, 5, 0.5), lowpass(4500))) * swell(count, 0.015, 0.09)
    return ringing(laid(1.2, (0.0, bark), (0.36, 0.9 * bark)), 0.6, 0.2)


def cat(rng: Rng) -> np.ndarray:
    """A cat asks."""
    times = np.arange(round(0.75 * SAMPLE_RATE)) / SAMPLE_RATE
    mew = swept(560 + 260 * np.sin(np.pi * np.minimum(times / 0.6, 1)) ** 1.5, 12, 0.9)
    return filtered(mew, chain(bell(1400, 8, 0.6), lowpass(5000))) * swell(len(times), 0.12, 0.3)


def bird(rng: Rng) -> np.ndarray:
    """A bird's phrase."""
    notes = []
    at = 0.0
    for _ in range(int(rng.integers(3, 7))):
        length = float(rng.uniform(0.06, 0.16))
        times = np.arange(round(length * SAMPLE_RATE)) / SAMPLE_RATE
        start, turn = float(rng.uniform(2600, 4300)), float(rng.uniform(-1500, 1500))
        pitch = start + turn * times / length + 180 * np.sin(2 * np.pi * 38 * times)
        notes.append((at, swept(pitch) * swell(len(times), 0.012, 0.03)))
        at += length + float(rng.uniform(0.03, 0.12))
    return ringing(laid(at + 0.1, *notes), 0.9, 0.15)


def gull(rng: Rng) -> np.ndarray:
    """A gull cries three times."""
    times = np.arange(round(0.4 * SAMPLE_RATE)) / SAMPLE_RATE
    cry = filtered(swept(1050 + 500 * np.sin(np.pi * times / 0.4), 8, 0.8), bandpass(900, 5000)) * swell(len(times), 0.05, 0.16)
    return ringing(laid(1.6, (0.0, cry), (0.5, 0.9 * cry), (0.98, 0.7 * cry)), 0.8, 0.2)


def wolf(rng: Rng) -> np.ndarray:
    """A wolf howls far off."""
    times = np.arange(round(3.2 * SAMPLE_RATE)) / SAMPLE_RATE
    rise = 320 + 260 * np.clip(times / 0.7, 0, 1) ** 0.7 - 150 * np.clip((times - 2.0) / 1.2, 0, 1)
    howl = swept(rise * (1 + 0.008 * np.sin(2 * np.pi * 5 * times)), 5, 1.8) * swell(len(times), 0.35, 1.0)
    return ringing(filtered(howl, lowpass(2200)), 2.4, 0.5)


def horse(rng: Rng) -> np.ndarray:
    """A gallop."""
    hoof = lambda: burst(0.12, 200, 1800, 0.06, rng) + 0.6 * burst(0.12, 60, 220, 0.09, rng)
    return laid(3.3, *((beat * 0.46 + late, hoof()) for beat in range(7) for late in (0.0, 0.11, 0.24)))


def crickets(rng: Rng) -> np.ndarray:
    """Crickets on a summer night."""
    times = np.arange(6 * SAMPLE_RATE, dtype=np.float32) / SAMPLE_RATE
    answer = np.zeros(len(times), np.float32)
    for _ in range(4):
        hertz, rate, turn = float(rng.uniform(4100, 5200)), float(rng.uniform(1.4, 2.4)), float(rng.uniform(0, 1))
        chirp = ((times * rate + turn) % 1 < 0.35) * (0.5 + 0.5 * np.sin(2 * np.pi * 32 * times)) ** 2
        answer += np.sin(2 * np.pi * hertz * times) * chirp * np.float32(rng.uniform(0.3, 1.0))
    return filtered(answer, bandpass(3500, 6500)) * swell(len(times), 0.6, 0.8)


def speakers(seconds: float, count: int, rng: Rng) -> np.ndarray:
    """Return people talking at once, of whom no word can be made out."""
    samples = round(seconds * SAMPLE_RATE)
    answer = np.zeros(samples, np.float32)
    for _ in range(count):
        hertz = float(rng.choice([115, 130, 190, 215])) * wandering(samples, 0.88, 1.14, 0.3, rng)
        voice = swept(hertz, 12, 0.9) + 0.15 * noise(seconds, 300, 4000, rng)
        syllables = np.maximum(wandering(samples, -0.5, 1.0, 0.11, rng), 0) * np.maximum(
            wandering(samples, -0.4, 1.0, 1.6, rng), 0
        )
        first, second = float(rng.uniform(380, 700)), float(rng.uniform(1000, 1900))
        answer += filtered(voice * syllables, chain(bell(first, 10, 0.4), bell(second, 8, 0.35), lowpass(2600)))
    return answer / np.float32(max(count, 1) ** 0.5)


def crowd(rng: Rng) -> np.ndarray:
    """A crowd murmurs."""
    return speakers(6.0, 14, rng) * swell(6 * SAMPLE_RATE, 0.8, 1.2)


def applause(rng: Rng) -> np.ndarray:
    """Many hands."""
    claps = [(float(at), float(rng.uniform(0.3, 1.0)) * burst(0.03, 800, 5500, 0.018, rng)) for at in rng.uniform(0, 4.4, 420)]
    return ringing(laid(4.6, *claps) * swell(round(4.6 * SAMPLE_RATE), 0.5, 1.8), 1.0, 0.3)


def scream(rng: Rng) -> np.ndarray:
    """A scream, far enough not to hurt."""
    times = np.arange(round(1.3 * SAMPLE_RATE)) / SAMPLE_RATE
    pitch = (
        780 + 420 * np.clip(times / 0.25, 0, 1) - 250 * np.clip((times - 0.8) / 0.5, 0, 1) + 25 * np.sin(2 * np.pi * 9 * times)
    )
    voice = swept(pitch, 8, 0.7) + 0.25 * noise(1.3, 1200, 5000, rng)
    return ringing(
        filtered(voice, chain(highpass(600), bell(1500, 6, 0.6), lowpass(5500))) * swell(len(times), 0.06, 0.4), 1.2, 0.4
    )


def gasp(rng: Rng) -> np.ndarray:
    """A breath drawn in."""
    air = filtered(noise(0.55, 500, 7000, rng), chain(bell(1500, 7, 0.6), bell(3300, 4, 0.5)))
    return air * swell(len(air), 0.3, 0.12) * decay(len(air), 4.0)


def cloth(rng: Rng) -> np.ndarray:
    """Cloth or paper that moves."""
    count = round(0.9 * SAMPLE_RATE)
    return noise(0.9, 900, 7500, rng) * np.maximum(wandering(count, -0.4, 1.0, 0.07, rng), 0) * swell(count, 0.1, 0.3)
