"""What a remark asks of a stretch of story: tones, who or what comes in, what goes, what shall happen; rules over words."""

import re
from collections.abc import Sequence

from film.film import Film
from film.value import Value
from studio.writing.genre_in import tones_in
from studio.writing.grammar import third
from studio.writing.lexicon import roles, words_of
from studio.writing.people_in import Person, people_in

BRING = re.compile(
    r"\b(?:bring in|bring|add|introduce|include|involve|throw in|put in|give (?:them|him|her|us)|let there be|"
    r"there should be|with)\s+"
    r"((?:an?|the|some|two|three|more)\s+.+?)(?=\s*(?:[,.;:]|$)|\s+and\s+(?:make|have|let|give|end|bring|add|keep|set)\b)", re.I
)  # fmt: skip
DROP = re.compile(
    r"\b(?:without|remove|drop|take out|lose|cut out|no more|get rid of|leave out)\s+(.+?)(?=\s*(?:[,.;:]|$)|"
    r"\s+and\s+(?:make|have|let|add|bring)\b)",
    re.I,
)
HAPPEN = re.compile(
    r"\b(?:have|let|make|where|in which|so that|when)\s+([A-Z][\w’'-]+(?:\s+and\s+[A-Z][\w’'-]+)?|them|her|him|they|she|"
    r"he)\s+([a-z][\w’'-]+(?:\s+.+?)?)"
    r"(?=\s*(?:[.;:]|$)|,?\s+and\s+(?:make|have|let|add|bring)\b)"
)
SHOULD = re.compile(r"\b([A-Z][\w’'-]+)\s+(?:should|must|has to|needs to|could)\s+(.+?)(?=\s*(?:[.;:]|$))")
WELL = re.compile(
    r"\b(?:hopeful|hope|happy|happier|ends? well|uplifting|optimistic|good ending|they win|survives?|brighter|triumph\w*|"
    r"redempti\w*)\b",
    re.I,
)
ILL = re.compile(
    r"\b(?:tragic|tragedy|dies|die|death|sad ending|ends? badly|bleak|bleaker|they lose|hopeless|despair\w*)\b", re.I
)
NOT_VERBS = frozenset(
    [
        "more",
        "less",
        "a",
        "the",
        "very",
        "so",
        "too",
        "it",
        "as",
        "much",
        "sadder",
        "darker",
        "funnier",
        "happier",
        "shorter",
        "longer",
        "hopeful",
    ]
)
EVENT = re.compile(r"\b(?:[a-z]+s|[a-z]+ing)\s+(?:a|an|the|her|his|their|in|on|at|up|down|each|to|with|from|through)\b")


class Asked(Value):
    """A remark, understood."""

    tones: tuple[str, ...] = ()
    group: str = ""
    """The kind of group that comes in: "secret society"."""
    group_name: str = ""
    person: Person | None = None
    moments: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    well: bool | None = None
    """Whether it shall turn out well; None where nothing is said."""
    stretch: float = 1.0
    """Length against what stands."""


def asked_of(instruction: str, tone: Sequence[str], add: Sequence[str], remove: Sequence[str], film: Film) -> Asked:
    """Return what is asked for by a remark together with its lists."""
    words = f"{instruction} {' '.join(tone)}"
    tones = tuple(dict.fromkeys((*(word.lower() for word in tone), *tones_in(words))))
    added = [*add, *(match[1] for match in BRING.finditer(instruction) if not _covered(match[1], add))]
    removed = tuple(dict.fromkeys((*remove, *(match[1].strip() for match in DROP.finditer(instruction)))))
    group = next((words for words in added if _group(words)), "")
    person = next((found for words in added if words != group and (found := _person(words, film))), None)
    moments = [w for w in added if w != group and not (person and _person(w, film) == person)]
    moments += _happenings(instruction)
    well = True if WELL.search(words) else (False if ILL.search(words) else None)
    return Asked(
        tones=tones,
        group=_kind(group),
        group_name=_called(group),
        person=person,
        moments=tuple(dict.fromkeys(re.sub(r"^(?:more)\s+", "", words) for words in moments)),
        removed=removed,
        well=well,
        stretch=1.35 if re.search(r"\blonger\b", instruction) else (0.7 if re.search(r"\bshorter\b", instruction) else 1.0),
    )


def _covered(words: str, add: Sequence[str]) -> bool:
    low = set(re.findall(r"\w{4,}", words.lower()))
    return any(low & set(re.findall(r"\w{4,}", other.lower())) for other in add)


def _group(words: str) -> bool:
    head = re.split(r"\b(?:that|who|which|called|named|of|to)\b", words.lower())[0]
    return any(re.search(rf"\b{re.escape(noun)}\b", head) for noun in words_of("groups"))


def _kind(words: str) -> str:
    head = re.split(r"\s+(?:that|who|which|called|named|to)\b", words)[0]
    return re.sub(r"^(?:an?|the|some|two|three)\s+", "", head.strip(), flags=re.I)


def _called(words: str) -> str:
    match = re.search(r"\b(?:called|named)\s+((?:[Tt]he\s+)?[A-Z][\w’'-]*(?:\s+(?:of\s+)?[A-Z][\w’'-]*)*)", words)
    return match[1] if match else ""


def _person(words: str, film: Film) -> Person | None:
    known = {c.name.lower() for c in film.characters} | {c.name.split()[0].lower() for c in film.characters}
    found = [p for p in people_in(words) if p.name.lower() not in known or not p.name]
    if found:
        return found[0] if (found[0].name or found[0].role) and not EVENT.search(words.split(" who ")[0]) else None
    head = words.lower().split()[-1] if words.split() else ""
    return Person(role=re.sub(r"^(?:an?|the)\s+", "", words.lower())) if head in roles() else None


def _happenings(instruction: str) -> list[str]:
    out: list[str] = []
    for match in HAPPEN.finditer(instruction):
        who, deed = match[1], match[2]
        if deed.split()[0] in NOT_VERBS:
            continue
        who = {"them": "they", "her": "they", "him": "they", "she": "they", "he": "they"}.get(who, who)
        finite = who == "they" or " and " in who or deed.split()[0].endswith("s")
        out.append(f"{who} {deed if finite else third(deed)}")
    out += [f"{match[1]} {third(match[2])}" for match in SHOULD.finditer(instruction)]
    return out
