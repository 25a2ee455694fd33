"""A small film, a store over dictionaries, and one call run as the graph runs it."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from langchain_core.messages import AIMessage
from langgraph.graph import START, StateGraph
from langgraph.prebuilt import ToolNode
from langgraph.types import Command

from film.edits import EDIT, AddCharacter, Edit, PutFilm, PutScene, apply_all, found
from film.errors import FilmError, NoSuchFilm, NoSuchVersion
from film.figure import Figure
from film.film import Act, Appearance, Character, Film, Line, Scene, Shot
from film.ids import Ids
from film.reach import replaced
from film.setting import Setting
from film.staging import Mark
from film.taste import Taste
from memory.minilm import MiniLM
from studio.breakdown import Breakdown
from studio.stores.version import Version, Versions
from studio.writing.saying import saying
from tools import TOOLS
from tools.directing import Context, Progress, Remembers, State, Writer


class Shelf:
    """Versions in dictionaries."""

    def __init__(self, film: Film) -> None:
        self.films: dict[str, Film] = {"v0": film}
        self.rows = [Version("v0", film.id, None, "r0", "make a film", "me", "2026-01-01T00:00:00Z")]
        self.made: dict[str, list[Edit]] = {"v0": [PutFilm(film=film)]}

    def head(self, film_id: str) -> Version:
        return self.history(film_id)[-1]

    def film(self, version_id: str) -> Film:
        if version_id not in self.films:
            raise NoSuchVersion(version_id, list(self.films))
        return self.films[version_id]

    def history(self, film_id: str) -> Sequence[Version]:
        rows = [row for row in self.rows if row.film == film_id]
        if not rows:
            raise NoSuchFilm(film_id)
        return rows

    def edits(self, version_id: str) -> Sequence[Edit]:
        return self.made[version_id]

    def commit(self, edits: Sequence[Edit], sentence: str, by: str = "me", undoes: str | None = None) -> Version:
        """Make a version of edits on the head."""
        last = self.rows[-1]
        name = f"v{len(self.rows)}"
        self.films[name] = apply_all(self.films[last.id], edits)
        self.made[name] = list(edits)
        self.rows.append(Version(name, last.film, last.id, f"r{name}", sentence, by, "2026-01-01T00:00:00Z", "", undoes))
        return self.rows[-1]


class Scribe:
    """A writer whose rewrites say only that they were asked for."""

    def __init__(self) -> None:
        self.orders: list[Any] = []

    def write(self, order: Any, ids: Ids, film_id: str) -> Film:
        self.orders.append(order)
        shot = Shot(id=ids.new("shot"), action=order.premise)
        scene = Scene(id=ids.new("scene"), shots=(shot,))
        return Film(id=film_id, title="New", premise=order.premise, acts=(Act(id="a", scenes=(scene,)),))

    def rewrite(
        self,
        film: Film,
        scene_ids: Sequence[str],
        instruction: str,
        tone: Sequence[str],
        add: Sequence[str],
        remove: Sequence[str],
        ids: Ids,
    ) -> tuple[Edit, ...]:
        scenes = [scene for scene in film.scenes if scene.id in scene_ids]
        told: list[Edit] = [PutScene(scene=replaced(scene, summary=instruction, tone=tuple(tone))) for scene in scenes]
        return tuple([AddCharacter(character=Character(id=ids.new("character"), name=name)) for name in add] + told)

    def line(self, film: Film, scene: Scene, speaker: str, instruction: str, delivery: Sequence[str]) -> str:
        return saying(film, scene, speaker, instruction, delivery)


class Notebook:
    """What is remembered of one viewer."""

    def __init__(self) -> None:
        self.facts: list[Any] = []

    def recall(self, viewer: str, about: str, n: int = 5) -> Sequence[Any]:
        return [SimpleNamespace(fact=fact, similarity=1.0) for fact in self.facts if about.lower() in fact.text.lower()]

    def taste(self, viewer: str) -> Taste:
        return Taste(likes=tuple(fact.text for fact in self.facts if fact.kind == "taste"))

    def find_character(self, viewer: str, name_or_description: str) -> Any | None:
        return next((f for f in self.facts if f.kind == "character" and f.text == name_or_description), None)


class Making:
    def state(self, version: str) -> dict[str, Any]:
        return {"ready": 3, "missing": 5}


def shot(name: str, *people: str, **fields: Any) -> Shot:
    marks = tuple(Mark(character=who, at=(1.2 * n - 0.6, 0.0)) for n, who in enumerate(people))
    return Shot(id=name, marks=marks, action=f"{name} happens", **fields)


def sample() -> Film:
    """Return three scenes: a talk of two, one alone, and an ending."""
    elara = Character(
        id="elara", name="Elara", age="16", role="the girl", appearance=Appearance(hair="red hair", figure=Figure(age=16))
    )
    kael = Character(id="kael", name="Kael", age="24", role="the hacker")
    talk = Scene(
        id="s1", title="Talk", summary="They meet.", setting=Setting(place="a street", kit="street"), cast=("elara", "kael"),
        shots=(shot("h1", "elara", "kael"), shot("h2", "elara", kind="single"), shot("h3", "kael", kind="single")),
        lines=(
            Line(id="l1", character="elara", text="Did you see that?", shot="h2", delivery=("afraid",)),
            Line(id="l2", character="kael", text="I saw nothing at all.", shot="h3", delivery=("whispered", "sad")),
        ),
    )  # fmt: skip
    alone = Scene(id="s2", title="Alone", setting=Setting(place="her room", kit="bedroom", props=("lamp",)), cast=("elara",),
                  shots=(shot("h4", "elara"), shot("h5", "elara")))  # fmt: skip
    end = Scene(id="s3", title="End", setting=Setting(place="a rooftop", kit="rooftop"), cast=("elara", "kael"),
                shots=(shot("h6", "elara", "kael"),),
                lines=(Line(id="l3", character="elara", text="We made it.", shot="h6"),))  # fmt: skip
    acts = (Act(id="a1", scenes=(talk, alone)), Act(id="a2", scenes=(end,)))
    return Film(id="f1", title="Sparks", premise="A girl moves things.", characters=(elara, kael), acts=acts)


class Stage:
    """Runs calls of one request as the graph does, and keeps what they ask for."""

    def __init__(self, film: Film | None, breakdown: Breakdown) -> None:
        self.film = film
        self.shelf = Shelf(film or sample())
        self.writer, self.memory = Scribe(), Notebook()
        self.context = Context(self.shelf, self.writer, breakdown, self.memory, Making(), "me")
        assert isinstance(self.shelf, Versions) and isinstance(self.writer, Writer)
        assert isinstance(self.memory, Remembers) and isinstance(self.context.progress, Progress)
        head = self.shelf.rows[-1].id if film else None
        self.state: dict[str, Any] = {
            "film": film.id if film else None, "version": head, "request": "q1", "focus": None, "last_line": None,
            "edits": [], "notes": [], "orders": [], "said": [], "messages": [],
        }  # fmt: skip
        builder = StateGraph(State, context_schema=Context)
        builder.add_node("tools", ToolNode(TOOLS, handle_tool_errors=False))
        builder.add_edge(START, "tools")
        self._graph = builder.compile()

    def call(self, tool: str, **args: Any) -> dict[str, Any]:
        """Run one call and return what it adds to the request; FilmError passes."""
        count = len(self.state["messages"])
        asked = AIMessage("", tool_calls=[{"name": tool, "args": args, "id": f"c{count}", "type": "tool_call"}])
        fresh = {name: [] for name in ("edits", "notes", "orders", "said")}
        before = {**self.state, "messages": [asked]}
        out = self._graph.invoke(before, context=self.context)
        return {name: out.get(name) for name in (*fresh, "question", "undoes", "film", "version")}

    def do(self, tool: str, **args: Any) -> Film:
        """Run one call and return the film with its edits made."""
        added = self.call(tool, **args)
        edits = [EDIT.validate_python(edit) for edit in added["edits"]]
        base = self.state["version"]
        if added["film"] is None:
            return found(edits)
        self.state["edits"] = self.state["edits"] + added["edits"]
        return apply_all(self.shelf.film(base), [EDIT.validate_python(edit) for edit in self.state["edits"]])

    def refused(self, tool: str, **args: Any) -> str:
        """Run a call that must be refused and return its words."""
        with pytest.raises(FilmError) as caught:
            self.call(tool, **args)
        return str(caught.value)

    def committed(self, tool: str, sentence: str, by: str = "me", **args: Any) -> Film:
        """Run one call as a request of its own and commit it."""
        self.context = Context(self.shelf, self.writer, self.context.breakdown, self.memory, self.context.progress, by)
        self.state |= {"version": self.shelf.rows[-1].id, "request": sentence, "edits": []}
        added = self.call(tool, **args)
        edits = [EDIT.validate_python(edit) for edit in added["edits"]]
        version = self.shelf.commit(edits, sentence, by, added["undoes"])
        self.state |= {"version": version.id, "edits": []}
        return self.shelf.films[version.id]


@pytest.fixture(scope="session")
def breakdown() -> Breakdown:
    return Breakdown(MiniLM())


@pytest.fixture
def stage(breakdown: Breakdown) -> Stage:
    return Stage(sample(), breakdown)


@pytest.fixture
def empty_stage(breakdown: Breakdown) -> Stage:
    return Stage(None, breakdown)


__all__ = ["Command", "Stage", "sample"]
