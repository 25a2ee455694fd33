"""Triangle surfaces made and cut: grids, lofts, spheres, iso-line cuts and shells; nothing here knows what a person is."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike


class Surface(NamedTuple):
    """Points and triangles, counter-clockwise from outside."""

    points: np.ndarray
    """(n, d) float64; the first three columns are metres, any others are carried along by cuts."""
    triangles: np.ndarray
    """(m, 3) int32."""


class Cut(NamedTuple):
    """A surface split along an iso-line."""

    surface: Surface
    above: np.ndarray
    """(m,) bool: the triangle lies where the value is positive."""
    source: np.ndarray
    """(m,) the triangle before the cut that each piece came from."""


def grid_triangles(rows: int, columns: int, wrap: bool = True) -> np.ndarray:
    """Return (m, 3) triangles of a row-major grid whose rows run down and whose columns run to the viewer's right."""
    last = columns if wrap else columns - 1
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(last), indexing="ij")
    here = (row * columns + column).ravel()
    beside = (row * columns + (column + 1) % columns).ravel()
    below, across = here + columns, beside + columns
    return np.concatenate([np.stack([here, below, beside], 1), np.stack([beside, below, across], 1)]).astype(np.int32)


def sphere(rings: int = 12, segments: int = 16) -> Surface:
    """Return a unit ball, poles on y."""
    polar = np.linspace(0, math.pi, rings)[:, None]
    turn = np.linspace(0, 2 * math.pi, segments, endpoint=False)[None, :]
    columns = (np.sin(polar) * np.sin(turn), np.cos(polar) + 0 * turn, np.sin(polar) * np.cos(turn))
    return Surface(np.stack(columns, -1).reshape(-1, 3), tidy(grid_triangles(rings, segments), rings, segments))


def tidy(triangles: np.ndarray, rings: int, segments: int) -> np.ndarray:
    """Drop the flat triangles at the two poles of a ball grid."""
    top = np.sum(triangles < segments, 1) == 2
    bottom = np.sum(triangles >= (rings - 1) * segments, 1) == 2
    return triangles[~(top | bottom)]


def ball(centre: ArrayLike, radii: ArrayLike, rings: int = 10, segments: int = 14) -> Surface:
    """Return an ellipsoid."""
    unit = sphere(rings, segments)
    return Surface(unit.points * np.asarray(radii) + np.asarray(centre), unit.triangles)


def box(centre: Sequence[float], size: Sequence[float], bevel: float = 0.12) -> Surface:
    """Return a box with rounded edges: a ball pushed into its corners."""
    unit = sphere(10, 16)
    power = np.sign(unit.points) * np.abs(unit.points) ** max(bevel, 0.05)
    return Surface(power * np.asarray(size) / 2 + np.asarray(centre), unit.triangles)


def loft(
    path: Sequence[Sequence[float]] | Sequence[np.ndarray] | np.ndarray,
    across: ArrayLike,
    deep: ArrayLike,
    segments: int = 14,
    *,
    axis: ArrayLike = (1, 0, 0),
    caps: bool = True,
) -> Surface:
    """Return a tube along `path` (n, 3) with elliptic sections, `across` along `axis`, `deep` square to it, ends closed."""
    line = np.asarray(path, float)
    heading = np.gradient(line, axis=0)
    heading /= np.linalg.norm(heading, axis=1, keepdims=True) + 1e-12
    side = np.asarray(axis, float) - heading * (heading @ np.asarray(axis, float))[:, None]
    side /= np.linalg.norm(side, axis=1, keepdims=True) + 1e-12
    third = np.cross(side, heading)
    turn = np.linspace(0, 2 * math.pi, segments, endpoint=False)
    ring = np.asarray(across)[:, None, None] * np.cos(turn)[None, :, None] * side[:, None]
    ring = ring + np.asarray(deep)[:, None, None] * np.sin(turn)[None, :, None] * third[:, None]
    points = (line[:, None] + ring).reshape(-1, 3)
    triangles = grid_triangles(len(line), segments)[:, ::-1]
    if caps:
        first, last = len(points), len(points) + 1
        points = np.concatenate([points, line[:1], line[-1:]])
        here = np.arange(segments)
        beside = (here + 1) % segments
        base = (len(line) - 1) * segments
        top = np.stack([np.full(segments, first), beside, here], 1)
        end = np.stack([np.full(segments, last), base + here, base + beside], 1)
        triangles = np.concatenate([triangles, top, end])
    return Surface(points, outward(points, triangles).astype(np.int32))


