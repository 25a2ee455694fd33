"""Makes light from words: a scene's own look from mood, time and place, and a director's wish for another; no rendering."""

import re
from collections.abc import Iterable
from typing import Any

from film.camera import Light
from film.setting import Setting
from studio.breakdown.colour import colours_in
from studio.breakdown.data.lights import AMOUNTS, CHANGES, KIT_LOOKS, LOOKS, MOODS, NIGHT_KIT_LOOKS, SIDES, TIME_LOOKS, Mood
from studio.breakdown.lexicon import Hit, Lexicon, normal, without
from studio.breakdown.nearest import Nearest
from studio.breakdown.staged import Staged
from studio.picture.previs.places.catalogue import KITS

KNOWN = 0.45
STOPS = {"small": 0.3, "plain": 0.7, "large": 1.5}
PARTS = {"small": 0.2, "plain": 0.4, "large": 0.8}
NUMBER = re.compile(
    r"([+-]?\d+(?:\.\d+)?|\b(?:one|two|three|half a|a)\b) (?:full )?(?:f )?stops?\b(?: (up|down|brighter|darker|over|under))?"
)
DARK = ("low key", "noir")
LIGHT_HEARTED = re.compile(r"\b(?:comedy|comic|romance|romantic|family|children|adventure|musical)\b")
SPELLED = {"one": 1.0, "two": 2.0, "three": 3.0, "half a": 0.5, "a": 1.0}

MOOD = Lexicon({name: others for name, (_, others) in MOODS.items()})
LOOK = Lexicon(LOOKS)
CHANGE = Lexicon(CHANGES, named=False)
SIDE = Lexicon(SIDES, named=False)
AMOUNT = Lexicon(AMOUNTS, named=False)


def scene_light(nearest: Nearest, words: str | Iterable[str], setting: Setting) -> Staged[Light]:
    """Return the light of a scene: the look that words name, else their mood's, else that of the time and place."""
    said = [words] if isinstance(words, str) else list(words)
    text = normal(" , ".join(said))
    moods = [MOODS[hit.name][0] for hit in MOOD.wanted(text)]
    looks = [hit.name for hit in LOOK.wanted(text)]
    if not moods and not looks and text.strip(" ,"):
        ranked = nearest.of(text, "moods", {name: (name, *others) for name, (_, others) in MOODS.items()})
        moods = [MOODS[ranked[0].name][0]] if ranked[0].cosine >= KNOWN else []
    mood = moods[0] if moods else Mood()
    place = _place_look(setting)
    light_hearted = LIGHT_HEARTED.search(text) is not None
    look = looks[0] if looks else _fitting(mood.look, place, setting, light_hearted) or place
    change = _dimmed(setting, look)
    fields = {"look": look, "exposure": mood.exposure + change, "warmth": mood.warmth, "contrast": mood.contrast}
    return Staged(Light.model_validate(fields))


def relight_words(nearest: Nearest, words: str) -> Staged[dict[str, Any]]:
    """Return the arguments of a relight that `words` ask for; amounts are relative, in stops and in parts of one."""
    text = normal(words)
    looks = LOOK.wanted(text)
    changes = [hit for hit in CHANGE.wanted(text) if not any(_inside(hit, look) for look in looks)]
    args: dict[str, Any] = {}
    for hit in changes:
        name, sign = hit.name.split()
        size = _size(text, hit)
        amount = (STOPS if name == "exposure" else PARTS)[size]
        args.setdefault(name, amount if sign == "+" else -amount)
    if stops := _stops(text):
        args["exposure"] = stops
    if side := SIDE.find(text):
        args["key_from"] = side[0].name
    looks = [hit for hit in looks if not any(change.start <= hit.start < change.end for change in changes)]
    rest = without(text, [*changes, *looks, *side])
    if looks:
        args["look"] = looks[0].name
    elif mood := MOOD.first(rest):
        args["look"] = MOODS[mood][0].look
    if (named := colours_in(rest)) and re.search(r"\b(?:light|key|glow|tint|gel|wash|lamp|colour|color|hue)\b", text):
        args["colour"] = named[0].phrase
    if args:
        return Staged(args)
    best = nearest.of(words, "looks", {name: (name, *others) for name, others in LOOKS.items()})[0]
    if best.cosine < KNOWN:
        return Staged({}, (f"“{words}” names no light that is known.",))
    return Staged({"look": best.name}, (f"“{words}” is lit as {best.name}, the nearest look known.",))


def _place_look(setting: Setting) -> str:
    night = setting.time_of_day in ("night", "dusk")
    interior = setting.kit in KITS and KITS[setting.kit].interior
    if night and setting.era == "past" and interior:
        return "candlelight"
    if night and (look := NIGHT_KIT_LOOKS.get(setting.kit)):
        old_street = setting.era == "past" and look == "neon"
        return "moonlight" if old_street else look if setting.time_of_day == "night" or interior else "blue hour"
    if setting.era == "past" and KIT_LOOKS.get(setting.kit) in ("fluorescent", "neon"):
        return "natural"
    if interior:
        return KIT_LOOKS.get(setting.kit, "low key" if night else "natural")
    if setting.kit in KIT_LOOKS:
        return KIT_LOOKS[setting.kit]
    if setting.weather in ("rain", "storm", "snow", "fog", "cloudy") and setting.time_of_day in (
        "morning",
        "noon",
        "afternoon",
    ):
        return "overcast"
    return TIME_LOOKS[setting.time_of_day]


def _fitting(look: str, place: str, setting: Setting, light_hearted: bool) -> str:
    """Return a mood's look where time and genre allow it; a sun does not shine at night, and a comedy is not lit as a crime."""
    if look in DARK and (light_hearted or _in_daylight(setting)):
        return place
    if look in ("golden hour", "hard sun", "overcast", "natural") and setting.time_of_day in ("night", "dusk"):
        return place
    if look == "moonlight" and setting.time_of_day not in ("night", "dusk", "dawn"):
        return "overcast"
    return look


def _in_daylight(setting: Setting) -> bool:
    """Return whether the sun lights the place whatever the mood."""
    outside = setting.kit in KITS and not KITS[setting.kit].interior
    return outside and setting.time_of_day not in ("night", "dusk")


def _dimmed(setting: Setting, look: str) -> float:
    bad = setting.weather in ("rain", "storm", "fog") and look in ("natural", "overcast")
    return -0.2 if bad else 0.0


def _inside(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start


def _size(text: str, hit: Hit) -> str:
    near = text[max(0, hit.start - 24) : hit.start]
    found = [a for a in AMOUNT.find(near) if not re.search(r"[,;]| and ", near[a.end :])]
    return found[-1].name if found else "plain"


def _stops(text: str) -> float | None:
    match = NUMBER.search(text)
    if not match:
        return None
    number = SPELLED[match[1]] if match[1] in SPELLED else float(match[1])
    down = match[2] in ("down", "darker", "under") or (
        match[2] is None and re.search(r"\b(?:down|darker|dim|less|lower)\b", text)
    )
    return min(max(-abs(number) if down else number, -3.0), 3.0)
