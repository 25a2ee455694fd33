"""Plain solids as points, triangles and normals; no materials, no placing."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from studio.picture.previs.mesh import smooth_normals

Points = Sequence[Sequence[float] | np.ndarray] | np.ndarray
"""Points of a path, (n, 3)."""


class Shape(NamedTuple):
    """Triangles counter-clockwise from outside."""

    points: np.ndarray
    """(n, 3) float64, metres."""
    triangles: np.ndarray
    """(m, 3) int32."""
    normals: np.ndarray | None = None
    """(n, 3) unit; None where they shall be averaged."""


def lattice(rows: int, columns: int, *, closed: bool) -> np.ndarray:
    """Return triangles between `rows` rings or lines of `columns` points each."""
    across = columns if closed else columns - 1
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(across), indexing="ij")
    a = row * columns + column
    b = row * columns + (column + 1) % columns
    quads = np.stack([a, a + columns, b, b, a + columns, b + columns], -1)
    return quads.reshape(-1, 3).astype(np.int32)


@lru_cache(maxsize=1)
def _unit_box() -> Shape:
    points, normals, triangles = [], [], []
    for axis in range(3):
        for sign in (-1.0, 1.0):
            normal = np.zeros(3)
            normal[axis] = sign
            across = np.roll(normal, 1) * sign
            along = np.cross(normal, across)
            first = len(points)
            for u, v in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                points.append((normal + across * u + along * v) / 2)
                normals.append(normal)
            triangles += [(first, first + 1, first + 2), (first, first + 2, first + 3)]
    return Shape(np.array(points), np.array(triangles, np.int32), np.array(normals))


@lru_cache(maxsize=1)
def _bevel_faces() -> np.ndarray:
    """Return the triangles that join the faces of a box over its edges and corners."""
    unit = _unit_box()
    sign, normal = np.sign(unit.points), unit.normals
    assert normal is not None
    owner = {(tuple(sign[i]), int(np.abs(normal[i]).argmax())): i for i in range(24)}
    faces = []
    for axis in range(3):
        first, second = (axis + 1) % 3, (axis + 2) % 3
        for p in (-1.0, 1.0):
            for q in (-1.0, 1.0):
                low, high = np.zeros(3), np.zeros(3)
                low[axis], high[axis] = -1, 1
                low[first] = high[first] = p
                low[second] = high[second] = q
                a, b, c, d = (
                    owner[tuple(end), side] for end, side in ((low, first), (high, first), (high, second), (low, second))
                )
                faces += [(a, b, c), (a, c, d)]
    for corner in {tuple(s) for s in sign}:
        faces.append(tuple(owner[corner, axis] for axis in range(3)))
    joined = np.array(sorted(faces), np.int32)
    shrunk = unit.points - np.sign(unit.points) * 0.1 * (1 - np.abs(normal))
    a, b, c = (shrunk[joined[:, k]] for k in range(3))
    inward = np.einsum("ij,ij->i", np.cross(b - a, c - a), a + b + c) < 0
    joined[inward] = joined[inward][:, ::-1]
    return np.concatenate([unit.triangles, joined])


def box(size: Sequence[float], bevel: float = 0.0) -> Shape:
    """Return a box of `size` standing on the origin; with `bevel` metres its edges are rounded (44 triangles for 12)."""
    unit = _unit_box()
    extent = np.asarray(size, np.float64)
    points = unit.points * extent
    triangles = unit.triangles
    if bevel > 0:
        assert unit.normals is not None
        points = points - np.sign(points) * min(bevel, extent.min() * 0.45) * (1 - np.abs(unit.normals))
        triangles = _bevel_faces()
    return Shape(points + np.array((0.0, extent[1] / 2, 0.0)), triangles, unit.normals)


def panel(corners: Sequence[Sequence[float]], columns: int = 1, rows: int = 1) -> Shape:
    """Return a single-sided sheet over four corners, counter-clockwise from its front, divided for tints."""
    a, b, c, d = (np.asarray(corner, np.float64) for corner in corners)
    u = np.linspace(0, 1, columns + 1)[None, :, None]
    v = np.linspace(0, 1, rows + 1)[:, None, None]
    points = ((a * (1 - u) + b * u) * (1 - v) + (d * (1 - u) + c * u) * v).reshape(-1, 3)
    normal = np.cross(b - a, d - a)
    normal = normal / (np.linalg.norm(normal) + 1e-12)
    triangles = lattice(rows + 1, columns + 1, closed=False)[:, ::-1]
    return Shape(points, np.ascontiguousarray(triangles), np.tile(normal, (len(points), 1)))


CREASE = math.cos(math.radians(38))
"""Neighbouring bands of a turned solid that bend more than this keep an edge."""


def lathe(profile: Sequence[tuple[float, float]], sides: int = 12) -> Shape:
    """Return the solid of (radius, height) pairs, bottom to top, turned about y; ends of radius 0 close it."""
    pairs = np.asarray(profile, np.float64)
    step = np.diff(pairs, axis=0)
    slope = np.stack([step[:, 1], -step[:, 0]], -1) / (np.linalg.norm(step, axis=1, keepdims=True) + 1e-12)
    ends = np.stack([slope, slope], 1)
    for band in range(len(slope) - 1):
        if slope[band] @ slope[band + 1] > CREASE:
            shared = slope[band] + slope[band + 1]
            ends[band, 1] = ends[band + 1, 0] = shared / np.linalg.norm(shared)
    angle = np.linspace(0, 2 * math.pi, sides, endpoint=False)
    turn = lambda flat: np.stack(
        [flat[:, None, 0] * np.cos(angle), np.repeat(flat[:, None, 1], sides, 1), flat[:, None, 0] * -np.sin(angle)], -1
    )
    points = turn(np.stack([pairs[:-1], pairs[1:]], 1).reshape(-1, 2)).reshape(-1, 3)
    normals = turn(ends.reshape(-1, 2)).reshape(-1, 3)
    ring = np.ascontiguousarray(lattice(2, sides, closed=True)[:, ::-1])
    triangles = np.concatenate([ring + 2 * sides * band for band in range(len(slope))])
    return _without_slivers(Shape(points, triangles, normals))


def tube(path: Points, radius: ArrayLike, sides: int = 8, *, capped: bool = False) -> Shape:
    """Return a round tube along a path of points, with one radius or one a point."""
    way = np.asarray(path, np.float64)
    radii = np.broadcast_to(np.asarray(radius, np.float64), (len(way),))
    if capped:
        way = np.concatenate([way[:1], way, way[-1:]])
        radii = np.concatenate([[0.0], radii, [0.0]])
    ahead = np.gradient(way, axis=0)
    ahead = ahead / (np.linalg.norm(ahead, axis=1, keepdims=True) + 1e-9)
    pick = np.array((0.0, 0.0, 1.0)) if abs(ahead[len(way) // 2, 2]) < 0.8 else np.array((1.0, 0.0, 0.0))
    side = pick - ahead * (ahead @ pick)[:, None]
    side = side / (np.linalg.norm(side, axis=1, keepdims=True) + 1e-9)
    other = np.cross(ahead, side)
    angle = np.linspace(0, 2 * math.pi, sides, endpoint=False)
    around = side[:, None] * np.cos(angle)[None, :, None] + other[:, None] * np.sin(angle)[None, :, None]
    points = (way[:, None] + around * radii[:, None, None]).reshape(-1, 3)
    triangles = np.ascontiguousarray(lattice(len(way), sides, closed=True)[:, ::-1])
    return _without_slivers(Shape(points, triangles))


def _without_slivers(shape: Shape) -> Shape:
    a, b, c = (shape.points[shape.triangles[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    return shape._replace(triangles=shape.triangles[area > 1e-10])


@lru_cache(maxsize=4)
def _icosphere(divisions: int) -> Shape:
    golden = (1 + math.sqrt(5)) / 2
    points = [np.array(p) for p in ((-1, golden, 0), (1, golden, 0), (-1, -golden, 0), (1, -golden, 0))]
    points = points + [np.roll(p, 1) for p in points] + [np.roll(p, 2) for p in points]
    faces = [
        (0, 11, 5), (0, 5, 1), (0, 1, 7), (0, 7, 10), (0, 10, 11), (1, 5, 9), (5, 11, 4), (11, 10, 2), (10, 7, 6), (7, 1, 8),
        (3, 9, 4), (3, 4, 2), (3, 2, 6), (3, 6, 8), (3, 8, 9), (4, 9, 5), (2, 4, 11), (6, 2, 10), (8, 6, 7), (9, 8, 1),
    ]  # fmt: skip
    for _ in range(divisions):
        halves: dict[tuple[int, int], int] = {}
        finer = []
        for face in faces:
            middle = []
            for a, b in ((0, 1), (1, 2), (2, 0)):
                pair = (min(face[a], face[b]), max(face[a], face[b]))
                if pair not in halves:
                    halves[pair] = len(points)
                    points.append((points[pair[0]] + points[pair[1]]) / 2)
                middle.append(halves[pair])
            ab, bc, ca = middle
            finer += [(face[0], ab, ca), (face[1], bc, ab), (face[2], ca, bc), (ab, bc, ca)]
        points = [p / np.linalg.norm(p) for p in points]
        faces = finer
    unit = np.array([p / np.linalg.norm(p) for p in points])
    triangles = np.array(faces, np.int32)
    a, b, c = (unit[triangles[:, k]] for k in range(3))
    outward = np.einsum("ij,ij->i", np.cross(b - a, c - a), a + b + c) > 0
    triangles[~outward] = triangles[~outward][:, ::-1]
    return Shape(unit, triangles, unit)


def ball(divisions: int = 1) -> Shape:
    """Return the unit sphere with 20·4^divisions triangles."""
    return _icosphere(divisions)


def faceted(shape: Shape) -> Shape:
    """Return `shape` with each triangle flat: no point shared."""
    corners = shape.points[shape.triangles]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal = normal / (np.linalg.norm(normal, axis=1, keepdims=True) + 1e-12)
    count = len(corners)
    return Shape(corners.reshape(-1, 3), np.arange(count * 3, dtype=np.int32).reshape(-1, 3), np.repeat(normal, 3, 0))


def prism(outline: Sequence[tuple[float, float]], depth: float) -> Shape:
    """Return a convex outline of (x, y), counter-clockwise, thickened by `depth` metres about z = 0."""
    flat = np.asarray(outline, np.float64)
    count = len(flat)
    front = np.column_stack([flat, np.full(count, depth / 2)])
    back = np.column_stack([flat, np.full(count, -depth / 2)])
    fan = [(0, i, i + 1) for i in range(1, count - 1)]
    triangles = fan + [(count, count + i + 1, count + i) for i in range(1, count - 1)]
    for i in range(count):
        j = (i + 1) % count
        triangles += [(i, count + i, count + j), (i, count + j, j)]
    return faceted(Shape(np.concatenate([front, back]), np.array(triangles, np.int32)))


def doubled(shape: Shape) -> Shape:
    """Return `shape` with a back to every triangle, for thin sheets seen from both sides."""
    count = len(shape.points)
    triangles = np.concatenate([shape.triangles, shape.triangles[:, ::-1] + count])
    front = smooth_normals(shape.points, shape.triangles) if shape.normals is None else shape.normals
    normals = np.concatenate([front, -front])
    return Shape(np.concatenate([shape.points, shape.points]), np.ascontiguousarray(triangles), normals)
