"""Shelves, cupboards, crates, barrels, racks: what holds things, its back at -z."""

from itertools import pairwise

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import matte, metal, paint, polished
from studio.picture.previs.places.things.seating import wood
from studio.picture.previs.places.things.tables import COVERS
from studio.picture.previs.places.workshop import Workshop


def bookshelf(
    shop: Workshop, width: float = 1.2, height: float = 2.1, *, filled: float = 0.85, timber: Material | None = None
) -> None:
    """Stand a shelf of books, its back on z = 0."""
    timber, depth = timber or wood(shop), 0.32
    for x in (-width / 2 + 0.02, width / 2 - 0.02):
        shop.box(timber, (x, 0, depth / 2), (0.04, height, depth))
    shop.sheet(
        timber, [(-width / 2, 0, 0.02), (width / 2, 0, 0.02), (width / 2, height, 0.02), (-width / 2, height, 0.02)], tint=0.8
    )
    levels = np.linspace(0.06, height - 0.04, max(3, round(height / 0.36)) + 1)
    for level in levels:
        shop.box(timber, (0, level, depth / 2), (width - 0.08, 0.035, depth), tint=0.1)
    covers = [matte(code) for code in COVERS]
    for level, above in pairwise(levels):
        _row_of_books(shop.at(0, 0, y=level + 0.035), covers, width - 0.12, above - level - 0.06, filled)


def _row_of_books(shop: Workshop, covers: list[Material], width: float, room: float, filled: float) -> None:
    x = -width / 2
    while x < width / 2 - 0.1:
        thick = shop.between(0.05, 0.15)
        if shop.chance(filled):
            shop.box(
                shop.one_of(covers),
                (x + thick / 2, 0, 0.14),
                (thick - 0.006, room * shop.between(0.65, 0.98), shop.between(0.18, 0.24)),
                tint=0.1,
            )
        x += thick


def cupboard(
    shop: Workshop, width: float = 1.0, height: float = 1.9, depth: float = 0.5, timber: Material | None = None
) -> None:
    """Stand a cupboard with two doors, its back on z = 0."""
    timber = timber or wood(shop)
    shop.box(timber, (0, 0.05, depth / 2), (width, height - 0.05, depth), bevel=0.015, tint=0.15)
    shop.box(timber, (0, height, depth / 2 + 0.01), (width + 0.06, 0.05, depth + 0.05), bevel=0.015)
    for side in (-1, 1):
        shop.box(timber, (side * width / 4, 0.12, depth + 0.004), (width / 2 - 0.05, height - 0.2, 0.025), tint=0.05)
        shop.box(timber, (side * width / 4, 0.22, depth + 0.014), (width / 2 - 0.2, height - 0.4, 0.02), tint=0.4)
        shop.ball(metal("#a08a55"), (side * 0.05, height * 0.52, depth + 0.04), 0.022, 1)


def drawers(shop: Workshop, width: float = 0.9, height: float = 0.8, rows: int = 3) -> None:
    """Stand a chest of drawers, its back on z = 0."""
    timber, depth = wood(shop), 0.45
    shop.box(timber, (0, 0.06, depth / 2), (width, height - 0.06, depth), bevel=0.015, tint=0.3)
    shop.box(timber, (0, height - 0.01, depth / 2 + 0.01), (width + 0.05, 0.035, depth + 0.05), bevel=0.01, tint=0.0)
    step = (height - 0.14) / rows
    for row in range(rows):
        y = 0.1 + row * step
        shop.box(timber, (0, y, depth + 0.005), (width - 0.1, step - 0.04, 0.03), tint=0.05)
        for x in (-width / 4, width / 4):
            shop.ball(metal("#a08a55"), (x, y + step / 2 - 0.02, depth + 0.035), 0.02, 1)


def crate(shop: Workshop, size: float = 0.6) -> None:
    """Stand a slatted crate; in the future a ribbed case."""
    if shop.era == "future":
        case = polished(shop.one_of(("#5a646d", "#7a7468", "#47515b")))
        shop.box(case, (0, 0, 0), (size, size * 0.8, size), bevel=0.05)
        shop.box(matte("#22272c"), (0, size * 0.36, 0), (size + 0.015, size * 0.08, size + 0.015), tint=0)
        return
    timber = matte(shop.one_of(("#8c653d", "#7a5836", "#9a7247")), "planks")
    shop.box(timber, (0, 0.01, 0), (size * 0.94, size * 0.94, size * 0.94), tint=0.55)
    edge = size * 0.12
    for sx in (-1, 1):
        for sz in (-1, 1):
            shop.box(timber, (sx * (size - edge) / 2, 0, sz * (size - edge) / 2), (edge, size, edge), tint=0.1)
    for y in (0, size - edge):
        for s in (-1, 1):
            shop.box(timber, (0, y, s * (size - edge * 0.5) / 2), (size - 2 * edge, edge, edge * 0.5), tint=0.1)
            shop.box(timber, (s * (size - edge * 0.5) / 2, y, 0), (edge * 0.5, edge, size - 2 * edge), tint=0.1)


