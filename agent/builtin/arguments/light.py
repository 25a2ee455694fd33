"""Arguments of calls about light, read from a clause."""

import re
from typing import Any

from agent.builtin.amounts import PARTS, STOPS, degree, stops
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View
from agent.builtin.phrases import pick, says


def relight(view: View, clause: str) -> dict[str, Any] | None:
    """Return look, exposure, warmth, contrast, key and colour as far as they were asked; None for none."""
    words = lexicon("light")
    args: dict[str, Any] = {}
    if look := pick(words["looks"], clause):
        args["look"] = look
    amount = stops(clause) or degree(clause, STOPS)
    if says(words["darker"], clause):
        args["exposure"] = -amount
    elif says(words["brighter"], clause):
        args["exposure"] = amount
    for name, more, less in (("warmth", "warmer", "cooler"), ("contrast", "harder", "softer")):
        if says(words[less], clause):
            args[name] = -degree(clause, PARTS)
        elif says(words[more], clause):
            args[name] = degree(clause, PARTS)
    if side := _side(clause):
        args["key_from"] = side
    if colour := _colour(clause):
        args["colour"] = colour
    return args or None


def _side(clause: str) -> str | None:
    words = lexicon("light")
    sides = "|".join(map(re.escape, sorted(words["sides"], key=len, reverse=True)))
    if match := re.search(rf"\b(?:from|come from|coming from|on) (?:the )?({sides})\b", clause, re.IGNORECASE):
        return words["sides"][match[1].lower()]
    if match := re.search(rf"\b(?:key|light|lit)\b.*?\b({sides})\b", clause, re.IGNORECASE):
        return words["sides"][match[1].lower()]
    return "behind" if says(words["from_behind"], clause) else None


def _colour(clause: str) -> str | None:
    words = lexicon("light")
    colours, lights = "|".join(words["colours"]), "|".join(words["light_words"])
    match = re.search(rf"\b({colours})(?:ish)? (?:{lights})\b", clause, re.IGNORECASE)
    match = match or re.search(
        rf"\b(?:{lights}) (?:it |this |that |should be |to be |in )*({colours})\b", clause, re.IGNORECASE
    )
    return match[1].lower() if match else None
