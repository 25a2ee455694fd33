"""Measures of pace, story and dialogue; pictures and sound are measured elsewhere."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from film.film import NARRATOR, Film, Line, Scene
from film.slate import Ref, slate, target
from film.timeline import scene_time

LONG_SILENT_SECONDS = 9.0
SHORT_MEAN_SECONDS = 1.3
LONG_MEAN_SECONDS = 7.0
WORDY = 26
"""Words of one line beyond which it is hard to follow."""
MONOLOGUE = 0.75
"""Share of a scene's words that one of several speakers may have."""


class Finding(NamedTuple):
    """One thing measured that a director may want to cure."""

    weight: float
    """How much it matters; findings are given in this order."""
    said: str
    calls: tuple[str, ...]


class Stretch(NamedTuple):
    """What is looked at."""

    film: Film
    scenes: tuple[Scene, ...]
    whole: bool


def call(tool: str, **args: object) -> str:
    """Return a call as text."""
    return f"{tool}({', '.join(f'{name}={value!r}' for name, value in args.items())})"


def scene_target(film: Film, scene: Scene) -> str:
    """Return the target of a scene."""
    return target(film, Ref("scene", scene.id))


def pace(stretch: Stretch) -> Iterator[Finding]:
    """Yield scenes whose shots are very long or very short, and single shots that hold without a word."""
    film, rate = stretch.film, stretch.film.format.frame_rate
    for scene in stretch.scenes:
        times = scene_time(scene, {}, rate).shots
        mean = sum(time.frames for time in times) / max(len(times), 1) / rate
        where = scene_target(film, scene)
        name = slate(film, Ref("scene", scene.id)).capitalize()
        if mean > LONG_MEAN_SECONDS and len(times) > 1:
            said = f"{name} drags: its shots last {mean:.1f} seconds on average."
            yield Finding(mean / LONG_MEAN_SECONDS, said, (call("recut", target=where, pace=0.4),))
        elif mean < SHORT_MEAN_SECONDS:
            said = f"{name} is hectic: its shots last {mean:.1f} seconds on average."
            yield Finding(SHORT_MEAN_SECONDS / mean, said, (call("recut", target=where, pace=-0.4),))
        for time in times:
            seconds = time.frames / rate
            if seconds > LONG_SILENT_SECONDS and not scene.lines_of(time.shot):
                shot = Ref("shot", time.shot.id)
                said = f"{slate(film, shot)} holds {seconds:.1f} seconds without a word."
                cure = call("recut", target=target(film, shot), seconds=round(seconds / 2, 1))
                yield Finding(seconds / LONG_SILENT_SECONDS, said, (cure,))


def story(stretch: Stretch) -> Iterator[Finding]:
    """Yield people who vanish, scenes that tell nothing, acts out of balance."""
    film = stretch.film
    for scene in stretch.scenes:
        if not scene.lines and not scene.summary and all(not shot.action for shot in scene.shots):
            name = slate(film, Ref("scene", scene.id)).capitalize()
            cure = call("rewrite", target=scene_target(film, scene), instruction="let something happen here")
            yield Finding(1.6, f"{name} tells nothing: nobody speaks and nothing happens in it.", (cure,))
    if not stretch.whole or len(film.path) < 3:
        return
    seen = Counter(who for scene in film.path for who in scene.cast)
    lead = max(film.characters, key=lambda c: seen[c.id], default=None)
    if lead and lead.id not in film.path[-1].cast:
        last = scene_target(film, film.path[-1])
        said = f"{lead.name} is in {seen[lead.id]} scenes and not in the last one."
        yield Finding(1.8, said, (call("rewrite", target=last, instruction=f"bring {lead.name} into the ending"),))
    for person in film.characters:
        if not seen[person.id] and all(line.character != person.id for line in film.lines):
            cures = (call("add_character", name=person.name, target="scene-1"), call("remove_character", character=person.name))
            yield Finding(1.4, f"{person.name} is in the cast and in no scene.", cures)
    sizes = [len(act.scenes) for act in film.acts]
    if len(sizes) >= 2 and max(sizes) >= 4 * min(sizes):
        thin = sizes.index(min(sizes)) + 1
        cure = call("rewrite", target=f"act-{thin}", instruction="give this act one more turn")
        yield Finding(1.1, f"Act {thin} has {min(sizes)} scene against {max(sizes)} of the longest act.", (cure,))


def dialogue(stretch: Stretch) -> Iterator[Finding]:
    """Yield lines that are long, words that come twice, and scenes where one of several people has all the words."""
    film = stretch.film
    said_before: dict[str, Line] = {}
    for scene in stretch.scenes:
        for line in scene.lines:
            count, ref = len(line.text.split()), Ref("line", line.id)
            if count > WORDY:
                cure = call("regenerate_line", target=target(film, ref), text=" ".join(line.text.split()[:14]) + " …")
                yield Finding(count / WORDY, f"{slate(film, ref).capitalize()} has {count} words in one breath.", (cure,))
            known = said_before.setdefault(line.text.strip().lower(), line)
            if known is not line and count > 2:
                twin = slate(film, Ref("line", known.id))
                cure = call("regenerate_line", target=target(film, ref), remove=True)
                yield Finding(1.5, f"{slate(film, ref).capitalize()} repeats {twin} word for word.", (cure,))
        yield from _one_sided(film, scene)


def _one_sided(film: Film, scene: Scene) -> Iterator[Finding]:
    words: Counter[str] = Counter()
    for line in scene.lines:
        words[line.character] += len(line.text.split())
    words.pop(NARRATOR, None)
    who, most = words.most_common(1)[0] if words else ("", 0)
    silent = [c.name for c in film.characters if c.id in scene.cast and c.id not in words]
    name = slate(film, Ref("scene", scene.id)).capitalize()
    if len(words) > 1 and len(scene.lines) > 3 and most > MONOLOGUE * sum(words.values()):
        speaker = next((c.name for c in film.characters if c.id == who), who)
        share = round(100 * most / sum(words.values()))
        other = next(c.name for c in film.characters if c.id in words and c.id != who)
        cure = call("add_line", target=scene_target(film, scene), speaker=other, instruction=f"an answer to {speaker}")
        yield Finding(1.2, f"{name}: {speaker} has {share} % of the words.", (cure,))
    elif len(words) == 1 and len(scene.lines) > 2 and silent:
        cure = call("add_line", target=scene_target(film, scene), speaker=silent[0], instruction="an answer")
        yield Finding(1.2, f"{name}: {silent[0]} is there and never speaks.", (cure,))
