"""A forest: a clearing for the stage, trunks near and far, undergrowth, a path; no path leads anywhere."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import leafy, matte, paint
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.terrain import Heights, ground, horizon, rolling, scatter
from studio.picture.previs.places.things import nature, ruins
from studio.picture.previs.places.workshop import Workshop

CLEARING = (-7.2, 7.2, -5.0, 13.5)
"""Least and greatest x, least and greatest z without trees."""


def forest(shop: Workshop) -> Grounds:
    """Build a clearing in a wood of pines, of broad trees, or of both."""
    kind = shop.one_of(("pine", "broad", "mixed"))
    heights = rolling(shop.setting.seed, 3.4, 26)
    floor = matte(*shop.one_of((("#6f7440", "grass"), ("#7a6a44", "grass"), ("#5f6f3c", "grass"))), second="#453c26")
    ground(shop, floor, heights, reach=130, tint=lambda x, z: _path_tint(shop.setting.seed, x, z))
    horizon(shop, matte("#4c6046", second="#24352b"), 62, 13, rough=0.25, teeth=1.6)
    horizon(shop, matte("#6d8478", second="#4b6058"), 105, 26, rough=0.35)
    greens = [nature.leaves(shop, 0.25) for _ in range(3)]
    _trees(shop, kind, greens, heights)
    _trunks(shop, heights)
    _undergrowth(shop, greens, heights)
    return Grounds(((-6.3, 0.3, -4.6), (6.3, 6, 13)), paint("#a3b0a4"))


def _path_tint(seed: int, x: np.ndarray, z: np.ndarray) -> np.ndarray:
    path = np.clip(1 - np.abs(x - 0.5 - 1.6 * np.sin(z / 7)) / 1.3, 0, 1)
    return np.clip(0.25 + 0.75 * rough_noise(x / 3 + 9, z / 3 + 9, seed) - 0.7 * path, 0, 1)


def _trees(shop: Workshop, kind: str, greens: list[Material], heights: Heights) -> None:
    count = round(18 + 8 * shop.setting.density)
    for spot, distance in scatter(shop, count, 5.2, 34, heights, gap=2.1, free=CLEARING):
        pine = kind == "pine" or (kind == "mixed" and shop.chance(0.5))
        if pine:
            nature.pine(spot, shop.between(7, 14), tiers=6 if distance < 12 else 4, sides=8 if distance < 12 else 5)
        elif distance < 15:
            nature.old_tree(spot, shop.between(8, 12), shop.one_of(greens))
        else:
            nature.broad_tree(spot, shop.between(8, 13), shop.one_of(greens), lumps=5)


def _trunks(shop: Workshop, heights: Heights) -> None:
    """Stand bare trunks behind one another, so that the wood has depth."""
    for spot, distance in scatter(shop, round(34 + 16 * shop.setting.density), 12, 52, heights, gap=1.6, free=CLEARING):
        nature.bare_trunk(spot, shop.between(10, 16), shop.between(0.12, 0.26) * (1 + distance / 90))


def _undergrowth(shop: Workshop, greens: list[Material], heights: Heights) -> None:
    grass = leafy("#7d8a45", "#3a4a26")
    for spot, _ in scatter(shop, round(70 + 40 * shop.setting.density), 3.0, 14, heights, gap=0.35):
        nature.tuft(spot, grass, shop.between(0.22, 0.5), 6, 0.28)
    fern = leafy("#5c7a3a", "#26391f")
    for spot, _ in scatter(shop, 22, 3.6, 11, heights, gap=0.8):
        nature.fern(spot, fern, shop.between(0.35, 0.6))
    for spot, _ in scatter(shop, 18, 4.4, 22, heights, gap=1.6, free=CLEARING):
        nature.bush(spot, shop.between(0.5, 1.3), shop.one_of(greens))
    for spot, _ in scatter(shop, 9, 3.3, 12, heights, gap=1.4, free=(-3.2, 3.2, -1.9, 9)):
        nature.rock(spot, shop.between(0.35, 1.1), matte("#76736a", "rock", second="#3f4a33"))
    for spot, _ in scatter(shop, 2, 3.6, 6.5, heights, gap=4.0, free=(-3, 3, -1.9, 13)):
        ruins.log(spot, shop.between(2.0, 3.2))
    for spot, _ in scatter(shop, 7, 2.9, 6, heights, gap=0.6):
        nature.mushroom(spot, matte(shop.accent(0.65, 0.6)))
