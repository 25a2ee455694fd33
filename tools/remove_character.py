"""The call that takes somebody out of the film."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import StrikeCharacter
from film.reach import character_of
from film.slate import resolve, scenes_in
from tools.aiming import scenes_named
from tools.arguments import Target
from tools.directing import Directing, film_in, propose


@tool
def remove_character(
    runtime: Directing,
    character: Annotated[str, Field(min_length=1, description="A character of the film.")],
    target: Annotated[Target | None, Field(description="Only out of these scenes; left out: out of the film.")] = None,
) -> Command[Any]:
    """Take somebody out of the film, or out of some scenes: off every mark, and their lines with them.

    Use this for "write Kael out", "leave her out of scene 3". To put somebody else in their place use add_character with
    replaces; where the story must change with it, rewrite.
    """
    film = film_in(runtime)
    person = character_of(film, character)
    refs = resolve(film, target) if target else []
    whole = not refs or any(ref.kind == "film" for ref in refs)
    scenes = [] if whole else scenes_in(film, refs)
    reach = scenes if scenes else film.scenes
    lost = sum(line.character == person.id for scene in reach for line in scene.lines)
    edit = StrikeCharacter(character=person.id, scenes=tuple(scene.id for scene in scenes))
    where = f"out of {scenes_named(film, scenes)}" if scenes else "out of the film"
    words = f", {lost} line{'s' if lost != 1 else ''} with them" if lost else ""
    return propose(runtime, [edit], said=f"{person.name} is {where}{words}.")
