"""Where someone looks: at whom they were told, at who speaks, away while they think; eyes first, then head, then body."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.chance import draw, drift, ramp
from studio.picture.previs.people.speech import near
from studio.picture.setup import Cue, Performer

HEAD_LAG, BODY_LAG = 3, 7
"""Frames at 24 a second by which the head follows the eyes, and the body follows them."""
HEAD_SHARE, BODY_SHARE = 0.72, 0.2
FAR = 4.0
"""Metres to a point looked at when nobody is."""
PAGE = (0.0, 0.62)
"""Yaw and pitch towards something read in the hands, radians."""


class Look(NamedTuple):
    """A direction in the body's own frame."""

    yaw: float
    """Radians, left positive."""
    pitch: float
    """Radians, down positive."""
    distance: float


class Watcher(NamedTuple):
    """Who looks, from where, and at what they may look."""

    performer: Performer
    eyes: tuple[float, float, float]
    """World metres."""
    facing: float
    """Radians."""
    others: Mapping[str, tuple[float, float, float]]
    cues: Sequence[Cue]
    frame_rate: int
    seed: int
    reading: bool

    def towards(self, name: str) -> Look:
        """Return the direction of somebody."""
        x, y, z = (a - b for a, b in zip(self.others[name], self.eyes, strict=True))
        flat = math.hypot(x, z) + 1e-6
        yaw = (math.atan2(x, z) - self.facing + math.pi) % (2 * math.pi) - math.pi
        return Look(min(max(yaw, -1.75), 1.75), min(max(math.atan2(-y, flat), -0.7), 0.7), math.hypot(flat, y))

    def at(self, frame: float) -> Look:
        """Return where the eyes want to be at a shot-local frame."""
        mark = self.performer.mark
        look = Look(0.0, 0.02, FAR)
        if mark.looks_at is not None and mark.looks_at in self.others:
            look = self.towards(mark.looks_at)
        elif self.reading:
            look = Look(*PAGE, 0.5)
        pace = self.frame_rate / 24
        for cue in near(self.cues, frame):
            off, left = (frame - cue.start) / pace, (frame - cue.start - cue.frames) / pace
            if cue.speaker == mark.character:
                away = (ramp(-4, 0, off) - ramp(6, 11, off)) * (draw(self.seed, cue.start, 5) < 0.6) * (1 - ramp(-3, 4, left))
                side = 0.22 if draw(self.seed, cue.start, 6) < 0.5 else -0.22
                look = Look(look.yaw + side * away, look.pitch + 0.05 * away, look.distance)
            elif cue.speaker in self.others and mark.motion not in ("read", "work", "type", "lie", "fight"):
                wait = 1 + 4 * draw(self.seed, cue.start, 7)
                share = ramp(wait, wait + 5, off) * (1 - ramp(-3, 4, left))
                other = self.towards(cue.speaker)
                look = Look(*(a + (b - a) * share for a, b in zip(look, other, strict=True)))
        return look

    def darting(self, frame: float) -> tuple[float, float]:
        """Return the small jumps of living eyes, radians."""
        seconds = frame / self.frame_rate
        cell = math.floor(seconds / 0.9 + drift(self.seed, 22, seconds, 5.0) * 0.3)
        return 0.028 * (2 * draw(self.seed, 23, cell) - 1), 0.018 * (2 * draw(self.seed, 24, cell) - 1)


class Turned(NamedTuple):
    """How head and chest follow the eyes, radians."""

    head_yaw: float
    head_pitch: float
    chest_yaw: float


def following(watcher: Watcher, frame: float, share: float) -> Turned:
    """Return how far head and chest have turned; `share` below 1 leaves more to the eyes."""
    pace = watcher.frame_rate / 24
    head = watcher.at(frame - HEAD_LAG * pace)
    body = watcher.at(frame - BODY_LAG * pace)
    chest = min(max(BODY_SHARE * body.yaw, -0.4), 0.4) * share
    total = min(max(HEAD_SHARE * head.yaw, -1.2), 1.2) * share
    return Turned(total - chest * 0.8, min(max(0.6 * head.pitch, -0.4), 0.45) * share, chest)


def eye_turns(look: Look, dart: tuple[float, float], head: np.ndarray, eyes: np.ndarray) -> list[tuple[float, float]]:
    """Return yaw and pitch of both eyes in the head so that they meet on what is looked at.

    `head` is the head's (3, 4) matrix in the body's frame, `eyes` are the (2, 3) eyeballs at rest.
    """
    turn = head[:, :3]
    middle = turn @ ((eyes[0] + eyes[1]) / 2) + head[:, 3]
    yaw, pitch, far = look.yaw + dart[0], look.pitch + dart[1], max(look.distance, 0.35)
    away = np.array((math.sin(yaw) * math.cos(pitch), -math.sin(pitch), math.cos(yaw) * math.cos(pitch))) * far
    local = turn.T @ (middle + away - head[:, 3])
    turns = []
    for eye in eyes:
        x, y, z = (local - eye).tolist()
        turns.append(
            (min(max(math.atan2(x, max(z, 0.05)), -0.55), 0.55), min(max(math.atan2(-y, math.hypot(x, z)), -0.4), 0.42))
        )
    return turns
