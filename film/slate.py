"""Slate numbers: targets as the screen shows them, resolved to ids and written back; descriptions are not read here."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from film.errors import BadTarget, NoSuchAct, NoSuchElement, NoSuchLine, NoSuchScene, NoSuchShot
from film.film import Act, ElementKind, Film, Line, Scene, Shot

PATTERN = re.compile(r"^(film|act-(\d+)|scene-(\d+)|shot-(\d+)\.(\d+)|line-(\d+)\.(\d+))$")
SLATE = re.compile(r"^(\d+)([A-Z]{1,2})$")


class Ref(NamedTuple):
    """One resolved target: what kind of element and its id."""

    kind: ElementKind
    id: str


def resolve(film: Film, target: str | Sequence[str]) -> list[Ref]:
    """Return the elements `target` names, in order and once each; runs (`scene-5..scene-7`) and lists are expanded.

    An id of an element that the film has is accepted where a slate number is.

    Raises:
        BadTarget: not a target at all.
        NoSuch: the film has no such element; the message lists those it has.
    """
    parts = [target] if isinstance(target, str) else list(target)
    if not parts:
        raise BadTarget("no target given; write film, act-1, scene-2, shot-2.1 or line-2.1")
    refs = [ref for part in parts for ref in _resolve_part(film, part.strip())]
    return list(dict.fromkeys(refs))


def _resolve_part(film: Film, part: str) -> list[Ref]:
    first, dots, last = part.partition("..")
    if not dots:
        return [_resolve_one(film, part)]
    begin, end = _resolve_one(film, first), _resolve_one(film, last)
    if begin.kind != end.kind:
        raise BadTarget(f"{part!r} runs from a {begin.kind} to a {end.kind}; both ends must be of one kind")
    order = [ref for ref in _all(film) if ref.kind == begin.kind]
    low, high = sorted((order.index(begin), order.index(end)))
    return order[low : high + 1]


def _resolve_one(film: Film, part: str) -> Ref:
    if found := next((ref for ref in _all(film) if ref.id == part), None):
        return found
    match = PATTERN.match(part.lower())
    if slate := SLATE.match(part.upper()):
        return _shot(film, int(slate[1]), _letters_to_number(slate[2]), part)
    if not match:
        raise BadTarget(f"{part!r} is no target; write film, act-1, scene-2, shot-2.1, line-2.1 or scene-2..scene-4")
    whole, act, scene, shot_scene, shot, line_scene, line = match.groups()
    if act:
        return _act(film, int(act))
    if scene:
        return Ref("scene", _scene(film, int(scene), whole).id)
    if shot_scene:
        return _shot(film, int(shot_scene), int(shot), whole)
    if line_scene:
        return _line(film, int(line_scene), int(line), whole)
    return Ref("film", film.id)


def _act(film: Film, number: int) -> Ref:
    if not 1 <= number <= len(film.acts):
        raise NoSuchAct(f"act-{number}", [f"act-{n + 1}" for n in range(len(film.acts))])
    return Ref("act", film.acts[number - 1].id)


def _scene(film: Film, number: int, asked: str) -> Scene:
    if not 1 <= number <= len(film.scenes):
        raise NoSuchScene(asked, [f"scene-{n + 1}" for n in range(len(film.scenes))])
    return film.scenes[number - 1]


def _shot(film: Film, scene_number: int, number: int, asked: str) -> Ref:
    scene = _scene(film, scene_number, asked)
    if not 1 <= number <= len(scene.shots):
        there = [slate(film, Ref("shot", shot.id)) for shot in scene.shots]
        raise NoSuchShot(asked, there, f"scene {scene_number}")
    return Ref("shot", scene.shots[number - 1].id)


def _line(film: Film, scene_number: int, number: int, asked: str) -> Ref:
    scene = _scene(film, scene_number, asked)
    if not 1 <= number <= len(scene.lines):
        raise NoSuchLine(asked, [f"line-{scene_number}.{n + 1}" for n in range(len(scene.lines))], f"scene {scene_number}")
    return Ref("line", scene.lines[number - 1].id)


def _all(film: Film) -> Iterable[Ref]:
    yield Ref("film", film.id)
    yield from (Ref("act", act.id) for act in film.acts)
    for scene in film.scenes:
        yield Ref("scene", scene.id)
        yield from (Ref("shot", shot.id) for shot in scene.shots)
        yield from (Ref("line", line.id) for line in scene.lines)


def number_to_letters(number: int) -> str:
    """Return the slate letter of a shot's number: 1 is A, 26 is Z, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _letters_to_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def target(film: Film, ref: Ref) -> str:
    """Return `ref` as a target: `shot-5.2`.

    Raises:
        NoSuchElement: the film has no element of that id.
    """
    if ref.kind == "film":
        return "film"
    if ref.kind == "act":
        for number, act in enumerate(film.acts, 1):
            if act.id == ref.id:
                return f"act-{number}"
    for number, scene in enumerate(film.scenes, 1):
        if scene.id == ref.id:
            return f"scene-{number}"
        for kind, elements in (("shot", scene.shots), ("line", scene.lines)):
            for index, element in enumerate(elements, 1):
                if element.id == ref.id:
                    return f"{kind}-{number}.{index}"
    raise NoSuchElement(ref.id)


