"""What happens in a premise by its own words: clauses of somebody doing something, as moments to be shown."""

import re
from collections.abc import Sequence

from studio.writing.names_in import NAME, names_in

NOT_DEEDS = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "must",
        "can",
        "could",
        "will",
        "would",
        "should",
        "may",
        "might",
        "wants",
        "want",
        "needs",
        "need",
        "tries",
        "try",
        "who",
        "whose",
        "and",
        "with",
        "or",
        "but",
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "by",
        "to",
        "from",
        "for",
        "as",
        "than",
        "that",
        "which",
        "his",
        "her",
        "their",
        "lives",
        "live",
        "works",
        "work",
        "finds",
        "find",
        "discovers",
        "discover",
        "learns",
        "learn",
        "realises",
        "realizes",
        "knows",
        "know",
        "believes",
        "suspects",
        "decides",
        "decide",
        "sets",
        "called",
        "named",
        "aged",
        "both",
        "two",
        "one",
        "becomes",
        "become",
        "gets",
        "get",
        "goes",
        "go",
        "does",
        "do",
        "likes",
        "loves",
        "hates",
        "fears",
        "struggles",
        "struggle",
        "hopes",
        "plans",
        "dreams",
        "thinks",
    ]
)
END = r"(?=\s*(?:[.;:!?,]|$)|\s+(?:and then|while|when|before|until|because|but|who)\b)"
LONGEST = 14
"""Words of a clause that can be shown at once."""


def events_in(text: str) -> tuple[str, ...]:
    """Return clauses such as "Tom and Luis run a failing bakery", subject first, in order."""
    people = names_in(text).people
    if not people:
        return ()
    text = _called_by_name(text, people)
    names = "|".join(sorted((re.escape(name) for name in people), key=len, reverse=True))
    pair = rf"(?:{names})\s+and\s+(?:(?:the|her|his)\s+[\w ]+?\s+)?(?:{names})"
    aside = r"(?:,\s+[^,.]{{3,60}},)?(?:\s+the\s+[\w\- ]{{3,24}}?)?".replace("{{", "{").replace("}}", "}")
    found: list[tuple[int, str]] = []
    for subject, plural in ((rf"({pair}|[Tt]hey|[Bb]oth)", True), (rf"({names})", False)):
        for match in re.finditer(rf"\b{subject}{aside}\s+([a-z]+)\s+(.+?){END}", text):
            led = re.search(
                r"\b(?:before|until|unless|if|so that|lest|because|who|afraid)\s+(?:[\w\-]+\s+){0,3}$", text[: match.start()]
            )
            clause = "" if led else _clause(match, plural)
            if clause and not any(match.start() - 2 <= at <= match.end() for at, _ in found):
                found.append((match.start(), clause))
    return tuple(clause for _, clause in sorted(found) if len(clause.split()) <= LONGEST)


def _called_by_name(text: str, people: Sequence[str]) -> str:
    """Return the text with "a wounded soldier named Emil" as "Emil" and "the thief Jax" as "Jax"."""
    for name in people:
        text = re.sub(
            rf"\b(?:[Aa]n?|[Tt]he|her|his|their)\s+(?:[a-z-]+\s+){{1,3}}?(?:named\s+|called\s+)?{re.escape(name)}\b", name, text
        )
    return text


def _clause(match: re.Match[str], plural: bool) -> str:
    who, deed, rest = match[1], match[2], match[3]
    if deed in NOT_DEEDS or re.search(rf"{NAME}\s+and$", rest):
        return ""
    if plural and deed.endswith("s") and not deed.endswith("ss"):
        return ""
    if not plural and not deed.endswith("s"):
        return ""
    rest = re.sub(r"\s+and\s+(?:must|has to|have to|wants to|can|finds?|discovers?)\b.*$", "", rest)
    return f"{who[0].upper()}{who[1:]} {deed} {rest}".strip()
