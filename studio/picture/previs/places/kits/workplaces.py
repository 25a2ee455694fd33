"""Office, classroom, laboratory and server room: where people work at things."""

import numpy as np

from studio.picture.previs.places.colours import blend, glow, hued, matte, metal, paint, polished, soft
from studio.picture.previs.places.lettering import lettering
from studio.picture.previs.places.outlook import outlook
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, cornice, shell
from studio.picture.previs.places.things import devices, fittings, hangings, lights, plants, seating, storage, tables
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def office(shop: Workshop) -> Grounds:
    """Build an office: a desk behind the stage, blinds to the left, files and a glass-fronted corridor to the right."""
    room = Room(-3.7, 3.7, -3.4, 3.2, 2.75)
    wall = matte(shop.by_era("#9a8a6c", "#b5b5aa", "#7f8890"), shop.by_era("plaster", "plaster", "plain"))
    dado = matte(shop.by_era("#5a3d27", "#7c6a55", "#59626a"), shop.by_era("planks", "planks", "plain"))
    floor = matte(shop.by_era("#654629", "#5f6468", "#6d747a"), shop.by_era("planks", "cloth", "tiles"))
    hole = Opening(room.along("left", 1.1), room.along("left", -2.2), 0.9, 2.4)
    view = Opening(0.7, 2.4, 0.9, 2.35)
    finish = Finishes(
        wall,
        floor,
        matte("#c9c7bf", shop.by_era("plain", "tiles", "tiles")),
        matte(shop.by_era("#4d3420", "#d2cfc5", "#b6bdc2")),
        dado,
    )
    shell(shop, room, finish, {"left": [hole], "back": [view]})
    outlook(shop, room, "left")
    outlook(shop, room, "back")
    cornice(shop, room, finish.trim)
    fittings.radiator(room.wall(shop, "left").at(room.along("left", -0.5), 0), 1.3)
    for side, opening in (("left", hole), ("back", view)):
        hangings.blinds(room.wall(shop, side), opening, shop.between(0.35, 0.7))  # type: ignore[arg-type]
    _boss_desk(shop.at(0.7, -2.45))
    right, back, front = room.wall(shop, "right"), room.wall(shop, "back"), room.wall(shop, "front")
    storage.bookshelf(back.at(6.4, 0), 1.5, 2.2, filled=0.7)
    hangings.picture(back, 4.4, 1.85, 0.8, 0.55)
    _cabinets(right.at(room.along("right", -1.8), 0), 3)
    _whiteboard(right, room.along("right", 0.6))
    second = shop.at(2.9, 2.3, 270)
    tables.desk(second, 1.4)
    devices.computer(second.at(0, 0, 180, y=0.755))
    seating.swivel_chair(second.at(0, -0.75))
    hangings.door(front, 2.4)
    hangings.wall_clock(front, 4.2, 2.2)
    hangings.poster(front, 5.2, 1.6, 0.8, 0.6)
    plants.potted(shop.at(-3.2, -2.9), 1.5)
    seating.sofa(shop.at(-3.05, 2.3, 90), soft("#54473c"), 1.5)
    for x, z in ((0.0, -1.0), (0.0, 2.2), (-2.8, -1.0)):
        lights.strip_light(shop.at(x, z, 90), room.height) if shop.era != "past" else lights.pendant(shop.at(x, z), room.height)
    return room.grounds(paint("#b6b5ad"), room.window("left", hole))


def _boss_desk(shop: Workshop) -> None:
    tables.desk(shop, 1.9)
    devices.computer(shop.at(-0.5, 0.0, 160, y=0.755), practical=True)
    lights.desk_lamp(shop.at(0.7, 0.05, 200, y=0.755))
    devices.telephone(shop.at(0.35, 0.1, y=0.755))
    tables.papers(shop.at(0.1, -0.15, y=0.757), 5)
    tables.cup(shop.at(-0.1, 0.2, y=0.755), shop.accent(0.6, 0.6))
    seating.swivel_chair(shop.at(0, -0.75), soft(shop.accent(0.4, 0.3)), tall=True)


