"""Every request commits once, as one version, or leaves nothing."""

import random
import sqlite3
import threading

import pytest
from changes import random_edit
from films import random_film

from film.edits import AddLine, PutFilm, Relight, Respeak, Retake, StrikeScene, StrikeShot, apply
from film.errors import HomeUnusable, NoSuchFilm, NoSuchScene, NoSuchShot, NoSuchVersion
from film.film import Line
from film.reach import shot_of
from studio.stores.versions import Asked, VersionStore


def asked(request: str) -> Asked:
    return Asked(request, f"please {request}", "me", "2026-01-01T00:00:00")


def test_a_new_film_is_kept_whole_with_who_asked_for_it(versions, first, small):
    assert versions.film(first.id) == small
    assert versions.head(small.id) == first
    assert (first.parent, first.request, first.sentence, first.by) == (None, "r0", "make it", "me")
    assert versions.edits(first.id) == [PutFilm(film=small)]


@pytest.mark.parametrize("seed", range(6))
def test_every_version_is_read_back_equal_by_another_process_of_the_same_home(tmp_path, seed):
    film, rng = random_film(seed), random.Random(seed)
    store = VersionStore(tmp_path / "films.db")
    kept = {store.create(film, [PutFilm(film=film)], asked("r")).id: film}
    for number in range(15):
        edit = random_edit(film, rng)
        version = store.commit(film.id, store.head(film.id).id, [edit], asked(f"r{number}"))
        film = apply(film, edit)
        kept[version.id] = film
        assert store.edits(version.id) == [edit]
    other = VersionStore(tmp_path / "films.db")
    assert [v.id for v in other.history(film.id)] == list(kept)
    assert {v: other.film(v) for v in kept} == kept == {v: store.film(v) for v in kept}
    other.close()
    store.close()


def test_the_same_request_commits_once(versions, first, small):
    shot = next(iter(small.shots)).id
    made = versions.commit(small.id, first.id, [Retake(shot=shot)], asked("r1"))
    assert versions.commit(small.id, made.id, [Retake(shot=shot)], asked("r1")) == made
    assert versions.create(small, [], asked("r0")) == first
    assert len(versions.history(small.id)) == 2
    assert shot_of(versions.film(made.id), shot).take == 2


def test_edits_to_an_older_version_are_made_to_the_head_by_id(versions, first, small):
    one, two = small.path[0].shots[0].id, small.path[1].shots[0].id
    theirs = versions.commit(small.id, first.id, [Retake(shot=one)], asked("theirs"))
    mine = versions.commit(small.id, first.id, [Relight(shot=two, look="neon")], asked("mine"))
    assert mine.parent == theirs.id and versions.head(small.id) == mine
    film = versions.film(mine.id)
    assert (shot_of(film, one).take, shot_of(film, two).light.look) == (2, "neon")


def test_what_no_longer_fits_the_head_is_refused_and_leaves_nothing(versions, first, small):
    gone = small.path[0]
    struck = versions.commit(small.id, first.id, [StrikeScene(scene=gone.id)], asked("theirs"))
    edits = [Retake(shot=small.path[1].shots[0].id), Retake(shot=gone.shots[0].id)]
    with pytest.raises(NoSuchShot):
        versions.commit(small.id, first.id, edits, asked("mine"))
    with pytest.raises(NoSuchScene):
        versions.commit(small.id, first.id, [StrikeScene(scene=gone.id)], asked("mine"))
    assert versions.head(small.id) == struck
    assert versions.by_request("mine") is None
    assert len(versions.history(small.id)) == 2


def test_a_refused_edit_leaves_the_store_able_to_keep_the_very_same_scenes(versions, first, small, tmp_path):
    shot = small.path[0].shots[0].id
    with pytest.raises(NoSuchShot):
        versions.commit(small.id, first.id, [Retake(shot=shot), StrikeShot(shot="gone")], asked("no"))
    made = versions.commit(small.id, first.id, [Retake(shot=shot)], asked("yes"))
    other = VersionStore(tmp_path / "films.db")
    assert other.film(made.id) == apply(small, Retake(shot=shot))
    other.close()


