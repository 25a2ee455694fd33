"""The call that breaks scenes into shots again."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Edit, PutScene
from film.reach import character_of
from film.words import Pattern
from studio.coverage.again import cover_again
from tools.aiming import scenes_at, scenes_named
from tools.arguments import Aim
from tools.directing import Directing, film_in, ids_in, propose


@tool
def cover_scene(
    runtime: Directing,
    target: Aim = None,
    pattern: Annotated[Pattern, Field(description="How the scene is broken into shots.")] = "standard",
    favour: Annotated[str | None, Field(description="A character to see more of.")] = None,
) -> Command[Any]:
    """Break a scene, act or film into shots again, with the same words and events.

    Use this for "cover it in one take", "shoot it like a documentary", "more of her face in this scene".
    For one shot use reframe_shot or add_shot; for what happens rewrite.
    """
    film = film_in(runtime)
    scenes = scenes_at(runtime, film, target)
    favoured = character_of(film, favour).id if favour else None
    ids, breakdown = ids_in(runtime), runtime.context.breakdown
    edits: list[Edit] = [
        PutScene(scene=cover_again(scene, film, ids, breakdown, pattern=pattern, favour=favoured)) for scene in scenes
    ]
    said = f"{scenes_named(film, scenes)} covered again: {pattern}{f', with more of {favour}' if favour else ''}."
    return propose(runtime, edits, said=said[0].upper() + said[1:])
