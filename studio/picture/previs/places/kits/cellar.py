"""A cellar: a low vault of stone or brick under a house, barrels and shelves at its sides, one small window high up."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import matte, metal, paint
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import FORE_STAGE, Finishes, Room, shell
from studio.picture.previs.places.things import hangings, lights, seating, storage, tables
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def cellar(shop: Workshop) -> Grounds:
    """Build a cellar."""
    room = Room(-3.6, 3.6, -4.6, 4.0, 3.1)
    code, texture = shop.one_of(
        shop.by_style(
            {"medieval": (("#8d8474", "ashlar"),), "wartime": (("#8a7f70", "ashlar"), ("#7d5a4b", "brick"))},
            (("#8d8474", "ashlar"), ("#80604e", "brick"), ("#8f8b82", "plaster")),
        )
    )
    stone = matte(code, texture)
    floor = matte(shop.one_of(("#6b6255", "#5f5a51")), shop.one_of(("ashlar", "cobbles", "ground")))
    high = Opening(room.along("left", -1.2), room.along("left", -2.2), 1.9, 2.45)
    shell(shop, room, Finishes(stone, floor, stone, matte("#6d6455")), {"left": [high]}, lidded=False)
    _vault(shop, room, stone)
    _stores(shop, room)
    _stairs(shop, room)
    lights.pendant(shop.at(0.4, -1.4), 3.03, 0.75, strength=3.2, wide=0.16) if shop.era != "past" else _candles(shop)
    return room.grounds(paint("#857a68"), room.window("left", high))


def _vault(shop: Workshop, room: Room, stone: Material) -> None:
    """Span the room with a shallow barrel vault on ribs."""
    arc = np.linspace(0, np.pi, 13)
    half, spring, rise, far = (room.right - room.left) / 2, 2.1, 0.95, room.front + FORE_STAGE
    x, y = -np.cos(arc) * half, spring + np.sin(arc) * rise
    rows = np.linspace(far, room.back, 10)
    points = np.concatenate([np.stack([x, y, np.full(13, z)], -1) for z in rows])
    normals = np.concatenate([np.stack([np.cos(arc), -np.sin(arc) * 1.4 - 0.1, np.zeros(13)], -1)] * len(rows))
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    triangles = shapes.lattice(len(rows), 13, closed=False)
    corners = points[triangles[0]]
    flip = np.cross(corners[1] - corners[0], corners[2] - corners[0]) @ normals[triangles[0, 0]] < 0
    triangles = np.ascontiguousarray(triangles[:, ::-1] if flip else triangles)
    shop.put(shapes.Shape(points, triangles, normals), stone, tint=0.25)
    for z in np.arange(room.back + 0.6, far, 2.4):
        shop.tube(stone, np.stack([x * 0.985, y - 0.04, np.full(13, z)], -1), 0.13, 6, tint=0.1)
        for side in (-1, 1):
            shop.box(stone, (side * (half - 0.12), 0, float(z)), (0.3, spring, 0.34), bevel=0.02)


def _stores(shop: Workshop, room: Room) -> None:
    for z in (-3.9, -3.1, -2.3):
        storage.barrel(shop.at(-3.05, z))
        storage.barrel(shop.at(-3.0, z + 0.35, y=0.9)) if shop.chance(0.4) and shop.era == "past" else None
    right = room.wall(shop, "right")
    if shop.era == "past":
        storage.bookshelf(right.at(room.along("right", -2.9), 0), 1.8, 1.8, filled=0.25)
        tables.bottles(right.at(room.along("right", -2.9), 0.2, y=1.8), 1.6, 8)
    else:
        storage.metal_rack(right.at(room.along("right", -2.9), 0.02), 2.0, 1.9)
        shop.tube(metal("#8a5a3c"), [(3.3, 2.0, -4.5), (3.3, 2.0, 3.9)], 0.06, 7)
    storage.crates(shop.at(0.9, -4.0, shop.between(-8, 8)), round(3 + 3 * shop.setting.density), 0.55)
    storage.crates(shop.at(3.05, 0.4, 90), 2, 0.5)
    seating.bed(
        shop.at(-2.9, -0.6), matte("#6a6f58", "cloth"), width=0.8
    ) if shop.setting.style == "wartime" else storage.crates(shop.at(-3.0, 0.8, 90), 3, 0.5)
    tables.table(shop.at(-1.0, -3.2, 6), 1.0, 0.6)
    lights.lantern(shop.at(-0.8, -3.2, y=0.75))
    tables.bottle(shop.at(-1.2, -3.15, y=0.75))


def _stairs(shop: Workshop, room: Room) -> None:
    """Lead stone steps up to a door in the back wall."""
    stone = matte("#857b6b", "ashlar")
    for step in range(6):
        shop.box(stone, (2.3, 0, room.back + 1.55 - 0.25 * step), (1.1, 0.17 * (step + 1), 0.26), tint=0.3)
    hangings.door(room.wall(shop, "back").at(0, 0, y=1.02), room.along("back", 2.3), code="#4d3824", height=1.75)


def _candles(shop: Workshop) -> None:
    for x, z in ((-3.3, -1.6), (3.3, -1.4)):
        lights.sconce(shop.at(x, z, 90 if x < 0 else -90), 1.7)
