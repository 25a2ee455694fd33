"""Things of a trade: benches, tools, wares and what they are sold with; most stand on what the kit gives them."""

import numpy as np

from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import leafy, matte, metal, paint, polished
from studio.picture.previs.places.things import nature, tables
from studio.picture.previs.places.workshop import Workshop

JARS = ("#a5542f", "#7a8a4b", "#c9a23a", "#6b4a6f", "#3f6a6f", "#d8cdb5", "#8c3a33", "#4f6a8a")


def workbench(shop: Workshop, width: float = 2.4) -> None:
    """Stand a heavy bench, 0.9 m high, with a vice and a shelf of offcuts."""
    timber = matte("#80603c", "planks")
    shop.box(timber, (0, 0.82, 0), (width, 0.08, 0.74), bevel=0.012, tint=0.1)
    for x in (-width / 2 + 0.1, 0.0, width / 2 - 0.1):
        for z in (-0.28, 0.28):
            shop.box(timber, (x, 0, z), (0.11, 0.83, 0.11), tint=0.4)
    shop.box(timber, (0, 0.24, 0), (width - 0.1, 0.04, 0.6), tint=0.5)
    for x in np.arange(-width / 2 + 0.4, width / 2 - 0.3, 0.5):
        size = shop.between(0.18, 0.34)
        shop.box(
            matte(shop.one_of(("#9a7247", "#6d6a62", "#4f5a5c"))), (float(x), 0.28, 0), (size, size * 0.7, 0.3), bevel=0.01
        )
    iron = metal("#44494b")
    shop.box(iron, (-width / 2 + 0.35, 0.9, 0.28), (0.2, 0.13, 0.22), bevel=0.02)
    shop.tube(iron, [(-width / 2 + 0.35, 0.95, 0.38), (-width / 2 + 0.35, 0.95, 0.52)], 0.02, 6)
    shop.tube(iron, [(-width / 2 + 0.22, 0.95, 0.51), (-width / 2 + 0.48, 0.95, 0.51)], 0.01, 5)


def tool_board(shop: Workshop, width: float, height: float) -> None:
    """Hang a board with saws, hammers and spanners on the wall, its lower edge on the origin."""
    shop.box(matte("#8d6f4a", "planks"), (0, 0, 0.012), (width, height, 0.024), tint=0.1)
    steel, timber = metal("#8b9091"), matte("#5b3d24", "planks")
    for row, y in enumerate((height * 0.28, height * 0.74)):
        for number, x in enumerate(np.linspace(-width / 2 + 0.14, width / 2 - 0.14, 7)):
            long = shop.between(0.16, 0.3)
            here = shop.at(float(x), 0.035, y=float(y))
            here.box(timber, (0, -long / 2, 0), (0.028, long * 0.55, 0.024), bevel=0.006)
            if (number + row) % 3 == 0:
                here.box(steel, (0, long * 0.05, 0), (0.13, 0.04, 0.035), bevel=0.006)
            elif (number + row) % 3 == 1:
                here.box(steel, (0, long * 0.05, 0), (0.016, long * 0.5, 0.012), tint=0)
            else:
                here.put(shapes.prism([(-0.02, 0), (0.1, 0), (0.05, long * 0.7), (-0.02, long * 0.7)], 0.006), steel)


def small_tools(shop: Workshop, width: float) -> None:
    """Strew tools, tins and shavings on a bench top along x."""
    for x in np.linspace(-width / 2 + 0.5, width / 2 - 0.3, 8):
        here = shop.at(float(x), shop.between(-0.2, 0.2), shop.between(0, 180))
        kind = int(shop.dice.integers(0, 4))
        if kind == 0:
            here.lathe(polished(shop.one_of(JARS)), [(0.045, 0), (0.045, 0.1), (0.0, 0.1)], sides=9)
        elif kind == 1:
            here.box(matte("#5b3d24", "planks"), (0, 0, 0), (0.2, 0.03, 0.035), bevel=0.006)
            here.box(metal("#8b9091"), (0.12, 0, 0), (0.05, 0.035, 0.11), bevel=0.006)
        elif kind == 2:
            here.box(matte("#c9a56d", "planks"), (0, 0, 0), (0.3, 0.025, 0.08))
        else:
            here.box(matte(shop.one_of(("#7a4a33", "#4f5a5c"))), (0, 0, 0), (0.16, 0.08, 0.1), bevel=0.01)


