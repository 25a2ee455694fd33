"""Where the key, fill and rim that light one person alone stand for one camera; how strong they are is metered."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from studio.picture.previs.framing import Person, direction
from studio.picture.previs.rig import Rig
from studio.picture.previs.scene import Scene
from studio.picture.previs.view import View, to_pixels

UP = np.array((0.0, 1.0, 0.0))
TURNED_OFF = -0.2
"""Cosine between a face and the motivated side below which the key comes from the other, as crossed keys do."""
SAMPLED, SLACK = 16, 0.05
"""Every how manieth point of a body is asked where it lies, and the metres that those between may lie outside."""


class Strengths(NamedTuple):
    """How strong one person's own lamps are, in the linear light of the scene."""

    key: float = 0.0
    fill: float = 0.0
    rim: float = 0.0


class Lit(NamedTuple):
    """What the meter gives the people of a shot."""

    strengths: tuple[Strengths, ...]
    """Of each performer."""
    palette: np.ndarray
    """The scene's palette with skin, eyes and lamps brought within the exposure."""
    carried: float = 0.0
    """Strength of a lamp in somebody's hand."""


def own_lights(
    rig: Rig, scene: Scene, people: Sequence[Person], strengths: Sequence[Strengths], view: View, size: tuple[int, int]
) -> np.ndarray:
    """Return (n, 24) float32, one row for each person who has light of their own.

    Direction and colour of key, fill and rim; first triangle of the body and one past the last; x0, x1, y0, y1 on the picture.
    """
    rows = [
        (
            *np.concatenate(_placed(rig, person, strength, view)), scene.body_triangles[i], scene.body_triangles[i + 1],
            *_box(scene, i, view, size),
        )
        for i, (person, strength) in enumerate(zip(people, strengths, strict=True))
        if max(strength) > 0
    ]  # fmt: skip
    return np.array(rows, np.float32).reshape(-1, 24)


def _placed(rig: Rig, person: Person, strength: Strengths, view: View) -> list[np.ndarray]:
    """Return direction and colour of key, fill and rim."""
    camera = _unit((view.rays[0] - person.eyes) * (1, 0.35, 1))
    across = _unit(np.cross(UP, camera))
    side = across * (1.0 if rig.key_to @ across >= 0 else -1.0)
    face = direction(person.gaze, 0.0)
    if face @ side > TURNED_OFF:
        free = 0.45 * face + 0.3 * camera + 0.75 * side + 0.5 * UP
    else:
        free = 0.85 * face + 0.45 * camera - 0.1 * side + 0.45 * UP
    key = _unit(rig.cheat * _unit(free) + (1 - rig.cheat) * np.asarray(rig.key_to))
    fill = _unit(camera - 0.6 * side + 0.15 * UP)
    rim = _unit(-camera - 0.75 * side + 0.55 * UP)
    colours = (np.array(rig.face) * strength.key, np.array(rig.face_fill) * strength.fill, np.array(rig.edge) * strength.rim)
    return [part for pair in zip((key, fill, rim), colours, strict=True) for part in pair]


def _unit(vector: np.ndarray) -> np.ndarray:
    return vector / max(float(np.linalg.norm(vector)), 1e-6)


def _box(scene: Scene, body: int, view: View, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Return x0, x1, y0, y1 of the pixels in which a body lies."""
    width, height = size
    own = scene.triangles[scene.body_triangles[body] : scene.body_triangles[body + 1]].reshape(-1)
    points = scene.points[own.min() : own.max() + 1 : SAMPLED]
    low, high = points.min(0) - SLACK, points.max(0) + SLACK
    corners = np.array([[(low, high)[i >> axis & 1][axis] for axis in range(3)] for i in range(8)], float)
    pixels = to_pixels(view, corners)
    if pixels[:, 2].min() < 0.15:
        return 0.0, float(width), 0.0, float(height)
    x0, x1 = np.clip((pixels[:, 0].min(), pixels[:, 0].max()), 0, width)
    y0, y1 = np.clip((pixels[:, 1].min(), pixels[:, 1].max()), 0, height)
    return float(x0), float(max(x1, x0)), float(y0), float(y1)
