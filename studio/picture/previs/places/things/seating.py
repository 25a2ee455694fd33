"""What one sits and lies on, its back at -z, open to +z; seats are noted."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import matte, metal, paint, polished, shade, soft
from studio.picture.previs.places.workshop import Workshop

WOODS = ("#7d5333", "#5f3d26", "#94683f", "#6e4a34")


def wood(shop: Workshop) -> Material:
    """Return a seeded varnished wood; in the future pale laminate."""
    return polished(shop.one_of(shop.by_era(WOODS, WOODS, ("#b9bcc0", "#8c949c"))), shop.by_era("planks", "planks", "plain"))


def legs(shop: Workshop, material: Material, width: float, depth: float, height: float, thickness: float = 0.05) -> None:
    """Stand four tapered legs under the corners of a rectangle."""
    for x in (-width / 2, width / 2):
        for z in (-depth / 2, depth / 2):
            shop.lathe(material, [(thickness * 0.35, 0), (thickness * 0.6, height)], (x, 0, z), 6)


def chair(shop: Workshop, material: Material | None = None, *, noted: bool = True) -> None:
    """Stand a chair, its seat 0.46 m high."""
    timber = material or wood(shop)
    legs(shop, timber, 0.36, 0.36, 0.44)
    shop.box(timber, (0, 0.43, 0), (0.43, 0.045, 0.43), bevel=0.012)
    back = shop.at(0, -0.19, y=0.46).tilted(pitch=-7)
    for x in (-0.18, 0.18):
        back.box(timber, (x, 0, 0), (0.04, 0.5, 0.035))
    for y in (0.16, 0.36):
        back.box(timber, (0, y, 0), (0.36, 0.1, 0.025), bevel=0.008)
    if noted:
        shop.seat()


def stool(shop: Workshop, height: float = 0.7) -> None:
    """Stand a round stool with a foot ring."""
    frame = metal("#474c4f") if shop.era != "past" else wood(shop)
    if shop.era == "past":
        legs(shop, frame, 0.26, 0.26, height)
    else:
        shop.lathe(frame, [(0.22, 0), (0.2, 0.03), (0.03, 0.06), (0.03, height)], sides=10)
        ring = np.linspace(0, 2 * np.pi, 11)
        shop.tube(frame, np.stack([np.cos(ring) * 0.15, np.full(11, 0.25), np.sin(ring) * 0.15], -1), 0.012, 5)
    shop.lathe(
        soft(shop.accent(0.55, 0.5)),
        [(0.0, height), (0.18, height), (0.19, height + 0.05), (0.13, height + 0.08), (0, height + 0.08)],
    )
    shop.seat()


def sofa(shop: Workshop, cloth: Material, width: float = 2.0, *, seats: int = 2) -> None:
    """Stand a sofa with loose cushions; with one seat an armchair."""
    shop.box(cloth, (0, 0.1, 0), (width, 0.22, 0.86), bevel=0.05, tint=0.35)
    inner = width - 0.4
    for number in range(seats):
        x = (number + 0.5) / seats * inner - inner / 2
        shop.box(cloth, (x, 0.31, 0.06), (inner / seats - 0.02, 0.15, 0.7), bevel=0.055, tint=0.0)
        shop.at(x, -0.27, y=0.42).tilted(pitch=-12).box(
            cloth, (0, 0, 0), (inner / seats - 0.03, 0.44, 0.2), bevel=0.075, tint=0.1
        )
        shop.seat(x, 0.1)
    shop.box(cloth, (0, 0.2, -0.38), (width, 0.58, 0.16), bevel=0.06, tint=0.3)
    for x in (-width / 2 + 0.11, width / 2 - 0.11):
        shop.box(cloth, (x, 0.12, 0.02), (0.22, 0.5, 0.84), bevel=0.08, tint=0.15)
    for x in (-width / 2 + 0.14, width / 2 - 0.14):
        for z in (-0.32, 0.32):
            shop.lathe(matte("#3a281b"), [(0.02, 0), (0.035, 0.11)], (x, 0, z), 6)


def cushion(shop: Workshop, cloth: Material) -> None:
    """Set a cushion on its edge."""
    shop.tilted(pitch=-20).ball(cloth, (0, 0.2, 0), (0.22, 0.2, 0.08), tint=0.0)


def bed(shop: Workshop, cloth: Material, *, width: float = 1.5, steel: bool = False) -> None:
    """Make a bed, its head at -z; 2.1 m long."""
    frame = metal("#a9adb0") if steel else wood(shop)
    linen = soft("#d9d2c4")
    for z, high in ((-1.03, 1.0 if not steel else 0.95), (1.03, 0.52)):
        if steel:
            shop.tube(frame, [(-width / 2, 0, z), (-width / 2, high, z), (width / 2, high, z), (width / 2, 0, z)], 0.025)
            for x in np.linspace(-width / 2, width / 2, 6)[1:-1]:
                shop.tube(frame, [(x, 0.3, z), (x, high, z)], 0.012, 5)
        else:
            shop.box(frame, (0, 0.12, z), (width + 0.1, high - 0.12, 0.07), bevel=0.02)
            legs(shop.at(0, z), frame, width, 0.0, 0.2, 0.08)
    shop.box(frame, (0, 0.24, 0), (width, 0.1, 2.0))
    shop.box(linen, (0, 0.33, 0), (width - 0.02, 0.22, 2.0), bevel=0.07)
    shop.box(
        cloth,
        (0, 0.37, 0.32),
        (width + 0.07, 0.225, 1.36),
        bevel=0.07,
        tint=lambda points: np.clip(0.62 - points[:, 1], 0, 1) * 3,
    )
    shop.box(linen, (0, 0.55, -0.36), (width + 0.03, 0.05, 0.26), bevel=0.02)
    for x in (-width / 4, width / 4) if width > 1.2 else (0.0,):
        shop.at(x, -0.72, y=0.55).tilted(pitch=-14).box(soft("#ece6d8"), (0, 0, 0), (0.58, 0.15, 0.38), bevel=0.07)
    shop.seat(width / 2 + 0.05, 0.3, 90)


def pew(shop: Workshop, width: float = 2.6) -> None:
    """Stand a church pew."""
    timber = polished("#5d3b22", "planks")
    shop.box(timber, (0, 0.42, 0), (width, 0.05, 0.4))
    shop.at(0, -0.2).tilted(pitch=-5).box(timber, (0, 0.0, 0), (width, 0.95, 0.05))
    for x in (-width / 2, width / 2):
        shop.box(timber, (x, 0, -0.03), (0.06, 0.72, 0.46), bevel=0.02)


def throne(shop: Workshop) -> None:
    """Stand a tall gilded seat."""
    gold, velvet = metal("#b98d3f"), soft(shade(shop.accent(0.8, 0.5), 0.8))
    shop.box(gold, (0, 0, 0), (1.0, 0.42, 0.9), bevel=0.04)
    shop.box(velvet, (0, 0.42, 0.03), (0.76, 0.1, 0.74), bevel=0.045)
    shop.box(gold, (0, 0.42, -0.4), (1.0, 1.45, 0.12), bevel=0.04)
    shop.box(velvet, (0, 0.55, -0.35), (0.7, 1.15, 0.08), bevel=0.035)
    for x in (-0.45, 0.45):
        shop.box(gold, (x, 0.42, 0), (0.12, 0.3, 0.86), bevel=0.04)
        shop.lathe(gold, [(0.09, 1.8), (0.05, 2.0), (0.09, 2.08), (0, 2.22)], (x, 0, -0.4), 8)
    shop.ball(gold, (0, 1.98, -0.4), (0.2, 0.2, 0.06))
    shop.seat(0, 0.1)


def swivel_chair(shop: Workshop, cloth: Material | None = None, *, tall: bool = False) -> None:
    """Stand an office or a helm chair on a column."""
    fabric, steel = cloth or soft("#34383d"), metal("#5b6063")
    for turn in range(0, 360, 72):
        shop.at(0, 0, turn).box(steel, (0, 0.04, 0.15), (0.05, 0.04, 0.3))
    shop.lathe(steel, [(0.03, 0.05), (0.03, 0.44)], sides=8)
    shop.box(fabric, (0, 0.43, 0.02), (0.52, 0.09, 0.5), bevel=0.04)
    shop.at(0, -0.24, y=0.52).tilted(pitch=-9).box(fabric, (0, 0.05, 0), (0.5, 0.85 if tall else 0.55, 0.1), bevel=0.045)
    for x in (-0.29, 0.29):
        shop.box(matte(paint("#23262a")), (x, 0.66, 0.02), (0.06, 0.04, 0.32), bevel=0.015)
        shop.box(steel, (x, 0.47, -0.05), (0.03, 0.19, 0.04))
    shop.seat()
