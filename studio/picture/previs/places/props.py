"""The props that a setting asks for, each set down clear of the acting area where the camera sees it."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from studio.picture.previs.mesh import Mesh
from studio.picture.previs.places.catalogue import PROPS
from studio.picture.previs.places.colours import matte, polished, soft
from studio.picture.previs.places.place import Grounds, NoSuchProp
from studio.picture.previs.places.things import (
    crafts,
    devices,
    effects,
    figures,
    freestanding,
    lights,
    nature,
    outside,
    plants,
    seating,
    storage,
    streetware,
    tables,
    vehicles,
)  # fmt: skip
from studio.picture.previs.places.workshop import Workshop

STAGE_WIDTH, STAGE_DEPTH = 2.5, 1.5
"""Half the acting area, metres."""
STEP = 0.45
"""Metres; what is higher is not stood on."""
SEEN_AT = 1.35
"""Metres beside the middle at which the default camera sees a thing past the people."""


class Prop(NamedTuple):
    """How a prop is drawn and how much room it needs."""

    draw: Callable[[Workshop], None]
    radius: float
    """Metres round its foot."""
    on_table: bool = False
    """Small things get a stand to lie on."""


BUILT: dict[str, Prop] = {
    "table": Prop(tables.table, 0.75),
    "chair": Prop(seating.chair, 0.35),
    "crate": Prop(storage.crate, 0.45),
    "barrel": Prop(storage.barrel, 0.4),
    "lamp": Prop(lights.floor_lamp, 0.3),
    "candle": Prop(lambda shop: lights.candle(shop, 0.24), 0.3, True),
    "lantern": Prop(lights.lantern, 0.3, True),
    "torch": Prop(lights.torch, 0.25),
    "fire": Prop(lights.campfire, 0.7),
    "computer": Prop(lambda shop: devices.computer(shop, practical=True), 0.55, True),
    "screen": Prop(freestanding.screen_on_stand, 0.6),
    "radio": Prop(devices.radio, 0.45, True),
    "telephone": Prop(devices.telephone, 0.4, True),
    "book": Prop(freestanding.reading, 0.4, True),
    "bottle": Prop(freestanding.drink, 0.35, True),
    "cup": Prop(freestanding.tea, 0.35, True),
    "clock": Prop(figures.grandfather_clock, 0.35),
    "mirror": Prop(freestanding.cheval_mirror, 0.45),
    "door": Prop(freestanding.door_in_frame, 0.6),
    "bed": Prop(lambda shop: seating.bed(shop, soft(shop.accent(0.45, 0.5)), width=1.0), 1.1),
    "piano": Prop(figures.piano, 0.95),
    "suitcase": Prop(storage.suitcase, 0.4),
    "plant": Prop(plants.potted, 0.45),
    "tree": Prop(lambda shop: nature.broad_tree(shop, 2.7 if shop.roofed else 5.4), 1.1),
    "rock": Prop(lambda shop: nature.rock(shop, 1.1, fine=2), 0.7),
    "statue": Prop(figures.statue, 0.6),
    "cage": Prop(storage.cage, 0.65),
    "machine": Prop(devices.machine, 0.85),
    "robot arm": Prop(devices.robot_arm, 0.75),
    "telescope": Prop(devices.telescope, 0.6),
    "sword rack": Prop(figures.sword_rack, 0.75),
    "flag": Prop(figures.flag, 0.5),
    "sign": Prop(freestanding.signpost, 0.5),
    "bench": Prop(streetware.bench, 0.85),
    "car": Prop(vehicles.car, 2.1),
    "bicycle": Prop(vehicles.bicycle, 0.9),
    "boat": Prop(vehicles.boat, 1.7),
    "tent": Prop(freestanding.tent, 1.4),
    "ladder": Prop(freestanding.stepladder, 0.5),
    "smoke": Prop(effects.smoulder, 0.7),
    "sparks": Prop(effects.broken_box, 0.5),
    "magic": Prop(effects.rune_stone, 0.5),
    "phone box": Prop(outside.phone_box, 0.65),
    "letter box": Prop(outside.letter_box, 0.4),
    "horse": Prop(crafts.horse, 1.2),
    "hay": Prop(crafts.hay, 0.9),
    "umbrella": Prop(outside.umbrella, 0.9),
    "easel": Prop(crafts.easel, 0.6),
    "fountain": Prop(outside.fountain, 1.1),
    "snowman": Prop(outside.snowman, 0.5),
    "orb": Prop(figures.orb, 0.4),
}


def place_props(shop: Workshop, grounds: Grounds) -> None:
    """Set down the setting's props, first named nearest.

    Raises:
        NoSuchProp: the setting names a prop that the catalogue does not hold.
    """
    bare = shop.mesh.build() if shop.setting.props else None
    for name in shop.setting.props:
        if name not in BUILT:
            raise NoSuchProp(name, list(PROPS), "the catalogue")
        prop = BUILT[name]
        x, z = shop.clear_spot(_spots(prop.radius, grounds), prop.radius)
        turn = math.degrees(math.atan2(-x * 0.6, 4.5 - z))
        spot = shop.at(x, z, turn, y=_ground_at(bare, x, z))
        if prop.on_table:
            spot = _stand(shop, spot)
        prop.draw(spot)
        shop.reserve(x, z, prop.radius)


def _ground_at(mesh: Mesh | None, x: float, z: float) -> float:
    """Return the height of the highest thing to stand on at (x, z) that is below a step; 0 where there is none."""
    if mesh is None:
        return 0.0
    a, b, c = (mesh.points[mesh.triangles[:, corner]].astype(np.float64) for corner in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 2] - a[:, 2]) - (c[:, 0] - a[:, 0]) * (b[:, 2] - a[:, 2])
    flat = area < -1e-9
    a, b, c, area = a[flat], b[flat], c[flat], area[flat]
    u = ((x - a[:, 0]) * (c[:, 2] - a[:, 2]) - (c[:, 0] - a[:, 0]) * (z - a[:, 2])) / area
    v = ((b[:, 0] - a[:, 0]) * (z - a[:, 2]) - (x - a[:, 0]) * (b[:, 2] - a[:, 2])) / area
    hit = (u >= 0) & (v >= 0) & (u + v <= 1)
    height = (a[:, 1] + u * (b[:, 1] - a[:, 1]) + v * (c[:, 1] - a[:, 1]))[hit]
    steps = height[(height < STEP) & (height > -1.5)]
    return float(steps.max()) if len(steps) else 0.0


def _spots(radius: float, grounds: Grounds) -> list[tuple[float, float]]:
    """Return spots that leave the acting area free, best seen first."""
    low, high = grounds.walls or ((-9.0, 0.0, -9.0), (9.0, 9.0, 9.0))
    edge_x, edge_z, margin = STAGE_WIDTH + radius + 0.06, STAGE_DEPTH + radius + 0.06, radius + 0.08
    wanted = [
        (x, z)
        for x in np.arange(-6.0, 6.01, 0.25)
        for z in np.arange(-6.5, 1.51, 0.25)
        if (abs(x) >= edge_x or z <= -edge_z)
        and low[0] + margin < x < high[0] - margin
        and low[2] + margin < z < high[2] - margin
    ]
    wanted = wanted or [(edge_x, -edge_z)]
    cost = lambda spot: abs(abs(spot[0]) - SEEN_AT) + 0.8 * abs(spot[1] + edge_z) + 0.02 * (spot[0] > 0)
    return [(float(x), float(z)) for x, z in sorted(wanted, key=cost)]


def _stand(shop: Workshop, spot: Workshop) -> Workshop:
    """Stand a small table, or a crate outdoors, and return the frame of its top."""
    if shop.setting.kit in ("living room", "bedroom", "office", "hall", "church", "bar", "lamp room", "stage"):
        tables.round_table(spot, 0.34, 0.72)
        return spot.at(0, 0, y=0.72)
    if shop.era == "future":
        spot.box(polished("#6d757c"), (0, 0, 0), (0.7, 0.74, 0.55), bevel=0.05)
        return spot.at(0, 0, y=0.74)
    timber = matte("#7d5a38", "planks")
    tables.table(spot, 0.9, 0.6, 0.74, timber)
    return spot.at(0, 0, y=0.74)
