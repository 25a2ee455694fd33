"""Eyeballs with pupil, iris and a catch-light, lashes and lid rims; nothing of where they look."""

import math

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.colours import lifted, lightness, linear, mixed
from studio.picture.previs.people.head import EYE, EYE_RADIUS, LOWER_LID, UPPER_LID, Grid, edge_of_lid
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import Surface, ball, grid_triangles

RINGS = np.radians([0, 12.5, 13.5, 20, 26.5, 28, 30, 42, 60, 80])
"""Angles from the eye's axis; the pupil ends at the second, the iris at the fifth, its dark rim at the seventh."""
SEGMENTS = 16


def add_eyes(builder: MeshBuilder, figure: Figure, centres: np.ndarray, scale: float) -> None:
    """Add both eyeballs at `centres` (2, 3) metres."""
    turn = np.linspace(0, 2 * math.pi, SEGMENTS, endpoint=False)[None]
    polar = RINGS[:, None]
    bulge = 1 + 0.02 * np.cos(np.clip(polar * 3.2, 0, math.pi / 2))
    shape = (
        np.stack([np.sin(polar) * np.cos(turn), np.sin(polar) * np.sin(turn), np.cos(polar) + 0 * turn], -1) * bulge[..., None]
    )
    triangles = grid_triangles(len(RINGS), SEGMENTS)
    triangles = triangles[np.sum(triangles < SEGMENTS, 1) < 2]
    ring = triangles.min(1) // SEGMENTS
    iris = linear(figure.eyes)
    iris = mixed(iris, (0.5, 0.5, 0.5), 0.04)
    bright = lifted(iris, 1.7, 0.02)
    fair = 0.3 + 0.7 * min(lightness(linear(figure.skin)) / 0.35, 1.0)
    white, shade = lifted((0.6, 0.575, 0.55), fair, 0.02), lifted((0.34, 0.28, 0.26), fair, 0.0)
    kinds = (
        builder.material(Material((0.004, 0.004, 0.004), 0.7, 0.01)),
        builder.material(Material(mixed(iris, bright, 0.2), 0.7, 0.02, second=bright, wrap=0.3)),
        builder.material(Material(mixed((0.008, 0.008, 0.008), iris, 0.2), 0.7, 0.02)),
        builder.material(Material(white, 0.7, 0.02, second=shade, wrap=0.4)),
    )
    material = np.array(kinds)[np.searchsorted([1, 4, 6], ring, "right")]
    tint = np.broadcast_to(np.clip(-shape[..., 1] * 2.6 + 0.15, 0, 1), shape.shape[:2]).copy()
    tint[6:] = np.clip(shape[6:, :, 1] * 1.8 + 0.1, 0, 1)
    facing = shape.reshape(-1, 3) + np.array([0, 0, 1.3])
    facing /= np.linalg.norm(facing, axis=1, keepdims=True)
    glint = builder.material(Material((1.0, 1.0, 1.0), 0.5, 0.0, emission=0.75))
    for index, centre in enumerate(centres):
        points = shape.reshape(-1, 3) * EYE_RADIUS * scale + centre
        builder.add(points, triangles, material, normals=facing, tints=tint.ravel(), bones=(int(Bone.EYE_L) + index, 0, 0.0))
        spot = np.array([0.2, 0.2, 0.96])
        spot *= EYE_RADIUS * 1.015 * scale / np.linalg.norm(spot)
        dot = ball(centre + spot, np.array([2.3, 2.3, 0.8]) * scale, 5, 9)
        builder.add(dot.points, dot.triangles, np.full(len(dot.triangles), glint), bones=(int(Bone.GLINT_L) + index, 0, 0.0))


def lid_trims(grid: Grid, female: float) -> list[tuple[str, Surface, np.ndarray]]:
    """Return lashes and lid rims in the head's millimetres, each with the grid point that carries each of its points."""
    spots = grid.points.reshape(-1, 3)
    trims = []
    for side in (1, -1):
        centre = EYE * np.array([side, 1, 1])
        for row in (UPPER_LID, LOWER_LID):
            carriers = edge_of_lid(grid, row, side)
            edge = spots[carriers]
            out = (edge - centre) / np.linalg.norm(edge - centre, axis=1, keepdims=True)
            share = np.linspace(0, 1, len(edge))[:, None]
            if row == UPPER_LID:
                taper = np.sin(np.clip(share * 1.05 + 0.03, 0, 1) ** 0.75 * math.pi * 0.84) * (0.45 + 0.55 * share)
                wing = np.array([side * 0.8, 0.45, 0]) * share**3 * 5.5 * female
                swept = out * 0.7 + np.array([side * 0.5, 0.6, 0]) * share
                tip = edge + swept * (1.3 + 1.5 * female) * taper + wing + out * 0.4
                lash = [edge + np.array([0, 1.0 + 0.7 * female, 0]) * taper + out * 0.5, tip, edge + out * 0.3]
                trims.append(("lash", _strip(lash, side), np.tile(carriers, 3)))
            rim = [edge, edge - out * 2.2]
            trims.append(("rim", _strip(rim if row == UPPER_LID else rim[::-1], side), np.tile(carriers, 2)))
    return trims


def _strip(rows: list[np.ndarray], side: int) -> Surface:
    """Return a band seen from both sides."""
    triangles = grid_triangles(len(rows), len(rows[0]), wrap=False)
    if side < 0:
        triangles = triangles[:, ::-1]
    return Surface(np.concatenate(rows), np.concatenate([triangles, triangles[:, ::-1]]))
