"""The call that answers about the film."""

from collections.abc import Mapping
from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from tools.answers import Asked, answered
from tools.directing import Directing, film_in, propose


@tool
def describe(
    runtime: Directing, subject: Annotated[str, Field(description="The question, or what it is about.")]
) -> Command[Any]:
    """Answer a question about the film: who, where, how long, which versions, what was assumed, why, what is not made yet.

    Use this for questions. For findings and cures use give_notes; for what is remembered across films recall.
    """
    film = film_in(runtime)
    state = runtime.state
    version = state.get("version")
    film_id = state.get("film")
    history = runtime.context.versions.history(film_id) if film_id else ()
    made: Mapping[str, Any] = runtime.context.progress.state(version) if version else {}
    asked = Asked(film, subject, state.get("focus"), history, made)
    return propose(runtime, said=answered(asked))
