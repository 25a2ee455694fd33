"""The call that would dub a film; refused until voices and translation of other languages are made."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from tools.directing import Directing, not_served


@tool
def dub_film(
    runtime: Directing,
    language: Annotated[str, Field(min_length=1, description="The language to speak.")],
    subtitles: Annotated[str | None, Field(description="A supplied subtitle file.")] = None,
) -> Command[Any]:
    """Give the film voices and subtitles in another language.

    Use this for "dub it into German". For how a name is said use pronounce; for a subtitle file of the film export_film.
    """
    raise not_served(f"dubbing into {language}", "voices and subtitles are in the film's own language")
