"""Warming of the compiled kernels and the name of the folder that keeps them; nothing runs on import."""

import hashlib
from importlib.resources import files

import llvmlite.binding as llvm
import numba

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.staging import Mark
from film.words import Move, Weather
from studio.picture.previs.maker import Previs
from studio.picture.setup import Performer, Setup

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
    """Compile or load every kernel by drawing two small frames that use them all."""
    performer = Performer(figure=Figure(), mark=Mark(character="warm"))
    maker = Previs()
    shots: tuple[tuple[Weather, Move], ...] = (("rain", "static"), ("snow", "whip pan"))
    for weather, move in shots:
        setup = Setup(
            width=128,
            height=64,
            setting=Setting(weather=weather),
            light=Light(look="noir"),
            camera=Camera(move=move, size="medium"),
            performers=(performer,),
        )
        maker.still(setup, 2)
