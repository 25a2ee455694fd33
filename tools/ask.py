"""The call that asks back."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from tools.directing import Directing, propose


@tool
def ask(
    runtime: Directing,
    question: Annotated[str, Field(min_length=1, description="One short question.")],
    options: Annotated[list[str] | None, Field(description="Answers to choose from, as the person would say them.")] = None,
) -> Command[Any]:
    """Ask the person which of several things they mean; nothing is changed.

    Use this only when a wrong guess would cost much. For talk that needs no answer use reply.
    """
    return propose(runtime, said=question, question={"text": question, "options": list(options or [])})
