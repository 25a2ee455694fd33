"""Buildings of timber and tile: barn, farmhouse with a porch, and the town houses of old Europe, the West and the South."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import Colour, glow, matte, paint, polished
from studio.picture.previs.places.lettering import lettering
from studio.picture.previs.places.walls import Opening, panes, pierced, reveal, weathered
from studio.picture.previs.places.workshop import Workshop

LIT = paint("#ffb765")
DARK_PANE = Material(paint("#2a3640"), 0.25, 0.5, second=paint("#5b6c7a"))


def gable(
    shop: Workshop, width: float, depth: float, rise: float, cover: Material, wall: Material, *, eaves: float = 0.35
) -> None:
    """Set a pitched roof on the origin's level: ridge along z, `width` across x, its front gable at z = 0 facing +z."""
    half, back = width / 2, -depth
    slope = rise / half
    low = -eaves * slope
    for side in (-1, 1):
        edge, ridge = side * (half + eaves), 0.0
        corners = [(edge, low, eaves), (edge, low, back - eaves), (ridge, rise, back - eaves), (ridge, rise, eaves)]
        corners = corners if side > 0 else corners[::-1]
        shop.sheet(cover, corners, 6, 4, both=True, tint=lambda p: np.clip(0.5 - p[:, 1] / rise * 0.5, 0, 0.6))
    for z, order in ((0.0, 1), (back, -1)):
        points = np.array([(-half, 0, z), (half, 0, z), (0, rise, z)])
        triangle = np.array([(0, 1, 2)], np.int32)[:, ::order]
        shop.put(shapes.Shape(points, np.ascontiguousarray(triangle), np.tile((0, 0, float(order)), (3, 1))), wall, tint=0.2)
    timber = matte("#4f3a28", "planks")
    shop.tube(timber, [(-half - eaves, low, eaves), (0, rise, eaves), (half + eaves, low, eaves)], 0.06, 4)


def window(shop: Workshop, hole: Opening, frame: Material, *, shutters: Colour | None = None, columns: int = 2) -> None:
    """Glaze an opening of a wall; lit for a third of them after dark."""
    left, right, bottom, top = hole
    reveal(shop, hole, 0.16, frame)
    lit = shop.after_dark and shop.chance(0.45)
    pane = glow(LIT, shop.between(0.5, 0.95)) if lit else DARK_PANE
    shop.sheet(pane, [(left, bottom, -0.15), (right, bottom, -0.15), (right, top, -0.15), (left, top, -0.15)], tint=0.3)
    panes(shop, hole, frame, columns=columns, rows=2, back=0.12)
    if shutters is not None:
        leaf, wide = matte(shutters, "planks", grain=1.6), (right - left) / 2
        for x in (left - wide / 2, right + wide / 2):
            shop.box(leaf, (x, bottom, 0.035), (wide * 0.96, top - bottom, 0.045), tint=0.1)
    shop.box(frame, ((left + right) / 2, bottom - 0.08, 0.05), (right - left + 0.16, 0.08, 0.16), tint=0.2)


def barn(shop: Workshop) -> None:
    """Stand a barn with its doors half open, 9 m wide, its front at z = 0 facing +z."""
    red = matte(shop.one_of(("#7d3a2c", "#6b4a33", "#8a7a64")), "planks", grain=0.6)
    white = matte("#d5cbb8", "planks")
    width, high, depth = 9.0, 4.6, 12.0
    door = Opening(width / 2 - 1.7, width / 2 + 1.7, 0.0, 3.3)
    front = shop.at(-width / 2, 0)
    front.put(pierced(width, high, [door]), red, tint=lambda p: weathered(p, high))
    for x, turn in ((-width / 2, -90), (width / 2, 90)):
        side = shop.at(x, -depth if turn < 0 else 0, turn)
        side.put(pierced(depth, high), red, tint=lambda p: weathered(p, high))
    gable(shop.at(0, 0, y=high), width, depth, 3.4, matte("#5d4a3c", "shingles"), red, eaves=0.5)
    shop.box(matte("#1d1712"), (0, 0, -1.6), (3.4, 3.3, 0.05), tint=0)
    for side in (-1, 1):
        leaf = shop.at(side * 2.7, 0.12, side * 12)
        leaf.box(red, (0, 0.05, 0), (1.7, 3.2, 0.07))
        for start, end in (((-0.8, 0.15), (0.8, 3.1)), ((-0.8, 3.1), (0.8, 0.15))):
            leaf.tube(white, [(*start, 0.05), (*end, 0.05)], 0.06, 4)
    shop.box(matte("#1d1712"), (0, high + 0.9, 0.02), (1.1, 1.2, 0.04), tint=0)
    for x in (-0.62, 0.62):
        shop.box(white, (x, high + 0.8, 0.05), (0.1, 1.4, 0.06))


