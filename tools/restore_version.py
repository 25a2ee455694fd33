"""The call back to a named version, wholly or in one respect."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Edit, PutFilm, PutScene
from film.errors import BadRequest
from film.film import Film
from film.slate import Ref, lines_in, scenes_in, shots_in
from tools.aiming import aimed, named
from tools.arguments import Target
from tools.aspects import Aspect, taken_over
from tools.directing import Directing, film_in, propose
from tools.naming_versions import version_named


@tool
def restore_version(
    runtime: Directing,
    version: Annotated[str, Field(min_length=1, description="An id, or a number counted from 1, the oldest.")],
    target: Annotated[Target | None, Field(description="Only this stretch; left out: the whole film.")] = None,
    only: Annotated[Aspect | None, Field(description="Only in this respect.")] = None,
) -> Command[Any]:
    """Go back to a version, wholly, in one stretch, or in one respect such as light or words.

    Use this for "back to version 3", "the light of the first version". For the last request alone use undo.
    """
    film = film_in(runtime)
    old_version = version_named(runtime, version)
    old = runtime.context.versions.film(old_version.id)
    refs = aimed(runtime, film, target) if target else [Ref("film", film.id)]
    whole = any(ref.kind == "film" for ref in refs)
    when = f"“{old_version.sentence}”" if old_version.sentence else old_version.id
    if whole and only is None:
        return propose(runtime, [PutFilm(film=old)], said=f"Back as it was after {when}.")
    edits = _edits(film, old, refs, only)
    if not edits:
        raise BadRequest(f"{named(film, refs)} has nothing of {only or 'that version'} that differs from what stands")
    return propose(runtime, edits, said=f"{only or 'everything'} of {named(film, refs)} as after {when}.")


def _edits(film: Film, old: Film, refs: list[Ref], only: Aspect | None) -> list[Edit]:
    """Return the scenes that change; what the older version does not have stays as it is."""
    shots = {shot.id for shot in shots_in(film, refs)}
    lines = {line.id for line in lines_in(film, refs)}
    before = {scene.id: scene for scene in old.scenes}
    part = all(ref.kind in ("shot", "line") for ref in refs)
    edits: list[Edit] = []
    for scene in scenes_in(film, refs):
        if scene.id not in before:
            continue
        source = before[scene.id]
        changed = taken_over(scene, source, shots, lines, only) if only or part else source
        if changed != scene:
            edits.append(PutScene(scene=changed))
    return edits
