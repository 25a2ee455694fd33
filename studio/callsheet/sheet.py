"""A film's call sheet: its timeline and the keys of all it needs, remembered for scenes that did not change; text alone."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from film.film import Film, Scene
from film.timeline import SceneTime, ShotTime, scene_time
from studio.callsheet.crew import Makers
from studio.callsheet.recipes import MIXED, Neighbour, Segment, Unit, segments, sound_unit, still_unit, take_unit
from studio.callsheet.setups import setup_of, still_frame
from studio.sound.delivery import offset_db
from studio.sound.orders import PlacedEffect, PlacedTake, SceneSound
from studio.stores.identity import Remembered

Facts = Callable[[str], Mapping[str, Any] | None]
"""What was measured of the artefact of a key, or None when it does not stand."""


class ShotSheet(NamedTuple):
    """What one shot needs."""

    time: ShotTime
    still: Unit
    segments: tuple[Segment, ...]
    """Empty while the scene's times are estimates."""


class SceneSheet(NamedTuple):
    """What one scene needs."""

    time: SceneTime
    takes: tuple[Unit, ...]
    """One for each line of the scene, in order."""
    shots: tuple[ShotSheet, ...]
    sound: Unit | None
    """None while the scene's times are estimates."""


class CallSheet(NamedTuple):
    """What a film needs, scene by scene in play order."""

    film: Film
    pixels: tuple[int, int]
    scenes: tuple[SceneSheet, ...]
    starts: tuple[int, ...]
    """Film frame at which each scene starts."""
    frames: int


