"""Words into the parameters that makers draw and play, with what was assumed; the one door to this package."""

from collections.abc import Iterable, Mapping
from typing import Any

from film.audio import Score, Voice
from film.camera import Light
from film.encoder import Encoder
from film.figure import Figure
from film.film import Character
from film.setting import Setting
from film.staging import Held
from film.value import Colour
from film.words import TimeOfDay, Weather
from studio.breakdown.business import Business, make_business, make_held
from studio.breakdown.colour import colour
from studio.breakdown.lights import relight_words, scene_light
from studio.breakdown.nearest import Nearest
from studio.breakdown.people import make_character, restyled
from studio.breakdown.places import Told, place_setting, props_in, time_in, weather_in
from studio.breakdown.sounds import deliveries, effect_kind, make_score
from studio.breakdown.staged import Staged


class Breakdown:
    """Reads a director's words; equal words give equal parameters, in every process."""

    def __init__(self, encoder: Encoder) -> None:
        self._nearest = Nearest(encoder)

    def setting(
        self,
        words: str,
        *,
        film_seed: int = 0,
        time_of_day: str | None = None,
        weather: str | None = None,
        genre: str = "",
        period: str = "",
        around: str = "",
    ) -> Staged[Setting]:
        """Return the place, time and dressing that `words` describe (“rainy midnight alley”); `around` is the premise."""
        return place_setting(self._nearest, words, film_seed, time_of_day, weather, Told(genre, period, around))

    def hour(self, words: str) -> TimeOfDay | None:
        """Return the time of day that `words` tell, or None."""
        return time_in(words)

    def sky(self, words: str) -> Weather | None:
        """Return the weather that `words` tell, or None."""
        return weather_in(words)

    def props(self, words: str) -> Staged[tuple[str, ...]]:
        """Return the props of the maker's catalogue that `words` name or come nearest to."""
        return props_in(self._nearest, words)

    def character(
        self,
        name: str,
        *,
        id: str,
        age: str = "",
        looks: str = "",
        role: str = "",
        voice: str = "",
        sex: str | None = None,
        taken_voices: Iterable[Voice] = (),
        taken_looks: Iterable[Figure] = (),
    ) -> Staged[Character]:
        """Return somebody with a figure, dress and voice; no voice of `taken_voices` is given twice.

        What the words leave open is chosen to differ from everyone of `taken_looks`; kin share their skin.

        With `sex` None ("female" or "male" else) words tell, then the name.
        """
        return make_character(
            name, id, age=age, looks=looks, role=role, voice=voice, sex=sex, taken_voices=taken_voices,
            taken_looks=tuple(taken_looks),
        )  # fmt: skip

    def restyle(self, character: Character, **words: str | None) -> Staged[Character]:
        """Return `character` with what `words` (name, age, hair, wardrobe, build, skin, face, accessories, voice) change."""
        return restyled(character, {key: value for key, value in words.items() if value})

    def business(self, words: str) -> Staged[Business]:
        """Return the motion, expression and thing held that an action asks for."""
        return make_business(self._nearest, words)

    def held(self, words: str) -> Staged[Held]:
        """Return what a hand can hold that stands for `words`."""
        return make_held(self._nearest, words)

    def light(self, words: str | Iterable[str], setting: Setting) -> Staged[Light]:
        """Return the light of a scene of that mood in `setting`; amounts are absolute."""
        return scene_light(self._nearest, words, setting)

    def light_words(self, words: str) -> Staged[dict[str, Any]]:
        """Return a director's wish for light as relative arguments: look, exposure, warmth, contrast, key_from, colour."""
        return relight_words(self._nearest, words)

    def colour(self, word: str) -> Colour | None:
        """Return the colour that a word or phrase names, or None."""
        return colour(word)

    def score(self, mood: str | Iterable[str] = (), genre: str = "", instruments: str | Iterable[str] = ()) -> Score:
        """Return music of that mood, or of the genre where no mood is given."""
        moods = [mood] if isinstance(mood, str) else list(mood)
        players = [instruments] if isinstance(instruments, str) else list(instruments)
        return make_score(moods, genre, players, genre)

    def effect(self, words: str) -> Staged[str]:
        """Return the sound effect of the maker's catalogue that stands for `words`."""
        return effect_kind(self._nearest, words, self._effects())

    def delivery(self, words: str) -> tuple[str, ...]:
        """Return how a line is to be said, as adjectives and participles (“more sarcasm” is `("sarcastic",)`)."""
        return deliveries(self._nearest, words)

    def _effects(self) -> Mapping[str, Iterable[str]]:
        from studio.sound.effects import EFFECTS

        return EFFECTS
