"""The light of each time of day and what weather does to it; no looks and no camera."""

from typing import NamedTuple

from film.words import TimeOfDay, Weather
from studio.picture.previs.rig import Rgb


class Hour(NamedTuple):
    """Natural light; linear, where 1 is a white wall in a plain key."""

    key: Rgb
    elevation: float
    """Degrees of sun or moon."""
    above: Rgb
    """Soft light from the sky."""
    below: Rgb
    """Soft light thrown back by the ground."""
    zenith: Rgb
    horizon: Rgb
    clouds: Rgb
    sun: Rgb
    stars: float
    windows_lit: float
    emission: float
    lamps: float
    haze: float
    """Fog a metre."""
    level: float
    """Mean displayed linear luminance outdoors."""
    level_indoors: float


HOURS: dict[TimeOfDay, Hour] = {
    "dawn": Hour(
        (1.5, 0.95, 0.72), 9, (0.34, 0.38, 0.54), (0.16, 0.13, 0.13), (0.13, 0.2, 0.42), (0.95, 0.62, 0.52), (0.85, 0.55, 0.5),
        (1.6, 0.8, 0.45), 0.0, 0.5, 1.3, 0.6, 0.004, 0.15, 0.12,
    ),
    "morning": Hour(
        (3.0, 2.6, 2.05), 27, (0.5, 0.64, 0.9), (0.26, 0.235, 0.2), (0.15, 0.35, 0.82), (0.86, 0.9, 0.95), (1.3, 1.22, 1.14),
        (1.6, 1.25, 0.8), 0.0, 0.0, 0.9, 0.25, 0.002, 0.22, 0.17,
    ),
    "noon": Hour(
        (3.2, 3.0, 2.7), 58, (0.55, 0.68, 0.9), (0.28, 0.25, 0.21), (0.14, 0.34, 0.84), (0.72, 0.85, 1.0), (1.35, 1.35, 1.35),
        (1.3, 1.25, 1.1), 0.0, 0.0, 0.9, 0.2, 0.0012, 0.24, 0.18,
    ),
    "afternoon": Hour(
        (3.2, 2.5, 1.72), 35, (0.5, 0.62, 0.88), (0.29, 0.23, 0.17), (0.14, 0.32, 0.78), (0.92, 0.86, 0.78), (1.35, 1.24, 1.08),
        (1.6, 1.15, 0.7), 0.0, 0.0, 0.9, 0.25, 0.0016, 0.215, 0.165,
    ),
    "golden hour": Hour(
        (3.3, 1.72, 0.72), 13, (0.38, 0.38, 0.5), (0.26, 0.17, 0.11), (0.16, 0.26, 0.5), (1.25, 0.74, 0.38), (1.4, 0.8, 0.5),
        (2.4, 1.25, 0.5), 0.0, 0.15, 1.2, 0.6, 0.003, 0.19, 0.15,
    ),
    "dusk": Hour(
        (0.8, 0.6, 0.72), 14, (0.22, 0.26, 0.46), (0.09, 0.075, 0.085), (0.04, 0.075, 0.24), (0.52, 0.3, 0.33),
        (0.3, 0.2, 0.3), (0.8, 0.35, 0.25), 0.05, 1.0, 1.2, 1.0, 0.0035, 0.11, 0.1,
    ),
    "night": Hour(
        (0.4, 0.5, 0.78), 46, (0.055, 0.075, 0.13), (0.03, 0.03, 0.034), (0.005, 0.011, 0.034), (0.026, 0.036, 0.07),
        (0.028, 0.034, 0.055), (0.06, 0.07, 0.09), 0.35, 1.0, 1.0, 1.0, 0.0035, 0.085, 0.085,
    ),
}  # fmt: skip


class Air(NamedTuple):
    """What weather changes."""

    key: float
    soft: float
    grey: float
    """How far sky and light lose their colour."""
    cover: float
    """Cloud, 0…1."""
    fog: float
    """Added fog a metre."""
    fog_tint: Rgb
    wet: float
    level: float
    sky: float = 1.0
    """Brightness of the horizon and clouds against a clear sky's."""
    tint: Rgb = (1.0, 1.0, 1.0)
    """What it does to the colour of sky and soft light."""
    punch: float = 0.0
    """Contrast given back to what haze has flattened."""


WHITE: Rgb = (1.0, 1.0, 1.0)
AIRS: dict[Weather, Air] = {
    "clear": Air(1.0, 1.0, 0.0, 0.25, 0.0, WHITE, 0.0, 1.0),
    "cloudy": Air(0.45, 1.2, 0.6, 0.85, 0.001, WHITE, 0.0, 0.95, 0.9, (0.97, 1.0, 1.05), 0.06),
    "rain": Air(0.3, 1.1, 0.65, 0.95, 0.007, (0.94, 1.0, 1.06), 1.0, 0.8, 0.75, (0.93, 1.0, 1.09), 0.14),
    "storm": Air(0.26, 0.8, 0.7, 0.92, 0.008, (0.86, 0.99, 1.06), 1.0, 0.62, 0.5, (0.82, 1.0, 1.13), 0.22),
    "snow": Air(0.4, 1.4, 0.6, 0.95, 0.008, (1.02, 1.08, 1.18), 0.1, 1.4, 1.15, (0.94, 1.0, 1.1), 0.1),
    "fog": Air(0.35, 1.3, 0.65, 0.9, 0.06, (0.98, 1.0, 1.04), 0.25, 1.15, 1.1, (0.96, 1.0, 1.05), 0.2),
    "dust": Air(0.7, 1.1, 0.3, 0.5, 0.036, (1.15, 0.92, 0.66), 0.0, 0.98, 0.95, (1.04, 0.99, 0.9), 0.16),
    "wind": Air(0.9, 1.0, 0.15, 0.5, 0.001, WHITE, 0.0, 1.0, 1.0, WHITE, 0.04),
}
