"""A railway car seen from its aisle, land beyond its windows; it stands still."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import blend, glow, matte, metal, paint, polished, soft
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, shell
from studio.picture.previs.places.terrain import horizon
from studio.picture.previs.places.things import (
    hangings,
    lights,
    storage,
    tables,
)
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def train_car(shop: Workshop) -> Grounds:
    """Build a railway car seen from its aisle: pairs of seats along the windows behind the stage, land passing by."""
    room = Room(-7.5, 7.5, -3.2, 3.0, 2.5)
    lower = matte(shop.by_era("#5a3a22", "#7d6a55", "#6c757c"), shop.by_era("planks", "plain", "plain"))
    upper = matte(shop.by_era("#8a6238", "#c9bfa5", "#a7b0b5"), shop.by_era("planks", "plain", "plain"))
    views = [Opening(x - 0.85, x + 0.85, 0.95, 1.95) for x in (1.5, 4.5, 7.5, 10.5, 13.5)]
    finish = Finishes(
        upper, matte(shop.by_era("#5d2f2a", "#54585a", "#5a636a"), "cloth"), matte("#cfc6b2"), polished("#5b3d26"), lower, 0.9
    )
    shell(shop, room, finish, {"back": views, "front": views}, glazed=False)
    plush, brass = soft(blend(shop.accent(0.6, 0.42), paint("#5a463a"), 0.2)), metal("#a98640")
    for x in (-6.0, -3.0, 0.0, 3.0, 6.0):
        for side in (-1, 1):
            _train_seat(shop.at(x + side * 0.98, -2.4, -90 * side), plush)
        tables.table(shop.at(x, -2.75), 0.55, 0.75, 0.72)
        if shop.chance(0.6):
            tables.cup(shop.at(x + 0.1, -2.7, y=0.72))
        if x in (-3.0, 0.0, 3.0):
            lamp = shop.at(x, -2.95, y=0.72)
            lights.table_lamp(lamp, strength=1.8)
    back = room.wall(shop, "back")
    for y, z in ((2.02, 0.4), (2.02, 0.15)):
        back.tube(brass, [(0.1, y, z), (14.9, y, z)], 0.018, 5)
    for x in np.arange(0.5, 15, 1.5):
        back.tube(brass, [(x, 2.2, 0.0), (x, 2.02, 0.42)], 0.012, 4)
    for x in (2.2, 5.2, 9.8, 12.6):
        storage.suitcase(back.at(x, 0.25, y=2.04, scale=0.8))
    for hole in views:
        for x in (hole.left + 0.1, hole.right - 0.1):
            back.box(plush, (x, 0.95, 0.04), (0.18, 1.0, 0.05), bevel=0.02, tint=0.2)
    for x in (-4.5, 0.0, 4.5):
        shop.lathe(glow(lights.TUNGSTEN, 2.2), [(0.0, 2.3), (0.16, 2.36), (0.18, 2.45)], (x, 0, 0.0), 14)
        shop.lamp((x, 2.2, 0.0), lights.TUNGSTEN, 3.0, 6.5, 0.15)
    for x in (-7.45, 7.45):
        hangings.door(shop.at(x, 0.6, 90 if x < 0 else -90), 0.0, width=0.85, height=2.0)
    _passing_land(shop)
    return room.grounds(paint("#a9aea3"), room.window("back", views[1]))


def _train_seat(shop: Workshop, plush: Material) -> None:
    """Stand a bench for two, 1.2 m wide, facing +z."""
    shop.box(matte("#3a2c24"), (0, 0, 0), (1.2, 0.35, 0.5))
    shop.box(plush, (0, 0.33, 0.02), (1.2, 0.14, 0.54), bevel=0.05)
    shop.at(0, -0.27, y=0.45).tilted(pitch=-6).box(plush, (0, 0, 0), (1.2, 0.72, 0.14), bevel=0.06)
    for x in (-0.3, 0.3):
        shop.at(x, -0.25, y=0.98).tilted(pitch=-6).box(soft("#d8cfba"), (0, 0, 0.03), (0.4, 0.2, 0.13), bevel=0.04)
        shop.seat(x, 0.08)


def _passing_land(shop: Workshop) -> None:
    land = matte("#7f8a50", "ground", second="#54683a")
    shop.sheet(
        land,
        [(-260, -1.6, -5), (260, -1.6, -5), (260, -1.6, -260), (-260, -1.6, -260)],
        20,
        20,
        tint=lambda p: rough_noise(p[:, 0] / 30, p[:, 2] / 18, shop.setting.seed),
    )
    shop.sheet(land, [(-260, -1.6, 260), (260, -1.6, 260), (260, -1.6, 5), (-260, -1.6, 5)], 4, 4, tint=0.4)
    horizon(shop, matte("#6c7f58", second="#465a42"), 90, 6, rough=0.4, base=-2, teeth=1.0)
    horizon(shop, matte("#8d9a96", second="#7b8985"), 230, 34, rough=0.6, base=-2)
    for x in np.arange(-44, 45, 11.0):
        pole = shop.at(x, -9, y=-1.6)
        pole.tube(matte("#4a3a2c"), [(0, 0, 0), (0, 6.5, 0)], 0.1, 5)
        pole.box(matte("#4a3a2c"), (0, 5.8, 0), (0.12, 0.12, 1.6))
    for z in (-9.6, -8.4):
        shop.tube(matte("#26241f"), [(-44, 4.4, z), (0, 4.2, z), (44, 4.4, z)], 0.015, 3)
