"""The passes of one frame after its geometry, in the order they run: shadow, light, lens, development; each fills buffers."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np

from studio.picture.previs.canvas import Canvas, ShadowCanvas
from studio.picture.previs.kernels.air import colour_shafts, lamp_glow, lamps_seen, shafts
from studio.picture.previs.kernels.blur import blur_across, blur_down
from studio.picture.previs.kernels.deliver import deliver
from studio.picture.previs.kernels.develop import BLACK_AND_WHITE, develop
from studio.picture.previs.kernels.lens import gather_blurred, gather_bright, smear
from studio.picture.previs.kernels.mirror import lay_mirror, scatter, weigh
from studio.picture.previs.kernels.occlusion import soften
from studio.picture.previs.kernels.raster import raster_depth
from studio.picture.previs.kernels.shade import shade
from studio.picture.previs.kernels.triangles import set_up_flat
from studio.picture.previs.rig import Rig
from studio.picture.previs.scene import Scene
from studio.picture.previs.view import View, to_pixels

SHADOW_BIAS = 0.03
SHAFT_REACH = 22.0
FAR_AIR_METRES = 22.0
"""From the subject to where the glow of lamps is complete."""
GLOW_SATURATES = 110.0
STRIPES_A_METRE = 5.2
FAINTEST_BLUR, SOFTEST_BLUR = 0.012, 0.05
"""Diameters in frame heights between which the drawn blur lies; less is drawn as a smaller share, more as a larger."""
FULLY_BLURRED = 0.71
MOST_SHARE = 1.8
EMPTY = -1e3
F = np.float32


class Sun(NamedTuple):
    """How the stage is seen from the key."""

    project: np.ndarray
    """(3, 4) float32: texel x, texel y, depth (larger is nearer the key)."""
    highest: float
    """Depth of the lamp itself; what lies behind it casts no shadow."""


class Stopwatch:
    """Adds up processor seconds by pass."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        """Add what runs inside to `name`."""
        start = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - start


def sun_over(direction: np.ndarray, centre: np.ndarray, reach: float, size: int, highest: float) -> Sun:
    """Return parallel rays towards `direction` over `reach` metres each side of `centre`, on a square of `size` texels."""
    across = np.cross((0.0, 1.0, 0.0), direction)
    if np.linalg.norm(across) < 1e-3:
        across = np.array((1.0, 0.0, 0.0))
    across /= np.linalg.norm(across)
    up = np.cross(direction, across)
    scale = size / 2 / reach
    project = np.zeros((3, 4))
    project[0, :3], project[0, 3] = across * scale, size / 2 - across @ centre * scale
    project[1, :3], project[1, 3] = -up * scale, size / 2 + up @ centre * scale
    project[2, :3], project[2, 3] = direction, -direction @ centre
    return Sun(project.astype(F), highest)


def draw_still_shadow(shadow: ShadowCanvas, scene: Scene, sun: Sun) -> None:
    """Fill the depths of what never moves; once a shot."""
    shadow.still[:] = EMPTY
    shadow.touched = (0, len(shadow.depth))
    _draw_depth(shadow, scene.points, scene.triangles[: scene.still_triangles], sun, shadow.still)


def draw_shadow(shadow: ShadowCanvas, scene: Scene, sun: Sun, watch: Stopwatch) -> None:
    """Add the bodies' depths to those of what never moves."""
    with watch.time("shadow"):
        rows = slice(shadow.touched[0], shadow.touched[1])
        np.copyto(shadow.depth[rows], shadow.still[rows])
        shadow.touched = _draw_depth(shadow, scene.points, scene.triangles[scene.still_triangles :], sun, shadow.depth)


def _draw_depth(
    shadow: ShadowCanvas, points: np.ndarray, triangles: np.ndarray, sun: Sun, depth: np.ndarray
) -> tuple[int, int]:
    """Draw triangles into `depth`, its border left empty; return the first row touched and one past the last."""
    size = depth.shape[0]
    if len(triangles) == 0:
        return 0, 0
    count = set_up_flat(points, triangles, sun.project, size, F(sun.highest), shadow.planes, shadow.boxes, shadow.alive)
    if count == 0:
        return 0, 0
    raster_depth(shadow.planes, shadow.boxes, shadow.alive, count, depth)
    for border in (depth[:4], depth[-4:], depth[:, :4], depth[:, -4:]):
        border[:] = EMPTY
    boxes = shadow.boxes[shadow.alive[:count]]
    return max(int(boxes[:, 2].min()) - 1, 0), min(int(boxes[:, 3].max()) + 2, size)


