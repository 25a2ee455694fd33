"""The bare head and neck as one grid of points, in millimetres of a head 240 high; eyes are at y = 0, ears at z = 0.

Rows run from the crown to the root of the neck, columns round the head. Two pairs of rows open into eyes and a mouth.
"""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.surface import Surface, ease, grid_triangles, through
from studio.picture.previs.people.visage import Visage

SIZE = 240.0
"""Chin to crown, millimetres."""
CHIN = -112.0
EYE = np.array([32.0, 0.0, 62.5])
"""Centre of the left eyeball."""
EYE_RADIUS = 17.6
LID_RADIUS = 18.8
EYE_HALF = 15.5
"""Half the width of the opened eye."""
MOUTH_HALF = 25.0
MOUTH = -69.0
"""Where the lips meet."""

CAGE = np.array(
    [  # row, y front, y side, y back, half width, z front, z back, z of the widest, squareness
        (0, 128, 128, 128, 0.5, -8, -12, -10, 0.0),
        (1, 126, 125.5, 124.5, 19, 14, -34, -10, 0.0),
        (2, 118, 118, 114, 41, 43, -64, -10, 0.0),
        (3, 101, 103, 92, 59, 67, -88, -10, 0.0),
        (4, 77, 80, 64, 70.5, 84, -102, -9, 0.02),
        (5, 50, 54, 32, 76, 92.5, -108, -8, 0.06),
        (6, 24, 30, 6, 77, 96, -106, -5, 0.12),
        (7, 0, 8, -14, 76, 93, -100, -2, 0.12),
        (8, -25, -12, -32, 75, 92, -90, 0, 0.08),
        (9, -48, -32, -48, 72.5, 92, -78, 2, 0.03),
        (10, -69, -51, -62, 68.5, 92, -69, 4, 0.0),
        (11, -86, -67, -74, 64, 89.5, -64, 5, 0.0),
        (12, -102, -82, -86, 57, 87, -62, 4, 0.02),
        (13, -111, -91, -93, 49, 77, -61, -2, 0.02),
        (14, -114, -98, -100, 47, 58, -62, -12, 0.0),
        (15, -117, -107, -108, 48, 37, -63, -16, 0.0),
        (16, -138, -132, -128, 49, 30, -64, -17, 0.0),
        (17, -198, -192, -182, 48, 22, -60, -19, 0.0),
    ]
)
ROWS = np.concatenate(
    [
        np.linspace(0, 5, 8), np.linspace(5.4, 6.76, 9), [6.9, 6.97, 7.03], np.linspace(7.25, 8.4, 5),
        np.linspace(8.65, 9.28, 8),
        [9.55, 9.72, 9.86, 9.99, 10.01, 10.14, 10.3, 10.5], np.linspace(10.75, 13, 7), [13.6, 14.2, 15, 16, 17],
    ]
)  # fmt: skip
UPPER_LID, LOWER_LID = (int(np.argmin(np.abs(ROWS - at))) for at in (6.97, 7.03))
UPPER_LIP, LOWER_LIP = (int(np.argmin(np.abs(ROWS - at))) for at in (9.99, 10.01))
_HALF = np.radians([*np.arange(0, 41, 2.5), 43.5, 48, 55, 64, 75, 88, 104, 123, 142, 161])
COLUMNS = np.concatenate([_HALF, [math.pi], -_HALF[:0:-1]])
"""Angle of each column about the vertical, 0 in front, rising towards the left ear."""


class Grid(NamedTuple):
    """The head before it is cut into lips and brows."""

    points: np.ndarray
    """(rows, columns, 3) millimetres."""
    triangles: np.ndarray
    """(m, 3) int32, the eyes and the mouth left open."""
    inner: int
    """Column of the left eye's inner corner."""
    outer: int
    corner: int
    """Column of the mouth's left corner."""


def head_grid(visage: Visage) -> Grid:
    """Return the head of `visage`, eyes open and mouth closed."""
    points = skull(visage, ROWS, COLUMNS)
    inner, outer = (_column(points, UPPER_LID, EYE[0] + side * EYE_HALF) for side in (-1, 1))
    corner = _column(points, UPPER_LIP, MOUTH_HALF)
    _open_eyes(points, inner, outer)
    points[LOWER_LIP, np.abs(_turns()) <= corner] = points[UPPER_LIP, np.abs(_turns()) <= corner]
    _shape(points, visage)
    _seat_lids(points)
    shape = points.shape[:2]
    triangles = grid_triangles(*shape)
    row, column = np.divmod(triangles, shape[1])
    turn = np.abs(_turns()[column])
    eye = (row.min(1) == UPPER_LID) & (turn.min(1) >= inner) & (turn.max(1) <= outer)
    lip = (row.min(1) == UPPER_LIP) & (turn.max(1) <= corner)
    pole = np.sum(triangles < shape[1], 1) == 2
    return Grid(points, triangles[~(eye | lip | pole)], inner, outer, corner)


