"""Hair that hangs: a curtain from the crown to its tips, open round the face, its edges cut along smooth lines."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.scalp import Scalp, away_from_skull, lens
from studio.picture.previs.people.surface import Surface, clip, ease, grid_triangles, normals_of, shell

OPENING = np.array([(78, -6), (71, 6), (64, 22), (54, 40), (38, 54), (14, 61), (-50, 62), (-100, 58), (-230, 46)], float)
"""Heights and degrees: where hanging hair frames the face."""
COLUMNS = 58
LOCKS = 15
"""Locks round a hanging head of hair."""


class Fall(NamedTuple):
    """How hair hangs."""

    lift: float
    """How far it stands off the skull, millimetres."""
    end: float
    """How far below the eyes its tips hang, negative."""
    fringe: float | None = None
    """Height of a fringe's edge above the eyes; None without one."""
    tips: float = 16.0
    """How much longer the middle of a lock is than the crease beside it."""
    ridge: float = 3.0
    wave: float = 0.0
    """How far it swings from side to side on its way down."""
    tuck: float = 0.0
    """How far the tips turn in under the chin."""
    part: float = 0.0
    """Degrees of the parting."""


def hung(scalp: Scalp, fall: Fall, seed: int) -> Surface:
    """Return the hair; its fourth column is the angle, its fifth the lock's profile."""
    turns = np.radians(np.linspace(-180, 180, COLUMNS + 1)[:-1])
    heights = np.array([129, 124, 115, 102, 86, 68, 48, 30])
    top = np.stack([scalp.at(turns, np.full(COLUMNS, height)) for height in heights])
    across = turns / (2 * math.pi) * LOCKS + 0.3 * np.sin(turns * 2 + seed % 7)
    profile = lens(across)
    high = ease(128, 100, top[..., 1])
    crease = fall.ridge * (0.35 + 0.65 * ease(90, 20, top[..., 1]))
    cleft = math.radians(fall.part)
    valley = np.exp(-(((top[..., 0] - 60 * math.sin(cleft)) / 6) ** 2)) * ease(-40, 10, top[..., 2]) * (fall.fringe is None)
    lift = (fall.lift + 3 * high) * (1 - 0.55 * valley) - crease * (1 - profile) * high
    top = top + away_from_skull(top) * lift[..., None]
    spots = np.concatenate([top, _curtain(top[-1], turns, profile, fall)])
    level = spots[..., 1]
    wide = np.broadcast_to(turns, level.shape)
    flat = np.stack([*np.moveaxis(spots, -1, 0), wide, np.broadcast_to(profile, level.shape)], -1).reshape(-1, 5)
    triangles = grid_triangles(len(spots), COLUMNS)
    surface = clip(Surface(flat, triangles), _edge(flat, fall))
    return _lined(surface)


def _curtain(last: np.ndarray, turns: np.ndarray, profile: np.ndarray, fall: Fall) -> np.ndarray:
    """Return (rows, columns, 3) below the skull's widest part."""
    far = fall.end < -150
    count = 10 if far else 7
    share = np.linspace(0, 1, count + 1)[1:, None]
    back = ease(math.radians(85), math.radians(150), np.abs(turns))[None]
    y = last[None, :, 1] + (fall.end - last[None, :, 1]) * share
    bulge = 1 + 0.1 * np.sin(np.clip(share * 1.5, 0, 1) * math.pi) - 0.12 * ease(0.6, 1, share) * (not far)
    bulge = bulge - 0.045 * fall.ridge / 3 * (1 - profile) * (0.4 + 0.6 * share)
    swing = fall.wave * np.sin(share * (9 if far else 6) + np.sin(turns * 3) * 0.6)
    x = last[None, :, 0] * bulge * (1 + swing / 70) - np.sign(last[None, :, 0]) * fall.tuck * ease(0.6, 1, share)
    z = last[None, :, 2] * np.where(far, 1 - 0.05 * share, bulge) + swing * 0.7
    if far:
        nape = (12 * np.sin(np.clip(share * 1.4, 0, 1) * math.pi) - 58 * ease(0.4, 1, share)) * back
        z = z + nape + 54 * ease(0.35, 0.95, share) * (1 - back)
    else:
        z = z + 10 * np.sin(np.clip(share, 0, 1) * math.pi) * back + 6 * share * (1 - back)
    return np.stack([x + 0 * y, y, z + 0 * y], -1)


def _edge(points: np.ndarray, fall: Fall) -> np.ndarray:
    """Return a value (n,) that is positive where hair is: outside the face and above the tips."""
    y, turns, profile = points[:, 1], points[:, 3], points[:, 4]
    order = np.argsort(OPENING[:, 0])
    degrees = np.degrees(turns)
    opening = np.interp(y, OPENING[order, 0], OPENING[order, 1])
    cleft = fall.part * ease(30, 75, y)
    side = (np.abs(degrees - cleft) - opening) * 1.4
    if fall.fringe is not None:
        brim = fall.fringe - 1.7 * fall.ridge * profile + 5 * ease(25, 60, np.abs(degrees)) * -1.0
        side = np.maximum(side, np.minimum(y - brim, (74 - np.abs(degrees)) * 1.4))
    tips = y - fall.end - fall.tips * (1 - profile)
    return np.minimum(side, tips)


def _lined(surface: Surface) -> Surface:
    """Return the hair with an inside where one can look under it."""
    count = len(surface.points)
    made = shell(surface, -normals_of(surface) * 5.0)
    inner = made.triangles.min(1) >= count
    hidden = inner & (made.points[made.triangles, 1].min(1) > 42)
    return Surface(made.points, made.triangles[~hidden])
