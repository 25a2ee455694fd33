"""Capital letters as strokes, for signs that glow or are painted; no curves, no small letters."""

from itertools import pairwise

from studio.picture.previs.mesh import Material
from studio.picture.previs.places import shapes
from studio.picture.previs.places.workshop import Workshop

STROKES = {
    "A": "00 03 14 23 20|02 22", "B": "00 04 14 23 12 02|12 21 10 00", "C": "23 14 03 01 10 21", "D": "00 04 14 23 21 10 00",
    "E": "20 00 04 24|02 12", "F": "00 04 24|02 12", "G": "23 14 03 01 10 21 22 12", "H": "00 04|20 24|02 22", "I": "10 14",
    "J": "24 21 10 01", "K": "00 04|24 02 20", "L": "04 00 20", "M": "00 04 12 24 20", "N": "00 04 20 24",
    "O": "01 03 14 23 21 10 01", "P": "00 04 14 23 12 02", "Q": "01 03 14 23 21 10 01|11 20", "R": "00 04 14 23 12 02|12 20",
    "S": "23 14 03 21 10 01", "T": "10 14|04 24", "U": "04 01 10 21 24", "V": "04 10 24", "W": "04 00 12 20 24",
    "X": "00 24|04 20", "Y": "04 12 24|12 10", "Z": "04 24 00 20", "0": "01 03 14 23 21 10 01|03 21", "1": "03 14 10",
    "2": "03 14 23 00 20", "3": "04 14 23 12 21 10 00|12 02", "4": "20 24 01 21", "5": "24 04 02 12 21 10 00", "7": "04 24 10",
    "9": "20 24 04 02 22", "-": "02 22", "*": "01 23|03 21|02 22",
}  # fmt: skip
"""Polylines of (column, row) digits on a grid 2 wide and 4 high."""
ADVANCE = 0.78
"""Width of a letter and its gap, in letter heights."""


def lettering(
    shop: Workshop, words: str, material: Material, height: float, *, upright: bool = False, thickness: float = 0.05
) -> None:
    """Write `words` in tubes facing +z, centred on the frame's origin; `upright` puts the letters below each other."""
    count = len(words)
    step = height * (1.25 if upright else ADVANCE)
    for place, letter in enumerate(words):
        along = (place - (count - 1) / 2) * step
        x, y = (0.0, -along) if upright else (along, 0.0)
        for line in STROKES.get(letter, "").split("|"):
            points = [(x + (int(c) - 1) * height * 0.25, y + (int(r) - 2) * height * 0.25, 0.0) for c, r in line.split()]
            for start, end in pairwise(points):
                shop.put(shapes.tube([start, end], thickness * height, 5, capped=True), material)
