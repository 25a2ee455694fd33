"""Lamps of rooms and camps, each with its practical; those past the eighth in a place only glow."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import Colour, glow, matte, metal, paint
from studio.picture.previs.places.workshop import Workshop

TUNGSTEN = paint("#ffb76b")
FLAME = paint("#ff9a3d")
DAYLIGHT = paint("#dfeaff")


def floor_lamp(shop: Workshop, tone: Colour = TUNGSTEN, strength: float = 3.5) -> None:
    """Stand a lamp with a cloth shade; in the past a candelabrum, in the future a bar of light."""
    if shop.era == "past":
        candelabrum(shop)
        return
    iron = metal("#3b3733")
    shop.lathe(iron, [(0.17, 0), (0.16, 0.025), (0.015, 0.05), (0.014, 1.5)], sides=10)
    if shop.era == "future":
        shop.box(glow(tone, 4.0), (0, 0.3, 0.03), (0.05, 1.3, 0.03), tint=0)
        shop.lamp((0, 1.1, 0.25), tone, strength, 6.5, 0.35)
        return
    lampshade(shop, 1.38, 0.24, tone)
    shop.lamp((0, 1.42, 0.0), tone, strength, 6.5, 0.35)


def lampshade(shop: Workshop, y: float, radius: float, tone: Colour = TUNGSTEN) -> None:
    """Hang a glowing cloth shade, its lower rim at `y`."""
    high = radius * 1.25
    cloth = glow(tone, 1.5)
    ramp = lambda points: np.clip(np.abs((points[:, 1] - y) / high - 0.45) * 1.6, 0, 1)
    shop.lathe(cloth, [(radius, y), (radius * 0.82, y + high * 0.5), (radius * 0.62, y + high)], sides=14, tint=ramp)
    shop.lathe(cloth, [(radius * 0.6, y + high), (radius * 0.8, y + high * 0.5), (radius * 0.98, y)], sides=14, tint=0.0)
    shop.ball(glow(tone, 4.0), (0, y + high * 0.4, 0), radius * 0.25)


def table_lamp(shop: Workshop, tone: Colour = TUNGSTEN, strength: float = 2.6) -> None:
    """Set a lamp with a turned foot on a table; in the past an oil lamp."""
    if shop.era == "past":
        oil_lamp(shop)
        return
    shop.lathe(
        metal(shop.accent(0.45, 0.45)),
        [(0.08, 0), (0.075, 0.02), (0.03, 0.06), (0.055, 0.14), (0.04, 0.22), (0.012, 0.27)],
        sides=10,
    )
    lampshade(shop, 0.26, 0.14, tone)
    shop.lamp((0, 0.34, 0), tone, strength, 5.5, 0.3)


def desk_lamp(shop: Workshop, tone: Colour = TUNGSTEN, strength: float = 2.4) -> None:
    """Set a jointed lamp that looks down in front of it."""
    steel = metal("#2f4a45")
    shop.lathe(steel, [(0.09, 0), (0.085, 0.025), (0.01, 0.03)], sides=10)
    shop.tube(steel, [(0, 0.02, 0), (0, 0.26, -0.1), (0, 0.44, 0.08)], 0.01, 6)
    head = shop.at(0, 0.08, y=0.44).tilted(pitch=-25)
    head.lathe(steel, [(0.09, -0.09), (0.07, -0.03), (0.025, 0.03), (0, 0.035)], sides=10)
    head.lathe(glow(tone, 3.0), [(0.0, -0.07), (0.08, -0.075)], sides=10)
    head.ball(glow(tone, 4.0), (0, -0.07, 0), 0.04)
    shop.lamp((0, 0.34, 0.12), tone, strength, 4.5, 0.25)


def pendant(
    shop: Workshop, ceiling: float, drop: float = 0.8, tone: Colour = TUNGSTEN, strength: float = 4.0, *, wide: float = 0.26
) -> None:
    """Hang a tin shade from the ceiling `drop` metres down."""
    y = ceiling - drop
    shop.tube(matte("#1e1d1c"), [(0, y + 0.2, 0), (0, ceiling, 0)], 0.008, 5)
    shop.lathe(
        metal(shop.accent(0.4, 0.35)),
        [(wide, y), (wide * 0.8, y + 0.08), (0.05, y + 0.18), (0.03, y + 0.24), (0, y + 0.24)],
        sides=14,
    )
    shop.lathe(glow(tone, 0.7), [(0.03, y + 0.16), (wide * 0.96, y + 0.005)], sides=14)
    shop.ball(glow(tone, 5.0), (0, y + 0.05, 0), 0.06)
    shop.lamp((0, y - 0.06, 0), tone, strength, 6.5, 0.35)


def strip_light(shop: Workshop, ceiling: float, length: float = 1.3, tone: Colour = DAYLIGHT, strength: float = 3.2) -> None:
    """Fix a tube light under the ceiling along z."""
    shop.box(matte("#c9cbc8"), (0, ceiling - 0.07, 0), (0.2, 0.07, length), tint=0.2)
    shop.box(glow(tone, 3.2), (0, ceiling - 0.1, 0), (0.13, 0.03, length - 0.08), tint=0)
    shop.lamp((0, ceiling - 0.3, 0), tone, strength, 7.0, 0.12)


def flame(shop: Workshop, y: float, size: float) -> None:
    """Light a still flame, `size` metres high; the renderer's own fire may dance over it."""
    shop.lathe(
        glow("#ffd27a", 7.0), [(0.0, y), (size * 0.2, y + size * 0.25), (size * 0.12, y + size * 0.6), (0, y + size)], sides=7
    )


