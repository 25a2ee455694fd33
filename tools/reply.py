"""The call that only talks."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from tools.directing import Directing, propose


@tool
def reply(runtime: Directing, text: Annotated[str, Field(min_length=1, description="What to say.")]) -> Command[Any]:
    """Answer talk that asks for nothing, or say that something is not served; nothing is changed.

    Use this for thanks, greetings and what is not made here. For questions about the film use describe; to ask back ask.
    """
    return propose(runtime, said=text)
