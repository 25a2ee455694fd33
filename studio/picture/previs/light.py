"""From a setup to the rig that lights it: hour, weather, look and the director's own wishes, in that order."""

import math

import numpy as np

from film.camera import Light
from film.setting import Setting
from studio.picture.looks import LOOK_STOPS
from studio.picture.previs.framing import turn
from studio.picture.previs.hours import AIRS, HOURS, Air, Hour
from studio.picture.previs.luminance import brightness, greyed, linear
from studio.picture.previs.moods import KEY_FROM, MOODS, Mood
from studio.picture.previs.places import Place
from studio.picture.previs.rig import Grade, Rgb, Rig

MEAN_LIGHT_RANGE = (0.004, 0.72)
"""Mean luminances that a display can show and a person still read."""
BLOOM_FROM = 1.1
FACE_GREY = 0.5
"""How far the lamps for faces lose the key's colour, so that skin stays skin."""
FILL_GREY = 0.35
BEHIND_BLIND = 0.7
"""Stops that faces lose where a blind keeps the key from them."""
OVERHEAD = 0.62
"""Brightness of a covered sky overhead against its horizon."""
HIGHEST_KEY = 56.0
"""Degrees above which the sun is cheated down."""
EXACT_KEY = 0.12
"""How far people's own key may leave a direction that the director named."""


def rig_of(setting: Setting, light: Light, place: Place, camera_azimuth: float, key_stand: tuple[float, float]) -> Rig:
    """Return the light of a shot from a camera at `camera_azimuth` degrees about the stage, its key at one of `key_stands`."""
    azimuth, elevation = key_stand
    mood = MOODS[light.look]
    air = AIRS[setting.weather]
    hour = HOURS[mood.hour or setting.time_of_day]
    if light.look == "overcast":
        air = AIRS["cloudy"] if setting.weather == "clear" else air
    key_to = _towards(azimuth, elevation)
    key = _key_colour(light, mood, hour, air, place.interior)
    soft = _soft_light(light, mood, hour, air, place, key, key_to, camera_azimuth)
    edge = np.array(mood.edge_tint) / max(brightness(np.array(mood.edge_tint)), 1e-3) * mood.edge
    sky = _sky(hour, air, key_to, setting)
    fog, density = _fog(mood, hour, air, place, sky)
    indoors = place.interior
    shafts = key * mood.shafts + key * (0.003 if indoors and hour.lamps < 0.7 else 0.0)
    return Rig(
        key_to, _rgb(key), mood.stripes if indoors else (0.0, 1.0), soft,
        hour.lamps * mood.lamps, fog, density, 0.05 if indoors else 0.12, _rgb(shafts), sky,
        hour.emission, hour.windows_lit, 1.0 if place.wet_ground and not indoors else (0.0 if indoors else air.wet),
        mood.flicker, _rgb(_face_colour(mood, key)), _rgb(_fill_colour(soft)), _rgb(edge),
        _face_stops(light, mood, indoors), max(mood.fill_stops + 1.2 * light.contrast, 0.2), mood.deepest,
        mood.cheat if light.key_from is None else EXACT_KEY, mood.skin_kept if light.tint is None else 1.0,
        _grade(light, mood, 0.0 if indoors else air.punch), _level(setting, light, mood, air, place.interior),
    )  # fmt: skip


def _rgb(colour: np.ndarray) -> Rgb:
    return float(colour[0]), float(colour[1]), float(colour[2])


def _signed(angle: float) -> float:
    return 1.0 if turn(angle) >= 0 else -1.0


def key_direction(stand: tuple[float, float]) -> np.ndarray:
    """Return the unit vector from the stage to a key at (azimuth, elevation)."""
    return _towards(*stand)


def _towards(azimuth: float, elevation: float) -> np.ndarray:
    a, e = math.radians(azimuth), math.radians(elevation)
    return np.array((math.sin(a) * math.cos(e), math.sin(e), math.cos(a) * math.cos(e)))


