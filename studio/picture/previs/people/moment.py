"""Who does something and when, and what their hands keep carrying meanwhile; the doing is in `postures` and `actions`."""

from typing import NamedTuple

from film.staging import Expression, Held
from studio.picture.previs.people.idle import CARRYING, idle
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import handed

SEAT_HEIGHT = 0.46
"""Metres above the floor of the seat that a sitting person uses."""

TAKEN = 1.1
"""Seconds after which a hand that picks something up has it."""
OPENS = (0.35, 1.25)
"""Seconds at which a box begins to open and is open."""


class Moment(NamedTuple):
    """When and by whom something is done."""

    seconds: float
    seed: int
    holds: Held
    old: float
    hip: float
    """Height of the hip joints, metres."""
    unit: float
    mood: Expression = "neutral"

    def standing(self) -> Stance:
        """Return this person standing idly."""
        return idle(self.seed, self.seconds, self.holds, self.old, self.mood)

    @property
    def sink(self) -> float:
        """Return how far the pelvis sinks onto a seat, adult metres."""
        return max(self.hip - seat_height(self.hip) - 0.085 * self.unit, 0.0) / self.unit


def seat_height(hip: float) -> float:
    """Return how high somebody sits whose hip joints are `hip` metres high; children sit lower."""
    return min(SEAT_HEIGHT, 0.62 * hip)


def kept(moment: Moment, stance: Stance) -> Stance:
    """Return `stance` with the hands that carry something where they carry it."""
    if moment.holds == "none":
        return stance
    left, right = CARRYING[moment.holds]
    return handed(stance, left, right)
