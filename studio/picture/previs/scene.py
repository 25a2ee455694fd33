"""A place and its people merged into one mesh whose bodies move; no camera and no light."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.kernels.skinning import skin
from studio.picture.previs.mesh import Mesh


class Scene(NamedTuple):
    """Everything that can be drawn, as arrays for the kernels."""

    rest: np.ndarray
    """(n, 3) float32, bodies unposed."""
    rest_normals: np.ndarray
    points: np.ndarray
    """(n, 3) float32, bodies posed."""
    normals: np.ndarray
    tints: np.ndarray
    triangles: np.ndarray
    materials: np.ndarray
    palette: np.ndarray
    bone_a: np.ndarray
    bone_b: np.ndarray
    weights: np.ndarray
    still_points: int
    """Points before this one never move."""
    still_triangles: int
    bones: tuple[int, ...]
    """Of each body, in order."""
    body_triangles: tuple[int, ...]
    """First triangle of each body, and one past the last."""


def assemble(place: Mesh, bodies: list[Mesh], bones: list[int]) -> Scene:
    """Merge meshes, giving each body its own stretch of palette and bones."""
    meshes = [place, *bodies]
    points = np.cumsum([0, *(len(mesh.points) for mesh in meshes)])
    colours = np.cumsum([0, *(len(mesh.palette) for mesh in meshes)])
    faces = np.cumsum([0, *(len(mesh.triangles) for mesh in meshes)])
    joints = np.cumsum([0, 0, *bones])
    join = lambda parts, kind: np.ascontiguousarray(np.concatenate(parts), kind)
    rest = join([mesh.points for mesh in meshes], np.float32)
    normals = join([mesh.normals for mesh in meshes], np.float32)
    return Scene(
        rest, normals, rest.copy(), normals.copy(),
        join([mesh.tints for mesh in meshes], np.float32),
        join([mesh.triangles + first for mesh, first in zip(meshes, points, strict=False)], np.int32),
        join([mesh.materials + first for mesh, first in zip(meshes, colours, strict=False)], np.int32),
        join([mesh.palette for mesh in meshes], np.float32),
        join([mesh.bone_a + first for mesh, first in zip(meshes, joints, strict=False)], np.int32),
        join([mesh.bone_b + first for mesh, first in zip(meshes, joints, strict=False)], np.int32),
        join([mesh.weights for mesh in meshes], np.float32),
        len(place.points), len(place.triangles), tuple(bones), tuple(int(face) for face in faces[1:]),
    )  # fmt: skip


def pose(scene: Scene, matrices: list[np.ndarray]) -> None:
    """Move the bodies' points and normals by each body's (bones, 3, 4) matrices."""
    if not matrices:
        return
    first = scene.still_points
    skin(
        scene.rest[first:], scene.rest_normals[first:], scene.bone_a[first:], scene.bone_b[first:], scene.weights[first:],
        np.ascontiguousarray(np.concatenate(matrices), np.float32), scene.points[first:], scene.normals[first:],
    )  # fmt: skip