def candle(shop: Workshop, height: float = 0.2, *, practical: bool = True) -> None:
    """Set a candle in a dish."""
    shop.lathe(metal("#8c7440"), [(0.0, 0), (0.07, 0.01), (0.075, 0.025), (0.025, 0.012)], sides=9)
    shop.lathe(
        Material(paint("#e8dcc0"), 0.7, 0.1, 0.15, second=paint("#c9a878")),
        [(0.024, 0.01), (0.022, height), (0.0, height - 0.01)],
        sides=8,
    )
    flame(shop, height, 0.055)
    if practical:
        shop.lamp((0, height + 0.06, 0), FLAME, 1.6, 4.5, 0.4)


def candelabrum(shop: Workshop, height: float = 1.5) -> None:
    """Stand an iron candle stand with five lights."""
    iron = metal("#35312c")
    shop.lathe(iron, [(0.2, 0), (0.18, 0.03), (0.025, 0.08), (0.02, height - 0.1)], sides=9)
    for number, angle in enumerate(np.linspace(0, 2 * np.pi, 5, endpoint=False)):
        x, z = np.cos(angle) * 0.2, np.sin(angle) * 0.2
        shop.tube(iron, [(0, height - 0.25, 0), (x * 0.8, height - 0.2, z * 0.8), (x, height - 0.05, z)], 0.012, 5)
        candle(shop.at(x, z, y=height - 0.06), 0.12 + 0.03 * (number % 2), practical=False)
    shop.lamp((0, height + 0.1, 0), FLAME, 4.0, 7.0, 0.4)


def oil_lamp(shop: Workshop) -> None:
    """Set a brass lamp with a glass chimney."""
    brass = metal("#9a7838")
    shop.lathe(
        brass, [(0.07, 0), (0.06, 0.02), (0.025, 0.05), (0.06, 0.09), (0.06, 0.13), (0.03, 0.16), (0.035, 0.18)], sides=10
    )
    shop.lathe(glow(FLAME, 2.6), [(0.032, 0.18), (0.055, 0.24), (0.03, 0.32), (0.025, 0.38)], sides=9)
    shop.lamp((0, 0.26, 0), FLAME, 2.6, 5.5, 0.4)


