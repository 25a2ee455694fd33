"""Houses seen from the street: fronts with real windows, shops with an inside, and bodies for the distance."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, matte, metal, paint, polished, shade
from studio.picture.previs.places.walls import Opening, panes, pierced, reveal, sash, weathered
from studio.picture.previs.places.workshop import Workshop

STOREY = 3.2
FRONTS = (
    ("#8c4a3a", "brick"), ("#a5603f", "brick"), ("#6f3f3a", "brick"), ("#a89a86", "plain"), ("#8f8577", "plain"),
    ("#7f8a8c", "plain"), ("#b39a7c", "plain"), ("#6d7480", "plain"),
)  # fmt: skip
"""Paint and texture of house fronts of the past and present."""
FUTURE_FRONTS = (("#4b5563", "plain"), ("#3c4654", "plain"), ("#59616b", "tiles"), ("#6a6f78", "plain"))
FAR_PAINTS = {
    "western": ("#a08058", "#8a6a48", "#94583f"),
    "medieval": ("#c9b48c", "#bfae92", "#b9a082"),
    "mediterranean": ("#c98f5f", "#d2a878", "#b9765a", "#d8bd8f"),
    "arabian": ("#c9a274", "#d2b48c", "#dcc7a4"),
}
"""Paints of the distance by style or region."""
WARM = paint("#ffb765")
COOL = paint("#9fd0ff")


def front_paint(shop: Workshop) -> Material:
    """Return a seeded front for the era."""
    code, texture = shop.one_of(shop.by_era(FRONTS, FRONTS, FUTURE_FRONTS))
    return matte(code, texture)


def body(shop: Workshop, wall: Material, width: float, height: float, *, hollow: bool = False, depth: float = 9.0) -> None:
    """Stand the mass of a house behind its front (local x 0…width, z = 0); `hollow` leaves out the ground floor for a shop."""
    floor = STOREY if hollow else -0.2
    shop.box(wall, (width / 2, floor, -depth / 2 - 0.4), (width - 0.06, height - floor, depth), tint=0.3)
    trim = matte(shade(wall.colour, 0.75))
    shop.box(trim, (width / 2, height - 0.05, -depth / 2 + 0.12), (width, 0.38, depth + 0.5), tint=0.25)
    if shop.chance(0.6):
        shop.box(trim, (width * shop.between(0.2, 0.8), height + 0.3, -2.2), (0.9, shop.between(0.8, 1.8), 0.8))


def front(shop: Workshop, width: float, storeys: int, *, shop_front: bool = False, door: bool = True) -> None:
    """Build a house with modelled windows; local x 0…width, its front at z = 0 facing +z."""
    wall, trim, height = front_paint(shop), matte("#b7ab97"), storeys * STOREY + 0.9
    frame = polished(shop.one_of(("#e2dccb", "#2f3b3a", "#4a3a2e", "#50606a")))
    bays = max(2, round(width / 2.3))
    holes = [
        Opening(
            (bay + 0.5) * width / bays - 0.55, (bay + 0.5) * width / bays + 0.55, storey * STOREY + 1.35, storey * STOREY + 3.0
        )
        for storey in range(1 if shop_front or door else 0, storeys)
        for bay in range(bays)
    ]
    ground = _ground_floor(shop, width, shop_front, door)
    wall_holes = holes + ground
    shop.put(pierced(width, height, wall_holes), wall, tint=lambda points: weathered(points, height))
    for hole in holes:
        _window(shop, hole, frame, trim)
    shop.box(trim, (width / 2, STOREY + 0.55, 0.06), (width, 0.16, 0.18), tint=0.2)
    body(shop, wall, width, height, hollow=shop_front)


def _ground_floor(shop: Workshop, width: float, shop_front: bool, door: bool) -> list[Opening]:
    if shop_front:
        hole = Opening(0.5, width - 0.5, 0.35, 2.75)
        _shop(shop, hole)
        return [hole]
    if not door:
        return []
    hole = Opening(width / 2 - 0.55, width / 2 + 0.55, 0.12, 2.4)
    leaf = polished(shop.one_of(("#5d2f26", "#27424a", "#3d4a33", "#6b5634")))
    reveal(shop, hole, 0.3, matte("#9a8f7d"))
    shop.box(leaf, (width / 2, 0.12, -0.28), (1.1, 2.28, 0.06))
    for y in (0.3, 1.3):
        shop.box(leaf, (width / 2, y, -0.24), (0.75, 0.75, 0.04), tint=0.4)
    shop.box(matte("#8d8578"), (width / 2, -0.05, 0.2), (1.5, 0.17, 0.5))
    return [hole]


def _window(shop: Workshop, hole: Opening, frame: Material, trim: Material) -> None:
    left, right, bottom, top = hole
    reveal(shop, hole, 0.2, matte(shade(trim.colour, 0.7)))
    at_home, warm, curtained, strength = shop.dice.random(4)
    lit = shop.after_dark and at_home < 0.34
    tone = WARM if warm < 0.8 else COOL
    pane = glow(tone, 0.5 + 0.5 * strength) if lit else Material(paint("#2a3640"), 0.25, 0.5, second=paint("#5b6c7a"))
    fade = np.array((0.7, 0.7, 0.0, 0.0)) if not lit else np.array((0.0, 0.0, 0.6, 0.6))
    shop.put(
        shapes.panel(((left, bottom, -0.19), (right, bottom, -0.19), (right, top, -0.19), (left, top, -0.19))), pane, tint=fade
    )
    panes(shop, hole, frame)
    shop.box(trim, ((left + right) / 2, bottom - 0.12, 0.05), (right - left + 0.2, 0.12, 0.22), tint=0.2)
    if curtained < 0.5:
        cloth = matte("#8a5d46")
        for x in (left + 0.14, right - 0.14):
            corners = ((x - 0.12, bottom, -0.17), (x + 0.12, bottom, -0.17), (x + 0.12, top, -0.17), (x - 0.12, top, -0.17))
            shop.sheet(cloth, corners, tint=0.3)


def _shop(shop: Workshop, hole: Opening) -> None:
    """Build what lies behind a shop's glass, which is left out, so that one sees in."""
    left, right, bottom, top = hole
    width, middle, lit = right - left, (left + right) / 2, 1.0 if shop.after_dark else 0.35
    inside, deep = matte(shop.one_of(("#c89b63", "#b98b5c", "#a9876a")), second="#4a2c1a"), -3.2
    shop.put(shapes.panel(((left, 0, deep), (right, 0, deep), (right, 3, deep), (left, 3, deep)), 4, 3), inside, tint=0.15)
    shop.put(
        shapes.panel(((left, 0.02, 0), (right, 0.02, 0), (right, 0.02, deep), (left, 0.02, deep))), matte("#5b4634", "planks")
    )
    for x, turned in ((left, 1), (right, -1)):
        corners = ((x, 0, 0), (x, 0, deep), (x, 3, deep), (x, 3, 0))
        shop.put(shapes.panel(corners if turned > 0 else corners[::-1]), inside, tint=0.4)
    shop.put(
        shapes.panel(((left, 2.9, deep), (right, 2.9, deep), (right, 2.9, 0), (left, 2.9, 0))),
        glow("#ffcf96", 0.55 * lit),
        tint=0.4,
    )
    _stock(shop, left, right, deep)
    wood = polished(shop.accent(0.55, 0.34))
    reveal(shop, hole, 0.22, wood)
    sash(shop, hole, wood, columns=max(2, round(width / 1.7)), rows=1, back=0.1)
    shop.box(wood, (middle, bottom - 0.33, 0.05), (width, 0.36, 0.2))
    shop.box(wood, (middle, top, 0.08), (width + 0.3, 0.55, 0.28), tint=0.15)
    shop.at(middle, -1.3).lamp((0, 2.5, 0), WARM, 5.0 * lit, 6.5, 0.1)


