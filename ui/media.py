"""The routes that serve a film while it is made: playlists by version, segments, sound and stills by key; never a path."""

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import JSONResponse

from studio.callsheet.sheet import CallSheet, shot_sheets
from studio.cut.bmff import codec, retime
from studio.cut.encoder import TICKS_A_FRAME
from studio.cut.flac import SAMPLE_RATE, encode_flac
from studio.cut.hls import Entry, Rendition, discontinuities, master, media
from studio.cut.subtitles import webvtt
from studio.cutlist import Clip, Sound, cutting_list, samples_under, subtitles
from studio.production import Production
from studio.stores.identity import Remembered

PLAYLIST = "application/vnd.apple.mpegurl"
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
NOT_KEPT = {"Cache-Control": "no-cache"}
PATIENCE_SECONDS = 9.0
"""How long a client may wait for the next segment of a growing playlist."""


class Reel:
    """What can be played of each version right now."""

    def __init__(self, production: Production) -> None:
        self.production = production
        self._grown = threading.Condition()
        self._lists: Remembered[list[Clip]] = Remembered(8)
        production.crew.listen(lambda news: self._notify())

    def _notify(self) -> None:
        with self._grown:
            self._grown.notify_all()

    def clips(self, sheet: CallSheet, with_picture: bool = True) -> list[Clip]:
        """Return the clips that stand from the film's start without a gap."""
        has = self.production.artefacts.has
        standing: list[Clip] = []
        for clip in self._lists.of(lambda: cutting_list(sheet), sheet):
            if (with_picture and not has(clip.key)) or not has(clip.sound.scene):
                break
            if clip.sound.before and not has(clip.sound.before):
                break
            standing.append(clip)
        return standing

    def wait(self, enough: Callable[[], bool]) -> None:
        """Wait until the film has grown enough, at most `PATIENCE_SECONDS`."""
        with self._grown:
            self._grown.wait_for(enough, PATIENCE_SECONDS)

    def whole(self, sheet: CallSheet, clips: list[Clip]) -> bool:
        """Return whether these clips are the whole film."""
        return sum(clip.frames for clip in clips) == sheet.frames

    def init_of(self, key: str) -> str:
        """Return the key of a segment's init part."""
        facts = self.production.artefacts.facts(key)
        return facts["init"] if facts else ""


def _picture_entry(reel: Reel, clip: Clip, number: int) -> Entry:
    init = f"/media/init/{reel.init_of(clip.key)}"
    return Entry(f"/media/segment/{clip.key}?at={clip.at}&sn={number}", clip.frames, init)


def _sound_entry(clip: Clip, number: int) -> Entry:
    sound = clip.sound
    tail = f"&before={sound.before}&tail={sound.before_first}" if sound.before else ""
    place = f"first={sound.first}&frames={sound.frames}&rate={sound.frame_rate}&at={clip.at}&sn={number}"
    return Entry(f"/media/sound/{sound.scene}?{place}{tail}", clip.frames, "/media/sound-init")


