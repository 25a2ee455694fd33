"""What the renderer draws: triangle meshes with materials and bones, and the builder that collects them; no posing."""

from typing import NamedTuple

import numpy as np

TEXTURES = (
    "plain", "brick", "ground", "facade", "planks", "foliage", "water", "tiles", "sand", "cloth", "rock", "skin", "hair", "eye",
    "plaster", "paper", "cobbles", "ashlar", "shingles", "bark", "grass",
)  # fmt: skip
"""Procedural textures by index; what each does is in the shading kernel."""


class Mesh(NamedTuple):
    """Triangles in metres, y up, right-handed; counter-clockwise seen from outside."""

    points: np.ndarray
    """(n, 3) float32."""
    normals: np.ndarray
    """(n, 3) float32, unit."""
    tints: np.ndarray
    """(n,) float32, 0…1: how far the material's second colour has replaced its first."""
    triangles: np.ndarray
    """(m, 3) int32."""
    materials: np.ndarray
    """(m,) int32, rows of `palette`."""
    bone_a: np.ndarray
    """(n,) int32."""
    bone_b: np.ndarray
    """(n,) int32."""
    weights: np.ndarray
    """(n,) float32 share of bone_b."""
    palette: np.ndarray
    """(k, 12) float32; see `Material`."""


class Material(NamedTuple):
    """A surface; colours are linear light, 0…1."""

    colour: tuple[float, float, float]
    roughness: float = 0.8
    specular: float = 0.1
    emission: float = 0.0
    """Times the colour, in the units of the key (1 is a white wall in the key)."""
    texture: str = "plain"
    wrap: float = 0.0
    """How far light wraps past the terminator, 0…0.5; skin and cloth use it."""
    second: tuple[float, float, float] | None = None
    """The colour at tint 1; None is the first colour."""
    grain: float = 1.0
    """Scale of the texture, 1 as drawn."""

    def row(self) -> np.ndarray:
        """Return the palette row: r g b, roughness, specular, emission, texture, wrap, second r g b, grain."""
        second = self.colour if self.second is None else self.second
        shine = (self.roughness, self.specular, self.emission, float(TEXTURES.index(self.texture)), self.wrap)
        return np.array((*self.colour, *shine, *second, self.grain), np.float32)


class MeshBuilder:
    """Collects parts into one mesh."""

    def __init__(self) -> None:
        self._parts: list[tuple[np.ndarray, ...]] = []
        self._palette: dict[Material, int] = {}
        self._points = 0

    def material(self, material: Material) -> int:
        """Return the palette index of `material`, adding it once."""
        return self._palette.setdefault(material, len(self._palette))

    def add(
        self,
        points: np.ndarray,
        triangles: np.ndarray,
        material: Material | np.ndarray,
        *,
        normals: np.ndarray | None = None,
        tints: np.ndarray | float = 0.0,
        bones: tuple[np.ndarray | int, np.ndarray | int, np.ndarray | float] = (0, 0, 0.0),
    ) -> None:
        """Add a part; `material` may be an array of palette indices, one a triangle. Normals are averaged where absent."""
        count = len(points)
        points = np.asarray(points, np.float32)
        triangles = np.asarray(triangles, np.int32)
        index = self.material(material) if isinstance(material, Material) else material
        normals = smooth_normals(points, triangles) if normals is None else np.asarray(normals, np.float32)
        bone_a, bone_b, weight = bones
        spread = lambda values, kind: np.broadcast_to(np.asarray(values, kind), (count,))
        self._parts.append(
            (
                points, normals, spread(tints, np.float32), triangles + self._points,
                np.broadcast_to(np.asarray(index, np.int32), (len(triangles),)),
                spread(bone_a, np.int32), spread(bone_b, np.int32), spread(weight, np.float32),
            )
        )  # fmt: skip
        self._points += count

    def build(self) -> Mesh:
        """Return everything added, contiguous."""
        joined = [np.ascontiguousarray(np.concatenate(column)) for column in zip(*self._parts, strict=True)]
        palette = np.stack([material.row() for material in self._palette])
        return Mesh._make((*joined, palette))


def smooth_normals(points: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    """Return (n, 3) float32 unit normals, area-weighted and averaged over points that coincide within half a millimetre."""
    edges = points[triangles].astype(np.float64)
    faces = np.cross(edges[:, 1] - edges[:, 0], edges[:, 2] - edges[:, 0])
    _, welded = np.unique(np.round(points * 2000).astype(np.int64), axis=0, return_inverse=True)
    welded = welded.ravel()
    sums = np.zeros((welded.max() + 1, 3))
    for corner in range(3):
        np.add.at(sums, welded[triangles[:, corner]], faces)
    normals = sums[welded]
    return (normals / (np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12)).astype(np.float32)


def coarser(mesh: Mesh, cell: float) -> Mesh:
    """Return a mesh whose points of one surface and bone are merged within cubes of `cell` metres; for things seen small."""
    surface = np.zeros(len(mesh.points), np.int64)
    surface[mesh.triangles.ravel()] = np.repeat(mesh.materials, 3)
    keys = np.concatenate([np.floor(mesh.points / cell).astype(np.int64), surface[:, None], mesh.bone_a[:, None]], axis=1)
    _, first, merged = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    triangles = merged.ravel()[mesh.triangles].astype(np.int32)
    kept = (triangles[:, 0] != triangles[:, 1]) & (triangles[:, 1] != triangles[:, 2]) & (triangles[:, 2] != triangles[:, 0])
    rows = [np.ascontiguousarray(column[first]) for column in (mesh.points, mesh.normals, mesh.tints)]
    bones = [np.ascontiguousarray(column[first]) for column in (mesh.bone_a, mesh.bone_b, mesh.weights)]
    return Mesh._make((*rows, np.ascontiguousarray(triangles[kept]), mesh.materials[kept], *bones, mesh.palette))
