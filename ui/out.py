"""Where a command says things: results to standard output, messages and progress to standard error, here or afar."""

import json
import sys
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

Channel = Literal["result", "message", "progress", "status"]


class Event(NamedTuple):
    """One thing a command says."""

    channel: Channel
    text: str


Sink = Callable[[Event], None]


class Out:
    """What a command writes to; it never knows who listens."""

    def __init__(self, sink: Sink, as_json: bool = False) -> None:
        self._sink = sink
        self.as_json = as_json

    def result(self, value: Any, text: str | None = None) -> None:
        """Give a result: one line of JSON when asked for, else `text`."""
        line = json.dumps(value, ensure_ascii=False) if self.as_json or text is None else text
        self._sink(Event("result", line))

    def say(self, text: str) -> None:
        """Tell the person something."""
        self._sink(Event("message", text))

    def progress(self, label: str, done: int, wanted: int) -> None:
        """Show how far a piece of work is."""
        share = done / wanted if wanted else 1.0
        bar = "█" * round(24 * share) + "░" * (24 - round(24 * share))
        self._sink(Event("progress", f"{label} {bar} {done}/{wanted}"))


class Terminal:
    """Shows events on this process's own streams; a progress line replaces the one before it on a terminal."""

    def __init__(self) -> None:
        self._open = False
        self._last = ""

    def __call__(self, event: Event) -> None:
        """Show one event."""
        if event.channel == "progress":
            self._bar(event.text)
            return
        if self._open:
            sys.stderr.write("\n")
            self._open = False
        stream = sys.stdout if event.channel == "result" else sys.stderr
        stream.write(event.text + "\n")
        stream.flush()

    def _bar(self, text: str) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{text}")
            self._open = not text.endswith(_full(text))
            sys.stderr.write("" if self._open else "\n")
            sys.stderr.flush()


def _full(text: str) -> str:
    done = text.rsplit(" ", 1)[-1].split("/")
    return text if done[0] == done[-1] else "\0"
