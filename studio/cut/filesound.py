"""The sound track of a film's file: one continuous AAC encode from stretches of any length; it mixes nothing."""

from collections.abc import Iterable

import av
import numpy as np
from av.container import OutputContainer

from studio.cut.flac import SAMPLE_RATE

PACKET_SAMPLES = 1024
BITS_A_SECOND = 192_000


class SoundDiffers(ValueError):
    """The sound handed over is not as long as the picture."""


class SoundTrack:
    """Encodes sound as far as the picture has come, so that the two lie side by side in the file."""

    def __init__(self, container: OutputContainer, stretches: Iterable[np.ndarray]) -> None:
        self._container = container
        self._stretches = iter(stretches)
        self._held = np.zeros((2, 0), np.int16)
        self._written = 0
        self._stream = container.add_stream("aac", rate=SAMPLE_RATE, options={"aac_coder": "fast"})
        self._stream.layout, self._stream.bit_rate = "stereo", BITS_A_SECOND
        self._stream.codec_context.thread_count = 1

    def write_until(self, sample: int) -> None:
        """Encode whole packets up to `sample` of the film."""
        while self._written + PACKET_SAMPLES <= sample:
            self._encode(PACKET_SAMPLES)

    def end(self, sample: int) -> None:
        """Encode what is left, so that the track ends at `sample` exactly.

        Raises:
            SoundDiffers: more than one packet's worth is missing or left over.
        """
        self.write_until(sample)
        if sample > self._written:
            self._encode(sample - self._written)
        if self._take(PACKET_SAMPLES + 1).shape[1] > PACKET_SAMPLES:
            raise SoundDiffers(f"the sound is longer than the picture's {sample} samples")
        self._container.mux(self._stream.encode(None))

    def _encode(self, count: int) -> None:
        """Encode the next `count` samples."""
        pcm = self._take(count)
        missing = count - pcm.shape[1]
        if missing >= PACKET_SAMPLES:
            raise SoundDiffers(f"the sound ends at sample {self._written}, before the picture")
        block = np.zeros((2, count), np.float32)
        np.divide(pcm, np.float32(32768), out=block[:, : pcm.shape[1]])
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts = SAMPLE_RATE, self._written
        self._container.mux(self._stream.encode(frame))
        self._written += count

    def _take(self, count: int) -> np.ndarray:
        """Return the next `count` samples, fewer at the end of the sound."""
        held = [self._held]
        while sum(part.shape[1] for part in held) < count:
            stretch = next(self._stretches, None)
            if stretch is None:
                break
            held.append(stretch)
        joined = np.concatenate(held, axis=1) if len(held) > 1 else self._held
        self._held = joined[:, count:]
        return joined[:, :count]
