"""What is wanted of one film right now, and in which order its missing units are best made; nothing is made here."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from studio.callsheet.recipes import Unit
from studio.callsheet.sheet import CallSheet, SceneSheet

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


def wanted(wish: Wish, stands: Callable[[str], bool]) -> list[Wanted]:
    """Return the units of a wish that do not stand, in the order of work.

    Stills and takes come first, then sounds and segments; within each those nearest the focus, then from the
    playhead on, then in play order.
    """
    found: dict[str, Wanted] = {}
    for start, scene in zip(wish.sheet.starts, wish.sheet.scenes, strict=True):
        if wish.scenes is None or scene.time.scene.id in wish.scenes:
            for rank, frame, shot, unit in _units(scene, start, wish.sheet.film.format.frame_rate):
                if unit.key not in found and not stands(unit.key) and (rank == 0 or not wish.stills_only):
                    found[unit.key] = Wanted((rank, _distance(wish, scene, shot), int(frame < wish.playhead), frame), unit)
    return sorted(found.values())


def units(wish: Wish) -> Iterator[Unit]:
    """Yield every unit of a wish, standing or not."""
    for start, scene in zip(wish.sheet.starts, wish.sheet.scenes, strict=True):
        if wish.scenes is None or scene.time.scene.id in wish.scenes:
            for rank, _, _, unit in _units(scene, start, wish.sheet.film.format.frame_rate):
                if rank == 0 or not wish.stills_only:
                    yield unit


def _units(scene: SceneSheet, start: int, rate: int) -> Iterator[tuple[int, int, str | None, Unit]]:
    takes = {line.id: take for line, take in zip(scene.time.scene.lines, scene.takes, strict=True)}
    for line in scene.time.lines:
        yield 0, start + line.start, line.line.shot, takes[line.line.id]
    for shot in scene.shots:
        at = start + shot.time.start
        yield 0, at, shot.time.shot.id, shot.still
        for segment in shot.segments:
            yield 1, at + segment.first, shot.time.shot.id, segment.unit
    if scene.sound:
        yield 1, start - SOUND_LEAD_SECONDS * rate, None, scene.sound


def _distance(wish: Wish, scene: SceneSheet, shot: str | None) -> int:
    if wish.focus is None or wish.focus == shot:
        return 0
    in_scene = wish.focus == scene.time.scene.id or any(s.time.shot.id == wish.focus for s in scene.shots)
    return 1 if in_scene else 2
