"""Places on the floor from words, in metres round the middle of the acting area; nobody is moved here."""

import re
from collections.abc import Sequence

from film.errors import BadRequest
from film.film import Film
from film.reach import character_of
from film.staging import Mark

NUMBERS = re.compile(r"^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$")
BESIDE = re.compile(r"\b(?:beside|next to|by|near|close to|with|at|behind|in front of|facing|opposite)\s+(.+)$", re.IGNORECASE)
SIDES = {
    r"\bfar left\b": (-2.2, None), r"\bfar right\b": (2.2, None), r"\bleft\b": (-1.2, None), r"\bright\b": (1.2, None),
    r"\b(?:centre|center|middle)\b": (0.0, 0.0),
    r"\b(?:front|foreground|closer|nearer|forward|downstage|window)\b": (None, 1.2),
    r"\b(?:back|background|behind|rear|further|upstage|wall|door|doorway|away)\b": (None, -1.6),
}  # fmt: skip
APART = {"behind": (0.2, -0.9), "in front of": (0.0, 0.9), "facing": (0.0, 1.1), "opposite": (0.0, 1.1)}


def spot(film: Film, marks: Sequence[Mark], mark: Mark, words: str) -> tuple[float, float]:
    """Return where `words` put somebody who stands at `mark` now.

    Raises:
        BadRequest: the words name no place on the floor.
        NoSuchCharacter: beside somebody who is not in the film.
    """
    if numbers := NUMBERS.match(words):
        return float(numbers[1]), float(numbers[2])
    if beside := _beside(film, marks, words):
        return beside
    x, z = mark.at
    found = [place for pattern, place in SIDES.items() if re.search(pattern, words.lower())]
    for across, deep in reversed(found):
        x, z = x if across is None else across, z if deep is None else deep
    if not found:
        raise BadRequest(
            f"{words!r} is no place on the floor; say left, right, centre, front, back, beside somebody, or metres: 1.5,-2"
        )
    return x, z


def _beside(film: Film, marks: Sequence[Mark], words: str) -> tuple[float, float] | None:
    match = BESIDE.search(words)
    person = next((c for c in film.characters if match and c.name.split()[0].lower() in match[1].lower().split()), None)
    if person is None:
        return None
    other = next((mark for mark in marks if mark.character == character_of(film, person.id).id), None)
    if other is None:
        raise BadRequest(f"{person.name} is not in that shot to stand beside")
    across, deep = next((apart for word, apart in APART.items() if word in words.lower()), (0.8, 0.0))
    return other.at[0] + across, other.at[1] + deep
