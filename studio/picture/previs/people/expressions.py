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
    "neutral": Mien({"smile_left": 0.06, "smile_right": 0.06}, 0.02),
    "happy": Mien(
        {"smile_left": 0.85, "smile_right": 0.9, "wide": 0.25, "brow_out": 0.25, "squint": 0.55, "upper": 0.2},
        0.08,
        0.3,
        -0.04,
        -0.04,
    ),
    "sad": Mien({"frown": 0.8, "brow_in": 0.95, "brow_down": 0.15, "press": 0.1}, 0.22, 0.0, 0.08, 0.13),
    "angry": Mien({"brow_down": 1.0, "frown": 0.4, "sneer": 0.35, "press": 0.3, "squint": 0.35}, 0.1, 0.15, 0.05, 0.07),
    "afraid": Mien(
        {"brow_in": 0.9, "brow_out": 0.5, "wide": 0.3, "frown": 0.3, "jaw": 0.12, "lower": 0.2}, -0.26, -0.05, -0.05, -0.02
    ),
    "surprised": Mien({"brow_in": 0.85, "brow_out": 0.95, "jaw": 0.3, "round": 0.2}, -0.3, -0.05, -0.05, -0.04),
    "disgusted": Mien({"sneer": 1.0, "brow_down": 0.5, "frown": 0.5, "upper": 0.4, "squint": 0.5}, 0.16, 0.25, -0.06, -0.05),
    "thoughtful": Mien({"brow_in": 0.25, "brow_down": 0.3, "press": 0.25, "smile_left": 0.12}, 0.1, 0.05, 0.02, 0.05),
    "determined": Mien({"brow_down": 0.6, "press": 0.45, "squint": 0.3}, 0.06, 0.14, -0.02, 0.04),
    "tender": Mien({"smile_left": 0.42, "smile_right": 0.45, "brow_in": 0.45, "squint": 0.25}, 0.14, 0.1, 0.02, 0.05),
}


def levels_of(mien: Mien, strength: float) -> np.ndarray:
    """Return (shapes,) strengths of an expression."""
    levels = np.zeros(len(NAMES))
    for name, amount in mien.shapes.items():
        levels[INDEX[name]] = amount * strength
    return levels
