"""Walking and running: feet planted on the floor until they swing, and how hips, chest and arms go with them; no faces."""

import math

import numpy as np

from studio.picture.previs.people.chance import smooth
from studio.picture.previs.people.routes import Route
from studio.picture.previs.people.skeleton import LEGS, SIDES, Rest, Stance
from studio.picture.previs.people.stances import HANDS, placed, stand, swayed

STEP, BOUND = 0.64, 1.15
"""Metres of an adult's walking and running step."""
PLANTED = {False: 0.6, True: 0.36}
"""Share of a cycle that a foot stays on the floor, walking and running."""
RUNNING = 2.2
"""Metres a second above which people run."""
NARROW = 0.015
"""Adult metres that feet come in towards the line they walk on."""


def walking(route: Route, gone: float, rest: Rest, still: Stance) -> Stance:
    """Return the stance of a walk or run after `gone` metres of `route`; feet begin and end where they are in `still`."""
    unit = rest.measures.unit
    running = route.speed > RUNNING
    steps = max(1, round(route.metres / ((BOUND if running else STEP) * unit)))
    step = route.metres / steps
    phase = gone / (2 * step)
    full = min(step / (STEP * unit), 1.0)
    stance = swinging(phase, running=running, full=full)
    facing = route.faces(gone)
    feet, turn = np.zeros((2, 3)), np.zeros((2, 2))
    for index in (0, 1):
        foot = _footfall(index, gone, steps, step, PLANTED[running])
        planted = _between(route.faces(foot[0]), route.faces(foot[1]), foot[2])
        lift, pitch = _lifted(foot, gone, step, running, unit)
        keeps = _at_ends(foot, route.metres)
        aside = (float(still.feet[index, 0]) * keeps - NARROW * (1 - keeps), float(still.feet[index, 2]) * keeps)
        ankle = _ankle(route, foot, gone, planted - facing, index, rest, aside)
        rested = rest.joints[LEGS[index] + 4]
        side = SIDES[index]
        feet[index] = ((ankle[0] - rested[0]) * side / unit, lift, (ankle[1] - rested[2]) / unit)
        yaw = 0.06 + (float(still.feet_turn[index, 1]) - 0.06) * keeps
        turn[index] = pitch, yaw + side * (planted - facing)
    return stance._replace(feet=feet, feet_turn=turn)


def _footfall(index: int, gone: float, steps: int, step: float, planted: float) -> tuple[float, float, float]:
    """Return where along the way a foot was planted, where it will be next, and how far it has swung, 0…1.

    Feet take turns; the left one begins. Each stays while the body goes `planted` steps past it.
    """
    number = index + 1
    while True:
        here, there = max(number - 2, 0), min(number, steps)
        leaves = max(number - 2 + planted, 0.0) * step
        lands = (number - planted) * step if number <= steps else steps * step
        if gone < lands or number + 2 > steps + 1:
            share = min(max((gone - leaves) / max(lands - leaves, 1e-6), 0.0), 1.0)
            return here * step, there * step, share
        number += 2


def _lifted(foot: tuple[float, float, float], gone: float, step: float, running: bool, unit: float) -> tuple[float, float]:
    """Return an ankle's height in adult metres and the pitch of its foot."""
    here, there, share = foot
    short = min((there - here) / (1.2 * unit), 1.0) if there > here else 0.0
    if share <= 0 or share >= 1:
        past = (gone - (there if share >= 1 else here)) / step
        pitch = 0.55 * min(max((past - 0.3) / 0.3, 0.0), 1.0) ** 2 - 0.22 * min(max((-past - 0.35) / 0.25, 0.0), 1.0)
        return 0.1 * math.sin(max(pitch, 0.0)) + 0.07 * math.sin(max(-pitch, 0.0)), pitch
    high = (0.3 if running else 0.05 + 0.035 * short) * math.sin(math.pi * share)
    off = 0.55 * min(max(((there - here) / step - 1.0), 0.0), 1.0)
    pitch = off * (1 - share) ** 1.5 - 0.22 * short * share**2 + (0.5 if running else 0.1) * math.sin(math.pi * share)
    return high + 0.1 * math.sin(off) * (1 - share) ** 2 + 0.015 * short * share, pitch


def _at_ends(foot: tuple[float, float, float], metres: float) -> float:
    """Return how far a foot is where standing puts it, 0 on the way … 1 before its first step and after its last."""
    here, there, share = foot
    before = 1 - smooth(share) if here <= 0 else 0.0
    after = smooth(share) if there >= metres - 1e-6 else 0.0
    return max(before, after)


def _ankle(
    route: Route, foot: tuple[float, float, float], gone: float, off: float, index: int, rest: Rest, aside: tuple[float, float]
) -> tuple[float, float]:
    """Return an ankle's x and z in the body's frame, metres.

    `off` is its facing less the body's, `aside` how far out and ahead of its rest it is planted, adult metres.
    """
    here, there, share = foot
    ahead = here + (there - here) * smooth(share) - gone
    away = route.heading - route.faces(gone)
    spot, unit = rest.joints[LEGS[index] + 4], rest.measures.unit
    x, z = spot[0] + SIDES[index] * aside[0] * unit, spot[2] + aside[1] * unit
    c, s = math.cos(off), math.sin(off)
    return math.sin(away) * ahead + c * x + s * z, math.cos(away) * ahead - s * x + c * z


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * smooth(share)


def swinging(phase: float, *, running: bool, full: float) -> Stance:
    """Return hips, chest and arms of a walk or run at `phase` cycles; `full` is how long its steps are, 0…1."""
    cycle = 2 * math.pi * phase
    swing, bob, sway = math.sin(cycle + 0.4) * full, math.cos(2 * cycle), math.cos(cycle) * full
    low, lean = (-0.05, 0.12) if running else (-0.022, 0.03)
    stance = stand()._replace(
        hips=np.array([0.02 * sway, low + (0.035 if running else 0.014) * bob * full, 0.0]),
        hips_turn=np.array([lean, 0.11 * swing, 0.03 * sway]),
        chest_turn=np.array([lean, -0.2 * swing, -0.02 * sway]),
    )
    for index, sign in ((0, -1.0), (1, 1.0)):
        reach = 0.2 if running else 0.15
        shift = (-0.03, (0.2 if running else 0.05) + 0.06 * sign * swing, reach * sign * swing + (0.14 if running else 0.05))
        hand = swayed(HANDS["swing"], shift)
        grip = (0.8, 0.8, 0.6) if running else hand.grip
        fingers = (-0.15, 0.2, 1.0) if running else (-0.05, -1.0, 0.35 + 0.3 * sign * swing)
        stance = placed(stance, index, hand._replace(grip=grip, fingers=fingers))
    return stance
