"""House plants in pots and flowers in vases."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import leafy, matte, polished
from studio.picture.previs.places.things.nature import blob
from studio.picture.previs.places.workshop import Workshop


def potted(shop: Workshop, height: float = 1.0) -> None:
    """Stand a leafy plant in a pot: long arching leaves, or a lumpy crown."""
    pot = height * 0.26
    shop.lathe(
        polished(shop.one_of(("#a3593a", "#d8cdb8", "#3f5a5c"))),
        [(pot * 0.5, 0), (pot * 0.72, pot), (pot * 0.8, pot), (pot * 0.8, pot * 1.12), (pot * 0.65, pot * 1.1), (0, pot)],
        sides=12,
    )
    green = leafy(shop.one_of(("#55783c", "#476b45", "#6c7f3a")), "#1f3320")
    if shop.chance(0.65):
        _arching(shop.at(0, 0, y=pot), green, height - pot)
        return
    shop.tube(matte("#5b4636"), [(0, pot, 0), (0.02, height * 0.6, 0)], 0.02, 6)
    for number in range(4):
        angle = number * 1.9
        out = height * 0.16 * (number > 0)
        blob(
            shop,
            green,
            (np.cos(angle) * out, height * (0.85 - 0.08 * number), np.sin(angle) * out),
            (height * 0.2, height * 0.16, height * 0.2),
        )


def _arching(shop: Workshop, green: Material, height: float) -> None:
    for number in range(13):
        angle, reach = number * 2.4 + shop.between(-0.3, 0.3), height * shop.between(0.25, 0.55)
        top, wide = height * shop.between(0.6, 1.0), height * shop.between(0.05, 0.09)
        ahead, side = np.array((np.cos(angle), 0, np.sin(angle))), np.array((-np.sin(angle), 0, np.cos(angle)))
        spine = [
            np.array((0, 0, 0)),
            ahead * reach * 0.4 + (0, top * 0.8, 0),
            ahead * reach * 0.85 + (0, top, 0),
            ahead * reach * 1.15 + (0, top * 0.82, 0),
        ]
        width = (wide * 0.4, wide, wide * 0.9, 0.004)
        points = np.array([p + side * w * s for p, w in zip(spine, width, strict=True) for s in (-1, 1)])
        triangles = shapes.lattice(4, 2, closed=False)
        normals = np.tile((ahead * 0.4 + (0, 0.9, 0)) / np.hypot(0.4, 0.9), (8, 1))
        tint = np.array((0.9, 0.9, 0.35, 0.35, 0.05, 0.05, 0.2, 0.2))
        both = np.concatenate([triangles, triangles[:, ::-1]])
        shop.put(shapes.Shape(points, np.ascontiguousarray(both), normals), green, tint=tint)


def vase(shop: Workshop) -> None:
    """Set a vase of flowers in the accent colour on a table."""
    shop.lathe(polished("#d9d3c4"), [(0.05, 0), (0.075, 0.08), (0.04, 0.17), (0.055, 0.22), (0.045, 0.22)], sides=10)
    bloom, stem = matte(shop.accent(0.7, 0.75)), matte("#4d6b3a")
    for number in range(7):
        angle = number * 2.4
        tip = (np.cos(angle) * 0.09, 0.36 + 0.05 * (number % 3), np.sin(angle) * 0.09)
        shop.tube(stem, [(0, 0.2, 0), tip], 0.005, 4)
        shop.ball(bloom, tip, (0.045, 0.03, 0.045))
