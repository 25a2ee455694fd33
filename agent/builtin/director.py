"""The built-in director: a LangChain chat model that needs no weights but the sentence encoder's; it chooses calls and makes none."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from pydantic import PrivateAttr

from agent.brief import Brief
from agent.builtin import cut_args, light_args, story_args
from agent.builtin.clauses import clauses
from agent.builtin.intents import Guess, Intents
from agent.builtin.targets import View, characters_in, find, speaker_of
from film.film import Film

SURE = 0.5
"""Score from which a reading is carried out."""
KINDS = {
    "rewrite": "act", "regenerate_line": "line", "add_line": "line", "retake": "shot", "relight_shot": "shot", "reframe_shot": "shot",
    "add_shot": "shot", "restage_shot": "shot", "cover_scene": "scene", "change_setting": "scene", "dress_scene": "scene",
    "score_scene": "scene", "add_sound": "shot", "recut": "shot", "add_title": "shot", "match_shot": "shot", "branch_story": "scene",
}  # fmt: skip
OPTIONAL_TARGET = ("give_notes", "render", "remove_character", "restyle_character")
STORY = ("rewrite", "write_script")
FOLLOWS_STORY = ("add_character", "rewrite", "add_line", "dress_scene", "add_sound", "reply", "write_script")
NO_FILM = "There is no film yet. Tell me what it should be about, for instance: a two-minute noir about a lighthouse keeper."
CANNED = {
    "thanks": "You're welcome.", "thank": "You're welcome.", "hello": "Hello. Tell me what film to make, or what to change.",
    "hi": "Hello. Tell me what film to make, or what to change.", "how": "Ready to shoot. Tell me what to make or change.",
}  # fmt: skip


class Read(NamedTuple):
    """A clause with its likeliest readings."""

    text: str
    guesses: list[Guess]


class BuiltInDirector(BaseChatModel):
    """Reads requests by examples and rules; answers in the same calls as any language model."""

    encoder: Any
    _intents: Intents | None = PrivateAttr(default=None)

    @property
    def _llm_type(self) -> str:
        return "built-in-director"

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Runnable[Any, AIMessage]:
        """Return itself; it knows the calls."""
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        brief = next((m for m in messages if isinstance(m, Brief)), Brief(""))
        text = next((str(m.text) for m in reversed(messages) if isinstance(m, HumanMessage)), "")
        planned = self.plan(text, brief)
        calls = [
            {"name": tool, "args": args, "id": f"call-{number}", "type": "tool_call"}
            for number, (tool, args, _) in enumerate(planned)
        ]
        more = {"confidences": [round(score, 2) for _, _, score in planned]}
        return ChatResult(generations=[ChatGeneration(message=AIMessage("", tool_calls=calls, additional_kwargs=more))])

    def plan(self, text: str, brief: Brief) -> list[tuple[str, dict[str, Any], float]]:
        """Return the calls of a request with their confidence: at least one, `ask` or `reply` where nothing is to be done."""
        self._intents = self._intents or Intents(self.encoder)
        if brief.film is None:
            return [self._without_film(text)]
        reads = self._merged([Read(part, self._intents.guesses(part, brief.film)) for part in clauses(text)], brief.film)
        if not reads:
            return [("reply", {"text": "I did not find a request in that. Say what to make or change."}, 0.9)]
        view = View(brief.film, brief.focus, brief.last_line)
        return [self._call(read, view) for read in reads]

    def _without_film(self, text: str) -> tuple[str, dict[str, Any], float]:
        assert self._intents is not None
        best = self._intents.guesses(text, None)[0]
        if best.tool == "write_script" or (best.score < SURE and len(text.split()) >= 6):
            return "write_script", story_args.write_script(text), max(best.score, SURE)
        if best.tool in ("remember_preference", "forget_preference", "recall"):
            return best.tool, _memory_args(best.tool, text), best.score
        return "reply", {"text": _small_talk(text) or NO_FILM}, best.score

    def _merged(self, reads: list[Read], film: Film) -> list[Read]:
        """Join clauses that belong to the one before: the story's additions, and qualities said after a comma."""
        assert self._intents is not None
        merged: list[Read] = []
        for read in reads:
            if merged and self._belongs(merged[-1], read, film):
                text = f"{merged[-1].text}, {read.text}"
                merged[-1] = Read(text, merged[-1].guesses)
            else:
                merged.append(read)
        return merged

    @staticmethod
    def _belongs(before: Read, read: Read, film: Film) -> bool:
        first, then = before.guesses[0].tool, read.guesses[0].tool
        if first in STORY and then in FOLLOWS_STORY:
            return not re.search(r"\b(scene|act|shot|line)[ -]", read.text, re.I) or first == "write_script"
        if first == "write_script":
            return read.guesses[0].score < 0.8
        return read.guesses[0].score < 0.4 and len(read.text.split()) <= 4

    def _call(self, read: Read, view: View) -> tuple[str, dict[str, Any], float]:
        best = read.guesses[0]
        if best.score < SURE - 0.12:
            return _question(read)
        args = _arguments(best.tool, read.text, view)
        if args is None:
            alternative = next(
                (g for g in read.guesses[1:3] if g.score > SURE - 0.1 and _arguments(g.tool, read.text, view) is not None), None
            )
            if alternative is None:
                return _question(read)
            best, args = alternative, _arguments(alternative.tool, read.text, view) or {}
        return best.tool, args, best.score


