"""One setup made ready to draw: scene, camera at rest, light; and the drawing of a frame of it up to linear colour."""

import math
from collections.abc import Hashable
from typing import NamedTuple

import numpy as np

from studio.picture.previs.canvas import Canvas, ShadowCanvas
from studio.picture.previs.cast import people_at, pose_bodies
from studio.picture.previs.extras import pose_crowd
from studio.picture.previs.framing import Person, Stand
from studio.picture.previs.kernels.develop import BLACK_AND_WHITE, CINEMA, GRAPHIC_NOVEL, PENCIL, WATERCOLOUR
from studio.picture.previs.keys import Lit, own_lights
from studio.picture.previs.moves import Pose, moved
from studio.picture.previs.passes import (
    Exposure,
    Lamps,
    Moment,
    Stopwatch,
    Sun,
    draw_light,
    draw_shadow,
    reach_of,
)
from studio.picture.previs.people import Body
from studio.picture.previs.people.beings import Player
from studio.picture.previs.places.place import Place
from studio.picture.previs.rig import Rig
from studio.picture.previs.scene import Scene, pose
from studio.picture.previs.view import View, look
from studio.picture.previs.visibility import draw_geometry
from studio.picture.previs.weather import draw_motes, draw_weather, lightning
from studio.picture.setup import Cue, Performer, Setup

FINISHES = {
    "cinema": CINEMA,
    "black and white": BLACK_AND_WHITE,
    "graphic novel": GRAPHIC_NOVEL,
    "pencil": PENCIL,
    "watercolour": WATERCOLOUR,
}
RACK_SECONDS = (0.2, 0.8)
"""When the focus begins to go from whom the shot is about to whom it was asked for, and when it is there."""
BEYOND = 2.5
"""How many times further off than the subject a thing of the place is that was asked to be sharp."""
HANGS = np.array((0.0, 0.22, 0.0))
"""Metres from a hand to the flame of the lamp in it."""
LAMP_COLOUR = (1.25, 0.72, 0.3)
LAMP_REACH = 3.4
OPERATOR_SLACK = 0.22
"""Metres a subject may leave its mark before the operator turns with it."""


class Stage(NamedTuple):
    """A built place with its people; shared by the setups of a scene."""

    place: Place
    bodies: tuple[Player, ...]
    extras: tuple[Performer, ...]
    crowd: tuple[Body, ...]
    """The extras' bodies; in the scene they follow those of the performers."""
    scene: Scene
    shadow: ShadowCanvas
    stands: dict[Hashable, Stand]
    """Cameras found so far, so that a relit setup keeps its own at no cost."""


class Shot(NamedTuple):
    """All that stays the same through a shot."""

    setup: Setup
    stage: Stage
    stand: Stand
    shown: tuple[int, ...]
    """Indices of the performers the camera is about."""
    first: tuple[Person, ...]
    """Everyone when the picture was composed."""
    heads: dict[str, tuple[float, float, float]]
    rig: Rig
    sun: Sun
    stripes: np.ndarray
    """(5,) where the key's window lies, the first face in the light; see `stripe_plane`."""


class Metered(NamedTuple):
    """What was measured on a small picture of frame 0."""

    exposure: float
    lit: Lit


class Drawn(NamedTuple):
    """What later passes need to know of a frame whose colour is drawn."""

    view: View
    people: tuple[Person, ...]
    focus: float
    pan_pixels: float


class Placed(NamedTuple):
    """A frame whose geometry and shadows are drawn."""

    seconds: float
    people: list[Person]
    camera: Pose
    view: View


def draw_colour(shot: Shot, canvas: Canvas, cues: tuple[Cue, ...], frame: int, lit: Lit, watch: Stopwatch) -> Drawn:
    """Fill the canvas's colour with a shot-local frame."""
    return light_placed(shot, canvas, place_frame(shot, canvas, cues, frame, watch), lit, watch)


