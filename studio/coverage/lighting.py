"""The light of a scene, from its tone, hour and genre; one light for all its setups, so that they cut together."""

from typing import NamedTuple

from film.camera import Light
from film.film import Film, Scene
from studio.coverage.breaking import BreaksDown


class Lit(NamedTuple):
    """A light and what was assumed for it."""

    light: Light
    assumed: tuple[str, ...]


def scene_light(scene: Scene, film: Film, breakdown: BreaksDown) -> Lit:
    """Return the light that suits the scene's tone in its setting, within the film's genre and style."""
    words = tuple(dict.fromkeys(word for word in (*scene.tone, scene.setting.time_of_day, film.genre, film.style) if word))
    staged = breakdown.light(words, scene.setting)
    return Lit(staged.value, tuple(staged.assumed))
