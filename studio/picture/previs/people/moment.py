"""Who does something and when, and what their hands keep carrying meanwhile; the doing is in `postures` and `actions`."""

from typing import NamedTuple

from film.staging import Held
from studio.picture.previs.people.idle import CARRYING, idle
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import handed

SEAT_HEIGHT = 0.46
"""Metres above the floor of the seat that a sitting person uses."""


class Moment(NamedTuple):
    """When and by whom something is done."""

    seconds: float
    seed: int
    holds: Held
    old: float
    hip: float
    """Height of the hip joints, metres."""
    unit: float

    def standing(self) -> Stance:
        """Return this person standing idly."""
        return idle(self.seed, self.seconds, self.holds, self.old)

    @property
    def sink(self) -> float:
        """Return how far the pelvis sinks onto a seat, adult metres."""
        return max(self.hip - min(SEAT_HEIGHT, 0.62 * self.hip) - 0.085 * self.unit, 0.0) / self.unit


def kept(moment: Moment, stance: Stance) -> Stance:
    """Return `stance` with the hands that carry something where they carry it."""
    if moment.holds == "none":
        return stance
    left, right = CARRYING[moment.holds]
    return handed(stance, left, right)
