"""What is wrong with a camera's sight of its subject: things and people in the way, or growing out of heads; no framing."""

import numpy as np

from studio.picture.previs.framing import Person, Stand
from studio.picture.previs.scene import Scene
from studio.picture.previs.sight import Sight
from studio.picture.previs.view import to_pixels

NEAR_SHARE = 0.5
"""Share of the distance to the subject within which things of the place stand in the foreground."""
LIMB_SHARE = 0.6
"""The same for arms that come between a face and the lens."""
FOREGROUND = 0.12
"""Share of the frame that a foreground may fill."""
SMALLEST_HEAD = 4.0
"""Pixels; of smaller heads nothing is said to grow."""
STEP = 1.07
"""How many times nearer than what lies beside it a thing behind a head is, to stand out."""
EMISSIVE = 0.5
EMISSION = 5
"""Column of the palette."""


class Cast:
    """Who is who in a sight: whom it is about, past whom it looks, and who had better be out of it."""

    def __init__(self, scene: Scene, people: list[Person], shown: list[Person], over: Person | None) -> None:
        self.scene, self.people = scene, people
        self.shown = [i for i, person in enumerate(people) if any(person is one for one in shown)]
        self.over = next((i for i, person in enumerate(people) if person is over), None)

    def pixels(self, sight: Sight, index: int) -> np.ndarray:
        """Return (height, width) bool: where one performer is seen."""
        first, last = self.scene.body_triangles[index], self.scene.body_triangles[index + 1]
        return (sight.owners >= first) & (sight.owners < last)


def faults(sight: Sight, cast: Cast, stand: Stand, *, hands: bool) -> float:
    """Return how much is wrong, 0 for nothing; 1 is about a face that is half hidden."""
    depth = max(float((stand.focus - stand.eye) @ sight.view.forward), 0.2)
    total = _foreground(sight, cast, depth) + _strangers(sight, cast, depth)
    if hands:
        return total + _hidden(sight, stand.focus)
    for index in cast.shown:
        total += _covered(sight, cast, index) + _growing(sight, cast, index)
    return total


def _at(sight: Sight, points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return rows, columns and distances of points, and which of them are in the frame."""
    seen = to_pixels(sight.view, points)
    high, wide = sight.owners.shape
    columns, rows = np.floor(seen[:, 0]).astype(int), np.floor(seen[:, 1]).astype(int)
    inside = (columns >= 0) & (columns < wide) & (rows >= 0) & (rows < high) & (seen[:, 2] > 0.05)
    return np.clip(rows, 0, high - 1), np.clip(columns, 0, wide - 1), seen[:, 2], inside


def _covered(sight: Sight, cast: Cast, index: int) -> float:
    person = cast.people[index]
    own = cast.pixels(sight, index)
    total = 0.0
    for lowest, weight in ((person.chin[1], 2.6), (person.chest[1], 0.7)):
        points = person.outline[person.outline[:, 1] > lowest]
        if len(points) == 0:
            continue
        rows, columns, _, inside = _at(sight, points)
        total += weight * float(1 - own[rows[inside], columns[inside]].mean()) if inside.any() else weight
        total += 1.2 * weight * float(max(1 - inside.mean() - 0.35 * (len(cast.shown) == 1), 0.0))
    return total


def _hidden(sight: Sight, target: np.ndarray) -> float:
    rows, columns, depth, inside = _at(sight, target[None])
    if not inside[0]:
        return 3.0
    near = 1 / max(float(sight.nearness[rows[0], columns[0]]), 1e-3)
    return 3.0 if near < depth[0] - 0.14 else 0.0


def _foreground(sight: Sight, cast: Cast, depth: float) -> float:
    bodies = cast.scene.still_triangles
    near = (sight.nearness > 1 / (NEAR_SHARE * depth)) & (sight.owners >= 0) & (sight.owners < bodies)
    touching = float((near & (sight.nearness > 1 / 0.35)).mean())
    limbs = (sight.nearness > 1 / (LIMB_SHARE * depth)) & (sight.owners >= bodies)
    if cast.over is not None:
        limbs &= ~cast.pixels(sight, cast.over)
    return 5.0 * max(float(near.mean()) - FOREGROUND, 0.0) + 8.0 * touching + 5.0 * float(limbs.mean())


def _strangers(sight: Sight, cast: Cast, depth: float) -> float:
    """Count people that the shot is not about: near ones much, those cut by the frame's edge more."""
    total = 0.0
    for index in range(len(cast.people)):
        if index in cast.shown or index == cast.over:
            continue
        own = cast.pixels(sight, index)
        share = float(own.mean())
        if share > 0.004:
            edge = bool(own[0].any() or own[:, 0].any() or own[:, -1].any())
            total += 3.0 * share + 1.0 * edge
    last = cast.scene.body_triangles[len(cast.people)]
    passing = (sight.owners >= last) & (sight.nearness > 1 / (0.9 * depth))
    return total + 4.0 * float(passing.mean())


def _growing(sight: Sight, cast: Cast, index: int) -> float:
    """Return how much of what stands right above and behind a head is narrow and nearer than its surroundings, or shines."""
    person = cast.people[index]
    points = person.outline[person.outline[:, 1] > person.chin[1]]
    if len(points) == 0:
        return 0.0
    rows, columns, _, inside = _at(sight, points)
    if inside.mean() < 0.5:
        return 0.0
    top, bottom, left, right = rows.min(), rows.max(), columns.min(), columns.max()
    tall, half = float(bottom - top), max((right - left) / 2, 1.0)
    if tall < SMALLEST_HEAD:
        return 0.0
    wide = sight.owners.shape[1]
    middle = (left + right) / 2
    edges = [int(np.clip(round(middle + share * half), 0, wide)) for share in (-2.2, -1.2, 1.2, 2.2)]
    first, last = max(int(top - 0.7 * tall), 0), max(int(top), 0)
    if last - first < 2 or edges[1] - edges[0] < 1 or edges[3] - edges[2] < 1:
        return 0.0
    near = sight.nearness[first:last]
    beside = np.maximum(near[:, edges[0] : edges[1]].mean(1), near[:, edges[2] : edges[3]].mean(1))
    core = near[:, edges[1] : edges[2]]
    set_only = sight.owners[first:last, edges[1] : edges[2]] < cast.scene.still_triangles
    stands = ((core > STEP * beside[:, None] + 0.002) & set_only).any(1).mean()
    above = min((last - first) / (0.35 * tall), 1.0)
    return 0.7 * above * float(stands) + 4.0 * _shining(sight, cast, (first, int(bottom)), (edges[0], edges[3]))


def _shining(sight: Sight, cast: Cast, rows: tuple[int, int], columns: tuple[int, int]) -> float:
    owners = sight.owners[slice(*rows), slice(*columns)]
    still = (owners >= 0) & (owners < cast.scene.still_triangles)
    emission = cast.scene.palette[cast.scene.materials[np.maximum(owners, 0)], EMISSION]
    return float((still & (emission > EMISSIVE)).mean()) if owners.size else 0.0


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
