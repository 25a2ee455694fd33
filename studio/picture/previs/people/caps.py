"""Hair that lies on the skull as one cap from the crown, or from a line below it, down to the hairline."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.scalp import Scalp, away_from_skull, hairline, lens
from studio.picture.previs.people.surface import Surface, ease, grid_triangles

COLUMNS, CURLED_COLUMNS = 56, 76
SHARES, CURLED_SHARES = (np.concatenate([np.linspace(0, 0.9, count), [0.96, 1.0, 1.0]]) for count in (12, 15))
"""Rows from a cap's top to its edge; the last is the edge turned in."""
EDGE = 1.9
"""How far an edge stands off the skin, millimetres."""
TOP_LINE = np.array([(0, 66), (40, 70), (60, 78), (95, 84), (140, 74), (180, 66)], float)
"""Degrees and heights where an undercut's long hair ends."""
BALD_LINE = np.array([(0, -60), (58, 30), (66, 46), (80, 60), (100, 62), (140, 48), (180, 40)], float)
"""Degrees and heights where a fringe of hair round a bald crown begins."""

ROUND_LINE = np.array([(0, 71), (36, 64), (54, 48), (70, 14), (90, -4), (120, -34), (150, -62), (180, -68)], float)
"""Degrees and heights where hair that stands far off ends."""


class Cap(NamedTuple):
    """How a cap is shaped; lengths in millimetres."""

    top: float
    """How thick the hair stands on the crown."""
    side: float
    ridge: float = 1.6
    """Depth of the creases between locks."""
    curls: float = 0.0
    """Radius of curls."""
    part: float | None = None
    """Degrees of the parting; None without."""
    sweep: float = 0.0
    """How far the front is lifted."""
    pulled: bool = False
    """Whether the locks run to a knot at the back."""
    where: str = "all"
    """all, top (above shaved sides), sides (round a bald crown) or round (over temples and ears)."""


def cap(scalp: Scalp, style: Cap, seed: int) -> Surface:
    """Return the hair; its fourth column is the angle, its fifth the lock's profile."""
    columns, shares = (CURLED_COLUMNS, CURLED_SHARES) if style.curls else (COLUMNS, SHARES)
    turns = np.radians(np.linspace(-180, 180, columns + 1)[:-1])
    degrees = np.abs(np.degrees(turns))
    bottom = hairline(turns, scalp.visage)
    top = None
    if style.where == "top":
        bottom = np.maximum(bottom, np.interp(degrees, *TOP_LINE.T))
    elif style.where == "round":
        bottom = np.interp(degrees, *ROUND_LINE.T)
    elif style.where == "sides":
        top = np.maximum(np.interp(degrees, *BALD_LINE.T), bottom + 0.5)
    spots = scalp.columns(turns, shares, top, bottom)
    wide = np.broadcast_to(turns, spots.shape[:2])
    profile = _curled(spots, seed) if style.curls else lens(_across(spots, wide, style, seed))
    lift = _lift(spots, wide, profile, style, seed)
    taper = np.clip((1 - shares) / (0.12 + 0.012 * style.side), 0, 1)[:, None] ** 0.5
    if top is not None:
        taper = taper * np.clip(shares / 0.4, 0, 1)[:, None] ** 0.5 * ease(0, 14, top - bottom)
    lift = EDGE + (lift - EDGE) * taper
    lift[-1] = -3.0
    if top is not None:
        lift[0] = -2.0
    spots = spots + away_from_skull(spots) * lift[..., None]
    flat = np.stack([*np.moveaxis(spots, -1, 0), wide, profile], -1).reshape(-1, 5)
    triangles = grid_triangles(len(spots), columns)
    if top is None:
        return Surface(flat, triangles[np.sum(triangles < columns, 1) < 2])
    return Surface(flat, triangles[np.all((top - bottom > 3)[triangles % columns], 1)])


def _across(spots: np.ndarray, turns: np.ndarray, style: Cap, seed: int) -> np.ndarray:
    """Return which lock each point belongs to, as a running number."""
    x, y, z = np.moveaxis(spots, -1, 0)
    if style.pulled:
        return np.arctan2(x, y - 44 + 0.35 * (z + 110)) * 3.4 + 0.4 * np.sin(turns * 2 + seed % 5)
    if style.part is not None:
        cleft = 52 * math.sin(math.radians(style.part))
        return (x - cleft) / 17 + 0.25 * np.sin(z / 30) + np.abs(turns) * 0.6
    return turns / (2 * math.pi) * 14 + 0.012 * (110 - y) + 0.3 * np.sin(turns * 3 + seed % 7)


def _lift(spots: np.ndarray, turns: np.ndarray, profile: np.ndarray, style: Cap, seed: int) -> np.ndarray:
    """Return how far the hair stands off the skull."""
    x, y, z = np.moveaxis(spots, -1, 0)
    high = ease(20, 98, y)
    lift = style.side + (style.top - style.side) * high
    lift = lift - style.ridge * (1 - profile) * ease(129, 112, y)
    if style.curls:
        lift = lift + style.curls * profile
    if style.part is not None:
        cleft = 52 * math.sin(math.radians(style.part))
        valley = np.exp(-(((x - cleft) / 5) ** 2)) * ease(-40, 10, z) * ease(50, 72, y)
        lift = lift - (lift - 1.5) * 0.7 * valley
        lift = (
            lift + style.sweep * 0.5 * np.exp(-(((x - cleft * 0.2 + np.sign(cleft) * 22) / 34) ** 2)) * ease(-10, 60, z) * high
        )
    front = ease(30, 78, z) * ease(62, 88, y)
    return lift + style.sweep * front * (1 + 0.2 * np.sin(turns * 3 + seed % 3))


def _curled(spots: np.ndarray, seed: int) -> np.ndarray:
    """Return (rows, columns) 0…1: round tufts, one about each of some seventy places spread over the skull."""
    chance = np.random.default_rng((seed, 17))
    number = np.arange(90) + 0.5
    high = 1 - 2 * number / 90
    turn = number * 2.39996 + chance.uniform(-0.25, 0.25, 90)
    flat = np.sqrt(1 - high**2)
    places = np.stack([flat * np.sin(turn), high, flat * np.cos(turn)], 1)
    unit = (spots - np.array([0, 12, -8])) / np.array([78, 115, 102])
    unit = unit / (np.linalg.norm(unit, axis=-1, keepdims=True) + 1e-9)
    near = (unit.reshape(-1, 3) @ places.T).max(1).reshape(spots.shape[:2])
    away = np.arccos(np.clip(near, -1, 1)) / 0.2
    return np.sqrt(np.clip(1 - away**2, 0, 1)) * np.clip(1.25 - 0.5 * away, 0, 1)
