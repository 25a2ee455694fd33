"""The call that gives somebody new words."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import AddLine
from film.errors import BadRequest
from film.film import NARRATOR, Film, Line, Scene, Shot
from film.reach import scene_with_line, scene_with_shot, shot_of
from film.slate import Ref, scenes_in
from film.words import Mode as Modes
from tools.aiming import aimed, named, speaker_of
from tools.arguments import Aim, Beside, Mode, Words
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, ids_in, propose


@tool
def add_line(
    runtime: Directing,
    speaker: Annotated[str, Field(min_length=1, description="A character of the film, or narrator.")],
    target: Aim = None,
    text: Annotated[str | None, Field(description="The exact words.")] = None,
    instruction: Annotated[str | None, Field(description="What is to be said, where the words are left open.")] = None,
    place: Beside = "after",
    delivery: Words | None = None,
    mode: Mode | None = None,
) -> Command[Any]:
    """Give a character or the narrator a new line in a scene, a shot, or beside another line.

    Use this for "let Kael say …", "add a voice-over at the start". To change a line that is there use regenerate_line.
    """
    film = film_in(runtime)
    refuse_harm(film, text, instruction)
    who, name = speaker_of(film, speaker)
    refs = aimed(runtime, film, target, ("scene", "shot", "line"))
    scene = scenes_in(film, refs[:1])[0]
    wish = instruction or " ".join(delivery or [])
    if not (text or wish).strip():
        raise BadRequest(f"the words are missing; say what {name} says, or what it is about")
    shot, before = _anchor(film, scene, refs[0], place, who)
    manner = tuple(dict.fromkeys(word for said in delivery or [] for word in runtime.context.breakdown.delivery(said)))
    line = Line(
        id=ids_in(runtime).new("line"),
        character=who,
        text=(text or "").strip() or runtime.context.writer.line(film, scene, who, wish, manner),
        delivery=manner,
        mode=mode or _usual_mode(scene, shot, who),
        shot=shot.id,
    )
    how = f" ({line.mode})" if line.mode != "on screen" else ""
    spot = place if refs[0].kind == "line" else f"at the {'end' if place == 'after' else 'start'} of"
    said = f"{name[0].upper()}{name[1:]} says {spot} {named(film, [refs[0]])}{how}: “{line.text}”"
    return propose(runtime, [AddLine(scene=scene.id, line=line, before=before)], said=said)


def _usual_mode(scene: Scene, shot: Shot, who: str) -> Modes:
    if who == NARRATOR:
        return "voice-over"
    there = who in scene.cast or any(mark.character == who for mark in shot.marks)
    return "on screen" if there else "off screen"


def _anchor(film: Film, scene: Scene, ref: Ref, place: str, who: str) -> tuple[Shot, str | None]:
    """Return the shot the line belongs to, and the id of the line it comes before (None: it is the last)."""
    if ref.kind == "line":
        scene = scene_with_line(film, ref.id)
        at = next(n for n, line in enumerate(scene.lines) if line.id == ref.id)
        following = scene.lines[at + 1].id if at + 1 < len(scene.lines) else None
        return shot_of(film, scene.lines[at].shot), ref.id if place == "before" else following
    if ref.kind == "shot":
        scene = scene_with_shot(film, ref.id)
        shot = shot_of(film, ref.id)
    else:
        shot = _where_seen(scene, who, first=place == "before")
    order = [other.id for other in scene.shots]
    at = order.index(shot.id)
    first_after = at if place == "before" else at + 1
    return shot, next((line.id for line in scene.lines if order.index(line.shot) >= first_after), None)


def _where_seen(scene: Scene, who: str, *, first: bool) -> Shot:
    """Return the first or last shot of a scene, preferring one at that end that shows the speaker."""
    near = scene.shots[:2] if first else scene.shots[:-3:-1]
    return next((shot for shot in near if any(mark.character == who for mark in shot.marks)), near[0])
