"""Things that smoke, spark or glow, each with something solid under it."""

import numpy as np

from studio.picture.previs.places.colours import glow, matte, metal, paint, polished
from studio.picture.previs.places.things import nature
from studio.picture.previs.places.workshop import Workshop


def smoulder(shop: Workshop) -> None:
    """Heap charred wood that smokes."""
    char = matte("#2a2320", "bark", second="#120e0c")
    for angle in np.linspace(0, 2 * np.pi, 7, endpoint=False):
        turn = shop.at(0, 0, float(np.degrees(angle)) + shop.between(-20, 20))
        turn.tube(char, [(0.5, 0.05, 0), (0.05, shop.between(0.16, 0.34), 0.06)], shop.between(0.04, 0.07), 6)
    shop.ball(matte("#3a3330"), (0, 0.03, 0), (0.5, 0.1, 0.45), 1)
    shop.emit("smoke", (0, 0.25, 0), 0.9)


def broken_box(shop: Workshop) -> None:
    """Stand a split switch box with cables hanging out that spark."""
    steel = polished("#6f787a")
    shop.box(steel, (0, 0, 0), (0.5, 1.2, 0.26), bevel=0.02)
    shop.box(matte("#17191a"), (0, 0.3, 0.131), (0.4, 0.75, 0.01), tint=0)
    shop.at(0.32, 0.2, 60).box(steel, (0, 0.22, 0), (0.46, 0.9, 0.02))
    for x, code in ((-0.1, "#8a3a2c"), (0.02, "#2f3436"), (0.12, "#b08d3a")):
        shop.tube(matte(code), [(x, 0.8, 0.14), (x * 1.5, 0.62, 0.3), (x * 2, 0.5, 0.22)], 0.014, 5)
    shop.ball(glow("#bfe3ff", 6.0), (0.02, 0.56, 0.24), 0.03, 1)
    shop.emit("sparks", (0.0, 0.56, 0.26), 1.0)
    shop.lamp((0, 0.6, 0.4), paint("#bfe3ff"), 2.2, 4.5, 0.4)


def rune_stone(shop: Workshop) -> None:
    """Stand a stone with glowing signs, lights swirling over it."""
    nature.rock(shop, 0.8, matte("#6d6a72", "rock"), fine=2, flat=1.5)
    shop.lathe(metal("#6a5f80"), [(0.3, 0.62), (0.18, 0.7), (0.0, 0.7)], sides=9)
    shop.ball(glow("#7fd0ff", 3.2), (0, 0.8, 0), 0.1, 2)
    shop.emit("magic", (0, 0.75, 0), 1.0)
    shop.lamp((0, 1.0, 0), paint("#9fbaff"), 3.2, 6.5, 0.6)
