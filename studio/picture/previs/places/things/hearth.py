"""Fireplaces and stoves, in the frame of a wall."""

from studio.picture.previs.places.colours import glow, matte, metal, paint, polished
from studio.picture.previs.places.things.lights import FLAME, flame
from studio.picture.previs.places.things.tables import book
from studio.picture.previs.places.workshop import Workshop


def fireplace(shop: Workshop, width: float = 1.5) -> None:
    """Build a chimney piece with a fire in it; in the future a glowing slot."""
    stone = matte(shop.by_era("#8b8274", "#a8563f", "#5b636b"), shop.by_era("ashlar", "brick", "plain"))
    side, high = 0.28, 0.85
    for x in (-1, 1):
        shop.box(stone, (x * (width - side) / 2, 0, 0.2), (side, high, 0.4), tint=0.15)
    shop.box(stone, (0, high, 0.2), (width, 0.3, 0.4), tint=0.1)
    shop.box(stone, (0, 1.15, 0.12), (width * 0.8, 1.6, 0.24), tint=0.15)
    shop.box(polished("#5d3d25", "planks"), (0, 1.15, 0.24), (width + 0.16, 0.07, 0.52), bevel=0.015, tint=0)
    inner = width / 2 - side
    soot = matte("#1c1512", "brick")
    shop.sheet(soot, [(-inner, 0, 0.03), (inner, 0, 0.03), (inner, high, 0.03), (-inner, high, 0.03)], tint=0.3)
    shop.box(matte("#57504a"), (0, 0, 0.42), (width + 0.1, 0.05, 0.5), tint=0.2)
    lit = (
        1.0
        if shop.setting.time_of_day in ("dusk", "night", "golden hour", "dawn") or shop.setting.weather in ("snow", "storm")
        else 0.0
    )
    for z, turn in ((0.16, 8), (0.28, -6)):
        log = shop.at(0, z, turn, y=0.12)
        log.tube(matte("#3a281b", "bark"), [(-inner * 0.7, 0, 0), (inner * 0.7, 0.02, 0)], 0.06, 7)
    if lit:
        for x, size in ((-0.12, 0.36), (0.04, 0.46), (0.17, 0.3)):
            flame(shop.at(x, 0.22), 0.14, size)
        shop.emit("hearth", (0, 0.16, 0.22), 0.5)
        shop.sheet(
            glow("#ff6a1e", 2.2),
            [(-inner * 0.8, 0.06, 0.36), (inner * 0.8, 0.06, 0.36), (inner * 0.8, 0.06, 0.08), (-inner * 0.8, 0.06, 0.08)],
        )
        shop.lamp((0, 0.45, 0.6), FLAME, 4.2, 6.0, 0.2)
    _mantel(shop, width)


def _mantel(shop: Workshop, width: float) -> None:
    brass = metal("#a58540")
    for x in (-width * 0.42, width * 0.42):
        shop.lathe(brass, [(0.05, 0), (0.015, 0.03), (0.015, 0.18), (0.03, 0.2), (0.0, 0.21)], (x, 1.22, 0.3), 8)
    shop.box(polished("#6b4526"), (0, 1.22, 0.3), (0.22, 0.26, 0.12), bevel=0.03, tint=0)
    shop.ball(matte(paint("#e8e0cc")), (0, 1.36, 0.36), (0.07, 0.07, 0.01))
    book(shop.at(width * 0.25, 0.32, 15, y=1.22))


def stove(shop: Workshop) -> None:
    """Stand a cooker: iron range of old, enamel today, flat hob tomorrow; its back on z = 0."""
    iron = shop.by_era(metal("#2b2a29"), polished("#dcd8cf"), polished("#6d757c"))
    dark = matte("#1b1b1c")
    shop.box(iron, (0, 0.06, 0.32), (0.75, 0.82, 0.62), bevel=0.02)
    shop.box(dark, (0, 0.88, 0.32), (0.76, 0.03, 0.63), tint=0)
    shop.box(dark, (0, 0.2, 0.632), (0.55, 0.35, 0.02), tint=0)
    shop.tube(metal("#9b9c9a"), [(-0.26, 0.62, 0.68), (0.26, 0.62, 0.68)], 0.014, 6)
    for x in (-0.19, 0.19):
        for z in (0.17, 0.47):
            shop.lathe(metal("#3a3a3b"), [(0.1, 0.91), (0.1, 0.925), (0.05, 0.925)], (x, 0, z), 12)
    for x in (-0.24, -0.08, 0.08, 0.24):
        shop.ball(metal("#4a4a4a"), (x, 0.78, 0.64), 0.026)
    shop.lathe(metal("#8b5a35"), [(0.0, 0.93), (0.11, 0.93), (0.12, 1.08), (0.13, 1.09), (0.0, 1.1)], (-0.19, 0, 0.17), 12)
