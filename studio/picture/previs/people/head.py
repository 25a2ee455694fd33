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
CHIN = -110.0
EYE = np.array([33.0, 0.0, 61.5])
"""Centre of the left eyeball."""
EYE_RADIUS = 20.0
LID_RADIUS = 21.2
EYE_HALF = 17.0
"""Half the width of the opened eye."""
MOUTH_HALF = 22.5
MOUTH = -64.0
"""Where the lips meet."""

CAGE = np.array(
    [  # row, y front, y side, y back, half width, z front, z back, z of the widest, squareness
        (0, 130, 130, 130, 0.5, -8, -12, -10, 0.0),
        (1, 128, 127.5, 126, 20, 16, -36, -10, 0.0),
        (2, 120, 120, 115, 43, 46, -66, -10, 0.0),
        (3, 103, 105, 93, 61.5, 70, -91, -10, 0.0),
        (4, 78, 82, 65, 72.5, 85.5, -105, -9, 0.02),
        (5, 50, 54, 32, 77.5, 92.5, -110, -8, 0.05),
        (6, 24, 30, 6, 78, 94, -108, -5, 0.08),
        (7, 0, 8, -14, 77, 91.5, -101, -2, 0.08),
        (8, -24, -12, -32, 75.5, 90.5, -90, 0, 0.06),
        (9, -44, -30, -47, 72, 90.5, -78, 2, 0.03),
        (10, -64, -47, -60, 66.5, 89.5, -69, 4, 0.0),
        (11, -82, -62, -72, 59.5, 87.5, -64, 5, 0.0),
        (12, -99, -77, -84, 49, 83.5, -62, 4, 0.03),
        (13, -109, -88, -92, 41, 73, -61, -2, 0.03),
        (14, -112, -97, -100, 41, 53, -62, -10, 0.0),
        (15, -116, -107, -108, 42, 34, -63, -15, 0.0),
        (16, -138, -132, -128, 44, 27, -64, -17, 0.0),
        (17, -198, -192, -182, 47, 21, -60, -19, 0.0),
    ]
)
FINE = (
    ((6.14, 6.34, 6.5, 6.76, 6.88, 6.97, 7.03, 7.24, 7.42), 50.0),
    ((8.42, 8.68, 8.91, 9.06), 19.0),
    ((9.53, 9.7, 9.83, 9.92, 10.01, 10.08, 10.29, 10.45), 25.0),
)
"""Rows that shape eyes, nose and mouth alone, and the degrees from the front beyond which they are left out."""
PLAIN = (0, 0.6, 1.2, 1.9, 2.6, 3.3, 4, 4.6, 5.15, 5.6, 5.92, 6.64, 7.12, 7.66, 7.95, 8.22, 8.57, 8.79, 9.3, 9.99, 10.17, 10.65,
         10.9, 11.3, 11.7, 12.1, 12.45, 12.8, 13.2, 13.9, 14.8, 15.7, 17)  # fmt: skip
ROWS = np.array(sorted((*PLAIN, *(row for rows, _ in FINE for row in rows))))
UPPER_LID, LOWER_LID = (int(np.argmin(np.abs(ROWS - at))) for at in (6.97, 7.03))
UPPER_LIP, LOWER_LIP = (int(np.argmin(np.abs(ROWS - at))) for at in (9.99, 10.01))
_HALF = np.radians(
    [0, 2.4, 4.8, 7.2, 9.7, 12.3, 15, 17.8, 20.6, 23.4, 26.3, 29.3, 32.4, 35.6, 39, 43, 48, 55, 65, 78, 94, 114, 137, 160]
)
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
    _open_eyes(points, inner, outer, visage)
    points[LOWER_LIP, np.abs(_turns()) <= corner] = points[UPPER_LIP, np.abs(_turns()) <= corner]
    _shape(points, visage)
    _seat_lids(points)
    shape = points.shape[:2]
    triangles = _thinned(grid_triangles(*shape))
    row, column = np.divmod(triangles, shape[1])
    turn = np.abs(_turns()[column])
    eye = (row.min(1) == UPPER_LID) & (row.max(1) == LOWER_LID) & (turn.min(1) >= inner) & (turn.max(1) <= outer)
    lip = (row.min(1) == UPPER_LIP) & (row.max(1) == LOWER_LIP) & (turn.max(1) <= corner)
    pole = np.sum(triangles < shape[1], 1) == 2
    return Grid(points, triangles[~(eye | lip | pole)], inner, outer, corner)


