"""What “this” means on the page: which element is in focus, after each request too, and how it is called."""

from film.errors import FilmError
from film.film import NARRATOR, Film
from film.slate import Ref, living, resolve, shots_in, slate

MOST_WORDS = 60
"""Characters of a line that its name shows."""


def focus_after(film: Film, before: Film | None, calls: list[dict[str, object]], focus: str | None) -> str | None:
    """Return the id in focus after a request: what its calls were about, or what that has become; None is the whole film."""
    if before is None:
        return None
    for call in calls:
        arguments = call.get("args")
        target = arguments.get("target") if isinstance(arguments, dict) else None
        focus = _first(before, target) or focus
    if focus is None:
        return None
    ref = living(film, before, _ref(before, focus))
    return None if ref.kind == "film" else ref.id


def _first(film: Film, target: object) -> str | None:
    if not isinstance(target, str | list) or not target:
        return None
    try:
        found = resolve(film, target)[0]
    except FilmError:
        return None
    return None if found.kind == "film" else found.id


def _ref(film: Film, element: str) -> Ref:
    try:
        return resolve(film, element)[0]
    except FilmError:
        return Ref("film", film.id)


def focused_shots(film: Film, focus: str | None) -> list[str]:
    """Return the ids of the shots that the element in focus is made of."""
    if focus is None or (ref := _ref(film, focus)).kind == "film":
        return []
    return [shot.id for shot in shots_in(film, [ref])]


def called(film: Film, focus: str | None) -> str:
    """Return what is in focus, in words: `Shot 1D · Elara, close-up`."""
    if focus is None or (ref := _ref(film, focus)).kind == "film":
        return "the whole film"
    name = slate(film, ref)
    names = {character.id: character.name for character in film.characters} | {NARRATOR: "narrator"}
    if ref.kind == "shot":
        shot = next(shot for shot in film.shots if shot.id == ref.id)
        people = " and ".join(names.get(mark.character, "?") for mark in shot.marks[:2])
        return f"Shot {name} · {', '.join(filter(None, (people, shot.camera.size)))}"
    if ref.kind == "line":
        line = next(line for line in film.lines if line.id == ref.id)
        text = line.text if len(line.text) <= MOST_WORDS else line.text[:MOST_WORDS].rsplit(" ", 1)[0] + " …"
        return f"{name.capitalize()} · {names.get(line.character, '?')}: “{text}”"
    if ref.kind == "scene":
        setting = next(scene.setting for scene in film.scenes if scene.id == ref.id)
        return f"{name.capitalize()} · {setting.place}, {setting.time_of_day}"
    return name.capitalize()
