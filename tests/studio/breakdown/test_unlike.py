"""The people of one film, cast after each other, measured on their figures."""

import math
from itertools import combinations

import pytest

from film.figure import Figure
from studio.breakdown.people import make_character
from studio.breakdown.unlike import SAME_COLOUR, UNLIKE, unlikeness

CASTS = (
    (("Nora Bell", "sheriff"), ("Amos Bell", "outlaw father"), ("Virgil", "bounty hunter")),
    (("Luis", "brother"), ("Tomas", "brother"), ("Mei", "inspector")),
    (("Jax", "thief"), ("Odette", "pilot"), ("Nikolai", "fixer")),
    (("Ines", "keeper"), ("Rolf", "fisherman")),
    (("Ada", "doctor"), ("Bruno", "doctor"), ("Cleo", "engineer")),
)


def cast(people: tuple[tuple[str, str], ...]) -> list[Figure]:
    figures: list[Figure] = []
    for name, role in people:
        made = make_character(
            name, name, age="", looks="", role=role, voice="", sex=None, taken_voices=(), taken_looks=tuple(figures)
        )
        figures.append(made.value.appearance.figure)
    return figures


@pytest.mark.parametrize("people", CASTS)
def test_no_two_people_of_a_film_are_dressed_in_one_colour(people: tuple[tuple[str, str], ...]) -> None:
    for one, other in combinations(cast(people), 2):
        assert unlikeness(one, other) >= UNLIKE
        assert math.dist(one.garment_colour, other.garment_colour) >= SAME_COLOUR


def test_who_is_cast_alone_looks_as_their_role_does() -> None:
    sheriff = cast((("Nora Bell", "sheriff"),))[0]
    assert (sheriff.garment, sheriff.hat) == ("jacket", "wide brim")


def test_kin_have_the_skin_of_the_first() -> None:
    first, second, stranger = cast((("Luis", "brother"), ("Tomas", "brother"), ("Mei", "inspector")))
    assert first.skin == second.skin
    assert stranger.face not in (first.face, second.face)


def test_looks_that_were_asked_for_stay_though_somebody_else_wears_them() -> None:
    taken = cast((("Anna", "pilot"),))
    same = make_character(
        "Bea", "b", age="", looks="a red dress", role="", voice="", sex=None, taken_voices=(), taken_looks=tuple(taken)
    )
    assert same.value.appearance.figure.garment == "dress"
