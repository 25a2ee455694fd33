"""The shell that interiors share: single-sided walls, floor and ceiling facing inward, openings, frames to hang things on."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import numpy as np

from studio.picture.previs.mesh import Material, Mesh
from studio.picture.previs.places.place import Grounds, Point, Window
from studio.picture.previs.places.walls import Opening, cornered, pierced, reveal, sash
from studio.picture.previs.places.workshop import Workshop

Side = Literal["back", "left", "right", "front"]
SIDES: tuple[Side, ...] = ("back", "left", "right", "front")
NEAR_WALL = 0.55
"""Within so many metres of a wall, what faces the wall is never seen from inside and would block a camera outside."""
FLAT = 0.15
"""What lies so near a wall keeps only what faces the room: pictures and doors then vanish from outside."""
FORE_STAGE = 3.2
"""Metres by which floor, ceiling and side walls go on beyond the front wall, for cameras that stand there."""


class Finishes(NamedTuple):
    """What a room is made of."""

    wall: Material
    floor: Material
    ceiling: Material
    trim: Material
    dado: Material | None = None
    """Lower part of the walls, where it differs."""
    dado_height: float = 1.0


class Room(NamedTuple):
    """A box of air; metres."""

    left: float
    right: float
    back: float
    front: float
    height: float

    def wall(self, shop: Workshop, side: Side) -> Workshop:
        """Return the frame of a wall: x along it from its left as seen from inside, y up, +z into the room."""
        corner = {"back": (self.left, self.back, 0), "left": (self.left, self.front, 90)}
        corner |= {"right": (self.right, self.back, -90), "front": (self.right, self.front, 180)}
        x, z, turn = corner[side]
        return shop.at(x, z, turn)

    def width(self, side: Side) -> float:
        """Return how long a wall is."""
        return self.right - self.left if side in ("back", "front") else self.front - self.back

    def along(self, side: Side, place: float) -> float:
        """Return the x in a wall's frame of `place`: a world x for back and front, a world z for left and right."""
        return {"back": place - self.left, "front": self.right - place, "left": self.front - place, "right": place - self.back}[
            side
        ]

    def camera_room(self) -> tuple[Point, Point]:
        """Return where the camera may stand: inside, or on the fore-stage that is seen through the front wall."""
        return (self.left + 0.3, 0.25, self.back + 0.3), (self.right - 0.3, self.height - 0.25, self.front + FORE_STAGE - 0.5)

    def grounds(self, haze: Point, window: Window | None = None, *, aisle: float | None = None, floor: float = 0.0) -> Grounds:
        """Return what a kit in this room says of itself; `aisle` keeps cameras so many metres from x = 0, clear of columns."""
        low, high = (self.left, floor, self.back), (self.right, self.height, self.front)
        camera_low, camera_high = self.camera_room()
        if aisle is not None:
            camera_low, camera_high = (-aisle, *camera_low[1:]), (aisle, *camera_high[1:])
        return Grounds((camera_low, camera_high), haze, window, (low, high))

    def window(self, side: Side, hole: Opening) -> Window:
        """Return an opening of a wall as a source of light, slanting down a little."""
        frames: dict[Side, tuple[float, float]] = {"back": (0, 1), "left": (1, 0), "right": (-1, 0), "front": (0, -1)}
        middle, level = (hole.left + hole.right) / 2, (hole.bottom + hole.top) / 2
        x = {"back": self.left + middle, "front": self.right - middle, "left": self.left, "right": self.right}[side]
        z = {"left": self.front - middle, "right": self.back + middle, "back": self.back, "front": self.front}[side]
        inward = np.array((frames[side][0], -0.45, frames[side][1]))
        inward = inward / np.linalg.norm(inward)
        return Window((x, level, z), tuple(float(v) for v in inward), hole.right - hole.left, hole.top - hole.bottom)  # type: ignore[arg-type]


def shell(
    shop: Workshop,
    room: Room,
    finishes: Finishes,
    openings: Mapping[Side, Sequence[Opening]] | None = None,
    *,
    glazed: bool = True,
    lidded: bool = True,
) -> None:
    """Build a room's floor, walls with openings, skirting and, if `lidded`, ceiling."""
    holes_by_side = openings or {}
    for side in SIDES:
        wall, width, holes = room.wall(shop, side), room.width(side), holes_by_side.get(side, ())
        _wall(wall, width, room.height, finishes, holes)
        for hole in holes:
            reveal(wall, hole, 0.18, finishes.trim)
            if glazed and hole.bottom > 0.05:
                sash(wall, hole, finishes.trim, columns=max(2, round((hole.right - hole.left) / 0.7)))
                wall.box(
                    finishes.trim,
                    ((hole.left + hole.right) / 2, hole.bottom - 0.05, 0.05),
                    (hole.right - hole.left + 0.2, 0.05, 0.2),
                )
    _fore_stage(shop, room, finishes, lidded=lidded)
    left, right, back, front, height = room
    edge = lambda points: 0.6 * np.clip(1 - _to_wall(room, points) / 0.8, 0, 1)
    columns, rows = max(4, round((right - left) * 1.2)), max(4, round((front - back) * 1.2))
    shop.sheet(
        finishes.floor, ((left, 0, front), (right, 0, front), (right, 0, back), (left, 0, back)), columns, rows, tint=edge
    )
    if lidded:
        corners = ((left, height, back), (right, height, back), (right, height, front), (left, height, front))
        shop.sheet(finishes.ceiling, corners, 6, 6, tint=edge)


