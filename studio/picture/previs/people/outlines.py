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
    inside = 1 - ((x - 6.6) / 3.9) ** 2 - ((y + 47.8 + 0.12 * (x - 6.6)) / 1.5) ** 2
    return [np.minimum(inside, points[:, 2] - 60), np.ones(len(x))]


def brow_lines(points: np.ndarray, visage: Visage) -> list[np.ndarray]:
    """Return smooth values (n,), all positive on the eyebrows and, but for the last, far from them."""
    x, y, z = np.abs(points[:, 0]), points[:, 1], points[:, 2]
    along = (x - 12) / 42
    inner = np.clip(along, -0.1, 1.1)
    middle = 18.5 + 6.8 * np.sin(inner * 2.35) * (1 - 0.22 * inner) - 1.2 * inner
    thick = 3.5 + 1.0 * visage.brow_thick - 1.2 * visage.woman - 0.9 * visage.child
    half = thick * np.clip(along * 9 + 0.2, 0.2, 1) ** 0.5 * (0.8 + 0.5 * inner - 1.35 * np.clip(inner, 0, 1.1) ** 2.4)
    away = np.maximum(np.maximum(x - 62, 2 - x), np.maximum(np.abs(y - 22) - 14, 15 - z)) * 0.5
    top = np.maximum(middle + half - y, away)
    bottom = np.maximum(y - middle + half, away)
    ends = 42 * np.minimum(along + 0.0, 1 - along)
    return [top, bottom, np.maximum(ends, np.maximum(away, 0.5 * np.abs(y - 22) - 9)), -away - 1.5]


def blush(points: np.ndarray, visage: Visage) -> np.ndarray:
    """Return (n,) 0…1: how flushed the skin is at cheeks, nose and lids."""
    x, y, z = np.abs(points[:, 0]), points[:, 1], points[:, 2]
    front = ease(0, 40, z)
    bell = lambda at, up, wide, high: np.exp(-(((x - at) / wide) ** 2) - ((y - up) / high) ** 2) * front
    flush = 0.36 * bell(46, -34, 22, 17) + 0.42 * bell(0, -40, 13, 9) + 0.3 * bell(0, -104, 18, 9)
    flush += 0.55 * bell(EYE[0], 11, 19, 5) + (0.35 + 0.25 * visage.old) * bell(EYE[0], -13, 16, 5)
    flush += 0.5 * bell(0, -48.5, 11, 3) + 0.35 * bell(0, -88, 16, 4)
    return np.clip(flush * (1 + 0.25 * visage.woman), 0, 1)