def _cabinets(shop: Workshop, count: int) -> None:
    steel = polished(shop.by_era("#6b4a2c", "#7b827f", "#6c757c"))
    for number in range(count):
        x = (number - (count - 1) / 2) * 0.52
        shop.box(steel, (x, 0, 0.3), (0.5, 1.35, 0.6), bevel=0.012)
        for y in (0.05, 0.37, 0.69, 1.01):
            shop.box(steel, (x, y, 0.605), (0.45, 0.29, 0.02), tint=0.15)
            shop.box(metal("#b7b2a4"), (x, y + 0.2, 0.625), (0.12, 0.03, 0.02), tint=0)
    storage.crate(shop.at(0.3, 0.3, 8, y=1.35), 0.3)


def _whiteboard(shop: Workshop, x: float) -> None:
    hangings.board(shop, x, 1.0, 1.9, 1.1, shop.by_era("#2a3a31", "#e9ebe8", "#26323c"))
    for number, (dx, dy) in enumerate(((-0.6, 0.75), (-0.1, 0.5), (0.45, 0.8), (0.5, 0.3))):
        note = shop.at(x + dx, 0, y=1.0 + dy)
        note.sheet(
            matte(("#d9b24a", "#c96f4a", "#8fb3a0", "#d8d2c2")[number]),
            [(0, 0, 0.055), (0.2, 0.01, 0.055), (0.19, 0.2, 0.055), (-0.01, 0.19, 0.055)],
        )


def classroom(shop: Workshop) -> Grounds:
    """Build a classroom seen from its rows: board and teacher's desk behind the stage, pupils' desks before and beside it."""
    room = Room(-4.4, 4.4, -3.6, 4.9, 3.0)
    wall = matte(shop.by_era("#a3936f", "#c9bd97", "#8f999f"), shop.by_era("planks", "plaster", "plain"))
    dado = matte(blend(shop.accent(0.35, 0.45), paint("#7c8573"), 0.5))
    hole, second = (
        Opening(room.along("left", 3.4), room.along("left", 1.0), 1.05, 2.6),
        Opening(room.along("left", 0.2), room.along("left", -2.4), 1.05, 2.6),
    )
    trim = matte(shop.by_era("#54391f", "#ded6c2", "#bfc6ca"))
    shell(shop, room, Finishes(wall, matte("#8d6a42", "planks"), matte("#d7d2c4"), trim, dado, 1.1), {"left": [hole, second]})
    outlook(shop, room, "left")
    back, right, front = room.wall(shop, "back"), room.wall(shop, "right"), room.wall(shop, "front")
    if shop.era == "future":
        devices.screen(back.at(4.6, 0.06, y=1.0), 3.4, 1.5, foot=0.0)
    else:
        hangings.board(back, 4.6, 1.0, 3.8, 1.4)
    lettering(back.at(1.2, 0.02, y=2.55), "ABC", matte(shop.accent(0.6, 0.5)), 0.3, thickness=0.08)
    for number in range(4):
        hangings.poster(right, 1.6 + 1.3 * number, 1.9, 0.75, 0.95)
    desk = shop.at(2.3, -2.5, 0)
    tables.desk(desk, 1.6)
    seating.chair(desk.at(0, -0.7))
    tables.book(desk.at(-0.4, 0, 15, y=0.755))
    tables.book(desk.at(-0.38, 0, 35, y=0.79))
    _globe(desk.at(0.5, 0, y=0.755))
    for x in (-3.6, 3.6):
        for z in (-1.2, 0.4, 2.0, 3.6):
            _pupil_desk(shop.at(x, z, 180))
    for x in (-1.3, 1.3):
        for z in (2.9, 4.2):
            _pupil_desk(shop.at(x, z, 180))
    hangings.wall_clock(back, 7.6, 2.55, 0.22)
    storage.bookshelf(right.at(room.along("right", 3.8), 0), 1.6, 1.2)
    hangings.door(front, 1.3)
    for x in (3.5, 5.5, 7.5):
        hangings.poster(front, x, 1.8, 1.0, 0.7)
    for x in (-2.2, 2.2):
        for z in (-1.5, 2.0):
            lights.strip_light(shop.at(x, z), room.height) if shop.era != "past" else lights.pendant(
                shop.at(x, z), room.height, 0.9
            )
    return room.grounds(paint("#c2bba6"), room.window("left", second))