def key_stands(
    setting: Setting, light: Light, place: Place, camera_azimuth: float, gaze: float | None = None
) -> list[tuple[float, float]]:
    """Return azimuths (about the stage) and elevations at which the key may stand, best first.

    The side is that of the sun or window; the angle is cheated so that it models faces for this camera. A blind's light comes
    from where the first of those shown looks, `gaze` degrees about the stage.
    """
    mood = MOODS[light.look]
    if light.key_from is not None:
        off, elevation = KEY_FROM[light.key_from]
        return [(camera_azimuth + off, elevation)]
    hour = HOURS[mood.hour or setting.time_of_day]
    sun = (setting.seed * 47.0) % 360
    if place.window is not None:
        inward = place.window.inward
        sun = math.degrees(math.atan2(-inward[0], -inward[2]))
    side = _signed(sun - camera_azimuth)
    if gaze is not None and place.interior and mood.stripes[0] > 0:
        side = _signed(gaze - camera_azimuth)
    elevation = mood.elevation if mood.elevation is not None else min(hour.elevation, HIGHEST_KEY)
    if place.interior:
        elevation = max(min(elevation, 34.0), -14.0)
    lifts = (0.0, 12.0) if elevation < 20 else (0.0, 14.0, 26.0)
    ways = [(side * mood.azimuth, lift) for lift in lifts[:1]] + [(-side * mood.azimuth, 0.0)]
    ways += [(sign * mood.azimuth * share, lift) for lift in lifts[1:] for sign in (side, -side) for share in (1.0, 0.6)]
    return [(camera_azimuth + off, elevation + lift) for off, lift in ways]


def _key_colour(light: Light, mood: Mood, hour: Hour, air: Air, interior: bool) -> np.ndarray:
    natural = greyed(hour.key, air.grey)
    level = brightness(natural) * (air.key if not interior else 0.5 + 0.5 * air.key)
    if interior and hour.lamps >= 0.7:
        natural, level = np.array((1.12, 0.9, 0.68)), 0.55
    own = natural / max(brightness(natural), 1e-3)
    colour = (own * mood.keeps_hour + (1 - mood.keeps_hour)) * np.array(mood.key_tint)
    colour = colour / max(brightness(colour), 1e-3) * level * mood.key
    if light.tint is not None:
        tint = linear(light.tint) + 0.02
        tinted = tint / max(brightness(tint), 0.02) * brightness(colour)
        colour = 0.2 * colour + 0.8 * np.minimum(tinted, 4.0 * brightness(colour) + 0.2)
    return colour * np.array((1 + 0.18 * light.warmth, 1.0, 1 - 0.22 * light.warmth))


def _soft_light(
    light: Light, mood: Mood, hour: Hour, air: Air, place: Place, key: np.ndarray, key_to: np.ndarray, camera_azimuth: float
) -> np.ndarray:
    """Return (3, 4): level and gradient of the light from all round, with some fill from the camera's other side."""
    above = greyed(hour.above, air.grey) * air.soft * np.array(air.tint)
    below = greyed(hour.below, air.grey) * (0.5 + 0.5 * air.key) * np.array(air.tint)
    if place.interior:
        room = np.array((0.1, 0.105, 0.115)) if hour.lamps >= 0.7 else greyed(hour.above, 0.55) * 0.75
        above, below = room, room * np.array((0.62, 0.57, 0.52))
    tint = np.array(mood.fill_tint) * mood.fill * 2.0 ** (-0.9 * light.contrast)
    above, below = above * tint, below * tint
    opposite = _towards(2 * camera_azimuth - math.degrees(math.atan2(key_to[0], key_to[2])), 12)
    fill = (0.30 * (above + below) / 2 + 0.04 * key * min(mood.fill, 1.0))[:, None] * opposite
    soft = np.zeros((3, 4))
    soft[:, 0] = (above + below) / 2 + 0.03 * key * min(mood.fill, 1.0)
    soft[:, 1:] = fill
    soft[:, 2] += (above - below) / 2
    return soft


