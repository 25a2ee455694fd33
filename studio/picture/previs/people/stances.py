"""Named positions of hands and whole bodies, and how they blend; when they are taken is decided elsewhere."""

import math
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.skeleton import Stance


class Hand(NamedTuple):
    """Where one hand is and how; adult metres and directions as in `Stance`, x outward."""

    spot: tuple[float, float, float]
    elbow: tuple[float, float, float] = (1.0, -0.6, -0.6)
    fingers: tuple[float, float, float] = (-0.8, -0.2, 0.3)
    palm: tuple[float, float, float] = (-0.2, -0.2, -1.0)
    grip: tuple[float, float, float] = (0.28, 0.22, 0.25)


HANDS = {
    "folded": Hand((0.09, 0.08, 0.09)),
    "folded over": Hand((0.11, 0.105, 0.115)),
    "wrist": Hand((0.06, 0.04, 0.09), fingers=(-0.8, -0.45, 0.1), grip=(0.6, 0.5, 0.4)),
    "wrist under": Hand((0.09, 0.01, 0.11), fingers=(-0.5, -0.8, 0.1), grip=(0.3, 0.3, 0.3)),
    "hip": Hand((0.235, 0.09, -0.14), (1, 0.1, -0.7), (-0.55, -0.5, 0.75), (-0.9, 0.2, -0.1), (0.3, 0.2, 0.5)),
    "pocket": Hand((0.185, 0.035, -0.06), (0.5, -0.1, -1), (-0.15, -1, 0.3), (-1, 0, 0), (0.45, 0.45, 0.5)),
    "belt": Hand((0.15, 0.1, 0.03), (0.6, -0.2, -1), (-0.7, -0.7, 0.1), (-0.3, -0.2, -1), (0.6, 0.5, 0.2)),
    "crossed over": Hand((-0.045, 0.265, 0.125), (1, -0.45, 0.15), (-1, 0.12, -0.35), (-0.3, -0.1, -1), (0.25, 0.25, 0.2)),
    "crossed under": Hand((-0.02, 0.215, 0.1), (1, -0.45, 0.1), (-1, 0.1, -0.3), (-0.3, -0.2, -1), (0.35, 0.35, 0.3)),
    "behind": Hand((0.06, 0.08, -0.325), (1, -0.3, -0.8), (-0.9, -0.4, -0.1), (-0.1, -0.2, 1), (0.5, 0.5, 0.4)),
    "lapel": Hand((0.13, 0.33, 0.06), (1, -0.8, -0.1), (-0.6, 0.75, 0.1), (-0.2, 0, -1), (0.65, 0.6, 0.5)),
    "loose": Hand((0.2, 0.07, 0.045), (0.35, -0.1, -1), (-0.14, -0.8, 0.55), (-0.9, -0.2, -0.3), (0.5, 0.42, 0.4)),
    "cuff": Hand((0.035, 0.2, 0.15), (1, -0.7, -0.2), (-0.75, 0.15, 0.6), (-0.2, -0.95, -0.1), (0.4, 0.35, 0.3)),
    "at cuff": Hand((0.045, 0.185, 0.185), (1, -0.8, -0.1), (-0.9, 0.25, 0.1), (-0.1, 0.5, -0.85), (0.6, 0.5, 0.45)),
    "elbow": Hand((-0.09, 0.17, 0.1), (1, -0.6, -0.1), (-1, 0.0, -0.3), (-0.3, -0.2, -1), (0.45, 0.4, 0.35)),
    "elbow low": Hand((-0.02, 0.14, 0.12), (1, -0.6, -0.2), (-1, 0.05, -0.15), (-0.1, 0.2, -1), (0.35, 0.3, 0.3)),
    "wring": Hand((0.05, 0.205, 0.165), (1, -0.8, -0.2), (-0.75, 0.3, 0.45), (-0.4, 0.75, -0.4), (0.55, 0.5, 0.4)),
    "wring over": Hand((0.07, 0.235, 0.19), (1, -0.8, -0.2), (-0.85, 0.1, 0.3), (-0.3, -0.85, -0.4), (0.6, 0.55, 0.4)),
    "upper arm": Hand((-0.1, 0.27, 0.1), (1, -0.75, 0.1), (-1, 0.25, -0.45), (-0.3, -0.1, -1), (0.35, 0.3, 0.25)),
    "upper arm over": Hand((-0.085, 0.315, 0.13), (1, -0.7, 0.15), (-1, 0.3, -0.45), (-0.3, -0.1, -1), (0.3, 0.25, 0.2)),
    "heart": Hand((0.06, 0.335, 0.08), (0.9, -0.9, 0), (-0.85, 0.45, -0.05), (-0.1, 0.1, -1), (0.2, 0.16, 0.15)),
    "chin": Hand((0.09, 0.42, 0.12), (0.6, -1, 0.1), (-0.3, 1, -0.12), (-0.4, 0.1, -1), (0.75, 0.35, 0.3)),
    "open": Hand((0.235, 0.2, 0.19), (0.9, -0.9, -0.4), (0.25, 0.25, 0.9), (-0.35, 0.85, -0.25), (0.22, 0.12, 0.1)),
    "ready": Hand((0.15, 0.15, 0.2), (0.8, -0.8, -0.5), (-0.05, 0.3, 0.9), (-0.6, 0.75, -0.2), (0.3, 0.22, 0.2)),
    "beat": Hand((0.255, 0.3, 0.24), (0.9, -0.9, -0.4), (0.2, 0.5, 0.85), (-0.5, 0.65, -0.4), (0.15, 0.05, 0.1)),
    "show": Hand((0.33, 0.235, 0.2), (0.9, -0.9, -0.4), (0.45, 0.2, 0.85), (-0.1, 0.95, -0.1), (0.12, 0.06, 0.05)),
    "offering": Hand((0.2, 0.22, 0.31), (0.9, -0.9, -0.3), (0.1, 0.1, 1), (-0.15, 1, 0.05), (0.22, 0.14, 0.12)),
    "chop": Hand((0.16, 0.19, 0.31), (0.9, -0.8, -0.3), (-0.1, 0.05, 1), (-1, -0.05, 0), (0.08, 0.06, 0.1)),
    "jab": Hand((0.15, 0.27, 0.36), (0.8, -0.9, -0.2), (-0.05, 0.15, 1), (-0.5, -0.85, 0), (0.9, 0.05, 0.7)),
    "stop": Hand((0.2, 0.27, 0.3), (0.9, -0.9, -0.2), (0.05, 0.8, 0.5), (-0.1, -0.45, 0.85), (0.12, 0.08, 0.1)),
    "away": Hand((0.3, 0.28, 0.26), (0.9, -0.8, -0.3), (0.5, 0.2, 0.8), (0.35, -0.5, 0.6), (0.3, 0.2, 0.2)),
    "swing": Hand((0.225, 0.04, -0.08), (0.5, 0.0, -1), (-0.05, -1, 0.25), (-1, -0.05, 0), (0.4, 0.35, 0.3)),
    "ahead": Hand((0.13, 0.36, 0.5), (0.6, -1, 0), (-0.05, 0.1, 1), (-0.9, -0.3, 0), (0.12, 0.08, 0.1)),
    "point": Hand((0.15, 0.42, 0.5), (0.7, -1, 0), (-0.02, 0.05, 1), (-0.4, -0.9, 0), (0.9, 0.0, 0.75)),
    "offer": Hand((0.13, 0.24, 0.46), (0.7, -1, -0.2), (-0.1, 0.1, 1), (-0.2, 1, 0), (0.25, 0.2, 0.2)),
    "floor": Hand((0.12, -0.2, 0.42), (0.9, -0.2, -0.2), (-0.1, -0.8, 0.6), (-0.3, -0.4, -0.8), (0.4, 0.35, 0.4)),
    "thigh": Hand((0.15, 0.06, 0.24), (1, -0.3, -0.6), (-0.2, -0.1, 1), (-0.1, -1, -0.1), (0.18, 0.15, 0.15)),
    "keys": Hand((0.12, 0.235, 0.3), (1, -0.5, -0.5), (-0.15, -0.05, 1), (0, -1, 0.05), (0.35, 0.3, 0.3)),
    "bench": Hand((0.16, 0.2, 0.3), (1, -0.4, -0.5), (-0.4, -0.12, 0.9), (-0.2, -0.95, -0.1), (0.45, 0.4, 0.4)),
    "page": Hand((0.11, 0.25, 0.2), (1, -0.9, -0.2), (-0.45, 0.55, 0.7), (-0.35, 0.75, -0.5), (0.4, 0.35, 0.35)),
    "box": Hand((0.17, 0.16, 0.2), (1, -0.7, -0.4), (-0.1, 0.1, 1), (-1, 0.1, 0), (0.15, 0.15, 0.1)),
    "cradle": Hand((-0.04, 0.13, 0.17), (1, -0.5, -0.3), (-1, 0.1, 0.2), (0.05, 1, 0.1), (0.3, 0.25, 0.2)),
    "lid": Hand((0.2, 0.26, 0.1), (1, -0.7, -0.1), (-0.45, 0.1, 0.9), (-0.2, -0.9, -0.1), (0.5, 0.45, 0.4)),
    "lid back": Hand((0.05, 0.5, 0.12), (1, -0.7, 0), (-0.3, 0.55, 0.75), (-0.1, -0.6, 0.7), (0.45, 0.4, 0.35)),
    "ear": Hand((0.15, 0.52, -0.06), (0.9, -1, -0.1), (-0.22, 0.95, -0.1), (-0.95, 0.0, 0.15), (0.55, 0.45, 0.2)),
    "aloft": Hand((0.36, 0.5, 0.3), (0.8, -1, -0.2), (0.1, 0.35, 0.9), (-0.5, -0.8, 0.1), (0.9, 0.9, 0.7)),
    "mouth": Hand((0.075, 0.505, 0.13), (1, -0.9, 0.1), (-0.8, 0.4, 0.3), (-0.7, 0.1, -0.7), (0.55, 0.5, 0.45)),
    "guard": Hand((0.1, 0.45, 0.2), (0.6, -1, 0), (-0.35, 0.85, 0.4), (-0.7, 0.05, -0.7), (1, 1, 0.8)),
    "punch": Hand((0.05, 0.43, 0.52), (0.8, -0.7, 0), (-0.05, 0, 1), (-0.3, -0.95, 0), (1, 1, 0.8)),
    "wave": Hand((0.3, 0.58, 0.1), (0.8, -1, -0.1), (0.1, 1, 0.05), (-0.1, 0, 1), (0.05, 0.05, 0.05)),
    "welcome": Hand((0.34, 0.27, 0.22), (0.8, -0.9, -0.4), (0.15, 0.15, 1), (-0.85, 0.3, 0.1), (0.12, 0.08, 0.1)),
    "hug": Hand((0.03, 0.36, 0.42), (1, -0.1, 0), (-0.95, 0.1, 0.1), (-0.2, 0, -1), (0.2, 0.2, 0.15)),
    "shield": Hand((0.05, 0.56, 0.17), (1, -0.3, 0.2), (-0.6, 0.8, 0.1), (-0.1, 0.1, 1), (0.35, 0.3, 0.3)),
    "cast": Hand((0.16, 0.44, 0.5), (0.8, -0.8, 0), (0.1, 0.9, 0.35), (-0.05, -0.2, 1), (0.12, 0.05, 0.02)),
    "raise": Hand((0.19, 0.5, 0.46), (0.8, -0.9, 0), (0.12, 0.92, 0.25), (-0.05, 0.1, 1), (0.18, 0.08, 0.05)),
    "rest": Hand((0.25, 0.02, -0.1), (1, -0.2, -0.7), (0, -1, 0.1), (-0.7, -0.1, -0.6), (0.3, 0.3, 0.3)),
    "rung": Hand((0.14, 0.52, 0.3), (0.9, -1, 0), (-0.1, 0.75, 0.6), (-0.1, -0.35, 0.95), (0.95, 0.95, 0.7)),
    "cup": Hand((0.11, 0.26, 0.2), (1, -0.9, -0.2), (-0.45, 0.15, 0.9), (-0.95, 0.0, -0.3), (0.55, 0.5, 0.5)),
    "lamp": Hand((0.2, 0.34, 0.34), (0.8, -1, -0.1), (-0.1, 0.1, 1), (-0.6, -0.75, 0), (0.9, 0.9, 0.7)),
    "gun": Hand((0.06, 0.4, 0.44), (0.8, -0.9, 0), (-0.1, 0.02, 1), (-0.95, 0.0, 0.0), (0.75, 0.4, 0.5)),
    "low": Hand((0.18, 0.1, 0.16), (0.9, -0.5, -0.7), (-0.1, -0.25, 1), (-0.95, -0.1, 0), (0.85, 0.8, 0.6)),
    "carry": Hand((0.24, 0.02, -0.04), (0.6, 0, -1), (-0.02, -1, 0.1), (-1, 0, 0), (0.95, 0.95, 0.7)),
    "staff": Hand((0.24, 0.24, 0.16), (1, -0.8, -0.4), (-0.3, 0.1, 0.9), (-0.95, 0, -0.3), (0.9, 0.9, 0.7)),
}
"""Wrist positions by name; y counts from the hip joints, z from the belly's surface."""


