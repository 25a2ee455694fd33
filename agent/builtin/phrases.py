"""Finding listed phrases in a clause, what is quoted and what follows a word; no knowledge of any call."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

QUOTED = re.compile(r"[\"“]([^\"”]+)[\"”]|(?:(?<=\s)|^)['‘]([^'’]{3,})['’](?=$|[\s.,!?])")


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(phrase) for phrase in longest_first)})(?![\w-])", re.IGNORECASE)


def spans(phrases: Iterable[str], clause: str) -> list[re.Match[str]]:
    """Return where a clause holds any of `phrases` as whole words, the longest at each place, in order."""
    return list(_pattern(tuple(phrases)).finditer(clause))


def says(phrases: Iterable[str], clause: str) -> bool:
    """Tell whether a clause holds any of `phrases` as whole words."""
    return bool(_pattern(tuple(phrases)).search(clause))


def pick(table: Mapping[str, str], clause: str) -> str | None:
    """Return the value of the longest phrase of `table` that the clause holds."""
    found = spans(table, clause)
    return table[max(found, key=lambda match: len(match.group())).group().lower()] if found else None


def quoted(clause: str) -> str | None:
    """Return the last quoted words of a clause: what is to be said comes after what was."""
    found = [match[1] or match[2] for match in QUOTED.finditer(clause)]
    return found[-1].strip() if found else None


def without_quotes(clause: str) -> str:
    """Return a clause with its quoted words blanked."""
    return QUOTED.sub(" ", clause)


def following(words: Iterable[str], clause: str) -> str | None:
    """Return what follows the first of `words` up to a comma or the clause's end."""
    for match in spans(words, clause):
        rest = re.split(r"[,;.!?](?:\s|$)", clause[match.end() :], maxsplit=1)[0].strip()
        if rest:
            return rest
    return None


def bare(words: str) -> str:
    """Return words without a leading article or a courtesy at the end."""
    kept = re.sub(r"^(?:a|an|the|some|any|more)\s+", "", words.strip(" .,!?"), flags=re.IGNORECASE)
    return re.sub(r"[\s,]+(?:please|pls|here|there|instead|too|as well|again)$", "", kept, flags=re.IGNORECASE).strip()


def listed(words: str) -> list[str]:
    """Return the things of a list such as "a lamp and a chair", without articles."""
    return [bare(part) for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", words) if bare(part)]
