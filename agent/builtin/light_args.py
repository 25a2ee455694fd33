"""Arguments of calls about light and camera, read from a clause."""

import re
from typing import Any

from agent.builtin import words
from agent.builtin.amounts import degree, stops
from agent.builtin.picking import after, pick
from agent.builtin.targets import View, characters_in, find, speaker_of
from film.film import Shot
from film.slate import resolve, shots_in


def relight(view: View, clause: str) -> dict[str, Any]:
    """Return look, exposure, warmth, contrast, key and colour as far as they were asked."""
    args: dict[str, Any] = {}
    if look := pick(words.LOOKS, clause):
        args["look"] = look
    amount = stops(clause) or degree(clause, 0.3, 0.7, 1.5)
    if re.search(words.BRIGHTER, clause, re.I):
        args["exposure"] = amount
    elif re.search(words.DARKER, clause, re.I):
        args["exposure"] = -amount
    plain = degree(clause, 0.2, 0.4, 0.8)
    for name, more, less in (("warmth", words.WARMER, words.COOLER), ("contrast", words.CONTRAST, words.SOFTER)):
        if re.search(rf"\b(?:{more})", clause, re.I):
            args[name] = plain
        elif re.search(rf"\b(?:{less})", clause, re.I):
            args[name] = -plain
    if match := re.search(r"\bfrom (?:the )?(left|right|front|behind|above|below|back)\b", clause, re.I):
        args["key_from"] = words.KEYS[match[1].lower()]
    elif re.search(r"\bback-?light", clause, re.I):
        args["key_from"] = "behind"
    if match := re.search(rf"\b({'|'.join(words.COLOURS)}) light", clause, re.I):
        args["colour"] = match[1].lower()
    return args


def reframe(view: View, clause: str) -> dict[str, Any]:
    """Return size, angle, move, lens and whom to frame as far as they were asked."""
    args: dict[str, Any] = {}
    for name, table in (("size", words.SIZES), ("angle", words.ANGLES), ("move", words.MOVES)):
        if value := pick(table, clause):
            args[name] = value
    if "size" not in args and "move" not in args and re.search(r"\b(closer|tighter|wider|looser)\b", clause, re.I):
        args["size"] = _next_size(_first_shot(view, clause), bool(re.search(r"closer|tighter", clause, re.I)))
    if match := re.search(r"\b(\d{2,3})\s*mm\b", clause, re.I):
        args["lens_mm"] = int(match[1])
    people = characters_in(view.film, clause)
    if re.search(r"\bover\b.*\bshoulder\b|\bots\b", clause, re.I):
        if who := (people[0] if people else speaker_of(view, clause)):
            args["over_shoulder_of"] = who.name
    elif match := re.search(r"\bfocus (?:on|to) (?:the )?(.+?)(?:[,.]|$)", clause, re.I):
        args["focus_on"] = people[0].name if people else match[1]
    elif people:
        args["subject"] = people[0].name
    elif re.search(r"\b(?:on|of) (?:her|him)\b", clause, re.I) and (who := speaker_of(view, clause)):
        args["subject"] = who.name
    return args


def _first_shot(view: View, clause: str) -> Shot | None:
    found = find(view, clause, "shot").targets
    shots = shots_in(view.film, resolve(view.film, found)) if found else []
    return shots[0] if shots else None


def _next_size(shot: Shot | None, tighter: bool) -> str:
    sizes = words.TIGHTER
    now = shot.camera.size if shot and shot.camera.size in sizes else "medium"
    at = sizes.index(now) + (1 if tighter else -1)
    return sizes[min(max(at, 0), len(sizes) - 1)]


def add_shot(view: View, clause: str) -> dict[str, Any]:
    """Return kind, subject and place of a new shot."""
    kinds = {
        "establishing": "establishing", "reaction": "reaction", "point of view": "point of view", "pov": "point of view",
        "insert": "insert", "cut away": "cutaway", "cutaway": "cutaway", "master": "master", "two-shot": "two-shot", "over the shoulder": "over the shoulder",
    }  # fmt: skip
    args: dict[str, Any] = {}
    if kind := pick(kinds, clause):
        args["kind"] = kind
    if size := pick(words.SIZES, clause):
        args["size"] = size
    people = characters_in(view.film, clause)
    subject = after(r"(?:shot|close-up|insert) of|cut away to|reaction of", clause)
    if people:
        args["subject"] = people[0].name
    elif subject:
        args["subject"] = re.split(r"\b(?:before|after|while|when)\b", subject)[0].strip()
    if match := re.search(r"\b(before|after|over)\b", clause, re.I):
        args["place"] = match[1].lower()
    return args


def restage(view: View, clause: str) -> dict[str, Any]:
    """Return who does what, looks where, holds what."""
    args: dict[str, Any] = {}
    people = characters_in(view.film, clause)
    who = people[0] if people else speaker_of(view, clause)
    if who:
        args["who"] = who.name
    if match := re.search(r"\blooks? at (.+?)(?:[,.]|$)", clause, re.I):
        args["looks_at"] = people[1].name if len(people) > 1 else match[1].strip()
    if match := re.search(r"\b(?:holds?|holding) (?:an? |the |her |his )?(.+?)(?: in (?:this|that) shot|[,.]|$)", clause, re.I):
        args["holds"] = match[1].strip()
    expressions = {
        "smil": "happy", "cry": "sad", "crying": "sad", "angry": "angry", "afraid": "afraid", "scared": "afraid", "surprised": "surprised",
        "frown": "angry", "laugh": "happy", "happy": "happy", "sad": "sad", "determined": "determined", "tender": "tender",
    }  # fmt: skip
    if expression := next((value for stem, value in expressions.items() if re.search(rf"\b{stem}", clause, re.I)), None):
        args["expression"] = expression
    for name, stem in (("enters", r"\benters?\b|\bcomes? in\b"), ("exits", r"\b(?:exits?|leaves?|walks? off|goes? out)\b")):
        if re.search(stem, clause, re.I):
            args[name] = True
    if not {"looks_at", "holds", "expression"} & args.keys():
        action = re.sub(
            r"^(?:please |let |have |make |can |could )+|\bshould( be)?\b|\bin (?:this|that) shot\b", "", clause, flags=re.I
        )
        for person in people[:1]:
            action = re.sub(rf"^\s*{re.escape(person.name)}\s*", "", action.strip(), flags=re.I)
        action = re.sub(r"^\s*(?:she|he|him|her|they|them)\s+", "", action.strip(), flags=re.I)
        args["action"] = re.sub(r"\s+", " ", action).strip(" .!")
    return args
