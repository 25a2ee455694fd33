"""What "this" means: the focus as an element of the kind a call wants; without one, the nearest that a viewer would mean."""

import re

from agent.builtin.naming import View, scene_in_view
from film.errors import NoSuchElement
from film.film import Scene
from film.slate import Ref, act_of, target

RANKS = ("line", "shot", "scene", "act", "film")


def kind_of_focus(view: View) -> str | None:
    """Return which kind of element the focus is."""
    if view.focus is None:
        return None
    try:
        return target(view.film, Ref("act", view.focus)).partition("-")[0]
    except NoSuchElement:
        return None


def in_focus(view: View, kind: str, clause: str = "") -> list[str]:
    """Return the focus as targets of a kind, climbing to its scene or act, or down to its shot or line."""
    film = view.film
    scene = scene_in_view(view)
    if kind == "film":
        return ["film"]
    if scene is None:
        last = bool(re.search(r"\b(?:end|ending|last)\b", clause, re.IGNORECASE)) or kind == "line"
        scene = film.path[-1] if last else film.path[0]
    if kind == "act":
        act = act_of(film, scene)
        return [target(film, Ref("act", act.id))] if act else ["film"]
    if kind == "scene":
        return [target(film, Ref("scene", scene.id))]
    found = _line(view, scene) if kind == "line" else _shot(view, scene)
    return [target(film, Ref("line" if kind == "line" else "shot", found))] if found else []


def _line(view: View, scene: Scene) -> str | None:
    ids = [line.id for line in scene.lines]
    held = next((element for element in (view.focus, view.last_line) if element in ids), None)
    in_shot = [line.id for line in scene.lines if line.shot == view.focus]
    return held or next(reversed(in_shot or ids), None)


def _shot(view: View, scene: Scene) -> str | None:
    ids = [shot.id for shot in scene.shots]
    if view.focus in ids:
        return view.focus
    anchor = [line.shot for line in scene.lines if line.id in (view.focus, view.last_line)]
    return next(iter(anchor or ids), None)
