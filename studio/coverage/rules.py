"""The rules of a smooth cut, applied to drafts in order: no two setups of one person alike; nothing of lines or frames."""

from collections.abc import Sequence
from dataclasses import replace

from film.words import Size
from studio.coverage.draft import Draft, nearer

LEAST_TURN = 30.0
"""Degrees between two setups of one subject and size that read as another view and not as a jump."""


def jumps(before: Draft, after: Draft) -> bool:
    """Return whether a cut between the two shows the same thing almost the same way."""
    if before.kind == "insert" or after.kind == "insert":
        return before.subject == after.subject and before.kind == after.kind
    same = (before.subject, before.size, before.angle) == (after.subject, after.size, after.angle)
    return same and abs(before.side - after.side) < LEAST_TURN


def smoothed(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with sizes moved a step where a cut would jump."""
    out: list[Draft] = []
    for draft in drafts:
        if out and jumps(out[-1], draft):
            draft = _moved(out[-1], draft)
        out.append(draft)
    return out


def _moved(before: Draft, draft: Draft) -> Draft:
    if draft.kind == "insert":
        return replace(draft, kind="cutaway", size="close-up")
    step = -1 if draft.size in ("close-up", "extreme close-up") else 1
    size: Size = nearer(draft.size, step)
    if size == draft.size:
        size = "medium long" if draft.size == "two-shot" else nearer(draft.size, -step)
    return replace(draft, size=size)
