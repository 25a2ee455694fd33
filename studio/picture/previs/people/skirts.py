"""Skirts of coats, dresses and robes: folded tubes whose every point follows pelvis and legs by its own shares."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.flesh import levels_of, sections_of
from studio.picture.previs.people.skeleton import Bone, Rest
from studio.picture.previs.people.surface import Surface, clip, ease, grid_triangles, hemmed, through

CARRIERS = (Bone.HIPS, Bone.THIGH_L, Bone.THIGH_R, Bone.SHIN_L, Bone.SHIN_R)


class Skirt(NamedTuple):
    """How a skirt is cut."""

    length: float
    """0 hip … 1 floor."""
    flare: float
    """How much wider the hem is than the hips, adult metres."""
    folds: int = 7
    deep: float = 0.1
    """Depth of the folds, share of the width at the hem."""
    slit: bool = False
    """Open in front."""
    torn: float = 0.0
    waist: float = 0.1
    """Where it starts above the hip joints, adult metres."""


def cut_skirt(rest: Rest, skirt: Skirt, slack: float) -> Surface:
    """Return the skirt, its edges turned in."""
    body, u = rest.measures, rest.measures.unit
    segments, rows = 48, 9
    turn = np.linspace(-math.pi, math.pi, segments, endpoint=False)
    share = np.linspace(0, 1, rows)
    start, end = body.hip + skirt.waist * u, body.hip * (1 - skirt.length) + 0.012 * u
    y = start + (end - start) * share
    wide, front, back, _ = through(levels_of(body), sections_of(body), np.maximum(y, body.hip)).T
    below = ease(body.hip + 0.06 * u, end, y) * skirt.flare * u * (0.35 + 0.65 * share)
    wide, front, back = wide + slack * u + below, front + slack * u + below * 0.85, back - slack * u - below * 0.95
    belly = np.maximum.accumulate(front) * ease(body.hip + 0.2 * u, body.hip, y) + front * (
        1 - ease(body.hip + 0.2 * u, body.hip, y)
    )
    middle, deep = (belly + back) / 2, (belly - back) / 2
    wave = np.cos(turn[None] * skirt.folds + 0.5 * np.sin(turn * 3)[None])
    fold = 1 + skirt.deep * wave * (ease(0.1, 1, share) ** 1.2)[:, None]
    x = wide[:, None] * np.sin(turn) * fold
    z = middle[:, None] + deep[:, None] * np.cos(turn) * fold
    spots = np.stack([x, np.broadcast_to(y[:, None], x.shape), z], -1).reshape(-1, 3)
    surface = Surface(spots, grid_triangles(rows, segments))
    if skirt.torn:
        jag = np.sin(np.arctan2(spots[:, 0], spots[:, 2]) * 11) + 0.5 * np.sin(np.arctan2(spots[:, 0], spots[:, 2]) * 23)
        surface = clip(surface, spots[:, 1] - end - skirt.torn * u * (1 + jag * 0.6))
    if skirt.slit:
        at = surface.points
        gap = np.abs(at[:, 0]) - (0.002 + 0.05 * np.clip((start - 0.06 * u - at[:, 1]) / (start - end), 0, 1)) * u
        surface = clip(surface, np.maximum(gap, np.where(at[:, 2] > 0, -1.0, 1.0)))
    return hemmed(surface, 0.006 * u, 0.05 * u)


def shares_of(points: np.ndarray, rest: Rest) -> np.ndarray:
    """Return (n, 5) float32 shares of `CARRIERS` for points of a skirt; each row sums to 1."""
    body, u = rest.measures, rest.measures.unit
    side = ease(-0.1 * u, 0.1 * u, points[:, 0])
    thigh = ease(body.hip + 0.03 * u, body.hip - 0.3 * (body.hip - body.knee), points[:, 1]) * 0.92
    shin = ease(body.knee + 0.04 * u, body.knee - 0.12 * u, points[:, 1]) * 0.8
    upper, lower = thigh * (1 - shin), thigh * shin
    return np.stack([1 - thigh, upper * side, upper * (1 - side), lower * side, lower * (1 - side)], 1).astype(np.float32)
