"""Spoken words as timed text, for the playlist and for the file; never pixels."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Subtitle(NamedTuple):
    """Words shown for a while."""

    start: int
    """Frame of the film."""
    frames: int
    text: str


def webvtt(subtitles: Iterable[Subtitle], frame_rate: int) -> str:
    """Return a WebVTT file whose time 0 is the playlist's."""
    head = "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n"
    return head + "".join(
        f"\n{_clock(shown.start, frame_rate)} --> {_clock(shown.start + shown.frames, frame_rate)}\n{_escaped(shown.text)}\n"
        for shown in sorted(subtitles)
        if shown.frames > 0 and shown.text.strip()
    )


def apart(subtitles: Iterable[Subtitle]) -> list[Subtitle]:
    """Return subtitles of which no two are shown at once: where some overlap, their texts stand one below the other."""
    shown = sorted(subtitle for subtitle in subtitles if subtitle.frames > 0 and subtitle.text.strip())
    edges = sorted({edge for subtitle in shown for edge in (subtitle.start, subtitle.start + subtitle.frames)})
    separate = []
    for start, end in pairwise(edges):
        texts = [_lines(one.text) for one in shown if one.start <= start < one.start + one.frames]
        if texts:
            separate.append(Subtitle(start, end - start, "\n".join(texts)))
    return separate


def _lines(text: str) -> str:
    """Return text without empty lines, which would end a cue."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _escaped(text: str) -> str:
    """Return text as WebVTT holds it."""
    return _lines(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(frame: int, frame_rate: int) -> str:
    """Return a frame's time as hours:minutes:seconds.milliseconds, rounded."""
    thousandths = (frame * 2000 + frame_rate) // (2 * frame_rate)
    seconds, thousandths = divmod(thousandths, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{thousandths:03d}"
