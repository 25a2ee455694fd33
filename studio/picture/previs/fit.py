"""Camera positions solved so that points lie where they are wanted in the frame; exact for a pinhole, no taste."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.view import GATE_HEIGHT_MM


class Axes(NamedTuple):
    """Which way a camera looks; unit vectors (3,)."""

    right: np.ndarray
    up: np.ndarray
    forward: np.ndarray


class Bounds(NamedTuple):
    """Where points must lie: frame heights from the middle of the frame."""

    side: float
    """Left and right of the middle."""
    top: float
    bottom: float


def direction(azimuth: float, pitch: float) -> np.ndarray:
    """Return the unit vector from the subject to a camera standing at `azimuth` degrees, looking down by `pitch`."""
    a, p = math.radians(azimuth), math.radians(pitch)
    return np.array((math.sin(a) * math.cos(p), math.sin(p), math.cos(a) * math.cos(p)))


def axes_of(azimuth: float, pitch: float) -> Axes:
    """Return the axes of a level camera at `azimuth`, looking down by `pitch` degrees."""
    forward = -direction(azimuth, pitch)
    a = math.radians(azimuth)
    right = np.array((math.cos(a), 0.0, -math.sin(a)))
    return Axes(right, np.cross(right, forward), forward)


def slope_of(lens_mm: float) -> float:
    """Return metres of frame height a metre of distance."""
    return GATE_HEIGHT_MM / lens_mm


def eye_for(axes: Axes, lens_mm: float, point: np.ndarray, depth: float, x: float, y: float) -> np.ndarray:
    """Return where a camera stands that sees `point` at `depth` metres, x and y frame heights right of and above the middle."""
    reach = slope_of(lens_mm) * depth
    return point - axes.forward * depth - axes.right * (x * reach) - axes.up * (y * reach)


def on_frame(axes: Axes, lens_mm: float, eye: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return (n, 3): frame heights right of and above the middle, and depth in metres, of (n, 3) points."""
    seen = (np.asarray(points, float) - eye) @ np.stack(axes).T
    reach = slope_of(lens_mm) * np.maximum(seen[:, 2:], 1e-3)
    return np.concatenate([seen[:, :2] / reach, seen[:, 2:]], 1)


def eye_holding(
    axes: Axes,
    lens_mm: float,
    wide: np.ndarray,
    high: np.ndarray,
    low: np.ndarray,
    bounds: Bounds,
    lead: tuple[np.ndarray, float, float],
) -> np.ndarray:
    """Return the nearest place from which points lie inside `bounds`: `wide` by its sides, `high` and `low` by top and bottom.

    `lead` is a point, how near it may be at most, and how many frame heights above the middle it should lie where that is free.
    """
    slope = slope_of(lens_mm)
    point, least, wish = lead
    a, b, c = (lambda points: (points @ np.stack(axes).T).T)(np.atleast_2d(wide))
    side = bounds.side * slope
    right, left = float((a - side * c).max()), float((-a - side * c).max())
    deepest = min(-(right + left) / (2 * side), float(point @ axes.forward) - least)
    _, b, c = (np.atleast_2d(high) @ np.stack(axes).T).T
    top, bottom = bounds.top * slope, bounds.bottom * slope
    above = float((b - top * c).max())
    _, b, c = (np.atleast_2d(low) @ np.stack(axes).T).T
    below = float((-b - bottom * c).max())
    deepest = min(deepest, -(above + below) / (top + bottom))
    wanted = float(point @ axes.up) - wish * slope * (float(point @ axes.forward) - deepest)
    height = min(max(wanted, above + top * deepest), -below - bottom * deepest)
    return axes.right * ((right - left) / 2) + axes.up * height + axes.forward * deepest
