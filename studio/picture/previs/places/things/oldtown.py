"""The roofs of an old town seen from above: tiled houses, a bell tower, a dome, chimneys; no street between them."""

import numpy as np

from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, matte, paint
from studio.picture.previs.places.things import buildings, nature, plants, seating, tables, timbered, townhouse
from studio.picture.previs.places.workshop import Workshop

DEPTH = -8.5
"""Height of the streets below the roof one stands on, metres."""


def old_roofs(shop: Workshop) -> None:
    """Spread roofs of every height round the origin, out to a skyline with towers."""
    own = townhouse.kind(shop)
    flat = own == "arabian"
    shop.sheet(
        matte("#8d8674" if flat else "#6c675c", "cobbles"),
        [(-200, DEPTH, 200), (200, DEPTH, 200), (200, DEPTH, -200), (-200, DEPTH, -200)], 4, 4, tint=0.5,
    )  # fmt: skip
    for distance, count in ((16, 13), (27, 17), (44, 20), (70, 22)):
        for number in range(count):
            angle = (number + shop.between(0.15, 0.85)) / count * 2 * np.pi
            out = distance * shop.between(0.92, 1.12)
            x, z = float(np.cos(angle) * out), float(np.sin(angle) * out)
            if abs(x) < 12.5 and -12.0 < z < 14.5:
                continue
            _house(shop.at(x, z, shop.one_of((0, 12, -20, 90, 75)), y=DEPTH), distance, flat)
    for x, z, high in ((-26.0, -44.0, 30.0), (34.0, -70.0, 40.0)):
        (_minaret if flat else _campanile)(shop.at(x + shop.between(-6, 6), z, y=DEPTH), high)
    _dome(shop.at(9.0 + shop.between(-4, 6), -62.0, y=DEPTH))


def _house(shop: Workshop, distance: float, flat: bool) -> None:
    wide, deep = shop.between(6.5, 10.5), shop.between(7.0, 10.0)
    top = shop.between(6.5, 10.2) + 0.03 * distance
    wall = matte(shop.one_of(shop.by_style(buildings.FAR_PAINTS, ("#b9a890", "#a89a86", "#bfae92"))), "facade")
    shop.box(wall, (0, 0, -deep / 2), (wide, top, deep), tint=0.1)
    if flat:
        shop.box(matte(wall.colour, "plaster"), (0, top, -0.15), (wide, 0.7, 0.3), tint=0.2)
        return
    if shop.setting.region == "mediterranean" or distance > 30:
        timbered.tile_roof(shop.at(0, 0, y=top), wide, deep)
    else:
        cover = matte(shop.one_of(("#6b4638", "#5a4a3e", "#7a5a3c")), "shingles")
        timbered.gable(shop.at(0, 0, y=top), wide, deep, wide * 0.5, cover, matte(wall.colour, "plaster"))
    brick = matte("#8d5f4a", "brick")
    x = wide * shop.between(-0.3, 0.3)
    shop.box(brick, (x, top, -deep * 0.3), (0.7, shop.between(1.8, 2.6), 0.7))
    if distance < 30:
        shop.lathe(brick, [(0.2, 0), (0.42, 0.7), (0.3, 0.75)], (x, top + 2.3, -deep * 0.3), 8)


def _campanile(shop: Workshop, high: float) -> None:
    """Stand a square bell tower with a pointed roof."""
    brick, stone = matte("#9a5f45", "brick"), matte("#d5c9b0", "plaster")
    shop.box(brick, (0, 0, 0), (5.2, high * 0.72, 5.2), tint=0.1)
    shop.box(stone, (0, high * 0.72, 0), (5.8, 0.6, 5.8), tint=0.1)
    for x in (-2.1, 0.0, 2.1):
        for z in (-2.1, 2.1):
            shop.box(stone, (x, high * 0.73, z), (0.7, 4.2, 0.7), tint=0.1)
    shop.box(matte("#2a2420"), (0, high * 0.73, 0), (3.2, 4.0, 3.2), tint=0)
    shop.box(stone, (0, high * 0.73 + 4.2, 0), (5.8, 0.8, 5.8), tint=0.1)
    shop.lathe(matte("#5d7d6d"), [(3.6, high * 0.73 + 5.0), (0.1, high)], sides=4)
    if shop.after_dark:
        shop.box(glow("#ffb765", 0.8), (0, high * 0.73 + 0.2, 2.2), (3.4, 3.4, 0.05), tint=0)


