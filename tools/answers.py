"""Answers about a film from the film itself, its versions and what is made of it; nothing is guessed and nothing changed."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from film.errors import FilmError
from film.film import NARRATOR, Character, Film, Scene, Shot
from film.slate import Ref, resolve, scenes_in, shots_in, slate
from film.timeline import scene_time, timeline
from studio.stores.version import Version
from tools.aiming import listed

TARGET = re.compile(r"\b(?:(?:act|scene)[- ]?\d+|(?:shot|line)[- ]?\d+\.\d+|\d+[A-Z]{1,2})\b")


class Asked(NamedTuple):
    """A question with all that may answer it."""

    film: Film
    subject: str
    focus: str | None
    history: Sequence[Version]
    made: Mapping[str, Any]


def answered(asked: Asked) -> str:
    """Return the answer in a few sentences."""
    low = asked.subject.lower()
    for pattern, answer in TOPICS:
        if re.search(pattern, low) and (said := answer(asked)):
            return said
    if people := _people_meant(asked):
        return " ".join(_person(asked.film, character) for character in people)
    return _place(asked) or _summary(asked)


def _refs(asked: Asked) -> list[Ref]:
    """Return the elements that the question names, or the selected one where it says “this”."""
    written = [match[0].replace(" ", "-") for match in TARGET.finditer(asked.subject)]
    if not written and asked.focus and re.search(r"\b(?:this|that|it|here)\b", asked.subject.lower()):
        written = [asked.focus]
    try:
        return resolve(asked.film, written) if written else []
    except FilmError:
        return resolve(asked.film, asked.focus) if asked.focus in written else _named_or_raise(asked.film, written)


def _named_or_raise(film: Film, written: list[str]) -> list[Ref]:
    return resolve(film, written)


def _people_meant(asked: Asked) -> list[Character]:
    low = asked.subject.lower()
    return [
        c for c in asked.film.characters if any(re.search(rf"\b{re.escape(part)}\b", low) for part in c.name.lower().split())
    ]


def _cast(asked: Asked) -> str:
    if people := _people_meant(asked):
        return " ".join(_person(asked.film, character) for character in people)
    scenes = scenes_in(asked.film, _refs(asked))
    if scenes:
        there = {who for scene in scenes for who in scene.cast}
        names = [c.name for c in asked.film.characters if c.id in there]
        return f"In {listed([_scene_name(asked.film, s) for s in scenes])}: {listed(names) or 'nobody'}."
    names = [f"{c.name}{f' ({c.role})' if c.role else ''}" for c in asked.film.characters]
    return f"The cast is {listed(names)}." if names else "Nobody is in this film yet."


def _person(film: Film, character: Character) -> str:
    look = character.appearance
    words = [look.hair, look.wardrobe, look.build, look.skin, look.face, look.accessories]
    scenes = [str(n) for n, scene in enumerate(film.scenes, 1) if character.id in scene.cast]
    spoken = sum(line.character == character.id for line in film.lines)
    voice = character.voice.words or f"{character.voice.sex}, about {character.voice.age}"
    role = f", {character.role}" if character.role else ""
    figure = look.figure
    seen = "; ".join(filter(None, words)) or f"{figure.hair_style} hair, {figure.garment}"
    where = f"in scene{'s' if len(scenes) > 1 else ''} {listed(scenes)}" if scenes else "in no scene yet"
    return f"{character.name}{role}: {figure.age} years old, {seen}; voice: {voice}; {spoken} lines, {where}."


def _length(asked: Asked) -> str:
    film, rate = asked.film, asked.film.format.frame_rate
    refs = [ref for ref in _refs(asked) if ref.kind != "film"]
    if refs and (scenes := scenes_in(film, refs)):
        if all(ref.kind in ("shot", "line") for ref in refs):
            wanted = {shot.id for shot in shots_in(film, refs)}
            frames = sum(t.frames for s in scenes for t in scene_time(s, {}, rate).shots if t.shot.id in wanted)
        else:
            frames = sum(scene_time(scene, {}, rate).frames for scene in scenes)
        return f"About {_clock(frames / rate)}, before the voices are recorded."
    whole = timeline(film, {})
    acts: list[str] = []
    for number, act in enumerate(film.acts, 1):
        frames = sum(scene_time(scene, {}, rate).frames for scene in act.scenes)
        acts.append(f"act {number} {_clock(frames / rate)}")
    measured = asked.made.get("frames")
    total = f"{_clock(measured / rate)}" if measured else f"about {_clock(whole.frames / rate)}"
    shots = sum(len(scene.shots) for scene in film.path)
    return f"The film runs {total}: {listed(acts)}; {len(film.path)} scenes, {shots} shots."


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds, 1), 60)
    return f"{int(minutes)}:{round(rest):02d} min" if minutes else f"{rest:g} seconds"


def _versions(asked: Asked) -> str:
    rows = [f"{n}. {v.id} “{v.sentence}” ({v.by}, {v.at[:16]})" for n, v in enumerate(asked.history, 1)]
    return f"{len(rows)} versions, oldest first: {'; '.join(rows)}." if rows else "There is no version yet."


def _assumptions(asked: Asked) -> str:
    film, refs = asked.film, _refs(asked)
    scenes = scenes_in(film, refs) if refs else list(film.scenes)
    found = [] if refs else [said for character in film.characters for said in character.assumed]
    for scene in scenes:
        found += [said for said in (*scene.assumed, *(said for shot in scene.shots for said in shot.assumed))]
    unique = list(dict.fromkeys(found))
    return " ".join(unique) if unique else "Nothing had to be assumed; everything asked for is staged as said."


def _why(asked: Asked) -> str:
    refs = _refs(asked)
    if not refs:
        return ""
    film = asked.film
    return " ".join(_why_shot(film, scene, shot) for scene in scenes_in(film, refs) for shot in shots_in(film, refs)[:3]
                    if any(own.id == shot.id for own in scene.shots))  # fmt: skip


def _why_shot(film: Film, scene: Scene, shot: Shot) -> str:
    setting, light = scene.setting_of(shot), shot.light
    reasons = [
        f"it plays at {setting.time_of_day} in {setting.place}"
        + (f" in {setting.weather}" if setting.weather != "clear" else "")
    ]
    reasons += [f"the scene's tone is {listed(scene.tone)}"] if scene.tone else []
    reasons += [f"the film is {film.genre}"] if film.genre else []
    amounts = [f"{light.exposure:+g} stops" if light.exposure else "", f"{light.colour} light" if light.colour else ""]
    how = ", ".join(filter(None, (light.look, *amounts)))
    return f"{slate(film, Ref('shot', shot.id))} is lit as {how}: {listed(reasons)}."


def _progress(asked: Asked) -> str:
    known = [f"{name.replace('_', ' ')} {value}" for name, value in asked.made.items() if not isinstance(value, bool)]
    return f"Of this version: {', '.join(known)}." if known else "Nothing is known of the making of this version yet."


def _cost(asked: Asked) -> str:
    return "It cost no money: everything was made by the built-in makers on this machine. " + _progress(asked)


def _place(asked: Asked) -> str:
    film, refs = asked.film, _refs(asked)
    if not refs:
        return ""
    pairs = [(ref, scene) for ref in refs[:3] for scene in scenes_in(film, [ref])[:6]]
    told = [_shot_told(film, s, ref) if ref.kind in ("shot", "line") else _scene_told(film, s) for ref, s in pairs]
    return " ".join(told)


def _where(asked: Asked) -> str:
    if found := _place(asked):
        return found
    rows = [f"{n}: {s.setting.place}, {s.setting.time_of_day}, {s.setting.weather}" for n, s in enumerate(asked.film.scenes, 1)]
    return f"The scenes play in: {'; '.join(rows)}."


def _scene_name(film: Film, scene: Scene) -> str:
    return slate(film, Ref("scene", scene.id))


def _scene_told(film: Film, scene: Scene) -> str:
    names = [c.name for c in film.characters if c.id in scene.cast]
    setting = scene.setting
    where = f"{setting.place}, {setting.time_of_day}, {setting.weather}"
    who = f" with {listed(names)}" if names else ""
    return f"{_scene_name(film, scene).capitalize()}: {where}{who}; {len(scene.shots)} shots. {scene.summary}".strip()


def _shot_told(film: Film, scene: Scene, ref: Ref) -> str:
    if ref.kind == "line":
        line = next(line for line in scene.lines if line.id == ref.id)
        name = next((c.name for c in film.characters if c.id == line.character), NARRATOR)
        how = f" ({', '.join(line.delivery)})" if line.delivery else ""
        return f"{slate(film, ref).capitalize()}: {name}{how}: “{line.text}”"
    shot = next(shot for shot in scene.shots if shot.id == ref.id)
    camera = shot.camera
    return f"{slate(film, ref)}: {camera.size}, {camera.angle} angle, {camera.move}, {shot.light.look}. {shot.action}".strip()


def _summary(asked: Asked) -> str:
    film = asked.film
    about = f" {film.premise}" if film.premise else ""
    return f"“{film.title}”, {film.genre}.{about} {_cast(asked)} {_length(asked)}"


TOPICS: tuple[tuple[str, Callable[[Asked], str]], ...] = (
    (r"\bversions?\b|\bhistory\b|\bundo", _versions),
    (r"\bassum|\bnearest|\bguess|\bchosen|\bmade up\b", _assumptions),
    (r"\bcosts?\b|\bmoney\b|\bprice\b|\bexpensive\b|\bpaid\b", _cost),
    (r"\bwhy\b", _why),
    (r"\bhow long\b|\blengths?\b|\bduration\b|\bminutes?\b|\bseconds?\b|\bruntime\b|\brunning time\b", _length),
    (r"\bprogress\b|\bmade\b|\bmissing\b|\bready\b|\brender|\bdone\b|\bfinished\b|\bmissing\b|\bfailed\b", _progress),
    (r"\bwho\b|\bcast\b|\bcharacters?\b|\bpeople\b", _cast),
    (r"\bwhere\b|\bplaces?\b|\bsettings?\b|\blocations?\b", _where),
)
"""Words of a question with what answers it; the first that has an answer is given."""
