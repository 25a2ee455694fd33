"""Sleeveless things over a shirt, cut from its own solid: waistcoats, the bib of overalls, aprons."""

from collections.abc import Callable

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.people.cloth import add_upper, sheet, worn
from studio.picture.previs.people.edges import finished
from studio.picture.previs.people.flesh import arm_share
from studio.picture.previs.people.front import Front
from studio.picture.previs.people.lapels import add_lapels
from studio.picture.previs.people.laying import Laying, pocket
from studio.picture.previs.people.necklines import Neckline, opening
from studio.picture.previs.people.skirts import Skirt
from studio.picture.previs.people.surface import clip

Region = Callable[[np.ndarray, np.ndarray, np.ndarray], list[np.ndarray]]
"""x, height above the hips and z of points, adult metres, to smooth values that are all positive on the piece."""


def cover(on: Laying, material: Material, off: float, low: float, region: Region) -> None:
    """Add the part of a sheet `off` adult metres outside the garment that `region` keeps, from `low` above the hips up."""
    u, hip = on.rest.measures.unit, on.rest.measures.hip
    top = on.top._replace(slack=on.top.slack + off, roomy=0.0)
    surface = sheet(on.rest, worn(on.rest, top), hip + (low - 0.05) * u)
    at = lambda points: (points[:, 0] / u, (points[:, 1] - hip) / u, points[:, 2] / u)
    surface = clip(surface, surface.points[:, 1] - hip - low * u)
    for number in range(len(region(*at(surface.points)))):
        surface = clip(surface, region(*at(surface.points))[number])
    share, _ = arm_share(surface.points, on.rest)
    add_upper(on.builder, finished(clip(surface, 0.35 - share), 0.005 * u, 0.012 * u), material, on.rest)


def waistcoat(on: Laying) -> None:
    """Add a waistcoat with its own lapels and buttons."""
    u = on.rest.measures.unit
    neckline = Neckline(0.006, vee=0.5)
    reach = on.rest.measures.shoulder_half / u

    def region(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> list[np.ndarray]:
        points = np.stack([x * u, y * u + on.rest.measures.hip, z * u], 1)
        hem = y - 0.035 + 0.05 * np.clip(0.06 - np.abs(x), 0, 1) * (z > 0)
        return [
            opening(points, on.rest, neckline) / u,
            hem,
            0.78 * reach + 0.25 * np.clip(on.tall * 0.72 - y, 0, 1) - np.abs(x),
        ]

    cover(on, on.cloths.main, 0.007, -0.02, region)
    top = on.top._replace(slack=on.top.slack + 0.007, neckline=neckline, roomy=0.0)
    front = Front(on.rest, top)
    add_lapels(on.builder, on.cloths.second, front, 0.03, 0.05)
    for y in np.linspace(0.08, 0.47 * on.tall, 4):
        front.button(on.builder, on.cloths.dark, 0.0, float(y), 0.007)


def bib(on: Laying) -> None:
    """Add the bib of overalls, its straps over the shoulders, buttons and a pocket."""
    tall, apart = on.tall, 0.5 * on.rest.measures.shoulder_half / on.rest.measures.unit

    def region(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> list[np.ndarray]:
        ahead = z > -0.012
        high = np.where(ahead, 0.66, 0.42) * tall
        waist = 0.12 - y
        sheet_part = np.minimum(high - y, np.where(ahead, apart + 0.022, 0.14 - 0.25 * np.clip(y - 0.15, 0, 1)) - np.abs(x))
        strap = 0.02 - np.abs(np.abs(x) - apart)
        return [np.maximum(np.maximum(waist, sheet_part), np.minimum(strap, y - 0.4 * tall))]

    cover(on, on.cloths.main, 0.008, 0.02, region)
    front = Front(on.rest, on.top._replace(slack=on.top.slack + 0.008, roomy=0.0))
    mine = on._replace(front=front)
    pocket(mine, on.cloths.second, 0.0, 0.5 * tall, 0.11, 0.075)
    for side in (-1, 1):
        front.button(on.builder, on.cloths.metal, side * apart, 0.62 * tall, 0.0095)
        pocket(mine, on.cloths.second, side * 0.1, 0.06, 0.07, 0.09)


def apron(on: Laying) -> None:
    """Add an apron: a bib with a loop round the neck, a tied waist and a panel over the thighs."""
    tall, apart = on.tall, 0.5 * on.rest.measures.shoulder_half / on.rest.measures.unit

    def region(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> list[np.ndarray]:
        front_part = np.minimum(np.minimum(0.66 * tall - y, z), apart + 0.022 - np.abs(x))
        tied = np.minimum(0.016 - np.abs(y - 0.11), -z)
        loop = np.minimum(np.minimum(0.014 - np.abs(np.abs(x) - apart), y - 0.6 * tall), z + 0.07)
        return [np.maximum(np.maximum(front_part, tied), loop)]

    cover(on, on.cloths.main, 0.010, 0.02, region)
    on.hang(
        Skirt(0.44, 0.035, deep=0.012, folds=5, waist=0.12, front=1.1),
        on.top._replace(slack=on.top.slack + 0.008),
        on.cloths.main,
        on.cloths.second,
    )
    pocket(
        on._replace(front=Front(on.rest, on.top._replace(slack=on.top.slack + 0.012, roomy=0.0))),
        on.cloths.second,
        0.0,
        0.0,
        0.17,
        0.07,
    )
