"""What happens in a scene, in order, before anyone decides how it is seen."""

from typing import Literal

from film.setting import Setting
from film.value import Value
from film.words import Mode

Weight = Literal["plain", "turn", "moment"]


class Spoken(Value):
    """Words someone says."""

    character: str
    """Character id or the narrator."""
    text: str
    delivery: tuple[str, ...] = ()
    mode: Mode = "on screen"
    to: str | None = None
    """Id of who is spoken to."""
    id: str | None = None
    """The line's id where it has one already, kept."""
    take: int = 1
    audio: str | None = None


class Beat(Value):
    """One thing that is seen or said."""

    action: str = ""
    people: tuple[str, ...] = ()
    """Ids of who is seen in it, who acts first."""
    close_on: str = ""
    """A thing that is seen close."""
    line: Spoken | None = None
    weight: Weight = "plain"
    arrives: tuple[str, ...] = ()
    """Ids of who comes in with this beat and was not there before."""
    leaves: tuple[str, ...] = ()
    setting: Setting | None = None
    """Where it plays if elsewhere than its scene."""
    wide: bool = False
    """Whether the place matters more than the faces."""
    look_near: bool = False
    """Whether a face is wanted close."""
    note: str = ""
    """What the script says of how it is shown, such as POV or MONTAGE."""
