"""Lines drawn on the skin: lid creases, the line between the lips, wrinkles, freckles; flat bands that move with it."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.head import (
    COLUMNS,
    EYE,
    LOWER_LIP,
    MOUTH,
    UPPER_LID,
    UPPER_LIP,
    Grid,
    edge_of_lid,
    edge_of_lip,
)
from studio.picture.previs.people.surface import Surface, grid_triangles
from studio.picture.previs.people.visage import Visage

STATIONS = np.linspace(0, 1, 9)
OLD: tuple[tuple[tuple[float, float], tuple[float, float], tuple[float, float], float, float], ...] = (
    ((14.5, -41), (24, -46), (29, -62), 1.2, 0.0),
    ((20, -17), (33, -21.5), (46, -15), 0.8, 0.1),
    ((53, 3), (58, 5), (63, 10), 0.7, 0.1),
    ((53.5, -1), (59, -1.5), (65, 0), 0.7, 0.1),
    ((4, 42), (22, 45), (42, 43), 0.65, 0.2),
    ((3, 54), (20, 56.5), (36, 55), 0.65, 0.3),
    ((28, -72), (30, -79), (29, -87), 0.8, 0.45),
    ((54, -5), (59, -8), (64, -10), 0.6, 0.45),
    ((7, 18), (7.5, 22), (6.5, 27), 0.6, 0.5),
)
"""Wrinkles of the left half: start, middle and end as x and y, half the widest width, and how old a face must be."""


class Stroke(NamedTuple):
    """A band on the skin."""

    surface: Surface
    carriers: np.ndarray
    """(n, 2) grid points that move each of its points."""
    share: np.ndarray
    """(n,) how far the second of them does."""


class Skin:
    """The front of a head, on which places are found by x and y."""

    def __init__(self, grid: Grid) -> None:
        self.points = grid.points.reshape(-1, 3)
        corners = self.points[grid.triangles]
        front = (np.abs(COLUMNS[grid.triangles % len(COLUMNS)]).max(1) < 1.3) & (corners[..., 2].min(1) > 15)
        self.triangles = grid.triangles[front]
        self.corners = corners[front]

    def at(self, spots: np.ndarray, lift: float) -> Stroke:
        """Return the places on the skin before `spots` (n, 2), `lift` millimetres off it; no triangles yet."""
        a, b, c = (self.corners[:, corner, :2] for corner in range(3))
        u, v = b - a, c - a
        area = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
        area = np.where(np.abs(area) < 1e-6, 1e-6, area)
        off = spots[:, None] - a[None]
        second = (off[..., 0] * v[:, 1] - off[..., 1] * v[:, 0]) / area
        third = (u[:, 0] * off[..., 1] - u[:, 1] * off[..., 0]) / area
        shares = np.stack([1 - second - third, second, third], -1)
        chosen = np.argmax(shares.min(-1), 1)
        rows = np.arange(len(spots))
        weights = np.clip(shares[rows, chosen], 0, 1)
        weights /= weights.sum(1, keepdims=True)
        corners = self.corners[chosen]
        normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
        order = np.argsort(-weights, 1)[:, :2]
        carriers = np.take_along_axis(self.triangles[chosen], order, 1)
        two = np.take_along_axis(weights, order, 1)
        points = (corners * weights[..., None]).sum(1) + normal * lift
        return Stroke(Surface(points, np.zeros((0, 3), np.int32)), carriers, two[:, 1] / two.sum(1))


def band(skin: Skin, line: np.ndarray, half: np.ndarray, lift: float = 0.45, rows: int = 2) -> Stroke:
    """Return a band of `rows` points across, along `line` (n, 2), `half` (n,) millimetres to each side of it."""
    along = np.gradient(line, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
    across = np.stack([-along[:, 1], along[:, 0]], 1) * half[:, None]
    made = skin.at(np.concatenate([line + across * side for side in np.linspace(1, -1, rows)]), lift)
    triangles = grid_triangles(rows, len(line), wrap=False)
    return made._replace(surface=Surface(made.surface.points, np.concatenate([triangles, triangles[:, ::-1]])))


def creases(grid: Grid, skin: Skin, visage: Visage) -> list[Stroke]:
    """Return the folds above the upper lids."""
    made = []
    for side in (1, -1):
        edge = grid.points.reshape(-1, 3)[edge_of_lid(grid, UPPER_LID, side)]
        share = np.linspace(0, 1, len(edge))
        arch = np.sin(np.clip(share * 0.94 + 0.06, 0, 1) * np.pi) ** 0.6
        line = edge[:, :2] + np.stack([side * 1.5 * (share - 0.4), 1.2 + 3.4 * arch], 1)
        half = (0.55 + 0.25 * visage.old) * np.sin(np.linspace(0.12, 0.95, len(edge)) * np.pi)
        made.append(band(skin, line, half))
    return made


def brows(skin: Skin, visage: Visage) -> list[Stroke]:
    """Return the eyebrows: rounded inside, tapering outside, a woman's thinner and higher arched."""
    t = np.linspace(0, 1, 12)
    thick = 3.2 + 1.0 * visage.brow_thick - 1.45 * visage.female - 0.6 * visage.child + 0.6 * visage.old * (1 - visage.female)
    arch = 6.4 + 1.4 * visage.female + 1.5 * visage.brow_arch
    middle = 22.8 + arch * np.sin(t * 2.25) - 3.0 * t**2 + 1.6 * (1 - t) * visage.female
    half = thick * np.minimum(np.sqrt(np.clip(t * 7 + 0.12, 0, 1)), 1) * (0.9 + 0.3 * t - 1.08 * t**2.1)
    line = np.stack([12.5 + 42 * t, middle], 1)
    return [band(skin, line * np.array([side, 1]), half * side, 0.7, 3) for side in (1, -1)]


