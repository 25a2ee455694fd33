"""Compilation of the kernels and the name of the folder that keeps them; nothing runs on import."""

import gc
import hashlib
import os
import subprocess
import sys
import threading
from importlib.resources import files

import llvmlite.binding as llvm
import numba
import numpy as np

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.staging import Mark
from film.words import Move, Weather
from studio.picture.previs.canvas import Canvas, ShadowCanvas
from studio.picture.previs.cast import build_bodies, heads_at_marks, pose_bodies
from studio.picture.previs.kernels.develop import WATERCOLOUR, mean_light
from studio.picture.previs.light import rig_of
from studio.picture.previs.maker import Previs
from studio.picture.previs.passes import (
    Exposure,
    Lamps,
    Moment,
    Stopwatch,
    Sun,
    deliver_frame,
    develop_picture,
    draw_air,
    draw_lens,
    draw_light,
    draw_mirror,
    draw_still_shadow,
    reach_of,
    sun_over,
)
from studio.picture.previs.places import build_place
from studio.picture.previs.rig import Rig
from studio.picture.previs.scene import Scene, assemble, pose
from studio.picture.previs.view import View, look
from studio.picture.previs.visibility import draw_geometry
from studio.picture.previs.weather import draw_weather
from studio.picture.setup import Performer, Setup

F = np.float32
_NOBODY = np.zeros((0, 24), F)
KERNELS = "studio.picture.previs.kernels"


def kernel_cache_name() -> str:
    """Return a folder name that changes with any kernel's source, numba's version and the processor.

    numba notices a change in a kernel's own file only, so that the folder of NUMBA_CACHE_DIR must carry all of them.
    """
    digest = hashlib.sha256()
    for source in sorted(files(KERNELS).iterdir(), key=lambda entry: entry.name):
        if source.name.endswith(".py"):
            digest.update(source.name.encode() + source.read_bytes())
    digest.update(f"{numba.__version__} {llvm.get_host_cpu_name()}".encode())
    return digest.hexdigest()[:16]


def compile_kernels() -> None:
    """Compile or load every kernel, in two processes where there are two processors; each writes what the other then loads."""
    gc.disable()
    beside = _start_beside() if (os.cpu_count() or 1) > 1 else None
    compile_rest()
    if beside:
        beside.wait()
    draw_all()
    gc.enable()


def draw_all() -> None:
    """Draw two small frames that use every kernel."""
    maker = Previs()
    shots: tuple[tuple[Weather, Move], ...] = (("rain", "static"), ("snow", "whip pan"))
    for weather, move in shots:
        maker.still(_setup(weather, move), 2)


def compile_light() -> None:
    """Compile what lights surfaces, half of all there is to compile, by lighting a picture of nothing."""
    draw_light(*_nothing(), Stopwatch())


def compile_rest() -> None:
    """Compile what comes after the light, then what comes before it, by the same."""
    canvas, shadow, scene, view, sun, rig, _, _ = _nothing()
    _compile_people()
    watch = Stopwatch()
    exposure = Exposure(1.0, 2.0, 0.02, WATERCOLOUR)
    develop_picture(canvas, rig, exposure, watch)
    mean_light(canvas.picture)
    draw_lens(canvas, rig, exposure, 8.0, watch)
    deliver_frame(canvas, rig.grade.grain, 1, watch)
    canvas.mirror[:] = 1
    draw_mirror(canvas, view, rig)
    draw_weather(canvas, view, rig, "rain", 0.0, 1)
    for _ in range(2):
        draw_geometry(canvas, scene, view, watch)
    draw_still_shadow(shadow, scene, sun)
    lamp = reach_of(np.ones((1, 9), F), _NOBODY, view, canvas.width, canvas.height)
    draw_air(canvas, shadow, view, sun, rig._replace(shafts=(0.1, 0.1, 0.1)), lamp, np.ones(2, F))


def _compile_people() -> None:
    setup = _setup("rain", "static")
    bodies = build_bodies(setup.performers)
    scene = assemble(bodies[0].mesh, [bodies[0].mesh], [bodies[0].bones])
    pose(scene, pose_bodies(setup, bodies, heads_at_marks(setup, bodies), (), 0))


def _setup(weather: Weather, move: Move) -> Setup:
    return Setup(
        width=128,
        height=64,
        setting=Setting(weather=weather),
        light=Light(look="noir"),
        camera=Camera(move=move, size="medium"),
        performers=(Performer(figure=Figure(), mark=Mark(character="warm")),),
    )


def _nothing() -> tuple[Canvas, ShadowCanvas, Scene, View, Sun, Rig, Lamps, Moment]:
    """Return what a frame is drawn from, of an empty place at rest."""
    setup = _setup("rain", "static")
    place = build_place(setup.setting)
    scene = assemble(place.mesh, [], [])
    canvas, shadow = Canvas(setup.width, setup.height, 2), ShadowCanvas(len(scene.triangles), 64)
    view = look(np.array((0.0, 1.5, 4.0)), np.zeros(3), 35.0, 0.0, (setup.width, setup.height))
    rig = rig_of(setup.setting, setup.light, place, 0.0, (30.0, 40.0))._replace(shafts=(0.0, 0.0, 0.0))
    sun = sun_over(np.asarray(rig.key_to, float), np.zeros(3), 4.0, 64, 60.0)
    lamps = reach_of(np.zeros((0, 9), F), _NOBODY, view, setup.width, setup.height)
    moment = Moment(0.0, 1.0, np.array((0.0, 0.0, 1.0)), 2.0, np.zeros(4, F))
    canvas.make_room(len(scene.triangles), len(scene.points))
    return canvas, shadow, scene, view, sun, rig, lamps, moment


def _start_beside() -> subprocess.Popen[bytes]:
    """Start the process that compiles the light; it ends when this one does."""
    return subprocess.Popen([sys.executable, "-m", "studio.picture.previs.compile"], stdin=subprocess.PIPE)


def main() -> None:
    """Compile the light; end when the parent is gone."""
    threading.Thread(target=lambda: os.read(0, 1) or os._exit(1), daemon=True).start()
    gc.disable()
    compile_light()


if __name__ == "__main__":
    main()
