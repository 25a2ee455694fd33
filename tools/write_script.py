"""The call that develops a new film."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import BaseModel, Field

from film.edits import PutFilm
from film.errors import BadRequest
from studio.writing.order import StoryOrder, Wanted
from tools.aiming import listed
from tools.arguments import Minutes
from tools.decency import refuse_harm
from tools.directing import Directing, ids_in, not_served, propose

SPOKEN_HERE = ("en", "english", "british english", "american english", "en-gb", "en-us")


class Person(BaseModel):
    """Someone the film is to have."""

    name: str = Field(min_length=1, max_length=80)
    age: str | None = None
    looks: str | None = Field(None, description="Hair, dress, build, in words.")
    role: str | None = Field(None, description="What they are to the story.")


@tool
def write_script(
    runtime: Directing,
    premise: Annotated[str, Field(min_length=1, description="What the film is about, in the person's words.")],
    minutes: Minutes | None = None,
    genre: str | None = None,
    style: Annotated[str | None, Field(description="How it is to look and feel.")] = None,
    characters: Annotated[list[Person] | None, Field(description="People that were asked for by name.")] = None,
    moments: Annotated[list[str] | None, Field(description="What the person wants to see happen.")] = None,
    source: Annotated[str | None, Field(description="A pasted story or treatment.")] = None,
    language: Annotated[str | None, Field(description="Language of the dialogue.")] = None,
) -> Command[Any]:
    """Develop a new film from a premise: acts, scenes, shots and lines.

    Use this when a film is asked for, not a change of this one. To change what happens in a film use rewrite.
    """
    people = characters or []
    refuse_harm(
        None, premise, source, genre, style, *(moments or []), *(f"{p.name} {p.age} {p.looks} {p.role}" for p in people)
    )
    if runtime.state.get("edits"):
        raise BadRequest("a new film cannot be made in one request with changes of another; ask for them one after the other")
    if language and language.strip().lower() not in SPOKEN_HERE:
        raise not_served(f"dialogue in {language}", "the built-in writer writes English")
    order = StoryOrder(
        premise=premise,
        minutes=minutes or 1.0,
        genre=genre or "",
        style=style or "",
        characters=tuple(Wanted(**{name: value for name, value in p.model_dump().items() if value}) for p in people),
        moments=tuple(moments or ()),
        source=source or "",
        taste=runtime.context.memory.taste(runtime.context.viewer),
    )
    ids = ids_in(runtime)
    film = runtime.context.writer.write(order, ids, ids.new("film"))
    cast = listed([character.name for character in film.characters][:6])
    size = f"{len(film.acts)} acts, {len(film.path)} scenes, {sum(len(s.shots) for s in film.path)} shots"
    said = f"“{film.title}” is written: {size}{f', with {cast}' if cast else ''}."
    return propose(runtime, [PutFilm(film=film)], said=said, film=None, version=None)
