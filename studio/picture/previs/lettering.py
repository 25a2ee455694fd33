"""Words on the picture: set once in Pillow's own font, kept as coverage, laid on finished frames; no subtitles."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from film.words import TitleKind
from studio.picture.setup import Lettering

FADE_FRAMES = 9
WHITE_LUMA = 232.0
SHADOW_LUMA = 18.0


class Setting(NamedTuple):
    """How one kind of title is set; sizes and places are shares of the frame's height or width."""

    size: float
    x: float
    y: float
    anchor: str
    spacing: float = 0.0
    """Added between letters, in letter sizes."""
    capitals: bool = False


SETTINGS: dict[TitleKind, Setting] = {
    "main title": Setting(0.1, 0.5, 0.79, "middle", 0.16, True),
    "chapter card": Setting(0.075, 0.5, 0.8, "middle", 0.08),
    "place and time": Setting(0.042, 0.07, 0.86, "left", 0.12, True),
    "lower third": Setting(0.048, 0.07, 0.80, "left"),
    "intertitle": Setting(0.062, 0.5, 0.5, "middle"),
    "end credits": Setting(0.05, 0.5, 0.5, "middle", 0.04),
}


def letter(yuv: np.ndarray, lettering: tuple[Lettering, ...], frame: int) -> None:
    """Lay all words of `frame` on a (height * 3 // 2, width) yuv420p frame."""
    width = yuv.shape[1]
    height = yuv.shape[0] * 2 // 3
    for words in lettering:
        since = frame - words.start
        if not 0 <= since < words.frames:
            continue
        strength = min(1.0, (since + 1) / FADE_FRAMES, (words.frames - since) / FADE_FRAMES)
        _lay(yuv, coverage(words.kind, words.text, width, height), strength, width, height)


def _lay(yuv: np.ndarray, cover: tuple[np.ndarray, np.ndarray], strength: float, width: int, height: int) -> None:
    ink, shadow = cover
    luma = yuv[:height].astype(np.float32)
    luma += (SHADOW_LUMA - luma) * (shadow * (0.55 * strength))
    luma += (WHITE_LUMA - luma) * (ink * strength)
    yuv[:height] = (luma + 0.5).astype(np.uint8)
    small = ink.reshape(height // 2, 2, width // 2, 2).mean((1, 3)) * strength
    colour = yuv[height:].reshape(2, height // 2, width // 2)
    colour[:] = (colour + (128.0 - colour) * small + 0.5).astype(np.uint8)


@lru_cache(maxsize=16)
def coverage(kind: TitleKind, text: str, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """Return ink and its soft shadow, both (height, width) float32 0…1, shrunk to fit the frame."""
    style = SETTINGS[kind]
    size = style.size * height
    room = width * (0.86 if style.anchor == "middle" else 0.6)
    asked = text.upper() if style.capitals else text
    lines = [part for line in asked.split("\n") for part in _wrapped(line, size, style.spacing, room)]
    size *= min(1.0, 0.8 * height / (1.3 * size * len(lines)))
    widest = max(_length(line, size, style.spacing) for line in lines)
    if widest > room:
        size *= room / widest
    image = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(image)
    top = style.y * height - size * 1.3 * len(lines) / 2
    for i, line in enumerate(lines):
        left = style.x * width
        if style.anchor == "middle":
            left -= _length(line, size, style.spacing) / 2
        _draw_line(draw, line, left, top + i * size * 1.3, size, style.spacing)
    ink = np.asarray(image, np.float32) / 255
    shadow = np.asarray(image.filter(ImageFilter.GaussianBlur(max(1.0, size * 0.09))), np.float32) / 255
    return ink, np.minimum(shadow * 1.6, 1.0)


def _wrapped(line: str, size: float, spacing: float, room: float) -> list[str]:
    """Break a line between words where it would be wider than `room`."""
    rows = [""]
    for word in line.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and _length(longer, size, spacing) > room:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def _font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(max(size, 6.0))


def _length(line: str, size: float, spacing: float) -> float:
    return _font(size).getlength(line) + spacing * size * max(len(line) - 1, 0)


def _draw_line(draw: ImageDraw.ImageDraw, line: str, left: float, top: float, size: float, spacing: float) -> None:
    font = _font(size)
    if spacing == 0:
        draw.text((left, top), line, fill=255, font=font)
        return
    for i, mark in enumerate(line):
        draw.text((left + font.getlength(line[:i]) + spacing * size * i, top), mark, fill=255, font=font)
