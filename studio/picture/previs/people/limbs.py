"""Hands and shoes; bare skin of arms and legs belongs to the clothes that leave it bare."""

import numpy as np

from studio.picture.previs.people.skeleton import ARMS, LEGS, SIDES, Rest, arm_axes
from studio.picture.previs.people.surface import Surface, grid_triangles, loft, outward

FINGERS = ((0.19, 0.89, 0.067), (0.064, 0.98, 0.069), (-0.064, 0.93, 0.066), (-0.18, 0.79, 0.058))
"""Index to little finger: place across the palm, length and thickness, in hands."""


def hand(rest: Rest, index: int) -> list[tuple[Surface, np.ndarray, np.ndarray, np.ndarray]]:
    """Return palm, fingers and thumb, each with bone a, bone b and the share of b."""
    body, first, side = rest.measures, ARMS[index], SIDES[index]
    along, palm = arm_axes(side)
    across = np.array([0.0, 0, 1])
    wrist, size = rest.joints[first + 4], body.hand
    place = lambda a, b, c: wrist + (along * a + across * b + palm * c) * size
    plump = 1 - 0.1 * body.woman + 0.12 * body.child + 0.1 * body.build
    parts = []
    core = loft(
        [place(a, 0, c) for a, c in ((-0.3, 0), (0.0, 0), (0.16, 0.01), (0.36, 0.01), (0.52, 0), (0.6, 0))],
        np.array([0.14, 0.15, 0.195, 0.235, 0.232, 0.17]) * size * plump,
        np.array([0.115, 0.105, 0.115, 0.1, 0.075, 0.055]) * size * plump,
        14,
        axis=across,
    )
    reach = (core.points - wrist) @ along / size
    parts.append((core, np.full(len(reach), first + 3), np.full(len(reach), first + 4), np.clip(reach * 6 + 0.6, 0, 1)))
    for number, (spread, length, thick) in enumerate(FINGERS):
        bones = (first + 7, first + 8) if number == 0 else (first + 5, first + 6)
        stations = (0.47, 0.52, 0.66, 0.74, 0.82, length + 0.02, length + 0.07)
        line = [place(a, spread * (1 + 0.15 * (a - 0.5)), 0.02) for a in stations]
        girth = np.array([0.9, 1.0, 0.95, 0.97, 0.9, 0.75, 0.3]) * thick * size * plump
        finger = loft(line, girth, girth * 0.95, 7, axis=across)
        station = (finger.points - wrist) @ along / size
        bent = np.clip((station - 0.68) / 0.12, 0, 1)
        parts.append((finger, np.full(len(bent), bones[0]), np.full(len(bent), bones[1]), bent))
    line = [
        place(*p) for p in ((0.08, 0.11, 0.04), (0.2, 0.2, 0.09), (0.35, 0.28, 0.13), (0.5, 0.32, 0.15), (0.58, 0.33, 0.15))
    ]
    girth = np.array([0.1, 0.1, 0.08, 0.07, 0.03]) * size * plump
    thumb = loft(line, girth, girth, 8, axis=palm)
    count = len(thumb.points)
    share = np.clip(((thumb.points - wrist) @ along / size - 0.12) / 0.12, 0, 1)
    parts.append((thumb, np.full(count, first + 4), np.full(count, first + 9), share))
    return parts


Bound = tuple[Surface, bool, tuple[np.ndarray | int, np.ndarray | int, np.ndarray | float]]
"""A part, whether it is the sole, and its bones."""


def shoe(rest: Rest, index: int, tall: float) -> list[Bound]:
    """Return a shoe's upper, its sole and, where it is any, its leg, `tall` adult metres above the ankle."""
    body, first = rest.measures, int(LEGS[index])
    u = body.unit * (1 + 0.08 * body.child)
    ankle = rest.joints[first + 4]
    stations = np.array([-0.076, -0.068, -0.045, -0.01, 0.03, 0.07, 0.11, 0.145, 0.17, 0.183])
    wide = np.array([0.01, 0.03, 0.038, 0.04, 0.041, 0.046, 0.049, 0.044, 0.03, 0.008])
    high = np.array([0.05, 0.085, 0.1, 0.104, 0.092, 0.074, 0.062, 0.054, 0.043, 0.026])
    swing = np.sign(ankle[0]) * 0.008 * np.clip(stations / 0.1, 0, 1)
    line = np.stack([ankle[0] + swing * u, high * u / 2 + 0.006, ankle[2] + stations * u], 1)
    upper = loft(line, wide * u, high * u / 2, 14)
    parts: list[Bound] = [(upper, False, (first + 4, first + 5, _ahead(upper, ankle, u)))]
    flat = np.array([0.0, 0.004, 0.016, 0.018]) * u
    rows = [np.stack([line[:, 0], np.full(10, y), line[:, 2]], 1) for y in flat]
    rim = [1.02, 1.1, 1.1, 0.95]
    ring = [
        np.concatenate(
            [
                row + np.stack([wide * u * k, 0 * wide, 0 * wide], 1),
                (row - np.stack([wide * u * k, 0 * wide, 0 * wide], 1))[::-1],
            ]
        )
        for row, k in zip(rows, rim, strict=True)
    ]
    count = 20
    points = np.concatenate([*ring, ring[0].mean(0)[None]])
    triangles = grid_triangles(4, count)
    here = np.arange(count)
    bottom = np.stack([np.full(count, 4 * count), here, (here + 1) % count], 1)
    sole = Surface(points, outward(points, np.concatenate([triangles, bottom])).astype(np.int32))
    parts.append((sole, True, (first + 4, first + 5, _ahead(sole, ankle, u))))
    if tall < 0:
        return parts
    shaft = ankle + np.array([[0, -0.02, 0.0], [0, 0.03, 0.0], [0, 0.045 + tall * 0.5, -0.004], [0, 0.06 + tall, -0.008]]) * u
    girth = np.array([0.04, 0.044, 0.046 + 0.06 * tall, 0.043 + 0.13 * tall]) * u * body.thick
    leg = loft(shaft, girth, girth * 1.08, 12)
    share = np.clip((leg.points[:, 1] - ankle[1]) / (0.03 * u), 0, 1)
    parts.append((leg, False, (first + 4, first + 3, share)))
    return parts


def _ahead(surface: Surface, ankle: np.ndarray, unit: float) -> np.ndarray:
    """Return how far each point of a shoe follows the toes."""
    return np.clip((surface.points[:, 2] - ankle[2] - 0.08 * unit) / (0.05 * unit), 0, 1)
