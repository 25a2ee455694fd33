"""Tails, knots, plaits and crests that a hair style adds to its cap; the cap is in `hair`."""

import math

import numpy as np

from film.figure import HairStyle
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.likeness import Frame
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import Surface, ball, ease, loft


def add_locks(builder: MeshBuilder, style: HairStyle, material: Material, frame: Frame, hat: bool) -> None:
    """Add what hangs from or stands on the cap."""
    made: list[Surface] = []
    if style == "ponytail":
        made = [_tail(), ball((0, 52, -122), (13, 13, 9))]
    elif style == "bun" and not hat:
        made = [ball((0, 92, -92), (34, 30, 32), 14, 20), ball((0, 84, -84), (27, 22, 26))]
    elif style == "bun":
        made = [ball((0, 0, -112), (28, 24, 26), 14, 20)]
    elif style == "plait":
        made = _plait()
    elif style == "mohawk" and not hat:
        made = [_crest()]
    for surface in made:
        spots = surface.points
        turn = np.arctan2(spots[:, 0], spots[:, 2])
        tints = np.clip(0.4 + 0.4 * np.sin(spots[:, 0] * 0.55 + spots[:, 2] * 0.4 + turn), 0, 1)
        share = ease(-70, -170, spots[:, 1]) * 0.8
        bones = (int(Bone.HEAD), int(Bone.CHEST), share)
        builder.add(frame.place(spots), surface.triangles, material, tints=tints, bones=bones)


def _tail() -> Surface:
    """Return a ponytail that springs back and falls."""
    path = [
        (0, 54, -112),
        (0, 58, -134),
        (0, 42, -152),
        (0, 5, -158),
        (2, -50, -150),
        (4, -105, -140),
        (5, -140, -134),
        (5, -160, -132),
    ]
    across = np.array([10, 17, 25, 29, 27, 20, 11, 2.0])
    tail = loft(path, across, across * 0.75, 18)
    ridge = 1 + 0.05 * np.sin(np.arange(len(tail.points)) * 2 * math.pi / 6)
    line = np.repeat(np.asarray(path, float), 18, 0)
    tail.points[: len(line)] = line + (tail.points[: len(line)] - line) * ridge[: len(line), None]
    return tail


def _plait() -> list[Surface]:
    """Return a plait over the left shoulder as crossing strands that taper."""
    stations = np.linspace(0, 1, 40)
    path = np.stack([
        np.interp(stations, [0, 0.15, 0.3, 0.5, 1], [20, 58, 82, 84, 66]),
        np.interp(stations, [0, 0.15, 0.3, 0.5, 1], [-40, -88, -138, -190, -330]),
        np.interp(stations, [0, 0.15, 0.3, 0.5, 0.7, 1], [-84, -58, 14, 92, 126, 128]),
    ], 1)  # fmt: skip
    girth = 15 * np.interp(stations, [0, 0.1, 0.75, 0.9, 0.93, 1], [0.7, 1, 0.75, 0.5, 0.45, 0.5])
    strands = []
    for phase in range(3):
        weave = stations * 26 + phase * 2 * math.pi / 3
        offset = np.stack([np.sin(weave), 0 * weave, 0.55 * np.sin(2 * weave)], 1) * girth[:, None] * 0.62
        strands.append(loft(path + offset, girth * 0.62, girth * 0.5, 8))
    return strands


def _crest() -> Surface:
    """Return a mohawk's crest from the forehead over the crown to the nape."""
    turn = np.linspace(math.radians(20), math.radians(205), 24)
    tall = 46 * np.sin(np.linspace(0.18, 1, 24) * math.pi * 0.93) ** 0.6
    jag = 1 + 0.12 * np.sin(np.arange(24) * 2.4)
    inner = np.stack([0 * turn, 16 + 104 * np.sin(turn), -8 + 96 * np.cos(turn)], 1)
    out = np.stack([0 * turn, np.sin(turn), np.cos(turn)], 1)
    middle = inner + out * (tall * jag * 0.45)[:, None]
    return loft(middle, np.full(24, 9.0) * np.minimum(1, tall / 30), tall * jag * 0.55 + 3, 12)
