"""Arguments of calls about who does what, looks where and holds what in a shot, read from a clause."""

import re
from typing import Any

from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View, characters_in, names_of, person_of
from agent.builtin.phrases import bare, pick, says
from film.film import Character

_LOOKS_AT = re.compile(r"\blook(?:s|ing)? (?:at|towards?|to) (.+?)(?:[,.]|$| in (?:this|that) )", re.IGNORECASE)
_HOLDS = re.compile(r"\b(?:holds?|holding|carr(?:y|ies|ying)) (.+?)(?: in \S+ ?(?:shot|hand)?\b.*|[,.]|$)", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:from|on|to) the (left|right|back|front)\b|\b(?:in|to) the (centre|middle)\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:please|let|have|make|can|could|i want|you|get|tell)\s+)+", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*\b(?:in|during|at the (?:end|start) of) (?:this|that|the|\d+[A-Z]|shot|scene)\b"
    r"(?: \w+)? ?(?:shot|scene|take)?\s*$|\b(?:here|please)\b"
    r"|\b(?:in|during) (?:shot |scene )?\d+(?:\.\d+|[A-Z])?\b",
    re.IGNORECASE,
)


def restage(view: View, clause: str) -> dict[str, Any] | None:
    """Return who does what, looks where, holds what."""
    people = characters_in(view.film, clause)
    who = person_of(view, clause)
    args: dict[str, Any] = {"who": who.name} if who else {}
    if match := _LOOKS_AT.search(clause):
        args["looks_at"] = people[1].name if len(people) > 1 else bare(match[1])
    if match := _HOLDS.search(clause):
        args["holds"] = bare(match[1])
    if expression := _expression(clause):
        args["expression"] = expression
    args |= _ways(clause)
    if not {"looks_at", "holds", "expression", "enters", "exits"} & args.keys():
        args["action"] = _action(clause, who)
    return args


def _expression(clause: str) -> str | None:
    words = lexicon("people")
    return pick(words["expressions"], clause) if says(words["expression_verbs"], clause) else None


def _ways(clause: str) -> dict[str, Any]:
    """Return that somebody comes or goes, and on which side."""
    found: dict[str, Any] = {}
    if re.search(r"\b(?:enters?|comes? in|walks? in(?:to frame)?)\b", clause, re.IGNORECASE):
        found["enters"] = True
    elif re.search(r"\b(?:exits?|leaves?|walks? (?:off|out)|goes? (?:out|off))\b", clause, re.IGNORECASE):
        found["exits"] = True
    if (match := _WHERE.search(clause)) and not re.search(r"\blook|\bturn", clause, re.IGNORECASE):
        found["at"] = "centre" if match[2] else match[1].lower()
    return found


def _action(clause: str, who: Character | None) -> str:
    """Return what is done, without who does it and in which shot."""
    action = _TAIL.sub("", _LEAD.sub("", clause.strip()))
    for name in names_of(who) if who else ():
        action = re.sub(rf"^\s*(?:the )?{re.escape(name)}\b", "", action, flags=re.IGNORECASE)
    action = re.sub(r"^\s*(?:she|he|him|her|they|them)\b\s*", "", action.strip(), flags=re.IGNORECASE)
    action = re.sub(r"^\s*(?:should(?: be)?|to|could|is|are|must|needs to)\b\s*", "", action.strip(), flags=re.IGNORECASE)
    return " ".join(action.split()).strip(" .!") or clause.strip(" .!")
