"""What is left over in open places: logs, stumps, broken columns and walls, gravestones, fences."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import matte, metal
from studio.picture.previs.places.things.nature import rock
from studio.picture.previs.places.things.trees import BARK
from studio.picture.previs.places.workshop import Workshop

STONE = matte("#a39a88", "ashlar", second="#55563f")


def log(shop: Workshop, length: float = 2.4) -> None:
    """Lay a fallen trunk along x with pale ends."""
    half, end = length / 2, matte("#b08a5a")
    shop.put(
        shapes.tube([(-half, 0.2, 0), (0, 0.22, 0.03), (half, 0.2, 0)], [0.24, 0.22, 0.2], 10),
        BARK,
        tint=lambda p: np.clip(0.6 - p[:, 1] * 2, 0, 1),
    )
    for side, radius in ((-1, 0.24), (1, 0.2)):
        ring = np.linspace(0, 2 * np.pi, 10, endpoint=False)
        rim = [(side * half, 0.2 + np.sin(a) * radius, np.cos(a) * radius) for a in (ring if side < 0 else -ring)]
        points = np.array([(side * half, 0.2, 0), *rim])
        fan = np.array([(0, 1 + i, 1 + (i + 1) % 10) for i in range(10)], np.int32)
        shop.put(shapes.Shape(points, fan, np.tile((side, 0.0, 0.0), (11, 1))), end, tint=np.array([0.5] + [0.0] * 10))
    shop.tube(BARK, [(half * 0.3, 0.35, 0), (half * 0.45, 0.62, 0.12)], [0.06, 0.03], 6)


def column(shop: Workshop, height: float = 4.0, radius: float = 0.34, *, broken: bool = True, stone: Material = STONE) -> None:
    """Stand a fluted column; broken ones end in a slant."""
    shop.box(stone, (0, 0, 0), (radius * 2.7, radius * 0.5, radius * 2.7), bevel=0.03)
    sides = 16
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    flute = radius * np.where(np.arange(sides) % 2, 0.9, 1.0)
    levels = np.array((0.0, 0.04, 0.5, 1.0)) * (height - radius) + radius * 0.5
    slant = np.array((0, 0, 0, 0.6 if broken else 0.0))
    points = [
        (np.cos(a) * f * s, y + lean * radius * np.cos(a + 0.7) * 1.2, -np.sin(a) * f * s)
        for y, lean, s in zip(levels, slant, (1.12, 1.0, 0.95, 0.88), strict=True)
        for a, f in zip(angle, flute, strict=True)
    ]
    points.append((0.0, levels[-1] * 1.0, 0.0))
    side = lattice_up(4, sides)
    cap = np.array([(3 * sides + i, 3 * sides + (i + 1) % sides, 4 * sides) for i in range(sides)], np.int32)
    column_shape = shapes.Shape(np.array(points), np.concatenate([side, cap]))
    shop.put(column_shape, stone, tint=lambda p: np.clip(0.7 - p[:, 1] / 1.2, 0.08, 1))
    if not broken:
        shop.box(stone, (0, height - radius * 0.55, 0), (radius * 2.5, radius * 0.55, radius * 2.5), bevel=0.03, tint=0.1)


def lattice_up(rows: int, sides: int) -> np.ndarray:
    """Return the triangles of rings listed bottom to top, facing outwards."""
    return np.ascontiguousarray(shapes.lattice(rows, sides, closed=True)[:, ::-1])


def wall(shop: Workshop, width: float, height: float, *, stone: Material = STONE) -> None:
    """Stand a broken wall of courses along x, its top ragged."""
    columns = max(3, round(width / 0.8))
    for number in range(columns):
        x = (number + 0.5) / columns * width - width / 2
        high = height * (0.35 + 0.65 * shop.between(0, 1) ** 0.7)
        shop.box(stone, (x, -0.05, shop.between(-0.03, 0.03)), (width / columns + 0.01, high, 0.5), bevel=0.04)
    for _ in range(columns):
        rock(shop.at(shop.between(-width / 2, width / 2), shop.between(0.3, 1.0)), shop.between(0.2, 0.5), stone)


def gravestone(shop: Workshop) -> None:
    """Stand a leaning gravestone with a round head."""
    arc = np.linspace(0, np.pi, 9)
    outline = [(-0.28, 0.0), (0.28, 0.0), *[(np.cos(a) * 0.28, 0.62 + np.sin(a) * 0.26) for a in arc]]
    lean = shop.tilted(pitch=shop.between(-6, 6), roll=shop.between(-7, 7))
    lean.put(
        shapes.prism(outline, 0.13),
        matte("#8d8c84", "rock", second="#4a5138"),
        (0, -0.05, 0),
        tint=lambda p: np.clip(0.6 - p[:, 1], 0, 1),
    )


def fence(shop: Workshop, length: float, *, timber: Material | None = None) -> None:
    """Stand a rail fence from the origin along x."""
    wood = timber or matte("#86684a", "planks", second="#3e3122")
    posts = max(2, round(length / 1.8) + 1)
    for x in np.linspace(0, length, posts):
        shop.at(x, 0).tilted(roll=shop.between(-3, 3)).box(wood, (0, -0.1, 0), (0.11, 1.2, 0.11))
    for y in (0.42, 0.82):
        shop.tube(
            wood,
            [
                (-0.2, y + shop.between(-0.03, 0.03), 0.07),
                (length / 2, y - 0.03, 0.07),
                (length + 0.2, y + shop.between(-0.03, 0.03), 0.07),
            ],
            0.045,
            5,
        )


def iron_fence(shop: Workshop, length: float) -> None:
    """Stand iron railings from the origin along x."""
    iron = metal("#2c2f30")
    for y in (0.2, 1.0):
        shop.box(iron, (length / 2, y, 0), (length, 0.04, 0.04))
    for x in np.arange(0, length + 0.01, 0.16):
        shop.lathe(iron, [(0.014, 0), (0.014, 1.1), (0.028, 1.14), (0, 1.22)], (x, 0, 0), 4)
