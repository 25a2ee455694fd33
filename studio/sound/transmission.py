"""What a voice becomes on its way to us: over a wire, over the air, through a wall; its place in time is kept to the sample."""

import numpy as np

from film.words import Mode
from studio.sound.filters import bandpass, bell, chain, filtered, high_shelf
from studio.sound.loudness import at_loudness, integrated_lufs


def through(mode: Mode, samples: np.ndarray) -> np.ndarray:
    """Return the take (n,) as heard in that mode, as loud as it was; on screen and in voice-over it is the take itself."""
    match mode:
        case "phone":
            changed = np.tanh(3 * filtered(samples, chain(bandpass(320, 3300, 4), bell(1700, 4)))) / 3
        case "radio":
            changed = np.tanh(9 * filtered(samples, chain(bandpass(450, 2700, 4), bell(1200, 4)))) / 9
        case "off screen":
            changed = filtered(samples, high_shelf(3000, -7.0))
        case _:
            return samples
    return at_loudness(changed.astype(np.float32), integrated_lufs(samples))
