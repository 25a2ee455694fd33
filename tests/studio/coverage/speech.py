"""Spoken beats for tests of coverage."""

from studio.coverage.beats import Beat, Spoken


def line(who, text, to=None, weight="plain", mode="on screen", delivery=()):
    return Beat(line=Spoken(character=who, text=text, to=to, mode=mode, delivery=delivery), weight=weight)
