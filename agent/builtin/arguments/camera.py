"""Arguments of calls about the camera, read from a clause: framing, new shots, coverage, likeness to another shot."""

import re
from typing import Any

from agent.builtin.amounts import seconds
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View, characters_in, person_of
from agent.builtin.phrases import bare, following, pick, says
from agent.builtin.targets import find, named_targets
from film.errors import FilmError
from film.film import Shot
from film.slate import resolve, shots_in

LONGER_MM, WIDER_MM = 85, 24
"""What "a longer lens" and "a wider lens" stand for."""
_PLACE = re.compile(r"\b(?:on|of|at|to|follow|follows|frame|favou?r) (?:her|him|them)\b|\bfollow", re.IGNORECASE)


def reframe(view: View, clause: str) -> dict[str, Any] | None:
    """Return size, angle, move, lens and whom to frame as far as they were asked; None for none."""
    words = lexicon("camera")
    tables = (("size", "sizes"), ("angle", "angles"), ("move", "moves"))
    args: dict[str, Any] = {name: value for name, table in tables if (value := pick(words[table], clause))}
    tighter, wider = says(words["tighter"], clause), says(words["wider"], clause)
    if not {"size", "move"} & args.keys() and (tighter or wider):
        args["size"] = _next_size(_first_shot(view, clause), tighter)
    if match := re.search(r"\b(\d{2,3})\s*(?:mm\b|mil\b|millimet)", clause, re.IGNORECASE):
        args["lens_mm"] = int(match[1])
    elif match := re.search(r"\b(longer|wider|shorter)[- ](?:lens|focal length)\b", clause, re.IGNORECASE):
        args.pop("size", None)
        args["lens_mm"] = LONGER_MM if match[1].lower() == "longer" else WIDER_MM
    args |= _framed(view, clause)
    return args or None


def _framed(view: View, clause: str) -> dict[str, str]:
    words = lexicon("camera")
    who = person_of(view, clause)
    if says(words["shoulder"], clause):
        return {"over_shoulder_of": who.name} if who else {}
    if thing := following(words["focus"], clause):
        named = characters_in(view.film, thing)
        return {"focus_on": named[0].name if named else bare(thing)}
    parts = "|".join(words["parts"])
    if match := re.search(rf"\b((?:his|her|their|\w+'s) (?:{parts}))\b", clause, re.IGNORECASE):
        return {"subject": match[1]}
    if characters_in(view.film, clause) or _PLACE.search(clause):
        return {"subject": who.name} if who else {}
    return {}


def _first_shot(view: View, clause: str) -> Shot | None:
    try:
        return next(iter(shots_in(view.film, resolve(view.film, find(view, clause, "shot").targets))), None)
    except FilmError:
        return None


def _next_size(shot: Shot | None, tighter: bool) -> str:
    sizes = lexicon("camera")["ladder"]
    now = shot.camera.size if shot and shot.camera.size in sizes else "medium"
    at = sizes.index(now) + (1 if tighter else -1)
    return sizes[min(max(at, 0), len(sizes) - 1)]


def add_shot(view: View, clause: str) -> dict[str, Any] | None:
    """Return kind, subject, size, length and place of a new shot."""
    words = lexicon("camera")
    kind, size = pick(words["kinds"], clause), pick(words["sizes"], clause)
    args: dict[str, Any] = {"kind": kind} if kind else {}
    if subject := _seen(view, clause):
        args["subject"] = subject
    if size and size not in ("insert", "two-shot"):
        args["size"] = size
    for name in ("angles", "moves"):
        if value := pick(words[name], clause):
            args[name[:-1]] = value
    if re.search(r"\b(?:over|while|during|as (?:she|he|they))\b(?! the shoulder)", clause, re.IGNORECASE):
        args["place"] = "over"
    elif match := re.search(r"\b(before|after)\b", clause, re.IGNORECASE):
        args["place"] = match[1].lower()
    elif re.search(r"^(?:please )?(?:start|open|begin)\b", clause, re.IGNORECASE):
        args["place"] = "before"
    if length := seconds(clause):
        args["seconds"] = length
    return args or None


def _seen(view: View, clause: str) -> str | None:
    people = characters_in(view.film, re.split(r"\b(?:before|after|while|when)\b", clause, flags=re.IGNORECASE)[0])
    if people:
        return people[0].name
    thing = following(lexicon("camera")["subject_after"], clause)
    thing = re.split(r"\b(?:before|after|while|when|as|over|during|for)\b", thing)[0] if thing else ""
    if bare(thing) in ("her", "him"):
        who = person_of(view, clause)
        return who.name if who else None
    return bare(thing) or None


def cover(view: View, clause: str) -> dict[str, Any]:
    """Return the pattern and whom to favour."""
    pattern = pick(lexicon("camera")["patterns"], clause)
    people = characters_in(view.film, clause)
    return ({"pattern": pattern} if pattern else {}) | ({"favour": people[0].name} if people else {})


def match_shot(view: View, clause: str) -> dict[str, Any] | None:
    """Return the shot to match, which shots match it, and in what; None when no shot is named."""
    parts = re.split(r"\b(?:like|as|match(?:es)?|to)\b", clause, maxsplit=1, flags=re.IGNORECASE)
    wanted = named_targets(view, parts[-1], "shot")
    if len(parts) < 2 or not wanted:
        return None
    what = pick(lexicon("form")["likenesses"], clause)
    own = find(view, parts[0], "shot").targets
    return {"target": own[0] if len(own) == 1 else own, "like": wanted[0]} | ({"what": what} if what else {})
