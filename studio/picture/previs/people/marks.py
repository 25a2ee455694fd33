"""Where a posed person's parts are, for cameras and gaze; no posing."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.body import Body
from studio.picture.previs.people.moment import SEAT_HEIGHT
from studio.picture.previs.people.skeleton import Bone


class Landmarks(NamedTuple):
    """Points in the world, (3,) float32 metres."""

    eyes: np.ndarray
    head_top: np.ndarray
    chin: np.ndarray
    chest: np.ndarray
    hips: np.ndarray
    left_hand: np.ndarray
    right_hand: np.ndarray
    feet: np.ndarray
    """Between the ankles, at the lower one's height."""


def landmarks(body: Body, matrices: np.ndarray) -> Landmarks:
    """Return the landmarks of `body` under `matrices` (bones, 3, 4)."""
    joints, measures = body.rest.joints, body.rest.measures
    at = lambda bone, spot: (matrices[bone, :, :3] @ spot + matrices[bone, :, 3]).astype(np.float32)
    front = np.array([0, 0, body.face.scale * 80])
    chin = np.array([0, measures.chin, 0]) + front
    feet = np.stack([at(bone, joints[bone]) for bone in (Bone.FOOT_L, Bone.FOOT_R)])
    middle = feet.mean(0)
    middle[1] = feet[:, 1].min()
    return Landmarks(
        eyes=at(Bone.HEAD, body.face.eyes.mean(0)),
        head_top=at(Bone.HEAD, np.array([0, measures.height, 0])),
        chin=at(Bone.HEAD, chin),
        chest=at(Bone.CHEST, joints[Bone.CHEST]),
        hips=at(Bone.HIPS, joints[Bone.HIPS]),
        left_hand=at(Bone.HAND_L, joints[Bone.CURL_L]),
        right_hand=at(Bone.HAND_R, joints[Bone.CURL_R]),
        feet=middle,
    )


__all__ = ["SEAT_HEIGHT", "Landmarks", "landmarks"]
