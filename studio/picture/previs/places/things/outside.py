"""Things of streets and gardens that stories ask for: phone box, letter box, fountain, umbrella, snowman."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, matte, metal, paint, polished
from studio.picture.previs.places.lettering import lettering
from studio.picture.previs.places.workshop import Workshop

RED = polished("#b3201c")


def phone_box(shop: Workshop) -> None:
    """Stand a red telephone box with glazed sides and a lit sign."""
    for x in (-0.41, 0.41):
        for z in (-0.41, 0.41):
            shop.box(RED, (x, 0, z), (0.1, 2.25, 0.1), bevel=0.012)
    shop.box(matte("#57514a"), (0, 0, 0), (0.96, 0.08, 0.96))
    shop.box(RED, (0, 2.2, 0), (0.96, 0.24, 0.96), bevel=0.02)
    shop.lathe(RED, [(0.62, 2.44), (0.52, 2.52), (0.2, 2.6), (0.0, 2.62)], sides=4)
    glass = Material(paint("#5d7078"), 0.15, 0.5, second=paint("#8fa3aa"))
    for turn in (0, 90, 180, 270):
        side = shop.at(0, 0, turn)
        side.box(RED, (0, 0.05, 0.4), (0.75, 0.3, 0.04))
        if turn == 180:
            side.sheet(glass, [(-0.36, 0.35, 0.38), (0.36, 0.35, 0.38), (0.36, 2.2, 0.38), (-0.36, 2.2, 0.38)], both=True)
        for x in (-0.13, 0.13):
            side.box(RED, (x, 0.35, 0.4), (0.035, 1.85, 0.03), tint=0)
        for y in np.arange(0.62, 2.2, 0.3):
            side.box(RED, (0, float(y), 0.4), (0.75, 0.03, 0.03), tint=0)
        side.box(glow("#fff2d6", 1.4 if shop.after_dark else 0.5), (0, 2.24, 0.482), (0.72, 0.15, 0.01), tint=0)
        lettering(side.at(0, 0.49, y=2.315), "TELEPHONE", matte("#1c1a18"), 0.075, thickness=0.08)
    shop.box(matte("#1d1f20"), (0, 1.1, -0.3), (0.36, 0.5, 0.14), bevel=0.03)
    if shop.after_dark:
        shop.lamp((0, 2.0, 0), paint("#fff0d0"), 2.2, 4.0, 0.2)


def letter_box(shop: Workshop) -> None:
    """Stand a red pillar box."""
    profile = [(0.27, 0), (0.27, 0.12), (0.23, 0.16), (0.23, 1.25), (0.28, 1.3), (0.28, 1.4), (0.2, 1.5), (0.0, 1.53)]
    shop.lathe(RED, profile, sides=20)
    shop.box(matte("#141312"), (0, 1.08, 0.22), (0.26, 0.05, 0.03), tint=0)
    shop.box(matte("#e8e0cc"), (0, 0.8, 0.225), (0.16, 0.2, 0.015), tint=0)


def umbrella(shop: Workshop) -> None:
    """Stand a large umbrella in its foot."""
    shop.lathe(metal("#5b5e60"), [(0.28, 0), (0.26, 0.06), (0.04, 0.1), (0.0, 0.1)], sides=12)
    shop.tube(matte("#e2dccd"), [(0, 0.05, 0), (0, 2.3, 0)], 0.025, 6)
    for number in range(8):
        a, b = number * np.pi / 4, (number + 1) * np.pi / 4
        cloth = matte(shop.accent(0.6, 0.65), "cloth") if number % 2 else matte("#e8e0cc", "cloth")
        rim = [(float(np.cos(t)) * 0.95, 2.0, float(np.sin(t)) * 0.95) for t in (a, b)]
        shop.sheet(cloth, [rim[1], rim[0], (0, 2.35, 0), (0, 2.35, 0)], both=True)


def fountain(shop: Workshop) -> None:
    """Build a stone basin with a pillar and a bowl of water."""
    stone = matte("#a59b88", "ashlar")
    shop.lathe(stone, [(1.1, 0), (1.1, 0.5), (1.16, 0.52), (1.16, 0.6), (0.98, 0.6), (0.96, 0.4), (0.0, 0.4)], sides=20)
    water = Material(paint("#3f6a74"), 0.2, 0.5, texture="water", second=paint("#7a9aa4"))
    ring = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    points = np.concatenate([[(0.0, 0.5, 0.0)], np.stack([np.cos(ring) * 0.97, np.full(20, 0.5), np.sin(ring) * 0.97], -1)])
    fan = np.array([(0, (i + 1) % 20 + 1, i + 1) for i in range(20)], np.int32)
    shop.put(shapes.Shape(points, fan, np.tile((0.0, 1.0, 0.0), (21, 1))), water)
    shop.lathe(stone, [(0.2, 0.4), (0.14, 0.7), (0.12, 1.2), (0.45, 1.4), (0.48, 1.48), (0.4, 1.46), (0.0, 1.4)], sides=16)
    shop.emit("steam", (0, 1.5, 0), 0.4)


def snowman(shop: Workshop) -> None:
    """Build a snowman with a carrot, coal eyes, arms of twigs and a scarf."""
    snow = matte("#eef2f6", "sand", second="#a9bccb")
    for y, size in ((0.34, 0.42), (0.92, 0.3), (1.36, 0.21)):
        shop.ball(snow, (0, y, 0), (size, size * 0.92, size), 2, tint=lambda p: np.clip(0.5 - p[:, 1], 0, 0.5))
    coal = matte("#1c1a19")
    for x, y, z in ((-0.07, 1.42, 0.19), (0.07, 1.42, 0.19), (0, 1.0, 0.29), (0, 0.85, 0.29)):
        shop.ball(coal, (x, y, z), 0.028, 1)
    shop.tube(matte("#d9762c"), [(0, 1.35, 0.19), (0, 1.34, 0.42)], [0.035, 0.006], 7)
    for side in (-1, 1):
        shop.tube(matte("#4e3a2a", "bark"), [(side * 0.26, 1.0, 0), (side * 0.7, 1.22, 0.05)], [0.02, 0.01], 5)
    shop.lathe(matte(shop.accent(0.65, 0.6), "cloth"), [(0.2, 1.16), (0.24, 1.2), (0.2, 1.25)], sides=14)
    shop.lathe(coal, [(0.24, 1.53), (0.24, 1.55), (0.15, 1.56), (0.15, 1.78), (0.0, 1.78)], sides=14)
