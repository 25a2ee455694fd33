"""Bands round the trunk and the wrists: belts, buckles, sashes, ropes, ribbed hems and cuffs."""

import math

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.people.flesh import upper_bones
from studio.picture.previs.people.laying import Laying, Line
from studio.picture.previs.people.rings import around, laid
from studio.picture.previs.people.skeleton import ARMS, Bone
from studio.picture.previs.people.surface import grid_triangles, loft

TURNS = np.linspace(-math.pi, math.pi, 32, endpoint=False)


def sewn_band(on: Laying, material: Material, high: float, wide: float, off: float) -> None:
    """Add a band round the garment: `high` above the hips, `wide` each way and `off` outside the cloth, adult metres."""
    u = on.rest.measures.unit
    heights = on.rest.measures.hip + (high + np.array([-1, -0.86, 0.86, 1.0]) * wide) * u
    radii = around(on.rest, on.top, heights, TURNS) + _lift(on) + (off + np.array([-0.008, 0.0, 0.0, -0.008]))[:, None] * u
    points = laid(on.rest, heights, TURNS, radii)
    on.builder.add(points, grid_triangles(4, len(TURNS))[:, ::-1], material, bones=upper_bones(points, on.rest))


def _lift(on: Laying) -> float:
    """Return how far the skirt of a coat stands off its body."""
    return 0.005 * on.rest.measures.unit if on.top.hem > -0.05 else 0.0


def buckle(on: Laying, high: float, plate: float, wide: float, off: float) -> None:
    """Add a belt's buckle."""
    lines: Line = lambda x, y: [1 - (np.abs(x) / (plate * 0.8)) ** 8 - (np.abs(y - high) / (wide * 1.15)) ** 8]
    bounds = (-plate, plate, high - 1.3 * wide, high + 1.3 * wide)
    on.front.lay(on.builder, on.cloths.metal, bounds, lines, off + 0.009, 0.007, (11, 9))


def rope(on: Laying) -> None:
    """Add a rope round the waist with hanging ends."""
    sewn_band(on, on.cloths.under, 0.13, 0.011, 0.012)
    u, hip = on.front.u, on.rest.measures.hip
    for x, length in ((0.018, 0.24), (0.034, 0.19)):
        line = np.array([(x, 0.13, 0.0), (x + 0.004, 0.06, 0), (x + 0.006, 0.13 - length, 0)]) * u + np.array([0, hip, 0])
        line[:, 2] = on.front.z(line[:, 0], np.maximum(line[:, 1], hip)) + np.array([0.02, 0.024, 0.034]) * u
        end = loft(line, np.full(3, 0.006) * u, np.full(3, 0.006) * u, 7)
        on.builder.add(end.points, end.triangles, on.cloths.under, bones=(int(Bone.HIPS), 0, 0.0))


def cuffs(on: Laying, material: Material | None = None) -> None:
    """Add a cuff at each wrist; of the shirt beneath where `material` is given."""
    thin, reach = (0.62, 0.02) if material else (1.0, 0.0)
    chosen = material or (on.cloths.under if on.figure.garment in ("waistcoat", "apron") else on.cloths.second)
    _cuff(on, chosen, np.array([-0.05, -0.046, 0.0, 0.006, 0.004]) + reach, np.array([0.86, 1.04, 1.04, 0.95, 0.8]) * thin)


def strapped_cuffs(on: Laying) -> None:
    """Add a strap round each wrist of a coat."""
    _cuff(on, on.cloths.second, np.array([-0.075, -0.073, -0.052, -0.05]), np.array([0.9, 1.06, 1.06, 0.9]))


def _cuff(on: Laying, material: Material, along: np.ndarray, radii: np.ndarray) -> None:
    """Add rings at `along` adult metres past the sleeve's end with `radii` of its girth."""
    body, u = on.rest.measures, on.rest.measures.unit
    slim = (1 - 0.16 * body.woman - 0.16 * body.child) * body.thick
    for first in ARMS:
        elbow, wrist = on.rest.joints[[first + 2, first + 4]]
        ahead = (wrist - elbow) / np.linalg.norm(wrist - elbow)
        end = elbow + (wrist - elbow) * (min(on.top.sleeve, 1.97) - 1)
        girth = (0.028 * slim + on.top.slack + on.top.roomy + on.top.flare + 0.004) * u
        ring = loft(end + ahead * (along * u)[:, None], radii * girth, radii * girth, 14, axis=(0, 0, 1), caps=False)
        on.builder.add(ring.points, ring.triangles, material, bones=(int(first) + 3, 0, 0.0))