def farmhouse(shop: Workshop) -> None:
    """Stand a low house of boards with a porch along its front."""
    code = shop.by_style({"western": "#9a8464", "northern": "#8a3a2c", "american": "#d2c9b4"}, "#c9bda4")
    wall, trim = matte(code, "planks", grain=0.8), matte("#e0d6c0", "planks")
    width, high, depth = 9.0, 2.9, 6.5
    holes = [Opening(x - 0.5, x + 0.5, 1.2, 2.4) for x in (1.6, 7.4)]
    door = Opening(width / 2 - 0.5, width / 2 + 0.5, 0.35, 2.4)
    front = shop.at(-width / 2, 0)
    front.put(pierced(width, high, [*holes, door]), wall, tint=lambda p: weathered(p, high))
    for hole in holes:
        window(front, hole, trim)
    shop.box(polished("#5a3a23"), (0, 0.35, -0.12), (1.0, 2.05, 0.06))
    for x, turn in ((-width / 2, -90), (width / 2, 90)):
        shop.at(x, -depth if turn < 0 else 0, turn).put(pierced(depth, high), wall, tint=lambda p: weathered(p, high))
    roof = shop.at(0, 0, 90, y=high)
    gable(roof.at(depth / 2, width / 2), depth, width, 2.2, matte("#5d4a3c", "shingles"), wall)
    shop.box(matte("#8a7050", "planks"), (0, 0, 1.2), (width, 0.3, 2.4), tint=0.1)
    for x in np.linspace(-width / 2 + 0.15, width / 2 - 0.15, 5):
        shop.box(trim, (float(x), 0.3, 2.3), (0.13, 2.35, 0.13), tint=0.1)
    a, b, y, top = -width / 2 - 0.3, width / 2 + 0.3, 2.6, 3.1
    shop.sheet(matte("#5d4a3c", "shingles"), [(a, y, 2.7), (b, y, 2.7), (b, top, -0.1), (a, top, -0.1)], 4, 2, both=True)
    shop.box(matte("#7d5a4b", "brick"), (2.6, high + 0.6, -3.2), (0.7, 2.2, 0.6))


