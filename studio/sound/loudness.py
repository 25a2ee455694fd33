"""Loudness and true peak by ITU-R BS.1770-4, for mono and stereo at 48 kHz; it measures and sets gains, it limits nothing."""

from functools import lru_cache

import numpy as np

from studio.sound.filters import biquad, chain, fast_length, filtered
from studio.sound.orders import SAMPLE_RATE

SILENCE_LUFS = -120.0
_K_WEIGHTING = chain(
    biquad((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    biquad((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)
_BLOCK = SAMPLE_RATE * 4 // 10
_STEP = SAMPLE_RATE // 10


def integrated_lufs(samples: np.ndarray) -> float:
    """Return the gated loudness of (n,) or (channels, n); shorter than 400 ms is measured whole and ungated."""
    weighted = _weighted(samples)
    if weighted.shape[1] < _BLOCK:
        return _lufs(float(np.mean(weighted**2, axis=1).sum())) if weighted.size else SILENCE_LUFS
    powers = _block_powers(weighted)
    audible = powers[_lufs_of(powers) > -70.0]
    if not audible.size:
        return SILENCE_LUFS
    kept = audible[_lufs_of(audible) > _lufs(float(audible.mean())) - 10.0]
    return _lufs(float(kept.mean()))


def momentary_lufs(samples: np.ndarray) -> np.ndarray:
    """Return the ungated loudness of every 400 ms block, one each 100 ms."""
    return _lufs_of(_block_powers(_weighted(samples)))


def true_peak(samples: np.ndarray) -> float:
    """Return the largest magnitude of the band-limited signal, at four times oversampling, linear."""
    if not samples.size:
        return 0.0
    count = samples.shape[-1]
    padded = fast_length(count + 256)
    spectrum = np.fft.rfft(samples.astype(np.float32, copy=False), padded)
    return float(np.abs(np.fft.irfft(spectrum, padded * 4)).max()) * 4


def decibels(gain: float) -> float:
    """Return a linear gain in dB."""
    return 20 * float(np.log10(max(gain, 1e-9)))


def gain_of(level: float) -> float:
    """Return the linear gain of a level in dB."""
    return float(10 ** (level / 20))


def at_loudness(samples: np.ndarray, lufs: float) -> np.ndarray:
    """Scale to an integrated loudness; silence stays silence."""
    measured = integrated_lufs(samples)
    if measured <= -90.0:
        return samples
    return (samples * np.float32(gain_of(lufs - measured))).astype(np.float32)


def _weighted(samples: np.ndarray) -> np.ndarray:
    """Return (channels, n) K-weighted in magnitude alone; power over 400 ms does not hear the phase."""
    return filtered(np.atleast_2d(samples), lambda hertz: _weights(len(hertz), float(hertz[-1])), ring=0.25)


@lru_cache(maxsize=8)
def _weights(count: int, last: float) -> np.ndarray:
    return np.abs(_K_WEIGHTING(np.linspace(0, last, count))).astype(np.float32)


def _block_powers(weighted: np.ndarray) -> np.ndarray:
    sums = np.concatenate([[0.0], np.cumsum(np.sum(weighted.astype(np.float64) ** 2, axis=0))])
    starts = np.arange(0, weighted.shape[1] - _BLOCK + 1, _STEP)
    return np.maximum(sums[starts + _BLOCK] - sums[starts], 0.0) / _BLOCK


def _lufs_of(powers: np.ndarray) -> np.ndarray:
    return -0.691 + 10 * np.log10(np.maximum(powers, 1e-12))


def _lufs(power: float) -> float:
    return float(_lufs_of(np.array(power)))
