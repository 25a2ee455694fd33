"""The drawn head bent into one person's: eyes wider apart, nose longer; a child's small face under a high forehead."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.head import CHIN, EYE, MOUTH, SIZE
from studio.picture.previs.people.proportions import Proportions
from studio.picture.previs.people.surface import ease
from studio.picture.previs.people.visage import Visage

CLEAR, SOFT = 22.0, 5.0
"""Millimetres above and below the eyes that are never stretched, and over how many the stretch begins."""


def chin_of(visage: Visage) -> float:
    """Return how far the chin lies below the eyes, millimetres, negative."""
    short = 0.035 + 0.17 * visage.child + 0.02 * visage.woman
    return CHIN * (1 - short + 0.05 * visage.chin * (1 - 0.5 * visage.child) + 0.035 * visage.face_long)


def eye_size(visage: Visage) -> float:
    """Return the size of the eyes over that of the drawn ones."""
    grown = 0.06 + 0.07 * visage.eye_size + 0.04 * visage.female + 0.13 * visage.child
    return grown + 1 - 0.09 * visage.old - 0.02 * (1 - visage.female) * (1 - visage.child)


def likened(points: np.ndarray, visage: Visage) -> np.ndarray:
    """Return `points` (n, 3) of the drawn head as they lie in this person's, millimetres."""
    spots = np.array(points, float)
    child, grown = visage.child, 1 - 0.6 * visage.child
    x, y, z = spots.T
    side = np.sign(x)
    front = ease(0, 40, z)
    mouth = np.exp(-((np.abs(x) / 42) ** 4) - ((y - MOUTH) / 24) ** 4) * front
    x *= 1 + mouth * (0.17 * visage.mouth_wide * grown - 0.1 * child)
    near = np.exp(-((x / 34) ** 4) - ((y - MOUTH) / 15) ** 4) * front
    y += near * (y - MOUTH) * (0.26 * visage.lips + 0.2 * visage.woman + 0.1 * child - 0.32 * visage.old)
    nose = np.exp(-((x / 23) ** 4) - ((y + 34) / 20) ** 2) * front
    y += nose * (-4.5 * visage.nose_long * grown + 3.5 * child + 1.2 * visage.woman - 2.0 * visage.old)
    z += nose * ease(40, 75, z) * 1.6 * visage.nose_long * grown
    brow = np.exp(-((np.abs(x) - 32) ** 2) / 900 - ((y - 27) / 12) ** 2) * front
    y += brow * (2.6 * visage.brow_high + 1.8 * visage.female + 3.0 * child - 2.0 * visage.old)
    _eyes(spots, side, visage)
    _stretch(spots, visage)
    cheek = np.exp(-(((np.abs(x) - 52) / 26) ** 2) - ((y + 40) / 26) ** 2) * front
    spots[:, 0] += side * cheek * (2.5 * child + 3.5 * max(visage.build, -0.6) - 2.0 * visage.old)
    spots[:, 0] *= 1 + 0.05 * child - 0.03 * visage.face_long
    return spots


def _stretch(spots: np.ndarray, visage: Visage) -> None:
    """Shorten the face below the eyes and raise the skull above them; the eyes themselves stay round."""
    y = spots[:, 1]
    chin = chin_of(visage)
    for sign, end, goal in ((-1, -CHIN, -chin), (1, SIZE + CHIN, SIZE + chin)):
        past = SOFT * np.logaddexp(0, (sign * y - CLEAR) / SOFT)
        spots[:, 1] += sign * past * (goal - end) / (end - CLEAR)


def _eyes(spots: np.ndarray, side: np.ndarray, visage: Visage) -> None:
    """Move, turn and resize the region round each eye as one piece."""
    offset = spots - EYE * np.stack([side, np.ones_like(side), np.ones_like(side)], 1)
    away = np.linalg.norm(offset, axis=1)
    near = ease(34, 21, away)
    grow = (eye_size(visage) - 1) * near
    tilt = 0.1 * visage.eye_tilt * near
    spots += offset * grow[:, None]
    spots[:, 1] += side * offset[:, 0] * tilt
    spots[:, 0] += side * near * (2.4 * visage.eye_apart + 2.6 * visage.child + 0.8 * visage.female)


def eyes_of(visage: Visage) -> np.ndarray:
    """Return (2, 3) centres of the eyeballs in millimetres, left then right."""
    return likened(np.stack([EYE, EYE * np.array([-1, 1, 1])]), visage)


class Frame(NamedTuple):
    """From the drawn head's millimetres to metres on this body."""

    visage: Visage
    origin: np.ndarray
    scale: float

    def place(self, points: np.ndarray) -> np.ndarray:
        """Return `points` (n, 3) of the drawn head on the body."""
        return likened(points, self.visage) * self.scale + self.origin


def frame_of(body: Proportions, visage: Visage) -> Frame:
    """Return where the head of `visage` sits on `body`."""
    scale = body.head / SIZE
    return Frame(visage, np.array([0.0, body.chin - chin_of(visage) * scale, -0.004 * body.unit]), scale)
