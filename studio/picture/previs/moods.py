"""What each look does to the natural light: where the key stands, how much it is filled, how the picture is developed."""

from typing import NamedTuple

from film.words import Look, TimeOfDay
from studio.picture.previs.rig import Rgb

WHITE: Rgb = (1.0, 1.0, 1.0)


class Mood(NamedTuple):
    """A look. Factors are of the natural light of the place and hour; angles are seen from the camera."""

    azimuth: float = 48.0
    """Degrees of the key from the camera, on the side where sun or window is."""
    elevation: float | None = None
    """Degrees; None is the hour's own."""
    key: float = 1.0
    key_tint: Rgb = WHITE
    keeps_hour: float = 1.0
    """How much of the hour's own key colour stays under the tint."""
    fill: float = 1.0
    fill_tint: Rgb = WHITE
    edge: float = 0.4
    edge_tint: Rgb = WHITE
    lamps: float = 1.0
    fog: float = 1.0
    shafts: float = 0.0
    contrast: float = 0.14
    saturation: float = 1.06
    gain: Rgb = WHITE
    lift: Rgb = (0.0, 0.0, 0.0)
    vignette: float = 0.7
    bloom: float = 0.22
    grain: float = 0.022
    hour: TimeOfDay | None = None
    """The hour whose sky this look brings with it."""
    face_stops: float | None = 0.0
    """How far a face lies above or under the natural, in stops; None leaves it dark."""
    fill_stops: float = 1.7
    """How far a face's shadow side lies under its key side."""
    deepest: float = 1.4
    """Stops under what the place's own key makes of a face to which its shadow side, a hat's shadow too, is filled."""
    cheat: float = 0.75
    """How far people's own key may leave the key's direction for a better one."""
    skin_kept: float = 0.22
    """How much of the light's colour stays on skin."""
    stripes: tuple[float, float] = (0.0, 1.0)
    """Indoors: open share of the blind and what is left in the dark."""
    flicker: float = 0.0
    face_tint: Rgb | None = None
    """Colour of people's own key where it is not the key's."""


