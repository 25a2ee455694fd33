"""What an open mouth shows: a dark hollow, teeth and a tongue; the lips belong to the head."""

import numpy as np

from studio.picture.previs.people.head import LOWER_LIP, MOUTH, UPPER_LIP, Grid, edge_of_lip
from studio.picture.previs.people.surface import Surface, ball, grid_triangles


def hollow(grid: Grid, row: int) -> tuple[Surface, np.ndarray]:
    """Return half of the hollow behind one lip in the head's millimetres, and the grid point that carries each point."""
    carriers = edge_of_lip(grid, row)
    edge = grid.points.reshape(-1, 3)[carriers]
    away = np.array([0, 6.0 if row == UPPER_LIP else -6.0, -7.0])
    back = np.array([0, 0, -34.0])
    rows = [edge, edge + away * 0.5 + np.array([0, 0, -1.5]), edge * np.array([0.92, 1, 1]) + away, edge * np.array([0.8, 1, 1]) + back]
    triangles = grid_triangles(4, len(edge), wrap=False)
    if row == LOWER_LIP:
        triangles = triangles[:, ::-1]
    return Surface(np.concatenate(rows), triangles), np.tile(carriers, 4)


def teeth(upper: bool) -> Surface:
    """Return a row of teeth as one smooth arch."""
    arch = np.linspace(-1.15, 1.15, 17)
    high, low = ((MOUTH + 7, MOUTH + 0.4) if upper else (MOUTH - 2.5, MOUTH - 9))
    ring = np.stack([np.sin(arch) * 21, 0 * arch, np.cos(arch) * 26 + 57], 1)
    rows = [ring + np.array([0, y, z]) for y, z in ((high, -3), (high, 0), ((high + low) / 2, 0.8), (low, 0.2), (low, -2.5))]
    return Surface(np.concatenate(rows), grid_triangles(5, 17, wrap=False))


def tongue() -> Surface:
    """Return the tongue lying on the lower jaw."""
    return ball((0, MOUTH - 10, 60), (17, 5.5, 20), 8, 12)
