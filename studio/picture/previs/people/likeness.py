"""The drawn head bent into one person's: eyes wider apart, nose longer; a child's small face under a high forehead."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.head import CHIN, EYE, MOUTH, SIZE
from studio.picture.previs.people.proportions import Proportions
from studio.picture.previs.people.surface import ease
from studio.picture.previs.people.visage import Visage


def chin_of(visage: Visage) -> float:
    """Return how far the chin lies below the eyes, millimetres, negative."""
    return CHIN * _below(visage)


def _below(visage: Visage) -> float:
    """Return the stretch of the face below the eyes."""
    return 1 - 0.13 * visage.child + 0.035 * visage.chin - 0.015 * visage.woman


def eye_size(visage: Visage) -> float:
    """Return the size of the eyes over that of the drawn ones."""
    return 1 + 0.06 * visage.eye_size + 0.05 * visage.woman * (1 - visage.child) + 0.14 * visage.child - 0.05 * visage.old


def likened(points: np.ndarray, visage: Visage) -> np.ndarray:
    """Return `points` (n, 3) of the drawn head as they lie in this person's, millimetres."""
    spots = np.array(points, float)
    x, y, z = spots.T
    side = np.sign(x)
    front = ease(0, 40, z)
    mouth = np.exp(-((np.abs(x) / 42) ** 4) - ((y - MOUTH) / 24) ** 4) * front
    x *= 1 + mouth * (0.13 * visage.mouth_wide - 0.13 * visage.child - 0.05 * visage.woman)
    near = np.exp(-((x / 34) ** 4) - ((y - MOUTH) / 15) ** 4) * front
    y += near * (y - MOUTH) * (0.22 * visage.lips + 0.16 * visage.woman - 0.28 * visage.old)
    nose = np.exp(-((x / 24) ** 4) - ((y + 38) / 22) ** 2) * front
    y += nose * (-4.5 * visage.nose_long + 5 * visage.child - 1.5 * visage.old)
    brow = np.exp(-((np.abs(x) - 32) ** 2) / 900 - ((y - 24) / 11) ** 2) * front
    y += brow * (2.2 * visage.brow_high + 1.6 * visage.woman + 2.5 * visage.child - 1.2 * visage.old)
    _eyes(spots, side, visage)
    y *= np.where(y < 0, _below(visage), (240 + chin_of(visage)) / (240 + CHIN))
    cheek = np.exp(-(((np.abs(x) - 52) / 26) ** 2) - ((y + 40) / 26) ** 2) * front
    spots[:, 0] += side * cheek * (4 * visage.child + 3.5 * max(visage.build, -0.6) - 1.5 * visage.old)
    spots[:, 0] *= 1 + 0.05 * visage.child
    return spots


def _eyes(spots: np.ndarray, side: np.ndarray, visage: Visage) -> None:
    """Move, turn and resize the region round each eye as one piece."""
    offset = spots - EYE * np.stack([side, np.ones_like(side), np.ones_like(side)], 1)
    away = np.linalg.norm(offset, axis=1)
    near = ease(34, 18, away)
    grow = (eye_size(visage) - 1) * near
    tilt = 0.085 * visage.eye_tilt * near
    spots += offset * grow[:, None]
    spots[:, 1] += side * offset[:, 0] * tilt
    spots[:, 0] += side * near * (2.1 * visage.eye_apart + 1.2 * visage.child)


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
