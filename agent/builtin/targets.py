"""What a clause is about: numbers, ordinals, names, places, quoted lines, focus and exceptions become targets of the film."""

import re
from typing import NamedTuple

from agent.builtin.focus import in_focus
from agent.builtin.lines import told_lines
from agent.builtin.naming import View, characters_in, scene_in_view
from agent.builtin.numbering import counted, exact_elements, from_there_on, numbered_scene, ordinals
from agent.builtin.phrases import without_quotes
from agent.builtin.places import scenes_told
from film.errors import FilmError
from film.film import Film, Scene
from film.slate import Ref, resolve, scenes_in, target

_EXCEPT = re.compile(r"\b(?:except(?: for)?|but not|apart from|other than|all but)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:whole|entire) (?:film|movie|thing|story|picture)\b|\beverything\b|\ball (?:the )?scenes\b|\bevery scene\b"
    r"|\b(?:the|this|in|of|for|throughout) (?:the )?(?:film|movie|story)\b|\bthroughout$",
    re.IGNORECASE,
)
_ALL_SHOTS = re.compile(
    r"\b(?:all|every)(?: of)?(?: the)? (close-?\s?ups?|wide shots?|wides|medium shots?|shots?)\b", re.IGNORECASE
)
_ENDING = re.compile(r"\b(?:the|an?|happy|sad|this) (?:ending|finale|climax|end of the (?:film|movie))\b", re.IGNORECASE)
_OPENING = re.compile(r"\bthe (?:opening|beginning|start of the (?:film|movie))\b(?! shot| line)", re.IGNORECASE)


class Found(NamedTuple):
    """Targets of a clause, and whether they were named or only assumed."""

    targets: list[str]
    named: bool = True


def find(view: View, clause: str, kind: str) -> Found:
    """Return what a clause is about; `kind` is what the call wants when nothing is named: shot, line, scene, act or film."""
    before, *excepted = _EXCEPT.split(clause, maxsplit=1)
    if excepted:
        return _without(
            view, find(view, before, "scene"), find(view._replace(focus=None, last_line=None), excepted[0], "scene")
        )
    named = named_targets(view, clause, kind)
    return Found(named) if named else Found(in_focus(view, kind, clause), named=False)


def named_targets(view: View, clause: str, kind: str) -> list[str]:
    """Return what a clause names outright, without the focus; empty when it names nothing."""
    film, plain = view.film, without_quotes(clause)
    if found := exact_elements(plain):
        return found
    scope = _scope(film, plain, kind)
    if kind == "line" and (lines := told_lines(view, clause, _scenes(film, scope))):
        return lines
    if shots := _told_shots(view, plain, scope):
        return shots
    if found := from_there_on(film, plain) or scope:
        return found
    return ["film"] if kind != "line" and _WHOLE.search(plain) else []


def _scope(film: Film, plain: str, kind: str) -> list[str]:
    """Return acts and scenes that a clause names: by number, ordinal, place, or as opening and ending."""
    if found := counted(plain):
        return found
    for ordinal in ordinals(plain):
        if ordinal.kind in ("act", "scene"):
            count = len(film.acts) if ordinal.kind == "act" else len(film.path)
            return [f"{ordinal.kind}-{at}" for at in ordinal.numbers(count)]
    if re.search(r"\b(?:this|that) (?:scene|act|shot|line)\b", plain, re.IGNORECASE):
        return []
    if scenes := scenes_told(film, plain):
        return [target(film, Ref("scene", scene.id)) for scene in scenes]
    if _ENDING.search(plain):
        return [f"act-{len(film.acts)}"] if kind == "act" else [f"scene-{len(film.path)}"]
    if _OPENING.search(plain):
        return ["act-1" if kind == "act" else "scene-1"]
    return []


def _scenes(film: Film, scope: list[str]) -> list[Scene]:
    try:
        return scenes_in(film, resolve(film, scope)) if scope else []
    except FilmError:
        return []


def _told_shots(view: View, plain: str, scope: list[str]) -> list[str]:
    film = view.film
    if match := _ALL_SHOTS.search(plain):
        return _shots_of_size(film, plain, match[1].lower(), _scenes(film, scope) or list(film.scenes))
    scenes = _scenes(film, scope)
    for ordinal in ordinals(plain):
        if ordinal.kind == "shot":
            scene = _scene_of_ordinal(view, scenes, ordinal.word)
            return [f"shot-{numbered_scene(film, scene)}.{at}" for at in ordinal.numbers(len(scene.shots))]
    if scenes and re.search(r"\b(?:shot|camera|crane|pan|fade)\b.*\bat the end of\b", plain, re.IGNORECASE):
        scene = scenes[-1]
        return [f"shot-{numbered_scene(film, scene)}.{len(scene.shots)}"]
    if not scenes and re.search(r"\bfade\b.*\b(?:very )?end\b", plain, re.IGNORECASE):
        return [f"shot-{len(film.path)}.{len(film.path[-1].shots)}"]
    if match := re.search(r"\b(next|previous) shot\b", plain, re.IGNORECASE):
        return _beside(view, 1 if match[1].lower() == "next" else -1)
    return []


def _scene_of_ordinal(view: View, scenes: list[Scene], word: str) -> Scene:
    """Return the scene whose shots are counted: the one named, the film's first for its opening, else the focus's."""
    in_view = scene_in_view(view)
    if scenes:
        return scenes[-1] if word in ("last", "final", "closing") else scenes[0]
    if word == "opening" or (word == "first" and in_view is None):
        return view.film.path[0]
    if in_view is None:
        return view.film.path[-1]
    return in_view


def _beside(view: View, step: int) -> list[str]:
    scene = scene_in_view(view)
    ids = [shot.id for shot in scene.shots] if scene else []
    if view.focus not in ids:
        return []
    at = min(max(ids.index(view.focus) + step, 0), len(ids) - 1)
    return [target(view.film, Ref("shot", ids[at]))]


def _shots_of_size(film: Film, plain: str, words: str, scenes: list[Scene]) -> list[str]:
    people = {character.id for character in characters_in(film, plain)}
    size = "close-up" if words.startswith("close") else "long" if words.startswith("wide") else None
    size = "medium" if words.startswith("medium") else size
    return [
        target(film, Ref("shot", shot.id))
        for scene in scenes
        for shot in scene.shots
        if (size is None or size in shot.camera.size) and (not people or people & {mark.character for mark in shot.marks})
    ]


def _without(view: View, base: Found, excepted: Found) -> Found:
    film = view.film
    gone = {scene.id for scene in _scenes(film, excepted.targets)} if excepted.named else set()
    kept = [scene for scene in _scenes(film, base.targets) if scene.id not in gone]
    return Found([target(film, Ref("scene", scene.id)) for scene in kept] or base.targets, base.named)
