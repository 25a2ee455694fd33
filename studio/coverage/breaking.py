"""What coverage and the writer ask of the breakdown of words into parameters; the protocol alone."""

from collections.abc import Collection, Sequence
from typing import Any, Protocol, runtime_checkable

from film.audio import Score, Voice
from film.figure import Figure
from film.words import TimeOfDay, Weather


class Staged(Protocol):
    """A value made of words, with what was assumed for it."""

    @property
    def value(self) -> Any:
        """The parameters."""
        ...

    @property
    def assumed(self) -> tuple[str, ...]:
        """What was taken for something near, in words."""
        ...


@runtime_checkable
class BreaksDown(Protocol):
    """Turns a director's words into the parameters that makers draw and play."""

    def setting(
        self,
        words: str,
        *,
        film_seed: int = 0,
        time_of_day: TimeOfDay | None = None,
        weather: Weather | None = None,
        genre: str = "",
        period: str = "",
        around: str = "",
    ) -> Staged:
        """Stage a place; `value` is a `film.setting.Setting`."""
        ...

    def character(
        self,
        name: str,
        *,
        age: str = "",
        looks: str = "",
        role: str = "",
        voice: str = "",
        sex: str | None = None,
        id: str,
        taken_voices: Collection[Voice] = (),
        taken_looks: Collection[Figure] = (),
    ) -> Staged:
        """Cast a person; `value` is a `film.film.Character`."""
        ...

    def business(self, words: str) -> Staged:
        """Stage what someone does; `value` has `motion`, `expression` and `holds`."""
        ...

    def light(self, words: str | Sequence[str], setting: Any) -> Staged:
        """Light a mood in a setting; `value` is a `film.camera.Light`."""
        ...

    def score(self, mood: Sequence[str], genre: str) -> Score:
        """Choose music."""
        ...

    def effect(self, words: str) -> Staged:
        """Stage a sound; `value` is the kind of effect that stands for the words."""
        ...
