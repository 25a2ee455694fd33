"""The nodes of a request: understand, act, commit, shoot, answer; each asks one thing and returns what it changed."""

from typing import Any

from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langgraph.prebuilt import ToolNode
from langgraph.prebuilt.tool_node import ToolInvocationError
from langgraph.runtime import Runtime
from langgraph.types import Command
from openai import OpenAIError

from agent.brief import Brief
from agent.calls import in_order, resolved
from agent.context import Direction, Director
from agent.prompts import brief_text
from film.edits import EDIT, Edit, found
from film.errors import FilmError
from film.film import Film
from film.notes import Forget, Remember
from film.orders import Render, Stop
from studio.production import pixels_at
from studio.stores.versions import Asked
from tools import TOOLS
from tools.directing import State

REMEMBERED_TURNS = 12
"""Messages of the conversation that a director sees."""
REPAIRS = 2
"""How often bad arguments go back to a model."""


def explain(error: FilmError | ToolInvocationError) -> str:
    """Return what a person or a model can put right; the annotation is the filter of what is caught."""
    return str(error)


STAGE = ToolNode(TOOLS, handle_tool_errors=explain)


def understand(state: State, runtime: Runtime[Direction]) -> dict[str, Any]:
    """Ask the director for calls, with the film as it now stands in view; a dead endpoint hands over to the built-in one."""
    chosen = runtime.context.director
    try:
        reply = _ask(chosen, state, runtime.context)
        return {"messages": [reply], "served_by": chosen.name, "refused": None}
    except (OpenAIError, ValueError, OSError) as error:
        if chosen.built_in:
            raise
        fallback = runtime.context.fallback
        note = f"{chosen.name} did not answer ({type(error).__name__}); the built-in director took over."
        return {
            "messages": [_ask(fallback, state, runtime.context)],
            "served_by": fallback.name,
            "said": [note],
            "refused": None,
        }


def _ask(director: Director, state: State, context: Direction) -> AIMessage:
    film = _film(state, context)
    focus, last_line = state.get("focus"), state.get("last_line")
    text = "" if director.built_in else brief_text(film, focus, last_line, director.tokens, director.budget)
    brief = Brief(text, film=film, focus=focus, last_line=last_line, viewer=context.viewer)
    recent = [m for m in state["messages"] if not isinstance(m, SystemMessage)][-REMEMBERED_TURNS:]
    while recent and not isinstance(recent[0], HumanMessage):
        recent = recent[1:]
    reply = director.model.bind_tools(list(TOOLS)).invoke([brief, *recent])
    if not isinstance(reply, AIMessage):
        raise ValueError("the director answered with something that is no message of an assistant")
    return reply


def _film(state: State, context: Direction) -> Film | None:
    version = state.get("version")
    return context.versions.film(version) if version else None


def act(state: State, runtime: Runtime[Direction]) -> dict[str, Any]:
    """Resolve all targets, then run the calls one by one; if one is refused none takes effect."""
    message = state["messages"][-1]
    asked = message.tool_calls if isinstance(message, AIMessage) else []
    film = _film(state, runtime.context)
    calls = [{"tool": call["name"], "args": call["args"]} for call in in_order(asked)]
    sums: dict[str, Any] = {"edits": [], "notes": [], "orders": [], "said": list(state.get("said", []))}
    done: list[ToolMessage] = []
    extra: dict[str, Any] = {}
    for call in in_order(asked):
        try:
            ready = resolved(film, call)
        except FilmError as error:
            return _refuse(asked, call["id"], str(error), calls, state)
        extra |= _talked_about(film, ready)
        results = STAGE.invoke({**state, **sums, "messages": [AIMessage("", tool_calls=[ready])]})
        for result in results if isinstance(results, list) else results["messages"]:
            if not isinstance(result, Command):
                return _refuse(asked, call["id"], str(result.content), calls, state)
            update = dict(result.update or {})  # type: ignore[arg-type]
            done += update.pop("messages", [])
            for name in sums:
                sums[name] += update.pop(name, [])
            extra |= update
    return {**sums, **extra, "messages": done, "calls": calls, "refused": None}


def _talked_about(film: Film | None, call: Any) -> dict[str, Any]:
    """Return the focus that a call leaves behind: what it was about, and the line if it was one."""
    wanted = call["args"].get("target")
    first = wanted[0] if isinstance(wanted, list) and wanted else wanted
    if film is None or not isinstance(first, str) or first == film.id:
        return {}
    is_line = any(line.id == first for line in film.lines)
    return {"focus": first} | ({"last_line": first} if is_line else {})


def _refuse(asked: list[Any], culprit: str | None, reason: str, calls: list[dict[str, Any]], state: State) -> dict[str, Any]:
    messages = [
        ToolMessage(reason if call["id"] == culprit else "not carried out", tool_call_id=call["id"], status="error")
        for call in asked
    ]
    return {
        "messages": messages, "refused": reason, "calls": calls, "attempts": state.get("attempts", 0) + 1,
        "edits": [], "notes": [], "orders": [],
    }  # fmt: skip


def commit(state: State, runtime: Runtime[Direction]) -> dict[str, Any]:
    """Make the pending edits one version and carry out notes; the request's id makes doing it twice the same as once."""
    context = runtime.context
    edits: list[Edit] = [EDIT.validate_python(edit) for edit in state.get("edits", [])]
    request = state["request"]
    changed: dict[str, Any] = {}
    if edits:
        asked = Asked(request, _sentence(state), context.viewer, context.now(), state.get("served_by", ""), state.get("undoes"))
        store = context.production.versions
        try:
            film, base = state.get("film"), state.get("version")
            version = store.commit(film, base, edits, asked) if film and base else store.create(found(edits), edits, asked)
        except FilmError as error:
            return {"refused": str(error), "edits": [], "notes": [], "orders": []}
        changed = {"film": version.film, "version": version.id, "edits": []}
    notes = [(Remember if "kind" in note else Forget).model_validate(note) for note in state.get("notes", [])]
    try:
        context.keeper.apply(context.viewer, notes, request, context.now())
    except FilmError as error:
        return {**changed, "refused": str(error), "notes": []}
    return {**changed, "notes": []}


def _sentence(state: State) -> str:
    return next((str(m.text) for m in reversed(state["messages"]) if isinstance(m, HumanMessage)), "")


def shoot(state: State, runtime: Runtime[Direction]) -> dict[str, Any]:
    """Hand what the request changed or ordered to the crew and return at once."""
    context, film, version = runtime.context, state.get("film"), state.get("version")
    orders = state.get("orders", [])
    if film and any(order["order"] == "stop" for order in orders):
        Stop.model_validate(next(order for order in orders if order["order"] == "stop"))
        context.production.crew.forget(film)
    elif version and context.shoots:
        render = next((Render.model_validate(order) for order in orders if order["order"] == "render"), None)
        scenes = render.scenes if render and render.scenes else None
        pixels = pixels_at(context.versions.film(version), render.quality) if render else None
        context.production.shoot(version, scenes=scenes, focus=state.get("focus"), pixels=pixels)
    return {}


def answer(state: State, runtime: Runtime[Direction]) -> dict[str, Any]:
    """Say what changed, what was assumed, or why nothing was done."""
    if refused := state.get("refused"):
        return {"messages": [AIMessage(f"Nothing was changed: {refused}")], "said": [refused]}
    message = state["messages"][-1]
    own = message.text if isinstance(message, AIMessage) and not message.tool_calls else ""
    text = " ".join(filter(None, (*state.get("said", []), own))) or "Nothing to change."
    return {"messages": [AIMessage(text)], "said": [text]}
