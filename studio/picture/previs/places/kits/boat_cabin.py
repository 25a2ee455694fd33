"""The wheelhouse of a boat at sea; it does not roll."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import matte, metal, paint, polished, soft
from studio.picture.previs.places.kits.shore import sea
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.room import Finishes, Room, shell
from studio.picture.previs.places.terrain import horizon, water
from studio.picture.previs.places.things import (
    devices,
    hangings,
    lights,
    storage,
    tables,
)
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop


def boat_cabin(shop: Workshop) -> Grounds:
    """Build a wheelhouse: windows onto the sea behind the helm, a chart table, bunks, lamps that would swing."""
    room = Room(-3.1, 3.1, -2.9, 3.4, 2.35)
    timber = matte(shop.by_era("#77512f", "#8d6a45", "#7d868c"), shop.by_era("planks", "planks", "plain"))
    white = matte(shop.by_era("#8d6a44", "#d3c9b2", "#aab3b8"), shop.by_era("planks", "planks", "plain"))
    views = [Opening(x, x + 1.05, 1.15, 1.95) for x in (0.35, 1.62, 2.88, 4.14)]
    ports = [Opening(room.along("left", z + 0.5), room.along("left", z - 0.5), 1.15, 1.85) for z in (1.6, -1.4)]
    others = [Opening(room.along("right", z - 0.5), room.along("right", z + 0.5), 1.15, 1.85) for z in (-1.4, 1.6)]
    finish = Finishes(white, matte("#6b4c30", "planks"), matte("#c9bfa8", "planks"), polished("#5f3f25"), timber, 0.95)
    shell(shop, room, finish, {"back": views, "left": ports, "right": others}, glazed=False)
    back, brass = room.wall(shop, "back"), metal("#a98640")
    for hole in views:
        back.box(polished("#5f3f25"), ((hole.left + hole.right) / 2, hole.bottom - 0.05, 0.0), (1.15, 0.05, 0.1), tint=0)
    shop.box(polished("#6b4729", "planks"), (0, 0, -2.62), (6.0, 0.95, 0.5))
    shop.box(polished("#7d5632", "planks"), (0, 0.95, -2.6), (6.0, 0.05, 0.58), bevel=0.015, tint=0)
    devices.helm(shop.at(0.0, -2.1), 0.36)
    _instruments(shop.at(0, -2.6, y=1.0), brass)
    devices.radio(shop.at(1.75, -2.55, -15, y=1.0))
    if shop.era != "past":
        devices.screen(shop.at(-1.7, -2.55, 12, y=1.0), 0.4, 0.3, foot=0.05)
    chart = shop.at(2.79, 0.9, -90)
    tables.counter(chart, 1.6, polished("#6b4729", "planks"), polished("#7d5632", "planks"), height=0.85)
    chart.sheet(matte("#d9cfae"), [(-0.5, 0.862, 0.2), (0.5, 0.862, 0.2), (0.5, 0.862, -0.2), (-0.5, 0.862, -0.2)])
    lights.desk_lamp(chart.at(0.6, -0.1, y=0.86))
    tables.cup(chart.at(-0.6, 0.05, y=0.86))
    bench = shop.at(-2.75, 0.7, 90)
    bench.box(timber, (0, 0, 0), (2.0, 0.42, 0.6))
    bench.box(soft(shop.accent(0.5, 0.45)), (0, 0.42, 0), (1.95, 0.1, 0.56), bevel=0.04)
    bench.seat(-0.5, 0.05)
    bench.seat(0.5, 0.05)
    for x, z in ((-1.6, -2.0), (1.6, 1.6)):
        hanging = shop.at(x, z, y=1.72)
        hanging.tube(brass, [(0, 0.42, 0), (0, 0.65, 0)], 0.01, 4)
        lights.lantern(hanging)
    ring = np.linspace(0, 2 * np.pi, 21)
    buoy = room.wall(shop, "left").at(room.along("left", 2.7), 0.1, y=1.5)
    buoy.put(
        shapes.tube(np.stack([np.cos(ring) * 0.28, np.sin(ring) * 0.28, np.zeros(21)], -1), 0.07, 7),
        polished(shop.accent(0.7, 0.65)),
    )
    storage.crate(shop.at(2.75, 2.6), 0.5)
    hangings.door(room.wall(shop, "front"), 3.1, width=0.8, height=1.95)
    water(shop, sea("#2a4c5a", "#6f8b99"), -1.6)
    horizon(shop, matte("#7d8d95", second="#6a7c85"), 330, 14, rough=0.8, base=-2, gap=(70, 200))
    return room.grounds(paint("#98a6ae"), room.window("left", ports[1]))


def _instruments(shop: Workshop, brass: Material) -> None:
    for number, x in enumerate((-0.75, -0.45, 0.45, 0.75)):
        dial = shop.at(x, 0.0).tilted(pitch=70)
        dial.lathe(brass, [(0.1, -0.02), (0.11, 0.06), (0.09, 0.065)], sides=14)
        dial.lathe(matte("#ece4cd"), [(0.092, 0.06), (0, 0.061)], sides=14)
        dial.tube(matte("#a5241a"), [(0, 0.066, 0), (0.05, 0.066, 0.04 * (-1) ** number)], 0.006, 3)
    shop.lathe(brass, [(0.13, 0), (0.13, 0.14), (0.02, 0.2), (0.0, 0.21)], (0, 0, 0.05), 14)
    shop.lathe(brass, [(0.08, 0), (0.03, 0.05), (0.03, 0.3), (0.09, 0.34), (0.09, 0.44), (0, 0.45)], (1.15, 0, 0.05), 12)
