"""What every value of a film is: frozen, strict about unknown fields, rounded where numbers enter; nothing of any one value."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


class Value(BaseModel):
    """A frozen value; two with equal fields are equal and hash alike."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def hundredths(number: float) -> float:
    """Round to hundredths, without a negative zero."""
    return round(number, 2) + 0.0


Hundredths = Annotated[float, AfterValidator(hundredths)]
Signed = Annotated[float, Field(ge=-1, le=1), AfterValidator(hundredths)]
"""An amount from -1 to 1."""
Stops = Annotated[float, Field(ge=-3, le=3), AfterValidator(hundredths)]
"""Exposure in stops, from -3 to 3."""
Degrees = Annotated[float, Field(ge=-180, le=180), AfterValidator(hundredths)]
"""An angle, from -180 to 180."""
Trim = Annotated[float, Field(ge=-6, le=6), AfterValidator(hundredths)]
"""Stops that make up for a look's own level, from -6 to 6."""
Unit = Annotated[float, Field(ge=0, le=1), AfterValidator(hundredths)]
Colour = tuple[Unit, Unit, Unit]
"""Red, green, blue; sRGB, 0 to 1."""
Frames = Annotated[int, Field(ge=0)]
"""Whole frames at the film's own rate."""
