"""The test maker of takes: a click where a line starts and a length by its words; it speaks nothing."""

import numpy as np

from studio.sound.orders import SAMPLE_RATE, Spoken, TakeOrder

_CLICK = np.array([0.9, 0.9, 0.8, -0.7, -0.6, -0.5, 0.3, 0.3, 0.2, -0.1, -0.1, -0.1], np.float32)
_FLOOR = 1e-3
"""Level of the hum after the click, so that a take's end can be measured."""
_MOUTH_SECONDS = 0.12
WORD_SECONDS = 0.27


class Beep:
    """A voice maker of clicks, with the machine-readable start at sample 0."""

    name = "beep"
    version = "2"

    def record(self, order: TakeOrder) -> Spoken:
        """Return a quarter of a millisecond of click, then next to nothing, with the mouth opening and closing."""
        words = len(order.text.split())
        seconds = WORD_SECONDS * words + 0.3
        count = round(seconds * SAMPLE_RATE)
        samples = (_FLOOR * np.sin(2 * np.pi * 110 / SAMPLE_RATE * np.arange(count))).astype(np.float32)
        samples[: len(_CLICK)] = _CLICK
        spoken = int((seconds - 0.15) / _MOUTH_SECONDS)
        mouths = tuple((round(i * _MOUTH_SECONDS, 3), "aa" if i % 2 == 0 else "PP") for i in range(spoken))
        ending = (round(spoken * _MOUTH_SECONDS, 3), "sil")
        return Spoken(samples, (*mouths, ending), tuple(round(WORD_SECONDS * word, 3) for word in range(words)))
