"""What an animal's head carries: eyes with lids, nose, ears, mouth, horns, mane and teeth; the hide is elsewhere."""

import math

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.beings.beast import LEGS, Bone, skull_middle
from studio.picture.previs.people.beings.breeds import Breed
from studio.picture.previs.people.beings.coats import DARK, HOOF, HORN, NOSE, TONGUE, TOOTH, Coat, tints
from studio.picture.previs.people.beings.hide import bones_of, jaw, lip_line
from studio.picture.previs.people.surface import Surface, ball, clip, loft


class Part(MeshBuilder):
    """Collects parts given in withers as one mesh in metres."""

    def __init__(self, withers: float) -> None:
        super().__init__()
        self._withers = withers

    def put(self, surface: Surface, material: Material, bone: int, tints: np.ndarray | float = 0.0) -> None:
        """Add a surface that one bone moves."""
        self.add(surface.points[:, :3] * self._withers, surface.triangles, material, tints=tints, bones=(bone, 0, 0.0))

    def skinned(
        self,
        surface: Surface,
        material: Material,
        bones: tuple[np.ndarray, np.ndarray, np.ndarray],
        tints: np.ndarray | float = 0.0,
    ) -> None:
        """Add a surface that several bones move."""
        self.add(surface.points[:, :3] * self._withers, surface.triangles, material, tints=tints, bones=bones)


def add_head(part: Part, figure: Figure, breed: Breed, coat: Coat) -> None:
    """Add everything on the head."""
    middle = skull_middle(breed)
    for side in (1, -1):
        _eye(part, breed, coat, middle, side)
        _ear(part, figure, breed, coat, middle, side)
        if breed.horned:
            _horn(part, breed, middle, side)
    _nose(part, breed, middle)
    if not breed.hoofed:
        _mouth(part, figure, breed, coat, middle)


def _eye(part: Part, breed: Breed, coat: Coat, middle: np.ndarray, side: int) -> None:
    radius, aside, up, ahead = breed.eye
    spot = middle + np.array((side * aside, up, ahead))
    out = np.array([side * (0.95 if breed.hoofed else 0.5), 0.1, 0.35 if breed.hoofed else 0.85])
    out /= np.linalg.norm(out)
    part.put(ball(spot, (radius,) * 3, 10, 14), coat.iris, Bone.HEAD)
    pupil = spot + out * radius * 0.42
    shape = (0.36, 0.72, 0.62) if breed.horned or breed.skull[0] > 0.17 else (0.68, 0.68, 0.68)
    part.put(ball(pupil, np.array(shape) * radius, 8, 12), coat.pupil, Bone.HEAD)
    lid = ball(spot, (radius * 1.14,) * 3, 12, 16)
    back = lid.points - spot
    open_ = np.maximum(back[:, 1] - 0.42 * radius + 0.5 * radius * (breed.horned), -(back @ out) - 0.1 * radius)
    lid = clip(lid, open_)
    part.put(lid, coat.hide, Bone.LID_L if side > 0 else Bone.LID_R)


def _ear(part: Part, figure: Figure, breed: Breed, coat: Coat, middle: np.ndarray, side: int) -> None:
    if breed.ears == "none":
        return
    wide, high, _ = breed.skull
    bone = Bone.EAR_L if side > 0 else Bone.EAR_R
    size = breed.ear
    if breed.ears == "hanging":
        root = middle + np.array((side * 0.72 * wide, 0.6 * high, -0.1 * wide))
        path = root + np.array(
            [(0, 0, 0), (side * 0.3, 0.06, 0.04), (side * 0.42, -0.28, 0.08), (side * 0.44, -0.78, 0.14),
             (side * 0.38, -1, 0.16)]
        ) * size  # fmt: skip
        shape = loft(path, np.array([0.2, 0.3, 0.34, 0.24, 0.05]) * size, np.full(5, 0.05) * size, 12, axis=(0.0, 0.0, 1.0))
        part.put(shape, coat.hide, bone, tints=0.0)
        return
    tall = {"pricked": 1.0, "small": 1.0}[breed.ears]
    root = middle + np.array((side * 0.6 * wide, 0.62 * high, -0.15 * wide))
    tip = np.array([side * 0.22, tall, 0.06 if breed.ears == "small" else 0.02]) * size
    for inside, scale in ((False, 1.0), (True, 0.72)):
        base = root + np.array((0.0, -0.1 * size, (0.09 if inside else 0.0) * size))
        path = base + np.array([0.0, 0.3, 0.65, 0.9, 1.0])[:, None] * tip * (scale + 0.1 * inside)
        girth = np.array([0.42, 0.42, 0.28, 0.12, 0.02]) * size * scale * (0.75 if breed.ears == "small" else 1.0)
        shape = loft(path, girth, girth * (0.34 if not inside else 0.3), 12)
        part.put(shape, coat.inner if inside else coat.hide, bone)


def _horn(part: Part, breed: Breed, middle: np.ndarray, side: int) -> None:
    wide, high, long = breed.skull
    root = middle + np.array((side * 0.6 * wide, 0.7 * high, -0.2 * long))
    turn = np.linspace(0, 1.9, 9)
    path = root + np.stack([side * (0.1 * np.sin(turn * 0.8)), 0.2 * np.sin(turn), -0.2 * (1 - np.cos(turn)) - 0.06 * turn], 1)
    girth = np.linspace(0.048, 0.004, 9)
    part.put(loft(path, girth, girth, 10), HORN, Bone.HEAD)


