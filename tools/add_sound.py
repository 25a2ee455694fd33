"""The call that lays a sound, or takes one out."""

from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.audio import Effect
from film.edits import AddEffect, Edit, StrikeEffect
from film.errors import NoSuch
from film.film import Film, Scene
from film.slate import Ref, scenes_in
from tools.aiming import aimed, named
from tools.arguments import Aim, Part, Remove
from tools.directing import Directing, film_in, ids_in, propose


class NoSuchSound(NoSuch):
    """No sound of that name is laid there."""

    noun = "sound"


@tool
def add_sound(
    runtime: Directing,
    sound: Annotated[str, Field(min_length=1, description="What is heard: thunder, a door slams, rain on the roof.")],
    target: Aim = None,
    place: Annotated[
        Literal["start", "end", "before", "after"], Field(description="Where, against the shot, line or scene.")
    ] = "start",
    level: Part = 0.0,
    remove: Remove = False,
) -> Command[Any]:
    """Lay one effect or an ambience at a shot, a line or a scene, or take one out.

    Use this for "thunder when she opens the door", "add rain". For music use score_scene; for words add_line.
    """
    film = film_in(runtime)
    refs = aimed(runtime, film, target)
    where = named(film, refs)
    if remove:
        return propose(runtime, _struck(runtime, film, refs, sound), said=f"No {sound} in {where} any more.")
    staged = runtime.context.breakdown.effect(sound)
    ids = ids_in(runtime)
    edits: list[Edit] = []
    for ref in refs:
        anchor = {"shot": ref.id if ref.kind == "shot" else None, "line": ref.id if ref.kind == "line" else None}
        for scene in scenes_in(film, [ref]):
            made = Effect(id=ids.new("effect"), sound=sound, kind=staged.value, place=place, level=level, **anchor)
            edits.append(AddEffect(scene=scene.id, effect=made))
    return propose(
        runtime, edits, said=" ".join((f"{sound[0].upper()}{sound[1:]} at the {place} of {where}.", *staged.assumed))
    )


def _struck(runtime: Directing, film: Film, refs: list[Ref], sound: str) -> list[Edit]:
    scenes = scenes_in(film, refs)
    kind = runtime.context.breakdown.effect(sound).value
    edits: list[Edit] = [
        StrikeEffect(scene=scene.id, effect=effect.id)
        for scene in scenes
        for effect in scene.effects
        if (effect.sound.lower() == sound.lower() or effect.kind == kind) and _near(scene, effect, refs)
    ]
    if not edits:
        raise NoSuchSound(sound, [effect.sound for scene in scenes for effect in scene.effects], named(film, refs))
    return edits


def _near(scene: Scene, effect: Effect, refs: list[Ref]) -> bool:
    """Return whether an effect lies in what is named; a scene holds all of its effects."""
    narrow = {ref.id for ref in refs if ref.kind in ("shot", "line")}
    if not narrow & {element.id for element in (*scene.shots, *scene.lines)}:
        return True
    shots = narrow | {line.shot for line in scene.lines if line.id in narrow}
    return effect.line in narrow or effect.shot in shots or (effect.line is None and effect.shot is None)
