"""A shot before it is a shot: whom it shows, how near, and which beats it carries; no ids, marks or frames."""

from dataclasses import dataclass, replace

from film.words import Angle, Move, ShotKind, Size
from studio.coverage.beats import Beat, Spoken

LADDER: tuple[Size, ...] = ("extreme long", "long", "medium long", "medium", "medium close-up", "close-up", "extreme close-up")
"""Sizes from far to near."""


@dataclass(frozen=True)
class Draft:
    """What one shot is to be."""

    kind: ShotKind
    size: Size
    subject: str | None = None
    """Character id, words for a thing or the place, None for everyone."""
    over: str | None = None
    angle: Angle = "eye"
    move: Move = "static"
    side: float = 0.0
    beats: tuple[Beat, ...] = ()
    runs_out: bool = False
    """Whether its last line runs on into the next shot."""

    @property
    def acts(self) -> tuple[Beat, ...]:
        """The beats in which something is seen to happen."""
        return tuple(beat for beat in self.beats if beat.action or beat.close_on)

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The lines it carries."""
        return tuple(beat.line for beat in self.beats if beat.line)

    def with_beat(self, beat: Beat) -> "Draft":
        """Return the draft carrying one more beat."""
        return replace(self, beats=(*self.beats, beat))


def nearer(size: Size, steps: int) -> Size:
    """Return the size so many steps up the ladder, or down where negative; sizes off the ladder stay."""
    if size not in LADDER:
        return size
    return LADDER[max(0, min(len(LADDER) - 1, LADDER.index(size) + steps))]