def _thinned(triangles: np.ndarray) -> np.ndarray:
    """Return the grid's triangles with fine rows merged into plain ones where they shape nothing."""
    plain = np.flatnonzero(np.isin(ROWS, PLAIN))
    nearest = plain[np.argmin(np.abs(ROWS[:, None] - ROWS[plain]), 1)]
    reach = np.full(len(ROWS), 180.0)
    for rows, degrees in FINE:
        reach[np.isin(ROWS, rows)] = degrees
    row, column = np.divmod(triangles, len(COLUMNS))
    row = np.where(np.degrees(np.abs(COLUMNS[column])) > reach[row], nearest[row], row)
    merged = (row * len(COLUMNS) + column).astype(np.int32)
    a, b, c = merged.T
    return merged[(a != b) & (b != c) & (c != a)]


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
    values = through(CAGE[:, 0], _cage(visage)[:, 1:], at)
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


def _cage(visage: Visage) -> np.ndarray:
    """Return `CAGE` for one person: a man's jaw has corners, a woman's tapers, a child's is round, an old one's sags."""
    cage = CAGE.copy()
    rows = cage[:, 0]
    woman, child, old = visage.woman * (1 - visage.child), visage.child, visage.old
    man = (1 - visage.woman) * (1 - child)
    over = lambda *amounts: np.interp(rows, (7, 8, 9, 10, 11, 12, 13, 14), amounts, right=0.0)
    cage[:, 4] += (
        over(0, 0, -1, -2.5, -4, -5.5, -5.5, -3) * woman
        + over(0, 0, 0.5, 2, 3, 2.5, 1, 0) * man
        + over(0, 2, 4.5, 5, 1, -6, -8, -4) * child
        + over(0, -1.5, -3, -1, 2.5, 2, 1, 0) * old
        + over(0, 0, 1.5, 4, 6.5, 6, 4, 1) * visage.jaw * (1 - 0.6 * child)
        + over(0, 1, 3, 5, 6, 5, 5, 3) * visage.build * (1 - 0.5 * child)
        + over(1, 3, 2, 0, -1, -1, 0, 0) * visage.cheek * (1 - 0.5 * child)
    )
    cage[:, 8] += over(0, 0, 0.02, 0.05, 0.08, 0.1, 0.06, 0) * np.clip(man + 0.5 * visage.jaw, 0, 1.3)
    neck = ease(13, 15, rows)
    cage[:, 4] *= 1 - neck * (0.16 * woman + 0.2 * child - 0.1 * visage.build + 0.05 * old)
    cage[:, 5] -= neck * (3 * woman + 5 * child + 3 * old - 4 * visage.build)
    cage[:, 6] += neck * (9 * woman + 12 * child)
    cage[:, 5] += ease(5, 3, rows) * ease(1, 3, rows) * (2 * visage.woman + 5 * child + 2.5 * visage.forehead)
    return cage


