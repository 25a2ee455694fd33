"""Where and when a stretch plays; the person's words beside the kit and parameters they were staged with."""

from typing import Annotated

from pydantic import Field

from film.value import Unit, Value
from film.words import Extras, TimeOfDay, Weather


class Setting(Value):
    """A place at a time, in a weather, with its dressing."""

    place: str = "a street"
    """The director's words; shown, and read by makers that take words."""
    kit: str = "street"
    """The parametric place that stands for it; a name of the picture maker's catalogue."""
    seed: Annotated[int, Field(ge=0, le=9999)] = 0
    """Varies the kit's layout; the same words in the same film give the same seed."""
    hue: Unit = 0.6
    """Hue of the place's one accent colour, as a turn of the colour wheel (0 red, 0.33 green, 0.67 blue)."""
    density: Unit = 0.5
    """How crowded with things, 0 bare to 1 full."""
    era: Annotated[str, Field(pattern="^(past|present|future)$")] = "present"
    time_of_day: TimeOfDay = "afternoon"
    weather: Weather = "clear"
    period: str = ""
    style: Annotated[str, Field(pattern="^(medieval|western|victorian|wartime|ancient|cyberpunk|)$")] = ""
    """The look of the period where the era alone does not tell; "" is the era's plain form."""
    region: Annotated[str, Field(pattern="^(mediterranean|asian|northern|tropical|arabian|american|)$")] = ""
    """Whose way of building it is; "" is nowhere in particular."""
    condition: Annotated[str, Field(pattern="^(tidy|shabby|ruined|)$")] = ""
    props: tuple[str, ...] = ()
    """Names of the maker's prop catalogue."""
    extras: Extras = "none"
