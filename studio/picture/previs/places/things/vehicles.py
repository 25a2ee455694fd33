"""Cars, carts, bicycles and boats at the kerb or the quay; none of them moves."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import Colour, glow, matte, metal, paint, shade
from studio.picture.previs.places.workshop import Workshop

CAR_PAINTS = ("#7c2f2a", "#2e4a5c", "#c9b78f", "#39453a", "#8a8f92", "#24282c", "#b5793a")
STATIONS = (
    (-2.12, 0.62, 0.62, 0.70), (-2.05, 0.86, 0.86, 0.80), (-1.55, 0.93, 0.95, 0.86), (-1.1, 0.95, 1.38, 0.87),
    (-0.55, 0.95, 1.46, 0.88),
    (0.0, 0.94, 1.47, 0.88), (0.08, 0.94, 1.47, 0.88), (0.5, 0.93, 1.42, 0.88), (1.05, 0.92, 0.96, 0.87),
    (1.7, 0.84, 0.86, 0.85),
    (2.1, 0.74, 0.74, 0.78), (2.18, 0.55, 0.55, 0.7),
)  # fmt: skip
"""Along a car: z, height of the belt, height of the roof or bonnet, half width."""
GLASS = Material(paint("#1d262c"), 0.18, 0.6, second=paint("#48565e"))


def car(shop: Workshop, colour: Colour | None = None) -> None:
    """Park a car, 4.3 m long, its nose at +z; in the future it hovers, in the past it is upright and has running boards."""
    lacquer = Material(colour or paint(shop.one_of(CAR_PAINTS)), 0.3, 0.35, second=(0.03, 0.03, 0.03))
    lift = shop.by_era(0.12, 0.0, 0.18)
    _hull(shop.at(0, 0, y=lift), lacquer)
    if shop.era == "future":
        for x in (-0.66, 0.66):
            shop.box(glow(paint("#8fd8ff"), 1.4), (x, 0.3, 0), (0.12, 0.06, 3.2))
    else:
        _wheels(shop)
    lit = 2.4 if shop.after_dark else 0.25
    for x in (-0.6, 0.6):
        shop.ball(glow("#fff0cf", lit), (x, 0.66 + lift, 2.13), (0.15, 0.09, 0.07))
        shop.box(glow("#d2281e", lit * 0.6), (x, 0.62 + lift, -2.13), (0.28, 0.12, 0.05))
    chrome = metal("#9a9c9c")
    shop.box(chrome, (0, 0.36 + lift, 2.17), (1.55, 0.12, 0.1), bevel=0.03)
    shop.box(chrome, (0, 0.36 + lift, -2.13), (1.55, 0.12, 0.1), bevel=0.03)


def _hull(shop: Workshop, lacquer: Material) -> None:
    points = []
    for z, belt, roof, half in STATIONS:
        cabin = half * (0.74 if roof > belt + 0.2 else 0.93)
        side = [(half * 0.94, 0.26), (half, 0.5), (half * 0.98, min(belt, roof)), (cabin, roof * 0.985), (cabin * 0.55, roof)]
        points += [(x, y, z) for x, y in side] + [(-x, y, z) for x, y in reversed(side)]
    across = 10
    triangles = np.ascontiguousarray(shapes.lattice(len(STATIONS), across, closed=False)[:, ::-1])
    quad = np.repeat(np.arange(len(triangles) // 2), 2)
    station, band = quad // (across - 1), quad % (across - 1)
    upright = (band == 2) | (band == 6)
    roofs = np.array([roof - belt > 0.2 for _, belt, roof, _ in STATIONS])
    sides = upright & roofs[station] & roofs[station + 1] & (station != 5)
    screens = (band > 2) & (band < 6) & (roofs[station] != roofs[station + 1])
    hull = np.asarray(points, np.float64)
    for glazed in (False, True):
        chosen = (sides | screens) == glazed
        shade_ = 0.85 * np.clip(1 - (hull[:, 1] - 0.26) / 0.3, 0, 1) if not glazed else np.clip((hull[:, 1] - 1.0) * 1.4, 0, 1)
        shop.put(shapes.Shape(hull, triangles[chosen]), GLASS if glazed else lacquer, tint=shade_)


def _wheels(shop: Workshop) -> None:
    rubber, hub = matte("#191a1b"), metal("#8d8f90")
    for side in (-1, 1):
        for z in (-1.35, 1.35):
            axle = shop.at(side * 0.7, z, 90 * side, y=0.33).tilted(pitch=90)
            axle.lathe(rubber, [(0.0, 0.0), (0.33, 0.0), (0.33, 0.18), (0.2, 0.2)], sides=14)
            axle.lathe(hub, [(0.2, 0.19), (0.12, 0.23), (0.0, 0.22)], sides=10)


def wheel(shop: Workshop, radius: float, spokes: int, material: Material, rim: float = 0.05) -> None:
    """Set a spoked wheel in the x-y plane round the origin."""
    angle = np.linspace(0, 2 * np.pi, 19)
    ring = np.stack([np.cos(angle) * radius, np.sin(angle) * radius, np.zeros(19)], -1)
    shop.put(shapes.tube(ring, rim, 5), material)
    for turn in np.linspace(0, 2 * np.pi, spokes, endpoint=False):
        shop.tube(material, [(0, 0, 0), (np.cos(turn) * radius, np.sin(turn) * radius, 0)], rim * 0.5, 4)
    shop.ball(material, (0, 0, 0), rim * 2)


def wagon(shop: Workshop) -> None:
    """Stand a wooden cart with two wheels and shafts, its front at +z."""
    wood = matte("#7a5534", "planks")
    shop.box(wood, (0, 0.75, 0), (1.3, 0.08, 2.0))
    for x in (-0.62, 0.62):
        shop.box(wood, (x, 0.8, 0), (0.06, 0.42, 2.0))
        wheel(shop.at(x * 1.25, 0, 90, y=0.62), 0.6, 8, matte("#4a3322"))
        shop.tube(wood, [(x * 0.7, 0.75, 0.9), (x * 0.7, 0.5, 2.6)], 0.05)
    shop.box(wood, (0, 0.8, -1.0), (1.3, 0.42, 0.06))
    sacks = matte("#b39a72", "cloth")
    for x, z in ((-0.3, -0.5), (0.3, -0.4), (0.0, 0.3)):
        shop.ball(sacks, (x, 1.0, z), (0.3, 0.26, 0.36), tint=lambda points: np.clip(1.1 - points[:, 1], 0, 1))


def bicycle(shop: Workshop) -> None:
    """Stand a bicycle along x on its wheels, leaning a little."""
    frame, dark = metal(shop.accent(0.6, 0.5)), matte("#1b1c1d")
    lean = shop.tilted(pitch=-7)
    for x in (-0.52, 0.52):
        wheel(lean.at(x, 0, y=0.34), 0.33, 6, dark, 0.018)
    pedals, saddle, head, rear, fore = (-0.05, 0.3, 0), (-0.2, 0.86, 0), (0.36, 0.82, 0), (-0.52, 0.34, 0), (0.52, 0.34, 0)
    for start, end in ((pedals, saddle), (pedals, head), (saddle, head), (rear, pedals), (rear, saddle), (fore, head)):
        lean.tube(frame, [start, end], 0.018, 6)
    lean.ball(dark, (-0.22, 0.92, 0), (0.14, 0.04, 0.08))
    lean.tube(frame, [head, (0.33, 1.0, 0)], 0.016, 6)
    lean.tube(dark, [(0.3, 1.02, -0.28), (0.36, 1.02, 0), (0.3, 1.02, 0.28)], 0.016, 6)


def boat(shop: Workshop, length: float = 3.6) -> None:
    """Lay a rowing boat on the ground, its bow at +z."""
    share = np.linspace(-1, 1, 9)
    half = 0.62 * np.clip(1 - np.abs(share) ** 2.6, 0.0, 1) + np.where(share < 0, 0.28 * (share < -0.9), 0.0)
    sheer = 0.55 + 0.22 * share**2
    rows = []
    for z, wide, high in zip(share * length / 2, half, sheer, strict=True):
        rows += [
            (wide, high, z),
            (wide * 0.86, 0.25, z),
            (0.0, 0.04 + 0.3 * (z / length * 2) ** 4, z),
            (-wide * 0.86, 0.25, z),
            (-wide, high, z),
        ]
    hull = np.array(rows)
    faces = shapes.lattice(9, 5, closed=False)
    painted, inner = matte(shop.accent(0.5, 0.5), "planks"), matte("#a8814f", "planks")
    shop.put(shapes.Shape(hull, faces), painted, tint=np.clip(1 - hull[:, 1] / 0.5, 0, 1))
    inside = hull * (0.95, 1.0, 0.97) + (0.0, 0.03, 0.0)
    shop.put(shapes.Shape(inside, np.ascontiguousarray(faces[:, ::-1])), inner, tint=np.clip(0.8 - inside[:, 1], 0, 1))
    for column in (0, 4):
        shop.put(shapes.tube(hull[column::5], 0.035, 5), matte(shade(paint("#6b4a2c"), 1.0)))
    for z in (-0.9, 0.1, 0.9):
        shop.box(inner, (0, 0.38, z), (1.0, 0.04, 0.22))
