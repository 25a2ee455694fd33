"""Finding listed words in a clause: longest phrase first, adjectives in their base form; no knowledge of any call."""

import re
from collections.abc import Mapping

from agent.builtin.words import ADJECTIVES

NOT_TONE = {"more", "less", "slow", "fast", "light", "soft", "warm", "cold", "hard"}


def pick(table: Mapping[str, str], clause: str) -> str | None:
    """Return the value of the longest phrase of `table` that the clause holds."""
    low = clause.lower()
    for phrase in sorted(table, key=len, reverse=True):
        if re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", low):
            return table[phrase]
    return None


def adjectives(clause: str, nouns: Mapping[str, str], stop: frozenset[str] = frozenset()) -> list[str]:
    """Return the adjectives a clause asks for, in order, base form: "with more sarcasm" is sarcastic, "angrier" angry."""
    low = re.sub(r"[\"“][^\"”]*[\"”]", " ", clause.lower())
    found: list[tuple[int, str]] = []
    for phrase, adjective in nouns.items():
        if match := re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", low):
            found.append((match.start(), adjective))
    for match in re.finditer(r"[a-z-]+", low):
        base = _base(match.group())
        if base and base not in stop:
            found.append((match.start(), base))
    if match := re.search(
        r"\b(?:more|less|a bit|a little|slightly|really|so|very) ([a-z]+(?:ful|ous|ic|ive|al|ish|y|ed|ing|less|ent|ant))\b", low
    ):
        found.append((match.start(1), match[1]))
    return list(dict.fromkeys(word for _, word in sorted(found)))


def _base(word: str) -> str | None:
    known = set(ADJECTIVES)
    if word in known:
        return word
    tries = [word[:-2], word[:-1], word[:-3] + "y", word[:-3]] if word.endswith("er") else []
    if word.endswith("ly"):
        tries += [word[:-2], word[:-3] + "y", word[:-2] + "le", word[:-1] + "e"]
        tries += [word[:-4]] if word.endswith("ally") else []
    return next((base for base in tries if base in known), None)


def quoted(clause: str) -> str | None:
    """Return the first quoted words of a clause."""
    match = re.search(r"[\"“]([^\"”]+)[\"”]", clause) or re.search(r"(?:^|\s)'([^']{3,})'(?:$|[\s.,!?])", clause)
    return match[1].strip() if match else None


def after(words: str, clause: str) -> str | None:
    """Return what follows any of `words` (a pattern) up to the clause's end or a comma, without a leading article."""
    match = re.search(rf"\b(?:{words})\s+(.+?)(?:[,;.!?]|$)", clause, re.IGNORECASE)
    return match[1].strip() if match else None


def without_article(words: str) -> str:
    """Return words without a leading article."""
    return re.sub(r"^(?:a|an|the|some)\s+", "", words.strip(), flags=re.IGNORECASE)
