"""The graph of one request, in the order it runs; what each node does is in nodes."""

from typing import Any, Literal

from langchain_core.messages import AIMessage
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from agent.context import Direction
from agent.nodes import REPAIRS, act, answer, commit, shoot, understand
from tools.directing import State


def build(checkpointer: BaseCheckpointSaver[Any] | None) -> CompiledStateGraph[Any, Direction, Any, Any]:
    """Return the compiled graph; run it with `durability="sync"` and a `Direction` as context."""
    graph = StateGraph(State, context_schema=Direction)
    graph.add_node("understand", understand)
    graph.add_node("act", act)
    graph.add_node("commit", commit)
    graph.add_node("shoot", shoot)
    graph.add_node("answer", answer)
    graph.add_edge(START, "understand")
    graph.add_conditional_edges("understand", _has_calls)
    graph.add_conditional_edges("act", _after_act)
    graph.add_edge("commit", "shoot")
    graph.add_edge("shoot", "answer")
    graph.add_edge("answer", END)
    return graph.compile(checkpointer=checkpointer)


def _has_calls(state: State) -> Literal["act", "answer"]:
    message = state["messages"][-1]
    return "act" if isinstance(message, AIMessage) and message.tool_calls else "answer"


def _after_act(state: State) -> Literal["commit", "understand", "answer"]:
    if not state.get("refused"):
        return "commit"
    may_repair = state.get("served_by") != "built-in" and state.get("attempts", 0) <= REPAIRS
    return "understand" if may_repair else "answer"
