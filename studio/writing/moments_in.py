"""Moments a director wants to see: from a list, or asked for inside a premise; where each belongs in the story."""

import re
from typing import Literal

from film.value import Value
from film.words import TimeOfDay, Weather
from studio.writing.headings import hour_in, weather_in
from studio.writing.places_in import places_in

Where = Literal["opening", "midpoint", "crisis", "climax", "ending", "anywhere"]
CUES: tuple[tuple[Where, str], ...] = (
    ("opening", r"(?:it |the film |we )?(?:opens?|opening|starts?|starting|begins?|beginning)\s+(?:with|on|in|at)\s+"),
    ("climax", r"(?:the |at the |in the )?(?:climax|finale|showdown)(?:\s+(?:is|has|should be|where|when|shows?))*\s*:?\s*"),
    ("midpoint", r"(?:in the middle|halfway through|the midpoint is|at the midpoint),?\s+"),
    ("ending", r"(?:it |the film |and |we )?(?:ends?|ending|finishes|closes|closing|the last (?:shot|scene|"
    r"image) is)\s+(?:with|on|in|as|when|at)\s+"),
    ("anywhere", r"(?:please )?(?:show|include|i want to see|there is a (?:scene|moment|shot) (?:where|in which|of|with)|"
    r"with a (?:scene|moment|shot) (?:where|in which|of)|"
     r"a (?:scene|moment) (?:where|in which))\s+"),
)  # fmt: skip


class Moment(Value):
    """One moment asked for."""

    words: str
    """As asked, without the cue."""
    where: Where = "anywhere"
    place: str = ""
    time_of_day: TimeOfDay | None = None
    weather: Weather | None = None


def moment_of(words: str) -> Moment:
    """Return one moment read from its words."""
    where: Where = "anywhere"
    said = words.strip().rstrip(".")
    for cue, pattern in CUES:
        if match := re.match(pattern, said, re.I):
            where, said = cue, said[match.end() :]
            break
    places = places_in(said)
    return Moment(
        words=said, where=where, place=places[0] if places else "", time_of_day=hour_in(said), weather=weather_in(said)
    )


def moments_in(premise: str) -> tuple[Moment, ...]:
    """Return the moments that sentences of a premise ask for."""
    found: list[Moment] = []
    for part in re.split(r"(?<=[.!?])\s+|;\s+|\n+", premise):
        if any(re.match(pattern, part, re.I) for _, pattern in CUES):
            found.append(moment_of(part))
            continue
        for cue, pattern in CUES[:-1]:
            if match := re.search(rf"[,]\s*(?:and\s+)?{pattern}(.+)$", part, re.I):
                found.append(
                    moment_of(part[match.start() + 1 :].strip().removeprefix("and ")).model_copy(update={"where": cue})
                )
                break
    return tuple(moment for moment in found if len(moment.words.split()) >= 2)


def without_moments(premise: str) -> str:
    """Return the premise without the sentences that only ask for a moment."""
    parts = re.split(r"(?<=[.!?])\s+", premise)
    kept = [part for part in parts if not any(re.match(pattern, part, re.I) for _, pattern in CUES)]
    return " ".join(kept) or premise
