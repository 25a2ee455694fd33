"""A street: shop and houses on the left of the stage, road and houses on its right, a vista between."""

import numpy as np

from studio.picture.previs.places.colours import hued, matte, paint
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.things import crafts, nature, storage, streetware, townhouse, vehicles
from studio.picture.previs.places.workshop import Workshop

WALL, KERB, FAR_KERB, FAR_WALL = -4.0, 3.1, 10.6, 14.0
"""x of the near fronts, both kerbs and the far fronts."""
NEAR, END = 34.0, -72.0
"""z of the street's near and far end."""
ROAD = -0.14
NEON_WORDS = ("HOTEL", "BAR", "CAFE", "NOODLES", "CINEMA", "OPEN", "JAZZ", "PAWN", "RAMEN", "MOTEL", "BOOKS")


UNPAVED = {"western": "#a5865c", "medieval": "#7d6a50", "arabian": "#c2a478"}
"""Streets of earth, with their colour."""


def neon_suits(shop: Workshop) -> bool:
    """Return whether a glowing sign belongs: a city of today or later, after dark."""
    wild = any(word in shop.setting.place.lower() for word in ("village", "country", "suburb", "neighbo", "town square"))
    return shop.era != "past" and not townhouse.kind(shop) and not wild and shop.after_dark


def street(shop: Workshop) -> Grounds:
    """Build a street at the pavement of which the stage lies."""
    _ground(shop)
    _near_side(shop)
    _far_side(shop)
    _vista(shop)
    _furniture(shop)
    _traffic(shop)
    return Grounds(((-3.5, 0.3, -14.0), (12.5, 9.0, 16.0)), paint("#9aa3ad"))


def _strip(shop: Workshop, left: float, right: float, y: float, code: str, texture: str, columns: int = 4) -> None:
    worn = matte(code, texture)
    corners = ((left, y, NEAR), (right, y, NEAR), (right, y, END), (left, y, END))
    edge = lambda points: 0.25 + 0.6 * np.clip(1 - np.minimum(points[:, 0] - left, right - points[:, 0]) / 0.9, 0, 1)
    shop.sheet(worn, corners, columns * 2, 24, tint=edge)


def _ground(shop: Workshop) -> None:
    own = townhouse.kind(shop)
    if own in UNPAVED:
        code = UNPAVED[own]
        _strip(shop, WALL, FAR_WALL, 0.0, code, "ground", 6)
        return
    pave = shop.by_era("#8f8676", "#8d8a85", "#6a7078")
    stones = "cobbles" if own or shop.era == "past" else "tiles"
    _strip(shop, WALL, KERB, 0.0, pave, stones)
    road = "#7d7566" if stones == "cobbles" else shop.by_era("#6e6252", "#4c4d50", "#3c4047")
    _strip(shop, KERB, FAR_KERB, ROAD, road, "cobbles" if stones == "cobbles" else "ground", 3)
    _strip(shop, FAR_KERB, FAR_WALL, 0.0, pave, stones, 2)
    stone = matte("#a39d92")
    for x in (KERB + 0.09, FAR_KERB - 0.09):
        shop.box(stone, (x, -0.2, (NEAR + END) / 2), (0.2, 0.205, NEAR - END), tint=0.1)
    if shop.era != "past" and not own:
        line = matte("#c8c2b2")
        for z in np.arange(END + 4, NEAR, 5.0):
            shop.sheet(line, [(x, ROAD + 0.012, z + d) for x, d in ((6.77, 1.2), (6.93, 1.2), (6.93, -1.2), (6.77, -1.2))])


def _near_side(shop: Workshop) -> None:
    z = 24.0
    widths = (10.0, 9.5, shop.between(7, 9), 9.0, 11.0, 10.0)
    shop_end = 2.6
    for number, width in enumerate(widths):
        width = z - shop_end if number == 1 else width
        row = shop.at(WALL, z, 90)
        row_storeys = shop.by_era(2, 3, 5) + int(shop.dice.integers(0, 3))
        townhouse.house(row, width, row_storeys, shop_front=number == 2 or (number > 3 and shop.chance(0.6)), number=number)
        if number == 2 and not townhouse.kind(shop):
            streetware.awning(row.at(width / 2, 0.0, y=3.25), width - 0.6)
            _neon(row.at(width + 0.4, 0.95, -90, y=5.1))
        z -= width
    _blocks(shop, WALL - 5, z)


def _neon(board: Workshop) -> None:
    if board.era == "past" or not neon_suits(board):
        board.box(matte("#5d4026", "planks"), (0, -0.5, 0), (1.2, 0.8, 0.08))
        board.box(matte("#2f3133"), (-0.35, 0.3, 0), (1.5, 0.05, 0.05), tint=0)
        return
    words = board.one_of(NEON_WORDS)
    colour = hued(board.setting.hue, 0.75, 1.0)
    streetware.neon(board, words, colour, 0.62, upright=True)
    board.box(matte("#22262a"), (-0.75, 0.6, 0), (0.9, 0.06, 0.06))


