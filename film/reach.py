"""Reaching into a film: return it with one scene, shot or line replaced, everything else the same objects."""

from collections.abc import Callable
from typing import Any, TypeVar

from film.errors import NoSuchCharacter, NoSuchLine, NoSuchScene, NoSuchShot
from film.film import Character, Film, Line, Scene, Shot
from film.slate import Ref, slate
from film.value import Value

ValueType = TypeVar("ValueType", bound=Value)


def replaced(value: ValueType, **fields: Any) -> ValueType:
    """Return `value` with `fields` set and validated."""
    return type(value).model_validate({**dict(value), **fields})


def scene_of(film: Film, scene_id: str) -> Scene:
    """Return the scene of that id."""
    for scene in film.scenes:
        if scene.id == scene_id:
            return scene
    raise NoSuchScene(scene_id, [f"scene-{n}" for n in range(1, len(film.scenes) + 1)])


def scene_with_shot(film: Film, shot_id: str) -> Scene:
    """Return the scene that holds the shot."""
    for scene in film.scenes:
        if any(shot.id == shot_id for shot in scene.shots):
            return scene
    raise NoSuchShot(shot_id, [slate(film, Ref("shot", shot.id)) for shot in film.shots])


def scene_with_line(film: Film, line_id: str) -> Scene:
    """Return the scene that holds the line."""
    for scene in film.scenes:
        if any(line.id == line_id for line in scene.lines):
            return scene
    raise NoSuchLine(line_id, [slate(film, Ref("line", line.id)) for line in film.lines])


def shot_of(film: Film, shot_id: str) -> Shot:
    """Return the shot of that id."""
    return next(shot for shot in scene_with_shot(film, shot_id).shots if shot.id == shot_id)


def line_of(film: Film, line_id: str) -> Line:
    """Return the line of that id."""
    return next(line for line in scene_with_line(film, line_id).lines if line.id == line_id)


def character_of(film: Film, wanted: str) -> Character:
    """Return the character of that id or name, whatever the case; a first name is enough where it is unique."""
    low = wanted.strip().lower()
    exact = [c for c in film.characters if c.id == wanted or c.name.lower() == low]
    partial = [c for c in film.characters if low and low in c.name.lower().split()]
    found = exact or partial
    if len(found) == 1:
        return found[0]
    raise NoSuchCharacter(wanted, [c.name for c in film.characters])


def with_scene(film: Film, scene: Scene) -> Film:
    """Return `film` with the scene of the same id replaced; acts and ways it is not in stay the same objects."""

    def swap(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
        return tuple(scene if old.id == scene.id else old for old in scenes)

    def holds(scenes: tuple[Scene, ...]) -> bool:
        return any(old.id == scene.id for old in scenes)

    acts = tuple(act.model_copy(update={"scenes": swap(act.scenes)}) if holds(act.scenes) else act for act in film.acts)
    ways = tuple(way.model_copy(update={"scenes": swap(way.scenes)}) if holds(way.scenes) else way for way in film.ways)
    return fresh(film, acts=acts, ways=ways)


def with_shot(film: Film, shot_id: str, change: Callable[[Shot], Shot]) -> Film:
    """Return `film` with one shot changed."""
    scene = scene_with_shot(film, shot_id)
    shots = tuple(change(shot) if shot.id == shot_id else shot for shot in scene.shots)
    return with_scene(film, scene.model_copy(update={"shots": shots}))


def with_line(film: Film, line_id: str, change: Callable[[Line], Line]) -> Film:
    """Return `film` with one line changed."""
    scene = scene_with_line(film, line_id)
    lines = tuple(change(line) if line.id == line_id else line for line in scene.lines)
    return with_scene(film, scene.model_copy(update={"lines": lines}))


def fresh(film: Film, **fields: Any) -> Film:
    """Return `film` with already validated `fields` set and nothing remembered of the old one's derived properties."""
    kept = {name: getattr(film, name) for name in Film.model_fields}
    return Film.model_construct(**{**kept, **fields})
