"""Fragmented MP4 as bytes: split it, move it in time, list its samples; never decodes, encodes or opens a file.

Box layouts are those of ISO/IEC 14496-12. Only single-track files of the kind our own encoders write are understood.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

CONTAINERS = frozenset({b"moof", b"traf", b"moov", b"trak", b"mdia", b"minf", b"stbl", b"mvex"})
TFHD_BASE_OFFSET, TFHD_DESCRIPTION, TFHD_DURATION, TFHD_SIZE = 0x1, 0x2, 0x8, 0x10
TRUN_OFFSET, TRUN_FIRST_FLAGS, TRUN_DURATION, TRUN_SIZE, TRUN_FLAGS, TRUN_COMPOSITION = 0x1, 0x4, 0x100, 0x200, 0x400, 0x800


class BrokenMedia(ValueError):
    """Bytes that are not the fragmented MP4 they should be; an artefact like this must be made again."""


class Box(NamedTuple):
    """One box and where it lies in its bytes."""

    path: bytes
    """Types from the outermost box on, such as b"/moof/traf/tfdt"."""
    start: int
    body: int
    """Offset of the first byte after the box header."""
    end: int


class Split(NamedTuple):
    """A fragmented MP4 in its two parts."""

    init: bytes
    """ftyp and moov."""
    fragment: bytes
    """Every moof and mdat, in order."""


class Sample(NamedTuple):
    """One coded sample; times are ticks of the track's timescale."""

    decode: int
    presentation: int
    ticks: int
    start: int
    """Offset of its bytes in the fragment."""
    size: int


def boxes(media: bytes, start: int = 0, end: int | None = None, path: bytes = b"") -> Iterator[Box]:
    """Yield every box, a container before what it holds.

    Raises:
        BrokenMedia: a box is cut short or claims a size it cannot have.
    """
    end = len(media) if end is None else end
    while start < end:
        box = _box(media, start, end, path)
        yield box
        if box.path[-4:] in CONTAINERS:
            yield from boxes(media, box.body, box.end, box.path)
        start = box.end


def split(media: bytes) -> Split:
    """Split a fragmented MP4 into what every segment of its encoder shares and what is its own.

    Raises:
        BrokenMedia: there is no init part or no fragment in it.
    """
    top = [box for box in boxes(media) if box.path.count(b"/") == 1]
    init = b"".join(media[box.start : box.end] for box in top if box.path in (b"/ftyp", b"/moov"))
    fragment = b"".join(media[box.start : box.end] for box in top if box.path in (b"/moof", b"/mdat"))
    if not init or not fragment:
        found = ", ".join(box.path[1:].decode("latin1") for box in top) or "nothing"
        raise BrokenMedia(f"not a fragmented MP4: needs moov, moof and mdat, found {found}")
    return Split(init, fragment)


def retime(fragment: bytes, offset_ticks: int, sequence: int) -> bytes:
    """Return `fragment` moved later by `offset_ticks` of its track's timescale, its moofs numbered from `sequence`.

    Only the decode times and the numbers change; the length does not.

    Raises:
        BrokenMedia: it has no movie fragment, or the moved time does not fit its field.
    """
    moved = bytearray(fragment)
    found = 0
    for box in boxes(fragment):
        if box.path == b"/moof/mfhd":
            struct.pack_into(">I", moved, box.body + 4, sequence + found)
            found += 1
        elif box.path == b"/moof/traf/tfdt":
            _write_decode_time(moved, box, _decode_time(fragment, box) + offset_ticks)
    if not found:
        raise BrokenMedia("a fragment to be moved in time has no moof")
    return bytes(moved)


def timescale(init: bytes) -> int:
    """Return the ticks a second of the first track.

    Raises:
        BrokenMedia: it holds no track.
    """
    for box in boxes(init):
        if box.path == b"/moov/trak/mdia/mdhd":
            return _unsigned(init, box.body + (20 if init[box.body] else 12))
    raise BrokenMedia("an init part has no track")


def codec(init: bytes) -> str:
    """Return the name by which a browser knows the picture's codec, such as avc1.64001f.

    Raises:
        BrokenMedia: the init part holds no H.264 configuration.
    """
    at = init.find(b"avcC")
    if at < 0 or at + 8 > len(init):
        raise BrokenMedia("an init part has no H.264 configuration")
    return "avc1." + init[at + 5 : at + 8].hex()


