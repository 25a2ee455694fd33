"""The call that hands the film to other software."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.orders import Export, ExportFormat
from film.slate import resolve
from tools.aiming import listed
from tools.arguments import Target
from tools.directing import Directing, film_in, not_served, propose


@tool
def export_film(
    runtime: Directing,
    format: Annotated[ExportFormat, Field(description="What to hand out.")],
    target: Target = "film",
    burn_in: Annotated[bool, Field(description="Subtitles as part of the picture.")] = False,
    languages: Annotated[list[str] | None, Field(description="Languages of voices or subtitles.")] = None,
) -> Command[Any]:
    """Hand the film out as a file: picture and sound, screenplay, subtitles, shot list, synopsis.

    Use this for "export it", "give me the script", "subtitles as srt". To have missing parts made use render.
    """
    from studio.delivery import FORMATS

    film = film_in(runtime)
    if format not in FORMATS:
        raise not_served(f"export as {format}", f"the formats served are {listed(FORMATS)}")
    if any(ref.kind != "film" for ref in resolve(film, target)):
        raise not_served("export of a part of the film", "the whole film can be exported")
    if burn_in:
        raise not_served("burning subtitles into the picture", "subtitles are a track of the mp4, and srt or vtt files")
    other = [language for language in languages or [] if language.strip().lower() not in (film.language, "english")]
    if other:
        raise not_served(f"export in {listed(other)}", f"the film is in {film.language!r}")
    return propose(runtime, orders=[Export(format=format)], said=f"Exporting the film as {format}.")
