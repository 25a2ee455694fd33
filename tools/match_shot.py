"""The call that makes shots like another."""

from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Dress, Edit, PutScene, Retime
from film.errors import BadTarget
from film.film import Film, Scene, Shot
from film.reach import replaced, scene_with_shot
from film.slate import resolve, shots_in
from tools.aiming import shots_at, shots_named
from tools.arguments import Target
from tools.directing import Directing, film_in, propose

What = Literal["light", "framing", "pace", "wardrobe"]


@tool
def match_shot(
    runtime: Directing,
    target: Target,
    like: Annotated[str, Field(description="The shot to take it from: shot-5.2.")],
    what: Annotated[What, Field(description="In which respect.")] = "light",
) -> Command[Any]:
    """Make shots the same as another shot in light, framing, pace or wardrobe.

    Use this for "light this like 2B", "same framing as the first shot". For a look by name use relight_shot or reframe_shot.
    """
    film = film_in(runtime)
    model = shots_in(film, resolve(film, like))
    if len(model) != 1:
        raise BadTarget("one shot is needed to take it from, such as shot-2.1")
    source = model[0]
    shots = [shot for shot in shots_at(runtime, film, target) if shot.id != source.id]
    if not shots:
        raise BadTarget(f"{shots_named(film, [source])} is what it is to be like; name another shot to change")
    said = f"{shots_named(film, shots)} matched to {shots_named(film, [source])} in {what}."
    return propose(runtime, _matched(film, shots, source, what), said=said)


def _matched(film: Film, shots: list[Shot], source: Shot, what: What) -> list[Edit]:
    if what == "pace":
        return [Retime(shot=shot.id, frames=source.frames, tail=source.tail) for shot in shots]
    if what == "wardrobe":
        return _dressed(film, shots, scene_with_shot(film, source.id))
    scenes = {scene.id: scene for scene in (scene_with_shot(film, shot.id) for shot in shots)}
    wanted = {shot.id for shot in shots}
    return [PutScene(scene=_like(scene, wanted, source, what)) for scene in scenes.values()]


def _like(scene: Scene, wanted: set[str], source: Shot, what: What) -> Scene:
    def matched(shot: Shot) -> Shot:
        if what == "light":
            return replaced(shot, light=source.light)
        own = shot.camera
        camera = replaced(source.camera, subject=own.subject, over_shoulder_of=own.over_shoulder_of, focus_on=own.focus_on)
        return replaced(shot, camera=camera, side=source.side)

    return replaced(scene, shots=tuple(matched(shot) if shot.id in wanted else shot for shot in scene.shots))


def _dressed(film: Film, shots: list[Shot], source: Scene) -> list[Edit]:
    edits: list[Edit] = []
    for scene in {s.id: s for s in (scene_with_shot(film, shot.id) for shot in shots)}.values():
        for person in film.characters:
            worn = film.appearance_in(source, person)
            if person.id in scene.cast and person.id in source.cast and film.appearance_in(scene, person) != worn:
                edits.append(Dress(scene=scene.id, character=person.id, appearance=worn))
    if not edits:
        raise BadTarget("everybody in both wears the same already")
    return edits