class Planner:
    """Makes call sheets; scenes whose inputs are the very objects they were are not planned again."""

    def __init__(self, makers: Makers, facts: Facts) -> None:
        self.makers = makers
        self._facts = facts
        self._scenes: Remembered[dict[Any, SceneSheet]] = Remembered(4096)
        self._takes: Remembered[tuple[Unit, ...]] = Remembered(4096)

    def sheet(self, film: Film, pixels: tuple[int, int] | None = None) -> CallSheet:
        """Return the call sheet of the film's default path at a size in pixels, its own by default."""
        size = pixels or film.format.pixels
        scenes: list[SceneSheet] = []
        starts: list[int] = []
        frames = 0
        for index, scene in enumerate(film.path):
            planned = self._scene(film, scene, scenes[-1] if index else None, size)
            starts.append(frames)
            frames += planned.time.frames
            scenes.append(planned)
        return CallSheet(film, size, tuple(scenes), tuple(starts), frames)

    def takes(self, film: Film, scene: Scene) -> tuple[Unit, ...]:
        """Return the takes of a scene's lines."""
        voice = self.makers.voice
        make = lambda: tuple(take_unit(film, line, voice) for line in scene.lines)
        return self._takes.of(make, scene, film.characters, film.pronounced, film.language)

    def _scene(self, film: Film, scene: Scene, before: SceneSheet | None, size: tuple[int, int]) -> SceneSheet:
        joined = before.time if before and before.time.shots and joined_to_scene_before(scene) else None
        lasting = (joined.shots[-1].frames, joined.estimated, self._heard(film, joined.scene)) if joined else None
        about = (size, film.format, film.genre, self._heard(film, scene), lasting)
        sheets = self._scenes.of(dict, scene, film.characters, joined.scene if joined else None)
        if about not in sheets:
            sheets[about] = self._plan(film, scene, joined, size)
        return sheets[about]

    def _heard(self, film: Film, scene: Scene) -> tuple[tuple[str, int | None], ...]:
        """Return the key of each take of a scene and how many samples it was measured to have."""
        takes = ((take.key, self._facts(take.key)) for take in self.takes(film, scene))
        return tuple((key, facts["samples"] if facts else None) for key, facts in takes)

    def _measured(self, film: Film, scene: Scene) -> dict[str, Mapping[str, Any]]:
        """Return what was measured of the takes that stand, by line id."""
        takes = zip(scene.lines, self.takes(film, scene), strict=True)
        return {line.id: facts for line, take in takes if (facts := self._facts(take.key)) is not None}

    def _plan(
        self,
        film: Film,
        scene: Scene,
        before: SceneTime | None,
        size: tuple[int, int],
    ) -> SceneSheet:
        rate = film.format.frame_rate
        takes, measured = self.takes(film, scene), self._measured(film, scene)
        time = scene_time(scene, {line: _frames(facts, rate) for line, facts in measured.items()}, rate)
        picture = self.makers.picture
        neighbour = self._neighbour(film, before, size) if before else None
        shots: list[ShotSheet] = []
        for shot_time in time.shots:
            setup = setup_of(film, time, shot_time, size, picture, measured)
            waits = time.estimated or (not shots and before is not None and before.estimated)
            made = () if waits else tuple(segments(setup, shot_time, neighbour, picture))
            shots.append(ShotSheet(shot_time, still_unit(setup, still_frame(shot_time.shot), picture), made))
            neighbour = Neighbour(setup, shot_time.frames, shot_time.shot.fade_out > 0)
        sound = None if time.estimated else self._sound(film, time, takes)
        return SceneSheet(time, takes, tuple(shots), sound)

    def _neighbour(self, film: Film, before: SceneTime, size: tuple[int, int]) -> Neighbour:
        last = before.shots[-1]
        setup = setup_of(film, before, last, size, self.makers.picture, self._measured(film, before.scene))
        return Neighbour(setup, last.frames, last.shot.fade_out > 0)

    def _sound(self, film: Film, time: SceneTime, takes: tuple[Unit, ...]) -> Unit:
        scene = time.scene
        keys = {line.id: take.key for line, take in zip(scene.lines, takes, strict=True)}
        placed = tuple(
            PlacedTake(
                key=keys[line.line.id],
                start=line.start,
                frames=line.frames,
                gain_db=offset_db(line.line.delivery),
                mode=line.line.mode,
            )
            for line in time.lines
        )
        order = SceneSound(
            frames=time.frames,
            frame_rate=film.format.frame_rate,
            takes=placed,
            effects=tuple(_effects(time)),
            score=None if scene.score.silent else scene.score,
            genre=film.genre,
            kit=scene.setting.kit,
            time_of_day=scene.setting.time_of_day,
            weather=scene.setting.weather,
            busy=scene.setting.extras,
        )
        return sound_unit(order.model_dump(mode="json"), self.makers.sound, sorted({take.key for take in placed}))


def joined_to_scene_before(scene: Scene) -> bool:
    """Return whether the scene's first shot shows the last of the scene before while it comes in."""
    join = scene.shots[0].join if scene.shots else None
    return join is not None and join.kind in MIXED and join.frames > 0


def _frames(facts: Mapping[str, Any], rate: int) -> int:
    return max(1, -(-facts["samples"] * rate // 48_000))


def _effects(time: SceneTime) -> list[PlacedEffect]:
    shots = {shot.shot.id: shot for shot in time.shots}
    lines = {line.line.id: line for line in time.lines}
    placed = []
    for effect in time.scene.effects:
        if (effect.shot and effect.shot not in shots) or (effect.line and effect.line not in lines):
            continue
        start, frames = 0, time.frames
        if effect.shot:
            start, frames = shots[effect.shot].start, shots[effect.shot].frames
        if effect.line:
            start, frames = lines[effect.line].start, lines[effect.line].frames
        at = {"start": start, "before": max(0, start - 12), "end": start + max(0, frames - 24), "after": start + frames}
        placed.append(PlacedEffect(kind=effect.kind, start=at[effect.place], level=effect.level))
    return placed


def shot_sheets(sheet: CallSheet) -> list[tuple[int, ShotSheet]]:
    """Return every shot of a sheet with the film frame it starts at, in play order."""
    return [
        (start + shot.time.start, shot) for start, scene in zip(sheet.starts, sheet.scenes, strict=True) for shot in scene.shots
    ]
