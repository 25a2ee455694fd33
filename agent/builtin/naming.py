"""Who is meant: names, first names, roles and pronouns become characters; nothing of scenes or shots is resolved."""

import re
from typing import NamedTuple

from agent.builtin.lexicon import lexicon
from film.film import Character, Film, Scene

_NEW_ONE = re.compile(r"\b(?:an?|another|new) (?:\w+ )?$", re.IGNORECASE)


class View(NamedTuple):
    """What the person sees and talked about."""

    film: Film
    focus: str | None
    """Element id."""
    last_line: str | None
    """Line id."""


def names_of(character: Character) -> list[str]:
    """Return what a character may be called: whole name, its parts, the role with and without its article."""
    role = re.sub(r"^(?:the|a|an|his|her|their)\s+", "", character.role, flags=re.IGNORECASE)
    return [name for name in dict.fromkeys([character.name, *character.name.split(), role]) if len(name) > 2]


def mentions(character: Character, clause: str) -> list[re.Match[str]]:
    """Return where a clause means a character; "a rival hacker" is somebody new even where "the hacker" is in the film."""
    found: list[re.Match[str]] = []
    for name in names_of(character):
        hits = re.finditer(rf"\b(?:the )?{re.escape(name)}\b", clause, re.IGNORECASE)
        found += [hit for hit in hits if name in character.name or not _NEW_ONE.search(clause[: hit.start()])]
    return found


def characters_in(film: Film, clause: str) -> list[Character]:
    """Return the characters a clause names, by name or role, in the order they are named."""
    found: list[tuple[int, Character]] = []
    for character in film.characters:
        places = [match.start() for match in mentions(character, clause)]
        if places:
            found.append((min(places), character))
    return [character for _, character in sorted(found, key=lambda pair: pair[0])]


def person_of(view: View, clause: str) -> Character | None:
    """Return the person a clause names first, or else points at with a pronoun."""
    if named := characters_in(view.film, clause):
        return named[0]
    pronouns = lexicon("people")["pronouns"]
    for word in re.findall(r"[a-z]+", clause.lower()):
        if sex := pronouns.get(word):
            return _nearest(view, sex)
    return None


def _nearest(view: View, sex: str) -> Character | None:
    """Return the nearest person of a sex: speaker or one in the shot in focus, then of its scene, then of the film."""
    people = {c.id: c for c in view.film.characters if c.appearance.figure.sex == sex}
    scene = scene_in_view(view)
    shot = next((s for s in (scene.shots if scene else ()) if s.id == view.focus), None)
    lines = scene.lines if scene else ()
    near = [line.character for line in lines if line.id in (view.focus, view.last_line)]
    near += [mark.character for mark in shot.marks] if shot else []
    near += [line.character for line in reversed(lines)]
    near += [*(scene.cast if scene else ()), *(c.id for c in view.film.characters)]
    return next((people[person] for person in near if person in people), None)


def scene_in_view(view: View) -> Scene | None:
    """Return the scene of the focus, else of the line last heard; of an act in focus its last scene."""
    for element in filter(None, (view.focus, view.last_line)):
        for scene in view.film.scenes:
            if scene.id == element or any(e.id == element for e in (*scene.shots, *scene.lines)):
                return scene
        for act in view.film.acts:
            if element == act.id and act.scenes:
                return act.scenes[-1]
    return None
