"""What is seen in a scene, as sentences: the place and who comes into it, the business of its situation, moments asked for."""

import re
from random import Random

from studio.coverage.beats import Beat
from studio.writing.exchanges import Mouth
from studio.writing.grammar import sentence
from studio.writing.lexicon import data
from studio.writing.moments_in import Moment
from studio.writing.plot import Planned
from studio.writing.story import Player, Story

ALIASES = {
    "starship": "spaceship", "spacecraft": "spaceship", "shuttle": "spaceship", "abbey": "church", "chapel": "church",
    "cathedral": "church", "crypt": "cellar", "pier": "harbour", "quay": "harbour", "dock": "harbour", "docks": "harbour",
    "island": "beach", "shore": "beach", "coast": "beach", "woods": "forest", "wood": "forest", "mountains": "mountain",
    "throne room": "castle", "theater": "stage", "theatre": "stage", "motel": "hotel", "jail": "prison", "cell": "prison",
}  # fmt: skip
"""Words of places with those under which what is seen and done there is kept."""

ALIKE = re.compile(rf"\b(?:{'|'.join(ALIASES)})\b")
GENERAL = frozenset(("hall", "street", "house", "station", "stage", "field", "bridge"))
"""Words of places that another word in the same place tells more of."""


class Seen:
    """Makes action sentences for one film; none twice."""

    def __init__(self, story: Story, mouth: Mouth, random: Random) -> None:
        self._story = story
        self._mouth = mouth
        self._random = random
        self._places: set[str] = set()
        self._done: dict[str, int] = {}

    def arrival(self, scene: Planned, here: list[Player], *, brief: bool) -> Beat:
        """Return the beat that shows the place, and someone in it doing something; a brief one shows one of the two."""
        rows = details(scene.place)
        first = scene.place not in self._places
        self._places.add(scene.place)
        who = here[0] if len(here) < 2 or self._random.random() < 0.6 else here[1]
        look = self._fresh(rows["look"], {}) if not brief or first else ""
        do = "" if brief and look and self._random.random() < 0.4 else self._does(who, rows["do"])
        words = " ".join(sentence(part) for part in (look, do) if part) or sentence(f"{who.calls} waits at {scene.place}")
        return Beat(action=words, people=(who.id,), wide=first)

    def business(self, situation: str, scene: Planned, here: dict[str, Player]) -> Beat | None:
        """Return a beat of action that goes with a situation, or None where none is left."""
        slots = self._story.slots(scene.place, scene.onward)
        patterns = [p for p in data("actions").get(situation, ()) if _parts(p) <= set(here)]
        words = self._fresh(patterns, slots)
        if not words:
            return self._small(scene, here)
        people = tuple(here[part].id for part in _order(words, here))
        return Beat(action=sentence(words), people=people)

    def _small(self, scene: Planned, here: dict[str, Player]) -> Beat | None:
        player = self._random.choice([p for p in here.values() if not p.extra] or list(here.values()))
        words = self._does(player, [*details(scene.place)["do"], *data("placedetails")["any"]["do"]])
        return Beat(action=sentence(words), people=(player.id,)) if words else None

    def moment(self, moment: Moment, here: dict[str, Player]) -> Beat:
        """Return the beat that shows a moment that has been cast."""
        there = {player.id for player in here.values()}
        self._mouth.line(moment.words, {})
        people = tuple(who for who in moment.people if who in there)
        return Beat(action=sentence(moment.words), people=people, weight="moment")

    def _does(self, who: Player, verbs: list[str]) -> str:
        """Return somebody doing one of the things, first one that nobody has done."""
        order = self._random.sample(verbs, len(verbs))
        untried = [verb for verb in order if self._done.get(verb, 0) == 0]
        for verb in (*untried, *order):
            if said := self._mouth.line(f"{who.calls} {verb}", {}):
                self._done[verb] = self._done.get(verb, 0) + 1
                return said
        return ""

    def _fresh(self, patterns: list[str], slots: dict[str, str]) -> str:
        order = list(patterns)
        self._random.shuffle(order)
        return next((said for pattern in order if (said := self._mouth.line(pattern, slots))), "")


def details(place: str) -> dict[str, list[str]]:
    """Return what there is to see and do at a place, by the last of its words that is known."""
    known = data("placedetails")
    place = ALIKE.sub(lambda match: ALIASES[match[0]], place.lower())
    head = re.split(r"\b(?:of|in|at|above|on|called|named)\b", place.lower())[0] or place.lower()
    found = [key for key in known if re.search(rf"\b{key}s?\b", head)] or [
        key for key in known if re.search(rf"\b{key}s?\b", place.lower())
    ]
    if not found:
        return known["any"]
    if special := [key for key in found if key not in GENERAL]:
        return known[max(special, key=head.rfind)]
    told = [key for key in known if key not in GENERAL and re.search(rf"\b{key}s?\b", place.lower())]
    return known[told[0] if told and "bridge" in found else max(found, key=head.rfind)]


def _parts(pattern: str) -> set[str]:
    return set(re.findall(r"\{([HAFX])(?:\.\w+)?\}", pattern))


def _order(words: str, here: dict[str, Player]) -> list[str]:
    at = {
        part: match.start() for part, player in here.items() if (match := re.search(rf"\b{re.escape(player.calls)}\b", words))
    }
    return sorted(at, key=lambda part: at[part]) or list(here)[:2]
