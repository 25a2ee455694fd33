"""Feet that stay where they are planted while the body turns or sways over them, and step after it in time; no arms."""

from collections.abc import Callable

import numpy as np

from studio.picture.previs.people.chance import smooth
from studio.picture.previs.people.skeleton import LEGS, SIDES, Rest, Stance, turned

Path = Callable[[float], tuple[float, float, float]]
"""Seconds to the body's x and z in metres and its facing in radians."""
SWING = 0.75
"""Share of a beat that a foot is off the floor."""
LIFT = 0.045
"""Adult metres a foot is lifted."""


def treading(path: Path, seconds: float, start: float, beat: float, still: Stance, rest: Rest, leads: int = 0) -> Stance:
    """Return `still` over the feet of someone who follows `path` from `start` on, stepping every `beat` seconds.

    `leads` is the foot that steps first, 0 left. A foot is planted where it will be under the body in the middle of its rest.
    """
    feet, turns = still.feet.copy(), still.feet_turn.copy()
    now = path(seconds)
    for index in (0, 1):
        offset = 0.0 if index == leads else beat
        cycle = (seconds - start - offset) / (2 * beat)
        number = int(np.floor(cycle))
        swung = min((cycle - number) * 2 / SWING, 1.0)
        plant = lambda count, off=offset: path(start if count < 0 else start + off + (2 * count + 0.5 * (2 + SWING)) * beat)
        before, after = plant(number - 1 if number > 0 else -1), plant(number)
        if number < 0:
            before = after = path(start)
        share = smooth(swung)
        spots = [_ankle(place, index, still, rest) for place in (before, after)]
        spot = spots[0] * (1 - share) + spots[1] * share
        yaw = before[2] + (after[2] - before[2]) * share - now[2]
        local = turned(0.0, now[2], 0.0).T @ (spot - np.array((now[0], 0.0, now[1])))
        body, rested = rest.measures, rest.joints[LEGS[index] + 4]
        lifted = LIFT * np.sin(np.pi * swung) if 0 < swung < 1 and number >= 0 else 0.0
        feet[index] = (
            (local[0] - rested[0]) * SIDES[index] / body.unit,
            still.feet[index, 1] + lifted,
            (local[2] - rested[2]) / body.unit,
        )
        turns[index] = still.feet_turn[index] + np.array((0.25 * lifted / LIFT, SIDES[index] * yaw))
    return still._replace(feet=feet, feet_turn=turns)


def _ankle(place: tuple[float, float, float], index: int, still: Stance, rest: Rest) -> np.ndarray:
    """Return an ankle's place in the world, on the floor, of a body at `place`."""
    spot = rest.joints[LEGS[index] + 4] * (1.0, 0.0, 1.0)
    spot = spot + still.feet[index] * np.array((SIDES[index], 0.0, 1.0)) * rest.measures.unit
    return turned(0.0, place[2], 0.0) @ spot + np.array((place[0], 0.0, place[1]))