def _stock(shop: Workshop, left: float, right: float, deep: float) -> None:
    shelf = matte("#6e4a2c")
    goods = [matte(code) for code in ("#b8452f", "#3e6b74", "#d9b25f", "#7b8a4b", "#e4d8bf")]
    for level in (0.9, 1.5, 2.1):
        shop.box(shelf, ((left + right) / 2, level, deep + 0.22), (right - left - 0.3, 0.05, 0.4))
        x = left + 0.4
        while x < right - 0.4:
            size = shop.between(0.14, 0.3)
            shop.box(shop.one_of(goods), (x, level + 0.05, deep + 0.22), (size, shop.between(0.15, 0.42), 0.2))
            x += size + shop.between(0.08, 0.4)
    shop.box(shelf, ((left + right) / 2 - 0.5, 0, -2.0), ((right - left) * 0.5, 1.0, 0.6), bevel=0.03)
    for x in np.linspace(left + 0.8, right - 0.8, 3):
        shop.lathe(metal("#3a3632"), [(0.0, 0.02), (0.2, 0.0), (0.03, 0.22), (0.02, 0.8)], (x, 2.1, -1.1), 10)
        shop.ball(glow("#ffd9a0", 2.0), (x, 2.12, -1.1), 0.07)


def tower(shop: Workshop, width: float, height: float, depth: float) -> None:
    """Stand a plain building of the distance round the origin, its windows drawn by texture."""
    code = shop.one_of(
        shop.by_style(
            FAR_PAINTS, shop.by_era(("#7d6f62", "#8a7a66"), ("#6b6f76", "#7c7670", "#5f6670"), ("#46505e", "#3b4452"))
        )
    )
    flat = shop.setting.style in ("western",) or shop.setting.region == "arabian"
    shop.box(
        matte(code, "planks" if shop.setting.style == "western" else "facade"), (0, 0, 0), (width, height, depth), tint=0.0
    )
    tiled = shop.setting.region == "mediterranean" and shop.era != "future"
    if (shop.era == "past" or tiled) and not flat:
        steep = 0.2 if tiled else 0.45
        slope = shapes.prism([(-width / 2 - 0.3, 0), (width / 2 + 0.3, 0), (0, width * steep)], depth + 0.4)
        shop.put(
            slope,
            matte(shop.one_of(("#a8603f", "#9a5638")) if tiled else shop.one_of(("#5a4438", "#6b4638")), "shingles"),
            (0, height, 0),
        )
    elif flat:
        shop.box(matte(code), (0, height, depth / 2 - 0.2), (width, 0.9, 0.3))
    elif shop.chance(0.5):
        shop.box(matte(code), (shop.between(-0.2, 0.2) * width, height, 0), (width * 0.4, shop.between(1, 4), depth * 0.4))
