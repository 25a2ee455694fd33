"""One respect of shots and lines taken over from another state of the same scene; order and ids stay."""

from collections.abc import Set
from typing import Any, Literal

from film.film import Line, Scene, Shot
from film.reach import replaced

Aspect = Literal["light", "camera", "acting", "words", "sound", "cut"]

OF_SHOTS: dict[str, tuple[str, ...]] = {
    "light": ("light",),
    "camera": ("camera", "side"),
    "acting": ("marks", "action"),
    "cut": ("frames", "tail", "join", "fade_out"),
}
OF_LINES: dict[str, tuple[str, ...]] = {
    "words": ("text", "delivery", "mode", "audio", "character"),
    "cut": ("offset", "runs_on"),
}
OF_SCENES: dict[str, tuple[str, ...]] = {"sound": ("score", "effects")}


def taken_over(scene: Scene, source: Scene, shots: Set[str], lines: Set[str], only: Aspect | None) -> Scene:
    """Return `scene` with the fields of one respect (all, when None) of the named shots and lines as `source` has them."""
    old_shots = {shot.id: shot for shot in source.shots}
    old_lines = {line.id: line for line in source.lines}
    here = {shot.id for shot in scene.shots}

    def shot_of(shot: Shot) -> Shot:
        old = old_shots.get(shot.id)
        if old is None or shot.id not in shots:
            return shot
        return replaced(shot, **_fields(old, OF_SHOTS, only)) if only else old

    def line_of(line: Line) -> Line:
        old = old_lines.get(line.id)
        if old is None or line.id not in lines or (only is None and old.shot not in here):
            return line
        return replaced(line, **_fields(old, OF_LINES, only)) if only else old

    whole = _fields(source, OF_SCENES, only) if only == "sound" and shots >= here else {}
    return replaced(scene, shots=tuple(map(shot_of, scene.shots)), lines=tuple(map(line_of, scene.lines)), **whole)


def _fields(old: Any, table: dict[str, tuple[str, ...]], only: Aspect | None) -> dict[str, Any]:
    return {name: getattr(old, name) for name in table.get(only or "", ())}
