"""Sound for the player: a stretch of samples becomes FLAC in fragmented MP4 at time 0, exactly as long; it mixes nothing."""

import io
from typing import NamedTuple

import av
import av.error
import numpy as np

from studio.cut.bmff import BrokenMedia, split

SAMPLE_RATE = 48_000
"""Hertz; also the track's timescale, so one tick is one sample."""
MOVFLAGS = "empty_moov+default_base_moof+frag_custom"


class EncodedSound(NamedTuple):
    """One stretch of sound."""

    init: bytes
    """The same for every stretch."""
    fragment: bytes
    """Starts at time 0."""


class NoSamples(ValueError):
    """A stretch of no samples was asked for."""


def encode_flac(pcm: np.ndarray) -> EncodedSound:
    """Encode (2, n) int16 samples at 48 kHz without loss.

    Raises:
        NoSamples: n is 0.
        ValueError: the array is no stereo int16.
    """
    if pcm.dtype != np.int16 or pcm.ndim != 2 or pcm.shape[0] != 2:
        raise ValueError(f"sound must be (2, n) int16, got {pcm.shape} {pcm.dtype}")
    if not pcm.shape[1]:
        raise NoSamples("a stretch of sound needs at least one sample")
    media = io.BytesIO()
    with av.open(media, "w", format="mp4", options={"movflags": MOVFLAGS, "use_editlist": "0"}) as container:
        stream = container.add_stream("flac", rate=SAMPLE_RATE, options={"compression_level": "5"})
        stream.layout, stream.format = "stereo", "s16"
        codec = stream.codec_context
        codec.thread_count = 1
        codec.open()
        container.start_encoding()
        for start in range(0, pcm.shape[1], codec.frame_size):
            container.mux(stream.encode(_block(pcm[:, start : start + codec.frame_size], start)))
        container.mux(stream.encode(None))
    return EncodedSound(*split(media.getvalue()))


def decode_flac(init: bytes, fragment: bytes) -> np.ndarray:
    """Return the samples of a stretch, (2, n) int16.

    Raises:
        BrokenMedia: the bytes are no FLAC stretch.
    """
    try:
        with av.open(io.BytesIO(init + fragment), "r") as container:
            blocks = [frame.to_ndarray().reshape(-1, 2).T for frame in container.decode(audio=0)]
    except (av.error.FFmpegError, IndexError) as error:
        raise BrokenMedia(f"a stretch of sound of {len(fragment)} bytes cannot be decoded: {error}") from error
    return np.ascontiguousarray(np.concatenate(blocks, axis=1))


def _block(pcm: np.ndarray, start: int) -> av.AudioFrame:
    """Return samples as the encoder takes them: interleaved."""
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(pcm.T).reshape(1, -1), format="s16", layout="stereo")
    frame.sample_rate, frame.pts = SAMPLE_RATE, start
    return frame
