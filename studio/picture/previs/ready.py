"""A setup made ready: everyone posed at frame 0, the camera placed where it sees them, the light rigged; nothing is drawn."""

import math

import numpy as np

from studio.picture.previs.cast import Point, heads_at_marks, people_at, pose_bodies
from studio.picture.previs.clearing import clear_view, first_hit
from studio.picture.previs.framing import people_in, stand
from studio.picture.previs.light import key_direction, key_stands, rig_of
from studio.picture.previs.passes import stripe_plane, sun_over
from studio.picture.previs.shot import Shot, Stage
from studio.picture.setup import Setup

FAR_KEY_METRES = 60.0
NEAR_KEY_METRES = 3.2
"""Distance of a key that buildings would hide: a lamp on a stand."""

DEFAULT_CAMERA = (4.0, 1.6)
"""Distance and height at which eyes look for the camera until it is placed; metres."""


def prepare(setup: Setup, stage: Stage) -> Shot:
    """Return a setup with its camera placed and its light rigged, from everyone's pose at frame 0."""
    heads = heads_at_marks(setup, stage.bodies)
    away, height = DEFAULT_CAMERA
    heads["camera"] = (away * math.sin(math.radians(setup.side)), height, away * math.cos(math.radians(setup.side)))
    matrices = pose_bodies(setup, stage.bodies, heads, (), 0)
    people = people_at(setup, stage.bodies, matrices, heads)
    heads.update({person.character: _point(person.eyes) for person in people})
    shown = people_in(setup.camera, people)
    kept = {person.character for person in shown} | {setup.camera.over_shoulder_of}
    others = [person for person in people if person.character not in kept]
    wanted = stand(setup.camera, setup.side, people, setup.width / setup.height)
    placed = clear_view(wanted, stage.place.camera_room, stage.scene, shown, others)
    heads["camera"] = _point(placed.eye)
    back = placed.eye - placed.aim
    azimuth = math.degrees(math.atan2(back[0], back[2]))
    lit = (shown or people)[0].eyes if people else placed.aim
    key_stand, free = _place_key(setup, stage, azimuth, lit)
    rig = rig_of(setup.setting, setup.light, stage.place, azimuth, key_stand)
    reach = float(np.clip(1.6 * placed.frame_height + 2.5, 4.0, 14.0))
    centre = placed.aim * (1.0, 0.0, 1.0) + (0.0, 1.0, 0.0)
    highest = FAR_KEY_METRES if free else NEAR_KEY_METRES
    sun = sun_over(np.asarray(rig.key_to, float), centre, reach, stage.shadow.depth.shape[0], highest)
    order = tuple(i for i, person in enumerate(people) if any(person is one for one in shown))
    return Shot(setup, stage, placed, order, tuple(people), heads, rig, sun, stripe_plane(rig.key_to, lit))


def _place_key(setup: Setup, stage: Stage, azimuth: float, lit: np.ndarray) -> tuple[tuple[float, float], bool]:
    """Return where the key stands, and whether nothing far off keeps it from the point `lit`."""
    stands = key_stands(setup.setting, setup.light, stage.place, azimuth)
    for key_stand in stands:
        hit = first_hit(stage.scene, lit, lit + key_direction(key_stand) * FAR_KEY_METRES, towards_start=False)
        if hit is None:
            return key_stand, True
    return stands[0], False


def _point(place: np.ndarray) -> Point:
    return float(place[0]), float(place[1]), float(place[2])
