"""A film of test cards served over HTTP as the studio serves it: real encoder, real playlists, real blocking reload."""

import asyncio
import threading
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import uvicorn
from fastapi import FastAPI, Response
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from film.camera import Camera, Light
from film.setting import Setting
from studio.cut import bmff, hls
from studio.cut.encoder import SEGMENT_FRAMES, TICKS_A_FRAME, Encoded, encode_segment, still_png
from studio.cut.flac import encode_flac
from studio.picture.setup import Setup
from studio.picture.testcard import TestCard, shot_bits
from ui.player import SCRIPTS, STYLES, static_folder

WIDTH, HEIGHT, RATE = 320, 180, 24
SAMPLES_A_FRAME = 2000
PLAYLIST = "application/vnd.apple.mpegurl"


class Shot(NamedTuple):
    seed: int
    frames: int
    light: float = 0.0
    width: int = WIDTH


class Piece(NamedTuple):
    """One segment where it lies in a version."""

    key: str
    at: int
    frames: int
    init: str


class Version:
    """One version of the film; of each playlist, so many segments are listed, None for all."""

    def __init__(self, shots: Sequence[Shot], made: int | None = None) -> None:
        self.shots = shots
        self.listed: dict[str, int | None] = {"picture": made, "sound": None, "alone": None}
        self.changed = asyncio.Event()

    @property
    def frames(self) -> int:
        return sum(shot.frames for shot in self.shots)

    def cards(self) -> list[tuple[int, int]]:
        """Return (shot bits, local frame) of every frame."""
        return [(shot_bits(shot.seed), frame) for shot in self.shots for frame in range(shot.frames)]

    def storyboard(self) -> list[dict[str, object]]:
        starts = np.cumsum([0, *(shot.frames for shot in self.shots)]).tolist()
        return [
            {"shot": str(shot.seed), "start": start, "frames": shot.frames, "url": f"/still/{shot.seed}.png"}
            for shot, start in zip(self.shots, starts, strict=False)
        ]


def setup_of(shot: Shot) -> Setup:
    height = shot.width * 9 // 16 // 2 * 2
    light = Light(exposure=shot.light)
    return Setup(width=shot.width, height=height, seed=shot.seed, setting=Setting(), light=light, camera=Camera())


def tone(start: int, end: int) -> np.ndarray:
    """Return the film's sound: one unbroken tone, (2, end - start) int16."""
    wave = np.rint(12_000 * np.sin(np.arange(start, end) * 2 * np.pi * 437.0 / 48_000)).astype(np.int16)
    return np.stack([wave, wave])


