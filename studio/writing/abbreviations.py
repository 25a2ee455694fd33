"""Abbreviations whose dot ends no sentence: taken off before words are read, put back where names are shown."""

import re

SHORT = r"Dr|Mr|Mrs|Ms|St|Mt|Ft|Prof|Capt|Lt|Sgt|Col|Gen|Jr|Sr|Rev"
DOTTED = re.compile(rf"\b({SHORT})\.(?=\s+[A-Z])")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|;\s*|\n+")


def undotted(text: str) -> str:
    """Return `text` without the dots of abbreviations before a name: "St. Agnes" is "St Agnes"."""
    return DOTTED.sub(r"\1", text)


def redotted(words: str, text: str) -> str:
    """Return `words` with the dots that `text` gives their abbreviations."""
    for match in re.finditer(rf"\b({SHORT})\.\s+([A-Z][\w’'-]*)", text):
        words = re.sub(rf"\b{match[1]}\s+{re.escape(match[2])}\b", f"{match[1]}. {match[2]}", words)
    return words


def sentences(text: str) -> list[str]:
    """Return the sentences and half-sentences of an undotted text."""
    return [part.strip() for part in SENTENCE_END.split(text) if part.strip()]
