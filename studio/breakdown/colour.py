"""Colours from words; nothing of what they are laid on."""

import colorsys
from typing import NamedTuple

from film.value import Colour
from studio.breakdown.data.colours import COLOURS, SHADES
from studio.breakdown.lexicon import Lexicon, normal

NAMES = Lexicon({name: (name,) for name in COLOURS})


class ColourHit(NamedTuple):
    """A colour found in words, with the place of its phrase in their normal form."""

    colour: Colour
    phrase: str
    start: int
    end: int


def colours_in(words: str) -> list[ColourHit]:
    """Return the colours that `words` name, in order; a shade before a colour belongs to it."""
    text = normal(words)
    hits = []
    for hit in NAMES.find(text):
        before = text[: hit.start].split()
        shade = before[-1] if before and before[-1] in SHADES else ""
        start = hit.start - len(shade) - 1 if shade else hit.start
        hits.append(ColourHit(_shaded(hit.name, shade), text[start : hit.end], start, hit.end))
    return hits


def colour(words: str) -> Colour | None:
    """Return the first colour that `words` name, or None."""
    hits = colours_in(words)
    return hits[0].colour if hits else None


def hue(value: Colour) -> float:
    """Return the hue of a colour as a turn of the wheel, 0 to 1."""
    return round(colorsys.rgb_to_hsv(*value)[0], 2)


def _shaded(name: str, shade: str) -> Colour:
    digits = COLOURS[name]
    times, to_white = SHADES.get(shade, (1.0, 0.0))
    parts = (min(int(digits[n : n + 2], 16) / 255 * times, 1.0) for n in (0, 2, 4))
    red, green, blue = (round(part + (1 - part) * to_white, 2) for part in parts)
    return red, green, blue
