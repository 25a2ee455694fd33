"""Open ground: a heightfield flat under the stage, water to the horizon, rings of distant land, and scattering."""

from collections.abc import Callable, Iterator

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.shapes import Shape, lattice
from studio.picture.previs.places.workshop import Workshop

Heights = Callable[[np.ndarray, np.ndarray], np.ndarray]
STAGE = 4.2
"""Metres round the origin in which the ground is level, before it may rise or fall."""


def level_stage(x: np.ndarray, z: np.ndarray, *, reach: float = 9.0) -> np.ndarray:
    """Return 0 under the stage, rising smoothly to 1 at `reach` metres from the origin."""
    share = np.clip((np.hypot(x, z) - STAGE) / (reach - STAGE), 0, 1)
    return share * share * (3 - 2 * share)


def rolling(seed: int, height: float, width: float, *, reach: float = 9.0) -> Heights:
    """Return hills `height` metres high and `width` wide that leave the stage level."""
    return lambda x, z: level_stage(x, z, reach=reach) * (rough_noise(x / width + 40, z / width + 40, seed) - 0.42) * height


def ground(
    shop: Workshop,
    material: Material,
    heights: Heights,
    *,
    reach: float = 160.0,
    rings: int = 26,
    sides: int = 56,
    tint: Heights | None = None,
) -> None:
    """Lay ground round the origin, fine near the stage and coarse far away; `tint` mottles it."""
    radius = np.concatenate([[0.0], np.geomspace(1.0, reach, rings)])
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    x = (radius[:, None] * np.cos(angle)).ravel()
    z = (-radius[:, None] * np.sin(angle)).ravel()
    triangles = np.ascontiguousarray(lattice(rings + 1, sides, closed=True))
    points = np.stack([x, heights(x, z), z], -1)
    corners = points[triangles]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    shade = tint(x, z) if tint else rough_noise(x / 5 + 9, z / 5 + 9, shop.setting.seed) * 0.9
    shop.put(Shape(points, triangles[area > 1e-9]), material, tint=shade)


def water(shop: Workshop, material: Material, level: float, *, reach: float = 400.0, past: float | None = None) -> None:
    """Lay water at `level`; with `past` only where z is less than it."""
    radius = np.concatenate([[0.0], np.geomspace(3.0, reach, 12)])
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    x = (radius[:, None] * np.cos(angle)).ravel()
    z = (-radius[:, None] * np.sin(angle)).ravel()
    z = z if past is None else np.minimum(z, past)
    points = np.stack([x, np.full_like(x, level), z], -1)
    triangles = lattice(13, 40, closed=True)
    corners = points[triangles]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    normals = np.tile((0.0, 1.0, 0.0), (len(points), 1))
    far = np.clip(np.hypot(x, z) / 90, 0, 1)
    shop.put(Shape(points, np.ascontiguousarray(triangles[area > 1e-9]), normals), material, tint=far)


def horizon(
    shop: Workshop,
    material: Material,
    distance: float,
    height: float,
    *,
    rough: float = 0.6,
    base: float = -2.0,
    gap: tuple[float, float] | None = None,
    teeth: float = 0.0,
) -> None:
    """Stand a ring of hills at `distance`, or with `teeth` metres a treeline; `gap` leaves out degrees (0 is +x, 90 is -z)."""
    sides = 340 if teeth else 96
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    seed = int(shop.dice.integers(0, 999))
    wave = rough_noise(np.cos(angle) * distance / height / 2.6 + 30, np.sin(angle) * distance / height / 2.6 + 30, seed)
    top = height * (1 - rough + 2 * rough * wave)
    top = top + (
        2.4 * teeth * np.where(np.arange(sides + 1) % 2, 1.0, -0.5) * shop.dice.uniform(0.15, 1, sides + 1) if teeth else 0.0
    )
    if gap:
        from_gap = np.maximum(gap[0] - np.degrees(angle), np.degrees(angle) - gap[1])
        top = base + (top - base) * np.clip(from_gap / 14, 0, 1) ** 0.6
    top[-1] = top[0]
    ring = np.stack([np.cos(angle) * distance, -np.sin(angle) * distance], -1)
    levels = [np.full(sides + 1, base), base + (top - base) * 0.5, top]
    points = np.concatenate(
        [np.stack([ring[:, 0] * s, y, ring[:, 1] * s], -1) for y, s in zip(levels, (1.0, 1.02, 1.06), strict=True)]
    )
    triangles = lattice(3, sides + 1, closed=False)
    middle = np.degrees(np.repeat(np.tile(angle[:-1], 2), 2)) % 360
    if gap:
        triangles = triangles[~((middle > gap[0]) & (middle < gap[1]))]
    inward = np.concatenate([np.stack([-np.cos(angle), np.full(sides + 1, 0.5), np.sin(angle)], -1)] * 3) / np.sqrt(1.25)
    corners = points[triangles]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    outward = np.einsum("ij,ij->i", normal, corners.mean(1) * (1, 0, 1)) > 0
    triangles[outward] = triangles[outward][:, ::-1]
    shop.put(Shape(points, np.ascontiguousarray(triangles), inward), material, tint=np.repeat((0.8, 0.4, 0.0), sides + 1))


Rectangle = tuple[float, float, float, float]


def scatter(
    shop: Workshop,
    count: int,
    nearest: float,
    farthest: float,
    heights: Heights | None = None,
    *,
    gap: float = 0.0,
    free: Rectangle | None = None,
) -> Iterator[tuple[Workshop, float]]:
    """Yield seeded spots and their distance between two radii, `gap` metres from each other, turned at random.

    `free` is a rectangle (least x, greatest x, least z, greatest z) without any: where cameras stand. The acting
    area is always free.
    """
    placed: list[tuple[float, float]] = []
    left, right, back, front = free or (-2.9, 2.9, -1.9, 1.9)
    for _ in range(count * 6):
        if len(placed) >= count:
            return
        distance = float(np.sqrt(shop.between(nearest**2, farthest**2)))
        angle = shop.between(0, 2 * np.pi)
        x, z = np.cos(angle) * distance, np.sin(angle) * distance
        if (left < x < right and back < z < front) or (abs(x) < 2.9 and abs(z) < 1.9):
            continue
        if any((x - px) ** 2 + (z - pz) ** 2 < gap**2 for px, pz in placed):
            continue
        placed.append((x, z))
        y = float(heights(np.array([x]), np.array([z]))[0]) if heights else 0.0
        yield shop.at(x, z, shop.between(0, 360), y=y), distance


def foot(shop: Workshop, heights: Heights, x: float, z: float, turn: float = 0.0, *, sunk: float = 0.0) -> Workshop:
    """Return the frame at a spot on the ground, `sunk` metres into it."""
    return shop.at(x, z, turn, y=float(heights(np.array([x]), np.array([z]))[0]) - sunk)
