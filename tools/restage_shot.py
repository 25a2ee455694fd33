"""The call that changes acting: who stands where, does what, looks where."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Edit, PutScene, Restage
from film.errors import BadRequest
from film.film import Character, Film, Scene, Shot
from film.reach import character_of, replaced, scene_with_shot
from film.staging import Mark
from tools.aiming import shots_at, shots_named
from tools.arguments import Aim
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, propose
from tools.floor import spot


@tool
def restage_shot(
    runtime: Directing,
    target: Aim = None,
    action: Annotated[str | None, Field(description="What they do: sits down, reads a letter.")] = None,
    who: Annotated[str | None, Field(description="A character; left out: whoever the action names, else everyone.")] = None,
    at: Annotated[
        str | None, Field(description="Where: left, right, centre, front, back, beside NAME, or metres such as 1.5,-2.")
    ] = None,
    looks_at: Annotated[str | None, Field(description="A character, camera, or ahead.")] = None,
    expression: Annotated[str | None, Field(description="The face: happy, afraid, determined.")] = None,
    enters: Annotated[bool | None, Field(description="Whether they come in.")] = None,
    exits: Annotated[bool | None, Field(description="Whether they go out.")] = None,
    holds: Annotated[str | None, Field(description="What is in the hand; nothing: an empty hand.")] = None,
) -> Command[Any]:
    """Change who stands where, does what, looks where, or holds what in a shot; camera, light and words stay.

    Use this for "she sits down", "Kael by the window", "let them look at each other", "he holds a letter".
    For framing use reframe_shot; for things in the room dress_scene; for the story rewrite.
    """
    film = film_in(runtime)
    refuse_harm(film, action, holds)
    shots = shots_at(runtime, film, target)
    wishes = _Wishes(runtime, film, action, at, looks_at, expression, enters, exits, holds)
    edits: list[Edit] = []
    for shot in shots:
        edits += _restaged(film, shot, wishes, who)
    said = " ".join((f"{shots_named(film, shots)} restaged: {wishes.told(who)}.", *wishes.assumed))
    return propose(runtime, edits, said=said)


class _Wishes:
    """What was asked of the people of a shot, read once."""

    def __init__(
        self,
        runtime: Directing,
        film: Film,
        action: str | None,
        at: str | None,
        looks_at: str | None,
        expression: str | None,
        enters: bool | None,
        exits: bool | None,
        holds: str | None,
    ) -> None:
        if all(wish is None for wish in (action, at, looks_at, expression, enters, exits, holds)):
            raise BadRequest("it is not said how to restage it; name an action, a place, a look, a face or a thing held")
        breakdown = runtime.context.breakdown
        self.action, self.at = action, at
        gaze, face = looks_at and f"looking at {looks_at}", expression
        ways = ("comes in" if enters else None, "goes out" if exits else None)
        self._also = [wish for wish in (gaze, face, holds and f"holding {holds}", *ways) if wish]
        self.assumed: tuple[str, ...] = ()
        self.fields: dict[str, Any] = {}
        if action:
            business = breakdown.business(action)
            self.assumed = business.assumed
            self.fields = {"action": action, "motion": business.value.motion}
            self.fields |= {"expression": business.value.expression} if business.value.expression != "neutral" else {}
            self.fields |= {"holds": business.value.holds} if business.value.holds != "none" else {}
        if expression:
            self.fields["expression"] = breakdown.business(f"looking {expression}").value.expression
        if holds:
            self.fields["holds"], more = _in_hand(runtime, holds)
            self.assumed += more
        if looks_at:
            self.fields["looks_at"] = _gaze(film, looks_at)
        self.fields |= {name: value for name, value in (("enters", enters), ("exits", exits)) if value is not None}

    def told(self, who: str | None) -> str:
        """Return the wishes in words."""
        return ", ".join(filter(None, (who, self.action, f"at {self.at}" if self.at else None, *self._also)))


def _restaged(film: Film, shot: Shot, wishes: _Wishes, who: str | None) -> list[Edit]:
    scene = scene_with_shot(film, shot.id)
    people = _meant(film, shot, wishes.action, who)
    marks = list(shot.marks)
    for person in people:
        at = next((n for n, mark in enumerate(marks) if mark.character == person.id), None)
        mark = marks[at] if at is not None else Mark(character=person.id, at=(0.9 * len(marks), 0.0))
        place = {"at": spot(film, marks, mark, wishes.at)} if wishes.at else {}
        changed = replaced(mark, **wishes.fields, **place)
        marks = [*marks[:at], changed, *marks[at + 1 :]] if at is not None else [*marks, changed]
    edits: list[Edit] = [Restage(shot=shot.id, marks=tuple(marks), action=wishes.action, assumed=wishes.assumed)]
    new = tuple(person.id for person in people if person.id not in scene.cast)
    return [_joined(scene, new), *edits] if new else edits


def _joined(scene: Scene, new: tuple[str, ...]) -> PutScene:
    return PutScene(scene=replaced(scene, cast=(*scene.cast, *new)))


def _meant(film: Film, shot: Shot, action: str | None, who: str | None) -> list[Character]:
    if who:
        return [character_of(film, who)]
    there = [c for c in film.characters if any(mark.character == c.id for mark in shot.marks)]
    low = f" {(action or '').lower()} "
    named = [c for c in there if f" {c.name.split()[0].lower()}" in low]
    if not there:
        raise BadRequest("nobody is in that shot; say who is to be in it")
    return named or there


def _gaze(film: Film, looks_at: str) -> str | None:
    low = looks_at.strip().lower()
    if low in ("camera", "the camera", "us"):
        return "camera"
    return None if low in ("ahead", "away", "nothing", "nobody") else character_of(film, looks_at).id


def _in_hand(runtime: Directing, holds: str) -> tuple[str, tuple[str, ...]]:
    if holds.strip().lower() in ("nothing", "none", "empty", "no"):
        return "none", ()
    found = runtime.context.breakdown.held(holds)
    return found.value, found.assumed
