"""A rooftop: parapet, water tank, vents and a stair house round the stage, the city's towers all about and below."""

import numpy as np

from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, hued, matte, metal, paint, polished
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.things import buildings, nature, oldtown, storage, streetware, townhouse
from studio.picture.previs.places.things.lights import sconce
from studio.picture.previs.places.workshop import Workshop

LEFT, RIGHT, BACK, FRONT = -8.5, 8.5, -6.2, 9.0
STREET = -34.0


def rooftop(shop: Workshop) -> Grounds:
    """Build a flat roof among higher and lower ones: a terrace in an old town, machinery in a city."""
    _roof(shop)
    _parapet(shop)
    if townhouse.kind(shop) or (shop.era == "past" and shop.setting.style != "wartime"):
        _stair_house(shop.at(6.4, -4.6))
        oldtown.terrace(shop)
        oldtown.old_roofs(shop)
        return Grounds(((LEFT + 0.6, 0.3, BACK + 0.6), (RIGHT - 0.6, 9.0, FRONT + 3.0)), paint("#b0a898"))
    _machinery(shop)
    _skyline(shop)
    return Grounds(((LEFT + 0.6, 0.3, BACK + 0.6), (RIGHT - 0.6, 9.0, FRONT + 3.0)), paint("#9aa6b4"))


def _roof(shop: Workshop) -> None:
    old = townhouse.kind(shop) != ""
    felt = matte(
        "#a8704f" if old else shop.by_era("#8a6a52", "#77746f", "#5a626a"),
        "tiles" if old else shop.by_era("tiles", "ground", "tiles"),
    )
    corners = ((LEFT, 0, FRONT), (RIGHT, 0, FRONT), (RIGHT, 0, BACK), (LEFT, 0, BACK))
    to_edge = lambda p: (
        0.6
        * np.clip(
            1 - np.minimum(np.minimum(p[:, 0] - LEFT, RIGHT - p[:, 0]), np.minimum(p[:, 2] - BACK, FRONT - p[:, 2])) / 1.4, 0, 1
        )
    )
    shop.sheet(felt, corners, 16, 14, tint=lambda p: to_edge(p) + 0.1)
    wall = matte("#7d5a4b", "brick")
    shop.box(wall, (0, STREET, (BACK + FRONT) / 2), (RIGHT - LEFT + 0.5, -STREET - 0.03, FRONT - BACK + 0.5), tint=0.3)
    for x, z in ((-3.4, -3.4), (4.1, 3.5)):
        shop.box(matte("#66625c"), (x, -0.02, z), (1.6, 0.035, 0.03), tint=0.2)


def _parapet(shop: Workshop) -> None:
    wall, cap = matte("#8d6a58", "brick") if shop.era != "future" else matte("#6b747c"), matte("#b3aa99")
    wall = matte("#c9a880", "plaster") if townhouse.kind(shop) else wall
    high = 0.95
    sides = (
        ((LEFT + RIGHT) / 2, BACK, RIGHT - LEFT, 0),
        (LEFT, (BACK + FRONT) / 2, FRONT - BACK, 90),
        (RIGHT, (BACK + FRONT) / 2, FRONT - BACK, 90),
        ((LEFT + RIGHT) / 2, FRONT, RIGHT - LEFT, 0),
    )
    for number, (x, z, length, turn) in enumerate(sides):
        run, low = shop.at(x, z, turn), 0.4 if number == 3 else high
        run.box(wall, (0, -0.1, 0), (length + 0.3, low + 0.1, 0.3), tint=lambda p: np.clip(0.6 - p[:, 1] * 0.8, 0, 1))
        run.box(cap, (0, low, 0), (length + 0.45, 0.1, 0.46), bevel=0.025, tint=0.1)


