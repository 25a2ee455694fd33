"""The one-file forms of takes and scene sound: RIFF WAV, PCM16 at 48 kHz; it names no files and keeps none."""

import json
import struct
from pathlib import Path
from typing import BinaryIO, NamedTuple

import numpy as np

from studio.sound.orders import SAMPLE_RATE, Spoken

_MARKS = b"mrks"


class _Chunk(NamedTuple):
    offset: int
    length: int
    """Bytes of the body."""


def write_take(spoken: Spoken) -> bytes:
    """Return a mono WAV with the take's mouths and stresses as JSON in a chunk of their own."""
    marks = {"mouths": [[at, viseme] for at, viseme in spoken.mouths], "stresses": list(spoken.stresses)}
    body = json.dumps(marks, separators=(",", ":")).encode()
    return _riff(1, [(_MARKS, body), (b"data", _pcm16(spoken.samples).tobytes())])


def read_take(content: bytes) -> Spoken:
    """Return the take that `write_take` wrote.

    Raises:
        ValueError: `content` is not such a file.
    """
    chunks = {}
    at = 12
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise ValueError("a take must be a RIFF WAV file")
    while at + 8 <= len(content):
        name, count = struct.unpack_from("<4sI", content, at)
        chunks[name] = content[at + 8 : at + 8 + count]
        at += 8 + count + count % 2
    if _MARKS not in chunks or b"data" not in chunks:
        raise ValueError("a take must hold the chunks 'mrks' and 'data'")
    marks = json.loads(chunks[_MARKS])
    samples = np.frombuffer(chunks[b"data"], "<i2").astype(np.float32) / 32768
    return Spoken(samples, tuple((float(at), str(viseme)) for at, viseme in marks["mouths"]), tuple(marks["stresses"]))


def write_scene(pcm: np.ndarray) -> bytes:
    """Return (2, n) float samples as a stereo WAV, rounded to 16 bits without dither so that silence stays zeros."""
    return _riff(2, [(b"data", _pcm16(pcm).T.tobytes())])


def read_scene_slice(path: Path, start: int, count: int) -> np.ndarray:
    """Return (2, count) int16 from sample `start` on, reading only those bytes; zeros before the first and past the last."""
    answer = np.zeros((2, count), np.int16)
    with path.open("rb") as file:
        data = _data_chunk(file)
        first = max(start, 0)
        wanted = max(min(start + count, data.length // 4) - first, 0)
        file.seek(data.offset + first * 4)
        pairs = np.frombuffer(file.read(wanted * 4), "<i2").reshape(-1, 2)
    answer[:, first - start : first - start + len(pairs)] = pairs.T
    return answer


def scene_samples(path: Path) -> int:
    """Return how many samples a channel the scene file holds."""
    with path.open("rb") as file:
        return _data_chunk(file).length // 4


def _data_chunk(file: BinaryIO) -> _Chunk:
    head = file.read(12)
    if head[:4] != b"RIFF" or head[8:] != b"WAVE":
        raise ValueError("a scene's sound must be a RIFF WAV file")
    while len(lead := file.read(8)) == 8:
        name, count = struct.unpack("<4sI", lead)
        if name == b"data":
            return _Chunk(file.tell(), count)
        file.seek(count + count % 2, 1)
    raise ValueError("a scene's sound must hold the chunk 'data'")


def _pcm16(samples: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(samples * np.float32(32768)), -32768, 32767).astype("<i2")


def _riff(channels: int, chunks: list[tuple[bytes, bytes]]) -> bytes:
    layout = struct.pack("<HHIIHH", 1, channels, SAMPLE_RATE, SAMPLE_RATE * channels * 2, channels * 2, 16)
    named = [(b"fmt ", layout), *chunks]
    parts = [name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2) for name, body in named]
    content = b"WAVE" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(content)) + content