def _nose(part: Part, breed: Breed, middle: np.ndarray) -> None:
    tip = middle + np.array((0.0, *breed.muzzle[1]))
    girth = breed.muzzle_girth[1]
    if breed.hoofed:
        for side in (1, -1):
            spot = tip + np.array((side * 0.62 * girth, 0.1 * girth, 0.62 * girth))
            part.put(ball(spot, np.array([0.16, 0.3, 0.22]) * girth, 7, 9), NOSE, Bone.HEAD)
        return
    size = np.array([0.62, 0.42, 0.42]) * girth * (0.62 if breed.skull[0] > 0.17 else 1.0)
    part.put(ball(tip + np.array((0.0, 0.42 * girth, 0.78 * girth)), size, 9, 12), NOSE, Bone.HEAD)


def _mouth(part: Part, figure: Figure, breed: Breed, coat: Coat, middle: np.ndarray) -> None:
    """Add the lower jaw, the dark inside, the tongue, and a beast's teeth."""
    lower = jaw(breed)
    part.put(lower, coat.hide, Bone.JAW, tints=tints(lower.points, figure, breed))
    inside = Surface(lower.points * (0.88, 1.0, 1.0) + (0.0, 0.004, -0.008), lower.triangles)
    inside = clip(inside, inside.points[:, 1] - lip_line(inside.points[:, 2], breed) + 0.02)
    part.put(inside, DARK, Bone.JAW)
    nose = middle + np.array((0.0, *breed.muzzle[1]))
    line = lip_line(np.array([nose[2] - 0.02]), breed)[0]
    size = breed.muzzle_girth[1]
    part.put(ball((0.0, line - 0.006, nose[2] - 0.8 * size), (0.5 * size, 0.16 * size, 1.1 * size), 8, 12), TONGUE, Bone.JAW)
    if breed.horned:
        _teeth(part, breed, middle)


def _teeth(part: Part, breed: Breed, middle: np.ndarray) -> None:
    (_, start), (_, end) = breed.muzzle
    for n, share in enumerate(np.linspace(0.35, 1.02, 5)):
        z = middle[2] + start + (end - start) * share
        girth = breed.muzzle_girth[0] + (breed.muzzle_girth[1] - breed.muzzle_girth[0]) * share
        y = float(lip_line(np.array([z]), breed)[0])
        for side in (1, -1):
            x = side * girth * (0.85 if share < 0.95 else 0.5)
            long = 0.05 if n in (1, 4) else 0.034
            path = np.array([(x, y + 0.012, z), (x, y - 0.5 * long, z), (x, y - long, z)])
            part.put(loft(path, np.array([0.011, 0.009, 0.001]), np.array([0.011, 0.009, 0.001]), 7), TOOTH, Bone.HEAD)


def add_mane(part: Part, breed: Breed, coat: Coat, joints: np.ndarray) -> None:
    """Add a horse's mane, forelock and tail of hair."""
    root, poll = joints[Bone.NECK], joints[Bone.HEAD]
    along = poll - root
    up = np.array([0.0, along[2], -along[1]]) / math.hypot(along[1], along[2])
    for n in range(17):
        share = 0.06 + 0.058 * n
        spot = root + along * share + up * (breed.neck_girth[0] * (1 - share) + breed.neck_girth[1] * share) * 0.92
        fall = np.array(
            [(-0.03, -0.02, 0), (0.02, 0.012, 0), (0.085, -0.04, 0), (0.115, -0.16, 0.01), (0.12, -0.22 - 0.03 * (n % 3), 0.0)]
        )
        lock = loft(spot + fall, np.array([0.06, 0.065, 0.065, 0.05, 0.012]), np.full(5, 0.022), 9, axis=(0.0, 0.0, 1.0))
        part.skinned(lock, coat.mane, (int(Bone.NECK), int(Bone.HEAD), float(np.clip(share - 0.5, 0, 0.45))))  # type: ignore[arg-type]
    middle = skull_middle(breed)
    fringe = np.array([(0.0, 0.11, -0.04), (0.01, 0.12, 0.05), (0.015, 0.05, 0.12), (0.02, -0.03, 0.135)])
    part.put(loft(middle + fringe, np.array([0.03, 0.04, 0.035, 0.006]), np.full(4, 0.016), 9), coat.mane, Bone.HEAD)

    tail = np.array([(0.0, y, z) for y, z in breed.tail])
    girth = np.array(breed.tail_girth) * 1.15
    brush = loft(tail, girth, girth, 12)
    part.skinned(brush, coat.mane, bones_of(brush.points, joints, breed))


def add_hooves(part: Part, breed: Breed, joints: np.ndarray) -> None:
    """Add four hooves that stand on the ground."""
    for first in LEGS:
        paw = joints[first + 3]
        stations = np.array([(0.0, 0.005, 0.0), (0.0, -0.03, 0.012), (0.0, -paw[1] + 0.004, 0.026), (0.0, -paw[1], 0.024)])
        girth = np.array([0.034, 0.042, 0.056, 0.05])
        part.put(loft(paw + stations, girth, girth * 1.12, 14), HOOF, int(first) + 3)


def add_spines(part: Part, breed: Breed, joints: np.ndarray) -> None:
    """Add a beast's row of plates along its back and tail."""
    stations = [(z, top, bone) for (z, _, top, _), bone in zip(breed.trunk[2:7], (0, 0, 1, 2, 2), strict=True)]
    stations += [(z, y + 0.06, int(bone)) for (y, z), bone in zip(breed.tail[:3], range(Bone.TAIL_0, Bone.TAIL_3), strict=True)]
    for z, top, bone in stations:
        size = 0.11 if z > -0.6 else 0.07
        path = np.array([(0.0, top - 0.03, z), (0.0, top + 0.35 * size, z - 0.02), (0.0, top + size, z - 0.07)])
        part.put(loft(path, np.array([0.03, 0.02, 0.003]), np.array([0.075, 0.05, 0.004]), 8), HORN, bone)
