"""Makes settings from words: the place's kit, its time, weather, era and dressing; nothing of light or people."""

import re
from typing import NamedTuple

from film.ids import seed_of
from film.setting import Setting
from film.words import TimeOfDay, Weather
from studio.breakdown.colour import colours_in, hue
from studio.breakdown.data.places import (
    DENSITIES,
    ERAS,
    EXTRAS,
    FUTURE_PLACES,
    GENRE_TIMES,
    INSIDE,
    LOOSE,
    PLACES,
    TIMES,
    UNDRAWN,
    USUAL_EXTRAS,
    WEATHERS,
)
from studio.breakdown.data.styles import CONDITIONS, REGIONS, STYLE_ERAS, STYLES, TELLING_GENRES
from studio.breakdown.lexicon import Hit, Lexicon, bare, normal, without
from studio.breakdown.nearest import Nearest
from studio.breakdown.staged import Staged
from studio.picture.previs.places.catalogue import KITS, PROPS

KNOWN = 0.6
"""Cosine from which the nearest phrase of a kit counts as the place asked for."""
PROP_KNOWN = 0.6
SLUG = re.compile(r"^\s*(?:(int|ext)\.?\s*/\s*(?:int|ext)\.?|(int|ext|interior|exterior)\b\.?)\s*", re.IGNORECASE)
PREPOSITION = re.compile(r"\b(?:in|of|behind|near|at|on|above|below|outside|over|by|with|beside|under|inside|between|from)\b")
LOOSE_END = re.compile(r"(?:[\s,]+(?:at|in|on|during|by|of|a|an|the|and|one|late|with))+$")
YEAR = re.compile(r"\b(1[0-9]\d\d|2[0-9]\d\d|[1-9]\d\d0s)(?:s)?\b")

TIME = Lexicon(TIMES)
WEATHER = Lexicon(WEATHERS)
DENSITY = Lexicon(DENSITIES)
CROWD = Lexicon(EXTRAS)
ERA = Lexicon(ERAS)
GENRE_TIME = Lexicon(GENRE_TIMES)
PLACE = Lexicon({name: (*PLACES.get(name, ()), *kit.phrases) for name, kit in KITS.items()})
PROP = Lexicon(PROPS)
STATE = Lexicon(UNDRAWN)
STYLE = Lexicon(STYLES)
REGION = Lexicon(REGIONS)
CONDITION = Lexicon(CONDITIONS)


class Told(NamedTuple):
    """What is known of a film beside the words of one place."""

    genre: str = ""
    period: str = ""
    around: str = ""
    """The premise, or other words that tell where in the world it plays."""


def place_setting(
    nearest: Nearest,
    words: str,
    film_seed: int,
    time_of_day: str | None,
    weather: str | None,
    told: Told,
) -> Staged[Setting]:
    """Return the setting that `words` describe, with what was assumed."""
    genre, period, _ = told
    assumed: list[str] = []
    slug = SLUG.match(words)
    inside = (slug[1] or slug[2]).lower().startswith("int") if slug else None
    plain = words[slug.end() :].strip(" .-") if slug else words.strip()
    text = normal(plain)
    time, weather_word = _time(text, time_of_day, genre, assumed), _weather(text, weather)
    core = _core(text)
    style = _style(text, told)
    era = STYLE_ERAS[style] if style else _era(text, genre, period)
    kit, covered = _kit(nearest, plain, core, inside, era, assumed)
    assumed += [f"“{plain}” is not shown {hit.name}." for hit in STATE.find(text)[:1]]
    named = colours_in(core)
    seed = seed_of(film_seed, core)
    fields = {
        "place": plain or words,
        "kit": kit,
        "seed": seed,
        "hue": hue(named[0].colour) if named else 0.88 if "neon" in text else round(seed % 97 / 97, 2),
        "density": _density(text, seed),
        "era": era,
        "time_of_day": time,
        "weather": weather_word,
        "period": period or _period(text),
        "props": _props(core, covered),
        "extras": CROWD.first(text) or USUAL_EXTRAS.get(kit, "none"),
        "style": style,
        "region": REGION.first(text) or REGION.first(told.around) or "",
        "condition": CONDITION.first(text) or "",
    }
    return Staged(Setting.model_validate(fields), tuple(assumed))


def _kit(nearest: Nearest, words: str, core: str, inside: bool | None, era: str, assumed: list[str]) -> tuple[str, Hit | None]:
    """Return the kit for `core` and the words that named it outright, if any did."""
    hit = _head(core)
    if hit and era == "future" and hit.phrase in FUTURE_PLACES:
        return FUTURE_PLACES[hit.phrase], hit
    if hit:
        indoors = inside or (inside is None and re.search(r"\b(?:inside|interior of)\b", core) is not None)
        kit = INSIDE.get(hit.name, hit.name) if indoors and not KITS[hit.name].interior else hit.name
        if hit.phrase in LOOSE:
            assumed.append(_nearest_known(words, kit))
        return kit, hit
    entries = {name: kit.phrases for name, kit in KITS.items()}
    ranked = nearest.of(core, "kits", entries)
    best = next((near for near in ranked if inside is None or KITS[near.name].interior == inside), ranked[0])
    if best.cosine < KNOWN:
        assumed.append(_nearest_known(words, best.name))
    return best.name, None


