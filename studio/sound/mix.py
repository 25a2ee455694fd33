"""The sound of one scene from its takes and orders; it opens no files and knows nothing of the scenes around it."""

from collections import Counter
from collections.abc import Callable

import numpy as np

from studio.sound.acoustics import acoustics_of
from studio.sound.ambience import ambience
from studio.sound.ducking import speech_gain
from studio.sound.effects import LEVEL_DB as EFFECT_LEVEL_DB
from studio.sound.effects import effect
from studio.sound.filters import convolved
from studio.sound.limiter import limited
from studio.sound.loudness import at_loudness, gain_of
from studio.sound.music import LEVEL_DB as MUSIC_LEVEL_DB
from studio.sound.music import MUSIC_LUFS, edged, scored
from studio.sound.orders import SAMPLE_RATE, PlacedTake, SceneSound
from studio.sound.reverberation import room
from studio.sound.transmission import through

Takes = Callable[[str], np.ndarray]
"""From an artefact key to (n,) float32 mono at 48 kHz; of a supplied recording also (2, n)."""
DUCK_DB = -7.0
_AMBIENCE_DUCK_DB = -2.5
_UNDER_SPEECH_LUFS = -26.0
"""The loudest that music may be while somebody speaks."""
_SEND = {"on screen": 1.3, "off screen": 2.6}
"""How much of the room answers; what comes over a wire or from nowhere stays dry."""


def mix_scene(order: SceneSound, take: Takes) -> np.ndarray:
    """Return (2, n) float32 at 48 kHz, n being the scene's frames and its tail; no sample above −1 dBFS.

    On the kit "testcard" without a score the answer is the takes alone, both channels bit for bit as recorded.

    Raises:
        NoSuchEffect: an effect is placed that the catalogue does not have.
    """
    if order.kit == "testcard" and order.score is None:
        return _takes_alone(order, take)
    spoken = [(placed, through(placed.mode, take(placed.key))) for placed in order.takes]
    pcm = _speech(order, spoken)
    heard = pcm.sum(axis=0) * np.float32(np.sqrt(0.5))
    pcm += _ambience(order) * speech_gain(heard, _AMBIENCE_DUCK_DB)
    pcm += _effects(order)
    if order.score is not None and not order.score.silent:
        pcm += _music(order, take) * speech_gain(heard, _depth(order))
    return limited(pcm)


def scene_samples_of(order: SceneSound) -> int:
    """Return how many samples a channel the scene's sound has."""
    return (order.frames + order.tail) * samples_a_frame(order.frame_rate)


def samples_a_frame(frame_rate: int) -> int:
    """Return the whole number of samples in a frame at 24, 25 or 30 frames a second."""
    return SAMPLE_RATE // frame_rate


def pan_gains(pan: float) -> tuple[np.float32, np.float32]:
    """Return equal-power gains; the centre is −3 dB in each channel, so that loudness over both equals the mono take's."""
    angle = (pan * 0.7 + 1) * np.pi / 4
    return np.float32(np.cos(angle)), np.float32(np.sin(angle))


def add_at(pcm: np.ndarray, sound: np.ndarray, start: int) -> None:
    """Add (n,) or (2, n) into `pcm` from sample `start` on, leaving out what lies outside."""
    first = max(start, 0)
    last = min(start + sound.shape[-1], pcm.shape[1])
    if first < last:
        pcm[:, first:last] += sound[..., first - start : last - start]


def _takes_alone(order: SceneSound, take: Takes) -> np.ndarray:
    pcm = np.zeros((2, scene_samples_of(order)), np.float32)
    for placed in order.takes:
        add_at(pcm, take(placed.key), placed.start * samples_a_frame(order.frame_rate))
    return pcm


def _speech(order: SceneSound, spoken: list[tuple[PlacedTake, np.ndarray]]) -> np.ndarray:
    """Return dialogue at its places, with the room's answer to those who stand in it."""
    pcm = np.zeros((2, scene_samples_of(order)), np.float32)
    sent = np.zeros(pcm.shape[1], np.float32)
    for placed, samples in spoken:
        gain = gain_of(placed.gain_db)
        left, right = pan_gains(0.0 if placed.mode in ("voice-over", "phone", "radio") else placed.pan)
        start = placed.start * samples_a_frame(order.frame_rate)
        add_at(pcm, np.stack([samples * left, samples * right]) * np.float32(gain), start)
        add_at(sent[None], samples * np.float32(gain * _SEND.get(placed.mode, 0.0)), start)
    acoustics = acoustics_of(order.kit)
    if acoustics.wet and sent.any():
        pcm += np.float32(acoustics.wet) * convolved(sent[None], room(acoustics.seconds), pcm.shape[1])
    return pcm


def _effects(order: SceneSound) -> np.ndarray:
    """Return effects at their places, the room answering; the echo's end is kept to the scene's tail."""
    pcm = np.zeros((2, scene_samples_of(order)), np.float32)
    played: Counter[str] = Counter()
    for placed in order.effects:
        sound = effect(placed.kind, played[placed.kind]) * np.float32(gain_of(EFFECT_LEVEL_DB * placed.level) * np.sqrt(0.5))
        played[placed.kind] += 1
        add_at(pcm, sound, placed.start * samples_a_frame(order.frame_rate))
    acoustics = acoustics_of(order.kit)
    if order.effects and acoustics.wet:
        pcm += np.float32(acoustics.wet) * convolved(pcm, room(acoustics.seconds), pcm.shape[1])
    return pcm


def _ambience(order: SceneSound) -> np.ndarray:
    count = scene_samples_of(order)
    bed = ambience(order.kit, order.weather, order.time_of_day, order.busy, count)
    tail = min(order.tail * samples_a_frame(order.frame_rate), count)
    if tail:
        bed[:, count - tail :] *= np.cos(np.linspace(0, np.pi / 2, tail, dtype=np.float32))
    return bed


def _music(order: SceneSound, take: Takes) -> np.ndarray:
    assert order.score is not None
    samples = order.frames * samples_a_frame(order.frame_rate)
    tail = order.tail * samples_a_frame(order.frame_rate)
    if order.score.audio is None:
        return scored(order.score, order.genre, samples, tail)
    supplied = np.atleast_2d(take(order.score.audio))
    pcm = np.zeros((2, samples + tail), np.float32)
    add_at(pcm, supplied, 0)
    return at_loudness(edged(pcm, samples, tail), MUSIC_LUFS + MUSIC_LEVEL_DB * order.score.level)


def _depth(order: SceneSound) -> float:
    """Return how far music steps back, further where it was asked to be loud."""
    assert order.score is not None
    return min(DUCK_DB, _UNDER_SPEECH_LUFS - (MUSIC_LUFS + MUSIC_LEVEL_DB * order.score.level))
