"""A meadow, a wheat field or a graveyard among hills."""

import numpy as np

from studio.picture.previs.places.colours import leafy, matte, paint
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds, Point
from studio.picture.previs.places.shapes import prism
from studio.picture.previs.places.terrain import foot, ground, horizon, rolling, scatter
from studio.picture.previs.places.things import nature, ruins
from studio.picture.previs.places.workshop import Workshop

OPEN_CAMERA: tuple[Point, Point] = ((-12.0, 0.3, -8.0), (12.0, 8.0, 16.0))

CLEAR = (-6.0, 6.0, -4.0, 14.0)
"""Least and greatest x, least and greatest z without anything tall."""


def field(shop: Workshop) -> Grounds:
    """Build a meadow, a wheat field or a graveyard among hills with a lone tree and a farm."""
    kind = shop.one_of(("meadow", "wheat", "wheat", "graves") if shop.era != "future" else ("meadow", "wheat"))
    heights = rolling(shop.setting.seed, 7.0, 48, reach=16)
    first, second = {"meadow": ("#7f9148", "#4f6a35"), "wheat": ("#c4a04e", "#8a6a30"), "graves": ("#6f7a4a", "#3d4a30")}[kind]
    ground(shop, matte(first, "grass", second=second), heights, reach=190, tint=_furrows if kind == "wheat" else None)
    horizon(shop, matte("#6f7f58", second="#46583f"), 130, 11, rough=0.3, teeth=1.6)
    horizon(shop, matte("#8f9a94", second="#7c8a84"), 260, 44, rough=0.6)
    stalk = leafy(*(("#d9b45c", "#94702f") if kind == "wheat" else ("#8fa04e", "#50662f")))
    dense = 1.0 if kind == "wheat" else 0.7
    for spot, _ in scatter(shop, round((260 + 260 * shop.setting.density) * dense), 3.1, 14, heights, gap=0.2):
        nature.tuft(spot, stalk, shop.between(0.55, 0.8) if kind == "wheat" else shop.between(0.2, 0.45), 8, 0.24)
    bloom = matte(shop.accent(0.7, 0.75))
    for spot, _ in scatter(shop, 34 if kind != "graves" else 6, 3.0, 9, heights, gap=0.5):
        for dx, dz, tall in ((0.0, 0.0, 0.3), (0.12, 0.05, 0.22), (-0.07, 0.11, 0.26)):
            spot.tube(matte("#5c6b33"), [(dx, 0, dz), (dx + 0.02, tall, dz)], 0.006, 3)
            spot.ball(bloom, (dx + 0.02, tall, dz), (0.045, 0.03, 0.045), 0)
    nature.old_tree(foot(shop, heights, -8.2, -6.5), 10.5, nature.leaves(shop, 0.2))
    for spot, _ in scatter(shop, 16, 24, 90, heights, gap=6, free=(-7, 7, -30, 30)):
        nature.broad_tree(spot, shop.between(6, 10), lumps=4)
    if kind == "graves":
        for spot, _ in scatter(shop, 22, 3.6, 14, heights, gap=1.5, free=(-2.9, 2.9, -1.9, 13)):
            ruins.gravestone(spot.at(0, 0, shop.between(-20, 20)))
        ruins.iron_fence(foot(shop, heights, -10, -12.0), 18)
    else:
        ruins.fence(foot(shop, heights, 4.2, -4.4, 8), 10)
        ruins.fence(foot(shop, heights, 4.3, -4.2, -80), 9)
    _farm(foot(shop, heights, 21, -44, -20, sunk=0.4))
    return Grounds(OPEN_CAMERA, paint("#b2bab0"))


def _furrows(x: np.ndarray, z: np.ndarray) -> np.ndarray:
    return np.clip(0.4 + 0.35 * np.sin(x * 1.4 + 0.6 * np.sin(z / 9)) + 0.4 * (rough_noise(x / 7, z / 7, 3) - 0.5), 0, 1)


def _farm(shop: Workshop) -> None:
    """Stand a barn and a silo, or turbines of the future."""
    if shop.era == "future":
        for x in (-14, 0, 17):
            shop.lathe(matte("#dfe3e4"), [(0.7, 0), (0.35, 19), (0.0, 19.2)], (x, 0, -abs(x)), 10)
            for turn in (20, 140, 260):
                a = np.radians(turn + x)
                shop.tube(
                    matte("#dfe3e4"),
                    [(x, 19, 0.6 - abs(x)), (x + np.cos(a) * 9, 19 + np.sin(a) * 9, 0.6 - abs(x))],
                    [0.45, 0.1],
                    5,
                )
        return
    red, roof = matte(shop.one_of(("#8d3f31", "#7f6a55", "#a58f73")), "planks"), matte("#5b4b44", "shingles")
    shop.box(red, (0, 0, 0), (9, 5, 12))
    outline = [(-5.1, 4.8), (5.1, 4.8), (3.4, 7.4), (0, 8.6), (-3.4, 7.4)]
    shop.put(prism(outline, 12.6), roof)
    shop.box(matte("#e2d8c4"), (0, 0, 6.02), (3.2, 3.6, 0.1), tint=0)
    shop.lathe(matte("#b9b5a8"), [(1.9, 0), (1.9, 9), (1.4, 10.2), (0, 10.9)], (8.5, 0, -2), 14)
