"""What hangs on walls and at windows, and rugs; drawn in the frame of a wall: x along it, y up, +z into the room."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.colours import glow, matte, metal, paint, polished, shade
from studio.picture.previs.places.walls import Opening
from studio.picture.previs.places.workshop import Workshop

SCENES = (
    ("#c9b58b", "#6d7a5a", "#3f5560"), ("#8fa7b0", "#b88a58", "#4a3b30"), ("#d8c9a8", "#9a4b35", "#2e4148"),
    ("#5b6d7a", "#27323b", "#c78a4a"),
)  # fmt: skip
"""Paints of little painted landscapes: sky, hill, foreground."""


def picture(shop: Workshop, x: float, y: float, width: float, height: float) -> None:
    """Hang a framed landscape, its middle at (x, y)."""
    here = shop.at(x, 0, y=y - height / 2)
    here.box(
        polished(here.one_of(("#4a3220", "#8c6a35", "#2c2a28"))), (0, 0, 0.02), (width, height, 0.04), bevel=0.012, tint=0.0
    )
    sky, hill, fore = (matte(code) for code in here.one_of(SCENES))
    w, top, z = width / 2 - 0.05, height - 0.05, 0.045
    level = height * here.between(0.4, 0.6)
    here.sheet(
        matte("#e4dccb"),
        [
            (-w - 0.015, 0.035, z - 0.002),
            (w + 0.015, 0.035, z - 0.002),
            (w + 0.015, top + 0.015, z - 0.002),
            (-w - 0.015, top + 0.015, z - 0.002),
        ],
    )
    here.sheet(sky, [(-w, level * 0.5, z), (w, level * 0.5, z), (w, top, z), (-w, top, z)], tint=np.array((0.4, 0.4, 0.0, 0.0)))
    here.sheet(
        hill,
        [(-w, 0.05, z + 0.002), (w, 0.05, z + 0.002), (w, level * here.between(0.7, 1.2), z + 0.002), (-w, level, z + 0.002)],
    )
    here.sheet(
        fore,
        [
            (-w, 0.05, z + 0.004),
            (w, 0.05, z + 0.004),
            (w, level * 0.4, z + 0.004),
            (-w, level * here.between(0.4, 0.7), z + 0.004),
        ],
    )


def curtains(shop: Workshop, hole: Opening, cloth: Material, *, height: float | None = None, open_share: float = 0.3) -> None:
    """Hang folded curtains at both sides of a window, from a rod down to the floor."""
    left, right, _, top = hole
    top = (height or top) + 0.12
    rod = metal("#5b4a30")
    shop.tube(rod, [(left - 0.35, top, 0.1), (right + 0.35, top, 0.1)], 0.018, 7)
    wide = (right - left) * open_share
    for start, end in ((left - 0.3, left - 0.3 + wide), (right + 0.3 - wide, right + 0.3)):
        _folds(shop, cloth, start, end, top - 0.02, 0.03)


def _folds(shop: Workshop, cloth: Material, start: float, end: float, top: float, low: float) -> None:
    columns = max(9, round((end - start) / 0.045))
    x = np.linspace(start, end, columns)
    wave = np.sin(np.arange(columns) * 1.35)
    rows = [(top, 0.025), (top * 0.55, 0.045), (low, 0.055)]
    points = np.concatenate([np.stack([x, np.full(columns, y), 0.1 + wave * deep], -1) for y, deep in rows])
    tint = np.tile(np.clip(0.45 - wave * 0.45, 0, 1), 3)
    shape = shapes.Shape(points, shapes.lattice(3, columns, closed=False))
    shop.put(shape, cloth, tint=tint)
    shop.put(shapes.Shape(points, np.ascontiguousarray(shape.triangles[:, ::-1])), cloth, tint=tint)


def drapes(shop: Workshop, cloth: Material, left: float, right: float, height: float) -> None:
    """Hang one wide folded curtain, as on a stage."""
    _folds(shop, cloth, left, right, height, 0.02)


def blinds(shop: Workshop, hole: Opening, share: float = 0.6) -> None:
    """Lower slatted blinds over the upper `share` of a window."""
    slat = matte("#d8d0bd")
    left, right, bottom, top = hole
    for y in np.arange(top - 0.05, top - (top - bottom) * share, -0.085):
        shop.sheet(
            slat,
            [(left, y - 0.025, 0.03), (right, y - 0.025, 0.03), (right, y + 0.02, -0.02), (left, y + 0.02, -0.02)],
            both=True,
        )


def door(shop: Workshop, x: float, *, code: str | None = None, width: float = 0.92, height: float = 2.08) -> None:
    """Hang a panelled door, its foot at x."""
    here, leaf = (
        shop.at(x, 0),
        polished(code or shop.one_of(shop.by_era(("#5a3a23",), ("#7c5a3c", "#d9d1bf", "#5f6e6a"), ("#7b858e",)))),
    )
    frame = polished(shade(leaf.colour, 0.75))
    for side in (-1, 1):
        here.box(frame, (side * (width / 2 + 0.05), 0, 0.03), (0.1, height + 0.1, 0.06), tint=0.1)
    here.box(frame, (0, height, 0.03), (width + 0.2, 0.1, 0.06), tint=0)
    here.box(leaf, (0, 0, 0.02), (width, height, 0.03))
    if shop.era == "future":
        here.box(frame, (0, 0.05, 0.036), (0.03, height - 0.1, 0.01), tint=0.6)
        here.box(glow(shop.accent(0.5, 0.9), 1.5), (width / 2 + 0.05, 1.2, 0.062), (0.05, 0.14, 0.01), tint=0)
        return
    for y, high in ((0.15, 0.75), (1.05, 0.85)):
        for side in (-1, 1):
            here.box(leaf, (side * width * 0.23, y, 0.035), (width * 0.36, high, 0.02), bevel=0.008, tint=0.35)
    here.ball(metal("#b39a5a"), (width * 0.41, 1.0, 0.075), 0.035)


def wall_clock(shop: Workshop, x: float, y: float, radius: float = 0.18) -> None:
    """Hang a clock at ten past ten."""
    here = shop.at(x, 0.0, y=y)
    turn = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    rim = [(np.cos(a) * radius, np.sin(a) * radius) for a in turn]
    here.put(shapes.prism(rim, 0.06), matte("#3a3129"), (0, 0, 0.03))
    here.put(shapes.prism([(px * 0.88, py * 0.88) for px, py in rim], 0.01), matte("#ece5d3"), (0, 0, 0.062))
    for angle, length in ((0.9, 0.5), (2.2, 0.72)):
        here.tube(
            matte("#221d1a"),
            [(0, 0, 0.073), (np.cos(angle) * radius * length, np.sin(angle) * radius * length, 0.073)],
            0.008,
            4,
        )


def mirror(shop: Workshop, x: float, y: float, width: float, height: float) -> None:
    """Hang a mirror: a pale sheet in a frame; the renderer has no reflections to show in it."""
    here = shop.at(x, 0, y=y - height / 2)
    here.box(polished("#8c6a35"), (0, 0, 0.02), (width, height, 0.05), bevel=0.015, tint=0.0)
    silver = Material(paint("#8fa0a8"), 0.12, 0.7, second=paint("#c9d3d6"))
    w, z = width / 2 - 0.05, 0.047
    here.sheet(
        silver,
        [(-w, 0.05, z), (w, 0.05, z), (w, height - 0.05, z), (-w, height - 0.05, z)],
        tint=np.array((0.0, 0.5, 1.0, 0.3)),
    )


def poster(shop: Workshop, x: float, y: float, width: float = 0.5, height: float = 0.7) -> None:
    """Pin up a two-tone poster."""
    here = shop.at(x, 0, y=y - height / 2)
    first, second = here.one_of(
        (("#d9c79a", "#a5402c"), ("#2f4a57", "#d9a24a"), ("#e2dac6", "#3f4a3a"), ("#43323f", "#c97b5a"))
    )
    w = width / 2
    here.sheet(matte(first), [(-w, 0, 0.012), (w, 0, 0.012), (w, height, 0.012), (-w, height, 0.012)])
    high = height * here.between(0.35, 0.7)
    here.sheet(
        matte(second),
        [
            (-w * 0.8, height * 0.1, 0.015),
            (w * 0.8, height * 0.1, 0.015),
            (w * 0.5, high, 0.015),
            (-w * 0.2, height * 0.9, 0.015),
        ],
    )


def board(shop: Workshop, x: float, y: float, width: float, height: float, code: str = "#24352e") -> None:
    """Hang a writing board with chalk lines and a ledge."""
    here = shop.at(x, 0, y=y)
    here.box(matte("#7d5a38"), (0, -0.05, 0.02), (width + 0.1, height + 0.1, 0.04), bevel=0.01, tint=0)
    here.sheet(
        matte(code),
        [(-width / 2, 0, 0.043), (width / 2, 0, 0.043), (width / 2, height, 0.043), (-width / 2, height, 0.043)],
        tint=np.array((0.0, 0.2, 0.0, 0.0)),
    )
    here.box(matte("#7d5a38"), (0, -0.1, 0.06), (width, 0.03, 0.1), tint=0)
    chalk = matte("#cfd4cb" if code != "#e9ebe8" else "#3a5a8a")
    for row in range(4):
        start = -width / 2 + 0.2
        level = height - 0.22 - row * 0.2
        while start < width * here.between(0.1, 0.42) and level > 0.1:
            long = here.between(0.06, 0.25)
            here.tube(chalk, [(start, level, 0.047), (start + long, level + here.between(-0.02, 0.02), 0.047)], 0.008, 4)
            start += long + 0.07


def rug(shop: Workshop, width: float, depth: float) -> None:
    """Lay a bordered rug round the frame's origin, thin as cloth."""
    ground, border = matte(shop.accent(0.55, 0.4), "cloth", grain=0.7), matte("#cdbb97", "cloth", grain=0.7)
    for number, (cloth, inset) in enumerate(((ground, 0.0), (border, 0.12), (ground, 0.2))):
        w, d, y = width / 2 - inset, depth / 2 - inset, 0.008 + 0.003 * number
        shop.sheet(cloth, [(-w, y, d), (w, y, d), (w, y, -d), (-w, y, -d)], tint=0.15 * (number == 2))
    for x in np.linspace(-width / 2 + 0.5, width / 2 - 0.5, 4):
        shop.sheet(border, [(x, 0.017, 0.25), (x + 0.14, 0.017, 0), (x, 0.017, -0.25), (x - 0.14, 0.017, 0)])
