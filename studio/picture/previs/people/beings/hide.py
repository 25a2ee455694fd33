"""An animal's body as one implicit solid, and which bones move each point of it; no head's details and no colours."""

import numpy as np

from studio.picture.previs.people.beings.beast import LEGS, TAILS, Bone, skull_middle
from studio.picture.previs.people.beings.breeds import Breed
from studio.picture.previs.people.implicit import column, ellipsoid, limb, net, union
from studio.picture.previs.people.surface import Surface, ease

CELL = 0.024
"""Withers between the points of a hide."""
BLEND = 0.13
"""Withers over which one bone's pull gives way to the next one's."""


def trunk(points: np.ndarray, breed: Breed) -> np.ndarray:
    """Return the distance to the trunk."""
    sections = np.array(breed.trunk)
    lying = np.stack([points[:, 0], points[:, 2], points[:, 1]], 1)
    table = np.stack([sections[:, 1], sections[:, 2], sections[:, 3], np.full(len(sections), 0.02)], 1)
    return column(lying, sections[:, 0], table)


def leg(points: np.ndarray, joints: np.ndarray, breed: Breed, index: int) -> np.ndarray:
    """Return the distance to one leg with its paw or hoof."""
    first = LEGS[index]
    spots = joints[first : first + 4].copy()
    spots[0, 0] *= 0.86
    girth = np.array(breed.fore_girth if index < 2 else breed.hind_girth)
    field = limb(points, spots, girth)
    if breed.hoofed:
        return field
    toe = joints[first + 3] + (0.0, -0.012, 0.045)
    return union(field, ellipsoid(points, toe, np.array([1.25, 0.85, 1.7]) * girth[3]), 0.03)


def head(points: np.ndarray, breed: Breed) -> np.ndarray:
    """Return the distance to skull, cheeks and upper muzzle."""
    middle = skull_middle(breed)
    field = ellipsoid(points, middle, np.array(breed.skull))
    start, nose = (middle + np.array((0.0, y, z)) for y, z in breed.muzzle)
    flat = points * (1.0, 1.0, 1.0)
    flat[:, 0] *= 0.86
    snout = limb(flat, np.stack([start, nose]), np.array(breed.muzzle_girth))
    if not breed.hoofed:
        snout = np.maximum(snout, lip_line(points[:, 2], breed) - points[:, 1])
    return union(field, snout, 0.05 + 0.25 * breed.muzzle_girth[0])


def lip_line(z: np.ndarray, breed: Breed) -> np.ndarray:
    """Return the height of the mouth's slit at `z` along the muzzle."""
    middle = skull_middle(breed)
    (start_y, start_z), (nose_y, nose_z) = breed.muzzle
    share = np.clip((z - middle[2] - start_z) / (nose_z - start_z), 0, 1)
    low = start_y - 0.62 * breed.muzzle_girth[0]
    return middle[1] + low + (nose_y - 0.5 * breed.muzzle_girth[1] - low) * share


def jaw_field(points: np.ndarray, breed: Breed) -> np.ndarray:
    """Return the distance to the lower jaw, shut."""
    middle = skull_middle(breed)
    start, nose = (middle + np.array((0.0, y, z)) for y, z in breed.muzzle)
    flat = points.copy()
    flat[:, 0] *= 1.04
    spots = np.stack([start + np.array((0.0, 0.0, -0.35 * breed.skull[2])), nose + np.array((0.0, -0.012, -0.03))])
    snout = limb(flat, spots, np.array(breed.muzzle_girth) * (0.9, 0.86))
    return np.maximum(snout, points[:, 1] - lip_line(points[:, 2], breed) - 0.006)


def body(points: np.ndarray, joints: np.ndarray, breed: Breed) -> np.ndarray:
    """Return the distance to the whole animal but its jaw and ears."""
    field = trunk(points, breed)
    root, occiput = (np.array([0.0, *spot]) for spot in breed.neck)
    neck = limb(points * (1.12, 1.0, 1.0), np.stack([root, occiput]), np.array(breed.neck_girth))
    field = union(field, neck, 0.14)
    field = union(field, head(points, breed), 0.07)
    tail = np.array([(0.0, *spot) for spot in breed.tail])
    field = union(field, limb(points, tail, np.array(breed.tail_girth)), 0.05)
    for index in range(4):
        field = union(field, leg(points, joints, breed, index), 0.075)
    return field


