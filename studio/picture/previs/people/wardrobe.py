"""The fourteen garments: how each is cut and what goes with it; cutting is in `cloth`, `skirts`, `collars` and `trims`."""

from typing import NamedTuple

import numpy as np

from film.figure import Figure, Garment
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.cloth import Top, add_lower, add_upper, bare, bare_legs, cut_legs, cut_top, lining
from studio.picture.previs.people.collars import add_collar
from studio.picture.previs.people.colours import lifted, lightness, linear, mixed
from studio.picture.previs.people.features import skin_of
from studio.picture.previs.people.front import Front
from studio.picture.previs.people.limbs import hand, shoe
from studio.picture.previs.people.plates import add_plates
from studio.picture.previs.people.skeleton import Rest
from studio.picture.previs.people.skirts import Skirt, cut_skirt, shares_of
from studio.picture.previs.people.trims import Cloths, add_cuffs, add_trims


class Outfit(NamedTuple):
    """One garment's cut."""

    top: Top
    skirt: Skirt | None = None
    legs: float | None = 1.9
    """Where trousers end, 0 hip … 1 knee … 2 ankle; None for bare or stockinged legs."""
    collar: str | None = None
    skin: bool = False
    """Neck, chest or arms are seen."""


OUTFITS: dict[Garment, Outfit] = {
    "coat": Outfit(Top(0.021, neckline=0.014), Skirt(0.68, 0.055, slit=True, deep=0.05, folds=9), collar="coat"),
    "suit": Outfit(Top(0.013, hem=-0.02, neckline=0.006), Skirt(0.13, 0.018, slit=True, deep=0.0, waist=0.02), collar="shirt"),
    "dress": Outfit(Top(0.003, sleeve=0.42, hem=0.02, neckline=0.022, scoop=0.05), Skirt(0.58, 0.11, folds=9), None, skin=True),
    "hoodie": Outfit(Top(0.027, hem=-0.05, neckline=0.016), collar="hood"),
    "t-shirt": Outfit(Top(0.011, sleeve=0.62, hem=-0.05, neckline=0.008, scoop=0.02), collar=None, skin=True),
    "shirt": Outfit(Top(0.01, hem=0.0, neckline=-0.006), collar="shirt"),
    "jumper": Outfit(Top(0.021, hem=-0.03, neckline=-0.006), collar="rib"),
    "jacket": Outfit(Top(0.019, hem=-0.01, neckline=0.01), collar="stand"),
    "uniform": Outfit(Top(0.012, hem=-0.02, neckline=-0.006), Skirt(0.14, 0.02, deep=0.0, waist=0.02), collar="stand"),
    "lab coat": Outfit(Top(0.018, neckline=0.008), Skirt(0.52, 0.035, slit=True, deep=0.03), collar="shirt"),
    "armour": Outfit(Top(0.012, neckline=-0.006), Skirt(0.3, 0.05, folds=6, deep=0.02), collar="roll"),
    "gown": Outfit(Top(0.002, sleeve=0.16, hem=0.02, neckline=0.05, scoop=0.06), Skirt(0.985, 0.24, folds=11), None, skin=True),
    "robe": Outfit(
        Top(0.024, sleeve=1.8, flare=0.05, neckline=-0.006), Skirt(0.96, 0.1, folds=8, deep=0.08), None, collar="roll"
    ),
    "rags": Outfit(
        Top(0.014, sleeve=0.9, neckline=0.02, scoop=0.03, torn=0.018), Skirt(0.34, 0.04, torn=0.05), 1.35, skin=True
    ),
}


class Soft(NamedTuple):
    """Points that follow several bones, each as a bone of its own after the face's."""

    shares: np.ndarray
    """(n, 5) shares of `skirts.CARRIERS`."""