def false_front(shop: Workshop, width: float, words: str = "") -> None:
    """Build a shop of the old West: boards, a square front hiding the roof, a boardwalk under a porch roof."""
    code = shop.one_of(("#a08058", "#8a6a48", "#b09a78", "#7d6a58", "#94583f", "#6f7a6a"))
    wall, trim = matte(code, "planks", grain=0.8), matte("#5b4430", "planks")
    high = shop.between(5.4, 7.2)
    holes = [Opening(x - 0.65, x + 0.65, 0.9, 2.4) for x in (width * 0.2, width * 0.8)]
    door = Opening(width / 2 - 0.75, width / 2 + 0.75, 0.2, 2.4)
    upper = [Opening(x - 0.45, x + 0.45, 3.9, 5.0) for x in (width * 0.25, width * 0.75)] if high > 6.2 else []
    shop.put(pierced(width, high, [*holes, door, *upper]), wall, tint=lambda p: weathered(p, high))
    for hole in (*holes, *upper):
        window(shop, hole, matte("#d2c6ac"))
    for side in (-1, 1):
        shop.box(trim, (width / 2 + side * 0.37, 0.75, -0.05), (0.68, 1.05, 0.05), tint=0.2)
    shop.box(matte("#17120e"), (width / 2, 0.2, -0.6), (1.5, 2.2, 0.05), tint=0)
    shop.box(trim, (width / 2, high, 0.05), (width + 0.3, 0.22, 0.4), tint=0.2)
    shop.box(wall, (width / 2, -0.1, -4.4), (width - 0.1, min(high - 1.2, 4.6), 8.4), tint=0.4)
    shop.box(matte("#94764f", "planks"), (width / 2, -0.15, 1.1), (width, 0.32, 2.2), tint=0.15)
    for x in np.linspace(0.2, width - 0.2, 4):
        shop.box(trim, (float(x), 0.15, 2.05), (0.13, 2.85, 0.13), tint=0.2)
    y, top = 2.95, 3.45
    shop.sheet(
        matte("#6b5138", "planks"),
        [(-0.1, y, 2.4), (width + 0.1, y, 2.4), (width + 0.1, top, 0), (-0.1, top, 0)],
        2,
        2,
        both=True,
    )
    if words:
        sign = shop.at(width / 2, 0.12, y=high - 0.95)
        sign.box(matte("#d5c7a4", "planks"), (0, -0.42, -0.02), (min(width * 0.8, len(words) * 0.62), 0.84, 0.06), tint=0.1)
        lettering(sign.at(0, 0.03), words, matte("#3a2418"), 0.5, thickness=0.075)


def half_timbered(shop: Workshop, width: float, storeys: int = 2) -> None:
    """Build a town house of plaster between beams, its upper floors jutting out, its gable to the street."""
    plaster = matte(shop.one_of(("#d2c3a0", "#c9b48c", "#bfae92", "#c29a78", "#b9b29c")), "plaster")
    timber, frame = matte("#47331f", "planks"), matte("#5b4430", "planks")
    y, jut = 0.0, 0.0
    stone = matte("#8d8474", "ashlar")
    for storey in range(storeys):
        high = 2.9 if storey == 0 else 2.5
        here = shop.at(0, jut, y=y)
        holes = [
            Opening(x - 0.42, x + 0.42, 1.0, 2.1) for x in np.linspace(width * 0.22, width * 0.78, max(2, round(width / 2.6)))
        ]
        door = [Opening(width / 2 - 0.5, width / 2 + 0.5, 0.05, 2.15)] if storey == 0 else []
        holes = [hole for hole in holes if not door or abs((hole.left + hole.right) / 2 - width / 2) > 1.1]
        here.put(
            pierced(width, high, [*holes, *door]), stone if storey == 0 else plaster, tint=lambda p, h=high: weathered(p, h)
        )
        for hole in holes:
            window(here, hole, frame, columns=3)
        for hole in door:
            here.box(matte("#5a3d24", "planks", grain=1.4), (width / 2, hole.bottom, -0.1), (1.0, 2.1, 0.08))
        here.box(plaster, (width / 2, 0, -4.2), (width - 0.04, high, 8.0), tint=0.3)
        if storey:
            _beams(here, width, high, timber)
        y, jut = y + high, jut + 0.35
    cover = matte(shop.one_of(("#6b4638", "#5a4a3e", "#7a5a3c", "#8a7848")), "shingles")
    gable(shop.at(width / 2, jut - 0.35, y=y), width, 8.2, width * 0.55, cover, plaster)
    peak = shop.at(0, jut - 0.35, y=y)
    peak.box(timber, (width / 2, 0, 0.05), (0.16, width * 0.5, 0.1), tint=0.2)
    peak.box(timber, (width / 2, width * 0.2, 0.05), (width * 0.58, 0.14, 0.1), tint=0.2)
    shop.box(matte("#7d5a4b", "brick"), (width * 0.72, y + 0.6, -3.0), (0.7, width * 0.55, 0.7))


