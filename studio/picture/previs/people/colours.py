"""Figure colours turned into the linear light that materials hold; no palettes."""

Rgb = tuple[float, float, float]


def linear(colour: Rgb, gain: float = 1.0) -> Rgb:
    """Return an sRGB colour as linear light times `gain`, kept within 0…1."""
    r, g, b = (_channel(value) * gain for value in colour)
    return min(r, 1.0), min(g, 1.0), min(b, 1.0)


def _channel(value: float) -> float:
    """Return one sRGB channel as linear light (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def lifted(colour: Rgb, times: float, lift: float) -> Rgb:
    """Return a colour multiplied and raised, held under 1."""
    red, green, blue = (min(value * times + lift, 1.0) for value in colour)
    return red, green, blue


def mixed(first: Rgb, second: Rgb, share: float) -> Rgb:
    """Return `share` of `second` in `first`."""
    a, b, c = (x * (1 - share) + y * share for x, y in zip(first, second, strict=True))
    return a, b, c


def lightness(colour: Rgb) -> float:
    """Return the luminance of linear `colour` (ITU-R BT.709)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
