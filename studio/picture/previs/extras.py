"""Passers-by: coarse people drawn by lot, put where the place leaves room behind the stage; they never speak and never walk."""

import colorsys
import random
from collections.abc import Sequence

import numpy as np

from film.figure import Figure, Garment, HairStyle, Hat
from film.setting import Setting
from film.staging import Mark, Motion
from film.words import Extras
from studio.picture.previs.mesh import Mesh, coarser
from studio.picture.previs.people import Body, build_person, pose_person
from studio.picture.previs.people.detail import lighter
from studio.picture.previs.places import Place
from studio.picture.setup import Performer

COUNTS: dict[Extras, int] = {"none": 0, "a few": 2, "busy": 5, "packed": 9}
TRIES = 160
STAGE = (2.7, 1.9)
"""Half the width and depth of the acting area that is kept free; metres."""
REACH = (6.5, 8.0)
ELBOW_ROOM = 0.4
CELL = 0.022
"""Metres to which an extra's points are merged before edges collapse."""
MOST = 3000
"""Triangles of an extra."""
STEP_FRAMES = 2
"""Extras move on every second frame."""
MOTIONS: tuple[Motion, ...] = ("stand", "talk", "listen", "look around", "phone", "stand", "talk")
GARMENTS: tuple[Garment, ...] = (
    "coat", "jacket", "shirt", "jumper", "suit", "t-shirt", "hoodie", "trench coat", "leather jacket", "waistcoat", "dress"
)  # fmt: skip
CUTS: tuple[HairStyle, ...] = ("short", "side part", "bob", "cropped", "curly", "long", "bun")
HATS: tuple[Hat, ...] = ("none", "none", "none", "cap", "beanie")
SKINS = ((0.93, 0.76, 0.66), (0.82, 0.62, 0.5), (0.62, 0.44, 0.33), (0.42, 0.28, 0.2))
HAIRS = ((0.1, 0.08, 0.06), (0.24, 0.16, 0.1), (0.5, 0.38, 0.22), (0.55, 0.53, 0.5))


def crowd(setting: Setting, place: Place) -> tuple[Performer, ...]:
    """Return the extras of a setting on free spots; equal settings give equal extras."""
    chance = random.Random(f"extras {setting.kit} {setting.seed}")
    wanted = COUNTS[setting.extras]
    if wanted == 0:
        return ()
    boxes = _boxes(place.mesh)
    spots = [(chance.uniform(-REACH[0], REACH[0]), chance.uniform(-REACH[1], STAGE[1])) for _ in range(TRIES)]
    free: list[tuple[float, float]] = []
    for spot in sorted(spots, key=_behind, reverse=True):
        apart = all((spot[0] - x) ** 2 + (spot[1] - z) ** 2 > (2 * ELBOW_ROOM) ** 2 for x, z in free)
        if len(free) < wanted and apart and _off_stage(spot) and _inside(spot, place) and _empty(spot, boxes):
            free.append(spot)
    return tuple(_extra(i, spot, chance) for i, spot in enumerate(free))


def build_crowd(extras: Sequence[Performer]) -> tuple[Body, ...]:
    """Build extras coarsely; they are small and out of focus."""
    bodies = [build_person(extra.figure) for extra in extras]
    return tuple(body._replace(mesh=lighter(coarser(body.mesh, CELL), MOST)) for body in bodies)


def pose_crowd(extras: Sequence[Performer], bodies: Sequence[Body], frame: int, frame_rate: int) -> list[np.ndarray]:
    """Return every extra's matrices at a shot-local frame."""
    held = frame - frame % STEP_FRAMES
    return [
        pose_person(body, extra, {}, (), held, frame_rate, i)
        for i, (extra, body) in enumerate(zip(extras, bodies, strict=True))
    ]


def _behind(spot: tuple[float, float]) -> bool:
    """Return whether the default camera sees the spot past the stage."""
    return spot[1] < -STAGE[1] and abs(spot[0]) < 0.7 * (1.5 - spot[1])


def _off_stage(spot: tuple[float, float]) -> bool:
    return abs(spot[0]) > STAGE[0] or spot[1] < -STAGE[1]


def _inside(spot: tuple[float, float], place: Place) -> bool:
    low, high = place.camera_room
    return all(low[axis] < value < high[axis] for axis, value in zip((0, 2), spot, strict=True)) or not place.interior


def _boxes(mesh: Mesh) -> np.ndarray:
    """Return (m, 2, 3) low and high corners of the triangles that stand between knee and head."""
    corners = mesh.points[mesh.triangles]
    boxes = np.stack([corners.min(axis=1), corners.max(axis=1)], axis=1)
    return boxes[(boxes[:, 1, 1] > 0.08) & (boxes[:, 0, 1] < 1.9)]


def _empty(spot: tuple[float, float], boxes: np.ndarray) -> bool:
    near = [
        (boxes[:, 0, axis] < value + ELBOW_ROOM) & (boxes[:, 1, axis] > value - ELBOW_ROOM)
        for axis, value in zip((0, 2), spot, strict=True)
    ]
    return not bool((near[0] & near[1]).any())


def _extra(index: int, spot: tuple[float, float], chance: random.Random) -> Performer:
    male = chance.random() < 0.5
    cloth = colorsys.hsv_to_rgb(chance.random(), chance.uniform(0.1, 0.5), chance.uniform(0.2, 0.7))
    figure = Figure(
        sex="male" if male else "female",
        age=chance.randint(18, 75),
        height=chance.uniform(1.66, 1.9) if male else chance.uniform(1.55, 1.76),
        build=chance.uniform(-0.5, 0.7),
        skin=chance.choice(SKINS),
        hair_style=chance.choice(CUTS[:5] if male else CUTS[2:]),
        hair_colour=chance.choice(HAIRS),
        hat=chance.choice(HATS),
        garment=chance.choice(GARMENTS[:-1] if male else GARMENTS),
        garment_colour=(round(cloth[0], 2), round(cloth[1], 2), round(cloth[2], 2)),
        face=chance.randint(0, 9999),
    )
    mark = Mark(character=f"extra {index}", at=spot, facing=chance.uniform(-180, 180), motion=chance.choice(MOTIONS))
    return Performer(figure=figure, mark=mark)
