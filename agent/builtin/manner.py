"""How something is said or told, as adjectives in their base form: "with more sarcasm" is sarcastic, "angrier" angry."""

import re
from collections.abc import Mapping
from functools import cache

from agent.builtin.lexicon import lexicon
from agent.builtin.phrases import spans, without_quotes

_GRADED = re.compile(
    r"\b(?:more|a bit|a little|slightly|really|so|very|too) "
    r"([a-z]{3,}(?:ful|ous|ic|ive|al|ish|y|ed|ing|less|ent|ant))\b(?! [a-z]+ly)"
)
_LESS = re.compile(r"\b(?:less|not so|not as|too) ([a-z-]+)")


def delivery(clause: str) -> list[str]:
    """Return how a line is to be said."""
    return _adjectives(clause, lexicon("manner")["delivery"])


def tone(clause: str) -> list[str]:
    """Return how a stretch of story, or its music, is to feel."""
    return _adjectives(clause, lexicon("manner")["tones"])


def _adjectives(clause: str, nouns: Mapping[str, str]) -> list[str]:
    low = without_quotes(clause).lower()
    tables = lexicon("manner")
    less = {match[1]: match.start(1) for match in _LESS.finditer(low)}
    found = [(match.start(), nouns[match.group().lower()]) for match in spans(nouns, low)]
    for match in re.finditer(r"[a-z-]+", low):
        base = _base(match.group())
        if base and match.group() not in nouns:
            found.append((match.start(), base))
    known = {word for _, word in found}
    found += [
        (match.start(1), match[1])
        for match in _GRADED.finditer(low)
        if match[1] not in known and match[1] not in nouns and not match[1].endswith("ly")
    ]
    unwanted = {at for at in less.values()}
    kept = [tables["less"].get(word, f"un{word}") if at in unwanted else word for at, word in sorted(found)]
    return [word for word in dict.fromkeys(kept) if word not in tables["not_manner"]]


@cache
def _known() -> frozenset[str]:
    return frozenset(lexicon("manner")["adjectives"])


def _base(word: str) -> str | None:
    if word in _known():
        return word
    tries = [word[:-2], word[:-1], word[:-3] + "y", word[:-3]] if word.endswith("er") else []
    if word.endswith("ly"):
        tries += [word[:-2], word[:-3] + "y", word[:-2] + "le", word[:-1] + "e"]
        tries += [word[:-4]] if word.endswith("ally") else []
    return next((base for base in tries if base in _known()), None)
