"""Scenes told by what they are: "the kitchen scene", "on the rooftop", "the chase"; numbers and focus are read elsewhere."""

import re

from film.film import Film, Scene

_COMMON = frozenset(
    [
        "the",
        "and",
        "with",
        "above",
        "below",
        "over",
        "under",
        "old",
        "new",
        "long",
        "last",
        "first",
        "end",
        "this",
        "that",
        "from",
        "into",
        "off",
        "out",
        "scene",
        "scenes",
        "act",
        "shot",
        "line",
        "film",
        "city",
        "room",
        "place",
        "day",
        "night",
        "morning",
        "light",
        "its",
        "her",
        "his",
        "their",
        "covered",
    ]
)
_NAMED = re.compile(
    r"\b(?:(?:in|at|on|of|for|throughout|through|into|to|from|down|inside|out of|except|after|before) )?"
    r"(?:the|this|that|our) ((?:[\w'-]+ ){0,2}?[\w'-]+?)(?: scenes?| sequence)?(?=$|[\s,.!?;])",
    re.IGNORECASE,
)


def _stem(word: str) -> str:
    return re.sub(r"(?:'s|s|'s)$", "", word.lower())


def _words_of(film: Film) -> list[tuple[Scene, frozenset[str]]]:
    found = []
    names = {_stem(word) for character in film.characters for word in character.name.lower().split()}
    for scene in film.scenes:
        said = f"{scene.setting.place} {scene.title} {scene.function}".lower()
        found.append((scene, frozenset(_stem(word) for word in re.findall(r"[a-z']{4,}", said)) - _COMMON - names))
    return found


def scenes_told(film: Film, clause: str) -> list[Scene]:
    """Return the scenes that a clause tells by their place or title, in film order.

    "The kitchen scene" is looked for first; then any "the kitchen", "on the beach".
    """
    low, known = clause.lower(), _words_of(film)
    titled = re.search(r"\b(?:the |in |at )*((?:[\w'-]+ ){0,2}[\w'-]+) (?:scenes?|sequence)\b", low)
    if titled and (found := _holding(known, titled[1])):
        return found
    for match in _NAMED.finditer(low):
        if found := _holding(known, match[1]):
            return found
    return []


def _holding(told: list[tuple[Scene, frozenset[str]]], words: str) -> list[Scene]:
    wanted = {_stem(word) for word in re.findall(r"[a-z']{4,}", words.lower())} - _COMMON
    return [scene for scene, known in told if wanted & known]