def _turns() -> np.ndarray:
    """Return how many columns each column lies from the middle, negative on the right."""
    count = len(COLUMNS)
    index = np.arange(count)
    return np.where(index <= count // 2, index, index - count)


def _column(points: np.ndarray, row: int, x: float) -> int:
    """Return the column of the front whose point on `row` lies nearest to `x`."""
    return int(np.argmin(np.abs(points[row, : len(COLUMNS) // 4, 0] - x)))


def skull(visage: Visage, at: np.ndarray, turns: np.ndarray) -> np.ndarray:
    """Return (rows, columns, 3) millimetres of the smooth skull, jaw and neck at cage rows `at` and angles `turns`."""
    cage = CAGE.copy()
    woman, child, old = visage.woman, visage.child, visage.old
    low = ease(8, 11, cage[:, 0]) * ease(15, 13, cage[:, 0])
    neck = ease(13, 15, cage[:, 0])
    cage[:, 4] *= (
        1
        + low * (0.09 * visage.jaw - 0.07 * woman * (1 - child) + 0.05 * visage.build)
        - neck * (0.15 * woman + 0.22 * child - 0.1 * visage.build + 0.04 * old)
    )
    cage[:, 5] -= neck * (3 * woman + 5 * child + 3 * old - 4 * visage.build)
    cage[:, 6] += neck * (9 * woman + 12 * child)
    cage[:, 5] += ease(5, 3, cage[:, 0]) * ease(1, 3, cage[:, 0]) * (2 * woman + 4 * child + 2 * visage.forehead)
    values = through(cage[:, 0], cage[:, 1:], at)
    yf, ys, yb, wide, zf, zb, zc, square = (column[:, None] for column in values.T)
    sine, cosine = np.sin(turns)[None], np.cos(turns)[None]
    power = 1 - square
    x = wide * np.sign(sine) * np.abs(sine) ** power
    front = cosine > 0
    z = zc + np.where(front, zf - zc, zc - zb) * np.sign(cosine) * np.abs(cosine) ** power
    side = ease(math.radians(20), math.radians(90), np.abs(turns))[None]
    back = ease(math.radians(90), math.radians(170), np.abs(turns))[None]
    y = yf + (ys - yf) * side + (yb - ys) * back
    return np.stack([x, np.broadcast_to(y, x.shape), z], -1)


def _open_eyes(points: np.ndarray, inner: int, outer: int) -> None:
    """Part the rows at the eyes into almonds, fading over the rows above and below."""
    x = np.abs(points[UPPER_LID, :, 0])
    low, high = x[inner], x[outer]
    across = (x - low) / (high - low) * 2 - 1
    inside = (np.abs(across) <= 1) & (np.abs(COLUMNS) < 1.1)
    arch = np.where(inside, np.clip(1 - across * across, 0, 1), 0)
    tilt = np.where(np.abs(COLUMNS) < 1.1, 0.9 * np.clip(across, -1.5, 1.5) * ease(2.2, 1.2, np.abs(across)), 0)
    top = 5.9 * arch**0.7 * (1 - 0.1 * across) + tilt
    bottom = -6.2 * arch**0.85 * (1 + 0.12 * across) + tilt
    base = points[UPPER_LID, :, 1].copy()
    points[: UPPER_LID + 1, :, 1] += ease(26, 0, points[: UPPER_LID + 1, :, 1] - base) * top
    base = points[LOWER_LID, :, 1].copy()
    points[LOWER_LID:, :, 1] += ease(-28, 0, points[LOWER_LID:, :, 1] - base) * bottom
    corner = inside & (arch < 1e-6)
    points[LOWER_LID, corner] = points[UPPER_LID, corner]


def _bump(points: np.ndarray, x: float, y: float, wide: float, high: float) -> np.ndarray:
    """Return a bell in front of the face at ±x, y."""
    across = (np.abs(points[..., 0]) - x) / wide
    return np.exp(-(across**2) - ((points[..., 1] - y) / high) ** 2) * ease(0, 35, points[..., 2])


def _shape(points: np.ndarray, visage: Visage) -> None:
    """Press the features into the face: sockets, brow, nose, cheeks, lips, chin."""
    woman, child, old = visage.woman, visage.child, visage.old
    z = points[..., 2]
    x, y = np.abs(points[..., 0]), points[..., 1]
    bump = lambda *at: _bump(points, *at)
    rise = np.zeros_like(z)
    rise -= 9.5 * bump(31, 3, 21, 13) + 4 * bump(14, 2, 8, 12)
    rise += (5.5 - 3.5 * woman - 4 * child) * bump(25, 22, 24, 8)
    rise += (3.5 + 1.6 * visage.cheek + 2 * child + 1.5 * woman - 2 * old) * bump(45, -27, 17, 15)
    rise -= (1.5 + 4.5 * old - 2 * child - 2 * visage.build) * bump(44, -62, 16, 20)
    rise += _nose(x, y, visage) * ease(20, 60, z)
    rise += 4.5 * bump(0, -70, 24, 17) - 3.2 * bump(0, -87, 20, 6)
    rise += (3.5 + 1.5 * visage.chin - 1.5 * woman) * bump(0, -101, 20, 11)
    rise -= 1.3 * bump(0, -58, 3.5, 6)
    share = np.clip((x - 14) / 17, 0, 1)
    fold = np.hypot(x - 14 - 17 * share, y + 45 + 26 * share)
    rise -= (0.45 * (1 - child) + 2.0 * old) * np.exp(-((fold / 4.0) ** 2)) * ease(0, 35, z)
    rise += old * (1.8 * bump(31, -16, 14, 4.5) - 1.2 * bump(31, -22, 15, 4) + 1.5 * bump(40, -88, 14, 12))
    rise -= old * 0.9 * (0.5 + 0.5 * np.cos(y * 0.62)) * bump(0, 47, 45, 16)
    full = 1 + 0.35 * visage.lips + 0.2 * woman - 0.35 * old
    arch = np.clip(1 - (x / (MOUTH_HALF + 1)) ** 2, 0, 1)
    rise += full * 2.6 * arch * np.exp(-(((y + 65) / 3.2) ** 2)) * ease(0, 35, z)
    rise += full * 3.4 * arch * np.exp(-(((y + 74.5) / 3.8) ** 2)) * ease(0, 35, z)
    rise -= 2.2 * np.exp(-((x / (MOUTH_HALF + 3)) ** 6) - ((y - MOUTH) / 1.5) ** 2) * ease(0, 35, z)
    z += rise


def _nose(x: np.ndarray, y: np.ndarray, visage: Visage) -> np.ndarray:
    """Return how far the nose stands out, millimetres: a ridge from the brow to the tip, wings beside it, an underside."""
    child = visage.child
    stations = np.array([-56, -51, -48, -44.5, -39, -30, -18, -5, 8, 22, 30])
    tip = 1 - 0.25 * child - 0.08 * visage.woman
    ridge = np.array([0, 1.2, 7.5, 16, 21, 20.5, 16, 10.5, 6, 2, 0]) * tip
    ridge += np.array([0, 0, 0, -0.5, -1, 0.5, 2.4, 2, 0.8, 0, 0]) * (visage.nose_bridge - 0.5 * child)
    wide = np.array([11, 11, 10.5, 10, 9.5, 9, 8.6, 8, 8.6, 11, 12]) * (1 + 0.14 * visage.nose_wide - 0.06 * visage.woman)
    level = np.clip(y, -56, 30)
    height = through(stations, ridge, level.ravel()).reshape(y.shape)
    width = np.interp(level, stations, wide)
    tip = 3.6 * np.exp(-((x / 7.5) ** 2) - ((y + 40) / 6) ** 2) * (1 - 0.3 * visage.woman)
    wing = 6.6 * np.exp(-(((x - 11.8 * (1 + 0.16 * visage.nose_wide)) / 4.6) ** 2) - ((y + 43) / 5.2) ** 2)
    return height * (0.72 * np.exp(-((x / width) ** 2)) + 0.28 * np.exp(-((x / width / 2) ** 2))) + wing + tip


def _seat_lids(points: np.ndarray) -> None:
    """Let the skin near each eye rest on its eyeball."""
    x, y, z = np.abs(points[..., 0]), points[..., 1], points[..., 2]
    square = LID_RADIUS**2 - (x - EYE[0]) ** 2 - (y - EYE[1]) ** 2
    ball = EYE[2] + np.sqrt(np.maximum(square, 0))
    away = np.sqrt((x - EYE[0]) ** 2 + (y - EYE[1]) ** 2)
    near = ease(22, 12, away) * (z > 20)
    z += near * (ball - z) * np.where(ball > z, 1, ease(18, 13, away))


def head_surface(grid: Grid) -> Surface:
    """Return the head as a surface whose columns are x, y, z in millimetres and 1 below the mouth's slit."""
    lower = np.zeros(grid.points.shape[:2])
    lower[LOWER_LIP:] = 1
    return Surface(np.concatenate([grid.points.reshape(-1, 3), lower.reshape(-1, 1)], 1), grid.triangles)


def edge_of_lid(grid: Grid, row: int, side: int) -> np.ndarray:
    """Return the point indices along one lid's edge from the inner to the outer corner; `side` is 1 left, -1 right."""
    turns = np.arange(grid.inner, grid.outer + 1) * side
    return row * len(COLUMNS) + turns % len(COLUMNS)


def edge_of_lip(grid: Grid, row: int) -> np.ndarray:
    """Return the point indices along one lip's edge from the right to the left corner."""
    return row * len(COLUMNS) + np.arange(-grid.corner, grid.corner + 1) % len(COLUMNS)
