"""The wiring: the one place where concrete makers, writers, directors and stores are chosen and put together."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent.settings import Settings, read
from agent.tokens import counter, estimated
from film.errors import BadDocument, BadRequest, Missing
from film.film import Film
from film.ids import Ids
from studio.callsheet.crew import Maker, Makers
from studio.production import Equipment, Production
from studio.stores.home import Home

if TYPE_CHECKING:
    from agent.context import Direction, Director
    from agent.conversation import Asking, Conversations

PICTURES = {
    "previs": (Maker("previs", "1"), "studio.picture.previs.maker:Previs"),
    "testcard": (Maker("testcard", "1", flashes=True), "studio.picture.testcard:TestCard"),
}
VOICES = {
    "espeak": (Maker("espeak", "1"), "studio.sound.espeak:Espeak"),
    "beep": (Maker("beep", "1"), "studio.sound.beep:Beep"),
}
MIX = Maker("mix", "1")


def now() -> str:
    """Return the time of day, UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class House:
    """Everything of one owned home; each part is put together when it is first needed."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.settings: Settings = read(home.folder)
        self.shoots = False
        """Whether what a request changed is made at once; true while a studio is open."""

    @cached_property
    def production(self) -> Production:
        """The stores, the planner and the crew."""
        return Production(self.home, equipment(self.settings), self.settings.workers)

    @cached_property
    def encoder(self) -> Any:
        """The sentence encoder; raises Missing with the line that adds it."""
        from memory.minilm import MiniLM

        return MiniLM()

    @cached_property
    def breakdown(self) -> Any:
        """Words to parameters."""
        from studio.breakdown import Breakdown

        return Breakdown(self.encoder)

    @cached_property
    def writer(self) -> Any:
        """The built-in writer."""
        from studio.writing.writer import BuiltInWriter

        return BuiltInWriter(self.breakdown)

    @cached_property
    def memory(self) -> Any:
        """Tastes and characters of every viewer."""
        from memory.recall import Memory

        return Memory(self.home.folder / "memory", self.encoder)

    @cached_property
    def built_in(self) -> Director:
        """The director that needs no model."""
        from agent.builtin.director import BuiltInDirector
        from agent.context import Director

        return Director("built-in", BuiltInDirector(encoder=self.encoder), estimated, built_in=True)

    @cached_property
    def conversations(self) -> Conversations:
        """Every conversation of this home, with its checkpoints."""
        from langgraph.checkpoint.sqlite import SqliteSaver

        from agent.conversation import Conversations

        connection = sqlite3.connect(self.home.folder / "conversations.db", check_same_thread=False)
        return Conversations(SqliteSaver(connection), self.direction)

    def direction(self, asking: Asking) -> Direction:
        """Return the context of one request."""
        from agent.context import Direction

        production = self.production
        return Direction(
            versions=production.versions,
            writer=self.writer,
            breakdown=self.breakdown,
            memory=self.memory,
            progress=production,
            viewer=asking.viewer,
            director=_fixed(asking.calls) if asking.calls else self.director(asking.model, asking.base_url),
            fallback=self.built_in,
            production=production,
            keeper=self.memory,
            now=now,
            shoots=self.shoots,
        )

    def director(self, model: str | None = None, base_url: str | None = None) -> Director:
        """Return the director asked for, the one of the settings, or the built-in one.

        A key in the environment is used only where a model or address was named by the person.
        """
        model, base_url = model or self.settings.model, base_url or self.settings.base_url
        if model in (None, "built-in") and base_url is None:
            return self.built_in
        if model is None:
            raise BadRequest("an address needs a model beside it: --model NAME --base-url URL")
        from langchain_openai import ChatOpenAI

        from agent.context import Director

        key = os.environ.get("OPENAI_API_KEY") or ("none" if base_url else None)
        if key is None:
            raise Missing("the model needs a key: set OPENAI_API_KEY, or name a local endpoint with --base-url")
        chat = ChatOpenAI(model=model, base_url=base_url, api_key=key, timeout=60, max_retries=2)  # type: ignore[arg-type]
        return Director(model, chat, counter(model))

    def screenplay(self, path: Path, ids: Ids) -> Film:
        """Read a screenplay file as a film.

        Raises:
            BadDocument: it cannot be read as a screenplay.
        """
        from studio.writing.importing import import_fountain

        if path.suffix.lower() not in (".fountain", ".txt"):
            raise BadDocument(f"{path.name}: screenplays are read from .fountain and .txt files here")
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadDocument(f"{path.name} is no text: {error.reason}; save it as UTF-8") from error
        return import_fountain(text, ids, ids.new("film"), self.breakdown)

    def close(self) -> None:
        """End the crew and close what was opened."""
        if "memory" in self.__dict__:
            self.memory.close()
        if "production" in self.__dict__:
            self.production.close()
        self.home.release()


def _fixed(calls: tuple[dict[str, Any], ...]) -> Director:
    from agent.context import Director
    from agent.fixed import FixedCalls

    return Director("call", FixedCalls(calls=list(calls)), estimated, built_in=True)


def equipment(settings: Settings) -> Equipment:
    """Return the makers that settings name; raises BadRequest for an unknown one."""
    for kind, name, known in (("picture", settings.picture, PICTURES), ("voice", settings.voice, VOICES)):
        if name not in known:
            raise BadRequest(f"no {kind} maker {name!r}; there are {', '.join(known)}")
    picture, picture_class = PICTURES[settings.picture]
    voice, voice_class = VOICES[settings.voice]
    makers = Makers(picture, voice, MIX)
    if settings.picture != "previs":
        return Equipment(makers, picture_class, voice_class)
    from studio.picture.previs.compile import kernel_cache_name

    return Equipment(makers, picture_class, voice_class, "studio.picture.previs.compile:compile_kernels", kernel_cache_name())


def open_house(folder: str | Path) -> House | None:
    """Own a home and return its house; None when another process owns it.

    Raises:
        HomeUnusable: the folder cannot be written.
    """
    home = Home(Path(folder).expanduser().resolve())
    return House(home) if home.own() else None
