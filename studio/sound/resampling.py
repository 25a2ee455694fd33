"""Band-limited resampling by blocks, one matrix product for the whole signal; ratios are whole numbers."""

from functools import lru_cache

import numpy as np

_HALF_TAPS = 20


def resampled(samples: np.ndarray, block_in: int, block_out: int) -> np.ndarray:
    """Return (n,) samples with `block_out` for each `block_in`, the band kept up to the lower of the two limits."""
    blocks = -(-len(samples) // block_in)
    padded = np.zeros(blocks * block_in + block_in + 2 * _HALF_TAPS + 2, np.float32)
    padded[_HALF_TAPS : _HALF_TAPS + len(samples)] = samples
    width = block_in + 2 * _HALF_TAPS + 1
    windows = np.lib.stride_tricks.sliding_window_view(padded, width)[: blocks * block_in : block_in]
    made = windows @ _kernel(block_in, block_out)
    return made.reshape(-1)[: -(-len(samples) * block_out // block_in)]


@lru_cache(maxsize=32)
def _kernel(block_in: int, block_out: int) -> np.ndarray:
    """Return (block_in + 2 half + 1, block_out): a Kaiser-windowed sinc for each place within a block."""
    cutoff = min(1.0, block_out / block_in) * 0.97
    places = np.arange(block_out) * block_in / block_out + _HALF_TAPS
    distance = np.arange(block_in + 2 * _HALF_TAPS + 1)[:, None] - places[None, :]
    inside = np.abs(distance) < _HALF_TAPS
    window = np.i0(8.0 * np.sqrt(np.clip(1 - (distance / _HALF_TAPS) ** 2, 0, 1))) / np.i0(8.0)
    return np.where(inside, np.sinc(distance * cutoff) * cutoff * window, 0).astype(np.float32)