def slate(film: Film, ref: Ref) -> str:
    """Return `ref` as people say it: `5B`, `scene 5`, `line 5.3`, `act 3`, `the film`."""
    written = target(film, ref)
    if ref.kind == "shot":
        scene, _, shot = written.removeprefix("shot-").partition(".")
        return scene + number_to_letters(int(shot))
    return "the film" if written == "film" else written.replace("-", " ")


def scenes_in(film: Film, refs: Iterable[Ref]) -> list[Scene]:
    """Return the scenes that `refs` name or lie in, in film order."""
    wanted = {ref.id for ref in refs}
    whole = film.id in wanted
    acts = {scene.id for act in film.acts if act.id in wanted for scene in act.scenes}

    def touched(scene: Scene) -> bool:
        return whole or scene.id in wanted or scene.id in acts or any(e.id in wanted for e in (*scene.shots, *scene.lines))

    return [scene for scene in film.scenes if touched(scene)]


def shots_in(film: Film, refs: Iterable[Ref]) -> list[Shot]:
    """Return the shots that `refs` name or hold, in film order; a line means the shot it is anchored to."""
    refs = list(refs)
    wanted = {ref.id for ref in refs}
    shots: list[Shot] = []
    for scene in scenes_in(film, refs):
        anchors = {line.shot for line in scene.lines if line.id in wanted}
        named = [shot for shot in scene.shots if shot.id in wanted or shot.id in anchors]
        narrower = named or any(e.id in wanted for e in (*scene.shots, *scene.lines))
        broad = film.id in wanted or scene.id in wanted or _act_of(film, scene) in wanted
        shots += scene.shots if broad or not narrower else named
    return shots


def lines_in(film: Film, refs: Iterable[Ref]) -> list[Line]:
    """Return the lines that `refs` name or hold, in film order."""
    refs = list(refs)
    wanted = {ref.id for ref in refs}
    lines: list[Line] = []
    for scene in scenes_in(film, refs):
        broad = film.id in wanted or scene.id in wanted or _act_of(film, scene) in wanted
        lines += [line for line in scene.lines if broad or line.id in wanted or line.shot in wanted]
    return lines


def _act_of(film: Film, scene: Scene) -> str | None:
    return next((act.id for act in film.acts if any(s.id == scene.id for s in act.scenes)), None)


def act_of(film: Film, scene: Scene) -> Act | None:
    """Return the act that holds `scene`, or None for a scene of a way."""
    return next((act for act in film.acts if any(s.id == scene.id for s in act.scenes)), None)


def living(film: Film, before: Film, ref: Ref) -> Ref:
    """Return `ref` if `film` still has it, else its nearest parent that lives, as `before` held it."""
    there = set(_all(film))
    if ref in there:
        return ref
    for scene in before.scenes:
        if any(e.id == ref.id for e in (*scene.shots, *scene.lines)) and Ref("scene", scene.id) in there:
            return Ref("scene", scene.id)
        if scene.id == ref.id or any(e.id == ref.id for e in (*scene.shots, *scene.lines)):
            act = act_of(before, scene)
            if act and Ref("act", act.id) in there:
                return Ref("act", act.id)
    return Ref("film", film.id)
