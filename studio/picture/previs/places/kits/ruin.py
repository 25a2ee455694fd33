"""A ruin: a broken colonnade and an arch round a paved court, trees growing in."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import leafy, matte, paint
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.terrain import ground, horizon, rolling, scatter
from studio.picture.previs.places.things import nature, ruins
from studio.picture.previs.places.workshop import Workshop


def ruin(shop: Workshop) -> Grounds:
    """Build a ruin: a broken colonnade and an arch round a paved court, trees growing in."""
    seed = shop.setting.seed
    heights = rolling(seed, 4.0, 30, reach=12)
    ground(shop, matte("#8a8458", "ground", second="#565a38"), heights, reach=150)
    stone = matte(shop.one_of(("#aa9d84", "#9c988c", "#b3a184")), "ashlar", second="#5a5a41")
    _court(shop, stone)
    for number, (x, z) in enumerate(
        ((-4.3, -3.4), (-4.3, 0.0), (-4.4, 3.2), (4.3, -3.4), (4.4, 0.2), (-1.6, -5.4), (1.7, -5.5))
    ):
        tall = shop.between(1.2, 4.6) if number % 3 else 4.8
        ruins.column(shop.at(x, z, shop.between(0, 90)), tall, 0.36, broken=tall < 4.7, stone=stone)
    _gate(shop.at(0.4, -8.6), stone)
    ruins.wall(shop.at(-6.5, -6.5, 25), 5.0, 3.2, stone=stone)
    ruins.wall(shop.at(6.8, -6.0, -30), 5.0, 2.6, stone=stone)
    ruins.wall(shop.at(-8.5, 1.5, 85), 6.0, 2.2, stone=stone)
    fallen = shop.at(4.6, 3.4, 40, y=0.35).tilted(roll=90)
    ruins.column(fallen, 2.4, 0.34, stone=stone)
    for x, z, size in ((3.3, -2.5, 0.7), (3.7, -2.0, 0.5), (-3.4, -2.2, 0.6), (-3.2, 2.6, 0.5)):
        nature.rock(shop.at(x, z, shop.between(0, 360)), size, stone)
    green = leafy("#6f8240", "#34452a")
    for spot, _ in scatter(shop, round(70 + 90 * shop.setting.density), 3.0, 13, heights, gap=0.35):
        nature.tuft(spot, green, shop.between(0.2, 0.5), 6, 0.25)
    for spot, _ in scatter(shop, 13, 9.0, 30, heights, gap=3.5, free=(-6.5, 6.5, -8, 16)):
        nature.broad_tree(spot, shop.between(6, 11), lumps=5)
    for x, z in ((-4.5, -4.3), (4.7, -4.4), (-5.2, 2.0), (1.9, -6.2)):
        nature.bush(shop.at(x, z), shop.between(0.5, 0.9), green)
    horizon(shop, matte("#68785a", second="#42553f"), 75, 13, rough=0.35, teeth=1.5)
    horizon(shop, matte("#95a09c", second="#808d8c"), 220, 50, rough=0.6)
    return Grounds(((-3.8, 0.3, -4.4), (3.8, 8, 14)), paint("#b3b5a4"))


def _court(shop: Workshop, stone: Material) -> None:
    """Pave the stage with worn slabs, some missing at the edge."""
    for row in range(-5, 6):
        for column in range(-5, 6):
            x, z = column * 0.92, row * 0.92
            middle = abs(x) < 2.6 and abs(z) < 1.7
            if middle or shop.chance(0.72):
                y = 0.0 if middle else shop.between(-0.05, 0.0)
                slab = shop.at(x, z, 0 if middle else shop.between(-2, 2), y=y - 0.12)
                slab.box(stone, (0, 0, 0), (0.9, 0.125, 0.9), tint=shop.between(0.0, 0.4))


def _gate(shop: Workshop, stone: Material) -> None:
    """Raise a broken arch."""
    for x in (-1.7, 1.7):
        for number in range(5):
            shop.box(
                stone,
                (x + shop.between(-0.03, 0.03), number * 0.66, 0),
                (0.85, 0.65, 0.85),
                bevel=0.04,
                tint=shop.between(0, 0.35),
            )
    for number, angle in enumerate(np.linspace(0.14, np.pi - 0.14, 9)):
        if number in (6,):
            continue
        block = shop.at(np.cos(angle) * 1.7, 0, y=3.3 + np.sin(angle) * 1.7).tilted(roll=np.degrees(angle) - 90)
        block.box(stone, (0, -0.35, 0), (0.62, 0.7, 0.8), bevel=0.04, tint=shop.between(0, 0.3))