def hide(joints: np.ndarray, breed: Breed) -> Surface:
    """Return the animal's skin at rest, withers."""
    wide = max(*(row[1] for row in breed.trunk), breed.stance + breed.hind_girth[0], breed.stance + breed.fore_girth[0]) + 0.08
    nose = breed.neck[1][1] + 0.45 * breed.skull[2] + breed.muzzle[1][1] + 0.12
    back = min(z for _, z in breed.tail) - 0.1
    low, high = np.array([-wide, -0.02, back]), np.array([wide, breed.top + 0.15, nose])
    return net(lambda points: body(points, joints, breed), low, high, CELL)


def jaw(breed: Breed) -> Surface:
    """Return the lower jaw's skin, withers."""
    middle = skull_middle(breed)
    reach = breed.muzzle[1][1] + 0.1
    low, high = middle + np.array((-0.2, -0.4, -0.25)), middle + np.array((0.2, 0.1, reach))
    return net(lambda points: jaw_field(points, breed), low, high, CELL * 0.8)


def bones_of(points: np.ndarray, joints: np.ndarray, breed: Breed) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return bone a, bone b and the share of b: the two bones whose segments are nearest, one giving way to the other."""
    chain = _segments(joints, breed)
    near = np.stack([_away(points, start, end) - girth for _, start, end, girth in chain], 1)
    bones = np.array([bone for bone, *_ in chain])
    legs = (bones >= LEGS[0]) & (bones < len(Bone))
    near[:, legs] += 0.16 * ease(0.07, 0.0, trunk(points, breed))[:, None]
    order = np.argsort(near, 1)[:, :2]
    rows = np.arange(len(points))
    gap = near[rows, order[:, 1]] - near[rows, order[:, 0]]
    share = 0.5 * np.clip(1 - gap / BLEND, 0, 1) ** 1.5
    return bones[order[:, 0]], bones[order[:, 1]], share


def _segments(joints: np.ndarray, breed: Breed) -> list[tuple[int, np.ndarray, np.ndarray, float]]:
    """Return bone, start, end and girth of every bone that pulls at the hide."""
    ahead = lambda bone, end: (int(bone), joints[bone], np.asarray(end, float))
    middle = skull_middle(breed)
    nose = middle + np.array((0.0, *breed.muzzle[1]))
    chain = [
        (*ahead(Bone.RUMP, joints[Bone.LOIN]), 0.16), (*ahead(Bone.LOIN, joints[Bone.CHEST]), 0.16),
        (int(Bone.RUMP), joints[Bone.RUMP], joints[Bone.RUMP] + (0, 0.05, -0.16), 0.14),
        (*ahead(Bone.CHEST, joints[Bone.NECK] + (0, -0.12, 0.06)), 0.19),
        (*ahead(Bone.NECK, joints[Bone.HEAD]), breed.neck_girth[1]),
        (int(Bone.HEAD), joints[Bone.HEAD] + (0, 0.01, 0.05), middle, breed.skull[0]),
        (int(Bone.HEAD), middle, nose, breed.muzzle_girth[1]),
    ]  # fmt: skip
    spots = [joints[bone] for bone in TAILS] + [np.array([0.0, *breed.tail[-1]])]
    chain += [
        (int(bone), spots[n], spots[n + 1], girth) for n, (bone, girth) in enumerate(zip(TAILS, breed.tail_girth, strict=False))
    ]
    for index, first in enumerate(LEGS):
        girth = breed.fore_girth if index < 2 else breed.hind_girth
        inner = joints[first] * (0.9, 1, 1) + (0, -0.05, 0)
        spots = [inner, *joints[first + 1 : first + 4], joints[first + 3] + (0, -0.02, 0.06)]
        chain += [(int(first) + n, spots[n], spots[n + 1], girth[n] * 0.8) for n in range(4)]
    return chain


def _away(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    axis = end - start
    share = np.clip((points - start) @ axis / max(float(axis @ axis), 1e-9), 0, 1)
    return np.linalg.norm(points - start - share[:, None] * axis, axis=1)
