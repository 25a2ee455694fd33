"""CPU milliseconds a frame of the built-in renderer, encoding included, against encoding alone of the same frames."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from studio.crew.hand import ONE_THREAD

SIZES = ((960, 540), (1280, 720))
WORKERS = 2


def measure(frames: int, say: Callable[[str], None]) -> dict[str, Any]:
    """Return the figures of the reference film's ten setups, `frames` frames of each, at both sizes, two workers."""
    figures: dict[str, Any] = {"workers": WORKERS, "load_before": os.getloadavg()[0]}
    with tempfile.TemporaryDirectory() as kernels:
        _part(kernels, 960, 540, 0, 1, 1)
        for width, height in SIZES:
            figures[f"{width}x{height}"] = _at_size(kernels, width, height, frames)
            say(f"{width}x{height}: {figures[f'{width}x{height}']}")
    return figures


def _at_size(kernels: str, width: int, height: int, frames: int) -> dict[str, Any]:
    started = time.perf_counter()
    parts = [_start(kernels, width, height, number, WORKERS, frames) for number in range(WORKERS)]
    rows = [json.loads(part.communicate()[0]) for part in parts]
    wall = time.perf_counter() - started
    count = sum(row["frames"] for row in rows)
    whole, encode = sum(row["cpu"] for row in rows), sum(row["encode"] for row in rows)
    passes: dict[str, float] = {}
    for row in rows:
        for name, seconds in row["passes"].items():
            passes[name] = passes.get(name, 0.0) + seconds
    return {
        "cpu_ms_a_frame": round(1000 * whole / count, 1),
        "encode_only_ms": round(1000 * encode / count, 1),
        "ratio_to_encode_only": round(whole / encode, 2),
        "wall_fps": round(count / wall, 1),
        "worker_mb": max(row["mb"] for row in rows),
        "passes_ms": {name: round(1000 * seconds / count, 2) for name, seconds in sorted(passes.items(), key=lambda p: -p[1])},
    }


def _part(kernels: str, width: int, height: int, number: int, workers: int, frames: int) -> None:
    _start(kernels, width, height, number, workers, frames).communicate()


def _start(kernels: str, width: int, height: int, number: int, workers: int, frames: int) -> subprocess.Popen[bytes]:
    arguments = [str(value) for value in (width, height, number, workers, frames)]
    environment = {**os.environ, **ONE_THREAD, "NUMBA_CACHE_DIR": kernels}
    return subprocess.Popen([sys.executable, "-m", "evals.bench_picture", *arguments], stdout=subprocess.PIPE, env=environment)


def part(width: int, height: int, number: int, workers: int, frames: int) -> dict[str, Any]:
    """Make this worker's share of the setups and return what it cost, warm-up left out."""
    import resource

    from evals.reference import setups
    from studio.cut.encoder import encode_segment
    from studio.picture.previs.maker import Previs

    maker = Previs()
    mine = setups(width, height)[number::workers]
    for setup in mine:
        next(iter(maker.frames(setup, 0, 1)))
    before = dict(maker.pass_seconds)
    cpu = encode = 0.0
    for setup in mine:
        started = time.process_time()
        encode_segment(maker.frames(setup, 0, frames), width, height, 24)
        cpu += time.process_time() - started
    passes = {name: seconds - before.get(name, 0.0) for name, seconds in maker.pass_seconds.items()}
    for setup in mine:
        kept = [frame.copy() for frame in maker.frames(setup, 0, frames)]
        started = time.process_time()
        encode_segment(kept, width, height, 24)
        encode += time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"frames": frames * len(mine), "cpu": cpu, "encode": encode, "passes": passes, "mb": memory}


if __name__ == "__main__":
    json.dump(part(*map(int, sys.argv[1:])), sys.stdout)
