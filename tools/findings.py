"""Findings about a stretch of film, measured on its values, worst first; the calls that would cure them are only named."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from film.film import Film
from film.slate import Ref, scenes_in
from tools.findings_of_picture import continuity, picture, sound
from tools.findings_of_story import Finding, Stretch, dialogue, pace, story

__all__ = ["About", "Finding", "findings"]

About = Literal["pace", "story", "dialogue", "picture", "sound", "continuity"]
MOST = 5

MEASURES: dict[About, Callable[[Stretch], Iterator[Finding]]] = {
    "pace": pace,
    "story": story,
    "dialogue": dialogue,
    "picture": picture,
    "sound": sound,
    "continuity": continuity,
}


def findings(film: Film, refs: Sequence[Ref], about: About | None) -> list[Finding]:
    """Return at most five findings about the scenes that are meant, of one kind or of all, the gravest first."""
    stretch = Stretch(film, tuple(scenes_in(film, refs)), any(ref.kind == "film" for ref in refs))
    measures = [MEASURES[about]] if about else list(MEASURES.values())
    found = [finding for measure in measures for finding in measure(stretch)]
    return sorted(found, key=lambda finding: -finding.weight)[:MOST]