def routes(reel: Reel) -> APIRouter:
    """Return the routes; mount them beside the page."""
    router = APIRouter()
    production = reel.production

    def sheet_of(version: str) -> CallSheet:
        return production.sheet(version)

    @router.get("/play/{version}/master.m3u8")
    def play(version: str, picture: int = 1) -> Response:
        sheet = sheet_of(version)
        width, height = sheet.pixels
        rate = sheet.film.format.frame_rate
        rendition = Rendition(width, height, rate, _codec(reel, sheet), sheet.film.language)
        addresses = (f"/play/{version}/picture.m3u8", f"/play/{version}/sound.m3u8")
        text = master(rendition, *addresses) if picture else master(rendition, None, f"/play/{version}/sound.m3u8?alone=1")
        return Response(text, media_type=PLAYLIST, headers=NOT_KEPT)

    @router.get("/play/{version}/{kind}.m3u8")
    def playlist(version: str, kind: str, alone: int = 0, _HLS_msn: int = -1) -> Response:
        if kind not in ("picture", "sound"):
            raise HTTPException(404)
        pictures = not alone
        if _HLS_msn >= 0:
            reel.wait(lambda: _grown(reel, sheet_of(version), pictures, _HLS_msn))
        sheet = sheet_of(version)
        clips = reel.clips(sheet, pictures)
        shown = [_picture_entry(reel, clip, n) for n, clip in enumerate(clips, 1)] if pictures else []
        heard = [_sound_entry(clip, n) for n, clip in enumerate(clips, 1)]
        rate, ended = sheet.film.format.frame_rate, reel.whole(sheet, clips)
        breaks = discontinuities(shown) if pictures else None
        text = media(shown, rate, ended) if kind == "picture" else media(heard, rate, ended, breaks)
        return Response(text, media_type=PLAYLIST, headers=NOT_KEPT)

    @router.get("/media/init/{key}")
    def init(key: str) -> Response:
        return Response(_read(production, key, "init"), media_type="video/mp4", headers=FOREVER)

    @router.get("/media/segment/{key}")
    def segment(key: str, at: int, sn: int) -> Response:
        fragment = retime(_read(production, key, "segment"), at * TICKS_A_FRAME, sn)
        return Response(fragment, media_type="video/iso.segment", headers=FOREVER)

    @router.get("/media/still/{key}")
    def still(key: str) -> Response:
        return Response(_read(production, key, "still"), media_type="image/png", headers=FOREVER)

    @router.get("/media/sound-init")
    def sound_init() -> Response:
        return Response(_silence_init(), media_type="audio/mp4", headers=FOREVER)

    @router.get("/media/sound/{key}")
    def sound(key: str, first: int, frames: int, rate: int, at: int, sn: int, before: str = "", tail: int = 0) -> Response:
        wanted = Sound(key, first, frames, rate, before or None, tail)
        try:
            fragment = encode_flac(samples_under(production.artefacts, wanted)).fragment
        except KeyError as error:
            raise HTTPException(404) from error
        return Response(retime(fragment, at * SAMPLE_RATE // rate, sn), media_type="audio/mp4", headers=FOREVER)

    @router.get("/play/{version}/words.vtt")
    def words(version: str) -> Response:
        sheet = sheet_of(version)
        return Response(webvtt(subtitles(sheet), sheet.film.format.frame_rate), media_type="text/vtt")

    @router.get("/reel/{film}")
    def state(film: str) -> JSONResponse:
        return JSONResponse(reel_state(reel, film), headers=NOT_KEPT)

    return router


def reel_state(reel: Reel, film: str) -> dict[str, Any]:
    """Return what a page needs to show a film: where it plays from, its storyboard, its words, how far it is made."""
    production = reel.production
    version = production.versions.head(film).id
    sheet = production.sheet(version)
    has = production.artefacts.has
    width, height = sheet.pixels
    planned = all(not scene.time.estimated for scene in sheet.scenes)
    clips = reel.clips(sheet)
    tally = production.crew.tally(film)
    scenes = enumerate(sheet.scenes, 1)
    numbers = {shot.time.shot.id: f"{n}.{k}" for n, scene in scenes for k, shot in enumerate(scene.shots, 1)}
    storyboard = [
        {
            "shot": shot.time.shot.id,
            "number": numbers[shot.time.shot.id],
            "start": start,
            "frames": shot.time.frames,
            "url": f"/media/still/{shot.still.key}" if has(shot.still.key) else None,
            "ready": bool(shot.segments) and all(has(segment.unit.key) for segment in shot.segments),
            "action": shot.time.shot.action,
        }
        for start, shot in shot_sheets(sheet)
    ]
    heard = reel.clips(sheet, with_picture=False)
    return {
        "film": film, "title": sheet.film.title, "version": version, "frames": sheet.frames,
        "frameRate": sheet.film.format.frame_rate, "aspect": f"{width} / {height}", "planned": planned,
        "url": f"/play/{version}/master.m3u8" if planned and clips else None,
        "sound": f"/play/{version}/master.m3u8?picture=0" if planned and heard else None,
        "storyboard": storyboard, "subtitles": sheet.film.format.subtitles,
        "words": [{"start": s.start, "frames": s.frames, "text": s.text} for s in subtitles(sheet)],
        "made": tally.made, "wanted": tally.wanted, "failed": tally.failed,
        "ready": sum(shot["ready"] for shot in storyboard), "compiling": not production.warming.done(),
    }  # fmt: skip


def _grown(reel: Reel, sheet: CallSheet, pictures: bool, number: int) -> bool:
    clips = reel.clips(sheet, pictures)
    return len(clips) > number or reel.whole(sheet, clips)


def _codec(reel: Reel, sheet: CallSheet) -> str:
    clips = reel.clips(sheet)
    if not clips:
        return "avc1.64001f"
    return codec(reel.production.artefacts.read(reel.init_of(clips[0].key)))


def _read(production: Production, key: str, kind: str) -> bytes:
    facts = production.artefacts.facts(key)
    if facts is None or facts.get("kind") != kind:
        raise HTTPException(404)
    try:
        return production.artefacts.read(key)
    except KeyError as error:
        raise HTTPException(404) from error


@lru_cache(maxsize=1)
def _silence_init() -> bytes:
    import numpy as np

    return encode_flac(np.zeros((2, SAMPLE_RATE), np.int16)).init
