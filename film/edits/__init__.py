"""Everything that can be changed in a film, as values, and `apply`, the one way to make a change."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field, TypeAdapter

from film.edits.lines import AddLine, Respeak, StrikeLine
from film.edits.people import AddCharacter, Dress, Recast, StrikeCharacter
from film.edits.scenes import AddEffect, AddScene, Move, PutAct, PutScene, Rescore, Reset, StrikeEffect, StrikeScene
from film.edits.shots import AddShot, AddTitle, Reframe, Rejoin, Relight, Restage, Retake, Retime, StrikeShot, StrikeTitle
from film.edits.whole import AddWay, Pronounce, PutFilm, Reformat
from film.errors import BadRequest
from film.film import Film

Edit = Annotated[
    Relight | Reframe | Restage | Retake | Retime | Rejoin | AddShot | StrikeShot | AddTitle | StrikeTitle
    | Respeak | AddLine | StrikeLine
    | Reset | Rescore | AddEffect | StrikeEffect | PutScene | AddScene | StrikeScene | PutAct | Move
    | Recast | Dress | AddCharacter | StrikeCharacter
    | Reformat | Pronounce | AddWay | PutFilm,
    Field(discriminator="edit"),
]  # fmt: skip
EDIT: TypeAdapter[Edit] = TypeAdapter(Edit)
"""Reads and writes any edit as JSON."""


def apply(film: Film, edit: Edit) -> Film:
    """Return `film` with `edit` made; scenes it does not touch are the same objects.

    Raises:
        NoSuch: the edit names an element the film does not have.
        BadRequest: the edit cannot be made to this film.
    """
    return edit.made_to(film)


def apply_all(film: Film, edits: Iterable[Edit]) -> Film:
    """Return `film` with all `edits` made in order."""
    for edit in edits:
        film = apply(film, edit)
    return film


def found(edits: Sequence[Edit]) -> Film:
    """Return the new film that edits make whose first puts a film in place.

    Raises:
        BadRequest: the first edit is no film.
    """
    if not edits or not isinstance(edits[0], PutFilm):
        raise BadRequest("there is no film yet; describe one first: make a two-minute noir about a lighthouse keeper")
    return apply_all(edits[0].film, edits[1:])


__all__ = [
    "EDIT", "AddCharacter", "AddEffect", "AddLine", "AddScene", "AddShot", "AddTitle", "AddWay", "Dress", "Edit", "Move",
    "Pronounce", "PutAct", "PutFilm", "PutScene", "Recast", "Reformat", "Reframe", "Rejoin", "Relight", "Rescore", "Reset",
    "Respeak", "Restage", "Retake", "Retime", "StrikeCharacter", "StrikeEffect", "StrikeLine", "StrikeScene", "StrikeShot",
    "StrikeTitle", "apply", "apply_all", "found",
]  # fmt: skip
