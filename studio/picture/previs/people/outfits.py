"""The wardrobe as data: how each garment is cut, what is worn under it, on the legs and on top; nothing is built here."""

from typing import NamedTuple

from film.figure import Garment
from studio.picture.previs.people.cloth import Top
from studio.picture.previs.people.necklines import Neckline
from studio.picture.previs.people.skirts import Skirt
from studio.picture.previs.people.trousers import Legs


class Outfit(NamedTuple):
    """One garment's cut and what goes with it."""

    top: Top
    collar: str | None = None
    under: str | None = None
    """What its opening shows: a row of `UNDERS`, or None."""
    skirt: Skirt | None = None
    legs: str | None = "trousers"
    """A row of `LEGS`; None for bare legs."""
    trims: tuple[str, ...] = ()
    """Names in `trims`, in the order in which they are laid."""
    boots: bool = False
    skin: bool = False
    """Neck, chest or arms are seen."""
    sleeves_under: bool = False
    """The upper garment is the shirt; the garment's own colour is that of what is laid over it."""
    matching: bool = False
    """Trousers are of the garment's cloth."""


class Under(NamedTuple):
    """What is worn under an open garment."""

    top: Top
    collar: str | None


UNDERS = {
    "shirt": Under(Top(0.006, neckline=Neckline(0.001), loose=0.2), "shirt"),
    "tee": Under(Top(0.005, neckline=Neckline(0.008), loose=0.2), "band"),
    "roll": Under(Top(0.006, neckline=Neckline(-0.001), loose=0.2), "roll"),
}
LEGS = {
    "trousers": Legs(),
    "jeans": Legs(2.05, 0.003, 0.005, 0.017),
    "work": Legs(2.05, 0.010, 0.014, 0.034),
    "wide": Legs(2.08, 0.010, 0.016, 0.034),
    "bloused": Legs(1.66, 0.008, 0.010, 0.024),
    "in boots": Legs(1.6, 0.005, 0.007, 0.008),
    "leggings": Legs(1.95, 0.002, 0.001, 0.003),
    "shorts": Legs(0.86, 0.006, 0.016, 0.034),
    "padded": Legs(1.9, 0.018, 0.020, 0.026),
    "torn": Legs(1.42, 0.006, 0.016, 0.026, torn=0.02),
    "tucked": Legs(2.05, 0.011, 0.009, 0.026, waist=0.095),
}