def outward(points: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    """Return the triangles of a closed surface turned so that its volume is positive."""
    a, b, c = (points[triangles[:, corner], :3] - points[:, :3].mean(0) for corner in range(3))
    return triangles if np.einsum("ij,ij->", a, np.cross(b, c)) >= 0 else triangles[:, ::-1]


def cut(surface: Surface, values: np.ndarray) -> Cut:
    """Split every triangle that the iso-line `values` = 0 crosses, so that the edge is clean."""
    points, triangles = surface
    values = np.where(np.abs(values) < 1e-9, 1e-9, values)
    signs = values[triangles] > 0
    count = signs.sum(1)
    whole = (count == 0) | (count == 3)
    mixed = triangles[~whole]
    if not len(mixed):
        return Cut(surface, count == 3, np.arange(len(triangles)))
    lone_above = count[~whole] == 1
    lone = np.argmax(signs[~whole] == lone_above[:, None], 1)
    rows = np.arange(len(mixed))
    a, b, c = (mixed[rows, (lone + step) % 3] for step in range(3))
    edges = np.sort(np.concatenate([np.stack([a, b], 1), np.stack([a, c], 1)]), 1)
    unique, index = np.unique(edges, axis=0, return_inverse=True)
    low, high = values[unique[:, 0]], values[unique[:, 1]]
    share = (low / (low - high))[:, None]
    fresh = points[unique[:, 0]] * (1 - share) + points[unique[:, 1]] * share
    index = index.ravel() + len(points)
    ab, ac = index[: len(mixed)], index[len(mixed) :]
    pieces = [triangles[whole], np.stack([a, ab, ac], 1), np.stack([ab, b, c], 1), np.stack([ab, c, ac], 1)]
    above = np.concatenate([count[whole] == 3, lone_above, ~lone_above, ~lone_above])
    source = np.concatenate([np.flatnonzero(whole), *(3 * [np.flatnonzero(~whole)])])
    return Cut(Surface(np.concatenate([points, fresh]), np.concatenate(pieces).astype(np.int32)), above, source)


def keep(surface: Surface, chosen: np.ndarray) -> Surface:
    """Return the chosen triangles with only the points they use."""
    triangles = surface.triangles[chosen]
    used, index = np.unique(triangles, return_inverse=True)
    return Surface(surface.points[used], index.reshape(-1, 3).astype(np.int32))


def clip(surface: Surface, values: np.ndarray) -> Surface:
    """Return the part where `values` is positive, its edge exactly on the iso-line."""
    split = cut(surface, values)
    return keep(split.surface, split.above)


def shell(surface: Surface, inward: np.ndarray) -> Surface:
    """Return a sheet given thickness: the surface, its inside moved by `inward` (n, 3), and rims along its open edges."""
    points, triangles = surface
    count = len(points)
    inside = points.copy()
    inside[:, :3] += inward
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]]).astype(np.int64)
    code = edges[:, 0] * count + edges[:, 1]
    rim = edges[~np.isin(code, edges[:, 1] * count + edges[:, 0])]
    a, b = rim[:, 0], rim[:, 1]
    sides = np.concatenate([np.stack([b, a, a + count], 1), np.stack([b, a + count, b + count], 1)])
    joined = np.concatenate([triangles, triangles[:, ::-1] + count, sides])
    return Surface(np.concatenate([points, inside]), joined.astype(np.int32))


