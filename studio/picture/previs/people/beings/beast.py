"""The bones of a four-legged animal: where they rest, and how a stance becomes matrices; no surfaces and no acting."""

import math
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.beings.breeds import Breed
from studio.picture.previs.people.skeleton import reach, turned

Bone = IntEnum(
    "Bone",
    "RUMP LOIN CHEST NECK HEAD JAW EAR_L EAR_R LID_L LID_R TAIL_0 TAIL_1 TAIL_2 TAIL_3 "
    "ARM_L FOREARM_L WRIST_L PAW_L ARM_R FOREARM_R WRIST_R PAW_R "
    "THIGH_L SHANK_L HOCK_L FOOT_L THIGH_R SHANK_R HOCK_R FOOT_R",
    start=0,
)
"""Left is +x for an animal that faces +z."""
LEGS = (Bone.ARM_L, Bone.ARM_R, Bone.THIGH_L, Bone.THIGH_R)
"""First bone of each leg: fore left, fore right, hind left, hind right."""
SIDES = (1.0, -1.0, 1.0, -1.0)
TAILS = (Bone.TAIL_0, Bone.TAIL_1, Bone.TAIL_2, Bone.TAIL_3)


class Stance(NamedTuple):
    """One instant of an animal in its own frame, facing +z from the origin; lengths in withers, angles in radians."""

    rump: np.ndarray
    """(3,) the pelvis from where it rests."""
    rump_turn: np.ndarray
    """(3,) pitch nose down, yaw left, roll."""
    loin_turn: np.ndarray
    """(3,) each of the two bends from the pelvis to the chest."""
    neck_turn: np.ndarray
    """(3,) relative to the chest."""
    head_turn: np.ndarray
    """(3,) relative to the neck."""
    jaw: float
    """0 shut … 1 wide open."""
    ears: float
    """-1 laid back … 1 forward."""
    tail: np.ndarray
    """(2,) lift and swing of each of its bones."""
    feet: np.ndarray
    """(4, 3) paws from where they rest; x outward."""
    folds: np.ndarray
    """(4,) how far each shin under the wrist or hock tips forward at its top."""
    lids: float = 0.0
    """0 open … 1 shut."""


def standing() -> Stance:
    """Return an animal standing at rest."""
    nothing = np.zeros(3)
    return Stance(
        nothing, nothing, nothing, nothing, nothing, 0.0, 0.0, np.zeros(2), np.zeros((4, 3)), np.zeros(4)
    )  # fmt: skip


def between(first: Stance, second: Stance, share: float) -> Stance:
    """Return a stance `share` of the way from one to another."""
    return Stance._make(a + (b - a) * share for a, b in zip(first, second, strict=True))


def rest_joints(breed: Breed) -> np.ndarray:
    """Return (bones, 3) joints at rest in withers."""
    spot = np.zeros((len(Bone), 3))
    shoulder, hip, root, head = breed.fore[0], breed.hind[0], breed.neck[0], breed.neck[1]
    spot[Bone.RUMP] = (0, hip[0], hip[1])
    spot[Bone.LOIN] = (0, hip[0] + 0.06, hip[1] * 0.62 + shoulder[1] * 0.38)
    spot[Bone.CHEST] = (0, hip[0] + 0.04, hip[1] * 0.3 + shoulder[1] * 0.7)
    spot[Bone.NECK] = (0, *root)
    spot[Bone.HEAD] = (0, *head)
    middle = skull_middle(breed)
    spot[Bone.JAW] = middle + np.array((0, -0.55 * breed.skull[1], 0.1 * breed.skull[2]))
    for side, ear, lid in ((1, Bone.EAR_L, Bone.LID_L), (-1, Bone.EAR_R, Bone.LID_R)):
        spot[ear] = middle + np.array((side * 0.62 * breed.skull[0], 0.72 * breed.skull[1], -0.1 * breed.skull[2]))
        spot[lid] = middle + np.array((side * breed.eye[1], breed.eye[2], breed.eye[3]))
    for bone, (y, z) in zip(TAILS, breed.tail, strict=False):
        spot[bone] = (0, y, z)
    for first, side, leg in zip(LEGS, SIDES, (breed.fore, breed.fore, breed.hind, breed.hind), strict=True):
        spot[first : first + 4] = [(side * breed.stance, y, z) for y, z in leg]
    return spot


