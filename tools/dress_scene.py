"""The call that puts things and passers-by into a place."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Edit, Reset
from film.errors import BadRequest, NoSuch
from film.film import Film
from film.reach import replaced, scene_with_shot
from film.setting import Setting
from film.slate import scenes_in, shots_in
from film.words import Extras as ExtrasWords
from tools.aiming import aimed, listed, named
from tools.arguments import Aim, Extras
from tools.directing import Directing, film_in, propose


class NoSuchProp(NoSuch):
    """Nothing of that name stands there."""

    noun = "prop"


@tool
def dress_scene(
    runtime: Directing,
    target: Aim = None,
    add: Annotated[list[str] | None, Field(description="Things to put there.")] = None,
    remove: Annotated[list[str] | None, Field(description="Things to take away.")] = None,
    extras: Extras | None = None,
) -> Command[Any]:
    """Put things into a scene or shot, take things away, or change how many passers-by there are.

    Use this for "add a piano", "no lamp", "make the street busy". For another place use change_setting; for what somebody
    holds restage_shot; for people with a name add_character.
    """
    film = film_in(runtime)
    if not (add or remove or extras):
        raise BadRequest("it is not said what to change; name things to add or remove, or how many passers-by")
    refs = aimed(runtime, film, target, ("film", "act", "scene", "shot"))
    new, assumed = _props(runtime, add or [])
    gone, _ = _props(runtime, remove or [])
    edits: list[Edit] = []
    if all(ref.kind == "shot" for ref in refs):
        for shot in shots_in(film, refs):
            setting = _dressed(_setting_of_shot(film, shot.id), new, gone, remove or [], extras)
            edits.append(Reset(shot=shot.id, setting=setting, assumed=_once(shot.assumed, assumed)))
    else:
        for scene in scenes_in(film, refs):
            setting = _dressed(scene.setting, new, gone, remove or [], extras)
            edits.append(Reset(scene=scene.id, setting=setting, assumed=_once(scene.assumed, assumed)))
    added = f"added {listed(add)}" if add else ""
    removed = f"removed {listed(remove)}" if remove else ""
    done = ", ".join(filter(None, (added, removed, f"extras: {extras}" if extras else "")))
    where = named(film, refs)
    return propose(runtime, edits, said=" ".join((f"{where[0].upper()}{where[1:]}: {done}.", *assumed)))


def _props(runtime: Directing, words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    props: list[str] = []
    assumed: list[str] = []
    for thing in words:
        staged = runtime.context.breakdown.props(thing)
        props += staged.value
        assumed += staged.assumed
    return tuple(dict.fromkeys(props)), tuple(assumed)


def _once(before: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))


def _setting_of_shot(film: Film, shot_id: str) -> Setting:
    scene = scene_with_shot(film, shot_id)
    return scene.setting_of(next(shot for shot in scene.shots if shot.id == shot_id))


def _dressed(
    setting: Setting, new: tuple[str, ...], gone: tuple[str, ...], words: list[str], extras: ExtrasWords | None
) -> Setting:
    missing = [word for word, prop in zip(words, gone, strict=False) if prop not in setting.props]
    if missing:
        raise NoSuchProp(missing[0], setting.props, "that place")
    props = tuple(dict.fromkeys((*(prop for prop in setting.props if prop not in gone), *new)))
    return replaced(setting, props=props, extras=extras or setting.extras)
