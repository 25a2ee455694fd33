"""Recipes: canonical lists of every input that decides an artefact's bytes, listed on purpose; nothing is made here."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from film.audio import Voice
from film.film import NARRATOR, Film, Line, Shot
from film.timeline import ShotTime
from studio.callsheet.crew import Maker
from studio.callsheet.setups import restricted
from studio.cut.encoder import ENCODER, SEGMENT_FRAMES
from studio.cut.joins import JOINS
from studio.picture.setup import Setup
from studio.sound.orders import TakeOrder
from studio.stores.artefacts import key_of

GRID = SEGMENT_FRAMES
"""Frames of a segment; the last of a shot may be shorter."""
MIXED = ("dissolve", "wipe")
"""Joins that show the shot before."""
UnitKind = Literal["take", "still", "segment", "sound"]


class Unit(NamedTuple):
    """One artefact to be made: its key and all that decides it."""

    kind: UnitKind
    key: str
    recipe: dict[str, Any]


class Segment(NamedTuple):
    """A unit of picture where it lies in its shot."""

    unit: Unit
    first: int
    """Shot-local frame."""
    frames: int


def unit(kind: UnitKind, recipe: dict[str, Any]) -> Unit:
    """Return the unit of a recipe."""
    recipe = {"kind": kind, **recipe}
    return Unit(kind, key_of(recipe), recipe)


def take_unit(film: Film, line: Line, maker: Maker) -> Unit:
    """Return the take of a line."""
    voices = {character.id: character.voice for character in film.characters}
    said = {word.strip(".,;:!?\"'…—").lower() for word in line.text.split()}
    order = TakeOrder(
        text=line.text,
        voice=voices.get(line.character, Voice(sex="male", age=50, variant=7) if line.character == NARRATOR else Voice()),
        delivery=line.delivery,
        language=film.language,
        take=line.take,
        pronounced=tuple(pair for pair in film.pronounced if pair[0].lower() in said),
    )
    return unit("take", {"maker": maker[:2], "order": order.model_dump(mode="json")})


def still_unit(setup: Setup, frame: int, maker: Maker) -> Unit:
    """Return the still of a shot; words spoken leave it as it is."""
    quiet = restricted(setup, frame, 1).model_copy(update={"cues": (), "sync": ()})
    return unit("still", {"maker": maker[:2], "setup": quiet.model_dump(mode="json"), "frame": frame})


class Neighbour(NamedTuple):
    """The shot before, as a join needs it."""

    setup: Setup
    frames: int
    faded: bool


def segments(setup: Setup, shot_time: ShotTime, before: Neighbour | None, maker: Maker) -> list[Segment]:
    """Return the segments of a shot on the grid from its own first frame.

    A join lies in the shot's first frames and reads handle frames beyond the end of the shot before; only the segments
    it reaches into are keyed by both shots. A fade out lies in the shot's own last frames.
    """
    shot, frames = shot_time.shot, shot_time.frames
    join = min(shot.join.frames, frames) if shot.join.kind in (*MIXED, "fade in") else 0
    fade = min(shot.fade_out, frames)
    found = []
    for first in range(0, frames, GRID):
        count = min(GRID, frames - first)
        recipe: dict[str, Any] = {
            "maker": maker[:2],
            "encoder": ENCODER,
            "setup": restricted(setup, first, count).model_dump(mode="json"),
            "first": first,
            "frames": count,
        }
        if first < join:
            recipe["join"] = {"arithmetic": JOINS, **_join(shot, join, first, count, before)}
        if fade and first + count > frames - fade:
            recipe["fade_out"] = {"from": frames - fade, "frames": fade}
        found.append(Segment(unit("segment", recipe), first, count))
    return found


def _join(shot: Shot, join: int, first: int, count: int, before: Neighbour | None) -> dict[str, Any]:
    if shot.join.kind == "fade in" or before is None or before.faded:
        return {"kind": "fade in", "frames": join}
    reach = min(count, join - first)
    handle = before.frames + first
    outgoing = restricted(before.setup, handle, reach).model_dump(mode="json")
    return {"kind": shot.join.kind, "frames": join, "setup": outgoing, "first": handle, "count": reach}


def sound_unit(order: Mapping[str, Any], maker: Maker, takes: Sequence[str]) -> Unit:
    """Return a scene's sound; `order` is a SceneSound as JSON, which names its takes by key."""
    return unit("sound", {"maker": maker[:2], "order": dict(order), "takes": list(takes)})
