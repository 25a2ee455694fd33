"""The built-in renderer as a picture maker: setups in, yuv420p frames out; it keeps built stages, never finished frames."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from typing import TypeVar

import numpy as np

from studio.picture.previs.canvas import Canvas, ShadowCanvas
from studio.picture.previs.cast import build_bodies
from studio.picture.previs.extras import build_crowd, crowd
from studio.picture.previs.lettering import letter
from studio.picture.previs.meter import meter
from studio.picture.previs.passes import Stopwatch, deliver_frame, develop_picture, draw_lens, draw_still_shadow
from studio.picture.previs.places import build_place
from studio.picture.previs.ready import prepare
from studio.picture.previs.scene import assemble
from studio.picture.previs.shot import Metered, Shot, Stage, draw_colour, exposure_of
from studio.picture.setup import Setup

SAMPLES = 2
"""Rows of samples a pixel."""
STAGES_KEPT = 3
SHOTS_KEPT = 6
METER_SHARE = 4
BLACK_LUMA, NO_COLOUR = 16, 128
Thing = TypeVar("Thing")


class Previs:
    """Draws setups with real geometry and real light, on one thread."""

    name = "previs"
    version = "1"

    def __init__(self) -> None:
        self._canvases: dict[tuple[int, int, int], Canvas] = {}
        self._stages: OrderedDict[Hashable, Stage] = OrderedDict()
        self._shots: OrderedDict[Hashable, tuple[Shot, Metered]] = OrderedDict()
        self._shadowed: Shot | None = None
        self._watch = Stopwatch()

    @property
    def pass_seconds(self) -> dict[str, float]:
        """Processor seconds spent in each pass since this maker was made."""
        return self._watch.seconds

    def frames(self, setup: Setup, first: int, count: int) -> Iterator[np.ndarray]:
        """Yield `count` frames from shot-local frame `first`; see `PictureMaker`."""
        for frame in range(first, first + count):
            yield self.still(setup, frame)

    def still(self, setup: Setup, frame: int) -> np.ndarray:
        """Return one shot-local frame as yuv420p, valid until the next is asked for."""
        canvas = self._canvas(setup.width, setup.height, SAMPLES)
        if setup.black >= 1:
            canvas.yuv[: setup.height] = BLACK_LUMA
            canvas.yuv[setup.height :] = NO_COLOUR
        else:
            self._draw(setup, frame, canvas)
        with self._watch.time("letter"):
            letter(canvas.yuv, setup.lettering, frame)
        return canvas.yuv

    def _draw(self, setup: Setup, frame: int, canvas: Canvas) -> None:
        shot, metered = self._shot(setup)
        self._shadow(shot)
        drawn = draw_colour(shot, canvas, setup.cues, frame, metered.faces, self._watch)
        exposure = exposure_of(shot, metered.exposure, drawn.focus)
        draw_lens(canvas, shot.rig, exposure, drawn.pan_pixels, self._watch)
        develop_picture(canvas, shot.rig, exposure, self._watch)
        seed = setup.seed * 8191 + setup.take * 131 + frame * 65537
        deliver_frame(canvas, shot.rig.grade.grain, seed, self._watch)
        if setup.black > 0:
            _darken(canvas.yuv, setup.height, 1 - setup.black)

    def _canvas(self, width: int, height: int, samples: int) -> Canvas:
        size = (width, height, samples)
        if size not in self._canvases:
            self._canvases[size] = Canvas(width, height, samples)
        return self._canvases[size]

    def _stage(self, setup: Setup) -> Stage:
        key = (setup.setting, tuple((performer.figure, performer.mark.holds) for performer in setup.performers))

        def build() -> Stage:
            place = build_place(setup.setting)
            extras = crowd(setup.setting, place)
            bodies, passers = tuple(build_bodies(setup.performers)), build_crowd(extras)
            everyone = bodies + passers
            scene = assemble(place.mesh, [body.mesh for body in everyone], [body.bones for body in everyone])
            return Stage(place, bodies, extras, passers, scene, ShadowCanvas(len(scene.triangles)))

        return _kept(self._stages, key, build, STAGES_KEPT)

    def _shot(self, setup: Setup) -> tuple[Shot, Metered]:
        bare = setup.model_copy(update={"cues": (), "lettering": (), "sync": ()})

        def build() -> tuple[Shot, Metered]:
            shot = prepare(bare, self._stage(setup))
            self._shadow(shot)
            return shot, meter(shot, self._canvas(_small(setup.width), _small(setup.height), 1))

        return _kept(self._shots, bare.model_dump_json(), build, SHOTS_KEPT)

    def _shadow(self, shot: Shot) -> None:
        if self._shadowed is not shot:
            draw_still_shadow(shot.stage.shadow, shot.stage.scene, shot.sun)
            self._shadowed = shot


def _kept(store: OrderedDict[Hashable, Thing], key: Hashable, build: Callable[[], Thing], most: int) -> Thing:
    if key not in store:
        store[key] = build()
    store.move_to_end(key)
    while len(store) > most:
        store.popitem(last=False)
    return store[key]


def _small(side: int) -> int:
    """Return a side of the picture that is metered: a whole number of quarters, large enough to measure."""
    return max(side // METER_SHARE // 4 * 4, 32)


def _darken(yuv: np.ndarray, height: int, share: float) -> None:
    yuv[:height] = ((yuv[:height] - 16.0) * share + 16.5).astype(np.uint8)
    yuv[height:] = ((yuv[height:] - 128.0) * share + 128.5).astype(np.uint8)