def _open_eyes(points: np.ndarray, inner: int, outer: int, visage: Visage) -> None:
    """Part the rows at the eyes into almonds, fading over the rows above and below."""
    x = np.abs(points[UPPER_LID, :, 0])
    low, high = x[inner], x[outer]
    across = (x - low) / (high - low) * 2 - 1
    inside = (np.abs(across) <= 1) & (np.abs(COLUMNS) < 1.1)
    arch = np.where(inside, np.clip(1 - across * across, 0, 1), 0)
    slant = 1.0 + 0.9 * visage.female
    tilt = np.where(np.abs(COLUMNS) < 1.1, slant * np.clip(across, -1.5, 1.5) * ease(2.2, 1.2, np.abs(across)), 0)
    top = (8.6 + 1.2 * visage.female + 0.8 * visage.child - 1.3 * visage.old) * arch**0.62 * (1 + 0.08 * across) + tilt
    bottom = -(7.4 + 0.5 * visage.child) * arch**0.75 * (1 + 0.1 * across) + tilt
    base = points[UPPER_LID, :, 1].copy()
    points[: UPPER_LID + 1, :, 1] += ease(28, 0, points[: UPPER_LID + 1, :, 1] - base) * top
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
    child, old, man = visage.child, visage.old, (1 - visage.woman) * (1 - visage.child)
    z = points[..., 2]
    x, y = np.abs(points[..., 0]), points[..., 1]
    bump = lambda *at: _bump(points, *at)
    rise = np.zeros_like(z)
    rise -= 5.0 * bump(32, 2, 21, 15) + 2.5 * bump(15, 3, 8, 13)
    rise += (1.2 + 3.2 * man + 1.0 * old) * bump(27, 22, 22, 7)
    rise += (4.2 + 2.2 * visage.cheek + 2.2 * child - 1.5 * old) * bump(45, -27, 17, 14)
    rise -= (0.6 + 1.6 * man + 6.0 * old - 2.2 * child - 2.5 * visage.build) * bump(47, -54, 14, 16)
    rise += _nose(x, y, visage) * ease(20, 60, z)
    rise += 3.8 * bump(0, MOUTH - 1, 23, 15) - (3.0 - 0.8 * child) * bump(0, -80, 19, 6)
    rise += (3.0 + 2.6 * visage.chin + 1.2 * man - 0.6 * child) * bump(0, -97, 16 + 4 * man, 10)
    rise -= 1.2 * bump(0, -54, 3.2, 5)
    share = np.clip((x - 13) / 17, 0, 1)
    fold = np.hypot(x - 13 - 17 * share, y + 41 + 25 * share)
    rise -= (0.4 * (1 - child) + 2.2 * old) * np.exp(-((fold / 4.0) ** 2)) * ease(0, 35, z)
    rise += old * (2.0 * bump(33, -17, 14, 5) - 1.4 * bump(33, -24, 15, 4) + 3.0 * bump(43, -82, 13, 12))
    full = 1 + 0.4 * visage.lips + 0.3 * visage.woman - 0.45 * old
    arch = np.clip(1 - (x / (MOUTH_HALF + 1)) ** 2, 0, 1)
    rise += full * 2.4 * arch * np.exp(-(((y - MOUTH - 4) / 3.2) ** 2)) * ease(0, 35, z)
    rise += full * 3.2 * arch * np.exp(-(((y - MOUTH + 5.5) / 3.8) ** 2)) * ease(0, 35, z)
    rise -= 2.0 * np.exp(-((x / (MOUTH_HALF + 0.5)) ** 6) - ((y - MOUTH) / 1.5) ** 2) * ease(0, 35, z)
    z += rise


def _nose(x: np.ndarray, y: np.ndarray, visage: Visage) -> np.ndarray:
    """Return how far the nose stands out, millimetres: a ridge from the brow to the tip, wings beside it, an underside."""
    child, woman = visage.child, visage.woman
    stations = np.array([-50, -45.5, -42, -38.5, -33, -25, -15, -4, 8, 19, 28])
    small = 1 - 0.34 * child - 0.12 * woman
    ridge = np.array([0, 0.8, 5.5, 12.5, 16.5, 14.5, 10.5, 7.0, 4.0, 1.2, 0]) * small
    bridge = visage.nose_bridge - 0.7 * child - 0.25 * woman
    ridge += np.array([0, 0, 0, -0.5, -1, 1.2, 3.4, 3.2, 1.2, 0, 0]) * bridge
    broad = 1 + 0.22 * visage.nose_wide - 0.08 * woman + 0.1 * child
    wide = np.array([11, 10.5, 10, 9.5, 9, 8.4, 8, 7.8, 8.6, 11, 12]) * broad
    level = np.clip(y, -50, 28)
    height = through(stations, ridge, level.ravel()).reshape(y.shape)
    width = np.interp(level, stations, wide)
    ball = (3.4 + 1.2 * visage.nose_tip) * np.exp(-((x / (7.5 * broad)) ** 2) - ((y + 34) / 6) ** 2) * (1 - 0.2 * woman)
    wing = 5.6 * np.exp(-(((x - 11.0 * broad) / 4.8) ** 2) - ((y + 38.5) / 5.2) ** 2) * (1 - 0.25 * woman - 0.15 * child)
    return height * (0.72 * np.exp(-((x / width) ** 2)) + 0.28 * np.exp(-((x / width / 2) ** 2))) + wing + ball


def _seat_lids(points: np.ndarray) -> None:
    """Let the skin near each eye rest on its eyeball."""
    x, y, z = np.abs(points[..., 0]), points[..., 1], points[..., 2]
    square = LID_RADIUS**2 - (x - EYE[0]) ** 2 - (y - EYE[1]) ** 2
    ball = EYE[2] + np.sqrt(np.maximum(square, 0))
    away = np.hypot(x - EYE[0], y - EYE[1])
    past = np.maximum(np.hypot((x - EYE[0]) / EYE_HALF, (y - EYE[1]) / 8.8) - 1, 0)
    under = ease(25, 17, away)
    over = np.exp(-((1.5 * past) ** 2)) * ease(22, 16.5, away)
    z += (z > 20) * (ball - z) * np.where(ball > z, under, over)


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
