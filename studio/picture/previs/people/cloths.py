"""The materials of one person's clothes, from the colours of their figure; no shapes."""

from typing import NamedTuple

from film.figure import Figure
from studio.picture.previs.mesh import Material
from studio.picture.previs.people.colours import Rgb, lifted, lightness, linear, mixed

METAL = ("armour",)
WET = ("raincoat",)
HIDE = ("leather jacket",)


class Cloths(NamedTuple):
    """The materials of one person's clothes."""

    main: Material
    second: Material
    """The garment's own second tone."""
    trim: Material
    under: Material
    legs: Material
    legs_second: Material
    leather: Material
    metal: Material
    dark: Material


def cloths_of(figure: Figure) -> Cloths:
    """Return the materials of `figure`'s clothes."""
    main, under, legs = linear(figure.garment_colour), linear(figure.under_colour), linear(figure.legs_colour)
    second = mixed(main, lifted(main, 0.6 if lightness(main) > 0.03 else 1.9, 0.004), 0.6)
    trim = mixed(second, under, 0.25 + 0.65 * figure.pattern)
    leather = (0.035, 0.026, 0.02) if lightness(legs) < 0.2 else (0.09, 0.05, 0.03)
    return Cloths(
        main=_outer(figure, main, second),
        second=_outer(figure, second, second),
        trim=_woven(trim),
        under=_woven(under),
        legs=_woven(legs),
        legs_second=_woven(mixed(legs, lifted(legs, 0.6 if lightness(legs) > 0.03 else 1.9, 0.004), 0.6)),
        leather=Material(leather, 0.6, 0.12, wrap=0.08),
        metal=Material((0.5, 0.42, 0.25), 0.4, 0.5),
        dark=Material((0.02, 0.018, 0.016), 0.8, 0.04),
    )


def _woven(colour: Rgb) -> Material:
    return Material(colour, 0.88, 0.03, texture="cloth", wrap=0.14)


def _outer(figure: Figure, colour: Rgb, second: Rgb) -> Material:
    """Return the cloth, oilskin, hide or metal of the garment itself."""
    if figure.garment in METAL:
        return Material(colour, 0.42, 0.5, wrap=0.05, second=second)
    if figure.garment in WET:
        return Material(colour, 0.42, 0.12, wrap=0.12, second=second)
    if figure.garment in HIDE:
        return Material(colour, 0.5, 0.13, wrap=0.06, second=second)
    return Material(colour, 0.88, 0.03, texture="cloth", wrap=0.14, second=second)
