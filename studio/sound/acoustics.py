"""How each kit of place sounds: its echo and what is heard in it; nothing is synthesised here."""

from typing import NamedTuple


class Acoustics(NamedTuple):
    """One place."""

    seconds: float
    """Time for an echo to fall by 60 dB."""
    wet: float
    """Level of the echo against what is heard directly."""
    indoors: bool
    heard: tuple[tuple[str, float], ...]
    """Components of the ambience, each with its share."""


def _out(seconds: float, wet: float, **heard: float) -> Acoustics:
    return Acoustics(seconds, wet, False, tuple(heard.items()))


def _in(seconds: float, wet: float, **heard: float) -> Acoustics:
    return Acoustics(seconds, wet, True, tuple(heard.items()))


_KITS = {
    "street": _out(0.7, 0.06, city=1.0, cars=0.9, birds=0.12),
    "living room": _in(0.45, 0.1, air=1.0, clock=0.2),
    "rooftop": _out(0.5, 0.03, wind=0.6, city=0.7),
    "forest": _out(1.1, 0.05, leaves=0.8, birds=0.7, insects=0.8),
    "shore": _out(0.4, 0.02, sea=1.0, wind=0.3, gulls=0.4),
    "alley": _out(0.9, 0.12, city=0.6, drips=0.4, air=0.3),
    "market": _out(0.6, 0.05, murmur=1.0, city=0.4),
    "kitchen": _in(0.5, 0.12, air=0.6, mains=0.5, clock=0.15),
    "bedroom": _in(0.35, 0.07, air=1.0),
    "office": _in(0.5, 0.09, vent=1.0, mains=0.15),
    "laboratory": _in(0.7, 0.13, vent=0.7, machine=0.6, mains=0.2),
    "corridor": _in(1.3, 0.18, vent=0.9, mains=0.35),
    "bar": _in(0.6, 0.1, murmur=0.8, air=0.5, mains=0.15),
    "diner": _in(0.55, 0.1, murmur=0.6, air=0.4, mains=0.35),
    "classroom": _in(0.8, 0.13, air=0.8, clock=0.25, mains=0.15),
    "hospital room": _in(0.6, 0.11, vent=0.8, mains=0.15, monitor=0.35),
    "warehouse": _in(2.2, 0.18, air=0.8, machine=0.3, drips=0.15),
    "prison cell": _in(1.3, 0.18, air=0.8, drips=0.4),
    "church": _in(3.2, 0.24, air=0.8),
    "hall": _in(2.3, 0.19, air=0.9),
    "cave": _out(2.8, 0.24, air=0.8, drips=0.9),
    "field": _out(0.3, 0.01, wind=0.35, birds=0.6, insects=0.7),
    "desert": _out(0.3, 0.01, wind=0.8),
    "mountain": _out(1.6, 0.04, wind=1.0),
    "snow plain": _out(0.3, 0.01, wind=0.9),
    "harbour": _out(0.5, 0.03, lapping=0.9, gulls=0.5, wind=0.25, creaks=0.3),
    "lighthouse": _out(0.5, 0.02, sea=1.0, wind=0.6, gulls=0.25),
    "lamp room": _in(0.8, 0.13, sea=0.5, wind=0.4, machine=0.35, creaks=0.2),
    "spaceship bridge": _in(0.7, 0.11, drone=1.0, vent=0.4, monitor=0.2),
    "boat cabin": _in(0.4, 0.09, lapping=0.7, drone=0.4, creaks=0.6),
    "train car": _in(0.35, 0.07, rumble=1.0, clacks=0.8),
    "car interior": _in(0.2, 0.05, rumble=1.0),
    "stage": _in(1.3, 0.13, air=0.9, murmur=0.2),
    "ruin": _out(1.0, 0.08, wind=0.5, birds=0.3, insects=0.4),
    "server room": _in(0.6, 0.1, vent=1.0, machine=0.7),
    "cellar": _in(1.1, 0.17, air=0.8, drips=0.5),
    "library": _in(0.7, 0.09, air=0.8, clock=0.3),
    "shop": _in(0.5, 0.09, air=0.7, murmur=0.25, clock=0.15),
    "workshop": _in(0.8, 0.12, air=0.6, machine=0.25, clock=0.4),
    "ranch": _out(0.4, 0.02, wind=0.5, birds=0.4, insects=0.6, creaks=0.2),
    "testcard": _out(0.3, 0.0),
}
_LIKE = {
    "room": "living room", "house": "living room", "sea": "shore", "beach": "shore", "city": "street", "road": "street",
    "wood": "forest", "jungle": "forest", "garden": "field", "park": "field", "ship": "boat cabin", "boat": "boat cabin",
    "space": "spaceship bridge", "lab": "laboratory", "hospital": "hospital room", "prison": "prison cell",
    "tunnel": "corridor", "factory": "warehouse", "train": "train car", "car": "car interior", "roof": "rooftop",
    "snow": "snow plain", "cathedral": "church", "castle": "hall", "palace": "hall", "restaurant": "diner",
    "school": "classroom", "theatre": "stage", "cell": "prison cell",
}  # fmt: skip


def acoustics_of(kit: str) -> Acoustics:
    """Return the acoustics of a kit; one that is not known sounds like the nearest by name, else like a living room."""
    known = kit.strip().lower()
    if known in _KITS:
        return _KITS[known]
    words = known.replace("-", " ").replace("_", " ").split()
    named = next((name for name in _KITS if name in known or any(word == name for word in words)), None)
    like = next((_LIKE[word] for word in words if word in _LIKE), "living room")
    return _KITS[named or like]


def kits_heard() -> frozenset[str]:
    """Return the kits that have acoustics of their own."""
    return frozenset(_KITS) - {"testcard"}
