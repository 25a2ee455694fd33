"""What a director asks the writer for."""

from typing import Annotated

from pydantic import Field

from film.taste import Taste
from film.value import Value


class Wanted(Value):
    """Someone the director wants in the film."""

    name: str
    age: str = ""
    looks: str = ""
    role: str = ""


class StoryOrder(Value):
    """One request for a story; equal orders give equal films."""

    premise: str
    minutes: Annotated[float, Field(gt=0, le=180)] = 1.0
    genre: str = ""
    style: str = ""
    characters: tuple[Wanted, ...] = ()
    moments: tuple[str, ...] = ()
    source: str = ""
    """A pasted story or treatment."""
    language: str = "en"
    taste: Taste = Taste()
    seed: Annotated[int, Field(ge=0)] = 0