@cache
def stand() -> Stance:
    """Return an upright stance with folded hands and feet a little apart."""
    stance = Stance(
        np.zeros(3), np.zeros(1), np.array([0, -0.003, 0.0]), np.zeros(3), np.array([0.02, 0, 0]), np.zeros(3),
        np.zeros((2, 5, 3)),
        np.array([[0.022, 0, 0.02], [0.022, 0, -0.015]]), np.array([[0, 0.16], [0, 0.16]]),
    )  # fmt: skip
    return handed(stance, "folded", "folded over")


@lru_cache(maxsize=256)
def at_hands(left: str, right: str) -> Stance:
    """Return `stand()` with both hands at named places."""
    return handed(stand(), left, right)


def handed(stance: Stance, left: str | None = None, right: str | None = None) -> Stance:
    """Return `stance` with hands at named places; None leaves a hand alone."""
    for index, name in enumerate((left, right)):
        if name is not None:
            stance = placed(stance, index, HANDS[name])
    return stance


def placed(stance: Stance, index: int, hand: Hand) -> Stance:
    """Return `stance` with one hand at `hand`."""
    arms = stance.arms.copy()
    arms[index] = hand
    return stance._replace(arms=arms)


def mixed(first: Stance, second: Stance, share: float) -> Stance:
    """Return `share` of `second` in `first`."""
    if share <= 0:
        return first
    if share >= 1:
        return second
    return Stance(*(a + (b - a) * share for a, b in zip(first, second, strict=True)))


