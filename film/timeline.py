"""When everything happens: whole frames of every shot and line, from the film and the measured lengths of its takes."""

from collections.abc import Mapping
from typing import NamedTuple

from film.film import Film, Line, Scene, Shot

CHARACTER_SECONDS = 0.055
PAUSE_SECONDS = 0.33
"""Measured over 163 lines spoken by the built-in voices: within 3.4 frames of 24 on average."""
PAUSES = ".,;:!?…—"


class LineTime(NamedTuple):
    """A line's place, in frames; `start` counts from its scene's first frame."""

    line: Line
    start: int
    frames: int
    estimated: bool


class ShotTime(NamedTuple):
    """A shot's place, in frames; `start` counts from its scene's first frame."""

    shot: Shot
    start: int
    frames: int


class SceneTime(NamedTuple):
    """A scene's inner times; they depend on the scene and its takes alone."""

    scene: Scene
    shots: tuple[ShotTime, ...]
    lines: tuple[LineTime, ...]
    frames: int
    estimated: bool


class Timeline(NamedTuple):
    """The film's scenes in play order with the film frame each starts at."""

    scenes: tuple[SceneTime, ...]
    starts: tuple[int, ...]
    frames: int


def estimated_frames(text: str, frame_rate: int) -> int:
    """Return how long words are likely to take, in frames, before anyone has spoken them."""
    letters = " ".join(text.split())
    pauses = sum(letters.count(mark) for mark in PAUSES)
    return max(round(0.5 * frame_rate), round((CHARACTER_SECONDS * len(letters) + PAUSE_SECONDS * pauses) * frame_rate))


def scene_time(scene: Scene, take_frames: Mapping[str, int], frame_rate: int) -> SceneTime:
    """Return the times inside `scene`; `take_frames` maps line ids to measured lengths, missing ones are estimated.

    A shot lasts as long as wished, and longer where its lines (and the tail after them) need it; a line that runs on
    may end in the next shot, which then holds to its end. Lines of a scene never overlap.
    """
    shots: list[ShotTime] = []
    lines: list[LineTime] = []
    start = spoken_until = held = 0
    last = len(scene.shots) - 1
    for index, shot in enumerate(scene.shots):
        end = max(start + shot.frames, held)
        held = 0
        cursor = start
        for line in scene.lines_of(shot):
            measured = take_frames.get(line.id)
            frames = estimated_frames(line.text, frame_rate) if measured is None else measured
            begin = max(cursor + line.offset, spoken_until)
            cursor = spoken_until = begin + frames
            lines.append(LineTime(line, begin, frames, measured is None))
            if line.runs_on and index < last:
                end, held = max(end, begin + 1), spoken_until
            else:
                end = max(end, spoken_until + shot.tail)
        held = held if held > end else 0
        shots.append(ShotTime(shot, start, end - start))
        start = end
    return SceneTime(scene, tuple(shots), tuple(lines), start, any(line.estimated for line in lines))


def timeline(film: Film, take_frames: Mapping[str, int]) -> Timeline:
    """Return the times of the film's default path."""
    return lay_out(tuple(scene_time(scene, take_frames, film.format.frame_rate) for scene in film.path))


def lay_out(scenes: tuple[SceneTime, ...]) -> Timeline:
    """Lay scenes end to end."""
    starts: list[int] = []
    frames = 0
    for scene in scenes:
        starts.append(frames)
        frames += scene.frames
    return Timeline(scenes, tuple(starts), frames)
