"""A lighthouse on its headland, and the glazed room at its top; the beam does not turn."""

from itertools import pairwise

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import Colour, glow, leafy, matte, metal, paint, polished
from studio.picture.previs.places.kits.shore import sea
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Grounds, Window
from studio.picture.previs.places.terrain import foot, ground, horizon, level_stage, scatter, water
from studio.picture.previs.places.things import devices, lights, nature, ruins, seating, storage, tables
from studio.picture.previs.places.workshop import Workshop

BEAM = paint("#fff0c8")


def lighthouse(shop: Workshop) -> Grounds:
    """Build a headland with a lighthouse behind the stage and the sea all round."""
    seed = shop.setting.seed
    stone = matte("#8d867b", "rock", second="#4d4a3e")

    def heights(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        out = np.hypot(x / 1.15, z + 9)
        cliff = -np.clip(out - 21.0 - 4 * rough_noise(x / 8 + 3, z / 8 + 3, seed), 0, 9) * 1.6
        return level_stage(x, z, reach=8) * ((rough_noise(x / 5, z / 5, seed) - 0.4) * 1.3) + cliff

    turf = matte("#7d8048", "grass", second="#8a7f68")
    ground(
        shop,
        turf,
        heights,
        reach=46,
        rings=32,
        sides=72,
        tint=lambda x, z: np.clip(
            np.maximum(1.2 - np.abs(x + 1.6 * np.sin(z / 6) + z * 0.1) / 0.9, (np.hypot(x / 1.15, z + 9) - 17) / 4)
            + (rough_noise(x / 3, z / 3, seed) - 0.5) * 0.7,
            0,
            1,
        ),
    )
    water(shop, sea("#2d5561", "#7b97a3"), -6.5)
    foam = Material(paint("#dfe8e6"), 0.8, 0.05)
    for spot, _ in scatter(shop.at(0, -9), 26, 27, 37, None, gap=2.0):
        nature.rock(spot.at(0, 0, y=-7.2), shop.between(1.5, 4.0), stone)
        spot.at(0, 0, y=-6.44).lathe(foam, [(shop.between(1.2, 2.4), 0.0), (0.6, 0.03)], sides=9)
    tower(foot(shop, heights, -6.8, -20.5, 18, sunk=0.4), 13.0)
    _cottage(foot(shop, heights, 7.2, -9.4, -24, sunk=0.25))
    grass = leafy("#86894e", "#4a5232")
    for spot, _ in scatter(shop, round(150 + 90 * shop.setting.density), 3.1, 15, heights, gap=0.35):
        nature.tuft(spot, grass, shop.between(0.2, 0.45), 7, 0.3)
    for spot, _ in scatter(shop, 15, 3.8, 14, heights, gap=1.2, free=(-3.6, 3.6, -2.2, 12)):
        nature.rock(spot, shop.between(0.3, 1.2), stone)
    for x, turn in ((-6.2, -65), (4.2, 50)):
        ruins.fence(foot(shop, heights, x, 2.0, turn), 6)
    horizon(shop, matte("#7f8f96", second="#6a7a82"), 340, 16, rough=0.8, base=-7, gap=(25, 120))
    return Grounds(((-9, 0.4, -5), (9, 9, 13)), paint("#aebbc6"))


def tower(shop: Workshop, height: float = 15.0) -> None:
    """Raise a banded lighthouse with its lantern lit after dark, its door at +z."""
    white, band = matte("#ddd6c6"), matte(shop.accent(0.65, 0.5))
    levels = np.linspace(0, height, 7)
    for number, (low, high) in enumerate(pairwise(levels)):
        radii = [2.3 - 0.95 * y / height for y in (low, high)]
        shop.lathe(
            band if number % 2 else white,
            [(radii[0], low), (radii[1], high)],
            sides=22,
            tint=lambda p: np.clip(0.6 - p[:, 1] * 0.4, 0.05, 1),
        )
    iron = metal("#3a3e40")
    shop.lathe(iron, [(1.35, height - 0.3), (1.95, height), (1.95, height + 0.14), (1.0, height + 0.16)], sides=22)
    for angle in np.linspace(0, 2 * np.pi, 18, endpoint=False):
        shop.tube(
            iron,
            [
                (np.cos(angle) * 1.88, height + 0.1, np.sin(angle) * 1.88),
                (np.cos(angle) * 1.88, height + 1.1, np.sin(angle) * 1.88),
            ],
            0.02,
            4,
        )
        if np.round(angle / (2 * np.pi) * 18) % 2 == 0:
            shop.tube(
                iron,
                [
                    (np.cos(angle) * 1.15, height, np.sin(angle) * 1.15),
                    (np.cos(angle) * 1.15, height + 1.9, np.sin(angle) * 1.15),
                ],
                0.035,
                4,
            )
    ring = np.linspace(0, 2 * np.pi, 23)
    shop.put(shapes.tube(np.stack([np.cos(ring) * 1.88, np.full(23, height + 1.1), np.sin(ring) * 1.88], -1), 0.03, 5), iron)
    lit = 6.0 if shop.after_dark else 0.5
    shop.lathe(glow(BEAM, lit), [(0.3, height + 0.2), (0.75, height + 0.9), (0.3, height + 1.7)], sides=14)
    shop.lathe(
        band,
        [(1.45, height + 1.85), (1.2, height + 2.2), (0.5, height + 2.9), (0.1, height + 3.2), (0.0, height + 3.8)],
        sides=18,
    )
    shop.lamp((0, height + 0.9, 0), BEAM, 60.0 if shop.after_dark else 0.0, 60, 1.0)
    shop.box(polished("#3f5a5c"), (0, 0.3, 2.2), (1.0, 2.2, 0.25))
    for y, turn in ((4.5, 0), (8.0, 0), (11.5, 0), (6.2, 90)):
        side = shop.at(0, 0, turn)
        radius = 2.3 - 0.95 * y / height
        pane = glow("#ffc987", 1.6) if shop.after_dark and y < 9 else Material(paint("#2b3940"), 0.2, 0.5)
        side.box(matte("#b9b0a0"), (0, y - 0.1, radius - 0.05), (0.75, 1.2, 0.2))
        side.box(pane, (0, y, radius + 0.03), (0.5, 0.95, 0.08), tint=0)


def _cottage(shop: Workshop) -> None:
    """Stand the keeper's cottage."""
    wall, roof = matte("#cfc6b3", "plaster"), matte("#6d4a3f", "shingles")
    shop.box(wall, (0, 0, 0), (6.0, 2.6, 4.2))
    shop.at(0, 0, 90).put(shapes.prism([(-2.4, 2.5), (2.4, 2.5), (0, 4.4)], 6.5), roof)
    shop.box(matte("#8a7d6d", "rock"), (1.9, 3.0, -0.6), (0.7, 2.0, 0.7))
    shop.box(polished(shop.accent(0.5, 0.4)), (-0.4, 0, 2.1), (0.95, 2.0, 0.08))
    lit = shop.after_dark
    for x in (-2.0, 1.5):
        shop.box(
            glow(lights.TUNGSTEN, 1.5) if lit else Material(paint("#2b3940"), 0.2, 0.5),
            (x, 0.95, 2.08),
            (1.0, 1.0, 0.07),
            tint=0,
        )
        for dx in (-0.5, 0.0, 0.5):
            shop.box(matte("#e5dece"), (x + dx, 0.95, 2.11), (0.06, 1.0, 0.06), tint=0)
        shop.box(matte("#e5dece"), (x, 1.42, 2.11), (1.0, 0.06, 0.06), tint=0)
    if lit:
        shop.lamp((1.5, 1.4, 2.8), lights.TUNGSTEN, 4.5, 8, 0.25)


def lamp_room(shop: Workshop) -> Grounds:
    """Build the glazed room at the top of a lighthouse: the great lens behind the stage, sea and sky beyond the glass."""
    sides, radius, height = 16, 5.2, 3.6
    iron, brass, wall = metal("#39423f"), metal("#b08d46"), matte("#a9a08a", "planks")
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    corners = [(np.cos(a) * radius, np.sin(a) * radius) for a in angle]
    for (x0, z0), (x1, z1) in pairwise(corners):
        shop.sheet(
            wall, [(x0, 0, z0), (x1, 0, z1), (x1, 0.95, z1), (x0, 0.95, z0)], 1, 2, tint=lambda p: np.clip(0.8 - p[:, 1], 0, 1)
        )
        shop.sheet(iron, [(x0, 3.1, z0), (x1, 3.1, z1), (x1, height, z1), (x0, height, z0)], tint=0.3)
        shop.tube(iron, [(x0, 0.95, z0), (x0, 3.15, z0)], 0.045, 5)
        for y in (0.95, 2.0, 3.1):
            shop.tube(iron, [(x0, y, z0), (x1, y, z1)], 0.05 if y != 2.0 else 0.025, 5)
        shop.sheet(
            matte("#5f6b68"),
            [(x0, height, z0), (x1, height, z1), (0.01 * x1, height + 1.6, 0.01 * z1), (0.01 * x0, height + 1.6, 0.01 * z0)],
            1,
            3,
            tint=lambda p: np.clip((p[:, 1] - height) / 1.6, 0, 0.8),
        )
    floor = [(np.cos(a) * r, 0.0, -np.sin(a) * r) for r in (0.01, 1.5, 3.2, 4.6, radius) for a in angle[:-1]]
    shop.put(
        shapes.Shape(
            np.array(floor),
            np.ascontiguousarray(shapes.lattice(5, sides, closed=True)),
            np.tile((0.0, 1.0, 0.0), (len(floor), 1)),
        ),
        matte("#7d6044", "planks"),
        tint=np.repeat((0.1, 0.1, 0.2, 0.4, 0.8), sides),
    )
    _lens(shop.at(0, -3.0), brass)
    _watch_desk(shop)
    water(shop, sea("#27485a", "#7590a0"), -24.0, reach=500)
    horizon(shop, matte("#7b8a92", second="#66757e"), 380, 26, rough=0.7, base=-24, gap=(30, 150))
    return Grounds(
        ((-3.4, 0.3, -2.0), (3.4, 3.2, 4.4)), paint("#8f9fae"), Window((-4.9, 2.0, 0.0), (0.92, -0.39, 0.0), 4.0, 2.1)
    )


def _lens(shop: Workshop, brass: Material) -> None:
    """Stand a great lens of ringed glass on its drum, glowing after dark."""
    lit = (
        1.0
        if shop.setting.time_of_day in ("dusk", "night", "dawn") or shop.setting.weather in ("storm", "fog", "rain")
        else 0.25
    )
    shop.lathe(
        metal("#4a5552"), [(0.85, 0), (0.85, 0.12), (0.45, 0.2), (0.4, 0.75), (0.8, 0.85), (0.8, 0.95), (0, 0.95)], sides=18
    )
    for y in np.linspace(1.0, 2.75, 12):
        wide = 0.4 + 0.36 * np.sqrt(max(0.0, 1 - ((y - 1.9) / 0.95) ** 2))
        glass: Colour = paint("#fbe6b4") if abs(y - 1.9) < 0.3 else paint("#cfdccb")
        shop.lathe(
            glow(glass, (3.2 if abs(y - 1.9) < 0.3 else 1.1) * lit),
            [(wide, y), (wide + 0.06, y + 0.07), (wide, y + 0.14)],
            sides=16,
        )
    for angle in np.linspace(0, 2 * np.pi, 8, endpoint=False):
        c, s = np.cos(angle), np.sin(angle)
        shop.tube(
            brass,
            [(c * 0.5, 0.95, s * 0.5), (c * 0.88, 1.6, s * 0.88), (c * 0.88, 2.2, s * 0.88), (c * 0.45, 2.95, s * 0.45)],
            0.03,
            5,
        )
    shop.lathe(brass, [(0.5, 2.9), (0.42, 3.02), (0.12, 3.15), (0.05, 3.6)], sides=16)
    shop.lamp((0, 1.9, 1.0), BEAM, 7.0 * lit, 12, 0.7)


def _watch_desk(shop: Workshop) -> None:
    side = shop.one_of((-1, 1))
    desk = shop.at(side * 3.6, -1.2, -72 * side)
    tables.table(desk, 1.3, 0.65)
    devices.radio(desk.at(-0.3, -0.05, y=0.75))
    tables.open_book(desk.at(0.3, 0.08, y=0.75))
    lights.oil_lamp(desk.at(0.5, -0.18, y=0.75))
    seating.chair(desk.at(0.1, 0.62, 180))
    devices.telescope(shop.at(-side * 3.5, 1.4, 180 + 55 * side))
    storage.cupboard(shop.at(-side * 4.2, -2.0, 64 * side), 0.9, 0.9, 0.4, polished(shop.accent(0.5, 0.45)))
    lights.lantern(shop.at(-side * 3.95, -1.95, 64 * side, y=0.95))
    storage.barrel(shop.at(side * 3.9, shop.between(0.6, 1.8)))
    rail = metal("#39423f")
    for x in (2.9, 4.3):
        shop.tube(rail, [(x, 0, 2.6), (x, 1.0, 2.6)], 0.03, 5)
    shop.tube(rail, [(2.9, 1.0, 2.6), (4.3, 1.0, 2.6)], 0.03, 5)
