"""What the writer knows of one story before it plans scenes: people with their parts, places, wants, tone and moments."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from film.film import Character
from film.words import TimeOfDay, Weather
from studio.writing.grammar import a, the, third, voiced
from studio.writing.moments_in import Moment
from studio.writing.wants_in import Wants

Part = Literal["H", "A", "F", "X"]
"""Main person, companion, opponent, helper who comes in."""


@dataclass(frozen=True)
class Player:
    """Someone cast in the story."""

    part: str
    character: Character
    calls: str
    """What others call them in speech."""
    role: str = ""
    extra: bool = False
    """Whether they are only seen and never speak."""
    told: bool = True
    """Whether the premise tells of them, and not a moment alone."""
    away: bool = False
    """Whether they are missing when the story begins."""
    wild: bool = False
    plural: bool = False
    """Whether `calls` speaks of several."""

    def seen_in(self, words: str) -> bool:
        """Return whether `words` speak of them: by name, or by what they are where that is what they are called."""
        if re.search(rf"\b{re.escape(self.calls)}\b(?![’']s)", words):
            return True
        head = self.calls.split()[-1] if self.calls.startswith("the ") else ""
        return bool(head) and bool(re.search(rf"\b{re.escape(head)}\b(?![’'])", words))

    @property
    def id(self) -> str:
        """Return the character's id."""
        return self.character.id

    @property
    def female(self) -> bool:
        """Return whether "she" is said of them."""
        return self.character.appearance.figure.sex == "female"


@dataclass(frozen=True)
class Story:
    """A premise understood and cast."""

    premise: str
    genre: str
    family: str
    tones: tuple[str, ...]
    players: Mapping[str, Player]
    others: tuple[Player, ...]
    places: tuple[str, ...]
    """Noun phrases, those of the premise first."""
    asked_places: int
    wants: Wants
    foe: str
    """What stands against them, as it is spoken of: "the company"."""
    thing: str
    """The thing that goes through the story, without article."""
    moments: tuple[Moment, ...] = ()
    events: tuple[Moment, ...] = ()
    """What happens in the premise by its own words."""
    helpers: str = ""
    """The group that comes to help, as it is spoken of."""
    hopeful: bool = False
    bleak: bool = False
    removed: tuple[str, ...] = ()
    goal_told: bool = False
    """Whether the goal stands in the premise."""
    kin: bool = False
    """Whether the two main people are of one family."""
    told_places: tuple[str, ...] = ()
    """The places the premise names, as places to stand in."""
    place_told: str = ""
    """The first place the premise names, as it stands there."""
    loves: bool = False
    """Whether the premise speaks of love between them."""
    style: str = ""
    seed: int = 0
    key_words: tuple[str, ...] = ()
    hours: tuple[TimeOfDay, ...] = ()
    weather: Weather | None = None
    extra_slots: Mapping[str, str] = field(default_factory=dict)

    @property
    def own_slots(self) -> frozenset[str]:
        """Return the slots whose words come from the premise."""
        told = {
            "goal": self.goal_told,
            "can": bool(self.wants.can),
            "find": bool(self.wants.find),
            "fact": bool(self.wants.fact),
        }
        kinds = {name for name, there in told.items() if there}
        return frozenset(f"{kind}{case}" for kind in kinds for case in ("", ".i", ".you", ".s"))

    @property
    def may_love(self) -> bool:
        """Return whether these two may be lovers: asked for by the genre, both grown, not of one family."""
        pair = [self.players[part] for part in ("H", "A") if part in self.players]
        grown = all(player.character.appearance.figure.age >= 18 for player in pair)
        return self.genre in ("romance", "drama", "historical") and grown and not self.kin and self.loves

    def with_(self, **changes: object) -> "Story":
        """Return the story with fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def slots(self, place: str, onward: str) -> dict[str, str]:
        """Return what a pattern's words in braces stand for, in a scene at `place` leading `onward`; empty where unknown."""
        goal, can = self._spoken_goal(), self.wants.can
        later = re.sub(r"^(\w+) an? (?=\w)", r"\1 the ", goal)
        names = {part: player.calls for part, player in self.players.items()}
        full = {f"{part}.full": player.character.name for part, player in self.players.items()}
        roles = {f"{part}.role": player.role for part, player in self.players.items()}
        pronouns = {
            f"{part}.{case}": word
            for part, player in self.players.items()
            for case, word in zip(
                ("she", "her", "hers"), ("she", "her", "her") if player.female else ("he", "him", "his"), strict=True
            )
        }
        return {
            **names, **full, **roles, **pronouns,
            "foe": self.foe,
            "thing": the(self.thing),
            "a_thing": a(self.thing),
            "bare_thing": re.sub(r"^(?:the|an?|her|his|their)\s+", "", self.thing),
            "place": spoken_place(place),
            "next": spoken_place(onward),
            "home": spoken_place(self.places[0]),
            "goal.i": voiced(goal, "first"),
            "goal.you": voiced(later, "second"),
            "can.i": voiced(can, "first"),
            "can.you": voiced(can, "second"),
            "can.s": third(can) if can else "",
            "find": the(self.wants.find) if self.wants.find else "",
            "fact": self.wants.fact,
            "helpers": self.helpers,
            "word": self.key_words[0] if self.key_words else "",
            **self.extra_slots,
        }  # fmt: skip

    def _spoken_goal(self) -> str:
        """Return the goal short enough to be said; nothing where it would be only a genre's and feelings are at stake."""
        goal = self.wants.goal
        if not self.goal_told and self.family == "heart":
            return ""
        if len(goal.split()) > 6:
            short = re.split(r"\s+(?:to|at|in|on|from|with|for|by|into|through)\s+(?=(?:the|a|an|her|his|their|[A-Z]))", goal)[
                0
            ]
            goal = short if len(short.split()) > 1 else goal
        return goal


def spoken_place(place: str) -> str:
    """Return a place as people speak of it: "the lighthouse", "Port Orlo"; what follows a comma or "above" is left out."""
    short = re.split(r",|\s+(?:above|full of|with|on the edge|under the)\s+", place)[0]
    if re.match(r"^(?:home|space|school|town|prison|church)$", short):
        return short
    return the(short)
