"""Moments a director wants to see: from a list, or asked for inside a premise; where each belongs in the story."""

import re
from typing import Literal, NamedTuple

from film.value import Value
from film.words import TimeOfDay, Weather
from studio.writing.abbreviations import sentences
from studio.writing.headings import hour_in, weather_in
from studio.writing.places_in import places_in

Where = Literal["opening", "midpoint", "crisis", "climax", "ending", "anywhere"]
SCENE = r"(?:a|an|the|one|some)\s+(?:\w+\s+)?(?:scene|moment|shot|bit|part)s?\s+(?:where|in which|of|with|when|that shows)"
WISH = (
    r"(?:i|we)(?:\s+(?:really|also|just))?(?:\s+(?:want|wish|hope|need)|(?:[’']d|\s+would|\s+should)(?:\s+(?:like|love))?)"
    r"(?:\s+to)?(?:\s+(?:also|really))?"
)
ASKED = (
    rf"(?:please\s+|and\s+|then\s+)*(?:{WISH}\s+see(?:\s+{SCENE}|\s+how)?|{WISH}\s+(?:have\s+)?{SCENE}|"
    rf"(?:i|we)(?:[’']d|\s+would)\s+(?:like|love)(?:\s+it\s+if)?|"
    rf"let\s+(?:me|us)\s+see(?:\s+{SCENE})?|let[’']s\s+see(?:\s+{SCENE})?|(?:show|give)\s+(?:me|us)(?:\s+{SCENE}|\s+how)?|"
    rf"(?:show|include)(?:\s+{SCENE})?|"
    rf"there\s+(?:should|must|has\s+to|needs\s+to)\s+be(?:\s+{SCENE})?|there\s+is\s+{SCENE}|"
    rf"(?:with|including|featuring|in)\s+{SCENE}|{SCENE})\s+"
)
CUES: tuple[tuple[Where, str], ...] = (
    ("opening", r"(?:it |the film |we )?(?:opens?|opening|starts?|starting|begins?|beginning)\s+(?:with|on|in|at)\s+"),
    ("climax", r"(?:the |at the |in the )?(?:climax|finale|showdown)(?:\s+(?:is|has|should be|where|when|shows?))*\s*:?\s*"),
    ("midpoint", r"(?:in the middle|halfway through|the midpoint is|at the midpoint),?\s+"),
    ("ending", r"(?:it |the film |and |we )?(?:ends?|ending|finishes|closes|closing|the last (?:shot|scene|"
    r"image) is)\s+(?:with|on|in|as|when|at)\s+"),
    ("anywhere", ASKED),
)  # fmt: skip
INSIDE = re.compile(rf"(?:^|[,:–—]\s*|\s+(?=with\s|and\s|including\s|featuring\s))({ASKED})", re.I)
WHOLE_FILM = re.compile(
    r"^(?:\S+\s+){0,4}?(?:film|movie|story|series|comedy|drama|western|thriller|romance|fantasy|short|play)\b", re.I
)
LEADS = re.compile(r"^(?:the (?:moment|scene) (?:when|where|in which)|how|that|when|where)\s+", re.I)


class Moment(Value):
    """One moment asked for."""

    words: str
    """As asked, without the cue."""
    where: Where = "anywhere"
    place: str = ""
    time_of_day: TimeOfDay | None = None
    weather: Weather | None = None
    people: tuple[str, ...] = ()
    """Ids of who is seen in it, who acts first; nobody before the story is cast."""


class Parted(NamedTuple):
    """A premise without what it asks to see, and that."""

    story: str
    moments: tuple[Moment, ...]


def moment_of(words: str) -> Moment:
    """Return one moment read from its words."""
    where: Where = "anywhere"
    said = words.strip().rstrip(".")
    for cue, pattern in CUES:
        if match := re.match(pattern, said, re.I):
            where, said = cue, said[match.end() :]
            break
    said = LEADS.sub("", said).strip(" ,")
    places = places_in(said)
    return Moment(
        words=said, where=where, place=places[0] if places else "", time_of_day=hour_in(said), weather=weather_in(said)
    )


def moments_in(premise: str) -> tuple[Moment, ...]:
    """Return the moments that sentences of a premise ask for."""
    return parted(premise).moments


def parted(premise: str) -> Parted:
    """Return the story of an undotted premise and the moments it asks for, apart."""
    found: list[Moment] = []
    told: list[str] = []
    for part in sentences(premise):
        rest = part
        if any(re.match(pattern, part, re.I) for _, pattern in CUES[:-1]):
            found.append(moment_of(part))
            continue
        if asked := next((m for m in INSIDE.finditer(part) if not WHOLE_FILM.match(part[m.end() :])), None):
            found.append(moment_of(part[asked.end() :]))
            rest = part[: asked.start()].strip(" ,:–—")
        elif ends := _closing(part):
            found.append(ends[1])
            rest = ends[0]
        if rest:
            told.append(rest if rest[-1] in ".!?" else f"{rest}.")
    moments = tuple(moment for moment in found if len(moment.words.split()) >= 2)
    story = " ".join(told) or " ".join(f"{moment.words[0].upper()}{moment.words[1:]}." for moment in moments) or premise
    return Parted(story, moments)


def _closing(part: str) -> tuple[str, Moment] | None:
    for cue, pattern in CUES[:-1]:
        if match := re.search(rf"[,]\s*(?:and\s+)?{pattern}(.+)$", part, re.I):
            said = part[match.start() + 1 :].strip().removeprefix("and ")
            return part[: match.start()], moment_of(said).model_copy(update={"where": cue})
    return None
