"""What differs between two states of a film, element by element; nothing of how it looks."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeVar

from film.film import Act, Character, Film, Line, Scene, Shot, Way
from film.value import Value

Element = TypeVar("Element", Character, Scene, Shot, Line)


class Change(NamedTuple):
    """One element that differs."""

    kind: Literal["film", "character", "act", "scene", "shot", "line", "way"]
    id: str
    what: Literal["added", "removed", "changed", "moved"]
    fields: tuple[str, ...] = ()
    """Names of the fields that differ, of a changed element."""


def diff(before: Film, after: Film) -> list[Change]:
    """Return every difference, the film's own first, then people, then scenes with their shots and lines."""
    own = _fields(before, after, ("acts", "ways", "characters", "id"))
    changes = [Change("film", after.id, "changed", own)] if own else []
    changes += _elements("character", before.characters, after.characters)
    changes += _acts(before, after)
    old = {scene.id: scene for scene in before.scenes}
    new = {scene.id: scene for scene in after.scenes}
    changes += _elements("scene", before.scenes, after.scenes, ("shots", "lines"))
    for scene_id in (scene for scene in new if scene in old):
        if old[scene_id] is not new[scene_id]:
            changes += _inside(old[scene_id], new[scene_id])
    return changes


def changed_ids(before: Film | None, after: Film) -> list[str]:
    """Return the ids of every element that was added, removed or changed; of a new film, those of all its scenes."""
    if before is None:
        return [scene.id for scene in after.scenes]
    return list(dict.fromkeys(change.id for change in diff(before, after)))


def _inside(before: Scene, after: Scene) -> list[Change]:
    return [*_elements("shot", before.shots, after.shots), *_elements("line", before.lines, after.lines)]


def _acts(before: Film, after: Film) -> list[Change]:
    """Return how acts and ways differ in what they hold and are called; the scenes in them are looked at elsewhere."""
    return [*_stretches("act", before.acts, after.acts), *_stretches("way", before.ways, after.ways)]


def _stretches(kind: Literal["act", "way"], before: Iterable[Act | Way], after: Iterable[Act | Way]) -> Iterator[Change]:
    old = {stretch.id: stretch for stretch in before}
    new = {stretch.id: stretch for stretch in after}
    yield from (Change(kind, gone, "removed") for gone in old if gone not in new)
    for name, stretch in new.items():
        if name not in old:
            yield Change(kind, name, "added")
            continue
        fields = _fields(old[name], stretch, ("scenes",))
        if [scene.id for scene in old[name].scenes] != [scene.id for scene in stretch.scenes]:
            fields = (*fields, "scenes")
        if fields:
            yield Change(kind, name, "changed", fields)


def _elements(
    kind: Literal["character", "scene", "shot", "line"],
    before: Iterable[Element],
    after: Iterable[Element],
    inner: tuple[str, ...] = (),
) -> Iterator[Change]:
    old = {element.id: element for element in before}
    new = {element.id: element for element in after}
    yield from (Change(kind, gone, "removed") for gone in old if gone not in new)
    for name, element in new.items():
        if name not in old:
            yield Change(kind, name, "added")
        elif old[name] is not element and (fields := _fields(old[name], element, inner)):
            yield Change(kind, name, "changed", fields)
    kept_before, kept_after = [n for n in old if n in new], [n for n in new if n in old]
    yield from (Change(kind, b, "moved") for a, b in zip(kept_before, kept_after, strict=True) if a != b)


def _fields(before: Value, after: Value, inner: tuple[str, ...]) -> tuple[str, ...]:
    names = (name for name in type(after).model_fields if name not in inner)
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
