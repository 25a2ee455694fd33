"""What a clause is about: slate numbers, ordinals, names, places, quoted lines and pronouns become targets of the film."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from agent.builtin.amounts import number
from film.film import Character, Film, Line, Scene
from film.slate import Ref, act_of, target

ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening|closing|next|previous)"
COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|v)"
_EXACT = re.compile(
    r"\b(act|scene|shot|line)[- ](\d+(?:\.\d+)?)(?:\s*(?:to|through|-|–|\.\.)\s*(?:scene |act |shot )?(\d+(?:\.\d+)?))?", re.I
)
_SLATE = re.compile(r"\b(\d+)([A-Z])\b")
_QUOTE = re.compile(r"[\"“]([^\"”]{3,})[\"”]")
GENDERS = {"she": "female", "her": "female", "hers": "female", "he": "male", "him": "male", "his": "male"}


class View(NamedTuple):
    """What the person sees and talked about."""

    film: Film
    focus: str | None
    """Element id."""
    last_line: str | None
    """Line id."""


class Found(NamedTuple):
    """Targets of a clause and whether they had to be assumed."""

    targets: list[str]
    assumed: bool = False


def find(view: View, clause: str, kind: str) -> Found:
    """Return what a clause is about as targets; `kind` is what the call wants when nothing is named: shot, line, scene, act, film."""
    film = view.film
    named = (
        _exact(film, clause) or _ordinals(view, clause, kind) or _whole(clause, kind) or _line_words(view, clause, kind)
        or _character_shots(film, clause) or _place(film, clause)
    )  # fmt: skip
    if named:
        return Found(named)
    return _focus(view, kind)


def _exact(film: Film, clause: str) -> list[str]:
    found = []
    for kind, first, last in _EXACT.findall(clause):
        kind = kind.lower()
        found.append(f"{kind}-{first}..{kind}-{last}" if last else f"{kind}-{first}")
    for scene, letter in _SLATE.findall(clause):
        found.append(f"shot-{scene}.{ord(letter) - 64}")
    return found


def _ordinals(view: View, clause: str, kind: str) -> list[str]:
    low = clause.lower()
    film = view.film
    if match := re.search(r"\b(?:the )?last (two|three|\d+) (scenes|shots|lines)\b", low):
        return _last_few(view, number(match[1]) or 2, match[2][:-1])
    if match := re.search(rf"\bact ({COUNT})\b", low):
        return [f"act-{number(match[1])}"]
    if match := re.search(rf"\b({ORDINAL}|second to last|second last)(?: \w+)? (act|scene)\b", low):
        return _nth(film, match[2], match[1], len(film.acts if match[2] == "act" else film.scenes))
    if match := re.search(rf"\bscenes? ({COUNT})\b(?:\s*(?:to|and|-|through)\s*({COUNT})\b)?", low):
        first, last = number(match[1]), number(match[2]) if match[2] else None
        return [f"scene-{first}..scene-{last}"] if last else [f"scene-{first}"]
    if re.search(r"\bthe (ending|end of the film|finale|climax)\b", low) and kind in ("act", "film", "scene"):
        return [f"act-{len(film.acts)}" if kind == "act" else f"scene-{len(film.path)}"]
    if re.search(r"\bthe (opening|beginning|start of the film)\b", low) and kind in ("act", "scene"):
        return ["act-1" if kind == "act" else "scene-1"]
    if match := re.search(rf"\b({ORDINAL}|second to last|second last)(?: \w+)? shot\b", low):
        return _nth_shot(view, match[1])
    return []


def _nth(film: Film, kind: str, word: str, count: int) -> list[str]:
    at = _position(word, count)
    return [f"{kind}-{at}"] if at else []


def _position(word: str, count: int) -> int | None:
    if word in ("last", "final", "closing"):
        return count
    if word.startswith("second ") and "last" in word:
        return max(1, count - 1)
    return 1 if word == "opening" else number(word)


def _nth_shot(view: View, word: str) -> list[str]:
    film = view.film
    scene = _scene_in_view(view)
    whole = word in ("opening", "last", "final", "closing") and view.focus is None
    numbered = (film.path[-1] if word != "opening" else film.path[0]) if whole or scene is None else scene
    if word in ("next", "previous") and scene is not None:
        ids = [shot.id for shot in scene.shots]
        at = ids.index(view.focus) + (1 if word == "next" else -1) if view.focus in ids else 0
        return [target(film, Ref("shot", ids[min(max(at, 0), len(ids) - 1)]))]
    at = _position(word, len(numbered.shots))
    return [f"{target(film, Ref('scene', numbered.id)).replace('scene', 'shot')}.{at}"] if at else []


def _last_few(view: View, count: int, kind: str) -> list[str]:
    film = view.film
    if kind == "scene":
        total = len(film.path)
        return [f"scene-{n}" for n in range(max(1, total - count + 1), total + 1)]
    scene = _scene_in_view(view) or film.path[-1]
    number_of = target(film, Ref("scene", scene.id)).removeprefix("scene-")
    total = len(scene.shots if kind == "shot" else scene.lines)
    return [f"{kind}-{number_of}.{n}" for n in range(max(1, total - count + 1), total + 1)]


def _whole(clause: str, kind: str) -> list[str]:
    if re.search(
        r"\b(the )?(whole|entire) (film|movie|thing)\b|\beverything\b|\b(in|of|for) the film\b|\ball (the )?scenes\b",
        clause,
        re.I,
    ):
        return ["film"]
    return []


def _line_words(view: View, clause: str, kind: str) -> list[str]:
    if kind != "line":
        return []
    film, low = view.film, clause.lower()
    if found := _quoted(film, clause):
        return [target(film, Ref("line", found.id))]
    speaker = speaker_of(view, clause)
    if match := re.search(rf"({ORDINAL}) (?:line|words)\b", low):
        lines = [line for line in film.lines if speaker is None or line.character == speaker.id]
        scene = _scene_in_view(view)
        near = [line for line in lines if scene and line in scene.lines]
        chosen = near or lines
        at = _position(match[1], len(chosen))
        if chosen and at and at <= len(chosen):
            return [target(film, Ref("line", chosen[at - 1].id))]
    if speaker and not re.search(r"\b(that|this) line\b", low):
        scene = _scene_in_view(view)
        theirs = [line for line in (scene.lines if scene else film.lines) if line.character == speaker.id]
        if theirs:
            return [target(film, Ref("line", theirs[-1].id))]
    return []


def _quoted(film: Film, clause: str) -> Line | None:
    for words in _QUOTE.findall(clause):
        scored = [(SequenceMatcher(None, words.lower(), line.text.lower()).ratio(), line.id, line) for line in film.lines]
        contained = [line for line in film.lines if words.lower().strip(".!?") in line.text.lower()]
        if contained:
            return contained[0]
        if scored and max(scored)[0] > 0.75:
            return max(scored)[2]
    return None


def characters_in(film: Film, clause: str) -> list[Character]:
    """Return the characters a clause names, by name or role, in the order they are named."""
    found: list[tuple[int, Character]] = []
    for character in film.characters:
        names = [character.name, *character.name.split(), *([character.role] if character.role else [])]
        places = [m.start() for name in names if len(name) > 2 for m in re.finditer(rf"\b{re.escape(name)}\b", clause, re.I)]
        if places:
            found.append((min(places), character))
    return [character for _, character in sorted(found, key=lambda pair: pair[0])]


def speaker_of(view: View, clause: str) -> Character | None:
    """Return the person a clause names or points at with a pronoun."""
    if named := characters_in(view.film, clause):
        return named[0]
    for word in re.findall(r"[a-z]+", clause.lower()):
        if sex := GENDERS.get(word):
            return _recent(view, sex)
    return None


def _recent(view: View, sex: str) -> Character | None:
    people = {c.id: c for c in view.film.characters if c.appearance.figure.sex == sex}
    scene = _scene_in_view(view)
    shot = next((s for s in (scene.shots if scene else ()) if s.id == view.focus), None)
    near = [mark.character for mark in shot.marks] if shot else []
    near += [line.character for line in reversed(scene.lines)] if scene else []
    near += [c.id for c in view.film.characters]
    return next((people[person] for person in near if person in people), None)


def _character_shots(film: Film, clause: str) -> list[str]:
    match = re.search(r"\ball (?:the )?(close-ups?|shots|wide shots|medium shots)\b", clause, re.I)
    if not match:
        return []
    people = {character.id for character in characters_in(film, clause)}
    size = {"close": "close-up", "wide": "long", "medium": "medium"}.get(match[1].lower().split("-")[0].split(" ")[0])
    return [
        target(film, Ref("shot", shot.id))
        for shot in film.shots
        if (size is None or shot.camera.size.endswith(size))
        and (not people or people & {mark.character for mark in shot.marks})
    ]


def _place(film: Film, clause: str) -> list[str]:
    match = re.search(r"\b(?:the|in the|at the|on the) ([\w' -]+?) scenes?\b|\bscene (?:in|at|on) the ([\w' -]+)", clause, re.I)
    if not match:
        return []
    words = {word for word in re.findall(r"[a-z]+", (match[1] or match[2]).lower()) if len(word) > 2}
    hits = [
        s
        for s in film.scenes
        if words & set(re.findall(r"[a-z]+", f"{s.setting.place} {s.setting.kit} {s.title} {s.function}".lower()))
    ]
    return [target(film, Ref("scene", scene.id)) for scene in hits]


def _scene_in_view(view: View) -> Scene | None:
    wanted = (view.focus, view.last_line)
    for element in wanted:
        for scene in view.film.scenes:
            if element and (scene.id == element or any(e.id == element for e in (*scene.shots, *scene.lines))):
                return scene
        for act in view.film.acts:
            if element == act.id:
                return act.scenes[-1]
    return None


def _focus(view: View, kind: str) -> Found:
    """Return the focus as an element of the kind wanted; without one, the nearest that a viewer would mean, as an assumption."""
    film = view.film
    if kind == "film":
        return Found(["film"])
    scene = _scene_in_view(view)
    assumed = scene is None
    scene = scene or (film.path[-1] if kind == "line" else film.path[0])
    if kind == "act":
        act = act_of(film, scene)
        return Found([target(film, Ref("act", act.id))] if act else ["film"], assumed)
    if kind == "scene":
        return Found([target(film, Ref("scene", scene.id))], assumed)
    pick = _line_in(view, scene) if kind == "line" else _shot_in(view, scene)
    if pick is None:
        elsewhere = [s for s in film.scenes if (s.lines if kind == "line" else s.shots)]
        pick = (elsewhere[-1].lines[-1].id if kind == "line" else elsewhere[0].shots[0].id) if elsewhere else None
        assumed = True
    if pick is None:
        return Found([], True)
    named = view.focus == pick or view.last_line == pick
    return Found([target(film, Ref("line" if kind == "line" else "shot", pick))], assumed or not named)


def _line_in(view: View, scene: Scene) -> str | None:
    ids = [line.id for line in scene.lines]
    for element in (view.focus, view.last_line):
        if element in ids:
            return element
    in_shot = [line.id for line in scene.lines if line.shot == view.focus]
    return (in_shot or ids or [None])[-1]


def _shot_in(view: View, scene: Scene) -> str | None:
    if any(shot.id == view.focus for shot in scene.shots):
        return view.focus
    anchor: Sequence[str] = [line.shot for line in scene.lines if line.id in (view.focus, view.last_line)]
    return anchor[0] if anchor else (scene.shots[0].id if scene.shots else None)