def place_frame(shot: Shot, canvas: Canvas, cues: tuple[Cue, ...], frame: int, watch: Stopwatch) -> Placed:
    """Pose everyone and draw what is seen and what lies in shadow, without any light."""
    setup, stage = shot.setup, shot.stage
    seconds = frame / setup.frame_rate
    with watch.time("pose"):
        matrices = pose_bodies(setup, stage.bodies, shot.heads, cues, frame)
        people = people_at(setup, stage.bodies, matrices, shot.heads)
        pose(stage.scene, matrices + pose_crowd(stage.extras, stage.crowd, frame, setup.frame_rate))
    camera, view = _view_at(shot, people, seconds, canvas)
    draw_geometry(canvas, stage.scene, view, watch)
    draw_shadow(stage.shadow, stage.scene, shot.sun, watch)
    return Placed(seconds, people, camera, view)


def light_placed(shot: Shot, canvas: Canvas, placed: Placed, lit: Lit, watch: Stopwatch) -> Drawn:
    """Fill the canvas's colour with a frame whose geometry is drawn."""
    setup, stage = shot.setup, shot.stage
    seconds, people, camera, view = placed
    scene = stage.scene._replace(palette=lit.palette)
    lamps = _lamps(shot, people, lit, view, canvas, seconds)
    flash = lightning(setup.setting.weather, seconds, setup.seed) * _flicker(shot.rig, seconds, setup.seed)
    ahead = _focus_metres(shot, people, camera.eye, view, seconds)
    moment = Moment(seconds, flash, _catch(shot.rig, view), ahead, shot.stripes)
    draw_light(canvas, stage.shadow, scene, view, shot.sun, shot.rig, lamps, moment, watch)
    with watch.time("weather"):
        if not stage.place.interior:
            draw_weather(canvas, view, shot.rig, setup.setting.weather, seconds, setup.seed)
        draw_motes(canvas, view, shot.rig, stage.place.emitters, seconds, setup.seed)
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
    """Return how far those shown have gone since the picture was composed: hips on the floor, heads in height.

    Nobody who leaves is followed.
    """
    stays = [i for i in shot.shown if not shot.setup.performers[i].mark.exits]
    if not stays:
        return np.zeros(3)
    now = np.mean([(people[i].hips[0], people[i].eyes[1], people[i].hips[2]) for i in stays], axis=0)
    then = np.mean([(shot.first[i].hips[0], shot.first[i].eyes[1], shot.first[i].hips[2]) for i in stays], axis=0)
    return now - then


def _focus_metres(shot: Shot, people: list[Person], eye: np.ndarray, view: View, seconds: float) -> float:
    """Return the distance that is sharp: the subject's, or racked early in the shot to what it was asked to be."""
    about = people[shot.shown[0]].eyes if shot.shown and shot.setup.camera.size != "insert" else shot.stand.focus
    near = max(float((about - eye) @ view.forward), 0.3)
    wish = shot.setup.camera.focus_on
    if wish is None:
        return near
    named = [person for person in people if person.character == wish]
    to = max(float((named[0].eyes - eye) @ view.forward), 0.3) if named else BEYOND * near
    first, last = RACK_SECONDS
    share = min(max((seconds - first) / (last - first), 0.0), 1.0)
    share *= share * (3 - 2 * share)
    return 1 / (1 / near + (1 / to - 1 / near) * share)


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


def _lamps(shot: Shot, people: list[Person], lit: Lit, view: View, canvas: Canvas, seconds: float) -> Lamps:
    rig = shot.rig
    own = shot.stage.place.practicals
    rows = np.zeros((len(own), 9), np.float32)
    if len(own):
        rows[:, :8] = own
        rows[:, 3:6] *= rig.lamps * _flicker(rig, seconds + 3.1, shot.setup.seed)
        rows[:, 8] = 1.0
    carried = [
        (*(person.hand - HANGS), *(np.array(LAMP_COLOUR) * lit.carried), LAMP_REACH, 1.0, 0.5)
        for person, one in zip(people, shot.setup.performers, strict=True)
        if one.mark.holds == "lamp" and lit.carried > 0
    ]
    rows = np.concatenate([rows, np.array(carried, np.float32).reshape(-1, 9)])
    rows = rows[np.max(rows[:, 3:6], axis=1) > 1e-4] if len(rows) else rows
    size = (canvas.width, canvas.height)
    ours = own_lights(rig, shot.stage.scene, people, lit.strengths, view, size)
    ours[:, 3:6] *= _flicker(rig, seconds, shot.setup.seed)
    return reach_of(rows, ours, view, *size)
