"""The arguments that calls share: word lists and bounds as types, with what a model is told of them."""

from typing import Annotated, Literal

from pydantic import Field

from film.words import Angle as Angles
from film.words import Extras as ExtrasWords
from film.words import KeyFrom as Sides
from film.words import Look as Looks
from film.words import Mode as Modes
from film.words import Move as Moves
from film.words import Size as Sizes
from film.words import TimeOfDay as Times
from film.words import Weather as Weathers

Target = Annotated[
    str | list[str],
    Field(description="What is meant: film, act-3, scene-5, shot-5.2, line-5.3, a run scene-5..scene-7, or a list of these."),
]
Aim = Annotated[
    str | list[str] | None,
    Field(description="shot-5.2, line-5.3, scene-5, act-3, film, a run, or a list; left out: what the person selected."),
]
Stops = Annotated[float, Field(ge=-3, le=3, description="Brighter (+), darker (-) in stops: plain 0.7, a touch 0.3, much 1.5")]
Part = Annotated[float, Field(ge=-1, le=1, description="How much more (+) or less (-): plain 0.4, a touch 0.2, much 0.8.")]
Seconds = Annotated[float, Field(gt=0, le=7200, description="Length in seconds.")]
Steps = Annotated[int, Field(ge=1, le=50, description="How many requests back or forth.")]
Lens = Annotated[int, Field(ge=8, le=600, description="Focal length in millimetres on a full frame.")]
Minutes = Annotated[float, Field(gt=0, le=180, description="Length of the film in minutes.")]
Words = Annotated[list[str], Field(description="Lower-case words.")]
Look = Annotated[Looks, Field(description="The look of the light.")]
KeyFrom = Annotated[Sides, Field(description="Where the main light stands, seen from the camera.")]
Size = Annotated[Sizes, Field(description="How much of the subject is seen.")]
Angle = Annotated[Angles, Field(description="Where the camera looks from.")]
Move = Annotated[Moves, Field(description="What the camera does.")]
TimeOfDay = Annotated[Times, Field(description="When it plays.")]
Weather = Annotated[Weathers, Field(description="What the sky does.")]
Mode = Annotated[Modes, Field(description="How the line is heard.")]
Extras = Annotated[ExtrasWords, Field(description="How many passers-by.")]
Beside = Literal["before", "after"]
Remove = Annotated[bool, Field(description="Take it out instead.")]
