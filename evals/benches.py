"""The benchmarks by name; each returns its figures as JSON-able values and says how it measured."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from agent.wiring import House
from film.errors import BadRequest
from studio.production import Production

Say = Callable[[str], None]
Serve = Callable[[Production], FastAPI]


def run(name: str, house: House, limit: int | None, say: Say, serve: Serve, folder: Path, page: str | None) -> dict[str, Any]:
    """Run one benchmark; `serve` gives the application that serves what a production has made.

    `folder` and `page` are where contact sheets go and which one is wanted.

    Raises:
        BadRequest: there is none of that name.
    """
    if name == "picture":
        from evals.bench_picture import measure

        return measure(limit or 24, say)
    if name == "edit":
        from evals.bench_edit import measure

        return measure(limit or 30, say, serve)
    if name == "start":
        from evals.bench_start import measure

        return measure(house, say)
    if name == "memory":
        from evals import bench_memory

        return bench_memory.run(house.home.folder / "bench-memory")
    if name == "look":
        from evals import bench_look

        return bench_look.measure(folder, page, say)
    raise BadRequest(f"no benchmark {name!r}; there are picture, edit, start, memory, look")
