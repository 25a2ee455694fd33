"""What an open mouth shows: a dark hollow, teeth and a tongue; the lips belong to the head."""

import numpy as np

from studio.picture.previs.people.head import MOUTH, UPPER_LIP, Grid, edge_of_lip
from studio.picture.previs.people.surface import Surface, ball, grid_triangles


def hollow(grid: Grid, row: int) -> tuple[Surface, np.ndarray]:
    """Return half of the hollow behind one lip in the head's millimetres, and the grid point that carries each point."""
    carriers = edge_of_lip(grid, row)
    edge = grid.points.reshape(-1, 3)[carriers]
    up = 1.0 if row == UPPER_LIP else -1.0
    inside = edge * np.array([0.94, 1, 1]) + np.array([0, 4.0 * up, -6.0])
    middle = edge * np.array([0.85, 1, 1]) + np.array([0, 11.0 * up, -16.0])
    triangles = grid_triangles(3, len(edge), wrap=False)
    return Surface(np.concatenate([edge, inside, middle]), np.concatenate([triangles, triangles[:, ::-1]])), np.tile(
        carriers, 3
    )


def throat() -> Surface:
    """Return the darkness behind teeth and lips."""
    return ball((0, MOUTH - 10, 52), (36, 28, 13), 6, 10)


def teeth() -> Surface:
    """Return the upper teeth as one smooth arch; the lower ones are left out, the lip hides them."""
    arch = np.linspace(-1.2, 1.2, 11)
    high, low = MOUTH + 7, MOUTH - 3.0
    ring = np.stack([np.sin(arch) * 24, 0 * arch, np.cos(arch) * 24 + 59], 1)
    rise = np.stack([0 * arch, 3.6 * np.sin(arch) ** 2, 0 * arch], 1)
    heights = ((high, -3), (high, 0), ((high + low) / 2, 0.8), (low, 0.2), (low, -2.5))
    rows = [ring + np.array([0, y, z]) + (rise if y == low else 0) for y, z in heights]
    return Surface(np.concatenate(rows), grid_triangles(5, 11, wrap=False))


def tongue() -> Surface:
    """Return the tongue lying on the lower jaw."""
    return ball((0, MOUTH - 10, 60), (17, 5.5, 20), 6, 9)