def swayed(hand: Hand, shift: tuple[float, float, float]) -> Hand:
    """Return `hand` moved by `shift`, adult metres."""
    x, y, z = (a + b for a, b in zip(hand.spot, shift, strict=True))
    return hand._replace(spot=(x, y, z))


def seated(lower: float) -> Stance:
    """Return a sitting stance; `lower` is how far the pelvis sinks, adult metres."""
    stance = stand()
    stance = stance._replace(
        hips=np.array([0, -lower, -0.1]), hips_turn=np.array([-0.1, 0, 0]), chest_turn=np.array([0.16, 0, 0]),
        feet=np.array([[0.045, 0, 0.33], [0.045, 0, 0.3]]), feet_turn=np.array([[0, 0.16], [0, 0.16]]),
    )  # fmt: skip
    return handed(stance, "thigh", "thigh")


def lying(ground: float) -> Stance:
    """Return a stance on the back, the head behind the mark; `ground` is how far the pelvis sinks, adult metres."""
    stance = stand()._replace(
        hips=np.array([0, -ground, -0.35]), hips_turn=np.array([-math.pi / 2, 0, 0]), chest_turn=np.array([0.06, 0, 0]),
        head_turn=np.array([0.12, 0, 0]), feet=np.array([[0.05, 0.02, 0.5], [0.07, 0.02, 0.42]]),
        feet_turn=np.array([[-1.25, 0.35], [-1.25, 0.4]]),
    )  # fmt: skip
    return handed(stance, "rest", "folded")
