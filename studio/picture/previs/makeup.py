"""What make-up and wardrobe do before the light: skin, hair, eyes and cloth brought within what film can hold; no lamps."""

from collections.abc import Iterable, Sequence

import numpy as np

from film.figure import Figure
from film.value import Colour
from studio.picture.previs.luminance import LUMA, brightness, coded, linear
from studio.picture.previs.mesh import TEXTURES
from studio.picture.previs.scene import Scene
from studio.picture.setup import Performer

FAIREST = 0.62
"""Linear luminance of the fairest skin that a figure may name."""
FAIREST_KEPT = 0.4
"""Reflectance it is given: skin reflects between a twentieth and two fifths (Anderson and Parrish 1981)."""
SKIN_SPREAD = 0.45
"""Exponent that brings five stops between named skins to the two that film keeps apart."""
FAIR_HUE, DARK_HUE = 1.25, 0.72
"""Exponents of a skin's channels against its luminance: named dark skins are redder than lit ones are, fair ones paler."""
WHITEST_HAIR = 0.34
WHITEST_CLOTH = 0.5
"""Reflectance of hair and of "technical white" cloth, above which they burn out beside a face."""
SKIN, HAIR, CLOTH = (TEXTURES.index(name) for name in ("skin", "hair", "cloth"))
EYE_OVER_CHEEK = 1.15
"""Reflectance of the white of an eye in terms of the cheek's."""
EYE_WRAP = 0.4
"""Wrap by which the white of an eye is known in a palette."""
SKIN_TEXTURE = 0.86
"""Mean tone of the skin's texture."""


def made_up(performers: Iterable[Performer]) -> list[Performer]:
    """Return performers as they go before the camera: the same hues, in tones that one exposure can hold."""
    return [performer.model_copy(update={"figure": _figure(performer.figure)}) for performer in performers]


def reflectance(skin: Colour) -> float:
    """Return the luminance that a named skin is given."""
    return FAIREST_KEPT * (max(brightness(linear(skin)), 0.005) / FAIREST) ** SKIN_SPREAD


def complexion(skin: Colour) -> Colour:
    """Return the sRGB colour that a named skin is given: apart from others in tone, less deep in hue the darker it is."""
    light = np.maximum(linear(skin), 1e-3)
    dark = 1 - reflectance(skin) / FAIREST_KEPT
    hue = (light / brightness(light)) ** (FAIR_HUE + (DARK_HUE - FAIR_HUE) * min(dark / 0.75, 1.0))
    red, green, blue = coded(np.minimum(hue * (reflectance(skin) / brightness(hue)), 1.0))
    return float(red), float(green), float(blue)


def powdered(scene: Scene, performers: Sequence[Performer]) -> Scene:
    """Return the scene with bodies whose hair and cloth do not glitter, and whose eyes suit their skin."""
    palette = scene.palette.copy()
    for index, performer in enumerate(performers):
        own = np.unique(scene.materials[scene.body_triangles[index] : scene.body_triangles[index + 1]])
        palette[own] = _powdered(palette[own], reflectance(performer.figure.skin))
    return scene._replace(palette=palette.astype(np.float32))


def _figure(figure: Figure) -> Figure:
    hues: dict[str, Colour] = {
        "skin": complexion(figure.skin),
        "hair_colour": _capped(figure.hair_colour, WHITEST_HAIR),
        "garment_colour": _capped(figure.garment_colour, WHITEST_CLOTH),
        "under_colour": _capped(figure.under_colour, WHITEST_CLOTH),
        "legs_colour": _capped(figure.legs_colour, WHITEST_CLOTH),
    }
    return figure.model_copy(update=hues)


def _powdered(palette: np.ndarray, skin: float) -> np.ndarray:
    """Return one body's rows of palette without glitter; `skin` is its reflectance."""
    texture = palette[:, 6]
    hair, cloth, flesh = (texture == kind for kind in (HAIR, CLOTH, SKIN))
    eyes = np.abs(palette[:, 7] - EYE_WRAP) < 1e-4
    palette[hair, 4] *= 0.55
    palette[cloth, 3], palette[cloth, 4] = np.maximum(palette[cloth, 3], 0.8), palette[cloth, 4] * 0.6
    dark = float(np.clip(1 - skin / FAIREST_KEPT, 0, 1))
    palette[flesh, 3], palette[flesh, 4] = 0.6 - 0.06 * dark, 0.06 + 0.1 * dark**2
    whites = eyes & (palette[:, :3] @ LUMA > skin)
    for first in (0, 8):
        bright = palette[whites, first : first + 3] @ LUMA
        most = EYE_OVER_CHEEK * SKIN_TEXTURE * skin
        palette[whites, first : first + 3] *= np.minimum(most / np.maximum(bright, 1e-3), 1.0)[:, None]
    return palette


def _capped(colour: Colour, most: float) -> Colour:
    return colour if brightness(linear(colour)) <= most else _toned(colour, most)


def _toned(colour: Colour, bright: float) -> Colour:
    """Return a colour of the same hue at another linear luminance."""
    light = linear(colour)
    red, green, blue = coded(np.minimum(light * (bright / max(brightness(light), 1e-4)), 1.0))
    return float(red), float(green), float(blue)
