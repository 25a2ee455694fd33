"""The quickest picture maker: a flat colour per shot and a strip of blocks that a machine can read; no people, no places.

The strip is two rows of sixteen blocks across the top, highest bit first: the shot's mark above, the shot-local frame below.
"""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from studio.picture.setup import Setup

BITS = 16
DARK, BRIGHT = 16, 235
"""Luma of a block that stands for 0 and for 1; limited range."""
FLASH = 235
FLASH_ABOVE = 215
"""A body whose mean luma is higher is a flash; no flat colour comes near."""
DIMMEST, BRIGHTEST = 24.0, 190.0
ROW_SHARE = 8
"""A row is this fraction of the picture's height."""
GREY_LOOKS = frozenset({"noir", "moonlight", "silhouette"})
"""Looks that take most of the colour away."""


class Card(NamedTuple):
    """What a frame says of itself."""

    shot_bits: int
    """16 bits; see `shot_bits`."""
    frame: int
    """Shot-local; negative in a handle before the shot."""
    flash: bool


class Flat(NamedTuple):
    """The colour of a frame's body, limited range."""

    luma: int
    blue: int
    red: int


class TestCard:
    """Frames that can be checked by number."""

    __test__ = False
    name = "testcard"
    version = "1"

    def frames(self, setup: Setup, first: int, count: int) -> Iterator[np.ndarray]:
        """Yield `count` frames from shot-local frame `first`, each valid until the next one is asked for."""
        canvas = np.empty((setup.height * 3 // 2, setup.width), np.uint8)
        for frame in range(first, first + count):
            _paint(canvas, setup, frame)
            yield canvas


def shot_bits(seed: int) -> int:
    """Return the 16-bit mark of a shot of that seed."""
    return int.from_bytes(hashlib.sha256(f"shot {seed}".encode()).digest()[:2], "big")


def levels(setup: Setup, frame: int) -> np.ndarray:
    """Return the luma of each block of a frame's strip, (32,) float, so that a mix of two cards can be computed."""
    bits = shot_bits(setup.seed) << BITS | frame & 0xFFFF
    ones = bits >> np.arange(2 * BITS - 1, -1, -1) & 1
    return np.where(ones == 1, float(BRIGHT), float(DARK))


def measure(yuv: np.ndarray) -> np.ndarray:
    """Return the mean luma in the middle of each block of a frame's strip, (32,) float."""
    height, width = yuv.shape[0] * 2 // 3, yuv.shape[1]
    measured = []
    for row in range(2):
        top, bottom = _middle(*_row(row, height))
        for column in range(BITS):
            left, right = _middle(*_column(column, width))
            measured.append(yuv[top:bottom, left:right].mean())
    return np.array(measured)


def read_card(yuv: np.ndarray) -> Card:
    """Read the card of one frame, (height * 3 // 2, width) uint8 yuv420p, coded or not."""
    ones = measure(yuv) > (DARK + BRIGHT) / 2
    shot, frame = (int("".join("1" if one else "0" for one in row), 2) for row in (ones[:BITS], ones[BITS:]))
    height = yuv.shape[0] * 2 // 3
    body = yuv[_row(1, height)[1] + 4 : height]
    return Card(shot, frame - (1 << BITS) if frame >> (BITS - 1) else frame, bool(body.mean() > FLASH_ABOVE))


def flat(setup: Setup) -> Flat:
    """Return the body's colour: the shot's own, moved by its light as a relight would move a picture."""
    own = hashlib.sha256(f"colour {setup.seed} {setup.take}".encode()).digest()
    lit = hashlib.sha256(f"look {setup.light.look} {setup.light.colour}".encode()).digest()
    stops = setup.light.exposure + setup.light.trim
    luma = min(max((60.0 + own[0] % 50) * 2.0 ** (0.25 * stops), DIMMEST), BRIGHTEST)
    colour = 0.25 if setup.light.look in GREY_LOOKS else 1.0
    turn = (own[1] + lit[0] / 4) / 256 * 2 * np.pi
    blue, red = colour * 40 * np.cos(turn) - 20 * setup.light.warmth, colour * 40 * np.sin(turn) + 20 * setup.light.warmth
    shown = 1.0 - setup.black
    return Flat(round(DARK + (luma - DARK) * shown), round(128 + blue * shown), round(128 + red * shown))


def _paint(canvas: np.ndarray, setup: Setup, frame: int) -> None:
    """Draw one card."""
    height, width = setup.height, setup.width
    body = Flat(FLASH, 128, 128) if frame in setup.sync else flat(setup)
    canvas[:height] = body.luma
    quarter = (height // 2) * (width // 2)
    chroma = canvas[height:].reshape(-1)
    blue, red = chroma[:quarter].reshape(height // 2, -1), chroma[quarter:].reshape(height // 2, -1)
    blue[:], red[:] = body.blue, body.red
    strip_end = _row(1, height)[1]
    blue[: strip_end // 2], red[: strip_end // 2] = 128, 128
    blocks = levels(setup, frame).reshape(2, BITS)
    for row in range(2):
        top, bottom = _row(row, height)
        for column in range(BITS):
            left, right = _column(column, width)
            canvas[top:bottom, left:right] = blocks[row, column]


def _row(row: int, height: int) -> tuple[int, int]:
    """Return the first and the end line of a row of blocks; both even."""
    lines = max(8, height // ROW_SHARE // 2 * 2)
    return row * lines, (row + 1) * lines


def _column(column: int, width: int) -> tuple[int, int]:
    """Return the first and the end pixel of a block."""
    return column * width // BITS, (column + 1) * width // BITS


def _middle(start: int, end: int) -> tuple[int, int]:
    """Return the middle half of a stretch, which coding noise at the edges does not reach."""
    quarter = (end - start) // 4
    return start + quarter, end - quarter
