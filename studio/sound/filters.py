"""Filters applied as frequency responses to whole signals at 48 kHz; nothing here streams or keeps state."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from studio.sound.orders import SAMPLE_RATE

Response = Callable[[np.ndarray], np.ndarray]
"""From frequencies in Hz to complex or real gains of the same shape."""


_BLOCK = 540_000
"""Samples that are transformed at once; memory stays bounded and lengths repeat."""


@lru_cache(maxsize=256)
def fast_length(samples: int) -> int:
    """Return the least number of samples, no smaller than asked, that has no prime factor above 5."""
    best = 1 << max(samples - 1, 1).bit_length()
    fives = 1
    while fives < best:
        threes = fives
        while threes < best:
            twos = 1 << max(-(-samples // threes) - 1, 0).bit_length()
            best = min(best, threes * twos)
            threes *= 3
        fives *= 5
    return best


def filtered(samples: np.ndarray, response: Response, ring: float = 0.1) -> np.ndarray:
    """Apply `response` along the last axis, keeping shape and float32; `ring` seconds around take what the filter rings.

    Signals of more than eleven seconds are filtered in blocks that overlap by that much.
    """
    count, margin = samples.shape[-1], round(ring * SAMPLE_RATE)
    if count <= _BLOCK:
        return _filtered_whole(samples, response, margin)
    answer = np.empty(samples.shape, np.float32)
    for first in range(0, count, _BLOCK):
        before = min(margin, first)
        part = samples[..., first - before : first + _BLOCK + margin]
        kept = min(_BLOCK, count - first)
        answer[..., first : first + kept] = _filtered_whole(part, response, margin)[..., before : before + kept]
    return answer


def _filtered_whole(samples: np.ndarray, response: Response, margin: int) -> np.ndarray:
    count = samples.shape[-1]
    padded = fast_length(count + margin)
    spectrum = np.fft.rfft(samples.astype(np.float32, copy=False), padded)
    gains = response(np.fft.rfftfreq(padded, 1 / SAMPLE_RATE))
    shaped = np.fft.irfft(spectrum * gains.astype(np.complex64), padded)
    return shaped[..., :count].astype(np.float32)


def convolved(samples: np.ndarray, impulse: np.ndarray, count: int) -> np.ndarray:
    """Convolve (channels or 1, n) with (channels, m); the answer is (channels, count), made in blocks that are added up."""
    length = min(_BLOCK, samples.shape[-1])
    padded = fast_length(length + impulse.shape[-1])
    spectrum = np.fft.rfft(impulse.astype(np.float32, copy=False), padded)
    answer = np.zeros((impulse.shape[0], count), np.float32)
    for first in range(0, min(samples.shape[-1], count), length):
        part = samples[..., first : first + length].astype(np.float32, copy=False)
        if not part.any():
            continue
        wet = np.fft.irfft(np.fft.rfft(part, padded) * spectrum, padded)
        last = min(first + padded, count)
        answer[:, first:last] += wet[:, : last - first]
    return answer


def lowpass(hertz: float, order: int = 2) -> Response:
    """Butterworth magnitude, zero phase."""
    return lambda f: 1 / np.sqrt(1 + (f / hertz) ** (2 * order))


def highpass(hertz: float, order: int = 2) -> Response:
    """Butterworth magnitude, zero phase."""
    return lambda f: 1 / np.sqrt(1 + (hertz / np.maximum(f, 1e-3)) ** (2 * order))


def bandpass(low: float, high: float, order: int = 2) -> Response:
    """Butterworth magnitudes of both edges, zero phase."""
    return chain(highpass(low, order), lowpass(high, order))


def bell(hertz: float, decibels: float, octaves: float = 1.0) -> Response:
    """A Gaussian rise or dip in log frequency, zero phase."""
    return lambda f: 10 ** (decibels / 20 * np.exp(-((np.log2(np.maximum(f, 1.0) / hertz) / octaves) ** 2)))


def high_shelf(hertz: float, decibels: float) -> Response:
    """Raise or lower what lies above `hertz`, zero phase."""
    return lambda f: 10 ** (decibels / 20 / (1 + (hertz / np.maximum(f, 1.0)) ** 2))


def low_shelf(hertz: float, decibels: float) -> Response:
    """Raise or lower what lies below `hertz`, zero phase."""
    return lambda f: 10 ** (decibels / 20 / (1 + (f / hertz) ** 2))


def resonance(hertz: float, bandwidth: float) -> Response:
    """A causal two-pole resonator with unit gain at its peak."""
    radius = np.exp(-np.pi * bandwidth / SAMPLE_RATE)
    turn = 2 * np.pi * hertz / SAMPLE_RATE

    def gains(f: np.ndarray) -> np.ndarray:
        z = np.exp(-2j * np.pi * f / SAMPLE_RATE)
        peak = np.exp(-1j * turn)
        at = lambda x: 1 / (1 - 2 * radius * np.cos(turn) * x + radius**2 * x * x)
        return at(z) / abs(at(peak))

    return gains


def chain(*responses: Response) -> Response:
    """Apply all in series."""

    def gains(f: np.ndarray) -> np.ndarray:
        product = responses[0](f)
        for response in responses[1:]:
            product = product * response(f)
        return product

    return gains


def biquad(b: tuple[float, float, float], a: tuple[float, float, float]) -> Response:
    """Return the response of a digital second-order section at 48 kHz."""

    def gains(f: np.ndarray) -> np.ndarray:
        z = np.exp(-2j * np.pi * f / SAMPLE_RATE)
        return (b[0] + b[1] * z + b[2] * z * z) / (a[0] + a[1] * z + a[2] * z * z)

    return gains
