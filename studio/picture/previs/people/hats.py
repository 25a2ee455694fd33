"""The shapes of hats, helmets and cowls in millimetres of the drawn head, and of what each part is made."""

import math
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

import numpy as np

from film.figure import Hat
from studio.picture.previs.people.falls import Fall, hung
from studio.picture.previs.people.locks import tail
from studio.picture.previs.people.scalp import Scalp
from studio.picture.previs.people.surface import Surface, ball, grid_triangles, loft

Stuff = Literal[
    "felt", "band", "knit", "cloth", "steel", "painted", "gold", "linen", "shell", "white", "plume", "strap", "jewel"
]
TURNS = np.linspace(-math.pi, math.pi, 40, endpoint=False)
WIDE, DEEP, MIDDLE = 84.0, 105.0, -9.0
"""Half width, half depth and z of the band of a hat."""


class Part(NamedTuple):
    """One piece of a hat."""

    surface: Surface
    stuff: Stuff


def lathe(rows: Sequence[tuple[float, float]], *, tilt: float = 0.0, dip: float = 0.0, pinch: float = 0.0) -> Surface:
    """Return rings of (scale, height) from the top down, `tilt` higher in front, the brim's sides curled by `dip`."""
    sine, cosine = np.sin(TURNS), np.cos(TURNS)
    rings = []
    for scale, height in rows:
        out = max(scale - 1.06, 0.0)
        front = np.clip(cosine, 0, 1) ** 3
        squeeze = 1 - pinch * front * (0.25 < scale < 1.0) * np.exp(-(((height - 165) / 40) ** 2))
        y = height + tilt * cosine * DEEP * scale + dip * out * (0.2 - np.cos(2 * TURNS))
        rings.append(np.stack([WIDE * scale * sine * squeeze, y, MIDDLE + DEEP * scale * cosine], 1))
    return Surface(np.concatenate(rings), grid_triangles(len(rows), len(TURNS)))


def fedora(scalp: Scalp) -> list[Part]:
    """Return a felt hat with a pinched crown."""
    return [
        Part(lathe([(0.02, 158), (0.3, 161), (0.62, 166), (0.82, 160), (0.94, 128), (1.0, 80)], tilt=0.05, pinch=0.3), "felt"),
        Part(lathe([(0.99, 102), (1.02, 100), (1.025, 80)], tilt=0.05), "band"),
        Part(lathe([(1.0, 83), (1.05, 79), (1.46, 73), (1.52, 73), (1.46, 69), (1.0, 74)], tilt=0.05, dip=-26), "felt"),
    ]


def wide_brim(scalp: Scalp) -> list[Part]:
    """Return a hat against the sun."""
    return [
        Part(lathe([(0.02, 160), (0.3, 162), (0.6, 166), (0.8, 158), (0.94, 124), (1.0, 80)], tilt=0.04, pinch=0.22), "felt"),
        Part(lathe([(0.99, 99), (1.02, 97), (1.025, 79)], tilt=0.04), "band"),
        Part(lathe([(1.0, 82), (1.06, 78), (1.9, 70), (1.97, 70), (1.9, 66), (1.0, 74)], tilt=0.04, dip=-24), "felt"),
    ]


def top_hat(scalp: Scalp) -> list[Part]:
    """Return a tall silk hat."""
    return [
        Part(lathe([(0.02, 224), (0.98, 224), (1.02, 218), (0.95, 150), (1.0, 80)], tilt=0.03), "felt"),
        Part(lathe([(1.0, 104), (1.03, 102), (1.035, 80)], tilt=0.03), "band"),
        Part(lathe([(1.0, 83), (1.06, 79), (1.36, 76), (1.4, 77), (1.36, 72), (1.0, 74)], tilt=0.03, dip=-34), "felt"),
    ]


def pointed(scalp: Scalp) -> list[Part]:
    """Return a wizard's or witch's hat."""
    cone = lathe([(0.02, 300), (0.2, 262), (0.45, 206), (0.72, 146), (1.0, 80)], tilt=0.03)
    high = np.clip((cone.points[:, 1] - 150) / 150, 0, 1)
    cone.points[:, 2] -= 46 * high**2
    return [
        Part(cone, "felt"),
        Part(lathe([(0.99, 102), (1.02, 100), (1.03, 80)], tilt=0.03), "gold"),
        Part(lathe([(1.0, 83), (1.06, 79), (1.82, 66), (1.88, 66), (1.82, 62), (1.0, 74)], tilt=0.03, dip=-14), "felt"),
    ]


