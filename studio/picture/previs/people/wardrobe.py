"""Puts a figure's clothes on: the cut from `outfits`, the sheets from `cloth`, `trousers` and `skirts`, then trims."""

from typing import NamedTuple

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.cloth import Top, add_lower, add_upper, bare, cut_top, inner
from studio.picture.previs.people.cloths import Cloths, cloths_of
from studio.picture.previs.people.collars import add_collar
from studio.picture.previs.people.edges import add_sheet
from studio.picture.previs.people.features import skin_of
from studio.picture.previs.people.flesh import lower_bones, upper_bones
from studio.picture.previs.people.front import Front
from studio.picture.previs.people.limbs import hand, shoe
from studio.picture.previs.people.outfits import LEGS, OUTFITS, UNDERS, Outfit
from studio.picture.previs.people.skeleton import Rest
from studio.picture.previs.people.skirts import CARRIERS, Skirt, cut_skirt, lined, shares_of
from studio.picture.previs.people.surface import Surface
from studio.picture.previs.people.trims import Laying, add_trims
from studio.picture.previs.people.trousers import bare_arm, bare_leg, cut_legs

EDGED = ("ring", "band", "rib")
"""Collars of the garment's second tone."""

SKIRT = Skirt(0.44, 0.055, folds=7, deep=0.06, waist=0.1)
"""The skirt of those who wear one under a shirt or jacket."""


class Soft(NamedTuple):
    """Points that follow several bones, each as a bone of its own after the face's."""

    shares: np.ndarray
    """(n, bones) shares of `skirts.CARRIERS`."""


class Hanging:
    """Collects the sheets whose points each have a bone of their own."""

    def __init__(self, builder: MeshBuilder, rest: Rest, first_bone: int) -> None:
        self._builder, self._rest, self._next = builder, rest, first_bone
        self._shares: list[np.ndarray] = []

    def hang(self, skirt: Skirt, top: Top, material: Material, lining: Material) -> None:
        """Add a skirt to the garment `top`."""
        made = cut_skirt(self._rest, skirt, top)
        outside, inside = lined(made, self._rest.measures.unit)
        self._soft(outside, material)
        if skirt.wraps is not None or skirt.torn or skirt.front or skirt.back:
            self._soft(inside, lining)

    def _soft(self, sheet: Surface, material: Material) -> None:
        bones = self._next + np.arange(len(sheet.points))
        add_sheet(self._builder, sheet, material, (bones, 0, 0.0))
        self._shares.append(shares_of(sheet, self._rest))
        self._next += len(bones)

    def soft(self) -> Soft:
        """Return the shares of all points so far."""
        return Soft(np.concatenate([np.zeros((0, len(CARRIERS)), np.float32), *self._shares]))


def dress(builder: MeshBuilder, figure: Figure, rest: Rest, first_bone: int) -> Soft:
    """Add what `figure` wears and the skin it leaves bare; `first_bone` is that of the first soft point."""
    outfit, cloths = OUTFITS[figure.garment], cloths_of(figure)
    upper = cloths.under if outfit.sleeves_under else cloths.main
    add_upper(builder, cut_top(rest, outfit.top), upper, rest)
    hanging = Hanging(builder, rest, first_bone)
    if outfit.skirt:
        hanging.hang(outfit.skirt, outfit.top, cloths.main, cloths.second)
    if figure.legs == "skirt" and outfit.skirt is None and not outfit.matching:
        hanging.hang(SKIRT, outfit.top._replace(loose=0.0, slack=0.012), cloths.legs, cloths.legs_second)
    if outfit.under:
        under = UNDERS[outfit.under]
        add_upper(builder, inner(rest, outfit.top, under.top), cloths.under, rest)
        if under.collar:
            add_collar(builder, under.collar, cloths.under, rest, under.top)
    if outfit.collar:
        add_collar(builder, outfit.collar, cloths.second if outfit.collar in EDGED else upper, rest, outfit.top)
    _skin(builder, figure, outfit, rest)
    _legs(builder, figure, outfit, cloths, rest)
    add_trims(outfit.trims, Laying(builder, figure, cloths, Front(rest, outfit.top), rest, outfit.top, hanging.hang))
    return hanging.soft()


def _cut_of_legs(figure: Figure, outfit: Outfit) -> str | None:
    """Return the row of `LEGS` that is worn, None for bare legs."""
    if outfit.legs is None or outfit.matching or figure.legs == "usual" or outfit.legs == "torn":
        return outfit.legs
    if figure.legs == "skirt":
        return outfit.legs if outfit.skirt else None
    tucked = figure.legs == "trousers" and outfit.legs == "tucked"
    return outfit.legs if tucked or outfit.legs == "in boots" else figure.legs


def _skin(builder: MeshBuilder, figure: Figure, outfit: Outfit, rest: Rest) -> None:
    """Add hands and what skin the upper garment leaves to be seen."""
    skin = skin_of(figure)
    if outfit.skin:
        add_upper(builder, bare(rest, outfit.top), skin, rest)
    for index in (0, 1):
        if outfit.skin and outfit.top.sleeve < 1.9:
            made = bare_arm(rest, index, outfit.top.sleeve - 0.15)
            builder.add(made.points, made.triangles, skin, bones=upper_bones(made.points, rest))
        for surface, a, b, share in hand(rest, index):
            builder.add(surface.points, surface.triangles, skin, bones=(a, b, share))


def _legs(builder: MeshBuilder, figure: Figure, outfit: Outfit, cloths: Cloths, rest: Rest) -> None:
    """Add trousers or bare legs, and shoes."""
    cut = _cut_of_legs(figure, outfit)
    worn = LEGS[cut] if cut else None
    if worn:
        add_lower(builder, cut_legs(rest, worn), cloths.main if outfit.matching else cloths.legs, rest)
    bare_from = 0.25 if worn is None else worn.end - 0.15
    if bare_from < 1.7:
        for index in (0, 1):
            made = bare_leg(rest, index, bare_from)
            builder.add(made.points, made.triangles, skin_of(figure), bones=lower_bones(made.points, rest))
    upper = cloths.main if figure.garment in ("raincoat", "space suit") else cloths.leather
    for index in (0, 1):
        for surface, sole, bones in shoe(rest, index, 0.17 if outfit.boots else 0.0 if worn else -1.0):
            builder.add(surface.points, surface.triangles, cloths.dark if sole else upper, bones=bones)
