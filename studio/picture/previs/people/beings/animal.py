"""A four-legged animal built once and posed for every frame by its mark; the shapes of each kind are in `breeds`."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Mesh
from studio.picture.previs.people.beings.beast import (
    LEGS,
    Bone,
    Stance,
    between,
    rest_joints,
    skull_middle,
    solve,
    withers_of,
)
from studio.picture.previs.people.beings.breeds import Breed, breed_of
from studio.picture.previs.people.beings.coats import coat_of, tints
from studio.picture.previs.people.beings.heads import Part, add_head, add_hooves, add_mane, add_spines
from studio.picture.previs.people.beings.hide import bones_of, hide
from studio.picture.previs.people.beings.manners import calling, manner
from studio.picture.previs.people.beings.travel import way
from studio.picture.previs.people.beings.trot import stepping
from studio.picture.previs.people.chance import blink
from studio.picture.previs.people.marks import Landmarks
from studio.picture.previs.people.skeleton import turned
from studio.picture.previs.people.speech import near, window
from studio.picture.setup import Cue, Performer

HEAD_TURN = 1.25
"""Radians an animal turns its head to look at somebody."""

UNDER = 0.3
"""Heights below the ground at which an animal's feet count as being when a frame is composed."""
LEAST_UNDER = 0.25
"""Metres of it for a small one."""


class Animal(NamedTuple):
    """A built four-legged animal."""

    mesh: Mesh
    """At rest: at the origin, facing +z, paws on y = 0."""
    bones: int
    height: float
    """Metres to the top of the head."""
    breed: Breed
    joints: np.ndarray
    """(bones, 3) at rest, withers."""
    withers: float
    """Metres."""


def build_animal(figure: Figure) -> Animal:
    """Build `figure`; equal figures give equal animals."""
    breed = breed_of(figure)
    joints, withers = rest_joints(breed), withers_of(figure.height, breed)
    coat, part = coat_of(figure), Part(withers)
    skin = hide(joints, breed)
    part.skinned(skin, coat.hide, bones_of(skin.points, joints, breed), tints(skin.points, figure, breed))
    add_head(part, figure, breed, coat)
    if breed.hoofed:
        add_mane(part, breed, coat, joints)
        add_hooves(part, breed, joints)
    if breed.horned:
        add_spines(part, breed, joints)
    return Animal(part.build(), len(Bone), figure.height, breed, joints, withers)


def pose_animal(
    animal: Animal,
    performer: Performer,
    others: Mapping[str, tuple[float, float, float]],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seed: int,
) -> np.ndarray:
    """Return (bones, 3, 4) float32 world matrices at a shot-local frame."""
    mark, kind, seconds = performer.mark, performer.figure.kind, frame / frame_rate
    going = way(mark, seconds, others, animal.breed.walk)
    stance = manner(kind, animal.breed, mark.motion, seconds, seed)
    if going.pace > 0:
        steps = stepping(going.gone / animal.withers, going.running, animal.breed.hoofed)
        stance = between(stance, steps, min(going.pace, 1.0))
    for cue in near(cues, frame):
        if cue.speaker == mark.character and cue.visible:
            stance = between(stance, calling(stance, seconds, seed), window(cue, frame, 0, 5))
    spot = (mark.at[0] + going.shift[0], mark.at[1] + going.shift[1])
    facing = math.radians(going.facing)
    stance = _watching(stance, animal, mark.looks_at, others, spot, facing)
    stance = stance._replace(lids=max(stance.lids, blink(seed, seconds, frame_rate)))
    world = solve(stance, animal.joints)
    world[:, :, 3] *= animal.withers
    world = np.matmul(turned(0, facing, 0), world)
    world[:, :, 3] += (spot[0], 0.0, spot[1])
    return world.astype(np.float32)


def _watching(
    stance: Stance, animal: Animal, name: str | None, others: Mapping[str, tuple[float, float, float]],
    spot: tuple[float, float], facing: float,
) -> Stance:  # fmt: skip
    """Return `stance` with neck and head turned to somebody."""
    if name is None or name not in others:
        return stance
    x, y, z = others[name]
    yaw = (math.atan2(x - spot[0], z - spot[1]) - facing + math.pi) % (2 * math.pi) - math.pi
    yaw = min(max(yaw, -HEAD_TURN), HEAD_TURN)
    flat = math.hypot(x - spot[0], z - spot[1])
    pitch = math.atan2(animal.height - y, max(flat, 0.3))
    pitch = min(max(0.7 * pitch, -0.45), 0.35)
    return stance._replace(
        neck_turn=stance.neck_turn + np.array((0.35 * pitch, 0.5 * yaw, 0.0)),
        head_turn=stance.head_turn + np.array((0.65 * pitch, 0.5 * yaw, 0.0)),
    )


def animal_landmarks(animal: Animal, matrices: np.ndarray) -> Landmarks:
    """Return the landmarks of a posed animal; chest and feet lie low, so that a frame that cuts people shows animals whole."""
    withers, joints = animal.withers, animal.joints
    at = lambda bone, spot: (matrices[bone, :, :3] @ (np.asarray(spot) * withers) + matrices[bone, :, 3]).astype(np.float32)
    middle = skull_middle(animal.breed)
    _, _, up, ahead = animal.breed.eye
    eyes = at(Bone.HEAD, middle + np.array((0.0, up, ahead)))
    top = at(Bone.HEAD, middle + np.array((0.0, 1.1 * animal.breed.skull[1], 0.0)))
    long = 0.32 * animal.height
    paws = np.stack([at(first + 3, joints[first + 3]) for first in LEGS])
    feet = paws.mean(0)
    feet[1] = max(float(paws[:, 1].min()) - 0.05 * withers, 0.0)
    chest = at(Bone.CHEST, joints[Bone.CHEST])
    chest[1] = feet[1] + 0.25 * (chest[1] - feet[1])
    feet[1] -= max(UNDER * animal.height, LEAST_UNDER)
    nose = at(Bone.HEAD, middle + np.array((0.0, *animal.breed.muzzle[1])))
    return Landmarks(
        eyes, top, top - np.array((0, long, 0), np.float32), chest, at(Bone.RUMP, joints[Bone.RUMP]), nose, nose, feet
    )
