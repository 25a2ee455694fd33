"""Those who are only seen: animals, and strangers of whom a moment alone tells; what they are called, and who they are not."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from studio.writing.lexicon import roles, words_of
from studio.writing.people_in import Person

UNTAMED = {"wolves": "wolf", "foxes": "fox", "mice": "mouse", "geese": "goose", "sheep": "sheep", "deer": "deer", "oxen": "cow",
           "cattle": "cow", "ponies": "pony", "puppies": "puppy"}  # fmt: skip
"""Plurals that are not formed with s."""
NO_ANIMAL_BEFORE = (
    r"(?!\s+(?:collar|race|races|trainer|tamer|thief|dealer|show|food|bowl|bed|house|lover|fur|skin|mask|costume|statue|head|song|"
    r"path|trail|track|tracks|tag|tags|lady|cage|cart|sled|sledge|meat|trap|burglar|nest|feather|feathers|whisperer|box|hair)\b)"
)
"""Nouns before which an animal's name tells only what sort they are of."""
IDIOMS = re.compile(
    r"\b(?:wild[- ]goose|cat[- ]and[- ]mouse|dark horse|lone wolf|black sheep|guinea pig|sitting duck|bird[’']s[- ]eye|"
    r"hen (?:night|party)|wolf whistle|bear (?:hug|with|witness|in mind)|rat race|love birds?|top dog|hot dogs?|"
    r"trojan horse)\b",
    re.I,
)
LOST = re.compile(r"\b(?:lost|missing|stolen|runaway|vanished|escaped|dead|kidnapped)\b")
WILD = frozenset(
    [
        "wolf",
        "wolves",
        "fox",
        "bear",
        "lion",
        "tiger",
        "panther",
        "leopard",
        "coyote",
        "stag",
        "eagle",
        "hawk",
        "creature",
        "beast",
        "monster",
        "rat",
        "lions",
        "tigers",
    ]
)
"""Animals that are not about the house: they come when a moment speaks of them."""
GATHERED = {"men": "male", "women": "female"}
MOST = 4


class Called(NamedTuple):
    """What somebody without a name is called."""

    name: str
    """As in a list of the cast: "Health Inspector"."""
    calls: str
    """As in a sentence: "the health inspector"."""


def animals() -> frozenset[str]:
    """Return every noun for an animal."""
    return words_of("animals")


def is_animal(person: Person) -> bool:
    """Return whether a person of the premise is an animal."""
    return bool(set(person.role.lower().split()[-1:]) & animals())


def is_being(person: Person) -> bool:
    """Return whether a person of the premise is a machine, a spirit or a beast, which has no given name unless it is told."""
    return bool(set(person.role.lower().split()[-1:]) & words_of("beings"))


def spoken_of(role: str, kind: str, *, away: bool, plural: bool) -> str:
    """Return the situation in which people see one who does not speak, as the exchanges name it."""
    if kind == "human":
        return "caller"
    if kind in ("ghost", "robot"):
        return "haunt" if kind == "ghost" else "machine"
    if away:
        return "found"
    if kind == "creature" or set(role.lower().split()[-1:]) & WILD:
        return "pack" if plural else "wild"
    return "" if plural else "tame"


def called(person: Person) -> Called:
    """Return what an unnamed one is called, by what they are."""
    plain = re.sub(r"\b(?:lost|missing|stolen|runaway|vanished|escaped|certain|strange)\s+(?=\w)", "", person.role.lower())
    return Called(plain.title(), f"the {plain}")


def is_away(person: Person) -> bool:
    """Return whether an animal is missing when the story begins."""
    return bool(LOST.search(person.role.lower()))


def is_wild(person: Person) -> bool:
    """Return whether an animal comes only when it is spoken of."""
    return bool(set(person.role.lower().split()[-1:]) & WILD)


def with_extras(people: Sequence[Person], text: str, story_end: int) -> list[Person]:
    """Return the people of `text`, animals and those whom only its moments (after `story_end`) name by role marked as extras.

    Where there is nobody else, animals play the parts of people.
    """
    said = IDIOMS.sub(lambda match: "_" * len(match[0]), text)
    real = [p for p in people if not (is_animal(p) and not p.name and said[p.at : p.at + 200].startswith("_"))]
    real = [p for p in real if not (is_animal(p) and not p.name and _only_a_sort(p, said))]
    speak = [p for p in real if not is_animal(p)]
    talking = not speak or bool(re.search(r"\btalking\b", text))
    marked = [p if not _is_extra(p, story_end, talking) else p.model_copy(update={"extra": True}) for p in real]
    return [*marked, *herds(said, marked), *crowds(said, story_end)]


def _only_a_sort(person: Person, text: str) -> bool:
    """Return whether an animal's word only tells the sort of another thing: "a dog collar"."""
    match = re.search(rf"{re.escape(person.role)}\b", text[person.at :], re.I)
    return bool(match) and not re.match(NO_ANIMAL_BEFORE, text[person.at :][match.end() :])


def _is_extra(person: Person, story_end: int, talking: bool) -> bool:
    if is_animal(person):
        return not talking
    return not person.name and person.at >= story_end


def crowds(text: str, story_end: int) -> list[Person]:
    """Return two people for each sort that only the moments of `text` speak of in the plural: "two policemen"."""
    plural = {re.sub(r"man$", "men", word) if word.endswith("man") else f"{word}s": word for word in roles()}
    nouns = "|".join(re.escape(word) for word in sorted(plural, key=len, reverse=True) if plural[word] not in animals())
    found: list[Person] = []
    told = text[story_end:]
    for match in re.finditer(rf"\b(?:two|three|four|some|several|the|many)\s+((?:[a-z-]+\s+)?({nouns}))\b", told, re.I):
        role = match[1].lower()
        if all(person.role != role for person in found):
            found += [Person(role=role, sex=roles()[plural[match[2].lower()]], at=story_end + match.start(), extra=True)] * 2
    if not found and (
        match := re.search(r"\b(?:a|the|some)\s+((?:[a-z]+\s+)?(crowd|people|villagers|children|men|women|guests))\b", told)
    ):
        found = [Person(role=match[1], sex=GATHERED.get(match[2], ""), at=story_end + match.start(), extra=True)] * 2
    return found[:2]


def herds(text: str, known: Sequence[Person]) -> list[Person]:
    """Return two animals for each sort that `text` speaks of in the plural: "horses", "the wolves"."""
    plural = {f"{word}s": word for word in animals()} | UNTAMED
    nouns = "|".join(sorted(plural, key=len, reverse=True))
    found: list[Person] = []
    heads = {person.role.lower().split()[-1] for person in known if person.role}
    for match in re.finditer(
        rf"\b((?:black|white|grey|gray|brown|wild|big|huge|hungry|old)\s+)?({nouns})\b{NO_ANIMAL_BEFORE}", text, re.I
    ):
        one = plural[match[2].lower()]
        if one not in heads and match[2].lower() not in ("sheep", "deer"):
            heads.add(one)
            role = f"{(match[1] or '').strip().lower()} {match[2].lower()}".strip()
            found += [Person(role=role, at=match.start(), extra=True)] * 2
    return found[:MOST]
