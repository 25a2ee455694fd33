"""The music of one scene, composed and played offline; how it steps back for speech is the mix's affair."""

import zlib

import numpy as np

from film.audio import Score
from studio.sound.composition import Note, composed
from studio.sound.filters import bell, chain, filtered, highpass, lowpass
from studio.sound.instruments import ORCHESTRA
from studio.sound.loudness import at_loudness
from studio.sound.mood import feel_of
from studio.sound.orders import SAMPLE_RATE
from studio.sound.oscillators import swell
from studio.sound.reverberation import reverberated

MUSIC_LUFS = -22.0
LEVEL_DB = 6.0
"""What a level of ±1 adds."""
_FADE_IN_SECONDS = 0.4
_SETTLE_SECONDS = 1.5


def scored(score: Score, genre: str, samples: int, tail: int) -> np.ndarray:
    """Return (2, samples + tail) float32: a piece of `samples` and its ringing out, at −22 LUFS and the score's level."""
    feel = feel_of(score.mood, genre, score.instruments)
    seed = zlib.crc32(f"{score.seed}|{' '.join(score.mood)}|{genre}".encode())
    piece = composed(feel, samples / SAMPLE_RATE, np.random.default_rng(seed))
    dry = _played(piece.notes, samples + tail, seed)
    wet = reverberated(dry, 2.2, 0.4)
    seated = filtered(wet, chain(highpass(38), bell(2300, -3.0, 1.0), lowpass(9000 + 6000 * feel.brightness)))
    return at_loudness(edged(seated, samples, tail), MUSIC_LUFS + LEVEL_DB * score.level)


def _played(notes: tuple[Note, ...], count: int, seed: int) -> np.ndarray:
    """Return all notes laid down; a note that comes again is played from its first rendering."""
    pcm = np.zeros((2, count), np.float32)
    rendered: dict[tuple[str, int, int], np.ndarray] = {}
    for note in notes:
        known = (note.instrument, note.pitch, round(note.seconds * 50))
        if known not in rendered:
            rendered[known] = _sound(note, seed)
        sound = rendered[known]
        first = max(round(note.start * SAMPLE_RATE), 0)
        length = min(sound.shape[1], count - first)
        if length > 0:
            pcm[:, first : first + length] += np.float32(note.strength) * sound[:, :length]
    return pcm


def _sound(note: Note, seed: int) -> np.ndarray:
    instrument = ORCHESTRA[note.instrument]
    rng = np.random.default_rng((seed, note.pitch, zlib.crc32(note.instrument.encode())))
    sound = instrument.make(440 * 2 ** ((note.pitch - 69) / 12), note.seconds, rng)
    angle = (instrument.pan + 1) * np.pi / 4
    sides = np.array([[np.cos(angle)], [np.sin(angle)]], np.float32) * np.float32(instrument.gain * np.sqrt(2))
    return (np.atleast_2d(sound) * sides).astype(np.float32)


def edged(pcm: np.ndarray, samples: int, tail: int) -> np.ndarray:
    """Fade in at once, settle before the scene's end, and ring out over its tail."""
    count = samples + tail
    settle = min(round(_SETTLE_SECONDS * SAMPLE_RATE), samples // 3)
    fade = settle + tail
    return pcm * swell(count, _FADE_IN_SECONDS, fade / SAMPLE_RATE)