def _machinery(shop: Workshop) -> None:
    _stair_house(shop.at(-5.9, -4.1))
    if shop.era == "future":
        _dish(shop.at(5.9, -4.2))
    else:
        _water_tank(shop.at(5.9, -4.3))
    steel = metal("#9a9d9c")
    for x, z in ((-6.5, 1.8), (6.6, 0.6)):
        _air_unit(shop.at(x, z, shop.one_of((0, 90))))
    for x, z, high in ((2.8, -4.9, 1.2), (1.9, -5.1, 0.8), (-2.6, -5.2, 1.0), (7.3, 3.6, 1.4), (-7.4, 4.6, 0.9)):
        shop.lathe(
            steel,
            [(0.16, 0), (0.12, 0.06), (0.12, high), (0.2, high + 0.08), (0.16, high + 0.22), (0.0, high + 0.3)],
            (x, 0, z),
            10,
        )
    shop.tube(metal("#6f6a62"), [(-8.2, 0.2, -1.5), (-7.6, 0.2, -1.5), (-7.6, 0.2, 3.9), (-7.4, 0.2, 4.2)], 0.07, 7)
    if shop.chance(0.2 + 0.6 * shop.setting.density):
        _washing(shop.at(-3.6, -4.4))
    if shop.setting.density > 0.3:
        storage.crates(shop.at(4.4, -2.9, 15), 3, 0.5)
        nature.planter(shop.at(-4.2, 2.9))
        nature.planter(shop.at(-4.2, 3.9))
    if shop.after_dark and shop.era != "past" and shop.setting.seed % 2:
        _billboard(shop.at(0.6, BACK - 5.5, y=-1.0))
    _aerial(shop.at(3.3, -5.4))


def _stair_house(shop: Workshop) -> None:
    wall = matte("#9a8472", "brick")
    shop.box(wall, (0, 0, 0), (2.6, 2.7, 2.2), tint=lambda p: np.clip(0.6 - p[:, 1] * 0.7, 0.05, 1))
    shop.box(matte("#5b5a57"), (0, 2.7, 0), (3.0, 0.16, 2.6), bevel=0.03)
    shop.box(polished("#3f5a60"), (0.4, 0, 1.1), (0.95, 2.1, 0.06))
    shop.box(metal("#b3aa8a"), (0.75, 1.0, 1.15), (0.06, 0.12, 0.05))
    if shop.after_dark:
        sconce(shop.at(0.4, 1.1, y=0.6), 1.9, strength=4.0)
    for y in np.arange(0.3, 2.6, 0.35):
        shop.box(metal("#4a4d4e"), (1.36, y, 0.4), (0.06, 0.03, 0.4), tint=0)
    for z in (0.2, 0.6):
        shop.box(metal("#4a4d4e"), (1.38, 0, z), (0.04, 3.0, 0.04), tint=0)


def _water_tank(shop: Workshop) -> None:
    timber, steel = matte("#7d5c40", "planks"), metal("#4b4a47")
    for x in (-0.85, 0.85):
        for z in (-0.85, 0.85):
            shop.box(steel, (x, 0, z), (0.12, 2.0, 0.12))
    for turn in range(0, 360, 90):
        shop.at(0, 0, turn).tube(steel, [(-0.85, 0.2, 0.87), (0.85, 1.8, 0.87)], 0.03, 5)
    shop.box(steel, (0, 1.95, 0), (2.3, 0.1, 2.3))
    shop.lathe(timber, [(1.2, 2.05), (1.16, 4.3), (1.22, 4.32)], sides=20, tint=lambda p: np.clip(2.7 - p[:, 1], 0.05, 0.7))
    shop.lathe(matte("#5b4a3c", "planks"), [(1.34, 4.28), (0.12, 5.25), (0.0, 5.3)], sides=20)
    for y in (2.5, 3.2, 3.9):
        shop.lathe(steel, [(1.195, y), (1.21, y + 0.03), (1.19, y + 0.06)], sides=20)


def _dish(shop: Workshop) -> None:
    steel = metal("#a9b1b8")
    shop.lathe(steel, [(0.6, 0), (0.4, 0.2), (0.25, 1.8), (0.0, 1.9)], sides=12)
    bowl = shop.at(0, 0, -25, y=2.3).tilted(pitch=55)
    profile = [(0.0, 0.0), (0.7, 0.12), (1.3, 0.45), (1.6, 0.8)]
    bowl.lathe(steel, profile, sides=22)
    bowl.put(shapes.lathe([(r, y + 0.02) for r, y in reversed(profile)], 22), matte("#cfd5d8"))
    bowl.tube(steel, [(0, 0, 0), (0, 1.2, 0)], [0.03, 0.02], 6)
    bowl.ball(glow(hued(shop.setting.hue, 0.7, 1.0), 3.0 if shop.after_dark else 0.8), (0, 1.25, 0), 0.09)


