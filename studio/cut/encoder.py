"""The one picture encoder: frames become a closed-GOP segment at time 0, and back; it knows nothing of shots or films."""

import io
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

import av
import av.error
import numpy as np
from av.container import OutputContainer
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, Interpolation
from llvmlite.binding import get_host_cpu_features
from PIL import Image

from studio.cut.bmff import BrokenMedia, split

ENCODER = "x264 veryfast crf20 bf2 1"
"""Names every setting that decides a segment's bytes; part of the key of every segment."""
TICKS_A_FRAME = 512
"""Of the track's timescale, which is this times the frame rate, so that every frame lies on a whole tick."""
SEGMENT_FRAMES = 48
MOVFLAGS = "empty_moov+default_base_moof+frag_keyframe+negative_cts_offsets"
OPTIONS = {
    "preset": "veryfast",
    "crf": "20",
    "g": str(SEGMENT_FRAMES),
    "keyint_min": str(SEGMENT_FRAMES),
    "sc_threshold": "0",
    "bf": "2",
}
X264 = "open-gop=0:force-cfr=1:threads=1:lookahead-threads=1"


class Encoded(NamedTuple):
    """One segment."""

    init: bytes
    """The same for every segment of one size and frame rate, whatever its length."""
    fragment: bytes
    """Starts at time 0."""
    frames: int


class NoFrames(ValueError):
    """A segment of no frames was asked for."""


def encode_segment(frames: Iterable[np.ndarray], width: int, height: int, frame_rate: int) -> Encoded:
    """Encode frames as one segment; each is read before the next is asked for.

    Args:
        frames: (height * 3 // 2, width) uint8, planar yuv420p, BT.709, limited range.
        width: even, pixels.
        height: even, pixels.
        frame_rate: frames a second.

    Raises:
        NoFrames: `frames` is empty.
    """
    media = io.BytesIO()
    options = {"movflags": MOVFLAGS, "video_track_timescale": str(TICKS_A_FRAME * frame_rate)}
    count = 0
    with av.open(media, "w", format="mp4", options=options) as container:
        stream = _stream(container, width, height, frame_rate)
        for count, frame in enumerate(frames, start=1):
            container.mux(stream.encode(_picture(frame, count - 1, frame_rate)))
        if not count:
            raise NoFrames("a segment needs at least one frame")
        container.mux(stream.encode(None))
    init, fragment = split(media.getvalue())
    return Encoded(init, fragment, count)


def decode_segment(init: bytes, fragment: bytes) -> Iterator[np.ndarray]:
    """Yield the frames of a segment in the order they are shown: (height * 3 // 2, width) uint8, planar yuv420p.

    Raises:
        BrokenMedia: the bytes are no picture segment.
    """
    try:
        with av.open(io.BytesIO(init + fragment), "r") as container:
            stream = container.streams.video[0]
            stream.thread_count = 1
            for frame in container.decode(stream):
                yield frame.to_ndarray(format="yuv420p")
    except (av.error.FFmpegError, IndexError) as error:
        raise BrokenMedia(f"a picture segment of {len(fragment)} bytes cannot be decoded: {error}") from error


def still_png(yuv: np.ndarray) -> bytes:
    """Return one frame, (height * 3 // 2, width) uint8 yuv420p, as an sRGB PNG."""
    frame = _picture(yuv, 0, 1)
    rgb = frame.reformat(
        format="rgb24",
        src_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
        interpolation=Interpolation.BICUBIC,
    ).to_ndarray()
    png = io.BytesIO()
    Image.fromarray(rgb).save(png, "PNG", compress_level=4)
    return png.getvalue()


@cache
def _options() -> dict[str, str]:
    """Return the encoder's options on this machine.

    x264's AVX-512 look-ahead reads memory it has not written, so that equal frames would give other bytes.
    """
    return OPTIONS | {"x264-params": f"{X264}:asm=AVX2" if get_host_cpu_features().get("avx512f") else X264}


def _stream(container: OutputContainer, width: int, height: int, frame_rate: int) -> av.VideoStream:
    """Add the picture stream to `container`."""
    stream = container.add_stream("libx264", rate=frame_rate, options=_options())
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    codec = stream.codec_context
    codec.time_base = Fraction(1, frame_rate)
    codec.thread_count = 1
    codec.colorspace = Colorspace.ITU709
    codec.color_primaries = ColorPrimaries.BT709
    codec.color_trc = ColorTrc.BT709
    codec.color_range = ColorRange.MPEG
    return stream


def _picture(yuv: np.ndarray, number: int, frame_rate: int) -> av.VideoFrame:
    """Return frame `number` of a segment as the encoder takes it."""
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(yuv), format="yuv420p")
    frame.pts, frame.time_base = number, Fraction(1, frame_rate)
    frame.colorspace, frame.color_range = Colorspace.ITU709, ColorRange.MPEG
    return frame
