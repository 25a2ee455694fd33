"""The routes that serve a film while it is made: playlists by version, segments, sound and stills by key; never a path."""

from functools import lru_cache

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import JSONResponse

from studio.callsheet.sheet import CallSheet
from studio.cut.bmff import codec, retime
from studio.cut.encoder import TICKS_A_FRAME
from studio.cut.flac import SAMPLE_RATE, encode_flac
from studio.cut.hls import Entry, Rendition, discontinuities, master, media
from studio.cut.subtitles import webvtt
from studio.cutlist import Clip, Sound, samples_under, subtitles
from studio.production import Production
from ui.reel import Reel

PLAYLIST = "application/vnd.apple.mpegurl"
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
NOT_KEPT = {"Cache-Control": "no-cache"}


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
        return JSONResponse(reel.state(film), headers=NOT_KEPT)

    return router


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