def _pupil_desk(shop: Workshop) -> None:
    timber, steel = polished("#a87f4e", "planks"), metal("#50585c")
    for x in (-0.27, 0.27):
        shop.tube(steel, [(x, 0, 0.2), (x, 0.68, 0.15), (x, 0.68, -0.15), (x, 0, -0.2)], 0.018, 5)
    shop.box(timber, (0, 0.69, 0), (0.68, 0.035, 0.48), bevel=0.01, tint=0)
    if shop.chance(shop.setting.density):
        tables.book(shop.at(shop.between(-0.15, 0.15), 0, shop.between(-20, 20), y=0.726))
    seating.chair(shop.at(0, 0.58, 180), timber)


def _globe(shop: Workshop) -> None:
    shop.lathe(polished("#5a3a20"), [(0.1, 0), (0.08, 0.02), (0.015, 0.04), (0.015, 0.12)], sides=10)
    shop.ball(
        polished("#4d7d8a"),
        (0, 0.28, 0),
        0.16,
        2,
        tint=lambda p: (np.sin(p[:, 0] * 23) * np.sin(p[:, 2] * 19 + p[:, 1] * 15) > 0.2) * 0.8,
    )


def laboratory(shop: Workshop) -> Grounds:
    """Build a laboratory: benches of glass and instruments, a strange machine, cold light and one warm lamp."""
    room = Room(-4.1, 4.1, -3.6, 3.7, 2.85)
    wall = matte(shop.by_era("#857b6a", "#b3bfbd", "#8f9ca6"), shop.by_era("ashlar", "tiles", "tiles"))
    floor = matte(shop.by_era("#6a5f50", "#8f9a97", "#79848c"), shop.by_era("ashlar", "tiles", "tiles"))
    finish = Finishes(wall, floor, matte("#c3c8c6"), matte(shop.by_era("#4a3a2a", "#dde1de", "#aab4ba")))
    hole = Opening(room.along("left", 0.6), room.along("left", -1.8), 1.2, 2.4)
    shell(shop, room, finish, {"left": [hole]})
    outlook(shop, room, "left")
    top, front_ = polished(shop.by_era("#4d3623", "#d5d8d4", "#c3cbd0")), polished(shop.by_era("#5d4229", "#7e9190", "#5f6b74"))
    back, right = room.wall(shop, "back"), room.wall(shop, "right")
    for x, width in ((2.0, 2.6), (5.2, 2.4)):
        tables.counter(back.at(x, 0.34), width, front_, top, height=0.95)
        devices.glass_ware(back.at(x - 0.4, 0.3, y=0.955), 6)
        _shelf_of_jars(back.at(x, 0), width * 0.9)
    devices.computer(back.at(5.9, 0.35, y=0.955))
    devices.machine(shop.at(3.2, -2.8, -25))
    tables.counter(shop.at(-3.4, -1.6, 90), 2.0, front_, top, height=0.92)
    devices.glass_ware(shop.at(-3.4, -1.6, 90, y=0.925), 5)
    _microscope(shop.at(-3.4, -0.9, 70, y=0.925))
    if shop.era == "future":
        devices.robot_arm(shop.at(-3.3, 1.8, 60))
        devices.monitor_wall(right.at(room.along("right", 0.2), 0), 3, 2)
    else:
        hangings.board(right, room.along("right", 0.4), 1.0, 2.2, 1.2)
        storage.cupboard(right.at(room.along("right", 2.6), 0), 1.1, 1.9)
    tables.table(shop.at(3.3, 2.4, 90), 1.6, 0.7, 0.9)
    tables.papers(shop.at(3.3, 2.2, 90, y=0.9))
    lights.desk_lamp(shop.at(3.4, 2.9, 240, y=0.9))
    seating.stool(shop.at(2.75, 2.0))
    seating.stool(shop.at(-2.75, -2.2))
    storage.barrel(shop.at(-3.9, 3.2))
    front = room.wall(shop, "front")
    hangings.door(front, 2.2)
    hangings.poster(front, 4.8, 1.7, 1.0, 0.7)
    for x, z in ((-1.6, -1.2), (1.6, 1.5)):
        lights.strip_light(shop.at(x, z), room.height, 1.6) if shop.era != "past" else lights.pendant(
            shop.at(x, z), room.height, 0.9
        )
    return room.grounds(paint("#aab7b6"), room.window("left", hole))


