"""Trees: broad crowns of leaf lumps with ragged edges, conifers of drooping boughs, palms; each seeded, none like the next."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import leafy, matte
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.workshop import Workshop

BARK = matte("#6a5442", "bark", second="#2a211b")
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
    bumps = 0.62 + 0.72 * rough_noise(
        unit.points[:, 0] * 2.9 + shop.between(0, 50), unit.points[:, 1] * 2.7 + unit.points[:, 2] * 3.1, 7, 3
    )
    under = np.clip(0.5 - 0.75 * unit.points[:, 1], 0, 1)
    normals = unit.points * (1, 0.8, 1) + (0, 0.35, 0)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    shop.put(shapes.Shape(unit.points * bumps[:, None] * radii, unit.triangles, normals), material, centre, tint=under)
    if min(radii) > 0.3:
        _sprays(shop, material, centre, radii, (7, 12, 24)[fine])


def _sprays(
    shop: Workshop, material: Material, centre: tuple[float, float, float], radii: tuple[float, float, float], count: int
) -> None:
    """Break the outline of a lump by small sprays of leaves that stand out of it."""
    way = shop.dice.normal(size=(count, 3)) * (1, 0.8, 1)
    way = way / np.linalg.norm(way, axis=1, keepdims=True)
    across = np.cross(way, shop.dice.normal(size=(count, 3)))
    across = across / np.linalg.norm(across, axis=1, keepdims=True)
    size = np.array(radii).mean() * shop.dice.uniform(0.16, 0.3, (count, 1))
    root = way * np.array(radii) * shop.dice.uniform(0.78, 0.98, (count, 1))
    tip, side = root + way * size * 1.5, across * size * 0.75
    middle = root + way * size * 0.55 - np.array((0, 0.1, 0)) * size
    points = np.stack([root, middle - side, tip, middle + side], 1).reshape(-1, 3)
    normals = np.repeat(way * 0.7 + (0, 0.5, 0), 4, 0)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    quads = np.array([(0, 1, 2), (0, 2, 3), (2, 1, 0), (3, 2, 0)], np.int32)
    triangles = (quads[None] + 4 * np.arange(count)[:, None, None]).reshape(-1, 3).astype(np.int32)
    low = np.clip(0.45 - 0.6 * way[:, 1], 0, 1)
    shop.put(shapes.Shape(points, triangles, normals), material, centre, tint=np.repeat(low, 4))


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


def crown(
    shop: Workshop,
    green: Material,
    centre: tuple[float, float, float],
    radii: tuple[float, float, float],
    lumps: int,
    *,
    fine: int = 0,
) -> None:
    """Set a crown of many small lumps of leaves over an ellipsoid, with gaps between them."""
    x, y, z = centre
    wide, high, deep = radii
    blob(shop, green, centre, (wide * 0.62, high * 0.6, deep * 0.62), fine=max(fine, 0))
    for number in range(lumps):
        turn = number * 2.4 + shop.between(0, 0.7)
        lift = 1 - 1.75 * (number + 0.5) / lumps
        out = np.sqrt(max(1 - lift * lift, 0.05)) * shop.between(0.6, 0.85)
        size = shop.between(0.34, 0.52)
        spot = (x + float(np.cos(turn)) * wide * out, y + high * lift * 0.72, z + float(np.sin(turn)) * deep * out)
        blob(shop, green, spot, (wide * size, high * size * 0.8, deep * size), fine=fine)


def broad_tree(shop: Workshop, height: float = 6.0, foliage: Material | None = None, *, lumps: int = 8, fine: int = 0) -> None:
    """Grow a tree with a wide crown on a forked trunk."""
    green = foliage or leaves(shop)
    trunk(shop, height * 0.7, height * 0.026, sides=6)
    wide = height * shop.between(0.24, 0.32)
    crown(shop, green, (0.0, height * 0.72, 0.0), (wide, height * shop.between(0.24, 0.3), wide), lumps, fine=fine)
    if height > 4:
        for angle in shop.dice.uniform(0, 6.28, 2):
            end = (np.cos(angle) * height * 0.15, height * 0.64, np.sin(angle) * height * 0.15)
            shop.tube(BARK, [(0, height * 0.36, 0), end], [height * 0.014, height * 0.006], 5)


def old_tree(shop: Workshop, height: float = 9.0, foliage: Material | None = None) -> None:
    """Grow a thick tree with roots and boughs, its crown high over the stage's heads."""
    green = foliage or leaves(shop)
    radius = height * shop.between(0.026, 0.04)
    trunk(shop, height * 0.74, radius, sides=10)
    for angle in np.linspace(0, 6.28, 5, endpoint=False) + shop.between(0, 1):
        root = [
            (np.cos(angle) * radius * 0.7, radius * 1.6, np.sin(angle) * radius * 0.7),
            (np.cos(angle) * radius * 1.7, radius * 0.5, np.sin(angle) * radius * 1.7),
            (np.cos(angle) * radius * 3.2, -0.05, np.sin(angle) * radius * 3.2),
        ]
        shop.tube(BARK, root, [radius * 0.5, radius * 0.38, radius * 0.12], 5, tint=0.35)
    for number in range(4):
        angle = number * 1.7 + shop.between(0, 0.8)
        level = height * (0.4 + 0.08 * number)
        end = np.array((np.cos(angle), 0.0, np.sin(angle))) * height * 0.22 + (0, level + height * 0.14, 0)
        bend = end * (0.55, 1, 0.55) - (0, height * 0.05, 0)
        shop.tube(BARK, [(0, level, 0), bend, end], [radius * 0.5, radius * 0.35, radius * 0.12], 6)
        size = height * shop.between(0.13, 0.17)
        crown(shop, green, (float(end[0]), float(end[1]) + size * 0.2, float(end[2])), (size, size * 0.72, size), 4)
    size = height * shop.between(0.2, 0.25)
    crown(shop, green, (0.0, height * 0.85, 0.0), (size, size * 0.75, size), 8)


