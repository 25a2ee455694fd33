"""Repeatable chance for acting: smooth drifts, draws and blinks that depend on a seed and a time and on nothing else."""

import math


def draw(seed: int, *place: int) -> float:
    """Return a number in 0…1 for a seed and a place."""
    value = seed & 0xFFFFFFFF
    for item in place:
        value = ((value ^ (item & 0xFFFFFFFF)) * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF
        value ^= value >> 15
        value = (value * 0x85EBCA77) & 0xFFFFFFFF
        value ^= value >> 13
    return value / 0xFFFFFFFF


def smooth(share: float) -> float:
    """Return a share of 0…1 eased at both ends."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def ramp(low: float, high: float, value: float) -> float:
    """Return 0 at `low` and 1 at `high`, eased."""
    return smooth((value - low) / (high - low))


def drift(seed: int, channel: int, seconds: float, period: float) -> float:
    """Return a smooth wandering value in -1…1 that finds a new place every `period` seconds."""
    position = seconds / period
    cell = math.floor(position)
    start, end = (2 * draw(seed, channel, cell + step) - 1 for step in (0, 1))
    return start + (end - start) * smooth(position - cell)


def held(seed: int, channel: int, seconds: float, period: float, move: float) -> tuple[int, int, float]:
    """Return the cell before, the cell now, and how far the move between them has gone, 0…1, taking `move` seconds."""
    position = seconds / period + draw(seed, channel)
    cell = math.floor(position)
    return cell - 1, cell, smooth((position - cell) * period / move)


def blink(seed: int, seconds: float, frame_rate: int) -> float:
    """Return how far the lids are closed by a blink: two frames down, four up, every two to five seconds."""
    gap = 3.3
    closed = 0.0
    for cell in (math.floor(seconds / gap) - 1, math.floor(seconds / gap)):
        at = (cell + 0.15 + 0.7 * draw(seed, 91, cell)) * gap
        frames = (seconds - at) * frame_rate * 24 / max(frame_rate, 1)
        if -2 <= frames <= 5:
            closed = max(closed, smooth((frames + 2) / 2) if frames < 0.5 else smooth((5 - frames) / 4.2))
    return closed
