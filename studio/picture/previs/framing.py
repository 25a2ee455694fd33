"""Where the camera stands for a size, an angle and a subject, from the landmarks of the people; nothing moves yet."""

import math
from typing import NamedTuple

import numpy as np

from film.camera import Camera
from film.words import Size
from studio.picture.previs.view import GATE_HEIGHT_MM

SINGLE_SIZES = ("extreme close-up", "close-up", "medium close-up", "medium", "insert")
FRAME_HEADS: dict[Size, float] = {
    "extreme close-up": 0.66,
    "close-up": 1.6,
    "medium close-up": 2.35,
    "medium": 3.9,
    "two-shot": 4.4,
    "medium long": 6.0,
    "long": 9.6,
    "extreme long": 30.0,
    "insert": 1.5,
}
"""Frame height in heads of the subject."""
EYE_LINE: dict[Size, float] = {
    "extreme close-up": 0.45,
    "close-up": 0.40,
    "medium close-up": 0.36,
    "medium": 0.31,
    "two-shot": 0.31,
    "medium long": 0.25,
    "long": 0.24,
    "extreme long": 0.56,
    "insert": 0.5,
}
"""Where the eyes lie, as a share of the frame from its top."""
LENS_MM: dict[Size, int] = {
    "extreme close-up": 100,
    "close-up": 75,
    "medium close-up": 60,
    "medium": 45,
    "two-shot": 42,
    "medium long": 38,
    "long": 32,
    "extreme long": 24,
    "insert": 75,
}
PITCH = {"eye": 2.0, "low": -16.0, "high": 26.0, "overhead": 78.0, "dutch": -4.0}
"""Degrees that the camera looks down."""
DUTCH_ROLL = 13.0
CHEEK_TO_CAMERA = 48.0
"""Degrees a single's face may be turned from the camera before the camera walks round."""
NEAREST = 0.55
AIR_ABOVE = 0.3
"""Heads of air above the tallest of several people."""
TALLEST_SHARE = 0.92
LOWEST = 0.4
"""Metres above the feet of those shown that a camera looking up stands at least."""


class Person(NamedTuple):
    """One performer as framing sees them, at one frame; metres."""

    character: str
    eyes: np.ndarray
    head_top: np.ndarray
    chin: np.ndarray
    chest: np.ndarray
    hips: np.ndarray
    hand: np.ndarray
    """The hand that is shown in an insert."""
    feet: np.ndarray
    gaze: float
    """Degrees about the vertical that the face is turned, 0 towards +z."""

    @property
    def head(self) -> float:
        """Height of the head in metres."""
        return max(float(np.linalg.norm(self.head_top - self.chin)), 0.12)


class Stand(NamedTuple):
    """A camera at rest."""

    eye: np.ndarray
    aim: np.ndarray
    """The point in the middle of the frame."""
    lens_mm: float
    roll: float
    """Radians."""
    focus: np.ndarray
    """The point that is sharp."""
    frame_height: float
    """Metres, at the aim."""
    aperture: float


def direction(azimuth: float, pitch: float) -> np.ndarray:
    """Return the unit vector from the subject to a camera standing at `azimuth` degrees, looking down by `pitch`."""
    a, p = math.radians(azimuth), math.radians(pitch)
    return np.array((math.sin(a) * math.cos(p), math.sin(p), math.cos(a) * math.cos(p)))


def turn(angle: float) -> float:
    """Return an angle in degrees as -180…180."""
    return (angle + 180) % 360 - 180


def people_in(camera: Camera, people: list[Person]) -> list[Person]:
    """Return those the camera is about: the one asked for, one alone for tight sizes, else everyone."""
    named = [person for person in people if person.character == camera.subject]
    if named:
        return named
    if camera.subject is not None and camera.size not in ("insert", "two-shot"):
        return people if camera.size not in SINGLE_SIZES else people[:1]
    if camera.size == "two-shot":
        return people[:2]
    return people[:1] if camera.size in SINGLE_SIZES[:3] or camera.size == "insert" else people


def stand(camera: Camera, side: float, people: list[Person], aspect: float) -> Stand:
    """Return the camera for people on stage, before walls and things in the way are looked at."""
    if not people:
        return _of_place(camera, side)
    shown = people_in(camera, people)
    over = next((person for person in people if person.character == camera.over_shoulder_of), None)
    if over is not None and over is not shown[0]:
        return _over_shoulder(camera, over, shown[0], side)
    return _of_people(camera, side, shown, aspect)


def _of_place(camera: Camera, side: float) -> Stand:
    height = {"extreme long": 7.0, "long": 4.6}.get(camera.size, 3.4)
    lens = camera.lens_mm or 28
    aim = np.array((0.0, 1.45, 0.0))
    back = direction(side, PITCH[camera.angle] + 1.0)
    eye = aim + back * height * lens / GATE_HEIGHT_MM
    roll = math.radians(DUTCH_ROLL) if camera.angle == "dutch" else 0.0
    return Stand(eye, aim, lens, roll, aim, height, 0.15)


