"""What is laid on each garment, by name: edges, buttons, pockets, ties and badges; bands and gear are in files of their own."""

from collections.abc import Callable, Sequence

import numpy as np

from studio.picture.previs.people.bands import buckle, cuffs, rope, sewn_band, strapped_cuffs
from studio.picture.previs.people.cloth import worn
from studio.picture.previs.people.front import Front
from studio.picture.previs.people.gear import cape, cargo, clasp, epaulettes, life_pack, limb_rings, patches, webbing
from studio.picture.previs.people.lapels import add_lapels
from studio.picture.previs.people.laying import Laying, Line, pocket, strip
from studio.picture.previs.people.necklines import sewn
from studio.picture.previs.people.outfits import UNDERS
from studio.picture.previs.people.overlays import apron, bib, waistcoat
from studio.picture.previs.people.plates import add_plates
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import loft


def add_trims(names: Sequence[str], laying: Laying) -> None:
    """Lay the named trims, in order."""
    for name in names:
        TRIMS[name](laying)


def _lapels(on: Laying) -> None:
    add_lapels(on.builder, on.cloths.second, on.front, 0.052, 0.062)


def _wide_lapels(on: Laying) -> None:
    add_lapels(on.builder, on.cloths.second, on.front, 0.07, 0.075)


def _short_lapels(on: Laying) -> None:
    add_lapels(on.builder, on.cloths.second, on.front, 0.036, 0.05)


def _shawl(on: Laying) -> None:
    add_lapels(on.builder, on.cloths.trim, on.front, 0.034, 0.0, shawl=True)


def _edge(on: Laying) -> None:
    strip(on, on.cloths.second, 0.004, 0.0025, -0.04, on.vee)


def _placket(on: Laying) -> None:
    """Add a button band down the front."""
    low, high = (0.06 if on.top.hem > 0 else on.top.hem + 0.02), (on.vee or on.tall - 0.016)
    material = on.cloths.under if on.figure.garment in ("waistcoat", "apron") else on.cloths.second
    strip(on, material, 0.0, 0.013, low, high)
    for share in np.linspace(0.12, 0.94, 5):
        on.front.button(on.builder, on.cloths.under, 0.0, low + (high - low) * share, 0.0055)


def _buttons(on: Laying) -> None:
    """Add the buttons of an open front under its lapels."""
    for y in np.arange(on.vee - 0.03, -0.03, -0.095)[: 2 if on.figure.garment == "suit" else 3]:
        on.front.button(on.builder, on.cloths.dark, 0.012, float(y), 0.0095)


def _two_rows(on: Laying) -> None:
    for y in (on.vee - 0.02, on.vee - 0.1):
        for x in (-0.052, 0.062):
            on.front.button(on.builder, on.cloths.dark, x, y, 0.0105)


def _brass(on: Laying) -> None:
    for share in (0.94, 0.72, 0.5):
        on.front.button(on.builder, on.cloths.metal, 0.012, share * on.vee, 0.0085)


def _sides(*rows: tuple[float, float, float, float]) -> Callable[[Laying], None]:
    """Return a trim of pockets on both sides: x, share of the torso's height, width and height."""

    def add(on: Laying) -> None:
        for x, share, wide, high in rows:
            for side in (-1, 1):
                pocket(on, on.cloths.second, side * x, share * on.tall, wide, high)

    return add


def _chest_pockets(on: Laying) -> None:
    for side in (-1, 1):
        pocket(on, on.cloths.second, side * 0.08, 0.64 * on.tall, 0.068, 0.075)
        pocket(on, on.cloths.main, side * 0.08, 0.70 * on.tall, 0.074, 0.026, 0.006)
        on.front.button(on.builder, on.cloths.metal, side * 0.08, 0.692 * on.tall, 0.005)


def _patch_pocket(on: Laying) -> None:
    pocket(on, on.cloths.second, 0.075, 0.63 * on.tall, 0.062, 0.068)


def _breast_pocket(on: Laying) -> None:
    material = on.cloths.under if on.figure.garment == "suit" else on.cloths.second
    pocket(on, material, 0.092, 0.68 * on.tall, 0.05, 0.014)


def _pen(on: Laying) -> None:
    for x in (0.084, 0.094):
        strip(on, on.cloths.dark, x, 0.003, 0.665 * on.tall, 0.72 * on.tall, 0.006)


def _name_tag(on: Laying) -> None:
    pocket(on, on.cloths.under, -0.075, 0.66 * on.tall, 0.045, 0.028, 0.004)


def _badge_of_office(on: Laying) -> None:
    lines: Line = lambda a, b: [1 - ((a - 0.082) / 0.019) ** 2 - ((b - 0.775 * on.tall) / 0.024) ** 2]
    bounds = (0.06, 0.104, 0.72 * on.tall, 0.83 * on.tall)
    on.front.lay(on.builder, on.cloths.metal, bounds, lines, 0.005, 0.004, (11, 11))


def _tie(on: Laying) -> None:
    """Add a tie with its knot, above what closes over it."""
    shirt = UNDERS["shirt"].top if on.top.neckline.vee else on.top
    front, low = (Front(on.rest, shirt) if on.top.neckline.vee else on.front), max(on.vee, 0.16) + 0.004
    material, u = (on.cloths.trim if on.figure.garment != "uniform" else on.cloths.dark), front.u
    seam = sewn(worn(on.rest, shirt), on.rest, shirt.neckline.wide, np.zeros(1))[0]
    top = (seam[1] - on.rest.measures.hip) / u
    blade: Line = lambda x, y: [0.011 + (top - 0.02 - y) * 0.1 - np.abs(x)]
    front.lay(on.builder, material, (-0.036, 0.036, low, top - 0.01), blade, 0.004, 0.003, (7, 14))
    path = (
        seam + np.array([(0, 0.012, 0.006), (0, 0.010, 0.012), (0, -0.006, 0.018), (0, -0.026, 0.021), (0, -0.032, 0.017)]) * u
    )
    knot = loft(path, np.array([0.012, 0.022, 0.021, 0.013, 0.009]) * u, np.array([0.004, 0.009, 0.010, 0.008, 0.004]) * u, 10)
    on.builder.add(knot.points, knot.triangles, material, bones=(int(Bone.CHEST), 0, 0.0))


