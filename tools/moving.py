"""Order as edits: scenes, shots and lines put before or after another; lengths are not touched."""

from collections.abc import Sequence
from typing import Literal

from film.edits import Move
from film.errors import BadRequest
from film.film import Film
from film.slate import Ref, lines_in, resolve, scenes_in, shots_in, slate

Kind = Literal["scene", "shot", "line"]
Goal = str | Sequence[str] | None


def moved(film: Film, refs: Sequence[Ref], before: Goal, after: Goal) -> list[Move]:
    """Return the edits that put what is meant before or after a goal of the same kind, keeping its inner order.

    Raises:
        BadRequest: two goals are given, or kinds that cannot stand beside each other.
    """
    if before and after:
        raise BadRequest("a move goes before one thing or after one, not both")
    goal = resolve(film, before or after or "")[0 if before else -1]
    kind, moving = _row(film, refs)
    anchor = _in_kind(film, goal, kind, first=bool(before))
    if anchor is None or refs[0].kind == "film":
        raise BadRequest(
            f"{slate(film, refs[0])} cannot be put beside {slate(film, goal)}; move scenes to scenes, shots to shots"
        )
    if anchor in moving:
        raise BadRequest(f"{slate(film, goal)} is part of what is to be moved; name another place")
    if before:
        return [Move(kind=kind, element=element, before=anchor) for element in moving]
    return [Move(kind=kind, element=element, after=anchor) for element in reversed(moving)]


def _row(film: Film, refs: Sequence[Ref]) -> tuple[Kind, list[str]]:
    kind = refs[0].kind
    if kind == "line":
        return "line", [line.id for line in lines_in(film, refs)]
    if kind == "shot":
        return "shot", [shot.id for shot in shots_in(film, refs)]
    return "scene", [scene.id for scene in scenes_in(film, refs)]


def _in_kind(film: Film, goal: Ref, kind: Kind, *, first: bool) -> str | None:
    """Return the element of `kind` at the goal's near end, or None where the goal is smaller than what is moved."""
    if goal.kind == kind:
        return goal.id
    if kind == "scene" and goal.kind in ("act", "shot", "line"):
        row = [scene.id for scene in scenes_in(film, [goal])]
        return row[0 if first else -1] if goal.kind == "act" else None
    if kind == "shot" and goal.kind in ("scene", "line"):
        row = [shot.id for shot in shots_in(film, [goal])]
        return row[0 if first else -1]
    return None
