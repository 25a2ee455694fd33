"""The text track of a film's file (3GPP timed text, mov_text); players show it on demand."""

from collections import deque
from collections.abc import Iterable
from fractions import Fraction

import av
from av.container import OutputContainer

from studio.cut.subtitles import Subtitle, apart

ASS_HEADER = (
    b"[Script Info]\nScriptType: v4.00+\nPlayResX: 384\nPlayResY: 288\n\n[V4+ Styles]\n"
    b"Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, "
    b"StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
    b"Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1\n\n"
    b"[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
"""What the encoder makes the track's default style from."""


class WordTrack:
    """Writes subtitles as far as the picture has come."""

    def __init__(self, container: OutputContainer, subtitles: Iterable[Subtitle], frame_rate: int) -> None:
        self._container = container
        self._waiting = deque(apart(subtitles))
        self._frame_rate = frame_rate
        self._stream = container.add_stream("mov_text")
        codec = self._stream.codec_context
        codec.subtitle_header = ASS_HEADER
        codec.time_base = Fraction(1, 1000)
        codec.open()
        self._stream.time_base = Fraction(1, 1000)

    def write_until(self, frame: int) -> None:
        """Write every subtitle that starts before `frame` of the film."""
        while self._waiting and self._waiting[0].start < frame:
            self._container.mux_one(self._packet(self._waiting.popleft()))

    def _packet(self, shown: Subtitle) -> av.Packet:
        """Return one text sample: its length in 16 bits, then UTF-8."""
        text = shown.text.encode()
        packet = av.Packet(len(text).to_bytes(2, "big") + text)
        packet.stream, packet.time_base, packet.is_keyframe = self._stream, Fraction(1, 1000), True
        start, end = (frame * 1000 // self._frame_rate for frame in (shown.start, shown.start + shown.frames))
        packet.pts = packet.dts = start
        packet.duration = end - start
        return packet
