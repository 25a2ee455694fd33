"""The bones, where their joints rest, and how a stance becomes world matrices; no acting."""

import math
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.proportions import ARM_ANGLE, Proportions

Bone = IntEnum(
    "Bone",
    "HIPS SPINE CHEST NECK HEAD JAW EYE_L EYE_R GLINT_L GLINT_R "
    "SHOULDER_L UPPER_L ELBOW_L FORE_L HAND_L CURL_L TIP_L INDEX_L POINT_L THUMB_L "
    "SHOULDER_R UPPER_R ELBOW_R FORE_R HAND_R CURL_R TIP_R INDEX_R POINT_R THUMB_R "
    "HIP_L THIGH_L KNEE_L SHIN_L FOOT_L TOE_L HIP_R THIGH_R KNEE_R SHIN_R FOOT_R TOE_R "
    "PROP LID",
    start=0,
)
"""Left is +x for someone who faces +z. SHOULDER, ELBOW, HIP and KNEE turn half as far as the joint they smooth; PROP is what
is held, LID what opens on it."""
ARMS = (Bone.SHOULDER_L, Bone.SHOULDER_R)
LEGS = (Bone.HIP_L, Bone.HIP_R)
SIDES = (1.0, -1.0)
BARE = np.array([[-9.0, 1.0, 1.0, 1.0], [-8.9, 1.0, 1.0, 1.0]])
"""Sections of no trunk: below every floor."""


class Stance(NamedTuple):
    """One instant of a body in its own frame, facing +z from the origin; lengths in adult metres, angles in radians."""

    travel: np.ndarray
    """(3,) metres: how far the whole body has moved from its mark: right, up, forward."""
    turn: np.ndarray
    """(1,) how far the whole body has turned from its facing."""
    hips: np.ndarray
    """(3,) pelvis from where it stands at rest."""
    hips_turn: np.ndarray
    """(3,) pitch forward, yaw left, roll."""
    chest_turn: np.ndarray
    """(3,) relative to the pelvis."""
    head_turn: np.ndarray
    """(3,) relative to the chest."""
    arms: np.ndarray
    """(2, 5, 3) left arm then right, x outward: the wrist (y from the hip joints, z from the belly's surface), where the elbow
    points, where the fingers point, where the palm faces, and the curl of fingers, index and thumb, 0 flat … 1 fist."""
    feet: np.ndarray
    """(2, 3) ankles from their rest; x outward."""
    feet_turn: np.ndarray
    """(2, 2) pitch toes down, yaw outward."""


class Rest(NamedTuple):
    """The skeleton at rest."""

    joints: np.ndarray
    """(bones, 3) metres."""
    eyes: np.ndarray
    """(2, 3) centres of the eyeballs."""
    belly: float
    """z of the belly's surface at the belt."""
    measures: Proportions
    numbers: np.ndarray
    """(8,) unit, height of the hip joints, belly, upper arm, forearm, hand, thigh, shin; what solving reads."""
    trunk: np.ndarray
    """(levels, 4) heights, half widths, depths ahead and behind of the dressed trunk, metres; hands and elbows stay outside."""


def rest_of(body: Proportions, eyes: np.ndarray, belly: float) -> Rest:
    """Return the skeleton of `body` at rest."""
    lengths = (body.upper_arm, body.forearm, body.hand, body.hip - body.knee, body.knee - body.ankle)
    return Rest(rest_joints(body, eyes), eyes, belly, body, np.array((body.unit, body.hip, belly, *lengths)), BARE)


def rest_joints(body: Proportions, eyes: np.ndarray) -> np.ndarray:
    """Return (bones, 3) joints of `body` standing with arms off the body."""
    u = body.unit
    spot = np.zeros((len(Bone), 3))
    spot[Bone.HIPS] = (0, body.hip, 0)
    spot[Bone.SPINE] = (0, body.hip + 0.36 * (body.neck - body.hip), -0.01 * u)
    spot[Bone.CHEST] = (0, body.hip + 0.62 * (body.neck - body.hip), -0.015 * u)
    spot[Bone.NECK] = (0, body.neck, -0.015 * u)
    spot[Bone.HEAD] = (0, body.chin + 0.2 * body.head, -0.01 * u)
    spot[Bone.JAW] = (0, body.chin + 0.36 * body.head, 0.0)
    spot[[Bone.EYE_L, Bone.EYE_R]] = eyes
    spot[[Bone.GLINT_L, Bone.GLINT_R]] = eyes
    for side, first in zip(SIDES, ARMS, strict=True):
        spot[first : first + 10] = _arm(body, side)
    for side, first in zip(SIDES, LEGS, strict=True):
        x = side * body.hip_half
        knee, ankle, toe = (x, body.knee, 0.004), (x, body.ankle, -0.012 * u), (x, 0.02 * u, 0.1 * u)
        spot[first : first + 6] = [(x, body.hip, 0), (x, body.hip, 0), knee, knee, ankle, toe]
    spot[[Bone.PROP, Bone.LID]] = spot[Bone.HAND_R]
    return spot


