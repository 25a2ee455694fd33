"""A shore: sand under the stage, sea behind it, rocks and dunes at the sides; no tide."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import leafy, matte, paint
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.shapes import Shape, lattice
from studio.picture.previs.places.terrain import Heights, foot, ground, horizon, level_stage, scatter, water
from studio.picture.previs.places.things import nature, ruins, vehicles
from studio.picture.previs.places.workshop import Workshop

SEA_LEVEL = -0.55
WATERLINE = -9.0
"""z at which the sand dips under the sea."""


def sea(code: str = "#2f5f6d", far: str = "#6d93a0") -> Material:
    """Return water: deep near, paler far off."""
    return Material(paint(code), 0.22, 0.5, texture="water", second=paint(far))


def shore(shop: Workshop) -> Grounds:
    """Build a beach, tropical or northern by seed."""
    tropical = shop.chance(0.35)
    sand = matte(shop.one_of(("#cfb88c", "#c2a878", "#d8c49c")), "sand", second="#8f7a56")
    heights = _heights(shop)
    ground(shop, sand, heights, reach=120, rings=30, sides=64, tint=_wet)
    water(shop, sea("#2a7080", "#79aab5") if tropical else sea(), SEA_LEVEL)
    _surf(shop)
    _headlands(shop)
    _things(shop, heights, tropical)
    return Grounds(((-14, 0.3, -10), (14, 7, 16)), paint("#b5c3cb"))


def _heights(shop: Workshop) -> Heights:
    seed = shop.setting.seed

    def heights(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        free = level_stage(x, z, reach=10)
        bend = 2.2 * np.sin(x / 17 + seed)
        to_sea = np.clip((WATERLINE + 4.5 + bend - z) / 14, 0, 1)
        dunes = (rough_noise(x / 11 + 7, z / 11 + 7, seed) - 0.35) * np.clip((z + 4) / 16, 0, 1) * 4.2
        side = np.clip((np.abs(x) - 9) / 24, 0, 1) * rough_noise(x / 8, z / 8, seed + 3) * 2.0 * np.clip((z + 10) / 10, 0, 1)
        return free * (dunes + side - 4.4 * to_sea**1.1)

    return heights


def _wet(x: np.ndarray, z: np.ndarray) -> np.ndarray:
    return np.clip(0.15 + 0.3 * rough_noise(x / 4, z / 4, 5) + 0.75 * np.clip((WATERLINE + 4.5 - z) / 5, 0, 1), 0, 1)


def _surf(shop: Workshop) -> None:
    """Lay lines of foam that swell along the waterline."""
    foam = Material(paint("#dfe8e6"), 0.8, 0.05, second=paint("#7fa0a6"))
    for number, z in enumerate((-9.6, -11.4, -16.5, -25.0)):
        x = np.linspace(-55, 55, 90)
        middle = z + 1.2 * np.sin(x / 6 + number * 2 + shop.setting.seed) + 2.2 * np.sin(x / 17 + shop.setting.seed)
        swell = np.sin(x / 3.1 + number * 2) * np.sin(x / 7.7 + number) + 0.4 * np.sin(x / 1.3 + number)
        wide = np.clip(0.3 - 0.22 * number + 0.5 * swell, 0.012, 1) * (1 - number * 0.15)
        lift = SEA_LEVEL + 0.03 + 0.16 * (number > 0)
        rows = [(wide, SEA_LEVEL + 0.02), (0 * wide, lift), (-wide * 0.6, SEA_LEVEL + 0.02)]
        points = np.concatenate([np.stack([x, np.full_like(x, y), middle + w], -1) for w, y in rows])
        normals = np.tile((0.0, 1.0, 0.0), (len(points), 1))
        triangles = np.ascontiguousarray(lattice(3, 90, closed=False)[:, ::-1])
        shop.put(Shape(points, triangles, normals), foam, tint=np.repeat((1.0, 0.0, 0.9), 90))


def _headlands(shop: Workshop) -> None:
    stone = matte("#8f887e", "rock", second="#4d5446")
    side = shop.one_of((-1, 1))
    for number in range(9):
        x, z = side * (24 + 5.5 * number), -22 - 6.5 * number + shop.between(-4, 4)
        cliff = shop.at(x, z, shop.between(0, 360), y=-2.0)
        nature.rock(cliff, shop.between(9, 15) * (1 + 0.16 * number), stone, fine=2, flat=shop.between(0.7, 1.1))
    horizon(shop, matte("#7d8a86", second="#5d6d6c"), 330, 20, rough=0.5, base=-1, gap=(35, 125) if side > 0 else (60, 150))
    horizon(shop, matte("#7f8a5c", second="#4d5a41"), 95, 9, rough=0.4, base=-1, gap=(8, 172), teeth=0.8)


def _things(shop: Workshop, heights: Heights, tropical: bool) -> None:
    stone = matte("#857f76", "rock", second="#3f4038")
    for x, z, size in (
        (-5.6, -3.9, 1.3),
        (-6.8, -5.2, 2.1),
        (-5.0, -5.6, 0.8),
        (6.5, -6.8, 1.7),
        (7.6, -8.0, 2.6),
        (-9.5, -9.5, 3.2),
        (5.2, -10.5, 1.2),
    ):
        x, z = x + shop.between(-0.5, 0.5), z + shop.between(-0.5, 0.5)
        nature.rock(
            shop.at(x, z, shop.between(0, 360), y=float(heights(np.array([x]), np.array([z]))[0]) - 0.1), size, stone, fine=2
        )
    grass = leafy("#a39a58", "#5c5a34")
    for spot, _ in scatter(shop, round(50 + 70 * shop.setting.density), 5.5, 22, heights, gap=0.5, free=(-5.5, 5.5, -3, 14)):
        if spot.world((0, 0, 0))[2] > -3:
            nature.tuft(spot, grass, shop.between(0.4, 0.85), 7, 0.3)
    for spot, _ in scatter(shop, 8, 3.2, 8, heights, gap=0.9, free=(-3, 3, -2, 14)):
        nature.rock(spot, shop.between(0.25, 0.5), stone)
    _groyne(foot(shop, heights, -4.6, -6.5, 96))
    shop.at(shop.between(-9, 9), -26, y=SEA_LEVEL).lathe(
        matte(shop.accent(0.75, 0.6)), [(0.5, -0.3), (0.55, 0.3), (0.2, 0.9), (0.12, 1.5), (0.0, 1.6)]
    )
    for x, z in ((-38, -120), (30, -170), (62, -210)):
        _sail(shop.at(x + shop.between(-8, 8), z, shop.between(-40, 40), y=SEA_LEVEL))
    ruins.log(shop.at(3.7, -2.9, 25), 2.2)
    _strandline(shop, heights)
    _jetty(foot(shop, heights, 9.0, -6.0, 180))
    if (
        shop.era == "present"
        and shop.setting.time_of_day in ("morning", "noon", "afternoon")
        and shop.setting.weather == "clear"
    ):
        _parasols(shop, heights)
    if tropical:
        for x, z in ((-6.2, 1.5), (-8.5, -2.5), (8.0, 2.0), (11, -1), (-12, 4), (9.5, 7.5)):
            nature.palm(
                shop.at(x, z, shop.between(0, 360), y=float(heights(np.array([x]), np.array([z]))[0])), shop.between(5, 7.5)
            )
    elif shop.setting.density > 0.3:
        vehicles.boat(shop.at(5.6, -2.6, 115).tilted(roll=14))
    if shop.chance(0.5):
        fence = shop.at(-9.0, 3.0, 70, y=0.3)
        ruins.fence(fence, 7)


def _strandline(shop: Workshop, heights: Heights) -> None:
    """Strew weed, shells, sticks and pots along the last tide's line."""
    weed, shell, stick = matte("#4a4a2c"), matte("#e0d6c4"), matte("#a8977c", "bark")
    for _ in range(round(26 + 30 * shop.setting.density)):
        x = shop.between(-11, 11)
        z = -3.3 + 1.1 * np.sin(x / 3 + shop.setting.seed) + shop.between(-0.6, 0.6)
        if abs(x) < 2.9 and z > -2.0:
            continue
        here = foot(shop, heights, x, float(z), shop.between(0, 360))
        kind = shop.between(0, 1)
        if kind < 0.5:
            here.ball(weed, (0, 0.01, 0), (shop.between(0.15, 0.4), 0.035, shop.between(0.08, 0.2)), 1)
        elif kind < 0.75:
            here.ball(shell, (0, 0.015, 0), (0.05, 0.025, 0.04), 0)
        else:
            long = shop.between(0.3, 0.9)
            here.tube(stick, [(-long / 2, 0.03, 0), (0, 0.05, 0.05), (long / 2, 0.03, 0)], 0.03, 5)
    timber, net = matte("#8a6f4e", "planks"), matte("#5b6a5a", "cloth")
    for x, z in ((4.9, -1.7), (5.4, -2.1), (5.1, -1.9)):
        pot = foot(shop, heights, x, z, shop.between(0, 90))
        pot.box(timber, (0, 0, 0), (0.6, 0.05, 0.42))
        for end in (-0.28, 0.0, 0.28):
            arc = np.linspace(0, np.pi, 7)
            pot.tube(timber, np.stack([np.full(7, end), 0.05 + np.sin(arc) * 0.3, np.cos(arc) * 0.2], -1), 0.016, 4)
        pot.ball(net, (0, 0.15, 0), (0.25, 0.14, 0.16), 1)


