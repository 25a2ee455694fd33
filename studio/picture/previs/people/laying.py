"""What every trim is laid with and on, and the two pieces that most are made of: strips and pockets."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.cloth import Top
from studio.picture.previs.people.cloths import Cloths
from studio.picture.previs.people.front import Front
from studio.picture.previs.people.skeleton import Rest
from studio.picture.previs.people.skirts import Skirt

Line = Callable[[np.ndarray, np.ndarray], list[np.ndarray]]


class Laying(NamedTuple):
    """What a trim is laid with and on."""

    builder: MeshBuilder
    figure: Figure
    cloths: Cloths
    front: Front
    rest: Rest
    top: Top
    hang: Callable[[Skirt, Top, Material, Material], None]
    """Adds a hanging sheet of a cloth and its lining."""

    @property
    def tall(self) -> float:
        """Return the height of the neck's root above the hips in adult metres."""
        body = self.rest.measures
        return (body.neck - body.hip) / body.unit

    @property
    def vee(self) -> float:
        """Return the height at which a pointed opening ends, adult metres above the hips."""
        return self.top.neckline.vee * self.tall


def strip(on: Laying, material: Material, x: float, half: float, low: float, high: float, raised: float = 0.002) -> None:
    """Lay an upright strip."""
    lines: Line = lambda a, b: [half - np.abs(a - x)]
    on.front.lay(on.builder, material, (x - half, x + half, low, high), lines, raised, 0.002, (3, 14))


def pocket(on: Laying, material: Material, x: float, y: float, wide: float, high: float, raised: float = 0.003) -> None:
    """Add a pocket or flap centred on `x`, `y`."""
    half, tall = wide / 2, high / 2
    lines: Line = lambda a, b: [1 - (np.abs(a - x) / half) ** 8 - (np.abs(b - y) / tall) ** 8]
    on.front.lay(on.builder, material, (x - half, x + half, y - tall, y + tall), lines, raised, 0.004, (8, 6))
