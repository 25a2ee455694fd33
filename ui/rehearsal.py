"""A dry run: what a call would change, which keys that makes new, and how long making them takes; nothing is kept."""

from typing import Any

from langchain_core.messages import AIMessage
from langgraph.graph import END, START, StateGraph
from langgraph.types import Command

from agent.calls import resolved
from agent.context import Direction
from agent.conversation import Asking
from agent.nodes import STAGE
from agent.wiring import House
from film.edits import EDIT, apply_all, found
from film.errors import BadRequest
from studio.crew.wish import Wish, units
from tools.directing import State

SECONDS_A_FRAME = 0.045
"""CPU seconds of a previs frame at 540 rows, encoding included, as measured by `reelwright bench picture`."""


def rehearse(house: House, viewer: str, film_id: str | None, call: dict[str, Any]) -> dict[str, Any]:
    """Return edits, keys that would be new, seconds of work, and money, of one call."""
    production = house.production
    head = production.versions.head(film_id) if film_id else None
    before = production.versions.film(head.id) if head else None
    state: State = {
        "messages": [],
        "film": film_id,
        "version": head.id if head else None,
        "request": "rehearsal",
        "edits": [],
        "notes": [],
        "orders": [],
    }
    wanted = {"name": call["tool"], "args": call["args"], "id": "rehearsal", "type": "tool_call"}
    update = _run(house.direction(Asking(call["tool"], viewer, film_id)), state, resolved(before, wanted))
    edits = [EDIT.validate_python(edit) for edit in update["edits"]]
    after = (apply_all(before, edits) if before else found(edits)) if edits else before
    old = _keys(production, film_id, before)
    fresh = [unit for key, unit in _keys(production, film_id, after).items() if key not in old]
    frames = sum(unit.recipe["frames"] for unit in fresh if unit.kind == "segment")
    return {
        "edits": update["edits"], "notes": update["notes"], "orders": update["orders"], "said": " ".join(update["said"]),
        "keys": [unit.key for unit in fresh], "seconds": round(frames * SECONDS_A_FRAME, 1), "money": 0.0,
    }  # fmt: skip


def _keys(production: Any, film_id: str | None, film: Any) -> dict[str, Any]:
    if film is None:
        return {}
    wish = Wish(film_id or film.id, "", production.planner.sheet(film))
    return {unit.key: unit for unit in units(wish)}


def _run(direction: Direction, state: State, call: Any) -> dict[str, Any]:
    def only(state: State) -> dict[str, Any]:
        results = STAGE.invoke({**state, "messages": [AIMessage("", tool_calls=[call])]})
        result = (results if isinstance(results, list) else results["messages"])[0]
        if not isinstance(result, Command):
            raise BadRequest(str(result.content))
        update = dict(result.update or {})  # type: ignore[arg-type]
        kept.update({name: update.get(name, []) for name in ("edits", "notes", "orders", "said")})
        return {}

    kept: dict[str, Any] = {}
    graph = StateGraph(State, context_schema=Direction)
    graph.add_node("only", only)
    graph.add_edge(START, "only")
    graph.add_edge("only", END)
    graph.compile().invoke(state, context=direction)
    return kept