def _jetty(shop: Workshop) -> None:
    """Run a plank jetty out over the water along +z."""
    timber = matte("#80694e", "planks", second="#39352c")
    level = 0.35
    for z in np.arange(0.0, 24.0, 0.34):
        shop.box(timber, (0, level, float(z)), (1.7, 0.06, 0.3), tint=shop.between(0.0, 0.4))
    for z in np.arange(0.0, 24.5, 2.4):
        for x in (-0.8, 0.8):
            shop.lathe(
                timber, [(0.12, -4.5), (0.11, level + shop.between(0.35, 0.75)), (0.0, level + 0.8)], (x, 0, float(z)), 6
            )


def _parasols(shop: Workshop, heights: Heights) -> None:
    """Plant parasols with towels beside them."""
    for x, z in ((-6.5, 0.5), (-8.0, -2.4), (7.4, 1.4), (10.5, -1.8)):
        here = foot(shop, heights, x, z, shop.between(0, 360)).tilted(roll=shop.between(-9, 9))
        here.tube(matte("#e6dfd0"), [(0, -0.2, 0), (0, 2.1, 0)], 0.025, 6)
        for number in range(8):
            a, b = number * np.pi / 4, (number + 1) * np.pi / 4
            cloth = matte(shop.accent(0.6, 0.7) if number % 2 else paint("#efe8da"), "cloth")
            rim = [(float(np.cos(t)) * 1.1, 1.75, float(np.sin(t)) * 1.1) for t in (a, b)]
            here.sheet(cloth, [rim[1], rim[0], (0, 2.15, 0), (0, 2.15, 0)], both=True)
        towel = foot(shop, heights, x + 0.9, z + 0.4, shop.between(-30, 30))
        towel.box(matte(shop.one_of(("#c96f4a", "#5a8a9a", "#d9b24a")), "cloth"), (0, 0.005, 0), (0.8, 0.02, 1.7), tint=0)


