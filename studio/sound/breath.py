"""Noise shaped like a voice: what whispers and breathiness are made of; it holds no vocal cords."""

import numpy as np

_WINDOW = 1024
_HOP = 256
_SMOOTH = 11
"""Bins of 47 Hz over which harmonics are levelled."""


def breath_of(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return noise (n,) at 48 kHz with the spectral envelope and the level of `samples` at every moment."""
    frames = _frames(samples)
    window = np.hanning(_WINDOW).astype(np.float32)
    powers = np.abs(np.fft.rfft(frames * window)) ** 2
    sums = np.cumsum(np.pad(powers, ((0, 0), (_SMOOTH // 2 + 1, _SMOOTH // 2)), mode="edge"), axis=1)
    envelope = np.sqrt(np.maximum(sums[:, _SMOOTH:] - sums[:, :-_SMOOTH], 0) / _SMOOTH)
    noise = rng.standard_normal((2, *envelope.shape), np.float32)
    made = np.fft.irfft(envelope * (noise[0] + 1j * noise[1]), _WINDOW).astype(np.float32) * window
    return _overlapped(made, len(samples)) * np.float32(0.66)


def _frames(samples: np.ndarray) -> np.ndarray:
    count = -(-len(samples) // _HOP) + _WINDOW // _HOP
    padded = np.zeros(count * _HOP + _WINDOW, np.float32)
    padded[_WINDOW - _HOP : _WINDOW - _HOP + len(samples)] = samples
    return np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[: count * _HOP : _HOP]


def _overlapped(frames: np.ndarray, count: int) -> np.ndarray:
    layers = _WINDOW // _HOP
    answer = np.zeros((len(frames) + layers, _HOP), np.float32)
    parts = frames.reshape(len(frames), layers, _HOP)
    for layer in range(layers):
        answer[layer : layer + len(frames)] += parts[:, layer]
    return answer.reshape(-1)[_WINDOW - _HOP : _WINDOW - _HOP + count]
