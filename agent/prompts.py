"""What a language model is told: pure functions of values; no model is called."""

from collections.abc import Callable
from itertools import pairwise

from film.errors import NoSuchElement
from film.film import NARRATOR, Film, Scene
from film.slate import Ref, target

RULES = """You direct films by calling tools. Turn the person's request into tool calls and nothing else.
Targets: film, act-3, scene-5, shot-5.2, line-5.3, runs (scene-5..scene-7) or lists of these; use numbers that exist below.
"This shot", "that line", "it" mean the focus. A call changes only what its target names; leave out arguments nobody asked for.
Amounts: "brighter" is exposure 0.7, "a touch" 0.3, "much" 1.5; on -1..1 plain is 0.4, "a touch" 0.2, "much" 0.8.
Use rewrite for what happens in the story, narrower calls for everything else. Several wishes are several calls.
If a request could mean several things call ask; for talk that asks for nothing call reply."""


def brief_text(film: Film | None, focus: str | None, last_line: str | None, tokens: Callable[[str], int], budget: int) -> str:
    """Return the system prompt: the rules and the film, cut to `budget` tokens; focus and its act are cut last."""
    if film is None:
        return f"{RULES}\nThere is no film yet: call write_script for a film, reply for anything else."
    head = [RULES, _about(film, focus, last_line)]
    scenes = {scene.id: _whole(film, number, scene) for number, scene in enumerate(film.scenes, 1)}
    numbers = {scene.id: number for number, scene in enumerate(film.scenes, 1)}
    used = sum(map(tokens, (*head, *scenes.values())))
    for scene in _least_relevant_first(film, focus):
        if used <= budget:
            break
        brief = f"scene-{numbers[scene.id]}: {scene.setting.place}; {scene.summary[:80]}"
        used += tokens(brief) - tokens(scenes[scene.id])
        scenes[scene.id] = brief
    return "\n".join((*head, *scenes.values()))


def _about(film: Film, focus: str | None, last_line: str | None) -> str:
    cast = "; ".join(f"{c.name} ({', '.join(filter(None, (c.age, c.role, c.appearance.hair)))})" for c in film.characters)
    counts = [0]
    for act in film.acts:
        counts.append(counts[-1] + len(act.scenes))
    acts = ", ".join(f"act-{n} is scene-{a + 1}..scene-{b}" for n, (a, b) in enumerate(pairwise(counts), 1))
    lines = [f"Film: {film.title} ({film.genre}). {film.premise}", f"Cast: {cast}.", f"Acts: {acts}."]
    lines += [f"Focus: {_where(film, focus)}." if focus else "Focus: the film."]
    lines += [f"Last line: {_where(film, last_line)}."] if last_line else []
    return "\n".join(lines)


def _where(film: Film, element: str) -> str:
    for kind in ("act", "scene", "shot", "line"):
        try:
            return target(film, Ref(kind, element))
        except NoSuchElement:
            continue
    return "film"


def _whole(film: Film, number: int, scene: Scene) -> str:
    names = {c.id: c.name for c in film.characters} | {NARRATOR: "narrator"}
    lines = [f"scene-{number}: {scene.setting.place}, {scene.setting.time_of_day}, {scene.setting.weather}. {scene.summary}"]
    lines += [
        f"  shot-{number}.{n}: {shot.camera.size}, {shot.light.look}, {shot.camera.move}; {shot.action}"
        for n, shot in enumerate(scene.shots, 1)
    ]
    lines += [f'  line-{number}.{n} {names.get(line.character, "?")}: "{line.text}"' for n, line in enumerate(scene.lines, 1)]
    return "\n".join(lines)


def _least_relevant_first(film: Film, focus: str | None) -> list[Scene]:
    held = [s for s in film.scenes if focus and (s.id == focus or any(element.id == focus for element in (*s.shots, *s.lines)))]
    near = [s for act in film.acts for s in act.scenes if any(h.id in {x.id for x in act.scenes} for h in held)]
    return [s for s in film.scenes if s not in near] + [s for s in near if s not in held]
