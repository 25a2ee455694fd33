"""A second statement of what decides every artefact, from the prose of ARCHITECTURE alone; it calls no recipe.

Times are frames; `Told` lays a film out from the test voice's lengths, so that nothing measured is needed.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from film.film import Film, Line, Scene, Shot

SEGMENT = 48
"""Frames of a segment, on a grid from the shot's own first frame."""
WORDS_REACH = 12
"""Frames before a line's start and after its end in which those in view may still move with it."""
MIXED = ("dissolve", "wipe")
BEFORE_EFFECT, END_EFFECT = 12, 24
"""Frames by which an effect comes before its anchor, and before its anchor's end."""


class Slot(NamedTuple):
    """One thing to be made, by the element it serves; `number` counts a shot's segments."""

    kind: str
    element: str
    number: int = 0


class ShotTold(NamedTuple):
    """A shot where it lies."""

    scene: Scene
    shot: Shot
    start: int
    """Scene-local frame."""
    frames: int
    at: int
    """Film frame."""


class LineTold(NamedTuple):
    """A line where it lies in its scene."""

    line: Line
    start: int
    frames: int


class SceneTold(NamedTuple):
    """A scene laid out."""

    scene: Scene
    at: int
    frames: int
    shots: list[ShotTold]
    lines: list[LineTold]


