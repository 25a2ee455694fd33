"""Arguments of calls about places and what stands in them, read from a clause."""

import re
from typing import Any

from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View
from agent.builtin.phrases import bare, following, listed, pick, says
from agent.builtin.places import scenes_told

_STATED = re.compile(
    r"\b(?:set|move|put|place|takes? place|happens?|plays?|change|shift|relocate|bring|should be)\b.*?"
    r"\b(?:in|into|inside|to|on|onto|at|aboard) "
    r"(an? [\w' -]+|the [\w' -]+)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\s+(?:instead|please|at (?:night|dawn|dusk|noon|sunset)|in (?:the|act|scene)\b.*|by night|during .*)$", re.IGNORECASE
)
_PERIOD = re.compile(
    r"\b((?:the )?(?:1[0-9]|20)\d\ds?|the (?:year )?\d{4}|the \d{1,2}(?:st|nd|rd|th) century)\b", re.IGNORECASE
)
_WHERE = re.compile(
    r"\s+(?:in|on|to|into|at|against|above|over|out of|from|next to|beside|"
    r"behind|under|near|off) (?:the|this|that|her|his|their|scene|shot|act|\d).*$",
    re.IGNORECASE,
)


def change_setting(view: View, clause: str) -> dict[str, Any] | None:
    """Return place, time of day, weather and period; None when none was said."""
    words = lexicon("setting")
    args: dict[str, Any] = {}
    if weather := pick(words["weathers"], clause):
        args["weather"] = weather
    if time := pick(words["times"], re.sub(r"\bday into\b", "", clause)):
        args["time_of_day"] = time
    period = _PERIOD.search(clause)
    if period or says(words["periods"], clause):
        args["period"] = period[1] if period else following(["in", "to", "into"], clause) or ""
    place = _place(clause)
    if place and not (args and scenes_told(view.film, f"the {place}")):
        args["place"] = place
    return args or None


def _place(clause: str) -> str | None:
    words = lexicon("setting")
    for match in _STATED.finditer(clause):
        place = bare(_ELSEWHERE.sub("", match[1]))
        known = [*words["times"], *words["weathers"], *words["periods"]]
        plain = place.lower()
        if (
            plain
            and plain not in known
            and f"the {plain}" not in known
            and not re.match(r"(?:whole|last|first|film|act|scene|\d)", plain)
        ):
            return place
    return None


def dress_scene(view: View, clause: str) -> dict[str, Any] | None:
    """Return what is added or removed and how many passers-by; None when nothing was named."""
    words = lexicon("setting")
    if count := pick(words["extras"], clause):
        return {"extras": count}
    for name, phrases in (("remove", words["taken_away"]), ("add", words["put_there"])):
        thing = following(phrases, clause)
        if thing and (things := listed(_WHERE.sub("", f" {thing}").strip())):
            return {name: things}
    return None
