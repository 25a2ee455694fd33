"""Trees, bushes, grass and stones; each seeded, none like the next."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import leafy, matte, polished
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.workshop import Workshop

BARK = matte("#5b4636", "rock", second="#2a211b")
LEAVES = (("#5f7a34", "#243a1c"), ("#6f8238", "#2c3d1a"), ("#4f6f3c", "#1d3320"), ("#7a7f36", "#35391a"))


def leaves(shop: Workshop, share: float = 0.0) -> Material:
    """Return a seeded green; with the given chance it has turned to the accent's autumn."""
    if shop.chance(share):
        return leafy("#a8642a", "#4a2413")
    first, second = shop.one_of(LEAVES)
    return leafy(first, second)


def blob(
    shop: Workshop, material: Material, centre: tuple[float, float, float], radii: tuple[float, float, float], *, fine: int = 1
) -> None:
    """Set a lump of leaves: an uneven ball, darker beneath."""
    unit = shapes.ball(fine)
    bumps = 0.78 + 0.44 * rough_noise(
        unit.points[:, 0] * 2.3 + shop.between(0, 50), unit.points[:, 1] * 2.3 + unit.points[:, 2] * 2.7, 7, 2
    )
    under = np.clip(0.5 - 0.75 * unit.points[:, 1], 0, 1)
    normals = unit.points * (1, 0.8, 1) + (0, 0.35, 0)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    shop.put(shapes.Shape(unit.points * bumps[:, None] * radii, unit.triangles, normals), material, centre, tint=under)


def trunk(shop: Workshop, height: float, radius: float, material: Material = BARK, sides: int = 8) -> None:
    """Grow a bent trunk with a flared foot."""
    up = np.array((0.0, 0.06, 0.2, 0.5, 0.8, 1.0))
    sway = height * 0.05
    way = np.stack(
        [
            np.cumsum([0, 0, *shop.dice.uniform(-sway, sway, 4)]),
            up * height - 0.05,
            np.cumsum([0, 0, *shop.dice.uniform(-sway, sway, 4)]),
        ],
        -1,
    )
    shop.put(
        shapes.tube(way, radius * np.array((1.9, 1.25, 1.0, 0.85, 0.65, 0.4)), sides),
        material,
        tint=np.repeat(np.clip(0.7 - up * 2, 0, 1), sides),
    )


def broad_tree(shop: Workshop, height: float = 6.0, foliage: Material | None = None, *, lumps: int = 6, fine: int = 1) -> None:
    """Grow a tree with a crown of leaf lumps."""
    green = foliage or leaves(shop)
    trunk(shop, height * 0.7, height * 0.028)
    for number in range(lumps):
        angle = number * 2.4 + shop.between(0, 0.6)
        out = height * (0.0 if number == 0 else shop.between(0.13, 0.22))
        level = height * (0.82 if number == 0 else shop.between(0.55, 0.76))
        size = height * shop.between(0.15, 0.22)
        blob(shop, green, (np.cos(angle) * out, level, np.sin(angle) * out), (size, size * 0.78, size), fine=fine)
    if height > 4 and lumps > 3:
        for angle in shop.dice.uniform(0, 6.28, 3):
            end = (np.cos(angle) * height * 0.16, height * 0.62, np.sin(angle) * height * 0.16)
            shop.tube(BARK, [(0, height * 0.38, 0), end], [height * 0.014, height * 0.006], 5)


def old_tree(shop: Workshop, height: float = 9.0, foliage: Material | None = None) -> None:
    """Grow a thick tree with roots and boughs, its crown high over the stage's heads."""
    green = foliage or leaves(shop)
    radius = height * shop.between(0.026, 0.04)
    trunk(shop, height * 0.72, radius, sides=10)
    for angle in np.linspace(0, 6.28, 5, endpoint=False) + shop.between(0, 1):
        root = [
            (np.cos(angle) * radius * 0.7, radius * 1.6, np.sin(angle) * radius * 0.7),
            (np.cos(angle) * radius * 1.7, radius * 0.5, np.sin(angle) * radius * 1.7),
            (np.cos(angle) * radius * 3.2, -0.05, np.sin(angle) * radius * 3.2),
        ]
        shop.tube(BARK, root, [radius * 0.5, radius * 0.38, radius * 0.12], 5, tint=0.35)
    for number in range(4):
        angle = number * 1.7 + shop.between(0, 0.8)
        level = height * (0.42 + 0.07 * number)
        end = np.array((np.cos(angle), 0.0, np.sin(angle))) * height * 0.2 + (0, level + height * 0.13, 0)
        shop.tube(
            BARK,
            [(0, level, 0), end * (0.55, 1, 0.55) - (0, height * 0.05, 0), end],
            [radius * 0.5, radius * 0.35, radius * 0.15],
            6,
        )
        size = height * shop.between(0.13, 0.18)
        blob(shop, green, (end[0], end[1] + size * 0.3, end[2]), (size, size * 0.7, size))
    for number in range(3):
        angle = number * 2.1 + shop.between(0, 1)
        size = height * shop.between(0.16, 0.21)
        blob(shop, green, (np.cos(angle) * size * 0.6, height * 0.84, np.sin(angle) * size * 0.6), (size, size * 0.75, size))


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


