"""Lapels and crossing edges: sheets of cloth that roll out of a pointed opening and lie back on the chest."""

import numpy as np

from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.edges import add_sheet, finished
from studio.picture.previs.people.flesh import upper_bones
from studio.picture.previs.people.front import Front
from studio.picture.previs.people.necklines import vee_half
from studio.picture.previs.people.surface import Surface, grid_triangles

ROWS, COLUMNS = 13, 7


def add_lapels(builder: MeshBuilder, material: Material, front: Front, wide: float, drop: float, shawl: bool = False) -> None:
    """Add both lapels, `wide` adult metres across and with their points `drop` below the neck; a shawl's have no points."""
    for side in (1, -1):
        made = lapel(front, side, wide, drop, shawl)
        add_sheet(builder, made, material, upper_bones(made.points[:, :3], front.rest))


def lapel(front: Front, side: int, wide: float, drop: float, shawl: bool) -> Surface:
    """Return one lapel from the button up to the collar."""
    body, u = front.rest.measures, front.u
    neckline = front.top.neckline
    low, high = body.hip + neckline.vee * (body.neck - body.hip), body.neck + 0.012 * u
    up, across = np.linspace(0, 1, ROWS)[:, None], np.linspace(0, 1, COLUMNS)[None]
    level = low + (high - low) * up
    roll = vee_half(np.stack([0 * level[:, 0], level[:, 0], 0 * level[:, 0]], 1), front.rest, neckline)[:, None]
    roll = np.maximum(roll, 0.0) - 0.003 * u
    tip_x, tip_y = roll[-1, 0] + wide * u, high - drop * u
    bend_x, bend_y = tip_x * 0.96, low + 0.42 * (tip_y - low)
    start_x = 0.004 * u
    outer_x = (1 - up) ** 2 * start_x + 2 * up * (1 - up) * bend_x + up**2 * tip_x
    outer_y = (1 - up) ** 2 * (low - 0.004 * u) + 2 * up * (1 - up) * bend_y + up**2 * tip_y
    if shawl:
        outer_x = roll + wide * u * np.sin(np.pi * (0.08 + 0.74 * up)) ** 0.7
        outer_y = level - 0.2 * wide * u * up
    x, y = roll * (1 - across) + outer_x * across, level * (1 - across) + outer_y * across
    rise = (0.013 * np.sin(np.pi * np.clip(across * 0.9 + 0.06, 0, 1)) ** 0.8 + 0.005 * across) * u
    rise = np.broadcast_to(rise * np.clip(0.35 + 1.5 * up, 0, 1), x.shape)
    x, y, rise = x.ravel() * side, y.ravel(), rise.ravel()
    normals = front.normals(x, y)
    points = np.stack([x, y, front.z(x, y)], 1) + normals * (rise + 0.001 * u)[:, None]
    triangles = grid_triangles(ROWS, COLUMNS, wrap=False)
    return finished(Surface(points, triangles[:, ::-1] if side > 0 else triangles), 0.007 * u, 0.004 * u, lying=True)
