"""Church, hall and stage: high rooms for many people."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, hued, matte, metal, paint, polished, shade, soft
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import FORE_STAGE, Finishes, Room, shell
from studio.picture.previs.places.things import figures, hangings, lights, ruins, seating, storage, tables
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop

HOUSE_FLOOR = -0.95
"""Height of a theatre's stalls below its stage, metres."""


def church(shop: Workshop) -> Grounds:
    """Build a church seen from the nave: altar and window behind the stage, columns, pews to both sides."""
    room = Room(-7.0, 7.0, -9.0, 10.0, 9.0)
    stone = matte(shop.one_of(("#b8ad96", "#ada291", "#a3a198")), shop.one_of(("ashlar", "ashlar", "plaster")))
    shell(
        shop, room, Finishes(stone, matte("#8a8272", "ashlar"), matte("#7d6d58", "planks"), matte("#978c78")), {}, lidded=False
    )
    _roof(shop, room)
    nave = matte("#b5ab96", "ashlar")
    for z in (-5.0, -1.2, 2.8, 6.8):
        for x in (-4.3, 4.3):
            ruins.column(shop.at(x, z), 6.2, 0.42, broken=False, stone=nave)
            _arch(shop.at(x, z + 2.0, 90), 3.6, 6.2, nave)
    for z in np.linspace(2.6, 7.2, shop.one_of((4, 5, 6))):
        for x in (-2.55, 2.55):
            seating.pew(shop.at(x, z, 180), 2.2)
    _altar(shop.at(0, -6.6))
    _rose(room.wall(shop, "back").at(7.0, 0, y=5.6))
    for x in (-5.2, 5.2):
        _stained(room.wall(shop, "back").at(7.0 + x, 0), 1.3, 4.2)
    for z in (-3.2, 0.8, 4.8):
        for side in ("left", "right"):
            wall = room.wall(shop, side)  # type: ignore[arg-type]
            _stained(wall.at(room.along(side, z), 0), 1.3, 4.2)  # type: ignore[arg-type]
    hangings.rug(shop.at(0, -0.4), 1.9, 8.2)
    for x in (-2.9, 2.9):
        lights.candelabrum(shop.at(x, -4.6), 1.6)
    figures.statue(shop.at(*shop.one_of(((-5.8, -6.6, 30), (5.8, -6.6, -30), (-5.9, -2.9, 60)))), shop.between(1.9, 2.6))
    hangings.door(room.wall(shop, "front"), 7.0, width=2.2, height=3.4)
    shop.lamp((0, 5.2, -7.2), hued(shop.setting.hue, 0.4, 1.0), 3.5, 11, 0.15)
    return room.grounds(
        paint("#a59a86"),
        room.window("left", Opening(room.along("left", 0.8) - 0.65, room.along("left", 0.8) + 0.65, 2.0, 6.0)),
        aisle=3.6,
    )


def _roof(shop: Workshop, room: Room) -> None:
    """Raise a pitched roof with rafters over a room."""
    timber, boards = matte("#5b4230", "planks"), matte("#77624c", "planks")
    ridge, far = room.height + 3.2, room.front + FORE_STAGE
    for side in (-1, 1):
        low = (room.left if side < 0 else room.right, room.height)
        a, b, c, d = (low[0], low[1], far), (low[0], low[1], room.back), (0, ridge, room.back), (0, ridge, far)
        shop.sheet(boards, (a, b, c, d) if side < 0 else (b, a, d, c), 8, 3, tint=lambda p: np.clip((p[:, 1] - 9) / 4, 0, 0.8))
    for z in np.arange(room.back + 1.5, room.front, 3.0):
        shop.box(timber, (0, room.height - 0.1, z), (room.right - room.left, 0.32, 0.28), tint=0.3)
        for side in (-1, 1):
            shop.tube(timber, [(side * 3.6, room.height + 0.1, z), (0, ridge - 0.3, z)], 0.13, 5, tint=0.4)
    stone = matte("#a69b8a", "ashlar")
    gable = [(room.left, room.height, room.back), (room.right, room.height, room.back), (0, ridge, room.back)]
    shop.put(
        shapes.Shape(np.array(gable, float), np.array([(0, 1, 2)], np.int32), np.tile((0.0, 0.0, 1.0), (3, 1))), stone, tint=0.4
    )


