"""What words do to mouth, head, brows and hands: visemes that melt into each other, beats on stresses, a listener's nod."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from studio.picture.previs.people.chance import draw, ramp
from studio.picture.setup import Cue

REACH = 12
"""Frames before and after a line within which it may change anything."""
VISEMES: dict[str, dict[str, float]] = {
    "sil": {},
    "PP": {"press": 1.0, "jaw": -0.02},
    "FF": {"tuck": 1.0, "jaw": 0.1, "upper": 0.25},
    "TH": {"jaw": 0.2, "lower": 0.25},
    "DD": {"jaw": 0.2, "wide": 0.15, "upper": 0.1},
    "kk": {"jaw": 0.28, "wide": 0.1},
    "CH": {"jaw": 0.17, "round": 0.6, "upper": 0.3, "lower": 0.3},
    "SS": {"jaw": 0.09, "wide": 0.45, "upper": 0.25, "lower": 0.3},
    "nn": {"jaw": 0.18, "wide": 0.1, "upper": 0.1},
    "RR": {"jaw": 0.2, "round": 0.45},
    "aa": {"jaw": 0.85, "lower": 0.2, "wide": 0.1},
    "E": {"jaw": 0.5, "wide": 0.5, "upper": 0.15},
    "I": {"jaw": 0.3, "wide": 0.7, "upper": 0.15},
    "O": {"jaw": 0.55, "round": 0.75},
    "U": {"jaw": 0.26, "round": 1.0},
}
"""Shape strengths by viseme."""
LOUD = {
    "shout": 1.3,
    "shouting": 1.3,
    "yell": 1.3,
    "scream": 1.35,
    "loud": 1.2,
    "angry": 1.15,
    "whisper": 0.7,
    "quiet": 0.8,
    "mutter": 0.65,
}
LEAD = 0.6
"""Frames at 24 a second by which lips run ahead of the sound."""
MELT = 1.7
"""Half the time a mouth takes to change, frames at 24 a second."""


class Beat(NamedTuple):
    """How hard a stress is felt at one frame and which stress of the line it is."""

    force: float
    number: int


def mouth(cue: Cue, frame: float, frame_rate: int) -> dict[str, float]:
    """Return shape strengths of the speaker's mouth at shot-local `frame`."""
    pace = frame_rate / 24
    at = frame - cue.start + LEAD * pace
    if at < -4 * pace or at > cue.frames + 4 * pace:
        return {}
    if not cue.mouths:
        return _murmur(cue, at, pace)
    half = MELT * pace
    starts = [item.frame for item in cue.mouths]
    first = max(bisect_right(starts, at - half) - 1, 0)
    loud = max((LOUD.get(word, 0.0) for word in cue.delivery), default=0.0) or 1.0
    total: dict[str, float] = {}
    for index in range(first, len(starts)):
        if starts[index] > at + half:
            break
        end = starts[index + 1] if index + 1 < len(starts) else float(cue.frames)
        share = ramp(-half, half, at - starts[index]) - ramp(-half, half, at - end)
        for name, strength in VISEMES.get(cue.mouths[index].viseme, {}).items():
            total[name] = total.get(name, 0.0) + share * strength * (loud if name == "jaw" else 1.0)
    return total


def _murmur(cue: Cue, at: float, pace: float) -> dict[str, float]:
    """Return a plain mouth for words whose sounds are not known: one opening every four to six frames."""
    inside = ramp(-1, 2, at / pace) - ramp(-2, 1, (at - cue.frames) / pace)
    cell = int(at / (4.6 * pace))
    share = at / (4.6 * pace) - cell
    open_ = 4 * share * (1 - share) * (0.25 + 0.5 * draw(len(cue.speaker), cell, cue.frames))
    return {"jaw": open_ * inside, "wide": 0.4 * draw(3, cell) * inside, "round": 0.4 * draw(4, cell) * open_ * inside}


def beat(cue: Cue, frame: float, frame_rate: int) -> Beat:
    """Return the strongest beat at `frame`: it rises over the five frames before a stress and falls over the ten after."""
    pace = frame_rate / 24
    best = Beat(0.0, 0)
    for number, stress in enumerate(cue.stresses):
        off = (frame - cue.start - stress) / pace
        if -7 < off < 10:
            force = ramp(-7, -1, off) if off < 0 else 1 - ramp(1, 10, off)
            best = max(best, Beat(force, number))
    return Beat(best.force * window(cue, frame, 0, 6), best.number)


def window(cue: Cue, frame: float, lead: float, tail: float) -> float:
    """Return 1 during a line, easing in over `lead` + 6 frames from its start and out until `tail` frames after its end."""
    before = min(lead, REACH)
    return ramp(-before, 6, frame - cue.start) * (1 - ramp(-4, min(tail, REACH), frame - cue.start - cue.frames))


def nod(cue: Cue, frame: float, seed: int) -> float:
    """Return a listener's reaction to a line's end, 0…1: it begins within four frames of the end and is over within twelve."""
    late = 1 + 3 * draw(seed, cue.start, cue.frames)
    off = frame - cue.start - cue.frames
    return ramp(late - 1, late + 3, off) - ramp(late + 3, REACH, off)


def near(cues: Sequence[Cue], frame: float) -> list[Cue]:
    """Return the cues that may change anything at `frame`."""
    return [cue for cue in cues if cue.start - REACH <= frame <= cue.start + cue.frames + REACH]
