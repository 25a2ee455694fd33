"""Lines round the clothed trunk at given heights, on which belts, hems and skirts lie; no arms."""

import numpy as np

from studio.picture.previs.people.cloth import Top
from studio.picture.previs.people.flesh import torso
from studio.picture.previs.people.skeleton import Rest

MIDDLE = -0.012
"""z that lines turn about, adult metres."""


def around(rest: Rest, top: Top, heights: np.ndarray, turns: np.ndarray) -> np.ndarray:
    """Return (rows, columns) metres from the middle to the cloth of `top` at `heights` and angles from the front."""
    u = rest.measures.unit
    y, turn = np.meshgrid(heights, turns, indexing="ij")
    near, far = np.zeros(y.size), np.full(y.size, 0.42 * u)
    for _ in range(12):
        middle = (near + far) / 2
        spots = np.stack([middle * np.sin(turn.ravel()), y.ravel(), MIDDLE * u + middle * np.cos(turn.ravel())], 1)
        inside = torso(spots, rest.measures, top.loose) < top.slack * u
        near, far = np.where(inside, middle, near), np.where(inside, far, middle)
    return ((near + far) / 2).reshape(y.shape)


def laid(rest: Rest, heights: np.ndarray, turns: np.ndarray, radii: np.ndarray) -> np.ndarray:
    """Return (rows * columns, 3) points at `radii` (rows, columns) from the middle."""
    y = np.broadcast_to(np.asarray(heights)[:, None], radii.shape)
    z = MIDDLE * rest.measures.unit + radii * np.cos(turns)
    return np.stack([radii * np.sin(turns), y, z], -1).reshape(-1, 3)
