"""Ids of a film's elements: short hashes of the request that made them, never clock or chance, never used again."""

import hashlib
from collections.abc import Iterator
from typing import Literal

Kind = Literal["film", "act", "scene", "shot", "line", "character", "way", "title", "effect"]


def new_id(request: str, kind: Kind, count: int) -> str:
    """Return the id of the `count`-th element of `kind` that `request` makes, 10 hex digits after the kind's initial."""
    digest = hashlib.sha256(f"{request}\n{kind}\n{count}".encode()).hexdigest()
    return f"{kind[:2]}{digest[:10]}"


class Ids:
    """Hands out the ids of one request in order; the same request hands out the same ones."""

    def __init__(self, request: str) -> None:
        self._request = request
        self._counts: dict[str, Iterator[int]] = {}

    def new(self, kind: Kind) -> str:
        """Return the next id of `kind`."""
        from itertools import count

        return new_id(self._request, kind, next(self._counts.setdefault(kind, count())))


def seed_of(*words: object) -> int:
    """Return a seed from 0 to 9999 that depends on the words alone."""
    return int(hashlib.sha256("\n".join(map(str, words)).encode()).hexdigest()[:8], 16) % 10_000
