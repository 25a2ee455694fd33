"""The calls through versions: back over the viewer's own requests, and forth again."""

from typing import Any

from langchain_core.tools import tool
from langgraph.types import Command

from film.edits import PutFilm
from film.errors import BadRequest
from tools.arguments import Steps
from tools.directing import Directing, propose
from tools.history import film_without, undoable


@tool
def undo(runtime: Directing, steps: Steps = 1) -> Command[Any]:
    """Take back the person's own last request, or the last few.

    Use this for "undo", "take that back". For a named version use restore_version; to take back an undo use redo.
    """
    film_id = runtime.state.get("film")
    history = runtime.context.versions.history(film_id) if film_id else ()
    own = undoable(history, runtime.context.viewer)
    if len(own) < steps:
        few = f"only {len(own)} of your requests can" if own else "there is no request of yours that can"
        raise BadRequest(f"{few} be taken back; the film began with the version before")
    taken = own[:steps]
    film = film_without(runtime.context.versions, history, [version.id for version in taken])
    words = "; ".join(f"“{version.sentence}”" for version in taken)
    return propose(runtime, [PutFilm(film=film)], said=f"Taken back: {words}.", undoes=" ".join(v.id for v in taken))
