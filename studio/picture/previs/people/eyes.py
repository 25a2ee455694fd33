"""Eyeballs with pupil, iris and a catch-light, lashes and lid rims; nothing of where they look."""

import math

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.colours import lifted, linear, mixed
from studio.picture.previs.people.head import EYE, EYE_RADIUS, LOWER_LID, UPPER_LID, Grid, edge_of_lid
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import Surface, ball, grid_triangles

RINGS = np.radians([0, 6, 10.4, 11.2, 16, 21.8, 24, 26, 45, 70, 95])
"""Angles from the eye's axis; the pupil ends at the third, the iris at the sixth, its dark rim at the eighth."""
SEGMENTS = 18


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
    iris = mixed(iris, (0.5, 0.5, 0.5), 0.06)
    bright = lifted(iris, 1.9, 0.03)
    kinds = (
        builder.material(Material((0.006, 0.005, 0.005), 0.6, 0.02, texture="eye")),
        builder.material(Material(mixed(iris, bright, 0.35), 0.6, 0.03, texture="eye", second=bright, wrap=0.3)),
        builder.material(Material(mixed((0.01, 0.01, 0.01), iris, 0.25), 0.6, 0.03, texture="eye")),
        builder.material(Material((0.66, 0.63, 0.6), 0.6, 0.04, texture="eye", second=(0.4, 0.34, 0.32), wrap=0.4)),
    )
    material = np.array(kinds)[np.searchsorted([2, 5, 7], ring, "right")]
    tint = np.broadcast_to(np.clip(-shape[..., 1] * 2.6 + 0.15, 0, 1), shape.shape[:2]).copy()
    tint[7:] = np.clip(shape[7:, :, 1] * 1.6, 0, 0.8)
    facing = shape.reshape(-1, 3) + np.array([0, 0, 1.3])
    facing /= np.linalg.norm(facing, axis=1, keepdims=True)
    glint = builder.material(Material((1.0, 1.0, 1.0), 0.5, 0.0, emission=0.75))
    for index, centre in enumerate(centres):
        points = shape.reshape(-1, 3) * EYE_RADIUS * scale + centre
        builder.add(points, triangles, material, normals=facing, tints=tint.ravel(), bones=(int(Bone.EYE_L) + index, 0, 0.0))
        spot = np.array([0.16, 0.19, 0.97])
        spot *= EYE_RADIUS * 1.02 * scale / np.linalg.norm(spot)
        dot = ball(centre + spot, np.array([1.5, 1.5, 0.7]) * scale, 6, 10)
        builder.add(dot.points, dot.triangles, np.full(len(dot.triangles), glint), bones=(int(Bone.GLINT_L) + index, 0, 0.0))


def lid_trims(grid: Grid, woman: float) -> list[tuple[str, Surface, np.ndarray]]:
    """Return lashes and lid rims in the head's millimetres, each with the grid point that carries each of its points."""
    spots = grid.points.reshape(-1, 3)
    trims = []
    for side in (1, -1):
        centre = EYE * np.array([side, 1, 1])
        for row, length in ((UPPER_LID, 2.1 + 1.3 * woman), (LOWER_LID, 0.5)):
            carriers = edge_of_lid(grid, row, side)
            edge = spots[carriers]
            out = (edge - centre) / np.linalg.norm(edge - centre, axis=1, keepdims=True)
            up = np.array([0, 1.0 if row == UPPER_LID else -1.0, 0])
            share = np.linspace(0, 1, len(edge))[:, None]
            taper = np.sin(np.clip(share * 1.12, 0.02, 1) ** 0.8 * math.pi * 0.86) * (0.35 + 0.65 * share)
            swept = out * 0.9 + up * 0.35 + np.array([side, 0, 0]) * 0.6 * share
            lash = [edge + up * 1.5 * taper + out * 0.25, edge + out * 0.5, edge + swept * length * taper + out * 0.3]
            if row == UPPER_LID:
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
