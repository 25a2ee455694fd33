"""The call that changes length, order and joins."""

from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Edit, Rejoin, StrikeLine, StrikeScene, StrikeShot
from film.errors import BadRequest
from film.film import Film, Join
from film.reach import scene_with_shot
from film.slate import Ref, scenes_in, shots_in
from film.words import Transition
from tools.aiming import aimed, named
from tools.arguments import Aim, Remove, Seconds, Target
from tools.directing import Directing, film_in, propose
from tools.moving import moved
from tools.timing import paced, sized

JOIN_SECONDS = {"cut": 0.0, "dissolve": 0.75, "wipe": 0.6, "fade in": 1.0, "fade out": 1.0}
Pace = Annotated[float, Field(ge=-1, le=1, description="Slower (-) or faster (+): plain 0.4, a touch 0.2, much 0.8.")]


@tool
def recut(
    runtime: Directing,
    target: Aim = None,
    pace: Pace = 0.0,
    seconds: Seconds | None = None,
    transition: Annotated[Transition | None, Field(description="The join into the target; fade out: out of it.")] = None,
    remove: Remove = False,
    move_before: Target | None = None,
    move_after: Target | None = None,
) -> Command[Any]:
    """Change how long a stretch is, in what order it comes, how it is joined, or cut it out; what is seen in it stays.

    Use this for "faster", "make it 20 seconds", "dissolve into this", "cut scene 3", "put this before 2A".
    To break a scene into other shots use cover_scene; for what happens in it rewrite; to add a shot add_shot.
    """
    film = film_in(runtime)
    refs = aimed(runtime, film, target)
    where = named(film, refs)
    if remove:
        return propose(runtime, _struck(film, refs), said=f"{where} taken out.")
    edits: list[Edit] = []
    said: list[str] = []
    if move_before or move_after:
        edits += moved(film, refs, move_before, move_after)
        said.append("moved")
    if seconds is not None:
        fitted = sized(film, shots_in(film, refs), seconds)
        edits += fitted.edits
        said.append(fitted.said)
    elif pace:
        edits += paced(film, shots_in(film, refs), pace)
        said.append("faster" if pace > 0 else "slower")
    if transition:
        edits.append(_joined(film, refs, transition))
        said.append(transition)
    if not edits:
        raise BadRequest("it is not said how to recut it; name a pace, a length, a join, a place to move to, or removal")
    return propose(runtime, edits, said=f"{where} recut: {', '.join(said)}.")


def _struck(film: Film, refs: list[Ref]) -> list[Edit]:
    if any(ref.kind == "film" for ref in refs):
        raise BadRequest("the whole film cannot be cut out of itself; name acts, scenes, shots or lines")
    edits: list[Edit] = []
    for ref in refs:
        if ref.kind == "line":
            edits.append(StrikeLine(line=ref.id))
        elif ref.kind == "shot":
            edits.append(StrikeShot(shot=ref.id))
        else:
            edits += [StrikeScene(scene=scene.id) for scene in scenes_in(film, [ref])]
    return edits


def _joined(film: Film, refs: list[Ref], transition: Transition) -> Rejoin:
    shots = shots_in(film, refs)
    frames = round(JOIN_SECONDS[transition] * film.format.frame_rate)
    if transition == "fade out":
        return Rejoin(shot=shots[-1].id, fade_out=frames)
    first = shots[0]
    if scene_with_shot(film, first.id).id == film.path[0].id and first.id == film.path[0].shots[0].id and frames:
        allowed: tuple[Literal["fade in"], ...] = ("fade in",)
        if transition not in allowed:
            raise BadRequest(f"nothing comes before the film's first shot to {transition} from; it can fade in")
    return Rejoin(shot=first.id, join=Join(kind=transition, frames=frames))
