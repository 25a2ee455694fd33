"""A screenplay as read: its elements in order, words verbatim; nothing staged."""

from typing import Literal

from film.value import Value

ElementKind = Literal["heading", "action", "line", "transition", "section", "synopsis", "centred", "lyric", "note", "break"]


class Element(Value):
    """One element of a screenplay."""

    kind: ElementKind
    text: str
    """As written, without the marks that make it what it is."""
    name: str = ""
    """Who speaks, of a line."""
    extension: str = ""
    """What stands in brackets behind the name: V.O., O.S."""
    parentheticals: tuple[str, ...] = ()
    dual: bool = False
    number: str = ""
    """Scene number, of a heading."""
    depth: int = 0
    """Of a section."""


class Screenplay(Value):
    """A whole screenplay."""

    title_page: tuple[tuple[str, str], ...] = ()
    elements: tuple[Element, ...] = ()

    def entry(self, key: str) -> str:
        """Return what the title page says under `key`, or nothing."""
        return dict(self.title_page).get(key.lower(), "")
