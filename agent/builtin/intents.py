"""Which call a clause asks for: nearest examples by meaning, with the film's names masked; arguments are read elsewhere."""

import re
from functools import cached_property
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from film.encoder import Encoder
from film.film import Film

NEAREST = 3
EXPLICIT: tuple[tuple[str, str], ...] = (
    (r"^(please )?undo\b|^take (that|it) back|^revert (that|the last)|^no,? go back$", "undo"),
    (r"^redo\b", "redo"),
    (r"^(please )?stop( rendering| that| making.*)?$|^cancel( that)?$|^halt$", "stop"),
    (r"^(render|start rendering)\b", "render"),
    (r"^export\b|\bas (mp4|fountain|srt|vtt|fdx|pdf|edl|otio)\b", "export_film"),
    (r"^(add|insert|put in|show me|cut (in|to)|cut away to|we need) (a |an |another )?(close-up |wide |establishing |reaction |insert )*shot\b", "add_shot"),
    (r"^forget (that|my|what)\b", "forget_preference"),
    (r"^remember (that )?i\b|^i (hate|love|like|prefer|dislike|can't stand)\b|^(always|never) (use|show|add)?\b", "remember_preference"),
    (r"^(make|write|create|shoot|produce|tell)( me| us)? (an? |the )?([\w-]+ )*?(film|movie|noir|comedy|thriller|western|romance|horror|drama|short|story|cartoon|documentary|musical)\b.*\b(about|where|in which|of|with|called)\b", "write_script"),
)  # fmt: skip


class Guess(NamedTuple):
    """A call and how near its examples are, as a cosine."""

    tool: str
    score: float


class Intents:
    """Guesses calls by examples."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @cached_property
    def _examples(self) -> tuple[list[str], np.ndarray]:
        tools: list[str] = []
        texts: list[str] = []
        for file in sorted(files("agent.builtin").joinpath("examples").iterdir(), key=lambda entry: entry.name):
            for line in file.read_text(encoding="utf-8").splitlines():
                tools.append(file.name.removesuffix(".txt"))
                texts.append(line)
        return tools, self._encoder.encode(texts)

    def guesses(self, clause: str, film: Film | None) -> list[Guess]:
        """Return calls, best first; words that name a call outright decide alone."""
        low = clause.lower().strip(" .!?")
        ranked = self._ranked(masked(clause, film))
        for pattern, tool in EXPLICIT:
            if re.search(pattern, low) and (film is None or tool != "write_script" or " film" in low or " movie" in low):
                return [Guess(tool, 0.95), *(guess for guess in ranked if guess.tool != tool)]
        return ranked

    def _ranked(self, text: str) -> list[Guess]:
        tools, vectors = self._examples
        near = vectors @ self._encoder.encode([text])[0]
        scores: dict[str, list[float]] = {}
        for tool, score in zip(tools, near, strict=True):
            scores.setdefault(tool, []).append(float(score))
        best = {tool: _score(sorted(found, reverse=True)[:NEAREST]) for tool, found in scores.items()}
        return [Guess(tool, score) for tool, score in sorted(best.items(), key=lambda item: -item[1])]


def _score(nearest: list[float]) -> float:
    return 0.6 * nearest[0] + 0.4 * sum(nearest) / len(nearest)


def masked(clause: str, film: Film | None) -> str:
    """Return a clause with the film's names replaced by NAME, as in the examples."""
    for character in film.characters if film else ():
        for name in {character.name, *character.name.split()}:
            if len(name) > 2:
                clause = re.sub(rf"\b{re.escape(name)}\b", "NAME", clause, flags=re.IGNORECASE)
    return clause
