"""Edits to what is spoken: words, delivery, mode; nothing of pictures."""

from typing import Literal

from film.errors import NoSuchElement
from film.film import Film, Line
from film.reach import replaced, scene_of, scene_with_line, with_line, with_scene
from film.value import Value
from film.words import Mode


class Respeak(Value):
    """Say one line otherwise; None leaves a thing as it is."""

    edit: Literal["respeak"] = "respeak"
    line: str
    text: str | None = None
    delivery: tuple[str, ...] | None = None
    mode: Mode | None = None
    audio: str | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` with the line respoken; the same wish again is the next take."""
        names = ("text", "delivery", "mode", "audio")
        asked = {name: value for name in names if (value := getattr(self, name)) is not None}

        def respoken(line: Line) -> Line:
            changed = replaced(line, **asked)
            return replaced(line, take=line.take + 1) if changed == line else changed

        return with_line(film, self.line, respoken)


class AddLine(Value):
    """Put new words into a scene, before another line or after the last."""

    edit: Literal["add line"] = "add line"
    scene: str
    line: Line
    before: str | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` with the line in place."""
        scene = scene_of(film, self.scene)
        if all(shot.id != self.line.shot for shot in scene.shots):
            raise NoSuchElement(self.line.shot, [shot.id for shot in scene.shots], "that scene")
        at = next((n for n, line in enumerate(scene.lines) if line.id == self.before), len(scene.lines))
        if self.before and at == len(scene.lines):
            raise NoSuchElement(self.before, [line.id for line in scene.lines], "that scene")
        return with_scene(film, replaced(scene, lines=(*scene.lines[:at], self.line, *scene.lines[at:])))


class StrikeLine(Value):
    """Take words out."""

    edit: Literal["strike line"] = "strike line"
    line: str

    def made_to(self, film: Film) -> Film:
        """Return `film` without the line."""
        scene = scene_with_line(film, self.line)
        lines = tuple(line for line in scene.lines if line.id != self.line)
        effects = tuple(replaced(e, line=None) if e.line == self.line else e for e in scene.effects)
        return with_scene(film, replaced(scene, lines=lines, effects=effects))
