"""Warehouse and prison cell: bare rooms with one hard light."""

import numpy as np

from studio.picture.previs.places.colours import blend, matte, metal, paint, polished, soft
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, shell
from studio.picture.previs.places.things import devices, hangings, lights, seating, storage, tables, vehicles
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def warehouse(shop: Workshop) -> Grounds:
    """Build a warehouse: high windows to the left, trusses, racks and crates deep into the hall."""
    room = Room(-9.5, 9.5, -15.0, 10.0, 7.2)
    wall = matte(shop.by_era("#7d6446", "#a8806c", "#6b757d"), shop.by_era("planks", "brick", "plain"))
    floor = matte(shop.by_era("#6f5d48", "#77746c", "#636b72"), shop.by_era("planks", "ground", "tiles"))
    high = [Opening(room.along("left", z + 1.5), room.along("left", z - 1.5), 3.6, 6.2) for z in (6.5, 1.5, -3.5, -8.5)]
    finish = Finishes(wall, floor, matte("#5b5750", "planks"), metal("#4d5558"))
    shell(shop, room, finish, {"left": high})
    _trusses(shop, room)
    back = room.wall(shop, "back")
    storage.metal_rack(shop.at(-6.6, -4.6), 3.4, 3.4)
    for x, z, turn in (
        (8.6, -2.0, -90),
        (8.6, -6.2, -90),
        (8.6, 2.4, -90),
        (-2.6, -12.5, 0),
        (2.6, -12.5, 0),
        (-6.5, -12.0, 0),
    ):
        storage.metal_rack(shop.at(x, z, turn), 3.6, 3.6)
    for x, z, count, size in (
        (-4.6, -3.6, 5, 0.8),
        (4.2, -4.2, 4, 0.9),
        (-5.6, 3.2, 3, 0.7),
        (6.6, 4.6, 5, 0.8),
        (0.8, -7.8, 6, 0.9),
        (-6.8, 0.6, 4, 0.8),
    ):
        storage.crates(shop.at(x, z, shop.between(-20, 20)), round(count * (0.5 + 0.5 * shop.setting.density)), size)
    for x, z in ((-3.4, -2.5), (-3.9, -2.2), (3.6, -2.6), (6.5, 0.4), (-5.5, 4.8)):
        storage.barrel(shop.at(x, z))
    if shop.era == "present":
        _forklift(shop.at(4.8, -8.0, 200))
    elif shop.era == "past":
        vehicles.wagon(shop.at(4.8, -8.0, 200))
    else:
        devices.robot_arm(shop.at(4.8, -6.5, 200, scale=1.7))
    back.box(metal("#6b7478"), (9.5, 0, 0.05), (4.2, 4.2, 0.1), tint=0.2)
    for y in np.arange(0.2, 4.2, 0.35):
        back.box(metal("#5a6266"), (9.5, y, 0.11), (4.2, 0.05, 0.03), tint=0)
    for x, z in ((0.0, -2.2), (0.0, 4.0), (-4.5, -7.5), (4.5, -7.5)):
        lights.pendant(shop.at(x, z), room.height, 2.6, strength=6.0, wide=0.45)
    hangings.door(room.wall(shop, "front"), 4.0)
    return room.grounds(paint("#8f8a80"), room.window("left", high[1]), aisle=5.0)


def _trusses(shop: Workshop, room: Room) -> None:
    steel = metal(shop.by_era("#5b4430", "#4a5256", "#5b656c"))
    for z in np.arange(room.back + 2, room.front, 4.0):
        shop.box(steel, (0, room.height - 1.1, z), (room.right - room.left, 0.16, 0.16), tint=0.2)
        for x in np.arange(room.left + 0.5, room.right - 1.5, 2.3):
            shop.tube(
                steel, [(x, room.height - 1.0, z), (x + 1.15, room.height - 0.05, z), (x + 2.3, room.height - 1.0, z)], 0.05, 4
            )
    for z in (-11.0, -3.0, 5.0):
        for x in (room.left + 0.25, room.right - 0.25):
            shop.box(steel, (x, 0, z), (0.3, room.height, 0.3))


def _forklift(shop: Workshop) -> None:
    body, dark = polished("#b98a2c"), metal("#2d3032")
    shop.box(body, (0, 0.3, -0.5), (1.1, 0.7, 1.5), bevel=0.08)
    shop.box(body, (0, 1.0, -1.0), (1.0, 0.35, 0.5), bevel=0.08)
    for x in (-0.48, 0.48):
        shop.tube(dark, [(x, 1.0, 0.2), (x, 2.1, 0.1), (x, 2.1, -0.9), (x, 1.2, -1.1)], 0.035, 5)
        shop.box(dark, (x * 0.7, 0.08, 0.5), (0.1, 2.4, 0.1))
        shop.box(dark, (x * 0.7, 0.08, 1.05), (0.12, 0.05, 1.1))
        for z in (-1.0, 0.15):
            vehicles.wheel(shop.at(x * 1.15, z, 90, y=0.3), 0.24, 5, dark, 0.08)
    shop.box(soft("#2a2c2e"), (0, 0.98, -0.4), (0.5, 0.12, 0.45), bevel=0.04)


