"""One viewer's conversation about one film: requests run one at a time, survive a kill, and come back as plain replies."""

import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple

from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig

from agent.context import Direction
from agent.graph import build
from film.diff import changed_ids
from film.errors import BadRequest
from film.slate import Ref, living, resolve

MOST_CHARACTERS = 20_000
"""Length of a request beyond which it is refused; a pasted script goes through import."""


class Reply(NamedTuple):
    """What came of a request."""

    request: str
    calls: list[dict[str, Any]]
    film: str | None
    version: str | None
    """The version it made, or None."""
    changed: list[str]
    said: str
    question: dict[str, Any] | None
    refused: str | None
    served_by: str
    orders: list[dict[str, Any]]


class Asking(NamedTuple):
    """A request as it comes in."""

    sentence: str
    viewer: str = "me"
    film: str | None = None
    focus: str | None = None
    """A target or element id."""
    last_line: str | None = None
    request: str | None = None
    """Id of the message; made from the conversation's length when absent."""
    model: str | None = None
    base_url: str | None = None
    calls: tuple[dict[str, Any], ...] = ()
    """Complete calls (`tool`, `args`) of a button or a command, carried out without asking a director."""


Step = Callable[[str, dict[str, Any]], None]
"""Told the name of every node that ran and what it changed."""


class Conversations:
    """Every conversation of one home."""

    def __init__(self, checkpointer: Any, direction: Callable[[Asking], Direction]) -> None:
        self._graph = build(checkpointer)
        self._checkpointer = checkpointer
        self._direction = direction
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)

    def ask(self, asking: Asking, step: Step = lambda node, update: None) -> Reply:
        """Run one request to its end and return what came of it.

        Raises:
            BadRequest: the sentence is empty or far too long.
            FilmError: the film or focus named does not exist.
        """
        _refuse_unusable(asking)
        direction = self._direction(asking)
        thread = f"{asking.viewer}:{asking.film}" if asking.film else f"{asking.viewer}:new"
        with self._locks[thread]:
            config: RunnableConfig = {"configurable": {"thread_id": thread}}
            self._go_on(asking, config, step)
            return self._run(asking, direction, config, step)

    def messages(self, viewer: str, film: str) -> list[HumanMessage | AIMessage]:
        """Return what was said about a film, oldest first."""
        state = self._graph.get_state({"configurable": {"thread_id": f"{viewer}:{film}"}})
        return [m for m in state.values.get("messages", []) if isinstance(m, HumanMessage | AIMessage) and m.text]

    def _go_on(self, asking: Asking, config: RunnableConfig, step: Step) -> None:
        """Finish a request that a kill interrupted, with the calls that were chosen for it and none of the new one's."""
        # `next` leaves out a node that has answered before its step was kept; `tasks` names every one of an unfinished step.
        if self._graph.get_state(config).tasks:
            direction = self._direction(asking._replace(calls=self._chosen(config)))
            self._stream(None, config, direction, step)

    def _chosen(self, config: RunnableConfig) -> tuple[dict[str, Any], ...]:
        """Return the calls that came with the latest message; none where a director was to choose them."""
        kept = self._checkpointer.get_tuple(config)
        held = kept.checkpoint["channel_values"] if kept else {}
        messages = (held.get("__start__") or held).get("messages", [])
        asked = next((message for message in reversed(messages) if isinstance(message, HumanMessage)), None)
        return tuple(asked.additional_kwargs.get("calls", ())) if asked else ()

    def _run(self, asking: Asking, direction: Direction, config: RunnableConfig, step: Step) -> Reply:
        versions = direction.production.versions
        base = versions.head(asking.film) if asking.film else None
        before = versions.film(base.id) if base else None
        kept = self._graph.get_state(config).values if asking.film else {}
        request = asking.request or f"{asking.viewer}:{asking.film}#{len(kept.get('messages', []))}@{direction.now()}"
        focus = _element(before, asking.focus or kept.get("focus"))
        last_line = _element(before, asking.last_line or kept.get("last_line"))
        start = {
            "messages": [HumanMessage(asking.sentence, id=request, additional_kwargs={"calls": list(asking.calls)})],
            "film": asking.film, "version": base.id if base else None, "request": request, "focus": focus,
            "last_line": last_line, "edits": [], "notes": [], "orders": [], "said": [], "question": None, "undoes": None,
            "calls": [], "refused": None, "attempts": 0, "served_by": "",
        }  # fmt: skip
        self._stream(start, config, direction, step)
        values = self._graph.get_state(config).values
        made = versions.by_request(request)
        film = values.get("film")
        after = versions.film(made.id) if made else before
        if made and made.film != asking.film:
            before = None
            self._adopt(asking.viewer, made.film, values)
        elif before and after and focus:
            found = living(after, before, Ref(_kind(before, focus), focus))
            if found.id != focus:
                self._graph.update_state(config, {"focus": found.id}, as_node="answer")
        return Reply(
            request=request,
            calls=values.get("calls", []),
            film=film,
            version=made.id if made else None,
            changed=changed_ids(before, after) if made and after else [],
            said=" ".join(values.get("said", [])),
            question=values.get("question"),
            refused=values.get("refused"),
            served_by=values.get("served_by", ""),
            orders=values.get("orders", []),
        )

    def _adopt(self, viewer: str, film: str, values: dict[str, Any]) -> None:
        """Carry the conversation that made a film over to the film's own thread."""
        config: RunnableConfig = {"configurable": {"thread_id": f"{viewer}:{film}"}}
        recent = values["messages"][-4:]
        self._graph.update_state(config, {"messages": recent, "film": film, "focus": None}, as_node="answer")

    def _stream(self, start: dict[str, Any] | None, config: RunnableConfig, direction: Direction, step: Step) -> None:
        for update in self._graph.stream(start, config, context=direction, stream_mode="updates", durability="sync"):
            for node, changed in update.items():
                step(node, changed or {})


def _refuse_unusable(asking: Asking) -> None:
    if not asking.sentence.strip():
        raise BadRequest("the request is empty; say what to make or change, for instance: make this shot brighter")
    if len(asking.sentence) > MOST_CHARACTERS:
        size = f"{len(asking.sentence)} characters"
        raise BadRequest(
            f"a request of {size} is too long (at most {MOST_CHARACTERS}); for a script use: reelwright import FILE"
        )


def _element(film: Any, wanted: str | None) -> str | None:
    if film is None or wanted is None:
        return None
    found = resolve(film, wanted) if _exists(film, wanted) or not _is_id(wanted) else []
    return found[0].id if found else None


def _is_id(wanted: str) -> bool:
    return len(wanted) == 12 and "-" not in wanted


def _exists(film: Any, wanted: str) -> bool:
    return any(wanted == e.id for s in film.scenes for e in (s, *s.shots, *s.lines)) or any(wanted == a.id for a in film.acts)


def _kind(film: Any, wanted: str) -> Any:
    return resolve(film, wanted)[0].kind