def crates(shop: Workshop, count: int = 4, size: float = 0.6) -> None:
    """Stack crates: a row with some on top."""
    below = (count + 1) // 2
    for number in range(count):
        if number < below:
            crate(shop.at((number - (below - 1) / 2) * size * 1.12, shop.between(-0.1, 0.1), shop.between(-10, 10)), size)
        else:
            x = (number - below - (below - 2) / 2) * size * 1.12
            crate(
                shop.at(x, shop.between(-0.06, 0.06), shop.between(-18, 18), y=size * shop.by_era(1.0, 1.0, 0.8)), size * 0.85
            )


def barrel(shop: Workshop) -> None:
    """Stand a barrel of staves; today and later a drum."""
    if shop.era == "past":
        timber, hoop = matte("#7b5432", "planks"), metal("#4a4540")
        profile = [
            (0.0, 0.0),
            (0.25, 0.0),
            (0.31, 0.25),
            (0.33, 0.45),
            (0.31, 0.65),
            (0.25, 0.9),
            (0.22, 0.9),
            (0.22, 0.86),
            (0.0, 0.86),
        ]
        shop.lathe(timber, profile, sides=14, tint=lambda points: np.clip(0.5 - points[:, 1], 0, 1))
        for y, radius in ((0.12, 0.288), (0.3, 0.327), (0.6, 0.325), (0.78, 0.288)):
            shop.lathe(hoop, [(radius, y - 0.025), (radius + 0.006, y), (radius - 0.002, y + 0.025)], sides=14)
        return
    tin = metal(shop.one_of(("#3f5a66", "#7b4630", "#5e6358")))
    shop.lathe(
        tin,
        [
            (0.29, 0.0),
            (0.29, 0.28),
            (0.305, 0.3),
            (0.29, 0.32),
            (0.29, 0.58),
            (0.305, 0.6),
            (0.29, 0.62),
            (0.29, 0.88),
            (0.27, 0.88),
            (0.27, 0.86),
            (0, 0.86),
        ],
        sides=14,
    )


def metal_rack(shop: Workshop, width: float = 2.0, height: float = 2.6, levels: int = 4) -> None:
    """Stand an open rack with boxes, its back on z = 0."""
    steel, depth = metal(shop.by_era("#5a4632", "#4d5a66", "#56606a")), 0.8
    for x in (-width / 2, 0.0, width / 2):
        for z in (0.04, depth - 0.04):
            shop.box(steel, (x, 0, z), (0.06, height, 0.06))
    cards = [matte(code, "plain") for code in ("#a9835a", "#8f6d4b", "#6d7a80", "#9a8f77", "#7a5546")]
    for level in np.linspace(0.15, height - 0.6, levels):
        shop.box(steel, (0, level, depth / 2), (width, 0.06, depth))
        x = -width / 2 + 0.1
        while x < width / 2 - 0.35:
            wide = shop.between(0.3, 0.6)
            if shop.chance(0.4 + 0.5 * shop.setting.density) and x + wide < width / 2 - 0.05:
                shop.box(
                    shop.one_of(cards), (x + wide / 2, level + 0.06, depth / 2), (wide - 0.04, shop.between(0.25, 0.5), 0.6)
                )
            x += wide


def lockers(shop: Workshop, count: int, code: str = "#53707a") -> None:
    """Stand a row of steel lockers along x, backs on z = 0."""
    steel = polished(code)
    for number in range(count):
        x = (number - (count - 1) / 2) * 0.4
        shop.box(steel, (x, 0.05, 0.22), (0.39, 1.8, 0.44), tint=0.25)
        shop.box(steel, (x, 0.1, 0.445), (0.35, 1.7, 0.015), tint=0.0)
        for y in (1.5, 1.56, 1.62):
            shop.box(matte("#22282b"), (x, y, 0.454), (0.18, 0.02, 0.004), tint=0)
        shop.box(metal("#b9b6ac"), (x + 0.12, 1.0, 0.46), (0.03, 0.1, 0.03))


def suitcase(shop: Workshop) -> None:
    """Stand a suitcase with straps."""
    leather = polished("#6f4326")
    shop.box(leather, (0, 0, 0), (0.7, 0.48, 0.22), bevel=0.04)
    for x in (-0.2, 0.2):
        shop.box(matte("#3a2314"), (x, -0.004, 0), (0.05, 0.49, 0.23), tint=0)
        shop.box(metal("#b39a5a"), (x, 0.36, 0.115), (0.06, 0.05, 0.02), tint=0)
    shop.tube(matte("#3a2314"), [(-0.1, 0.48, 0), (-0.08, 0.54, 0), (0.08, 0.54, 0), (0.1, 0.48, 0)], 0.015, 6)


def cage(shop: Workshop, width: float = 1.0, height: float = 1.3) -> None:
    """Stand a barred cage on a plinth."""
    iron = metal("#3a3b3c")
    for y in (0.0, height - 0.06):
        shop.box(iron, (0, y, 0), (width, 0.06, width), bevel=0.01)
    for step in np.linspace(-width / 2 + 0.03, width / 2 - 0.03, 7):
        for edge in (-width / 2 + 0.03, width / 2 - 0.03):
            shop.tube(iron, [(step, 0, edge), (step, height, edge)], 0.014, 5)
            shop.tube(iron, [(edge, 0, step), (edge, height, step)], 0.014, 5)
    shop.box(matte(paint("#8a6a3a")), (0, 0.06, 0), (width * 0.9, 0.03, width * 0.9))
