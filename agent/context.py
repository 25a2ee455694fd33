"""What the nodes of the graph are handed beside what tools may ask: the directors, the stores they commit to, the clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from langchain_core.language_models import BaseChatModel

from studio.production import Production
from tools.directing import Context


@runtime_checkable
class Keeps(Protocol):
    """Keeps and forgets what a request asks to have remembered."""

    def apply(self, viewer: str, notes: Sequence[Any], source: str, at: str) -> Any:
        """Carry out notes; the same source twice carries them out once."""
        ...


@dataclass(frozen=True)
class Director:
    """A chat model that chooses calls, and how it is named in answers."""

    name: str
    model: BaseChatModel
    tokens: Callable[[str], int]
    budget: int = 8000
    """Tokens of the brief."""
    built_in: bool = False


@dataclass(frozen=True, kw_only=True)
class Direction(Context):
    """The context of one request."""

    director: Director
    fallback: Director
    production: Production
    keeper: Keeps
    now: Callable[[], str]
    """UTC, ISO 8601."""
    shoots: bool = True
    """Whether what changed is made at once."""
