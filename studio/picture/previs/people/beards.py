"""Beards and scars: the lines that bound them on the drawn head and the hair that stands off the skin there."""

from collections.abc import Callable

import numpy as np

from film.figure import Beard
from studio.picture.previs.people.head import MOUTH
from studio.picture.previs.people.surface import Surface, ease, keep, normals_of

Lines = Callable[[np.ndarray], list[np.ndarray]]


def beard_lines(beard: Beard) -> Lines:
    """Return smooth lines, all positive where the beard grows; the last only bounds it."""
    return _moustache if beard == "moustache" else _jaw


def _moustache(points: np.ndarray) -> list[np.ndarray]:
    x, y, z = np.abs(points[:, 0]), points[:, 1], points[:, 2]
    top = MOUTH + 17.0 - 0.0105 * x * x - y
    bottom = y - (MOUTH + 3 - 0.011 * x * x)
    return [np.maximum(top, x - 40), np.maximum(np.maximum(bottom, x - 40), y + 40), np.minimum(31 - x, z - 50)]


def _jaw(points: np.ndarray) -> list[np.ndarray]:
    x, y, z = np.abs(points[:, 0]), points[:, 1], points[:, 2]
    cheek = MOUTH + 16 + 44 * ease(26, 78, x) ** 1.25
    return [cheek - y, z + 14.0, y + 128.0, z + 20.0]


def scar_lines(points: np.ndarray) -> list[np.ndarray]:
    """Return the lines of a scar across the left cheek."""
    x, y, z = points[:, 0], points[:, 1], points[:, 2]
    middle = 47 - 0.22 * (y + 28)
    half = 1.7 * np.clip(1 - ((y + 28) / 25) ** 2, -1, 1)
    away = np.maximum(np.abs(x - 47) - 14, np.abs(y + 28) - 28) * 0.5
    return [
        np.maximum(middle + half - x, away),
        np.maximum(x - middle + half, away),
        np.minimum(np.minimum(-away - 1, z - 20), 24 - np.abs(y + 28)),
    ]


def raised(surface: Surface, chosen: np.ndarray, beard: Beard) -> tuple[Surface, np.ndarray]:
    """Return the chosen triangles lifted off the skin, tapering to their edge, and the points of `surface` they came from."""
    used = np.unique(surface.triangles[chosen])
    patch = keep(surface, chosen)
    lines = beard_lines(beard)(patch.points)
    inside = np.min(np.stack(lines[:2] if beard == "moustache" else lines[:3]), 0)
    x, y = np.abs(patch.points[:, 0]), patch.points[:, 1]
    away = np.maximum(np.abs(x) - 24, np.abs(y - MOUTH) - 8)
    tall = (5.5 if beard == "moustache" else 6.0 + 9.0 * ease(-80, -112, y)) * ease(-0.5, 9 if beard == "full" else 4.5, inside)
    if beard == "full":
        tall = tall * ease(-2, 9, away)
    ridges = 1 + 0.12 * np.sin(x * 0.9) * np.sin(y * 0.25)
    lifted = patch.points.copy()
    lifted[:, :3] += normals_of(patch) * (0.5 + tall * ridges)[:, None]
    return Surface(lifted, patch.triangles), used