def _nearest_known(words: str, kit: str) -> str:
    return f"“{words}” is staged as {'an' if kit[0] in 'aeiou' else 'a'} {kit}, the nearest place known."


def _head(core: str) -> Hit | None:
    """Return the phrase that says what kind of place it is: the last before a preposition, as English puts it."""
    hits = PLACE.find(core)
    if not hits:
        return None
    leading = PREPOSITION.match(core)
    later = PREPOSITION.search(core, leading.end() if leading else 0)
    before = [hit for hit in hits if later is None or hit.start < later.start()]
    return before[-1] if before else hits[0]


def _core(text: str) -> str:
    """Return the words of the place itself, without hour, weather and what leads to them (“the old harbour at night”)."""
    rest = without(text, [*TIME.find(text), *_loose_weather(text)])
    return bare(LOOSE_END.sub("", rest)) or text


def _loose_weather(text: str) -> list[Hit]:
    """Return weather words that are not part of a place's own name (“snow covered”, not “snow plain”)."""
    places = PLACE.find(text)
    return [hit for hit in WEATHER.find(text) if not any(p.start <= hit.start < p.end for p in places)]


def _time(text: str, asked: str | None, genre: str, assumed: list[str]) -> str:
    if asked:
        return TIME.first(asked) or _assumed_time(asked, assumed)
    if found := TIME.first(text):
        return found
    return GENRE_TIME.first(genre) or "afternoon"


def _assumed_time(asked: str, assumed: list[str]) -> str:
    assumed.append(f"“{asked}” is staged as afternoon; the times known are {', '.join(TIMES)}.")
    return "afternoon"


def _weather(text: str, asked: str | None) -> str:
    if asked:
        return WEATHER.first(asked) or "clear"
    hits = _loose_weather(text)
    return hits[0].name if hits else "clear"


def _density(text: str, seed: int) -> float:
    found = DENSITY.first(text)
    return float(found) if found else round(0.4 + seed % 31 / 100, 2)


def _era(text: str, genre: str, period: str) -> str:
    for words in (period, text, genre):
        if dated := _year(words):
            return dated
        if found := ERA.first(words):
            return found
    return "present"


def _style(text: str, told: Told) -> str:
    """Return the period's look: from the place's own words, then the period, the genre and the premise."""
    if (ERA.first(text) or _year(text)) == "present":
        return ""
    premise = _telling(told)
    for words in (text, told.period, premise, told.genre):
        if found := STYLE.first(words):
            return found if _agrees(found, text, told.period) else ""
        if ERA.first(words) or YEAR.search(words):
            return ""
    return ""


def _telling(told: Told) -> str:
    """Return the words of the premise that may tell the period: all of them in some genres, else plain phrases alone."""
    if any(genre in told.genre for genre in TELLING_GENRES):
        return told.around
    if ERA.first(told.genre) == "future":
        return ""
    return " ".join(hit.phrase for hit in STYLE.find(told.around) if " " in hit.phrase or hit.phrase in STYLES)


def _agrees(style: str, text: str, period: str) -> bool:
    """Return whether no year or era of the place or period speaks against a look."""
    eras = {found for words in (text, period) if (found := ERA.first(words) or _year(words))}
    return not eras or STYLE_ERAS[style] in eras


def _year(words: str) -> str:
    year = YEAR.search(words)
    if not year:
        return ""
    number = int(year[1].rstrip("s"))
    return "past" if number < 1975 else "future" if number > 2035 else "present"


def _period(text: str) -> str:
    year = YEAR.search(text)
    return year[0] if year else ""


def _props(core: str, covered: Hit | None) -> tuple[str, ...]:
    free = [hit for hit in PROP.wanted(core) if covered is None or hit.end <= covered.start or hit.start >= covered.end]
    return tuple(dict.fromkeys(hit.name for hit in free))


def time_in(words: str) -> TimeOfDay | None:
    """Return the time of day that `words` tell, or None."""
    return TIME.first(words)  # type: ignore[return-value]


def weather_in(words: str) -> Weather | None:
    """Return the weather that `words` tell beside the name of a place, or None."""
    hits = _loose_weather(normal(words))
    return hits[0].name if hits else None  # type: ignore[return-value]


def props_in(nearest: Nearest, words: str) -> Staged[tuple[str, ...]]:
    """Return the props that `words` name, or the nearest in meaning, said as such."""
    named = _props(normal(words), None)
    if named or not words.strip():
        return Staged(named)
    best = nearest.of(words, "props", PROPS)[0]
    if best.cosine >= PROP_KNOWN:
        return Staged((best.name,))
    return Staged((best.name,), (f"“{words}” is built as a {best.name}, the nearest thing known.",))