def dress(builder: MeshBuilder, figure: Figure, rest: Rest, first_bone: int) -> Soft:
    """Add what `figure` wears and the skin it leaves bare; `first_bone` is that of the first soft point."""
    outfit, cloths = OUTFITS[figure.garment], cloths_of(figure)
    add_upper(builder, cut_top(rest, outfit.top), cloths.main, rest)
    if outfit.skin:
        add_upper(builder, bare(rest, outfit.top), skin_of(figure), rest)
    soft = _skirt(builder, outfit, cloths, rest, first_bone)
    _legs(builder, figure, outfit, cloths, rest)
    if outfit.collar:
        stripe = cloths.under if figure.garment in ("suit", "lab coat") else cloths.main
        add_upper(builder, lining(rest, outfit.top), stripe, rest)
        add_collar(builder, outfit.collar, stripe, rest, max(outfit.top.neckline, 0.0))
    if outfit.top.sleeve > 1.5:
        add_cuffs(builder, figure, cloths, rest, outfit.top)
    add_trims(builder, figure, cloths, Front(rest, outfit.top.slack))
    if figure.garment == "armour":
        add_plates(builder, figure, cloths, rest)
    _hands(builder, figure, rest)
    return soft


def cloths_of(figure: Figure) -> Cloths:
    """Return the materials of `figure`'s clothes."""
    main, under, legs = linear(figure.garment_colour), linear(figure.under_colour), linear(figure.legs_colour)
    shade = 0.6 if lightness(main) > 0.03 else 1.9
    second = mixed(main, lifted(main, shade, 0.004), 0.55)
    trim = mixed(second, under, 0.25 + 0.65 * figure.pattern)
    metal = figure.garment == "armour"
    cloth = lambda colour, grain=1.0: Material(colour, 0.88, 0.03, texture="cloth", wrap=0.14, grain=grain)
    leather = (0.035, 0.026, 0.02) if lightness(legs) < 0.2 else (0.09, 0.05, 0.03)
    return Cloths(
        main=Material(main, 0.42, 0.5, wrap=0.05, second=second) if metal else cloth(main),
        second=Material(second, 0.42, 0.4, wrap=0.05) if metal else cloth(second),
        trim=cloth(trim),
        under=cloth(under),
        legs=cloth(legs),
        leather=Material(leather, 0.6, 0.12, wrap=0.08),
        metal=Material((0.5, 0.42, 0.25), 0.4, 0.5),
    )


def _skirt(builder: MeshBuilder, outfit: Outfit, cloths: Cloths, rest: Rest, first_bone: int) -> Soft:
    """Add the skirt, if there is one."""
    if outfit.skirt is None:
        return Soft(np.zeros((0, 5), np.float32))
    made = cut_skirt(rest, outfit.skirt, outfit.top.slack + 0.004)
    bones = first_bone + np.arange(len(made.points))
    builder.add(made.points, made.triangles, cloths.main, bones=(bones, 0, 0.0))
    return Soft(shares_of(made.points, rest))


def _legs(builder: MeshBuilder, figure: Figure, outfit: Outfit, cloths: Cloths, rest: Rest) -> None:
    """Add trousers or bare legs, and shoes."""
    if outfit.legs is None:
        add_lower(builder, bare_legs(rest, 0.3), skin_of(figure), rest)
    else:
        slack = {"suit": 0.012, "robe": 0.004, "armour": 0.012, "rags": 0.016}.get(figure.garment, 0.01)
        add_lower(
            builder,
            cut_legs(
                rest,
                slack,
                outfit.legs,
                0.016 if figure.garment == "shirt" else 0.003,
                0.02 if figure.garment == "rags" else 0.0,
            ),
            cloths.legs,
            rest,
        )
    if outfit.legs is not None and outfit.legs < 1.6:
        add_lower(builder, bare_legs(rest, outfit.legs - 0.15), skin_of(figure), rest)
    sole = Material((0.02, 0.018, 0.016), 0.8, 0.04)
    for index in (0, 1):
        for surface, material, bones in shoe(rest, index, boot=figure.garment in ("armour", "uniform")):
            builder.add(surface.points, surface.triangles, sole if material else cloths.leather, bones=bones)


def _hands(builder: MeshBuilder, figure: Figure, rest: Rest) -> None:
    """Add both hands."""
    for index in (0, 1):
        for surface, a, b, share in hand(rest, index):
            builder.add(surface.points, surface.triangles, skin_of(figure), bones=(a, b, share))
