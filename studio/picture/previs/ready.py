"""A setup made ready: everyone posed early in the shot, the camera where it sees them, the light rigged; nothing is drawn."""

import math

import numpy as np

from studio.picture.previs.cast import Point, heads_at_marks, people_at, pose_bodies
from studio.picture.previs.choosing import COMPOSED_SECONDS, chosen
from studio.picture.previs.clearing import first_hit
from studio.picture.previs.extras import pose_crowd
from studio.picture.previs.framing import Person, Stand, people_in
from studio.picture.previs.light import key_direction, key_stands, rig_of
from studio.picture.previs.outline import outlined
from studio.picture.previs.passes import stripe_plane, sun_over
from studio.picture.previs.scene import pose
from studio.picture.previs.shot import Shot, Stage
from studio.picture.setup import Setup

FAR_KEY_METRES = 60.0
NEAR_KEY_METRES = 3.2
"""Distance of a key that buildings would hide: a lamp on a stand."""

DEFAULT_CAMERA = (4.0, 1.6)
"""Distance and height at which eyes look for the camera until it is placed; metres."""


def prepare(setup: Setup, stage: Stage) -> Shot:
    """Return a setup with its camera placed and its light rigged, from everyone's pose as the shot gets going."""
    heads = heads_at_marks(setup, stage.bodies)
    away, height = DEFAULT_CAMERA
    heads["camera"] = (away * math.sin(math.radians(setup.side)), height, away * math.cos(math.radians(setup.side)))
    frame = round(COMPOSED_SECONDS * setup.frame_rate)
    matrices = pose_bodies(setup, stage.bodies, heads, (), frame)
    pose(stage.scene, matrices + pose_crowd(stage.extras, stage.crowd, frame, setup.frame_rate))
    people = outlined(people_at(setup, stage.bodies, matrices, heads), setup, stage.scene)
    heads.update({person.character: _point(person.eyes) for person in people})
    shown = people_in(setup.camera, people)
    placed = _camera(setup, stage, people)
    heads["camera"] = _point(placed.eye)
    back = placed.eye - placed.aim
    azimuth = math.degrees(math.atan2(back[0], back[2]))
    lit = (shown or people)[0].eyes if people else placed.aim
    gaze = (shown or people)[0].gaze if people else None
    key_stand, free = _place_key(setup, stage, azimuth, lit, gaze)
    rig = rig_of(setup.setting, setup.light, stage.place, azimuth, key_stand)
    reach = float(np.clip(1.6 * placed.frame_height + 2.5, 4.0, 14.0))
    centre = placed.aim * (1.0, 0.0, 1.0) + (0.0, 1.0, 0.0)
    highest = FAR_KEY_METRES if free else NEAR_KEY_METRES
    sun = sun_over(np.asarray(rig.key_to, float), centre, reach, stage.shadow.depth.shape[0], highest)
    order = tuple(i for i, person in enumerate(people) if any(person is one for one in shown))
    return Shot(setup, stage, placed, order, tuple(people), heads, rig, sun, stripe_plane(rig.key_to, lit))


def _camera(setup: Setup, stage: Stage, people: list[Person]) -> Stand:
    """Return the camera at rest; it is looked for once, whatever the light."""
    wish = (setup.camera, setup.side, setup.width, setup.height, setup.frame_rate, setup.seed, setup.take, setup.performers)
    if wish not in stage.stands:
        aspect = setup.width / setup.height
        stage.stands[wish] = chosen(setup.camera, setup.side, people, aspect, stage.place.camera_room, stage.scene)
    return stage.stands[wish]


def _place_key(
    setup: Setup, stage: Stage, azimuth: float, lit: np.ndarray, gaze: float | None
) -> tuple[tuple[float, float], bool]:
    """Return where the key stands, and whether nothing far off keeps it from the point `lit`."""
    stands = key_stands(setup.setting, setup.light, stage.place, azimuth, gaze)
    for key_stand in stands:
        hit = first_hit(stage.scene, lit, lit + key_direction(key_stand) * FAR_KEY_METRES, towards_start=False)
        if hit is None:
            return key_stand, True
    return stands[0], False


def _point(place: np.ndarray) -> Point:
    return float(place[0]), float(place[1]), float(place[2])
