"""Tells from words what a being is that is no human, and gives it its figure; people are made in `people`."""

import re
from typing import NamedTuple

from film.figure import Figure
from film.reach import replaced
from film.value import Colour
from studio.breakdown.colour import colour
from studio.breakdown.data.beings import ANIMALS, NATURES, SIZES, Nature
from studio.breakdown.lexicon import Lexicon, normal
from studio.breakdown.reading import colours_in

BEINGS = Lexicon({name: others for name, (_, others) in NATURES.items()})
HEAD = re.compile(
    r"^(?:(?:an?|the|his|her|their|its|old|two|three|some|one)\s+)*((?:[a-z']+\s+){0,4}?[a-z']+?)"
    r"(?=$|\s*[,;.(]|\s+(?:called|named|that|who|which|with|of|in|on|at|from|wearing|and)\b)"
)  # fmt: skip
CALLED = re.compile(
    r"^(?:an?|the) |^(?:dog|puppy|cat|kitten|horse|pony|donkey|bird|robot|android|droid|ghost|spirit|phantom|creature|monster|"
    r"beast|dragon)(?: \d+| [ivx]+|$)"
)  # fmt: skip
"""Names that tell what somebody is; a Raven or a Robin may be anybody."""
TALLEST, SHORTEST = 3.0, 0.1
PALE: Colour = (0.82, 0.88, 0.94)
PLATE: Colour = (0.72, 0.74, 0.77)


class Being(NamedTuple):
    """What somebody is who is no human."""

    word: str
    """As it was said: "sheepdog"."""
    nature: Nature


def being_of(*words: str, name: str = "") -> Being | None:
    """Return what the first of `words` (role, looks) whose noun is a being tells, else the name; None for people."""
    said = normal(name)
    for phrase in (*words, said if CALLED.search(said) else ""):
        noun = None if re.search(r"\b(?:bear|ghost|giant|lion|bull|ox) of an?\b", phrase) else HEAD.match(normal(phrase))
        hits = BEINGS.find(noun[1]) if noun else []
        if noun and hits and hits[-1].end >= len(noun[1]) - 2:
            return Being(hits[-1].phrase, NATURES[hits[-1].name][0])
    return None


def is_animal(figure: Figure) -> bool:
    """Return whether `figure` goes on four legs or on wings."""
    return figure.kind in ANIMALS


def transformed(figure: Figure, being: Being, words: str, seed: int, told: frozenset[str]) -> Figure:
    """Return `figure` as that being, in the colours and size that `words` tell; fields of `told` were said and stay."""
    nature = being.nature
    hues = [hit.colour for hit in colours_in(normal(words))]
    size = next((factor for word, factor in SIZES.items() if re.search(rf"\b{word}\b", normal(words))), 1.0)
    fields: dict[str, object] = {"kind": nature.kind, "beard": "none", "scar": False, "freckles": False}
    if nature.kind in ANIMALS:
        coat = hues[0] if hues else colour(nature.coat[seed // 5 % len(nature.coat)])
        fields |= {
            "hair_colour": coat,
            "under_colour": hues[1] if len(hues) > 1 else colour(nature.second),
            "build": nature.build,
        }
        fields |= {"pattern": 0.0 if len(hues) == 1 and nature.second == "cream" else nature.patterned, "hat": "none"}
        fields["height"] = min(max(round(nature.height * size, 2), SHORTEST), TALLEST)
    elif nature.kind == "robot":
        fields |= {"garment_colour": hues[0] if hues else PLATE, "hair_style": "bald", "hat": "none", "glasses": "none"}
        fields["height"] = min(max(round(figure.height * size, 2), 0.5), TALLEST)
    else:
        fields |= {"garment_colour": hues[0] if hues else PALE, "skin": PALE, "hair_colour": PALE, "garment": "gown"}
    if being.word.startswith(("wol", "fox", "vixen", "coyote", "jackal", "husky")):
        fields["face"] = figure.face // 3 * 3
    if "eyes" not in told:
        fields["eyes"] = colour(nature.eyes)
    return replaced(figure, **fields)


def stand_in(name: str, being: Being) -> tuple[str, ...]:
    """Return what is said of a being that has no shape of its own."""
    if not being.nature.as_a:
        return ()
    return (f"{name} ({being.word}) is drawn as {being.nature.as_a}, the nearest being known.",)
