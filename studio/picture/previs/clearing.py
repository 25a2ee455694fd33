"""Keeping a camera inside its room and its sight of the subject free of things and other people; no framing of its own."""

import math

import numpy as np

from studio.picture.previs.framing import Person, Stand, direction
from studio.picture.previs.scene import Scene
from studio.picture.previs.view import GATE_HEIGHT_MM

TURNS = (0.0, 14.0, -14.0, 28.0, -28.0, 42.0, -42.0, 56.0, -56.0)
"""Degrees by which the camera tries to walk round something in the way."""
SHORTEST_LENS_MM = 15.0
ARM = 0.32
"""Metres round a person's axis that count as in the way."""

Room = tuple[tuple[float, float, float], tuple[float, float, float]]


def inside(eye: np.ndarray, aim: np.ndarray, room: Room) -> np.ndarray:
    """Return `eye` moved along its line to `aim` until it is in the room, then pressed into it."""
    low, high = np.array(room[0], float), np.array(room[1], float)
    along = eye - aim
    share = 1.0
    for axis in range(3):
        edge = high[axis] if along[axis] > 0 else low[axis]
        if abs(along[axis]) > 1e-6:
            share = min(share, max((edge - aim[axis]) / along[axis], 0.15))
    return np.clip(aim + along * share, low, high)


def refit(stand: Stand, eye: np.ndarray) -> Stand:
    """Return the stand seen from `eye`, with the lens that keeps the subject's size."""
    distance = max(float(np.linalg.norm(eye - stand.aim)), 0.4)
    lens = max(GATE_HEIGHT_MM * distance / stand.frame_height, SHORTEST_LENS_MM)
    return stand._replace(eye=eye, lens_mm=lens, frame_height=GATE_HEIGHT_MM * distance / lens)


def clear_view(stand: Stand, room: Room, scene: Scene, shown: list[Person], others: list[Person]) -> Stand:
    """Return the stand turned, and if need be brought nearer, so that the subject is seen."""
    best, best_blocked = None, math.inf
    offset = stand.eye - stand.aim
    flat = math.hypot(offset[0], offset[2])
    azimuth = math.degrees(math.atan2(offset[0], offset[2]))
    reach = float(np.linalg.norm(offset))
    pitch = math.degrees(math.atan2(offset[1], flat))
    targets = [person.eyes for person in shown] or [stand.aim]
    targets += [person.chest for person in shown]
    for step in TURNS:
        eye = inside(stand.aim + direction(azimuth + step, pitch) * reach, stand.aim, room)
        blocked = sum(blocks(scene, eye, target, others) for target in targets) + abs(step) * 0.004
        if blocked < best_blocked:
            best, best_blocked = eye, blocked
        if blocked < 0.9:
            break
    assert best is not None
    turned = refit(stand, best)
    return _approach(turned, scene, targets[0]) if best_blocked >= 0.9 else turned


def _approach(stand: Stand, scene: Scene, target: np.ndarray) -> Stand:
    """Move in front of what is in the way, with a shorter lens."""
    free = first_hit(scene, target, stand.eye)
    if free is None or free < 0.5:
        return stand
    share = max(free - 0.3, 0.5) / float(np.linalg.norm(stand.eye - target))
    return refit(stand, stand.aim + (stand.eye - stand.aim) * min(share, 1.0))


def blocks(scene: Scene, eye: np.ndarray, target: np.ndarray, others: list[Person]) -> bool:
    """Return whether a thing that faces the camera, or another person, stands between."""
    length = float(np.linalg.norm(target - eye))
    hit = first_hit(scene, eye, target)
    if hit is not None and hit < length - 0.25:
        return True
    return any(_near_line(eye, target, person) for person in others)


def _near_line(eye: np.ndarray, target: np.ndarray, person: Person) -> bool:
    axis = target - eye
    share = float((person.eyes - eye) @ axis / (axis @ axis))
    if not 0.05 < share < 0.95:
        return False
    point = eye + axis * share
    below = person.feet[1] <= point[1] <= person.head_top[1] + 0.05
    return below and math.hypot(point[0] - person.eyes[0], point[2] - person.eyes[2]) < ARM


def first_hit(scene: Scene, start: np.ndarray, end: np.ndarray, towards_start: bool = True) -> float | None:
    """Return metres from `start` to the first still triangle on the way to `end` that faces start (or else end), or None.

    After Möller and Trumbore, for all triangles at once.
    """
    triangles = scene.triangles[: scene.still_triangles]
    a, b, c = (scene.points[triangles[:, k]].astype(np.float64) for k in range(3))
    axis = np.asarray(end, float) - start
    length = float(np.linalg.norm(axis))
    axis /= max(length, 1e-6)
    ab, ac = b - a, c - a
    normal = np.cross(ab, ac)
    facing = (normal @ axis < -1e-9) if towards_start else (normal @ axis > 1e-9)
    across = np.cross(axis, ac)
    det = np.einsum("ij,ij->i", ab, across)
    det = np.where(np.abs(det) < 1e-12, 1e-12, det)
    away = start - a
    u = np.einsum("ij,ij->i", away, across) / det
    other = np.cross(away, ab)
    v = other @ axis / det
    t = np.einsum("ij,ij->i", ac, other) / det
    hits = facing & (u >= 0) & (v >= 0) & (u + v <= 1) & (t > 0.02) & (t < length)
    return float(t[hits].min()) if hits.any() else None
