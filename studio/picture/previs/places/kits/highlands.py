"""A mountain ledge and a plain of snow, peaks about them."""

import numpy as np

from studio.picture.previs.mesh import Material, smooth_normals
from studio.picture.previs.places.colours import glow, leafy, matte, paint
from studio.picture.previs.places.kits.field import CLEAR, OPEN_CAMERA
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.shapes import Shape, lattice, prism
from studio.picture.previs.places.terrain import foot, ground, horizon, level_stage, rolling, scatter
from studio.picture.previs.places.things import lights, nature, ruins, trees
from studio.picture.previs.places.workshop import Workshop


def mountain(shop: Workshop) -> Grounds:
    """Build a ledge on a mountain: rock walls to the left, a drop behind, peaks beyond."""
    seed = shop.setting.seed
    stone = matte(shop.one_of(("#8b877f", "#7f7a78", "#94877a")), "rock", second="#56523f")

    def heights(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        free = level_stage(x, z, reach=8)
        rough = (rough_noise(x / 6, z / 6, seed) - 0.4) * 2.2
        drop = -np.clip(-z - 5.5 + 1.5 * np.sin(x / 4), 0, 60) * 1.5
        wall = (
            np.clip((np.abs(x) - 8.5 - 2 * rough_noise(z / 7, x / 9, seed + 1)) / 6, 0, 3.0)
            * 5.5
            * (x < 0)
            * np.clip((z + 10) / 8, 0, 1)
        )
        fall = -np.clip(x - 11, 0, 40) * 0.9
        return free * (rough + wall + fall) + np.maximum(drop, -70)

    ground(
        shop,
        stone,
        heights,
        reach=150,
        rings=34,
        sides=72,
        tint=lambda x, z: np.clip(rough_noise(x / 3, z / 3, seed) * 1.2 - 0.25, 0, 1),
    )
    for spot, distance in scatter(shop, 34, 4.0, 17, heights, gap=1.1, free=(-4.4, 4.4, -2.2, 13)):
        nature.rock(spot, shop.between(0.3, 0.8 + distance * 0.09), stone, fine=1)
    grass = leafy("#8a8a4e", "#4f5230")
    for spot, _ in scatter(shop, 60, 3.1, 12, heights, gap=0.4):
        nature.tuft(spot, grass, shop.between(0.15, 0.35), 6, 0.25)
    for spot, _ in scatter(shop, 7, 7.0, 16, heights, gap=2, free=CLEAR):
        nature.pine(spot, shop.between(2.5, 6), tiers=4, sides=5)
    snow = matte("#d9e0e8", "rock", second="#66758a", grain=0.045)
    _peaks(shop, matte("#a3abac", "rock", second="#5a6a66", grain=0.05), 260, 70, -50.0)
    _peaks(shop, snow, 430, 150, -40.0)
    _cairn(foot(shop, heights, 3.4, -2.7))
    return Grounds(((-7, 0.4, -5), (9, 9, 14)), paint("#b4bec9"))


def _peaks(shop: Workshop, material: Material, distance: float, height: float, base: float = -3.0) -> None:
    """Raise ridged mountains from half `distance` to it, their tops paler than their feet."""
    rings, sides = 12, 100
    radius = np.linspace(0.45, 1.0, rings) * distance
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    seed, wide = int(shop.dice.integers(0, 999)), distance / 3.2
    x, z = (radius[:, None] * np.cos(angle)).ravel(), (-radius[:, None] * np.sin(angle)).ravel()
    ridge = 1 - np.abs(2 * rough_noise(x / wide + 50, z / wide + 50, seed, 5) - 1)
    rise = np.repeat(np.linspace(0, 1, rings) ** 1.5, sides)
    points = np.stack([x, base + height * rise * (0.15 + 1.1 * ridge**2), z], -1)
    triangles = np.ascontiguousarray(lattice(rings, sides, closed=True))
    normals = smooth_normals(points.astype(np.float32), triangles)
    bare = np.clip(1.25 - (points[:, 1] - base) / height * 1.1 - normals[:, 1] * 0.55, 0, 1)
    shop.put(Shape(points, triangles, normals.astype(np.float64)), material, tint=np.clip(bare * 1.7 - 0.25, 0, 1))


def _cairn(shop: Workshop) -> None:
    size, y = 0.75, 0.0
    for _ in range(5):
        nature.rock(shop.at(shop.between(-0.05, 0.05), shop.between(-0.05, 0.05), shop.between(0, 360), y=y), size, flat=0.5)
        y += size * 0.3
        size *= 0.8


def snow_plain(shop: Workshop) -> Grounds:
    """Build a plain of snow with drifts, bare trees, ice blocks or a hut."""
    heights = rolling(shop.setting.seed, 3.2, 30, reach=14)
    seed = shop.setting.seed
    snow = matte("#e3e8ec", "sand", second="#a9bccb", grain=0.6)
    ground(shop, snow, heights, reach=220, tint=lambda x, z: np.clip(rough_noise(x / 12, z / 5, seed) * 1.3 - 0.3, 0, 1))
    _peaks(shop, matte("#d3dce4", second="#93a4b6"), 380, 70)
    horizon(shop, matte("#5a6a68", second="#8fa0a6"), 110, 8, rough=0.45, teeth=1.5)
    ice = matte("#b9d3de", second="#7fa6ba")
    for spot, distance in scatter(shop, 12, 4.6, 26, heights, gap=2, free=(-4.4, 4.4, -3, 13)):
        nature.rock(spot, shop.between(0.4, 0.7 + distance * 0.06), ice)
    kind = shop.one_of(("pines", "bare", "hut"))
    if kind != "bare":
        for spot, distance in scatter(shop, 16, 8, 45, heights, gap=3, free=CLEAR):
            nature.pine(
                spot,
                shop.between(5, 10),
                leafy("#7f938f", "#24352f") if distance > 15 else leafy("#a9b9b9", "#28392f"),
                tiers=3,
                sides=6,
            )
    else:
        for spot, _ in scatter(shop, 9, 7.0, 28, heights, gap=4, free=CLEAR):
            trees.dead_tree(spot, shop.between(4, 7))
    if kind == "hut" or shop.setting.density > 0.6:
        _hut(foot(shop, heights, -9.5, -12.5, 25, sunk=0.2))
    for spot, _ in scatter(shop, 12, 3.2, 9, heights, gap=0.8):
        nature.tuft(spot, leafy("#a8945f", "#6a5a3a"), shop.between(0.2, 0.4), 6, 0.3)
    ruins.fence(foot(shop, heights, 4.8, -4.6, 20, sunk=0.25), 7)
    return Grounds(OPEN_CAMERA, paint("#c9d5df"))


def _hut(shop: Workshop) -> None:
    """Stand a log hut with a lit window and snow on its roof."""
    logs, snow = matte("#6b4d35", "planks"), matte("#e6ebee", second="#a9bccb")
    shop.box(logs, (0, 0, 0), (5, 2.5, 4))
    shop.put(prism([(-2.5, 2.5), (2.5, 2.5), (0, 4.1)], 3.9), logs)
    for side in (-1, 1):
        a, b = (side * 3.0, 2.25), (0, 4.3)
        outline = [a, (a[0], a[1] + 0.3), (b[0], b[1] + 0.3), b] if side < 0 else [a, b, (b[0], b[1] + 0.3), (a[0], a[1] + 0.3)]
        shop.put(prism(outline[::-1] if side < 0 else outline, 4.8), snow)
    lit = 1.8 if shop.after_dark else 0.2
    shop.box(glow(lights.TUNGSTEN, lit), (1.2, 1.0, 2.0), (0.9, 0.9, 0.06), tint=0)
    shop.box(matte("#3f2c1e"), (1.2, 1.0, 2.03), (0.06, 0.9, 0.06), tint=0)
    shop.box(matte("#3f2c1e"), (1.2, 1.42, 2.03), (0.9, 0.06, 0.06), tint=0)
    shop.box(matte("#4a3020"), (-1.0, 0, 2.0), (0.95, 2.0, 0.08))
    shop.box(matte("#6f6a65", "rock"), (1.5, 2.8, -0.8), (0.7, 2.2, 0.7))
    if shop.after_dark:
        shop.lamp((1.2, 1.4, 2.6), lights.TUNGSTEN, 5.0, 9, 0.4)
