"""The built-in director: a LangChain chat model that needs no weights but the encoder's; it chooses calls and makes none."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable

from agent.brief import Brief
from agent.builtin.arguments import keeping
from agent.builtin.arguments.story import write_script
from agent.builtin.intents import Intents
from agent.builtin.naming import View
from agent.builtin.reading import SURE, Planned, plan_change

NO_FILM = "There is no film yet. Tell me what it should be about, for instance: a two-minute noir about a lighthouse keeper."
FEWEST_WORDS = 6
"""Words from which talk that resembles no call at all is taken for a premise."""


class BuiltInDirector(BaseChatModel):
    """Reads requests by examples and rules; answers in the same calls as any language model."""

    encoder: Any

    @property
    def _llm_type(self) -> str:
        return "built-in-director"

    @cached_property
    def _intents(self) -> Intents:
        return Intents(self.encoder)

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

    def plan(self, text: str, brief: Brief) -> list[Planned]:
        """Return the calls of a request with their confidence: at least one, `ask` or `reply` where nothing is to be done."""
        if brief.film is None:
            return [self._without_film(text)]
        return plan_change(text, View(brief.film, brief.focus, brief.last_line), self._intents)

    def _without_film(self, text: str) -> Planned:
        best = self._intents.guesses(text, None)[0]
        unlike = best.score < SURE or best.tool not in ("reply", "describe")
        if best.tool == "write_script" or (unlike and best.score < 0.6 and len(text.split()) >= FEWEST_WORDS):
            return "write_script", write_script(text), max(best.score, SURE)
        readers = {"remember_preference": keeping.remember, "forget_preference": keeping.forget, "recall": keeping.recall}
        if reader := readers.get(best.tool):
            return best.tool, reader(None, text), best.score
        return "reply", {"text": keeping.small_talk(text) or NO_FILM}, best.score
