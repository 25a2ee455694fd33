"""Measures of picture, sound and continuity on the film's values; nothing is rendered or heard."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from film.film import Film, Scene
from film.slate import Ref, slate, target
from tools.findings_of_story import Finding, Stretch, call, scene_target

SAME_IN_A_ROW = 4
HOURS = ("dawn", "morning", "noon", "afternoon", "golden hour", "dusk", "night")


def picture(stretch: Stretch) -> Iterator[Finding]:
    """Yield rows of equal sizes, scenes that are never seen close or wide, and a film in one look."""
    film = stretch.film
    for scene in stretch.scenes:
        for size, row in groupby(scene.shots, key=lambda shot: shot.camera.size):
            run = list(row)
            if len(run) >= SAME_IN_A_ROW:
                middle = Ref("shot", run[len(run) // 2].id)
                other = "close-up" if size != "close-up" else "medium long"
                first, last = (slate(film, Ref("shot", shot.id)) for shot in (run[0], run[-1]))
                said = f"{first} to {last}: {len(run)} {size} shots in a row."
                yield Finding(len(run) / SAME_IN_A_ROW, said, (call("reframe_shot", target=target(film, middle), size=other),))
        close = any("close" in shot.camera.size for shot in scene.shots)
        if len(scene.shots) >= 4 and scene.lines and not close:
            name = slate(film, Ref("scene", scene.id)).capitalize()
            cure = call("add_shot", target=scene_target(film, scene), kind="reaction")
            yield Finding(1.3, f"{name} has {len(scene.shots)} shots and no face close up.", (cure,))
    looks = {shot.light.look for scene in stretch.scenes for shot in scene.shots}
    if len(stretch.scenes) >= 4 and len(looks) == 1:
        last = scene_target(film, stretch.scenes[-1])
        said = f"All {len(stretch.scenes)} scenes have one look, {next(iter(looks))}."
        yield Finding(1.1, said, (call("relight_shot", target=last, contrast=0.4),))


def sound(stretch: Stretch) -> Iterator[Finding]:
    """Yield scenes with neither words nor music, and stretches with no effect at all."""
    film = stretch.film
    for scene in stretch.scenes:
        if scene.score.silent and not scene.lines and not scene.effects:
            name = slate(film, Ref("scene", scene.id)).capitalize()
            cure = call("score_scene", target=scene_target(film, scene), silent=False)
            yield Finding(1.5, f"{name} has no words, no music and no effect.", (cure,))
    if len(stretch.scenes) >= 2 and not any(scene.effects for scene in stretch.scenes):
        first = stretch.scenes[0]
        heard = {"rain": "rain", "storm": "thunder", "wind": "wind"}.get(
            first.setting.weather, f"ambience of {first.setting.place}"
        )
        cure = call("add_sound", target=scene_target(film, first), sound=heard)
        yield Finding(1.05, f"No effect is laid in these {len(stretch.scenes)} scenes.", (cure,))


def continuity(stretch: Stretch) -> Iterator[Finding]:
    """Yield hours that run backwards in one place, people on stage who are not in the scene, and clothes that change."""
    film = stretch.film
    for before, after in pairwise(stretch.scenes):
        yield from _hours(film, before, after)
        yield from _clothes(film, before, after)
    for scene in stretch.scenes:
        strangers = {mark.character for shot in scene.shots for mark in shot.marks} - set(scene.cast)
        for person in film.characters:
            if person.id in strangers:
                name = slate(film, Ref("scene", scene.id))
                cure = call("add_character", name=person.name, target=scene_target(film, scene))
                yield Finding(1.4, f"{person.name} stands in {name} and is not in its cast.", (cure,))


def _hours(film: Film, before: Scene, after: Scene) -> Iterator[Finding]:
    one, two = before.setting, after.setting
    if one.place == two.place and HOURS.index(two.time_of_day) < HOURS.index(one.time_of_day) and two.time_of_day != "dawn":
        name = slate(film, Ref("scene", after.id)).capitalize()
        said = f"{name} is at {two.time_of_day} right after {one.time_of_day} in the same place."
        yield Finding(1.5, said, (call("change_setting", target=scene_target(film, after), time_of_day=one.time_of_day),))


def _clothes(film: Film, before: Scene, after: Scene) -> Iterator[Finding]:
    for person in film.characters:
        there = person.id in before.cast and person.id in after.cast
        one, two = film.appearance_in(before, person).figure, film.appearance_in(after, person).figure
        if there and before.setting.place == after.setting.place and one.garment_colour != two.garment_colour:
            name = slate(film, Ref("scene", after.id))
            first, second = Ref("shot", after.shots[0].id), Ref("shot", before.shots[0].id)
            cure = call("match_shot", target=target(film, first), like=target(film, second), what="wardrobe")
            yield Finding(1.45, f"{person.name}'s clothes change before {name} in the same place.", (cure,))
