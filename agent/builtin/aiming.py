"""Which kind of element a call is about, and its targets: the clause's own, the focus, or the film; no other arguments."""

import re

from agent.builtin.focus import RANKS, in_focus, kind_of_focus
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View, scene_in_view
from agent.builtin.targets import Found, find

_THIS = re.compile(r"\b(?:this|that|the) (?:whole |entire )?(line|shot|scene|act|film|movie)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:before|after)\b(.*\bline\b.*|.*\bsays\b.*)$", re.IGNORECASE)


def aim(view: View, clause: str, tool: str) -> Found:
    """Return the targets of a call that needs one."""
    usual = lexicon("calls")["kinds"][tool]
    if tool == "add_line":
        return _beside_line(view, clause)
    if tool == "retake" and re.search(r"\blines?\b", clause, re.IGNORECASE):
        usual = "line"
    if tool == "add_title" and view.focus is None and re.search(r"\bcredits?\b", clause, re.IGNORECASE):
        return Found(["film"], named=False)
    found = find(view, clause, usual)
    return found if found.named else Found(in_focus(view, _kind(view, clause, tool, usual), clause), named=False)


def _kind(view: View, clause: str, tool: str, usual: str) -> str:
    """Return what "this" is for a call: the kind said, the focus's own if the call takes it, else the usual."""
    taken = lexicon("calls")["wide"][tool]
    said = _THIS.search(clause)
    if said and (kind := said[1].lower().replace("movie", "film")) in taken:
        return kind
    focused = kind_of_focus(view)
    if focused in taken:
        return focused or usual
    if focused is None and scene_in_view(view) is None and tool in lexicon("calls")["aimed_at_film"]:
        return "film"
    if focused and taken and RANKS.index(focused) > RANKS.index(usual):
        return taken[-1] if taken[-1] != "film" else usual
    return usual


def _beside_line(view: View, clause: str) -> Found:
    """Return where a new line goes: beside the line told after "before" or "after", else in the scene told."""
    if (match := _BESIDE.search(clause)) and (found := find(view, match[1], "line")).targets:
        return found
    found = find(view, clause, "scene")
    if found.named:
        return found
    kind = kind_of_focus(view)
    return Found(in_focus(view, kind if kind in ("line", "shot", "scene") else "scene"), named=False)
