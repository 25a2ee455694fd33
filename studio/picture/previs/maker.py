"""The built-in renderer as a picture maker: setups in, yuv420p frames out; it keeps built stages, never finished frames."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

import numpy as np

from film.figure import Figure
from film.staging import Held
from studio.picture.previs.canvas import Canvas, ShadowCanvas
from studio.picture.previs.cast import build_bodies
from studio.picture.previs.extras import build_crowd, crowd
from studio.picture.previs.lettering import letter
from studio.picture.previs.makeup import made_up, powdered
from studio.picture.previs.meter import meter
from studio.picture.previs.nearness import Thinned, details_of
from studio.picture.previs.passes import Stopwatch, deliver_frame, develop_picture, draw_lens, draw_still_shadow
from studio.picture.previs.people.beings import Player, build_player
from studio.picture.previs.people.pieces import PIECES
from studio.picture.previs.places import build_place
from studio.picture.previs.places.place import Place
from studio.picture.previs.ready import prepare
from studio.picture.previs.scene import Scene, assemble
from studio.picture.previs.shot import Metered, Shot, Stage, draw_colour, exposure_of
from studio.picture.setup import Performer, Setup

SAMPLES = 2
"""Rows of samples a pixel."""
STAGES_KEPT = 3
SHOTS_KEPT = 6
PLAYERS_KEPT = 12
"""People are the same in shot after shot; one is about 3 MB and a fifth of a second to build."""
METER_SHARE = 4
BLACK_LUMA, NO_COLOUR = 16, 128
Thing = TypeVar("Thing")


class Previs:
    """Draws setups with real geometry and real light, on one thread."""

    name = "previs"
    version = "2"

    def __init__(self) -> None:
        self._canvases: dict[tuple[int, int, int], Canvas] = {}
        self._stages: OrderedDict[Hashable, Stage] = OrderedDict()
        self._stages_seen: OrderedDict[Hashable, Stage] = OrderedDict()
        self._players: OrderedDict[Hashable, Player] = OrderedDict()
        self._thinned = Thinned()
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
        drawn = draw_colour(shot, canvas, setup.cues, frame, metered.lit, self._watch)
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
        key = (setup.setting, tuple((one.figure, one.mark.holds, PIECES.get(one.mark.motion)) for one in setup.performers))

        def build() -> Stage:
            place = build_place(setup.setting)
            extras = crowd(setup.setting, place)
            bodies, passers = tuple(build_bodies(made_up(setup.performers), self._player)), build_crowd(made_up(extras))
            scene = _scene(place, bodies + passers, setup.performers + extras)
            return Stage(place, bodies, extras, passers, scene, ShadowCanvas(len(scene.triangles)), {})

        return _kept(self._stages, key, build, STAGES_KEPT)

    def _player(self, figure: Figure, holds: Held) -> Player:
        return _kept(self._players, (figure, holds), lambda: build_player(figure, holds), PLAYERS_KEPT)

    def _as_seen(self, shot: Shot) -> Stage:
        """Return the shot's stage with everyone built only as finely as they are seen."""
        stage, setup, details = shot.stage, shot.setup, details_of(shot)
        cast = tuple((one.figure, one.mark.holds, PIECES.get(one.mark.motion)) for one in setup.performers)

        def build() -> Stage:
            bodies = self._thinned.all(stage.bodies, details)
            scene = _scene(stage.place, bodies + stage.crowd, setup.performers + stage.extras)
            return stage._replace(bodies=bodies, scene=scene)

        return _kept(self._stages_seen, (setup.setting, cast, details), build, STAGES_KEPT) if any(details) else stage

    def _shot(self, setup: Setup) -> tuple[Shot, Metered]:
        bare = setup.model_copy(update={"cues": (), "lettering": (), "sync": ()})

        def build() -> tuple[Shot, Metered]:
            shot = prepare(bare, self._stage(setup))
            shot = shot._replace(stage=self._as_seen(shot))
            self._shadow(shot)
            return meter(shot, self._canvas(_small(setup.width), _small(setup.height), 1))

        return _kept(self._shots, bare.model_dump_json(), build, SHOTS_KEPT)

    def _shadow(self, shot: Shot) -> None:
        if self._shadowed is not shot:
            draw_still_shadow(shot.stage.shadow, shot.stage.scene, shot.sun)
            self._shadowed = shot


def _scene(place: Place, everyone: Sequence[Player], performers: Sequence[Performer]) -> Scene:
    """Return the place and its people as one."""
    scene = assemble(place.mesh, [body.mesh for body in everyone], [body.bones for body in everyone])
    return powdered(scene, performers)


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
