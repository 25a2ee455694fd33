"""Where an animal has got to: in from the side, out again, ahead, or up to whom it looks at; its legs are in `trot`."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from film.staging import Mark
from studio.picture.previs.people.chance import ramp

WALK, RUN = 1.3, 3.8
"""Metres a second of a dog."""
WALK_FAR, RUN_FAR = 3.0, 7.0
"""Metres after which a walk and a run stop where nobody is to be reached."""
ASIDE = 2.6
"""Metres beside the mark from where an animal enters."""
LEAVES_AFTER = 1.0
"""Seconds an animal stays before it goes off."""
NEAR = 0.75
"""Metres before somebody at which an animal that came to them stops."""
EASE = 0.4
"""Seconds a start and a stop take."""


class Way(NamedTuple):
    """Where an animal has got to at one instant."""

    shift: tuple[float, float]
    """x, z metres from the mark, in the world."""
    facing: float
    """Degrees."""
    gone: float
    """Metres gone, which drives the steps."""
    pace: float
    """0 standing … 1 at full speed."""
    running: bool


def way(mark: Mark, seconds: float, others: Mapping[str, tuple[float, float, float]], swift: float = 1.0) -> Way:
    """Return where an animal with `mark` is `seconds` into the shot, `swift` times as fast as a dog."""
    side = 1.0 if mark.at[0] >= 0 else -1.0
    running = mark.motion == "run"
    speed = (RUN if running else WALK) * swift
    if mark.enters:
        gone, pace = _covered(seconds + 0.6, speed, ASIDE)
        turning = ramp(ASIDE - 0.9, ASIDE - 0.02, gone)
        return Way((side * (ASIDE - gone), 0.0), _between(-90 * side, mark.facing, turning), gone, pace, running)
    if mark.exits:
        gone, pace = _covered(seconds - LEAVES_AFTER, speed, 3 * ASIDE)
        turning = ramp(LEAVES_AFTER - 0.4, LEAVES_AFTER + 0.35, seconds)
        return Way((side * gone, 0.0), _between(mark.facing, 90 * side, turning), gone, pace, running)
    if mark.motion not in ("walk", "run"):
        return Way((0.0, 0.0), mark.facing, 0.0, 0.0, False)
    facing, far = mark.facing, RUN_FAR if running else WALK_FAR
    if mark.looks_at is not None and mark.looks_at in others and mark.looks_at != "camera":
        x, _, z = others[mark.looks_at]
        away = (x - mark.at[0], z - mark.at[1])
        facing, far = math.degrees(math.atan2(*away)), max(math.hypot(*away) - NEAR, 0.0)
    gone, pace = _covered(seconds + 0.25, speed, far)
    turn = math.radians(facing)
    return Way((math.sin(turn) * gone, math.cos(turn) * gone), facing, gone, pace if far else 0.0, running)


def _covered(seconds: float, speed: float, far: float) -> tuple[float, float]:
    """Return metres gone and share of full speed, with an eased start and stop."""
    speed = min(speed, far / EASE) if far else 0.0
    total = far / speed + EASE if speed else EASE
    t = min(max(seconds, 0.0), total)
    start, stop = min(t, EASE), max(t - (total - EASE), 0.0)
    whole = max(min(t, total - EASE) - EASE, 0.0)
    gone = speed * (start * start / (2 * EASE) + whole + stop - stop * stop / (2 * EASE))
    return gone, max(0.0, min(start, EASE - stop) / EASE)


def _between(start: float, end: float, share: float) -> float:
    """Return an angle between two, the short way round, degrees."""
    return start + ((end - start + 180) % 360 - 180) * share