def _beams(shop: Workshop, width: float, high: float, timber: Material) -> None:
    """Lay the beams of one storey on its front."""
    for level in (0.0, 0.92, high - 0.16):
        shop.box(timber, (width / 2, level, 0.04), (width, 0.17, 0.1), tint=0.2)
    posts = np.linspace(0.08, width - 0.08, max(4, round(width / 1.3)))
    for x in posts:
        shop.box(timber, (float(x), 0, 0.035), (0.16, high, 0.09), tint=0.2)
    for a, b in ((posts[0], posts[1]), (posts[-1], posts[-2])):
        shop.tube(timber, [(float(a), 0.15, 0.06), (float(b), 0.92, 0.06)], 0.07, 4)
        shop.tube(timber, [(float(b), 1.05, 0.06), (float(a), high - 0.2, 0.06)], 0.07, 4)


def palazzo(shop: Workshop, width: float, storeys: int = 3) -> None:
    """Build a southern town house: warm plaster, shutters, a shallow tiled roof with deep eaves."""
    plaster = matte(shop.one_of(("#c98f5f", "#d2a878", "#b9765a", "#d8bd8f", "#c2a08a", "#cfae70")), "plaster")
    trim = matte("#d5c7ac", "plaster")
    shutter = paint(shop.one_of(("#3f5a48", "#4a6b78", "#5d4430", "#6f7a5a")))
    high = storeys * 3.1
    bays = max(2, round(width / 2.5))
    holes = [
        Opening((bay + 0.5) * width / bays - 0.42, (bay + 0.5) * width / bays + 0.42, floor * 3.1 + 0.95, floor * 3.1 + 2.45)
        for floor in range(1, storeys)
        for bay in range(bays)
    ]
    door = Opening(width / 2 - 0.65, width / 2 + 0.65, 0.05, 2.5)
    low = [Opening(x - 0.4, x + 0.4, 1.2, 2.3) for x in (width * 0.18, width * 0.82)]
    shop.put(pierced(width, high, [*holes, door, *low]), plaster, tint=lambda p: weathered(p, high))
    for hole in (*holes, *low):
        window(shop, hole, trim, shutters=shutter)
    reveal(shop, door, 0.3, trim)
    shop.box(matte(shutter, "planks", grain=1.3), (width / 2, 0.05, -0.26), (1.3, 2.45, 0.06))
    shop.box(trim, (width / 2, 2.95, 0.04), (width, 0.14, 0.12), tint=0.2)
    shop.box(plaster, (width / 2, 0, -4.6), (width - 0.05, high, 8.6), tint=0.3)
    tile_roof(shop.at(width / 2, 0, y=high), width, 9.0)
    if shop.chance(0.5) and storeys > 2:
        _balcony(shop, holes[0])


def tile_roof(shop: Workshop, width: float, depth: float) -> None:
    """Lay a hipped roof of clay tiles, its front eaves over z = 0."""
    tile = matte(shop.one_of(("#a8603f", "#9a5638", "#b2714a")), "shingles")
    over, rise = 0.5, min(width, depth) * 0.24
    w, back, front = width / 2 + over, -depth - over, over
    ridge = max(width / 2 - depth / 2, 0.15)
    mid = -depth / 2
    corners = [(-w, 0, front), (w, 0, front), (w, 0, back), (-w, 0, back)]
    a, b = (-ridge, rise, mid), (ridge, rise, mid)
    shop.sheet(tile, [corners[0], corners[1], b, a], 4, 3, tint=0.1)
    shop.sheet(tile, [corners[2], corners[3], a, b], 4, 3, tint=0.1)
    shop.sheet(tile, [corners[1], corners[2], b, b], 2, 3, tint=0.2)
    shop.sheet(tile, [corners[3], corners[0], a, a], 2, 3, tint=0.2)
    shop.sheet(matte("#8a7358", "planks"), [corners[3], corners[2], corners[1], corners[0]], tint=0.5)


def _balcony(shop: Workshop, hole: Opening) -> None:
    middle, level = (hole.left + hole.right) / 2, hole.bottom - 0.25
    iron = matte("#2b2f30")
    shop.box(matte("#b9ad98"), (middle, level, 0.4), (1.7, 0.12, 0.8), bevel=0.02)
    shop.box(iron, (middle, level + 0.9, 0.76), (1.7, 0.04, 0.04))
    for x in np.linspace(middle - 0.82, middle + 0.82, 9):
        shop.box(iron, (float(x), level + 0.1, 0.76), (0.02, 0.82, 0.02))


