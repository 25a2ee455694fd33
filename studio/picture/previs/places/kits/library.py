"""A library: cases of books to the ceiling on all sides, reading tables with green lamps, a ladder, a globe."""

from studio.picture.previs.places.colours import blend, matte, paint, polished
from studio.picture.previs.places.outlook import outlook
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, cornice, shell
from studio.picture.previs.places.things import devices, figures, freestanding, hangings, lights, seating, storage, tables
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def library(shop: Workshop) -> Grounds:
    """Build a library."""
    room = Room(-4.6, 4.6, -4.6, 4.4, 3.6)
    wall = matte(blend(paint(shop.by_era("#7d6a52", "#9a9078", "#8f999f")), shop.accent(0.35, 0.4), 0.2), "plaster")
    floor = matte(shop.by_era("#5d4029", "#6d4a2f", "#737b81"), shop.by_era("planks", "planks", "tiles"))
    timber = polished(shop.by_era("#4f331f", "#5a3a22", "#5f6a72"), "planks")
    tall = Opening(room.along("left", 0.4), room.along("left", -1.0), 0.9, 3.1)
    shell(shop, room, Finishes(wall, floor, matte("#b9ad98", "plaster"), timber, timber, 0.9), {"left": [tall]})
    outlook(shop, room, "left")
    cornice(shop, room, timber)
    _cases(shop, room)
    _tables(shop)
    hangings.rug(shop.at(0.0, 0.0), 3.2, 2.2)
    hangings.door(room.wall(shop, "front"), 4.6, width=1.4, height=2.4)
    figures.bust(shop.at(-4.1, -4.1, 40))
    freestanding.stepladder(shop.at(3.6, -3.55, -70))
    for x in (-1.7, 1.7):
        lights.pendant(shop.at(x, -1.4), room.height, 1.1, strength=3.0, wide=0.3)
    return room.grounds(paint("#a3957c"), room.window("left", tall))


def _cases(shop: Workshop, room: Room) -> None:
    for side, spans in (("back", (1.7, 4.1, 6.5)), ("right", (1.4, 3.7, 6.0)), ("left", (1.6, 7.4))):
        wall = room.wall(shop, side)  # type: ignore[arg-type]
        for x in spans:
            storage.bookshelf(wall.at(x, 0), 2.2, 3.0, filled=0.75 + 0.25 * shop.setting.density)
    for x in (-3.0, 3.1):
        storage.bookshelf(shop.at(x, -2.6, 90 if x < 0 else -90), 1.6, 2.2, filled=0.9)


def _tables(shop: Workshop) -> None:
    for x, z in ((0.3, -2.9), (3.2, 2.0), (-3.3, 2.6)):
        here = shop.at(x, z, shop.between(-4, 4) + (90 if abs(x) > 2 else 0))
        tables.table(here, 1.9 if abs(x) < 2 else 1.3, 0.85)
        lights.desk_lamp(here.at(-0.4, 0, 20, y=0.75))
        tables.open_book(here.at(0.15, 0.12, shop.between(-10, 10), y=0.755))
        for step in range(3):
            tables.book(here.at(0.5, -0.1, shop.between(-12, 12), y=0.755 + 0.035 * step))
        for dx, dz, turn in ((-0.4, 0.62, 180), (0.35, -0.62, 0)):
            seating.chair(here.at(dx, dz, turn + shop.between(-15, 15)))
    if shop.era == "future":
        devices.screen(shop.at(0.9, -2.9, y=0.75), 0.6, 0.4)
    for number in range(round(3 * shop.setting.density)):
        for step in range(int(shop.dice.integers(2, 5))):
            tables.book(shop.at(-2.2 - 0.3 * number, -3.9, shop.between(0, 90), y=0.035 * step))
