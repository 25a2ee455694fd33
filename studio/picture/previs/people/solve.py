"""A stance solved on a skeleton: every bone's world matrix; no acting, no faces."""

import math

import numpy as np

from studio.picture.previs.people.skeleton import (
    ARMS,
    LEGS,
    SIDES,
    Bone,
    Rest,
    Stance,
    arm_axes,
    cross,
    framed,
    halves,
    reach,
    turned,
    unit,
)

FORWARD = np.array([0.0, 0.0, 1.0])
DOWN = np.array([0.0, -1.0, 0.0])
ARM_FRAMES = [np.stack([a, cross(a, FORWARD), cross(a, cross(a, FORWARD))], 1).T for a in (arm_axes(side)[0] for side in SIDES)]
HAND_FRAMES = [framed(*arm_axes(side)).T for side in SIDES]
LEG_FRAME = np.stack([DOWN, np.array([1.0, 0, 0]), cross(DOWN, np.array([1.0, 0, 0]))], 1).T
CURLS = (1.35, 1.3, 1.35, 1.3, 0.9)
"""Radians a closed fist bends at the knuckle, at the finger's middle, the same for the index finger, and at the thumb."""


class Solution:
    """World rotations and joints while they are being solved, in the body's own frame."""

    def __init__(self, rest: Rest) -> None:
        self.rest = rest
        self.turns = np.empty((len(Bone), 3, 3))
        self.joints = rest.joints.copy()

    def hang(self, bone: int, parent: int, turn: np.ndarray) -> None:
        """Place `bone` at its joint on `parent`, turned by `turn` in the parent's frame."""
        self.follow(bone, parent, self.turns[parent] @ turn)

    def follow(self, bone: int, parent: int, turn: np.ndarray) -> None:
        """Place `bone` at its joint on `parent` with world rotation `turn`."""
        joints = self.rest.joints
        self.joints[bone] = self.joints[parent] + self.turns[parent] @ (joints[bone] - joints[parent])
        self.turns[bone] = turn

    def carried(self, bone: int, spot: np.ndarray) -> np.ndarray:
        """Return where a point of the rest pose is when `bone` carries it."""
        return self.joints[bone] + self.turns[bone] @ (spot - self.rest.joints[bone])


def solve(stance: Stance, rest: Rest) -> Solution:
    """Return all bones but the eyes and jaw, which follow the head here."""
    solution = Solution(rest)
    u = rest.measures.unit
    solution.joints[Bone.HIPS] = rest.joints[Bone.HIPS] + stance.hips * u
    solution.turns[Bone.HIPS] = turned(*stance.hips_turn)
    spine, chest = turned(*(0.45 * stance.chest_turn)), turned(*(0.55 * stance.chest_turn))
    solution.hang(Bone.SPINE, Bone.HIPS, spine)
    solution.hang(Bone.CHEST, Bone.SPINE, chest)
    solution.hang(Bone.NECK, Bone.CHEST, turned(*(0.4 * stance.head_turn)))
    solution.hang(Bone.HEAD, Bone.NECK, turned(*(0.6 * stance.head_turn)))
    for bone in (Bone.JAW, Bone.EYE_L, Bone.EYE_R, Bone.GLINT_L, Bone.GLINT_R):
        solution.follow(bone, Bone.HEAD, solution.turns[Bone.HEAD])
    for index in (0, 1):
        _arm(solution, stance, index)
        _leg(solution, stance, index)
    _soften(solution)
    return solution


