"""Arguments of calls about the story, read from a clause: new films, what happens instead, other ways on."""

import re
from typing import Any

from agent.builtin.amounts import seconds
from agent.builtin.lexicon import lexicon
from agent.builtin.manner import tone
from agent.builtin.naming import View
from agent.builtin.phrases import bare, following, pick

_LENGTH = re.compile(
    r",?\s*\b(?:about |around |of )?(?:an? )?(\d+(?:\.\d+)?|half an?|an?|\w+)[\s-]+"
    r"(?:minutes?|mins?|seconds?|secs?)\b(?: long)?,?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:please|hi|hello|can you|could you|would you|i want(?: you to)?|i would like|i'd like|let'?s|now|"
    r"start over(?: with)?|start again"
    r"(?: with)?|make|write|create|shoot|produce|do|tell|film|me|us|the story of)\b[\s:,]*)*(?:(?:an?|the|another)\b\s*)?"
    r"(?:(?:completely|new|short|little|small|quick|whole)\s+)*",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bwith (?!more\b|less\b)(an? [^,;.!?]+)", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:i'd like|i want|there should be|needs|have) (an? [^,;.!?]+?)(?: in .*)?$", re.IGNORECASE)


def write_script(text: str) -> dict[str, Any]:
    """Return premise, minutes and genre of a request for a new film; the premise keeps the person's words."""
    args: dict[str, Any] = {}
    length = seconds(text)
    if length and (match := _LENGTH.search(text)):
        args["minutes"] = round(length / 60, 2)
        text = f"{text[: match.start()]} {text[match.end() :]}".strip()
    head = re.split(r"\b(?:about|where|who|in which|set)\b", text, maxsplit=1)[0]
    words = lexicon("story")
    if genre := pick(words["genres"], head[:60]):
        args["genre"] = genre
    rest = _LEAD.sub("", " ".join(text.split()))
    nouns = "|".join(re.escape(word) for word in sorted([*words["kinds"], *words["genres"]], key=len, reverse=True))
    match = re.match(
        rf"(?:[\w-]+\s+){{0,3}}?(?:{nouns})s?\b(?:\s+(?:{nouns})\b)*[\s,:]*(?:about|where|in which|of|on)?\b[\s,:]*(.+)",
        rest,
        re.I | re.S,
    )
    return {"premise": (match[1] if match and len(match[1]) > 8 else rest).strip(" .,:") or text.strip(), **args}


def rewrite(view: View, clause: str) -> dict[str, Any]:
    """Return instruction, tone, and what comes in or goes out."""
    args: dict[str, Any] = {"instruction": clause.strip(" .")}
    if feel := tone(_without_complaint(clause)):
        args["tone"] = feel
    words = lexicon("story")
    add = following(words["brought_in"], clause)
    with_or_wished = _WITH.search(clause) or _WISHED.search(clause)
    if add and re.match(r"(?:an?|the|some)\b", add) and "ending" not in add:
        args["add"] = [bare(add)]
    elif with_or_wished and "ending" not in with_or_wished[1]:
        args["add"] = [bare(with_or_wished[1])]
    if remove := following(words["left_out"], clause):
        args["remove"] = [bare(remove)]
    return args


def _without_complaint(clause: str) -> str:
    parts = re.split(r",\s*(?=(?:make|give|let|have)\b)", clause, maxsplit=1, flags=re.IGNORECASE)
    return parts[1] if len(parts) > 1 and re.search(r"\b(?:is|are|feels?)\b", parts[0], re.IGNORECASE) else clause


def branch(view: View, clause: str) -> dict[str, Any]:
    """Return what is chosen and what happens then."""
    said = re.split(r"[,;?!.]\s*(?:but )?keep both", clause, flags=re.IGNORECASE)[0]
    chosen = re.search(r"\b(?:what if|where|in which|instead|if) (.+)", said, re.IGNORECASE)
    words = (chosen[1] if chosen else said).strip(" .?!")
    return {"choice": words[:80], "instruction": said.strip(" .?!")}
