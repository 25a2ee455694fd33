"""Where people stand in a scene and from which side they are seen; metres and degrees, no shots."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from film.ids import seed_of

ROWS: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((0.0, 0.0),),
    2: ((-0.55, 0.0), (0.55, 0.0)),
    3: ((-0.8, 0.05), (0.25, -0.2), (0.95, 0.15)),
    4: ((-1.15, 0.1), (-0.45, -0.2), (0.45, -0.2), (1.15, 0.1)),
}
"""x and z of people from left to right, for so many people."""
TURNED = 58.0
"""Degrees that people who talk are turned from the camera towards each other."""
SCREEN_EDGE = 70.0
"""The widest that a setup of a scene stands off the axis, degrees; wider would near the line."""


class Spot(NamedTuple):
    """One person's place: metres, and degrees faced."""

    x: float
    z: float
    facing: float
    silent: bool = False
    """Whether nobody talks with them: an animal."""

    @property
    def hand(self) -> int:
        """Which side of the stage: -1 left, 1 right."""
        return -1 if self.x < 0 or (self.x == 0 and self.facing > 0) else 1


Stage = Mapping[str, Spot]


def staged(cast: Sequence[str], scene_id: str) -> dict[str, Spot]:
    """Return each person's spot for a whole scene, so that screen sides never change within it."""
    row = ROWS.get(len(cast)) or _wide_row(len(cast))
    seed = seed_of("stage", scene_id)
    near = 0.9 + 0.2 * (seed % 10) / 9
    spots = [(round(x * (near if len(cast) == 2 else 1), 2), z) for x, z in row]
    order = _order(len(cast), flipped=seed % 3 == 0)
    return {who: _spot(*spots[at], alone=len(cast) == 1, seed=seed) for who, at in zip(cast, order, strict=True)}


def _order(count: int, flipped: bool) -> list[int]:
    places = list(range(count))
    if count > 2:
        places = [0, count - 1, *range(1, count - 1)]
    return [count - 1 - at for at in places] if flipped else places


def _wide_row(count: int) -> tuple[tuple[float, float], ...]:
    step = 4.0 / max(count - 1, 1)
    depth = min(0.3, step * 0.5)
    return tuple((round(-2 + n * step, 2), 0.0 if n % 2 else -depth) for n in range(count))


def _spot(x: float, z: float, *, alone: bool, seed: int) -> Spot:
    if alone:
        return Spot(x, z, 24.0 if seed % 2 else -24.0)
    return Spot(x, z, round(-math.copysign(TURNED - 8 * abs(z), x), 2))


def partner(stage: Stage, who: str, spoken_to: str | None = None) -> str | None:
    """Return whom `who` deals with: whom they speak to, else the nearest across the stage, else anyone."""
    if spoken_to in stage and spoken_to != who:
        return spoken_to
    everyone = [other for other in stage if other != who]
    others = [other for other in everyone if not stage[other].silent] or everyone
    if who not in stage or not others:
        return others[0] if others else None
    here = stage[who]
    across = [other for other in others if stage[other].hand != here.hand]
    return min(across or others, key=lambda other: (abs(stage[other].x - here.x), other))


def facing(stage: Stage, who: str, to: str | None) -> float:
    """Return the degrees `who` is turned, halfway between the other person and the camera's side of the stage."""
    here = stage[who]
    there = stage.get(to) if to else None
    if there is None or there.x == here.x:
        return here.facing
    towards = math.degrees(math.atan2(there.x - here.x, there.z - here.z))
    return round(max(-80.0, min(80.0, towards * 0.75)), 2)


def side_of(stage: Stage, who: str, degrees: float) -> float:
    """Return the camera side that sees `who` in three quarters, `degrees` off the axis and on the scene's side of the line."""
    limit = SCREEN_EDGE if len(stage) <= 2 else 44.0
    return round(-stage[who].hand * min(degrees, limit), 2)


def screen_x(spot: Spot, side: float) -> float:
    """Return how far right of the stage's middle a spot lies on the screen of a camera `side` degrees off the axis, metres."""
    turn = math.radians(side)
    return spot.x * math.cos(turn) - spot.z * math.sin(turn)