def _arguments(tool: str, clause: str, view: View) -> dict[str, Any] | None:
    """Return the arguments of a call, or None when the clause does not hold what the call needs."""
    target: dict[str, Any] = {}
    if tool in KINDS:
        kind = _kind(tool, clause)
        found = find(view, clause, kind).targets
        if not found and tool not in ("rewrite",):
            found = ["film"]
        target = {"target": found[0] if len(found) == 1 else found}
    elif tool in OPTIONAL_TARGET:
        named = find(view._replace(focus=None, last_line=None), clause, "film")
        target = (
            {}
            if named.assumed or named.targets == ["film"]
            else {"target": named.targets[0] if len(named.targets) == 1 else named.targets}
        )
    readers: dict[str, Any] = {
        "relight_shot": light_args.relight, "reframe_shot": light_args.reframe, "add_shot": light_args.add_shot,
        "restage_shot": light_args.restage, "rewrite": story_args.rewrite, "regenerate_line": story_args.regenerate_line,
        "add_line": story_args.add_line, "restyle_character": story_args.restyle, "add_character": story_args.add_character,
        "change_setting": cut_args.change_setting, "dress_scene": cut_args.dress_scene, "score_scene": cut_args.score_scene,
        "add_sound": cut_args.add_sound, "add_title": cut_args.add_title, "set_format": cut_args.set_format, "render": cut_args.render,
    }  # fmt: skip
    if tool in readers:
        args = readers[tool](view, clause)
        needs = tool in ("relight_shot", "reframe_shot", "change_setting", "score_scene", "set_format")
        if needs and not args:
            return None
        if tool == "set_format":
            target = {"target": "film"}
        return {**target, **args}
    return _others(tool, clause, view, target)


def _others(tool: str, clause: str, view: View, target: dict[str, Any]) -> dict[str, Any] | None:
    film = view.film
    if tool == "write_script":
        return story_args.write_script(clause)
    if tool == "retake" and re.search(r"\bline\b", clause, re.I):
        return {"target": find(view, clause, "line").targets[0]}
    if tool == "recut":
        return _recut(view, clause, target)
    if tool == "remove_character":
        people = characters_in(film, clause)
        who = people[0] if people else speaker_of(view, clause)
        return {"character": who.name, **target} if who else None
    if tool in ("undo", "redo"):
        return cut_args.steps(clause)
    if tool == "export_film":
        return cut_args.export(clause)
    if tool == "give_notes":
        return {**(target or {"target": "film"}), **cut_args.notes(clause)}
    if tool == "cover_scene":
        patterns = ("one take", "master only", "shot and reverse", "tense", "documentary", "wide and still")
        chosen = next((pattern for pattern in patterns if pattern.split()[0] in clause.lower()), None)
        favour = characters_in(film, clause)
        return {**target, **({"pattern": chosen} if chosen else {}), **({"favour": favour[0].name} if favour else {})}
    if tool == "describe":
        return {"subject": clause.strip()}
    if tool == "reply":
        return {
            "text": _small_talk(clause)
            or "That is not about this film, so nothing was changed. I can write, relight, recut, restage and re-voice it."
        }
    if tool in ("remember_preference", "forget_preference", "recall"):
        return _memory_args(tool, clause)
    if tool in ("stop", "retake"):
        return target if tool == "retake" else {}
    return _rare(tool, clause, view, target)


