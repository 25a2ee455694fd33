"""Writes a film as one MP4: pictures by copying packets, sound as one continuous AAC encode, words as a text track."""

import io
import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import av
import av.error
import numpy as np
from av.container import OutputContainer

from film.errors import FilmError
from studio.cut.bmff import BrokenMedia, samples
from studio.cut.encoder import TICKS_A_FRAME, NoFrames
from studio.cut.filesound import SoundTrack
from studio.cut.filewords import WordTrack
from studio.cut.flac import SAMPLE_RATE
from studio.cut.subtitles import Subtitle

REORDER_FRAMES = 2
"""How far decoding runs ahead of showing, so that no frame is shown before it is decoded."""


class Part(NamedTuple):
    """One picture segment, at time 0."""

    init: bytes
    fragment: bytes


class MixedPictures(FilmError):
    """The film's pictures were made in more than one size or encoding, and one track cannot hold them."""


def write_file(
    path: Path,
    parts: Iterable[Part],
    sound: Iterable[np.ndarray],
    frame_rate: int,
    *,
    metadata: Mapping[str, str],
    subtitles: Sequence[Subtitle] | None = None,
    progress: Callable[[int], None] = lambda frames_done: None,
) -> int:
    """Write `path` and return its frames; it appears whole or not at all. Parts and sound are read once, as they are needed.

    Args:
        path: an existing file is replaced.
        parts: every picture segment in order.
        sound: (2, n) int16 at 48 kHz, any n, together as long as the picture.
        frame_rate: the rate the parts were encoded at.
        metadata: names that MP4 knows: title, comment, description, synopsis, artist, copyright, date, genre.
        subtitles: None leaves the text track out.
        progress: called with the frames done so far.

    Raises:
        MixedPictures: the parts differ in size or encoding.
        NoFrames: there are no parts.
        SoundDiffers: the sound is not as long as the picture, within one AAC packet.
        BrokenMedia: a part cannot be read.
        OSError: the file cannot be written.
    """
    waiting = iter(parts)
    first = next(waiting, None)
    if first is None:
        raise NoFrames("a file needs at least one picture segment")
    with _whole(path) as unfinished, _container(unfinished, frame_rate) as container:
        container.metadata.update(metadata)
        picture = _picture_track(container, first, frame_rate)
        voice = SoundTrack(container, sound)
        words = WordTrack(container, subtitles, frame_rate) if subtitles is not None else None
        done = 0
        for part in chain((first,), waiting):
            _same_encoding(first, part)
            done += _copy(container, picture, part.fragment, done)
            voice.write_until(done * SAMPLE_RATE // frame_rate)
            if words:
                words.write_until(done)
            progress(done)
        voice.end(done * SAMPLE_RATE // frame_rate)
    return done


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Yield a name beside `path` whose file takes its place when all went well, and is removed when not."""
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        yield unfinished
        _to_disk(unfinished)
        unfinished.replace(path)
        _to_disk(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    """Wait until a file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _container(path: Path, frame_rate: int) -> OutputContainer:
    """Open the file for writing, its index to be moved to the front at the end."""
    timescale = str(TICKS_A_FRAME * frame_rate)
    options = {"movflags": "faststart", "movie_timescale": str(SAMPLE_RATE), "video_track_timescale": timescale}
    return av.open(str(path), "w", format="mp4", options=options)


def _picture_track(container: OutputContainer, first: Part, frame_rate: int) -> av.VideoStream:
    """Add a picture track that takes packets encoded like those of `first`."""
    try:
        with av.open(io.BytesIO(first.init + first.fragment)) as source:
            track = container.add_stream_from_template(source.streams.video[0])
    except (av.error.FFmpegError, IndexError) as error:
        raise BrokenMedia(f"a picture segment cannot be read: {error}") from error
    track.time_base = Fraction(1, TICKS_A_FRAME * frame_rate)
    return track


def _same_encoding(first: Part, part: Part) -> None:
    """Refuse a part that the track of `first` cannot hold."""
    if part.init != first.init:
        raise MixedPictures("this film's pictures are of more than one size or encoding; make them anew before the export")


def _copy(container: OutputContainer, track: av.VideoStream, fragment: bytes, at_frame: int) -> int:
    """Copy a segment's packets to `at_frame` of the film; return how many frames they are."""
    listed, tick = samples(fragment), Fraction(track.time_base or 1)
    for number, sample in enumerate(listed):
        packet = av.Packet(fragment[sample.start : sample.start + sample.size])
        packet.stream, packet.time_base = track, tick
        packet.pts = at_frame * TICKS_A_FRAME + sample.presentation
        packet.dts = (at_frame + number - REORDER_FRAMES) * TICKS_A_FRAME
        packet.duration, packet.is_keyframe = TICKS_A_FRAME, number == 0
        container.mux_one(packet)
    return len(listed)
