"""The process that holds espeak-ng, run as `python -m studio.sound.espeak_process`: one request on stdin, one answer on stdout.

espeak-ng is GPL software and answers differently from call to call, so it is loaded here, for one utterance, and nowhere else;
its dice are seeded alike each time.
Messages are a 4-byte little-endian length and so many bytes. The request is JSON (`Utterance` of `studio.sound.espeak_pipe`);
the answer is JSON (rate, voice, phonemes as [sample, IPA]) and then mono PCM16.
Only the standard library is imported.
"""

import ctypes
import json
import struct
import sys
from typing import Any

_RETRIEVAL = 1
_PHONEME_EVENTS_IN_IPA = 1 | 2
_DONT_EXIT = 0x8000
_UTF8_SSML = 1 | 0x10
_RATE, _VOLUME, _PITCH, _RANGE, _WORD_GAP = 1, 2, 3, 4, 7
_PHONEME = 7


class _EventId(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    )


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class _Tape:
    """What the engine hands back while it speaks."""

    def __init__(self) -> None:
        self.pcm = bytearray()
        self.phonemes: list[tuple[int, str]] = []

    def take(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self.pcm += ctypes.string_at(samples, count * 2)
        at = 0
        while events[at].type:
            if events[at].type == _PHONEME:
                self.phonemes.append((events[at].sample, bytes(events[at].id.string).decode("utf-8", "ignore")))
            at += 1
        return 0


def speak(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Return the answer's JSON and PCM16 of one utterance."""
    engine = ctypes.CDLL(request["library"])
    sample_rate = engine.espeak_Initialize(_RETRIEVAL, 0, request["data"].encode(), _PHONEME_EVENTS_IN_IPA | _DONT_EXIT)
    if sample_rate <= 0:
        raise RuntimeError(f"espeak-ng found no data in {request['data']}")
    tape = _Tape()
    callback = _CALLBACK(tape.take)
    engine.espeak_SetSynthCallback(callback)
    spoken_by = next((v for v in request["voices"] if engine.espeak_SetVoiceByName(v.encode()) == 0), "")
    for parameter, name in ((_RATE, "rate"), (_VOLUME, "volume"), (_PITCH, "pitch"), (_RANGE, "range"), (_WORD_GAP, "gap")):
        engine.espeak_SetParameter(parameter, request[name], 0)
    text = request["ssml"].encode() + b"\0"
    if hasattr(engine, "espeak_ng_SetRandSeed"):
        engine.espeak_ng_SetRandSeed(ctypes.c_long(1))
    engine.espeak_Synth(text, len(text), 0, 1, 0, _UTF8_SSML, None, None)
    engine.espeak_Synchronize()
    return {"sample_rate": sample_rate, "voice": spoken_by, "phonemes": tape.phonemes}, bytes(tape.pcm)


def main() -> None:
    """Answer one request and end."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    lead = source.read(4)
    if len(lead) < 4:
        return
    answer, pcm = speak(json.loads(source.read(struct.unpack("<I", lead)[0])))
    head = json.dumps(answer).encode()
    sink.write(struct.pack("<I", len(head)) + head + struct.pack("<I", len(pcm)) + pcm)
    sink.flush()


if __name__ == "__main__":
    main()
