"""What a camera would see, drawn very small and without light: who and what covers whom; nothing is decided."""

import math
from typing import NamedTuple

import numpy as np

from studio.picture.previs.canvas import Canvas
from studio.picture.previs.kernels.raster import raster
from studio.picture.previs.kernels.triangles import set_up
from studio.picture.previs.scene import Scene
from studio.picture.previs.view import View, look

PIXELS = 9000
"""Of one drawing, whatever its aspect."""


class Sight(NamedTuple):
    """One small drawing."""

    view: View
    owners: np.ndarray
    """(height, width) int32 triangle, -1 where there is none."""
    nearness: np.ndarray
    """(height, width) float32, 1 / metres along the axis."""


class Draughtsman:
    """Draws what stands see of a posed scene; one set of buffers for all of them."""

    def __init__(self, scene: Scene, aspect: float) -> None:
        height = max(int(math.sqrt(PIXELS / aspect)) // 4 * 4, 24)
        self._scene = scene
        self._canvas = Canvas(max(int(height * aspect) // 4 * 4, 24), height, 1)
        self._canvas.make_room(len(scene.triangles), len(scene.points))

    def draw(self, eye: np.ndarray, aim: np.ndarray, lens_mm: float, roll: float) -> Sight:
        """Return what is seen from `eye`; valid until the next drawing."""
        canvas, scene = self._canvas, self._scene
        view = look(eye, aim, lens_mm, roll, (canvas.width, canvas.height))
        count = set_up(
            scene.points, scene.normals, scene.tints, scene.triangles, view.project, canvas.width, canvas.height, 1,
            canvas.seen, canvas.planes, canvas.boxes, canvas.alive,
        )  # fmt: skip
        raster(canvas.planes, canvas.boxes, canvas.alive, count, canvas.sample_x, canvas.nearness, canvas.owners)
        return Sight(view, canvas.owners[:, 0], canvas.nearness[:, 0])
