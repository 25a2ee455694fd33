"""How a run of dialogue is shot by the standard pattern: together first, then across shoulders, then alone and nearer."""

from collections.abc import Sequence
from dataclasses import replace

from film.film import Scene
from film.ids import seed_of
from studio.coverage.beats import Beat, Spoken
from studio.coverage.draft import Draft
from studio.coverage.rising import heat, single_size
from studio.coverage.setups import over_shoulder, pair, reaction, single
from studio.coverage.stage import Stage, partner

SHORT = 5
"""Words up to which two lines may share a two-shot."""


def talked(scene: Scene, stage: Stage, run: Sequence[Beat], start: float, end: float, *, opening: bool) -> list[Draft]:
    """Return the drafts of consecutive spoken beats, which lie from `start` to `end` of the scene (0 to 1)."""
    drafts: list[Draft] = []
    for index, beat in enumerate(run):
        rise = start + (end - start) * index / max(len(run) - 1, 1)
        if drafts and _joins(drafts[-1], beat, run, index):
            drafts[-1] = drafts[-1].with_beat(beat)
            continue
        drafts += _setup(scene, stage, beat, rise, opening=opening and index == 0 and len(run) > 1)
    return drafts


def _joins(last: Draft, beat: Beat, run: Sequence[Beat], index: int) -> bool:
    spoken, line = last.spoken, beat.line
    if line is None or not spoken or last.runs_out or beat.weight == "turn":
        return False
    words = sum(len(said.text.split()) for said in spoken) + len(line.text.split())
    if spoken[-1].character == line.character or line.mode in ("voice-over", "off screen"):
        return words <= 14
    if last.kind == "over the shoulder" and last.over == line.character:
        return len(spoken) == 1 and len(line.text.split()) <= SHORT and words <= 11
    together = last.kind in ("two-shot", "master", "establishing")
    return together and len(spoken) <= 2 and len(line.text.split()) <= SHORT + 2 and index < len(run) - 1 and words <= 16


def _setup(scene: Scene, stage: Stage, beat: Beat, rise: float, *, opening: bool) -> list[Draft]:
    line = beat.line
    assert line is not None
    warmth = heat(scene)
    if line.character not in stage or line.mode != "on screen":
        return [_heard(scene, stage, line, beat)]
    other = partner(stage, line.character, line.to)
    if opening and len(stage) >= 2:
        return [_together(scene, stage, line).with_beat(beat)]
    if beat.weight == "turn":
        return _turn(scene, stage, line, beat, other)
    size = single_size(rise, warmth)
    if size == "close-up" or (seed_of(scene.id, line.text) % 4 == 0 and rise > 0.3):
        return [single(stage, line.character, size).with_beat(beat)]
    return [over_shoulder(stage, line.character, line.to, size).with_beat(beat)]


def _together(scene: Scene, stage: Stage, line: Spoken) -> Draft:
    """Return the setup that shows who talks to whom: both in profile, both further off, or one past the other's shoulder."""
    way = seed_of(scene.id, "together") % 5
    if len(stage) > 2 or way == 0:
        return pair(scene, "medium long")
    return over_shoulder(stage, line.character, line.to, "medium") if way < 3 else pair(scene)


def _turn(scene: Scene, stage: Stage, line: Spoken, beat: Beat, other: str | None) -> list[Draft]:
    size = "close-up" if heat(scene) > 0.4 else "medium close-up"
    near = single(stage, line.character, size, "push in").with_beat(beat)
    if other is None or len(line.text.split()) < 6:
        return [near]
    return [replace(near, runs_out=True), reaction(stage, other, size)]


def _heard(scene: Scene, stage: Stage, line: Spoken, beat: Beat) -> Draft:
    listener = partner(stage, line.character, line.to)
    if listener is None:
        return Draft("cutaway", "medium long", scene.setting.place, side=14.0, beats=(beat,))
    return single(stage, listener, "medium close-up").with_beat(beat)