def _groyne(shop: Workshop) -> None:
    """Run old posts from the sand into the sea along x."""
    timber = matte("#6b5a48", "planks", second="#2c3028")
    for step in range(13):
        lean = shop.at(step * 0.85, shop.between(-0.08, 0.08), y=-0.1 * step).tilted(roll=shop.between(-5, 5))
        lean.lathe(
            timber,
            [(0.13, -1.2), (0.12, shop.between(0.5, 0.95)), (0.0, 1.0)],
            sides=7,
            tint=lambda p: np.clip(0.5 - p[:, 1], 0, 1),
        )


def _sail(shop: Workshop) -> None:
    """Set a small sailing boat on the water, to give the sea its size."""
    shop.box(matte("#5b4636"), (0, -0.2, 0), (1.8, 0.9, 7.5), bevel=0.3)
    shop.tube(matte("#4a3a2c"), [(0, 0, 0.6), (0, 10, 0.6)], 0.1, 5)
    shop.sheet(matte("#e8e0d0", "cloth"), [(0, 1.4, 0.4), (0, 1.4, -3.6), (0, 1.6, -3.6), (0, 9.6, 0.5)], both=True)
    shop.sheet(matte("#d8c8ae", "cloth"), [(0, 1.2, 3.6), (0, 1.2, 0.9), (0, 8.6, 0.7), (0, 8.6, 0.75)], both=True)
