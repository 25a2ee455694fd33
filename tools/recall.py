"""The call that tells what is remembered."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from tools.directing import Directing, propose


@tool
def recall(
    runtime: Directing,
    about: Annotated[str, Field(description="A character, or what a taste is about; empty: everything, the latest first.")],
) -> Command[Any]:
    """Tell what is remembered across films of a character or a taste.

    Use this for "who was Elara", "what do you know about me". For questions about this film use describe.
    """
    found = runtime.context.memory.recall(runtime.context.viewer, about)
    told = [_told(remembered.fact) for remembered in found]
    return propose(runtime, said=" ".join(told) if told else f"Nothing is remembered of {about or 'you'} yet.")


def _told(fact: Any) -> str:
    if fact.kind == "taste":
        return (
            f"You {'like' if fact.likes else 'do not like' if fact.likes is False else 'said'}: “{fact.text}” ({fact.at[:10]})."
        )
    words = dict(fact.data.get("words") or {})
    looks = ", ".join(f"{name} {said}" for name, said in words.items() if said)
    story = str(fact.data.get("story") or "")
    return f"{fact.text}{f': {looks}' if looks else ''}. {story}".strip()
