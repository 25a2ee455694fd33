"""Asks a fresh espeak-ng process for one utterance; it chooses no voice and treats no sound."""

import importlib.util
import json
import struct
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from studio.sound.voice import VoiceDied, VoiceMissing

_ROOT = Path(__file__).parents[2]
_ATTEMPTS = 2
_PATIENCE_SECONDS = 60


class Utterance(NamedTuple):
    """What to say and how."""

    ssml: str
    voices: tuple[str, ...]
    """espeak names, the first that exists is used; a name is a language and perhaps `+variant`."""
    rate: int = 165
    """Words a minute."""
    pitch: int = 50
    range: int = 50
    volume: int = 100
    gap: int = 0
    """Pause between words, in units of 10 ms."""


class Speech(NamedTuple):
    """What espeak-ng said."""

    samples: np.ndarray
    """(n,) float32 mono."""
    sample_rate: int
    voice: str
    phonemes: tuple[tuple[int, str], ...]
    """(sample, IPA) in rising order; pauses begin with "_"."""


def utter(utterance: Utterance) -> Speech:
    """Speak in a fresh process, so that equal utterances give equal samples; one that dies is started once more.

    Raises:
        VoiceMissing: the package with espeak-ng is not installed.
        VoiceDied: the process ended twice without an answer.
    """
    request = json.dumps({**_installation(), **utterance._asdict()}).encode()
    complaint = ""
    for _ in range(_ATTEMPTS):
        done = subprocess.run(
            [sys.executable, "-S", "-m", "studio.sound.espeak_process"],
            input=struct.pack("<I", len(request)) + request,
            capture_output=True,
            cwd=_ROOT,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
        if done.returncode == 0 and len(done.stdout) > 8:
            return _answer(done.stdout)
        complaint = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or f"exit status {done.returncode}"
    raise VoiceDied(f"espeak-ng could not say {utterance.ssml[:60]!r}: {complaint}; other words may work")


def _answer(content: bytes) -> Speech:
    split = 4 + struct.unpack_from("<I", content)[0]
    head = json.loads(content[4:split])
    samples = np.frombuffer(content[split + 4 :], "<i2").astype(np.float32) / 32768
    return Speech(samples, head["sample_rate"], head["voice"], tuple((at, ipa) for at, ipa in head["phonemes"]))


@lru_cache(maxsize=1)
def _installation() -> dict[str, str]:
    found = importlib.util.find_spec("espeakng_loader")
    if found is None or found.origin is None:
        raise VoiceMissing
    import espeakng_loader

    return {"library": espeakng_loader.get_library_path(), "data": espeakng_loader.get_data_path()}
