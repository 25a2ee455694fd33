"""Colours of an animal: what its hide is made of and where its second tone lies; shapes are elsewhere."""

from typing import NamedTuple

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material
from studio.picture.previs.people.beings.beast import skull_middle
from studio.picture.previs.people.beings.breeds import Breed
from studio.picture.previs.people.colours import lifted, linear, mixed
from studio.picture.previs.people.surface import ease

NOSE = Material((0.018, 0.014, 0.014), 0.35, 0.3)
DARK = Material((0.03, 0.012, 0.012), 0.8, 0.05)
TONGUE = Material((0.36, 0.1, 0.1), 0.6, 0.15, wrap=0.3)
HOOF = Material((0.035, 0.028, 0.022), 0.5, 0.2)
HORN = Material((0.28, 0.23, 0.16), 0.55, 0.2)
TOOTH = Material((0.62, 0.58, 0.48), 0.4, 0.25)


class Coat(NamedTuple):
    """The materials of one animal."""

    hide: Material
    """Its second colour is the second tone."""
    inner: Material
    """Inside of the ears."""
    mane: Material
    iris: Material
    pupil: Material


def coat_of(figure: Figure) -> Coat:
    """Return the materials of `figure`."""
    main, second = linear(figure.hair_colour), linear(figure.under_colour)
    if striped(figure):
        second = mixed(main, (0.02, 0.012, 0.008), 0.6)
    hide = Material(lifted(main, 1.0, 0.004), 0.95, 0.03, texture="cloth", wrap=0.25, second=second, grain=0.4)
    inner = Material(mixed(mixed(main, second, 0.5), (0.5, 0.25, 0.22), 0.4), 0.9, 0.03, wrap=0.3)
    mane = Material(mixed(main, (0.012, 0.01, 0.008), 0.72), 0.8, 0.08, texture="hair", wrap=0.2)
    glows = figure.kind == "creature"
    iris = Material(linear(figure.eyes), 0.2, 0.3, emission=1.6 if glows else 0.0, texture="plain" if glows else "eye")
    return Coat(hide, inner, mane, iris, Material((0.006, 0.005, 0.005), 0.15, 0.5, texture="eye"))


def striped(figure: Figure) -> bool:
    """Return whether `figure` is a tabby."""
    return figure.kind == "cat" and figure.face % 2 == 1 and figure.pattern > 0


def tints(points: np.ndarray, figure: Figure, breed: Breed) -> np.ndarray:
    """Return (n,) how far each point of the hide at rest (withers) has the second tone."""
    x, y, _ = points.T
    strength = min(1.0, 1.6 * figure.pattern)
    if figure.kind == "cat":
        return 0.75 * strength * _stripes(points, figure) if striped(figure) else strength * _bib(points, breed)
    if figure.kind == "horse":
        return strength * np.maximum(_socks(y, 0.2), _blaze(points, breed))
    if figure.kind == "creature":
        return 0.8 * ease(0.62, 0.4, y) * ease(0.14, 0.06, np.abs(x)) + 0.3 * ease(0.3, 0.0, y)
    return strength * np.maximum(_bib(points, breed), _socks(y, 0.12))


def _bib(points: np.ndarray, breed: Breed) -> np.ndarray:
    """Return a pale muzzle, throat, breast and belly."""
    x, y, z = points.T
    middle = skull_middle(breed)
    muzzle = ease(0.02, 0.07, z - middle[2] - breed.muzzle[0][1]) * ease(0.03, -0.01, y - middle[1])
    breast = ease(0.42, 0.5, z) * ease(1.0, 0.9, y) * ease(0.42, 0.5, y)
    belly = ease(0.6, 0.54, y) * ease(0.46, 0.5, y) * ease(0.09, 0.05, np.abs(x))
    return np.maximum(muzzle, np.maximum(breast, belly))


def _socks(y: np.ndarray, high: float) -> np.ndarray:
    return ease(high + 0.02, high - 0.02, y)


def _blaze(points: np.ndarray, breed: Breed) -> np.ndarray:
    """Return a stripe down the face."""
    middle = skull_middle(breed)
    ahead = points - middle
    return ease(0.032, 0.018, np.abs(ahead[:, 0])) * ease(0.03, 0.06, ahead[:, 2]) * ease(-0.16, -0.06, ahead[:, 1])


def _stripes(points: np.ndarray, figure: Figure) -> np.ndarray:
    """Return a tabby's stripes down the flanks and round legs and tail."""
    x, y, z = points.T
    along = np.where(z < -0.7, -0.7 - z, np.where(y < 0.5, y * 1.1, z))
    return ease(0.25, 0.6, np.sin(along * 34 + figure.face % 7)) * ease(0.0, 0.1, np.abs(x) + (y > 0.9) * 0.1)
