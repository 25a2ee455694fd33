"""Where a premise plays: its place words and named places, with hour and weather; nothing is staged."""

import re
from functools import cache

from studio.writing.lexicon import data
from studio.writing.names_in import names_in

PREPOSITIONS = (
    "in|at|on|inside|into|under|near|aboard|outside|through|across|above|beneath|below|behind|from|around|beside|by|of|to|over"
)


WEATHER_NOT_PLACE = frozenset(("snow", "deep snow", "falling snow", "fresh snow"))


SPACE = re.compile(r"\b(?:space|star|galax|orbit|planet|alien|android|robot|science fiction|sci-fi)\w*", re.I)
"""Words of a premise whose ships sail between stars."""


@cache
def place_nouns() -> frozenset[str]:
    """Return every noun for a place."""
    words = data("placewords")
    return frozenset(word.replace("-", " ") for key in ("inside", "outside") for word in words[key].split())


@cache
def _nouns() -> str:
    return "|".join(sorted((re.escape(word) for word in place_nouns()), key=len, reverse=True))


def places_in(text: str) -> tuple[str, ...]:
    """Return the places `text` names, as noun phrases, the named ones with their name: "the night market of Hanoi"."""
    names = names_in(text)
    named = names.places
    found: list[tuple[int, str]] = []
    pattern = re.compile(
        rf"\b(?:(?:{PREPOSITIONS})\s+)?((?:an?|the|his|her|their|its|this|that|one|two|some)\s+)?((?:(?!(?:{PREPOSITIONS}|and|a|an|the|who|"
        rf"that|is|with|for|her|his)\b)[\w’'\-]+\s+){{0,3}}?(?:{_nouns()})(?:\s+(?:{_nouns()}))*)s?\b"
        rf"((?:\s+(?:of|called|named|on|in|at)\s+(?:the\s+)?(?:(?:{_nouns()})\s+)?[A-ZÀ-Þ][\w’'\-]+(?:\s+[A-ZÀ-Þ][\w’'\-]+)*(?:\s+(?:{_nouns()})\b)?)?)(?!\s*(?:keeper|owner|master|company))",
    )
    for match in pattern.finditer(text):
        if match[2] in WEATHER_NOT_PLACE or re.match(r"\s+(?:light|lamp|glass|door)\b", text[match.end() :]):
            continue
        if any(word in match[2].split() for name in names.people for word in name.split()):
            continue
        led = re.match(rf"(?:{PREPOSITIONS})\s", match[0])
        if not (match[1] or led):
            continue
        phrase = f"{match[1] or 'the '}{match[2]}{match[3]}".strip()
        if led and not match[1] and match[2].split()[0] in ("home", "town", "space", "school", "church", "prison", "sea"):
            phrase = match[2] + match[3]
        found.append((match.start(), re.sub(r"^(?:his|her|their|its|this|that|one|some)\s", "the ", phrase)))
    for name in named:
        if not any(name in phrase for _, phrase in found):
            led = re.search(rf"\b[Tt]he\s+((?:(?:{_nouns()})\s+)?){re.escape(name)}((?:\s+(?:{_nouns()})\b)?)", text)
            vessel = "spaceship" if SPACE.search(text) else "ship"
            aboard = re.search(rf"\b(?:aboard|on board)\s+(?:the\s+)?{re.escape(name)}\b", text, re.I)
            phrase = f"the {led[1]}{name}{led[2]}" if led else name
            found.append((text.index(name), f"the {vessel} {name}" if aboard and not (led and (led[1] or led[2])) else phrase))
    found.sort()
    kept = [phrase for n, (_, phrase) in enumerate(found) if not any(_same(phrase, other) for _, other in found[:n])]
    return tuple(p for p in kept if not any(p != other and other.startswith(f"{p} ") for other in kept))


def _same(one: str, other: str) -> bool:
    core = re.sub(r"^(?:an?|the)\s+", "", one.lower())
    return core in other.lower()


def is_inside(place: str) -> bool:
    """Return whether a place's words speak of an indoor place; its last place noun decides."""
    head = re.split(r"\b(?:of|in|on|at|near|above|outside|over|under|with|from|called|named)\b", place.lower())[0]
    inside = [word.replace("-", " ") for word in data("placewords")["inside"].split()]
    outside = [word.replace("-", " ") for word in data("placewords")["outside"].split()]

    def last(row: list[str]) -> int:
        return max((match.end() for word in row for match in re.finditer(rf"\b{re.escape(word)}\b", head)), default=-1)

    return last(inside) >= last(outside) and last(inside) > 0
