"""Walls with openings, shaded at their feet and corners; what hangs on them or stands before them is elsewhere."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.shapes import Shape, panel
from studio.picture.previs.places.workshop import Workshop


class Opening(NamedTuple):
    """A hole in a wall, metres from its lower left corner."""

    left: float
    right: float
    bottom: float
    top: float


def pierced(width: float, height: float, openings: Sequence[Opening] = (), cuts: Sequence[float] = (0.15, 0.9)) -> Shape:
    """Return a wall in z = 0 facing +z over 0…width and 0…height, without its openings, cut at `cuts` metres up for tints."""
    xs = {0.0, width, min(0.5, width / 3), max(width - 0.5, width * 2 / 3), *(x for hole in openings for x in hole[:2])}
    ys = {
        0.0,
        height,
        max(height - 0.5, height * 0.8),
        *(y for y in cuts if y < height),
        *(y for hole in openings for y in hole[2:]),
    }
    across, up = (np.array(sorted(round(value, 4) for value in edges)) for edges in (xs, ys))
    grid_x, grid_y = np.meshgrid(across, up)
    points = np.stack([grid_x, grid_y, np.zeros_like(grid_x)], -1).reshape(-1, 3)
    triangles = []
    for row in range(len(up) - 1):
        for column in range(len(across) - 1):
            x, y = (across[column] + across[column + 1]) / 2, (up[row] + up[row + 1]) / 2
            if not any(hole.left < x < hole.right and hole.bottom < y < hole.top for hole in openings):
                a = row * len(across) + column
                triangles += [(a, a + 1, a + len(across)), (a + 1, a + len(across) + 1, a + len(across))]
    return Shape(points, np.array(triangles, np.int32).reshape(-1, 3), np.tile((0.0, 0.0, 1.0), (len(points), 1)))


def weathered(points: np.ndarray, height: float) -> np.ndarray:
    """Return tints (n,) of an outside wall: dirt at its foot, soot under its top."""
    up = points[:, 1]
    return 0.7 * np.clip(1 - up / 0.9, 0, 1) + 0.35 * np.clip((up - height + 0.5) / 0.5, 0, 1) + 0.12


def cornered(points: np.ndarray, width: float, height: float) -> np.ndarray:
    """Return tints (n,) of an inside wall: darker to the floor, the ceiling and both corners."""
    side = np.minimum(points[:, 0], width - points[:, 0])
    up = np.minimum(points[:, 1], height - points[:, 1])
    return 0.55 * np.clip(1 - side / 0.5, 0, 1) + 0.45 * np.clip(1 - up / 0.6, 0, 1)


def reveal(shop: Workshop, hole: Opening, depth: float, material: Material) -> None:
    """Line an opening with the thickness of its wall, `depth` metres to the back."""
    left, right, bottom, top = hole
    near, far = 0.0, -depth
    sides = (
        ((left, bottom, near), (left, bottom, far), (left, top, far), (left, top, near)),
        ((right, bottom, far), (right, bottom, near), (right, top, near), (right, top, far)),
        ((left, bottom, near), (right, bottom, near), (right, bottom, far), (left, bottom, far)),
        ((left, top, far), (right, top, far), (right, top, near), (left, top, near)),
    )
    for corners in sides:
        shop.put(panel(corners), material, tint=np.array((0.1, 0.6, 0.6, 0.1)))


def panes(shop: Workshop, hole: Opening, material: Material, *, columns: int = 2, rows: int = 2, back: float = 0.14) -> None:
    """Draw a window frame of flat bars, for windows seen from the street only."""
    left, right, bottom, top = hole
    upright = [(left, left + 0.06), (right - 0.06, right)]
    upright += [
        (left + (right - left) * c / columns - 0.02, left + (right - left) * c / columns + 0.02) for c in range(1, columns)
    ]
    level = [(bottom, bottom + 0.07), (top - 0.06, top)]
    level += [(bottom + (top - bottom) * r / rows - 0.02, bottom + (top - bottom) * r / rows + 0.02) for r in range(1, rows)]
    for a, b in upright:
        shop.sheet(material, ((a, bottom, -back), (b, bottom, -back), (b, top, -back), (a, top, -back)))
    for a, b in level:
        shop.sheet(material, ((left, a, -back), (right, a, -back), (right, b, -back), (left, b, -back)))


def sash(shop: Workshop, hole: Opening, material: Material, *, columns: int = 2, rows: int = 2, back: float = 0.08) -> None:
    """Set a window frame with glazing bars into an opening, `back` metres behind the wall's face."""
    left, right, bottom, top = hole
    width, height, middle = right - left, top - bottom, (left + right) / 2
    bar = 0.06
    for y in (bottom, top - bar):
        shop.box(material, (middle, y, -back), (width, bar, 0.07), tint=0.0)
    for x in (left + bar / 2, right - bar / 2):
        shop.box(material, (x, bottom, -back), (bar, height, 0.07), tint=0.0)
    for column in range(1, columns):
        shop.box(material, (left + width * column / columns, bottom, -back), (0.035, height, 0.05), tint=0.0)
    for row in range(1, rows):
        shop.box(material, (middle, bottom + height * row / rows, -back), (width, 0.035, 0.05), tint=0.0)