def _arch(shop: Workshop, width: float, spring: float, stone: Material) -> None:
    """Span an arch along x between two columns, wall above it."""
    arc = np.linspace(0, np.pi, 11)
    under = np.stack([-np.cos(arc) * width / 2, spring + np.sin(arc) * 1.3, np.zeros(11)], -1)
    over = under * (1, 0, 1) + (0, spring + 2.9, 0)
    for z, order in ((0.28, 1), (-0.28, -1)):
        points = np.concatenate([under + np.array((0, 0, z)), over + np.array((0, 0, z))])
        triangles = shapes.lattice(2, 11, closed=False)[:, ::-order]
        shop.put(
            shapes.Shape(points, np.ascontiguousarray(triangles), np.tile((0, 0, float(order)), (22, 1))),
            stone,
            tint=lambda p: np.clip((p[:, 1] - 7) / 3, 0.1, 0.8),
        )
    points = np.concatenate([under + np.array((0, 0, -0.28)), under + np.array((0, 0, 0.28))])
    shop.put(shapes.Shape(points, np.ascontiguousarray(shapes.lattice(2, 11, closed=False)[:, ::-1])), stone, tint=0.4)


def _altar(shop: Workshop) -> None:
    stone, gold = matte("#a2967f", "ashlar"), metal("#c29a45")
    for number in range(3):
        shop.box(
            stone, (0, 0.0, -0.25 * number), (6.4 - number, 0.16 * (number + 1), 3.2 - 0.5 * number), bevel=0.02, tint=0.15
        )
    shop.box(matte("#d5cbb4", "cloth"), (0, 0.48, -0.6), (2.2, 0.95, 0.85), bevel=0.02)
    shop.box(soft(shop.accent(0.6, 0.45)), (0, 0.55, -0.165), (0.7, 0.88, 0.02), tint=0.2)
    for x in (-0.8, -0.5, 0.5, 0.8):
        lights.candle(shop.at(x, -0.6, y=1.43), 0.3 - abs(x) * 0.1, practical=False)
    shop.box(gold, (0, 1.43, -0.8), (0.07, 1.3, 0.06), bevel=0.01, tint=0)
    shop.box(gold, (0, 2.3, -0.8), (0.7, 0.07, 0.06), bevel=0.01, tint=0)
    shop.lamp((0, 1.9, 0.0), lights.FLAME, 3.0, 6.5, 0.25)


def _panes(shop: Workshop, rings: list[tuple[float, float, int]], middle: tuple[float, float]) -> None:
    """Glaze rings (inner radius, outer radius, count) of coloured glass round a point of the wall."""
    day = 1.4 if shop.setting.time_of_day != "night" else 0.35
    hues = (0.0, 0.08, 0.5, 0.58, 0.93)
    for number, (inner, outer, count) in enumerate(rings):
        for piece in range(count):
            a, b = (2 * np.pi * (piece + d) / count for d in (0.05, 0.95))
            corners = [
                (middle[0] + np.cos(t) * r, middle[1] + np.sin(t) * r, 0.05)
                for t, r in ((a, inner), (a, outer), (b, outer), (b, inner))
            ]
            tone = hued(shop.setting.hue + hues[(piece + number * 2) % 5], 0.72, 0.9)
            shop.sheet(glow(tone, day), corners)


def _rose(shop: Workshop) -> None:
    turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    shop.put(shapes.prism([(np.cos(a) * 1.95, np.sin(a) * 1.95) for a in turn], 0.06), matte("#5f574b"), tint=0.2)
    _panes(shop, [(0.05, 0.5, 6), (0.58, 1.1, 12), (1.18, 1.8, 16)], (0, 0))


