"""How a shot is lit and framed; amounts are absolute here, the director's relative wishes are added by edits."""

from typing import Annotated

from pydantic import Field

from film.value import Colour, Signed, Stops, Trim, Value
from film.words import Angle, KeyFrom, Look, Move, Size

Millimetres = Annotated[int, Field(ge=8, le=600)]


class Light(Value):
    """The light of one shot."""

    look: Look = "natural"
    exposure: Stops = 0.0
    warmth: Signed = 0.0
    contrast: Signed = 0.0
    key_from: KeyFrom | None = None
    """Where the key stands, seen from the camera; None is the look's own choice."""
    colour: str | None = None
    tint: Colour | None = None
    """The colour the word stands for, laid on the key."""
    trim: Trim = 0.0
    """Stops added to a look's own level so that a change of look asked together with an exposure keeps the exposure's sign."""


class Camera(Value):
    """The camera of one shot. People are named by character id."""

    size: Size = "medium"
    angle: Angle = "eye"
    move: Move = "static"
    lens_mm: Millimetres | None = None
    """Focal length on a full-frame gate; None is what suits the size."""
    subject: str | None = None
    """Character id, or words for a thing or the place; None is everyone on stage."""
    over_shoulder_of: str | None = None
    focus_on: str | None = None