class Lamps(NamedTuple):
    """Lamps at points, and the pixels each can reach in one view."""

    rows: np.ndarray
    """(k, 9) float32: x y z, r g b, reach, halo, shine."""
    boxes: np.ndarray
    """(k, 4) int32: x0, x1 (one past), y0, y1."""
    people: np.ndarray
    """(n, 24) float32, see `keys.own_lights`."""


def reach_of(rows: np.ndarray, people: np.ndarray, view: View, width: int, height: int) -> Lamps:
    """Return lamps with their boxes on the picture, from the spheres they reach."""
    boxes = np.zeros((len(rows), 4), np.int32)
    boxes[:, 1], boxes[:, 3] = width, height
    if len(rows):
        pixels = to_pixels(view, rows[:, :3].astype(float))
        for i, (x, y, w) in enumerate(pixels):
            reach = float(rows[i, 6])
            if w < -reach:
                boxes[i] = (0, 0, 1, 0)
            elif w > 1.05 * reach:
                radius = reach * view.focal / np.sqrt(w * w - reach * reach) * 1.15
                boxes[i, 0], boxes[i, 1] = np.clip((x - radius, x + radius), 0, width)
                boxes[i, 2], boxes[i, 3] = np.clip((y - radius, y + radius), -1, height)
                if boxes[i, 0] >= boxes[i, 1]:
                    boxes[i] = (0, 0, 1, 0)
    return Lamps(np.ascontiguousarray(rows, F), boxes, people)


class Moment(NamedTuple):
    """What of the light changes from frame to frame."""

    seconds: float
    flash: float
    """Factor of the key and sky, 1 as rigged."""
    catch: np.ndarray
    """(3,) unit towards the lamp that eyes reflect."""
    focus: float
    """Metres to the subject."""
    stripes: np.ndarray
    """(5,) plane across which the slats of the key's window run, once a unit, and where its middle lies."""


def draw_light(
    canvas: Canvas,
    shadow: ShadowCanvas,
    scene: Scene,
    view: View,
    sun: Sun,
    rig: Rig,
    lamps: Lamps,
    moment: Moment,
    watch: Stopwatch,
) -> None:
    """Fill colour from the visibility buffer and everything that lights it."""
    reaches = np.array((max(moment.focus * 1.25, 1.0), max(moment.focus * 1.25, 1.0) + FAR_AIR_METRES), F)
    with watch.time("air"):
        draw_air(canvas, shadow, view, sun, rig, lamps, reaches)
    key = np.zeros(13, F)
    key[:3], key[3:6] = rig.key_to, np.array(rig.key) * moment.flash
    if rig.stripes[0] > 0:
        key[7], key[12] = rig.stripes
        key[8:12], key[6] = moment.stripes[:4], moment.stripes[4]
    fog = np.array((*rig.fog, rig.fog_density, rig.fog_falloff), F)
    sky = rig.sky.astype(F).copy()
    sky[:3] *= F(moment.flash)
    surface = np.array((rig.wet, moment.seconds, 1.0 / view.focal, rig.emission, rig.windows_lit), F)
    sample = np.array((canvas.sample_x[0], 0.5 / canvas.samples), F)
    with watch.time("shade"):
        shade(
            canvas.nearness, canvas.owners, canvas.planes, scene.triangles, scene.rest, scene.still_triangles,
            scene.materials, scene.palette, view.rays, sample, canvas.openness, canvas.air, reaches, shadow.depth, sun.project,
            key, rig.soft.astype(F) * F(0.35 + 0.65 * moment.flash), lamps.people, lamps.rows, lamps.boxes, fog, sky, surface,
            moment.catch.astype(F), canvas.colour, canvas.mirror,
        )  # fmt: skip
    with watch.time("mirror"):
        draw_mirror(canvas, view, rig)


def stripe_plane(key_to: np.ndarray, lit: np.ndarray) -> np.ndarray:
    """Return the plane of a blind's level slats as the key sees them and the middle of its window (5,).

    The point `lit` lies in the light of the middle slat.
    """
    across = np.cross((0.0, 1.0, 0.0), key_to)
    across = across / (np.linalg.norm(across) + 1e-9)
    up = np.cross(key_to, across) * STRIPES_A_METRE
    return np.array((*up, 0.5 - float(up @ lit), -float(across @ lit)), F)


