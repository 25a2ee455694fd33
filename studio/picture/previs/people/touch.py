"""Hands put where the world wants them: on another's back, round another's hand; no plays and no faces."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.acting import Acted, walked
from studio.picture.previs.people.chance import ramp
from studio.picture.previs.people.routes import ALREADY, STILL, WALK, Point, Route
from studio.picture.previs.people.skeleton import SIDES, Bone, Stance, turned
from studio.picture.previs.people.solve import solve
from studio.picture.previs.people.stances import mixed


class Grasp(NamedTuple):
    """One hand in the world: metres and directions."""

    wrist: np.ndarray
    fingers: np.ndarray
    palm: np.ndarray
    elbow: tuple[float, float, float] = (1.0, -0.6, -0.3)
    """As in `Stance`."""
    grip: tuple[float, float, float] = (0.25, 0.2, 0.2)


def grasping(acted: Acted, index: int, grasp: Grasp, share: float = 1.0) -> Stance:
    """Return the stance with one hand `share` of the way to a grasp."""
    rest, side = acted.body.rest, SIDES[index]
    chest = solve(acted.stance, rest)[Bone.CHEST]
    facing = turned(0.0, acted.facing, 0.0)
    away = np.array((acted.spot[0], acted.stance.travel[1], acted.spot[1]))
    spot = chest[:, :3].T @ (facing.T @ (grasp.wrist - away) - chest[:, 3])
    along = lambda direction: chest[:, :3].T @ (facing.T @ direction)
    mirror = np.array((side, 1.0, 1.0))
    body = rest.measures
    arm = np.array(
        (
            (spot - np.array((0.0, body.hip, rest.belly))) * mirror / body.unit,
            grasp.elbow,
            along(grasp.fingers) * mirror,
            along(grasp.palm) * mirror,
            grasp.grip,
        )
    )
    arms = acted.stance.arms.copy()
    arms[index] += (arm - arms[index]) * share
    return acted.stance._replace(arms=arms)


class Meeting(NamedTuple):
    """Two people who have gone to meet, neither touching yet."""

    lead: Acted
    other: Acted
    there: float
    """Seconds into the shot at which both have arrived."""


def meeting(lead: Acted, other: Acted, gap: float, aside: float = 0.0) -> Meeting:
    """Return both gone towards each other until `gap` metres are between them, each `aside` metres to their own left.

    Whoever sits or lies stays; someone far off is walked up to.
    """
    a, b = lead.performer.mark.at, other.performer.mark.at
    x, z = b[0] - a[0], b[1] - a[1]
    far = math.hypot(x, z) + 1e-9
    x, z = x / far, z / far
    towards = math.atan2(x, z)
    share = 1.0 if other.performer.mark.motion in STILL else (0.5 if far < 1.8 else 0.85)
    left = (z * aside, -x * aside)
    step = far - gap
    ends = (
        (a[0] + x * step * share + left[0], a[1] + z * step * share + left[1]),
        (b[0] - x * step * (1 - share) - left[0], b[1] - z * step * (1 - share) - left[1]),
    )
    first, arrived = _gone(lead, ends[0], towards)
    second, met = (other, 0.0) if share == 1.0 else _gone(other, ends[1], towards + math.pi)
    return Meeting(first, second, max(arrived, met))


def _gone(acted: Acted, end: Point, facing: float) -> tuple[Acted, float]:
    """Return someone on their way to `end`, where they face `facing`, and the second at which they are there."""
    start = acted.performer.mark.at
    x, z = end[0] - start[0], end[1] - start[1]
    metres = math.hypot(x, z)
    before = math.radians(acted.performer.mark.facing)
    still = acted.moment.standing()
    if metres < 0.06:
        turn = ramp(-0.3, 0.3, acted.moment.seconds)
        off = (facing - before + math.pi) % (2 * math.pi) - math.pi
        return acted.moved(end, before + off * turn, still), 0.0
    route = Route(start, math.atan2(x, z), metres, (before, facing), (0.0, 0.7 * metres), WALK, -ALREADY)
    spot, turned_to, stance, _ = walked(acted.body, still, route, acted.moment.seconds)
    ends = metres / WALK + min(0.4, metres / WALK) - ALREADY
    return acted.moved(spot, turned_to, stance), ends


def eased(acted: Acted, stance: Stance, share: float) -> Acted:
    """Return someone `share` of the way from their stance to `stance`, feet as they are."""
    wanted = stance._replace(feet=acted.stance.feet, feet_turn=acted.stance.feet_turn)
    return acted._replace(stance=mixed(acted.stance, wanted, share))


def carried(world: np.ndarray, bone: int, spot: tuple[float, float, float] | np.ndarray) -> np.ndarray:
    """Return where `bone` carries a point of the rest pose."""
    return world[bone, :, :3] @ np.asarray(spot, float) + world[bone, :, 3]


def towards(acted: Acted, other: Acted) -> np.ndarray:
    """Return the level direction from one person to another."""
    x, z = other.spot[0] - acted.spot[0], other.spot[1] - acted.spot[1]
    far = math.hypot(x, z) + 1e-9
    return np.array((x / far, 0.0, z / far))


def across(ahead: np.ndarray) -> np.ndarray:
    """Return the direction to the left of someone who looks `ahead`."""
    return np.array((ahead[2], 0.0, -ahead[0]))


def between(acted: Acted, other: Acted, level: float) -> np.ndarray:
    """Return the point half-way between two people, `level` 0 at their hips … 1 at their shoulders."""
    heights = [
        body.hip + level * (body.shoulder - body.hip) + one.stance.hips[1] * body.unit
        for one in (acted, other)
        for body in (one.body.rest.measures,)
    ]
    return np.array(((acted.spot[0] + other.spot[0]) / 2, sum(heights) / 2, (acted.spot[1] + other.spot[1]) / 2))
