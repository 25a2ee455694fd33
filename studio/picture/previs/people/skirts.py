"""Skirts of coats, dresses and robes: folded tubes whose every point follows pelvis and legs by its own shares."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.cloth import Top
from studio.picture.previs.people.rings import around, laid
from studio.picture.previs.people.skeleton import Bone, Rest
from studio.picture.previs.people.surface import Surface, clip, ease, grid_triangles, hemmed, normals_of

CARRIERS = (Bone.HIPS, Bone.THIGH_L, Bone.THIGH_R, Bone.SHIN_L, Bone.SHIN_R, Bone.SPINE, Bone.CHEST)


class Skirt(NamedTuple):
    """How a skirt is cut."""

    length: float
    """0 hip … 1 floor."""
    flare: float
    """How much wider the hem is than the hips, adult metres."""
    folds: int = 7
    deep: float = 0.1
    """Depth of the folds, share of the width at the hem."""
    wraps: float | None = None
    """Radians by which its edges lap in front; None for a closed tube."""
    torn: float = 0.0
    waist: float = 0.1
    """Where it starts above the hip joints, adult metres."""
    front: float = 0.0
    """Radians from the middle that it covers, for an apron; 0 for all round."""
    back: bool = False
    """It hangs behind alone, as a cape's lower part."""


def cut_skirt(rest: Rest, skirt: Skirt, top: Top) -> Surface:
    """Return the skirt; columns 3 to 5 are its normals, the last is the side that it swings with, 0 right … 1 left."""
    body, u = rest.measures, rest.measures.unit
    rows, segments = 9 if skirt.length > 0.3 else 6, 44
    share = np.linspace(0, 1, rows)
    start, end = body.hip + skirt.waist * u, body.hip * (1 - skirt.length) + 0.012 * u
    y = start + (end - start) * share ** (1.1 if skirt.length > 0.3 else 1)
    turns, wrap = _turns(skirt, segments)
    radii = around(rest, top, np.maximum(y, body.hip - 0.03 * u), turns)
    radii = np.where(y[:, None] < body.hip, np.maximum.accumulate(radii, 0), radii)
    below = ease(start - 0.02 * u, end, y)[:, None]
    radii += (0.002 + 0.006 * ease(start, start - 0.05 * u, y)[:, None]) * u + below * skirt.flare * u * (
        0.3 + 0.7 * share[:, None]
    )
    wave = np.cos(turns * skirt.folds + 0.6 * np.sin(turns * 3 + 1) + 0.3 * np.sin(turns * 2))
    radii *= 1 + skirt.deep * wave[None] * (ease(0.08, 1, share) ** 1.2)[:, None]
    if skirt.wraps is not None:
        radii += np.clip(-turns / skirt.wraps, -1, 1)[None] * np.exp(-((turns / 0.4) ** 2))[None] * 0.004 * u
        radii += np.where(turns > math.pi, 1, 0) * 0.005 * u
    points = laid(rest, y, turns, radii)
    side = np.broadcast_to(
        0.5 + 0.5 * np.sin(np.clip(turns, 0, 2 * math.pi) if skirt.wraps is not None else turns), radii.shape
    )
    if skirt.wraps is not None:
        edge = np.where(turns < math.pi, 1.0, 0.0)
        front = np.exp(-((np.minimum(np.abs(turns), np.abs(turns - 2 * math.pi)) / 0.7) ** 2))
        side = side * (1 - front) + edge * front
    surface = Surface(points, grid_triangles(rows, len(turns), wrap=wrap))
    columns = np.concatenate([points, normals_of(surface), side.reshape(-1, 1)], 1)
    surface = Surface(columns, surface.triangles)
    if skirt.torn:
        turn = np.arctan2(points[:, 0], points[:, 2])
        jag = np.sin(turn * 11) + 0.5 * np.sin(turn * 23)
        surface = clip(surface, points[:, 1] - end - skirt.torn * u * (1 + jag * 0.6))
    return surface


def lined(surface: Surface, unit: float) -> tuple[Surface, Surface]:
    """Return a skirt with its edges turned in, and its lining."""
    outside = hemmed(surface, 0.005 * unit, 0.012 * unit, surface.points[:, 3:6])
    spots = surface.points.copy()
    spots[:, :3] -= 0.005 * unit * spots[:, 3:6]
    spots[:, 3:6] *= -1
    return outside, Surface(spots, surface.triangles[:, ::-1])


def _turns(skirt: Skirt, segments: int) -> tuple[np.ndarray, bool]:
    """Return the angles of the columns, and whether the last joins the first."""
    if skirt.front:
        return np.linspace(-skirt.front, skirt.front, 17), False
    if skirt.back:
        return np.linspace(0.58 * math.pi, 1.42 * math.pi, 23), False
    if skirt.wraps is not None:
        return np.linspace(-skirt.wraps, 2 * math.pi + skirt.wraps, segments + 1), False
    return np.linspace(-math.pi, math.pi, segments, endpoint=False), True


def shares_of(surface: Surface, rest: Rest) -> np.ndarray:
    """Return (n, 7) float32 shares of `CARRIERS` for points of a skirt; each row sums to 1."""
    body, u, points = rest.measures, rest.measures.unit, surface.points
    side = ease(0.1, 0.9, points[:, 6])
    thigh = ease(body.hip + 0.03 * u, body.hip - 0.3 * (body.hip - body.knee), points[:, 1]) * 0.92
    shin = ease(body.knee + 0.04 * u, body.knee - 0.12 * u, points[:, 1]) * 0.8
    chest = ease(body.hip + 0.34 * u, body.hip + 0.4 * u, points[:, 1])
    spine = ease(body.hip + 0.06 * u, body.hip + 0.22 * u, points[:, 1]) * (1 - chest)
    hips = 1 - thigh - chest - spine
    upper, lower = thigh * (1 - shin), thigh * shin
    columns = [hips, upper * side, upper * (1 - side), lower * side, lower * (1 - side), spine, chest]
    return np.stack(columns, 1).astype(np.float32)
