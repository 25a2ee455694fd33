"""The inside of a car on a road; it stands still."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, hued, matte, paint, polished, shade, soft
from studio.picture.previs.places.place import Grounds, Window
from studio.picture.previs.places.terrain import horizon
from studio.picture.previs.places.things import (
    buildings,
    lights,
    nature,
    streetware,
)
from studio.picture.previs.places.workshop import Workshop


def car_interior(shop: Workshop) -> Grounds:
    """Build the inside of a car, its nose at +z, two seats on the stage and a bench behind; a road runs away behind it."""
    hide, dark = soft(shop.accent(0.4, 0.35)), matte("#2a2b2d")
    lining, dash = matte("#8a8478", "cloth"), polished(shop.by_era("#5b3a22", "#2f3235", "#3b434a"))
    body = polished(shop.accent(0.55, 0.4))
    for x in (-0.42, 0.42):
        _bucket(shop.at(x, 0.0), hide)
    _rear_bench(shop.at(0, -1.05), hide)
    shop.sheet(
        matte("#35322f", "cloth"), [(-0.9, 0.12, 1.3), (0.9, 0.12, 1.3), (0.9, 0.12, -1.5), (-0.9, 0.12, -1.5)], 4, 4, tint=0.3
    )
    shop.box(dash, (0, 0.62, 0.92), (1.7, 0.26, 0.36), bevel=0.08)
    shop.box(dark, (0.42, 0.82, 0.84), (0.42, 0.12, 0.2), bevel=0.04)
    ring = np.linspace(0, 2 * np.pi, 21)
    wheel = shop.at(0.42, 0.6, y=0.86).tilted(pitch=-62)
    wheel.put(shapes.tube(np.stack([np.cos(ring) * 0.18, np.zeros(21), np.sin(ring) * 0.18], -1), 0.017, 7), dark)
    wheel.box(dark, (0, -0.02, 0), (0.34, 0.03, 0.06), bevel=0.01)
    shop.tube(dark, [(0.42, 0.84, 0.63), (0.42, 0.74, 0.9)], 0.03, 6)
    shop.box(glow(hued(shop.setting.hue, 0.4, 1.0), 0.9), (0.42, 0.84, 0.738), (0.26, 0.06, 0.01), tint=0)
    _shell_of_car(shop, lining, body)
    shop.lamp((0.3, 0.9, 0.55), hued(shop.setting.hue, 0.35, 1.0), 0.7 if shop.after_dark else 0.0, 1.8, 0.0)
    shop.lamp((0.0, 1.32, -0.2), lights.TUNGSTEN, 0.5, 2.2, 0.0)
    _road(shop)
    return Grounds(
        ((-1.9, 0.75, -0.9), (1.9, 1.9, 4.5)), paint("#8f98a0"), Window((0.95, 1.1, 0.0), (-0.93, -0.36, 0.0), 1.2, 0.45)
    )


def _bucket(shop: Workshop, hide: Material) -> None:
    shop.box(hide, (0, 0.22, 0.05), (0.54, 0.16, 0.54), bevel=0.06)
    back = shop.at(0, -0.24, y=0.32).tilted(pitch=-12)
    back.box(hide, (0, 0, 0), (0.52, 0.62, 0.14), bevel=0.06)
    back.box(hide, (0, 0.68, 0.0), (0.28, 0.19, 0.1), bevel=0.045)
    shop.seat(0, 0.05)


def _rear_bench(shop: Workshop, hide: Material) -> None:
    shop.box(hide, (0, 0.2, 0.05), (1.45, 0.2, 0.5), bevel=0.06)
    shop.at(0, -0.24, y=0.34).tilted(pitch=-14).box(hide, (0, 0, 0), (1.45, 0.6, 0.14), bevel=0.06)
    for x in (-0.4, 0.4):
        shop.seat(x, 0.05)


def _shell_of_car(shop: Workshop, lining: Material, body: Material) -> None:
    """Close the car with doors, pillars, roof and bonnet; no glass."""
    for side in (-1, 1):
        door = shop.at(side * 0.86, 0)
        door.box(lining, (0, 0.14, -0.35), (0.06, 0.66, 2.2), bevel=0.02)
        door.box(body, (side * 0.06, 0.1, -0.4), (0.07, 0.72, 2.9), bevel=0.02)
        door.box(polished("#3a3d40"), (-side * 0.05, 0.55, 0.1), (0.05, 0.06, 0.5), bevel=0.02)
        for path in (
            [(0, 0.8, 1.02), (-side * 0.12, 1.36, 0.42)],
            [(0, 0.8, -0.42), (-side * 0.12, 1.38, -0.42)],
            [(0, 0.82, -1.5), (-side * 0.14, 1.34, -1.15)],
        ):
            door.tube(body, path, 0.04, 6)
        door.tube(body, [(-side * 0.12, 1.37, 0.44), (-side * 0.12, 1.4, -0.4), (-side * 0.14, 1.35, -1.16)], 0.04, 6)
    shop.box(body, (0, 1.36, 0.44), (1.52, 0.09, 0.12), bevel=0.03)
    shop.sheet(lining, [(-0.74, 1.39, -1.15), (0.74, 1.39, -1.15), (0.74, 1.39, 0.44), (-0.74, 1.39, 0.44)], 3, 3, tint=0.2)
    shop.sheet(body, [(-0.74, 1.42, 0.44), (0.74, 1.42, 0.44), (0.74, 1.42, -1.15), (-0.74, 1.42, -1.15)], 3, 3)
    shop.sheet(lining, [(-0.8, 0.84, -1.3), (0.8, 0.84, -1.3), (0.8, 0.84, -1.7), (-0.8, 0.84, -1.7)], tint=0.3)
    shop.box(body, (0, 0.3, 1.62), (1.66, 0.5, 1.1), bevel=0.12)
    for x in (-0.3, 0.3):
        shop.tube(matte("#1d1e1f"), [(x - 0.1, 0.82, 1.12), (x + 0.32, 0.86, 1.08)], 0.012, 4)
    mirror = shop.at(0, 0.5, y=1.24)
    mirror.box(polished("#1f2123"), (0, 0, 0), (0.26, 0.08, 0.04), bevel=0.015)
    mirror.sheet(
        Material(paint("#6d7c86"), 0.1, 0.7),
        [(0.12, 0.01, -0.022), (-0.12, 0.01, -0.022), (-0.12, 0.07, -0.022), (0.12, 0.07, -0.022)],
    )


def _road(shop: Workshop) -> None:
    """Lay a road behind and before the car, with lamps, houses or trees at its sides."""
    tar = matte("#4c4d50", "ground")
    level = -0.28
    shop.sheet(tar, [(-5, level, 40), (5, level, 40), (5, level, -150), (-5, level, -150)], 6, 20, tint=0.2)
    verge = matte("#6d7350" if shop.setting.seed % 2 else "#77757a", "ground")
    shop.sheet(
        verge, [(-150, level - 0.06, 90), (150, level - 0.06, 90), (150, level - 0.06, -190), (-150, level - 0.06, -190)], 6, 6
    )
    line = matte("#d0cab8")
    for z in np.arange(-60, 30, 5.0):
        shop.sheet(
            line,
            [
                (-2.1, level + 0.01, z + 1.2),
                (-1.95, level + 0.01, z + 1.2),
                (-1.95, level + 0.01, z - 1.2),
                (-2.1, level + 0.01, z - 1.2),
            ],
        )
    if shop.setting.seed % 2:
        for z in np.arange(-70, 30, 6.5):
            for side in (-1, 1):
                nature.broad_tree(
                    shop.at(side * shop.between(8, 13), z + shop.between(-2, 2), y=level), shop.between(6, 9), lumps=3
                )
        horizon(shop, matte("#5f7058", second="#40523f"), 120, 12, rough=0.4, base=-1, teeth=1.5)
    else:
        for z in np.arange(-70, 30, 12.0):
            for side in (-1, 1):
                buildings.tower(shop.at(side * 14, z, y=level), 10, shop.by_era(7, 14, 26) * shop.between(0.7, 1.4), 11)
    for number, z in enumerate((-9.0, -24.0, -39.0, -54.0)):
        for side in (-1, 1):
            streetware.street_lamp(shop.at(side * 6.0, z, 90 if side < 0 else -90, y=level), practical=number < 2)
    head = glow("#fff0cf", 3.0 if shop.after_dark else 0.3)
    for x in (-3.6, -2.5):
        shop.ball(head, (x, level + 0.7, -26.0), 0.14)
    shop.box(matte(shade(paint("#33404a"), 1.0)), (-3.05, level + 0.3, -28), (1.8, 1.1, 4.0), bevel=0.25)
