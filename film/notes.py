"""What a call asks to have remembered or forgotten; whoever commits a request hands the notes to the memory."""

from typing import Literal

from pydantic import Field, JsonValue

from film.value import Value

FactKind = Literal["taste", "character", "correction"]


class Remember(Value):
    """Something to keep across films."""

    kind: FactKind = "taste"
    text: str = Field(min_length=1, max_length=2000)
    """The viewer's sentence; of a character, the name."""
    likes: bool | None = None
    """Of a taste: wanted or not wanted."""
    data: dict[str, JsonValue] = Field(default_factory=dict)
    """Of a character: `figure` and `voice` (fields of those values), `words` (trait to its words), `story` (a sentence)."""

    def __hash__(self) -> int:
        return hash((self.kind, self.text, self.likes))


class Forget(Value):
    """Something to remove for good: an id, the exact words, or a description of what was remembered."""

    text: str = Field(min_length=1, max_length=2000)


Note = Remember | Forget
