"""A corridor of a hotel, school, hospital, office, bunker or old house: doors and lights to both sides, far into the depth."""

import numpy as np

from studio.picture.previs.places.colours import glow, matte, metal, paint, polished, soft
from studio.picture.previs.places.outlook import outlook
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, Side, beams, cornice, shell
from studio.picture.previs.places.things import fittings, hangings, lights, plants, seating, storage
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop

KINDS = {
    "hospital": ("hospital", "ward", "clinic", "asylum", "infirmary", "sanatorium", "st.", "morgue"),
    "school": ("school", "college", "academy", "university", "locker"),
    "bunker": ("bunker", "tunnel", "sewer", "subway", "underground", "underpass", "shelter", "maintenance", "mine"),
    "office": ("office", "company", "corporate", "headquarters", "corporation", "agency", "ministry", "lift"),
    "hotel": ("hotel", "mansion", "apartment", "motel", "theatre", "manor", "ship"),
    "past": ("castle", "dungeon", "monastery", "catacomb", "crypt", "palace", "abbey"),
}
"""Kinds of corridor with the words of a place that mean them."""
PAINTS = {
    "hotel": ("#8d5f4a", "#4a2f24", "paper", "planks"),
    "school": ("#c9bd97", "#6f8a86", "plaster", "tiles"),
    "hospital": ("#cdd3c8", "#86a398", "plaster", "plaster"),
    "office": ("#c2c2ba", "#a9aca8", "plaster", "plaster"),
    "bunker": ("#83867f", "#5f665f", "plaster", "plaster"),
    "past": ("#8d816e", "#7b6f5d", "ashlar", "ashlar"),
    "manor": ("#8a6a55", "#4d3524", "paper", "planks"),
    "future": ("#98a3aa", "#5a6670", "plain", "plain"),
}
"""Paint of the upper and lower wall, and their textures."""
FLOORS = {
    "hotel": ("#6b3a33", "cloth"),
    "school": ("#b0a58c", "tiles"),
    "hospital": ("#a8b0a6", "tiles"),
    "office": ("#63676b", "cloth"),
    "bunker": ("#6d6c66", "ground"),
    "past": ("#6a6053", "ashlar"),
    "manor": ("#5d4029", "planks"),
    "future": ("#6b757d", "tiles"),
}
DOORS = {
    "hotel": "#4d2d1c", "school": "#8a6a45", "hospital": "#8fa59d", "office": "#7d6a55", "bunker": "#59635f",
    "past": "#4a3220", "manor": "#4a2f1e", "future": "#76828a",
}  # fmt: skip
WARM = ("hotel", "past", "manor")


def kind_of(shop: Workshop) -> str:
    """Return the kind of corridor that the place's words and era ask for."""
    words = shop.setting.place.lower()
    named = next((kind for kind, tokens in KINDS.items() if any(token in words for token in tokens)), "")
    if shop.era == "future":
        return "future"
    if shop.era == "past":
        if named in ("hospital", "school", "bunker"):
            return named
        return "manor" if shop.setting.style in ("victorian", "western", "wartime") or named == "hotel" else "past"
    return named or shop.one_of(("hotel", "school", "office"))


def corridor(shop: Workshop) -> Grounds:
    """Build a corridor."""
    room = Room(-2.25, 2.25, -17.0, 11.0, 2.7)
    kind = kind_of(shop)
    upper, lower, over, under = PAINTS[kind]
    trim = matte(shop.by_era("#4a3826", "#d5cbb5", "#c3ccd1"))
    end = Opening(1.5, 3.0, 0.9, 2.25)
    holes: dict[Side, list[Opening]] = {"back": [end]} if kind in ("hotel", "school", "hospital", "manor") else {}
    ceiling = matte("#c2bdb0", {"office": "tiles", "hospital": "tiles", "past": "planks"}.get(kind, "plaster"))
    finish = Finishes(matte(upper, over), matte(*FLOORS[kind]), ceiling, trim, matte(lower, under), 1.15)
    shell(shop, room, finish, holes)
    if holes:
        outlook(shop, room, "back")
    _doors(shop, room, kind)
    _lamps(shop, room, kind)
    _dressing(shop, room, kind)
    if not holes:
        hangings.door(room.wall(shop, "back"), 2.25, width=1.5)
    return room.grounds(paint("#a9a59a"), room.window("back", end) if holes else None)


def _lamps(shop: Workshop, room: Room, kind: str) -> None:
    for number, z in enumerate((-1.8, -6.0, -10.2, 3.0, -14.4, 8.0)):
        if kind in WARM:
            side: Side = "left" if number % 2 else "right"
            lights.sconce(room.wall(shop, side).at(room.along(side, z), 0), 1.85)
        else:
            lights.strip_light(shop.at(0, z, 90 if kind in ("school", "hospital") else 0), room.height, 1.3)


