"""Rooms to ring in, synthesised; which room a scene has is decided in `acoustics`."""

from functools import lru_cache

import numpy as np

from studio.sound.filters import chain, convolved, filtered, highpass, lowpass
from studio.sound.orders import SAMPLE_RATE


def reverberated(dry: np.ndarray, seconds: float, wet: float) -> np.ndarray:
    """Return (2, n) of a (2, n) sound with a room's answer added, `wet` times its level; nothing moves in time."""
    answer = convolved(dry, room(seconds), dry.shape[-1])
    return dry + np.float32(wet) * answer


@lru_cache(maxsize=8)
def room(seconds: float, early: float = 0.012) -> np.ndarray:
    """Return (2, n) float32: sparse first echoes, then noise falling 60 dB in `seconds`, treble first.

    What passes through it between 200 and 2000 Hz has, over both sides together, the power it had.
    """
    rng = np.random.default_rng(round(seconds * 1000))
    count = round((seconds * 1.1 + early) * SAMPLE_RATE)
    times = np.arange(count) / SAMPLE_RATE
    raw = rng.standard_normal((2, count)).astype(np.float32)
    bands = ((lowpass(700), 1.1), (chain(highpass(700), lowpass(3000)), 0.85), (chain(highpass(3000), lowpass(9000)), 0.5))
    tail = sum(filtered(raw, band) * np.exp(-6.9 * times / (seconds * share)) for band, share in bands)
    tail = tail * np.clip((times - early) / 0.02, 0, 1)
    for place in range(7):
        at = round((early + 0.004 + 0.0061 * place**1.3) * SAMPLE_RATE)
        if at < count:
            tail[place % 2, at] += 6.0 * 0.8**place
    power = np.abs(np.fft.rfft(tail)).astype(np.float64) ** 2
    hertz = np.fft.rfftfreq(count, 1 / SAMPLE_RATE)
    spoken = power[:, (hertz > 200) & (hertz < 2000)].mean(axis=1).sum()
    return (tail / np.sqrt(spoken)).astype(np.float32)
