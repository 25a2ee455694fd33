"""The rules of a smooth cut, applied to drafts in order: no two setups of one person alike; nothing of lines or frames."""

from collections.abc import Sequence
from dataclasses import replace

from film.words import Size
from studio.coverage.draft import Draft, nearer

LEAST_TURN = 30.0
"""Degrees between two setups of the same people that read as another view and not as a jump."""
TURNED = 36.0
WIDEST_SIDE = 44.0
"""Degrees off the axis past which people who face each other hide each other."""
TOGETHER: tuple[Size, ...] = ("two-shot", "medium long")
"""Sizes at which several people are seen almost equally large."""


def jumps(before: Draft, after: Draft) -> bool:
    """Return whether a cut between the two shows the same thing almost the same way."""
    if before.kind == "insert" or after.kind == "insert":
        return before.subject == after.subject and before.kind == after.kind
    if before.subject != after.subject:
        return False
    if before.over and after.over:
        return True
    alike = before.size == after.size or (before.size in TOGETHER and after.size in TOGETHER)
    if after.subject is not None and _alone(before) and _alone(after):
        return alike
    return alike and before.angle == after.angle and abs(before.side - after.side) < LEAST_TURN


def smoothed(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts moved a size, or round the people, where a cut would jump."""
    out: list[Draft] = []
    for draft in drafts:
        if out and jumps(out[-1], draft):
            draft = _moved(out[-1], draft)
        out.append(draft)
    return out


def _alone(draft: Draft) -> bool:
    return draft.kind in ("single", "reaction", "over the shoulder", "point of view")


def _moved(before: Draft, draft: Draft) -> Draft:
    if draft.kind == "insert":
        return replace(draft, kind="cutaway", size="close-up")
    if draft.over and before.over:
        if all(line.character == draft.subject for line in draft.spoken):
            return replace(draft, kind="single", over=None, size=nearer(before.size, 1))
        return replace(draft, kind="two-shot", size="two-shot", subject=None, over=None)
    if draft.subject is None:
        return replace(draft, side=_turned(before.side, draft.side))
    step = -1 if draft.size in ("close-up", "extreme close-up") else 1
    size: Size = nearer(draft.size, step)
    if size == draft.size:
        size = "medium long" if draft.size == "two-shot" else nearer(draft.size, -step)
    return replace(draft, size=size)


def _turned(before: float, wish: float) -> float:
    """Return the side nearest to `wish` that is another view than `before`."""
    ways = [side for side in (before - TURNED, before + TURNED) if abs(side) <= WIDEST_SIDE]
    return round(min(ways or [-before], key=lambda side: abs(side - wish)), 2)
