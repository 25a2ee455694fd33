"""The call that changes the film's format."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Reformat
from film.errors import BadRequest
from film.words import Aspect, Finish, FrameRate, FrameSize, Rating
from tools.aiming import aimed, listed
from tools.arguments import Target
from tools.directing import Directing, film_in, propose


@tool
def set_format(
    runtime: Directing,
    target: Target = "film",
    title: Annotated[str | None, Field(description="What the film is called.")] = None,
    aspect: Aspect | None = None,
    size: FrameSize | None = None,
    finish: Annotated[Finish | None, Field(description="How the picture is finished.")] = None,
    frame_rate: FrameRate | None = None,
    subtitles: bool | None = None,
    rating: Rating | None = None,
) -> Command[Any]:
    """Change the film's title, shape, size, finish, frame rate, subtitles or rating; a new shape reframes, it does not crop.

    Use this for "wide screen", "black and white", "call it The Lamp", "720p". For words on the picture use add_title.
    """
    film = film_in(runtime)
    aimed(runtime, film, target, ("film",))
    asked: dict[str, Any] = {"title": title, "aspect": aspect, "size": size, "finish": finish, "frame_rate": frame_rate,
             "subtitles": subtitles, "rating": rating}  # fmt: skip
    wishes = {name: value for name, value in asked.items() if value is not None}
    if not wishes:
        raise BadRequest("it is not said what to change; name a title, shape, size, finish, frame rate, subtitles or rating")
    told = listed([f"{name.replace('_', ' ')} {_told(value)}" for name, value in wishes.items()])
    return propose(runtime, [Reformat(**wishes)], said=f"The film now has {told}.")


def _told(value: object) -> str:
    return ("on" if value else "off") if isinstance(value, bool) else str(value)