def clock_works(shop: Workshop) -> None:
    """Lay an open clock with its wheels on a bench."""
    brass = metal("#b08d46")
    for x, z, radius in ((0.0, 0.0, 0.13), (0.2, 0.06, 0.08), (-0.2, 0.05, 0.1), (0.07, -0.13, 0.06)):
        turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)
        teeth = radius * (1 + 0.07 * np.where(np.arange(28) % 2, 1, -1))
        flat = shop.at(x, z, y=0.015).tilted(pitch=-90)
        flat.put(
            shapes.prism([(float(np.cos(a) * r), float(np.sin(a) * r)) for a, r in zip(turn, teeth, strict=True)], 0.02), brass
        )
    shop.box(polished("#5a3a20"), (0.55, 0, 0), (0.3, 0.4, 0.18), bevel=0.02)
    face = shop.at(0.55, 0.095, y=0.2)
    turn = np.linspace(0, 2 * np.pi, 18, endpoint=False)
    face.put(shapes.prism([(float(np.cos(a)) * 0.11, float(np.sin(a)) * 0.11) for a in turn], 0.01), matte("#ece5d3"))


def anvil(shop: Workshop) -> None:
    """Stand an anvil on its block."""
    shop.lathe(matte("#6b4a2e", "bark"), [(0.3, 0), (0.27, 0.5), (0.0, 0.5)], sides=12)
    iron = metal("#3f4446")
    shop.box(iron, (0, 0.5, 0), (0.34, 0.07, 0.2), bevel=0.02)
    shop.box(iron, (0, 0.56, 0), (0.18, 0.12, 0.12), bevel=0.03)
    shop.box(iron, (0, 0.67, 0), (0.44, 0.12, 0.17), bevel=0.02)
    shop.tube(iron, [(0.2, 0.74, 0), (0.46, 0.76, 0)], [0.07, 0.01], 8)
    shop.box(matte("#5b3d24", "planks"), (0.0, 0.79, 0.02), (0.32, 0.03, 0.03))


def easel(shop: Workshop) -> None:
    """Stand an easel with a canvas half painted."""
    timber = matte("#8a6440", "planks")
    for x in (-0.36, 0.36):
        shop.tube(timber, [(x, 0, 0.25), (x * 0.25, 1.9, -0.05)], 0.022, 5)
    shop.tube(timber, [(0, 0, -0.5), (0, 1.8, -0.06)], 0.022, 5)
    shop.box(timber, (0, 0.72, 0.17), (0.8, 0.04, 0.08))
    canvas = shop.at(0, 0.16, y=0.76).tilted(pitch=-8)
    canvas.box(matte("#e4dccb", "cloth"), (0, 0, 0), (0.8, 0.95, 0.03), tint=0)
    for number in range(5):
        x, y = shop.between(-0.25, 0.25), 0.2 + 0.12 * number
        canvas.box(matte(shop.one_of(JARS)), (x, y, 0.016), (shop.between(0.15, 0.4), shop.between(0.05, 0.13), 0.004), tint=0)


def sawhorse(shop: Workshop) -> None:
    """Stand two trestles with a board across."""
    timber = matte("#9a7750", "planks")
    for x in (-0.35, 0.35):
        for z in (-0.2, 0.2):
            shop.tube(timber, [(x, 0, z * 1.5), (x, 0.7, z * 0.3)], 0.028, 5)
        shop.box(timber, (x, 0.68, 0), (0.08, 0.07, 0.5))
    shop.box(matte("#b58f5e", "planks"), (0, 0.75, 0), (1.2, 0.03, 0.26), tint=0)


def till(shop: Workshop) -> None:
    """Stand a cash register of the era on a counter."""
    if shop.era == "future":
        shop.box(polished("#3c454c"), (0, 0, 0), (0.3, 0.22, 0.2), bevel=0.04)
        return
    body = metal("#8a6a35") if shop.era == "past" else polished("#55595b")
    shop.box(body, (0, 0, 0), (0.42, 0.14, 0.38), bevel=0.02)
    shop.box(body, (0, 0.14, -0.06), (0.38, 0.22, 0.22), bevel=0.05)
    for x in np.linspace(-0.14, 0.14, 5):
        for row in range(2):
            shop.ball(matte("#e6dfd0"), (float(x), 0.16 + 0.04 * row, 0.12 - 0.05 * row), 0.015, 0)


