"""Scene headings read and written: inside or out, the place, the hour and the weather."""

import re
from typing import NamedTuple

from film.film import Scene
from film.words import TimeOfDay, Weather

LEAD = re.compile(r"^(INT\.?/EXT|EXT\.?/INT|I/E|INT|EXT|EST)\.?\s+", re.I)
HOURS: dict[str, TimeOfDay] = {
    "golden hour": "golden hour",
    "magic hour": "golden hour",
    "sunset": "golden hour",
    "dawn": "dawn",
    "sunrise": "dawn",
    "daybreak": "dawn",
    "first light": "dawn",
    "morning": "morning",
    "midnight": "night",
    "night": "night",
    "evening": "dusk",
    "dusk": "dusk",
    "twilight": "dusk",
    "nightfall": "dusk",
    "midday": "noon",
    "noon": "noon",
    "afternoon": "afternoon",
    "day": "afternoon",
}
WEATHERS: dict[str, Weather] = {
    "thunderstorm": "storm",
    "storm": "storm",
    "blizzard": "snow",
    "snow": "snow",
    "rain": "rain",
    "drizzle": "rain",
    "fog": "fog",
    "mist": "fog",
    "dust": "dust",
    "sandstorm": "dust",
    "wind": "wind",
    "gale": "wind",
    "overcast": "cloudy",
    "cloud": "cloudy",
}
SAID_HOURS: dict[TimeOfDay, str] = {hour: "DAY" if hour == "afternoon" else hour.upper() for hour in HOURS.values()}


class Heading(NamedTuple):
    """What a scene heading says."""

    inside: bool | None
    place: str
    time_of_day: TimeOfDay | None
    weather: Weather | None


def read_heading(text: str) -> Heading:
    """Return what `text` says; `INT. LIGHTHOUSE - LAMP ROOM - NIGHT, STORM` is inside "lighthouse, lamp room" at night."""
    lead = LEAD.match(text)
    inside = None if not lead else lead[1].upper().startswith(("INT", "I/"))
    parts = [part.strip() for part in re.split(r"\s+[-–—]+\s+|\s*,\s*|\s*[()]\s*", text[lead.end() :] if lead else text)]
    parts = [part for part in parts if part]
    place = [part for n, part in enumerate(parts) if n == 0 or not _is_when(part)]
    words = ", ".join(place)
    return Heading(inside, words.lower() if words.isupper() else words, hour_in(text), weather_in(text))


def hour_in(text: str) -> TimeOfDay | None:
    """Return the time of day that `text` names."""
    low = text.lower()
    return next((hour for word, hour in HOURS.items() if re.search(rf"\b{word}\b", low)), None)


def weather_in(text: str) -> Weather | None:
    """Return the weather that `text` names."""
    low = text.lower()
    return next((weather for word, weather in WEATHERS.items() if re.search(rf"\b{word}(?:y|s|ing|-soaked)?\b", low)), None)


def heading_of(scene: Scene, inside: bool) -> str:
    """Return the heading of a scene: as it was read, else made of its setting."""
    if LEAD.match(scene.title) or (scene.title and scene.title == scene.title.upper() != scene.title.lower()):
        return scene.title
    lead = "INT." if inside else "EXT."
    weather = "" if scene.setting.weather in ("clear", "cloudy") or inside else f", {scene.setting.weather.upper()}"
    place = re.sub(r"^(?:in|at|on|the|an?)\s+(?:the\s+)?", "", scene.setting.place, flags=re.I)
    return f"{lead} {place.upper()} - {SAID_HOURS[scene.setting.time_of_day]}{weather}"


def _is_when(part: str) -> bool:
    low = part.lower()
    words = ("later", "continuous", "same", "moments later", "the next day", "flashback")
    return low in words or ((hour_in(low) or weather_in(low)) is not None and len(low.split()) <= 3)
