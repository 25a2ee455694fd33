"""What burns, smokes, sparks or glows at a point of a place, as layers of rising motes; how they are drawn is elsewhere."""

from typing import NamedTuple

Rgb = tuple[float, float, float]


class Emitter(NamedTuple):
    """A source of motes."""

    kind: str
    """A key of `LAYERS`."""
    point: tuple[float, float, float]
    size: float
    """Metres of its height, 1 as tabled."""


class Layer(NamedTuple):
    """One kind of mote of an emitter; lengths are shares of the emitter's size."""

    motes: int
    source: float
    spread: float
    height: float
    sway: float
    young: float
    """Radius at birth."""
    old: float
    """Radius at the end."""
    seconds: float
    first: Rgb
    last: Rgb
    cover: float
    glows: bool
    """Whether it adds its own light, else it is lit by what is all round."""


LAYERS: dict[str, tuple[Layer, ...]] = {
    "fire": (
        Layer(22, 0.16, 0.05, 0.95, 0.05, 0.16, 0.05, 0.75, (2.6, 1.15, 0.25), (1.5, 0.25, 0.03), 0.55, True),
        Layer(16, 0.15, 0.5, 2.8, 0.25, 0.014, 0.006, 1.9, (7.0, 2.6, 0.5), (3.0, 0.4, 0.05), 1.0, True),
        Layer(9, 0.12, 0.55, 3.4, 0.3, 0.16, 0.6, 3.6, (0.3, 0.26, 0.22), (0.45, 0.45, 0.46), 0.12, False),
    ),
    "hearth": (
        Layer(16, 0.2, 0.08, 0.8, 0.04, 0.14, 0.05, 0.7, (2.2, 0.9, 0.2), (1.2, 0.2, 0.03), 0.5, True),
        Layer(6, 0.15, 0.3, 1.2, 0.1, 0.012, 0.006, 1.4, (6.0, 2.2, 0.4), (2.4, 0.3, 0.04), 1.0, True),
    ),
    "smoke": (
        Layer(26, 0.16, 0.95, 4.2, 0.45, 0.22, 0.95, 4.6, (0.34, 0.33, 0.32), (0.62, 0.62, 0.64), 0.3, False),
    ),
    "sparks": (
        Layer(34, 0.03, 0.85, 0.55, 0.1, 0.012, 0.005, 0.55, (9.0, 6.4, 3.0), (4.0, 1.3, 0.2), 1.0, True),
        Layer(5, 0.06, 0.12, 0.1, 0.0, 0.3, 0.16, 0.23, (1.6, 2.0, 3.0), (0.3, 0.5, 0.9), 0.4, True),
    ),
    "magic": (
        Layer(34, 0.35, 0.7, 1.5, 0.35, 0.02, 0.008, 2.6, (1.4, 3.2, 5.0), (3.2, 1.0, 4.4), 1.0, True),
        Layer(7, 0.2, 0.3, 0.7, 0.15, 0.2, 0.45, 2.8, (0.2, 0.5, 0.9), (0.4, 0.15, 0.6), 0.2, True),
    ),
    "steam": (Layer(12, 0.04, 0.25, 0.9, 0.12, 0.05, 0.22, 2.4, (0.85, 0.87, 0.9), (0.8, 0.82, 0.86), 0.16, False),),
}  # fmt: skip
