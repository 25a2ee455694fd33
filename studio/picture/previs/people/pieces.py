"""Set pieces that come with what someone does: steps to climb, a stool to sit on, a desk, a bench; not how it is done."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film.staging import Motion
from studio.picture.previs.mesh import Material, Mesh, MeshBuilder
from studio.picture.previs.people.body import Body
from studio.picture.previs.people.moment import seat_height
from studio.picture.previs.people.surface import Surface, loft

STEPS = 7
RISE, RUN = 0.17, 0.29
"""Metres from one step to the next, up and ahead."""
WIDE, TOP = 1.25, 0.9
"""Metres across the steps, and of the landing."""
FIRST = 0.42
"""Metres from the mark to the first riser."""
SLAB = 0.045
"""Metres a tread is thick; it juts over the riser."""
STONE = Material((0.085, 0.08, 0.074), 0.9, 0.03)
WOOD = Material((0.13, 0.075, 0.04), 0.7, 0.08, texture="planks")
METAL = Material((0.05, 0.052, 0.056), 0.45, 0.3)
SCREEN = Material((0.3, 0.5, 0.7), 0.4, 0.1, emission=0.9)
Point = tuple[float, float, float]


class Block(NamedTuple):
    """A box between two corners."""

    low: Point
    high: Point
    material: Material


Made = tuple[tuple[Block, ...], tuple[tuple[Surface, Material], ...]]
"""Blocks, and turned parts with what they are of."""


def furnished(body: Body, motion: Motion) -> Body:
    """Return `body` with the set piece that `motion` needs, on one bone more; most need none."""
    piece = PIECES.get(motion)
    return body if piece is None else _with(body, *piece(body))


def joined(mesh: Mesh, piece: Mesh) -> Mesh:
    """Return one mesh of both."""
    both = {
        name: np.concatenate([getattr(mesh, name), getattr(piece, name)])
        for name in ("points", "normals", "tints", "bone_a", "bone_b", "weights", "palette")
    }
    triangles = np.concatenate([mesh.triangles, piece.triangles + len(mesh.points)])
    materials = np.concatenate([mesh.materials, piece.materials + len(mesh.palette)])
    return mesh._replace(**both, triangles=triangles, materials=materials)


def without(mesh: Mesh, piece: Mesh) -> Mesh:
    """Return what was `joined` with `piece`."""
    points, triangles = len(mesh.points) - len(piece.points), len(mesh.triangles) - len(piece.triangles)
    colours = len(mesh.palette) - len(piece.palette)
    kept = {name: getattr(mesh, name)[:points] for name in ("points", "normals", "tints", "bone_a", "bone_b", "weights")}
    faces = {"triangles": mesh.triangles[:triangles], "materials": mesh.materials[:triangles]}
    return mesh._replace(**kept, **faces, palette=mesh.palette[:colours])


def _with(body: Body, blocks: tuple[Block, ...], turned: tuple[tuple[Surface, Material], ...]) -> Body:
    builder = MeshBuilder()
    for block in blocks:
        _add(builder, block, body.bones)
    for surface, material in turned:
        builder.add(surface.points, surface.triangles, material, bones=(body.bones, 0, 0.0))
    piece = builder.build()
    return body._replace(mesh=joined(body.mesh, piece), bones=body.bones + 1, piece=piece)


def _add(builder: MeshBuilder, block: Block, bone: int) -> None:
    """Add a block with sharp edges."""
    ends = (block.low, block.high)
    corners = np.array([[ends[k >> axis & 1][axis] for axis in range(3)] for k in range(8)])
    for quad in ((0, 4, 6, 2), (1, 3, 7, 5), (2, 6, 7, 3), (4, 5, 7, 6), (0, 2, 3, 1)):
        points = corners[list(quad)]
        normal = np.cross(points[1] - points[0], points[2] - points[0])
        normals = np.tile(normal / np.linalg.norm(normal), (4, 1))
        builder.add(points, np.array([[0, 1, 2], [0, 2, 3]]), block.material, normals=normals, bones=(bone, 0, 0.0))


def _steps(body: Body) -> Made:
    """Return a flight of steps that begins ahead of the mark."""
    blocks = []
    for number in range(STEPS):
        deep = RUN if number < STEPS - 1 else TOP
        high, near = RISE * (number + 1), FIRST + RUN * number
        for low, top, lip in ((0.0, high - SLAB, 0.02), (high - SLAB, high, 0.0)):
            blocks.append(Block((-WIDE / 2 + lip, low, near + lip), (WIDE / 2 - lip, top, near + deep + 0.01), STONE))
    return tuple(blocks), ()


def _stool(body: Body) -> Made:
    """Return a round stool under somebody who sits."""
    high, behind = seat_height(body.rest.measures.hip), -0.13 * body.rest.measures.unit
    top = np.array([[0, high - 0.045, behind], [0, high - 0.04, behind], [0, high - 0.006, behind], [0, high, behind]])
    seat = loft(top, np.array([0.17, 0.185, 0.185, 0.17]), np.array([0.17, 0.185, 0.185, 0.17]), 20)
    legs = []
    for turn in (math.pi / 4, 3 * math.pi / 4, 5 * math.pi / 4, 7 * math.pi / 4):
        x, z = math.cos(turn), math.sin(turn)
        line = np.array([[0.2 * x, 0.0, behind + 0.2 * z], [0.12 * x, high - 0.04, behind + 0.12 * z]])
        legs.append((loft(line, np.array([0.014, 0.018]), np.array([0.014, 0.018]), 8), WOOD))
    return (), ((seat, WOOD), *legs)


def _desk(body: Body) -> Made:
    """Return a stool, and a desk with a computer under the hands of somebody who types."""
    unit = body.rest.measures.unit
    high = seat_height(body.rest.measures.hip) + 0.175 * unit
    near = 0.16 * unit
    far = near + 0.62
    legs = tuple(
        Block((x - 0.025, 0.0, z - 0.025), (x + 0.025, high - 0.035, z + 0.025), WOOD)
        for x in (-0.58, 0.58)
        for z in (near + 0.06, far - 0.06)
    )
    screen = near + 0.4
    blocks = (
        *legs,
        Block((-0.64, high - 0.035, near), (0.64, high, far), WOOD),
        Block((-0.2, high, near + 0.08), (0.2, high + 0.018, near + 0.24), METAL),
        Block((-0.03, high, screen), (0.03, high + 0.12, screen + 0.03), METAL),
        Block((-0.26, high + 0.09, screen - 0.008), (0.26, high + 0.41, screen), SCREEN),
        Block((-0.28, high + 0.075, screen), (0.28, high + 0.425, screen + 0.022), METAL),
    )
    return blocks, _stool(body)[1]


def _bench(body: Body) -> Made:
    """Return a bench under the hands of somebody who works standing."""
    unit = body.rest.measures.unit
    high = body.rest.measures.hip + 0.035 * unit
    near, far = 0.24 * unit, 0.24 * unit + 0.5
    legs = tuple(
        Block((x - 0.03, 0.0, z - 0.03), (x + 0.03, high - 0.04, z + 0.03), WOOD)
        for x in (-0.48, 0.48)
        for z in (near + 0.05, far - 0.05)
    )
    blocks = (
        *legs,
        Block((-0.54, high - 0.04, near), (0.54, high, far), WOOD),
        Block((-0.15, high, near + 0.14), (0.13, high + 0.055, near + 0.34), METAL),
        Block((-0.12, high + 0.055, near + 0.18), (0.02, high + 0.085, near + 0.3), STONE),
    )
    return blocks, ()


PIECES: dict[Motion, Callable[[Body], Made]] = {
    "climb": _steps,
    "sit": _stool,
    "sit down": _stool,
    "stand up": _stool,
    "type": _desk,
    "work": _bench,
}
"""What each motion brings with it."""