def _stained(shop: Workshop, width: float, height: float) -> None:
    """Glaze a tall pointed window from 2 m up."""
    half, day = width / 2, 1.2 if shop.setting.time_of_day != "night" else 0.3
    outline = [
        (-half - 0.12, 1.9),
        (half + 0.12, 1.9),
        (half + 0.12, height + 1.2),
        (0, height + 2.3),
        (-half - 0.12, height + 1.2),
    ]
    shop.put(shapes.prism(outline, 0.06), matte("#5f574b"), tint=0.2)
    rows = 7
    for row in range(rows):
        for column in range(3):
            x, y = -half + (column + 0.04) * width / 3, 2.0 + (row + 0.04) * (height - 0.8) / rows
            w, h = width / 3 * 0.92, (height - 0.8) / rows * 0.92
            tone = hued(shop.setting.hue + (0.0, 0.5, 0.08, 0.58)[(row * 2 + column) % 4], 0.65, 0.85)
            shop.sheet(glow(tone, day), [(x, y, 0.045), (x + w, y, 0.045), (x + w, y + h, 0.045), (x, y + h, 0.045)])
    tip = np.array([(-half, height + 1.25, 0.045), (half, height + 1.25, 0.045), (0, height + 2.1, 0.045)])
    shop.put(
        shapes.Shape(tip, np.array([(0, 1, 2)], np.int32), np.tile((0.0, 0.0, 1.0), (3, 1))),
        glow(hued(shop.setting.hue, 0.6, 0.95), day),
    )


def hall(shop: Workshop) -> Grounds:
    """Build a great hall: a throne on steps behind the stage, columns, banners, a long table at the side, fire bowls."""
    room = Room(-8.5, 8.5, -9.0, 10.0, 7.6)
    stone = matte(shop.by_era("#9a8e7a", "#b7ab94", "#7b858e"), shop.by_era("ashlar", "plaster", "plain"))
    floor = polished(shop.by_era("#6d6354", "#a3937a", "#59626a"), shop.by_era("ashlar", "tiles", "tiles"))
    shell(shop, room, Finishes(stone, floor, matte("#5b4a38", "planks"), matte("#7a6d58")), {})
    column_stone = matte(shop.by_era("#9c917c", "#cfc5b0", "#8b959d"), shop.by_era("ashlar", "plaster", "plain"))
    for z in (-6.0, -2.4, 2.0, 6.0):
        for x in (-5.6, 5.6):
            ruins.column(shop.at(x, z), room.height - 0.02, 0.5, broken=False, stone=column_stone)
    steps = matte("#8a7f6c", "ashlar")
    for number in range(4):
        shop.box(
            steps, (0, 0, -7.4 - 0.35 * number), (7.0 - number, 0.18 * (number + 1), 3.2 - 0.4 * number), bevel=0.02, tint=0.15
        )
    seating.throne(shop.at(0, -7.9, y=0.72))
    cloth = soft(shade(shop.accent(0.75, 0.5), 0.9))
    carpet = matte(shade(shop.accent(0.75, 0.5), 0.8), "cloth")
    for y, z0, z1 in ((0.008, 9.5, -5.8),):
        shop.sheet(carpet, [(-0.9, y, z0), (0.9, y, z0), (0.9, y, z1), (-0.9, y, z1)], 2, 12, tint=0.1)
    back = room.wall(shop, "back")
    for x in (-3.4, -1.7, 1.7, 3.4):
        figures.banner(back.at(8.5 + x, 0.08, y=6.6), cloth, 1.1, 4.4)
    for z in (-4.2, -0.2, 4.0):
        for side in ("left", "right"):
            figures.banner(room.wall(shop, side).at(room.along(side, z), 0.08, y=6.4), cloth, 1.2, 3.6)  # type: ignore[arg-type]
    for x, z in ((-3.3, -4.6), (3.3, -4.6), (-3.4, 3.6), (3.4, 3.6)):
        _fire_bowl(shop.at(x, z)) if shop.era == "past" else lights.candelabrum(shop.at(x, z), 1.9)
    _chandelier(shop.at(0, shop.between(-1.6, 0.4)), room.height)
    for x, z in ((-7.3, 0.2), (7.3, 0.2)):
        figures.statue(shop.at(x, z, 90 if x < 0 else -90), 2.3)
    if shop.chance(0.2 + 0.6 * shop.setting.density):
        _banquet(shop.at(shop.one_of((-4.0, 4.0)), -3.2))
    hangings.door(room.wall(shop, "front"), 8.5, width=2.4, height=3.6)
    return room.grounds(paint("#8f8471"), aisle=4.8)