def skull_middle(breed: Breed) -> np.ndarray:
    """Return (3,) the middle of the brain-case, withers."""
    return np.array([0.0, breed.neck[1][0] + 0.3 * breed.skull[1], breed.neck[1][1] + 0.45 * breed.skull[2]])


def solve(stance: Stance, joints: np.ndarray) -> np.ndarray:
    """Return (bones, 3, 4) matrices in withers, in the animal's own frame."""
    turns, spots = np.empty((len(Bone), 3, 3)), np.empty((len(Bone), 3))
    turns[Bone.RUMP], spots[Bone.RUMP] = turned(*stance.rump_turn), joints[Bone.RUMP] + stance.rump

    def hang(bone: int, parent: int, pitch: float, yaw: float, roll: float) -> None:
        spots[bone] = spots[parent] + turns[parent] @ (joints[bone] - joints[parent])
        turns[bone] = turns[parent] @ turned(pitch, yaw, roll)

    hang(Bone.LOIN, Bone.RUMP, *stance.loin_turn)
    hang(Bone.CHEST, Bone.LOIN, *stance.loin_turn)
    hang(Bone.NECK, Bone.CHEST, *stance.neck_turn)
    hang(Bone.HEAD, Bone.NECK, *stance.head_turn)
    hang(Bone.JAW, Bone.HEAD, 0.5 * stance.jaw, 0.0, 0.0)
    for ear, lid, side in ((Bone.EAR_L, Bone.LID_L, 1), (Bone.EAR_R, Bone.LID_R, -1)):
        hang(ear, Bone.HEAD, 0.4 * stance.ears, 0.25 * side * stance.ears, 0.0)
        hang(lid, Bone.HEAD, 1.25 * stance.lids, 0.0, 0.0)
    lift, swing = stance.tail
    for index, bone in enumerate(TAILS):
        hang(bone, TAILS[index - 1] if index else Bone.RUMP, lift, swing, 0.0)
    for index, first in enumerate(LEGS):
        _leg(turns, spots, joints, stance, index, int(first))
    shift = spots - np.matmul(turns, joints[:, :, None])[:, :, 0]
    return np.concatenate([turns, shift[:, :, None]], 2)


def _leg(turns: np.ndarray, spots: np.ndarray, joints: np.ndarray, stance: Stance, index: int, first: int) -> None:
    """Reach for one paw's place with shin and paw set."""
    parent = Bone.CHEST if index < 2 else Bone.RUMP
    pole = np.array([0.0, 0.0, -1.0 if index < 2 else 1.0])
    root, knee, wrist, paw = joints[first : first + 4]
    upper, lower = float(np.linalg.norm(knee - root)), float(np.linalg.norm(wrist - knee))
    rest = reach(root, wrist, pole, upper, lower)
    fold = float(stance.folds[index])
    shin = turned(fold, 0.0, 0.0)
    target = paw + stance.feet[index] * (SIDES[index], 1.0, 1.0)
    top = target - shin @ (paw - wrist)
    start = spots[parent] + turns[parent] @ (root - joints[parent])
    bend = reach(start, top, turns[parent] @ pole, upper, lower)
    spots[first : first + 4] = (start, bend.middle, bend.end, bend.end + shin @ (paw - wrist))
    turns[first], turns[first + 1] = bend.upper @ rest.upper.T, bend.lower @ rest.lower.T
    turns[first + 2] = shin
    turns[first + 3] = turned(max(0.6 * fold, 0.0) if target[1] > paw[1] + 0.01 else 0.0, 0.0, 0.0)


def withers_of(height: float, breed: Breed) -> float:
    """Return the metres to a height of the withers for an animal `height` metres tall to the top of its head."""
    return height / breed.top


def lean(angle: float) -> float:
    """Return the drop a withers long body has when pitched by `angle` radians."""
    return math.sin(angle)