def prison_cell(shop: Workshop) -> Grounds:
    """Build a cell: a bunk, a barred window high up, bars to the right with a passage beyond."""
    room = Room(-3.0, 3.0, -2.7, 2.6, 2.75)
    wall = matte(
        shop.by_era("#857b6a", "#8d948c", "#7d878e"), shop.by_era("ashlar", shop.one_of(("brick", "plaster")), "plain")
    )
    floor = matte(shop.by_era("#655d51", "#6f716b", "#646c72"), shop.by_era("cobbles", "ground", "tiles"))
    high = Opening(*shop.one_of(((2.4, 3.6), (1.5, 2.5), (3.6, 4.4))), 1.9, 2.6)
    gate = Opening(room.along("right", -2.0), room.along("right", 2.6), 0.0, 2.6)
    finish = Finishes(wall, floor, matte("#6d6a63"), matte("#5b5a54"))
    shell(shop, room, finish, {"back": [high], "right": [gate]}, glazed=False)
    iron = metal("#3c4043")
    back, right = room.wall(shop, "back"), room.wall(shop, "right")
    for x in np.linspace(high.left + 0.12, high.right - 0.12, 6):
        back.tube(iron, [(x, high.bottom, -0.09), (x, high.top, -0.09)], 0.022, 6)
    for x in np.arange(gate.left + 0.08, gate.right, 0.145):
        right.tube(iron, [(x, 0, -0.08), (x, gate.top, -0.08)], 0.02, 6)
    for y in (0.1, 1.25, 2.45):
        right.box(iron, ((gate.left + gate.right) / 2, y, -0.08), (gate.right - gate.left, 0.07, 0.04), tint=0)
    right.box(iron, (gate.left + 2.9, 1.05, -0.06), (0.2, 0.28, 0.08), bevel=0.02)
    _passage(shop, room)
    _bunk(shop.at(-2.79, -1.5 - shop.between(0.0, 0.4)), shop)
    china = polished("#c9cdc8") if shop.era != "past" else matte("#7a5b3a", "planks")
    shop.lathe(
        china, [(0.15, 0), (0.13, 0.22), (0.2, 0.36), (0.22, 0.42), (0.17, 0.42), (0.12, 0.34), (0.0, 0.32)], (2.6, 0, -2.4), 14
    )
    tables.table(shop.at(-0.1, -2.45), 0.8, 0.5)
    tables.cup(shop.at(0.1, -2.4, y=0.75), "#8a8f8c")
    tables.book(shop.at(-0.2, -2.45, 20, y=0.75))
    chalk = matte("#c9c7bb")
    for group in range(5):
        for mark in range(4):
            x = 4.3 + group * 0.28 + mark * 0.05
            back.tube(chalk, [(x, 1.5, 0.012), (x + 0.01, 1.64, 0.012)], 0.006, 3)
        back.tube(chalk, [(4.27 + group * 0.28, 1.52, 0.014), (4.49 + group * 0.28, 1.62, 0.014)], 0.006, 3)
    lights.pendant(shop.at(0.0, 0.3), room.height, 0.45, strength=3.6, wide=0.2) if shop.era != "past" else lights.sconce(
        right.at(0.5, 0), 1.8
    )
    return room.grounds(paint("#85877f"), room.window("back", high))


def _passage(shop: Workshop, room: Room) -> None:
    """Lay the passage beyond the bars."""
    left, right = room.right + 0.18, room.right + 2.4
    wall = matte("#6b6d66", "brick")
    shop.sheet(matte("#5f615b", "ground"), [(left, 0, 4), (right, 0, 4), (right, 0, -4), (left, 0, -4)], tint=0.3)
    shop.sheet(
        wall,
        [(right, 0, -4), (right, 0, 4), (right, 3, 4), (right, 3, -4)],
        4,
        3,
        tint=lambda p: np.clip(0.8 - p[:, 1] / 2, 0.1, 1),
    )
    shop.sheet(wall, [(left, 0, -4), (right, 0, -4), (right, 3, -4), (left, 3, -4)], tint=0.5)
    shop.sheet(wall, [(right, 0, 4), (left, 0, 4), (left, 3, 4), (right, 3, 4)], tint=0.5)
    shop.sheet(matte("#55564f"), [(left, 3, -4), (right, 3, -4), (right, 3, 4), (left, 3, 4)], tint=0.5)
    lights.sconce(shop.at(right, -0.6, -90), 2.1, strength=3.4)


def _bunk(shop: Workshop, place: Workshop) -> None:
    iron, blanket = metal("#565a5a"), soft(blend(place.accent(0.4, 0.4), paint("#6a6f66"), 0.5))
    for level in (0.42, 1.45):
        shop.box(iron, (0, level, 0.3), (0.76, 0.06, 2.0))
        shop.box(soft("#a9a698"), (0, level + 0.06, 0.3), (0.75, 0.12, 1.96), bevel=0.04)
        shop.box(blanket, (0, level + 0.08, 0.6), (0.77, 0.115, 1.3), bevel=0.04)
        shop.box(soft("#c9c5b6"), (0, level + 0.17, -0.45), (0.6, 0.1, 0.34), bevel=0.045)
    for x in (-0.36, 0.36):
        for z in (-0.68, 1.28):
            shop.tube(iron, [(x, 0, z), (x, 1.9, z)], 0.025, 6)
    shop.seat(0.3, 0.6, 90)
    seating.stool(place.at(1.9, -2.3), 0.45)
