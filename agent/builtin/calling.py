"""A clause and the name of a call become that call's arguments, or none when the clause does not hold what the call needs."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from agent.builtin.aiming import aim
from agent.builtin.arguments import camera, cut, form, keeping, light, people, setting, sound, staging, story, words
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View
from agent.builtin.targets import named_targets

Reader = Callable[[View, str], dict[str, Any] | None]
READERS: Mapping[str, Reader] = {
    "write_script": lambda view, clause: story.write_script(clause),
    "rewrite": story.rewrite, "branch_story": story.branch, "regenerate_line": words.regenerate_line,
    "add_line": words.add_line,
    "retake": lambda view, clause: {}, "relight_shot": light.relight, "reframe_shot": camera.reframe,
    "add_shot": camera.add_shot,
    "restage_shot": staging.restage, "cover_scene": camera.cover, "change_setting": setting.change_setting,
    "dress_scene": setting.dress_scene, "restyle_character": people.restyle, "add_character": people.add_character,
    "remove_character": people.remove_character, "score_scene": sound.score_scene, "add_sound": sound.add_sound,
    "add_title": form.add_title, "set_format": form.set_format, "render": form.render, "stop": lambda view, clause: {},
    "give_notes": form.notes, "remember_preference": keeping.remember, "forget_preference": keeping.forget,
    "recall": keeping.recall, "undo": keeping.steps, "redo": keeping.steps, "restore_version": keeping.restore,
    "compare_versions": keeping.compare, "export_film": form.export, "dub_film": words.dub, "pronounce": words.pronounce,
    "match_shot": camera.match_shot, "describe": keeping.describe, "reply": keeping.reply,
}  # fmt: skip
AIMED_WHERE_NAMED = ("restyle_character", "remove_character", "add_character", "restore_version", "export_film")
"""Calls that have a target only when the clause names one."""
FILM_OR_NAMED = ("render", "give_notes")
"""Calls that are about the film unless the clause names a part."""
OWN_TARGET = ("match_shot",)


class Call(NamedTuple):
    """A call that a clause becomes."""

    tool: str
    args: dict[str, Any]
    named: bool = False
    """Whether its target was named and not assumed."""


def call_of(tool: str, view: View, clause: str) -> Call | None:
    """Return the call, or None when the clause does not hold what it needs."""
    if tool == "recut":
        found = aim(view, clause, tool)
        cut_args = cut.recut(view, clause, found.targets)
        return None if cut_args is None else Call(tool, {"target": _one(found.targets), **cut_args}, found.named)
    reader = READERS.get(tool)
    args = reader(view, clause) if reader else None
    if args is None:
        return None
    if tool in lexicon("calls")["kinds"] and tool not in OWN_TARGET:
        found = aim(view, clause, tool)
        return Call(tool, {"target": _one(found.targets), **args}, found.named) if found.targets else None
    if tool == "set_format":
        return Call(tool, {"target": "film", **args})
    named = named_targets(view, clause, "scene") if tool in (*AIMED_WHERE_NAMED, *FILM_OR_NAMED) else []
    if tool in FILM_OR_NAMED:
        return Call(tool, {"target": _one(named or ["film"]), **args}, bool(named))
    return Call(tool, {**args, **({"target": _one(named)} if named and named != ["film"] else {})}, bool(named))


def _one(targets: list[str]) -> str | list[str]:
    return targets[0] if len(targets) == 1 else targets
