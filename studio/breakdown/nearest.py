"""Finds what is nearest in meaning among known phrases; spelling is the lexicon's affair."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

from film.encoder import Encoder


class Near(NamedTuple):
    """The nearest name and how near it is, as a cosine."""

    name: str
    cosine: float


class Nearest:
    """Tables of names with phrases, each encoded once, at the first question about it."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._tables: dict[str, tuple[list[str], np.ndarray]] = {}

    def of(self, words: str, table: str, entries: Mapping[str, Iterable[str]]) -> list[Near]:
        """Return every name of `entries` by the nearest of its phrases, nearest first; `table` names the table."""
        if table not in self._tables:
            pairs = [(name, phrase) for name, phrases in entries.items() for phrase in phrases]
            vectors = np.asarray(self._encoder.encode([phrase for _, phrase in pairs]))
            self._tables[table] = ([name for name, _ in pairs], vectors)
        names, vectors = self._tables[table]
        cosines = vectors @ np.asarray(self._encoder.encode([words]))[0]
        best: dict[str, float] = {}
        for name, cosine in zip(names, cosines.tolist(), strict=True):
            best[name] = max(cosine, best.get(name, -1.0))
        return sorted((Near(name, cosine) for name, cosine in best.items()), key=lambda near: -near.cosine)
