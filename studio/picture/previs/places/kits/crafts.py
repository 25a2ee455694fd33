"""Workshop and shop: small rooms crowded with the things of a trade."""

import numpy as np

from studio.picture.previs.places.colours import blend, glow, matte, metal, paint, polished
from studio.picture.previs.places.lettering import lettering
from studio.picture.previs.places.outlook import outlook
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, beams, shell
from studio.picture.previs.places.things import (
    crafts,
    devices,
    figures,
    fittings,
    hangings,
    hearth,
    lights,
    plants,
    seating,
    storage,
    tables,
)
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop

TRADES = (
    ("clock", "clock", "watch"),
    ("forge", "forge", "smith", "armour"),
    ("garage", "garage", "repair", "mechanic", "motor"),
    ("studio", "artist", "paint", "pottery", "studio", "atelier"),
)
"""Trades with the words of a place that mean them; anything else works in wood."""
GOODS = (
    ("books", "book", "map", "antiqu"),
    ("flowers", "flor", "flower", "garden"),
    ("jars", "pharm", "apoth", "candy", "sweet", "tea", "herb", "magic", "potion"),
    ("clocks", "clock", "watch"),
)


def trade_of(shop: Workshop, table: tuple[tuple[str, ...], ...], other: str) -> str:
    """Return the first row of a table whose words stand in the place's name."""
    words = shop.setting.place.lower()
    return next((row[0] for row in table if any(word in words for word in row[1:])), other)


def workshop(shop: Workshop) -> Grounds:
    """Build a workshop: a bench under the window, tools on the wall, work half done, shelves to the ceiling."""
    trade = trade_of(shop, TRADES, "wood")
    room = Room(-3.3, 3.3, -2.7, 3.1, 2.75)
    wall = matte(
        shop.one_of(shop.by_era(("#a08a68", "#8a7860"), ("#a99a84", "#8f8a7e", "#9a8b72"), ("#7f8890",))),
        shop.by_era("planks", "brick", "plaster"),
    )
    floor = matte(shop.by_era("#6b5138", "#77685a", "#666e74"), shop.by_era("planks", "planks", "tiles"))
    hole = Opening(room.along("back", -1.5), room.along("back", 0.4), 1.1, 2.3)
    side = Opening(room.along("left", 0.9), room.along("left", -0.7), 1.05, 2.25)
    trim = matte(shop.by_era("#4f3722", "#6d5a42", "#9aa4aa"))
    shell(shop, room, Finishes(wall, floor, matte("#8a7a64", "planks"), trim), {"back": [hole], "left": [side]})
    outlook(shop, room, "back")
    outlook(shop, room, "left")
    beams(shop, room, matte("#5b432d", "planks"), step=1.5)
    _bench_wall(shop, room, trade)
    _sides(shop, room, trade)
    _work(shop, room, trade)
    return room.grounds(paint("#b5a88f"), room.window("left", side))


def _bench_wall(shop: Workshop, room: Room, trade: str) -> None:
    back = room.wall(shop, "back")
    middle = room.along("back", -0.5)
    crafts.workbench(back.at(middle, 0.38), 3.2)
    crafts.tool_board(back.at(room.along("back", 1.75), 0, y=1.25), 1.7, 1.0)
    crafts.small_tools(back.at(middle, 0.36, y=0.9), 2.8)
    lights.desk_lamp(back.at(middle + 1.1, 0.3, 200, y=0.9))
    storage.drawers(back.at(room.along("back", 2.6), 0), 1.1, 0.9, rows=5)
    if trade == "clock":
        for number, x in enumerate(np.linspace(0.5, 6.1, 7)):
            if not hole_near(x, room):
                hangings.wall_clock(back, float(x), 1.75 + 0.3 * (number % 2), shop.between(0.13, 0.24))
        crafts.clock_works(back.at(middle - 0.3, 0.4, y=0.9))
    elif trade == "studio":
        for x in (0.6, 5.2):
            hangings.picture(back, x, 1.6, 0.7, 0.9)
    else:
        storage.crates(back.at(room.along("back", -2.7), 0.45), 2, 0.5)


def hole_near(x: float, room: Room) -> bool:
    """Return whether the bench's window is at `x` along the back wall."""
    return room.along("back", -1.75) < x < room.along("back", 0.65)


def _sides(shop: Workshop, room: Room, trade: str) -> None:
    left, right, front = (room.wall(shop, side) for side in ("left", "right", "front"))
    storage.cupboard(left.at(room.along("left", -1.9), 0), 1.1, 2.0, 0.4, matte("#6d5034", "planks"))
    storage.bookshelf(left.at(room.along("left", 2.2), 0), 1.3, 2.1, filled=0.5)
    storage.metal_rack(right.at(room.along("right", 1.9), 0.02), 1.7, 2.1) if shop.era != "past" else storage.bookshelf(
        right.at(room.along("right", 1.9), 0), 1.5, 2.1, filled=0.4
    )
    if trade in ("forge", "wood") and shop.era == "past":
        hearth.fireplace(right.at(room.along("right", -0.9), 0))
    elif trade == "clock":
        figures.grandfather_clock(right.at(room.along("right", -1.5), 0.22))
        for z, y in ((-0.6, 1.9), (-0.1, 1.6), (0.4, 1.95)):
            hangings.wall_clock(right, room.along("right", z), y, shop.between(0.13, 0.2))
    else:
        crafts.tool_board(right.at(room.along("right", -0.8), 0, y=1.2), 1.6, 0.9)
        storage.barrel(right.at(room.along("right", -1.6), 0.4))
    hangings.door(front, 2.0)
    fittings.hooks(left.at(room.along("left", -1.0), 0, y=1.75), 0.8, 3)
    hangings.poster(front, 3.6, 1.6)


