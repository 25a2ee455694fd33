"""The bridge of a spaceship before stars and a planet; it does not fly."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, hued, matte, paint, polished, soft
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, shell
from studio.picture.previs.places.things import (
    devices,
    hangings,
    seating,
)
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def spaceship_bridge(shop: Workshop) -> Grounds:
    """Build a bridge: a wide viewport onto stars and a planet behind the stage, consoles to both sides, the captain's chair."""
    room = Room(-5.4, 5.4, -5.0, 5.2, 3.4)
    hull = matte(shop.by_era("#6b5b45", "#7f878c", "#5d6871"))
    finish = Finishes(hull, matte("#4b535a", "tiles"), matte("#474e54"), polished("#9aa4aa"), matte("#59636b"), 0.9)
    view = Opening(1.1, 9.7, 0.95, 3.0)
    shell(shop, room, finish, {"back": [view]}, glazed=False)
    back, tone = room.wall(shop, "back"), hued(shop.setting.hue, 0.6, 1.0)
    for x in (1.1, 3.9, 6.9, 9.7):
        back.tilted().box(polished("#8b959b"), (x, 0.95, -0.08), (0.16, 2.05, 0.3), bevel=0.03)
    _space(shop)
    for x in (-2.7, 0.0, 2.7):
        console = shop.at(x, -3.6)
        devices.console(console, 1.9)
        if x:
            seating.swivel_chair(shop.at(x, -2.75, 180), soft("#3a4046"))
    seating.swivel_chair(shop.at(0.0, -2.2), soft(shop.accent(0.5, 0.35)), tall=True)
    for side, turn in ((-1, 90), (1, -90)):
        for z in (-2.4, 0.2, 2.8):
            devices.console(shop.at(side * 4.5, z, turn), 2.0)
            wall = shop.at(side * 5.34, z, turn)
            for number in range(2):
                devices.screen(wall.at((number - 0.5) * 1.0, 0.05, y=1.55), 0.85, 0.55, foot=0.0)
        shop.box(glow(tone, 2.4), (side * 5.2, 3.15, 0), (0.1, 0.06, 9.6), tint=0)
        shop.box(glow(tone, 1.6), (side * 3.5, 0.012, 0), (0.06, 0.012, 8.6), tint=0)
        for z in (-3.2, 0.6):
            shop.lamp((side * 4.6, 2.9, z), tone, 2.6, 6.5, 0.15)
        for z in np.arange(-4.4, 5.2, 2.4):
            rib = [(side * 5.3, 0.0, z), (side * 5.25, 2.5, z), (side * 4.4, 3.3, z), (side * 2.0, 3.36, z)]
            shop.tube(polished("#8b959b"), rib, 0.11, 6, tint=0.2)
    for z in (-1.4, 1.8):
        ring = np.linspace(0, 2 * np.pi, 25)
        shop.put(
            shapes.tube(np.stack([np.cos(ring) * 0.9, np.full(25, 3.36), z + np.sin(ring) * 0.9], -1), 0.04, 5),
            glow("#e8f0ff", 2.2),
        )
        shop.lamp((0, 3.1, z), paint("#dfe9ff"), 3.4, 7.0, 0.1)
    hangings.door(room.wall(shop, "front"), 5.4, width=1.6, height=2.3)
    return room.grounds(paint("#5c6a76"), room.window("back", view))


def _space(shop: Workshop) -> None:
    """Hang a black sky with stars and a planet beyond the viewport."""
    black = Material((0.0015, 0.002, 0.004), 1.0, 0.0)
    shop.sheet(black, [(-160, -90, -70), (160, -90, -70), (160, 110, -70), (-160, 110, -70)])
    stars = [glow(code, strength) for code, strength in (("#ffffff", 1.6), ("#cfe0ff", 1.0), ("#ffe2bd", 0.8))]
    for _ in range(260):
        x, y, size = shop.between(-75, 75), shop.between(-24, 34), shop.between(0.05, 0.16)
        shop.sheet(shop.one_of(stars), [(x - size, y, -69.5), (x, y - size, -69.5), (x + size, y, -69.5), (x, y + size, -69.5)])
    unit = shapes.ball(3)
    p = unit.points
    lit = np.clip(p @ np.array((-0.75, 0.5, 0.45)) * 1.5, 0, 1)
    bands = 0.75 + 0.5 * rough_noise(p[:, 0] * 3 + p[:, 1] * 2, p[:, 1] * 8, shop.setting.seed)
    side = shop.one_of((-1, 1))
    world = Material(hued(shop.setting.hue, 0.55, 0.85), 1.0, 0.0, emission=0.9, second=(0.004, 0.005, 0.008))
    shop.put(shapes.Shape(p * 13.0, unit.triangles, p), world, (side * 17.0, 6.0, -58), tint=np.clip(1 - lit * bands, 0, 1))
    moon = matte("#8d8a86", "rock")
    shop.ball(moon._replace(emission=0.4), (-side * 21.0, 13.0, -60), 2.2, 2)