def _rare(tool: str, clause: str, view: View, target: dict[str, Any]) -> dict[str, Any] | None:
    if tool == "restore_version":
        match = re.search(r"\b(v[0-9a-f]{6,})\b", clause)
        return {"version": match[1] if match else "first"}
    if tool == "compare_versions":
        match = re.findall(r"\b(v[0-9a-f]{6,})\b", clause)
        return dict(zip(("a", "b"), match or ["first"], strict=False))
    if tool == "match_shot":
        named = find(view._replace(focus=None, last_line=None), clause, "shot").targets
        return {**target, "target": find(view, "this shot", "shot").targets[0], "like": named[0]} if named else None
    if tool == "branch_story":
        return {**target, "choice": clause.strip()[:80], "instruction": clause.strip()}
    if tool == "dub_film":
        match = re.search(
            r"\b(German|French|Spanish|Italian|Portuguese|Dutch|Polish|Russian|Japanese|Chinese|Hindi|Arabic|Turkish)\b",
            clause,
            re.I,
        )
        return {"language": match[1].lower()} if match else None
    if tool == "pronounce":
        match = re.search(r"(\w+) (?:is pronounced|like|as) ([\w -]+)", clause)
        return {"word": match[1], "sounds_like": match[2].strip()} if match else None
    return None


def _recut(view: View, clause: str, target: dict[str, Any]) -> dict[str, Any]:
    kind = _kind("recut", clause)
    if re.search(r"\bswap\b", clause, re.I):
        targets = target["target"] if isinstance(target["target"], list) else [target["target"]]
        if len(targets) >= 2:
            return {"target": targets[-1], "move_before": targets[0]}
    args = cut_args.recut(view, clause, kind)
    if any(name.startswith("move_") for name in args):
        first = re.split(r"\b(?:before|after)\b", clause, flags=re.I)[0]
        return {"target": find(view, first, kind).targets[0], **args}
    if args.get("transition") == "dissolve" and re.search(r"\bnext\b", clause, re.I):
        return {**target, **args}
    return {**target, **args}


def _kind(tool: str, clause: str) -> str:
    low = clause.lower()
    for kind in ("line", "shot", "scene", "act"):
        if re.search(rf"\b(?:this|that|the) (?:whole )?{kind}\b", low):
            return kind if tool not in ("regenerate_line",) else "line"
    if re.search(r"\b(whole|entire) (film|movie)\b|\bthe film\b|\bthe movie\b", low):
        return "film"
    if tool == "rewrite" and re.search(r"\bscene\b", low):
        return "scene"
    if tool == "recut" and re.search(r"\bscenes\b|\bscene\b", low):
        return "scene"
    return KINDS.get(tool, "film")


def _memory_args(tool: str, clause: str) -> dict[str, Any]:
    if tool == "recall":
        return {"about": clause.strip()}
    if tool == "forget_preference":
        return {
            "text": re.sub(
                r"^(?:please |you can )*(?:forget|don't remember)\s*(?:that|my|what i said about)?\s*", "", clause, flags=re.I
            ).strip()
        }
    text = re.sub(r"^(?:please )?remember (?:that )?", "", clause, flags=re.I).strip()
    likes = not re.search(r"\b(hate|don'?t like|dislike|never|can'?t stand|no)\b", clause, re.I)
    return {"text": text, "likes": likes}


def _question(read: Read) -> tuple[str, dict[str, Any], float]:
    readable = {
        "rewrite": "Rewrite what happens", "relight_shot": "Change the light", "regenerate_line": "Say the line differently", "recut": "Change the cut",
        "reframe_shot": "Move the camera", "change_setting": "Change where or when it plays", "score_scene": "Change the music",
        "restyle_character": "Change how someone looks", "restage_shot": "Change what someone does", "add_shot": "Add a shot",
        "add_line": "Add a line", "describe": "Answer about the film", "dress_scene": "Dress the set", "give_notes": "Give notes on the film",
    }  # fmt: skip
    options = [readable[guess.tool] for guess in read.guesses if guess.tool in readable][:3]
    return (
        "ask",
        {"question": f"What should change with “{read.text.strip()[:120]}”?", "options": options},
        read.guesses[0].score,
    )


def _small_talk(text: str) -> str | None:
    words = re.findall(r"[a-z]+", text.lower())
    return next((CANNED[word] for word in words[:2] if word in CANNED), None)
