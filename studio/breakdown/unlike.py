"""Keeps the people of one film apart at a glance: how unlike two figures are, and the choice among possible ones."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from film.figure import Figure
from film.value import Colour

UNLIKE = 1.0
"""How unlike two people must be so that nobody takes one for the other."""
SAME_COLOUR = 0.2
"""Distance of sRGB colours that are one colour across a street."""
ROLE_COLOURS = frozenset({"garment_colour", "under_colour", "legs_colour"})


class Change(NamedTuple):
    """A way to dress somebody otherwise: another step of their seed, and what of their role's dress is given up."""

    step: int
    without: frozenset[str]


CHANGES: tuple[Change, ...] = tuple(
    Change(step * 7919, without)
    for without in (frozenset[str](), ROLE_COLOURS, ROLE_COLOURS | {"hat"}, ROLE_COLOURS | {"hat", "garment"})
    for step in range(10)
)
"""In the order in which they are tried: first only what no role decides changes."""


def unlikeness(one: Figure, other: Figure) -> float:
    """Return how unlike two figures look from across a street: dress counts most, then outline, then hair."""
    dress = 1.6 * min(_apart(one.garment_colour, other.garment_colour), 0.5) + 0.5 * min(
        _apart(one.legs_colour, other.legs_colour), 0.4
    )
    outline = (
        0.25 * (one.garment != other.garment) + 0.2 * (one.hat != other.hat) + 0.6 * min(abs(one.height - other.height), 0.4)
    )
    hair = 0.12 * (one.hair_style != other.hair_style) + 0.3 * min(_apart(one.hair_colour, other.hair_colour), 0.6)
    twins = 0.6 if _apart(one.garment_colour, other.garment_colour) < SAME_COLOUR else 0.0
    return dress + outline + hair - twins


def most_unlike(possible: Iterable[Figure], taken: Iterable[Figure]) -> Figure:
    """Return the first figure that is unlike everyone of `taken`, or else the one least like them."""
    others = tuple(taken)
    best, best_score = None, -1.0
    for figure in possible:
        score = min((unlikeness(figure, other) for other in others), default=math.inf)
        if score > best_score:
            best, best_score = figure, score
        if score >= UNLIKE:
            break
    assert best is not None
    return best


def _apart(one: Colour, other: Colour) -> float:
    return math.dist(one, other)
