"""The call that lays words on the picture."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import AddTitle, Edit, StrikeTitle
from film.errors import BadRequest, NoSuch
from film.film import Film, Shot, Title
from film.slate import Ref, shots_in
from film.words import TitleKind
from tools.aiming import aimed, named
from tools.arguments import Aim, Remove, Seconds
from tools.directing import Directing, film_in, ids_in, propose

USUAL: dict[str, TitleKind] = {
    "film": "main title",
    "act": "chapter card",
    "scene": "place and time",
    "shot": "lower third",
    "line": "lower third",
}
USUAL_SECONDS = {"end credits": 6.0, "main title": 4.0}


class NoSuchTitle(NoSuch):
    """No title of those words is there."""

    noun = "title"


@tool
def add_title(
    runtime: Directing,
    text: Annotated[str, Field(max_length=2000, description="The words; of a title to remove, enough to know it.")],
    target: Aim = None,
    kind: TitleKind | None = None,
    seconds: Seconds | None = None,
    remove: Remove = False,
) -> Command[Any]:
    """Lay words on the picture: a title, a chapter card, place and time, a name, credits; or take them off.

    Use this for "title: The Lamp", "put LONDON, 1952 on it", "end credits". To rename the film itself use set_format.
    """
    film = film_in(runtime)
    refs = aimed(runtime, film, target)
    where = named(film, refs)
    if remove:
        return propose(runtime, _struck(film, refs, text, where), said=f"Title taken off {where}.")
    if not text.strip():
        raise BadRequest("the words of the title are missing")
    ids, rate = ids_in(runtime), film.format.frame_rate
    edits: list[Edit] = []
    for ref in refs:
        form = kind or USUAL[ref.kind]
        shown = round((seconds or USUAL_SECONDS.get(form, 3.0)) * rate)
        shot = _carrier(film, ref, form)
        edits.append(
            AddTitle(shot=shot.id, title=Title(id=ids.new("title"), kind=form, text=text.strip(), frames=max(1, shown)))
        )
    return propose(runtime, edits, said=f"{kind or USUAL[refs[0].kind]} “{text.strip()}” on {where}.")


def _carrier(film: Film, ref: Ref, kind: TitleKind) -> Shot:
    shots = shots_in(film, [ref])
    return shots[-1] if kind == "end credits" and ref.kind != "shot" else shots[0]


def _struck(film: Film, refs: list[Ref], text: str, where: str) -> list[Edit]:
    shots = shots_in(film, refs)
    low = text.strip().lower()
    edits: list[Edit] = [
        StrikeTitle(shot=shot.id, title=title.id) for shot in shots for title in shot.titles if low in title.text.lower()
    ]
    if not edits:
        raise NoSuchTitle(text, [title.text for shot in shots for title in shot.titles], where)
    return edits
