"""Arguments of the call about length, order and joins, read from a clause."""

import re
from typing import Any

from agent.builtin.amounts import PARTS, degree, seconds
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View
from agent.builtin.phrases import pick, says
from agent.builtin.targets import find, named_targets
from film.errors import FilmError
from film.slate import resolve, scenes_in, shots_in

SHORTEST_SECONDS = 0.5


def recut(view: View, clause: str, targets: list[str]) -> dict[str, Any] | None:
    """Return pace, length, join, order, or that it goes; `target` too where the clause names two things."""
    words = lexicon("cut")
    if re.search(r"\b(?:swap|switch|exchange)\b", clause, re.IGNORECASE):
        return _swapped(view, targets)
    if order := _moved(view, clause):
        return order
    length = seconds(clause)
    gone = "|".join(sorted(words["gone"], key=len, reverse=True))
    if length is None and re.search(
        rf"^(?:please |just |can we |let's )*(?:{gone})\b(?! (?:it |this |that )?(?:down|shorter|faster))", clause, re.I
    ):
        return {"remove": True}
    if transition := pick(words["transitions"], clause):
        return {"transition": transition}
    if length is not None:
        return {"seconds": _total(view, clause, targets, length)}
    if says(words["faster"], clause):
        return {"pace": degree(clause, PARTS)}
    return {"pace": -degree(clause, PARTS)} if says(words["slower"], clause) else None


def _swapped(view: View, targets: list[str]) -> dict[str, Any] | None:
    """Return that the later of two comes before the earlier; None unless two things are named."""
    parts = [part for target in targets for part in target.split("..")]
    return {"target": parts[1], "move_before": parts[0]} if len(parts) == 2 else None


def _moved(view: View, clause: str) -> dict[str, Any] | None:
    match = re.search(
        r"^(?:please |can you )*(?:move|put|place|play|bring)\b(.+?)\b(before|after|behind|in front of)\b(.+)$",
        clause,
        re.IGNORECASE,
    )
    if not match:
        return None
    kind = next((kind for kind in ("shot", "line", "scene", "act") if kind in clause.lower()), "scene")
    goal = named_targets(view, match[3], kind)
    if not goal:
        return None
    own = find(view, match[1], kind).targets
    way = "move_before" if match[2].lower() in ("before", "in front of") else "move_after"
    return {"target": own[0] if len(own) == 1 else own, way: goal[0]}


def _total(view: View, clause: str, targets: list[str], length: float) -> float:
    """Return the length asked for: `length` itself, or so much more or less than now."""
    words = lexicon("cut")
    plain = re.sub(r"\blong\b", "", clause)
    if says(words["longer"], plain):
        return round(_seconds_now(view, targets) + length, 2)
    if says(words["shorter"], plain):
        return max(SHORTEST_SECONDS, round(_seconds_now(view, targets) - length, 2))
    return length


def _seconds_now(view: View, targets: list[str]) -> float:
    try:
        refs = resolve(view.film, targets)
    except FilmError:
        return 0.0
    scenes = scenes_in(view.film, refs)
    shots = shots_in(view.film, refs) or [shot for scene in scenes for shot in scene.shots]
    return sum(shot.frames for shot in shots) / view.film.format.frame_rate
