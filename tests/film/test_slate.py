import pytest

from film.edits import StrikeScene, StrikeShot, apply
from film.errors import BadTarget, NoSuchAct, NoSuchElement, NoSuchLine, NoSuchScene, NoSuchShot
from film.reach import fresh
from film.slate import Ref, lines_in, living, number_to_letters, resolve, scenes_in, shots_in, slate, target


def ids(refs):
    return [ref.id for ref in refs]


@pytest.mark.parametrize(
    ("asked", "kind", "found"),
    [
        ("film", "film", "film1"),
        ("act-2", "act", "act2"),
        ("scene-3", "scene", "three"),
        ("scene-5", "scene", "other"),
        ("shot-2.3", "shot", "two-s3"),
        ("line-4.1", "line", "four-l1"),
        ("2C", "shot", "two-s3"),
        ("2c", "shot", "two-s3"),
        (" Shot-2.3 ", "shot", "two-s3"),
        ("two-s3", "shot", "two-s3"),
        ("way-1", None, "way-1"),
    ],
)
def test_a_target_names_one_element(film, asked, kind, found):
    if kind is None:
        with pytest.raises(BadTarget, match=found):
            resolve(film, asked)
    else:
        assert resolve(film, asked) == [Ref(kind, found)]


def test_scenes_of_a_way_are_numbered_after_the_last_scene_of_the_acts(film):
    assert [target(film, Ref("scene", scene.id)) for scene in film.scenes] == [f"scene-{n}" for n in range(1, 6)]
    assert [scene.id for scene in film.path] == ["one", "two", "three", "four"]


def test_a_run_holds_everything_between_its_ends_whichever_is_named_first(film):
    assert ids(resolve(film, "scene-2..scene-4")) == ["two", "three", "four"]
    assert ids(resolve(film, "scene-4..scene-2")) == ["two", "three", "four"]
    assert ids(resolve(film, "shot-1.3..shot-2.2")) == ["one-s3", "two-s1", "two-s2"]
    assert ids(resolve(film, "1C..2B")) == ["one-s3", "two-s1", "two-s2"]
    assert ids(resolve(film, "scene-2..scene-2")) == ["two"]


def test_a_list_keeps_its_order_and_names_nothing_twice(film):
    assert ids(resolve(film, ["scene-3", "scene-1..scene-3", "scene-3"])) == ["three", "one", "two"]


@pytest.mark.parametrize("asked", ["scene-1..shot-1.1", "scene-1..", "..scene-2", "scene", "", "the lighthouse", "shot-2", []])
def test_what_is_no_target_is_refused_with_what_would_be_one(film, asked):
    with pytest.raises(BadTarget, match=r"one kind|scene-2"):
        resolve(film, asked)


@pytest.mark.parametrize(
    ("asked", "error", "there"),
    [
        ("act-3", NoSuchAct, "act-1, act-2"),
        ("scene-9", NoSuchScene, "scene-1, scene-2, scene-3, scene-4, scene-5"),
        ("scene-0", NoSuchScene, "scene-1"),
        ("shot-9.1", NoSuchScene, "scene-1"),
        ("shot-2.4", NoSuchShot, "2A, 2B, 2C"),
        ("2Z", NoSuchShot, "2A, 2B, 2C"),
        ("line-1.4", NoSuchLine, "line-1.1, line-1.2, line-1.3"),
        ("scene-1..scene-9", NoSuchScene, "scene-5"),
    ],
)
def test_a_target_that_is_not_there_is_refused_with_what_is(film, asked, error, there):
    with pytest.raises(error) as refusal:
        resolve(film, asked)
    assert there in str(refusal.value) and asked.split("..")[-1] in str(refusal.value)


def test_a_film_without_lines_says_so(film):
    bare = film.scenes[0].model_copy(update={"lines": (), "effects": ()})
    quiet = fresh(film, acts=(film.acts[0].model_copy(update={"scenes": (bare,)}),))
    with pytest.raises(NoSuchLine, match="no line yet"):
        resolve(quiet, "line-1.1")


def test_every_element_is_found_again_by_the_target_and_the_slate_that_are_shown_for_it(film):
    refs = [Ref("film", film.id), *(Ref("act", act.id) for act in film.acts)]
    refs += [Ref("scene", scene.id) for scene in film.scenes] + [Ref("shot", shot.id) for shot in film.shots]
    refs += [Ref("line", line.id) for line in film.lines]
    for ref in refs:
        assert resolve(film, target(film, ref)) == [ref]
        if ref.kind == "shot":
            assert resolve(film, slate(film, ref)) == [ref]
    with pytest.raises(NoSuchElement):
        target(film, Ref("shot", "gone"))


def test_slate_letters_go_on_after_z():
    assert [number_to_letters(n) for n in (1, 26, 27, 52, 53, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ"]


def test_what_refs_hold_comes_in_film_order(film):
    refs = resolve(film, ["shot-2.2", "act-2", "line-1.3"])
    assert ids(scenes_in(film, refs)) == ["one", "two", "three", "four"]
    assert ids(shots_in(film, refs)) == ["one-s3", "two-s2", *(f"{s}-s{n}" for s in ("three", "four") for n in (1, 2, 3))]
    assert ids(lines_in(film, resolve(film, "shot-1.1"))) == ["one-l1", "one-l2"]
    assert len(ids(shots_in(film, resolve(film, "film")))) == 15


def test_focus_on_something_gone_moves_to_its_nearest_living_parent(film):
    shot = Ref("shot", "two-s2")
    without_shot = apply(film, StrikeShot(shot="two-s2"))
    without_scene = apply(film, StrikeScene(scene="two"))
    without_act = apply(without_scene, StrikeScene(scene="one"))
    assert living(film, film, shot) == shot
    assert living(without_shot, film, shot) == Ref("scene", "two")
    assert living(without_scene, film, shot) == Ref("act", "act1")
    assert living(without_act, film, shot) == Ref("film", "film1")
