"""Slips of the fingers in words that directors use: two letters swapped, one doubled, dropped or left out; other words stay."""

import re
from functools import cache

from agent.builtin.lexicon import lexicon
from agent.builtin.phrases import QUOTED

SHORTEST = 5
REAL = frozenset(
    [
        "three",
        "angel",
        "quite",
        "tried",
        "sacred",
        "causal",
        "board",
        "bread",
        "diary",
        "trial",
        "singed",
        "united",
        "crated",
        "robed",
    ]
)
"""Words that look like slips and are none."""
_SUBJECTS = ("light", "camera", "manner", "setting", "sound", "cut", "form", "clauses")


@cache
def _slips() -> dict[str, str]:
    """Return every slip of every word of the tables, with the word meant; a word that exists is no slip."""
    words: set[str] = set()
    for subject in _SUBJECTS:
        for table in lexicon(subject).values():
            for phrase in table if isinstance(table, list | dict) else ():
                words |= {word for word in re.findall(r"[a-z]+", phrase.lower()) if len(word) >= SHORTEST}
    found: dict[str, str] = {}
    for word in sorted(words):
        swapped = [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(1, len(word) - 1)]
        doubled = [word[: n + 1] + word[n] + word[n + 1 :] for n in range(len(word)) if len(word) > SHORTEST]
        dropped = [word[:n] + word[n + 1 :] for n in range(1, len(word) - 1) if len(word) > SHORTEST + 2]
        found |= {slip: word for slip in (*swapped, *doubled, *dropped) if slip not in words | REAL}
    return found


def corrected(text: str) -> str:
    """Return a request with slips put right; quoted words, names and words that are not of the trade stay."""
    slips = _slips()
    spared = [match.span() for match in QUOTED.finditer(text)]

    def put_right(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in spared)
        word = match.group()
        return word if inside or (word[0].isupper() and match.start()) else slips.get(word.lower(), word)

    return re.sub(r"[A-Za-z]+", put_right, text)