def _arm(solution: Solution, stance: Stance, index: int) -> None:
    """Reach for one hand's target and set the hand."""
    rest, first, side = solution.rest, ARMS[index], SIDES[index]
    body = rest.measures
    mirror = np.array([side, 1, 1])
    spot = stance.arms[index, 0] * mirror * body.unit + np.array([0, body.hip, rest.belly])
    target = solution.carried(Bone.CHEST, spot)
    chest = solution.turns[Bone.CHEST]
    shoulder = solution.carried(Bone.CHEST, rest.joints[first])
    lift = max(float((target - shoulder)[1]), 0.0) * 0.22
    shoulder = shoulder + np.array([0, min(lift, 0.05 * body.unit), 0])
    pole = chest @ (stance.arms[index, 1] * mirror)
    bend = reach(shoulder, target, pole, body.upper_arm, body.forearm)
    upper, fore = bend.upper @ ARM_FRAMES[index], bend.lower @ ARM_FRAMES[index]
    hand = framed(chest @ (stance.arms[index, 2] * mirror), chest @ (stance.arms[index, 3] * mirror)) @ HAND_FRAMES[index]
    solution.joints[first : first + 5] = (shoulder, shoulder, bend.middle, bend.middle, bend.end)
    solution.turns[first + 1], solution.turns[first + 3], solution.turns[first + 4] = upper, fore, hand
    _fingers(solution, stance.arms[index, 4], first + 4, side)


def _fingers(solution: Solution, grip: np.ndarray, hand: int, side: float) -> None:
    """Curl the fingers about the axis across the palm."""
    curl, tip, index, point, thumb = (
        _about(-side, angle) for angle in (CURLS * np.array((grip[0], grip[0], grip[1], grip[1], grip[2])))
    )
    solution.hang(hand + 1, hand, curl)
    solution.hang(hand + 2, hand + 1, tip)
    solution.hang(hand + 3, hand, index)
    solution.hang(hand + 4, hand + 3, point)
    solution.hang(hand + 5, hand, thumb)


def _about(side: float, angle: float) -> np.ndarray:
    """Return a rotation about z by `side` × `angle`."""
    c, s = math.cos(angle), math.sin(angle) * side
    return np.array(((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0)))


def _leg(solution: Solution, stance: Stance, index: int) -> None:
    """Reach for one foot's target and set the foot."""
    rest, first, side = solution.rest, LEGS[index], SIDES[index]
    body = rest.measures
    pitch, yaw = stance.feet_turn[index]
    ankle = rest.joints[first + 4] + stance.feet[index] * np.array([side, 1, 1]) * body.unit
    hip = solution.carried(Bone.HIPS, rest.joints[first])
    swivel = side * yaw * 0.8
    heading = solution.turns[Bone.HIPS] @ np.array([math.sin(swivel), 0.0, math.cos(swivel)]) + np.array([0, 0, 1e-3])
    bend = reach(hip, ankle, unit(heading + np.array([0, 0.3, 0])), body.hip - body.knee, body.knee - body.ankle)
    solution.joints[first : first + 5] = (hip, hip, bend.middle, bend.middle, bend.end)
    solution.turns[first + 1], solution.turns[first + 3] = bend.upper @ LEG_FRAME, bend.lower @ LEG_FRAME
    solution.turns[first + 4] = turned(pitch, side * yaw, 0.0)
    lift = min(max(float(pitch), 0.0), 0.9)
    solution.hang(first + 5, first + 4, turned(-lift, 0.0, 0.0))


def _soften(solution: Solution) -> None:
    """Turn the half-way bones."""
    softened, before, after = [], [], []
    for first in ARMS:
        softened += [first, first + 2]
        before += [Bone.CHEST, first + 1]
        after += [first + 1, first + 3]
    for first in LEGS:
        softened += [first, first + 2]
        before += [Bone.HIPS, first + 1]
        after += [first + 1, first + 3]
    solution.turns[softened] = halves(solution.turns[before], solution.turns[after])


def matrices_of(solution: Solution) -> np.ndarray:
    """Return (bones, 3, 4) in the body's own frame."""
    shift = solution.joints - np.matmul(solution.turns, solution.rest.joints[:, :, None])[:, :, 0]
    return np.concatenate([solution.turns, shift[:, :, None]], 2)
