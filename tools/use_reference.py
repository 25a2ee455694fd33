"""The call that would take qualities from a picture; refused until pictures are read."""

from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from tools.arguments import Target
from tools.directing import Directing, not_served


@tool
def use_reference(
    runtime: Directing,
    file: Annotated[str, Field(min_length=1, description="A supplied picture.")],
    target: Target | None = None,
    character: str | None = None,
    what: Annotated[
        Literal["face", "wardrobe", "palette", "light", "framing"] | None, Field(description="Which quality to take.")
    ] = None,
    consent: Annotated[bool | None, Field(description="Whether a person in the picture agreed.")] = None,
) -> Command[Any]:
    """Take face, wardrobe, palette, light or framing from a supplied picture.

    Use this when a picture is given. To copy another shot of the film use match_shot; to say looks in words restyle_character.
    """
    raise not_served("taking qualities from a picture", "say in words how it should look: hair, wardrobe, light, framing")
