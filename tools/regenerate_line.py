"""The call that has one line said otherwise."""

from typing import Any

from langchain_core.tools import tool
from langgraph.types import Command

from film.edits import Edit, Respeak, StrikeLine
from film.errors import BadRequest
from film.film import Line
from film.slate import Ref
from tools.aiming import lines_at, named
from tools.arguments import Aim, Mode, Remove, Words
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, not_served, propose

MANNERS = ("whispered", "shouted", "quiet", "slow", "fast", "broken", "drunk")
"""How words are formed; kept beside a new feeling, as feelings are kept beside a new manner."""


@tool
def regenerate_line(
    runtime: Directing,
    target: Aim = None,
    delivery: Words | None = None,
    text: str | None = None,
    mode: Mode | None = None,
    audio: str | None = None,
    remove: Remove = False,
) -> Command[Any]:
    """Have one spoken line said again, otherwise or in other words, in the same voice.

    Use this for "with more sarcasm" (delivery), exact new words (text), "as a voice-over" (mode), or to cut the line (remove).
    For a line that is not there yet use add_line; to repeat it unchanged retake; for a person's voice restyle_character.
    """
    film = film_in(runtime)
    lines = lines_at(runtime, film, target)
    where = named(film, [Ref("line", line.id) for line in lines])
    if audio:
        raise not_served("a recorded line", "the line can be said by its voice with another delivery or other words")
    if remove:
        return propose(runtime, [StrikeLine(line=line.id) for line in lines], said=f"{where} taken out.")
    if text is not None and (len(lines) > 1 or not text.strip()):
        raise BadRequest(f"new words are for one line, and {where} is meant; say which line, and what it is to say")
    refuse_harm(film, text)
    feeling = _known(runtime, delivery or [])
    edits: list[Edit] = [
        Respeak(line=line.id, text=text, mode=mode, delivery=_merged(line, feeling) if feeling else None) for line in lines
    ]
    how = ", ".join(filter(None, (" and ".join(feeling), f"“{text}”" if text else "", mode or ""))) or "another take"
    return propose(runtime, edits, said=f"{where}: {how}.")


def _known(runtime: Directing, delivery: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in delivery for word in runtime.context.breakdown.delivery(words)))


def _merged(line: Line, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return the new delivery: a feeling replaces a feeling, a manner a manner, and the other kind stays."""
    new_manner = any(word in MANNERS for word in asked)
    new_feeling = any(word not in MANNERS for word in asked)
    kept = [word for word in line.delivery if (not new_manner if word in MANNERS else not new_feeling)]
    return tuple(dict.fromkeys((*asked, *kept)))
