"""Rain, snow, dust, leaves and lightning over time; what falls where is the kernel's affair."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from film.words import Weather
from studio.picture.previs.canvas import Canvas
from studio.picture.previs.kernels.motes import rise
from studio.picture.previs.kernels.precipitation import fall
from studio.picture.previs.places.emitters import LAYERS, Emitter
from studio.picture.previs.rig import Rig
from studio.picture.previs.view import View

F = np.float32
LIGHTNING_EVERY = 2.3
"""Seconds a stretch of storm in which there may be one flash."""
REFERENCE_HEIGHT = 540


class Fall(NamedTuple):
    """What is in the air."""

    drops: int
    motion: tuple[float, float, float]
    """Metres a second."""
    sway: float
    span: float
    streak: float
    radius: float
    light: float
    """Brightness in terms of the light from all round."""


FALLS: dict[Weather, tuple[Fall, ...]] = {
    "rain": (
        Fall(1500, (0.5, -8.5, 0.2), 0.0, 9.0, 0.021, 0.0, 1.3),
        Fall(1300, (0.5, -8.5, 0.2), 0.0, 22.0, 0.024, 0.0, 0.8),
    ),
    "storm": (
        Fall(2000, (3.6, -9.0, 0.6), 0.0, 9.0, 0.024, 0.0, 1.3),
        Fall(1600, (3.6, -9.0, 0.6), 0.0, 22.0, 0.026, 0.0, 0.8),
    ),
    "snow": (
        Fall(2600, (0.35, -0.95, 0.1), 0.22, 9.0, 0.0, 0.011, 2.4),
        Fall(3600, (0.35, -1.0, 0.1), 0.3, 22.0, 0.0, 0.016, 2.2),
    ),
    "dust": (Fall(420, (1.3, 0.04, 0.3), 0.4, 8.0, 0.0, 0.0035, 1.4),),
    "wind": (Fall(70, (4.2, -0.35, 0.5), 0.5, 13.0, 0.0, 0.014, 0.35),),
}


def lightning(weather: Weather, seconds: float, seed: int) -> float:
    """Return the factor of the sky's light, 1 between flashes."""
    if weather != "storm":
        return 1.0
    stretch = math.floor(seconds / LIGHTNING_EVERY)
    chance = math.modf(abs(math.sin(stretch * 91.7 + seed * 0.137 + 1.3)) * 43758.5453)[0]
    if chance < 0.4:
        return 1.0
    since = seconds - stretch * LIGHTNING_EVERY - 0.4 - chance
    if since < 0:
        return 1.0
    return 1.0 + 11.0 * math.exp(-since * 7.0) * (0.6 + 0.4 * math.cos(since * 55.0))


def draw_weather(canvas: Canvas, view: View, rig: Rig, weather: Weather, seconds: float, seed: int) -> None:
    """Draw what is falling over the lit picture."""
    soft = rig.soft[:, 0] + 0.12 * np.array(rig.key) + 0.5 * np.array(rig.fog)
    for layer, kind in enumerate(FALLS.get(weather, ())):
        share = max(canvas.height / REFERENCE_HEIGHT, 0.4) if kind.streak else 1.0
        light = (soft * kind.light / share).astype(F)
        fall(
            kind.drops, seed * 17 + layer * 101, F(seconds), np.array(kind.motion, F), F(kind.sway), F(kind.span),
            view.project, view.rays[0], F(kind.streak), F(kind.radius), light, canvas.nearness, canvas.colour,
        )  # fmt: skip


def draw_motes(canvas: Canvas, view: View, rig: Rig, emitters: Sequence[Emitter], seconds: float, seed: int) -> None:
    """Draw what burns, smokes or sparks over the lit picture; smoke takes the light that is all round it."""
    soft = rig.soft[:, 0] + 0.15 * np.array(rig.key)
    for number, (kind, point, size) in enumerate(emitters):
        for step, layer in enumerate(LAYERS[kind]):
            shape = np.array((layer.source, layer.spread, layer.height, layer.sway, layer.young, layer.old)) * size
            light = np.array((layer.first, layer.last)) * (rig.emission if layer.glows else soft)
            rise(
                layer.motes, seed * 13 + number * 29 + step * 7, F(seconds), np.array(point, F), shape.astype(F),
                F(layer.seconds), light.astype(F), F(layer.cover), F(1.0 if layer.glows else 0.0),
                view.project, canvas.nearness, canvas.colour,
            )  # fmt: skip
