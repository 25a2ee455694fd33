"""What stands on pavements: lamps, hydrants, bins, awnings, signs, benches, bollards."""

from itertools import pairwise

import numpy as np

from studio.picture.previs.places.colours import Colour, glow, matte, metal, paint, polished
from studio.picture.previs.places.lettering import ADVANCE, lettering
from studio.picture.previs.places.things.buildings import COOL, WARM
from studio.picture.previs.places.workshop import Workshop


def street_lamp(shop: Workshop, *, practical: bool = True) -> None:
    """Stand a street lamp of the era: gas lantern, globe on a post, or a bar of light on an arm."""
    iron, lit = metal("#2b302f"), 1.0 if shop.after_dark else 0.0
    tone = shop.by_era(paint("#ffae55"), WARM, COOL)
    if shop.era == "future":
        shop.tube(iron, [(0, 0, 0), (0, 4.6, 0), (0.25, 4.95, 0), (1.5, 5.05, 0)], [0.11, 0.07, 0.06, 0.05])
        shop.box(glow(tone, 5.0 * lit + 0.3), (1.05, 4.93, 0), (0.9, 0.05, 0.16))
        top = (1.05, 4.8, 0.0)
    else:
        post = [(0.16, 0), (0.16, 0.12), (0.1, 0.2), (0.1, 0.75), (0.06, 0.85), (0.045, 3.5), (0.08, 3.62), (0.03, 3.7)]
        shop.lathe(iron, post, sides=10)
        shop.lathe(glow(tone, 6.0 * lit + 0.35), [(0.1, 3.7), (0.2, 4.0), (0.17, 4.2)], sides=8)
        shop.lathe(iron, [(0.24, 4.19), (0.2, 4.28), (0.05, 4.42), (0.0, 4.55)], sides=8)
        shop.tube(iron, [(-0.3, 3.35, 0), (0.3, 3.35, 0)], 0.02)
        top = (0.0, 4.0, 0.0)
    if practical:
        shop.lamp(top, tone, 8.0 * lit, 14.0, 0.9)


def hydrant(shop: Workshop) -> None:
    """Stand a hydrant in the accent colour; in the past a stone bollard."""
    if shop.era == "past":
        shop.lathe(matte("#8f887b"), [(0.16, 0), (0.15, 0.6), (0.1, 0.75), (0, 0.8)], sides=9)
        return
    red = polished(shop.accent(0.75, 0.6))
    shop.lathe(
        red, [(0.17, 0), (0.17, 0.06), (0.11, 0.1), (0.11, 0.48), (0.14, 0.5), (0.13, 0.6), (0.06, 0.7), (0, 0.73)], sides=10
    )
    shop.tube(red, [(-0.19, 0.36, 0), (0.19, 0.36, 0)], 0.05)


def bin_(shop: Workshop) -> None:
    """Stand a ribbed litter bin; in the past a barrel's half."""
    tin = metal(shop.one_of(("#5b6660", "#4e585f", "#6a6156")))
    shop.lathe(tin, [(0.26, 0), (0.29, 0.05), (0.3, 0.75), (0.33, 0.78), (0.33, 0.84)], sides=12)
    shop.lathe(matte("#2e2f2e"), [(0.33, 0.84), (0.2, 0.95), (0, 0.99)], sides=12)


def bollards(shop: Workshop, count: int, gap: float) -> None:
    """Stand a row of bollards along +x from the origin."""
    iron = metal("#33383a")
    for step in range(count):
        shop.lathe(iron, [(0.1, 0), (0.08, 0.1), (0.07, 0.7), (0.1, 0.76), (0.06, 0.86), (0, 0.88)], (step * gap, 0, 0), 9)


def bench(shop: Workshop) -> None:
    """Stand a park bench, 1.6 m wide, its back at -z."""
    wood, iron = matte("#8a5f3c", "planks"), metal("#2c2f30")
    for z in (-0.18, -0.02, 0.14):
        shop.box(wood, (0, 0.42, z), (1.6, 0.04, 0.13), bevel=0.01)
    for y in (0.56, 0.74):
        shop.tilted(pitch=-8).box(wood, (0, y, -0.2), (1.6, 0.13, 0.035), bevel=0.01)
    for x in (-0.68, 0.68):
        shop.box(iron, (x, 0, 0.12), (0.06, 0.42, 0.05))
        shop.tube(iron, [(x, 0, -0.22), (x, 0.44, -0.22), (x, 0.92, -0.33)], 0.025)
        shop.box(iron, (x, 0.39, -0.02), (0.05, 0.03, 0.42))
    shop.seat(-0.4)
    shop.seat(0.4)


def awning(shop: Workshop, width: float, drop: float = 0.6, reach: float = 1.25) -> None:
    """Hang a striped awning, its upper edge on the origin along x, falling towards +z."""
    stripes = max(4, round(width / 0.42))
    edges = np.linspace(-width / 2, width / 2, stripes + 1)
    one, other = matte(shop.accent(0.7, 0.55), "cloth"), matte("#e3d8c4", "cloth")
    for number, (left, right) in enumerate(pairwise(edges)):
        cloth = one if number % 2 else other
        shop.sheet(cloth, ((left, -drop, reach), (right, -drop, reach), (right, 0, 0), (left, 0, 0)), both=True)
        hem = -drop - 0.24
        shop.sheet(
            cloth, ((left, hem, reach), (right, hem, reach), (right, -drop, reach), (left, -drop, reach)), both=True, tint=0.2
        )


def neon(shop: Workshop, words: str, colour: Colour, height: float, *, upright: bool = False, practical: bool = True) -> None:
    """Hang a dark board with glowing letters on both sides, centred on the origin, facing +z and -z."""
    strength = 3.2 if shop.after_dark else 0.7
    length, thick = len(words) * height * (1.25 if upright else ADVANCE) + height * 0.4, 0.16
    size = (height * 1.1, length, thick) if upright else (length, height * 1.45, thick)
    shop.box(matte("#1d2226"), (0, -size[1] / 2, 0), size, bevel=0.03)
    for turn in (0, 180):
        lettering(
            shop.at(0, 0, turn).at(0, thick / 2 + 0.04), words, glow(colour, strength), height, upright=upright, thickness=0.07
        )
    if practical:
        shop.lamp((0, 0, 0.9), colour, 0.9 * strength, 10, 0.5)
