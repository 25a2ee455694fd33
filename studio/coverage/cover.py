"""Breaks a scene into shots: beats become drafts by a pattern, drafts become shots with marks, light, lines and lengths."""

from collections.abc import Sequence
from dataclasses import replace

from film.camera import Camera, Light
from film.errors import BadRequest
from film.film import NARRATOR, Film, Line, Scene, Shot
from film.ids import Ids, seed_of
from film.reach import replaced
from film.words import Pattern
from studio.coverage.acting import Troupe
from studio.coverage.beats import Beat, Spoken
from studio.coverage.breaking import BreaksDown
from studio.coverage.caption import caption
from studio.coverage.draft import Draft
from studio.coverage.inhand import in_hand
from studio.coverage.lengths import offsets, tail, wished
from studio.coverage.lighting import scene_light
from studio.coverage.menagerie import staged_all
from studio.coverage.patterns import PATTERNS, favouring
from studio.coverage.rules import smoothed


def cover(
    scene: Scene,
    beats: Sequence[Beat],
    film: Film,
    ids: Ids,
    breakdown: BreaksDown,
    *,
    pattern: Pattern = "standard",
    favour: str | None = None,
) -> Scene:
    """Return `scene` with shots and lines made of `beats`; everything else of it as it was.

    `film` gives the people's names, genre, pace and frame rate. Every beat is in one shot, every line anchored to one.

    Raises:
        BadRequest: nothing happens in the scene, or the favoured person is not in it.
    """
    if not beats:
        raise BadRequest(f"nothing happens in scene {scene.title or scene.id!r}; give it an action or a line")
    if favour is not None and favour not in scene.cast:
        raise BadRequest(f"{favour!r} is not in that scene; in it are {', '.join(scene.cast) or 'nobody'}")
    stage = staged_all(scene.cast, scene.id, film)
    drafts = PATTERNS[pattern](scene, stage, _safe(beats, scene))
    if favour:
        drafts = favouring(drafts, stage, favour)
    drafts = smoothed(drafts)
    troupe = Troupe(film, stage, beats, breakdown)
    light, assumed = scene_light(scene, film, breakdown)
    shots: list[Shot] = []
    lines: list[Line] = []
    for draft in drafts:
        shot = in_hand(_shot(draft, troupe, light, film, scene, ids, len(shots)), draft, breakdown)
        shots.append(replaced(shot, assumed=(*assumed, *shot.assumed)) if not shots else shot)
        lines += _lines(draft, shot, film, ids)
    return replaced(scene, shots=tuple(shots), lines=tuple(lines))


def _safe(beats: Sequence[Beat], scene: Scene) -> list[Beat]:
    """Return the beats with lines of people who are not on stage marked as heard only."""

    def heard(beat: Beat) -> Beat:
        line = beat.line
        if line is None or line.mode != "on screen" or line.character in scene.cast:
            return beat
        return replaced(beat, line=replaced(line, mode="voice-over" if line.character == NARRATOR else "off screen"))

    return [heard(beat) for beat in beats]


def _shot(draft: Draft, troupe: Troupe, light: Light, film: Film, scene: Scene, ids: Ids, index: int) -> Shot:
    staging = troupe.play(draft)
    present = {mark.character for mark in staging.marks}
    over = draft.over if draft.over in present else None
    kind = "single" if draft.over and not over else draft.kind
    rate = film.format.frame_rate
    elsewhere = next((beat.setting for beat in draft.beats if beat.setting), None)
    return Shot(
        id=ids.new("shot"),
        kind=kind,
        action=" ".join(beat.action for beat in draft.beats if beat.action) or caption(replace(draft, kind=kind), film),
        frames=wished(draft, film.pace, rate),
        tail=tail(draft, film.pace, rate),
        camera=Camera(size=draft.size, angle=draft.angle, move=draft.move, subject=draft.subject, over_shoulder_of=over),
        side=draft.side,
        light=light,
        marks=staging.marks,
        setting=elsewhere,
        seed=seed_of(scene.id, index, draft.kind),
        assumed=staging.assumed,
    )


def _lines(draft: Draft, shot: Shot, film: Film, ids: Ids) -> list[Line]:
    starts = offsets(draft, film.pace, film.format.frame_rate)
    last = len(draft.spoken) - 1
    return [
        _line(line, shot, start, runs_on=draft.runs_out and n == last, ids=ids)
        for n, (line, start) in enumerate(zip(draft.spoken, starts, strict=True))
    ]


def _line(said: Spoken, shot: Shot, offset: int, *, runs_on: bool, ids: Ids) -> Line:
    return Line(
        id=said.id or ids.new("line"),
        character=said.character,
        text=said.text,
        delivery=said.delivery,
        mode=said.mode,
        shot=shot.id,
        offset=offset,
        runs_on=runs_on,
        take=said.take,
        audio=said.audio,
    )
