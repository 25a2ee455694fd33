"""Spoken lines told in words: quoted or half remembered, somebody's first or last, about something; no other targets."""

import re
from difflib import SequenceMatcher

from agent.builtin.naming import View, person_of, scene_in_view
from agent.builtin.numbering import ordinals
from agent.builtin.phrases import QUOTED, without_quotes
from film.film import Film, Line, Scene
from film.slate import Ref, target

ALIKE = 0.75
"""How alike quoted words and a line must be, as difflib measures it."""
_ABOUT = re.compile(
    r"\b(?:line|bit|words|part|one)s? (?:about|with|where .*? (?:talks|speaks) (?:about|of)) (?:the |a |his |her )?([\w' -]+)",
    re.IGNORECASE,
)


def told_lines(view: View, clause: str, scenes: list[Scene]) -> list[str]:
    """Return the lines that a clause tells, within `scenes` where it names some; empty when it only says "that line"."""
    found = _quoted(view.film, clause) or _told(view, without_quotes(clause), scenes)
    return [target(view.film, Ref("line", found.id))] if found else []


def _quoted(film: Film, clause: str) -> Line | None:
    for match in QUOTED.finditer(clause):
        words = (match[1] or match[2]).lower().strip(" .!?")
        for line in film.lines:
            if len(words) > 2 and words in line.text.lower():
                return line
        alike = [(SequenceMatcher(None, words, line.text.lower()).ratio(), line) for line in film.lines]
        score, line = max(alike, key=lambda pair: pair[0], default=(0.0, None))
        if score > ALIKE:
            return line
    return None


def _told(view: View, plain: str, scenes: list[Scene]) -> Line | None:
    pool = [line for scene in scenes for line in scene.lines] or list(view.film.lines)
    if match := _ABOUT.search(plain):
        words = {word for word in re.findall(r"[a-z]{4,}", match[1].lower())}
        if held := [line for line in pool if words & set(re.findall(r"[a-z]{4,}", line.text.lower()))]:
            return held[0]
    of_film = re.search(r"\bof the (?:film|movie)\b", plain, re.IGNORECASE)
    person = None if of_film else person_of(view, plain)
    theirs = [line for line in pool if person is None or line.character == person.id]
    in_view = scene_in_view(view)
    near = [line for line in theirs if in_view and line in in_view.lines and not scenes and not of_film] or theirs
    for ordinal in ordinals(plain):
        if ordinal.kind == "line" and near:
            return next((near[at - 1] for at in ordinal.numbers(len(near))), None)
    if re.search(r"\b(?:that|this) (?:line|bit|one)\b", plain, re.IGNORECASE) or view.focus in {line.id for line in pool}:
        return None
    return _of_person(view, plain, near, bool(scenes)) if person else None


def _of_person(view: View, plain: str, near: list[Line], scoped: bool) -> Line | None:
    """Return somebody's line: the last of theirs, unless the line last heard is theirs or nothing points at any scene."""
    heard = next((line for line in near if line.id == view.last_line), None)
    if heard:
        return heard
    return near[-1] if near and (scoped or scene_in_view(view) is not None or "line" in plain.lower()) else None
