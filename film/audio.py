"""What a film sounds like, as a director asks for it: voices, music, effects; nothing of samples."""

from typing import Annotated, Literal

from pydantic import Field

from film.value import Signed, Value
from film.words import Place

NARRATOR = "narrator"
"""The speaker of lines that belong to nobody on stage."""


class Voice(Value):
    """One character's voice, kept through the film."""

    words: str = ""
    """As the director described it."""
    sex: Literal["female", "male"] = "female"
    age: Annotated[int, Field(ge=3, le=100)] = 30
    accent: str = "en-gb"
    """An espeak-ng voice language such as en-us, en-gb-scotland, de."""
    variant: Annotated[int, Field(ge=0, le=999)] = 0
    """Which of the maker's voices of that sex and age; two characters of a film differ in it."""
    pitch: Signed = 0.0
    pace: Signed = 0.0
    roughness: Signed = 0.0


class Score(Value):
    """The music of one scene."""

    mood: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    level: Signed = 0.0
    silent: bool = False
    audio: str | None = None
    """Key of a supplied recording."""
    seed: Annotated[int, Field(ge=0, le=9999)] = 0


class Effect(Value):
    """One sound effect or ambience; anchored to a shot or line by id, or to the scene when both are None."""

    id: str
    sound: str
    """The director's words."""
    kind: str = "room tone"
    """The effect of the maker's catalogue that stands for it."""
    shot: str | None = None
    line: str | None = None
    place: Literal["start", "end"] | Place = "start"
    level: Signed = 0.0
