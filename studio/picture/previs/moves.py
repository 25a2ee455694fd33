"""How a camera moves from where it stands, as a function of shot-local seconds at a set speed; never of the shot's length."""

import math
from typing import NamedTuple

import numpy as np

from film.words import Move
from studio.picture.previs.framing import Stand

EASE_SECONDS = 0.6
SLACK_OF_FRAME = 0.1
"""Share of the frame's height that a subject may leave its mark before the operator must have turned with it."""
PAN_SHARE = 0.2
"""Share of the field by which a pan starts beside what it comes to; people in the frame stay in it."""
PAN = {"pan left": (-1.0, 0.0), "pan right": (1.0, 0.0), "tilt up": (0.0, 1.0), "tilt down": (0.0, -1.0)}


class Pose(NamedTuple):
    """The camera at one moment."""

    eye: np.ndarray
    aim: np.ndarray
    lens_mm: float
    roll: float


def travelled(seconds: float, speed: float, most: float) -> float:
    """Return how far a move has gone: eased in, then at `speed` a second, settling at `most`."""
    eased = seconds - EASE_SECONDS * (1 - math.exp(-seconds / EASE_SECONDS))
    return most * math.tanh(speed * eased / most)


def _about(vector: np.ndarray, axis: np.ndarray, angle: float) -> np.ndarray:
    """Return `vector` turned by `angle` radians about a unit `axis` (Rodrigues)."""
    c, s = math.cos(angle), math.sin(angle)
    return vector * c + np.cross(axis, vector) * s + axis * (axis @ vector) * (1 - c)


def _wander(seconds: float, seed: int, channel: int) -> float:
    """Return a smooth drift in about -1…1, the same for the same seed and time."""
    total = 0.0
    for k, (rate, size) in enumerate(((0.21, 0.5), (0.47, 0.3), (1.13, 0.16), (2.3, 0.06))):
        phase = math.modf(math.sin(seed * 12.9898 + channel * 78.233 + k * 37.719) * 43758.5453)[0] * 2 * math.pi
        total += size * math.sin(2 * math.pi * rate * seconds + phase)
    return total


def _kept_in_frame(drift: np.ndarray, whole_drift: np.ndarray, frame_height: float) -> np.ndarray:
    """Return the operator's turn, made larger where the subject would leave a tight frame."""
    gone = float(np.linalg.norm(whole_drift))
    least = max(gone - SLACK_OF_FRAME * frame_height, 0.0)
    return drift if gone < 1e-6 or least <= float(np.linalg.norm(drift)) else whole_drift * (least / gone)


def moved(stand: Stand, move: Move, seconds: float, seed: int, drift: np.ndarray, whole_drift: np.ndarray) -> Pose:
    """Return the camera `seconds` into the shot.

    `drift` (3,) is how far the operator turns with a subject that leaves its mark, `whole_drift` how far it has really gone.
    """
    up = np.array((0.0, 1.0, 0.0))
    axis = stand.aim - stand.eye
    distance = float(np.linalg.norm(axis))
    forward = axis / distance
    right = np.cross(forward, up)
    right = right / max(float(np.linalg.norm(right)), 1e-3)
    drift = _kept_in_frame(drift, whole_drift, stand.frame_height)
    eye, aim, lens, roll = stand.eye, stand.aim + drift, stand.lens_mm, stand.roll
    field = 2 * math.atan(10.125 / lens)
    if move == "push in":
        eye = eye + axis * travelled(seconds, 0.045, 0.34)
    elif move == "pull out":
        eye = eye - axis * travelled(seconds, 0.06, 0.6)
    elif move in PAN:
        across, upward = PAN[move]
        turn = PAN_SHARE * field * (travelled(seconds, 0.42, 1.3) - 1.0)
        aim = eye + _about(aim - eye, up, -across * turn * 1.3)
        aim = eye + _about(aim - eye, right, upward * turn)
    elif move == "whip pan":
        gone = 1 - math.exp(-((seconds / 0.16) ** 2))
        aim = eye + _about(aim - eye, up, 1.1 * (1 - gone))
    elif move == "track":
        along = right * (travelled(seconds, 0.11, 0.9) - 0.35) * min(distance, 5.0) * 0.55
        eye, aim = eye + along, aim + along * 0.55
    elif move == "follow":
        eye, aim = eye + whole_drift, stand.aim + whole_drift
    elif move in ("crane up", "crane down"):
        sign = 1 if move == "crane up" else -1
        eye = eye + up * sign * travelled(seconds, 0.09, 0.8) * min(max(distance, 1.5), 5.0) * 0.7
    elif move == "orbit":
        eye = aim + _about(eye - aim, up, travelled(seconds, 0.11, 0.75))
    elif move == "handheld":
        turn = 0.02 * min(field / 0.5, 1.0)
        eye = eye + (right * _wander(seconds, seed, 0) + up * _wander(seconds, seed, 1)) * 0.018 * distance
        aim = aim + (right * _wander(seconds, seed, 2) + up * _wander(seconds, seed, 3)) * turn * distance
        roll = roll + 0.006 * _wander(seconds, seed, 4)
    elif move == "zoom in":
        lens = lens * (1 + travelled(seconds, 0.08, 0.7))
    elif move == "zoom out":
        lens = lens / (1 + travelled(seconds, 0.08, 0.7))
    elif move == "dolly zoom":
        share = travelled(seconds, 0.09, 0.5)
        eye, lens = eye + axis * share, lens * (1 - share)
    return Pose(eye, aim, max(lens, 12.0), roll)
