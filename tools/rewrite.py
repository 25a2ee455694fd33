"""The call that tells a stretch of the story anew."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.slate import scenes_in
from tools.aiming import aimed, named, with_article
from tools.arguments import Target, Words
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, ids_in, propose


@tool
def rewrite(
    runtime: Directing,
    target: Target,
    instruction: Annotated[str, Field(min_length=1, description="What is to happen, in the person's words.")],
    tone: Words | None = None,
    add: Annotated[list[str] | None, Field(description="People, things or events to bring in.")] = None,
    remove: Annotated[list[str] | None, Field(description="People, things or events to leave out.")] = None,
) -> Command[Any]:
    """Tell a scene, an act or the film again, so that other things happen in it.

    Use this for "act three, more hopeful, with a secret society", "let her lose the fight".
    For one line use regenerate_line or add_line; for light, camera, length or music alone use their own calls.
    """
    film = film_in(runtime)
    refuse_harm(film, instruction, *(tone or []), *(add or []))
    refs = aimed(runtime, film, target, ("film", "act", "scene"))
    scenes = [scene.id for scene in scenes_in(film, refs)]
    edits = runtime.context.writer.rewrite(film, scenes, instruction, tone or [], add or [], remove or [], ids_in(runtime))
    brought = f", with {', '.join(with_article(words) for words in add)}" if add else ""
    how = f", more {' and '.join(tone)}" if tone else ""
    return propose(runtime, edits, said=f"{named(film, refs)} rewritten{how}{brought}.")