def samples(fragment: bytes) -> list[Sample]:
    """List the samples of a fragment in decoding order.

    Raises:
        BrokenMedia: it has no samples, or they lie outside it.
    """
    listed: list[Sample] = []
    moof = decode = ticks = size = 0
    for box in boxes(fragment):
        if box.path == b"/moof":
            moof = box.start
        elif box.path == b"/moof/traf/tfhd":
            ticks, size = _defaults(fragment, box)
        elif box.path == b"/moof/traf/tfdt":
            decode = _decode_time(fragment, box)
        elif box.path == b"/moof/traf/trun":
            listed += _run(fragment, box, moof, Sample(decode, 0, ticks, 0, size))
            decode = listed[-1].decode + listed[-1].ticks if listed else decode
    if not listed:
        raise BrokenMedia("a fragment has no samples")
    if any(sample.start + sample.size > len(fragment) for sample in listed):
        raise BrokenMedia(f"a fragment of {len(fragment)} bytes ends before its last sample")
    return listed


def _box(media: bytes, start: int, end: int, path: bytes) -> Box:
    """Read one box header."""
    if start + 8 > end:
        raise BrokenMedia(f"{end - start} stray bytes at {start}, too few for a box")
    size, kind = struct.unpack_from(">I4s", media, start)
    body = start + 8
    if size == 1 and body + 8 <= end:
        size, body = struct.unpack_from(">Q", media, body)[0], body + 8
    size = size or end - start
    if start + size < body or start + size > end:
        raise BrokenMedia(f"box {kind.decode('latin1')!r} at {start} claims {size} bytes, {end - start} are there")
    return Box(path + b"/" + kind, start, body, start + size)


def _unsigned(media: bytes, at: int) -> int:
    """Read a 32-bit number."""
    if at + 4 > len(media):
        raise BrokenMedia(f"media ends at byte {len(media)}, inside a number at {at}")
    return struct.unpack_from(">I", media, at)[0]


def _decode_time(media: bytes, tfdt: Box) -> int:
    """Read the time of a fragment's first sample."""
    if tfdt.end - tfdt.body < (12 if media[tfdt.body] else 8):
        raise BrokenMedia(f"box 'tfdt' at {tfdt.start} is cut short")
    return struct.unpack_from(">Q" if media[tfdt.body] else ">I", media, tfdt.body + 4)[0]


def _write_decode_time(media: bytearray, tfdt: Box, ticks: int) -> None:
    """Overwrite the time of a fragment's first sample."""
    try:
        struct.pack_into(">Q" if media[tfdt.body] else ">I", media, tfdt.body + 4, ticks)
    except struct.error:
        raise BrokenMedia(f"a fragment cannot start at {ticks} ticks") from None


def _defaults(media: bytes, tfhd: Box) -> tuple[int, int]:
    """Read the duration and size that hold for samples which name none."""
    flags = _unsigned(media, tfhd.body) & 0xFFFFFF
    at = tfhd.body + 8 + 8 * bool(flags & TFHD_BASE_OFFSET) + 4 * bool(flags & TFHD_DESCRIPTION)
    ticks = _unsigned(media, at) if flags & TFHD_DURATION else 0
    at += 4 * bool(flags & TFHD_DURATION)
    return ticks, _unsigned(media, at) if flags & TFHD_SIZE else 0


def _run(media: bytes, trun: Box, moof: int, default: Sample) -> list[Sample]:
    """Read one track run; `default` carries the first decode time and the sizes of samples that name none."""
    flags = _unsigned(media, trun.body) & 0xFFFFFF
    count = _unsigned(media, trun.body + 4)
    at = trun.body + 8
    start = moof + (struct.unpack_from(">i", media, at)[0] if flags & TRUN_OFFSET else 0)
    at += 4 * bool(flags & TRUN_OFFSET) + 4 * bool(flags & TRUN_FIRST_FLAGS)
    fields = [flag for flag in (TRUN_DURATION, TRUN_SIZE, TRUN_FLAGS, TRUN_COMPOSITION) if flags & flag]
    if at + 4 * len(fields) * count > trun.end:
        raise BrokenMedia(f"box 'trun' at {trun.start} is too short for {count} samples")
    listed, decode = [], default.decode
    for _ in range(count):
        values = dict(zip(fields, struct.unpack_from(f">{len(fields)}i", media, at), strict=True))
        at += 4 * len(fields)
        ticks, size = values.get(TRUN_DURATION, default.ticks), values.get(TRUN_SIZE, default.size)
        listed.append(Sample(decode, decode + values.get(TRUN_COMPOSITION, 0), ticks, start, size))
        decode, start = decode + ticks, start + size
    return listed