def _fire_bowl(shop: Workshop) -> None:
    iron = metal("#3a352f")
    shop.lathe(iron, [(0.3, 0), (0.1, 0.1), (0.07, 0.9), (0.3, 1.0), (0.42, 1.2), (0.36, 1.18), (0.0, 1.08)], sides=12)
    for x, z, size in ((0, 0, 0.6), (0.14, 0.05, 0.4), (-0.13, -0.04, 0.45)):
        lights.flame(shop.at(x, z), 1.1, size)
    shop.emit("hearth", (0, 1.15, 0), 0.9)
    shop.lamp((0, 1.7, 0), lights.FLAME, 5.0, 9.0, 0.45)


def _chandelier(shop: Workshop, ceiling: float) -> None:
    iron = metal("#4a3f30")
    y = ceiling - 2.4
    shop.tube(iron, [(0, y, 0), (0, ceiling, 0)], 0.025, 5)
    ring = np.linspace(0, 2 * np.pi, 21)
    shop.tube(iron, np.stack([np.cos(ring) * 1.1, np.full(21, y), np.sin(ring) * 1.1], -1), 0.04, 6)
    for angle in ring[:-1:2]:
        shop.tube(iron, [(0, y + 0.8, 0), (np.cos(angle) * 1.1, y, np.sin(angle) * 1.1)], 0.012, 4)
        lights.candle(shop.at(np.cos(angle) * 1.1, np.sin(angle) * 1.1, y=y + 0.04), 0.16, practical=False)
    shop.lamp((0, y + 0.1, 0), lights.FLAME, 6.0, 11.0, 0.3)


def stage(shop: Workshop) -> Grounds:
    """Build a theatre stage: boards underfoot, curtains around, footlights, the house with its seats behind the camera."""
    room = Room(-8.0, 8.0, -6.0, 15.0, 8.0)
    wall = matte("#4f2a2a")
    house = Finishes(wall, matte("#4a2f2a", "cloth"), matte("#3a2a28"), metal("#a98640"))
    shell(shop.at(0, 0, y=HOUSE_FLOOR), room._replace(height=room.height - HOUSE_FLOOR), house, {})
    boards = matte("#8a6038", "planks")
    shop.box(
        boards,
        (0, -0.9, -1.6),
        (13.0, 0.902, 8.0),
        tint=lambda p: np.clip(0.2 + np.abs(p[:, 0]) / 14, 0, 1) * (p[:, 1] > -0.1) + 0.6 * (p[:, 1] < -0.1),
    )
    velvet = soft(shade(shop.accent(0.8, 0.45), 0.9))
    hangings.drapes(shop.at(0, -5.2), velvet, -6.2, 6.2, 7.6)
    for number, z in enumerate((-3.6, -1.4, 1.0)):
        reach = 4.4 + 0.5 * number
        hangings.drapes(shop.at(0, z), velvet, -7.0, -reach, 7.4)
        hangings.drapes(shop.at(0, z), velvet, reach, 7.0, 7.4)
    figures.swag(shop.at(0, 1.6, y=6.9), velvet, 13.0)
    gold = metal("#b38d42")
    for x in (-6.3, 6.3):
        ruins.column(shop.at(x, 2.7, y=-0.1), 7.0, 0.4, broken=False, stone=gold)
    shop.box(gold, (0, 6.9, 2.7), (13.4, 0.9, 0.7), bevel=0.06)
    for x in np.linspace(-5.0, 5.0, 11):
        shop.ball(glow(lights.TUNGSTEN, 2.5), (x, 0.06, 2.2), (0.09, 0.08, 0.06))
        shop.at(x, 2.3).box(metal("#5a4a30"), (0, 0, 0), (0.26, 0.16, 0.05), tint=0)
    for x in (-3.0, 3.0):
        shop.lamp((x, 0.4, 1.9), lights.TUNGSTEN, 2.2, 7.0, 0.1)
    for x, tone in ((-2.4, lights.TUNGSTEN), (0.0, paint("#fff1da")), (2.4, hued(shop.setting.hue, 0.5, 1.0))):
        spot = shop.at(x, 0.6, y=6.2).tilted(pitch=25)
        spot.lathe(matte("#1f2022"), [(0.2, -0.3), (0.16, 0.1), (0.1, 0.25), (0, 0.26)], sides=10)
        spot.lathe(glow(tone, 4.0), [(0, -0.28), (0.19, -0.29)], sides=10)
        shop.lamp((x, 5.6, 0.9), tone, 16.0, 9.0, 0.5)
    shop.tube(matte("#26262a"), [(-7, 6.5, 0.5), (7, 6.5, 0.5)], 0.05, 6)
    _scenery(shop)
    _house(shop)
    return room.grounds(paint("#5d3a38"), aisle=6.0, floor=HOUSE_FLOOR)