def shikumen(shop: Workshop, width: float, storeys: int = 2) -> None:
    """Build a house of East Asia: dark posts and pale panels, sliding screens, deep eaves of grey tile, a hanging lantern."""
    panel, timber = matte(shop.one_of(("#d8ccb2", "#c9b99a", "#b8a68a")), "plaster"), matte("#4a2f20", "planks")
    paper = glow("#ffd9a0", 0.9) if shop.after_dark else matte("#e6dcc4")
    tile = matte(shop.one_of(("#4f5558", "#5d6266", "#5a4a40")), "shingles")
    for storey in range(storeys):
        y, deep = storey * 3.0, -0.5 * storey
        here = shop.at(0, deep, y=y)
        here.box(panel, (width / 2, 0, -4.0), (width, 3.0, 8.0), tint=0.25)
        for x in np.linspace(0.06, width - 0.06, max(3, round(width / 1.8)) + 1):
            here.box(timber, (float(x), 0, 0.03), (0.14, 3.0, 0.14), tint=0.2)
        here.box(timber, (width / 2, 2.5, 0.03), (width, 0.14, 0.12), tint=0.2)
        for x in np.linspace(width * 0.2, width * 0.8, max(2, round(width / 2.4))):
            here.box(paper, (float(x), 0.35 if storey == 0 else 0.9, 0.02), (1.25, 2.0 if storey == 0 else 1.3, 0.03), tint=0)
            for bar in np.linspace(-0.6, 0.6, 5):
                here.box(
                    timber,
                    (float(x + bar), 0.35 if storey == 0 else 0.9, 0.045),
                    (0.03, 2.0 if storey == 0 else 1.3, 0.02),
                    tint=0,
                )
        eave = [(-0.4, 2.75, 1.15), (width + 0.4, 2.75, 1.15), (width + 0.4, 3.3, -0.3), (-0.4, 3.3, -0.3)]
        here.sheet(tile, eave, 4, 2, both=True)
    tile_roof(shop.at(width / 2, -0.5 * (storeys - 1), y=storeys * 3.0), width, 8.0)
    red = glow("#e0452a", 1.6 if shop.after_dark else 0.3)
    shop.lathe(red, [(0.1, 0), (0.22, 0.12), (0.22, 0.32), (0.1, 0.44)], (width * 0.25, 2.15, 0.8), 10)
    shop.tube(timber, [(width * 0.25, 2.59, 0.8), (width * 0.25, 2.8, 0.8)], 0.012, 4)


def adobe(shop: Workshop, width: float, storeys: int = 2) -> None:
    """Build a house of the desert: thick pale walls, few small windows, a flat roof with a parapet, beams that stick out."""
    clay = matte(shop.one_of(("#c9a274", "#d2b48c", "#b98f66", "#dcc7a4")), "plaster")
    high = storeys * 2.9 + 0.7
    holes = [
        Opening(x - 0.28, x + 0.28, floor * 2.9 + 1.5, floor * 2.9 + 2.3)
        for floor in range(storeys)
        for x in (width * 0.25, width * 0.75)
    ]
    door = Opening(width / 2 - 0.5, width / 2 + 0.5, 0.05, 2.1)
    shop.put(pierced(width, high, [*holes, door]), clay, tint=lambda p: weathered(p, high))
    for hole in holes:
        window(shop, hole, matte("#6b4a2c", "planks"))
    reveal(shop, door, 0.35, clay)
    shop.box(matte(shop.accent(0.5, 0.45), "planks", grain=1.4), (width / 2, 0.05, -0.3), (1.0, 2.05, 0.07))
    shop.box(clay, (width / 2, 0, -4.2), (width - 0.05, high - 0.4, 8.0), tint=0.3)
    for x in np.linspace(0.5, width - 0.5, max(4, round(width / 0.9))):
        shop.tube(matte("#5d4128", "planks"), [(float(x), high - 0.75, -0.1), (float(x), high - 0.75, 0.4)], 0.07, 6)