def cap(scalp: Scalp) -> list[Part]:
    """Return a cap with a visor."""
    crown = lathe([(0.02, 152), (0.4, 149), (0.75, 136), (0.96, 110), (1.02, 74), (1.0, 66)], tilt=0.03)
    return [Part(crown, "felt"), Part(_visor(), "felt"), Part(ball((0, 152, MIDDLE), (7, 4, 7), 5, 8), "felt")]


def beanie(scalp: Scalp) -> list[Part]:
    """Return a knitted hat with a turned-up edge."""
    return [
        Part(lathe([(0.02, 162), (0.32, 158), (0.66, 144), (0.9, 114), (1.0, 74)], tilt=0.12), "knit"),
        Part(lathe([(0.98, 84), (1.05, 80), (1.08, 62), (1.06, 48), (0.99, 44)], tilt=0.12), "knit"),
    ]


def steel_helmet(scalp: Scalp) -> list[Part]:
    """Return a soldier's helmet with a rolled edge and a strap under the chin."""
    rows = [(0.02, 158), (0.35, 156), (0.66, 147), (0.9, 124), (1.05, 88), (1.13, 62), (1.22, 52), (1.22, 49), (1.08, 60)]
    return [Part(lathe(rows, tilt=0.05, dip=40), "painted"), Part(_strap(), "strap")]


def hard_hat(scalp: Scalp) -> list[Part]:
    """Return a builder's helmet with ridges and a peak."""
    dome = lathe([(0.02, 160), (0.4, 157), (0.75, 142), (0.97, 108), (1.04, 76), (1.14, 72), (1.14, 69), (1.0, 74)], tilt=0.02)
    turn = np.linspace(0.35, math.pi - 0.4, 9)
    ridge = np.stack([0 * turn, 68 + 92 * np.sin(turn), MIDDLE + 102 * np.cos(turn)], 1)
    return [Part(dome, "shell"), Part(_visor(0.55), "shell"), Part(loft(ridge, np.full(9, 8.0), np.full(9, 4.0), 6), "shell")]


def chef(scalp: Scalp) -> list[Part]:
    """Return a cook's tall cap."""
    puff = lathe([(0.02, 236), (0.5, 234), (1.0, 220), (1.22, 190), (1.12, 156), (1.02, 140)])
    fold = 1 + 0.05 * np.sin(np.tile(TURNS, 6) * 12) * (puff.points[:, 1] > 145)
    puff.points[:, [0, 2]] *= fold[:, None]
    return [Part(puff, "linen"), Part(lathe([(1.01, 146), (1.03, 140), (1.03, 78), (1.0, 76)], tilt=0.03), "linen")]


def crown(scalp: Scalp) -> list[Part]:
    """Return a crown of eight points."""
    turn = np.linspace(-math.pi, math.pi, 64, endpoint=False)
    tall = 22 + 26 * np.abs(((turn / (2 * math.pi) * 8) % 1) * 2 - 1)
    rows = []
    for share, out in ((1.0, 1.07), (0.0, 1.0), (0.0, 0.97), (1.0, 1.04)):
        wide = WIDE * 0.93 * out
        rows.append(np.stack([wide * np.sin(turn), 92 + tall * share, MIDDLE + DEEP * 0.93 * out * np.cos(turn)], 1))
    made = [Part(Surface(np.concatenate(rows), grid_triangles(4, 64)), "gold")]
    for angle in np.arange(8) * math.pi / 4 + math.pi / 8:
        spot = (WIDE * 0.98 * math.sin(angle), 104, MIDDLE + DEEP * 0.98 * math.cos(angle))
        made.append(Part(ball(spot, (5, 5, 5), 5, 7), "jewel"))
    return made


