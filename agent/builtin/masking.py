"""A clause with everything that differs from film to film masked, so that examples of one film fit another."""

import re

from agent.builtin.naming import mentions
from agent.builtin.numbering import COUNT
from agent.builtin.phrases import QUOTED
from film.film import Film

_ELEMENT = re.compile(rf"\b(act|scene|shot|line)s?[- ](?:\d+\.\d+|{COUNT})\b", re.IGNORECASE)
_SLATE = re.compile(r"\b\d{1,3}[A-Z]\b")


def masked(clause: str, film: Film | None) -> str:
    """Return a clause with names as NAME, numbered elements as the first of their kind, quoted words as "words"."""
    clause = QUOTED.sub(' "words" ', clause)
    for character in film.characters if film else ():
        for match in sorted(mentions(character, clause), key=lambda found: -found.start()):
            clause = clause[: match.start()] + "NAME" + clause[match.end() :]
    clause = _SLATE.sub("shot one", clause)
    return " ".join(_ELEMENT.sub(lambda match: f"{match[1].lower()} one", clause).split())