def _air_unit(shop: Workshop) -> None:
    tin = polished("#b5b5ae")
    shop.box(tin, (0, 0.15, 0), (1.3, 0.85, 0.9), bevel=0.03)
    for x in (-0.5, 0.5):
        shop.box(metal("#5b5d5d"), (x, 0, 0), (0.1, 0.16, 0.8))
    for x in np.linspace(-0.5, 0.5, 9):
        shop.box(matte("#4a4d4d"), (x, 0.3, 0.452), (0.06, 0.55, 0.01), tint=0)
    shop.lathe(matte("#3b3e3f"), [(0.36, 1.0), (0.34, 1.05), (0.3, 1.03), (0.0, 1.01)], sides=14)


def _washing(shop: Workshop) -> None:
    timber = matte("#6d5238")
    for x in (0, 5.2):
        shop.box(timber, (x, 0, 0), (0.08, 2.0, 0.08))
        shop.box(timber, (x, 1.9, 0), (0.06, 0.06, 0.8))
    shop.tube(matte("#d8d2c4"), [(0, 1.94, 0), (2.6, 1.84, 0), (5.2, 1.94, 0)], 0.008, 4)
    for x in np.arange(0.5, 4.9, 0.75):
        wide, long = shop.between(0.4, 0.62), shop.between(0.5, 0.95)
        cloth = matte(
            shop.accent(0.6, 0.6) if shop.chance(0.3) else paint(shop.one_of(("#e2dccd", "#9fb0b5", "#c9a888"))), "cloth"
        )
        top = 1.93 - 0.11 * np.sin(x / 5.2 * np.pi)
        shop.sheet(
            cloth,
            [(x, top - long, 0.05), (x + wide, top - long, -0.04), (x + wide, top, 0), (x, top, 0)],
            2,
            2,
            both=True,
            tint=lambda p: np.clip(1.5 - p[:, 1], 0, 0.5),
        )


def _aerial(shop: Workshop) -> None:
    steel = metal("#5a5c5c")
    shop.tube(steel, [(0, 0, 0), (0, 3.0, 0)], 0.025, 5)
    for number, y in enumerate((2.9, 2.65, 2.4, 2.15)):
        half = 0.25 + 0.1 * number
        shop.tube(steel, [(-half, y, 0), (half, y, 0)], 0.012, 4)


def _billboard(shop: Workshop) -> None:
    """Raise a glowing sign on a lower roof behind the parapet."""
    shop.box(matte("#4a4a4c"), (0, STREET, -3), (13, -STREET - 0.5, 7), tint=0.3)
    for x in (-2.6, 0, 2.6):
        shop.box(metal("#3a3c3d"), (x, -1, 0), (0.14, 4.4, 0.14))
    words = shop.one_of(("HOTEL", "RADIO", "GRAND", "ORION", "METRO", "APEX", "LUMEN"))
    streetware.neon(shop.at(0, 0.2, y=4.2), words, hued(shop.setting.hue, 0.75, 1.0), 1.5, practical=False)
    shop.lamp((0, 4.2, 2.0), hued(shop.setting.hue, 0.75, 1.0), 6.0 if shop.after_dark else 0.0, 16, 0.45)


def _skyline(shop: Workshop) -> None:
    ground = matte("#5a5c60", "ground")
    shop.sheet(ground, [(-300, STREET, 300), (300, STREET, 300), (300, STREET, -300), (-300, STREET, -300)], 4, 4, tint=0.5)
    tall = shop.by_era(0.55, 1.0, 1.7)
    for ring, (distance, count, low, high) in enumerate(
        ((27, 16, -16, 5), (48, 22, -10, 16), (85, 26, 0, 34), (150, 30, 6, 60))
    ):
        for number in range(count):
            angle = (number + shop.between(0.1, 0.9)) / count * 2 * np.pi
            out = distance * shop.between(0.88, 1.18)
            x, z = np.cos(angle) * out, np.sin(angle) * out
            if abs(x) < 7 and -22 < z < 0:
                continue
            top = shop.between(low, high) * tall - STREET
            wide = distance * shop.between(0.14, 0.24) * (1 if ring else 1.6)
            buildings.tower(
                shop.at(x, z, shop.one_of((0, 0, 15, -20)), y=STREET), wide, max(top, 8), wide * shop.between(0.7, 1.2)
            )
