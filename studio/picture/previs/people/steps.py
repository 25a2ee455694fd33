"""Going up a flight of steps, foot over foot; the steps are in `pieces`, other ways in `routes`."""

import math
from collections.abc import Sequence

import numpy as np

from film.staging import Mark
from studio.picture.previs.people.chance import ramp, smooth
from studio.picture.previs.people.gait import swinging
from studio.picture.previs.people.pieces import FIRST, RISE, RUN, STEPS
from studio.picture.previs.people.routes import Point, free_heading
from studio.picture.previs.people.skeleton import Rest, Stance, turned
from studio.picture.previs.people.stances import mixed

PACE = 0.62
"""Seconds a step takes."""
UNDER_WAY = 0.9
"""Seconds somebody has climbed when the shot begins."""


def piece_at(mark: Mark, standing: Sequence[Point]) -> np.ndarray:
    """Return the (3, 4) world matrix of the set piece of someone with `mark` while others are `standing` by."""
    heading = math.radians(mark.facing)
    if mark.motion == "climb":
        heading = free_heading(mark, standing, FIRST + STEPS * RUN + 0.3)
    return np.concatenate([turned(0.0, heading, 0.0), np.array([[mark.at[0]], [0.0], [mark.at[1]]])], 1)


def climbing(rest: Rest, still: Stance, seconds: float) -> tuple[float, float, Stance]:
    """Return metres gone ahead, metres risen and the stance of someone on the steps."""
    time = (seconds + UNDER_WAY) / PACE
    body = min(max(time - 0.35, 0.0), STEPS + 0.3)
    ahead = _tread(body)
    high = RISE * min(max(body - 0.35, 0.0), STEPS)
    unit = rest.measures.unit
    swing = swinging(time / 2, running=False, full=0.8)
    swing = swing._replace(
        hips_turn=swing.hips_turn + np.array((0.1, 0, 0)), chest_turn=swing.chest_turn + np.array((0.06, 0, 0))
    )
    stance = mixed(swing, still, ramp(STEPS + 0.3, STEPS + 1.6, time))
    feet, turns = np.zeros((2, 3)), np.zeros((2, 2))
    for index in (0, 1):
        z, y, pitch = _foot(index, time)
        feet[index] = (-0.01, (y - high) / unit, (z - ahead) / unit)
        turns[index] = pitch, 0.08
    return ahead, high, stance._replace(feet=feet, feet_turn=turns)


def _tread(number: float) -> float:
    """Return how far ahead of the mark the middle of a tread is; 0 is the floor at the mark."""
    first = FIRST + 0.5 * RUN - 0.02
    return first * number if number < 1 else first + RUN * (number - 1)


def _foot(index: int, time: float) -> tuple[float, float, float]:
    """Return how far ahead and high an ankle's foot is, metres, and its pitch."""
    turn = math.floor((time - index) / 2)
    number = 2 * turn + index + 1
    share = min((time - (number - 1)) / 0.85, 1.0) if turn >= 0 else 1.0
    here, there = max(number - 2, 0), min(max(number, 0), STEPS)
    here = min(here, STEPS)
    if turn < 0:
        return 0.0, 0.0, 0.0
    ahead, up = smooth((share - 0.15) / 0.85), smooth(share / 0.6)
    z = _tread(here) + (_tread(there) - _tread(here)) * ahead
    lifted = there > here
    y = RISE * (here + (there - here) * up) + 0.07 * math.sin(math.pi * share) * lifted
    return z, y, 0.35 * math.sin(math.pi * min(share * 1.4, 1.0)) * lifted
