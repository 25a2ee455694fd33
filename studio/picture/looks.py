"""How much darker or lighter each look sits than the natural picture of the same place and hour; plain data, no renderer."""

from film.words import Look

LOOK_STOPS: dict[Look, float] = {
    "natural": 0.0,
    "high key": 0.6,
    "low key": -0.9,
    "noir": -0.8,
    "golden hour": -0.1,
    "blue hour": -0.6,
    "moonlight": -1.0,
    "candlelight": -0.8,
    "firelight": -0.8,
    "neon": -0.5,
    "fluorescent": 0.1,
    "silhouette": -0.6,
    "overcast": -0.1,
    "hard sun": 0.15,
    "dreamy": 0.3,
    "horror": -1.1,
}
"""Stops added to the mean displayed luminance that the place and hour call for."""
