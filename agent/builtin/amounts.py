"""How much: numbers in words, degrees like "a touch", stops and seconds; which argument they fill is decided elsewhere."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from agent.builtin.lexicon import lexicon
from agent.builtin.phrases import says


class Degrees(NamedTuple):
    """What a touch, plain and much amount to."""

    touch: float
    plain: float
    much: float


STOPS = Degrees(0.3, 0.7, 1.5)
PARTS = Degrees(0.2, 0.4, 0.8)
_STOPS = re.compile(r"\b(\d+(?:\.\d+)?|half a|an?|\w+)\s+(?:and a half\s+)?stops?\b", re.IGNORECASE)
_TIME = re.compile(
    r"\b(\d+(?:\.\d+)?|half an?|an?|\w+)(?:[\s-]+(seconds?|secs?|minutes?|mins?)|(?<=\d)(s|sec|min))\b", re.IGNORECASE
)


def number(word: str) -> int | None:
    """Return the number a word or numeral stands for, ordinals and roman numerals included, or None."""
    low = word.lower().strip(".")
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", low):
        return int(match[1])
    return lexicon("amounts")["numbers"].get(low)


def degree(text: str, degrees: Degrees) -> float:
    """Return which of three amounts a text asks for."""
    words = lexicon("amounts")
    if says(words["touch"], text):
        return degrees.touch
    return degrees.much if says(words["much"], text) else degrees.plain


def stops(text: str) -> float | None:
    """Return a number of stops said outright, unsigned, or None."""
    match = _STOPS.search(text)
    value = _value(match[1]) if match else None
    if match is None or value is None:
        return None
    return value + (0.5 if "and a half" in match[0].lower() else 0.0)


def seconds(text: str) -> float | None:
    """Return a stretch of time said outright, in seconds, or None."""
    for match in _TIME.finditer(text):
        value = _value(match[1])
        if value is not None:
            return value * (60.0 if (match[2] or match[3]).lower().startswith("min") else 1.0)
    return None


def _value(word: str) -> float | None:
    fixed: Mapping[str, float] = {"half a": 0.5, "half an": 0.5, "a": 1.0, "an": 1.0}
    if (known := fixed.get(word.lower())) is not None:
        return known
    if re.fullmatch(r"\d+(\.\d+)?", word):
        return float(word)
    found = number(word)
    return float(found) if found is not None and not word.lower().endswith(("st", "nd", "rd", "th")) else None
