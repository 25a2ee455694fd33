"""An alley between the backs of houses; nobody lives behind the windows."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import glow, hued, matte, metal, paint, polished
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.things import buildings, lights, plants, storage, streetware, townhouse
from studio.picture.previs.places.walls import Opening, panes, pierced, reveal, weathered
from studio.picture.previs.places.workshop import Workshop

LEFT = -3.3

RIGHT = 3.3


def alley(shop: Workshop) -> Grounds:
    """Build an alley between the backs of houses, open to a street behind the camera and one far ahead."""
    cobble = matte(
        shop.by_era("#7d7566", "#5c5c5c", "#454b52"),
        "cobbles" if townhouse.kind(shop) else shop.by_era("cobbles", "ground", "tiles"),
    )
    corners = [(LEFT - 0.2, 0, 22), (RIGHT + 0.2, 0, 22), (RIGHT + 0.2, 0, -26), (LEFT - 0.2, 0, -26)]
    shop.sheet(cobble, corners, 8, 20, tint=lambda p: 0.2 + 0.6 * np.clip((np.abs(p[:, 0]) - 2.2), 0, 1))
    shop.sheet(matte("#4f5256", "ground"), [(-60, -0.03, 60), (60, -0.03, 60), (60, -0.03, -90), (-60, -0.03, -90)], 4, 4)
    for x, turn, ends in ((LEFT, 90, (21.0, -24.0)), (RIGHT, -90, (-24.0, 21.0))):
        _backs(shop, x, turn, *ends)
    _fire_escape(shop.at(LEFT, -1.6, 90)) if shop.era == "present" and not townhouse.kind(shop) else None
    _clutter(shop)
    for number, (x, z, turn) in enumerate(((LEFT, -4.8, 90), (RIGHT, 1.2, -90), (RIGHT, -9.5, -90))):
        lights.sconce(shop.at(x, z, turn), 2.6, strength=(4.5 if number < 2 else 3.0) * (1.0 if shop.after_dark else 0.0))
    if shop.era != "past" and shop.after_dark and not townhouse.kind(shop):
        sign = shop.at(RIGHT - 0.55, -5.4, y=4.2)
        streetware.neon(
            sign,
            shop.one_of(("BAR", "CAFE", "OPEN", "JAZZ", "PAWN", "CLUB")),
            hued(shop.setting.hue, 0.75, 1.0),
            0.5,
            upright=True,
        )
    for y, z in ((6.5, -3.0), (7.5, -7.5)):
        _line(shop.at(0, z, y=y))
    for x in (-26, -14, -4, 5, 15, 28):
        townhouse.far_house(shop.at(x, -46 - shop.between(0, 10)), 10, shop.by_era(9, 20, 40) * shop.between(0.7, 1.4), 9)
        townhouse.far_house(shop.at(x, 40 + shop.between(0, 10)), 10, shop.by_era(9, 20, 40) * shop.between(0.7, 1.4), 9)
    streetware.street_lamp(shop.at(1.5, -27.5))
    return Grounds(((LEFT + 0.35, 0.3, -9), (RIGHT - 0.35, 8.0, 15)), paint("#8b929b"))


def _backs(shop: Workshop, x: float, turn: float, start: float, end: float) -> None:
    """Line one side of the alley with the backs of houses."""
    z, step = start, -1 if end < start else 1
    while (end - z) * step > 1:
        width = min(shop.between(7, 9.5), abs(end - z))
        house, storeys = shop.at(x, z, turn), shop.by_era(2, 4, 5) + int(shop.dice.integers(0, 2))
        if townhouse.kind(shop):
            townhouse.house(house, width, storeys, number=round(abs(z)))
            z += width * step
            continue
        wall = buildings.front_paint(shop)
        height = storeys * buildings.STOREY + 0.6
        holes = [
            Opening(at, at + 0.9, storey * buildings.STOREY + 1.2, storey * buildings.STOREY + 2.5)
            for storey in range(1, storeys)
            for at in (width * 0.2, width * 0.62)
            if shop.chance(0.75)
        ]
        house.put(pierced(width, height, holes), wall, tint=lambda p, h=height: weathered(p, h))
        for hole in holes:
            reveal(house, hole, 0.18, matte("#7d7468"))
            lit = shop.after_dark and shop.chance(0.4)
            pane = glow(buildings.WARM, 0.7) if lit else Material(paint("#2a3640"), 0.25, 0.5, second=paint("#5b6c7a"))
            house.sheet(
                pane,
                [
                    (hole.left, hole.bottom, -0.17),
                    (hole.right, hole.bottom, -0.17),
                    (hole.right, hole.top, -0.17),
                    (hole.left, hole.top, -0.17),
                ],
            )
            panes(house, hole, matte("#cfc6b3"), back=0.12)
            house.box(matte("#a59a88"), ((hole.left + hole.right) / 2, hole.bottom - 0.1, 0.04), (1.1, 0.1, 0.18), tint=0.2)
        _back_door(house.at(width * shop.between(0.3, 0.7), 0))
        buildings.body(house, wall, width, height, depth=7)
        pipe = metal("#5f625f")
        house.tube(pipe, [(width - 0.3, 0.2, 0.1), (width - 0.3, height - 0.5, 0.1)], 0.06, 6)
        z += width * step


def _back_door(shop: Workshop) -> None:
    shop.box(matte("#6d675d"), (0, 0, 0.02), (1.25, 2.35, 0.06), tint=0.3)
    shop.box(polished(shop.one_of(("#4d5a52", "#6b3f30", "#3d4a5a"))), (0, 0.05, 0.05), (0.98, 2.15, 0.06))
    shop.box(matte("#807a70"), (0, 0, 0.3), (1.3, 0.12, 0.6))


def _fire_escape(shop: Workshop) -> None:
    """Hang landings and stairs on the wall z = 0."""
    iron = metal("#3b3f3f")
    for number, y in enumerate((3.3, 6.5, 9.7)):
        shop.box(iron, (0, y, 0.55), (3.4, 0.06, 1.1))
        for x in np.linspace(-1.65, 1.65, 12):
            shop.tube(iron, [(x, y, 1.07), (x, y + 0.95, 1.07)], 0.014, 4)
        for rail in (0.5, 0.95):
            shop.tube(
                iron,
                [(-1.65, y + rail, 0.05), (-1.65, y + rail, 1.07), (1.65, y + rail, 1.07), (1.65, y + rail, 0.05)],
                0.02,
                4,
            )
        lean = 1 if number % 2 else -1
        for step in range(9):
            shop.box(iron, (lean * (1.3 - step * 0.3), y + 0.35 * step, 0.35), (0.26, 0.03, 0.5), tint=0)
        for z in (0.1, 0.6):
            shop.tube(iron, [(lean * 1.45, y, z), (-lean * 1.2, y + 3.1, z)], 0.03, 4)
        for x in (-1.5, 1.5):
            shop.tube(iron, [(x, y - 0.9, 0.03), (x, y, 0.95)], 0.03, 4)


def _clutter(shop: Workshop) -> None:
    green = polished(shop.by_era(paint("#6a4b33"), shop.accent(0.4, 0.38), shop.accent(0.25, 0.35)))
    if townhouse.kind(shop):
        for z in (-3.6, -4.5, 2.6):
            storage.barrel(shop.at(RIGHT - 0.6, z))
        storage.crates(shop.at(LEFT + 0.6, -3.2, 90), 3, 0.5)
        for z in (-2.4, -5.8, 3.4):
            plants.potted(shop.at(LEFT + 0.5, z), shop.between(0.6, 1.1))
        return
    dumpster = shop.at(RIGHT - 0.75, -3.4, -90)
    dumpster.box(green, (0, 0.15, 0), (1.9, 1.0, 1.1), bevel=0.03)
    dumpster.box(matte("#2f3433"), (0, 1.15, 0), (1.96, 0.08, 1.16), bevel=0.03)
    for x in (-0.8, 0.8):
        dumpster.lathe(matte("#1e1f1f"), [(0.1, 0), (0.1, 0.15)], (x, 0, 0.4), 8)
    for x, z in ((LEFT + 0.45, 2.4), (LEFT + 0.5, 3.2), (RIGHT - 0.45, 3.4)):
        streetware.bin_(shop.at(x, z))
    storage.crates(shop.at(LEFT + 0.55, -3.2, 90), 3, 0.55)
    if shop.setting.density > 0.3:
        storage.crates(shop.at(RIGHT - 0.5, -6.8, 90), 4, 0.55)
        storage.barrel(shop.at(LEFT + 0.45, -6.4))
        storage.barrel(shop.at(LEFT + 0.5, -7.1))
    bag = matte("#26282b")
    for x, z in ((RIGHT - 0.5, -2.1), (RIGHT - 0.42, 2.3), (LEFT + 0.5, -8.0)):
        shop.ball(bag, (x, 0.22, z), (0.3, 0.26, 0.28), 2, tint=lambda p: np.clip(0.5 - p[:, 1], 0, 1))
    for z in (-1.5, 4.5):
        shop.box(metal("#46494a"), (0.0, -0.015, z), (0.7, 0.02, 0.7), tint=0.2)


def _line(shop: Workshop) -> None:
    shop.tube(matte("#c9c3b4"), [(LEFT, 0.2, 0), (0, 0, 0), (RIGHT, 0.2, 0)], 0.01, 4)
    for x in np.linspace(-2.4, 2.2, 6):
        if shop.chance(0.4 + 0.5 * shop.setting.density):
            cloth = matte(shop.one_of(("#cfc8b6", "#8fa3ab", "#b08a6a")), "cloth")
            long = shop.between(0.5, 0.9)
            shop.sheet(
                cloth,
                [(x, 0.05 - long, 0.04), (x + 0.5, 0.05 - long, -0.03), (x + 0.5, 0.05, 0), (x, 0.05, 0)],
                both=True,
                tint=0.2,
            )
