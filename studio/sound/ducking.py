"""When speech is heard and how far a bed steps back for it; it knows nothing of what the bed is."""

from itertools import pairwise

import numpy as np

from studio.sound.loudness import gain_of
from studio.sound.orders import SAMPLE_RATE

ATTACK_SECONDS = 0.12
"""The bed is down when speech begins, having started to fall this long before."""
RELEASE_SECONDS = 0.5
_HEARD = gain_of(-45)
_BRIDGE_SECONDS = 0.45
"""Pauses up to this long do not let the bed rise."""
_STEP = 480


def speech_gain(speech: np.ndarray, depth_db: float) -> np.ndarray:
    """Return (n,) float32 gains, 1 where nobody speaks and `depth_db` (negative) under the mono `speech` (n,)."""
    active = _bridged(_active(speech))
    if not active.any():
        return np.ones(len(speech), np.float32)
    envelope = _eased(active)
    gains = 10 ** (depth_db / 20 * envelope)
    times = np.arange(len(active)) * _STEP + _STEP / 2
    return np.interp(np.arange(len(speech)), times, gains).astype(np.float32)


def _active(speech: np.ndarray) -> np.ndarray:
    steps = -(-len(speech) // _STEP)
    padded = np.zeros(steps * _STEP, np.float32)
    padded[: len(speech)] = speech
    return np.sqrt(np.mean(padded.reshape(steps, _STEP) ** 2, axis=1)) > _HEARD


def _bridged(active: np.ndarray) -> np.ndarray:
    heard = np.flatnonzero(active)
    answer = active.copy()
    for before, after in pairwise(heard):
        if (after - before) * _STEP <= _BRIDGE_SECONDS * SAMPLE_RATE:
            answer[before:after] = True
    return answer


def _eased(active: np.ndarray) -> np.ndarray:
    """Return 0…1: raised-cosine ramps that end where speech begins and start where it ends."""
    places = np.arange(len(active))
    heard = np.flatnonzero(active)
    later = np.searchsorted(heard, places)
    until = np.where(later < len(heard), heard[np.minimum(later, len(heard) - 1)] - places, 1 << 30)
    earlier = np.searchsorted(heard, places, side="right") - 1
    since = np.where(earlier >= 0, places - heard[np.maximum(earlier, 0)], 1 << 30)
    step_seconds = _STEP / SAMPLE_RATE
    rising = np.clip(1 - until * step_seconds / ATTACK_SECONDS, 0, 1)
    falling = np.clip(1 - since * step_seconds / RELEASE_SECONDS, 0, 1)
    near = np.maximum(_ease(rising), _ease(falling))
    return np.where(active, 1.0, near)


def _ease(ramp: np.ndarray) -> np.ndarray:
    return 0.5 - 0.5 * np.cos(np.pi * ramp)
