"""The lines along which a head is cut and the flush of its skin, on the drawn head in millimetres; no geometry."""

import numpy as np

from studio.picture.previs.people.head import EYE, MOUTH, MOUTH_HALF
from studio.picture.previs.people.surface import ease
from studio.picture.previs.people.visage import Visage


def lip_lines(points: np.ndarray) -> list[np.ndarray]:
    """Return smooth values (n,), all positive on the lips and, but for the last, far from them."""
    x, y, z = np.abs(points[:, 0]), points[:, 1] - MOUTH, points[:, 2]
    across = np.clip(1 - (x / (MOUTH_HALF + 0.5)) ** 2, -0.4, 1)
    rounded = np.sign(across) * np.abs(across) ** 0.75
    top = rounded * 7.4 - 1.8 * np.exp(-((x / 4.2) ** 2))
    away = np.maximum(x - 31, np.maximum(np.abs(y) - 15, 40 - z)) * 0.5
    return [np.maximum(top - y, away), np.maximum(y + 9.4 * rounded, away), -away - 1.5]


def nostril_lines(points: np.ndarray) -> list[np.ndarray]:
    """Return the smooth value (n,) that is positive in the nostrils."""
    x, y = np.abs(points[:, 0]), points[:, 1]
    inside = 1 - ((x - 6.2) / 3.4) ** 2 - ((y + 42.6 + 0.14 * (x - 6.2)) / 1.4) ** 2
    return [np.minimum(inside, points[:, 2] - 60), np.ones(len(x))]


def blush(points: np.ndarray, visage: Visage) -> np.ndarray:
    """Return (n,) 0…1: how flushed the skin is at cheeks, nose and lids."""
    x, y, z = np.abs(points[:, 0]), points[:, 1], points[:, 2]
    front = ease(0, 40, z)
    bell = lambda at, up, wide, high: np.exp(-(((x - at) / wide) ** 2) - ((y - up) / high) ** 2) * front
    flush = (0.34 + 0.22 * visage.child) * bell(46, -30, 20, 15) + 0.4 * bell(0, -35, 12, 8) + 0.2 * bell(0, -97, 16, 9)
    flush += 0.2 * bell(EYE[0], 12, 17, 4) + (0.05 + 0.5 * visage.old) * bell(EYE[0], -14, 16, 5)
    flush += 0.4 * bell(0, -43.5, 10, 3) + 0.35 * bell(0, -80, 15, 4)
    return np.clip(flush * (1 + 0.25 * visage.woman), 0, 1)
