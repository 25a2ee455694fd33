"""The call that does a shot or line once more."""

from typing import Any

from langchain_core.tools import tool
from langgraph.types import Command

from film.edits import Edit, Retake
from tools.aiming import aimed, named
from tools.arguments import Aim
from tools.directing import Directing, film_in, propose


@tool
def retake(runtime: Directing, target: Aim = None) -> Command[Any]:
    """Do a shot or a line once more, otherwise the same.

    Use this for "again", "another take" with no wish for a difference.
    For a line said otherwise use regenerate_line; for other light relight_shot; for other events rewrite.
    """
    film = film_in(runtime)
    refs = aimed(runtime, film, target, ("shot", "line"))
    edits: list[Edit] = [Retake(line=ref.id) if ref.kind == "line" else Retake(shot=ref.id) for ref in refs]
    return propose(runtime, edits, said=f"{named(film, refs)}: another take.")