def _fill_colour(soft: np.ndarray) -> np.ndarray:
    """Return the colour of people's fill, of luminance 1: that of the light from all round."""
    return greyed(soft[:, 0] / max(brightness(soft[:, 0]), 1e-4), FILL_GREY)


def _face_colour(mood: Mood, key: np.ndarray) -> np.ndarray:
    """Return the colour of people's own key, of luminance 1."""
    colour = key if mood.face_tint is None else np.array(mood.face_tint)
    return greyed(colour / max(brightness(colour), 1e-3), FACE_GREY if mood.face_tint is None else 0.0)


def _face_stops(light: Light, mood: Mood, indoors: bool) -> float | None:
    """Return how far faces lie from the natural, with the director's own stops; a blind's light crosses dimmer ones."""
    if mood.face_stops is None:
        return None
    behind = BEHIND_BLIND if indoors and mood.stripes[0] > 0 else 0.0
    return mood.face_stops - behind + light.exposure + 0.5 * light.trim


def _sky(hour: Hour, air: Air, key_to: np.ndarray, setting: Setting) -> np.ndarray:
    sky = np.zeros((6, 3))
    tint = np.array(air.tint)
    grey = greyed(hour.horizon, air.grey) * air.sky * tint
    sky[0] = greyed(hour.zenith, air.grey * 0.8) * tint
    if air.grey > 0.5:
        sky[0] = 0.5 * sky[0] + 0.5 * grey * OVERHEAD
    sky[1], sky[2] = grey, greyed(hour.clouds, air.grey) * (0.4 + 0.6 * air.key) * air.sky * tint
    sky[3] = np.array(hour.sun) * air.key * (1.0 if air.cover < 0.9 else 0.25)
    up = max(float(key_to[1]), 0.1)
    sky[4] = np.array((key_to[0], up, key_to[2])) / np.linalg.norm((key_to[0], up, key_to[2]))
    sky[5] = (air.cover, (setting.seed % 97) * 1.7, hour.stars * (1.0 if air.cover < 0.5 else 0.1))
    return sky


def _fog(mood: Mood, hour: Hour, air: Air, place: Place, sky: np.ndarray) -> tuple[Rgb, float]:
    if place.interior:
        tone = 0.05 * np.asarray(place.haze) * (brightness(np.array(hour.above)) + 0.15)
        return _rgb(tone), 0.004 * mood.fog + 0.25 * min(air.fog, 0.03)
    colour = 0.72 * sky[1] + 0.28 * brightness(sky[1]) * np.asarray(place.haze) / max(brightness(np.array(place.haze)), 1e-3)
    return _rgb(colour * np.array(air.fog_tint) * 0.9), hour.haze * mood.fog + air.fog


def _grade(light: Light, mood: Mood, punch: float) -> Grade:
    warm = light.warmth
    gain = np.array(mood.gain) * (1 + 0.22 * warm, 1.0, 1 - 0.26 * warm)
    balance = (1 + 0.05 * warm, 1 - 0.01 * abs(warm), 1 - 0.09 * warm)
    contrast = min(max(mood.contrast + punch + 0.55 * light.contrast, -0.55), 0.95)
    return Grade(contrast, mood.saturation, _rgb(gain), balance, mood.lift, mood.vignette, mood.bloom, BLOOM_FROM, mood.grain)


def _level(setting: Setting, light: Light, mood: Mood, air: Air, interior: bool) -> float:
    hour = HOURS[setting.time_of_day]
    natural = hour.level_indoors if interior else hour.level * air.level
    stops = LOOK_STOPS[light.look] + light.trim + light.exposure
    return float(np.clip(natural * 2.0**stops, *MEAN_LIGHT_RANGE))
