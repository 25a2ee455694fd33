"""How long an edit takes until a client has decoded its first new frame and sound, for a short and a long film."""

import re
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from agent.conversation import Asking
from agent.settings import Settings
from agent.wiring import House, equipment
from film.film import Act, Character, Film, Format, Line, Scene, Shot
from film.setting import Setting
from film.staging import Mark
from studio.cut.encoder import decode_segment
from studio.cut.flac import decode_flac
from studio.production import Production
from studio.stores.home import Home
from studio.stores.versions import Asked

RUNS = 5
SHOTS = 15
SHOT_FRAMES = 96


Serve = Callable[[Production], FastAPI]
"""Returns the application that serves what a production has made."""


def measure(minutes: int, say: Callable[[str], None], serve: Serve) -> dict[str, Any]:
    """Return medians of a film of one minute and of `minutes`, and their ratio; test makers, all artefacts present."""
    rows = {length: _film_of(length, say, serve) for length in (1, minutes)}
    short, long = rows[1], rows[minutes]
    equal = all(short[name] == long[name] for name in ("opened", "bytes_read"))
    return {"short": short, "long": long, "ratio": round(long["seconds"] / short["seconds"], 2), "same_media_touched": equal}


def _film_of(minutes: int, say: Callable[[str], None], serve: Serve) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        home.own()
        house = House(home)
        house.shoots = True
        house.production = Production(home, equipment(Settings(picture="testcard", voice="beep")), 2)
        production = house.production
        film = reference(minutes)
        version = production.versions.create(film, [], Asked("bench", "bench", "bench", "now"))
        production.shoot(version.id)
        production.finish(film.id)
        say(f"{minutes} min: {len(production.artefacts.every_key())} artefacts stand")
        with TestClient(serve(production)) as client:
            runs = [_once(house, client, film, run) for run in range(RUNS + 1)][1:]
        house.close()
    return {
        "minutes": minutes,
        "seconds": round(statistics.median(run["seconds"] for run in runs), 3),
        **{name: runs[-1][name] for name in ("opened", "bytes_read", "bytes_written")},
    }


def _once(house: House, client: TestClient, film: Film, run: int) -> dict[str, Any]:
    production = house.production
    shot = film.scenes[0].shots[2 + run]
    traffic = production.artefacts.traffic
    opened, read, written = len(traffic.opened), traffic.bytes_read, traffic.bytes_written
    started = time.perf_counter()
    calls = ({"tool": "relight_shot", "args": {"target": shot.id, "exposure": 0.7}},)
    reply = house.conversations.ask(Asking("brighter", "bench", film.id, shot.id, calls=calls))
    key = next(
        s.segments[0].unit.key
        for scene in production.sheet(reply.version or "").scenes
        for s in scene.shots
        if s.time.shot.id == shot.id
    )
    address, init, number = _listed(client, reply.version or "", "picture", key)
    frame = next(decode_segment(client.get(init).content, client.get(address).content))
    sound = _nth(client, reply.version or "", number)
    heard = decode_flac(client.get("/media/sound-init").content, client.get(sound).content)
    assert frame.size and heard.size
    return {
        "seconds": time.perf_counter() - started,
        "opened": len(traffic.opened) - opened,
        "bytes_read": traffic.bytes_read - read,
        "bytes_written": traffic.bytes_written - written,
    }


def _listed(client: TestClient, version: str, kind: str, key: str) -> tuple[str, str, int]:
    wait = 0
    while True:
        text = client.get(f"/play/{version}/{kind}.m3u8", params={"_HLS_msn": wait} if wait else {}).text
        rows = [line for line in text.splitlines() if line.startswith("/media/")]
        init = re.search(r'MAP:URI="([^"]+)"', text)
        for number, row in enumerate(rows):
            if key in row and init:
                return row, init[1], number
        wait = len(rows)


def _nth(client: TestClient, version: str, number: int) -> str:
    text = client.get(f"/play/{version}/sound.m3u8").text
    return [line for line in text.splitlines() if line.startswith("/media/")][number]


def reference(minutes: int) -> Film:
    """Return a film of that many scenes of a minute, fifteen shots each, a line in every second one."""
    people = (Character(id="c1", name="Ada"), Character(id="c2", name="Ben"))
    scenes = tuple(_scene(number) for number in range(minutes))
    return Film(
        id=f"bench{minutes}",
        title="Reference",
        format=Format(width=160, height=90),
        characters=people,
        acts=(Act(id="a1", scenes=scenes),),
    )


def _scene(number: int) -> Scene:
    marks = (Mark(character="c1", at=(-0.5, 0)), Mark(character="c2", at=(0.5, 0)))
    shots = tuple(
        Shot(id=f"s{number}.{n}", frames=SHOT_FRAMES, seed=(number * SHOTS + n) % 10_000, marks=marks) for n in range(SHOTS)
    )
    lines = tuple(
        Line(id=f"l{number}.{n}", character=f"c{n % 2 + 1}", text="we have to go there now", shot=f"s{number}.{n}")
        for n in range(0, SHOTS, 2)
    )
    return Scene(id=f"sc{number}", setting=Setting(kit="testcard"), cast=("c1", "c2"), shots=shots, lines=lines)
