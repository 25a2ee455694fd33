"""Ways over the floor: from where to where, how fast, turned which way; none leads through anybody or off the stage."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from film.staging import Mark
from studio.picture.previs.people.chance import ramp

WALK, RUN = 1.3, 3.4
"""Metres a second."""
EASE = 0.4
"""Seconds in which a walk reaches its pace, and in which it stops."""
AREA = (2.55, 1.75)
"""Half the width and depth of the floor that every place leaves free, metres."""
NEAR = 0.8
"""Metres that a way keeps from people."""
ALREADY = 0.3
"""Seconds a walk has lasted when the shot begins: cuts are made on movement."""
ASIDE = 2.6
"""Metres beside the mark from where someone enters."""
LEAVES_AFTER = 0.45
"""Seconds someone stays before walking off."""
BEARINGS = (0, 25, -25, 50, -50, 75, -75, 100, -100, 130, -130, 160, -160)
"""Degrees off someone's facing from which an approach is tried, the straight one first."""
STILL = frozenset(("sit", "sit down", "type", "lie", "fall", "kneel", "crouch", "cower", "climb"))
"""Motions that keep their place when someone enters or leaves."""
GOING = frozenset(("walk", "run", "step back"))
"""Motions that go somewhere."""
Point = tuple[float, float]


class Route(NamedTuple):
    """A straight way walked once."""

    start: Point
    """World metres, x and z."""
    heading: float
    """Radians about the vertical."""
    metres: float
    facing: tuple[float, float]
    """Radians at its start and at its end."""
    turning: tuple[float, float]
    """Metres gone at which the body begins and has ended to turn from the first facing to the second."""
    speed: float
    delay: float
    """Seconds after the shot's start at which it begins; negative where it is under way."""

    def gone(self, seconds: float) -> tuple[float, float]:
        """Return metres gone and the share of full speed."""
        ease = min(EASE, self.metres / self.speed)
        total = self.metres / self.speed + ease
        t = min(max(seconds - self.delay, 0.0), total)
        start, stop = min(t, ease), max(t - (total - ease), 0.0)
        even = max(min(t, total - ease) - ease, 0.0)
        gone = self.speed * (start * start / (2 * ease) + even + stop - stop * stop / (2 * ease))
        return gone, min(start / ease, 1 - stop / ease)

    def spot(self, gone: float) -> Point:
        """Return where the body is."""
        return self.start[0] + math.sin(self.heading) * gone, self.start[1] + math.cos(self.heading) * gone

    def faces(self, gone: float) -> float:
        """Return the facing, radians."""
        first, last = self.facing
        share = ramp(*self.turning, gone) if self.turning[1] > self.turning[0] else 1.0
        return first + ((last - first + math.pi) % (2 * math.pi) - math.pi) * share


class Way(NamedTuple):
    """Where a body has got to at one instant."""

    shift: Point
    """x, z metres from the mark, in the world."""
    facing: float
    """Degrees."""
    gone: float
    """Metres walked, which drives the steps."""
    pace: float
    """0 standing … 1 at full speed."""
    running: bool


def way(mark: Mark, seconds: float, others: Sequence[Point] = ()) -> Way:
    """Return where someone with `mark` is `seconds` into the shot."""
    route = route_of(mark, others)
    if route is None:
        return Way((0.0, 0.0), mark.facing, 0.0, 0.0, False)
    gone, pace = route.gone(seconds)
    x, z = route.spot(gone)
    shift = x - mark.at[0], z - mark.at[1]
    return Way(shift, math.degrees(route.faces(gone)), gone, pace, route.speed == RUN)


def straight(start: Point, end: Point, facing: float, *, speed: float = WALK, delay: float = -ALREADY) -> Route | None:
    """Return the way from `start` to `end` with the body turned to `facing` (radians) throughout; None where it is no step."""
    x, z = end[0] - start[0], end[1] - start[1]
    metres = math.hypot(x, z)
    if metres < 0.05:
        return None
    return Route(start, math.atan2(x, z), metres, (facing, facing), (0.0, 0.0), speed, delay)


def route_of(mark: Mark, others: Sequence[Point]) -> Route | None:
    """Return the way that someone with `mark` goes while `others` stand there; None where they keep their place."""
    if not (mark.enters or mark.exits or mark.motion in GOING) or mark.motion in STILL:
        return None
    facing = math.radians(mark.facing)
    if mark.enters:
        return _arriving(_ahead(mark.at, _aside(mark, others, ASIDE), ASIDE), mark, facing, WALK, -0.6)
    if mark.exits:
        heading = math.radians(_aside(mark, others, 2 * ASIDE))
        return Route(mark.at, heading, 3 * ASIDE, (facing, heading), (0.0, 0.35), WALK, LEAVES_AFTER)
    if mark.motion == "step back":
        return _backwards(mark, facing, others)
    if mark.motion in ("walk", "run"):
        speed = RUN if mark.motion == "run" else WALK
        if not others:
            return _through(mark, facing, speed)
        start = _approach(mark, others, 3.4 if mark.motion == "run" else 2.4)
        return _arriving(start, mark, facing, speed, -ALREADY)
    return None


