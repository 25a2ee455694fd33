"""Words on the picture: set once in the genre's typeface, kept as coverage, laid on finished frames; no subtitles."""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from film.words import TitleKind
from studio.picture.previs.typefaces import SANS, Hand, font_for, hand_of
from studio.picture.setup import Lettering

FADE_FRAMES = 9
SHADOW_LUMA = 18.0
LEADING = 1.3
"""Distance of lines in letter sizes."""
NARROW = 1.05
"""Aspect below which letters shrink with the frame's width."""
SMALLEST = 0.6
"""Share of its size to which a title shrinks before its long words are broken."""
FEW_LINES = 2
"""A title shrinks a little rather than run over more."""
LAST_WISH = 0.7
"""Share of its size under which a title may run over more lines than a few."""
TONOS = "\u0301"
"""Greek capitals drop it."""
GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")


class Setting(NamedTuple):
    """How one kind of title is set; sizes and places are shares of the frame's height or width."""

    size: float
    x: float
    y: float
    anchor: str
    spacing: float = 0.0
    """Added between letters, in letter sizes, where the hand is not the genre's."""
    capitals: bool = False
    in_hand: bool = False
    """Whether it is written in the genre's own hand; else plainly."""


SETTINGS: dict[TitleKind, Setting] = {
    "main title": Setting(0.1, 0.5, 0.79, "middle", in_hand=True),
    "chapter card": Setting(0.075, 0.5, 0.8, "middle", in_hand=True),
    "place and time": Setting(0.042, 0.07, 0.86, "left", 0.12, True),
    "lower third": Setting(0.048, 0.07, 0.80, "left"),
    "intertitle": Setting(0.062, 0.5, 0.5, "middle", in_hand=True),
    "end credits": Setting(0.05, 0.5, 0.5, "middle", 0.04),
}


class Ink(NamedTuple):
    """Words ready to lay on."""

    cover: np.ndarray
    """(height, width) float32 0…1."""
    shadow: np.ndarray
    """The same, soft and wider."""
    colour: tuple[float, float, float]
    """Luma and both colour differences, 0…255."""


class _Set(NamedTuple):
    """Lines of words broken to fit, in letters of `size` pixels."""

    lines: tuple[str, ...]
    size: float
    spacing: float
    face: str


def letter(yuv: np.ndarray, lettering: tuple[Lettering, ...], frame: int) -> None:
    """Lay all words of `frame` on a (height * 3 // 2, width) yuv420p frame."""
    width = yuv.shape[1]
    height = yuv.shape[0] * 2 // 3
    for words in lettering:
        since = frame - words.start
        if not 0 <= since < words.frames:
            continue
        strength = min(1.0, (since + 1) / FADE_FRAMES, (words.frames - since) / FADE_FRAMES)
        _lay(yuv, inked(words.kind, words.text, width, height, words.genre), strength, width, height)


