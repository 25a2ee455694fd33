"""What a film of test cards must show and sound, frame by frame, told from the rules; nothing here is decoded.

A strip is the luma of the 32 blocks of a card, (32,) float; `body` is the luma of the flat part below.
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from rules import SEGMENT, SceneTold, ShotTold, Slot, fade_frames, join_frames, laid_out, mixes, starts_in

from film.camera import Camera
from film.film import Film
from film.setting import Setting
from studio.picture.setup import Setup
from studio.picture.testcard import BITS, FLASH, flat, levels

BLACK = 16.0
EDGE = 0.12
"""A wipe's soft edge, as a part of the width."""


class Shown(NamedTuple):
    """What the frames of one segment must show."""

    strips: np.ndarray
    """(frames, 32) float."""
    bodies: np.ndarray
    """(frames,) float."""
    certain: np.ndarray
    """(frames,) bool: whether the body is one flat level, which it is not while a wipe crosses it."""


class Piece(NamedTuple):
    """One segment where it lies in the film."""

    slot: Slot
    at: int
    """Film frame."""
    frames: int
    shot: ShotTold
    scene: SceneTold
    before: tuple[SceneTold, ShotTold] | None


def pieces(film: Film) -> list[Piece]:
    """Return the segments of a film in play order."""
    found: list[Piece] = []
    before: tuple[SceneTold, ShotTold] | None = None
    for scene in laid_out(film):
        for shot in scene.shots:
            for number, first in enumerate(range(0, shot.frames, SEGMENT)):
                frames = min(SEGMENT, shot.frames - first)
                found.append(Piece(Slot("segment", shot.shot.id, number), shot.at + first, frames, shot, scene, before))
            before = (scene, shot)
    return found


def flashes(film: Film) -> list[int]:
    """Return the film frames at which lines start, in order."""
    return sorted(scene.at + line.start for scene in laid_out(film) for line in scene.lines)


def shown(piece: Piece, width: int, height: int) -> Shown:
    """Return what a segment must show at a size."""
    rows = [_frame(piece, piece.slot.number * SEGMENT + n, width, height) for n in range(piece.frames)]
    strips, bodies, certain = zip(*rows, strict=True)
    return Shown(np.array(strips), np.array(bodies), np.array(certain))


def _frame(piece: Piece, frame: int, width: int, height: int) -> tuple[np.ndarray, float, bool]:
    told = piece.shot
    strip, body, certain = *_card(piece.scene, told, frame, width, height), True
    join = join_frames(told)
    if frame < join:
        position = (frame + 1) / (join + 1)
        old_strip, old_body = np.full(2 * BITS, BLACK), BLACK
        share = np.full(2 * BITS, position)
        if piece.before and mixes(told, piece.before[1]):
            old_strip, old_body = _card(*piece.before, piece.before[1].frames + frame, width, height)
            if told.shot.join.kind == "wipe":
                share, certain = _wiped(width, position), False
        strip, body = old_strip + (strip - old_strip) * share, old_body + (body - old_body) * position
    fade = fade_frames(told)
    if fade and frame >= told.frames - fade:
        left = 1 - (frame - (told.frames - fade) + 1) / fade
        strip, body = BLACK + (strip - BLACK) * left, BLACK + (body - BLACK) * left
    return strip, body, certain


def _card(scene: SceneTold, told: ShotTold, frame: int, width: int, height: int) -> tuple[np.ndarray, float]:
    shot = told.shot
    setup = Setup(width=width, height=height, seed=shot.seed, take=shot.take, setting=Setting(), light=shot.light,
                  camera=Camera(), black=float(shot.black))  # fmt: skip
    return levels(setup, frame), float(FLASH if frame in starts_in(scene, told) else flat(setup).luma)


def _wiped(width: int, position: float) -> np.ndarray:
    """Return the new picture's share in the middle half of each block, where the strip is measured."""
    share = np.clip((position * (1 + EDGE) - (np.arange(width) + 0.5) / width) / EDGE, 0, 1)
    ends = [n * width // BITS for n in range(BITS + 1)]
    blocks = [share[a + (b - a) // 4 : b - (b - a) // 4].mean() for a, b in pairwise(ends)]
    return np.array(blocks * 2)
