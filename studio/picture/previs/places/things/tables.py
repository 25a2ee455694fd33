"""Tables, desks and counters, and the small things that lie on them."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import Colour, matte, metal, paint, polished
from studio.picture.previs.places.things.seating import legs, wood
from studio.picture.previs.places.workshop import Workshop

COVERS = ("#7d3b2e", "#2f4f5b", "#c3a15a", "#4d5a3a", "#8b8377", "#5a3a55", "#b9805a")


def table(shop: Workshop, width: float = 1.3, depth: float = 0.8, height: float = 0.75, timber: Material | None = None) -> None:
    """Stand a table on four legs."""
    timber = timber or wood(shop)
    legs(shop, timber, width - 0.14, depth - 0.14, height - 0.04, 0.075)
    shop.box(timber, (0, height - 0.13, 0), (width - 0.14, 0.09, depth - 0.14), tint=0.5)
    shop.box(timber, (0, height - 0.045, 0), (width, 0.045, depth), bevel=0.014, tint=0.0)


def round_table(shop: Workshop, radius: float = 0.42, height: float = 0.74, top: Material | None = None) -> None:
    """Stand a round table on one column."""
    timber = top or wood(shop)
    shop.lathe(timber, [(radius * 0.6, 0), (radius * 0.5, 0.04), (0.05, 0.09), (0.05, height - 0.04)], sides=12)
    shop.lathe(timber, [(0.05, height - 0.045), (radius, height - 0.04), (radius, height), (0, height)], sides=18)


def desk(shop: Workshop, width: float = 1.5, timber: Material | None = None) -> None:
    """Stand a desk whose user sits at -z; drawers on its right."""
    timber = timber or wood(shop)
    shop.box(timber, (0, 0.71, 0), (width, 0.045, 0.75), bevel=0.012, tint=0.0)
    for x in (-width / 2 + 0.24, width / 2 - 0.24):
        shop.box(timber, (x, 0.03, 0), (0.42, 0.68, 0.66))
        for y in (0.1, 0.32, 0.52):
            shop.box(timber, (x, y, -0.335), (0.36, 0.17, 0.02), tint=0.25)
            shop.box(metal("#9b8f78"), (x, y + 0.08, -0.35), (0.1, 0.02, 0.02))
    shop.box(timber, (0, 0.25, 0.3), (width - 0.9, 0.46, 0.03), tint=0.4)


def counter(shop: Workshop, width: float, front: Material, top: Material, *, height: float = 1.05, depth: float = 0.6) -> None:
    """Stand a counter with panelled front at +z."""
    shop.box(front, (0, 0, -0.02), (width, height - 0.05, depth - 0.1))
    shop.box(matte("#2a2522"), (0, 0, 0.0), (width - 0.02, 0.1, depth - 0.04))
    panels = max(1, round(width / 0.8))
    for number in range(panels):
        x = (number + 0.5) / panels * width - width / 2
        shop.box(front, (x, 0.2, depth / 2 - 0.06), (width / panels - 0.14, height - 0.42, 0.03), tint=0.3)
    shop.box(top, (0, height - 0.05, 0), (width + 0.06, 0.055, depth + 0.06), bevel=0.016, tint=0.0)


def cup(shop: Workshop, colour: Colour | str = "#e6dfd0") -> None:
    """Set a cup on a saucer."""
    china = polished(colour)
    shop.lathe(
        china,
        [(0.0, 0), (0.07, 0.005), (0.075, 0.012), (0.03, 0.012), (0.036, 0.03), (0.042, 0.085), (0.036, 0.085), (0.03, 0.03)],
        sides=10,
    )


def bottle(shop: Workshop, colour: Colour | str = "#2f5138", height: float = 0.3) -> None:
    """Set a bottle with a label."""
    glass = Material(paint(colour) if isinstance(colour, str) else colour, 0.2, 0.5, second=(0.02, 0.02, 0.02))
    profile = [(0.036, 0), (0.038, 0.02), (0.038, 0.18), (0.014, 0.23), (0.014, 0.29), (0.0, 0.3)]
    shop.lathe(glass, [(r, y * height / 0.3) for r, y in profile], sides=9)
    shop.lathe(matte("#d8cba8"), [(0.0395, 0.07 * height / 0.3), (0.0395, 0.14 * height / 0.3)], sides=9)


def bottles(shop: Workshop, width: float, count: int) -> None:
    """Set a row of different bottles along x."""
    tones = ("#2f5138", "#6b3a1a", "#8a5a22", "#3c4f66", "#7a2a22", "#b9a06a", "#4d6b62")
    for x in np.linspace(-width / 2, width / 2, count):
        bottle(shop.at(x + shop.between(-0.02, 0.02), shop.between(-0.03, 0.03)), shop.one_of(tones), shop.between(0.22, 0.36))


def book(shop: Workshop, colour: str | None = None, *, turn: float = 0.0) -> None:
    """Lay a closed book."""
    flat = shop.at(0, 0, turn)
    cover = matte(colour or shop.one_of(COVERS))
    flat.box(cover, (0, 0, 0), (0.17, 0.035, 0.24), tint=0.0)
    flat.box(matte("#e5dcc4"), (0.006, 0.005, 0), (0.165, 0.025, 0.23), tint=0.2)


def open_book(shop: Workshop) -> None:
    """Lay an open book, its leaves bent."""
    page = matte("#e9e0c9")
    shop.box(matte("#5d3126"), (0, 0, 0), (0.4, 0.012, 0.28))
    for side in (-1, 1):
        corners = [(0, 0.045, 0.13), (0.19 * side, 0.02, 0.13), (0.19 * side, 0.02, -0.13), (0, 0.045, -0.13)]
        shop.sheet(page, corners if side > 0 else [corners[1], corners[0], corners[3], corners[2]])
        for z in (-0.08, -0.04, 0.0, 0.04):
            line = [
                (0.03 * side, 0.045, z + 0.01),
                (0.16 * side, 0.028, z + 0.01),
                (0.16 * side, 0.028, z),
                (0.03 * side, 0.045, z),
            ]
            shop.sheet(matte("#6b6459"), line if side > 0 else [line[1], line[0], line[3], line[2]])


def papers(shop: Workshop, count: int = 4) -> None:
    """Strew sheets of paper."""
    for number in range(count):
        shop.at(shop.between(-0.2, 0.2), shop.between(-0.12, 0.12), shop.between(-30, 30)).box(
            matte("#e7e2d4"), (0, number * 0.004, 0), (0.21, 0.004, 0.29), tint=0.0
        )
