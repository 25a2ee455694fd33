"""What every tool is handed and what it hands back: context, state, and `propose`; nothing here writes or commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Protocol, Required, runtime_checkable

from langchain_core.messages import AnyMessage, ToolMessage
from langgraph.graph import add_messages  # pyright: ignore[reportMissingTypeStubs]
from langgraph.prebuilt import ToolRuntime
from langgraph.types import Command
from typing_extensions import TypedDict

from film.edits import EDIT, Edit, apply_all, found
from film.errors import NotServed
from film.film import Film
from film.ids import Ids
from film.notes import Note
from film.orders import Order
from film.taste import Taste
from studio.breakdown import Breakdown
from studio.stores.version import Versions
from studio.writing.writer import Writer


@runtime_checkable
class Remembers(Protocol):
    """What is remembered of a viewer, read only."""

    def recall(self, viewer: str, about: str, n: int = 5) -> Sequence[Any]:
        """Return what is nearest in meaning."""
        ...

    def taste(self, viewer: str) -> Taste:
        """Return the viewer's likes and dislikes."""
        ...

    def find_character(self, viewer: str, name_or_description: str) -> Any | None:
        """Return a remembered character, or None."""
        ...


@runtime_checkable
class Progress(Protocol):
    """What is made of a film."""

    def state(self, version: str) -> Mapping[str, Any]:
        """Return counts of ready, missing and failed shots, frames, and the makers, of a version."""
        ...


@dataclass(frozen=True)
class Context:
    """What tools may ask; fixed for one request."""

    versions: Versions
    writer: Writer
    breakdown: Breakdown
    memory: Remembers
    progress: Progress
    viewer: str = "me"


class State(TypedDict, total=False):
    """One conversation about one film, as kept in checkpoints: messages and plain JSON values."""

    messages: Required[Annotated[list[AnyMessage], add_messages]]
    film: str | None
    version: str | None
    """The version the person saw; edits are made to it."""
    request: Required[str]
    """Id of the person's message."""
    focus: str | None
    """Element id."""
    last_line: str | None
    edits: list[dict[str, Any]]
    notes: list[dict[str, Any]]
    orders: list[dict[str, Any]]
    said: list[str]
    question: dict[str, Any] | None
    undoes: str | None
    """Version that this request takes back, if it is an undo."""
    calls: list[dict[str, Any]]
    refused: str | None
    attempts: int
    served_by: str


Directing = ToolRuntime[Context, State]


def pending(runtime: Directing) -> list[Edit]:
    """Return the edits that earlier calls of this request proposed."""
    return [EDIT.validate_python(edit) for edit in runtime.state.get("edits", [])]


def film_in(runtime: Directing) -> Film:
    """Return the film as this call finds it: the base version with the pending edits made.

    Raises:
        BadRequest: there is no film yet.
    """
    version = runtime.state.get("version")
    edits = pending(runtime)
    if version:
        return apply_all(runtime.context.versions.film(version), edits)
    return found(edits)


def ids_in(runtime: Directing) -> Ids:
    """Return new ids for this call; the edits before it are counted, so that no id of the request comes twice."""
    return Ids(f"{runtime.state.get('request', '')}/{len(runtime.state.get('edits', []))}")


def propose(
    runtime: Directing,
    edits: Sequence[Edit] = (),
    notes: Sequence[Note] = (),
    orders: Sequence[Order] = (),
    said: str = "",
    **more: Any,
) -> Command[Any]:
    """Return what this call adds to the request, its edits tried on the film first.

    Raises:
        FilmError: an edit does not fit the film.
    """
    if edits and not runtime.state.get("version") and not runtime.state.get("edits"):
        found(edits)
    elif edits:
        apply_all(film_in(runtime), edits)
    said = said[:1].upper() + said[1:]
    update: dict[str, Any] = {
        "edits": [EDIT.dump_python(edit, mode="json") for edit in edits],
        "notes": [note.model_dump(mode="json") for note in notes],
        "orders": [order.model_dump(mode="json") for order in orders],
        "said": [said] if said else [],
        "messages": [ToolMessage(said or "done", tool_call_id=runtime.tool_call_id or "")],
    }
    return Command(update=update | more)


def not_served(what: str, instead: str) -> NotServed:
    """Return the refusal of something this installation cannot make real."""
    return NotServed(f"{what} is not served yet; {instead}")
