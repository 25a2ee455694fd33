"""Arguments of calls about spoken words, read from a clause: lines said otherwise, new lines, how a name is said."""

import re
from typing import Any

from agent.builtin.lexicon import lexicon
from agent.builtin.manner import delivery
from agent.builtin.naming import View, characters_in, person_of
from agent.builtin.phrases import QUOTED, pick, quoted, without_quotes

MODES = {
    "voice-over": "voice-over", "voiceover": "voice-over", "voice over": "voice-over", "vo": "voice-over",
    "off screen": "off screen", "off-screen": "off screen", "offscreen": "off screen", "phone": "phone",
    "telephone": "phone", "radio": "radio", "walkie-talkie": "radio", "on screen": "on screen", "on camera": "on screen",
}  # fmt: skip
_GONE = re.compile(
    r"^(?:please |just |can we )*(?:cut|delete|remove|drop|lose|scrap|take out|get rid of|kill)\b", re.IGNORECASE
)
_NEW_WORDS = re.compile(
    r"\b(?:say|says|saying|to|reads?|instead|be|with|words|into|change|becomes?|replace)\b\W*(?:[\"“‘']|$)|[\"”'’] instead",
    re.IGNORECASE,
)


def regenerate_line(view: View, clause: str) -> dict[str, Any] | None:
    """Return delivery, exact words, mode, or that the line goes; None when nothing is to be otherwise."""
    if _GONE.search(clause):
        return {"remove": True}
    args: dict[str, Any] = {}
    text = quoted(clause)
    if text and _NEW_WORDS.search(clause) and not re.search(r"[\"”] should\b", clause):
        args["text"] = text
    said = _without_complaint(without_quotes(clause))
    if manner := delivery(said):
        args["delivery"] = manner
    if mode := pick(MODES, without_quotes(clause)):
        args["mode"] = mode
    return args or None


def _without_complaint(clause: str) -> str:
    """Return a clause without the complaint before its remedy: "he sounds bored, make him urgent"."""
    parts = re.split(r",\s*(?=(?:make|give|let|have|try|more|less)\b)", clause, maxsplit=1, flags=re.IGNORECASE)
    return parts[1] if len(parts) > 1 and re.search(r"\b(?:sounds?|is|feels?|too)\b", parts[0], re.IGNORECASE) else clause


def add_line(view: View, clause: str) -> dict[str, Any] | None:
    """Return speaker, words or what they should be about, where and how."""
    plain = without_quotes(clause)
    people = characters_in(view.film, re.sub(r"\b(?:before|after) (?:line \S+ ?|\w+'s line)", "", plain))
    voice_over = pick(MODES, plain) == "voice-over"
    narrated = re.search(r"\bnarrat(?:or|ion)\b", plain, re.IGNORECASE) or (voice_over and not people)
    speaker = people[0] if people else person_of(view, plain)
    if not narrated and speaker is None:
        return None
    args: dict[str, Any] = {"speaker": "narrator" if narrated or speaker is None else speaker.name}
    if text := quoted(clause) or _after_colon(clause):
        args["text"] = text
    else:
        args["instruction"] = clause.strip(" .!")
    if re.search(r"\bat the (?:start|beginning|top)\b", plain, re.IGNORECASE):
        args["place"] = "before"
    elif match := re.search(r"\b(before|after)\b", plain, re.IGNORECASE):
        args["place"] = match[1].lower()
    if manner := delivery(plain.removesuffix(text or "")):
        args["delivery"] = manner
    if (mode := pick(MODES, plain)) and not (mode == "voice-over" and not voice_over):
        args["mode"] = mode
    return args


def _after_colon(clause: str) -> str | None:
    found = re.search(r":\s+(\S.*)$", clause)
    return found[1].strip() if found else None


def pronounce(view: View, clause: str) -> dict[str, Any] | None:
    """Return a word and how it sounds; None when the clause does not say."""
    plain = QUOTED.sub(lambda match: match[1] or match[2], clause)
    match = re.search(r"([\w'-]+) (?:is|should be|'s) pronounced (?:like |as )?([\w' -]+)", plain, re.IGNORECASE)
    match = match or re.search(r"\b(?:pronounce|say) ([\w'-]+) (?:like|as) ([\w' -]+)", plain, re.IGNORECASE)
    match = match or re.search(r"([\w'-]+) (rhymes with [\w' -]+)", plain, re.IGNORECASE)
    return {"word": match[1], "sounds_like": match[2].strip()} if match else None


def dub(view: View, clause: str) -> dict[str, Any] | None:
    """Return the language asked for, or None."""
    match = re.search(rf"\b({'|'.join(lexicon('form')['languages'])})\b", clause, re.IGNORECASE)
    return {"language": match[1].lower()} if match else None