def bare_trunk(shop: Workshop, height: float, radius: float) -> None:
    """Stand a plain trunk of the middle distance, its crown out of sight above."""
    lean = shop.dice.uniform(-0.04, 0.04, 2) * height
    way = [(0, -0.1, 0), (lean[0] * 0.4, height * 0.5, lean[1] * 0.3), (lean[0], height, lean[1])]
    shop.tube(BARK, way, [radius * 1.3, radius, radius * 0.7], 5, tint=0.35)


def pine(shop: Workshop, height: float = 9.0, foliage: Material | None = None, *, tiers: int = 5, sides: int = 9) -> None:
    """Grow a conifer: boughs that droop, climb round the trunk and shorten to the top; more `tiers` and `sides` when near."""
    green = foliage or leafy(shop.one_of(("#3f5f3a", "#48663a", "#355a40")), "#16281c")
    trunk(shop, height * 0.92, height * 0.02, sides=6)
    count = tiers * sides * 2
    share = (np.arange(count) + shop.dice.uniform(-0.6, 0.6, count)).clip(0, count - 1) / count
    angle = np.arange(count) * 2.39996 + shop.dice.uniform(-0.25, 0.25, count)
    reach = height * (0.21 * (1 - share) ** 0.8 + 0.02) * shop.dice.uniform(0.75, 1.15, count)
    level = height * (0.13 + 0.85 * share)
    ahead = np.stack([np.cos(angle), np.zeros(count), np.sin(angle)], -1)
    side = np.stack([-np.sin(angle), np.zeros(count), np.cos(angle)], -1)
    drop = ((0.42 - 0.6 * share) * reach)[:, None] * (0, 1, 0)
    far, up = reach[:, None], np.array((0.0, 1.0, 0.0))
    stem = level[:, None] * up
    wide = far * (0.3 + 1.2 / sides)
    middle = stem + ahead * far * 0.55 - drop * 0.5
    hang = 0.17 * far * up
    corners = [stem + 0.12 * far * up, middle - side * wide - hang, middle + 0.1 * far * up, middle + side * wide - hang]
    points = np.stack([*corners, stem + ahead * far - drop], 1).reshape(-1, 3)
    ways = [
        up * 0.8 + ahead * 0.3,
        up * 0.6 - side * 0.55 + ahead * 0.3,
        up + ahead * 0.3,
        up * 0.6 + side * 0.55 + ahead * 0.3,
    ]
    normals = np.stack([*ways, up * 0.5 + ahead * 0.8], 1).reshape(-1, 3)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    faces = np.array([(0, 2, 1), (0, 3, 2), (1, 2, 4), (2, 3, 4)], np.int32)
    faces = np.concatenate([faces, faces[:, ::-1]])
    triangles = (faces[None] + 5 * np.arange(count)[:, None, None]).reshape(-1, 3).astype(np.int32)
    shade = np.tile((1.0, 0.3, 0.5, 0.3, 0.0), count)
    shop.put(shapes.Shape(points, np.ascontiguousarray(triangles), normals), green, tint=shade)


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


def dead_tree(shop: Workshop, height: float) -> None:
    """Grow a leafless tree of bent boughs."""
    bark = matte("#4e443d", "bark")
    trunk(shop, height * 0.75, height * 0.03, bark)
    for number in range(9):
        angle, level = number * 2.4, height * (0.32 + 0.045 * number)
        reach = height * shop.between(0.18, 0.32)
        end = (np.cos(angle) * reach, level + reach * 0.8, np.sin(angle) * reach)
        shop.tube(
            bark,
            [(0, level, 0), (end[0] * 0.5, level + reach * 0.3, end[2] * 0.5), end],
            [height * 0.014, height * 0.009, height * 0.003],
            5,
        )
