"""What a built place is: a mesh, its lamps, and where the camera may stand; not how it is built."""

from typing import NamedTuple

import numpy as np

from film.errors import NoSuch
from studio.picture.previs.mesh import Mesh
from studio.picture.previs.places.emitters import Emitter

Point = tuple[float, float, float]


class Window(NamedTuple):
    """The opening through which daylight or moonlight enters a room."""

    centre: Point
    inward: Point
    """Unit direction in which its light travels."""
    width: float
    height: float


class Grounds(NamedTuple):
    """What a kit says about the place it built, beside the mesh."""

    camera_room: tuple[Point, Point]
    """Lowest and highest corner of the box in which the camera stays."""
    haze: Point
    """Linear colour of distance at neutral light."""
    window: Window | None = None
    walls: tuple[Point, Point] | None = None
    """Lowest and highest inner corner of a room, near which nothing may face outwards."""


class Place(NamedTuple):
    """A place as the renderer takes it; metres, y up, stage round the origin, default camera on +z."""

    mesh: Mesh
    """All of it on bone 0."""
    practicals: np.ndarray
    """(k, 8) float32, k at most 8: x y z, r g b of linear intensity, range in metres, halo 0…1."""
    interior: bool
    camera_room: tuple[Point, Point]
    window: Window | None
    haze: Point
    wet_ground: bool
    seats: tuple[Point, ...]
    """x, z, facing in degrees; 0 faces +z, 90 faces +x."""
    emitters: tuple[Emitter, ...] = ()


class NoSuchKit(NoSuch):
    """No kit of that name in the catalogue."""

    noun = "kit"


class NoSuchProp(NoSuch):
    """No prop of that name in the catalogue."""

    noun = "prop"
