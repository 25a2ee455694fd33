"""An answer as it comes: what is being done, then the reply word by word, as messages of the chat; it decides nothing."""

import queue
import threading
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

from agent.conversation import Asking, Conversations, Reply
from film.errors import FilmError

DOING = {
    "": "reading the request",
    "understand": "changing the film",
    "act": "keeping the version",
    "commit": "calling the crew",
    "shoot": "answering",
}
"""What comes after each node."""
WORDS_AT_ONCE = 6
BETWEEN_WORDS_SECONDS = 0.02
UNEXPECTED = "Something went wrong here; nothing was changed. The terminal has the details."
NEXT_REMARKS = ("make this shot brighter, more noir", "regenerate act three, more hopeful", "say that line with more sarcasm")
UNDO = "undo that"


class Told(NamedTuple):
    """What the chat shows of an answer at one moment."""

    text: str
    reply: Reply | None = None
    """What came of the request, once it is over."""
    unheard: bool = False
    """Whether the request was refused before anyone read it."""


def answered(conversations: Conversations, asking: Asking) -> Iterator[Told]:
    """Run a request on a thread of its own and yield the answer as it comes."""
    news: queue.SimpleQueue[str | Reply | FilmError | None] = queue.SimpleQueue()

    def run() -> None:
        try:
            news.put(conversations.ask(asking, lambda node, update: news.put(node)))
        except FilmError as error:
            news.put(error)
        finally:
            news.put(None)

    threading.Thread(target=run, name="answering", daemon=True).start()
    yield Told(f"*{DOING['']} …*")
    while isinstance(event := news.get(), str):
        if event in DOING:
            yield Told(f"*{DOING[event]} …*")
    if event is None:
        yield Told(UNEXPECTED)
    elif isinstance(event, FilmError):
        yield Told(_sentence(str(event)), unheard=True)
    else:
        yield from _spoken(event)


def _spoken(reply: Reply) -> Iterator[Told]:
    text = _sentence(f"nothing was changed: {reply.refused}" if reply.refused else reply.said)
    words = text.split(" ")
    for end in range(WORDS_AT_ONCE, len(words), WORDS_AT_ONCE):
        yield Told(f"{' '.join(words[:end])} …")
        time.sleep(BETWEEN_WORDS_SECONDS)
    yield Told(text, reply)


def _sentence(text: str) -> str:
    ended = text if text[-1:] in ".!?…”" else f"{text}."
    return ended[:1].upper() + ended[1:]


def message(told: Told, new_film: bool = False) -> dict[str, Any]:
    """Return an answer as a message of the chat; every button is a complete request."""
    body: dict[str, Any] = {"role": "assistant", "content": told.text}
    reply = told.reply
    if reply is None:
        return body
    if reply.question:
        body["content"] = reply.question["text"]
        body["options"] = [{"value": option} for option in reply.question.get("options") or ()]
    elif reply.version:
        body["content"] += f"\n\n<small>version {reply.version} · {reply.served_by}</small>"
        offered = NEXT_REMARKS if new_film else (UNDO,)
        body["options"] = [{"value": remark} for remark in offered]
    return body
