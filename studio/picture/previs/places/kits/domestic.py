"""Kitchen and bedroom: the rooms of a home besides the living room."""

from studio.picture.previs.places.colours import blend, matte, metal, paint, polished, soft
from studio.picture.previs.places.outlook import outlook
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, beams, cornice, shell
from studio.picture.previs.places.things import (
    crafts,
    devices,
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


def kitchen(shop: Workshop) -> Grounds:
    """Build a kitchen: units and stove along the back, window over the sink, a table before them, shelves at the side."""
    room = Room(-3.0, 3.0, -2.5, 2.8, 2.6)
    code = blend(
        paint(shop.one_of(("#d6c9a4", "#b9c4b0", "#d6bfa0", "#a9b7ba", "#d9c2b0", "#c9cfae"))), shop.accent(0.3, 0.7), 0.12
    )
    wall = matte(code, shop.by_era("plaster", "plaster", "plain"))
    floor = matte(
        shop.one_of(shop.by_era(("#84705a", "#8d7d68"), ("#b7a78e", "#a8603f", "#8f8a80", "#9a774e"), ("#8f969b",))),
        shop.by_era("ashlar", shop.one_of(("tiles", "planks")), "tiles"),
    )
    trim = matte(shop.by_era("#6b4a30", "#e8e2d2", "#c5cacf"))
    dado = matte(
        shop.by_era("#b5a68c", shop.one_of(("#dfe3dc", "#cfe0dc", "#e6dcc8")), "#aab3b8"),
        shop.by_era("plaster", "tiles", "tiles"),
    )
    sink = Opening(room.along("back", -0.95), room.along("back", 0.35), 1.2, 2.2)
    side = Opening(room.along("left", 0.9), room.along("left", -0.9), 0.95, 2.2)
    ceiling = matte("#e0d9ca", "plaster")
    shell(shop, room, Finishes(wall, floor, ceiling, trim, dado, 1.45), {"back": [sink], "left": [side]})
    outlook(shop, room, "back")
    outlook(shop, room, "left")
    if shop.era == "past" or shop.chance(0.35):
        beams(shop, room, matte("#5b432d", "planks"))
    hangings.curtains(room.wall(shop, "left"), side, soft(shop.accent(0.45, 0.6)), open_share=0.2)
    _units(shop, room)
    _round(shop, room)
    return room.grounds(paint("#c3bba9"), room.window("left", side))


def _units(shop: Workshop, room: Room) -> None:
    front = polished(
        shop.by_era(paint("#6e4a2d"), blend(shop.accent(0.35, 0.5), paint("#8a938a"), 0.35), paint("#8b949b")),
        shop.by_era("planks", "plain", "plain"),
    )
    top = polished(shop.by_era("#8a6844", "#b99a72", "#d5d9da"), shop.by_era("planks", "planks", "plain"))
    back = room.wall(shop, "back")
    for x, width in ((0.95, 1.9), (2.75, 1.7), (4.9, 0.9)):
        tables.counter(back.at(x, 0.32), width, front, top, height=0.92)
    hearth.stove(back.at(4.02, 0))
    back.box(metal("#8a8f90"), (4.02, 1.65, 0.25), (0.75, 0.18, 0.5), bevel=0.04)
    back.box(metal("#8a8f90"), (4.02, 1.83, 0.16), (0.35, 0.77, 0.3))
    for x, width in ((0.85, 1.3), (4.9, 0.85)):
        storage.cupboard(back.at(x, 0, y=1.45), width, 0.75, 0.32, front)
    _cold(back.at(5.6, 0))
    _pans(back)
    back.box(metal("#a8abab"), (2.7, 0.92, 0.34), (0.55, 0.012, 0.4), tint=0.4)
    back.tube(metal("#b9bcbc"), [(2.7, 0.93, 0.1), (2.7, 1.15, 0.1), (2.7, 1.17, 0.25), (2.7, 1.1, 0.28)], 0.016, 6)
    plants.vase(back.at(2.15, 0.25, y=0.93))
    tables.bottles(back.at(0.7, 0.2, y=0.93), 0.6, 4)
    crafts.small_tools(back.at(1.1, 0.34, y=0.93, scale=0.8), 1.9)
    for x in (4.75, 5.0):
        back.lathe(polished(shop.accent(0.5, 0.55)), [(0.07, 0), (0.08, 0.16), (0.05, 0.19), (0.0, 0.22)], (x, 0.93, 0.2), 10)


def _cold(fridge: Workshop) -> None:
    """Stand a refrigerator; before there were any, a larder."""
    if fridge.era == "past":
        storage.cupboard(fridge, 0.75, 1.9, 0.45)
        return
    fridge.box(polished("#d9dcd8"), (0, 0.04, 0.34), (0.74, 1.75, 0.68), bevel=0.05)
    for y in (0.75, 1.25):
        fridge.box(metal("#8d9192"), (-0.28, y, 0.7), (0.03, 0.32, 0.04), bevel=0.01)
    fridge.box(matte("#9aa09e"), (0, 1.14, 0.681), (0.72, 0.012, 0.005), tint=0)
    for x, y in ((0.1, 1.5), (-0.05, 1.35), (0.2, 0.95)):
        fridge.box(matte(fridge.one_of(("#d9b24a", "#c96f4a", "#8fb3a0"))), (x, y, 0.684), (0.1, 0.13, 0.004), tint=0)


def _pans(back: Workshop) -> None:
    copper = metal("#a8683c")
    back.tube(metal("#3c3a38"), [(3.35, 1.95, 0.02), (3.35, 1.95, 0.1), (3.65, 1.95, 0.1), (3.65, 1.95, 0.02)], 0.012, 5)
    for x, size in ((3.42, 0.09), (3.58, 0.075)):
        pan = back.at(x, 0.08, y=1.62).tilted(pitch=90)
        pan.lathe(copper, [(0.0, 0.0), (size, 0.0), (size * 1.08, 0.06), (size * 0.95, 0.06), (0.0, 0.02)], sides=12)
        back.box(copper, (x, 1.62 + size, 0.1), (0.025, 0.33 - size, 0.015), tint=0)


def _round(shop: Workshop, room: Room) -> None:
    table = shop.at(-1.9, 2.05, 6)
    tables.table(table, 1.3, 0.8)
    for x, z, turn in ((-0.35, 0.6, 180), (0.85, 0.0, -90)):
        seating.chair(table.at(x, z, turn))
    tables.cup(table.at(0.25, 0.1, y=0.75), shop.accent(0.5, 0.7))
    table.lathe(matte("#8a5a35"), [(0.08, 0.75), (0.17, 0.82), (0.16, 0.82), (0.0, 0.78)], (-0.15, 0, 0), 12)
    for x, z in ((-0.2, 0.03), (-0.1, -0.04), (-0.13, 0.06)):
        table.ball(matte(shop.one_of(("#b4402c", "#c9a23a", "#7d9a3c"))), (x, 0.85, z), 0.045)
    lights.pendant(shop.at(0.2, -1.7), room.height, 0.6)
    shop.lamp((-1.9, 2.1, 2.3), lights.TUNGSTEN, 2.0, 4.0, 0.0) if shop.after_dark else None
    right, left = room.wall(shop, "right"), room.wall(shop, "left")
    storage.drawers(right.at(room.along("right", -0.2), 0), 1.3, 0.9)
    devices.radio(right.at(room.along("right", 0.1), 0.22, y=0.92))
    for level, what in ((1.45, "cups"), (1.85, "jars")):
        fittings.shelf(right.at(room.along("right", -0.2), 0, y=level), 1.4, what=what)
    hangings.door(right, room.along("right", 1.7))
    fittings.switch(right, room.along("right", 1.05))
    fittings.radiator(left.at(room.along("left", 0.0), 0), 1.1) if shop.era != "past" else None
    fittings.shelf(left.at(room.along("left", -1.6), 0, y=1.7), 0.9, what="jars")
    front = room.wall(shop, "front")
    hangings.wall_clock(front, 3.4, 2.1)
    hangings.poster(front, 2.3, 1.7)
    plants.potted(shop.at(2.6, 2.4), 1.2)


def bedroom(shop: Workshop) -> Grounds:
    """Build a bedroom: bed at the back, window to the left, desk and wardrobe to the right."""
    room = Room(-3.2, 3.2, -3.4, 2.8, 2.55)
    paper = blend(paint(shop.one_of(("#9aa6b4", "#b79a94", "#a8ad8e", "#8d86a0", "#c0aa88"))), shop.accent(0.4, 0.5), 0.2)
    wall = matte(
        paper, shop.by_era("plaster", shop.one_of(("paper", "paper", "plaster")), "plain"), grain=shop.between(0.8, 1.3)
    )
    floor = matte(shop.by_era("#6a4b33", "#9a7048", "#7d848b"), "planks")
    trim = matte(shop.by_era("#5f432c", "#e4ddcd", "#c5cacf"))
    hole = Opening(room.along("left", -0.3), room.along("left", -2.2), 0.85, 2.25)
    shell(shop, room, Finishes(wall, floor, matte("#ddd6c8", "plaster"), trim), {"left": [hole]})
    outlook(shop, room, "left")
    cornice(shop, room, trim) if shop.era != "past" else beams(shop, room, matte("#5b432d", "planks"))
    fittings.radiator(room.wall(shop, "left").at(room.along("left", -1.25), 0), 1.2) if shop.era != "past" else None
    cloth = soft(blend(shop.accent(0.5, 0.5), paint("#80705f"), 0.3))
    hangings.curtains(room.wall(shop, "left"), hole, cloth)
    seating.bed(shop.at(-0.3, -2.5), cloth, width=shop.one_of((1.1, 1.5)))
    hangings.rug(shop.at(0.0, 0.2), 3.0, 2.0)
    for x in (-1.65, 1.15):
        storage.drawers(shop.at(x, -3.38), 0.5, 0.55, 2)
        lights.table_lamp(shop.at(x, -3.15, y=0.57))
    _bedroom_walls(shop, room)
    return room.grounds(paint("#b4adb0"), room.window("left", hole))


def _bedroom_walls(shop: Workshop, room: Room) -> None:
    back, right, front = room.wall(shop, "back"), room.wall(shop, "right"), room.wall(shop, "front")
    hangings.picture(back, room.along("back", -0.3), 1.75, 0.9, 0.6)
    hangings.poster(back, room.along("back", 2.1), 1.65)
    hangings.poster(back, room.along("back", 2.72), 1.6, 0.45, 0.6)
    storage.cupboard(right.at(room.along("right", -2.3), 0), 1.3, 2.0, 0.6)
    desk = right.at(room.along("right", 0.3), 0.4, 180)
    tables.desk(desk, 1.4)
    devices.computer(desk.at(-0.25, -0.05, 180, y=0.755))
    lights.desk_lamp(desk.at(0.5, 0.1, 180, y=0.755))
    tables.papers(desk.at(0.25, -0.1, y=0.757), 3)
    seating.chair(desk.at(-1.05, 0.0, 30))
    hangings.poster(right, room.along("right", 0.2), 1.75, 0.8, 0.55)
    storage.bookshelf(right.at(room.along("right", 1.9), 0), 0.9, 1.5)
    hangings.door(front, 2.0)
    hangings.mirror(front, 4.1, 1.3, 0.55, 1.5)
    plants.potted(shop.at(-2.8, 2.3), 1.1)
    if shop.setting.density > 0.4:
        tables.book(shop.at(-2.75, -0.9, 20))
        tables.book(shop.at(-2.7, -0.85, 50, y=0.036))
        shop.ball(matte(shop.accent(0.6, 0.65)), (2.6, 0.14, 2.4), 0.14, 2)