def _minaret(shop: Workshop, high: float) -> None:
    wall = matte("#d9c8a8", "plaster")
    shop.lathe(
        wall,
        [(1.8, 0), (1.5, high * 0.7), (2.1, high * 0.71), (2.1, high * 0.74), (1.2, high * 0.75), (1.1, high * 0.9)],
        sides=14,
    )
    shop.lathe(matte("#5a8a86"), [(1.4, high * 0.9), (1.2, high * 0.96), (0.1, high * 1.04)], sides=14)


def _dome(shop: Workshop) -> None:
    """Raise a dome on its drum, with a lantern on top."""
    stone, lead = matte("#d2c6ae", "plaster"), matte(paint("#7d8f8a"))
    shop.box(stone, (0, 0, 0), (18, 13, 18), tint=0.2)
    shop.lathe(stone, [(7.6, 13), (7.6, 18), (8.2, 18.3), (8.2, 19)], sides=24)
    arc = np.linspace(0, np.pi / 2, 9)
    shop.lathe(lead, [(float(np.cos(a)) * 7.8, 19 + float(np.sin(a)) * 8.6) for a in arc], sides=24)
    shop.lathe(stone, [(1.3, 27.4), (1.3, 30), (1.6, 30.2)], sides=10)
    shop.put(shapes.lathe([(1.5, 30.2), (0.9, 31.6), (0.0, 32.6)], 10), lead)


def terrace(shop: Workshop) -> None:
    """Dress a roof terrace: a pergola with vines, pots, a table, string lights after dark."""
    timber = matte("#7d5c40", "planks")
    for x in (-6.6, -3.6):
        for z in (-4.6, -2.2):
            shop.box(timber, (x, 0, z), (0.12, 2.4, 0.12))
    for z in (-4.6, -2.2):
        shop.box(timber, (-5.1, 2.4, z), (3.5, 0.14, 0.12), tint=0.1)
    for x in np.linspace(-6.6, -3.6, 6):
        shop.box(timber, (float(x), 2.53, -3.4), (0.08, 0.1, 2.9), tint=0.1)
    green = nature.leaves(shop)
    for x, z in ((-6.5, -4.5), (-5.2, -4.2), (-4.0, -4.6), (-6.5, -2.4), (-5.8, -3.3)):
        nature.blob(shop, green, (x, 2.66, z), (0.65, 0.2, 0.55))
    tables.round_table(shop.at(-5.1, -3.5), 0.45, 0.74)
    for turn in (30, 170, 280):
        seating.chair(shop.at(-5.1, -3.5, turn).at(0, -0.75))
    for x, z in ((3.4, -4.9), (4.3, -5.3), (5.2, -4.9), (6.4, -3.8), (-3.3, 2.9), (6.9, 1.2), (2.4, -5.5)):
        plants.potted(shop.at(x, z, shop.between(0, 360)), shop.between(0.7, 1.4))
    lit = 2.4 if shop.after_dark else 0.15
    x = np.linspace(-6.5, 6.5, 15)
    for z, sag in ((-4.8, 0.5), (-2.0, 0.7)):
        y = 2.75 + sag * (x / 6.5) ** 2
        shop.tube(matte("#2f2a26"), list(zip(x, y, np.full(15, z), strict=True)), 0.01, 3)
        for px, py in list(zip(x, y, strict=True))[1:-1]:
            shop.ball(glow("#ffcf8a", lit), (float(px), float(py) - 0.07, z), 0.05, 1)
    for side in (-6.5, 6.5):
        for z in (-4.8, -2.0):
            shop.box(timber, (side, 0, z), (0.08, 3.3, 0.08))
    if shop.after_dark:
        for px in (-2.6, 2.2):
            shop.lamp((px, 2.7, -2.2), paint("#ffcf8a"), 2.6, 7.5, 0.2)