def scales(shop: Workshop) -> None:
    """Stand a pair of scales on a counter."""
    brass = metal("#b08d46")
    shop.lathe(brass, [(0.12, 0), (0.1, 0.02), (0.015, 0.05), (0.015, 0.36), (0.0, 0.38)], sides=12)
    shop.tube(brass, [(-0.22, 0.34, 0), (0.22, 0.34, 0)], 0.009, 5)
    for x in (-0.22, 0.22):
        shop.tube(brass, [(x, 0.34, 0), (x, 0.13, 0)], 0.004, 3)
        shop.lathe(brass, [(0.0, 0.1), (0.07, 0.11), (0.1, 0.13)], (x, 0, 0), 12)


def wares(shop: Workshop, width: float, goods: str) -> None:
    """Set wares along a shelf of `width`, its top on the origin; what they are follows the trade."""
    x = -width / 2 + 0.1
    while x < width / 2 - 0.1:
        size = shop.between(0.09, 0.2)
        here = shop.at(x + size / 2, shop.between(-0.04, 0.04))
        tone = matte(shop.one_of(JARS)) if shop.chance(0.75) else polished(shop.accent(0.5, 0.55))
        if goods == "flowers":
            here.lathe(matte("#8d5a3f"), [(size * 0.32, 0), (size * 0.42, size * 0.8)], sides=7)
            nature.bush(here.at(0, 0, y=size * 0.7), size * 0.9, leafy(shop.one_of(("#5f7a34", "#7a9a4a", "#4f6f3c"))))
        elif goods == "jars" or shop.chance(0.4):
            high = shop.between(0.12, 0.28)
            here.lathe(tone, [(size * 0.4, 0), (size * 0.44, high * 0.75), (size * 0.25, high), (0, high)], sides=8)
        else:
            here.box(tone, (0, 0, 0), (size, shop.between(0.1, 0.32), 0.18), tint=0.05)
        x += size + shop.between(0.01, 0.09)


def stand(shop: Workshop, goods: str) -> None:
    """Stand a low table of wares in the middle of a shop."""
    tables.table(shop, 1.0, 0.6, 0.7, matte("#7a5836", "planks"))
    for z in (-0.15, 0.15):
        wares(shop.at(0, z, y=0.7), 0.9, goods)
    shop.sheet(
        matte(shop.accent(0.45, 0.5), "cloth"), [(-0.5, 0.3, 0.305), (0.5, 0.3, 0.305), (0.5, 0.7, 0.305), (-0.5, 0.7, 0.305)]
    )


def hay(shop: Workshop) -> None:
    """Stack bales of straw."""
    straw = matte("#c2a04f", "grass", second=paint("#6e5524"))
    for x, y, turn in ((-0.45, 0.0, 4), (0.45, 0.0, -5), (0.0, 0.42, 8)):
        shop.at(x, 0, turn, y=y).box(straw, (0, 0, 0), (0.86, 0.42, 0.5), bevel=0.04)


def horse(shop: Workshop) -> None:
    """Stand a horse at rest, its head to +x."""
    coat = matte(shop.one_of(("#6b4429", "#3a2a20", "#8d6a45", "#7a6450")))
    dark = matte("#241b16")
    shop.ball(coat, (0.0, 1.12, 0), (0.62, 0.33, 0.28), 2)
    shop.ball(coat, (-0.42, 1.2, 0), (0.36, 0.33, 0.28), 2)
    shop.ball(coat, (0.42, 1.16, 0), (0.32, 0.34, 0.25), 2)
    shop.tube(coat, [(0.5, 1.22, 0), (0.75, 1.5, 0), (0.92, 1.78, 0)], [0.22, 0.16, 0.12], 10)
    shop.tube(coat, [(0.86, 1.8, 0), (1.08, 1.66, 0), (1.26, 1.48, 0)], [0.13, 0.1, 0.065], 9)
    for z in (-0.07, 0.07):
        shop.tube(coat, [(0.88, 1.86, z), (0.9, 2.0, z * 1.2)], [0.035, 0.005], 5)
    for x, z in ((0.45, 0.14), (0.4, -0.14), (-0.5, 0.15), (-0.44, -0.15)):
        knee = x + (0.03 if x > 0 else -0.05)
        shop.tube(coat, [(x, 1.05, z), (knee, 0.6, z), (x, 0.1, z)], [0.13, 0.07, 0.05], 7)
        shop.lathe(dark, [(0.07, 0.0), (0.055, 0.1)], (x, 0, z), 8)
    shop.tube(dark, [(-0.75, 1.32, 0), (-0.88, 1.05, 0), (-0.86, 0.6, 0)], [0.05, 0.07, 0.03], 6)
    shop.tube(dark, [(0.86, 1.92, 0), (0.68, 1.62, 0), (0.5, 1.42, 0)], [0.03, 0.06, 0.03], 5)
