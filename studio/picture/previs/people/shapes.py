"""How a face moves: a displacement of every moving point for each shape, in millimetres of the drawn head."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.head import CHIN, EYE, EYE_HALF, MOUTH, MOUTH_HALF
from studio.picture.previs.people.likeness import eyes_of, likened
from studio.picture.previs.people.surface import ease
from studio.picture.previs.people.visage import Visage

NAMES = (
    "jaw", "wide", "round", "upper", "lower", "press", "tuck", "smile_left", "smile_right", "frown",
    "brow_in", "brow_out", "brow_down", "squint", "sneer",
)  # fmt: skip
INDEX = {name: index for index, name in enumerate(NAMES)}


class Shapes(NamedTuple):
    """The moving points' displacements."""

    moves: np.ndarray
    """(points × 3, shapes) float32, millimetres at full strength."""
    lids: np.ndarray
    """(lidded, 2) how far a point turns with its upper lid, with its lower lid, 0…1."""
    lidded: np.ndarray
    """(lidded,) the points that turn with a lid."""
    spots: np.ndarray
    """(points, 3) millimetres from the middle of the eyeballs, on this person's head."""


def shapes_of(points: np.ndarray, used: np.ndarray, visage: Visage) -> tuple[np.ndarray, Shapes]:
    """Return which of `points` (n, 4) move, of those `used` (n,), and how; the fourth column is 1 below the mouth's slit."""
    spots, lower = points[:, :3], points[:, 3]
    moves = np.zeros((len(spots), 3, len(NAMES)))
    signed, y, z = spots.T
    x = np.abs(signed)
    front = ease(0, 40, z)
    side = np.sign(signed)
    in_mouth = ease(MOUTH_HALF + 7, MOUTH_HALF - 9, x)
    cornered = ease(13, MOUTH_HALF - 0.5, x)
    under = np.where(lower > 0.5, 1, 0) * (1 - cornered) + ease(9, -9, y - MOUTH) * cornered
    drop = under * ease(CHIN - 30, CHIN + 2, y) * ease(-8, 45, z)
    corner = np.exp(-(((x - MOUTH_HALF) / 14) ** 2) - ((y - MOUTH) / 14) ** 2) * front
    near = np.exp(-((x / (MOUTH_HALF + 6)) ** 4) - ((y - MOUTH) / 17) ** 4) * front
    slack = drop * (
        0.35 + 0.65 * in_mouth * np.exp(-(((y - MOUTH) / 30) ** 2)) + 0.65 * (1 - np.exp(-(((y - MOUTH) / 30) ** 2)))
    )
    put = lambda name, axis, amount: moves[:, axis, INDEX[name]].__iadd__(amount)
    put("jaw", 1, -20 * slack)
    put("jaw", 2, -6 * slack)
    put("wide", 0, side * 6 * corner)
    put("wide", 2, -2 * corner)
    put("round", 0, -side * 6 * corner - signed * 0.1 * near)
    put("round", 2, 5 * near)
    lip = np.exp(-(((y - MOUTH) / 9) ** 2)) * in_mouth * front
    put("upper", 1, 5 * lip * (lower < 0.5) * (1 - cornered))
    put("lower", 1, -5 * lip * (lower > 0.5) * (1 - cornered))
    put("press", 2, -3 * lip)
    put("tuck", 2, -3 * lip * (lower > 0.5))
    put("tuck", 1, 3 * lip * (lower > 0.5))
    cheek = np.exp(-(((x - 43) / 18) ** 2) - ((y + 33) / 16) ** 2) * front
    for name, sign in (("smile_left", 1), ("smile_right", -1)):
        mine = ease(-6, 6, signed * sign)
        put(name, 0, side * 6 * corner * mine)
        put(name, 1, (11 * corner + 4 * cheek) * mine)
        put(name, 2, (-4 * corner + 3.5 * cheek) * mine)
    put("frown", 1, -8 * corner)
    brow = lambda at, wide: np.exp(-(((x - at) / wide) ** 2) - ((y - 27) / 13) ** 2) * front * ease(11, 20, y)
    put("brow_in", 1, 5.5 * brow(14, 14))
    put("brow_out", 1, 5.5 * brow(42, 18))
    put("brow_down", 1, -4.5 * brow(18, 18))
    put("brow_down", 0, -side * 2.5 * brow(16, 10))
    put("squint", 1, 2.5 * np.exp(-(((x - EYE[0]) / 18) ** 2) - ((y + 15) / 9) ** 2) * front)
    put("sneer", 1, 3 * np.exp(-(((x - 14) / 9) ** 2) - ((y + 40) / 13) ** 2) * front)
    lids = np.zeros((len(spots), 2))
    across = np.clip(1 - ((x - EYE[0]) / (EYE_HALF + 1.5)) ** 2, 0, 1) * (z > 40)
    lids[:, 0] = 1.25 * across**0.3 * ease(20, 10, y) * (y > 0.0)
    lids[:, 1] = across**0.4 * ease(-18, -8, y) * (y <= 0.0)
    amount = np.abs(moves).max((1, 2)) + 20 * lids.max(1)
    moving = np.flatnonzero((amount > 0.5) & (y > CHIN - 6) & used)
    own = likened(spots[moving], visage) - eyes_of(visage).mean(0)
    flat = moves[moving].reshape(-1, len(NAMES)).astype(np.float32)
    lidded = np.flatnonzero(lids[moving].max(1) > 0.001)
    return moving, Shapes(flat, lids[moving][lidded].astype(np.float32), lidded, own.astype(np.float32))
