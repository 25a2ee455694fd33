"""A cavern: rough vault, stalagmites, glowing crystals, a pool, daylight far behind."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import Colour, glow, hued, matte, paint
from studio.picture.previs.places.kits.shore import sea
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.shapes import Shape, ball
from studio.picture.previs.places.terrain import foot, ground, level_stage, rolling, scatter, water
from studio.picture.previs.places.things import lights, nature
from studio.picture.previs.places.workshop import Workshop


def cave(shop: Workshop) -> Grounds:
    """Build a cavern: rough walls and ceiling about the stage, stalagmites, glowing crystals, a pool, daylight far behind."""
    seed, stone = shop.setting.seed, matte(shop.one_of(("#7a6f66", "#6d6a70", "#84705c")), "rock", second="#2e2a2c")
    heights = rolling(seed, 3.0, 8, reach=8)
    ground(
        shop,
        stone,
        lambda x, z: heights(x, z) - np.clip((np.hypot(x - 4.5, z + 6) < 3.4) * 0.9, 0, 1) * level_stage(x, z, reach=7),
        reach=24,
        rings=24,
        sides=64,
    )
    water(shop.at(4.5, -6), sea("#1d4a4f", "#2c5f60"), -0.45, reach=4.0)
    _dome(shop, stone, seed)
    for spot, distance in scatter(
        shop, round(18 + 16 * shop.setting.density), 4.2, 11.5, heights, gap=1.0, free=(-3.4, 3.4, -2.4, 11)
    ):
        tall = shop.between(0.6, 1.2 + distance * 0.16)
        spot.lathe(
            stone,
            [(tall * 0.24, -0.2), (tall * 0.15, tall * 0.25), (tall * 0.07, tall * 0.7), (0.0, tall)],
            sides=8,
            tint=lambda p: np.clip(0.6 - p[:, 1] * 0.5, 0, 1),
        )
    for spot, _ in scatter(shop, 22, 2.0, 10, None, gap=1.1):
        hang = shop.between(0.7, 2.2)
        spot.lathe(
            stone,
            [(0.0, 5.6 - hang), (hang * 0.05, 5.8 - hang * 0.7), (hang * 0.14, 5.8), (hang * 0.2, 6.6)],
            sides=7,
            tint=0.35,
        )
    crystal = hued(shop.setting.hue, 0.6, 1.0)
    for number, (x, z) in enumerate(((-4.9, -4.2), (5.4, -2.9), (-5.8, 1.6), (1.5, -8.3), (5.6, 3.4))):
        _crystals(foot(shop, heights, x, z), crystal, practical=number < 4)
    for spot, _ in scatter(shop, 16, 3.0, 10, heights, gap=0.9, free=(-2.9, 2.9, -1.9, 10)):
        nature.rock(spot, shop.between(0.25, 0.9), stone)
    if shop.era == "past":
        for x, z in ((-3.6, -3.0), (3.5, 1.9)):
            lights.torch(foot(shop, heights, x, z))
    else:
        lights.lantern(foot(shop, heights, -2.9, -2.0))
    shop.lamp((0.0, 4.0, -10.5), paint("#bcd4ee"), 5.0, 11, 0.12)
    return Grounds(((-4.6, 0.3, -3.6), (4.6, 4.0, 10.5)), paint("#46474f"))


def _dome(shop: Workshop, stone: Material, seed: int) -> None:
    """Close the cavern with an uneven vault that faces inwards, open to the sky far behind the stage."""
    unit = ball(4)
    p = unit.points
    bumps = 1 + 0.5 * (rough_noise(p[:, 0] * 3 + p[:, 1] * 1.7 + 20, p[:, 2] * 3 + p[:, 1] * 1.3 + 20, seed, 4) - 0.5)
    points = p * bumps[:, None] * (12.5, 7.2, 14.0) + (0, -0.3, 0)
    triangles = unit.triangles[:, ::-1]
    middle = points[triangles].mean(1)
    mouth = (np.hypot(middle[:, 0] + 1.0, middle[:, 1] - 3.6) < 1.35) & (middle[:, 2] < -6)
    keep = (middle[:, 1] > -1.6) & ~mouth
    shop.put(
        Shape(points, np.ascontiguousarray(triangles[keep])), stone, tint=lambda q: np.clip(0.25 + (q[:, 1] - 1) / 8, 0.1, 0.9)
    )


def _crystals(shop: Workshop, tone: Colour, *, practical: bool) -> None:
    for number in range(5):
        lean = shop.at(shop.between(-0.25, 0.25), shop.between(-0.25, 0.25), number * 72).tilted(pitch=shop.between(8, 38))
        tall = shop.between(0.35, 1.1) * (1.2 if number == 0 else 0.8)
        lean.lathe(
            glow(tone, 1.5),
            [(tall * 0.1, -0.1), (tall * 0.14, tall * 0.65), (0.0, tall)],
            sides=6,
            tint=lambda q: np.clip(1 - q[:, 1] * 1.3, 0, 1),
        )
    if practical:
        shop.lamp((0, 0.9, 0), tone, 3.0, 6.5, 0.35)
