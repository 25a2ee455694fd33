"""Where a story plays: the places told, made places to stand in, then where its people work, then the genre's own."""

import re
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from studio.writing.lexicon import data
from studio.writing.people_in import Person
from studio.writing.places_in import is_inside, places_in

FALLBACKS = ("a kitchen", "a street", "a rooftop", "a living room", "a corridor", "a field")
STANDS = (
    "mountain",
    "desert",
    "valley",
    "canyon",
    "moor",
    "cliff",
    "pier",
    "abbey",
    "cave",
    "hotel",
    "house",
    "manor",
    "castle",
    "hall",
    "island",
    "street",
    "square",
    "bridge",
    "station",
    "theatre",
    "market",
    "beach",
    "park",
    "hill",
    "forest",
    "woods",
    "lake",
    "river",
    "creek",
    "school",
    "inn",
    "bar",
    "diner",
    "cafe",
    "base",
    "colony",
)


ABOARD = re.compile(r"\b(?:spaceship|starship|spacecraft|space station|ship|submarine|ferry|yacht|shuttle)\b")
"""Places that those who are there do not leave for where they work."""
UNDER_WAY = re.compile(
    r"\b(?:(?:space|star)\s?(?:ship|craft|station)?s?|ships?|boats?|sea|orbit\w*|planets?|galaxy|aliens?|astronauts?|crew|captain|"
    r"pilot|moon|mars|robots?|androids?|sail\w*|pirates?)\b",
    re.I,
)
"""Words of a premise that may play aboard something."""


class Locations(NamedTuple):
    """Where a story may play."""

    all: tuple[str, ...]
    last_told: int
    """How many of them reach to the last one told."""
    told: tuple[str, ...]


def locations(text: str, people: Sequence[Person], row: dict, random: Random) -> Locations:
    """Return where it plays: the places told, the named ones made places to stand in, where people work, then the genre's."""
    told = list(places_in(text))
    outdoors = next((place for place in row["places"] if not is_inside(place)), "a street")
    works = data("rolesplaces")
    at_work = (works.get(person.role.lower().split()[-1], "") for person in people if person.role)
    outdoors = next((work for work in at_work if work and not is_inside(work)), outdoors)
    main = [standing(place, outdoors) for place in told]
    bare = not told or main[0] != told[0]
    aboard = any(ABOARD.search(place) for place in told)
    for person in () if aboard else people:
        role = person.role.lower()
        work = works.get(role) or works.get(" ".join(role.split()[-2:])) or works.get(role.split()[-1] if role else "")
        if work and not any(work.split()[-1] in place for place in main) and len(main) < 4:
            main.insert(0 if bare and not any(is_inside(place) for place in main) else len(main), work)
    here = [place for place in row["places"] if not ABOARD.search(place) or UNDER_WAY.search(text)]
    pool = [place for place in here if not any(place.split()[-1] in other for other in main)]
    first, *rest = pool or list(FALLBACKS)
    random.shuffle(rest)
    filled = [*main, first, *rest, *FALLBACKS]
    last = main.index(standing(told[-1], outdoors)) + 1 if told else min(1, len(main))
    every = tuple(dict.fromkeys(filled))[: max(7, len(main))]
    return Locations(every, last, tuple(standing(place, outdoors) for place in told))


def standing(place: str, outdoors: str) -> str:
    """Return a bare name as a place one can stand in: "Lisbon" is "a street in Lisbon", "Port Orlo" its harbour."""
    if not re.match(r"^(?:the\s+)?[A-ZÀ-Þ]", place) or any(re.search(rf"\b{noun}s?\b", place.lower()) for noun in STANDS):
        return place
    if re.search(r"\b(?:Port|Bay|Harbou?r|Cove|Cape)\b", place):
        return f"the harbour of {place}"
    return f"{outdoors} in {place}"
