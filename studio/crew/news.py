"""What the crew tells of its work: news of one unit, and how far a wish is; nothing is decided here."""

from typing import NamedTuple

from studio.callsheet.recipes import Unit


class News(NamedTuple):
    """Something that happened to a unit."""

    what: str
    """made, failed, or began."""
    unit: Unit
    why: str = ""


class Tally(NamedTuple):
    """How far a wish is."""

    made: int
    wanted: int
    failed: int
