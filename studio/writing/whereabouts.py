"""Where a moment plays that names no place: by the things in its words, among the places told; nothing is staged."""

import re
from collections.abc import Sequence

from studio.writing.places_in import is_inside
from studio.writing.story import Player

ROOMS: tuple[tuple[str, str], ...] = (
    (r"beds?|pillow|blanket|bedside|wardrobe", "a bedroom"),
    (r"stove|oven|sink|kettle|fridge|soup|pan", "a kitchen"),
    (r"altar|pews?|confessional", "a church"),
    (r"desk|typewriter|computer|coffee machine|photocopier", "an office"),
    (r"window|doorway|table|fireplace|fireside|sofa|couch|armchair|piano|mirror|curtains?|chandelier", "a living room"),
)
"""Things with the room they are in where the story tells of none."""
OUTSIDE: tuple[tuple[str, str], ...] = (
    (r"trees?|snowman|lawn|garden gate|swing", "a garden"),
    (r"fence|haystack|tractor|hedge", "a field"),
    (r"waves?|sandcastle|seashells?", "a beach"),
    (r"ferry|boat|ship|sail|anchor", "a harbour"),
)
"""Things out of doors with where they are."""
YARD = re.compile(r"\b(?:hens?|chickens?|cows?|pigs?|sheep|goats?|tractor|hay|ducks?|geese)\b", re.I)
OPEN_AIR = re.compile(
    r"\b(?:horses?|pon(?:y|ies)|mare|stallion|donkeys?|mules?|camels?|elephants?|gallops?|stars|rainbow|lightning|sunset|sunrise)\b",
    re.I,
)
MADE = re.compile(r"^an? [\w’' -]+ in (?=[A-ZÀ-Þ])")
"""A place that a bare name was made: "a bus stop in Lisbon"."""


def whereabouts(place: str, words: str, told: Sequence[str], players: Sequence[Player]) -> str:
    """Return the place a moment names; else the one of `told` that its words fit, or one of their own; else the first told."""
    if place and not any(player.calls in place.split() or player.character.name in place for player in players):
        head = re.split(r"\s+(?:of|in|on|at|called|named)\s", place)[0].split()[-1]
        return next((other for other in told if re.search(rf"\b{re.escape(head)}\b", other, re.I)), place)
    first = told[0] if told else ""
    name = re.search(r"(?:in|at|of) ((?:the )?[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*)*)$", first)
    where = f" in {name[1]}" if name else ""
    if first and is_inside(first):
        outside = next((other for other in told if not is_inside(other)), f"the street{where}")
        return outside if OPEN_AIR.search(words) and not re.search(r"barn|stable|ship|boat|castle", first) else first
    if first and MADE.match(first) and YARD.search(words):
        return f"a farm{where}"
    yard = next((yard for things, yard in OUTSIDE if re.search(rf"\b(?:{things})\b", words, re.I)), "")
    if not first and yard:
        return yard
    room = next((room for things, room in ROOMS if re.search(rf"\b(?:{things})\b", words, re.I)), "")
    if room:
        return next((other for other in told if is_inside(other)), f"{room}{where}")
    return first
