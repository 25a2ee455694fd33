"""Reads how a person looks from words, clause by clause, into fields of a figure; what is not said stays unset."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from studio.breakdown.colour import ColourHit, colours_in
from studio.breakdown.data.looks import (
    BEARDS,
    BUILDS,
    EYES,
    GARMENTS,
    GLASSES,
    HAIR_COLOURS,
    HAIR_STYLES,
    HATS,
    HEIGHTS,
    LEGS,
    LEGWEAR,
    NOT_DRAWN,
    SKINS,
    UNDER,
)
from studio.breakdown.lexicon import Lexicon, normal

Domain = Literal["hair", "wardrobe", "build", "skin", "face", "accessories"]

BREAK = re.compile(r"[,;]|\.(?!\d)|\b(?:and|with|wearing|wears|dressed|over|under|but|who|has|whose|in)\b")
LEADING = re.compile(r"^(?:and|with|wearing|wears|dressed|but|who|has|whose|in)\b(?: in\b)?(?: (?:an?|the|her|his)\b)?", re.I)
ARTICLE = re.compile(r"^(?:an?|the|her|his|their) ", re.I)
METRES = re.compile(r"\b([12])[.,](\d{1,2}) ?m\b|\b(\d{2,3}) ?cm\b|\b([3-7]) ?(?:feet|foot|ft|')\s?(\d{1,2})?")
HAIR = re.compile(
    r"\b(?:hair|haired|curls?|braids?|plaits?|ponytail|pigtails|bun|bob|afro|mohawk|locks|dreadlocks|bald|blondes?|blond|brunette|"
    r"redhead|red headed|mane|ringlets|fringe|shaved head|shaven headed|headed|crew cut|buzz ?cut|pixie|pompadour|topknot|"
    r"balding)\b"
)
HAIR_NOUN = re.compile(r"\b(?:hair|haired|locks|curls|mane)\b")

STYLE, BUILD, HEIGHT = Lexicon(HAIR_STYLES), Lexicon(BUILDS, named=False), Lexicon(HEIGHTS, named=False)
HAIR_COLOUR = Lexicon({name: phrases for name, (_, phrases) in HAIR_COLOURS.items()})
SKIN = Lexicon({name: (f"{name} skin", f"{name} skinned", *phrases) for name, (_, phrases) in SKINS.items()}, named=False)
BEARD, HAT, GARMENT, CUT = Lexicon(BEARDS), Lexicon(HATS), Lexicon(GARMENTS), Lexicon(LEGWEAR)
GLASS = Lexicon(GLASSES, named=False)
EYE = Lexicon({f"{name} eyes": (f"{name} eyed", f"{name} eye") for name in EYES})
LOWER, INNER, ODD = Lexicon({"legs": LEGS}), Lexicon({"under": UNDER}), Lexicon({word: (word,) for word in NOT_DRAWN})
OF_THINGS = re.compile(
    r"\b(?:short|big|round|heavy|large|broad|small|little|long|thin) (?=\w+ ?\w*(?:coat|beard|glasses|hat|nose|scar|eyes|ears|"
    r"dress|skirt|jacket|smile|moustache|sleeves|sister|brother|lips|face))"
)
"""Sizes that are said of a thing and not of the person."""
OUTER = (
    "coat", "trench coat", "raincoat", "cloak", "suit", "hoodie", "jacket", "leather jacket", "lab coat", "armour", "robe",
    "uniform", "overalls", "apron",
)  # fmt: skip
"""Garments under which another may be seen."""


class Noun(NamedTuple):
    """A thing in a clause that a colour can belong to."""

    domain: str
    start: int
    end: int


@dataclass
class Looks:
    """What words said: fields of a figure, the words of each domain, and what cannot be drawn."""

    fields: dict[str, Any] = field(default_factory=dict)
    height_offset: float = 0.0
    words: dict[str, list[str]] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    def said(self, domain: Domain) -> str:
        """Return the words of one domain as they were written."""
        return ", ".join(self.words.get(domain, []))


def read_looks(words: str) -> Looks:
    """Read a description of a person; each clause is taken on its own."""
    looks = Looks()
    for clause, written in _clauses(words):
        if clause:
            _read_clause(looks, clause, written)
    return looks


def read_domain(domain: Domain, words: str) -> Looks:
    """Read words that are known to be about one domain (“silver” as hair)."""
    text = normal(words)
    if domain in ("hair", "skin"):
        text = re.sub(r",| and ", " ", text)
    if domain == "hair" and not HAIR.search(text):
        text = f"{text} hair"
    if domain == "skin" and "skin" not in text and not SKIN.first(text):
        text = f"{text} skin"
    looks = read_looks(text)
    looks.words = {domain: [words]}
    return looks


def _clauses(words: str) -> list[tuple[str, str]]:
    """Return clauses in normal form, each with its words as they were written."""
    text, written = normal(words), " ".join(words.split())
    written = written if len(written) == len(text) else text
    cuts = [0, *(match.start() for match in BREAK.finditer(text)), len(text)]
    ends = pairwise(cuts)
    return [(text[begin:end].strip(" ,;."), written[begin:end].strip(" ,;.")) for begin, end in ends]


def _read_clause(looks: Looks, clause: str, written: str) -> None:
    about: list[str] = []
    hair = HAIR.search(clause)
    if hair:
        _read_hair(looks, clause)
        about.append("hair")
    about += [domain for domain in (_read_body(looks, clause, hair is not None),) if domain]
    about += _read_head(looks, clause)
    about += _read_dress(looks, clause)
    plain = ARTICLE.sub("", LEADING.sub("", written).strip())
    if about and plain:
        looks.words.setdefault(about[0], []).append(plain)


def _read_hair(looks: Looks, clause: str) -> None:
    noun = HAIR_NOUN.search(clause)
    reach = clause[: noun.end()] if noun and not re.search(r"\b(?:like|as|in)\b", clause[noun.end() :]) else clause
    natural = [hit for hit in HAIR_COLOUR.find(reach)]
    dyes = colours_in(reach)
    if natural:
        looks.fields["hair_colour"] = HAIR_COLOURS[natural[-1].name][0]
    elif dyes:
        looks.fields["hair_colour"] = dyes[-1].colour
    styles = [hit.name for hit in STYLE.find(reach if noun else clause)]
    shaped = [style for style in styles if style not in ("short", "long", "side part")]
    if shaped or styles:
        looks.fields["hair_style"] = (shaped or styles)[-1]


def _read_body(looks: Looks, clause: str, about_hair: bool) -> Domain | None:
    found: Domain | None = None
    text = re.sub(r"\b\w+ (?:hair\w*|beard\w*|coat|dress|skirt|nose|eyes?|ears?|hat)\b", " ", clause) if about_hair else clause
    if skin := SKIN.first(clause if "skin" in clause else text):
        looks.fields["skin"], found = SKINS[skin][0], "skin"
    text = OF_THINGS.sub("", text)
    if (build := BUILD.first(text)) and not re.search(r"\b(?:glasses|scar|face|nose)\b", text):
        looks.fields["build"], found = float(build), "build"
    if metres := _metres(clause):
        looks.fields["height"], found = metres, "build"
    elif (height := HEIGHT.first(text)) and not (about_hair and height in ("-0.1",)):
        looks.height_offset, found = float(height), "build"
    return found


def _metres(clause: str) -> float | None:
    match = METRES.search(clause)
    if not match:
        return None
    whole, rest, centimetres, feet, inches = match.groups()
    if whole:
        value = int(whole) + int(rest) / 10 ** len(rest)
    elif centimetres:
        value = int(centimetres) / 100
    else:
        value = int(feet) * 0.3048 + int(inches or 0) * 0.0254
    return min(max(round(value, 2), 0.8), 2.3)


def _read_head(looks: Looks, clause: str) -> list[str]:
    about: list[str] = []
    if eyes := EYE.first(clause):
        looks.fields["eyes"] = EYES[eyes.removesuffix(" eyes")]
        about.append("face")
    for mark, pattern in (("scar", r"\b(?:scar|scarred|scars)\b"), ("freckles", r"\bfreckle[sd]?\b")):
        if re.search(pattern, clause):
            looks.fields[mark] = not re.search(r"\b(?:no|without)\b", clause)
            about.append("face")
    if beard := BEARD.first(clause):
        looks.fields["beard"] = beard
        about.append("face")
    elif re.search(r"\b(?:no|without) (?:an? )?(?:beard|moustache|stubble)\b", clause):
        looks.fields["beard"] = "none"
        about.append("face")
    return about


def _read_dress(looks: Looks, clause: str) -> list[str]:
    about: list[str] = []
    for name, lexicon in (("glasses", GLASS), ("hat", HAT)):
        if found := lexicon.first(clause):
            looks.fields[name] = found
            about.append("accessories")
        elif lexicon.find(clause):
            looks.fields[name] = "none"
            about.append("accessories")
    for hit in ODD.wanted(clause):
        looks.left_out.append(hit.name)
        about.append("accessories")
    return about + _read_garments(looks, clause)


def _read_garments(looks: Looks, clause: str) -> list[str]:
    """Read what is worn; an inner garment named beside an outer one is seen under it."""
    about: list[str] = []
    nouns = _nouns(clause)
    worn = looks.fields.get("garment")
    garment = next((GARMENT.first(clause[n.start : n.end]) for n in nouns if n.domain == "garment"), None)
    inner = garment is not None and worn in OUTER and garment not in OUTER
    if garment and not inner:
        if worn and worn not in OUTER and garment in OUTER and "garment_colour" in looks.fields:
            looks.fields["under_colour"] = looks.fields.pop("garment_colour")
        looks.fields["garment"] = garment
    if cut := CUT.first(clause):
        looks.fields["legs"] = cut
    about += ["wardrobe"] if garment or cut else []
    bodily = HAIR.search(clause) is not None or re.search(r"eye|skin|beard|scar", clause) is not None
    for hit in colours_in(clause):
        owner = _owner(hit, nouns, clause, bodily)
        if owner and owner not in ("hat", "glasses"):
            looks.fields["under_colour" if inner and owner == "garment" else f"{owner}_colour"] = hit.colour
            about.append("wardrobe")
    return about


def _nouns(clause: str) -> list[Noun]:
    """Return the things in a clause that have colours; a garment inside a hat's name is no garment."""
    kinds = (("hat", HAT), ("glasses", GLASS), ("garment", GARMENT), ("legs", LOWER), ("under", INNER))
    found = [Noun(kind, hit.start, hit.end) for kind, lexicon in kinds for hit in lexicon.wanted(clause)]
    whole = [n for n in found if not any(_within(n, other) for other in found)]
    return sorted(whole, key=lambda noun: noun.start)


def _within(noun: Noun, other: Noun) -> bool:
    return other.start <= noun.start and noun.end <= other.end and other.end - other.start > noun.end - noun.start


def _owner(hit: ColourHit, nouns: list[Noun], clause: str, bodily: bool) -> str | None:
    """Return what a colour belongs to: the next thing named, else the one before, else the dress as a whole."""
    later = next((noun for noun in nouns if noun.start >= hit.end), None)
    if later or nouns:
        return (later or nouns[-1]).domain
    dressed = re.match(r"^(?:in|wearing|wears|dressed|all)\b", clause)
    return "garment" if dressed and not bodily else None
