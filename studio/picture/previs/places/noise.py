"""Smooth seeded noise for ground and stone; the same everywhere for the same seed."""

import numpy as np


def _hash(x: np.ndarray, y: np.ndarray, seed: int) -> np.ndarray:
    """Return numbers in 0…1 for integer lattice points (integer mixing after Wang's 32-bit hash)."""
    mixed = (x.astype(np.int64) * 374761393 + y.astype(np.int64) * 668265263 + seed * 974634777) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 16)) & 0xFFFF) / 65535.0


def value_noise(x: np.ndarray, y: np.ndarray, seed: int = 0) -> np.ndarray:
    """Return smooth noise in 0…1 with features one unit wide."""
    left, low = np.floor(x), np.floor(y)
    u, v = x - left, y - low
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    bottom = _hash(left, low, seed) * (1 - u) + _hash(left + 1, low, seed) * u
    top = _hash(left, low + 1, seed) * (1 - u) + _hash(left + 1, low + 1, seed) * u
    return bottom * (1 - v) + top * v


def rough_noise(x: np.ndarray, y: np.ndarray, seed: int = 0, octaves: int = 4) -> np.ndarray:
    """Return noise in 0…1 summed over octaves, each half as strong and twice as fine."""
    total, weight = np.zeros_like(np.asarray(x, np.float64)), 0.0
    for octave in range(octaves):
        share = 0.5**octave
        total += share * value_noise(x * 2.0**octave, y * 2.0**octave, seed + octave * 101)
        weight += share
    return total / weight
