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
    """Colour of people's own key, of luminance 1."""
    face_fill: Rgb
    """Of their fill."""
    edge: Rgb
    """Of the rim on their outlines; its luminance is how strong it is against a white wall."""
    face_stops: float | None
    """Stops by which faces lie above (+) or under what a natural picture shows them at; None leaves them dark."""
    fill_stops: float
    """Stops by which a face's shadow side lies under its key side."""
    deepest: float
    """Stops by which it may lie under what the place itself makes of the key side."""
    cheat: float
    """How far people's own key leaves the direction of the key for the one that models a face best, 0…1."""
    skin_kept: float
    """How much of the colour that the light gives to skin stays on it, 0…1."""
    grade: Grade
    level: float
    """Mean displayed linear luminance that the picture is exposed for."""
