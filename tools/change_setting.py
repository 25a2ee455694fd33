"""The call that changes where and when it plays."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Edit, Relight, Reset
from film.errors import BadRequest
from film.film import Film, Scene, Shot
from film.ids import seed_of
from film.reach import replaced, scene_with_shot
from film.setting import Setting
from film.slate import scenes_in, shots_in
from film.words import Look
from studio.breakdown import Staged
from studio.coverage.lighting import scene_light
from studio.picture.looks import LOOK_STOPS
from tools.aiming import aimed, named
from tools.arguments import Aim, TimeOfDay, Weather
from tools.directing import Directing, film_in, propose


@tool
def change_setting(
    runtime: Directing,
    target: Aim = None,
    place: Annotated[str | None, Field(description="Where it plays, in the person's words.")] = None,
    time_of_day: TimeOfDay | None = None,
    weather: Weather | None = None,
    period: Annotated[str | None, Field(description="When in history: 1920s, medieval, the far future.")] = None,
) -> Command[Any]:
    """Change where, at what hour, in what weather or period a shot, scene, act or film plays.

    Use this for "set it on a rooftop", "make it night", "let it rain". For light alone use relight_shot; for things in the
    room dress_scene; for other events rewrite.
    """
    film = film_in(runtime)
    if not any((place, time_of_day, weather, period)):
        raise BadRequest("it is not said what to change; name a place, an hour, a weather or a period")
    refs = aimed(runtime, film, target)
    change = _Change(runtime, film, place, time_of_day, weather, period)
    edits: list[Edit] = []
    if all(ref.kind in ("shot", "line") for ref in refs):
        for shot in shots_in(film, refs):
            edits += change.of_shot(shot)
    else:
        for scene in scenes_in(film, refs):
            edits += change.of_scene(scene)
    now = ", ".join(filter(None, (place, time_of_day, weather, period)))
    where = named(film, refs)
    said = f"{where[0].upper()}{where[1:]} now: {now}."
    return propose(runtime, edits, said=" ".join((said, *dict.fromkeys(change.assumed))))


class _Change:
    """One wish for a setting, made for the scenes and shots it is asked of."""

    def __init__(
        self,
        runtime: Directing,
        film: Film,
        place: str | None,
        time_of_day: str | None,
        weather: str | None,
        period: str | None,
    ) -> None:
        self._breakdown = runtime.context.breakdown
        self._film, self._place, self._period = film, place, period
        self._sky = {name: value for name, value in (("time_of_day", time_of_day), ("weather", weather)) if value}
        self.assumed: list[str] = []

    def of_scene(self, scene: Scene) -> list[Edit]:
        """Return the edits of a whole scene; shots with a setting of their own keep it."""
        staged = self._staged(scene.setting, scene.assumed)
        edits: list[Edit] = [Reset(scene=scene.id, setting=staged.value, assumed=staged.assumed)]
        plain = [shot for shot in scene.shots if shot.setting is None]
        return edits + self._light(scene, plain, scene.setting, staged.value)

    def of_shot(self, shot: Shot) -> list[Edit]:
        """Return the edits of one shot."""
        scene = scene_with_shot(self._film, shot.id)
        old = scene.setting_of(shot)
        staged = self._staged(old, shot.assumed)
        reset = Reset(shot=shot.id, setting=staged.value, assumed=staged.assumed)
        return [reset, *self._light(scene, [shot], old, staged.value)]

    def _staged(self, old: Setting, assumed: tuple[str, ...]) -> Staged[Setting]:
        if self._place is None and self._period is None:
            return Staged(replaced(old, **self._sky), assumed)
        staged = self._breakdown.setting(
            self._place or old.place,
            film_seed=seed_of(self._film.id),
            time_of_day=self._sky.get("time_of_day") or self._breakdown.hour(self._place or "") or old.time_of_day,
            weather=self._sky.get("weather") or self._breakdown.sky(self._place or "") or old.weather,
            genre=self._film.genre,
            period=self._period or old.period,
        )
        kept = {} if self._place else {"kit": old.kit, "seed": old.seed, "hue": old.hue, "density": old.density}
        value = replaced(staged.value, **kept, extras=old.extras if staged.value.extras == "none" else staged.value.extras)
        self.assumed += staged.assumed
        return Staged(value, staged.assumed)

    def _light(self, scene: Scene, shots: list[Shot], old: Setting, new: Setting) -> list[Edit]:
        """Return the relights that let the light follow the place and hour; a look that was asked for stays."""
        before, after = self._usual(scene, old), self._usual(scene, new)
        if before == after:
            return []
        step = round(LOOK_STOPS[before] - LOOK_STOPS[after], 2)
        usual = [shot for shot in shots if shot.light.look == before]
        edits: list[Edit] = [Relight(shot=shot.id, look=after, trim=step if shot.light.trim else 0.0) for shot in usual]
        return edits

    def _usual(self, scene: Scene, setting: Setting) -> Look:
        return scene_light(replaced(scene, setting=setting), self._film, self._breakdown).light.look
