"""Implicit solids that melt into each other and the net of triangles round them; distances in metres, negative inside."""

from collections.abc import Callable

import numpy as np

from studio.picture.previs.people.surface import Surface, through

Field = Callable[[np.ndarray], np.ndarray]
"""Points (n, 3) to signed distances (n,)."""
EDGES = ((0, 1), (2, 3), (4, 5), (6, 7), (0, 2), (1, 3), (4, 6), (5, 7), (0, 4), (1, 5), (2, 6), (3, 7))
CORNERS = np.array([(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)])


def union(first: np.ndarray, second: np.ndarray, melt: float) -> np.ndarray:
    """Return the polynomial smooth minimum: two solids joined with a fillet about `melt` wide."""
    share = np.maximum(melt - np.abs(first - second), 0) / melt
    return np.minimum(first, second) - share * share * melt * 0.25


def ellipsoid(points: np.ndarray, centre: np.ndarray, radii: np.ndarray) -> np.ndarray:
    """Return an approximate distance to an ellipsoid."""
    scaled = (points - np.asarray(centre)) / np.asarray(radii)
    return (np.sqrt(np.einsum("ij,ij->i", scaled, scaled)) - 1) * float(np.min(radii))


def limb(points: np.ndarray, joints: np.ndarray, radii: np.ndarray) -> np.ndarray:
    """Return the distance to a chain of round cones through `joints` (k, 3) with `radii` (k,)."""
    best = np.full(len(points), np.inf)
    for start, end, thick, thin in zip(joints[:-1], joints[1:], radii[:-1], radii[1:], strict=True):
        axis = end - start
        share = np.clip((points - start) @ axis / (axis @ axis), 0, 1)
        away = points - start - share[:, None] * axis
        best = np.minimum(best, np.sqrt(np.einsum("ij,ij->i", away, away)) - thick - (thin - thick) * share)
    return best


def column(points: np.ndarray, heights: np.ndarray, sections: np.ndarray) -> np.ndarray:
    """Return the distance to a stack of ellipses; `sections` (k, 4) are half width, front z, back z, squareness."""
    wide, front, back, square = through(heights, sections, points[:, 1]).T
    middle = (front + back) / 2
    deep = (front - back) / 2
    power = 2 + 2 * square
    x, z = np.abs(points[:, 0] / wide), np.abs((points[:, 2] - middle) / deep)
    reach = (x**power + z**power) ** (1 / power) + 1e-6
    rise = np.hypot((x / reach) ** (power - 1) / wide, (z / reach) ** (power - 1) / deep)
    side = (reach - 1) / (rise + 1e-6)
    above, below = points[:, 1] - heights[-1], heights[0] - points[:, 1]
    return np.maximum(side, np.maximum(above, below))


def net(field: Field, low: np.ndarray, high: np.ndarray, step: float) -> Surface:
    """Return the surface of `field` in a box as a naive surface net with cells of `step` metres."""
    low, high = np.asarray(low, float), np.asarray(high, float)
    shape = np.ceil((high - low) / step).astype(int) + 1
    axes = [low[axis] + step * np.arange(shape[axis]) for axis in range(3)]
    lattice = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
    values = field(lattice).reshape(shape)
    inside = values < 0
    cells = shape - 1
    count = sum(inside[x : x + cells[0], y : y + cells[1], z : z + cells[2]].astype(np.int8) for x, y, z in CORNERS)
    active = np.argwhere((count > 0) & (count < 8))
    points = _crossings(values, active) * step + low
    index = np.full(cells, -1)
    index[tuple(active.T)] = np.arange(len(active))
    return Surface(
        snapped(points, field, step), np.concatenate([_quads(inside, index, axis) for axis in range(3)]).astype(np.int32)
    )


def slope(points: np.ndarray, field: Field, reach: float) -> np.ndarray:
    """Return (n, 3) the gradient of `field` by central differences over `reach` metres each way."""
    steps = np.concatenate([np.eye(3), -np.eye(3)]) * reach
    ends = field((points[None] + steps[:, None]).reshape(-1, 3)).reshape(6, -1)
    return ((ends[:3] - ends[3:]) / (2 * reach)).T


def snapped(points: np.ndarray, field: Field, step: float) -> np.ndarray:
    """Return `points` moved onto the surface along the field's slope, at most half a `step`, so that the net has no facets."""
    rise = slope(points, field, 0.2 * step)
    length = np.einsum("ij,ij->i", rise, rise) + 1e-9
    move = -(field(points) / length)[:, None] * rise
    far = np.linalg.norm(move, axis=1, keepdims=True)
    return points + move * np.minimum(1, 0.5 * step / (far + 1e-12))


def _crossings(values: np.ndarray, active: np.ndarray) -> np.ndarray:
    """Return the mean crossing point of each active cell, in cells."""
    corners = active[:, None] + CORNERS
    level = values[corners[..., 0], corners[..., 1], corners[..., 2]]
    total, hits = np.zeros((len(active), 3)), np.zeros((len(active), 1))
    for start, end in EDGES:
        a, b = level[:, start], level[:, end]
        crossed = ((a < 0) != (b < 0))[:, None]
        share = (a / np.where(a == b, 1, a - b))[:, None]
        total += crossed * (CORNERS[start] + share * (CORNERS[end] - CORNERS[start]))
        hits += crossed
    return active + total / hits


def _quads(inside: np.ndarray, index: np.ndarray, axis: int) -> np.ndarray:
    """Return the triangles across every lattice edge along `axis` that the surface crosses."""
    first, second = (axis + 1) % 3, (axis + 2) % 3
    before = np.take(inside, np.arange(inside.shape[axis] - 1), axis)
    after = np.take(inside, np.arange(1, inside.shape[axis]), axis)
    edge = np.argwhere(before != after)
    limit = np.array(inside.shape) - 1
    whole = (edge[:, first] > 0) & (edge[:, second] > 0) & (edge[:, first] < limit[first]) & (edge[:, second] < limit[second])
    edge = edge[whole]
    leaving = before[tuple(edge.T)]
    around = []
    for back_first, back_second in ((0, 0), (1, 0), (1, 1), (0, 1)):
        cell = edge.copy()
        cell[:, first] -= back_first
        cell[:, second] -= back_second
        around.append(index[tuple(cell.T)])
    a, b, c, d = around
    triangles = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    flip = ~np.concatenate([leaving, leaving])
    triangles[flip] = triangles[flip][:, ::-1]
    return triangles