def palm(shop: Workshop, height: float = 6.0) -> None:
    """Grow a palm with a leaning ringed trunk and drooping fronds."""
    share, lean = np.linspace(0, 1, 7), shop.between(0.5, 1.6)
    way = np.stack([lean * share**2, share * height - 0.05, 0.2 * lean * share], -1)
    shop.put(
        shapes.tube(way, 0.2 - 0.09 * share, 8),
        matte("#80684c", "planks", second="#40332a"),
        tint=np.repeat(0.6 - 0.6 * share, 8),
    )
    green, top = leafy("#6c8a3c", "#2d4320"), shop.at(lean, 0.2 * lean, y=height)
    for number in range(11):
        angle, reach = number * 2.4, height * shop.between(0.3, 0.42)
        ahead, side = np.array((np.cos(angle), 0, np.sin(angle))), np.array((-np.sin(angle), 0, np.cos(angle)))
        lift = shop.between(0.1, 0.3) * height
        spine = [
            np.zeros(3),
            ahead * reach * 0.4 + (0, lift * 0.8, 0),
            ahead * reach * 0.8 + (0, lift * 0.6, 0),
            ahead * reach * 1.1 + (0, -lift * 0.4, 0),
        ]
        rows = []
        for point, wide in zip(spine, (0.04, 0.1, 0.09, 0.01), strict=True):
            drop = np.array((0, wide * height * 0.35, 0))
            rows += [point - side * wide * height - drop, point, point + side * wide * height - drop]
        triangles = shapes.lattice(4, 3, closed=False)
        both = np.ascontiguousarray(np.concatenate([triangles, triangles[:, ::-1]]))
        normals = np.tile((ahead * 0.3 + (0, 0.95, 0)) / np.hypot(0.3, 0.95), (12, 1))
        top.put(shapes.Shape(np.array(rows), both, normals), green, tint=np.tile((0.5, 0.0, 0.5), 4))


def pine(shop: Workshop, height: float = 9.0, foliage: Material | None = None, *, tiers: int = 5, sides: int = 9) -> None:
    """Grow a conifer of drooping tiers."""
    green = foliage or leafy("#3f5f3a", "#16281c")
    trunk(shop, height * 0.55, height * 0.022, sides=6)
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    for tier in range(tiers):
        share = tier / tiers
        low, rise = height * (0.2 + 0.72 * share), height * (0.34 - 0.13 * share)
        radius = height * (0.2 - 0.145 * share)
        reach = radius * (1 + 0.22 * np.where(np.arange(sides) % 2, 1, -1) + shop.dice.uniform(-0.1, 0.1, sides))
        turn = angle + shop.between(0, 1)
        rim = np.stack([np.cos(turn) * reach, np.full(sides, low) - reach * 0.18, -np.sin(turn) * reach], -1)
        points = np.concatenate([rim, [(0, low + rise, 0)], [(0, low + rise * 0.22, 0)]])
        after = np.roll(np.arange(sides), -1)
        outer = np.stack([np.arange(sides), after, np.full(sides, sides)], -1)
        inner = np.stack([after, np.arange(sides), np.full(sides, sides + 1)], -1)
        shade = np.concatenate([np.full(sides, 0.05), [0.75], [1.0]])
        shop.put(shapes.Shape(points, np.concatenate([outer, inner]).astype(np.int32)), green, tint=shade)


def bush(shop: Workshop, size: float = 0.8, foliage: Material | None = None) -> None:
    """Grow a bush of three lumps, `size` metres high."""
    green = foliage or leaves(shop)
    for number in range(3):
        angle = number * 2.1 + shop.between(0, 1)
        out = size * 0.45 * (number > 0)
        lump = size * shop.between(0.45, 0.62)
        blob(shop, green, (np.cos(angle) * out, lump * 0.62, np.sin(angle) * out), (lump, lump * 0.8, lump))


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
    broad_tree(shop, shop.between(4.2, 5.4), leaves(shop, 0.25), lumps=5)


def planter(shop: Workshop) -> None:
    """Stand a long pot with a bush."""
    shop.box(polished("#7d4a33"), (0, 0, 0), (0.5, 0.42, 0.9), bevel=0.03)
    for z in (-0.25, 0.25):
        bush(shop.at(0, z, y=0.36), 0.5)