def wrinkles(skin: Skin, visage: Visage) -> list[Stroke]:
    """Return the wrinkles of an old face; those beside the nose begin earlier."""
    made = []
    for start, middle, end, half, since in OLD:
        deep = visage.old if since else max(visage.old, 0.4 * visage.lined)
        if deep <= max(since, 0.1):
            continue
        t = STATIONS[:, None]
        line = (1 - t) ** 2 * np.array(start) + 2 * t * (1 - t) * np.array(middle) + t * t * np.array(end)
        width = half * min(0.35 + 0.65 * deep, 1.0) * np.sin(np.linspace(0.08, 0.97, len(t)) * np.pi) ** 0.7
        made += [band(skin, line * np.array([side, 1]), width * side) for side in (1, -1)]
    return made


def seam(grid: Grid) -> list[tuple[Surface, np.ndarray]]:
    """Return the dark line between the lips, half on each, with the grid points that carry them."""
    made = []
    for row, up in ((UPPER_LIP, 1.0), (LOWER_LIP, -1.0)):
        carriers = edge_of_lip(grid, row)
        edge = grid.points.reshape(-1, 3)[carriers]
        taper = np.sin(np.linspace(0.06, 0.94, len(edge)) * np.pi)[:, None] ** 0.5
        far = edge + taper * np.array([0, 0.75 * up, 0.35]) + np.array([0, 0, 0.3])
        triangles = grid_triangles(2, len(edge), wrap=False)
        both = np.concatenate([triangles, triangles[:, ::-1]])
        made.append((Surface(np.concatenate([edge + np.array([0, 0, 0.3]), far]), both), np.tile(carriers, 2)))
    return made


def spots(skin: Skin, seed: int) -> list[Stroke]:
    """Return freckles over nose and cheeks."""
    chance = np.random.default_rng((seed, 5))
    places = np.stack([chance.normal(0, 1, 90) * 27, -21 + chance.normal(0, 1, 90) * 9], 1)
    clear = np.hypot(np.abs(places[:, 0]) - EYE[0], places[:, 1] - EYE[1]) > 15
    places = places[clear & (np.abs(places[:, 0]) < 56) & (places[:, 1] < -3) & (places[:, 1] > MOUTH + 24)][:44]
    turn = np.arange(6) * np.pi / 3
    ring = np.stack([np.cos(turn), np.sin(turn)], 1)
    made = skin.at(
        np.concatenate(
            [place + ring * size for place, size in zip(places, chance.uniform(0.8, 1.5, len(places)), strict=True)]
        ),
        0.4,
    )
    fan = np.array([(0, 1, 2), (0, 2, 3), (0, 3, 4), (0, 4, 5)])
    triangles = (fan[None] + 6 * np.arange(len(places))[:, None, None]).reshape(-1, 3).astype(np.int32)
    return [made._replace(surface=Surface(made.surface.points, triangles))]
