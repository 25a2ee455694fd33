"""What is heard of a place when nobody speaks, by kit, weather, hour and crowd; level under speech is fixed here."""

import zlib

import numpy as np

from film.words import Extras, TimeOfDay, Weather
from studio.sound.acoustics import Acoustics, acoustics_of
from studio.sound.beds import SCATTERED, STEADY, scattered
from studio.sound.filters import chain, filtered, lowpass
from studio.sound.loudness import at_loudness
from studio.sound.orders import SAMPLE_RATE

AMBIENCE_LUFS = -38.0
_WEATHERS: dict[Weather, dict[str, float]] = {
    "rain": {"rain": 1.6},
    "storm": {"rain": 1.8, "wind": 0.9, "thunder": 2.5},
    "wind": {"wind": 1.6},
    "dust": {"wind": 1.1},
    "snow": {"wind": 0.5},
}
_LOUDER: dict[Weather, float] = {"rain": 3.0, "storm": 6.0, "wind": 3.0, "dust": 2.0}
_CROWDS: dict[Extras, float] = {"none": 0.0, "a few": 0.5, "busy": 1.2, "packed": 1.8}
_NIGHT = frozenset({"night", "dusk"})
_DAY_ONLY = frozenset({"birds", "gulls"})
_WET = frozenset({"rain", "storm", "snow"})
_FADE = SAMPLE_RATE // 100


def ambience(kit: str, weather: Weather, time_of_day: TimeOfDay, busy: Extras, samples: int, seed: int = 0) -> np.ndarray:
    """Return (2, samples) float32 at about −38 LUFS, louder in bad weather and crowds, fading in over 10 ms."""
    place = acoustics_of(kit)
    heard = _heard(place, weather, time_of_day, busy)
    if not heard:
        return np.zeros((2, samples), np.float32)
    rng = np.random.default_rng((seed, zlib.crc32(f"{kit}|{weather}|{busy}".encode())))
    bed = np.zeros((2, samples), np.float32)
    outside = np.zeros((2, samples), np.float32)
    for name, share in heard.items():
        into = outside if place.indoors and name in ("rain", "thunder", "wind") else bed
        into += np.float32(share) * _component(name, samples, rng)
    if outside.any():
        bed += 0.5 * filtered(outside, chain(lowpass(480, 1), lowpass(2400)))
    level = AMBIENCE_LUFS + _LOUDER.get(weather, 0.0) * (0.5 if place.indoors else 1.0) + 2.0 * _CROWDS[busy]
    bed = at_loudness(bed, level - (2.0 if place.indoors else 0.0))
    bed[:, :_FADE] *= np.linspace(0, 1, min(_FADE, samples), dtype=np.float32)
    return bed


def _heard(place: Acoustics, weather: Weather, time_of_day: TimeOfDay, busy: Extras) -> dict[str, float]:
    """Return the components and their shares at that hour, in that weather, with so many people about."""
    if not place.heard:
        return {}
    heard = dict(place.heard)
    dark, wet = time_of_day in _NIGHT, weather in _WET
    for name in [name for name in heard if name in _DAY_ONLY and (dark or wet)]:
        heard.pop(name)
    if not dark or wet:
        heard.pop("insects", None)
    if time_of_day == "dawn" and "birds" in heard:
        heard["birds"] *= 1.8
    if time_of_day == "night" and "cars" in heard:
        heard["cars"] *= 0.5
    for name, share in _WEATHERS.get(weather, {}).items():
        heard[name] = heard.get(name, 0.0) + share
    if _CROWDS[busy]:
        heard["murmur"] = heard.get("murmur", 0.0) + _CROWDS[busy]
    return heard


def _component(name: str, samples: int, rng: np.random.Generator) -> np.ndarray:
    if name in STEADY:
        return STEADY[name](samples, rng)
    seconds, make = SCATTERED[name]
    return scattered(samples, seconds, make, rng)
