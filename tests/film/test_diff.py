import random

import pytest
from changes import random_edit
from films import random_film

from film.diff import Change, changed_ids, diff
from film.document import from_document, to_document
from film.edits import AddLine, AddWay, Move, Recast, Reformat, Relight, Respeak, StrikeScene, StrikeShot, apply
from film.film import Line, Way
from film.reach import replaced


def test_a_relight_is_told_as_the_light_of_one_shot(film):
    assert diff(film, apply(film, Relight(shot="two-s2", exposure=1))) == [Change("shot", "two-s2", "changed", ("light",))]


def test_every_kind_of_element_is_told(film):
    changes = [
        (Reformat(title="New"), Change("film", "film1", "changed", ("title",))),
        (Recast(character=replaced(film.characters[0], role="the keeper")), Change("character", "ada", "changed", ("role",))),
        (Respeak(line="one-l1", text="no"), Change("line", "one-l1", "changed", ("text",))),
        (AddLine(scene="one", line=Line(id="new", character="ada", text="x", shot="one-s1")), Change("line", "new", "added")),
        (StrikeShot(shot="one-s2"), Change("shot", "one-s2", "removed")),
        (AddWay(way=Way(id="way2", after="one", choice="run")), Change("way", "way2", "added")),
    ]
    for edit, change in changes:
        assert diff(film, apply(film, edit)) == [change], edit


def test_an_act_that_goes_with_its_last_scene_is_told(film):
    after = apply(apply(film, StrikeScene(scene="one")), StrikeScene(scene="two"))
    assert [(c.kind, c.id, c.what) for c in diff(film, after)] == [
        ("act", "act1", "removed"), ("scene", "one", "removed"), ("scene", "two", "removed"),
    ]  # fmt: skip


def test_a_moved_shot_is_told_with_those_it_changed_places_with(film):
    found = diff(film, apply(film, Move(kind="shot", element="one-s1", after="one-s2")))
    assert found == [Change("shot", "one-s2", "moved"), Change("shot", "one-s1", "moved")]


def test_a_scene_in_another_act_is_told(film):
    found = diff(film, apply(film, Move(kind="scene", element="one", after="three")))
    assert Change("act", "act1", "changed", ("scenes",)) in found and Change("act", "act2", "changed", ("scenes",)) in found


@pytest.mark.parametrize("seed", range(10))
def test_nothing_is_told_of_equal_films_and_something_of_films_that_differ(seed):
    film, rng = random_film(seed), random.Random(seed)
    assert diff(film, from_document(to_document(film))) == []
    for _ in range(10):
        after = apply(film, random_edit(film, rng))
        assert bool(diff(film, after)) == (film != after)
        assert diff(film, after) == diff(film, from_document(to_document(after)))
        film = after


def test_of_a_new_film_every_scene_has_changed(film):
    assert changed_ids(None, film) == ["one", "two", "three", "four", "other"]
    assert changed_ids(film, apply(film, Relight(shot="two-s2", exposure=1))) == ["two-s2"]
