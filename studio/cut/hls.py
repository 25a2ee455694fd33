"""Playlists of HTTP Live Streaming (RFC 8216bis) as text: what is played, in what order; it serves and times nothing."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

TARGET_SECONDS = 3
"""Longer than any segment, and the same from the first entry to the last, as a growing playlist must be."""
HOLD_BACK = 3.0 * TARGET_SECONDS


class Entry(NamedTuple):
    """One segment of a playlist."""

    uri: str
    frames: int
    init: str | None = None
    """Address of the init part; another than that of the entry before is a discontinuity. None for text."""


class Rendition(NamedTuple):
    """What a player must know of the whole before it reads a segment."""

    width: int
    height: int
    frame_rate: int
    codec: str
    """Of the picture, such as avc1.64001f; see `bmff.codec`."""
    language: str = "en"
    """Of the subtitles."""
    bits_a_second: int = 4_000_000


def master(rendition: Rendition, picture: str | None, sound: str | None, subtitles: str | None = None) -> str:
    """Return the playlist that names the others by their addresses; without a picture it is the sound's alone."""
    lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"]
    if sound and picture:
        shared = 'TYPE=AUDIO,GROUP-ID="sound",NAME="Mix",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2"'
        lines.append(f'#EXT-X-MEDIA:{shared},URI="{sound}"')
    if subtitles:
        shared = f'TYPE=SUBTITLES,GROUP-ID="words",NAME="Subtitles",LANGUAGE="{rendition.language}",DEFAULT=NO,AUTOSELECT=YES'
        lines.append(f'#EXT-X-MEDIA:{shared},URI="{subtitles}"')
    codecs = ",".join(([rendition.codec] if picture else []) + (["fLaC"] if sound else []))
    stream = [f"BANDWIDTH={rendition.bits_a_second}", f'CODECS="{codecs}"']
    if picture:
        stream += [f"RESOLUTION={rendition.width}x{rendition.height}", f"FRAME-RATE={rendition.frame_rate:.3f}"]
    stream += ['AUDIO="sound"'] if sound and picture else []
    stream += ['SUBTITLES="words"'] if subtitles else []
    return "\n".join([*lines, "#EXT-X-STREAM-INF:" + ",".join(stream), picture or sound or "", ""])


def media(entries: Sequence[Entry], frame_rate: int, ended: bool, breaks: frozenset[int] | None = None) -> str:
    """Return the playlist of one kind of segments; while it grows, a client may wait for the next one (`_HLS_msn`).

    Args:
        entries: all segments so far, from the first.
        frame_rate: of `Entry.frames`.
        ended: no segment will follow.
        breaks: the discontinuities of the picture this sound goes with; None finds the entries' own.
    """
    breaks = discontinuities(entries) if breaks is None else breaks
    longest = max((entry.frames for entry in entries), default=0)
    target = max(TARGET_SECONDS, -(-longest // frame_rate))
    lines = ["#EXTM3U", "#EXT-X-VERSION:7", f"#EXT-X-TARGETDURATION:{target}", "#EXT-X-MEDIA-SEQUENCE:0"]
    lines.append(f"#EXT-X-PLAYLIST-TYPE:{'VOD' if ended else 'EVENT'}")
    lines += [] if ended else [f"#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,HOLD-BACK={HOLD_BACK}"]
    for number, entry in enumerate(entries):
        lines += ["#EXT-X-DISCONTINUITY"] if number in breaks else []
        if entry.init and (number in breaks or number == 0):
            lines.append(f'#EXT-X-MAP:URI="{entry.init}"')
        lines += [f"#EXTINF:{entry.frames / frame_rate:.6f},", entry.uri]
    lines += ["#EXT-X-ENDLIST"] if ended else []
    return "\n".join([*lines, ""])


def discontinuities(entries: Sequence[Entry]) -> frozenset[int]:
    """Return the numbers of the entries whose init part is not that of the entry before."""
    pairs = enumerate(pairwise(entries), start=1)
    return frozenset(number for number, (before, now) in pairs if before.init != now.init)
