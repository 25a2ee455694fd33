"""Cutting a request into clauses that may each be a call; what they ask is read elsewhere."""

import re
from functools import cache

from agent.builtin.lexicon import lexicon
from agent.builtin.phrases import QUOTED, says


@cache
def _joints() -> re.Pattern[str]:
    """Return what stands between clauses: full stops, "then", and commas or "and" before a verb or a new wish."""
    words = lexicon("clauses")
    wishes = "|".join([*words["verbs"], *words["subjects"], r"[A-Z]\w+ should"])
    begins = rf"(?=(?:please\s+|also\s+)?(?:{wishes})\b)"
    return re.compile(
        rf"(?:(?:[.!?]+|;)\s+(?:also,?\s+|then,?\s+|and\s+)*|\s*,?\s+(?:and\s+)?then,?\s+|\s*,\s*(?:and\s+|also\s+|but\s+)*{begins}"
        rf"|\s+and\s+(?:also\s+)?{begins})",
        re.IGNORECASE,
    )


def clauses(text: str) -> list[str]:
    """Return the clauses of a request in order; quoted words are never cut, and a complaint stays with its remedy."""
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match.group())
        return f"\x00{len(kept) - 1}\x00"

    hidden = QUOTED.sub(hide, text.strip())
    parts = [part.strip(" ,") for part in _joints().split(hidden)]
    shown = [re.sub("\x00(\\d+)\x00", lambda match: kept[int(match[1])], part) for part in parts]
    return _rejoined([part for part in shown if part.strip(" .,!?;").lower() not in lexicon("clauses")["interjections"]])


def _rejoined(parts: list[str]) -> list[str]:
    joined: list[str] = []
    for part in parts:
        if joined and _continues(joined[-1], part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _continues(before: str, part: str) -> bool:
    """Tell whether `part` only makes sense with the clause before it."""
    words = lexicon("clauses")
    if says(words["goes_on"], part) or before.lower().startswith("what if"):
        return True
    first, _, rest = part.lower().partition(" ")
    remedy = first in words["remedies"] and re.match(r"(?:me |us )?(?:it|him|her|them|that|something|this)\b", rest) is not None
    opening = before.lower().split(" ")[0]
    return remedy and opening not in words["verbs"] and says(words["complaints"], before)
