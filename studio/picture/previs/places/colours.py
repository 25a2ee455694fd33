"""Paint for places: linear colours from hex and from the setting's hue, and the few surfaces that everything is made of."""

import colorsys

from studio.picture.previs.mesh import Material

Colour = tuple[float, float, float]


def linear(channel: float) -> float:
    """Return the linear light of an sRGB channel, both 0…1 (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def paint(code: str) -> Colour:
    """Return the linear colour of `#rrggbb`."""
    red, green, blue = (linear(int(code[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return red, green, blue


def hued(hue: float, saturation: float, value: float) -> Colour:
    """Return the linear colour at `hue` turns of the wheel; saturation and value 0…1 as in HSV."""
    red, green, blue = (linear(channel) for channel in colorsys.hsv_to_rgb(hue % 1.0, saturation, value))
    return red, green, blue


def shade(colour: Colour, factor: float) -> Colour:
    """Return `colour` times `factor`, held in 0…1."""
    red, green, blue = (min(max(channel * factor, 0.0), 1.0) for channel in colour)
    return red, green, blue


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """Return the mix of two colours; `share` of the other, 0…1."""
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def matte(colour: Colour | str, texture: str = "plain", *, grain: float = 1.0, second: Colour | str | None = None) -> Material:
    """Return a dull surface; its second colour is a darker, dirtier first unless given."""
    colour = paint(colour) if isinstance(colour, str) else colour
    second = paint(second) if isinstance(second, str) else second
    grime = blend(shade(colour, 0.42), (0.02, 0.018, 0.015), 0.15) if second is None else second
    return Material(colour, 0.86, 0.05, texture=texture, second=grime, grain=grain)


def soft(colour: Colour | str, *, grain: float = 1.0) -> Material:
    """Return cloth: light wraps round it."""
    colour = paint(colour) if isinstance(colour, str) else colour
    return Material(colour, 0.92, 0.03, texture="cloth", wrap=0.2, second=shade(colour, 0.45), grain=grain)


def leafy(colour: Colour | str, second: Colour | str | None = None, *, grain: float = 1.8) -> Material:
    """Return foliage; tint 1 is its shaded or turned colour."""
    colour = paint(colour) if isinstance(colour, str) else colour
    second = paint(second) if isinstance(second, str) else second
    return Material(colour, 0.9, 0.04, texture="foliage", wrap=0.25, second=second or shade(colour, 0.4), grain=grain)


def polished(colour: Colour | str, texture: str = "plain", *, grain: float = 1.0) -> Material:
    """Return varnish, glaze or enamel: a broad quiet highlight."""
    colour = paint(colour) if isinstance(colour, str) else colour
    return Material(colour, 0.42, 0.22, texture=texture, second=shade(colour, 0.45), grain=grain)


def metal(colour: Colour | str) -> Material:
    """Return painted or brushed metal."""
    colour = paint(colour) if isinstance(colour, str) else colour
    return Material(colour, 0.4, 0.42, second=shade(colour, 0.4))


def glow(colour: Colour | str, strength: float) -> Material:
    """Return a light of its own; `strength` in the units of the key, 0 is switched off."""
    colour = paint(colour) if isinstance(colour, str) else colour
    return Material(colour, 0.6, 0.05, emission=strength, second=shade(colour, 0.6))
