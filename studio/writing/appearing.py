"""Beings that a script only shows: animals, robots and ghosts in its action, with their names where it gives one."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from studio.writing.bystanders import NO_ANIMAL_BEFORE, animals
from studio.writing.lexicon import words_of


class Appearing(NamedTuple):
    """Somebody who appears in a script's action."""

    name: str
    role: str
    """What they are, with its adjectives: "black dog"."""


def nouns() -> str:
    """Return a pattern of every noun for a being, one of several too."""
    return "|".join(sorted({*animals(), *words_of("beings")}, key=len, reverse=True))


def appearing(actions: Iterable[str], speaking: Iterable[str]) -> tuple[Appearing, ...]:
    """Return the beings of the `actions` who are none of those `speaking`, each once, in order."""
    known = {name.upper() for name in speaking}
    found: dict[str, Appearing] = {}
    pattern = re.compile(
        rf"(?:\b([A-Z][A-Z’'-]+)(?:\s*\([^)]*\))?,\s+)?\b(?i:(an?|the|her|his|their|two|some)\s+)?"
        rf"((?:(?i:[a-z-]+)\s+){{0,2}}?)((?i:{nouns()}))(s)?\b{NO_ANIMAL_BEFORE}"
    )
    for text in actions:
        for match in pattern.finditer(text):
            name, article, noun = match[1] or "", match[2], match[4].lower()
            if not (article or match[5] or match[4].isupper()) or noun.upper() in known:
                continue
            key = name or noun
            if name.upper() in known or key in found or (not name and any(noun in one.role for one in found.values())):
                continue
            adjectives = " ".join(match[3].lower().split()) if article else ""
            found[key] = Appearing(name.title() or match[4].title() + (match[5] or ""), f"{adjectives} {noun}".strip())
    return tuple(found.values())


def told_role(name: str, actions: str) -> str:
    """Return what a speaking one is said to be where that is no human: "PIP, a small red robot, rolls in"."""
    match = re.search(rf"\b{re.escape(name)}\b(?:\s*\([^)]*\))?,\s+(?:an?|the|her|his)\s+([a-z -]*?\b(?:{nouns()}))\b", actions)
    return match[1] if match else ""