OUTFITS: dict[Garment, Outfit] = {
    "coat": Outfit(
        Top(0.016, hem=-0.01, neckline=Neckline(0.012, vee=0.52), loose=0.6, roomy=0.006), "coat", "shirt",
        Skirt(0.6, 0.05, wraps=0.2, deep=0.03, folds=6, waist=0.07), trims=("lapels", "edge", "buttons", "flaps", "cuffs"),
    ),
    "trench coat": Outfit(
        Top(0.016, hem=-0.01, neckline=Neckline(0.013, vee=0.6), loose=0.35, roomy=0.008), "wing", "shirt",
        Skirt(0.62, 0.085, wraps=0.3, deep=0.05, folds=7, waist=0.09),
        trims=("wide lapels", "two rows", "buckled belt", "epaulettes", "strapped cuffs", "slanted pockets", "tie"),
    ),
    "raincoat": Outfit(
        Top(0.019, hem=-0.01, neckline=Neckline(0.010), loose=1.0, roomy=0.012), "hood",
        skirt=Skirt(0.5, 0.06, wraps=0.18, deep=0.03, folds=5, waist=0.07), legs="in boots",
        trims=("placket", "big flaps", "cuffs"), boots=True,
    ),
    "suit": Outfit(
        Top(0.011, hem=-0.01, neckline=Neckline(0.008, vee=0.42), loose=0.4, roomy=0.004), "coat", "shirt",
        Skirt(0.17, 0.016, wraps=0.1, deep=0.0, waist=0.05), matching=True,
        trims=("lapels", "tie of men", "buttons", "flaps", "breast pocket", "shirt cuffs"),
    ),
    "waistcoat": Outfit(
        Top(0.008, hem=0.05, neckline=Neckline(0.0), loose=0.5, roomy=0.010), "shirt", legs="tucked", sleeves_under=True,
        trims=("waistcoat", "placket", "cuffs"),
    ),
    "dress": Outfit(
        Top(0.003, sleeve=0.4, hem=0.08, neckline=Neckline(0.018, scoop=0.045), loose=0.0, roomy=0.004), None,
        skirt=Skirt(0.6, 0.12, folds=9, waist=0.14), legs=None, trims=("sash",), skin=True,
    ),
    "gown": Outfit(
        Top(0.004, sleeve=0.2, hem=0.08, neckline=Neckline(0.045, scoop=0.065), loose=0.0, roomy=0.004), None,
        skirt=Skirt(0.985, 0.24, folds=11, waist=0.14), legs=None, trims=("wide sash",), skin=True,
    ),
    "hoodie": Outfit(
        Top(0.020, hem=-0.07, neckline=Neckline(0.010), loose=0.9, roomy=0.008), "hood", legs="jeans",
        trims=("pouch", "cords", "badge", "low band", "cuffs"),
    ),
    "t-shirt": Outfit(
        Top(0.009, sleeve=0.56, hem=-0.085, neckline=Neckline(0.007), loose=0.7, roomy=0.012), "band", legs="jeans",
        trims=("print",), skin=True,
    ),
    "shirt": Outfit(
        Top(0.008, hem=0.05, neckline=Neckline(0.0), loose=0.6, roomy=0.008), "shirt", legs="tucked",
        trims=("placket", "patch pocket", "trouser belt", "cuffs"),
    ),
    "jumper": Outfit(
        Top(0.016, hem=-0.06, neckline=Neckline(0.004), loose=0.75, roomy=0.008), "rib", trims=("low band", "stripes", "cuffs")
    ),
    "jacket": Outfit(
        Top(0.015, hem=-0.03, neckline=Neckline(0.010, vee=0.5), loose=0.75, roomy=0.008), "open", "tee", legs="jeans",
        trims=("zip", "facings", "welts", "low band", "cuffs"),
    ),
    "leather jacket": Outfit(
        Top(0.014, hem=0.0, neckline=Neckline(0.011, vee=0.46), loose=0.5, roomy=0.004), "coat", "tee", legs="jeans",
        trims=("wide lapels", "zip", "welts", "hip belt", "strapped cuffs"),
    ),
    "uniform": Outfit(
        Top(0.012, hem=-0.01, neckline=Neckline(0.008, vee=0.7), loose=0.4, roomy=0.003), "coat", "shirt",
        skirt=Skirt(0.15, 0.018, wraps=0.1, deep=0.0, waist=0.05), matching=True,
        trims=("short lapels", "tie", "edge", "brass", "chest pockets", "epaulettes", "duty belt", "badge of office", "cuffs"),
    ),
    "fatigues": Outfit(
        Top(0.014, hem=-0.085, neckline=Neckline(0.008), loose=0.85, roomy=0.008), "shirt", legs="bloused", matching=True,
        trims=("placket", "chest pockets", "webbing", "cargo", "cuffs"), boots=True,
    ),
    "scrubs": Outfit(
        Top(0.013, sleeve=0.6, hem=-0.1, neckline=Neckline(0.008, vee=0.78), loose=0.9, roomy=0.014), None, legs="wide",
        matching=True, trims=("vee edge", "patch pocket", "low pockets", "name tag"), skin=True,
    ),
    "overalls": Outfit(
        Top(0.009, sleeve=1.3, hem=0.05, neckline=Neckline(0.004), loose=0.6, roomy=0.010), "band", legs="work", matching=True,
        sleeves_under=True, trims=("bib",), skin=True,
    ),
    "apron": Outfit(
        Top(0.009, sleeve=1.35, hem=0.05, neckline=Neckline(0.0), loose=0.6, roomy=0.008), "shirt", sleeves_under=True,
        trims=("placket", "apron"), skin=True,
    ),
    "lab coat": Outfit(
        Top(0.014, hem=-0.01, neckline=Neckline(0.009, vee=0.46), loose=0.7, roomy=0.006), "coat", "shirt",
        Skirt(0.5, 0.035, wraps=0.14, deep=0.02, folds=5, waist=0.06),
        trims=("lapels", "tie of men", "buttons", "breast pocket", "low pockets", "pen"),
    ),
    "armour": Outfit(
        Top(0.010, neckline=Neckline(0.006), loose=0.2), "ring", skirt=Skirt(0.26, 0.05, folds=6, deep=0.02, waist=0.08),
        legs="leggings", trims=("plates",), boots=True,
    ),
    "space suit": Outfit(
        Top(0.030, hem=-0.05, neckline=Neckline(0.030), loose=0.9, roomy=0.014), "ring", legs="padded", matching=True,
        trims=("life pack", "hip belt", "rings"), boots=True,
    ),
    "rags": Outfit(
        Top(0.014, sleeve=0.95, hem=-0.02, neckline=Neckline(0.02, scoop=0.04), loose=0.7, roomy=0.014, torn=0.018), None,
        skirt=Skirt(0.34, 0.04, torn=0.05, waist=0.08), legs="torn", trims=("rope", "patches"), skin=True,
    ),
    "robe": Outfit(
        Top(0.019, sleeve=1.85, hem=0.0, neckline=Neckline(0.012, vee=0.5), loose=0.7, roomy=0.016, flare=0.045), None, "tee",
        Skirt(0.96, 0.11, folds=8, deep=0.06, wraps=0.3, waist=0.1), legs="leggings", trims=("shawl", "rope"),
    ),
    "boiler suit": Outfit(
        Top(0.013, hem=0.04, neckline=Neckline(0.006), loose=0.6, roomy=0.010), "shirt", legs="work", matching=True,
        trims=("placket", "chest pockets", "waist seam", "low pockets", "cuffs"),
    ),
    "cloak": Outfit(
        Top(0.012, hem=-0.09, neckline=Neckline(0.004), loose=0.5, roomy=0.008), "cowl", legs="in boots", sleeves_under=True,
        trims=("cape", "tunic belt", "clasp"), boots=True,
    ),
    "pyjamas": Outfit(
        Top(0.013, hem=-0.095, neckline=Neckline(0.008, vee=0.7), loose=1.0, roomy=0.014), "open", legs="wide", matching=True,
        trims=("piping", "placket", "patch pocket", "low pockets"), skin=True,
    ),
}  # fmt: skip
