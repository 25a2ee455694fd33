"""Things made to be looked at: statues, banners, flags, swags, sword racks, pianos, orbs."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, hued, matte, metal, paint, polished
from studio.picture.previs.places.workshop import Workshop


def statue(shop: Workshop, height: float = 2.0) -> None:
    """Stand a robed figure of stone on a plinth."""
    stone = matte("#b7b0a0", "rock", second="#5f5c4c")
    shop.box(stone, (0, 0, 0), (0.8, 0.12, 0.8), bevel=0.02)
    shop.box(stone, (0, 0.12, 0), (0.62, height * 0.28, 0.62), bevel=0.02)
    shop.box(stone, (0, 0.12 + height * 0.28, 0), (0.74, 0.1, 0.74), bevel=0.02)
    man = shop.at(0, 0, y=0.22 + height * 0.28, scale=height * 0.36)
    fold = np.linspace(0, 2 * np.pi, 18, endpoint=False)
    rows = []
    for y, wide, deep, wave in (
        (0, 0.36, 0.3, 0.05),
        (0.35, 0.3, 0.25, 0.04),
        (0.85, 0.25, 0.2, 0.02),
        (1.25, 0.31, 0.2, 0.005),
        (1.43, 0.24, 0.16, 0.0),
        (1.5, 0.09, 0.09, 0.0),
        (1.58, 0.08, 0.08, 0),
    ):
        ripple = 1 + wave / 0.3 * np.sin(fold * 6)
        rows.append(np.stack([np.cos(fold) * wide * ripple, np.full(18, y), -np.sin(fold) * deep * ripple], -1))
    robe = shapes.Shape(np.concatenate(rows), np.ascontiguousarray(shapes.lattice(7, 18, closed=True)[:, ::-1]))
    grime = lambda points: np.clip(0.5 - points[:, 1] * 0.4, 0.05, 1)
    man.put(robe, stone, tint=grime)
    man.ball(stone, (0, 1.72, 0.02), (0.12, 0.16, 0.14), 2)
    man.ball(stone, (0, 1.76, -0.03), (0.14, 0.15, 0.14), 2, tint=0.25)
    man.tube(stone, [(-0.27, 1.32, 0), (-0.36, 1.05, 0.08), (-0.2, 0.95, 0.26)], [0.085, 0.07, 0.05], 8)
    man.tube(stone, [(0.27, 1.32, 0), (0.42, 1.5, 0.12), (0.4, 1.85, 0.2)], [0.085, 0.07, 0.05], 8)
    man.ball(stone, (0.4, 1.93, 0.21), 0.07)


def bust(shop: Workshop) -> None:
    """Set a bust."""
    stone = matte("#c2bbaa", "rock")
    shop.lathe(stone, [(0.12, 0), (0.06, 0.05), (0.06, 0.1), (0.2, 0.25), (0.07, 0.33)], sides=12)
    shop.ball(stone, (0, 0.44, 0.01), (0.09, 0.12, 0.1), 2)


def banner(shop: Workshop, cloth: Material, width: float, height: float) -> None:
    """Hang a swallow-tailed banner from the origin down, with a golden device."""
    w, gold = width / 2, metal("#c29a45")
    shop.tube(gold, [(-w - 0.15, 0, 0.03), (w + 0.15, 0, 0.03)], 0.03, 6)
    columns = 9
    x = np.linspace(-w, w, columns)
    wave = 0.05 * np.sin(np.arange(columns) * 1.7)
    tail = -height + 0.35 * (1 - np.abs(x) / w)
    rows = [
        np.stack([x, y, wave * share + 0.03], -1)
        for y, share in ((np.zeros(columns), 0.3), (np.full(columns, -height * 0.5), 0.8), (tail, 1.2))
    ]
    shape = shapes.Shape(np.concatenate(rows), shapes.lattice(3, columns, closed=False))
    shop.put(shapes.doubled(shape._replace(normals=None)), cloth, tint=np.tile(np.tile(np.clip(0.35 - wave * 7, 0, 1), 3), 2))
    ring = np.linspace(0, 2 * np.pi, 15)
    shop.tube(
        gold, np.stack([np.cos(ring) * w * 0.45, -height * 0.42 + np.sin(ring) * w * 0.45, np.full(15, 0.1)], -1), 0.035, 5
    )
    for x0, y0, x1, y1 in ((0, -0.3, 0, -0.56), (-0.1, -0.38, 0.1, -0.38)):
        shop.tube(gold, [(x0 * width, y0 * height, 0.1), (x1 * width, y1 * height, 0.1)], 0.035, 5)


def flag(shop: Workshop, height: float = 3.2) -> None:
    """Stand a flag on a pole, waving towards +x."""
    shop.lathe(
        metal("#8d8268"),
        [(0.16, 0), (0.14, 0.06), (0.03, 0.1), (0.022, height), (0.05, height + 0.04), (0, height + 0.1)],
        sides=8,
    )
    columns = 11
    x = np.linspace(0.02, 1.35, columns)
    wave = 0.13 * np.sin(x * 5.2) * np.clip(x, 0, 1)
    bands = (matte(shop.accent(0.7, 0.55), "cloth"), matte("#e2d9c4", "cloth"), matte(shop.accent(0.7, 0.55), "cloth"))
    for number, cloth in enumerate(bands):
        high, low = height - 0.08 - 0.28 * number, height - 0.08 - 0.28 * (number + 1)
        sag = -0.12 * x
        points = np.concatenate([np.stack([x, np.full(columns, y) + sag, wave], -1) for y in (high, low)])
        shape = shapes.Shape(points, shapes.lattice(2, columns, closed=False))
        shop.put(shapes.doubled(shape), cloth, tint=np.tile(np.clip(0.3 - wave * 3, 0, 1), 4))


def swag(shop: Workshop, cloth: Material, width: float) -> None:
    """Hang a scalloped valance along x from the origin down."""
    columns = 61
    x = np.linspace(-width / 2, width / 2, columns)
    scallop = np.abs(np.sin(np.linspace(0, 5 * np.pi, columns)))
    low = -0.55 - 0.55 * scallop
    points = np.concatenate(
        [
            np.stack([x, np.full(columns, 1.0), np.zeros(columns)], -1),
            np.stack([x, low * 0.4, 0.12 * scallop], -1),
            np.stack([x, low, 0.08 + 0 * x], -1),
        ]
    )
    shape = shapes.Shape(points, shapes.lattice(3, columns, closed=False))
    shop.put(
        shapes.doubled(shape),
        cloth,
        tint=np.tile(np.concatenate([np.full(columns, 0.5), 0.1 + 0.4 * (1 - scallop), 0.55 * (1 - scallop)]), 2),
    )


def sword_rack(shop: Workshop) -> None:
    """Stand a rack of five swords."""
    timber, steel = polished("#5b3a22", "planks"), metal("#aab0b3")
    for x in (-0.65, 0.65):
        shop.box(timber, (x, 0, 0), (0.09, 1.25, 0.1))
        shop.box(timber, (x, 0, 0), (0.1, 0.07, 0.55), bevel=0.02)
    for y in (0.25, 0.95):
        shop.box(timber, (0, y, 0), (1.4, 0.09, 0.07), tint=0.1)
    for x in np.linspace(-0.48, 0.48, 5):
        blade = shop.at(x, 0.06, y=0.3).tilted(pitch=-3)
        blade.put(shapes.prism([(0.0, -0.25), (0.032, -0.15), (0.032, 0.7), (-0.032, 0.7), (-0.032, -0.15)], 0.014), steel)
        blade.box(metal("#a98640"), (0, 0.7, 0), (0.24, 0.04, 0.05), bevel=0.01, tint=0)
        blade.tube(matte("#3a2316"), [(0, 0.73, 0), (0, 0.92, 0)], 0.02, 6)
        blade.ball(metal("#a98640"), (0, 0.95, 0), 0.032)


def piano(shop: Workshop) -> None:
    """Stand an upright piano, its player at +z."""
    black = polished("#26201d")
    shop.box(black, (0, 0, -0.2), (1.5, 1.25, 0.4), bevel=0.02)
    shop.box(black, (0, 1.25, -0.19), (1.56, 0.04, 0.46), bevel=0.012)
    shop.box(black, (0, 0.62, 0.15), (1.5, 0.12, 0.36), bevel=0.02)
    shop.box(matte("#e6e0d0"), (0, 0.735, 0.17), (1.3, 0.02, 0.2), tint=0)
    for number in range(26):
        if number % 7 not in (2, 6):
            shop.box(matte("#1a1817"), (-0.62 + number * 0.05, 0.755, 0.13), (0.025, 0.015, 0.12), tint=0)
    for x in (-0.68, 0.68):
        shop.lathe(black, [(0.03, 0), (0.05, 0.3), (0.04, 0.62)], (x, 0, 0.26), 8)
    shop.at(0, 0.02, y=0.82).tilted(pitch=-12).box(matte("#e9e2cf"), (0, 0, 0), (0.42, 0.28, 0.01), tint=0)
    shop.lathe(black, [(0.16, 0.46), (0.17, 0.5), (0.16, 0.54), (0.0, 0.54)], (0, 0, 0.75), 14)
    for angle in (0.8, 2.4, 3.9, 5.5):
        shop.tube(
            black,
            [(np.cos(angle) * 0.2, 0, 0.75 + np.sin(angle) * 0.2), (np.cos(angle) * 0.1, 0.47, 0.75 + np.sin(angle) * 0.1)],
            0.02,
            5,
        )
    shop.seat(0, 0.75, 180)


def orb(shop: Workshop) -> None:
    """Stand a glowing sphere on a claw foot."""
    tone = hued(shop.setting.hue, 0.6, 1.0)
    brass = metal("#8a6d35")
    shop.lathe(brass, [(0.22, 0), (0.16, 0.05), (0.06, 0.12), (0.06, 0.8), (0.16, 0.9), (0.12, 0.93)], sides=12)
    for angle in np.linspace(0, 2 * np.pi, 4, endpoint=False):
        c, s = np.cos(angle), np.sin(angle)
        shop.tube(
            brass, [(c * 0.12, 0.9, s * 0.12), (c * 0.22, 1.02, s * 0.22), (c * 0.19, 1.16, s * 0.19)], [0.025, 0.02, 0.01], 5
        )
    shop.ball(glow(tone, 3.0), (0, 1.11, 0), 0.18, 2, tint=lambda p: np.clip((np.hypot(p[:, 0], p[:, 2])) * 3.5, 0, 1))
    shop.lamp((0, 1.15, 0.3), tone, 3.2, 6.0, 0.6)


def grandfather_clock(shop: Workshop) -> None:
    """Stand a tall clock, its back on z = 0."""
    timber = polished("#5d3a22", "planks")
    shop.box(timber, (0, 0, 0.16), (0.5, 0.45, 0.32), bevel=0.02)
    shop.box(timber, (0, 0.45, 0.16), (0.38, 1.0, 0.26), tint=0.1)
    shop.box(timber, (0, 1.45, 0.16), (0.5, 0.5, 0.32), bevel=0.02, tint=0.05)
    shop.put(shapes.prism([(-0.27, 1.95), (0.27, 1.95), (0.0, 2.15)], 0.34), timber, (0, 0, 0.16))
    shop.box(matte("#2a1c13"), (0, 0.55, 0.29), (0.22, 0.8, 0.012), tint=0)
    shop.tube(metal("#b08d46"), [(0.03, 1.3, 0.305), (0.06, 0.75, 0.305)], 0.008, 4)
    shop.ball(metal("#c29a45"), (0.06, 0.72, 0.31), (0.07, 0.07, 0.015))
    ring = np.linspace(0, 2 * np.pi, 18, endpoint=False)
    shop.put(shapes.prism([(np.cos(a) * 0.18, np.sin(a) * 0.18) for a in ring], 0.02), matte(paint("#ece4cd")), (0, 1.7, 0.33))
    for angle, long in ((0.9, 0.1), (2.2, 0.15)):
        shop.tube(matte("#221d1a"), [(0, 1.7, 0.345), (np.cos(angle) * long, 1.7 + np.sin(angle) * long, 0.345)], 0.008, 4)
