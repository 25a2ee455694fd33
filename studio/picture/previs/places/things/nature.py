"""Bushes, grass and stones beside the trees; each seeded, none like the next."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import matte, polished
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.things.trees import bare_trunk, blob, broad_tree, leaves, old_tree, palm, pine
from studio.picture.previs.places.workshop import Workshop

__all__ = [
    "bare_trunk", "blob", "broad_tree", "bush", "fern", "leaves", "mushroom", "old_tree", "palm", "pine", "planter",
    "rock", "street_tree", "tuft",
]  # fmt: skip


def fern(shop: Workshop, material: Material, size: float = 0.5) -> None:
    """Plant a fern of arching fronds."""
    for number in range(7):
        angle = number * 0.9 + shop.between(-0.2, 0.2)
        ahead, side = np.array((np.cos(angle), 0, np.sin(angle))), np.array((-np.sin(angle), 0, np.cos(angle)))
        spine = [
            np.zeros(3),
            ahead * size * 0.45 + (0, size * 0.75, 0),
            ahead * size * 0.95 + (0, size * 0.7, 0),
            ahead * size * 1.25 + (0, size * 0.35, 0),
        ]
        points = np.array(
            [p + side * size * w * s for p, w in zip(spine, (0.02, 0.14, 0.11, 0.01), strict=True) for s in (-1, 1)]
        )
        normals = np.tile((ahead * 0.4 + (0, 0.9, 0)) / np.hypot(0.4, 0.9), (8, 1))
        triangles = shapes.lattice(4, 2, closed=False)
        both = np.ascontiguousarray(np.concatenate([triangles, triangles[:, ::-1]]))
        shop.put(shapes.Shape(points, both, normals), material, tint=np.array((1, 1, 0.5, 0.5, 0.1, 0.1, 0.2, 0.2)))


def mushroom(shop: Workshop, cap: Material) -> None:
    """Plant two mushrooms in the accent colour."""
    for x, size in ((0.0, 0.16), (0.11, 0.1)):
        shop.lathe(matte("#d9cfb8"), [(size * 0.22, -0.01), (size * 0.16, size * 0.8)], (x, 0, x * 0.4), 7)
        shop.lathe(
            cap,
            [(size * 0.2, size * 0.7), (size * 0.62, size * 0.68), (size * 0.5, size * 0.95), (0, size * 1.1)],
            (x, 0, x * 0.4),
            9,
        )


def bush(shop: Workshop, size: float = 0.8, foliage: Material | None = None) -> None:
    """Grow a bush of three lumps, `size` metres high."""
    green = foliage or leaves(shop)
    for number in range(3):
        angle = number * 2.1 + shop.between(0, 1)
        out = size * 0.45 * (number > 0)
        lump = size * shop.between(0.45, 0.62)
        blob(
            shop, green, (np.cos(angle) * out, lump * 0.62, np.sin(angle) * out), (lump, lump * 0.8, lump), fine=int(size > 1.0)
        )


def tuft(shop: Workshop, material: Material, height: float = 0.45, blades: int = 7, spread: float = 0.2) -> None:
    """Plant a tuft of two-sided blades."""
    turn = shop.dice.uniform(0, 2 * np.pi, blades)
    lean = shop.dice.uniform(0.25, 1.0, blades) * spread
    tall = height * shop.dice.uniform(0.6, 1.0, blades)
    side = np.stack([-np.sin(turn), np.zeros(blades), np.cos(turn)], -1) * height * 0.05
    root = np.stack([np.cos(turn) * lean * 0.4, np.zeros(blades) - 0.03, np.sin(turn) * lean * 0.4], -1)
    tip = np.stack([np.cos(turn) * lean * 1.6, tall, np.sin(turn) * lean * 1.6], -1)
    points = np.stack([root - side, root + side, tip], 1).reshape(-1, 3)
    normals = np.repeat(np.stack([np.cos(turn) * 0.3, np.ones(blades), np.sin(turn) * 0.3], -1), 3, 0)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    triangles = np.arange(blades * 3, dtype=np.int32).reshape(-1, 3)
    both = np.concatenate([triangles, triangles[:, ::-1]])
    shop.put(shapes.Shape(points, np.ascontiguousarray(both), normals), material, tint=np.tile((0.9, 0.9, 0.0), blades))


def rock(shop: Workshop, size: float = 0.6, material: Material | None = None, *, fine: int = 1, flat: float = 0.7) -> None:
    """Lay a faceted stone about `size` metres wide, sunk a little."""
    stone = material or matte("#847d74", "rock")
    unit = shapes.ball(fine)
    bumps = 0.7 + 0.6 * rough_noise(
        unit.points[:, 0] * 1.7 + shop.between(0, 90), unit.points[:, 1] * 1.7 + unit.points[:, 2] * 1.9, 3, 2
    )
    stretch = np.array((shop.between(0.8, 1.25), flat * shop.between(0.8, 1.2), shop.between(0.8, 1.25))) * size / 2
    stone_shape = shapes.faceted(shapes.Shape(unit.points * bumps[:, None] * stretch, unit.triangles))
    dirt = lambda points: np.clip(0.55 - points[:, 1] / size * 0.9, 0, 1)
    shop.put(stone_shape, stone, (0, stretch[1] * 0.55, 0), tint=dirt)


def street_tree(shop: Workshop) -> None:
    """Grow a young tree out of an iron grate."""
    shop.box(matte("#3a3733"), (0, -0.02, 0), (0.9, 0.035, 0.9), tint=0.4)
    broad_tree(shop, shop.between(4.2, 5.4), leaves(shop, 0.25), lumps=9)


def planter(shop: Workshop) -> None:
    """Stand a long pot with a bush."""
    shop.box(polished("#7d4a33"), (0, 0, 0), (0.5, 0.42, 0.9), bevel=0.03)
    for z in (-0.25, 0.25):
        bush(shop.at(0, z, y=0.36), 0.5)
