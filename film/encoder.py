"""What a sentence encoder promises to those who compare sentences by meaning; no weights and no model of its own."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


@runtime_checkable
class Encoder(Protocol):
    """Sentences to vectors; the nearer two meanings, the nearer their vectors."""

    @property
    def name(self) -> str:
        """Name the weights; vectors of two encoders of one name may be compared."""
        ...

    @property
    def dimensions(self) -> int:
        """Give the width of every vector."""
        ...

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one unit vector a sentence, in order: `(sentences, dimensions)`, float32; their dot product is the cosine."""
        ...
