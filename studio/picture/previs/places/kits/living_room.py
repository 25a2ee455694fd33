"""A living room: sofa and lamp round the stage, window to the left, books and pictures behind; no people."""

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import blend, matte, paint, soft
from studio.picture.previs.places.outlook import outlook
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, beams, cornice, shell
from studio.picture.previs.places.things import devices, fittings, hangings, hearth, lights, plants, seating, storage, tables
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop

WALLPAPERS = ("#8fa08c", "#b59a7a", "#7f8f9c", "#a8786a", "#c2b28f", "#6f7f78")


def living_room(shop: Workshop) -> Grounds:
    """Build a lived-in room."""
    room = Room(-3.45, 3.45, -3.15, 3.0, 2.65)
    paper = blend(paint(shop.one_of(WALLPAPERS)), shop.accent(0.4, 0.5), 0.15)
    wall = matte(
        paper,
        shop.by_era(shop.one_of(("plaster", "planks", "paper")), shop.one_of(("paper", "plaster")), "plain"),
        grain=shop.between(0.8, 1.3),
    )
    trim = matte(shop.by_era("#6b4a30", "#e6dfce", "#c9ced2"))
    floor = matte(shop.by_era("#6d4a2f", "#8a6038", "#8d9196"), "planks")
    dado = (
        matte(shop.by_era("#5d3f29", "#d8cfba", "#a9b0b6"), shop.by_era("planks", "planks", "plain"))
        if shop.chance(0.5)
        else None
    )
    hole = Opening(room.along("left", 0.4), room.along("left", -1.9), 0.75, 2.35)
    second = Opening(2.1, 3.6, 0.85, 2.3) if shop.chance(0.5) else None
    ceiling = matte("#ded7c9", "plaster")
    shell(shop, room, Finishes(wall, floor, ceiling, trim, dado), {"left": [hole], "back": [second] if second else []})
    outlook(shop, room, "left")
    if second:
        outlook(shop, room, "back")
    rustic = shop.era == "past" or any(word in shop.setting.place.lower() for word in ("cottage", "cabin", "farm", "hut"))
    beams(shop, room, matte("#553d29", "planks")) if rustic else cornice(shop, room, trim)
    if shop.era != "past":
        fittings.radiator(room.wall(shop, "left").at(room.along("left", -0.75), 0), 1.4)
    cloth = soft(blend(shop.accent(0.55, 0.45), paint("#6b5b4a"), 0.35))
    hangings.curtains(room.wall(shop, "left"), hole, cloth)
    _round_the_stage(shop, cloth)
    _back_wall(shop, room, second)
    _side_walls(shop, room)
    return room.grounds(paint("#b9b2a4"), room.window("left", hole))


def _round_the_stage(shop: Workshop, cloth: Material) -> None:
    hangings.rug(shop, 3.4, 2.4)
    seating.sofa(shop.at(0.2, -2.25), cloth, 2.1)
    for x in (-0.5, 0.95):
        seating.cushion(shop.at(x, -2.25, 12 if x < 0 else -10, y=0.46), soft(shop.one_of(("#c9a25a", "#d8cdb5", "#7c8f8a"))))
    seating.sofa(shop.at(-2.75, 1.9, 60), soft("#8a6a4a"), 1.05, seats=1)
    tables.round_table(shop.at(1.75, -2.5), 0.3, 0.55)
    lights.table_lamp(shop.at(1.75, -2.5, y=0.55))
    lights.floor_lamp(shop.at(-2.0, -2.75))


def _back_wall(shop: Workshop, room: Room, second: Opening | None) -> None:
    back = room.wall(shop, "back")
    storage.bookshelf(back.at(6.2, 0), 1.2, 2.1, filled=0.5 + 0.5 * shop.setting.density)
    if second:
        hangings.curtains(back, second, soft(shop.accent(0.5, 0.4)))
    else:
        hangings.picture(back, 3.6, 1.75, 1.25, 0.8)
        hangings.picture(back, 2.5, 1.8, 0.5, 0.65)
    hangings.picture(back, 5.0, 1.75, 0.45, 0.55)
    plants.potted(shop.at(-2.95, -2.65), 1.5)
    if shop.chance(0.5):
        hangings.wall_clock(back, 1.0, 2.0)


def _side_walls(shop: Workshop, room: Room) -> None:
    right = room.wall(shop, "right")
    hearth.fireplace(right.at(room.along("right", -1.2), 0))
    storage.drawers(right.at(room.along("right", 1.4), 0), 1.1, 0.8)
    device = right.at(room.along("right", 1.4), 0.24, y=0.82)
    devices.radio(device) if shop.era != "future" else devices.screen(device, 0.9, 0.5)
    hangings.picture(right, room.along("right", 1.4), 1.75, 0.6, 0.5)
    front = room.wall(shop, "front")
    hangings.door(front, 2.0)
    hangings.picture(front, 4.2, 1.65, 0.9, 0.7)
    hangings.picture(front, 5.4, 1.7, 0.5, 0.6)
    storage.bookshelf(room.wall(shop, "left").at(room.along("left", 2.3), 0), 1.0, 2.0)
    if shop.setting.density > 0.4:
        tables.book(shop.at(1.62, -2.35, y=0.56), turn=20)
        plants.potted(shop.at(3.0, 0.2), 0.9)
