"""Ghosts: a pale person in a gown that frays to nothing above the floor, glowing a little, who glides and does not step."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from film.figure import Figure
from film.reach import replaced
from film.staging import Held
from studio.picture.previs.mesh import Mesh
from studio.picture.previs.people.acting import pose_person
from studio.picture.previs.people.beings.travel import way
from studio.picture.previs.people.body import Body, build_person
from studio.picture.previs.people.chance import drift
from studio.picture.previs.people.colours import lightness, linear, mixed
from studio.picture.previs.people.marks import Landmarks, landmarks
from studio.picture.setup import Cue, Performer

GLOW = 0.16
"""Emission of a ghost's cloth, in units of the key."""
FRAYS_FROM, GONE_AT = 0.42, 0.1
"""Shares of the height between which the figure dissolves downwards."""
HOVER = 0.1
"""Metres a ghost floats above the floor."""
STEPS = frozenset(("walk", "run", "climb", "levitate object"))
"""Motions that a ghost makes gliding."""


class Ghost(NamedTuple):
    """A built ghost."""

    mesh: Mesh
    bones: int
    height: float
    body: Body
    """The person it was."""


def build_ghost(figure: Figure, holds: Held = "none") -> Ghost:
    """Build `figure` as a pale shade of a person."""
    gown = "gown" if figure.sex == "female" else "robe"
    worn = replaced(figure, kind="human", garment=gown, hat="none", glasses="none", legs_colour=figure.garment_colour)
    body = build_person(worn, holds)
    return Ghost(_frayed(_paled(body.mesh, figure), figure), body.bones, figure.height, body)


def _paled(mesh: Mesh, figure: Figure) -> Mesh:
    """Return the mesh with every colour turned towards the ghost's own and made to glow; dark places stay darker."""
    palette = mesh.palette.copy()
    pale = linear(figure.garment_colour)
    for row in palette:
        for first in (0, 8):
            own = (float(row[first]), float(row[first + 1]), float(row[first + 2]))
            dim = 0.25 + 0.75 * min(1.0, lightness(own) / 0.35)
            red, green, blue = mixed(own, pale, 0.88)
            row[first : first + 3] = (red * dim, green * dim, blue * dim)
        row[4] *= 0.3
        row[5] = GLOW + 0.5 * float(row[5])
        row[7] = 0.5
    return mesh._replace(palette=palette)


def _frayed(mesh: Mesh, figure: Figure) -> Mesh:
    """Return the mesh with more and more of its triangles gone towards the floor, in ragged tongues."""
    middle = mesh.points[mesh.triangles].mean(1)
    level = middle[:, 1] / figure.height
    around = np.arctan2(middle[:, 2], middle[:, 0])
    tongue = 0.07 * np.sin(around * 7 + figure.face) + 0.04 * np.sin(around * 17)
    share = np.clip((level + tongue - GONE_AT) / (FRAYS_FROM - GONE_AT), 0, 1)
    lot = np.random.default_rng((figure.face, 91)).random(len(middle))
    kept = lot < 0.12 + 0.88 * share * share * (3 - 2 * share)
    kept &= level + tongue > GONE_AT
    return mesh._replace(triangles=np.ascontiguousarray(mesh.triangles[kept]), materials=mesh.materials[kept])


def pose_ghost(
    ghost: Ghost,
    performer: Performer,
    others: Mapping[str, tuple[float, float, float]],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seed: int,
) -> np.ndarray:
    """Return (bones, 3, 4) float32 world matrices: the person standing, carried along and up and down."""
    mark, seconds = performer.mark, frame / frame_rate
    going = way(replaced(mark, motion="walk") if mark.motion in STEPS else mark, seconds, others, 0.8)
    still = "stand" if mark.motion in STEPS else mark.motion
    there = replaced(mark, motion=still, enters=False, exits=False, facing=round((going.facing + 180) % 360 - 180, 2))
    matrices = pose_person(ghost.body, performer.model_copy(update={"mark": there}), others, cues, frame, frame_rate, seed)
    bob = HOVER + 0.035 * math.sin(2 * math.pi * seconds / 3.4 + seed % 7)
    matrices[:, :, 3] += np.array((going.shift[0] + 0.03 * drift(seed, 71, seconds, 2.6), bob, going.shift[1]), np.float32)
    return matrices


def ghost_landmarks(ghost: Ghost, matrices: np.ndarray) -> Landmarks:
    """Return the landmarks of a posed ghost."""
    return landmarks(ghost.body, matrices)