def helmet(scalp: Scalp) -> list[Part]:
    """Return a knight's helmet: a dome with cheek guards, a bar before the nose, a comb and a plume."""
    dome = hung(scalp, Fall(15, -74, 47, tips=0, ridge=0), 0)
    bar = np.array([(0, 66, 106.0), (0, 44, 112), (0, 16, 118), (0, -14, 124)])
    turn = np.linspace(0.5, math.pi + 0.3, 11)
    comb = np.stack([0 * turn, 30 + 118 * np.sin(turn), -10 + 116 * np.cos(turn)], 1)
    tall = 9 * np.sin(np.linspace(0.15, 1, 11) * math.pi * 0.92)
    plume = tail(((0, 148, -20), (0, 188, -50), (0, 184, -104), (0, 120, -146), (0, 30, -158)), (8, 22, 26, 20, 3))
    return [
        Part(Surface(dome.points[:, :3], dome.triangles), "steel"),
        Part(loft(bar, np.array([9, 7, 6, 7.0]), np.array([3.5, 3, 3, 3.0]), 6), "steel"),
        Part(loft(comb, np.full(11, 3.5), tall + 3, 6), "gold"),
        Part(plume, "plume"),
    ]


def space_helmet(scalp: Scalp) -> list[Part]:
    """Return an astronaut's helmet, its visor raised, on a ring."""
    shell = hung(scalp, Fall(34, -104, 74, tips=0, ridge=0), 0)
    turn = np.linspace(0, 2 * math.pi, 25)
    ring = np.stack([92 * np.sin(turn), np.full(25, -112.0) - 14 * np.cos(turn), -10 + 88 * np.cos(turn)], 1)
    return [
        Part(Surface(shell.points[:, :3], shell.triangles), "white"),
        Part(loft(ring, np.full(25, 9.0), np.full(25, 9.0), 8, axis=(0, 1, 0), caps=False), "band"),
    ]


def hood(scalp: Scalp) -> list[Part]:
    """Return a raised hood."""
    made = hung(scalp, Fall(20, -128, 62, tips=0, ridge=0.6), 0)
    return [Part(Surface(made.points[:, :3], made.triangles), "cloth")]


def headscarf(scalp: Scalp) -> list[Part]:
    """Return a scarf laid over the hair and closed under the chin."""
    made = hung(scalp, Fall(10, -150, 66, tips=0, ridge=1.5), 0)
    x, y, z = made.points[:, :3].T
    low = np.clip((-70 - y) / 50, 0, 1)
    made.points[:, 0] -= x * 0.42 * low * (z > -40)
    made.points[:, 2] += np.where(z > -20, 34 * low, 0)
    fold = ball((0, -122, 58), (50, 26, 34), 8, 14)
    return [Part(Surface(made.points[:, :3], made.triangles), "linen"), Part(fold, "linen")]


HATS: dict[Hat, Callable[[Scalp], list[Part]]] = {
    "fedora": fedora, "wide brim": wide_brim, "top hat": top_hat, "pointed hat": pointed, "cap": cap, "beanie": beanie,
    "steel helmet": steel_helmet, "hard hat": hard_hat, "chef's hat": chef, "crown": crown, "helmet": helmet,
    "space helmet": space_helmet, "hood": hood, "headscarf": headscarf,
}  # fmt: skip


def _visor(reach: float = 1.0) -> Surface:
    """Return the visor of a cap, a curved sheet with two faces."""
    across = np.linspace(-1, 1, 15)
    rows = []
    for out, lift in ((0.0, 6.0), (0.35, 2.0), (0.75, -5.0), (1.0, -11.0), (0.96, -14.0), (0.4, -3.0), (0.0, 1.0)):
        angle = across * 0.98
        far = 58 * reach * out * np.cos(across * 1.45) ** 0.7
        x, z = WIDE * np.sin(angle) * (1 + 0.08 * out), MIDDLE + DEEP * np.cos(angle) + far
        rows.append(np.stack([x, 71 + lift - 14 * across**2 * out, z], 1))
    return Surface(np.concatenate(rows), grid_triangles(len(rows), 15, wrap=False))


def _strap() -> Surface:
    """Return a strap from ear to ear under the chin."""
    turn = np.linspace(-1, 1, 15)
    path = np.stack([80 * np.sin(turn * 1.5), 62 - 176 * np.cos(turn * 1.5) ** 0.8, 12 + 52 * np.cos(turn * 1.5)], 1)
    return loft(path, np.full(15, 5.5), np.full(15, 1.8), 6, axis=(0, 0.3, 1))
