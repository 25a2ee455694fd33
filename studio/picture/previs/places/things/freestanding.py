"""Props that need a foot of their own: a mirror, a door, a screen, a signpost, a tent, a ladder, and small still lifes."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import hued, matte, paint, polished
from studio.picture.previs.places.lettering import lettering
from studio.picture.previs.places.things import devices, hangings, tables
from studio.picture.previs.places.workshop import Workshop


def cheval_mirror(shop: Workshop) -> None:
    """Stand a tilted mirror between two posts."""
    timber = polished("#5d3a22")
    for x in (-0.38, 0.38):
        shop.box(timber, (x, 0, 0), (0.05, 1.5, 0.05))
        shop.box(timber, (x, 0, 0), (0.06, 0.06, 0.5), bevel=0.02)
        shop.ball(timber, (x, 1.52, 0), 0.04)
    hangings.mirror(shop.at(0, 0, y=0.16).tilted(pitch=-6), 0.0, 0.82, 0.66, 1.5)


def door_in_frame(shop: Workshop) -> None:
    """Stand a door in its frame, seen from both sides."""
    hangings.door(shop.at(0, 0.0), 0.0)
    hangings.door(shop.at(0, -0.001, 180), 0.0)
    shop.box(matte("#57504a"), (0, 0, 0), (1.3, 0.04, 0.5), tint=0.2)


def screen_on_stand(shop: Workshop) -> None:
    """Stand a large screen on a cabinet, on a post tomorrow, an easel with a chart of old."""
    if shop.era == "past":
        timber = matte("#6b4a2d")
        for x in (-0.45, 0.45):
            shop.tube(timber, [(x, 0, 0.2), (x * 0.2, 1.8, -0.1)], 0.025, 5)
        shop.tube(timber, [(0, 0, -0.5), (0, 1.75, -0.1)], 0.025, 5)
        chart = shop.at(0, 0.08, y=0.75).tilted(pitch=-9)
        chart.box(matte("#d6c79f"), (0, 0, 0), (0.9, 0.8, 0.02), tint=0.1)
        return
    shop.box(polished("#4f4338") if shop.era == "present" else polished("#59626a"), (0, 0, 0), (1.1, 0.5, 0.4), bevel=0.02)
    devices.screen(shop.at(0, 0, y=0.5), 1.05, 0.6)
    shop.lamp((0, 0.9, 0.5), hued(shop.setting.hue, 0.35, 1.0), 1.6, 3.5, 0.0)


def signpost(shop: Workshop) -> None:
    """Stand a signpost with two boards."""
    timber = matte("#7a5a3a", "planks")
    shop.box(timber, (0, 0, 0), (0.1, 2.1, 0.1))
    for y, turn, words in ((1.75, 12, "NORTH"), (1.4, -160, "TOWN")):
        board = shop.at(0, 0, turn, y=y)
        outline = [(-0.1, -0.14), (0.72, -0.14), (0.88, 0.0), (0.72, 0.14), (-0.1, 0.14)]
        board.put(shapes.prism(outline, 0.04), timber, (0, 0, 0.07))
        lettering(board.at(0.32, 0.1), words, matte("#2f241a"), 0.13, thickness=0.07)


def tent(shop: Workshop) -> None:
    """Pitch a ridge tent open at +z."""
    cloth, inner = matte(shop.accent(0.5, 0.5), "cloth"), matte("#4d4436", "cloth")
    for side in (-1, 1):
        outer = [(side * 1.05, 0, 1.2), (side * 1.05, 0, -1.2), (0, 1.45, -1.2), (0, 1.45, 1.2)]
        shop.sheet(cloth, outer if side > 0 else outer[::-1], 2, 3, tint=lambda p: np.clip(0.5 - p[:, 1] * 0.5, 0, 1))
        within = [(side * 1.03, 0, 1.19), (side * 1.03, 0, -1.19), (0, 1.43, -1.19), (0, 1.43, 1.19)]
        shop.sheet(inner, within[::-1] if side > 0 else within)
        flap = [(side * 1.04, 0, 1.21), (side * 0.5, 0, 1.36), (0.03 * side, 1.44, 1.22)]
        order = [(0, 2, 1), (0, 1, 2)] if side > 0 else [(0, 1, 2), (0, 2, 1)]
        shop.put(shapes.faceted(shapes.Shape(np.array(flap), np.array(order, np.int32))), cloth, tint=0.1)
        shop.tube(matte("#b59a6a"), [(0, 1.45, 1.2), (side * 1.5, 0, 2.0)], 0.008, 3)
    back = np.array([(-1.05, 0, -1.2), (1.05, 0, -1.2), (0, 1.45, -1.2)])
    shop.put(shapes.faceted(shapes.Shape(back, np.array([(0, 2, 1), (0, 1, 2)], np.int32))), cloth, tint=0.3)
    shop.tube(matte("#6b4a2d"), [(0, 0, 1.2), (0, 1.5, 1.2)], 0.025, 5)
    shop.box(matte("#6d6048", "cloth"), (0, 0, 0), (1.9, 0.04, 2.3), tint=0.3)


def stepladder(shop: Workshop) -> None:
    """Stand a stepladder."""
    timber = matte("#9a7a4e", "planks")
    for x in (-0.28, 0.28):
        shop.tube(timber, [(x, 0, 0.38), (x * 0.7, 1.8, 0.0)], 0.032, 5)
        shop.tube(timber, [(x, 0, -0.5), (x * 0.7, 1.75, -0.03)], 0.026, 5)
    for number in range(6):
        y = 0.25 + number * 0.27
        shop.box(timber, (0, y, 0.38 - 0.21 * y), (0.52 - 0.08 * number * 0.5, 0.03, 0.12), tint=0.1)
    shop.box(timber, (0, 1.78, 0), (0.46, 0.035, 0.24), bevel=0.01, tint=0)


def reading(shop: Workshop) -> None:
    """Lay an open book beside a pile of closed ones."""
    tables.open_book(shop.at(0.05, 0.03, 8))
    for number in range(3):
        tables.book(shop.at(-0.24, -0.14, 14 * number, y=0.036 * number))


def drink(shop: Workshop) -> None:
    """Set a bottle and two glasses."""
    tables.bottle(shop, "#3a5a3c", 0.34)
    glass = Material(paint("#b9c6c8"), 0.12, 0.6, second=paint("#8a3f35"))
    for x in (0.16, -0.15):
        shop.lathe(
            glass,
            [(0.03, 0), (0.004, 0.01), (0.004, 0.07), (0.035, 0.11), (0.032, 0.16)],
            (x, 0, 0.08),
            9,
            tint=lambda p: (p[:, 1] < 0.13) * 0.8,
        )


def tea(shop: Workshop) -> None:
    """Set a pot and two cups."""
    china = polished(shop.accent(0.45, 0.65))
    shop.lathe(china, [(0.06, 0), (0.1, 0.06), (0.09, 0.13), (0.05, 0.17), (0.02, 0.19), (0.0, 0.2)], (-0.1, 0, -0.05), 12)
    shop.tube(china, [(-0.01, 0.07, -0.05), (0.06, 0.11, -0.05), (0.08, 0.16, -0.05)], [0.022, 0.015, 0.01], 6)
    for x, z in ((0.14, 0.1), (-0.12, 0.17)):
        tables.cup(shop.at(x, z), shop.accent(0.35, 0.75))
