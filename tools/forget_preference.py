"""The call that drops a taste for good."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.notes import Forget
from tools.directing import Directing, propose


@tool
def forget_preference(
    runtime: Directing,
    text: Annotated[str, Field(min_length=1, max_length=2000, description="What to forget, in words.")],
) -> Command[Any]:
    """Forget something that was remembered of the person, for good.

    Use this for "forget that I like noir". To take back a change of the film use undo.
    """
    return propose(runtime, notes=[Forget(text=text.strip())], said=f"Forgotten: “{text.strip()}”")
