"""Words for beings that are not human: which they are, how large, in what colours, and what stands for what has no shape."""

import pytest

from film.figure import Figure
from studio.breakdown import Breakdown
from studio.breakdown.beings import being_of


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("dog", "dog"), ("lost dog", "dog"), ("guard dog", "dog"), ("old sheepdog", "dog"), ("wolf", "dog"), ("wolves", "dog"),
        ("cat", "cat"), ("black cat", "cat"), ("horse", "horse"), ("two horses", "horse"), ("pony", "horse"), ("raven", "bird"),
        ("seagulls", "bird"), ("robot", "robot"), ("old robot called Pip", "robot"), ("android", "robot"),
        ("ghost of her mother", "ghost"), ("spirit", "ghost"), ("dragon", "creature"), ("monster", "creature"),
        ("dog trainer", None), ("horse thief", None), ("cat burglar", None), ("robot engineer", None), ("wolf hunter", None),
        ("ghost writer", None), ("detective", None), ("", None), ("bear of a man", None),
    ],
)  # fmt: skip
def test_a_being_is_told_by_the_noun_of_the_phrase(role: str, kind: str | None) -> None:
    found = being_of(role)
    assert (found.nature.kind if found else None) == kind


def drawn(breakdown: Breakdown, name: str, role: str = "", looks: str = "") -> Figure:
    return breakdown.character(name, id="c", role=role, looks=looks).value.appearance.figure


def test_colour_and_size_are_read_from_the_words(breakdown: Breakdown) -> None:
    black, big, plain = (drawn(breakdown, "Rex", role) for role in ("black dog", "huge dog", "dog"))
    assert max(black.hair_colour) < 0.15 and big.height > 1.3 * plain.height
    assert drawn(breakdown, "Pip", "robot", "small, red").garment_colour[0] > 0.6
    assert (
        drawn(breakdown, "Bo", "puppy").height < drawn(breakdown, "Bo", "dog").height < drawn(breakdown, "Bo", "horse").height
    )


def test_a_name_alone_makes_a_being_only_of_what_is_nobodys_name(breakdown: Breakdown) -> None:
    assert drawn(breakdown, "Dog").kind == "dog" and drawn(breakdown, "The Ghost").kind == "ghost"
    assert {drawn(breakdown, name).kind for name in ("Raven", "Robin", "Colt", "Wolf", "Jay")} == {"human"}


def test_a_being_without_a_shape_of_its_own_becomes_the_nearest_and_it_is_said(breakdown: Breakdown) -> None:
    bear = breakdown.character("Buck", id="c", role="brown bear")
    assert bear.value.appearance.figure.kind == "dog"
    assert bear.assumed == ("Buck (bear) is drawn as a big dog, the nearest being known.",)
    assert breakdown.character("Rex", id="c", role="dog").assumed == ()


def test_old_figures_are_human() -> None:
    assert Figure.model_validate({"sex": "male", "age": 40}).kind == "human"
