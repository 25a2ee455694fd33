"""One setup made ready to draw: scene, camera at rest, light; and the drawing of a frame of it up to linear colour."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.canvas import Canvas, ShadowCanvas
from studio.picture.previs.cast import people_at, pose_bodies
from studio.picture.previs.extras import pose_crowd
from studio.picture.previs.framing import Person, Stand, direction
from studio.picture.previs.kernels.develop import BLACK_AND_WHITE, CINEMA, GRAPHIC_NOVEL, PENCIL, WATERCOLOUR
from studio.picture.previs.moves import Pose, moved
from studio.picture.previs.passes import (
    Exposure,
    Lamps,
    Moment,
    Stopwatch,
    Sun,
    draw_geometry,
    draw_light,
    draw_shadow,
    reach_of,
)
from studio.picture.previs.people import Body
from studio.picture.previs.places.place import Place
from studio.picture.previs.rig import Rig
from studio.picture.previs.scene import Scene, pose
from studio.picture.previs.view import View, look
from studio.picture.previs.weather import draw_weather, lightning
from studio.picture.setup import Cue, Performer, Setup

FINISHES = {
    "cinema": CINEMA,
    "black and white": BLACK_AND_WHITE,
    "graphic novel": GRAPHIC_NOVEL,
    "pencil": PENCIL,
    "watercolour": WATERCOLOUR,
}
FACE_LAMP_METRES = 1.15
FACE_LAMP_REACH = 1.9
OPERATOR_SLACK = 0.22
"""Metres a subject may leave its mark before the operator turns with it."""


class Stage(NamedTuple):
    """A built place with its people; shared by the setups of a scene."""

    place: Place
    bodies: tuple[Body, ...]
    extras: tuple[Performer, ...]
    crowd: tuple[Body, ...]
    """The extras' bodies; in the scene they follow those of the performers."""
    scene: Scene
    shadow: ShadowCanvas


class Shot(NamedTuple):
    """All that stays the same through a shot."""

    setup: Setup
    stage: Stage
    stand: Stand
    shown: tuple[int, ...]
    """Indices of the performers the camera is about."""
    first: tuple[Person, ...]
    """Everyone at frame 0."""
    heads: dict[str, tuple[float, float, float]]
    rig: Rig
    sun: Sun
    stripes: np.ndarray
    """(4,) plane of the key's stripes, the first face in the light."""


class Metered(NamedTuple):
    """What was measured on a small picture of frame 0."""

    exposure: float
    faces: tuple[float, ...]
    """Strength of each performer's face lamp."""


class Drawn(NamedTuple):
    """What later passes need to know of a frame whose colour is drawn."""

    view: View
    people: tuple[Person, ...]
    focus: float
    pan_pixels: float


def draw_colour(
    shot: Shot, canvas: Canvas, cues: tuple[Cue, ...], frame: int, faces: tuple[float, ...], watch: Stopwatch
) -> Drawn:
    """Fill the canvas's colour with a shot-local frame."""
    setup, stage = shot.setup, shot.stage
    seconds = frame / setup.frame_rate
    with watch.time("pose"):
        matrices = pose_bodies(setup, stage.bodies, shot.heads, cues, frame)
        people = people_at(setup, stage.bodies, matrices, shot.heads)
        pose(stage.scene, matrices + pose_crowd(stage.extras, stage.crowd, frame, setup.frame_rate))
    camera, view = _view_at(shot, people, seconds, canvas)
    draw_geometry(canvas, stage.scene, view, watch)
    draw_shadow(stage.shadow, stage.scene, shot.sun, watch)
    lamps = _lamps(shot, people, faces, view, canvas, seconds)
    flash = lightning(setup.setting.weather, seconds, setup.seed) * _flicker(shot.rig, seconds, setup.seed)
    ahead = max(float((_focus_point(shot, people) - camera.eye) @ view.forward), 0.3)
    moment = Moment(seconds, flash, _catch(shot.rig, view), ahead, shot.stripes)
    draw_light(canvas, stage.shadow, stage.scene, view, shot.sun, shot.rig, lamps, moment, watch)
    with watch.time("weather"):
        if not stage.place.interior:
            draw_weather(canvas, view, shot.rig, setup.setting.weather, seconds, setup.seed)
    return Drawn(view, tuple(people), ahead, _pan_pixels(shot, people, seconds, canvas, view))