def spoken_frames(text: str, rate: int) -> int:
    """Return how long the test voice takes: 0.3 seconds and 0.27 a word, whole frames, rounded up."""
    hundredths = 30 + 27 * len(text.split())
    return -(-hundredths * rate // 100)


def laid_out(film: Film) -> list[SceneTold]:
    """Return the scenes that play, end to end."""
    told: list[SceneTold] = []
    for scene in film.path:
        told.append(_scene(scene, told[-1].at + told[-1].frames if told else 0, film.format.frame_rate))
    return told


def _scene(scene: Scene, at: int, rate: int) -> SceneTold:
    shots: list[ShotTold] = []
    lines: list[LineTold] = []
    silent_from = begin = hold = 0
    for shot in scene.shots:
        ends, running = [begin + shot.frames, hold], [0]
        clock = begin
        for line in (line for line in scene.lines if line.shot == shot.id):
            start = max(clock + line.offset, silent_from)
            clock = silent_from = start + spoken_frames(line.text, rate)
            lines.append(LineTold(line, start, silent_from - start))
            may_run = line.runs_on and shot is not scene.shots[-1]
            ends.append(start + 1 if may_run else silent_from + shot.tail)
            running.append(silent_from if may_run else 0)
        end = max(ends)
        shots.append(ShotTold(scene, shot, begin, end - begin, at + begin))
        hold, begin = max(running), end
    return SceneTold(scene, at, begin, shots, lines)


def needs(film: Film) -> dict[Slot, Any]:
    """Return all that a film needs, each with everything that decides its bytes."""
    found: dict[Slot, Any] = {}
    before: tuple[SceneTold, ShotTold] | None = None
    for scene in laid_out(film):
        for line in scene.scene.lines:
            found[Slot("take", line.id)] = _take(film, line)
        found[Slot("sound", scene.scene.id)] = _sound(film, scene)
        for shot in scene.shots:
            found[Slot("still", shot.shot.id)] = _still(film, shot)
            for number, decided in enumerate(_segments(film, scene, shot, before)):
                found[Slot("segment", shot.shot.id, number)] = decided
            before = (scene, shot)
    return found


def _take(film: Film, line: Line) -> Any:
    speaker = next((c.voice for c in film.characters if c.id == line.character), line.character)
    words = line.text.lower().split()
    sounded = tuple(pair for pair in film.pronounced if pair[0].lower() in words)
    return (line.text, speaker, line.delivery, line.take, film.language, sounded)


def _sound(film: Film, told: SceneTold) -> Any:
    scene, setting = told.scene, told.scene.setting
    takes = tuple((_take(film, line.line), line.line.mode, line.start, line.frames) for line in told.lines)
    where = (setting.kit, setting.time_of_day, setting.weather, setting.extras)
    music = None if scene.score.silent else (scene.score, film.genre)
    return (told.frames, film.format.frame_rate, takes, tuple(_effects(told)), music, film.genre, where)


def _effects(told: SceneTold) -> Iterator[Any]:
    shots = {shot.shot.id: (shot.start, shot.frames) for shot in told.shots}
    lines = {line.line.id: (line.start, line.frames) for line in told.lines}
    for effect in told.scene.effects:
        start, frames = lines[effect.line] if effect.line else shots[effect.shot] if effect.shot else (0, told.frames)
        end = start + frames
        at = {"start": start, "before": max(0, start - BEFORE_EFFECT), "end": max(start, end - END_EFFECT), "after": end}
        yield (effect.kind, at[effect.place], effect.level)


def _picture(film: Film, told: ShotTold) -> Any:
    """Everything seen in a shot but words, titles and joins."""
    scene, shot = told.scene, told.shot
    place = shot.setting or scene.setting
    light, people = shot.light, {c.id: film.appearance_in(scene, c).figure for c in film.characters}
    on_stage = tuple(
        (people[m.character], m.character, m.at, m.facing, m.motion, m.expression, m.looks_at, m.holds, m.enters, m.exits)
        for m in shot.marks
        if m.character in people
    )
    where = (
        place.kit,
        place.seed,
        place.hue,
        place.density,
        place.era,
        place.time_of_day,
        place.weather,
        place.props,
        place.extras,
    )
    lit = (light.look, light.exposure, light.warmth, light.contrast, light.key_from, light.tint, light.trim)
    form = (film.format.pixels, film.format.frame_rate, film.format.finish)
    return (form, shot.seed, shot.take, where, lit, shot.camera, shot.side, on_stage, shot.black)


def _still(film: Film, told: ShotTold) -> Any:
    titles = told.shot.titles
    frame = titles[0].start + min(18, titles[0].frames - 1) if titles else min(20, told.shot.frames - 1)
    return (_picture(film, told), _titles(told, frame, frame + 1), frame)


def _segments(film: Film, scene: SceneTold, told: ShotTold, before: tuple[SceneTold, ShotTold] | None) -> Iterator[Any]:
    for first in range(0, told.frames, SEGMENT):
        last = min(first + SEGMENT, told.frames)
        seen = _seen(film, scene, told, first, last)
        flashes = tuple(start for start in starts_in(scene, told) if first <= start < last)
        yield (seen, flashes, first, last, _joined(film, told, before, first, last), _faded(told, last))


def _seen(film: Film, scene: SceneTold, told: ShotTold, first: int, last: int) -> Any:
    picture = _picture(film, told)
    words = tuple(_words(film, scene, told, first, last)) if picture[-2] else ()
    return (picture, words, _titles(told, first, last))


def _words(film: Film, scene: SceneTold, told: ShotTold, first: int, last: int) -> Iterator[Any]:
    for line, start, frames in ((line.line, line.start - told.start, line.frames) for line in scene.lines):
        begin, end = start - WORDS_REACH, start + frames + WORDS_REACH
        if line.character != "narrator" and begin < min(last, told.frames) and end > max(first, 0) and begin < last:
            yield (line.character, start, frames, len(line.text.split()), line.delivery, line.mode == "on screen")


def _titles(told: ShotTold, first: int, last: int) -> Any:
    return tuple((t.kind, t.text, t.start, t.frames) for t in told.shot.titles if t.start < last and t.start + t.frames > first)


def join_frames(told: ShotTold) -> int:
    """Return how many first frames of a shot its join lies in."""
    join = told.shot.join
    return min(join.frames, told.frames) if join.kind in (*MIXED, "fade in") else 0


def mixes(told: ShotTold, before: ShotTold | None) -> bool:
    """Return whether the shot's join shows the shot before; from nothing, or from one faded to black, it fades in."""
    return told.shot.join.kind in MIXED and before is not None and before.shot.fade_out == 0


def _joined(film: Film, told: ShotTold, before: tuple[SceneTold, ShotTold] | None, first: int, last: int) -> Any:
    length = join_frames(told)
    if first >= length:
        return None
    if before is None or not mixes(told, before[1]):
        return ("fade in", length)
    scene, shot = before
    begin, end = shot.frames + first, shot.frames + min(last, length)
    return (told.shot.join.kind, length, _seen(film, scene, shot, begin, end), begin, end)


def fade_frames(told: ShotTold) -> int:
    """Return how many last frames of a shot its fade out lies in."""
    return min(told.shot.fade_out, told.frames)


def _faded(told: ShotTold, last: int) -> Any:
    fade = fade_frames(told)
    return (told.frames - fade, fade) if fade and last > told.frames - fade else None


def starts_in(scene: SceneTold, told: ShotTold) -> list[int]:
    """Return the shot-local frames at which lines start."""
    return [line.start - told.start for line in scene.lines if 0 <= line.start - told.start < told.frames]
