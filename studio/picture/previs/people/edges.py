"""Sheets of cloth finished: edges turned in, and the way their outside faces carried along so that no edge is lit as a lip."""

import numpy as np

from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.surface import Surface, hemmed, normals_of, shell

Bones = tuple[np.ndarray | int, np.ndarray | int, np.ndarray | float]


def finished(surface: Surface, thick: float, depth: float, lying: bool = False) -> Surface:
    """Return an open sheet hemmed; columns 3, 4 and 5 are unit normals, see `hemmed`."""
    normals = normals_of(surface)
    spots = np.concatenate([surface.points[:, :3], normals], 1)
    return hemmed(Surface(spots, surface.triangles), thick, depth, normals, lying)


def doubled(surface: Surface, thick: float, seen: np.ndarray) -> Surface:
    """Return a sheet with an inside `thick` metres behind it and edges where its points are `seen` (n,), not sunk in others.

    Columns 3, 4 and 5 are unit normals; edges have their own.
    """
    normals = normals_of(surface)
    points, triangles = shell(surface, -normals * thick)
    of_edge = (triangles < len(normals)).any(1) & (triangles >= len(normals)).any(1)
    edges = triangles[of_edge & seen[triangles % len(normals)].any(1)]
    used, index = np.unique(edges, return_inverse=True)
    joined = np.concatenate([triangles[~of_edge], index.reshape(-1, 3) + len(points)])
    faces = np.concatenate([normals, -normals, normals_of(Surface(points, edges))[used]])
    return Surface(np.concatenate([np.concatenate([points, points[used]]), faces], 1), joined.astype(np.int32))


def add_sheet(builder: MeshBuilder, surface: Surface, material: Material, bones: Bones) -> None:
    """Add a sheet with the normals that it carries, or averaged ones where it carries none."""
    normals = surface.points[:, 3:6] if surface.points.shape[1] >= 6 else None
    builder.add(surface.points[:, :3], surface.triangles, material, normals=normals, bones=bones)
