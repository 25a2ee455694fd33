"""The loose locks that break a cap's outline: fringes, quiffs, nape and curls at the hairline."""

import numpy as np

from studio.picture.previs.people.locks import lock
from studio.picture.previs.people.scalp import Scalp, hairline
from studio.picture.previs.people.surface import Surface, ball


def spiky(scalp: Scalp, seed: int) -> list[Surface]:
    """Return short locks brushed forward and aside over the hairline."""
    chance = np.random.default_rng((seed, 21))
    way = 1 if seed % 2 else -1
    made = []
    for degrees in np.linspace(-46, 46, 8):
        start = degrees - way * (14 + 6 * chance.random())
        end = degrees + way * (4 + 8 * chance.random())
        low = float(hairline(np.radians([end]), scalp.visage)[0]) - chance.uniform(0, 8)
        made.append(lock(scalp, ((start, 108), (degrees, 92), (end, low)), (7, 15, 5), 12.5, 5.5))
    return made


def swept(scalp: Scalp, seed: int) -> list[Surface]:
    """Return long locks that sweep from the parting across the forehead."""
    made = []
    for number, (end, low, high) in enumerate(((-14, 72, 15), (-30, 66, 15), (-46, 55, 13), (-60, 40, 10))):
        start = (20 - 3 * number, 100 - 3 * number)
        made.append(lock(scalp, (start, ((start[0] + end) * 0.45, 94 - 6 * number), (end, low)), (6, high, 4.5), 15, 6))
    made.append(lock(scalp, ((28, 98), (40, 82), (56, 48)), (6, 10, 3.5), 13, 5))
    return made


def quiff(scalp: Scalp, seed: int) -> list[Surface]:
    """Return thick locks lifted off the forehead and combed back."""
    way = 1 if seed % 2 else -1
    return [
        lock(scalp, ((degrees, 70), (degrees * 0.8 + way * 6, 92), (degrees * 0.7 + way * 20, 117)), (7, 25, 17), 13, 7)
        for degrees in (-36, -20, -4, 12, 28)
    ]


def nape(scalp: Scalp, seed: int) -> list[Surface]:
    """Return short points of hair at the nape."""
    return [
        lock(scalp, ((degrees, -34), (degrees, -58), (degrees + 4, -80)), (5, 5, 2.5), 11, 4, 5)
        for degrees in (146, 163, 180, 197, 214)
    ]


def loose(scalp: Scalp, seed: int) -> list[Surface]:
    """Return two thin strands before the ears."""
    path = ((46, 78), (62, 40), (66, -30))
    return [lock(scalp, tuple((side * degrees, high) for degrees, high in path), (5, 7, 6), 6.5, 3.5, 8) for side in (1, -1)]


def balls(scalp: Scalp, seed: int) -> list[Surface]:
    """Return curls that hang over the hairline."""
    chance = np.random.default_rng((seed, 23))
    made = []
    for degrees in np.linspace(-64, 64, 9) + chance.uniform(-4, 4, 9):
        low = float(hairline(np.radians([degrees]), scalp.visage)[0]) + chance.uniform(0, 9)
        middle = scalp.off(np.radians([degrees]), np.array([low]), np.array([7.0]))[0]
        size = chance.uniform(10, 14)
        made.append(ball(middle, (size, size, size), 6, 8))
    return made
