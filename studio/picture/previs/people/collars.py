"""What lies round a neck: shirt, stand and coat collars, rolls, hoods thrown back; sheets of cloth with thickness."""

import math
from collections.abc import Sequence

import numpy as np

from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.skeleton import Bone, Rest
from studio.picture.previs.people.surface import Surface, grid_triangles, normals_of, shell

Profile = Sequence[tuple[float, float]]
"""Rows of distance off the neck and height above its root, adult metres."""
PROFILES: dict[str, tuple[Profile, float, float]] = {
    "shirt": (((0.012, -0.02), (0.004, 0.012), (0.003, 0.032), (0.008, 0.036), (0.017, 0.026), (0.026, 0.004)), 16, 0.022),
    "coat": (
        ((0.016, -0.024), (0.014, 0.0), (0.014, 0.03), (0.022, 0.042), (0.038, 0.028), (0.054, -0.006), (0.058, -0.02)),
        34,
        0.02,
    ),
    "stand": (((0.012, -0.02), (0.006, 0.005), (0.006, 0.03), (0.007, 0.042)), 7, 0.0),
    "roll": (
        ((0.03, -0.03), (0.012, -0.005), (0.006, 0.03), (0.012, 0.042), (0.02, 0.034), (0.024, 0.01), (0.03, -0.02)),
        0,
        0.0,
    ),
    "rib": (((0.012, -0.02), (0.02, -0.004), (0.014, 0.012), (0.006, 0.014), (0.002, 0.004)), 0, 0.0),
    "hood": (((0.02, -0.02), (0.028, 0.03), (0.05, 0.045), (0.085, 0.02), (0.1, -0.03), (0.08, -0.08), (0.04, -0.1)), 26, 0.0),
}
"""By kind: the profile, degrees left open each side of the middle in front, and how far points reach down at the opening."""


def add_collar(builder: MeshBuilder, kind: str, material: Material, rest: Rest, off: float) -> None:
    """Add a collar of `kind` round the neck, `off` adult metres further from it than a shirt's."""
    profile, gap, point = PROFILES[kind]
    made = _ring(profile, math.radians(gap), point, rest, off, kind == "hood")
    high = np.clip((made.points[:, 1] - rest.measures.neck) / (0.06 * rest.measures.unit), 0, 1) * 0.35
    builder.add(made.points, made.triangles, material, bones=(int(Bone.CHEST), int(Bone.NECK), high))


def _ring(profile: Profile, gap: float, point: float, rest: Rest, off: float, hood: bool) -> Surface:
    """Return the profile swept round the neck."""
    body, u = rest.measures, rest.measures.unit
    count = 41
    turn = np.linspace(gap, 2 * math.pi - gap, count) if gap else np.linspace(0, 2 * math.pi, count)[:-1]
    thin = 1 - 0.12 * body.woman - 0.16 * body.child + 0.08 * body.build
    half = (0.056 * thin + off) * u
    front = np.cos(turn)
    rows = []
    for number, (out, high) in enumerate(profile):
        late = number / (len(profile) - 1)
        bulge = 1.0 if not hood else 0.22 + 0.78 * (0.5 - 0.5 * front) ** 0.9
        radius = half + out * u * bulge
        reach = point * u * late**2 * np.exp(-(((np.minimum(turn, 2 * math.pi - turn) - gap) / 0.35) ** 2)) if point else 0.0
        drop = (0.012 + 0.02 * (1 if not hood else 0.4)) * u * front
        y = body.neck + high * u * (1 if not hood else 0.5 + 0.5 * bulge) - drop - reach
        z = -0.026 * u + radius * front * 1.04 + (0.3 * reach if point else 0.0)
        slope = max(0.0, 0.004 - high) * 1.2 * u
        rows.append(np.stack([(radius + slope) * np.sin(turn), y + 0 * turn, z + slope * front], 1))
    columns = len(turn)
    triangles = grid_triangles(len(rows), columns, wrap=not gap)
    surface = Surface(np.concatenate(rows), triangles[:, ::-1])
    return shell(surface, -normals_of(surface) * 0.0035 * u)
