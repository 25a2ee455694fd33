"""A camera as the kernels take it: where it is and how pixels and rays correspond; not why it stands there."""

import math
from typing import NamedTuple

import numpy as np

GATE_HEIGHT_MM = 20.25
"""Of a 36 mm wide gate at 16:9; other aspects keep the height."""


class View(NamedTuple):
    """One frame's camera, for one picture size."""

    project: np.ndarray
    """(3, 4) float32: pixel-x·w, pixel-y·w, w of a point."""
    rays: np.ndarray
    """(4, 3) float32: eye, ray through pixel (0, 0), ray step a column, ray step a row."""
    focal: float
    """Pixels."""
    forward: np.ndarray
    """(3,) float64 unit."""


def look(eye: np.ndarray, target: np.ndarray, lens_mm: float, roll: float, size: tuple[int, int]) -> View:
    """Return the view from `eye` to `target` on a picture of `size` (width, height); `roll` in radians, clockwise."""
    width, height = size
    eye = np.asarray(eye, float)
    forward = np.asarray(target, float) - eye
    forward /= np.linalg.norm(forward)
    level = np.cross(forward, (0.0, 1.0, 0.0))
    if np.linalg.norm(level) < 1e-3:
        level = np.array((1.0, 0.0, 0.0))
    level /= np.linalg.norm(level)
    upright = np.cross(level, forward)
    right = level * math.cos(roll) + upright * math.sin(roll)
    up = np.cross(right, forward)
    focal = lens_mm / GATE_HEIGHT_MM * height
    axes = np.stack([right, up, forward])
    moved = -axes @ eye
    rows = np.concatenate([axes, moved[:, None]], 1)
    project = np.stack([focal * rows[0] + width / 2 * rows[2], -focal * rows[1] + height / 2 * rows[2], rows[2]])
    corner = forward - right * (width / 2 / focal) + up * (height / 2 / focal)
    rays = np.stack([eye, corner, right / focal, -up / focal])
    return View(project.astype(np.float32), rays.astype(np.float32), focal, forward)


def to_pixels(view: View, points: np.ndarray) -> np.ndarray:
    """Return (n, 3) pixel x, pixel y and distance along the axis of (n, 3) points."""
    full = np.concatenate([points, np.ones((len(points), 1))], 1) @ view.project.astype(float).T
    w = np.maximum(full[:, 2:], 1e-3)
    return np.concatenate([full[:, :2] / w, full[:, 2:]], 1)