def _arriving(start: Point, mark: Mark, facing: float, speed: float, delay: float) -> Route | None:
    x, z = mark.at[0] - start[0], mark.at[1] - start[1]
    metres = math.hypot(x, z)
    if metres < 0.05:
        return None
    heading = math.atan2(x, z)
    return Route(start, heading, metres, (heading, facing), (max(metres - 0.9, 0.0), metres), speed, delay)


def _through(mark: Mark, facing: float, speed: float) -> Route:
    """Return the way of someone alone: from a little behind the mark to the end of the free floor ahead."""
    behind = min(1.1, _room(mark.at, facing + math.pi))
    ahead = max(_room(mark.at, facing), 0.8)
    start = (mark.at[0] - math.sin(facing) * behind, mark.at[1] - math.cos(facing) * behind)
    return Route(start, facing, behind + ahead, (facing, facing), (0.0, 0.0), speed, -ALREADY)


def _backwards(mark: Mark, facing: float, others: Sequence[Point]) -> Route | None:
    """Return a step or two away from where someone faces."""
    for metres in (0.9, 0.6, 0.35):
        end = (mark.at[0] - math.sin(facing) * metres, mark.at[1] - math.cos(facing) * metres)
        if clearance(mark.at, end, others) > NEAR:
            return straight(mark.at, end, facing, speed=0.8)
    return None


def _approach(mark: Mark, others: Sequence[Point], most: float) -> Point:
    """Return from where someone can come to their mark over free floor, the longest and straightest way."""
    best, spot = 0.0, mark.at
    for bearing in BEARINGS:
        back = math.radians(mark.facing + bearing) + math.pi
        metres = min(most, _room(mark.at, back))
        start = (mark.at[0] + math.sin(back) * metres, mark.at[1] + math.cos(back) * metres)
        free = clearance(start, mark.at, others) > NEAR or clearance(start, mark.at, others) >= _nearest(mark.at, others)
        worth = metres - 0.006 * abs(bearing)
        if free and worth > best:
            best, spot = worth, start
    return spot


def _aside(mark: Mark, others: Sequence[Point], metres: float) -> float:
    """Return the heading, degrees, straight off the stage on the mark's side, or the one nearest to it that is free."""
    side = 90.0 if mark.at[0] >= 0 else -90.0
    free = lambda degrees: min(clearance(mark.at, _ahead(mark.at, degrees, metres), others), NEAR)
    nearest = min(_nearest(mark.at, others), NEAR)
    tried = [side + math.copysign(1.0, side) * bearing for bearing in (0, 20, 40, 60, 80, -20, -40, 100, 120, 140)]
    return next((degrees for degrees in tried if free(degrees) >= nearest - 1e-6), max(tried, key=free))


def free_heading(mark: Mark, others: Sequence[Point], metres: float) -> float:
    """Return the heading, radians, across the picture or away from the default camera, in which floor is free."""
    towards = mark.at[0] if others else mark.facing
    side = -1.0 if towards < 0 else 1.0

    def worth(degrees: float) -> float:
        free = clearance(mark.at, _ahead(mark.at, degrees, metres), others)
        room = _room(mark.at, math.radians(degrees))
        return min(room, metres) + 2.0 * min(free, NEAR) - 0.008 * abs(degrees - 100.0 * side)

    return math.radians(max((side * degrees for degrees in range(75, 200, 15)), key=worth))


def _ahead(at: Point, degrees: float, metres: float) -> Point:
    turn = math.radians(degrees)
    return at[0] + math.sin(turn) * metres, at[1] + math.cos(turn) * metres


def _room(at: Point, heading: float) -> float:
    """Return how far one can go from `at` before the free floor ends."""
    far = 9.0
    for place, step, half in zip(at, (math.sin(heading), math.cos(heading)), AREA, strict=True):
        if abs(step) > 1e-6:
            far = min(far, max((half * math.copysign(1.0, step) - place) / step, 0.0))
    return far


def _nearest(at: Point, others: Sequence[Point]) -> float:
    return min((math.hypot(x - at[0], z - at[1]) for x, z in others), default=9.0)


def clearance(start: Point, end: Point, others: Sequence[Point]) -> float:
    """Return the least distance between a straight way and anybody."""
    x, z = end[0] - start[0], end[1] - start[1]
    square = x * x + z * z + 1e-9
    least = 9.0
    for px, pz in others:
        along = min(max(((px - start[0]) * x + (pz - start[1]) * z) / square, 0.0), 1.0)
        least = min(least, math.hypot(start[0] + along * x - px, start[1] + along * z - pz))
    return least
