"""Puts the thing of an insert into a hand, so that the shot shows it; things too large for a hand are left to the place."""

from film.film import Shot
from film.reach import replaced
from film.staging import Held, Motion
from studio.coverage.breaking import BreaksDown
from studio.coverage.draft import Draft

HELD_UP: dict[Held, Motion] = {"book": "read", "letter": "read"}
"""Motions that bring what is held before the eyes; other things are looked down on where they are."""


def in_hand(shot: Shot, draft: Draft, breakdown: BreaksDown) -> Shot:
    """Return an insert with its thing in the hand of who acts with it; any other shot as it is."""
    if shot.kind != "insert" or not shot.marks:
        return shot
    held: Held = breakdown.business(f"holds {draft.subject}").value.holds
    if held == "none" or any(mark.holds == held for mark in shot.marks):
        return shot
    there = {mark.character for mark in shot.marks}
    acting = next((who for beat in draft.beats for who in beat.people if who in there), shot.marks[0].character)
    marks = tuple(
        replaced(mark, holds=held, motion=HELD_UP.get(held, mark.motion)) if mark.character == acting else mark
        for mark in shot.marks
    )
    return replaced(shot, marks=marks)
