"""The cutting list: every segment of a call sheet in play order with the sound under it; nothing is served."""

from typing import NamedTuple

import numpy as np

from film.film import NARRATOR
from studio.callsheet.sheet import CallSheet
from studio.cut.subtitles import Subtitle
from studio.sound.orders import SAMPLE_RATE, SceneSound
from studio.sound.takefile import read_scene_slice
from studio.stores.artefacts import Artefacts

TAIL = SceneSound.model_fields["tail"].default
"""Frames for which a scene's sound rings on under the next."""


class Sound(NamedTuple):
    """The sound under one segment; everything that decides its samples."""

    scene: str
    """Key of the scene's sound."""
    first: int
    """Scene-local frame."""
    frames: int
    frame_rate: int
    before: str | None = None
    """Key of the scene whose tail rings under this one's start."""
    before_first: int = 0


class Clip(NamedTuple):
    """One segment where it lies in the film."""

    key: str
    frames: int
    at: int
    """Film frame."""
    sound: Sound
    shot: str
    """Shot id."""


def cutting_list(sheet: CallSheet) -> list[Clip]:
    """Return the clips from the film's start up to the first scene whose times are still estimates."""
    clips: list[Clip] = []
    rate = sheet.film.format.frame_rate
    before = None
    for start, scene in zip(sheet.starts, sheet.scenes, strict=True):
        if scene.sound is None or not all(shot.segments for shot in scene.shots):
            break
        for shot in scene.shots:
            for segment in shot.segments:
                local = shot.time.start + segment.first
                tail = before if before and local < TAIL else None
                sound = Sound(
                    scene.sound.key, local, segment.frames, rate, tail[0] if tail else None, tail[1] + local if tail else 0
                )
                clips.append(Clip(segment.unit.key, segment.frames, start + local, sound, shot.time.shot.id))
        before = (scene.sound.key, scene.time.frames)
    return clips


def samples_under(artefacts: Artefacts, sound: Sound) -> np.ndarray:
    """Return (2, n) int16 at 48 kHz for one clip; only the bytes needed are read.

    Raises:
        KeyError: the scene's sound does not stand.
    """
    per_frame = SAMPLE_RATE // sound.frame_rate
    own = _slice(artefacts, sound.scene, sound.first * per_frame, sound.frames * per_frame)
    if sound.before is None:
        return own
    tail = _slice(artefacts, sound.before, sound.before_first * per_frame, sound.frames * per_frame)
    return np.clip(own.astype(np.int32) + tail, -32768, 32767).astype(np.int16)


def _slice(artefacts: Artefacts, key: str, start: int, count: int) -> np.ndarray:
    samples = read_scene_slice(artefacts.span(key).path, start, count)
    artefacts.traffic.bytes_read += samples.nbytes
    return samples


def subtitles(sheet: CallSheet) -> list[Subtitle]:
    """Return the film's spoken words as timed text; voices from off the picture are named."""
    names = {character.id: character.name for character in sheet.film.characters}
    found = []
    for start, scene in zip(sheet.starts, sheet.scenes, strict=True):
        for line in scene.time.lines:
            named = line.line.mode != "on screen" and line.line.character != NARRATOR
            speaker = f"{names.get(line.line.character, '')}: " if named else ""
            found.append(Subtitle(start + line.start, line.frames, speaker + line.line.text))
    return found
