"""Where each performer's face, skin and body lie on a small picture, and what is near the face; no light is measured here."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.canvas import Canvas
from studio.picture.previs.framing import direction
from studio.picture.previs.mesh import TEXTURES
from studio.picture.previs.shot import Drawn, Shot
from studio.picture.previs.view import to_pixels

SKIN = TEXTURES.index("skin")
AWAY = -0.35
"""Cosine between a face and the camera below which only the back of the head is seen."""
NEAR_HEADS = 3.0
"""Heads each side of a face that count as near it."""
FEWEST = 3
"""Pixels of skin below which a face is too small to be metered."""


class Face(NamedTuple):
    """One performer on the small picture; all masks are (height, width) bool."""

    pixels: np.ndarray
    """Skin round the eyes."""
    skin: np.ndarray
    """All skin."""
    body: np.ndarray
    near: np.ndarray
    """What is not a performer within some heads of the face."""
    seen: bool
    """Whether the face is large enough, and turned so, that it can be metered."""


def faces_in(shot: Shot, canvas: Canvas, drawn: Drawn) -> list[Face]:
    """Return every performer's face on the canvas as it is drawn."""
    scene = shot.stage.scene
    owners = canvas.owners[:, 0]
    of_skin = scene.palette[scene.materials[np.maximum(owners, 0)], 6] == SKIN
    last = scene.body_triangles[len(drawn.people)]
    people = (owners >= scene.body_triangles[0]) & (owners < last)
    faces = []
    for index, person in enumerate(drawn.people):
        x, y, w = to_pixels(drawn.view, person.eyes[None].astype(float))[0]
        head = drawn.view.focal * person.head / w
        body = (owners >= scene.body_triangles[index]) & (owners < scene.body_triangles[index + 1])
        pixels = face_pixels(shot, canvas, index, x, y, head)
        to_camera = drawn.view.rays[0] - person.eyes
        turned = float(to_camera @ direction(person.gaze, 0.0)) > AWAY * float(np.linalg.norm(to_camera))
        near = _around(owners.shape, x, y, head) & ~people
        seen = turned and int((pixels & of_skin).sum()) >= FEWEST
        faces.append(Face(pixels, body & of_skin, body, near if near.any() else ~body, seen))
    return faces


def face_pixels(shot: Shot, canvas: Canvas, index: int, x: float, y: float, head: float) -> np.ndarray:
    """Return (height, width) bool: skin of this performer round the eyes, or any of the body where no skin shows."""
    scene = shot.stage.scene
    owners = canvas.owners[:, 0]
    first, last = scene.body_triangles[index], scene.body_triangles[index + 1]
    rows, columns = np.mgrid[: owners.shape[0], : owners.shape[1]]
    close = (np.abs(columns - x) < 0.4 * head) & (np.abs(rows - y) < 0.6 * head)
    own = close & (owners >= first) & (owners < last)
    skin = scene.palette[scene.materials[np.maximum(owners, 0)], 6] == SKIN
    return own & skin if (own & skin).any() else own


def _around(shape: tuple[int, ...], x: float, y: float, head: float) -> np.ndarray:
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    reach = NEAR_HEADS * head
    return (np.abs(columns - x) < reach) & (np.abs(rows - y) < reach)
