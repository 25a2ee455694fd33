"""Lengths of stretches as edits: paced by a factor, or fitted to a number of seconds; order and joins are not touched."""

from collections.abc import Sequence
from typing import NamedTuple

from film.edits import Edit, Retime
from film.film import Film, Shot
from film.reach import scene_with_shot
from film.timeline import scene_time

FASTEST = 0.55
"""What a shot's length is multiplied by at pace 1; at pace -1 it is divided by it."""
SHORTEST_SECONDS = 0.4


class Fitted(NamedTuple):
    """Edits that fit a stretch to a length, and what came of it in words."""

    edits: Sequence[Edit]
    said: str


class Length(NamedTuple):
    """How long a shot is, and the least its words allow, in frames."""

    shot: Shot
    frames: int
    least: int


def paced(film: Film, shots: Sequence[Shot], pace: float) -> Sequence[Edit]:
    """Return edits that scale shots, pauses before lines and tails together."""
    factor = FASTEST**pace
    return [_scaled(film, shot, max(1, round(shot.frames * factor)), factor) for shot in shots]


def sized(film: Film, shots: Sequence[Shot], seconds: float) -> Fitted:
    """Return edits that give `shots` that length together, each keeping its share; words are never cut short."""
    rate = film.format.frame_rate
    total = round(seconds * rate)
    lengths = _lengths(film, shots)
    now = sum(length.frames for length in lengths)
    factor = total / now
    least = sum(min(length.least, length.frames) for length in lengths)
    frames = _shared(lengths, max(total, len(lengths)))
    edits = [_scaled(film, length.shot, count, factor) for length, count in zip(lengths, frames, strict=True)]
    if least > total:
        return Fitted(edits, f"as near {seconds:g} seconds as its words allow, which need about {least / rate:.1f}")
    return Fitted(edits, f"{seconds:g} seconds")


def _lengths(film: Film, shots: Sequence[Shot]) -> list[Length]:
    lengths: list[Length] = []
    for shot in shots:
        scene = scene_with_shot(film, shot.id)
        time = scene_time(scene, {}, film.format.frame_rate)
        placed = next(t for t in time.shots if t.shot.id == shot.id)
        spoken = sum(t.frames for t in time.lines if t.line.shot == shot.id)
        lengths.append(Length(shot, placed.frames, max(spoken, round(SHORTEST_SECONDS * film.format.frame_rate))))
    return lengths


def _shared(lengths: Sequence[Length], total: int) -> list[int]:
    """Share `total` frames in proportion, none below its least; what the least take comes from the others."""
    open_ones = set(range(len(lengths)))
    frames = [length.least for length in lengths]
    while open_ones:
        left = total - sum(frames[n] for n in range(len(lengths)) if n not in open_ones)
        weight = sum(lengths[n].frames for n in open_ones)
        share = {n: left * lengths[n].frames / weight for n in open_ones}
        held = {n for n in open_ones if share[n] < lengths[n].least}
        if not held:
            return _rounded(frames, share, left)
        open_ones -= held
    return frames


def _rounded(frames: list[int], share: dict[int, float], left: int) -> list[int]:
    spent, exact = 0, 0.0
    for n in sorted(share):
        exact += share[n]
        frames[n] = round(exact) - spent
        spent += frames[n]
    frames[max(share)] += left - spent
    return frames


def _scaled(film: Film, shot: Shot, frames: int, factor: float) -> Retime:
    scene = scene_with_shot(film, shot.id)
    offsets = tuple((line.id, round(line.offset * factor)) for line in scene.lines_of(shot))
    return Retime(shot=shot.id, frames=frames, tail=round(shot.tail * factor), offsets=offsets)
