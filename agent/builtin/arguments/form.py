"""Arguments of calls about titles, format, making and handing out, read from a clause."""

import re
from typing import Any

from agent.builtin.amounts import seconds
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View
from agent.builtin.phrases import bare, following, pick, quoted, says, without_quotes

_GONE = re.compile(r"\b(?:remove|delete|without|no|lose|take (?:off|out|away))\b", re.IGNORECASE)


def add_title(view: View, clause: str) -> dict[str, Any]:
    """Return text and kind of a title."""
    words, plain = lexicon("form"), without_quotes(clause)
    said = quoted(clause) or following(words["title_after"][:-1], clause)
    said = (
        re.sub(r"\s+(?:over|on|before|after|in|at|from|for) (?:the|this|scene|shot|act|\d).*$", "", said)
        if said and not quoted(clause)
        else said
    )
    kind = pick(words["titles"], plain)
    if said is None and kind is None:
        called = re.search(r"\btitle:? ([A-Z].+?)(?= (?:over|on|before|in) |$)", clause)
        said = called[1] if called else None
    args: dict[str, Any] = {"text": said or ("The End" if kind == "end credits" else view.film.title)}
    if kind:
        args["kind"] = kind
    if length := seconds(plain):
        args["seconds"] = length
    return args | ({"remove": True} if _GONE.search(plain) else {})


def set_format(view: View, clause: str) -> dict[str, Any] | None:
    """Return what of the format was asked; None for nothing."""
    words, plain = lexicon("form"), without_quotes(clause)
    tables = (("aspect", "aspects"), ("size", "sizes"), ("finish", "finishes"), ("rating", "ratings"))
    args: dict[str, Any] = {name: value for name, table in tables if (value := pick(words[table], plain))}
    if match := re.search(r"\b(24|25|30)\s*(?:fps|frames)", plain, re.IGNORECASE):
        args["frame_rate"] = int(match[1])
    if re.search(r"\bsub(?:title)?s\b", plain, re.IGNORECASE):
        args["subtitles"] = not says(words["off"], plain)
    if title := _title(clause, plain):
        args["title"] = title
    return args or None


def _title(clause: str, plain: str) -> str | None:
    if not re.search(r"\b(?:call|title|rename|name|titled|called)\b", plain, re.IGNORECASE):
        return None
    if said := quoted(clause):
        return said
    match = re.search(r"\b(?:call|rename|title) (?:it|this|the (?:film|movie)|this (?:film|movie))(?: to)? ([A-Z].+)$", clause)
    return bare(match[1]) if match else None


def render(view: View, clause: str) -> dict[str, Any]:
    """Return the quality asked for."""
    quality = pick(lexicon("form")["qualities"], clause)
    return {"quality": quality} if quality else {}


def export(view: View, clause: str) -> dict[str, Any]:
    """Return the format asked for, an mp4 when none was, and whether subtitles are burned in."""
    words = lexicon("form")
    burned = says(words["burned"], clause)
    form = "mp4" if burned else pick(words["formats"], re.sub(r"\b(?:film|movie|video)\b", "", clause)) or "mp4"
    return {"format": form} | ({"burn_in": True} if burned else {})


def notes(view: View, clause: str) -> dict[str, Any]:
    """Return what notes were asked about."""
    about = pick(lexicon("form")["note_subjects"], clause)
    return {"about": about} if about else {}
