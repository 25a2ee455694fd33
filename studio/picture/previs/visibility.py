"""The first pass of a frame: what each sample of the picture sees, how near, and how open to the light; no light."""

import numpy as np

from studio.picture.previs.canvas import Canvas
from studio.picture.previs.kernels.occlusion import occlude, soften
from studio.picture.previs.kernels.raster import raster, raster_over
from studio.picture.previs.kernels.triangles import set_up
from studio.picture.previs.passes import Stopwatch
from studio.picture.previs.scene import Scene
from studio.picture.previs.view import View

OCCLUSION_METRES = 0.4


def draw_geometry(canvas: Canvas, scene: Scene, view: View, watch: Stopwatch) -> None:
    """Fill nearness, owners and openness."""
    canvas.make_room(len(scene.triangles), len(scene.points))
    with watch.time("setup"):
        count = set_up(
            scene.points, scene.normals, scene.tints, scene.triangles, view.project, canvas.width, canvas.height,
            canvas.samples, canvas.seen, canvas.planes, canvas.boxes, canvas.alive,
        )  # fmt: skip
    with watch.time("raster"):
        _draw_visible(canvas, scene, view, count)
    with watch.time("occlusion"):
        radius = np.float32(OCCLUSION_METRES * view.focal)
        occlude(canvas.nearness, radius, canvas.looks, canvas.small, canvas.openness_raw)
        soften(canvas.openness_raw, canvas.openness)


def _draw_visible(canvas: Canvas, scene: Scene, view: View, count: int) -> None:
    """Fill nearness and owners; while the camera rests, what never moves is copied, to the same effect."""
    rest = canvas.held is not None and canvas.held[0] is scene.triangles and np.array_equal(canvas.held[1], view.project)
    canvas.held = (scene.triangles, view.project)
    shapes = (canvas.planes, canvas.boxes)
    if not rest:
        canvas.still_nearness, canvas.still_owners = canvas.nearness[:0], canvas.owners[:0]
        raster(*shapes, canvas.alive, count, canvas.sample_x, canvas.nearness, canvas.owners)
        return
    still = int(np.searchsorted(canvas.alive[:count], scene.still_triangles))
    if not len(canvas.still_owners):
        canvas.still_nearness, canvas.still_owners = np.empty_like(canvas.nearness), np.empty_like(canvas.owners)
        raster(*shapes, canvas.alive, still, canvas.sample_x, canvas.still_nearness, canvas.still_owners)
    raster_over(
        *shapes, canvas.alive[still:], count - still, canvas.sample_x, canvas.still_nearness, canvas.still_owners,
        canvas.nearness, canvas.owners,
    )  # fmt: skip
