"""Bar, diner, hospital room and corridor: rooms that are open to many."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import blend, glow, hued, matte, metal, paint, polished, soft
from studio.picture.previs.places.lettering import lettering
from studio.picture.previs.places.outlook import outlook
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, beams, cornice, shell
from studio.picture.previs.places.things import (
    devices,
    fittings,
    hangings,
    lights,
    plants,
    seating,
    storage,
    streetware,
    tables,
)
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def bar(shop: Workshop) -> Grounds:
    """Build a bar: the counter behind the stage with lit bottles, stools, small tables at the sides, neon or candles."""
    room = Room(-4.2, 4.2, -4.0, 3.4, 2.9)
    rough = shop.setting.style in ("western", "medieval")
    wall = matte(
        blend(paint(shop.one_of(("#5b3a2c", "#3f4a44", "#4a3440", "#5a4a34"))), shop.accent(0.5, 0.3), 0.2),
        "planks" if rough else shop.by_era("plaster", shop.one_of(("brick", "plaster")), "plain"),
    )
    floor = matte(shop.by_era("#5b3f29", "#5a3c28", "#4a4f55"), shop.by_era("planks", "planks", "tiles"))
    dado = polished(shop.by_era("#4a301e", "#4d2f1d", "#39424a"), "planks")
    shell(shop, room, Finishes(wall, floor, matte("#453a33", "planks"), polished("#3d281a"), dado, 1.1), {})
    beams(shop, room, matte("#3d2a1c", "planks"), step=1.4) if rough else cornice(shop, room, polished("#3d281a"))
    _back_bar(shop, room)
    top, front_ = polished("#7a4a26", "planks"), polished(shop.by_era("#5d3b22", "#54321f", "#4a545c"), "planks")
    tables.counter(shop.at(-0.2, -2.45), 5.6, front_, top, height=1.12)
    shop.tube(metal("#b08d46"), [(-2.9, 0.22, -2.05), (2.5, 0.22, -2.05)], 0.03, 6)
    for x in (-2.4, -1.5, -0.6, 0.4, 1.3, 2.2):
        seating.stool(shop.at(x, -1.82, 180), 0.72)
    for x in (-1.9, -0.1, 1.7):
        tables.bottle(shop.at(x, -2.4, y=1.13))
        tables.cup(shop.at(x + 0.25, -2.3, y=1.13), "#cfc7b4")
        lights.pendant(shop.at(x, -2.4), room.height, 0.85, strength=2.6, wide=0.2)
    if rough:
        for x, z in ((-3.7, -2.9), (3.75, -2.9), (3.75, -2.2)):
            storage.barrel(shop.at(x, z))
    for x, z in ((-3.55, 0.4), (-3.5, 2.5), (3.55, -0.4), (3.5, 2.4)):
        _small_table(shop.at(x, z, shop.between(0, 90)))
    left, right, front = room.wall(shop, "left"), room.wall(shop, "right"), room.wall(shop, "front")
    if shop.era == "past":
        for wall_ in (left, right):
            lights.sconce(wall_.at(4.6, 0), 1.9)
    elif shop.after_dark:
        tone = hued(shop.setting.hue, 0.75, 1.0)
        words = shop.one_of(("BAR", "JAZZ", "LIVE", "GIN", "BEER"))
        lettering(right.at(room.along("right", -1.2), 0.07, y=2.25), words, glow(tone, 3.4), 0.5, thickness=0.055)
        shop.lamp((3.6, 2.2, -1.2), tone, 2.8, 6.5, 0.4)
    for number in range(4):
        hangings.picture(left, 1.3 + number * 1.65, 1.95, shop.between(0.5, 0.8), shop.between(0.45, 0.65))
    hangings.picture(right, room.along("right", 1.8), 1.9, 1.0, 0.7)
    storage.barrel(shop.at(3.85, -3.6))
    hangings.door(front, 3.0)
    hangings.wall_clock(front, 5.0, 2.2)
    return room.grounds(paint("#8a6f58"))


def _back_bar(shop: Workshop, room: Room) -> None:
    back = room.wall(shop, "back")
    timber = polished("#4f3320", "planks")
    storage_width = 5.6
    here = back.at(room.along("back", -0.2), 0)
    here.box(timber, (0, 0, 0.25), (storage_width, 0.95, 0.5))
    here.box(timber, (0, 2.65, 0.2), (storage_width + 0.2, 0.2, 0.45), bevel=0.03)
    glass = glow(blend(shop.accent(0.5, 0.8), paint("#ffb66a"), 0.6), 0.3)
    here.sheet(
        glass,
        [(-2.7, 0.95, 0.03), (2.7, 0.95, 0.03), (2.7, 2.65, 0.03), (-2.7, 2.65, 0.03)],
        6,
        2,
        tint=lambda p: np.clip(np.abs(p[:, 0]) / 4, 0, 1),
    )
    for x in (-2.75, -0.95, 0.95, 2.75):
        here.box(timber, (x, 0.95, 0.14), (0.14, 1.7, 0.26), tint=0.1)
    for level in (0.95, 1.5, 2.05):
        if level > 1:
            here.box(timber, (0, level - 0.03, 0.14), (storage_width - 0.2, 0.03, 0.24), tint=0)
        for x in (-1.85, 0.0, 1.85):
            tables.bottles(here.at(x, 0.16, y=level), 1.45, 9 + round(shop.setting.density * 3))


def _small_table(shop: Workshop) -> None:
    tables.round_table(shop, 0.38, 0.74)
    for turn in (40, 200):
        seating.chair(shop.at(0, 0, turn).at(0, -0.62, 0))
    if shop.era == "past":
        lights.candle(shop.at(0.05, 0.05, y=0.74))
    else:
        shop.lathe(glow("#ffb05a", 1.8), [(0.04, 0.74), (0.045, 0.82)], (0.08, 0, 0.05), 9)
    tables.cup(shop.at(-0.12, 0.1, y=0.74))


def diner(shop: Workshop) -> Grounds:
    """Build a diner: booths by a long window to the left, a counter to the back, checkered floor."""
    room = Room(-4.0, 4.1, -3.7, 3.6, 2.85)
    wall = matte(shop.by_era("#a88f6a", "#cfc6ad", "#98a3a8"), "plaster")
    dado = matte(blend(shop.accent(0.55, 0.5), paint("#7d6a58"), 0.25), shop.by_era("planks", "tiles", "tiles"))
    hole = Opening(room.along("left", 3.0), room.along("left", -3.0), 0.95, 2.45)
    trim = polished(shop.by_era("#5b3d26", "#b9bcb8", "#aeb8be"))
    shell(shop, room, Finishes(wall, matte("#d6cdb9"), matte("#d9d4c6"), trim, dado, 0.9), {"left": [hole]})
    outlook(shop, room, "left", street=True)
    cornice(shop, room, trim)
    _checkers(shop, room)
    vinyl, top = soft(shop.accent(0.65, 0.5)), polished("#d8d2c4")
    for z in (-2.6, -0.6, 1.4):
        _booth(shop.at(-3.2, z, 90), vinyl, top)
    front_ = polished(shop.accent(0.5, 0.5))
    tables.counter(shop.at(1.0, -2.75), 5.2, front_, top, height=1.0)
    for x in (-1.2, -0.3, 0.6, 1.5, 2.4, 3.2):
        seating.stool(shop.at(x, -2.12, 180), 0.62)
    _kitchen_wall(shop, room)
    for x in (-0.6, 1.0, 2.6):
        lights.pendant(shop.at(x, -2.6), room.height, 0.85, strength=2.8, wide=0.22)
        tables.cup(shop.at(x + 0.3, -2.6, y=1.0))
    for z in (-1.6, 2.4):
        lights.pendant(shop.at(-3.2, z), room.height, 1.15, strength=2.6, wide=0.2)
    right = room.wall(shop, "right")
    hangings.picture(right, room.along("right", -0.8), 1.8, 0.8, 0.6)
    hangings.picture(right, room.along("right", 0.6), 1.8, 0.8, 0.6)
    _small_table(shop.at(3.3, 0.9))
    _small_table(shop.at(3.2, 2.7))
    hangings.door(room.wall(shop, "front"), 2.0)
    plants.potted(shop.at(3.7, -1.0), 1.3)
    return room.grounds(paint("#c9bfa8"), room.window("left", hole))


def _checkers(shop: Workshop, room: Room) -> None:
    """Lay every other tile of the floor in the dark colour."""
    dark = matte(blend(shop.accent(0.4, 0.3), paint("#3a3d3f"), 0.4))
    step, y = 0.6, 0.004
    for row in range(int((room.front - room.back) / step)):
        for column in range(int((room.right - room.left) / step)):
            if (row + column) % 2:
                x, z = room.left + column * step, room.back + row * step
                shop.sheet(dark, [(x, y, z + step), (x + step, y, z + step), (x + step, y, z), (x, y, z)])


def _booth(shop: Workshop, vinyl: Material, top: Material) -> None:
    for side in (-1, 1):
        x = side * 0.78
        shop.box(matte("#4a4643"), (x, 0, 0), (0.5, 0.38, 1.2))
        shop.box(vinyl, (x - side * 0.02, 0.36, 0), (0.5, 0.13, 1.2), bevel=0.05, tint=0.1)
        shop.box(vinyl, (x + side * 0.24, 0.36, 0), (0.14, 0.78, 1.2), bevel=0.06, tint=0.1)
    shop.box(top, (0, 0.71, 0.0), (0.72, 0.045, 1.15), bevel=0.015, tint=0)
    shop.lathe(metal("#9c9f9f"), [(0.2, 0), (0.04, 0.04), (0.04, 0.71)], (0, 0, 0), 10)
    shop.lathe(polished("#b5402f"), [(0.03, 0.75), (0.032, 0.88), (0.012, 0.93), (0, 0.94)], (0.0, 0, -0.4), 8)
    shop.box(metal("#aeb1b1"), (0.1, 0.75, -0.42), (0.1, 0.12, 0.07))
    shop.seat(-0.78, 0.2, 90)
    shop.seat(0.78, 0.2, -90)


def _kitchen_wall(shop: Workshop, room: Room) -> None:
    back = room.wall(shop, "back")
    steel = metal("#b4b8b8")
    here = back.at(room.along("back", 1.0), 0)
    here.box(steel, (0, 0, 0.25), (5.0, 0.92, 0.5))
    here.box(polished("#c9c3b2", "tiles"), (0, 0.92, 0.015), (5.0, 0.75, 0.03), tint=0)
    for x in (-1.7, -0.9, 1.6):
        here.box(steel, (x, 0.92, 0.25), (0.55, 0.5, 0.38), bevel=0.04)
        here.box(matte("#2a2c2d"), (x, 1.0, 0.445), (0.35, 0.22, 0.01), tint=0)
    for x in np.linspace(-0.2, 1.0, 6):
        tables.cup(here.at(x, 0.25, y=0.92))
    sign = here.at(0.3, 0.06, y=2.3)
    sign.box(matte("#23282a"), (0, -0.42, 0), (3.2, 0.84, 0.08), bevel=0.02)
    for row in range(4):
        for start in (-1.4, 0.15):
            long = shop.between(0.6, 1.1)
            sign.box(glow("#e9dfc6", 0.8), (start + long / 2, 0.22 - row * 0.18, 0.045), (long, 0.045, 0.01), tint=0)
    if shop.era != "past" and shop.after_dark:
        streetware.neon(
            back.at(1.2, 0.12, y=2.25),
            shop.one_of(("EAT", "PIE", "OPEN")),
            hued(shop.setting.hue, 0.7, 1.0),
            0.42,
            practical=False,
        )
        shop.lamp((-2.6, 2.1, -3.3), hued(shop.setting.hue, 0.7, 1.0), 2.2, 5.0, 0.35)


def hospital_room(shop: Workshop) -> Grounds:
    """Build a hospital room: bed and monitor behind the stage, curtain, window, pale green below white."""
    room = Room(-3.5, 3.7, -3.4, 3.1, 2.75)
    wall = matte(shop.by_era("#cabf9f", "#d9ddd6", "#c3cfd4"), "plaster")
    dado = matte(
        blend(shop.accent(0.25, 0.7), paint("#9dbab0"), 0.6), shop.by_era("tiles", shop.one_of(("tiles", "plaster")), "plain")
    )
    floor = matte(shop.by_era("#80664a", "#b9c2bc", "#a4b1b6"), shop.by_era("planks", "tiles", "tiles"))
    hole = Opening(room.along("left", 0.2), room.along("left", -2.1), 0.95, 2.35)
    shell(
        shop,
        room,
        Finishes(wall, floor, matte("#d9dcd8", shop.by_era("plaster", "tiles", "tiles")), matte("#c2cbc6"), dado, 1.2),
        {"left": [hole]},
    )
    outlook(shop, room, "left")
    fittings.radiator(room.wall(shop, "left").at(room.along("left", -0.95), 0), 1.3)
    fittings.wall_pipes(room.wall(shop, "back"), room.right - room.left, 2.45)
    hangings.blinds(room.wall(shop, "left"), hole, 0.45)
    blanket = soft(blend(shop.accent(0.35, 0.7), paint("#a9c2bb"), 0.5))
    for x in (0.4, 3.0) if shop.setting.density > 0.35 else (0.4,):
        _ward_bed(shop.at(x, -2.5), blanket)
    right, back, front = room.wall(shop, "right"), room.wall(shop, "back"), room.wall(shop, "front")
    _screen(shop.at(1.9, -2.75, 90))
    hangings.board(right, room.along("right", 0.6), 1.3, 0.9, 0.6, "#e9ebe8")
    storage.cupboard(right.at(room.along("right", 2.2), 0), 1.0, 1.8, 0.45, polished("#cfd6d2"))
    basin = right.at(room.along("right", 0.6), 0.22, y=0.78)
    basin.lathe(polished("#e5e7e3"), [(0.08, -0.2), (0.22, 0.02), (0.27, 0.1), (0.24, 0.1), (0.0, 0.03)], sides=14)
    hangings.door(front, 2.3, code="#8fa59d")
    hangings.wall_clock(back, room.along("back", -2.2), 2.1)
    hangings.poster(back, room.along("back", -1.4), 1.7)
    seating.chair(shop.at(-1.4, -2.6, 40), polished("#8fa0a0"))
    seating.chair(shop.at(-3.0, 2.3, 90), polished("#8fa0a0"))
    plants.potted(shop.at(-3.05, -2.9), 0.9)
    trolley = shop.at(3.05, 1.9, -90)
    for y in (0.3, 0.8):
        trolley.box(metal("#b7bcbc"), (0, y, 0), (0.8, 0.03, 0.45))
    for x in (-0.38, 0.38):
        for z in (-0.2, 0.2):
            trolley.tube(metal("#b7bcbc"), [(x, 0, z), (x, 0.95, z)], 0.014, 5)
    tables.bottles(trolley.at(0, 0, y=0.83), 0.5, 4)
    for x, z in ((0.0, -1.4), (0.0, 1.8)):
        lights.strip_light(shop.at(x, z, 90), room.height) if shop.era != "past" else lights.pendant(shop.at(x, z), room.height)
    return room.grounds(paint("#c3ccc7"), room.window("left", hole))


def _ward_bed(shop: Workshop, blanket: Material) -> None:
    seating.bed(shop, blanket, width=0.95, steel=True)
    if shop.era != "past":
        devices.medical_monitor(shop.at(-0.85, -0.75))
    steel = metal("#b3b7b8")
    shop.lathe(steel, [(0.22, 0.02), (0.015, 0.06), (0.015, 1.9)], (0.8, 0, -0.8), 8)
    shop.tube(steel, [(0.66, 1.9, -0.8), (0.94, 1.9, -0.8)], 0.012, 5)
    shop.ball(polished("#cfdcd8"), (0.68, 1.7, -0.8), (0.07, 0.13, 0.03))
    shop.tube(matte("#cfd8d4"), [(0.68, 1.58, -0.8), (0.62, 1.1, -0.7), (0.45, 0.7, -0.4)], 0.006, 4)


def _screen(shop: Workshop) -> None:
    """Stand a curtain on a rail between two beds."""
    shop.tube(metal("#b3b7b8"), [(-1.0, 2.15, 0.1), (1.0, 2.15, 0.1)], 0.016, 6)
    hangings.drapes(shop, soft(blend(shop.accent(0.3, 0.7), paint("#b7cdc6"), 0.5)), -1.0, 0.6, 2.12)
