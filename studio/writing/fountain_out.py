"""Writes a film as Fountain; the words of its scenes come out as they went in."""

import re

from film.film import NARRATOR, Film, Line, Scene, Shot
from studio.coverage.caption import is_own
from studio.writing.headings import LEAD, heading_of
from studio.writing.importing import TRANSITION_NOTE

INSIDE = frozenset(
    ("living room", "kitchen", "bedroom", "office", "laboratory", "corridor", "bar", "diner", "classroom", "hospital room",
     "warehouse", "prison cell", "church", "hall", "train car", "car", "boat cabin", "bridge", "cave", "stage", "lighthouse")
)  # fmt: skip
"""Kits that lie indoors."""
EXTENSIONS = {"off screen": "O.S.", "voice-over": "V.O.", "phone": "ON PHONE", "radio": "ON RADIO"}


def write_fountain(film: Film) -> str:
    """Return the film's default path as Fountain text."""
    rows = [f"Title: {film.title}"] if film.title else []
    if film.genre:
        rows.append(f"Genre: {film.genre}")
    blocks = ["\n".join(rows)]
    names = {c.id: _cue_name(c.name) for c in film.characters} | {NARRATOR: "NARRATOR"}
    for act in film.acts:
        if act.title or len(film.acts) > 1:
            blocks.append(f"# {act.title or 'Act'}")
        for scene in act.scenes:
            blocks += _scene(scene, names)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _scene(scene: Scene, names: dict[str, str]) -> list[str]:
    first = scene.shots[0] if scene.shots else None
    lead = _transition(first) if first else ""
    heading = heading_of(scene, scene.setting.kit in INSIDE)
    blocks = [lead] if lead else []
    blocks.append(heading if LEAD.match(heading) else f".{heading}")
    if scene.summary and not any(shot.action == scene.summary for shot in scene.shots):
        blocks.append(f"= {scene.summary}")
    for shot in scene.shots:
        if shot.action and not is_own(shot.action):
            blocks.append(_action(shot))
        blocks += [_line(line, names) for line in scene.lines_of(shot)]
    if scene.shots and scene.shots[-1].fade_out:
        blocks.append("> FADE OUT.")
    return blocks


def _cue_name(name: str) -> str:
    return name.upper() if name in (name.title(), name.upper()) else name


def _transition(shot: Shot) -> str:
    written = next((words for words in shot.assumed if words.startswith(TRANSITION_NOTE)), "")
    if written:
        return f"> {written.removeprefix(TRANSITION_NOTE)}"
    return {"dissolve": "> DISSOLVE TO:", "wipe": "> WIPE TO:", "fade in": "> FADE IN:"}.get(shot.join.kind, "")


def _action(shot: Shot) -> str:
    text = shot.action
    if any(title.kind == "intertitle" and title.text == text for title in shot.titles):
        return f"> {text} <"
    looks_else = text[0] in ".#=>~@!" or LEAD.match(text) or re.match(r"^[^a-z]+(?:\n|TO:$)", text)
    return f"!{text}" if looks_else else text


def _line(line: Line, names: dict[str, str]) -> str:
    name = names.get(line.character, "SOMEONE")
    narrator = line.character == NARRATOR and line.mode == "voice-over"
    extension = "" if narrator else EXTENSIONS.get(line.mode, "")
    cue = f"{name} ({extension})" if extension else name
    cue = cue if re.search(r"[^\W\d_]", name) and name == name.upper() else f"@{cue}"
    return "\n".join([cue, *(f"({words})" for words in line.delivery), line.text])