def exposure_of(shot: Shot, scale: float, focus: float) -> Exposure:
    """Return how the lens and laboratory are set."""
    finish = FINISHES[shot.setup.finish]
    return Exposure(scale, focus, 0.25 * shot.stand.aperture if finish >= GRAPHIC_NOVEL else shot.stand.aperture, finish)


def _view_at(shot: Shot, people: list[Person], seconds: float, canvas: Canvas) -> tuple[Pose, View]:
    whole = _drift(shot, people)
    length = float(np.linalg.norm(whole))
    follows = max(length - OPERATOR_SLACK, 0.0) / max(length, 1e-6) * 0.9
    camera = moved(shot.stand, shot.setup.camera.move, seconds, shot.setup.seed, whole * follows, whole)
    eye = np.clip(camera.eye, *(np.array(corner, float) for corner in shot.stage.place.camera_room))
    camera = camera._replace(eye=eye)
    return camera, look(eye, camera.aim, camera.lens_mm, camera.roll, (canvas.width, canvas.height))


def _drift(shot: Shot, people: list[Person]) -> np.ndarray:
    """Return how far those shown have gone since frame 0: along the floor by their hips, up and down by their heads."""
    if not shot.shown:
        return np.zeros(3)
    now = np.mean([(people[i].hips[0], people[i].eyes[1], people[i].hips[2]) for i in shot.shown], axis=0)
    then = np.mean([(shot.first[i].hips[0], shot.first[i].eyes[1], shot.first[i].hips[2]) for i in shot.shown], axis=0)
    return now - then


def _focus_point(shot: Shot, people: list[Person]) -> np.ndarray:
    named = [person for person in people if person.character == shot.setup.camera.focus_on]
    if named:
        return named[0].eyes
    if shot.shown and shot.setup.camera.size != "insert":
        return people[shot.shown[0]].eyes
    return shot.stand.focus


def _pan_pixels(shot: Shot, people: list[Person], seconds: float, canvas: Canvas, view: View) -> float:
    if shot.setup.camera.move != "whip pan" or seconds > 1.0:
        return 0.0
    step = 0.5 / shot.setup.frame_rate
    before = _view_at(shot, people, max(seconds - step, 0.0), canvas)[1].forward
    after = _view_at(shot, people, seconds + step, canvas)[1].forward
    angle = math.acos(max(-1.0, min(1.0, float(before @ after))))
    return min(angle * view.focal * 0.5, canvas.width / 6)


def _flicker(rig: Rig, seconds: float, seed: int) -> float:
    if rig.flicker <= 0:
        return 1.0
    wave = sum(math.sin(seconds * rate + seed * 1.7 + rate) for rate in (7.1, 11.9, 19.3, 4.2)) / 4
    return 1.0 + rig.flicker * wave


def _catch(rig: Rig, view: View) -> np.ndarray:
    """Return the direction of the lamp that eyes reflect: between camera and key, and above."""
    towards = -view.forward + 0.35 * np.asarray(rig.key_to) + np.array((0.0, 0.35, 0.0))
    return towards / np.linalg.norm(towards)


def _lamps(shot: Shot, people: list[Person], faces: tuple[float, ...], view: View, canvas: Canvas, seconds: float) -> Lamps:
    rig = shot.rig
    own = shot.stage.place.practicals
    rows = np.zeros((len(own) + len(people), 9), np.float32)
    if len(own):
        rows[: len(own), :8] = own
        rows[: len(own), 3:6] *= rig.lamps * _flicker(rig, seconds + 3.1, shot.setup.seed)
        rows[: len(own), 8] = 1.0
    for i, (person, strength) in enumerate(zip(people, faces, strict=True)):
        to_camera = view.rays[0] - person.eyes
        to_camera = to_camera / np.linalg.norm(to_camera)
        facing = direction(person.gaze, 0.0)
        key = np.asarray(rig.key_to) * (0.5 if rig.key_to @ facing > -0.2 else 0.1)
        towards = 0.6 * to_camera + 0.55 * facing + key + np.array((0.0, 0.12, 0.0))
        place = person.eyes + towards / np.linalg.norm(towards) * FACE_LAMP_METRES
        rows[len(own) + i] = (*place, *(np.array(rig.face) * strength), FACE_LAMP_REACH, 0.0, 0.0)
    rows = rows[np.max(rows[:, 3:6], axis=1) > 1e-4] if len(rows) else rows
    return reach_of(rows, view, canvas.width, canvas.height)
