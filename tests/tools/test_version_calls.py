from dataclasses import replace

from film.edits import EDIT, PutFilm
from studio.stores.versions import Asked, VersionStore


def exposure(film) -> float:
    return film.scenes[0].shots[0].light.exposure


def relight(stage, name: str, amount: float, shot: str = "h1", by: str = "me"):
    return stage.committed("relight_shot", name, by, target=shot, exposure=amount)


def test_undo_takes_back_the_last_request_and_redo_puts_it_back(stage) -> None:
    relight(stage, "one", 0.5)
    relight(stage, "two", 0.5)
    assert exposure(stage.committed("undo", "undo that")) == 0.5
    assert exposure(stage.committed("undo", "again")) == 0.0
    assert exposure(stage.committed("redo", "put it back")) == 0.5
    assert exposure(stage.committed("redo", "and that")) == 1.0


def test_undo_leaves_what_others_asked_since(stage) -> None:
    relight(stage, "mine", 0.5)
    relight(stage, "theirs", 0.7, "h6", by="ann")
    film = stage.committed("undo", "undo that", "me")
    assert exposure(film) == 0.0 and film.scenes[2].shots[0].light.exposure == 0.7


def test_several_steps_are_one_undo(stage) -> None:
    for name in ("one", "two", "three"):
        relight(stage, name, 0.3)
    assert exposure(stage.committed("undo", "back three", steps=3)) == 0.0
    assert exposure(stage.committed("redo", "forth")) == 0.9


def test_undo_after_redo_and_new_requests_goes_on_rightly(stage) -> None:
    relight(stage, "one", 0.5)
    stage.committed("undo", "undo")
    relight(stage, "two", 0.3)
    assert "0 undos" in stage.refused("redo")
    assert exposure(stage.committed("undo", "undo two")) == 0.0
    assert "no request of yours" in stage.refused("undo")


def test_only_so_many_can_be_taken_back(stage) -> None:
    relight(stage, "one", 0.5)
    assert "only 1 of your requests" in stage.refused("undo", steps=4)


def test_a_version_comes_back_whole_or_in_one_respect(stage) -> None:
    relight(stage, "light", 0.5)
    stage.committed("regenerate_line", "words", target="l1", text="Other words.")
    film = stage.committed("restore_version", "light back", version="1", only="light", target="s1")
    assert exposure(film) == 0.0 and film.scenes[0].lines[0].text == "Other words."
    film = stage.committed("restore_version", "all back", version="v0")
    assert film.scenes == stage.film.scenes


def test_a_version_that_is_not_there_is_refused_with_those_that_are(stage) -> None:
    assert "1 (v0)" in stage.refused("restore_version", version="9")


def test_comparing_names_what_differs(stage) -> None:
    relight(stage, "light", 0.5)
    stage.committed("regenerate_line", "words", target="l1", text="Other words.")
    said = stage.call("compare_versions", a="1")["said"][0]
    assert "2 differences" in said and "1A changed (light)" in said and "line 1.1 changed (text)" in said
    assert stage.call("compare_versions", a="v1", b="version 2")["said"] == ["Nothing differs."]


def test_undo_and_redo_hold_in_the_store_on_disk(stage, tmp_path) -> None:
    store = VersionStore(tmp_path / "versions.db")
    first = store.create(stage.film, [PutFilm(film=stage.film)], Asked("r0", "make", "me", "t0"))
    stage.context = replace(stage.context, versions=store)

    def ask(number: int, tool: str, **args) -> float:
        stage.state |= {"version": store.head(first.film).id, "request": f"r{number}", "edits": []}
        added = stage.call(tool, **args)
        edits = [EDIT.validate_python(edit) for edit in added["edits"]]
        asked = Asked(f"r{number}", tool, "me", "t", "", added["undoes"])
        return exposure(store.film(store.commit(first.film, stage.state["version"], edits, asked).id))

    assert ask(1, "relight_shot", target="h1", exposure=0.5) == 0.5
    assert ask(2, "relight_shot", target="h1", exposure=0.3) == 0.8
    assert ask(3, "undo", steps=2) == 0.0
    assert ask(4, "redo") == 0.8
    assert ask(5, "undo") == 0.5
    assert ask(6, "restore_version", version="1") == 0.0
    assert ask(7, "undo") == 0.5
