"""Where a garment ends round the neck: the opening it is cut along and the line a collar is sewn to; no collars."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.implicit import Field, slope
from studio.picture.previs.people.skeleton import Rest
from studio.picture.previs.people.surface import ease

LEAN = math.atan(0.22)
"""How far the neck's axis leans forward, radians."""


class Neckline(NamedTuple):
    """The opening of an upper garment; lengths in adult metres."""

    wide: float = 0.0
    """How much further than a shirt's it stands off the neck."""
    scoop: float = 0.0
    """How far it dips in front."""
    across: float = 1.05
    """Half width of the dip, in radii of the opening."""
    vee: float = 0.0
    """Share of the torso's height at which a pointed opening ends; 0 for none."""


class Axis(NamedTuple):
    """The axis that collars turn about."""

    root: np.ndarray
    up: np.ndarray
    ahead: np.ndarray
    radius: float
    """Metres from the axis to a shirt's opening."""


def axis_of(rest: Rest) -> Axis:
    """Return the neck's axis."""
    body, u = rest.measures, rest.measures.unit
    thin = 1 - 0.13 * body.woman - 0.18 * body.child + 0.08 * body.build
    up = np.array([0.0, math.cos(LEAN), math.sin(LEAN)])
    return Axis(np.array([0, body.neck, -0.024 * u]), up, np.array([0.0, -up[2], up[1]]), 0.057 * u * thin)


def vee_half(points: np.ndarray, rest: Rest, neckline: Neckline) -> np.ndarray:
    """Return half the width of the pointed opening at the height of each point, negative below its end."""
    body, axis = rest.measures, axis_of(rest)
    low = body.hip + neckline.vee * (body.neck - body.hip)
    top = body.neck + 0.01 * body.unit
    return (axis.radius + neckline.wide * body.unit) * 0.9 * np.minimum((points[:, 1] - low) / (top - low), 1.15)


def opening(points: np.ndarray, rest: Rest, neckline: Neckline) -> np.ndarray:
    """Return metres outside the opening, positive on cloth."""
    body, u, axis = rest.measures, rest.measures.unit, axis_of(rest)
    away = points - axis.root
    along = away @ axis.up
    radius = axis.radius + neckline.wide * u
    flat = away - along[:, None] * axis.up
    off = np.linalg.norm(flat, axis=1)
    ahead = ease(-0.8, 0.6, flat @ axis.ahead / (off + 1e-9))
    lowest = (0.026 + 0.05 * ahead + 0.5 * max(neckline.wide, 0.0)) * u
    outside = np.maximum(off - radius, 2 * (-along - lowest * (1 - 0.5 * (off / radius) ** 2)))
    x, front = np.abs(points[:, 0]), -points[:, 2]
    if neckline.vee:
        outside = np.minimum(outside, np.maximum(0.8 * (x - vee_half(points, rest, neckline)), front))
    if neckline.scoop:
        half = radius * neckline.across
        edge = points[:, 1] - (body.neck + 0.005 * u - neckline.scoop * u * (1 - (x / half) ** 2))
        outside = np.minimum(outside, np.maximum(np.maximum(-edge, front), x - half))
    return outside


def sewn(field: Field, rest: Rest, wide: float, turns: np.ndarray) -> np.ndarray:
    """Return (n, 3) points of the garment `field` on the round opening at angles `turns` from the front, left positive."""
    u, axis = rest.measures.unit, axis_of(rest)
    outward = directions(rest, turns)
    ring = axis.root + outward * (axis.radius + wide * u)
    low, high = np.full(len(turns), -0.14 * u), np.full(len(turns), 0.1 * u)
    for _ in range(12):
        middle = (low + high) / 2
        inside = field(ring + middle[:, None] * axis.up) < 0
        low, high = np.where(inside, middle, low), np.where(inside, high, middle)
    return ring + ((low + high) / 2)[:, None] * axis.up


def directions(rest: Rest, turns: np.ndarray) -> np.ndarray:
    """Return (n, 3) unit vectors square to the neck's axis."""
    axis = axis_of(rest)
    return np.sin(turns)[:, None] * np.array([1.0, 0, 0]) + np.cos(turns)[:, None] * axis.ahead


def settled(points: np.ndarray, field: Field, clear: np.ndarray | float) -> np.ndarray:
    """Return `points` pushed out of `field` until they are `clear` metres off it."""
    for _ in range(2):
        push = np.maximum(clear - field(points), 0)
        rise = slope(points, field, 0.004)
        points = points + rise * (push / (np.einsum("ij,ij->i", rise, rise) + 1e-6))[:, None]
    return points