def _scenery(shop: Workshop) -> None:
    """Set pieces of the play being given upstage."""
    side = shop.one_of((-1, 1))
    flat = shop.at(side * 2.9, -3.4, -12 * side)
    canvas = matte(shop.one_of(("#7f9a8c", "#a58a5c", "#6f7f9a")), "cloth")
    tall = shop.between(2.2, 3.2)
    flat.put(
        shapes.prism([(-1.2, 0), (1.2, 0), (1.2, tall), (0.0, tall + 0.8), (-1.2, tall)], 0.06),
        canvas,
        tint=lambda p: np.clip(0.7 - p[:, 1] / 3, 0, 1),
    )
    flat.box(matte("#3a2c24"), (0.3, 0, 0.05), (0.8, 1.9, 0.04), tint=0.2)
    flat.box(matte("#e0d2a8"), (-0.6, 1.3, 0.05), (0.5, 0.6, 0.04), tint=0)
    storage.crates(shop.at(-side * 3.1, -2.6, 20), shop.one_of((2, 3, 4)), 0.55)
    seating.chair(shop.at(-side * shop.between(2.6, 3.4), -2.0, 20 * side))


def _banquet(shop: Workshop) -> None:
    """Lay a long table along z."""
    tables.table(shop.at(0, 0, 90), 3.0, 0.85)
    for z in (-1.0, 0.0, 1.0):
        tables.bottle(shop.at(0.1, z, y=0.75))
        tables.cup(shop.at(-0.2, z + 0.2, y=0.75), "#b08d46")


def _house(shop: Workshop) -> None:
    """Set rows of theatre seats before the stage, their backs to the camera, low enough to look over."""
    plush, back = soft(shade(shop.accent(0.7, 0.35), 0.8)), metal("#6b5030")
    for row in range(7):
        for x in np.arange(-5.4, 5.5, 0.75):
            if abs(x) < 0.7:
                continue
            seat = shop.at(x + 0.37 * (row % 2), 5.2 + row * 1.15, 180, y=HOUSE_FLOOR)
            seat.box(plush, (0, 0.38, 0), (0.6, 0.14, 0.5), tint=0.3)
            seat.box(plush, (0, 0.4, -0.24), (0.62, 0.7, 0.12), bevel=0.05, tint=0.1)
            seat.box(back, (0, 0, -0.1), (0.1, 0.4, 0.3))