class Screening:
    """Versions and the segments they share, each encoded once."""

    def __init__(self) -> None:
        self.versions: dict[str, Version] = {}
        self.segments: dict[str, Encoded] = {}
        self.inits: dict[str, bytes] = {"sound": encode_flac(tone(0, 2000)).init}
        self.fetched: list[str] = []
        self.app = FastAPI()
        self._routes()

    def add(self, name: str, shots: Sequence[Shot], made: int | None = None) -> Version:
        self.versions[name] = Version(shots, made)
        self.pieces(name)
        return self.versions[name]

    def grow(self, name: str, made: int | None) -> None:
        """Make more segments of a version known, as a crew would."""
        version = self.versions[name]
        version.listed["picture"] = made
        self.loop.call_soon_threadsafe(version.changed.set)

    def pieces(self, name: str) -> list[Piece]:
        pieces, at = [], 0
        for shot in self.versions[name].shots:
            for first in range(0, shot.frames, SEGMENT_FRAMES):
                frames = min(SEGMENT_FRAMES, shot.frames - first)
                key = f"{shot.seed}-{first}-{frames}-{shot.light}-{shot.width}"
                self._encode(key, shot, first, frames)
                pieces.append(Piece(key, at, frames, str(shot.width)))
                at += frames
        return pieces

    def _encode(self, key: str, shot: Shot, first: int, frames: int) -> None:
        if key not in self.segments:
            setup = setup_of(shot)
            made = encode_segment(TestCard().frames(setup, first, frames), setup.width, setup.height, RATE)
            self.segments[key] = made
            self.inits.setdefault(str(shot.width), made.init)

    async def _playlist(self, name: str, wanted: int, kind: str) -> Response:
        version = self.versions[name]
        while (made := version.listed[kind]) is not None and wanted >= made:
            version.changed.clear()
            try:
                await asyncio.wait_for(version.changed.wait(), 9)
            except TimeoutError:
                break
        pieces = list(enumerate(self.pieces(name)[:made], start=1))
        picture = [hls.Entry(f"/seg/{one.key}?at={one.at}&sn={n}", one.frames, f"/init/{one.init}") for n, one in pieces]
        sound = [hls.Entry(f"/tone?at={one.at}&frames={one.frames}&sn={n}", one.frames, "/init/sound") for n, one in pieces]
        breaks = hls.discontinuities(picture) if kind != "alone" else frozenset()
        return Response(hls.media(picture if kind == "picture" else sound, RATE, made is None, breaks), media_type=PLAYLIST)

    def _routes(self) -> None:
        app = self.app
        app.mount("/static", StaticFiles(directory=static_folder()))

        @app.get("/page")
        def page() -> HTMLResponse:
            styles = "".join(f'<link rel="stylesheet" href="/static/{name}">' for name in STYLES)
            scripts = "".join(f'<script src="/static/{name}"></script>' for name in SCRIPTS)
            reel = '<div id="reel" style="width:640px"></div>'
            start = '<script>window.reel = new ReelPlayer(document.getElementById("reel"))</script>'
            head = f"<head><link rel=icon href=data:,>{styles}{scripts}</head>"
            return HTMLResponse(f"<!doctype html><html>{head}<body>{reel}{start}</body></html>")

        @app.get("/v/{name}/{kind}.m3u8")
        async def playlist(name: str, kind: str, _HLS_msn: int = -1) -> Response:
            rendition = hls.Rendition(WIDTH, HEIGHT, RATE, bmff.codec(self.inits[str(WIDTH)]))
            self.fetched.append(f"{name}/{kind}")
            if kind == "master":
                return Response(hls.master(rendition, "picture.m3u8", "sound.m3u8"), media_type=PLAYLIST)
            if kind == "soundmaster":
                return Response(hls.master(rendition, None, "alone.m3u8"), media_type=PLAYLIST)
            return await self._playlist(name, _HLS_msn, kind)

        @app.get("/seg/{key}")
        def segment(key: str, at: int, sn: int) -> Response:
            self.fetched.append(key)
            return Response(bmff.retime(self.segments[key].fragment, at * TICKS_A_FRAME, sn), media_type="video/iso.segment")

        @app.get("/tone")
        def sound(at: int, frames: int, sn: int) -> Response:
            start = at * SAMPLES_A_FRAME
            fragment = encode_flac(tone(start, start + frames * SAMPLES_A_FRAME)).fragment
            return Response(bmff.retime(fragment, start, sn), media_type="audio/mp4")

        @app.get("/init/{name}")
        def init(name: str) -> Response:
            return Response(self.inits[name], media_type="video/mp4")

        @app.get("/still/{seed}.png")
        def still(seed: int) -> Response:
            return Response(still_png(next(TestCard().frames(setup_of(Shot(seed, 1)), 0, 1))), media_type="image/png")


class Served:
    """The screening on a port of its own, in a thread."""

    def __init__(self, screening: Screening) -> None:
        self.screening = screening
        self.server = uvicorn.Server(uvicorn.Config(screening.app, port=0, log_level="error", lifespan="off"))
        self.server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        self.up = threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        assert self.up.wait(20), "the server did not start"
        return f"http://127.0.0.1:{self.server.servers[0].sockets[0].getsockname()[1]}"

    def __exit__(self, *failure: object) -> None:
        self.server.should_exit = self.server.force_exit = True
        self.thread.join(20)

    async def _serve(self) -> None:
        self.screening.loop = asyncio.get_running_loop()
        serving = asyncio.create_task(self.server.serve())
        while not self.server.started:
            await asyncio.sleep(0.01)
        self.up.set()
        await serving


def asked(screening: Screening, name: str, **wanted: object) -> dict[str, object]:
    """Return what the page hands to the player to show a version."""
    version = screening.versions[name]
    request = {"version": name, "frames": version.frames, "frameRate": RATE, "storyboard": version.storyboard()}
    return request | {"url": f"/v/{name}/master.m3u8", "sound": f"/v/{name}/soundmaster.m3u8"} | wanted


def wrong(screening: Screening, presented: list[dict[str, object]]) -> list[str]:
    """Name every presented frame whose card is not that of its place in its version."""
    cards = {name: version.cards() for name, version in screening.versions.items()}
    return [
        f"{shown['version']} at {shown['now']:.0f} ms: {shown['shot']}:{shown['frame']} at {shown['index']}, "
        f"where {cards[shown['version']][shown['index']]} belongs"
        for shown in presented
        if (shown["shot"], shown["frame"]) != cards[shown["version"]][shown["index"]]
    ]


def blanks(watched: dict[str, list[dict[str, object]]]) -> list[object]:
    """Return every paint that showed nothing, or black, after the first picture or still had come."""
    paints = watched["paints"]
    first = next(number for number, paint in enumerate(paints) if not paint["blank"])
    return [paint for paint in paints[first:] if paint["blank"]]
