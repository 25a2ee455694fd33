"""The call that puts back what an undo took."""

from typing import Any

from langchain_core.tools import tool
from langgraph.types import Command

from film.edits import PutFilm
from film.errors import BadRequest
from tools.arguments import Steps
from tools.directing import Directing, propose
from tools.history import film_without, redoable, taken_by


@tool
def redo(runtime: Directing, steps: Steps = 1) -> Command[Any]:
    """Put back what the person's own last undo took, or the last few undos.

    Use this for "redo", "put it back after all". For a named version use restore_version.
    """
    film_id = runtime.state.get("film")
    history = runtime.context.versions.history(film_id) if film_id else ()
    undos = redoable(history, runtime.context.viewer)
    if len(undos) < steps:
        raise BadRequest(f"there {'is 1 undo' if len(undos) == 1 else f'are {len(undos)} undos'} of yours to take back")
    film = film_without(runtime.context.versions, history, [version.id for version in undos[:steps]])
    back = [taken for version in undos[:steps] for taken in taken_by(version)]
    words = "; ".join(f"“{version.sentence}”" for version in history if version.id in back)
    return propose(runtime, [PutFilm(film=film)], said=f"Back again: {words}.", undoes=" ".join(v.id for v in undos[:steps]))