def test_scenes_that_did_not_change_are_one_object_in_all_versions_and_one_row(versions, first, small, tmp_path):
    edit = Retake(shot=small.path[0].shots[0].id)
    made = versions.commit(small.id, first.id, [edit], asked("r1"))
    for store in (versions, VersionStore(tmp_path / "films.db")):
        before, after = store.film(first.id), store.film(made.id)
        assert [a is b for a, b in zip(before.path, after.path, strict=True)] == [False] + [True] * (len(small.path) - 1)
    db = sqlite3.connect(tmp_path / "films.db")
    assert db.execute("SELECT count(*) FROM scenes").fetchone()[0] == len({s.model_dump_json() for s in small.scenes}) + 1
    db.close()


def test_two_owners_of_one_file_see_each_others_heads_and_lose_no_commit(versions, first, small, tmp_path):
    other = VersionStore(tmp_path / "films.db")
    line = next(iter(small.lines), None)
    shot = small.path[0].shots[0].id
    errors = []

    def commit(store: VersionStore, name: str) -> None:
        try:
            for number in range(15):
                store.commit(small.id, first.id, [Retake(shot=shot)], asked(f"{name}{number}"))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=commit, args=pair) for pair in ((versions, "a"), (other, "b"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    head = versions.head(small.id)
    assert head == other.head(small.id)
    assert len(versions.history(small.id)) == 31
    assert shot_of(versions.film(head.id), shot).take == 31
    parents = [version.parent for version in other.history(small.id)]
    assert parents == [None, *(version.id for version in other.history(small.id)[:-1])]
    if line:
        other.commit(small.id, first.id, [Respeak(line=line.id, text="at last")], asked("c"))
        assert versions.head(small.id) == other.head(small.id)
    other.close()


def test_a_full_disk_refuses_the_commit_in_one_sentence_and_keeps_the_head(versions, first, small, tmp_path):
    pages = versions._db.execute("PRAGMA page_count").fetchone()[0]
    versions._db.execute(f"PRAGMA max_page_count = {pages}")
    scene = small.path[0]
    long = Line(id="long", character="narrator", text="word " * 20_000, shot=scene.shots[0].id)
    with pytest.raises(HomeUnusable, match=r"disk .* is full; nothing was changed"):
        versions.commit(small.id, first.id, [AddLine(scene=scene.id, line=long)], asked("r1"))
    assert versions.head(small.id) == first and versions.by_request("r1") is None
    versions._db.execute("PRAGMA max_page_count = 100000")
    made = versions.commit(small.id, first.id, [AddLine(scene=scene.id, line=long)], asked("r1"))
    other = VersionStore(tmp_path / "films.db")
    assert other.film(made.id) == apply(small, AddLine(scene=scene.id, line=long))
    other.close()


def test_a_store_that_somebody_else_writes_for_long_is_refused_in_one_sentence(versions, first, small, tmp_path):
    versions._db.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(tmp_path / "films.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HomeUnusable, match="in use by another process"):
        versions.commit(small.id, first.id, [Retake(shot=small.path[0].shots[0].id)], asked("r1"))
    other.execute("ROLLBACK")
    other.close()
    assert versions.head(small.id) == first


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "films.db"
    file.write_bytes(b"precious " * 1000)
    with pytest.raises(HomeUnusable, match=r"films\.db"):
        VersionStore(file)
    assert file.read_bytes() == b"precious " * 1000


def test_films_are_found_by_id_its_beginning_title_or_as_the_last(versions, first, small):
    other = random_film(77)
    versions.create(other, [PutFilm(film=other)], asked("r77"))
    assert versions.films() == [(other.id, other.title), (small.id, small.title)]
    assert versions.find("last") == versions.find(other.title.upper()) == versions.find(other.id) == other.id
    assert versions.find(small.id) == small.id
    for wanted in ("nothing", "fi", ""):
        with pytest.raises(NoSuchFilm, match=small.title):
            versions.find(wanted)


def test_a_deleted_film_is_gone_with_all_its_versions(versions, first, small):
    made = versions.commit(small.id, first.id, [Retake(shot=small.path[0].shots[0].id)], asked("r1"))
    versions.delete(small.id)
    for version in (first, made):
        with pytest.raises(NoSuchVersion):
            versions.film(version.id)
    with pytest.raises(NoSuchFilm):
        versions.head(small.id)
    assert versions.create(small, [PutFilm(film=small)], asked("r2")).parent is None


def test_what_is_not_kept_is_refused_by_name(versions, first):
    with pytest.raises(NoSuchVersion, match="v404"):
        versions.film("v404")
    with pytest.raises(NoSuchFilm, match="fi404"):
        versions.commit("fi404", first.id, [], asked("r1"))