def lantern(shop: Workshop) -> None:
    """Stand a storm lantern with a handle."""
    tin = metal("#4f3a2a")
    shop.lathe(tin, [(0.1, 0), (0.1, 0.06), (0.07, 0.08)], sides=10)
    shop.lathe(glow(FLAME, 2.8), [(0.065, 0.08), (0.08, 0.16), (0.06, 0.25)], sides=10)
    shop.lathe(tin, [(0.085, 0.25), (0.06, 0.3), (0.03, 0.33), (0, 0.34)], sides=10)
    for angle in np.linspace(0, 2 * np.pi, 4, endpoint=False):
        x, z = np.cos(angle) * 0.09, np.sin(angle) * 0.09
        shop.tube(tin, [(x, 0.06, z), (x, 0.27, z)], 0.007, 4)
    arc = np.linspace(0.25, np.pi - 0.25, 7)
    shop.tube(tin, np.stack([np.cos(arc) * 0.1, 0.26 + np.sin(arc) * 0.16, np.zeros(7)], -1), 0.006, 4)
    shop.lamp((0, 0.2, 0), FLAME, 3.0, 7.0, 0.55)


def torch(shop: Workshop, height: float = 1.7) -> None:
    """Stand a burning torch."""
    shop.lathe(
        matte("#3f2c1c"), [(0.14, 0), (0.12, 0.05), (0.03, 0.1), (0.03, height - 0.15), (0.08, height), (0.0, height)], sides=8
    )
    flame(shop, height - 0.05, 0.38)
    shop.emit("hearth", (0, height + 0.02, 0), 0.55)
    shop.lamp((0, height + 0.2, 0), FLAME, 5.0, 9.0, 0.6)


def sconce(shop: Workshop, y: float = 1.9, *, strength: float = 3.0) -> None:
    """Fix a light to the wall at z = 0: a torch of old, a shaded bulb, a bar."""
    if shop.era == "past":
        shop.tube(metal("#35312c"), [(0, y - 0.3, 0.02), (0, y - 0.2, 0.14), (0, y, 0.16)], [0.02, 0.025, 0.045], 6)
        flame(shop.at(0, 0.16), y - 0.02, 0.26)
    elif shop.era == "future":
        shop.box(glow("#bfe3ff", 3.0), (0, y - 0.3, 0.04), (0.07, 0.6, 0.03), tint=0)
    else:
        shop.box(metal("#8a7440"), (0, y - 0.1, 0.03), (0.08, 0.16, 0.05))
        shop.lathe(glow(TUNGSTEN, 2.2), [(0.07, y), (0.1, y + 0.16)], (0, 0, 0.13), 10, tint=0)
    tone = shop.by_era(FLAME, TUNGSTEN, paint("#bfe3ff"))
    shop.lamp((0, y + 0.15, 0.28), tone, strength, 6.0, 0.35)


def campfire(shop: Workshop, strength: float = 6.0) -> None:
    """Build a fire of logs in a ring of stones."""
    char, stone = matte("#3b2a1e", "rock", second="#140d09"), matte("#6f6a63", "rock")
    for angle in np.linspace(0, 2 * np.pi, 9, endpoint=False):
        shop.ball(
            stone,
            (np.cos(angle) * 0.55, 0.05, np.sin(angle) * 0.55),
            (0.13, 0.1, 0.12),
            tint=lambda p: np.clip(0.5 - p[:, 1] * 4, 0, 1),
        )
    for angle in np.linspace(0, 2 * np.pi, 5, endpoint=False):
        shop.tube(
            char,
            [(np.cos(angle) * 0.42, 0.06, np.sin(angle) * 0.42), (np.cos(angle) * -0.05, 0.34, np.sin(angle) * -0.05)],
            0.06,
            7,
        )
    for x, z, size in ((0, 0, 0.6), (0.12, 0.06, 0.42), (-0.13, 0.05, 0.46), (0.02, -0.13, 0.4)):
        flame(shop.at(x, z), 0.1, size)
    shop.emit("fire", (0, 0.15, 0), 1.0)
    shop.lathe(glow("#ff6a1e", 2.5), [(0.3, 0.03), (0, 0.06)], sides=10)
    shop.lamp((0, 0.55, 0), FLAME, strength, 9.0, 0.5)
