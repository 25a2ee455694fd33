"""How large everyone is seen through a whole shot, and bodies built only as finely as that needs; decided once a shot."""

import hashlib
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from film.words import Move
from studio.picture.previs.framing import Person
from studio.picture.previs.mesh import Mesh
from studio.picture.previs.people import Body, joined, without
from studio.picture.previs.people.beings import Player
from studio.picture.previs.people.detail import lighter
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.shot import Shot
from studio.picture.previs.view import GATE_HEIGHT_MM

DETAILS = ((0.33, None), (0.14, 14_000), (0.0, 5_000))
"""Share of the picture's height from which a head is seen as large, and the most triangles that its body then has."""
NEARER: dict[Move, float] = {"push in": 1.35, "zoom in": 1.5, "track": 1.2, "follow": 1.2, "orbit": 1.2, "crane down": 1.2}
"""How much larger the camera's move may make anyone."""
COMES_NEARER = 1.4
"""How much larger somebody may get who walks."""
MESHES_KEPT = 16
WRIST, THUMB = Bone.HAND_L - Bone.SHOULDER_L, Bone.THUMB_L - Bone.SHOULDER_L
FACE_WEIGHT, EYE_WEIGHT, HAND_WEIGHT = 60.0, 200.0, 12.0


def details_of(shot: Shot) -> tuple[int | None, ...]:
    """Return the most triangles for each performer, None for all there are."""
    stand, camera = shot.stand, shot.setup.camera
    ahead = stand.aim - stand.eye
    ahead = ahead / np.linalg.norm(ahead)
    most = []
    for person, performer in zip(shot.first, shot.setup.performers, strict=True):
        walks = performer.mark.motion in ("walk", "run") or performer.mark.enters or performer.mark.exits
        grown = NEARER.get(camera.move, 1.0) * (COMES_NEARER if walks else 1.0)
        share = _share(person, float((person.eyes - stand.eye) @ ahead), stand.lens_mm) * grown
        most.append(next(count for least, count in DETAILS if share >= least))
    return tuple(most)


def _share(person: Person, depth: float, lens_mm: float) -> float:
    """Return the height of a head as a share of the picture's."""
    return person.head * lens_mm / (GATE_HEIGHT_MM * max(depth, 0.3))


class Thinned:
    """Makes bodies lighter and keeps the last few, since the same people stand in many shots."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[bytes, int], Mesh] = OrderedDict()

    def all(self, bodies: Sequence[Player], details: Sequence[int | None]) -> tuple[Player, ...]:
        """Return everyone with no more triangles than their detail allows; animals are left as they are."""
        return tuple(
            body._replace(mesh=self._one(body, most)) if most and isinstance(body, Body) else body
            for body, most in zip(bodies, details, strict=True)
        )

    def _one(self, body: Body, most: int) -> Mesh:
        digest = hashlib.blake2b(digest_size=16)
        for column in body.mesh:
            digest.update(column.tobytes())
        key = (digest.digest(), most)
        if key not in self._kept:
            self._kept[key] = _thinned(body, most)
        self._kept.move_to_end(key)
        while len(self._kept) > MESHES_KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


def _thinned(body: Body, most: int) -> Mesh:
    """Return the mesh of `body` with its face kept longest, and its set piece whole."""
    mesh = body.mesh if body.piece is None else without(body.mesh, body.piece)
    bone = mesh.bone_a
    weights = np.where((bone >= len(Bone)) & (bone < len(Bone) + body.face.points), FACE_WEIGHT, 1.0)
    weights[np.isin(bone, (Bone.EYE_L, Bone.EYE_R, Bone.GLINT_L, Bone.GLINT_R))] = EYE_WEIGHT
    thin = lighter(mesh, most, weights)
    return thin if body.piece is None else joined(thin, body.piece)
