"""Ten expressions as strengths of face shapes and lids, and how a body carries them; they add to what speech does."""

from typing import NamedTuple

import numpy as np

from film.staging import Expression
from studio.picture.previs.people.shapes import INDEX, NAMES


class Mien(NamedTuple):
    """One expression."""

    shapes: dict[str, float]
    upper: float = 0.0
    """How far the upper lids close, negative opens them wider."""
    lower: float = 0.0
    """How far the lower lids rise."""
    chest: float = 0.0
    """Radians the chest bends forward."""
    head: float = 0.0
    """Radians the head bends forward."""


MIENS: dict[Expression, Mien] = {
    "neutral": Mien({"smile_left": 0.2, "smile_right": 0.2, "brow_in": 0.12, "brow_out": 0.08}, 0.06),
    "happy": Mien(
        {"smile_left": 1.1, "smile_right": 1.15, "wide": 0.55, "brow_in": 0.3, "brow_out": 0.45, "squint": 0.8, "upper": 0.35,
         "jaw": 0.13},
        0.1, 0.5, -0.04, -0.04,
    ),
    "sad": Mien({"frown": 1.0, "brow_in": 1.45, "brow_out": -0.5, "press": 0.15}, 0.32, 0.0, 0.08, 0.13),
    "angry": Mien(
        {"brow_down": 1.5, "brow_out": 0.35, "frown": 0.6, "sneer": 0.5, "press": 0.4, "squint": 0.5}, 0.16, 0.3, 0.05, 0.07
    ),
    "afraid": Mien(
        {"brow_in": 1.3, "brow_out": 0.35, "wide": 0.6, "frown": 0.45, "jaw": 0.2, "lower": 0.35}, -0.34, -0.1, -0.05, -0.02
    ),
    "surprised": Mien({"brow_in": 1.15, "brow_out": 1.3, "jaw": 0.55, "round": 0.5}, -0.36, -0.1, -0.05, -0.04),
    "disgusted": Mien(
        {"sneer": 1.5, "brow_down": 0.9, "frown": 0.8, "upper": 0.7, "squint": 0.8}, 0.26, 0.45, -0.06, -0.05
    ),
    "thoughtful": Mien(
        {"brow_down": 0.4, "brow_out": 0.35, "press": 0.45, "smile_left": 0.5, "smile_right": -0.1, "round": 0.15},
        0.24, 0.15, 0.02, 0.05,
    ),
    "determined": Mien({"brow_down": 1.0, "press": 0.6, "squint": 0.45, "frown": 0.12}, 0.12, 0.28, -0.02, 0.04),
    "tender": Mien({"smile_left": 0.66, "smile_right": 0.7, "brow_in": 0.7, "squint": 0.4}, 0.24, 0.2, 0.02, 0.05),
}  # fmt: skip


def levels_of(mien: Mien, strength: float) -> np.ndarray:
    """Return (shapes,) strengths of an expression."""
    levels = np.zeros(len(NAMES))
    for name, amount in mien.shapes.items():
        levels[INDEX[name]] = amount * strength
    return levels