def _work(shop: Workshop, room: Room, trade: str) -> None:
    """Stand the work in hand at the side of the stage."""
    spot = shop.at(2.9, -1.65, -86, scale=0.8)
    if trade == "garage":
        devices.machine(shop.at(2.7, -1.2, -90, scale=0.8))
    elif trade == "forge":
        crafts.anvil(spot)
        spot.emit("sparks", (0, 0.85, 0), 0.6)
    elif trade == "studio":
        crafts.easel(spot)
    else:
        crafts.sawhorse(spot)
    seating.stool(shop.at(-1.0, -1.75), 0.6)
    for x, z in ((0.0, -1.7), (0.0, 1.8)):
        lights.pendant(shop.at(x, z), room.height, 0.8, strength=2.8, wide=0.22)
    if shop.setting.density > 0.45:
        storage.crates(shop.at(-2.75, 2.6, 90), 3, 0.45)


def shop_inside(shop: Workshop) -> Grounds:
    """Build a shop: counter and stocked shelves behind the stage, a window to the street at the left, goods in between."""
    goods = trade_of(shop, GOODS, "goods")
    room = Room(-3.5, 3.5, -3.0, 3.4, 2.95)
    paint_ = blend(paint(shop.one_of(("#8fa08c", "#b59a7a", "#c2b28f", "#9a8f9c", "#a8b0a4"))), shop.accent(0.4, 0.5), 0.25)
    wall = matte(paint_, shop.by_era("planks", "plaster", "plain"))
    floor = matte(shop.by_era("#6d4f33", "#9a774e", "#8f969b"), shop.by_era("planks", "planks", "tiles"))
    front = Opening(room.along("left", 2.4), room.along("left", -1.9), 0.75, 2.55)
    trim = polished(shop.by_era("#5b3d26", "#e2d8c2", "#b9c1c6"))
    shell(shop, room, Finishes(wall, floor, matte("#d5cdbb", "plaster"), trim, None), {"left": [front]})
    outlook(shop, room, "left", street=True)
    _shelves(shop, room, goods)
    timber = polished(blend(shop.accent(0.4, 0.35), paint("#6b4628"), 0.6), "planks")
    tables.counter(shop.at(0.9, -1.95), 3.6, timber, polished("#8a6038", "planks"), height=0.98)
    crafts.till(shop.at(2.1, -1.95, y=0.98))
    crafts.scales(shop.at(-0.2, -1.95, y=0.98))
    tables.papers(shop.at(0.9, -1.9, y=0.982), 3)
    _islands(shop, goods)
    hangings.door(room.wall(shop, "front"), 2.2)
    right = room.wall(shop, "right")
    storage.bookshelf(right.at(room.along("right", 0.9), 0), 2.2, 2.2, filled=0.9)
    storage.bookshelf(right.at(room.along("right", -1.5), 0), 2.0, 2.2, filled=0.9)
    hangings.poster(room.wall(shop, "front"), 4.2, 1.7)
    for x, z in ((-1.4, -1.2), (1.4, -1.2), (0.0, 2.2)):
        lights.pendant(shop.at(x, z), room.height, 0.75, strength=2.6, wide=0.24)
    return room.grounds(paint("#bdb29c"), room.window("left", front))


def _shelves(shop: Workshop, room: Room, goods: str) -> None:
    """Line the back wall with shelves of one kind of goods."""
    back, timber = room.wall(shop, "back"), matte("#6d4a2c", "planks")
    if goods == "books":
        for x in (1.15, 3.5, 5.85):
            storage.bookshelf(back.at(x, 0), 2.25, 2.6, filled=1.0)
        return
    for x in np.linspace(0.1, 6.9, 5):
        back.box(timber, (float(x), 0, 0.17), (0.05, 2.5, 0.34), tint=0.2)
    for level in (0.4, 0.85, 1.3, 1.75, 2.2):
        back.box(timber, (3.5, level, 0.17), (6.8, 0.035, 0.34), tint=0.1)
        crafts.wares(back.at(3.5, 0.17, y=level + 0.035), 6.5, goods)
    words = {"flowers": "FLOWERS", "jars": "TEA", "clocks": "CLOCKS"}.get(goods, "GOODS")
    lettering(back.at(3.5, 0.36, y=2.65), words, polished("#c9a24e"), 0.2, thickness=0.07)


def _islands(shop: Workshop, goods: str) -> None:
    for x, z in ((-2.75, -1.9), (2.85, 2.5), (-2.75, 2.4)):
        crafts.stand(shop.at(x, z, shop.between(-12, 12)), goods)
    plants.potted(shop.at(-1.9, -2.4), 1.1)
    storage.barrel(shop.at(3.0, -0.9)) if shop.era == "past" else storage.crates(shop.at(3.05, -0.6), 2, 0.4)
    if shop.after_dark:
        shop.box(glow("#ffd9a0", 0.4), (0, 2.93, -2.2), (3.0, 0.02, 0.1), tint=0)
    shop.tube(metal("#8a8d8d"), [(-3.3, 0.62, 0.0), (-3.3, 0.62, 2.0)], 0.02, 5)
