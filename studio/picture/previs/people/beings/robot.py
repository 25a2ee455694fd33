"""Robots: a person's skeleton in plates, under a head of its own with lamps for eyes; posed as people are."""

import numpy as np

from film.figure import Figure
from film.reach import replaced
from film.staging import Held
from studio.picture.previs.mesh import TEXTURES, Material, Mesh, MeshBuilder
from studio.picture.previs.people.body import Body, build_person
from studio.picture.previs.people.colours import linear, mixed
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import Surface, ball, box, clip, loft

SOFT = (float(TEXTURES.index("skin")), float(TEXTURES.index("cloth")))
GLASS = Material((0.012, 0.014, 0.018), 0.18, 0.6)
JOINT = Material((0.05, 0.052, 0.058), 0.6, 0.25)


def build_robot(figure: Figure, holds: Held = "none") -> Body:
    """Build `figure` in plates; what it holds is as a person would hold it."""
    worn = replaced(figure, kind="human", garment="armour", hat="none", glasses="none", beard="none", hair_style="bald")
    body = build_person(worn, holds)
    return body._replace(mesh=_headed(_plated(body, figure), body, figure))


def _plated(body: Body, figure: Figure) -> Mesh:
    """Return the mesh without its human head and skirt, skin and cloth turned to metal."""
    mesh, palette = body.mesh, body.mesh.palette.copy()
    shell = linear(figure.garment_colour)
    for row in palette:
        soft = row[6] in SOFT
        metal = mixed(shell, (0.03, 0.032, 0.036), 0.86) if soft else shell
        if row[5] == 0 and (soft or max(row[:3]) > 0.05):
            row[:3] = row[8:11] = metal
        row[3], row[4], row[6], row[7] = (0.55, 0.25, 0.0, 0.1) if soft else (0.38, 0.45, 0.0, 0.05)
    first_face = len(Bone)
    head = (
        (mesh.bone_a == Bone.HEAD) | (mesh.bone_a == Bone.JAW) | ((mesh.bone_a >= Bone.EYE_L) & (mesh.bone_a <= Bone.GLINT_R))
    )
    head |= (mesh.bone_a >= first_face) & (mesh.bone_a < first_face + body.face.points)
    head |= (mesh.points[:, 1] > body.rest.measures.chin - 0.03 * body.rest.measures.unit) & (mesh.bone_a == Bone.NECK)
    skirt = mesh.bone_a >= first_face + body.face.points
    kept = ~(head | skirt)[mesh.triangles].all(1)
    return mesh._replace(palette=palette, triangles=np.ascontiguousarray(mesh.triangles[kept]), materials=mesh.materials[kept])


def _headed(mesh: Mesh, body: Body, figure: Figure) -> Mesh:
    """Return the mesh with a robot's head and neck added."""
    measures = body.rest.measures
    tall, u = measures.head, measures.unit
    middle = np.array([0.0, measures.chin + 0.52 * tall, 0.012 * u])
    shell = Material(linear(figure.garment_colour), 0.35, 0.45)
    lamp = Material(linear(figure.eyes), 0.4, 0.2, emission=2.6)
    builder = MeshBuilder()
    put = lambda surface, material, bone: builder.add(surface.points, surface.triangles, material, bones=(int(bone), 0, 0.0))
    case = box(tuple(middle), (0.78 * tall, 0.98 * tall, 0.86 * tall), 0.42 if figure.face % 2 else 0.62)
    brow, chin = middle[1] + 0.2 * tall, middle[1] - 0.16 * tall
    front = case.points[:, 2] - middle[2] - 0.12 * tall
    window = np.minimum(np.minimum(brow - case.points[:, 1], case.points[:, 1] - chin), front)
    put(clip(case, -window), shell, Bone.HEAD)
    face = Surface((case.points - middle) * (0.965, 0.99, 0.95) + middle, case.triangles)
    put(face, GLASS, Bone.HEAD)
    for side in (1, -1):
        spot = middle + np.array((side * 0.17 * tall, 0.03 * tall, 0.395 * tall))
        put(ball(spot, np.array((0.082, 0.082, 0.035)) * tall, 9, 16), lamp, Bone.HEAD)
        ear = middle + np.array([side * 0.385 * tall, 0.0, 0.0])
        disc = np.array([0.13, 0.12, 0.06]) * tall
        path = ear + np.array([0.0, 0.05, 0.06])[:, None] * np.array([side * tall, 0.0, 0.0])
        put(loft(path, disc, disc, 16, axis=(0, 0, 1)), JOINT, Bone.HEAD)
    mouth = middle + np.array((0.0, -0.3 * tall, 0.37 * tall))
    put(box(tuple(mouth), (0.3 * tall, 0.1 * tall, 0.14 * tall), 0.3), JOINT, Bone.JAW)
    put(box((mouth[0], mouth[1], mouth[2] + 0.05 * tall), (0.24 * tall, 0.025 * tall, 0.06 * tall), 0.3), lamp, Bone.JAW)
    if figure.face % 3 != 1:
        _aerial(builder, middle, tall, u, lamp)
    _neck(builder, middle, np.array([0.0, measures.neck - 0.05 * u, -0.02 * u]), tall, u)
    return joined(mesh, builder.build())


def _aerial(builder: MeshBuilder, middle: np.ndarray, tall: float, u: float, lamp: Material) -> None:
    """Add a rod with a lamp at its tip."""
    foot, tip = (middle + np.array((0.2, high, -0.1)) * tall for high in (0.4, 0.72))
    rod = loft(np.stack([foot, tip]), np.full(2, 0.012 * u), np.full(2, 0.012 * u), 8, axis=(0, 0, 1))
    builder.add(rod.points, rod.triangles, JOINT, bones=(int(Bone.HEAD), 0, 0.0))
    bulb = ball(tip, np.full(3, 0.026 * u))
    builder.add(bulb.points, bulb.triangles, lamp, bones=(int(Bone.HEAD), 0, 0.0))


def _neck(builder: MeshBuilder, middle: np.ndarray, low: np.ndarray, tall: float, u: float) -> None:
    """Add a ribbed stem from the chest into the head."""
    rings = np.linspace(0, 1, 9)
    girth = (0.052 + 0.006 * (np.arange(9) % 2)) * u
    top = middle - np.array((0.0, 0.3 * tall, 0.02 * u))
    stem = loft(low + rings[:, None] * (top - low), girth, girth, 16)
    share = np.clip((stem.points[:, 1] - low[1]) / (top[1] - low[1]), 0, 1)
    builder.add(stem.points, stem.triangles, JOINT, bones=(int(Bone.CHEST), int(Bone.HEAD), share))


def joined(first: Mesh, second: Mesh) -> Mesh:
    """Return two meshes on one skeleton as one."""
    shift, rows = len(first.points), len(first.palette)
    stack = lambda a, b: np.ascontiguousarray(np.concatenate([a, b]))
    return Mesh(
        stack(first.points, second.points), stack(first.normals, second.normals), stack(first.tints, second.tints),
        stack(first.triangles, second.triangles + np.int32(shift)), stack(first.materials, second.materials + np.int32(rows)),
        stack(first.bone_a, second.bone_a), stack(first.bone_b, second.bone_b), stack(first.weights, second.weights),
        stack(first.palette, second.palette),
    )  # fmt: skip
