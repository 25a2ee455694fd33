"""A stance solved on a skeleton: every bone's matrix; no acting, no faces."""

import numpy as np

from studio.picture.previs.kernels.joints import solve_joints
from studio.picture.previs.people.skeleton import SIDES, Bone, Rest, Stance, arm_axes, cross, framed

FORWARD = np.array([0.0, 0.0, 1.0])
DOWN = np.array([0.0, -1.0, 0.0])
ARM_FRAMES = np.stack(
    [np.stack([a, cross(a, FORWARD), cross(a, cross(a, FORWARD))], 1).T for a in (arm_axes(side)[0] for side in SIDES)]
)
HAND_FRAMES = np.stack([framed(*arm_axes(side)).T for side in SIDES])
LEG_FRAME = np.ascontiguousarray(np.stack([DOWN, np.array([1.0, 0, 0]), cross(DOWN, np.array([1.0, 0, 0]))], 1).T)


def solve(stance: Stance, rest: Rest) -> np.ndarray:
    """Return (bones, 3, 4) matrices in the body's own frame; eyes and jaw follow the head, what is held the right hand."""
    matrices = np.empty((len(Bone), 3, 4))
    trunk = np.stack((stance.hips, stance.hips_turn, stance.chest_turn, stance.head_turn))
    solve_joints(
        trunk, stance.arms, stance.feet, stance.feet_turn, rest.joints, rest.numbers, rest.trunk,
        ARM_FRAMES, HAND_FRAMES, LEG_FRAME, matrices,
    )  # fmt: skip
    return matrices
