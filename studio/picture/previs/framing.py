"""What framing knows of people and cameras, and the sizes in numbers; where a camera stands is solved by its neighbours."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film.camera import Camera
from film.words import Angle, Size
from studio.picture.previs.fit import Axes, slope_of
from studio.picture.previs.fit import direction as direction
from studio.picture.previs.view import GATE_HEIGHT_MM

SINGLE_SIZES = ("extreme close-up", "close-up", "medium close-up", "medium", "insert")
FRAME_HEADS: dict[Size, float] = {
    "extreme close-up": 0.66,
    "close-up": 1.6,
    "medium close-up": 2.35,
    "medium": 3.7,
    "two-shot": 4.0,
    "medium long": 5.4,
    "long": 9.6,
    "extreme long": 26.0,
    "insert": 1.5,
}
"""Frame height in heads of the subject."""
EYE_LINE: dict[Size, float] = {
    "extreme close-up": 0.42,
    "close-up": 0.40,
    "medium close-up": 0.36,
    "medium": 0.32,
    "two-shot": 0.32,
    "medium long": 0.27,
    "long": 0.27,
    "extreme long": 0.43,
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
STOPS: dict[Size, float] = {
    "extreme close-up": 4.0,
    "close-up": 2.0,
    "medium close-up": 2.0,
    "medium": 2.8,
    "two-shot": 2.8,
    "insert": 2.8,
}
"""T-stops; what is wider is shot at four."""
WIDE_STOP = 4.0
PITCH: dict[Angle, float] = {"eye": 2.0, "low": -16.0, "high": 26.0, "overhead": 78.0, "dutch": -4.0}
"""Degrees that the camera looks down."""
WIDE_PITCH: dict[Size, dict[Angle, float]] = {
    "medium long": {"eye": 3.0, "low": -9.0, "high": 20.0},
    "long": {"eye": 5.0, "low": -5.0, "high": 18.0},
    "extreme long": {"eye": 8.0, "low": 1.0, "high": 18.0},
}
"""The same where the place is seen: floor and not ceiling."""
DUTCH_ROLL = 13.0
SHORTEST_LENS_MM = 18.0
LOWEST = 0.4
"""Metres above the feet of those shown that a camera looking up stands at least."""

Room = tuple[tuple[float, float, float], tuple[float, float, float]]


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
    outline: np.ndarray = np.zeros((0, 3))
    """(n, 3) points of the body with hair, hat and what is held."""
    holds: str = "none"
    """What is in hand."""
    busy: bool = False
    """Whether the hands do or hold something."""

    @property
    def head(self) -> float:
        """Height of the head in metres."""
        return max(float(np.linalg.norm(self.head_top - self.chin)), 0.12)

    @property
    def crown(self) -> np.ndarray:
        """The highest point of head, hair and hat."""
        near = self.outline[np.hypot(*(self.outline[:, (0, 2)] - self.eyes[[0, 2]]).T) < 1.2 * self.head]
        top = near[np.argmax(near[:, 1])] if len(near) else self.head_top
        return top if top[1] > self.head_top[1] else self.head_top

    @property
    def stature(self) -> float:
        """Height from the feet to the top of the head as posed."""
        return float(self.head_top[1] - self.feet[1])


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
    """Diameter of the blur of things infinitely far, as a share of the frame's height."""


class Option(NamedTuple):
    """A stand that could be taken, and how far it is from what was wished."""

    stand: Stand
    cost: float


def turn(angle: float) -> float:
    """Return an angle in degrees as -180…180."""
    return (angle + 180) % 360 - 180


def people_in(camera: Camera, people: list[Person]) -> list[Person]:
    """Return those the camera is about: the one asked for, one alone for tight sizes, else everyone."""
    named = [person for person in people if person.character == camera.subject]
    rest = [person for person in people if person.character != camera.subject]
    if named and camera.size != "two-shot":
        return named
    if camera.size == "insert":
        words = (camera.subject or "").lower()
        hold = [person for person in people if person.holds != "none"]
        return ([p for p in hold if p.holds in words] or hold or [p for p in people if p.busy] or people)[:1]
    if camera.size == "two-shot":
        return [*named, *rest][:2]
    if camera.subject is not None:
        return people if camera.size not in SINGLE_SIZES else people[:1]
    return people[:1] if camera.size in SINGLE_SIZES[:3] else people


def pitch_of(camera: Camera) -> float:
    """Return how many degrees the camera looks down."""
    return WIDE_PITCH.get(camera.size, {}).get(camera.angle, PITCH[camera.angle])


def standing(camera: Camera, axes: Axes, eye: np.ndarray, lens_mm: float, focus: np.ndarray) -> Stand:
    """Return the stand of a camera at `eye` whose aim lies as far off as what is sharp."""
    depth = max(float((focus - eye) @ axes.forward), 0.3)
    roll = math.radians(DUTCH_ROLL) if camera.angle == "dutch" else 0.0
    stop = STOPS.get(camera.size, WIDE_STOP)
    blur = lens_mm**2 / (stop * 1000 * depth * GATE_HEIGHT_MM)
    return Stand(eye, eye + axes.forward * depth, lens_mm, roll, focus, slope_of(lens_mm) * depth, blur)


def within(room: Room, lens_mm: float, point: np.ndarray, solve: Callable[[float], np.ndarray]) -> tuple[np.ndarray, float]:
    """Return where `solve` puts the camera and its lens, the lens made shorter until the camera is in the room."""
    low, high = np.array(room[0], float), np.array(room[1], float)
    eye = solve(lens_mm)
    for _ in range(5):
        along = eye - point
        edge = np.where(along > 0, high, low)
        shares = np.where(np.abs(along) > 1e-6, (edge - point) / np.where(np.abs(along) > 1e-6, along, 1.0), 1.0)
        share = max(float(shares.min()), 0.15)
        if share >= 0.999 or lens_mm <= SHORTEST_LENS_MM:
            break
        lens_mm = max(lens_mm * share, SHORTEST_LENS_MM)
        eye = solve(lens_mm)
    return np.clip(eye, low, high), lens_mm