def _of_people(camera: Camera, side: float, shown: list[Person], aspect: float) -> Stand:
    size = camera.size
    lead = shown[0]
    insert = size == "insert"
    azimuth = side
    if len(shown) == 1 and size in SINGLE_SIZES and not insert:
        off = turn(lead.gaze - side)
        if abs(off) > CHEEK_TO_CAMERA:
            azimuth = side + math.copysign(abs(off) - CHEEK_TO_CAMERA, off)
    pitch = PITCH[camera.angle] + (18 if insert and camera.angle == "eye" else 0)
    back = direction(azimuth, pitch)
    right = np.array((back[2], 0.0, -back[0])) / max(math.hypot(back[0], back[2]), 1e-3)
    height = FRAME_HEADS[size] * lead.head
    middle = lead.hand if insert else np.mean([person.eyes for person in shown], axis=0)
    if size in ("long", "extreme long", "medium long") and not insert:
        height = max(height, _stature(shown) * {"long": 1.3, "extreme long": 3.2, "medium long": 0.82}[size])
    across = [float(person.eyes @ right) for person in shown]
    spread = max(across) - min(across)
    height = max(height, (spread + (1.7 if size in SINGLE_SIZES[:3] else 2.6) * lead.head * (len(shown) > 1)) / (0.82 * aspect))
    top, bottom = _tops(shown)
    if len(shown) > 1:
        height = max(height, (top - bottom) / TALLEST_SHARE)
    lens = camera.lens_mm or LENS_MM[size]
    middle = middle + right * ((max(across) + min(across)) / 2 - float(middle @ right))
    aim = middle - np.array((0.0, 1.0, 0.0)) * (0.5 - EYE_LINE[size]) * height * math.cos(math.radians(pitch))
    if len(shown) > 1:
        aim[1] = max(aim[1], top - 0.5 * height * math.cos(math.radians(pitch)))
    if size == "long":
        aim[1] = min(person.feet[1] for person in shown) + 0.45 * height * math.cos(math.radians(pitch))
    if len(shown) == 1 and not insert and size not in ("long", "extreme long"):
        aim = aim + right * 0.07 * height * min(aspect, 1.8) * math.sin(math.radians(turn(lead.gaze - azimuth)))
    distance = max(height * lens / GATE_HEIGHT_MM, NEAREST)
    roll = math.radians(DUTCH_ROLL) if camera.angle == "dutch" else 0.0
    blur = {"extreme close-up": 1.1, "close-up": 1.0, "medium close-up": 0.9, "medium": 0.75, "two-shot": 0.6, "insert": 1.0}
    eye = aim + back * distance
    eye[1] = max(eye[1], min(person.feet[1] for person in shown) + LOWEST)
    return Stand(eye, aim, lens, roll, middle, height, blur.get(size, 0.35 if size == "medium long" else 0.15))


def _tops(shown: list[Person]) -> tuple[float, float]:
    """Return the heights that a frame of several must hold: above the tallest head, and at the shortest one's chest."""
    tallest = max(float(person.head_top[1]) + AIR_ABOVE * person.head for person in shown)
    return tallest, min(float(person.chest[1]) for person in shown)


def _stature(shown: list[Person]) -> float:
    return max(float(person.head_top[1] - person.feet[1]) for person in shown)


def _over_shoulder(camera: Camera, over: Person, seen: Person, side: float) -> Stand:
    """Stand behind one shoulder, on the side of the line on which the default camera is."""
    to_seen = seen.eyes - over.eyes
    to_seen[1] = 0.0
    to_seen /= max(float(np.linalg.norm(to_seen)), 1e-3)
    across = np.array((-to_seen[2], 0.0, to_seen[0]))
    if across @ direction(side, 0.0) < 0:
        across = -across
    head = over.head
    eye = over.eyes - to_seen * 4.0 * head + across * 2.05 * head + np.array((0.0, 0.35 * head, 0.0))
    height = {"close-up": 2.5, "medium close-up": 2.9}.get(camera.size, 3.5) * seen.head
    distance = float(np.linalg.norm(seen.eyes - eye))
    lens = camera.lens_mm or max(GATE_HEIGHT_MM * distance / height, 28.0)
    height = GATE_HEIGHT_MM * distance / lens
    right = np.cross((seen.eyes - eye) / distance, (0.0, 1.0, 0.0))
    towards = 1.0 if (over.eyes - seen.eyes) @ right > 0 else -1.0
    aim = seen.eyes - np.array((0.0, 0.15 * height, 0.0)) + right * towards * 0.16 * height
    roll = math.radians(DUTCH_ROLL) if camera.angle == "dutch" else 0.0
    return Stand(eye, aim, lens, roll, seen.eyes, height, 0.9)
