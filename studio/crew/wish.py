"""What is wanted of one film right now, and in which order its missing units are best made; nothing is made here."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from studio.callsheet.recipes import Unit
from studio.callsheet.sheet import CallSheet, SceneSheet, joined_to_scene_before

SOUND_LEAD_SECONDS = 60
"""How much earlier a scene's sound is wanted than its pictures, for the animatic."""


class Wish(NamedTuple):
    """One film at one version, wanted whole or in part."""

    film: str
    version: str
    sheet: CallSheet
    scenes: frozenset[str] | None = None
    """Scene ids; None is all."""
    focus: str | None = None
    """Shot or scene id that the person looks at."""
    playhead: int = 0
    """Film frame."""
    stills_only: bool = False


class Wanted(NamedTuple):
    """A unit with its place in the order of work; smaller is sooner."""

    order: tuple[int, int, int, int]
    unit: Unit


class Part(NamedTuple):
    """A scene of a wish."""

    start: int
    """Film frame."""
    scene: SceneSheet
    takes_only: bool
    """Whether only its takes are needed."""


def wanted(wish: Wish, stands: Callable[[str], bool]) -> list[Wanted]:
    """Return the units of a wish that do not stand, in the order of work.

    Stills and takes come first, then sounds and segments; within each those nearest the focus, then from the
    playhead on, then in play order.
    """
    found: dict[str, Wanted] = {}
    for part in parts(wish):
        for rank, frame, end, shot, unit in _units(part, wish.sheet.film.format.frame_rate):
            if unit.key not in found and not stands(unit.key) and (rank == 0 or not wish.stills_only):
                order = (rank, _distance(wish, part.scene, shot), int(end <= wish.playhead), frame)
                found[unit.key] = Wanted(order, unit)
    return sorted(found.values())


def units(wish: Wish) -> Iterator[Unit]:
    """Yield every unit of a wish, standing or not."""
    for part in parts(wish):
        for rank, _, _, _, unit in _units(part, wish.sheet.film.format.frame_rate):
            if rank == 0 or not wish.stills_only:
                yield unit


def parts(wish: Wish) -> Iterator[Part]:
    """Yield the scenes of a wish, and those of whose takes alone it has need: a join may wait for the scene before."""
    row = list(zip(wish.sheet.starts, wish.sheet.scenes, strict=True))
    after: SceneSheet | None = None
    chosen: list[Part] = []
    for start, scene in reversed(row):
        wanted = _chosen(wish, scene)
        if wanted or (after is not None and _chosen(wish, after) and joined_to_scene_before(after.time.scene)):
            chosen.append(Part(start, scene, takes_only=not wanted))
        after = scene
    yield from reversed(chosen)


def _chosen(wish: Wish, scene: SceneSheet) -> bool:
    return wish.scenes is None or scene.time.scene.id in wish.scenes


def _units(part: Part, rate: int) -> Iterator[tuple[int, int, int, str | None, Unit]]:
    """Yield rank, film frame it is wanted at, film frame at which it is over, its shot and the unit."""
    start, scene = part.start, part.scene
    takes = {line.id: take for line, take in zip(scene.time.scene.lines, scene.takes, strict=True)}
    for line in scene.time.lines:
        yield 0, start + line.start, start + line.start + line.frames, line.line.shot, takes[line.line.id]
    for shot in () if part.takes_only else scene.shots:
        at = start + shot.time.start
        yield 0, at, at + shot.time.frames, shot.time.shot.id, shot.still
        for segment in shot.segments:
            first = at + segment.first
            yield 1, first, first + segment.frames, shot.time.shot.id, segment.unit
    if scene.sound and not part.takes_only:
        yield 1, start - SOUND_LEAD_SECONDS * rate, start + scene.time.frames, None, scene.sound


def _distance(wish: Wish, scene: SceneSheet, shot: str | None) -> int:
    if wish.focus is None or wish.focus == shot:
        return 0
    in_scene = wish.focus == scene.time.scene.id or any(s.time.shot.id == wish.focus for s in scene.shots)
    return 1 if in_scene else 2
