"""Everything that a director can put right.

    FilmError
    ├── NoSuch            a target, character, version … the film does not have
    │   ├── NoSuchFilm, NoSuchAct, NoSuchScene, NoSuchShot, NoSuchLine, NoSuchCharacter, NoSuchVersion, NoSuchElement
    ├── BadTarget         words that are no target, or the wrong kind of target for the call
    ├── BadRequest        arguments that contradict each other or the film
    ├── BadDocument       a film file, screenplay or supplied file that cannot be read
    ├── NotServed         a call or format that this installation cannot make real
    ├── Refused           content that is not made here
    ├── Missing           a part that is not installed; the message holds the line that adds it
    ├── MakerFailed       a unit of work that could not be made
    └── HomeUnusable      a home folder that is read-only, full, or held by a version that cannot be spoken to

Everything else that is raised is a bug and ends the run. A message names the thing, what was asked and what would work.
"""

from collections.abc import Sequence


class FilmError(Exception):
    """Something the director can put right."""


class NoSuch(FilmError):
    """A thing was named that is not there; the message says what is."""

    noun = "element"

    def __init__(self, asked: object, there: Sequence[object] = (), place: str = "this film") -> None:
        known = ", ".join(str(name) for name in there[:24]) + (" …" if len(there) > 24 else "")
        super().__init__(f"no {self.noun} {asked!r}; {place} has {known or f'no {self.noun} yet'}")


class NoSuchFilm(NoSuch):
    """No film of that id or title in this home."""

    noun = "film"


class NoSuchAct(NoSuch):
    """No act of that number."""

    noun = "act"


class NoSuchScene(NoSuch):
    """No scene of that number."""

    noun = "scene"


class NoSuchShot(NoSuch):
    """No shot of that number or id."""

    noun = "shot"


class NoSuchLine(NoSuch):
    """No line of that number or id."""

    noun = "line"


class NoSuchCharacter(NoSuch):
    """Nobody of that name."""

    noun = "character"


class NoSuchVersion(NoSuch):
    """No version of that id."""

    noun = "version"


class NoSuchElement(NoSuch):
    """No element of that id."""


class BadTarget(FilmError):
    """Words that name no target, or a target of a kind the call does not take."""


class BadRequest(FilmError):
    """Arguments that contradict each other or the film."""


class BadDocument(FilmError):
    """A file that cannot be read as what it should be."""


class NotServed(FilmError):
    """A call that this installation cannot make real."""


class Refused(FilmError):
    """Content that is not made here."""


class Missing(FilmError):
    """A part that is not installed; the message holds the line that adds it."""


class MakerFailed(FilmError):
    """A unit of work that could not be made."""


class HomeUnusable(FilmError):
    """A home folder that cannot be written or owned."""
