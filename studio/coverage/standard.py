"""The standard pattern over a whole scene: beats into drafts; other patterns change these drafts."""

from collections.abc import Sequence
from itertools import groupby

from film.film import Scene
from studio.coverage.action import shown
from studio.coverage.beats import Beat
from studio.coverage.draft import Draft
from studio.coverage.stage import Stage
from studio.coverage.talk import talked


def standard(scene: Scene, stage: Stage, beats: Sequence[Beat]) -> list[Draft]:
    """Return the scene's drafts in order; every beat is carried by exactly one."""
    drafts: list[Draft] = []
    total = max(len(beats) - 1, 1)
    at = 0
    for spoken, group in groupby(beats, key=lambda beat: beat.line is not None):
        run = list(group)
        if spoken:
            drafts += _spoken(scene, stage, drafts, run, at / total, (at + len(run) - 1) / total)
        else:
            drafts += [
                shown(scene, stage, beat, first=not drafts and n == 0, rise=(at + n) / total) for n, beat in enumerate(run)
            ]
        at += len(run)
    return drafts


def _spoken(scene: Scene, stage: Stage, before: list[Draft], run: list[Beat], start: float, end: float) -> list[Draft]:
    while run and before and _carries(before[-1], run[0]):
        before[-1] = before[-1].with_beat(run.pop(0))
    return talked(scene, stage, run, start, end, opening=not before or before[-1].kind in ("establishing", "insert"))


def _carries(draft: Draft, beat: Beat) -> bool:
    """Return whether a silent shot may hold the line that follows: a voice over it, or its own actor speaking at once."""
    line = beat.line
    if line is None or draft.spoken:
        return False
    return line.mode == "voice-over"
