"""The call that adds one shot."""

from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import AddShot, Edit, PutScene
from film.errors import BadRequest
from film.film import Film, Scene, Shot
from film.reach import replaced
from film.slate import Ref, scenes_in
from film.words import ShotKind
from studio.coverage.extra import shot_of_kind
from tools.aiming import aimed, named, person_or_thing
from tools.arguments import Aim, Angle, Move, Seconds, Size
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, ids_in, propose

Place = Literal["before", "after", "over"]


@tool
def add_shot(
    runtime: Directing,
    target: Aim = None,
    kind: ShotKind | None = None,
    subject: Annotated[str | None, Field(description="Who or what is seen.")] = None,
    place: Annotated[Place, Field(description="Before or after the target, or over the words that run there.")] = "after",
    action: Annotated[str | None, Field(description="What happens in it.")] = None,
    size: Size | None = None,
    angle: Angle | None = None,
    move: Move | None = None,
    seconds: Seconds | None = None,
) -> Command[Any]:
    """Add one new shot to a scene, before or after a shot or line, or laid over a running line.

    Use this for "a close-up of the letter", "cut to her reaction while he talks" (place over). To change a shot that is
    there use reframe_shot; to break the whole scene up otherwise cover_scene.
    """
    film = film_in(runtime)
    refuse_harm(film, action, subject)
    ref = aimed(runtime, film, target, ("scene", "shot", "line"))[0]
    scene = scenes_in(film, [ref])[0]
    beside = _beside(scene, ref, place)
    seen = person_or_thing(film, subject)
    person = any(character.id == seen for character in film.characters)
    form = kind or ("single" if person else "insert" if seen else "reaction" if place == "over" and scene.cast else "master")
    shot = shot_of_kind(
        scene,
        film,
        ids_in(runtime),
        runtime.context.breakdown,
        form,
        subject=seen,
        like=beside,
        action=action or "",
        size=size,
        angle=angle,
        move=move,
        seconds=seconds,
    )
    edit = _laid_over(film, scene, ref, shot) if place == "over" else _beside_it(scene, ref, beside, shot, place)
    names = {character.id: character.name for character in film.characters}
    shown = names.get(shot.camera.subject or "", shot.camera.subject) or "everyone"
    said = f"{'An' if form[0] in 'aeio' else 'A'} {form} shot of {shown} {place} {named(film, [ref])}."
    return propose(runtime, [edit], said=" ".join((said, *shot.assumed)))


def _beside(scene: Scene, ref: Ref, place: Place) -> Shot:
    """Return the shot that the new one stands beside."""
    if ref.kind == "scene":
        return scene.shots[0 if place == "before" else -1]
    anchor = next((line.shot for line in scene.lines if line.id == ref.id), ref.id)
    return next(shot for shot in scene.shots if shot.id == anchor)


def _following(scene: Scene, beside: Shot) -> str | None:
    at = scene.shots.index(beside)
    return scene.shots[at + 1].id if at + 1 < len(scene.shots) else None


def _beside_it(scene: Scene, ref: Ref, beside: Shot, shot: Shot, place: Place) -> Edit:
    """Return the edit that puts the shot before or after; beside a line, the lines that come later in its shot move along."""
    if place == "before" and ref.kind != "line":
        return AddShot(scene=scene.id, shot=shot, before=beside.id)
    before = beside.id if place == "before" and ref.kind == "line" else _following(scene, beside)
    return AddShot(scene=scene.id, shot=shot, before=before)


def _laid_over(film: Film, scene: Scene, ref: Ref, shot: Shot) -> Edit:
    """Return the scene with the shot after the one whose last line then runs on under it."""
    beside = _beside(scene, ref, "over")
    spoken = [line for line in scene.lines_of(beside) if ref.kind != "line" or line.id == ref.id]
    if not spoken:
        raise BadRequest(f"nobody speaks in {named(film, [ref])} for a shot to lie over; place it before or after")
    last = spoken[-1]
    later = [line.id for line in scene.lines_of(beside)][[line.id for line in scene.lines_of(beside)].index(last.id) + 1 :]
    lines = tuple(
        replaced(line, runs_on=True) if line.id == last.id else replaced(line, shot=shot.id) if line.id in later else line
        for line in scene.lines
    )
    at = scene.shots.index(beside) + 1
    shown = replaced(beside, frames=max(1, min(beside.frames, last.offset + film.format.frame_rate)))
    shots = (*scene.shots[: at - 1], shown, shot, *scene.shots[at:])
    return PutScene(scene=replaced(scene, shots=shots, lines=lines))
