"""The call that ends making."""

from typing import Any

from langchain_core.tools import tool
from langgraph.types import Command

from film.orders import Stop
from tools.directing import Directing, propose


@tool
def stop(runtime: Directing) -> Command[Any]:
    """End what is being made; everything that is done is kept.

    Use this for "stop", "stop rendering". To take a change back use undo.
    """
    return propose(runtime, orders=[Stop()], said="Stopped; what is done is kept.")
