"""A look-ahead peak limiter that never moves anything in time; loudness is set elsewhere."""

import numpy as np

from studio.sound.loudness import gain_of

CEILING_DB = -1.0
_STEP = 48
"""Samples a gain value covers: one millisecond."""
_HOLD = 6
"""Milliseconds of look-ahead, and half the width of the smoothing."""
_RELEASE = 80
_MARGIN = gain_of(-0.1)
_NEAR = 0.5
"""A peak between samples is looked for where a sample exceeds this share of the ceiling."""
_REACH = 10
_QUARTERS = tuple(
    (np.sinc(np.arange(1 - _REACH, _REACH + 1) - place) * np.kaiser(2 * _REACH + 1, 5.0)[1:]).astype(np.float32)
    for place in (0.25, 0.5, 0.75)
)


def limited(pcm: np.ndarray, ceiling_db: float = CEILING_DB) -> np.ndarray:
    """Return (n,) or (channels, n) with no sample above the ceiling; what is nowhere above it is returned bit for bit."""
    ceiling = gain_of(ceiling_db)
    if not pcm.size or float(np.abs(pcm).max()) <= ceiling:
        return pcm
    count = pcm.shape[-1]
    steps = -(-count // _STEP)
    padded = np.zeros(steps * _STEP, np.float32)
    padded[:count] = np.abs(np.atleast_2d(pcm)).max(axis=0)
    peaks = np.maximum(padded.reshape(steps, _STEP).max(axis=1), _between(np.atleast_2d(pcm), steps, ceiling * _NEAR))
    gains = _smooth(np.minimum(1.0, ceiling * _MARGIN / np.maximum(peaks, 1e-9)))
    centres = np.arange(steps) * _STEP + _STEP / 2
    curve = np.interp(np.arange(count), centres, gains).astype(np.float32)
    return np.clip(pcm * curve, -ceiling, ceiling).astype(np.float32)


def _between(pcm: np.ndarray, steps: int, near: float) -> np.ndarray:
    """Return (steps,) the largest magnitude at the quarters between samples, looked for where a sample exceeds `near`."""
    peaks = np.zeros(steps, np.float32)
    for channel in pcm:
        padded = np.zeros(steps * _STEP + 2 * _REACH, np.float32)
        padded[_REACH : _REACH + len(channel)] = channel
        windows = np.lib.stride_tricks.sliding_window_view(padded, _STEP + 2 * _REACH)[::_STEP]
        hot = np.flatnonzero(np.abs(windows[:, _REACH:-_REACH]).max(axis=1) > near)
        for kernel in _QUARTERS:
            taps = np.lib.stride_tricks.sliding_window_view(windows[hot], 2 * _REACH, axis=1)
            peaks[hot] = np.maximum(peaks[hot], np.abs(taps @ kernel).max(axis=1, initial=0))
    return peaks


def _smooth(wanted: np.ndarray) -> np.ndarray:
    """Hold each dip, let it go slowly on its later side, and round the corners without rising above `wanted`."""
    held = wanted
    for shift in range(1, 2 * _HOLD + 2):
        held = np.minimum(held, np.pad(wanted, (0, shift), constant_values=1.0)[shift:])
        held = np.minimum(held, np.pad(wanted, (shift, 0), constant_values=1.0)[: len(wanted)])
    released = _released(held)
    window = np.hanning(2 * _HOLD + 3)[1:-1]
    edges = np.pad(released, _HOLD, mode="edge")
    return np.convolve(edges, window / window.sum(), mode="valid")


def _released(gains: np.ndarray) -> np.ndarray:
    """Let gains rise no faster than e-fold in `_RELEASE` milliseconds."""
    answer = gains.copy()
    for at in range(1, len(answer)):
        slow = 1 - (1 - answer[at - 1]) * (1 - 1 / _RELEASE)
        if slow < answer[at]:
            answer[at] = slow
    return answer