def _tie_of_men(on: Laying) -> None:
    if on.figure.sex == "male":
        _tie(on)


def _zip(on: Laying) -> None:
    for side in (-1, 1):
        strip(on, on.cloths.metal, side * 0.004, 0.003, 0.0, on.vee, 0.003)


def _facings(on: Laying) -> None:
    """Add the turned-back edges of an open jacket."""
    add_lapels(on.builder, on.cloths.second, on.front, 0.026, 0.03)


def _vee_edge(on: Laying) -> None:
    add_lapels(on.builder, on.cloths.second, on.front, 0.014, 0.0, shawl=True)


def _piping(on: Laying) -> None:
    add_lapels(on.builder, on.cloths.under, on.front, 0.03, 0.034)


def _pouch(on: Laying) -> None:
    lines: Line = lambda x, y: [0.115 - np.abs(x) - np.clip(y - 0.09, 0, 1) * 0.75, 0.15 - y, y - 0.005]
    on.front.lay(on.builder, on.cloths.second, (-0.12, 0.12, 0.0, 0.16), lines, 0.005, 0.006, (15, 8))


def _cords(on: Laying) -> None:
    for side in (-1, 1):
        strip(on, on.cloths.under, side * 0.03, 0.0035, 0.68 * on.tall, 0.93 * on.tall, 0.005)


def _badge(on: Laying) -> None:
    if on.figure.pattern > 0.4:
        lines: Line = lambda x, y: [1 - (x / 0.055) ** 2 - ((y - 0.58 * on.tall) / 0.055) ** 2]
        on.front.lay(on.builder, on.cloths.trim, (-0.06, 0.06, 0.46 * on.tall, 0.7 * on.tall), lines, 0.003, 0.0, (15, 15))


def _print(on: Laying) -> None:
    if on.figure.pattern > 0.2:
        lines: Line = lambda x, y: [0.12 - np.abs(x)]
        on.front.lay(on.builder, on.cloths.trim, (-0.13, 0.13, 0.55 * on.tall, 0.66 * on.tall), lines, 0.002, 0.0, (13, 5))


def _stripes(on: Laying) -> None:
    if on.figure.pattern > 0.3:
        for high in (0.24, 0.285):
            sewn_band(on, on.cloths.trim, high, 0.012, 0.004)


def _belt(material: str, high: float, wide: float, off: float, plate: float = 0.0) -> Callable[[Laying], None]:
    """Return a belt of one of the cloths, with a buckle `plate` wide."""

    def add(on: Laying) -> None:
        sewn_band(on, getattr(on.cloths, material), high, wide, off)
        if plate:
            buckle(on, high, plate, wide, off)

    return add


def _sash(wide: float) -> Callable[[Laying], None]:
    def add(on: Laying) -> None:
        sewn_band(on, on.cloths.trim if on.figure.pattern > 0.1 else on.cloths.second, 0.14, wide, 0.006)

    return add


TRIMS: dict[str, Callable[[Laying], None]] = {
    "lapels": _lapels, "wide lapels": _wide_lapels, "short lapels": _short_lapels, "shawl": _shawl, "edge": _edge,
    "placket": _placket, "buttons": _buttons,
    "two rows": _two_rows, "brass": _brass, "flaps": _sides((0.098, 0.1, 0.072, 0.028)),
    "big flaps": _sides((0.095, 0.1, 0.1, 0.05)), "welts": _sides((0.1, 0.3, 0.014, 0.09)),
    "slanted pockets": _sides((0.11, 0.06, 0.02, 0.1)), "low pockets": _sides((0.085, 0.06, 0.085, 0.085)),
    "chest pockets": _chest_pockets, "patch pocket": _patch_pocket, "breast pocket": _breast_pocket, "pen": _pen,
    "name tag": _name_tag, "badge of office": _badge_of_office, "tie": _tie, "tie of men": _tie_of_men, "zip": _zip,
    "facings": _facings, "vee edge": _vee_edge, "piping": _piping, "pouch": _pouch, "cords": _cords, "badge": _badge,
    "print": _print, "stripes": _stripes, "low band": _belt("second", -0.045, 0.024, 0.004),
    "buckled belt": _belt("second", 0.13, 0.024, 0.006, 0.034), "hip belt": _belt("second", 0.02, 0.02, 0.004, 0.026),
    "duty belt": _belt("leather", 0.1, 0.024, 0.007, 0.028), "trouser belt": _belt("leather", 0.075, 0.016, 0.006, 0.02),
    "waist seam": _belt("second", 0.08, 0.018, 0.010), "tunic belt": _belt("leather", 0.1, 0.026, 0.006, 0.034),
    "sash": _sash(0.024), "wide sash": _sash(0.036), "rope": rope,
    "cuffs": cuffs, "shirt cuffs": lambda on: cuffs(on, on.cloths.under), "strapped cuffs": strapped_cuffs,
    "epaulettes": epaulettes, "waistcoat": waistcoat, "bib": bib, "apron": apron, "cape": cape, "clasp": clasp, "cargo": cargo,
    "webbing": webbing, "life pack": life_pack, "rings": limb_rings, "patches": patches,
    "plates": lambda on: add_plates(on.builder, on.figure, on.cloths, on.rest),
}  # fmt: skip
