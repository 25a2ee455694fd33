"""What lights a shot, as numbers the passes use: no words of the director and no place names."""

from typing import NamedTuple

import numpy as np

Rgb = tuple[float, float, float]


class Grade(NamedTuple):
    """How the picture is developed."""

    contrast: float
    saturation: float
    gain: Rgb
    """Before the film curve."""
    balance: Rgb
    """After it: warmth."""
    lift: Rgb
    vignette: float
    bloom: float
    bloom_from: float
    """Exposed brightness above which light blooms."""
    grain: float


class Rig(NamedTuple):
    """All the light of one shot, in linear light where a white wall in the key is about 1."""

    key_to: np.ndarray
    """(3,) unit, from the stage to the key."""
    key: Rgb
    stripes: tuple[float, float]
    """Open share and what is left in the dark; (0, 1) for none."""
    soft: np.ndarray
    """(3, 4) a colour's level and gradient along x, y, z."""
    edge_to: np.ndarray
    edge: Rgb
    lamps: float
    """Factor of the place's own lamps."""
    fog: Rgb
    fog_density: float
    """A metre at the eye's height."""
    fog_falloff: float
    shafts: Rgb
    """Light a metre of lit air adds."""
    sky: np.ndarray
    """(6, 3): zenith, horizon, clouds, sun, direction to the sun, (cover, drift, stars)."""
    emission: float
    windows_lit: float
    wet: float
    flicker: float
    face: Rgb
    face_stops: float | None
    """How far below the brightest large thing near it a face may lie; None leaves faces dark."""
    grade: Grade
    level: float
    """Mean displayed linear luminance that the picture is exposed for."""
