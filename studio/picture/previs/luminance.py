"""Colours between display code and linear light, and what the film curve makes of them; no pictures."""

import numpy as np

Rgb = tuple[float, float, float]
LUMA = np.array((0.2126, 0.7152, 0.0722))
"""Weights of linear red, green and blue in luminance (ITU-R BT.709)."""


def linear(colour: Rgb) -> np.ndarray:
    """Return an sRGB colour in linear light (IEC 61966-2-1)."""
    c = np.asarray(colour, float)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def coded(light: np.ndarray) -> np.ndarray:
    """Return linear light as sRGB."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)


def brightness(colour: np.ndarray) -> float:
    """Return linear luminance."""
    return float(np.asarray(colour) @ LUMA)


def greyed(colour: Rgb | np.ndarray, share: float) -> np.ndarray:
    """Return a colour moved towards its own grey."""
    colour = np.asarray(colour, float)
    return colour + (brightness(colour) - colour) * share


def filmed(light: np.ndarray, contrast: float) -> np.ndarray:
    """Return display luma of exposed luminance, as the development kernel makes it of a grey."""
    q = np.asarray(light, float)
    v = np.minimum(np.sqrt(q * (2.51 * q + 0.03) / (q * (2.43 * q + 0.59) + 0.14)), 1.0)
    return v + contrast * (v * v * (3 - 2 * v) - v)


EXPOSURES = np.geomspace(1e-4, 30, 600)


def exposed_for(luma: float, contrast: float) -> float:
    """Return the exposed luminance that the film shows as `luma`."""
    return float(np.interp(luma, filmed(EXPOSURES, contrast), EXPOSURES))
