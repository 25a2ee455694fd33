"""A person as one mesh on bones; the parts come from the other files of this room."""

from typing import NamedTuple

from film.figure import Figure
from film.staging import Held
from studio.picture.previs.mesh import Mesh, MeshBuilder
from studio.picture.previs.people.features import Face, add_face
from studio.picture.previs.people.flesh import belly_of
from studio.picture.previs.people.hair import add_hair
from studio.picture.previs.people.headwear import add_headwear
from studio.picture.previs.people.likeness import frame_of
from studio.picture.previs.people.proportions import proportions_of
from studio.picture.previs.people.props import add_prop
from studio.picture.previs.people.skeleton import Bone, Rest, rest_of
from studio.picture.previs.people.trunk import dressed
from studio.picture.previs.people.visage import visage_of
from studio.picture.previs.people.wardrobe import Soft, dress


class Body(NamedTuple):
    """A built person."""

    mesh: Mesh
    """At rest: at the origin, facing +z, feet on y = 0, arms a little off the body."""
    bones: int
    """How many matrices `pose_person` returns: the skeleton's, then one for each moving point of the face and the skirt."""
    height: float
    """Metres."""
    rest: Rest
    face: Face
    soft: Soft
    holds: Held
    piece: Mesh | None = None
    """What stands on the floor with them, on the last bone; part of `mesh`."""


def build_person(figure: Figure, holds: Held = "none") -> Body:
    """Build `figure` with something in hand; equal figures give equal bodies."""
    measures = proportions_of(figure)
    visage = visage_of(figure)
    builder = MeshBuilder()
    frame = frame_of(measures, visage)
    face = add_face(builder, figure, frame, first_bone=len(Bone))
    rest = rest_of(measures, face.eyes, belly_of(measures))
    add_hair(builder, figure, frame)
    add_headwear(builder, figure, frame)
    soft = dress(builder, figure, rest, len(Bone) + face.points)
    add_prop(builder, figure, holds, rest)
    bones = len(Bone) + face.points + len(soft.shares)
    mesh = builder.build()
    return Body(mesh, bones, figure.height, dressed(rest, mesh), face, soft, holds)
