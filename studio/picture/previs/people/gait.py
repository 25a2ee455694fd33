"""Walking and running: where the body has got to, and how legs and arms move on the way; no faces."""

import math
from typing import NamedTuple

import numpy as np

from film.staging import Mark
from studio.picture.previs.people.chance import ramp
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import HANDS, placed, stand, swayed

WALK, RUN = 1.3, 3.5
"""Metres a second."""
WALK_FAR, RUN_FAR = 4.0, 8.0
"""Metres after which a walk and a run stop."""
ASIDE = 2.6
"""Metres beside the mark from where someone enters, and to where they leave."""
LEAVES_AFTER = 1.0
"""Seconds someone stays before walking off."""


class Way(NamedTuple):
    """Where the body has got to at one instant."""

    shift: tuple[float, float]
    """x, z metres from the mark, in the world."""
    facing: float
    """Degrees."""
    gone: float
    """Metres walked, which drives the steps."""
    pace: float
    """0 standing … 1 at full speed."""
    running: bool


def covered(seconds: float, speed: float, far: float) -> tuple[float, float]:
    """Return metres gone and share of full speed for a start and a stop that each take half a second."""
    ease = 0.5
    total = far / speed + ease
    t = min(max(seconds, 0.0), total)
    start, stop = min(t, ease), max(t - (total - ease), 0.0)
    gone = speed * (start * start / (2 * ease) + max(min(t, total - ease) - ease, 0.0) + stop - stop * stop / (2 * ease))
    pace = min(start / ease, 1 - stop / ease)
    return gone, pace


def way(mark: Mark, seconds: float) -> Way:
    """Return where someone with `mark` is `seconds` into the shot."""
    turn = math.radians(mark.facing)
    ahead = math.sin(turn), math.cos(turn)
    side = 1.0 if mark.at[0] >= 0 else -1.0
    if mark.enters:
        gone, pace = covered(seconds + 0.6, WALK, ASIDE)
        turning = ramp(ASIDE - 0.9, ASIDE - 0.02, gone)
        return Way((side * (ASIDE - gone), 0.0), _between(-90 * side, mark.facing, turning), gone, pace, False)
    if mark.exits:
        gone, pace = covered(seconds - LEAVES_AFTER, WALK, 3 * ASIDE)
        turning = ramp(LEAVES_AFTER - 0.4, LEAVES_AFTER + 0.35, seconds)
        return Way((side * gone, 0.0), _between(mark.facing, 90 * side, turning), gone, pace, False)
    if mark.motion in ("walk", "run"):
        running = mark.motion == "run"
        gone, pace = covered(seconds + 0.25, RUN if running else WALK, RUN_FAR if running else WALK_FAR)
        return Way((ahead[0] * gone, ahead[1] * gone), mark.facing, gone, pace, running)
    return Way((0.0, 0.0), mark.facing, 0.0, 0.0, False)


def _between(start: float, end: float, share: float) -> float:
    """Return an angle between two, the short way round, degrees."""
    return start + ((end - start + 180) % 360 - 180) * share


def stepping(way: Way, unit: float) -> Stance:
    """Return the stance of a walk or run in full swing."""
    stride = (2.3 if way.running else 1.32) * unit
    phase = way.gone / stride
    planted = 0.36 if way.running else 0.6
    stance = stand()
    feet, turn = np.zeros((2, 3)), np.zeros((2, 2))
    for index in (0, 1):
        feet[index], turn[index] = _foot((phase + 0.5 * index) % 1.0, planted, stride / unit * planted, way.running)
    swing = math.sin(2 * math.pi * phase + 0.4)
    bob = math.cos(4 * math.pi * phase)
    low = -0.05 if way.running else -0.022
    stance = stance._replace(
        hips=np.array([0.02 * math.cos(2 * math.pi * phase), low + (0.035 if way.running else 0.014) * bob, 0.0]),
        hips_turn=np.array([0.12 if way.running else 0.03, 0.11 * swing, 0.03 * math.cos(2 * math.pi * phase)]),
        chest_turn=np.array([0.12 if way.running else 0.03, -0.2 * swing, -0.02 * math.cos(2 * math.pi * phase)]),
        feet=feet, feet_turn=turn,
    )  # fmt: skip
    for index, sign in ((0, -1.0), (1, 1.0)):
        reach = 0.2 if way.running else 0.15
        shift = (
            -0.03,
            (0.2 if way.running else 0.05) + 0.06 * sign * swing,
            reach * sign * swing + (0.14 if way.running else 0.05),
        )
        hand = swayed(HANDS["swing"], shift)
        grip = (0.8, 0.8, 0.6) if way.running else hand.grip
        fingers = (-0.15, 0.2, 1.0) if way.running else (-0.05, -1.0, 0.35 + 0.3 * sign * swing)
        stance = placed(stance, index, hand._replace(grip=grip, fingers=fingers))
    return stance


def _foot(phase: float, planted: float, reach: float, running: bool) -> tuple[np.ndarray, np.ndarray]:
    """Return one foot's place and turn in its cycle: planted it moves back as the body moves on, then it swings forward."""
    if phase < planted:
        share = phase / planted
        off = max(share - 0.72, 0.0) / 0.28
        pitch = 0.55 * off * off - 0.22 * max(0.18 - share, 0.0) / 0.18
        lift = 0.1 * math.sin(max(pitch, 0.0)) + 0.07 * math.sin(max(-pitch, 0.0))
        return np.array([-0.015, lift, reach * (0.5 - share)]), np.array([pitch, 0.06])
    share = (phase - planted) / (1 - planted)
    forward = share * share * (3 - 2 * share)
    lift = (0.3 if running else 0.085) * math.sin(math.pi * share) + 0.055 * (1 - share) ** 2 + 0.015 * share
    pitch = 0.55 * (1 - share) ** 1.5 - 0.22 * share**2 + (0.5 if running else 0.1) * math.sin(math.pi * share)
    return np.array([-0.015, lift, reach * (forward - 0.5)]), np.array([pitch, 0.06])
