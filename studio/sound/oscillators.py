"""The raw tones instruments are made of: wavetables, decaying partials, plucked strings, filtered noise; mono at 48 kHz."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from studio.sound.filters import bandpass, filtered
from studio.sound.orders import SAMPLE_RATE

_TABLE = 2048


@lru_cache(maxsize=512)
def _table(amplitudes: tuple[float, ...], highest: int) -> np.ndarray:
    """Return one period and its first sample again, of the harmonics up to `highest`."""
    count = min(len(amplitudes), highest)
    spectrum = np.zeros(_TABLE // 2 + 1, np.complex64)
    phases = np.exp(1j * np.arange(1, count + 1) ** 2 * 0.7)
    spectrum[1 : count + 1] = np.asarray(amplitudes[:count]) * phases
    period = np.fft.irfft(spectrum, _TABLE) * _TABLE / 2
    return np.append(period, period[0]).astype(np.float32)


def tone(
    hertz: float,
    seconds: float,
    amplitudes: tuple[float, ...],
    cents: Sequence[float] = (0.0,),
    vibrato: float = 0.0,
    turn: float = 0.0,
) -> np.ndarray:
    """Return a steady tone of harmonics, one layer for each detuning in `cents`; `vibrato` in cents at 5.4 Hz after a while."""
    count = round(seconds * SAMPLE_RATE)
    table = _table(amplitudes, max(1, int(11000 / hertz)))
    times = np.arange(count, dtype=np.float64) / SAMPLE_RATE
    sway = 0.0
    if vibrato:
        depth = hertz * vibrato / 1200 * np.log(2) / (2 * np.pi * 5.4)
        sway = depth * np.minimum(times / 0.5, 1) * np.sin(2 * np.pi * 5.4 * times + turn)
    answer = np.zeros(count, np.float32)
    for layer, detuning in enumerate(cents):
        periods = hertz * 2 ** (detuning / 1200) * times + sway + 0.37 * layer + turn
        places = (periods - np.floor(periods)) * _TABLE
        whole = places.astype(np.int32)
        part = (places - whole).astype(np.float32)
        low = table[whole]
        answer += low + (table[whole + 1] - low) * part
    return answer / np.float32(len(cents))


def partials(hertz: float, seconds: float, shape: Sequence[tuple[float, float, float]]) -> np.ndarray:
    """Return decaying sines, each (ratio to `hertz`, amplitude, seconds to fall by 60 dB)."""
    count = round(seconds * SAMPLE_RATE)
    answer = np.zeros(count, np.float32)
    for ratio, amplitude, decay in shape:
        if hertz * ratio > 12000:
            continue
        length = min(count, round(decay * 1.1 * SAMPLE_RATE))
        step = np.exp((2j * np.pi * hertz * ratio - 6.9 / decay) / SAMPLE_RATE)
        answer[:length] += amplitude * np.imag(_powers(step, length))
    return answer


def _powers(step: complex, count: int) -> np.ndarray:
    """Return step ** (0 … count − 1), by two short tables."""
    inner = step ** np.arange(256)
    outer = (step**256) ** np.arange(-(-count // 256))
    return np.outer(outer, inner).astype(np.complex64).reshape(-1)[:count]


def plucked(hertz: float, seconds: float, softness: float, rng: np.random.Generator) -> np.ndarray:
    """Return a plucked string (Karplus and Strong, 1983), tuned by reading its loop at a fractional speed."""
    period = max(int(SAMPLE_RATE / hertz), 8)
    count = round(seconds * SAMPLE_RATE)
    loops = -(-count // period) + 2
    noise = filtered(np.tile(rng.uniform(-1, 1, period), 3).astype(np.float32), bandpass(20, 900 + 7000 * (1 - softness)))
    line = noise[period : 2 * period]
    rounds = np.empty((loops, period), np.float32)
    loss = np.float32(0.5 ** (1 / (hertz * (1.6 - softness))))
    blend = np.float32(0.5 * softness + 0.04)
    for loop in range(loops):
        rounds[loop] = line
        line = loss * ((1 - blend) * line + blend * np.roll(line, 1))
    string = rounds.reshape(-1)
    places = np.arange(count) * (hertz * (period + float(blend)) / SAMPLE_RATE)
    places = np.minimum(places, len(string) - 2)
    whole = places.astype(np.int64)
    part = (places - whole).astype(np.float32)
    return string[whole] * (1 - part) + string[whole + 1] * part


def noise(seconds: float, low: float, high: float, rng: np.random.Generator) -> np.ndarray:
    """Return noise of about unit level between two frequencies."""
    count = round(seconds * SAMPLE_RATE)
    made = filtered(rng.standard_normal(count, np.float32), bandpass(low, high, 2))
    return made / np.float32(np.sqrt(np.mean(made**2)) + 1e-9)


def swell(count: int, attack: float, release: float) -> np.ndarray:
    """Return (count,) float32 rising over `attack` seconds and falling over the last `release`, both as half cosines."""
    envelope = np.ones(count, np.float32)
    rise = min(round(attack * SAMPLE_RATE), count)
    fall = min(round(release * SAMPLE_RATE), count)
    envelope[:rise] *= 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, rise, dtype=np.float32))
    envelope[count - fall :] *= 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, fall, dtype=np.float32))
    return envelope


def decay(count: int, seconds: float) -> np.ndarray:
    """Return (count,) float32 falling by 60 dB in `seconds`."""
    return np.exp(-6.9 / seconds / SAMPLE_RATE * np.arange(count, dtype=np.float32))