def _dressing(shop: Workshop, room: Room, kind: str) -> None:
    left, right = room.wall(shop, "left"), room.wall(shop, "right")
    if kind in ("hotel", "manor"):
        cornice(shop, room, matte("#d5cbb5"))
        for z in np.arange(-16, 11, 3.4):
            hangings.rug(shop.at(0, z), 1.9, 3.2)
        for x, z in ((1.85, -3.4), (-1.85, -9.5)):
            plants.potted(shop.at(x, z), 1.2)
        for z in (-4.2, -8.4, -12.6, 4.2):
            hangings.picture(right, room.along("right", z), 1.75, 0.6, 0.75)
    elif kind == "school":
        for z in (-3.6, -8.6, 4.5):
            storage.lockers(left.at(room.along("left", z), 0), 5)
        hangings.board(right, room.along("right", -3.4), 1.15, 1.4, 0.85, "#8a6a42")
    elif kind == "hospital":
        _gurney(shop.at(1.55, -4.4))
        for z in (-3.0, -2.45, -1.9):
            seating.chair(shop.at(-1.9, z - 3.2, 90), polished("#8fa0a0"))
        fittings.wall_pipes(left, room.width("left"), 2.35)
        for side, wall in (("left", left), ("right", right)):
            wall.box(polished("#9a7a55"), (room.width(side) / 2, 0.9, 0.06), (room.width(side), 0.12, 0.05), tint=0)  # type: ignore[arg-type]
    elif kind == "office":
        for x, z in ((1.8, -2.6), (-1.8, -7.2), (1.8, -12.0)):
            plants.potted(shop.at(x, z), 1.3)
        hangings.board(left, room.along("left", -3.2), 1.15, 1.2, 0.8, "#8a6a42")
        hangings.picture(right, room.along("right", -6.4), 1.6, 0.9, 0.7)
    elif kind in ("bunker", "future"):
        for y, x in ((2.45, -2.05), (2.3, -2.07), (2.47, 2.05)):
            shop.tube(metal("#6f756f"), [(x, y, -17), (x, y, 11)], 0.06, 7)
        for z in np.arange(-15, 11, 3.0):
            shop.box(metal("#5b615d"), (0, 2.6, float(z)), (4.5, 0.1, 0.16), tint=0.2)
    else:
        beams(shop, room, matte("#4d3824", "planks"), step=2.0)


def _gurney(shop: Workshop) -> None:
    """Stand a trolley bed along the wall."""
    steel = metal("#b7bcbc")
    for x in (-0.28, 0.28):
        for z in (-0.8, 0.8):
            shop.tube(steel, [(x, 0.1, z), (x, 0.72, z)], 0.016, 5)
            shop.ball(matte("#2d2e2e"), (x, 0.06, z), 0.06, 1)
    shop.box(steel, (0, 0.72, 0), (0.62, 0.04, 1.9))
    shop.box(soft("#cfd8d4"), (0, 0.76, 0), (0.6, 0.1, 1.86), bevel=0.04)
    shop.box(soft("#e6e8e2"), (0, 0.85, -0.7), (0.5, 0.09, 0.34), bevel=0.04)
    shop.tube(steel, [(0.3, 0.9, -0.6), (0.3, 1.9, -0.6)], 0.01, 4)


def _doors(shop: Workshop, room: Room, kind: str) -> None:
    code = DOORS[kind]
    for number, z in enumerate(np.arange(-15.6, 11, 4.2)):
        for side in ("left", "right"):
            if kind == "school" and side == "left" and number % 2:
                continue
            wall = room.wall(shop, side)  # type: ignore[arg-type]
            x = room.along(side, z + (0.9 if side == "right" else 0.0))  # type: ignore[arg-type]
            hangings.door(wall, x, code=code)
            if kind == "hotel":
                wall.sheet(
                    metal("#b99a4f"),
                    [(x - 0.08, 1.55, 0.075), (x + 0.08, 1.55, 0.075), (x + 0.08, 1.63, 0.075), (x - 0.08, 1.63, 0.075)],
                )
            if kind in ("school", "hospital", "office"):
                wall.box(polished("#5b727a"), (x + 0.2, 1.3, 0.06), (0.22, 0.6, 0.02), tint=0)
            if kind in ("hospital", "office"):
                wall.box(glow("#d8e0da", 0.15), (x + 0.72, 1.6, 0.012), (0.2, 0.14, 0.02), tint=0)