def normals_of(surface: Surface) -> np.ndarray:
    """Return (n, 3) unit normals averaged over the triangles at each point."""
    points, triangles = surface.points[:, :3], surface.triangles
    corners = points[triangles]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    sums = np.stack([np.bincount(triangles.ravel(), np.repeat(faces[:, axis], 3), len(points)) for axis in range(3)], 1)
    return sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-12)


def ease(low: float, high: float, value: np.ndarray | float) -> np.ndarray:
    """Return 0 below `low`, 1 above `high` and a smooth step between."""
    share = np.clip((np.asarray(value, float) - low) / (high - low), 0, 1)
    return share * share * (3 - 2 * share)


def through(knots: Sequence[float] | np.ndarray, table: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Return `table` (k, …) interpolated at `at` by cubic Hermite pieces with Catmull-Rom slopes over `knots` (k,)."""
    knots, table, at = np.asarray(knots, float), np.asarray(table, float), np.asarray(at, float)
    flat = table.reshape(len(knots), -1)
    slopes = np.gradient(flat, knots, axis=0)
    piece = np.clip(np.searchsorted(knots, at, "right") - 1, 0, len(knots) - 2)
    width = (knots[piece + 1] - knots[piece])[:, None]
    t = np.clip((at - knots[piece])[:, None] / width, 0, 1)
    start, end = flat[piece], flat[piece + 1]
    rise, fall = slopes[piece] * width, slopes[piece + 1] * width
    value = (
        (2 * t**3 - 3 * t**2 + 1) * start + (t**3 - 2 * t**2 + t) * rise + (3 * t**2 - 2 * t**3) * end + (t**3 - t**2) * fall
    )
    return value.reshape(len(at), *table.shape[1:])


def hemmed(surface: Surface, thick: float, depth: float, normals: np.ndarray | None = None, lying: bool = False) -> Surface:
    """Return an open sheet with its edges turned in: `thick` metres through the cloth, then `depth` back along its inside.

    Where columns 3 to 5 are unit normals, the edge rounds off from the cloth's and what lies along the inside has them turned;
    all of a sheet that is `lying` on another keeps them, as no one looks behind it.
    """
    points, triangles = surface
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]]).astype(np.int64)
    code = edges[:, 0] * len(points) + edges[:, 1]
    rim = edges[~np.isin(code, edges[:, 1] * len(points) + edges[:, 0])]
    if not len(rim):
        return surface
    normals = normals_of(surface) if normals is None else normals
    used, index = np.unique(rim, return_inverse=True)
    index = index.reshape(-1, 2)
    run = points[rim[:, 1], :3] - points[rim[:, 0], :3]
    outward_at = np.zeros((len(used), 3))
    for corner in (0, 1):
        np.add.at(outward_at, index[:, corner], np.cross(run, normals[rim[:, corner]]))
    outward_at /= np.linalg.norm(outward_at, axis=1, keepdims=True) + 1e-12
    turned, tucked = points[used].copy(), points[used].copy()
    turned[:, :3] -= normals[used] * thick
    tucked[:, :3] -= normals[used] * thick * 1.4 + outward_at * depth
    lining = turned
    if not lying:
        lining, tucked = _faced(turned, -normals[used]), _faced(tucked, -normals[used])
        turned = _faced(turned, (normals[used] + outward_at) / math.sqrt(2))
    first, second, third = (len(points) + step * len(used) + index for step in range(3))
    a, b = rim[:, 0], rim[:, 1]
    sides = [np.stack([b, a, first[:, 0]], 1), np.stack([b, first[:, 0], first[:, 1]], 1)]
    sides += [np.stack([second[:, 1], second[:, 0], third[:, 0]], 1), np.stack([second[:, 1], third[:, 0], third[:, 1]], 1)]
    return Surface(np.concatenate([points, turned, lining, tucked]), np.concatenate([triangles, *sides]).astype(np.int32))


def _faced(points: np.ndarray, normals: np.ndarray) -> np.ndarray:
    """Return points with these normals in columns 3 to 5, where they carry any."""
    return np.concatenate([points[:, :3], normals, points[:, 6:]], 1) if points.shape[1] >= 6 else points
