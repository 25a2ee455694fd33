"""From the film's values to what a picture maker is handed: one setup for each stretch of a shot; no keys."""

from collections.abc import Iterable, Mapping
from typing import Any

from film.film import NARRATOR, Film, Scene, Shot
from film.setting import Setting
from film.timeline import LineTime, SceneTime, ShotTime
from studio.callsheet.crew import Maker
from studio.picture.setup import Cue, Lettering, Mouth, Performer, Setup

REACH = 12
"""Frames before its start and after its end in which a line may move anyone in view."""


def setup_of(
    film: Film,
    time: SceneTime,
    shot_time: ShotTime,
    pixels: tuple[int, int],
    maker: Maker,
    spoken: Mapping[str, Mapping[str, Any]],
) -> Setup:
    """Return the setup of a shot with all its cues; `spoken` maps line ids to what was measured of their takes."""
    scene, shot = time.scene, shot_time.shot
    people = {character.id: film.appearance_in(scene, character).figure for character in film.characters}
    performers = tuple(
        Performer(figure=people[mark.character], mark=mark if maker.reads_words else mark.model_copy(update={"action": ""}))
        for mark in shot.marks
        if mark.character in people
    )
    width, height = pixels
    return Setup(
        width=width,
        height=height,
        frame_rate=film.format.frame_rate,
        finish=film.format.finish,
        seed=shot.seed,
        take=shot.take,
        setting=scene.setting_of(shot) if maker.reads_words else _without_words(scene.setting_of(shot)),
        light=shot.light if maker.reads_words else shot.light.model_copy(update={"colour": None}),
        camera=shot.camera,
        side=shot.side,
        performers=performers,
        cues=tuple(_cues(scene, shot_time, time.lines, spoken, film.format.frame_rate)) if performers else (),
        lettering=tuple(
            Lettering(kind=t.kind, text=t.text, start=t.start, frames=t.frames, genre=film.genre) for t in shot.titles
        ),
        black=1.0 if shot.black else 0.0,
        sync=_sync(shot_time, time.lines) if maker.flashes else (),
    )


def _without_words(setting: Setting) -> Setting:
    return setting.model_copy(update={"place": "", "period": ""})


def _sync(shot_time: ShotTime, lines: Iterable[LineTime]) -> tuple[int, ...]:
    starts = (line.start - shot_time.start for line in lines)
    return tuple(start for start in starts if 0 <= start < shot_time.frames)


def _cues(
    scene: Scene, shot_time: ShotTime, lines: Iterable[LineTime], spoken: Mapping[str, Mapping[str, Any]], frame_rate: int
) -> Iterable[Cue]:
    for line in lines:
        start = line.start - shot_time.start
        if start - REACH >= shot_time.frames or start + line.frames + REACH <= 0 or line.line.character == NARRATOR:
            continue
        marks = spoken.get(line.line.id, {})
        yield Cue(
            speaker=line.line.character,
            start=start,
            frames=line.frames,
            mouths=tuple(Mouth(frame=at * frame_rate, viseme=viseme) for at, viseme in marks.get("mouths", ())),
            stresses=tuple(at * frame_rate for at in marks.get("stresses", ())),
            delivery=line.line.delivery,
            visible=line.line.mode == "on screen",
        )


def restricted(setup: Setup, first: int, count: int) -> Setup:
    """Return `setup` with only what reaches into frames `first` to `first + count`."""
    last = first + count
    return setup.model_copy(
        update={
            "cues": tuple(c for c in setup.cues if c.start - REACH < last and c.start + c.frames + REACH > first),
            "lettering": tuple(t for t in setup.lettering if t.start < last and t.start + t.frames > first),
            "sync": tuple(frame for frame in setup.sync if first <= frame < last),
        }
    )


def still_frame(shot: Shot) -> int:
    """Return the shot-local frame that stands for the shot in the storyboard."""
    if shot.titles:
        return shot.titles[0].start + min(18, shot.titles[0].frames - 1)
    return min(20, shot.frames - 1)
