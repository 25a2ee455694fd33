"""A desert: dunes or badlands under mesas."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import leafy, matte, paint
from studio.picture.previs.places.kits.field import CLEAR, OPEN_CAMERA
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.shapes import Shape
from studio.picture.previs.places.terrain import foot, ground, horizon, level_stage, scatter
from studio.picture.previs.places.things import nature, ruins, trees
from studio.picture.previs.places.workshop import Workshop


def desert(shop: Workshop) -> Grounds:
    """Build dunes or badlands with mesas, cacti, bones and wreck."""
    red = shop.era == "future" or shop.chance(0.15 if shop.setting.style == "western" else 0.4)
    first, second = ("#b5694a", "#7d4230") if red else ("#d3ae74", "#a8804e")
    seed = shop.setting.seed

    def heights(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        ridge = 1 - np.abs(2 * rough_noise(x / 42 + z / 120, z / 30 + 4, seed, 2) - 1)
        return level_stage(x, z, reach=17) * (ridge**2 * 6.5 - 1.6)

    ground(
        shop,
        matte(first, "sand", second=second),
        heights,
        reach=230,
        rings=30,
        tint=lambda x, z: np.clip(rough_noise(x / 9, z / 4, seed) * 1.1 - 0.1, 0, 1),
    )
    stone = matte("#a2583c" if red else "#a9825a", "rock", second="#5e3526" if red else "#6e5138")
    for number in range(7):
        angle = np.radians(shop.between(20, 160) if number < 4 else shop.between(180, 360))
        out = shop.between(60, 170)
        _mesa(shop.at(np.cos(angle) * out, -np.sin(angle) * out, y=-3), stone, out * shop.between(0.12, 0.3))
    horizon(shop, matte("#b98a68" if red else "#c9a987", second="#a8785c" if red else "#b8966f"), 320, 40, rough=0.7)
    for spot, _ in scatter(shop, 14, 4.2, 26, heights, gap=1.5, free=(-4, 4, -2, 13)):
        nature.rock(spot, shop.between(0.3, 1.5), stone)
    shrub = leafy("#8f8a55", "#54502f")
    for spot, _ in scatter(shop, 26, 3.4, 22, heights, gap=0.9):
        nature.tuft(spot, shrub, shop.between(0.3, 0.55), 8, 0.4)
    if not red or shop.chance(0.5):
        for spot, _ in scatter(shop, 9, 7.5, 36, heights, gap=4, free=CLEAR):
            _cactus(spot, shop.between(1.8, 3.6))
    _skull(foot(shop, heights, 3.1, -2.1, -30))
    for x, z, tall in ((-9.5, -13.0, 6.5), (11.5, -17.0, 8.5), (-15.0, -24.0, 11.0)):
        _spire(foot(shop, heights, x + shop.between(-2, 2), z, sunk=0.3), stone, tall * shop.between(0.7, 1.2))
    for x, z in ((-4.2, -2.6), (4.6, -4.2), (-6.0, 1.8)):
        nature.bush(foot(shop, heights, x, z), shop.between(0.35, 0.6), leafy("#9a8f5a", "#5c5232"))
    if shop.era != "future":
        ruins.fence(foot(shop, heights, 5.2, -3.6, -50), 7)
        trees.dead_tree(foot(shop, heights, -6.4, -5.2), shop.between(3.2, 4.4))
    return Grounds(OPEN_CAMERA, paint("#d0ad8c" if red else "#d9c6a4"))


def _mesa(shop: Workshop, stone: Material, height: float) -> None:
    sides = 16
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    wobble = 1 + shop.dice.uniform(-0.22, 0.22, sides)
    wide = height * shop.between(0.7, 1.3)
    rows = [(1.9, 0), (1.35, 0.34), (1.05, 0.42), (1.0, 0.68), (0.86, 0.72), (0.84, 0.98), (0.7, 1.0), (0.0, 1.02)]
    points = np.concatenate(
        [
            np.stack([np.cos(angle) * r * wobble * wide, np.full(sides, y * height), -np.sin(angle) * r * wobble * wide], -1)
            for r, y in rows
        ]
    )
    triangles = ruins.lattice_up(len(rows), sides)
    shop.put(Shape(points, triangles), stone, tint=np.repeat((0.7, 0.35, 0.75, 0.2, 0.6, 0.15, 0.0, 0.0), sides))


def _spire(shop: Workshop, stone: Material, height: float) -> None:
    """Stack worn blocks into a pillar of rock."""
    y = 0.0
    size = height * 0.42
    while y < height:
        nature.rock(
            shop.at(shop.between(-0.1, 0.1) * size, 0, shop.between(0, 360), y=y - 0.2 * size), size * 1.25, stone, flat=0.9
        )
        y += size * 0.55
        size *= shop.between(0.8, 0.98)


def _cactus(shop: Workshop, height: float) -> None:
    green = leafy("#6c7f4a", "#36472c")
    shop.tube(green, [(0, -0.05, 0), (0, height * 0.5, 0), (0, height, 0)], [0.2, 0.22, 0.12], 9, tint=0.2)
    for side, level in ((-1, 0.4), (1, 0.55)):
        arm = [(0, height * level, 0), (side * 0.5, height * level + 0.05, 0), (side * 0.58, height * (level + 0.3), 0)]
        shop.tube(green, arm, [0.12, 0.14, 0.08], 8, tint=0.1)


def _skull(shop: Workshop) -> None:
    bone = matte("#e0d6c0")
    shop.ball(bone, (0, 0.12, 0), (0.13, 0.12, 0.16), 2)
    shop.ball(bone, (0, 0.08, 0.2), (0.07, 0.07, 0.16), 1, tint=0.1)
    for side in (-1, 1):
        shop.tube(
            bone, [(side * 0.1, 0.18, -0.03), (side * 0.3, 0.24, -0.05), (side * 0.42, 0.42, 0.0)], [0.04, 0.03, 0.008], 6
        )
        shop.ball(matte("#2b231d"), (side * 0.07, 0.13, 0.11), (0.035, 0.03, 0.03), 1)
