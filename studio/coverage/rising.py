"""How near the camera may come: nearer as the scene rises and as the story does; sizes alone, no setups."""

from collections.abc import Sequence

from film.film import Scene
from film.words import Size

HOT = ("climax", "all is lost", "crisis", "midpoint", "confrontation", "revelation", "turn")
TENSE = frozenset(
    {"tense", "dark", "afraid", "desperate", "furious", "angry", "dangerous", "eerie", "violent", "urgent", "grim"}
)


def heat(scene: Scene) -> float:
    """Return how high the story stands in this scene, 0 calm to 1 at its height."""
    function = scene.function.lower()
    at = 0.45 if any(word in function for word in HOT) else 0.15
    return min(1.0, at + (0.35 if "climax" in function else 0.0) + (0.15 if TENSE & set(scene.tone) else 0.0))


def single_size(rise: float, warmth: float) -> Size:
    """Return the size of a single at `rise` (0 the scene's start, 1 its end) in a scene of that heat."""
    near = rise * 0.7 + warmth * 0.5
    ladder: Sequence[tuple[float, Size]] = ((0.34, "medium"), (0.78, "medium close-up"), (9.0, "close-up"))
    return next(size for bound, size in ladder if near <= bound)