def beams(shop: Workshop, room: Room, timber: Material, *, step: float = 1.2) -> None:
    """Lay joists under the ceiling from wall to wall."""
    for z in np.arange(room.back + step / 2, room.front + FORE_STAGE - 0.2, step):
        shop.box(
            timber,
            ((room.left + room.right) / 2, room.height - 0.16, float(z)),
            (room.right - room.left, 0.15, 0.14),
            tint=0.15,
        )


def cornice(shop: Workshop, room: Room, trim: Material) -> None:
    """Run a moulding where the walls meet the ceiling."""
    for side in ("back", "left", "right"):
        wall, width = room.wall(shop, side), room.width(side)
        wall.box(trim, (width / 2, room.height - 0.12, 0.03), (width, 0.12, 0.06), tint=0.05)
        wall.box(trim, (width / 2, room.height - 0.05, 0.06), (width, 0.05, 0.12), tint=0.0)


def _fore_stage(shop: Workshop, room: Room, finishes: Finishes, *, lidded: bool) -> None:
    left, right, _, near, height = room
    far = near + FORE_STAGE
    shop.sheet(finishes.floor, ((left, 0, far), (right, 0, far), (right, 0, near), (left, 0, near)), tint=0.3)
    shop.sheet(finishes.wall, ((left, 0, far), (left, 0, near), (left, height, near), (left, height, far)), tint=0.3)
    shop.sheet(finishes.wall, ((right, 0, near), (right, 0, far), (right, height, far), (right, height, near)), tint=0.3)
    if lidded:
        shop.sheet(
            finishes.ceiling, ((left, height, near), (right, height, near), (right, height, far), (left, height, far)), tint=0.3
        )


def _to_wall(room: Room, points: np.ndarray) -> np.ndarray:
    x, z = points[:, 0], points[:, 2]
    return np.minimum(np.minimum(x - room.left, room.right - x), np.minimum(z - room.back, room.front - z))


def _wall(wall: Workshop, width: float, height: float, finishes: Finishes, holes: Sequence[Opening]) -> None:
    surface = pierced(width, height, holes, (0.15, finishes.dado_height))
    tint = cornered(surface.points, width, height)
    low = surface.points[surface.triangles][:, :, 1].mean(1) < (finishes.dado_height if finishes.dado else -1.0)
    for part, material in ((low, finishes.dado), (~low, finishes.wall)):
        if material is not None and part.any():
            wall.put(surface._replace(triangles=surface.triangles[part]), material, tint=tint)
    spans = _clear_spans(width, [hole for hole in holes if hole.bottom < 0.05])
    for left, right in spans:
        wall.box(finishes.trim, ((left + right) / 2, 0, 0.012), (right - left, 0.11, 0.024), tint=0.2)
        if finishes.dado:
            wall.box(
                finishes.trim, ((left + right) / 2, finishes.dado_height - 0.03, 0.015), (right - left, 0.06, 0.03), tint=0.1
            )


def _clear_spans(width: float, doors: Sequence[Opening]) -> list[tuple[float, float]]:
    edges = [0.0, *(edge for door in sorted(doors) for edge in door[:2]), width]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 0.05]


def trimmed(mesh: Mesh, walls: tuple[Point, Point]) -> Mesh:
    """Return `mesh` without what faces a nearby wall from inside, so that a camera outside sees in."""
    corners = mesh.points[mesh.triangles].astype(np.float64)
    middle = corners.mean(1)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal = normal / (np.linalg.norm(normal, axis=1, keepdims=True) + 1e-12)
    hidden = np.zeros(len(middle), bool)
    low, high = walls
    for sign, axis, plane in ((-1, 0, low[0]), (1, 0, high[0]), (-1, 2, low[2]), (1, 2, high[2]), (1, 1, high[1])):
        inside = (plane - middle[:, axis]) * sign
        hidden |= (inside > -0.6) & (inside < NEAR_WALL) & (normal[:, axis] * sign > 0.2)
    to_front = high[2] - middle[:, 2]
    hidden |= (
        (to_front > 0.001)
        & (to_front < FLAT)
        & (normal[:, 2] > -0.25)
        & (middle[:, 1] > 0.05)
        & (middle[:, 1] < high[1] - 0.05)
    )
    hidden |= (to_front < -0.001) & (to_front > -0.3)
    hidden |= (middle[:, 1] < 0.02) & (normal[:, 1] < -0.9)
    return mesh._replace(
        triangles=np.ascontiguousarray(mesh.triangles[~hidden]), materials=np.ascontiguousarray(mesh.materials[~hidden])
    )
