"""Finds the phrases of a table in a sentence by spelling alone; meaning is the encoder's affair."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

ARTICLE = re.compile(r"^(?:an?|the|some) ")
NEGATION = re.compile(r"\b(?:no|not|without|never|lost|minus)(?: \w+)? $")


class Hit(NamedTuple):
    """One phrase found: what it stands for and where it lies in the normal form of the words."""

    name: str
    phrase: str
    start: int
    end: int


def normal(words: str) -> str:
    """Return `words` in lower case with straight apostrophes, hyphens as spaces and single spaces."""
    text = words.lower().replace("’", "'")
    return " ".join(re.sub(r"[-–—_/]", " ", text).split())


def bare(phrase: str) -> str:
    """Return a phrase in normal form without its leading article."""
    return ARTICLE.sub("", normal(phrase))


def inflected(verb: str) -> tuple[str, ...]:
    """Return the regular forms of a verb phrase; its first word is the verb."""
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    stem = head[:-1] if head.endswith("e") else head
    if re.search(r"[^aeiou][aeiou][bdgklmnprt]$", head) and not head.endswith(("en", "er", "ok")):
        stem = head + head[-1]
    past = head[:-1] + "i" if re.search(r"[^aeiou]y$", head) else stem
    third = past + "es" if past.endswith("i") else head + ("es" if head.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return tuple(form + tail for form in (head, third, past + "ed", stem + "ing"))


class Lexicon:
    """Names with the phrases that stand for them; the longest phrase wins, and no two hits overlap.

    A name is a phrase of its own unless `named` is false; of `verbs` the regular forms are phrases too.
    """

    def __init__(self, table: Mapping[str, Iterable[str]], *, verbs: bool = False, named: bool = True) -> None:
        self._table = table
        self._named = named
        self._verbs = verbs

    @cached_property
    def names(self) -> dict[str, str]:
        """Phrases in normal form with the name that each stands for; the earliest name keeps a phrase of two."""
        names: dict[str, str] = {}
        for name, phrases in self._table.items():
            for phrase in (name, *phrases) if self._named else phrases:
                plain = bare(phrase)
                for form in inflected(plain) if self._verbs else (plain,):
                    names.setdefault(form, name)
        return names

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})(?:e?s)?\b")

    def find(self, words: str) -> list[Hit]:
        """Return the phrases in `words`, in order."""
        return [
            Hit(self.names[match[1]], match[1], match.start(), match.end()) for match in self._pattern.finditer(normal(words))
        ]

    def wanted(self, words: str) -> list[Hit]:
        """Return the phrases in `words` that no word before them takes away (“no glasses”)."""
        text = normal(words)
        return [hit for hit in self.find(text) if not NEGATION.search(text[: hit.start])]

    def first(self, words: str) -> str | None:
        """Return the name of the first phrase that is wanted, or None."""
        hits = self.wanted(words)
        return hits[0].name if hits else None


def without(words: str, hits: Iterable[Hit]) -> str:
    """Return the normal form of `words` with the hits cut out."""
    text = normal(words)
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        text = f"{text[: hit.start]} {text[hit.end :]}"
    return " ".join(text.split()).strip(" ,;.")