def arm_axes(side: float) -> tuple[np.ndarray, np.ndarray]:
    """Return where an arm points at rest and where its palm faces."""
    along = np.array([side * math.sin(ARM_ANGLE), -math.cos(ARM_ANGLE), 0])
    return along, np.array([-side * math.cos(ARM_ANGLE), -math.sin(ARM_ANGLE), 0])


def _arm(body: Proportions, side: float) -> np.ndarray:
    """Return the ten joints of one arm."""
    along, palm = arm_axes(side)
    top = np.array([side * body.shoulder_half, body.shoulder, -0.012 * body.unit])
    elbow = top + along * body.upper_arm
    wrist = elbow + along * body.forearm
    knuckle = wrist + along * body.hand * 0.52 + palm * body.hand * 0.02
    index = knuckle + np.array([0, 0, 0.2 * body.hand])
    thumb = wrist + along * body.hand * 0.2 + np.array([0, 0, 0.2 * body.hand])
    joint = along * body.hand * 0.22
    return np.stack([top, top, elbow, elbow, wrist, knuckle, knuckle + joint, index, index + joint, thumb])


def turned(pitch: float, yaw: float, roll: float) -> np.ndarray:
    """Return the (3, 3) rotation: yaw about y, then pitch about x, then roll about z, applied inside out."""
    cp, sp, cy, sy, cr, sr = math.cos(pitch), math.sin(pitch), math.cos(yaw), math.sin(yaw), math.cos(roll), math.sin(roll)
    return np.array(
        (
            (cy * cr + sy * sp * sr, -cy * sr + sy * sp * cr, sy * cp),
            (cp * sr, cp * cr, -sp),
            (-sy * cr + cy * sp * sr, sy * sr + cy * sp * cr, cy * cp),
        )
    )


def unit(vector: np.ndarray) -> np.ndarray:
    """Return `vector` (3,) at length 1."""
    return vector / math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2] + 1e-18)


def cross(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the cross product of two (3,) vectors, without numpy's general machinery."""
    return np.array((a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]))


def framed(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the (3, 3) frame whose columns are `first`, the part of `second` square to it, and their cross product."""
    along = unit(first)
    beside = unit(second - along * float(along @ second))
    return np.stack([along, beside, cross(along, beside)], 1)


class Bend(NamedTuple):
    """Two bones solved to reach a point."""

    upper: np.ndarray
    """(3, 3) frame: along the bone, hinge, third."""
    lower: np.ndarray
    middle: np.ndarray
    """(3,) the elbow or knee."""
    end: np.ndarray


def reach(root: np.ndarray, target: np.ndarray, pole: np.ndarray, upper: float, lower: float) -> Bend:
    """Solve a two-bone limb whose middle joint points towards `pole`; out of reach it stretches as far as it goes."""
    away = target - root
    distance = math.sqrt(float(away @ away)) + 1e-9
    heading = away / distance
    distance = min(max(distance, abs(upper - lower) + 0.02), (upper + lower) * 0.998)
    along = (upper * upper - lower * lower + distance * distance) / (2 * distance)
    bulge = math.sqrt(max(upper * upper - along * along, 1e-10))
    beside = unit(pole - heading * float(heading @ pole))
    middle = root + heading * along + beside * bulge
    end = root + heading * distance
    hinge = cross(beside, heading)
    first, second = (middle - root) / upper, (end - middle) / lower
    return Bend(
        np.stack([first, hinge, cross(first, hinge)], 1), np.stack([second, hinge, cross(second, hinge)], 1), middle, end
    )
