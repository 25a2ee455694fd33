"""Dancing in hold and leading by the hand: two people who move as one; feet are in `tread` and `gait`."""

import math

import numpy as np

from studio.picture.previs.people.acting import Acted, walked
from studio.picture.previs.people.chance import ramp
from studio.picture.previs.people.idle import leaned
from studio.picture.previs.people.routes import Route, route_of
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.stances import mixed, stand
from studio.picture.previs.people.touch import Grasp, across, between, carried, grasping, meeting, towards
from studio.picture.previs.people.tread import Path, treading

UP = np.array((0.0, 1.0, 0.0))
BEAT = 0.52
"""Seconds between steps."""
TURNS = 0.85
"""Radians a second at which a couple turns."""
BEHIND = 0.62
"""Metres that someone led by the hand comes after."""


def dance(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Dance in hold, turning together about the middle between them."""
    met = meeting(lead, other, 0.46, 0.07)
    seconds = lead.moment.seconds
    held = ramp(met.there - 0.4, met.there + 0.2, seconds)
    first, second = _turning(met.lead, met.other, met.there, 0), _turning(met.other, met.lead, met.there, 1)
    first, second = first._replace(follows=0.6).attentive(), second._replace(follows=0.6).attentive()
    ahead = towards(first, second)
    left = across(ahead)
    first = first._replace(stance=grasping(first, 1, _on_back(second), held))
    second = second._replace(stance=grasping(second, 0, _on_arm(first, ahead), held))
    reach = 0.36 * (first.body.rest.measures.unit + second.body.rest.measures.unit) / 2
    join = between(first, second, 0.86) + left * reach + UP * 0.02 * math.sin(seconds * math.pi / BEAT)
    palm = Grasp(join - left * 0.08 - ahead * 0.025, left * 0.7 + UP * 0.6, ahead, (0.7, -1.0, -0.3), (0.4, 0.35, 0.2))
    laid = Grasp(join - left * 0.08 + ahead * 0.025, left * 0.8 + UP * 0.5, -ahead, (0.7, -1.0, -0.3), (0.35, 0.3, 0.3))
    first = first._replace(stance=grasping(first, 0, palm, held))
    return first, second._replace(stance=grasping(second, 1, laid, held))


def _turning(acted: Acted, other: Acted, there: float, leads: int) -> Acted:
    """Return one of a couple as it turns and sways, on its feet."""
    seconds, rest = acted.moment.seconds, acted.body.rest
    middle = (acted.spot[0] + other.spot[0]) / 2, (acted.spot[1] + other.spot[1]) / 2
    if seconds < there:
        return acted
    path = _round(middle, acted.spot, acted.facing, there)
    x, z, facing = path(seconds)
    grown = ramp(there, there + 1.0, seconds)
    sway = math.sin((seconds - there) * math.pi / BEAT / 2 + math.pi / 2) * (1.0 if leads == 0 else -1.0)
    upright = leaned(stand(), 0.6 * sway * grown, 0.0)
    upright = upright._replace(
        feet=acted.stance.feet, feet_turn=acted.stance.feet_turn, arms=acted.stance.arms,
        hips=upright.hips + np.array((0, -0.018 - 0.014 * math.cos(2 * math.pi * (seconds - there) / BEAT), 0)),
        chest_turn=upright.chest_turn + np.array((-0.03, 0.0, 0.0)),
    )  # fmt: skip
    stance = treading(path, seconds, there, BEAT, upright, rest, leads)
    return acted.moved((x, z), facing, mixed(acted.stance, stance, ramp(there, there + 0.3, seconds)))


def _round(middle: tuple[float, float], spot: tuple[float, float], facing: float, start: float) -> Path:
    """Return the path of someone who turns about `middle` from `start` on."""
    x, z = spot[0] - middle[0], spot[1] - middle[1]

    def path(seconds: float) -> tuple[float, float, float]:
        t = max(seconds - start, 0.0)
        angle = TURNS * (t * t / 1.6 if t < 0.8 else t - 0.4)
        c, s = math.cos(angle), math.sin(angle)
        return middle[0] + c * x + s * z, middle[1] - s * x + c * z, facing + angle

    return path


def _on_back(other: Acted) -> Grasp:
    """Return the grasp of a leader's right hand round the back of `other`, under the arm."""
    world, rest = other.skeleton(), other.body.rest
    unit, turn = rest.measures.unit, world[Bone.CHEST, :, :3]
    wide, deep = float(rest.trunk[7:11, 1].max()) + 0.03, float(rest.trunk[7:11, 3].max())
    spot = carried(world, Bone.CHEST, (wide, rest.measures.shoulder - 0.24 * unit, -0.6 * deep))
    return Grasp(
        spot, turn @ np.array((-0.75, 0.15, -1.0)), turn @ np.array((-1.0, 0, 0.75)), (1.0, -0.6, -0.1), (0.25, 0.2, 0.15)
    )


def _on_arm(other: Acted, ahead: np.ndarray) -> Grasp:
    """Return the grasp of a left hand laid on the upper right arm of `other`, who looks `ahead`."""
    world, rest = other.skeleton(), other.body.rest
    joints = rest.joints
    spot = carried(world, Bone.UPPER_R, joints[Bone.UPPER_R] * 0.8 + joints[Bone.ELBOW_R] * 0.2)
    out = -across(ahead)
    wrist = spot + (UP * 0.06 + ahead * 0.1 + out * 0.02) * rest.measures.unit
    return Grasp(wrist, -ahead + UP * 0.1 - out * 0.1, -UP - out * 0.2, (1.0, -0.5, 0.0), (0.25, 0.2, 0.2))


def lead(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Walk with somebody by the hand, who comes after."""
    seconds = lead.moment.seconds
    route = route_of(lead.performer.mark.model_copy(update={"motion": "walk"}), ())
    if route is None:
        return lead, other
    aside = (math.cos(route.heading) * 0.3, -math.sin(route.heading) * 0.3)
    back = (-math.sin(route.heading) * BEHIND, -math.cos(route.heading) * BEHIND)
    start = (route.start[0] + aside[0] + back[0], route.start[1] + aside[1] + back[1])
    after = Route(
        start, route.heading, route.metres, (route.heading, route.heading), (0.0, 0.0), route.speed, route.delay + 0.06
    )
    spot, facing, stance, _ = walked(lead.body, lead.moment.standing(), route, seconds)
    first = lead.moved(spot, facing, stance)
    spot, facing, stance, _ = walked(other.body, other.moment.standing(), after, seconds)
    second = other.moved(spot, facing, stance)
    ahead = towards(second, first)
    middle = between(first, second, 0.12)
    pulls = Grasp(middle + ahead * 0.07, -ahead - UP * 0.25, across(ahead), (0.4, -0.2, -1.0), (0.6, 0.55, 0.4))
    comes = Grasp(middle - ahead * 0.07, ahead - UP * 0.1, -across(ahead), (0.6, -1.0, -0.3), (0.6, 0.55, 0.4))
    first, second = first.attentive(), second.attentive()
    first = first._replace(stance=grasping(first, 0, pulls))
    return first, second._replace(stance=grasping(second, 1, comes))
