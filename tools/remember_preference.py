"""The call that keeps a taste."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.notes import Remember
from tools.directing import Directing, propose


@tool
def remember_preference(
    runtime: Directing,
    text: Annotated[str, Field(min_length=1, max_length=2000, description="The taste, in the person's own sentence.")],
    likes: Annotated[bool | None, Field(description="Wanted or not wanted; left out: the words decide.")] = None,
) -> Command[Any]:
    """Keep what the person likes or dislikes, for this and later films.

    Use this for "I love long takes", "never use jump scares". To ask what is kept use recall; to drop it forget_preference.
    """
    return propose(
        runtime, notes=[Remember(kind="taste", text=text.strip(), likes=likes)], said=f"Remembered: “{text.strip()}”"
    )
