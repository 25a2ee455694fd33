"""The call that keeps another way on from a scene."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import AddWay, apply_all
from film.errors import BadRequest
from film.film import Film, Scene, Way
from film.ids import Ids
from film.reach import replaced
from film.slate import scenes_in
from tools.aiming import aimed, named
from tools.arguments import Target
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, ids_in, propose


@tool
def branch_story(
    runtime: Directing,
    target: Target,
    choice: Annotated[str, Field(min_length=1, description="What is chosen, in a few words.")],
    instruction: Annotated[str, Field(min_length=1, description="What happens then.")],
) -> Command[Any]:
    """Write another way on from a scene and keep it beside the first; the film as it plays stays.

    Use this for "what if she stays", "an alternative ending". To change the film itself use rewrite.
    """
    film = film_in(runtime)
    refuse_harm(film, choice, instruction)
    refs = aimed(runtime, film, target, ("scene", "shot", "line"))
    start = scenes_in(film, refs)[-1]
    order = [scene.id for scene in film.path]
    if start.id not in order:
        raise BadRequest("another way starts from a scene of the acts, not from one of a way")
    ids = ids_in(runtime)
    following = order[order.index(start.id) + 1 :][:1] or [start.id]
    edits = runtime.context.writer.rewrite(film, following, instruction, [], [], [], ids)
    written = apply_all(film, edits)
    scenes = tuple(_anew(scene, ids) for scene in _changed(film, written))
    if not scenes:
        raise BadRequest(f"nothing other comes of “{instruction}” after {named(film, refs)}; say what happens then")
    way = Way(id=ids.new("way"), after=start.id, choice=choice, scenes=scenes)
    count = f"{len(scenes)} scene{'s' if len(scenes) > 1 else ''}"
    new = [person for person in written.characters if all(person.id != c.id for c in film.characters)]
    people = [edit for edit in edits if edit.edit == "add character" and any(edit.character.id == c.id for c in new)]
    said = f"Another way on from {named(film, refs)}, “{choice}”: {count}, kept beside the first."
    return propose(runtime, [*people, AddWay(way=way)], said=said)


def _changed(before: Film, after: Film) -> list[Scene]:
    old = {scene.id: scene for scene in before.scenes}
    return [scene for scene in after.path if scene != old.get(scene.id)]


def _anew(scene: Scene, ids: Ids) -> Scene:
    """Return the scene with ids of its own throughout."""
    shots = {shot.id: ids.new("shot") for shot in scene.shots}
    lines = {line.id: ids.new("line") for line in scene.lines}
    return replaced(
        scene,
        id=ids.new("scene"),
        shots=tuple(
            replaced(s, id=shots[s.id], titles=tuple(replaced(t, id=ids.new("title")) for t in s.titles)) for s in scene.shots
        ),
        lines=tuple(replaced(line, id=lines[line.id], shot=shots[line.shot]) for line in scene.lines),
        effects=tuple(
            replaced(e, id=ids.new("effect"), shot=shots.get(e.shot or ""), line=lines.get(e.line or "")) for e in scene.effects
        ),
    )
