"""Where hair grows: the skull asked by angle and height, the hairline, and the lens-shaped locks that hair parts into."""

import numpy as np

from studio.picture.previs.people.head import skull
from studio.picture.previs.people.surface import through
from studio.picture.previs.people.visage import Visage

HAIRLINE = np.array(
    [(0, 70), (18, 71), (34, 68), (47, 59), (57, 44), (66, 22), (73, 0), (79, -12), (86, -8), (92, 22), (100, 28), (110, 12),
     (122, -20), (135, -50), (155, -67), (180, -71)], float
)  # fmt: skip
"""Degrees from the front and the height where hair begins."""
ROWS = np.linspace(0, 15, 61)
TURNS = np.radians(np.linspace(-180, 180, 73))


def hairline(turns: np.ndarray, visage: Visage) -> np.ndarray:
    """Return the height where hair begins at `turns` radians."""
    degrees = np.degrees(np.abs(turns))
    line = through(HAIRLINE[:, 0], HAIRLINE[:, 1:], degrees.ravel())[:, 0].reshape(degrees.shape)
    temple = np.exp(-(((degrees - 34) / 16) ** 2))
    burns = np.exp(-(((degrees - 79) / 8) ** 2))
    thin = visage.old * (1 - visage.female)
    grown = 1 - visage.child
    line = line + temple * (9 * thin + 4 * grown * (1 - visage.female)) + 7 * thin * np.exp(-((degrees / 30) ** 4))
    return line + burns * (10 * visage.female + 8 * visage.child) + 2.5 * visage.forehead * np.exp(-((degrees / 45) ** 4))


def away_from_skull(points: np.ndarray) -> np.ndarray:
    """Return (…, 3) unit directions in which hair stands off the skull at `points`."""
    low = points[..., 1] < 18
    centre = np.stack([0 * low, np.where(low, points[..., 1], 18), np.full(low.shape, -8.0)], -1)
    away = points - centre
    return away / (np.linalg.norm(away, axis=-1, keepdims=True) + 1e-9)


class Scalp:
    """One person's skull, sampled once."""

    def __init__(self, visage: Visage) -> None:
        self.visage = visage
        self.grid = skull(visage, ROWS, TURNS)

    def at(self, turns: np.ndarray, heights: np.ndarray) -> np.ndarray:
        """Return (n, 3) points of the skull at `turns` radians and `heights` millimetres, both (n,)."""
        turns = (np.asarray(turns) + np.pi) % (2 * np.pi) - np.pi
        column = (turns - TURNS[0]) / (TURNS[1] - TURNS[0])
        left = np.clip(column.astype(int), 0, len(TURNS) - 2)
        share = (column - left)[:, None]
        found = []
        for i, height in zip(left, heights, strict=True):
            strips = [self.grid[:, i + step] for step in (0, 1)]
            found.append([[np.interp(-height, -strip[:, 1], strip[:, axis]) for axis in range(3)] for strip in strips])
        both = np.array(found)
        return both[:, 0] * (1 - share) + both[:, 1] * share

    def off(self, turns: np.ndarray, heights: np.ndarray, lift: np.ndarray) -> np.ndarray:
        """Return (n, 3) points `lift` (n,) millimetres off the skull."""
        spots = self.at(turns, heights)
        return spots + away_from_skull(spots) * np.asarray(lift)[:, None]

    def columns(self, turns: np.ndarray, shares: np.ndarray, top: np.ndarray | None, bottom: np.ndarray) -> np.ndarray:
        """Return (shares, turns, 3) from height `top` (the crown where None) at share 0 down to `bottom` at share 1."""
        dense = skull(self.visage, ROWS, turns)
        made = []
        for i, height in enumerate(bottom):
            strip = dense[:, i]
            last = float(np.interp(-height, -strip[:, 1], ROWS))
            first = 0.0 if top is None else float(np.interp(-top[i], -strip[:, 1], ROWS))
            rows = first + shares * (last - first)
            made.append(np.stack([np.interp(rows, ROWS, strip[:, axis]) for axis in range(3)], 1))
        return np.stack(made, 1)


def lens(across: np.ndarray) -> np.ndarray:
    """Return the profile of locks side by side, one a unit: 0 in the crease between two, 1 in the middle of one."""
    return 1 - np.abs(2 * (across - np.floor(across)) - 1) ** 2.2
