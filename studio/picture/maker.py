"""The protocol behind which every picture maker stands; it runs inside a worker process and never sees a film."""

from collections.abc import Iterator
from typing import Protocol

import numpy as np

from studio.picture.setup import Setup


class PictureMaker(Protocol):
    """Turns setups into frames."""

    name: str
    version: str
    """Part of every key when the maker costs nothing; raised whenever the same setup would give other bytes."""

    def frames(self, setup: Setup, first: int, count: int) -> Iterator[np.ndarray]:
        """Yield `count` frames from shot-local frame `first`.

        Each is (height * 3 // 2, width) uint8, planar yuv420p, BT.709, limited range: luma rows, then U and V planes
        (each height // 2 × width // 2) laid out contiguously. Valid only until the next one is asked for.
        """
        ...
