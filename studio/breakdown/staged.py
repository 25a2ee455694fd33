"""What words were made into, beside what had to be assumed; no reading of words."""

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Staged(NamedTuple, Generic[T]):
    """A value made from words."""

    value: T
    assumed: tuple[str, ...] = ()
    """One sentence each, for people."""
