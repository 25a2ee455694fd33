"""Arguments of calls about versions, memory and talk, read from a clause."""

import re
from typing import Any

from agent.builtin.amounts import number
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View
from agent.builtin.phrases import pick

_STEPS = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|twice|\d+)\b", re.IGNORECASE)
_VERSION = re.compile(
    r"\b(v[0-9a-f]{6,})\b|\bversions? (?:number )?(\d+|[a-z]+)\b|\b(first|original|beginning|second|third|fourth)\b",
    re.IGNORECASE,
)
_UNLIKED = re.compile(
    r"\b(?:hate|don'?t (?:like|want|use|show)|dislike|never|can'?t stand|no|detest|avoid|stop using|without)\b", re.IGNORECASE
)
NOT_ABOUT_FILM = "That is not about this film, so nothing was changed. I can write, relight, recut, restage and re-voice it."


def steps(view: View, clause: str) -> dict[str, Any]:
    """Return how many steps to undo or redo, where more than one."""
    match = _STEPS.search(clause)
    count = 2 if match and match[1].lower() == "twice" else number(match[1]) if match else None
    return {"steps": count} if count and count > 1 else {}


def _versions(clause: str) -> list[str]:
    """Return the versions a clause names: ids, or numbers from 1, the oldest."""
    found = []
    for made, counted, ordinal in _VERSION.findall(re.sub(r"\bversion(?= \d+ and \d)", "versions", clause)):
        said = number(counted or ordinal) or (1 if (counted or ordinal).lower() in ("original", "beginning", "one") else None)
        if made or said:
            found.append(made or str(said))
    return found + re.findall(r"\bversions? \d+ (?:and|with|to) (\d+)", clause)


def restore(view: View, clause: str) -> dict[str, Any]:
    """Return the version to go back to and in which respect; the first when none is named."""
    only = pick(lexicon("form")["respects"], clause)
    return {"version": next(iter(_versions(clause)), "1")} | ({"only": only} if only else {})


def compare(view: View, clause: str) -> dict[str, Any]:
    """Return one or two versions to compare; the first when none is named."""
    return dict(zip(("a", "b"), _versions(clause) or ["1"], strict=False))


def remember(view: View | None, clause: str) -> dict[str, Any]:
    """Return a taste in the person's own words and whether it is liked."""
    text = re.sub(r"^(?:please |from now on,? )*(?:remember|note) (?:that )?", "", clause.strip(), flags=re.IGNORECASE).strip(
        " .!"
    )
    return {"text": text, "likes": not _UNLIKED.search(clause)}


def forget(view: View | None, clause: str) -> dict[str, Any]:
    """Return what to forget."""
    lead = r"^(?:please |you can |you may |can you )*(?:forget|don'?t remember)\s*(?:that|about|my|what i said about)?\s*"
    return {"text": re.sub(lead, "", clause.strip(), flags=re.IGNORECASE).strip(" .!?") or clause.strip()}


def recall(view: View | None, clause: str) -> dict[str, Any]:
    """Return what to recall."""
    return {"about": clause.strip()}


def describe(view: View, clause: str) -> dict[str, Any]:
    """Return the question."""
    return {"subject": clause.strip()}


def reply(view: View, clause: str) -> dict[str, Any]:
    """Return an answer to talk that asks for nothing."""
    return {"text": small_talk(clause) or NOT_ABOUT_FILM}


def small_talk(text: str) -> str | None:
    """Return the answer to a greeting or thanks, or None."""
    answers = lexicon("calls")["small_talk"]
    return next((answers[word] for word in re.findall(r"[a-z]+", text.lower())[:2] if word in answers), None)
