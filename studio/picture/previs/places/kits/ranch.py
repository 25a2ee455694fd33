"""A ranch: a yard between a house with a porch, a barn and a corral, with open range behind."""

import numpy as np

from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import leafy, matte, paint
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.terrain import ground, horizon, rolling, scatter
from studio.picture.previs.places.things import crafts, nature, ruins, storage, timbered, vehicles
from studio.picture.previs.places.workshop import Workshop

DRY = ("western", "arabian", "american", "mediterranean")


def ranch(shop: Workshop) -> Grounds:
    """Build a farmyard; dry where the story is western, green elsewhere."""
    dry = shop.setting.style in DRY or shop.setting.region in DRY
    heights = rolling(shop.setting.seed, 2.6, 34, reach=26)
    earth = matte("#a9875a" if dry else "#7a6a4a", "ground", second="#7d7440" if dry else "#5f7038")
    ground(shop, earth, heights, reach=140, tint=lambda x, z: np.clip((np.hypot(x, z * 0.8) - 7) / 9, 0.05, 1))
    horizon(shop, matte("#9a7f62" if dry else "#5d7458", second="#6d5a48" if dry else "#3b5048"), 110, 16, rough=0.5)
    if not dry:
        horizon(shop, matte("#4c6046", second="#24352b"), 70, 9, rough=0.3, teeth=1.4)
    timbered.barn(shop.at(-7.5, -15.0, 18))
    timbered.farmhouse(shop.at(8.2, -12.0, -24))
    _corral(shop)
    _yard(shop, dry)
    tufts = leafy("#b59a52" if dry else "#7d8a45", "#5c4a26" if dry else "#3a4a26")
    for spot, _ in scatter(shop, round(60 + 80 * shop.setting.density), 5.0, 24, heights, gap=0.6, free=(-3.4, 3.4, -9, 14)):
        nature.tuft(spot, tufts, shop.between(0.2, 0.5), 6, 0.28)
    for spot, _ in scatter(shop, 5, 20, 40, heights, gap=5, free=(-12, 12, -18, 30)):
        nature.broad_tree(spot, shop.between(5, 8))
    return Grounds(((-8, 0.3, -7.5), (8, 7, 15)), paint("#c2b08f" if dry else "#a8b3a0"))


def _corral(shop: Workshop) -> None:
    """Fence a corral behind the stage with horses in it."""
    timber = matte("#7d6144", "planks")
    ruins.fence(shop.at(-5.2, -4.6), 8.6, timber=timber)
    ruins.fence(shop.at(-5.2, -10.4), 8.6, timber=timber)
    ruins.fence(shop.at(-5.2, -4.6, 90), 5.8, timber=timber)
    for x, z, turn in ((-3.2, -6.6, 15), (-0.6, -8.2, 150), (1.6, -6.2, -30))[: 2 + round(shop.setting.density)]:
        crafts.horse(shop.at(x, z, turn))


def _yard(shop: Workshop, dry: bool) -> None:
    timber = matte("#8a6a48", "planks")
    trough = shop.at(-4.3, -2.6, 70)
    for z in (-0.24, 0.24):
        trough.box(timber, (0, 0.1, z), (1.6, 0.45, 0.05))
    for x in (-0.78, 0.78):
        trough.box(timber, (x, 0.0, 0), (0.06, 0.56, 0.5))
    trough.box(timber, (0, 0.08, 0), (1.6, 0.05, 0.5))
    trough.box(matte("#4f6a70"), (0, 0.36, 0), (1.54, 0.03, 0.42), tint=0)
    rail = shop.at(4.0, -3.0, -20)
    for x in (-0.9, 0.9):
        rail.box(timber, (x, 0, 0), (0.12, 1.1, 0.12))
    rail.tube(timber, [(-1.2, 1.0, 0), (1.2, 1.0, 0)], 0.05, 6)
    rail.box(matte(shop.accent(0.6, 0.45), "cloth"), (0.2, 0.55, 0.0), (0.6, 0.5, 0.14), bevel=0.03)
    vehicles.wagon(shop.at(6.2, -4.2, 130)) if shop.era == "past" else vehicles.car(shop.at(6.6, -4.6, 150))
    crafts.hay(shop.at(-5.6, -1.0, 40))
    crafts.hay(shop.at(-6.9, -3.4, -10))
    storage.barrel(shop.at(3.4, -2.4))
    _windpump(shop.at(-12.5, -24.0)) if dry else nature.old_tree(shop.at(-11.0, -8.0), 9.0)


def _windpump(shop: Workshop) -> None:
    """Raise a wind pump on its lattice tower."""
    steel = matte("#6d6a62")
    for turn in range(0, 360, 90):
        shop.at(0, 0, turn + 45).tube(steel, [(1.5, 0, 0), (0.25, 9.0, 0)], 0.07, 4)
        for y in (2.5, 5.0, 7.2):
            half = 1.06 * (1 - y / 10.5)
            shop.at(0, 0, turn).tube(steel, [(-half, y, half), (half, y, half)], 0.04, 4)
    wheel = shop.at(0, 0.5, 20, y=9.3)
    for turn in range(0, 360, 24):
        blade = wheel.tilted(roll=turn)
        blade.put(shapes.prism([(-0.08, 0.4), (0.08, 0.4), (0.28, 1.7), (-0.28, 1.7)], 0.02), matte("#9a9a92"))
    wheel.box(matte("#9a3d2f"), (0, -0.2, -1.6), (0.04, 0.9, 1.4), tint=0)
