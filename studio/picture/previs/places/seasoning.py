"""What weather and years leave on a finished place: snow on whatever faces up, dirt and faded paint; no geometry of its own."""

import numpy as np

from film.words import Weather
from studio.picture.previs.mesh import TEXTURES, Mesh
from studio.picture.previs.places.noise import rough_noise
from studio.picture.previs.places.place import Point

SNOW = (0.82, 0.87, 0.95)
"""Linear colour of fresh snow."""
SNOWY: tuple[Weather, ...] = ("snow",)
STEEPEST = 0.3
"""Upward part of a normal from which snow begins to lie."""
NOT_COVERED = tuple(TEXTURES.index(name) for name in ("water", "facade"))
LAID = tuple(TEXTURES.index(name) for name in ("tiles", "cobbles", "ground", "planks", "grass", "ashlar", "shingles"))
"""Joints that a snow cover hides."""
FADES = {"tidy": 0.0, "shabby": 0.34, "ruined": 0.5}
"""How far paint has gone grey."""
GRIMES = {"tidy": 0.0, "shabby": 0.3, "ruined": 0.5}
"""Tint that dirt adds at most."""
DUST = np.array((0.16, 0.14, 0.115))


def snowed(mesh: Mesh, seed: int, walls: tuple[Point, Point] | None) -> Mesh:
    """Return `mesh` with snow on all that faces the sky; of a room (`walls`) only outside it.

    Each material gets a twin whose second colour is snow, and a point's tint is how much lies there.
    """
    points, normals = mesh.points.astype(np.float64), mesh.normals
    leafy = _leafy(mesh)
    up = np.where(leafy, np.abs(normals[:, 1]), normals[:, 1])
    patch = rough_noise(points[:, 0] / 1.3 + 5, points[:, 2] / 1.3 + points[:, 1] * 0.9, seed, 3)
    cover = np.clip((up - STEEPEST - 0.35 * (patch - 0.35)) / 0.28, 0, 1)
    cover = np.where(leafy, np.maximum(cover, np.clip(0.9 - mesh.tints * 1.3 + 0.4 * (patch - 0.5), 0, 0.9)), cover)
    if walls is not None:
        low, high = (np.array(corner) for corner in walls)
        cover *= 1.0 - np.all((points > low - 0.25) & (points < high + np.array((0.25, 0.25, 6.0))), axis=1)
    bare = np.isin(mesh.palette[:, 6], NOT_COVERED) | (mesh.palette[:, 5] > 0)
    white = np.flatnonzero(cover[mesh.triangles].max(1) > 0.02)
    white = white[~bare[mesh.materials[white]]]
    return _covered(mesh, white, cover)


def _leafy(mesh: Mesh) -> np.ndarray:
    """Return which points are foliage, which may be seen from below."""
    leaves = mesh.palette[mesh.materials, 6] == TEXTURES.index("foliage")
    found = np.zeros(len(mesh.points), bool)
    found[mesh.triangles[leaves].ravel()] = True
    return found


def _covered(mesh: Mesh, white: np.ndarray, cover: np.ndarray) -> Mesh:
    twins = mesh.palette.copy()
    twins[:, 8:11] = SNOW
    twins[:, 3] = np.maximum(twins[:, 3], 0.8)
    twins[np.isin(twins[:, 6], LAID), 6] = TEXTURES.index("sand")
    corners = mesh.triangles[white].ravel()
    own, at = np.unique(corners, return_inverse=True)
    first = len(mesh.points)
    triangles, materials = mesh.triangles.copy(), mesh.materials.copy()
    triangles[white] = (at.reshape(-1, 3) + first).astype(np.int32)
    materials[white] += len(mesh.palette)
    join = lambda column: np.ascontiguousarray(np.concatenate([column, column[own]]))
    return mesh._replace(
        points=join(mesh.points), normals=join(mesh.normals),
        tints=np.concatenate([mesh.tints, cover[own].astype(np.float32)]),
        triangles=np.ascontiguousarray(triangles), materials=materials,
        bone_a=join(mesh.bone_a), bone_b=join(mesh.bone_b), weights=join(mesh.weights),
        palette=np.concatenate([mesh.palette, twins]),
    )  # fmt: skip


def worn(mesh: Mesh, condition: str, seed: int) -> Mesh:
    """Return `mesh` with the dirt and faded paint of its condition; lamps and glass keep shining."""
    fade, grime = FADES.get(condition, 0.0), GRIMES.get(condition, 0.0)
    if fade == 0.0:
        return mesh
    palette = mesh.palette.copy()
    dull = palette[:, 5] == 0
    for first in (0, 8):
        colour = palette[dull, first : first + 3]
        grey = colour @ np.array((0.3, 0.55, 0.15), np.float32)
        faded = colour + (grey[:, None] * (1.05, 1.0, 0.88) - colour) * fade
        palette[dull, first : first + 3] = faded * (1 - fade * 0.4) + DUST * (fade * 0.4)
    palette[dull, 3] = np.maximum(palette[dull, 3], 0.55)
    points = mesh.points.astype(np.float64)
    stains = rough_noise(points[:, 0] / 0.8 + points[:, 1] * 0.4, points[:, 2] / 0.8 + points[:, 1] * 0.7, seed, 3)
    tints = np.clip(mesh.tints + grime * np.clip(stains * 2 - 0.5, 0, 1), 0, 1)
    return mesh._replace(palette=palette, tints=tints.astype(np.float32))
