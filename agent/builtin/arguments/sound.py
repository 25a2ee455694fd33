"""Arguments of calls about music and noises, read from a clause."""

import re
from typing import Any

from agent.builtin.amounts import PARTS, degree
from agent.builtin.lexicon import lexicon
from agent.builtin.manner import tone
from agent.builtin.naming import View
from agent.builtin.phrases import bare, following, says, spans

_WHEN = re.compile(
    r"\s+(?:when|before|after|at the (?:start|end|beginning)|in (?:the|scene|act|this|\d)|"
    r"during|while|under|over|to (?:the|scene|act|shot|this)"
    r"|on (?:the|scene|shot|\d)|from (?:the|scene|shot|this)|as (?:she|he)|right|would|here)\b.*$",
    re.IGNORECASE,
)


def score_scene(view: View, clause: str) -> dict[str, Any] | None:
    """Return mood, instruments, level or silence; None when none was said."""
    words = lexicon("sound")
    if says(words["silent"], clause):
        return {"silent": True}
    args: dict[str, Any] = {}
    amount = degree(clause, PARTS)
    if says(words["louder"], clause):
        args["level"] = amount
    elif says(words["quieter"], clause):
        args["level"] = -amount
    named = [match.group().lower() for match in spans(words["instruments"], clause)]
    if named:
        args["instruments"] = [words["same_instrument"].get(name, name) for name in dict.fromkeys(named)]
    mood = [word for word in tone(clause) if not ("level" in args and word in ("loud", "quiet", "soft"))]
    if mood:
        args["mood"] = mood
    return args or None


def add_sound(view: View, clause: str) -> dict[str, Any] | None:
    """Return the sound, where, or that it goes."""
    words = lexicon("sound")
    thing = following(words["heard_after"], clause) or clause
    sound = bare(
        re.sub(
            r"^(?:to )?(?:hear |a? ?(?:the )?(?:sounds?|noise) of )",
            "",
            _WHEN.sub("", f" {thing}").strip(),
            flags=re.IGNORECASE,
        )
    )
    if not sound:
        return None
    args: dict[str, Any] = {"sound": sound}
    if match := re.search(r"\b(before|after)\b|\bat the (end|start)\b", clause, re.IGNORECASE):
        args["place"] = (match[1] or match[2]).lower()
    return args | ({"remove": True} if says(words["taken_out"], clause) else {})
