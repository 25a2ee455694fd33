"""Which makers serve a film and at what size, as far as recipes depend on it; no maker is loaded here."""

from typing import NamedTuple


class Maker(NamedTuple):
    """A maker as recipes name it."""

    name: str
    version: str
    """Empty for makers that cost money, so that an upgrade re-bills nothing."""
    flashes: bool = False
    """Whether its pictures show where lines start, as test makers do."""
    reads_words: bool = False
    """Whether it reads the director's words beside the parameters."""


class Makers(NamedTuple):
    """The makers of a film's picture, voices and scene sound."""

    picture: Maker
    voice: Maker
    sound: Maker
