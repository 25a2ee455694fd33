"""How far the dressed trunk reaches at each height, so that hands lie on clothes and not in them; measured on the mesh."""

import numpy as np

from studio.picture.previs.mesh import Mesh
from studio.picture.previs.people.skeleton import ARMS, Bone, Rest

LEVELS = 14
TRUNK = (Bone.HIPS, Bone.SPINE, Bone.CHEST)
SLENDER = 0.03
"""Metres a section reaches at least, so that nothing divides by nought."""
PLACES = 0.55
"""Share of a half width within which depth is measured."""


def dressed(rest: Rest, mesh: Mesh) -> Rest:
    """Return `rest` with the sections of the trunk that `mesh` shows at rest."""
    body = rest.measures
    points = mesh.points[np.isin(mesh.bone_a, TRUNK) & np.isin(mesh.bone_b, TRUNK)].astype(float)
    low, high = body.hip - 0.12 * body.unit, float(rest.joints[ARMS[0], 1]) + 0.02 * body.unit
    heights = np.linspace(low, high, LEVELS)
    step = heights[1] - heights[0]
    sections = [_section(points[np.abs(points[:, 1] - height) < 0.75 * step], body.shoulder_half) for height in heights]
    return rest._replace(trunk=np.column_stack([heights, np.array(sections)]))


def _section(points: np.ndarray, widest: float) -> tuple[float, float, float]:
    """Return half width, depth ahead and depth behind of points (n, 3) of one height."""
    if not len(points):
        return SLENDER, SLENDER, SLENDER
    wide = min(float(np.abs(points[:, 0]).max()), widest)
    middle = points[np.abs(points[:, 0]) < PLACES * wide]
    middle = middle if len(middle) else points
    return max(wide, SLENDER), max(float(middle[:, 2].max()), SLENDER), max(float(-middle[:, 2].min()), SLENDER)
