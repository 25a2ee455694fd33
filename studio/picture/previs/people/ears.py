"""Ears: a rim round a hollow, with a lobe; nothing else."""

import numpy as np

from studio.picture.previs.people.surface import Surface, sphere
from studio.picture.previs.people.visage import Visage


def ear(side: int, visage: Visage) -> tuple[Surface, np.ndarray]:
    """Return one ear on the drawn head, millimetres, and its tints; `side` is 1 left, -1 right."""
    unit = sphere(8, 12)
    out, up, back = unit.points.T
    out, up, back = out, up, -back
    size = 1 + 0.1 * visage.ears + 0.12 * visage.old + 0.04 * visage.child
    narrow = 1 - 0.28 * np.clip(-up, 0, 1) ** 1.5
    thick = 7.5 * out
    away = np.sqrt((back * 1.15 + 0.12) ** 2 + (up * 0.95 - 0.12) ** 2)
    hollow = np.where(out > 0, 8.0 * np.exp(-((away / 0.52) ** 4)), 0)
    x = (thick - hollow) + 9 * (back + 0.6)
    y, z = up * 31 * size, back * 17 * size * narrow
    lean = 0.16
    points = np.stack([side * (72.5 + x), -6 + y, -12 - z - y * lean], 1)
    triangles = unit.triangles if side > 0 else unit.triangles[:, ::-1]
    return Surface(points, triangles), np.clip(0.35 + hollow * 0.06, 0, 1)
