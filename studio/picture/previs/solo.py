"""Where a camera may stand for one person seen near, or for their hands: eyes on the upper third, room to look into."""

import math

import numpy as np

from film.camera import Camera
from film.words import Size
from studio.picture.previs.fit import axes_of, eye_for, slope_of
from studio.picture.previs.framing import (
    EYE_LINE,
    FRAME_HEADS,
    LENS_MM,
    LOWEST,
    Option,
    Person,
    Room,
    Stand,
    pitch_of,
    standing,
    turn,
    within,
)

OFF_LENS = (20.0, 35.0)
"""Degrees between a face and the lens: three quarters."""
INTO_LENS = 6.0
"""Degrees within which somebody is meant to look into the lens."""
STEPS = (0.0, -7.0, 7.0, 14.0, -14.0, 22.0)
"""Degrees further from the face."""
WAYS = ((0.0, 1.0, 1.0), (0.0, 0.72, 1.0), (5.0, 1.0, 1.0), (0.0, 0.75, 0.8))
"""Degrees further down, and shares of the usual lens and frame: from nearer and tighter, others stay out of it."""
LOOK_ROOM: dict[Size, float] = {"extreme close-up": 0.0, "close-up": 0.08, "medium close-up": 0.1, "medium": 0.11}
"""Share of the frame's width by which a face in three quarters lies off the middle, behind its own look."""
HEADROOM = 0.025
LOWEST_EYES = 0.06
"""Frame heights above the middle that eyes keep, however tall the hat."""
JOINTS = (0.045, 0.285, 0.49, 0.84)
"""Ankles, knees, hip joints and the root of the neck, as shares of the stature."""
JOINT_SHARE = 0.025
NEAREST = 0.55


def solo(camera: Camera, side: float, person: Person, aspect: float, room: Room) -> list[Option]:
    """Return stands from which one person is seen at a single's size, those wished first."""
    off = turn(side - person.gaze)
    size = abs(off) if abs(off) < INTO_LENS else min(max(abs(off), OFF_LENS[0]), OFF_LENS[1])
    hand = math.copysign(1.0, off)
    steps = STEPS if size >= INTO_LENS else (0.0,)
    options = []
    for step in steps:
        azimuth = person.gaze + hand * max(size + step, 8.0 if step else 0.0)
        for way in WAYS:
            stand = _seen(camera, azimuth, way, person, aspect, room)
            cost = 0.012 * abs(step) + 0.02 * abs(way[0]) + 0.4 * (1 - way[1]) + 0.8 * (1 - way[2])
            options.append(Option(stand, cost))
    return options


def _seen(camera: Camera, azimuth: float, way: tuple[float, float, float], person: Person, aspect: float, room: Room) -> Stand:
    size = camera.size
    axes = axes_of(azimuth, pitch_of(camera) + way[0])
    lens = camera.lens_mm or LENS_MM[size] * way[1]
    tall = FRAME_HEADS[size] * person.head * (1.12 if aspect < 1 else 1.0) * way[2]
    rise = float((person.crown - person.eyes) @ axes.up)
    up = 0.5 - EYE_LINE[size]
    if size != "extreme close-up":
        up = max(min(up, 0.5 - HEADROOM - rise / tall), LOWEST_EYES)
        tall = max(tall, min(rise / (0.5 - HEADROOM - up), 1.25 * tall))
    tall = _off_joints(person, tall, up)
    looks = math.sin(math.radians(turn(person.gaze - azimuth))) / math.sin(math.radians(OFF_LENS[0]))
    across = -LOOK_ROOM.get(size, 0.0) * min(max(looks, -1.0), 1.0) * aspect * (0.5 if aspect < 1 else 1.0)
    head = (person.head_top + person.chin) / 2
    point = np.array((head[0], person.eyes[1], head[2]))
    depth = lambda mm: max(tall / slope_of(mm), NEAREST)
    eye, lens = within(room, lens, point, lambda mm: eye_for(axes, mm, point, depth(mm), across, up))
    eye[1] = max(eye[1], person.feet[1] + LOWEST)
    return standing(camera, axes, eye, lens, person.eyes)


def _off_joints(person: Person, tall: float, up: float) -> float:
    """Return the frame's height changed a little where its lower edge would cut a joint of somebody upright."""
    below = 0.5 + up
    share = (float(person.eyes[1]) - below * tall - float(person.feet[1])) / max(person.stature, 0.3)
    for joint in JOINTS:
        if abs(share - joint) < JOINT_SHARE:
            edge = joint + math.copysign(JOINT_SHARE, share - joint)
            moved = (float(person.eyes[1] - person.feet[1]) - edge * person.stature) / below
            return min(max(moved, 0.9 * tall), 1.12 * tall)
    return tall


def insert(camera: Camera, side: float, person: Person, aspect: float, room: Room) -> list[Option]:
    """Return stands from which what somebody's hand does is seen close, the camera above it."""
    lens = camera.lens_mm or LENS_MM["insert"]
    tall = FRAME_HEADS["insert"] * person.head * (1.4 if aspect < 1 else 1.0)
    options = []
    for step in (0.0, 25.0, -25.0, 50.0, -50.0):
        for tilt in (18.0, 34.0, 4.0):
            axes = axes_of(side + step, pitch_of(camera) + (tilt if camera.angle == "eye" else (tilt - 18) / 2))
            solve = lambda mm, axes=axes: eye_for(axes, mm, person.hand, max(tall / slope_of(mm), NEAREST), 0.0, 0.0)
            eye, mm = within(room, lens, person.hand, solve)
            options.append(Option(standing(camera, axes, eye, mm, person.hand), 0.01 * abs(step) + 0.01 * abs(tilt - 18)))
    return options
