"""Makes synthetic speech pleasant and gives it the manner's sound; it chooses no words, melody or speed."""

import numpy as np

from studio.sound.breath import breath_of
from studio.sound.delivery import Manner
from studio.sound.filters import Response, bandpass, bell, chain, filtered, high_shelf, highpass, low_shelf, lowpass
from studio.sound.orders import SAMPLE_RATE
from studio.sound.timbre import Timbre

_REFLECTIONS = ((0.0061, 0.10), (0.0113, 0.075), (0.0179, 0.055), (0.0262, 0.04), (0.0371, 0.025))
"""(seconds, gain) of the booth in which the voice stands."""


def treated(samples: np.ndarray, timbre: Timbre, manner: Manner, rng: np.random.Generator) -> np.ndarray:
    """Return (n,) float32 at 48 kHz, no later and no longer than `samples`; loudness is set by the caller."""
    level = float(np.sqrt(np.mean(samples**2))) or 1.0
    voice = _bent(samples * np.float32(0.1 / level), _cents(len(samples), manner, rng))
    breath = breath_of(voice, rng)
    voice = _voiced(voice, breath, timbre, manner)
    voice = filtered(voice, chain(_unbuzzed, _tone(timbre, manner)))
    voice = _shaken(voice, timbre, manner, rng)
    voice = _softened_hisses(_compressed(_driven(voice, manner.drive)), 1 - manner.whisper)
    return _booth(voice)


def _cents(count: int, manner: Manner, rng: np.random.Generator) -> np.ndarray:
    """Return the pitch's wandering, in hundredths of a semitone for each millisecond."""
    seconds = np.arange(0, count + 48, 48) / SAMPLE_RATE
    phases = rng.uniform(0, 2 * np.pi, 4)
    slow = 9 * np.sin(2 * np.pi * 0.9 * seconds + phases[0]) + 7 * np.sin(2 * np.pi * 2.3 * seconds + phases[1])
    knots = rng.normal(0, 9, len(seconds) // 14 + 2)
    quick = np.interp(np.arange(len(seconds)) / 14, np.arange(len(knots)), knots)
    shaking = 55 * manner.tremor * np.sin(2 * np.pi * 6.3 * seconds + phases[2])
    return (slow + quick) * (1 - manner.machine) + shaking


def _bent(samples: np.ndarray, cents: np.ndarray) -> np.ndarray:
    """Bend pitch by reading faster and slower (cubic Hermite between samples); the ends stay where they are."""
    speeds = 2 ** (np.interp(np.arange(len(samples)), np.arange(len(cents)) * 48, cents) / 1200)
    places = np.cumsum(speeds)
    places = (places - places[0]) * ((len(samples) - 1) / max(places[-1] - places[0], 1))
    whole = np.minimum(places.astype(np.int64), len(samples) - 2)
    part = (places - whole).astype(np.float32)
    padded = np.pad(samples, (1, 2))
    before, here, there, after = (padded[whole + shift] for shift in range(4))
    a = (after - before) / 2 + 1.5 * (here - there)
    b = before - 2.5 * here + 2 * there - after / 2
    return (((a * part + b) * part + (there - before) / 2) * part + here).astype(np.float32)


def _voiced(voice: np.ndarray, breath: np.ndarray, timbre: Timbre, manner: Manner) -> np.ndarray:
    airy = min(1.0, timbre.breath + manner.breath * 0.8)
    pulse = filtered(np.abs(voice), lowpass(500))
    steady = filtered(np.abs(voice), lowpass(25))
    air = filtered(breath, chain(highpass(1500), lowpass(9000)))
    air *= np.clip(pulse / np.maximum(steady, 1e-4), 0, 2)
    band = filtered(voice, bandpass(1500, 4500))
    sparkle = filtered(band * np.abs(band), highpass(4300, 3)) / np.float32(np.sqrt(np.mean(band**2)) + 1e-6)
    softened = filtered(voice, high_shelf(2500, -7 * airy)) + np.float32(0.5) * sparkle
    mixed = softened * (1 - manner.whisper) + air * (0.55 * airy * (1 - manner.whisper))
    return (mixed + manner.whisper * filtered(breath, chain(highpass(350), bell(3000, 3.0)))).astype(np.float32)


def _unbuzzed(f: np.ndarray) -> np.ndarray:
    """All-pass: spreads each pulse of the cords over three milliseconds, so that it does not crackle."""
    spread = 0.0008
    ripple = 700.0
    return np.exp(-2j * np.pi * spread * (f - ripple / (2 * np.pi) * np.sin(2 * np.pi * f / ripple)) * np.exp(-f / 6000))


def _tone(timbre: Timbre, manner: Manner) -> Response:
    return chain(
        highpass(min(75.0, timbre.hertz * 0.6)),
        low_shelf(260, timbre.warmth_db - manner.tilt_db * 0.5),
        bell(1350, -3.5, 0.9),
        high_shelf(2200, timbre.brightness_db + manner.tilt_db),
        lowpass(7900, 4),
    )


def _shaken(voice: np.ndarray, timbre: Timbre, manner: Manner, rng: np.random.Generator) -> np.ndarray:
    """Roughness as uneven pulses, fear as a quaver, a machine as a metallic ring."""
    seconds = np.arange(len(voice)) / SAMPLE_RATE
    gain = 1 - 0.28 * manner.tremor * (0.5 + 0.5 * np.sin(2 * np.pi * 6.3 * seconds))
    if timbre.roughness > 0.02:
        pulses = seconds * timbre.hertz / 1.7
        knots = rng.uniform(0, 1, int(pulses[-1]) + 3)
        gain *= 1 - 0.45 * timbre.roughness * np.interp(pulses, np.arange(len(knots)), knots)
    if manner.machine:
        gain *= 1 - 0.35 * manner.machine * (0.5 + 0.5 * np.sign(np.sin(2 * np.pi * 62 * seconds)))
        delayed = np.pad(voice, (288, 0))[: len(voice)]
        voice = voice + 0.5 * manner.machine * delayed
    return (voice * gain).astype(np.float32)


def _driven(voice: np.ndarray, drive: float) -> np.ndarray:
    if drive <= 0.01:
        return voice
    gain = 1 + 7 * drive
    return (np.tanh(voice * gain) / gain**0.7).astype(np.float32)


def _compressed(voice: np.ndarray) -> np.ndarray:
    """Even out syllables: two to one above the middle level, 30 ms around each moment."""
    power = np.maximum(filtered(voice**2, lowpass(14)), 1e-9)
    loud = power[power > power.max() * 1e-3]
    ratio = np.maximum(power / float(np.median(loud)), 1.0)
    return (voice * ratio**-0.25).astype(np.float32)


def _softened_hisses(voice: np.ndarray, amount: float) -> np.ndarray:
    """Hold s, sh and t to their level in natural speech: four to one where treble exceeds the voice's level less 19 dB."""
    treble = filtered(voice, bandpass(3000, 12000, 3))
    power = np.maximum(filtered(treble**2, lowpass(45)), 1e-12)
    bound = float(np.mean(voice**2)) * 10**-1.9
    gain = np.minimum((power / bound) ** (-0.375 * amount), 1.0)
    return (voice + treble * (gain - 1)).astype(np.float32)


def _booth(voice: np.ndarray) -> np.ndarray:
    answer = voice.copy()
    for seconds, gain in _REFLECTIONS:
        late = round(seconds * SAMPLE_RATE)
        answer[late:] += np.float32(gain) * voice[:-late] if late < len(voice) else 0
    return answer
