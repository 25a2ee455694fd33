"""Which typeface, case, spacing and ink suit a film's genre; nothing is laid on the picture here.

Roboto (Apache 2.0), Source Serif (SIL OFL) and Fredoka (SIL OFL) are packages; the first two hold Latin, Greek and Cyrillic.
"""

from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
NOBODYS = "\U0010fffe"
"""A character that no typeface has."""


class Hand(NamedTuple):
    """How a genre writes its titles."""

    face: str
    """File name of a typeface."""
    size: float = 1.0
    """Times the usual."""
    spacing: float = 0.0
    """Added between letters, in letter sizes."""
    capitals: bool = True
    ink: tuple[int, int, int] = (246, 243, 236)
    """sRGB."""


SANS, SERIF = "Roboto-Light.ttf", "SourceSerifPro-Regular.otf"
HANDS: dict[str, Hand] = {
    "drama": Hand(SANS, spacing=0.2),
    "noir": Hand("SourceSerifPro-Semibold.otf", 1.0, 0.14, ink=(240, 240, 236)),
    "mystery": Hand("SourceSerifPro-Light.otf", 1.0, 0.22, ink=(232, 228, 214)),
    "thriller": Hand("Roboto-Medium.ttf", 0.9, 0.42, ink=(242, 242, 244)),
    "horror": Hand("SourceSerifPro-Light.otf", 1.15, 0.32, ink=(240, 66, 50)),
    "western": Hand("SourceSerifPro-Black.otf", 1.12, 0.05, ink=(246, 222, 166)),
    "war": Hand("Roboto-Bold.ttf", 0.95, 0.22, ink=(226, 226, 208)),
    "historical": Hand("SourceSerifPro-Regular.otf", 1.0, 0.12, ink=(240, 226, 190)),
    "fantasy": Hand("SourceSerifPro-Light.otf", 1.15, 0.2, ink=(242, 212, 140)),
    "romance": Hand("SourceSerifPro-LightIt.otf", 1.25, 0.01, capitals=False, ink=(255, 236, 230)),
    "science fiction": Hand("Roboto-Light.ttf", 0.95, 0.5, ink=(206, 236, 255)),
    "comedy": Hand("FredokaOne-Regular.ttf", 1.15, 0.01, capitals=False, ink=(255, 214, 74)),
    "family": Hand("FredokaOne-Regular.ttf", 1.1, 0.02, capitals=False, ink=(255, 243, 214)),
    "adventure": Hand("Roboto-Black.ttf", 1.05, 0.08, ink=(255, 226, 150)),
    "sports": Hand("Roboto-BlackItalic.ttf", 1.0, 0.04),
}
INSTEAD = {"Source": SERIF, "Roboto": "Roboto-Regular.ttf", "Fredok": "Roboto-Black.ttf"}
"""What stands in for letters that a typeface lacks, by how its name begins."""
PACKAGES = ("font_roboto", "font_source_serif_pro", "font_fredoka_one")


def hand_of(genre: str) -> Hand:
    """Return how `genre` writes; drama's way for one that is not known."""
    return HANDS.get(genre.lower(), HANDS["drama"])


def font_for(face: str, text: str, size: float) -> Font:
    """Return `face`, or the first standing in for it that has every letter of `text`; Pillow's own where none is installed."""
    for name in (face, INSTEAD.get(face[:6], SERIF), SERIF, "Roboto-Regular.ttf"):
        path = _files().get(name)
        if path is not None and not lacking(name, text):
            return _opened(path, round(max(size, 6.0), 1))
    return ImageFont.load_default(max(size, 6.0))


@lru_cache(maxsize=256)
def lacking(face: str, text: str) -> str:
    """Return the letters of `text` that an installed `face` has no shape for."""
    font = _opened(_files()[face], 40.0)
    empty = _shape(font, NOBODYS)
    return "".join(mark for mark in dict.fromkeys(text) if not mark.isspace() and _shape(font, mark) == empty)


def _shape(font: ImageFont.FreeTypeFont, mark: str) -> bytes:
    image = Image.new("L", (64, 64))
    ImageDraw.Draw(image).text((4, 4), mark, fill=255, font=font)
    return image.tobytes()


@lru_cache(maxsize=1)
def _files() -> dict[str, str]:
    """Return the installed typefaces by file name."""
    return {path.name: str(path) for package in PACKAGES for path in _in(package)}


def _in(package: str) -> Iterator[Path]:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        yield from sorted(Path(folder, "files").glob("*.[ot]tf"))


@lru_cache(maxsize=32)
def _opened(path: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)
