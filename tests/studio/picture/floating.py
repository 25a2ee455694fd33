"""Finds what hangs in the air of a room: parts that touch neither floor, wall nor ceiling, nor anything that does."""

import numpy as np

from studio.picture.previs.mesh import Mesh
from studio.picture.previs.places import Place
from studio.picture.previs.places.room import FORE_STAGE

TOUCH = 0.1
"""Metres between two parts that count as touching."""
LARGE = 0.4
"""Cubic metres from which a part holds others by its triangles, not by its box."""


def parts_of(mesh: Mesh) -> np.ndarray:
    """Return (m,) which connected part each triangle belongs to; points within 2 mm are one."""
    _, welded = np.unique(np.round(mesh.points * 500).astype(np.int64), axis=0, return_inverse=True)
    corners = welded.ravel()[mesh.triangles]
    label = np.arange(corners.max() + 1)
    while True:
        fresh = label.copy()
        for corner in range(3):
            np.minimum.at(fresh, corners[:, corner], label[corners].min(1))
        fresh = fresh[fresh]
        if (fresh == label).all():
            return np.unique(label[corners[:, 0]], return_inverse=True)[1]
        label = fresh


def boxes_of(mesh: Mesh) -> tuple[np.ndarray, np.ndarray]:
    """Return the lowest and highest corner of every part, both (n, 3)."""
    part = parts_of(mesh)
    corners = mesh.points[mesh.triangles]
    low, high = np.full((part.max() + 1, 3), np.inf), np.full((part.max() + 1, 3), -np.inf)
    np.minimum.at(low, part, corners.min(1))
    np.maximum.at(high, part, corners.max(1))
    return low, high


def floating(place: Place) -> list[np.ndarray]:
    """Return the lowest corners of the parts that hang in the air of a room."""
    low, high = boxes_of(place.mesh)
    (left, _, back), (right, top, front) = (np.array(corner) for corner in place.camera_room)
    held = (low[:, 1] < 0.1) | (high[:, 1] > top + 0.12)
    held |= (low[:, 0] < left - 0.18) | (high[:, 0] > right + 0.18) | (low[:, 2] < back - 0.18)
    held |= high[:, 2] > front + 0.5 - FORE_STAGE - 0.15
    part = parts_of(place.mesh)
    large = (high - low).prod(axis=1) > LARGE
    corners = place.mesh.points[place.mesh.triangles]
    while True:
        loose = np.flatnonzero(~held)
        faces = (large & held)[part]
        least = np.concatenate([low[held & ~large], corners[faces].min(1)])
        most = np.concatenate([high[held & ~large], corners[faces].max(1)])
        reached = np.array([i for i in loose if ((low[i] - TOUCH < most) & (high[i] + TOUCH > least)).all(1).any()], np.int64)
        if len(reached) == 0:
            return [low[part] for part in loose]
        held[reached] = True
