"""A harbour: moored boats and water behind the stage, sheds, a crane, a town across the bay; nothing sails."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, matte, metal, paint, polished
from studio.picture.previs.places.kits.shore import sea
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.terrain import horizon, water
from studio.picture.previs.places.things import nature, storage, streetware, townhouse
from studio.picture.previs.places.workshop import Workshop


def harbour(shop: Workshop) -> Grounds:
    """Build a quay: moored boats and water behind the stage, sheds to the left, a crane, a town across the bay."""
    stone = matte(shop.by_era("#8d8270", "#8b8880", "#646d75"), shop.by_era("cobbles", "cobbles", "tiles"))
    edge = -3.4
    shop.sheet(
        stone,
        [(-60, 0, 30), (60, 0, 30), (60, 0, edge), (-60, 0, edge)],
        40,
        12,
        tint=lambda p: 0.15 + 0.5 * np.clip(1 - (p[:, 2] - edge) / 1.5, 0, 1),
    )
    shop.box(
        matte("#a39b8c", "ashlar"), (0, -3, edge - 0.2), (120, 3.08, 0.5), tint=lambda p: np.clip(0.2 - p[:, 1] * 0.6, 0, 1)
    )
    water(shop, sea("#355a63", "#7493a0"), -1.1, past=edge)
    for x in np.arange(-9.6, 12, 3.2):
        shop.lathe(
            metal("#35393a"),
            [(0.18, 0), (0.12, 0.08), (0.12, 0.3), (0.2, 0.36), (0.2, 0.44), (0, 0.46)],
            (x, 0, edge + 0.45),
            10,
        )
    for x, z, turn, length in ((-4.6, -5.6, 84, 9), (4.8, -5.9, 96, 11), (-14, -6.5, 88, 12), (16, -7, 92, 12)):
        _fishing_boat(shop.at(x, z + shop.between(-0.3, 0.3), turn, y=-1.1), length)
    _jetty(shop.at(0.2, edge, y=-0.12))
    _sheds(shop)
    _quay_things(shop, edge)
    for number in range(14):
        x = -75 + number * 11.5
        townhouse.far_house(
            shop.at(x + shop.between(-3, 3), -125 - shop.between(0, 16), y=-1),
            shop.between(7, 11),
            shop.by_era(6, 10, 26) * shop.between(0.6, 1.5),
            8,
        )
    horizon(shop, matte("#7d8c88", second="#5f706c"), 240, 34, rough=0.6, base=-2, gap=(52, 88))
    return Grounds(((-11, 0.3, -3.0), (11, 8, 16)), paint("#a9b7bf"))


def _fishing_boat(shop: Workshop, length: float) -> None:
    """Moor a trawler, its bow at +z, the water at y = 0."""
    share = np.linspace(-1, 1, 11)
    half = length * 0.16 * np.clip(1 - np.clip(share, 0, 1) ** 2.4, 0.0, 1) * np.where(share < -0.8, 0.88, 1.0)
    sheer = 1.0 + 0.9 * np.clip(share, 0, 1) ** 2 + 0.15 * share**2
    rows = [
        (w * s, y, z)
        for w, top, z in zip(half, sheer, share * length / 2, strict=True)
        for s, y in ((1, top), (1.0, 0.4), (0.82, -0.5), (-0.82, -0.5), (-1.0, 0.4), (-1, top))
    ]
    hull, paint_ = np.array(rows), polished(shop.one_of((shop.accent(0.6, 0.5), paint("#2f4f5f"), paint("#6d3029"))))
    shop.put(shapes.Shape(hull, shapes.lattice(11, 6, closed=False)), paint_, tint=lambda p: np.clip(0.6 - p[:, 1], 0, 1))
    deck = np.array(
        [(w * s * 0.97, top - 0.25, z) for w, top, z in zip(half, sheer, share * length / 2, strict=True) for s in (-1, 1)]
    )
    shop.put(shapes.Shape(deck, np.ascontiguousarray(shapes.lattice(11, 2, closed=False))), matte("#9c7c55", "planks"))
    inner = np.array(
        [
            (w * s * 0.98, y, z)
            for w, top, z in zip(half, sheer, share * length / 2, strict=True)
            for s, y in ((1, top), (1, top - 0.3))
        ]
    )
    for side in (1, -1):
        faces = shapes.lattice(11, 2, closed=False)
        shop.put(
            shapes.Shape(inner * (side, 1, 1), np.ascontiguousarray(faces if side < 0 else faces[:, ::-1])), matte("#d8d0be")
        )
    shop.box(matte("#ddd5c3"), (0, 0.7, -length * 0.16), (length * 0.17, 2.0, length * 0.2), bevel=0.06)
    shop.box(Material(paint("#26333a"), 0.2, 0.5), (0, 1.75, -length * 0.16), (length * 0.172, 0.55, length * 0.18), tint=0)
    shop.box(paint_, (0, 2.7, -length * 0.16), (length * 0.19, 0.14, length * 0.23), bevel=0.04)
    mast = metal("#8d8676")
    shop.tube(mast, [(0, 0.7, length * 0.08), (0, 5.2, length * 0.08)], 0.07, 6)
    shop.tube(mast, [(0, 1.6, length * 0.08), (0, 3.8, -length * 0.02 + 2.6)], 0.045, 5)
    for z in (length * 0.46, -length * 0.4):
        shop.tube(matte("#4a443c"), [(0, 5.1, length * 0.08), (0, 1.4, z)], 0.012, 3)
    if shop.after_dark:
        shop.ball(glow("#ffd9a0", 3.0), (0, 5.0, length * 0.08), 0.1)


def _jetty(shop: Workshop) -> None:
    planks = matte("#80664a", "planks")
    shop.box(planks, (0, 0, -6), (1.9, 0.12, 12), tint=0.2)
    for z in np.arange(-1.0, -12, -2.5):
        for x in (-0.9, 0.9):
            shop.lathe(
                planks, [(0.13, -2.5), (0.12, 0.7), (0, 0.74)], (x, 0, z), 8, tint=lambda p: np.clip(0.3 - p[:, 1] * 0.4, 0, 1)
            )
    streetware.street_lamp(shop.at(0, -11.4, y=0.12, scale=0.7), practical=False)


def _sheds(shop: Workshop) -> None:
    for number, (x, z, turn) in enumerate(((-8.5, 6.0, 90), (-8.5, 16, 90), (20, 9, -90))):
        shed = shop.at(x, z, turn)
        wall = matte(shop.one_of(("#7f5546", "#5f6f73", "#8a7a5f")), "planks")
        shed.box(wall, (0, 0, -3), (9, 4.2, 6))
        roof = shed.at(0, -3, 90)
        roof.put(shapes.prism([(-3.5, 4.1), (3.5, 4.1), (0, 6.0)], 9.6), matte("#54504c"))
        shed.box(matte("#4b5a55", "planks"), (0, 0, 0.03), (2.6, 2.9, 0.08))
        for wx in (-3.0, 3.0):
            lit = shop.after_dark and number == 0
            shed.box(
                glow("#ffc987", 1.3) if lit else Material(paint("#2b3940"), 0.2, 0.5), (wx, 1.5, 0.02), (1.0, 1.1, 0.05), tint=0
            )
            shed.box(matte("#d8d0bd"), (wx, 1.45, 0.04), (1.15, 0.08, 0.1), tint=0)
    crane, mast = metal(shop.accent(0.5, 0.45)), shop.at(13.5, -1.0)
    if shop.era == "past":
        mast.box(matte("#6b4c30", "planks"), (0, 0, 0), (0.4, 5, 0.4))
        mast.tube(matte("#6b4c30"), [(0, 3.6, 0), (-3.8, 6.2, -1.5)], 0.16, 6)
    else:
        for dx in (-1, 1):
            for dz in (-1, 1):
                mast.tube(crane, [(dx * 1.3, 0, dz * 1.3), (dx * 0.7, 9, dz * 0.7)], 0.14, 6)
        mast.box(crane, (0, 9, 0), (2.2, 1.8, 2.2), bevel=0.05)
        mast.tube(crane, [(0, 10, 0), (-9, 16, -6)], [0.3, 0.14], 6)
        mast.tube(matte("#2c2c2c"), [(-9, 16, -6), (-9, 6, -6)], 0.03, 4)
        for y in (2, 4.5, 7):
            mast.box(crane, (0, y, 0), (2.5 - y * 0.12, 0.15, 2.5 - y * 0.12))


def _quay_things(shop: Workshop, edge: float) -> None:
    storage.crates(shop.at(-3.7, -2.2, 10), 4, 0.65)
    storage.crates(shop.at(4.3, -2.4, -8), 3, 0.6)
    for x, z in ((3.6, 2.4), (4.1, 2.9), (-3.6, 2.9)):
        storage.barrel(shop.at(x, z))
    rope = matte("#b59a6a", "cloth")
    turn = np.linspace(0, 6 * np.pi, 60)
    radius = 0.32 - turn * 0.004
    coil = np.stack([3.2 + np.cos(turn) * radius, 0.04 + turn * 0.008, np.sin(turn) * radius - 2.2], -1)
    shop.put(shapes.tube(coil, 0.03, 5), rope)
    net = matte("#5b7a6d", "cloth")
    for x, z, size in ((-4.7, -1.2, 0.6), (-4.4, 0.3, 0.5)):
        nature.blob(shop, net, (x, size * 0.25, z), (size, size * 0.45, size), fine=2)
    if shop.era == "present":
        for number, (x, y) in enumerate(((7.8, 0), (7.8, 2.5), (10.6, 0))):
            box_ = shop.at(x, 4.5, y=y)
            box_.box(
                matte(shop.one_of(("#8d4a36", "#3f6272", "#7a7a4a", "#a58a4f"))),
                (0, 0, 0),
                (2.4, 2.45, 6.0),
                bevel=0.04,
                tint=0.1 * number,
            )
            for z in np.linspace(-2.8, 2.8, 15):
                box_.box(matte("#4a3a34"), (-1.21, 0.1, z), (0.03, 2.2, 0.1), tint=0)
    for number, (x, z) in enumerate(((-3.2, edge + 0.9), (6.2, edge + 0.9), (-12, edge + 0.9))):
        streetware.street_lamp(shop.at(x, z), practical=number < 3)