MOODS: dict[Look, Mood] = {
    "natural": Mood(),
    "high key": Mood(
        azimuth=26, elevation=42, key=0.7, fill=2.1, edge=0.3, contrast=0.04, saturation=1.0, vignette=0.25,
        bloom=0.3, face_stops=0.35, fill_stops=0.8,
    ),
    "low key": Mood(azimuth=72, elevation=30, fill=0.42, fill_tint=(0.7, 0.94, 1.32), edge=0.8, edge_tint=(0.72, 0.9, 1.25),
        lift=(0.0, 0.003, 0.012),
        contrast=0.3, saturation=0.95, vignette=1.2,
        face_stops=-0.35, fill_stops=3.2, deepest=9.0, cheat=0.45, skin_kept=0.5),
    "noir": Mood(
        azimuth=62, elevation=30, key=1.5, key_tint=(1.0, 0.98, 0.95), keeps_hour=0.1, fill=0.22, fill_tint=(0.9, 1.0, 1.1),
        edge=1.5, lamps=0.55, fog=1.5, shafts=0.004, contrast=0.52, saturation=0.05, vignette=1.5, bloom=0.3, grain=0.034,
        face_stops=-0.35, fill_stops=2.6, deepest=9.0, cheat=0.5, stripes=(0.52, 0.0),
    ),
    "golden hour": Mood(
        azimuth=58, elevation=13, key=1.15, key_tint=(1.16, 0.84, 0.52), keeps_hour=0.1, fill=1.25,
        fill_tint=(0.66, 0.88, 1.34), edge=1.9, edge_tint=(1.0, 0.7, 0.36),
        fog=0.8, shafts=0.003, contrast=0.26, saturation=1.12, gain=(1.02, 1.0, 0.97),
        lift=(0.004, 0.004, 0.014), bloom=0.3, hour="golden hour", face_stops=0.1, fill_stops=1.9, skin_kept=0.6,
    ),
    "blue hour": Mood(
        key=0.5, key_tint=(0.55, 0.75, 1.25), keeps_hour=0.1, fill=1.25, fill_tint=(0.6, 0.85, 1.4), edge=0.5,
        edge_tint=(0.6, 0.8, 1.2), lamps=1.3, gain=(0.96, 1.0, 1.06), hour="dusk", face_stops=-0.3, face_tint=(1.2,
        0.96, 0.74), skin_kept=0.5,
        contrast=0.2,
    ),
    "moonlight": Mood(
        azimuth=60, elevation=44, key=2.1, key_tint=(0.66, 0.84, 1.16), keeps_hour=0.1, fill=0.75, fill_tint=(0.6, 0.85, 1.3),
        edge=0.8, edge_tint=(0.7, 0.86, 1.15), lamps=0.9, shafts=0.004, contrast=0.26, saturation=0.9, gain=(0.94, 1.0, 1.07),
        vignette=1.1, hour="night", face_stops=-0.75, fill_stops=2.4, deepest=9.0, cheat=0.5, skin_kept=0.6,
    ),
    "candlelight": Mood(
        azimuth=34, elevation=4, key=0.9, key_tint=(1.15, 0.76, 0.42), keeps_hour=0.0, fill=0.6, fill_tint=(0.5, 0.8, 1.4),
        edge=0.7, edge_tint=(0.55, 0.75, 1.2), lamps=1.0, fog=0.8, contrast=0.24, saturation=1.0, gain=(1.0, 1.0, 0.98),
        vignette=1.3, bloom=0.3, hour="night", face_stops=-0.3, fill_stops=2.6, deepest=9.0, cheat=0.5, skin_kept=0.8,
        flicker=0.1,
    ),
    "firelight": Mood(
        azimuth=44, elevation=5, key=1.0, key_tint=(1.25, 0.68, 0.3), keeps_hour=0.0, fill=0.5, fill_tint=(0.5, 0.75, 1.45),
        edge=0.8, edge_tint=(0.5, 0.7, 1.2), contrast=0.28, saturation=1.02, gain=(1.02, 1.0, 0.96), vignette=1.3, bloom=0.32,
        hour="night", face_stops=-0.3, fill_stops=2.1, deepest=9.0, cheat=0.4, skin_kept=0.85, flicker=0.24,
    ),
    "neon": Mood(
        azimuth=56, elevation=18, key=0.95, key_tint=(1.15, 0.56, 0.86), keeps_hour=0.0, fill=0.7, fill_tint=(0.32, 0.72, 1.4),
        edge=2.0, edge_tint=(0.1, 0.75, 1.1), lamps=1.2, fog=1.3, contrast=0.22, saturation=1.06, lift=(0.004, 0.002, 0.022),
        vignette=1.0, bloom=0.4, hour="night", face_stops=-0.25, fill_stops=1.8, skin_kept=0.9,
    ),
    "fluorescent": Mood(
        azimuth=12, elevation=72, key=0.7, key_tint=(0.88, 1.05, 0.9), keeps_hour=0.1, fill=1.35, fill_tint=(0.88, 1.06, 0.9),
        edge=0.05, contrast=0.12, saturation=0.8, gain=(0.97, 1.03, 0.96), vignette=0.4, bloom=0.15, cheat=0.35,
        fill_stops=1.8, skin_kept=0.7,
    ),
    "silhouette": Mood(
        azimuth=172, elevation=14, key=1.3, fill=0.1, edge=0.5, fog=1.6, shafts=0.008, contrast=0.42, saturation=0.9,
        vignette=0.9, bloom=0.4, face_stops=None,
    ),
    "overcast": Mood(key=0.25, keeps_hour=0.3, fill=1.5, fill_tint=(0.96, 1.0, 1.04), edge=0.3, contrast=0.16,
        saturation=0.95, fill_stops=1.1),
    "hard sun": Mood(azimuth=56, elevation=50, key=1.7, fill=0.5, edge=0.7, contrast=0.34, saturation=1.1, bloom=0.3,
        face_stops=0.25, fill_stops=2.6, cheat=0.35),
    "dreamy": Mood(
        azimuth=40, key=0.95, key_tint=(1.05, 0.97, 0.95), fill=1.5, fill_tint=(1.08, 0.97, 1.05), edge=1.3, fog=1.6,
        shafts=0.006,
        contrast=-0.12, saturation=0.95, lift=(0.05, 0.035, 0.05), vignette=0.3, bloom=0.85, face_stops=0.2,
        fill_stops=1.2, skin_kept=0.5,
    ),
    "horror": Mood(
        azimuth=18, elevation=-38, key=0.95, key_tint=(0.8, 1.05, 0.8), keeps_hour=0.0, fill=0.3, fill_tint=(0.55, 0.95, 0.75),
        edge=0.45, edge_tint=(0.9, 0.34, 0.24), lamps=0.5, fog=1.6, contrast=0.45, saturation=0.6, gain=(0.96, 1.03, 0.96),
        vignette=1.5, grain=0.032, hour="night", face_stops=-0.85, fill_stops=2.4, deepest=9.0, cheat=0.12,
        skin_kept=0.85,
    ),
}  # fmt: skip

KEY_FROM: dict[str, tuple[float, float]] = {
    "left": (-66.0, 24.0),
    "right": (66.0, 24.0),
    "front": (8.0, 22.0),
    "behind": (164.0, 26.0),
    "above": (20.0, 78.0),
    "below": (14.0, -38.0),
}
"""Azimuth seen from the camera (positive is the right of the picture) and elevation, in degrees."""
