"""The film as it stands, in the shape that `show --json` promises: values, times and what is made; nothing is changed."""

from collections.abc import Mapping
from typing import Any

from film.film import Character, Film, Scene
from film.timeline import LineTime
from studio.callsheet.sheet import CallSheet, SceneSheet, ShotSheet
from studio.production import Production


def shown(production: Production, version: str) -> dict[str, Any]:
    """Return the film at a version as JSON-able values."""
    sheet = production.sheet(version)
    film = sheet.film
    view = _View(production, sheet)
    acts = [
        {"id": act.id, "number": str(number), "title": act.title, "scenes": [view.scene(scene) for scene in act.scenes]}
        for number, act in enumerate(film.acts, 1)
    ]
    return {
        "film": film.id,
        "title": film.title,
        "version": version,
        "genre": film.genre,
        "frames": sheet.frames,
        "frame_rate": film.format.frame_rate,
        "acts": acts,
        "ways": [{"id": w.id, "after": w.after, "choice": w.choice, "rejoins": w.rejoins} for w in film.ways],
        "characters": [character_shown(character) for character in film.characters],
        "format": _format(film),
    }


def character_shown(character: Character) -> dict[str, Any]:
    """Return one character in words."""
    look = character.appearance
    voice = character.voice.words or f"{character.voice.sex}, {character.voice.age}"
    return {
        "id": character.id,
        "name": character.name,
        "age": character.age,
        "role": character.role,
        "hair": look.hair,
        "wardrobe": look.wardrobe,
        "build": look.build,
        "skin": look.skin,
        "face": look.face,
        "accessories": look.accessories,
        "voice": voice,
        "assumed": list(character.assumed),
    }


def _format(film: Film) -> dict[str, Any]:
    width, height = film.format.pixels
    chosen = film.format
    size = f"{width}x{height}" if chosen.width else chosen.size
    return {
        "size": size,
        "aspect": chosen.aspect,
        "finish": chosen.finish,
        "subtitles": chosen.subtitles,
        "frame_rate": chosen.frame_rate,
    }


class _View:
    """What `shown` reads of one call sheet."""

    def __init__(self, production: Production, sheet: CallSheet) -> None:
        self._production = production
        self._film = sheet.film
        self._sheets = {s.time.scene.id: (start, s) for start, s in zip(sheet.starts, sheet.scenes, strict=True)}
        self._numbers = {scene.id: number for number, scene in enumerate(sheet.film.scenes, 1)}
        self._names: Mapping[str, str] = {character.id: character.name for character in sheet.film.characters}
        self._busy = production.crew.in_hand()

    def scene(self, scene: Scene) -> dict[str, Any]:
        start, sheet = self._sheets[scene.id]
        number = self._numbers[scene.id]
        setting = scene.setting
        return {
            "id": scene.id,
            "number": str(number),
            "title": scene.title,
            "summary": scene.summary,
            "place": setting.place,
            "kit": setting.kit,
            "time_of_day": setting.time_of_day,
            "weather": setting.weather,
            "cast": [self._names.get(person, person) for person in scene.cast],
            "score": scene.score.model_dump(mode="json"),
            "assumed": list(scene.assumed),
            "shots": [self._shot(f"{number}.{n}", start, sheet, shot) for n, shot in enumerate(sheet.shots, 1)],
            "lines": self._lines(number, start, sheet),
        }

    def _shot(self, number: str, start: int, scene: SceneSheet, shot: ShotSheet) -> dict[str, Any]:
        value = shot.time.shot
        state, why = self._state(shot)
        still = self._production.artefacts
        body = {
            "id": value.id,
            "number": number,
            "kind": value.kind,
            "start": start + shot.time.start,
            "frames": shot.time.frames,
            "state": state,
            "segments": [s.unit.key for s in shot.segments] or None,
            "still": str(still.folder / shot.still.key[:2] / shot.still.key) if still.has(shot.still.key) else None,
            "action": value.action,
            "light": value.light.model_dump(mode="json", exclude={"tint", "trim"}),
            "camera": self._camera(value.camera.model_dump(mode="json")),
            "titles": [title.model_dump(mode="json") for title in value.titles],
            "transition": value.join.model_dump(mode="json"),
            "people": [self._names.get(mark.character, mark.character) for mark in value.marks],
            "estimated": scene.time.estimated,
            "assumed": list(value.assumed),
        }
        return body | ({"why": why} if why else {})

    def _camera(self, camera: dict[str, Any]) -> dict[str, Any]:
        people = ("subject", "over_shoulder_of", "focus_on")
        return camera | {key: self._names.get(camera[key], camera[key]) for key in people}

    def _state(self, shot: ShotSheet) -> tuple[str, str | None]:
        keys = [segment.unit.key for segment in shot.segments]
        if keys and all(map(self._production.artefacts.has, keys)):
            return "ready", None
        for key in (*keys, shot.still.key):
            if why := self._production.crew.failure(key):
                return "failed", why
        return ("rendering" if self._busy.intersection(keys) else "missing"), None

    def _lines(self, number: int, start: int, sheet: SceneSheet) -> list[dict[str, Any]]:
        times: dict[str, LineTime] = {line.line.id: line for line in sheet.time.lines}
        takes = {line.id: take.key for line, take in zip(sheet.time.scene.lines, sheet.takes, strict=True)}
        has = self._production.artefacts.has
        return [
            {
                "id": line.id,
                "number": f"{number}.{n}",
                "character": self._names.get(line.character, line.character),
                "text": line.text,
                "delivery": list(line.delivery),
                "mode": line.mode,
                "take": takes[line.id] if has(takes[line.id]) else None,
                "start": start + times[line.id].start,
                "frames": times[line.id].frames,
            }
            for n, line in enumerate(sheet.time.scene.lines, 1)
        ]
