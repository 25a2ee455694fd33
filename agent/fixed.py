"""A director for calls that are complete already: a button or `reelwright call`; it understands nothing."""

from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable


class FixedCalls(BaseChatModel):
    """Answers every request with the same calls."""

    calls: list[dict[str, Any]]

    @property
    def _llm_type(self) -> str:
        return "fixed-calls"

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Runnable[Any, AIMessage]:
        """Return itself; the calls are chosen already."""
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        calls = [
            {"name": call["tool"], "args": call["args"], "id": f"call-{number}", "type": "tool_call"}
            for number, call in enumerate(self.calls)
        ]
        return ChatResult(generations=[ChatGeneration(message=AIMessage("", tool_calls=calls))])
