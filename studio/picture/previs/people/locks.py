"""Single locks, tails, knots, plaits, ropes and crests of hair as tapered tubes; caps and falls are in other files."""

import math

import numpy as np

from studio.picture.previs.people.scalp import Scalp, away_from_skull
from studio.picture.previs.people.surface import Surface, ball, loft

SIX = 6
"""Sides of a lock."""
Spot = tuple[float, float]
"""Degrees from the front, rising towards the left ear, and height, millimetres."""


def lock(
    scalp: Scalp, path: tuple[Spot, ...], lifts: tuple[float, ...], wide: float, thick: float, stations: int = 7
) -> Surface:
    """Return a lock lying on the skull along `path`, `lifts` off it at each spot, pointed at its end."""
    t, knots = np.linspace(0, 1, stations), np.linspace(0, 1, len(path))
    spots = np.array(path)
    bent = lambda values: np.interp(t, knots, values) if len(path) < 3 else _curve(values, t)
    line = scalp.off(np.radians(bent(spots[:, 0])), bent(spots[:, 1]), bent(np.asarray(lifts, float)))
    return tapered(line, wide, thick)


def _curve(values: np.ndarray, t: np.ndarray) -> np.ndarray:
    """Return the parabola through the first, middle and last of `values`."""
    start, middle, end = values[0], values[len(values) // 2], values[-1]
    control = 2 * middle - 0.5 * (start + end)
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t * t * end


def tapered(line: np.ndarray, wide: float, thick: float, root: float = 0.55) -> Surface:
    """Return a flat tube along `line` (n, 3) that swells from its root and ends in a point."""
    t = np.linspace(0, 1, len(line))
    swell = np.minimum(root + (1 - root) * np.sin(np.clip(t * 1.6, 0, 1) * math.pi / 2), np.sqrt(np.clip(1 - t, 0, 1)) * 1.35)
    swell = np.maximum(swell, 0.03)
    outward = away_from_skull(line[len(line) // 2][None])[0]
    axis = np.cross(line[-1] - line[0], outward)
    return loft(line, wide * swell, thick * swell, SIX, axis=axis, caps=False)


def tail(path: tuple[tuple[float, float, float], ...], girth: tuple[float, ...], segments: int = 10) -> Surface:
    """Return a tail along a few points, smoothed, with soft ridges."""
    knots, t = np.linspace(0, 1, len(path)), np.linspace(0, 1, 13)
    points = np.array(path, float)
    slopes = np.gradient(points, knots, axis=0)
    piece = np.clip(np.searchsorted(knots, t, "right") - 1, 0, len(path) - 2)
    width = knots[1] - knots[0]
    s = ((t - knots[piece]) / width)[:, None]
    line = (
        (2 * s**3 - 3 * s**2 + 1) * points[piece]
        + (s**3 - 2 * s**2 + s) * slopes[piece] * width
        + (3 * s**2 - 2 * s**3) * points[piece + 1]
        + (s**3 - s**2) * slopes[piece + 1] * width
    )
    across = np.interp(t, knots, girth)
    made = loft(line, across, across * 0.78, segments, axis=(1, 0, 0.01))
    ring = len(line) * segments
    ridge = 1 + 0.09 * np.cos(np.arange(ring) * 2 * math.pi / segments * (segments // 2))
    middle = np.repeat(line, segments, 0)
    made.points[:ring] = middle + (made.points[:ring] - middle) * ridge[:, None]
    return made


def ponytail() -> list[Surface]:
    """Return a tail that springs back from high on the head and falls."""
    path = ((0, 84, -88), (0, 104, -118), (4, 84, -152), (14, 10, -158), (24, -70, -140), (26, -136, -120))
    return [tail(path, (12, 23, 31, 32, 25, 2)), ball((0, 88, -96), (15, 13, 14), 6, 10)]


def pigtails() -> list[Surface]:
    """Return two tails behind the ears."""
    made = []
    for side in (1, -1):
        path = tuple((side * x, y, z) for x, y, z in (
            (66, 34, -44), (96, 40, -50), (112, 2, -44), (110, -56, -30), (98, -108, -18)
        ))  # fmt: skip
        made += [tail(path, (10, 19, 24, 19, 2)), ball((side * 78, 37, -46), (11, 14, 13), 6, 9)]
    return made


def bun(low: bool) -> list[Surface]:
    """Return a knot on the crown, or at the nape for under a hat."""
    middle = (0, 0, -114) if low else (0, 130, -58)
    x, y, z = middle
    made = [ball(middle, (31, 28, 30), 9, 14)]
    for turn in (0.3, 1.35, 2.4):
        path = [
            (x + 31 * math.cos(turn + a), y + 30 * math.sin(turn + a) * 0.9, z + 13 * math.sin(2 * a))
            for a in np.linspace(0, 2.6, 8)
        ]
        made.append(loft(path, np.array([3, 7, 9, 9, 9, 8, 6, 2.0]), np.full(8, 5.0), SIX, axis=(0, 0.2, 1), caps=False))
    return made


def plait() -> list[Surface]:
    """Return a plait over the left shoulder as crossing strands that taper."""
    stations = np.linspace(0, 1, 30)
    path = np.stack([
        np.interp(stations, [0, 0.15, 0.3, 0.5, 1], [22, 60, 84, 88, 70]),
        np.interp(stations, [0, 0.15, 0.3, 0.5, 1], [-34, -84, -136, -190, -300]),
        np.interp(stations, [0, 0.15, 0.3, 0.5, 0.7, 1], [-84, -58, 14, 92, 126, 128]),
    ], 1)  # fmt: skip
    girth = 16 * np.interp(stations, [0, 0.1, 0.75, 0.9, 0.93, 1], [0.8, 1, 0.8, 0.55, 0.45, 0.5])
    strands = []
    for phase in range(3):
        weave = stations * 24 + phase * 2 * math.pi / 3
        offset = np.stack([np.sin(weave), 0 * weave, 0.55 * np.sin(2 * weave)], 1) * girth[:, None] * 0.62
        strands.append(loft(path + offset, girth * 0.64, girth * 0.52, SIX))
    return strands


def crest(tall: float) -> list[Surface]:
    """Return a mohawk from the forehead over the crown to the nape: a blade of hair with a jagged edge of pointed locks."""
    made = []
    for share in np.linspace(0, 1, 12):
        angle = math.radians(36 + 134 * share)
        out = np.array([0, math.sin(angle), math.cos(angle)])
        root = np.array([0, 26 + 92 * math.sin(angle), -8 + 90 * math.cos(angle)]) - out * 8
        high = tall * math.sin((0.3 + 0.6 * share) * math.pi) ** 0.7 * (1 + 0.1 * math.sin(share * 50)) + 8
        lean = np.array([0, math.sin(angle - 1.5), math.cos(angle - 1.5)]) * -0.28 * high
        t = np.linspace(0, 1, 6)[:, None]
        line = root + out * high * t + lean * t * t
        line[:, 0] += 2.0 * math.sin(share * 60)
        swell = np.array([1.0, 1.0, 0.95, 0.8, 0.5, 0.03])
        made.append(loft(line, 10.0 * swell, 22.0 * swell, SIX + 2, axis=(1, 0, 0), caps=False))
    return made


def ropes(scalp: Scalp, seed: int) -> list[Surface]:
    """Return dreadlocks: ropes that spring from the crown and hang to the shoulders."""
    chance = np.random.default_rng((seed, 41))
    made = []
    for ring, (high, count, first) in enumerate(((104.0, 7, 78.0), (78.0, 10, 72.0), (48.0, 9, 84.0))):
        for degrees in np.linspace(first, 360 - first, count) + chance.uniform(-5, 5, count):
            turn = math.radians(degrees)
            root = scalp.off(np.array([turn]), np.array([high]), np.array([1.0]))[0]
            rim = scalp.off(np.array([turn]), np.array([20.0]), np.array([15.0 - 3 * ring]))[0]
            side = abs(math.sin(turn))
            end = rim + np.array(
                [0, -150 - 26 * chance.random() + 30 * ring, (26 if side > 0.6 and abs(turn - math.pi) > 0.9 else 8)]
            )
            middle = rim * 0.75 + end * 0.25 + away_from_skull(rim[None])[0] * 9
            knots, t = np.array([0, 0.28, 0.5, 1.0]), np.linspace(0, 1, 9)
            points = np.stack([root, rim + np.array([0, 14, 0]), middle, end])
            line = np.stack([np.interp(t, knots, points[:, axis]) for axis in range(3)], 1)
            girth = np.interp(t, [0, 0.1, 0.92, 1], [6.5, 8.0, 6.5, 2.5]) * (1 + 0.08 * np.sin(t * 60))
            made.append(loft(line, girth, girth, SIX, axis=(1, 0.1, 0.2)))
    return made
