"""Everything that a director can ask for, one call a file, in the order of the contract; nothing here writes or commits."""

from inspect import cleandoc
from typing import Any, cast

from langchain_core.tools import BaseTool
from pydantic import BaseModel

from tools.add_character import add_character
from tools.add_line import add_line
from tools.add_shot import add_shot
from tools.add_sound import add_sound
from tools.add_title import add_title
from tools.ask import ask
from tools.branch_story import branch_story
from tools.change_setting import change_setting
from tools.compare_versions import compare_versions
from tools.cover_scene import cover_scene
from tools.describe import describe
from tools.dress_scene import dress_scene
from tools.dub_film import dub_film
from tools.export_film import export_film
from tools.forget_preference import forget_preference
from tools.give_notes import give_notes
from tools.match_shot import match_shot
from tools.pronounce import pronounce
from tools.recall import recall
from tools.recut import recut
from tools.redo import redo
from tools.reframe_shot import reframe_shot
from tools.regenerate_line import regenerate_line
from tools.relight_shot import relight_shot
from tools.remember_preference import remember_preference
from tools.remove_character import remove_character
from tools.render import render, render_scene, render_shot
from tools.reply import reply
from tools.restage_shot import restage_shot
from tools.restore_version import restore_version
from tools.restyle_character import restyle_character
from tools.retake import retake
from tools.rewrite import rewrite
from tools.score_scene import score_scene
from tools.set_format import set_format
from tools.stop import stop
from tools.undo import undo
from tools.use_reference import use_reference
from tools.write_script import write_script

TOOLS: tuple[BaseTool, ...] = (
    write_script, rewrite, regenerate_line, add_line, retake, relight_shot, reframe_shot, add_shot, restage_shot, cover_scene,
    change_setting, dress_scene, restyle_character, add_character, remove_character, score_scene, add_sound, recut, add_title,
    set_format, render, render_scene, render_shot, stop, give_notes, remember_preference, forget_preference, recall, undo, redo,
    restore_version, compare_versions, export_film, dub_film, pronounce, match_shot, use_reference, branch_story, describe, ask,
    reply,
)  # fmt: skip


AIMLESS = ("restyle_character", "add_character", "remove_character", "restore_version", "export_film", "use_reference")
"""Calls whose target may be left out by the contract; of others a missing one is taken for what the person selected."""


def schemas() -> list[dict[str, Any]]:
    """Return every call as JSON schema, in order; what the graph adds to a call is left out."""
    return [{"name": tool.name, "description": cleandoc(tool.description), "parameters": _parameters(tool)} for tool in TOOLS]


def _parameters(tool: BaseTool) -> dict[str, Any]:
    schema: dict[str, Any] = cast("type[BaseModel]", tool.tool_call_schema).model_json_schema()
    required = list(schema.get("required", []))
    if "target" in schema["properties"] and tool.name not in AIMLESS and "target" not in required:
        required = ["target", *required]
    return schema | {"required": required, "description": cleandoc(tool.description)}
