"""How much: numbers in words, degrees like "a touch", and seconds; which argument they fill is decided elsewhere."""

import re

NUMBERS = {
    word: number
    for number, words in enumerate(
        ("zero", "one first", "two second", "three third", "four fourth", "five fifth", "six sixth", "seven seventh", "eight eighth",
         "nine ninth", "ten tenth", "eleven eleventh", "twelve twelfth")
    )
    for word in words.split()
}  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
SMALL = re.compile(r"\b(a touch|a bit|a little|slightly|a tad|somewhat|a hair|a shade|half a|tiny)\b", re.IGNORECASE)
LARGE = re.compile(r"\b(much|a lot|lots|way|far|really|very|extremely|totally|heavily)\b", re.IGNORECASE)


def number(word: str) -> int | None:
    """Return the number a word or numeral stands for, ordinals and roman numerals included, or None."""
    low = word.lower().strip(".")
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", low):
        return int(match[1])
    return NUMBERS.get(low) or ROMAN.get(low)


def degree(text: str, small: float, plain: float, large: float) -> float:
    """Return which of three amounts a text asks for."""
    if SMALL.search(text):
        return small
    return large if LARGE.search(text) else plain


def stops(text: str) -> float | None:
    """Return a number of stops said outright, unsigned, or None."""
    match = re.search(r"(\d+(?:\.\d+)?|half a|a|one|two|three)\s+(?:and a half\s+)?stops?\b", text, re.IGNORECASE)
    if not match:
        return None
    word = match[1].lower()
    base = {"half a": 0.5, "a": 1.0}.get(word) or float(number(word) or word)
    return base + (0.5 if "and a half" in match[0] else 0.0)


def seconds(text: str) -> float | None:
    """Return a stretch of time said outright, in seconds, or None."""
    match = re.search(r"(\d+(?:\.\d+)?|half a|an?|\w+)[\s-]+(seconds?|secs?|s|minutes?|mins?)\b", text, re.IGNORECASE)
    if not match:
        return None
    word = match[1].lower()
    value = {"half a": 0.5, "a": 1.0, "an": 1.0}.get(word)
    if value is None:
        found = number(word)
        value = float(word) if re.fullmatch(r"\d+(\.\d+)?", word) else (float(found) if found else None)
    if value is None:
        return None
    return value * (60.0 if match[2].lower().startswith("min") else 1.0)
