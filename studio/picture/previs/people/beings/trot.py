"""How an animal walks and runs: which paw is where, driven by the metres it has gone, so that no paw slides; no travel."""

import math

import numpy as np

from studio.picture.previs.people.beings.beast import Stance, standing

WALK_PHASES, RUN_PHASES = (0.25, 0.75, 0.0, 0.5), (0.0, 0.14, 0.5, 0.62)
"""Where fore left, fore right, hind left and hind right are in their cycle: a lateral walk, a canter."""
WALK_STRIDE, RUN_STRIDE = 1.2, 2.4
"""Withers gone in one cycle."""
WALK_PLANTED, RUN_PLANTED = 0.64, 0.26
"""Share of the cycle for which a paw stays on the ground."""


def stepping(gone: float, running: bool, hoofed: bool) -> Stance:
    """Return the stance in full swing after `gone` withers."""
    stride, planted = (RUN_STRIDE, RUN_PLANTED) if running else (WALK_STRIDE, WALK_PLANTED)
    phase = gone / stride
    feet, folds = np.zeros((4, 3)), np.zeros(4)
    for index, offset in enumerate(RUN_PHASES if running else WALK_PHASES):
        feet[index], folds[index] = _paw((phase + offset) % 1.0, planted, stride * planted, running, hind=index > 1)
    swing = 2 * math.pi * phase
    still = standing()
    if running:
        rock = math.sin(swing + 0.6)
        return still._replace(
            rump=np.array([0.0, -0.03 + 0.035 * math.cos(swing), 0.0]), rump_turn=np.array([0.09 * rock, 0.0, 0.0]),
            loin_turn=np.array([-0.05 + 0.07 * math.cos(swing + 0.9), 0.0, 0.0]),
            neck_turn=np.array([0.2 - 0.12 * rock, 0.0, 0.0]), head_turn=np.array([-0.1 + 0.06 * rock, 0.0, 0.0]),
            jaw=0.0 if hoofed else 0.35, ears=-0.6, tail=np.array([0.12, 0.0]), feet=feet, folds=folds,
        )  # fmt: skip
    sway = math.sin(swing)
    nod = math.sin(2 * swing + 0.5)
    return still._replace(
        rump=np.array([0.012 * sway, -0.012 + 0.01 * nod, 0.0]), rump_turn=np.array([0.01 * nod, 0.05 * sway, 0.03 * sway]),
        loin_turn=np.array([0.0, -0.05 * sway, -0.02 * sway]), neck_turn=np.array([0.06 + 0.035 * nod, 0.02 * sway, 0.0]),
        head_turn=np.array([-0.02 * nod, 0.0, 0.0]), tail=np.array([0.0, 0.14 * sway]), feet=feet, folds=folds,
    )  # fmt: skip


def _paw(phase: float, planted: float, reach: float, running: bool, *, hind: bool) -> tuple[np.ndarray, float]:
    """Return one paw's place and its shin's fold: on the ground it moves back as the body moves on, then swings forward."""
    if phase < planted:
        share = phase / planted
        fold = 0.22 * (share - 0.5)
        return np.array([0.0, 0.0, reach * (0.5 - share)]), fold if not hind else 0.5 * fold
    share = (phase - planted) / (1 - planted)
    forward = share * share * (3 - 2 * share)
    lift = math.sin(math.pi * share) * (0.24 if running else 0.1)
    fold = math.sin(math.pi * share) * (1.25 if running else 0.85) + 0.11 * (1 - 2 * share)
    return np.array([0.0, lift, reach * (forward - 0.5)]), fold if not hind else 0.55 * fold
