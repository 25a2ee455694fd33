"""The calls that have what is missing made."""

from typing import Annotated, Any, Literal

from langchain_core.tools import BaseTool, StructuredTool
from langgraph.types import Command
from pydantic import Field

from film.orders import Render
from film.slate import resolve, scenes_in, shots_in
from tools.aiming import named
from tools.arguments import Target
from tools.directing import Directing, film_in, propose

Quality = Annotated[Literal["draft", "preview", "final"], Field(description="How good: draft is quickest.")]


def _render(runtime: Directing, target: Target = "film", quality: Quality = "preview") -> Command[Any]:
    """Make the pictures and sound that are missing in a stretch.

    Use this for "render it", "make scene 3", "final quality". What a request changes is made without asking.
    To hand the film out as a file use export_film.
    """
    film = film_in(runtime)
    refs = resolve(film, target)
    whole = any(ref.kind == "film" for ref in refs)
    scenes = () if whole else tuple(scene.id for scene in scenes_in(film, refs))
    only = all(ref.kind in ("shot", "line") for ref in refs)
    order = Render(scenes=scenes, shots=tuple(shot.id for shot in shots_in(film, refs)) if only else (), quality=quality)
    return propose(runtime, orders=[order], said=f"Rendering {named(film, refs)} in {quality} quality.")


def _named(name: str) -> BaseTool:
    return StructuredTool.from_function(_render, name=name)


render, render_scene, render_shot = _named("render"), _named("render_scene"), _named("render_shot")
