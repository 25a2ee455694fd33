"""Where a camera may stand for several people, for a whole figure, or for the place: heads in, floor rather than ceiling."""

import math

import numpy as np

from film.camera import Camera
from film.words import Size
from studio.picture.previs.fit import Bounds, axes_of, eye_holding, slope_of
from studio.picture.previs.framing import (
    EYE_LINE,
    FRAME_HEADS,
    LENS_MM,
    LOWEST,
    Option,
    Person,
    Room,
    pitch_of,
    standing,
    turn,
    within,
)

STEPS = (0.0, 9.0, -9.0, 18.0, -18.0, 28.0, -28.0, 40.0, -40.0)
LESS_STEEP = (0.0, 16.0, 30.0, 42.0)
"""Degrees by which an overhead camera leans back where a ceiling is in its way."""
SIDE_MARGIN = 0.045
"""Share of the frame's width left free beside people."""
HEADROOM: dict[Size, float] = {"long": 0.09, "extreme long": 0.12}
FOOTROOM = 0.06
STATURES: dict[Size, float] = {"medium long": 0.7, "long": 1.4, "extreme long": 3.3}
"""Frame height in statures of the tallest, where bodies and not heads are measured."""
THIGH = 0.4
"""Share of the stature at which a figure is cut between hip and knee."""
LOW_HIPS = 0.62
"""Metres from feet to hips under which somebody sits, kneels or lies and is shown to the ground."""
ROLLED = 0.87
"""Share of the bounds that is left when the frame leans."""
WALKED_ROUND = 66.0
AWAY = 84.0
"""Degrees between face and lens past which somebody shows more hair than face."""
CEILINGS = 1.5
"""Frame heights of a room's own height that are the widest a room is seen."""


def company(camera: Camera, side: float, shown: list[Person], aspect: float, room: Room) -> list[Option]:
    """Return stands from which everyone of `shown` is seen, those wished first."""
    if camera.angle == "overhead":
        return [_around(camera, side, rise, rise / 2, shown, aspect, room) for rise in LESS_STEEP]
    turned = [(step, side + step) for step in STEPS if abs(side + step) <= max(WALKED_ROUND, abs(side))]
    return [_around(camera, azimuth, 0.0, abs(step), shown, aspect, room) for step, azimuth in turned]


def _around(camera: Camera, azimuth: float, rise: float, step: float, shown: list[Person], aspect: float, room: Room) -> Option:
    size = camera.size
    axes = axes_of(azimuth, pitch_of(camera) - rise)
    tallest = max(shown, key=lambda person: person.crown[1])
    head = float(np.mean([person.head for person in shown]))
    tall = max(FRAME_HEADS[size] * head, STATURES.get(size, 0.0) * tallest.stature)
    tall = min(tall, CEILINGS * max(room[1][1] - float(tallest.feet[1]), 1.5))
    whole = size in ("long", "extreme long")
    high = np.array([person.crown for person in shown])
    low = np.concatenate([_low(person, size) for person in shown])
    wide = np.concatenate([_wide(person, whole) for person in shown])
    kept = ROLLED if camera.angle == "dutch" else 1.0
    bounds = Bounds(
        (0.5 - SIDE_MARGIN) * aspect * kept, (0.5 - HEADROOM.get(size, 0.055)) * kept, (0.5 - FOOTROOM * whole) * kept
    )
    middle = np.mean([person.eyes for person in shown], axis=0)
    solve = lambda mm: eye_holding(axes, mm, wide, high, low, bounds, (middle, tall / slope_of(mm), 0.5 - EYE_LINE[size]))
    eye, lens = within(room, camera.lens_mm or LENS_MM[size], middle, solve)
    eye[1] = max(eye[1], min(float(person.feet[1]) for person in shown) + LOWEST)
    stand = standing(camera, axes, eye, lens, middle)
    loose = math.log(max(stand.frame_height / tall, 1.0))
    hidden = sum(max(abs(turn(person.gaze - azimuth)) - AWAY, 0.0) for person in shown)
    return Option(stand, 0.013 * step + 0.9 * loose + 0.012 * hidden)


def _low(person: Person, size: Size) -> np.ndarray:
    """Return the lowest points of a person that the frame must hold."""
    if size in ("long", "extreme long"):
        return person.feet[None]
    if size == "medium long" and float((person.hips - person.feet)[1]) < LOW_HIPS:
        return person.outline[person.outline[:, 1] < person.hips[1]] if len(person.outline) else person.feet[None]
    if size == "medium long":
        return (person.feet + np.array((0.0, THIGH * person.stature, 0.0)))[None]
    return ((person.chest + person.hips) / 2)[None]


def _wide(person: Person, whole: bool) -> np.ndarray:
    """Return the points of a person that the frame's sides must hold."""
    above = person.outline[person.outline[:, 1] > (person.feet if whole else person.hips)[1]]
    return above if len(above) else np.array([person.head_top, person.chin])


def of_place(camera: Camera, side: float, room: Room) -> list[Option]:
    """Return stands from which a place without people is seen."""
    tall = {"extreme long": 7.0, "long": 4.6}.get(camera.size, 3.4)
    lens = camera.lens_mm or 28
    aim = np.array((0.0, 1.45, 0.0))
    options = []
    for step in STEPS:
        axes = axes_of(side + step, pitch_of(camera) + 1.0)
        eye, mm = within(room, lens, aim, lambda mm, axes=axes: aim - axes.forward * (tall / slope_of(mm)))
        options.append(Option(standing(camera, axes, eye, mm, aim), 0.009 * abs(step)))
    return options
