"""What stands outside a room's windows: ground, a hedge, a row of houses or trees; lit by night, never seen from outside in."""

import numpy as np

from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import leafy, matte
from studio.picture.previs.places.room import Room, Side
from studio.picture.previs.places.workshop import Workshop

TOWN = ("#9a705a", "#b09a7c", "#8c8680", "#7f8286", "#a3907a", "#b5a58a")
WILD = ("farm", "cottage", "cabin", "country", "manor", "lighthouse", "ranch", "forest", "wood", "castle", "lodge", "monastery")
"""Words of a place that has green outside, not houses."""
HIGH = ("apartment", "penthouse", "office", "tower", "city", "flat", "downtown", "hotel", "suite", "headquarters")
"""Words of a place high above its street, with towers outside."""


def outlook(shop: Workshop, room: Room, side: Side, *, street: bool = False) -> None:
    """Stand something some metres outside the windows of a wall."""
    words = shop.setting.place.lower()
    green = not street and (shop.setting.style in ("medieval", "western") or any(word in words for word in WILD))
    high = not green and not street and (shop.era == "future" or any(word in words for word in HIGH))
    wall, middle = room.wall(shop, side), room.width(side) / 2
    _ground(wall, middle, -26.0 if high else -0.25, green)
    if high:
        _towers(shop, wall, middle)
        return
    if not street:
        _hedge(shop, wall, middle)
    _trees(shop, wall, middle, 9 if green else 4)
    if not green:
        _houses(shop, wall, middle, 12.0 if street else 19.0)
    _hills(wall, middle, shop)


def _ground(wall: Workshop, middle: float, level: float, green: bool) -> None:
    far, half = 70.0, 45.0
    corners = [
        (middle + half, level, -0.4),
        (middle + half, level, -far),
        (middle - half, level, -far),
        (middle - half, level, -0.4),
    ]
    turf = matte("#75803f", "grass") if green else matte("#7b7a5c", "grass")
    wall.sheet(turf if level > -1 else matte("#5f6062", "ground"), corners, 2, 2, tint=0.2)


def _hedge(shop: Workshop, wall: Workshop, middle: float) -> None:
    green = leafy(shop.one_of(("#5f7a34", "#4f6f3c", "#6f8238")))
    for x in np.arange(middle - 9, middle + 9, 1.5):
        size = shop.between(0.5, 0.75)
        wall.ball(green, (float(x), 0.25, -6.0 + shop.between(-0.3, 0.3)), (0.95, size, 0.6), 1, tint=0.3)


def _houses(shop: Workshop, wall: Workshop, middle: float, away: float) -> None:
    x = middle - 24.0
    while x < middle + 24.0:
        width, high = shop.between(6.0, 9.0), shop.by_era(3.6, 4.6, 6.0) * shop.between(0.85, 1.25)
        here = wall.at(x + width / 2, -away - shop.between(0.0, 4.0))
        here.box(matte(shop.one_of(TOWN), "facade"), (0, -0.3, -4), (width - 0.4, high, 8), tint=0.1)
        roof = shapes.prism([(-4.4, 0), (4.4, 0), (0, 2.4)], width - 0.2)
        here.at(0, -4, 90).put(
            roof, matte(shop.one_of(("#6b4638", "#8a5a42", "#5a5652")), "shingles"), (0, high - 0.3, 0), tint=0.2
        )
        x += width + shop.between(0.0, 2.5)


def _towers(shop: Workshop, wall: Workshop, middle: float) -> None:
    for distance, count in ((34.0, 5), (60.0, 9)):
        for number in range(count):
            x = middle + (number - (count - 1) / 2) * distance * 0.42 + shop.between(-4, 4)
            width = shop.between(9, 14)
            tall = 26 + shop.between(-8, 26) * shop.by_era(0.3, 1.0, 1.8)
            code = shop.one_of(("#6b6f76", "#7c7670", "#8a8580", "#5f6670"))
            wall.box(matte(code, "facade"), (x, -26, -distance), (width, tall, 10), tint=0)


def _trees(shop: Workshop, wall: Workshop, middle: float, count: int) -> None:
    green = leafy(shop.one_of(("#5f7a34", "#4f6f3c", "#6f8238")))
    for _ in range(count):
        here = wall.at(middle + shop.between(-11, 11), -shop.between(9, 17))
        size = shop.between(1.3, 2.3)
        here.tube(matte("#5b4636", "bark"), [(0, -0.3, 0), (0, size * 1.5, 0)], 0.13, 5)
        for dx, dy in ((-0.45, 1.5), (0.5, 1.65), (0.0, 2.15)):
            here.ball(green, (dx * size, dy * size, 0), (size * 0.75, size * 0.62, size * 0.7), 1, tint=0.25)


def _hills(wall: Workshop, middle: float, shop: Workshop) -> None:
    hill = matte("#76876a", second="#4d6049")
    for number in range(4):
        wall.ball(hill, (middle - 36 + 24 * number, -4.0, -66.0), (20.0, shop.between(8, 13), 9.0), 2)
