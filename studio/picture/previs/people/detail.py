"""A built body made lighter for being seen small: edges collapse where the surface changes least; bones and normals stay."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.mesh import Mesh

ROUNDS = 40
RIM = 6.0
"""Weight of keeping open edges and the lines between materials, over that of keeping surfaces."""
SMALLEST = 0.003
"""Metres; edges this short cost next to nothing however they are bent."""
TURNED = 0.25
"""Cosine that a triangle's old and new normals keep."""


class Triangles(NamedTuple):
    """What is left of a mesh: its triangles, and the material of each."""

    corners: np.ndarray
    """(m, 3) int64."""
    materials: np.ndarray


def lighter(mesh: Mesh, most: int, weights: np.ndarray | float = 1.0) -> Mesh:
    """Return `mesh` with at most about `most` triangles; points (n,) of higher `weights` keep more of them.

    Half-edge collapses by quadric error (Garland and Heckbert, 1997), in rounds of collapses that touch no common triangle.
    """
    points = mesh.points.astype(np.float64)
    left = Triangles(mesh.triangles.astype(np.int64), mesh.materials.copy())
    quadrics = _quadrics(points, left) * np.broadcast_to(np.asarray(weights, float), (len(points),))[:, None]
    for _ in range(ROUNDS):
        excess = len(left.corners) - most
        if excess <= 0:
            break
        left = _round(points, left, quadrics, max(excess // 2, 1))
    return _compact(mesh, left)


def _quadrics(points: np.ndarray, left: Triangles) -> np.ndarray:
    """Return (n, 10) upper halves of the summed plane quadrics at every point."""
    corners = points[left.corners]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(across, axis=1) + 1e-15
    normals = across / area[:, None]
    sums = np.zeros((len(points), 10))
    planes = _plane(normals, corners[:, 0]) * area[:, None]
    for corner in range(3):
        for column in range(10):
            sums[:, column] += np.bincount(left.corners[:, corner], planes[:, column], len(points))
    rim, triangle = _rims(left)
    run = points[rim[:, 1]] - points[rim[:, 0]]
    length = np.linalg.norm(run, axis=1, keepdims=True) + 1e-12
    beside = np.cross(run / length, normals[triangle])
    planes = _plane(beside, points[rim[:, 0]]) * (RIM * length**2)
    for end in (0, 1):
        for column in range(10):
            sums[:, column] += np.bincount(rim[:, end], planes[:, column], len(points))
    return sums


def _plane(normals: np.ndarray, through: np.ndarray) -> np.ndarray:
    """Return (n, 10) quadrics of planes: aa ab ac ad bb bc bd cc cd dd."""
    a, b, c = normals.T
    d = -np.einsum("ij,ij->i", normals, through)
    return np.stack([a * a, a * b, a * c, a * d, b * b, b * c, b * d, c * c, c * d, d * d], 1)


def _rims(left: Triangles) -> tuple[np.ndarray, np.ndarray]:
    """Return (k, 2) edges that end the surface or part two materials, and the triangle of each."""
    edges = np.concatenate([left.corners[:, [0, 1]], left.corners[:, [1, 2]], left.corners[:, [2, 0]]])
    owner = np.tile(np.arange(len(left.corners)), 3)
    low, high = edges.min(1), edges.max(1)
    order = np.lexsort((high, low))
    low, high, owner, edges = low[order], high[order], owner[order], edges[order]
    same = (low[1:] == low[:-1]) & (high[1:] == high[:-1]) & (left.materials[owner[1:]] == left.materials[owner[:-1]])
    paired = np.zeros(len(low), bool)
    paired[1:] |= same
    paired[:-1] |= same
    return edges[~paired], owner[~paired]


def _round(points: np.ndarray, left: Triangles, quadrics: np.ndarray, wanted: int) -> Triangles:
    """Return what is left after one round that removes at most about `wanted` points."""
    count = len(points)
    corners = left.corners
    both = np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]])
    both = np.concatenate([both, both[:, ::-1]])
    code = both[:, 0] * count + both[:, 1]
    code.sort()
    start, end = code // count, code % count
    groups = np.flatnonzero(np.concatenate([[True], start[1:] != start[:-1]]))
    own = start[groups]
    apart = points[start] - points[end]
    costs = _cost(quadrics[start], points[end]) + 1e-9 * np.einsum("ij,ij->i", apart, apart) / SMALLEST**2
    lowest = np.minimum.reduceat(costs, groups)
    size = np.diff(np.append(groups, len(start)))
    hit = np.flatnonzero(costs == np.repeat(lowest, size))
    target, cost = np.arange(count), np.full(count, np.inf)
    target[start[hit]], cost[own] = end[hit], lowest
    cost[_folding(points, corners, target)] = np.inf
    rank = np.empty(count, np.int64)
    rank[np.argsort(cost, kind="stable")] = np.arange(count)
    least = np.minimum.reduceat(rank[end], groups)
    chosen = own[(rank[own] < least) & np.isfinite(cost[own])]
    chosen = chosen[np.argsort(cost[chosen], kind="stable")][: max(int(0.7 * wanted), 1)]
    moved = np.arange(count)
    moved[chosen] = target[chosen]
    np.add.at(quadrics, target[chosen], quadrics[chosen])
    corners = moved[corners]
    kept = (corners[:, 0] != corners[:, 1]) & (corners[:, 1] != corners[:, 2]) & (corners[:, 2] != corners[:, 0])
    return Triangles(corners[kept], left.materials[kept])


def _cost(quadrics: np.ndarray, spots: np.ndarray) -> np.ndarray:
    """Return the error of each quadric at each spot."""
    x, y, z = spots.T
    q = quadrics.T
    value = q[0] * x * x + 2 * q[1] * x * y + 2 * q[2] * x * z + 2 * q[3] * x + q[4] * y * y + 2 * q[5] * y * z + 2 * q[6] * y
    return np.maximum(value + q[7] * z * z + 2 * q[8] * z + q[9], 0)


def _folding(points: np.ndarray, corners: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Return the points whose collapse would turn a triangle over."""
    before = points[corners]
    old = np.cross(before[:, 1] - before[:, 0], before[:, 2] - before[:, 0])
    bad = []
    for corner in range(3):
        point = corners[:, corner]
        goal = target[point]
        stays = ~(corners == goal[:, None]).any(1)
        after = before[stays].copy()
        after[:, corner] = points[goal[stays]]
        new = np.cross(after[:, 1] - after[:, 0], after[:, 2] - after[:, 0])
        size = np.linalg.norm(new, axis=1) * np.linalg.norm(old[stays], axis=1)
        bad.append(point[stays][np.einsum("ij,ij->i", new, old[stays]) < TURNED * size])
    return np.concatenate(bad)


def _compact(mesh: Mesh, left: Triangles) -> Mesh:
    """Return the mesh of what is left, with only the points it uses."""
    used, index = np.unique(left.corners, return_inverse=True)
    rows = {name: np.ascontiguousarray(getattr(mesh, name)[used]) for name in ("points", "normals", "tints")}
    bones = {name: np.ascontiguousarray(getattr(mesh, name)[used]) for name in ("bone_a", "bone_b", "weights")}
    triangles = np.ascontiguousarray(index.reshape(-1, 3).astype(np.int32))
    return mesh._replace(triangles=triangles, materials=np.ascontiguousarray(left.materials), **rows, **bones)