def _lay(yuv: np.ndarray, ink: Ink, strength: float, width: int, height: int) -> None:
    luma = yuv[:height].astype(np.float32)
    luma += (SHADOW_LUMA - luma) * (ink.shadow * (0.55 * strength))
    luma += (ink.colour[0] - luma) * (ink.cover * strength)
    yuv[:height] = (luma + 0.5).astype(np.uint8)
    small = ink.cover.reshape(height // 2, 2, width // 2, 2).mean((1, 3)) * strength
    colour = yuv[height:].reshape(2, height // 2, width // 2)
    for plane, value in zip(colour, ink.colour[1:], strict=True):
        plane[:] = (plane + (value - plane) * small + 0.5).astype(np.uint8)


@lru_cache(maxsize=16)
def inked(kind: TitleKind, text: str, width: int, height: int, genre: str = "") -> Ink:
    """Return words set for a frame; nothing of them lies outside it, however long they are."""
    style = SETTINGS[kind]
    hand = hand_of(genre) if style.in_hand else Hand(SANS, 1.0, style.spacing, style.capitals)
    asked = _capitals(text) if hand.capitals else text
    room = width * (0.86 if style.anchor == "middle" else 0.6)
    found = _fitted(asked, hand, style.size * hand.size * height * min(1.0, width / height / NARROW), room, 0.8 * height)
    image = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(image)
    tall = found.size * LEADING * len(found.lines)
    top = min(max(style.y * height - tall / 2, 0.04 * height), 0.95 * height - tall)
    for i, line in enumerate(found.lines):
        left = style.x * width
        if style.anchor == "middle":
            left -= _length(line, found) / 2
        _draw_line(draw, line, left, top + i * found.size * LEADING, found)
    cover = np.asarray(image, np.float32) / 255
    shadow = np.asarray(image.filter(ImageFilter.GaussianBlur(max(1.0, found.size * 0.09))), np.float32) / 255
    return Ink(cover, np.minimum(shadow * 1.6, 1.0), _yuv(hand.ink))


def _capitals(text: str) -> str:
    bare = "".join(mark for mark in normalize("NFD", text) if mark != TONOS) if GREEK.search(text) else text
    return normalize("NFC", bare).upper()


def _yuv(ink: tuple[int, int, int]) -> tuple[float, float, float]:
    """Return 8-bit BT.709 video levels of sRGB."""
    r, g, b = (value / 255 for value in ink)
    luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
    return 16 + 219 * luma, 128 + 224 * (b - luma) / 1.8556, 128 + 224 * (r - luma) / 1.5748


def _fitted(text: str, hand: Hand, size: float, room: float, tall: float) -> _Set:
    """Return `text` broken between words, then in smaller letters, then within words, until it fits."""
    found = _Set((text,), size, hand.spacing, hand.face)
    for share in (1.0, 0.92, 0.84, 0.76, 0.68, SMALLEST):
        found = found._replace(size=size * share, spacing=hand.spacing * (0.3 + 0.7 * share))
        found = found._replace(lines=tuple(row for line in text.split("\n") for row in _wrapped(line, found, room)))
        fits = max(_length(line, found) for line in found.lines) <= room and found.size * LEADING * len(found.lines) <= tall
        if fits and (len(found.lines) <= max(FEW_LINES, text.count("\n") + 1) or share < LAST_WISH):
            return found
    found = found._replace(lines=tuple(part for line in found.lines for part in _broken(line, found, room)))
    return found._replace(size=found.size * min(1.0, tall / (found.size * LEADING * len(found.lines))))


def _wrapped(line: str, found: _Set, room: float) -> list[str]:
    """Break a line between words where it would be wider than `room`, the rows about equally long."""
    words = line.split()
    total = _length(" ".join(words), found)
    even = room if total <= room else max(total / (int(total / room) + 1) * 1.08, max(_length(word, found) for word in words))
    rows = [""]
    for word in words:
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and _length(longer, found) > min(even, room):
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def _broken(line: str, found: _Set, room: float) -> list[str]:
    """Break within a word that is wider than `room`, with hyphens."""
    rows = []
    while _length(line, found) > room and len(line) > 2:
        fits = max((n for n in range(2, len(line)) if _length(line[:n] + "-", found) <= room), default=1)
        rows.append(line[:fits] + "-")
        line = line[fits:]
    return [*rows, line]


def _length(line: str, found: _Set) -> float:
    return font_for(found.face, line, found.size).getlength(line) + found.spacing * found.size * max(len(line) - 1, 0)


def _draw_line(draw: ImageDraw.ImageDraw, line: str, left: float, top: float, found: _Set) -> None:
    font = font_for(found.face, line, found.size)
    if found.spacing == 0:
        draw.text((left, top), line, fill=255, font=font)
        return
    for i, mark in enumerate(line):
        draw.text((left + font.getlength(line[:i]) + found.spacing * found.size * i, top), mark, fill=255, font=font)
