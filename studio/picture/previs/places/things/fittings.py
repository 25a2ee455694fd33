"""What is fixed to the walls of rooms that people live in: radiators, shelves, pipes, switches; nothing to sit on."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import matte, metal, polished
from studio.picture.previs.places.things import tables
from studio.picture.previs.places.workshop import Workshop


def radiator(shop: Workshop, width: float = 0.9) -> None:
    """Stand a ribbed radiator against the wall z = 0; nothing in the past before it, a panel after."""
    if shop.era == "future":
        shop.box(polished("#c2c9cd"), (0, 0.15, 0.05), (width, 0.5, 0.05), bevel=0.01, tint=0)
        return
    iron = polished("#dcd6c8")
    for x in np.linspace(-width / 2 + 0.05, width / 2 - 0.05, max(4, round(width / 0.11))):
        shop.box(iron, (float(x), 0.12, 0.1), (0.07, 0.56, 0.12), bevel=0.03, tint=0.05)
    shop.tube(metal("#b9b2a2"), [(width / 2, 0.18, 0.1), (width / 2 + 0.14, 0.18, 0.1), (width / 2 + 0.14, 0.0, 0.1)], 0.014, 5)


def shelf(shop: Workshop, width: float, *, what: str = "cups", timber: Material | None = None) -> None:
    """Fix a shelf on brackets, its top on the origin's level, with cups, jars or books on it."""
    timber = timber or matte("#80603f", "planks")
    shop.box(timber, (0, -0.035, 0.12), (width, 0.035, 0.24), tint=0.05)
    for x in (-width / 2 + 0.12, width / 2 - 0.12):
        shop.tube(metal("#4a463f"), [(x, -0.18, 0.01), (x, -0.04, 0.2)], 0.01, 4)
    x = -width / 2 + 0.12
    while x < width / 2 - 0.08:
        here = shop.at(x, 0.12)
        if what == "books":
            here.box(matte(shop.one_of(tables.COVERS)), (0, 0, 0), (shop.between(0.03, 0.06), shop.between(0.18, 0.25), 0.16))
            x += 0.065
        elif what == "jars" or shop.chance(0.35):
            high = shop.between(0.12, 0.22)
            tone = polished(shop.one_of(("#b98a4a", "#7a8a4b", "#a5542f", "#d8cdb5", "#6f7f86")))
            here.lathe(tone, [(0.05, 0), (0.055, high * 0.8), (0.035, high), (0, high)], sides=9)
            x += 0.15
        else:
            tables.cup(here, shop.one_of(("#d9d2c0", "#8aa0a0", "#b5553c", "#e2dccd")))
            x += 0.17


def hooks(shop: Workshop, width: float, count: int = 4) -> None:
    """Fix a rail with coats or cloths on the wall, the rail on the origin's level."""
    shop.box(matte("#6d5034", "planks"), (0, -0.04, 0.015), (width, 0.08, 0.03), tint=0)
    for x in np.linspace(-width / 2 + 0.12, width / 2 - 0.12, count):
        shop.tube(metal("#5b564c"), [(float(x), -0.02, 0.03), (float(x), -0.04, 0.09)], 0.009, 4)
        if shop.chance(0.7):
            cloth = matte(shop.one_of(("#5b4a3a", "#4a5560", "#7d6a4a", "#8a4a3a", "#c9bfa8")), "cloth")
            long, wide = shop.between(0.5, 0.95), shop.between(0.14, 0.2)
            profile = [(0.05, -0.05), (wide, -0.2), (wide * 1.05, -long), (0.0, -long)]
            garment = shop.at(float(x), 0.1, scale=1.0)
            garment.lathe(cloth, profile[::-1], sides=9, tint=lambda p: np.clip(-p[:, 1] - 0.2, 0, 0.6))


def switch(shop: Workshop, x: float) -> None:
    """Fix a light switch beside a door."""
    if shop.era != "past":
        shop.box(polished("#e6e2d6"), (x, 1.15, 0.01), (0.08, 0.12, 0.02), bevel=0.006, tint=0)


def wall_pipes(shop: Workshop, width: float, y: float) -> None:
    """Run two pipes with brackets along a wall at height `y`."""
    for step, code in enumerate(("#8a8d86", "#9a6a4a")):
        level = y + 0.14 * step
        shop.tube(metal(code), [(0.02, level, 0.1), (width - 0.02, level, 0.1)], 0.04 - 0.012 * step, 6)
    for x in np.arange(0.5, width, 1.6):
        shop.box(metal("#5b5e5a"), (float(x), y - 0.06, 0.05), (0.04, 0.3, 0.1))