def _far_side(shop: Workshop) -> None:
    z = -34.0
    while z < 26:
        width = shop.between(8.5, 11.5)
        row = shop.at(FAR_WALL, z, -90)
        if abs(z + width / 2 + 5) > 22:
            townhouse.far_house(row.at(width / 2, -5), width, shop.by_era(8, 13, 20) * shop.between(0.7, 1.3), 10)
            z += width
            continue
        storeys = shop.by_era(2, 4, 6) + int(shop.dice.integers(0, 3))
        townhouse.house(row, width, storeys, shop_front=shop.chance(0.5), number=round(z) + 40)
        if shop.chance(0.4) and not townhouse.kind(shop):
            streetware.awning(row.at(width / 2, 0.0, y=3.2), width * 0.7)
        z += width
    _blocks(shop, FAR_WALL + 5, -34.0)


def _blocks(shop: Workshop, x: float, z: float) -> None:
    """Continue a row of houses into the distance with plain bodies."""
    while z > END - 10:
        depth = shop.between(9, 14)
        townhouse.far_house(shop.at(x, z - depth / 2), 10, shop.by_era(8, 13, 20) * shop.between(0.7, 1.5), depth - 0.3)
        z -= depth


def _vista(shop: Workshop) -> None:
    for x in (-34, -20, -7, 4, 15, 28, 42):
        height = shop.by_era(12, 26, 46) * shop.between(0.6, 1.5)
        townhouse.far_house(shop.at(x, END - 12 - shop.between(0, 20)), shop.between(9, 13), height, 10)
    for x in (-22, -6, 8, 22):
        townhouse.far_house(shop.at(x, NEAR + 8 + shop.between(0, 8)), 13, shop.by_era(9, 17, 30) * shop.between(0.7, 1.3), 8)


def _yard_things(shop: Workshop) -> None:
    """Set down what stands before the houses of an unpaved street."""
    timber = matte("#7d6144", "planks")
    for z in (-3.4, -13.0, 6.5):
        rail = shop.at(WALL + 3.0 if abs(z) > 3.5 else 3.4, z, 90)
        for x in (-0.9, 0.9):
            rail.box(timber, (x, 0, 0), (0.12, 1.1, 0.12))
        rail.tube(timber, [(-1.2, 1.0, 0), (1.2, 1.0, 0)], 0.05, 6)
    if shop.setting.style == "western":
        crafts.horse(shop.at(4.7, -4.3, 60))
        crafts.horse(shop.at(WALL + 3.9, -13.6, 40))
    for x, z in ((-3.6, -3.2), (-3.3, 3.6), (4.4, -7.6)):
        storage.barrel(shop.at(x, z))
    storage.crates(shop.at(-3.3, -5.6, 90), 3, 0.5)
    crafts.hay(shop.at(5.4, -9.5, 30))


def _furniture(shop: Workshop) -> None:
    if townhouse.kind(shop) in UNPAVED:
        _yard_things(shop)
        return
    for number, z in enumerate((-4.6, -17.0, -30.0, -44.0)):
        streetware.street_lamp(shop.at(KERB - 0.45, z, 0), practical=number < 2)
    for number, z in enumerate((-9.0, 7.5, -24.0)):
        streetware.street_lamp(shop.at(FAR_KERB + 0.5, z, 180), practical=number < 1)
    streetware.hydrant(shop.at(KERB - 0.5, -7.2))
    streetware.bin_(shop.at(WALL + 0.5, 3.3))
    if shop.setting.density > 0.25:
        streetware.bench(shop.at(WALL + 0.6, 6.2, 90))
        streetware.bollards(shop.at(KERB - 0.3, 4.0, -90), 3, 1.3)
    for z in np.arange(-12.5, -44, -8.5):
        if shop.chance(0.3 + 0.5 * shop.setting.density) and shop.era != "future":
            nature.street_tree(shop.at(KERB - 0.6, z - 1.5))
    for z in (-2.2, -5.4):
        nature.planter(shop.at(WALL + 0.45, z))


def _traffic(shop: Workshop) -> None:
    places = [
        (4.3, -5.2, 180),
        (4.3, -11.2, 180),
        (9.4, -3.5, 0),
        (9.4, 4.5, 0),
        (9.4, -16.0, 0),
        (4.3, -24.0, 180),
        (9.4, -27, 0),
    ]
    count = 0 if shop.setting.region == "mediterranean" else round(1 + shop.setting.density * (len(places) - 1))
    if townhouse.kind(shop) in UNPAVED:
        places, count = [(9.6, -6.0, 170), (9.0, -20.0, 10)], 2
    for x, z, turn in places[:count]:
        parked = shop.at(x, z + shop.between(-0.6, 0.6), turn, y=ROAD)
        if shop.era == "past" and shop.setting.style != "wartime":
            vehicles.wagon(parked)
        else:
            vehicles.car(parked)
