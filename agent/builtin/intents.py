"""Which call a clause asks for: nearest examples by meaning, and openings that name a call; arguments are read elsewhere."""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from agent.builtin.lexicon import lexicon
from agent.builtin.masking import masked
from agent.builtin.train import Examples, load
from film.encoder import Encoder
from film.film import Film

NEAREST = 4
OUTRIGHT = 0.95
"""Confidence of a clause that names its call."""


class Guess(NamedTuple):
    """A call and how near its examples are, as a cosine."""

    tool: str
    score: float


class Intents:
    """Guesses calls by examples."""

    def __init__(self, encoder: Encoder, examples: Examples | None = None) -> None:
        self._encoder = encoder
        self._examples = examples or load()

    def guesses(self, clause: str, film: Film | None) -> list[Guess]:
        """Return calls, best first; words that name a call outright decide alone."""
        text = masked(clause, film)
        ranked = self._ranked(text)
        if tool := _named(text, clause, film):
            return [Guess(tool, OUTRIGHT), *(guess for guess in ranked if guess.tool != tool)]
        return ranked

    def _ranked(self, text: str) -> list[Guess]:
        near = self._examples.vectors @ self._encoder.encode([text])[0]
        scores: dict[str, list[float]] = defaultdict(list)
        for tool, score in zip(self._examples.tools, near, strict=True):
            scores[tool].append(float(score))
        best = {tool: _score(sorted(found, reverse=True)[:NEAREST]) for tool, found in scores.items()}
        return [Guess(tool, score) for tool, score in sorted(best.items(), key=lambda item: -item[1])]


def _score(nearest: list[float]) -> float:
    return 0.5 * nearest[0] + 0.5 * sum(nearest) / len(nearest)


@cache
def _openings() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern, re.IGNORECASE), tool) for pattern, tool in lexicon("openings")]


def _named(text: str, clause: str, film: Film | None) -> str | None:
    """Return the call that the wording names, in the masked text or in the clause as it was said."""
    for wording in (text.strip(" .!?"), clause.strip(" .!?")):
        for pattern, tool in _openings():
            if pattern.search(wording) and (tool == "write_script" or film is not None or tool.endswith("_preference")):
                return tool
    return None
