"""Who does something with whom in a shot, and the play they are joined in; how each play goes is in `duets` and `bouts`."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from film.staging import Motion
from studio.picture.previs.people import bouts, duets, waltz
from studio.picture.previs.people.acting import Acted
from studio.picture.setup import Performer

FAR = 4.5
"""Metres beyond which nobody is near enough to act with."""
Play = Callable[[Acted, Acted], tuple[Acted, Acted]]
PLAYS: dict[Motion, Play] = {
    "embrace": duets.embrace,
    "dance": waltz.dance,
    "shake hands": duets.shake_hands,
    "hand over": duets.hand_over,
    "lead": waltz.lead,
    "fight": bouts.fight,
    "push": bouts.push,
    "point": bouts.aim,
}


class Bond(NamedTuple):
    """Two people joined in what one of them does."""

    lead: int
    """Index of who begins."""
    other: int
    motion: Motion


def bonds(performers: Sequence[Performer]) -> list[Bond]:
    """Return who is joined with whom; nobody twice, whom they look at before whoever is nearest."""
    taken: set[int] = set()
    made: list[Bond] = []
    for i, performer in enumerate(performers):
        mark = performer.mark
        if mark.motion not in PLAYS or i in taken or (mark.motion == "point" and mark.holds != "gun"):
            continue
        other = _partner(performers, i, taken)
        if other is not None:
            taken |= {i, other}
            made.append(Bond(i, other, mark.motion))
    return made


def joined(bond: Bond, lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Return both as they do it together."""
    return PLAYS[bond.motion](lead, other)


def _partner(performers: Sequence[Performer], index: int, taken: set[int]) -> int | None:
    mark = performers[index].mark
    free = [
        i
        for i, other in enumerate(performers)
        if i != index
        and i not in taken
        and not (other.mark.enters or other.mark.exits)
        and _apart(mark.at, other.mark.at) < FAR
    ]
    looked_at = [i for i in free if performers[i].mark.character == mark.looks_at]
    return min(looked_at or free, key=lambda i: _apart(mark.at, performers[i].mark.at), default=None)


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    return math.hypot(a[0] - b[0], a[1] - b[1])
