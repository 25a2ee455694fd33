"""Where a place is put together: solids set down in nested frames, lamps and seats noted; it knows no kit and no furniture."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np

from film.setting import Setting
from studio.picture.previs.mesh import Material, Mesh, MeshBuilder
from studio.picture.previs.places import shapes
from studio.picture.previs.places.catalogue import KITS
from studio.picture.previs.places.colours import Colour, hued
from studio.picture.previs.places.emitters import Emitter
from studio.picture.previs.places.shapes import Points, Shape

T = TypeVar("T")
LAMPS = 8
DARK_TIMES = ("dawn", "dusk", "night", "golden hour")
Tint = float | np.ndarray | Callable[[np.ndarray], np.ndarray]
"""One share of the second colour, one a point, or a function of the points in the part's own frame."""


class Workshop:
    """Collects parts, lamps and seats; `at` gives the same workshop with another origin."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.dice = np.random.default_rng([setting.seed, *setting.kit.encode()])
        self.mesh = MeshBuilder()
        self.lamps: list[tuple[float, ...]] = []
        self.seats: list[tuple[float, float, float]] = []
        self.emitters: list[Emitter] = []
        self.occupied: list[np.ndarray] = []
        """(n, 2) x and z of what stands between shin and head height; see `clear_spot`."""
        self._turn = np.eye(3)
        self._origin = np.zeros(3)
        self._degrees = 0.0
        self._scale = 1.0

    @property
    def era(self) -> str:
        """The setting's era: past, present or future."""
        return self.setting.era

    @property
    def after_dark(self) -> bool:
        """Tell whether outdoor lamps are lit at the setting's time of day."""
        return self.setting.time_of_day in DARK_TIMES or self.setting.weather in ("storm", "fog")

    @property
    def roofed(self) -> bool:
        """Tell whether the setting's kit is a room."""
        return KITS[self.setting.kit].interior

    def by_era(self, past: T, present: T, future: T) -> T:
        """Return the one that suits the setting's era."""
        return {"past": past, "present": present, "future": future}[self.setting.era]

    def by_style(self, styles: Mapping[str, T], other: T) -> T:
        """Return what suits the setting's style, else its region, else `other`."""
        return styles.get(self.setting.style) or styles.get(self.setting.region) or other

    def accent(self, saturation: float = 0.6, value: float = 0.6) -> Colour:
        """Return the place's one accent colour, linear."""
        return hued(self.setting.hue, saturation, value)

    def between(self, low: float, high: float) -> float:
        """Return a seeded number in low…high."""
        return float(self.dice.uniform(low, high))

    def one_of(self, choices: Sequence[T]) -> T:
        """Return a seeded choice."""
        return choices[int(self.dice.integers(len(choices)))]

    def chance(self, share: float) -> bool:
        """Return True for a seeded `share` of calls."""
        return bool(self.dice.random() < share)

    def at(self, x: float, z: float, turn: float = 0.0, *, y: float = 0.0, scale: float = 1.0) -> "Workshop":
        """Return this workshop with its origin there; `turn` degrees about y take +z towards +x."""
        there = object.__new__(Workshop)
        there.__dict__.update(self.__dict__)
        there._origin = self._origin + self._turn @ np.array((x, y, z)) * self._scale
        angle = math.radians(turn)
        cos, sin = math.cos(angle), math.sin(angle)
        there._turn = self._turn @ np.array(((cos, 0.0, sin), (0.0, 1.0, 0.0), (-sin, 0.0, cos)))
        there._degrees = self._degrees + turn
        there._scale = self._scale * scale
        return there

    def tilted(self, pitch: float = 0.0, roll: float = 0.0) -> "Workshop":
        """Return this workshop leaning: `pitch` degrees about its x, `roll` about its z."""
        there = self.at(0, 0)
        cos, sin = math.cos(math.radians(pitch)), math.sin(math.radians(pitch))
        forward = np.array(((1.0, 0.0, 0.0), (0.0, cos, -sin), (0.0, sin, cos)))
        cos, sin = math.cos(math.radians(roll)), math.sin(math.radians(roll))
        aside = np.array(((cos, -sin, 0.0), (sin, cos, 0.0), (0.0, 0.0, 1.0)))
        there._turn = self._turn @ forward @ aside
        return there

    def world(self, point: Sequence[float]) -> tuple[float, float, float]:
        """Return a point of this frame in the place's own metres."""
        x, y, z = self._turn @ np.asarray(point, np.float64) * self._scale + self._origin
        return float(x), float(y), float(z)

    def put(self, shape: Shape, material: Material, offset: Sequence[float] = (0, 0, 0), *, tint: Tint = 0.0) -> None:
        """Set a solid down, moved by `offset` in this frame."""
        local = shape.points + np.asarray(offset, np.float64)
        share = tint(local) if callable(tint) else tint
        points = local @ self._turn.T * self._scale + self._origin
        normals = None if shape.normals is None else shape.normals @ self._turn.T
        self.occupied.append(_footprint(points, shape.triangles))
        self.mesh.add(points, shape.triangles, material, normals=normals, tints=np.clip(share, 0.0, 1.0))

    def box(
        self, material: Material, foot: Sequence[float], size: Sequence[float], *, bevel: float = 0.0, tint: Tint | None = None
    ) -> None:
        """Stand a box of `size` on `foot`, its lowest middle; by default it is grimy at its own foot."""
        share = np.where(shapes.box((1, 1, 1)).points[:, 1] < 0.5, 0.55, 0.0) if tint is None else tint
        self.put(shapes.box(size, bevel), material, foot, tint=share)

    def ball(
        self,
        material: Material,
        centre: Sequence[float],
        radius: float | Sequence[float],
        divisions: int = 1,
        *,
        tint: Tint = 0.0,
    ) -> None:
        """Set a ball or, with three radii, an ellipsoid round `centre`."""
        unit = shapes.ball(divisions)
        radii = np.broadcast_to(np.asarray(radius, np.float64), (3,))
        normals = unit.points / radii
        normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
        self.put(Shape(unit.points * radii, unit.triangles, normals), material, centre, tint=tint)

    def lathe(
        self,
        material: Material,
        profile: Sequence[tuple[float, float]],
        foot: Sequence[float] = (0, 0, 0),
        sides: int = 12,
        *,
        tint: Tint = 0.0,
    ) -> None:
        """Turn a profile of (radius, height) pairs, bottom to top, on `foot`."""
        self.put(shapes.lathe(profile, sides), material, foot, tint=tint)

    def tube(
        self,
        material: Material,
        path: Points,
        radius: float | Sequence[float],
        sides: int = 7,
        *,
        tint: Tint = 0.0,
    ) -> None:
        """Lay a closed tube along a path."""
        self.put(shapes.tube(path, radius, sides, capped=True), material, tint=tint)

    def sheet(
        self,
        material: Material,
        corners: Sequence[Sequence[float]],
        columns: int = 1,
        rows: int = 1,
        *,
        tint: Tint = 0.0,
        both: bool = False,
    ) -> None:
        """Lay a sheet over four corners, counter-clockwise from its front; `both` gives it a back."""
        shape = shapes.panel(corners, columns, rows)
        self.put(shapes.doubled(shape) if both else shape, material, tint=tint)

    def lamp(self, point: Sequence[float], colour: Colour, strength: float, reach: float, halo: float = 0.4) -> None:
        """Note a practical: `strength` times the colour is its linear intensity, `reach` in metres."""
        if strength > 0:
            self.lamps.append((*self.world(point), *(channel * strength for channel in colour), reach, halo))

    def emit(self, kind: str, point: Sequence[float], size: float = 1.0) -> None:
        """Note something that burns or smokes at a point of this frame; see `emitters.LAYERS`."""
        self.emitters.append(Emitter(kind, self.world(point), size * self._scale))

    def seat(self, x: float = 0.0, z: float = 0.0, facing: float = 0.0) -> None:
        """Note a place to sit, in this frame; `facing` degrees, 0 is this frame's +z."""
        there = self.world((x, 0.0, z))
        self.seats.append((there[0], there[2], (self._degrees + facing) % 360.0))

    def clear_spot(self, spots: Sequence[tuple[float, float]], radius: float) -> tuple[float, float]:
        """Return the first of `spots` (x, z in the place) with nothing within `radius` metres, or the emptiest."""
        things = np.concatenate([part for part in self.occupied if len(part)] or [np.zeros((0, 2))])
        things = things[(np.abs(things) < 9).all(1)]
        crowd = [int((np.hypot(things[:, 0] - x, things[:, 1] - z) < radius).sum()) for x, z in spots]
        return spots[int(np.argmin(crowd))]

    def reserve(self, x: float, z: float, radius: float) -> None:
        """Take a round of ground, so that `clear_spot` gives it to nothing else."""
        angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
        rounds = [
            np.stack([x + np.cos(angle) * radius * share, z + np.sin(angle) * radius * share], -1) for share in (0.3, 0.65, 1.0)
        ]
        self.occupied.append(np.concatenate(rounds))

    def practicals(self) -> np.ndarray:
        """Return the first eight lamps noted, (k, 8) float32."""
        return np.array(self.lamps[:LAMPS], np.float32).reshape(-1, 8)

    def lamps_first(self, count: int) -> None:
        """Put the lamps noted after the first `count` before them, so that they are among the eight."""
        self.lamps[:] = self.lamps[count:] + self.lamps[:count]

    def finished(self) -> Mesh:
        """Return the mesh of everything set down, without triangles that have no area."""
        mesh = self.mesh.build()
        corners = mesh.points[mesh.triangles].astype(np.float64)
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        length = np.linalg.norm(mesh.normals, axis=1, keepdims=True)
        normals = np.where(length > 1e-3, mesh.normals / np.maximum(length, 1e-3), (0.0, 1.0, 0.0)).astype(np.float32)
        solid = area > 1e-9
        triangles, materials = np.ascontiguousarray(mesh.triangles[solid]), np.ascontiguousarray(mesh.materials[solid])
        return mesh._replace(normals=np.ascontiguousarray(normals), triangles=triangles, materials=materials)


CORNERS = np.array([(1, 0, 0), (0, 1, 0), (0, 0, 1), (0.5, 0.5, 0), (0, 0.5, 0.5), (0.5, 0, 0.5), (0.34, 0.33, 0.33)])
"""Where a triangle is sampled for the space that it takes."""


def _footprint(points: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    samples = np.einsum("sc,tcd->tsd", CORNERS, points[triangles]).reshape(-1, 3)
    return samples[(samples[:, 1] > 0.12) & (samples[:, 1] < 1.9)][:, ::2]
