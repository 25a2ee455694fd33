"""The call that sets how a name is said."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Pronounce
from tools.directing import Directing, film_in, propose


@tool
def pronounce(
    runtime: Directing,
    word: Annotated[str, Field(min_length=1, max_length=80, description="The word or name as it is written.")],
    sounds_like: Annotated[str, Field(min_length=1, max_length=120, description="How it sounds, in plain spelling.")],
) -> Command[Any]:
    """Set how a word or name is said, everywhere in the film.

    Use this for "Kael rhymes with sail". For how a line is felt use regenerate_line.
    """
    film = film_in(runtime)
    count = sum(word.lower() in line.text.lower() for line in film.lines)
    heard = f"{count} line{'s' if count != 1 else ''} said again" if count else "nobody says it yet"
    return propose(runtime, [Pronounce(word=word, sounds_like=sounds_like)], said=f"“{word}” is said “{sounds_like}”; {heard}.")