def _shelf_of_jars(shop: Workshop, width: float) -> None:
    for level in (1.5, 1.9):
        shop.box(matte("#6f7878"), (0, level, 0.14), (width, 0.035, 0.26))
        for x in np.arange(-width / 2 + 0.12, width / 2 - 0.05, 0.19):
            if shop.chance(0.35 + 0.5 * shop.setting.density):
                tone = (
                    hued(shop.setting.hue + shop.one_of((0.0, 0.5, 0.1)), 0.35, 0.6)
                    if shop.chance(0.4)
                    else paint(shop.one_of(("#a59a7e", "#7d8a86", "#c9c3b0")))
                )
                shop.lathe(
                    polished(tone),
                    [(0.06, 0), (0.065, 0.14), (0.045, 0.17), (0.05, 0.2), (0.0, 0.21)],
                    (x, level + 0.035, 0.14),
                    9,
                )


def _microscope(shop: Workshop) -> None:
    black = polished("#2a2d30")
    shop.box(black, (0, 0, 0), (0.16, 0.03, 0.2), bevel=0.01)
    shop.tube(black, [(0, 0.02, -0.07), (0, 0.2, -0.08), (0, 0.3, -0.02)], 0.025, 7)
    tube_ = shop.at(0, 0.0, y=0.12).tilted(pitch=-18)
    tube_.lathe(metal("#a98f50"), [(0.012, 0), (0.02, 0.05), (0.024, 0.22), (0.03, 0.24), (0, 0.24)], sides=9)


def server_room(shop: Workshop) -> Grounds:
    """Build a server room: an aisle of cabinets with lights, cables above, a console."""
    room = Room(-4.0, 4.0, -6.5, 4.6, 2.9)
    steel = matte(shop.by_era("#5b5348", "#4a525a", "#39424b"))
    finish = Finishes(steel, matte("#565e66", "tiles"), matte("#3a4148"), metal("#6b757d"))
    shell(shop, room, finish, {})
    for z in np.arange(-5.9, 4.2, 0.95):
        devices.server_rack(shop.at(-3.45, z, 90))
        devices.server_rack(shop.at(3.45, z, -90))
    for x in (-1.9, 1.9):
        for z in np.arange(-5.6, -2.4, 0.7):
            devices.server_rack(shop.at(x, z, -90 if x > 0 else 90), height=1.9)
    tone = hued(shop.setting.hue, 0.65, 1.0)
    back = room.wall(shop, "back")
    devices.monitor_wall(back.at(4.0, 0), 3, 2)
    for x in (-2.6, 2.6):
        shop.box(glow(tone, 2.6), (x, 2.86, -1), (0.08, 0.03, 10.5), tint=0)
        for z in (-3.4, 0.8):
            shop.lamp((x, 2.6, z), tone, 2.4, 6.5, 0.15)
    for x, y in ((-1.0, 2.6), (-0.85, 2.64), (1.0, 2.58), (1.2, 2.62)):
        shop.tube(matte("#22272b"), [(x, y, -6.4), (x + 0.06, y - 0.06, -2), (x, y, 1), (x + 0.05, y - 0.05, 4.5)], 0.035, 5)
    shop.box(metal("#6b757d"), (0, 2.5, -1), (2.6, 0.04, 0.05), tint=0)
    desk = shop.at(2.55, 2.7, 200)
    devices.console(desk, 1.3)
    lights.desk_lamp(desk.at(0.45, 0.1, y=0.82))
    seating.swivel_chair(shop.at(2.3, 3.5, 200))
    hangings.door(room.wall(shop, "front"), 4.0)
    return room.grounds(paint("#6f8290"))