def draw_air(canvas: Canvas, shadow: ShadowCanvas, view: View, sun: Sun, rig: Rig, lamps: Lamps, reaches: np.ndarray) -> None:
    """Fill the air's own light to each of `reaches` (2,) metres."""
    seen = lamps.rows.copy()
    seen[:, 7] *= lamps_seen(canvas.nearness, view.project, lamps.rows)
    density = F(rig.fog_density / (1 + GLOW_SATURATES * rig.fog_density))
    for air, reach in zip(canvas.air, reaches, strict=True):
        if max(rig.shafts) > 0:
            shafts(view.rays, shadow.depth, sun.project, F(SHADOW_BIAS), F(min(reach, SHAFT_REACH)), canvas.shafts_raw)
            soften(canvas.shafts_raw, canvas.shafts)
            colour_shafts(canvas.shafts, np.array(rig.shafts, F), air)
        else:
            air[:] = 0
        if len(lamps.rows):
            lamp_glow(view.rays, seen, density, F(reach), air)


def draw_mirror(canvas: Canvas, view: View, rig: Rig) -> None:
    """Lay reflections over wet and polished ground."""
    if not np.any(canvas.mirror[::8, ::8] > 0.01):
        return
    scatter(canvas.nearness, view.rays, view.project, canvas.colour, canvas.depth, canvas.image)
    blur_across(canvas.image, canvas.image_raw, 1)
    blur_down(canvas.image_raw, canvas.image, 2)
    blur_down(canvas.image, canvas.image_raw, 1 + canvas.height // 180)
    weigh(canvas.image_raw, (rig.sky[1] * 0.6 + rig.soft[:, 0] * 0.4).astype(F))
    lay_mirror(canvas.image_raw, canvas.mirror, canvas.row, canvas.colour)


class Exposure(NamedTuple):
    """How the lens and the laboratory are set for one frame."""

    scale: float
    focus: float
    """Metres along the axis."""
    aperture: float
    """Diameter of the blur of things infinitely far, as a share of the frame's height; 0 all sharp."""
    finish: int


class Defocus(NamedTuple):
    """How one blurred picture stands for every distance."""

    share: float
    """Blurred share of a pixel, by how far its nearness is from the focus's."""
    radius: int
    """Of the boxes that blur the half-size picture."""


def defocus(blur: float, height: int) -> Defocus:
    """Return how to draw a blur whose diameter at infinity is `blur` frame heights, on a picture of `height` pixels."""
    drawn = min(max(blur, FAINTEST_BLUR), SOFTEST_BLUR)
    return Defocus(min(FULLY_BLURRED * blur / drawn, MOST_SHARE), max(round(drawn * height / 4), 1))


def _twice(source: np.ndarray, scratch: np.ndarray, radius: int) -> None:
    for _ in range(2):
        blur_across(source, scratch, radius)
        blur_down(scratch, source, radius)


def draw_lens(canvas: Canvas, rig: Rig, exposure: Exposure, pan_pixels: float, watch: Stopwatch) -> None:
    """Fill the blurred and glowing pictures, after smearing a fast pan."""
    if pan_pixels >= 3:
        smear(canvas.colour, canvas.row, int(pan_pixels / 2))
    with watch.time("focus"):
        if exposure.aperture > 0:
            share, radius = defocus(exposure.aperture, canvas.height)
            gather_blurred(canvas.colour, canvas.nearness, F(exposure.focus), F(share), canvas.half)
            _twice(canvas.half, canvas.half_raw, radius)
    with watch.time("bloom"):
        gather_bright(canvas.colour, F(exposure.scale), F(rig.grade.bloom_from), canvas.glow)
        _twice(canvas.glow, canvas.glow_raw, max(1, canvas.height // 72))


def develop_picture(canvas: Canvas, rig: Rig, exposure: Exposure, watch: Stopwatch) -> None:
    """Fill the picture with display values."""
    grade = rig.grade
    colourless = exposure.finish == BLACK_AND_WHITE
    saturation, contrast = (0.0, min(grade.contrast + 0.15, 0.95)) if colourless else (grade.saturation, grade.contrast)
    balance = (1.0,) * 3 if colourless else grade.balance
    tone = (contrast, saturation, *grade.gain, grade.vignette, *grade.lift, grade.bloom, exposure.scale, *balance)
    numbers = np.array(tone, F)
    share = defocus(exposure.aperture, canvas.height).share
    with watch.time("develop"):
        develop(
            canvas.colour, canvas.nearness, canvas.half, canvas.glow, F(exposure.focus), F(share), numbers,
            exposure.finish, canvas.picture,
        )  # fmt: skip


def deliver_frame(canvas: Canvas, grain: float, seed: int, watch: Stopwatch) -> None:
    """Fill the yuv420p frame."""
    with watch.time("deliver"):
        luma, u, v = canvas.planes_of_yuv()
        deliver(canvas.picture, canvas.nearness, canvas.owners, F(grain), seed & 0xFFFFFFF, luma, u, v)
