"""The crew makes what is wished and no more, survives its workers, and says why something cannot be made."""

import hashlib
import os
import threading
from collections.abc import Callable

import pytest
from crewing import PATIENCE

from film.edits import Relight
from film.errors import MakerFailed
from film.reach import replaced, with_shot
from studio.crew.wish import units
from studio.stores.artefacts import path_of
from studio.stores.versions import Asked


def until(condition: Callable[[], bool]) -> None:
    """Wait until a condition holds that nothing tells of."""
    pause = threading.Event()
    for _ in range(int(PATIENCE / 0.005)):
        if condition():
            return
        pause.wait(0.005)
    raise AssertionError("it never came true")


def kinds(staff, what: str) -> list[str]:
    return [news.unit.kind for news in staff.news if news.what == what]


def test_every_unit_is_begun_and_made_once(staffed, film):
    staff = staffed(workers=2)
    version = staff.made(film)
    wanted = {unit.key for unit in units(staff.production.crew.wish_of(film.id))}
    assert staff.count("made") == staff.count("began") == dict.fromkeys(wanted, 1)
    assert sorted(kinds(staff, "made")) == ["segment"] * 12 + ["sound"] * 3 + ["still"] * 6 + ["take"] * 3
    assert staff.production.state(version.id)["ready"] == 6


def test_stills_and_takes_are_made_before_any_segment(staffed, film):
    staff = staffed()
    staff.made(film)
    order = kinds(staff, "began")
    assert set(order[:9]) == {"still", "take"}
    assert set(order[9:]) == {"segment", "sound"}


def test_what_stands_is_not_made_again_by_the_next_start(staffed, film, tmp_path):
    staff = staffed()
    version = staff.made(film)
    staff.close()
    from crewing import Staffed

    again = Staffed(tmp_path / "home0", "studio.picture.testcard:TestCard", 1)
    again.production.shoot(version.id)
    tally = again.production.finish(film.id, PATIENCE)
    assert (tally.made, tally.failed, again.news) == (tally.wanted, 0, [])
    again.close()


def test_after_a_relight_only_that_shot_and_the_join_after_it_are_made(staffed, film):
    staff = staffed()
    version = staff.made(film)
    staff.news.clear()
    asked = Asked("r1", "brighter", "me", "now")
    edited = staff.production.versions.commit(film.id, version.id, [Relight(shot="s11", exposure=1)], asked)
    staff.production.shoot(edited.id)
    staff.production.finish(film.id, PATIENCE)
    assert sorted(kinds(staff, "made")) == ["segment", "segment", "segment", "still"]
    seeds = {(news.unit.recipe["setup"]["seed"], news.unit.recipe.get("first")) for news in staff.news}
    assert seeds == {(11, None), (11, 0), (11, 48), (20, 0)}


def test_a_worker_that_is_killed_is_replaced_and_its_unit_made_again_once(staffed, film, tmp_path):
    (tmp_path / "die1").touch()
    staff = staffed("oddmakers:Mortal")
    staff.made(film)
    began, made = staff.count("began"), staff.count("made")
    assert sorted(began.values()) == [1] * 23 + [2]
    assert set(made.values()) == {1} and made.keys() == began.keys()
    assert len(staff.production.crew._hands) == 1


def test_a_unit_over_which_workers_die_again_and_again_fails_and_the_others_are_made(staffed, film, tmp_path):
    for number in range(3):
        (tmp_path / f"die{number}").touch()
    staff = staffed("oddmakers:Mortal")
    with pytest.raises(MakerFailed, match=r"1 of 24 pieces could not be made; .* its worker died 3 times"):
        staff.made(film)
    assert sorted(staff.count("began").values()) == [1] * 23 + [3]
    assert len(staff.count("made")) == 23
    staff.production.crew.retry()
    assert staff.production.finish(film.id, PATIENCE).failed == 0


def test_a_unit_that_is_no_longer_wanted_stops_at_the_next_frame(staffed, film, tmp_path):
    os.mkfifo(tmp_path / "gate")
    staff = staffed("oddmakers:Patient")
    crew = staff.production.crew
    staff.production.shoot(staff.keep(film).id)
    with (tmp_path / "gate").open("w"):
        hand = crew._hands[0]
        crew.forget(film.id)
        until(lambda: hand.letting_go)
        (tmp_path / "gate").unlink()
    until(lambda: hand.unit is None)
    assert (tmp_path / "said").read_text().splitlines() == ["0 0", "0 1", "0 2"]
    assert "segment" not in kinds(staff, "made")
    staff.production.shoot(staff.production.versions.head(film.id).id)
    assert staff.production.finish(film.id, PATIENCE).failed == 0
    assert [each.pid for each in crew._hands] == [hand.pid]


def test_black_pictures_that_nobody_asked_for_fail_with_a_sentence(staffed, film):
    staff = staffed("oddmakers:Black", workers=2)
    with pytest.raises(MakerFailed, match=r"frame \d+ came out black and nobody asked for black; relight the shot"):
        staff.made(film)
    assert set(kinds(staff, "made")) == {"take", "sound"} and set(kinds(staff, "failed")) == {"still", "segment"}
    assert not any(staff.production.artefacts.facts(news.unit.key) for news in staff.news if news.what == "failed")


def test_black_pictures_that_were_asked_for_are_made(staffed, film):
    for shot in list(film.shots):
        film = with_shot(film, shot.id, lambda shot: replaced(shot, black=True))
    staffed("oddmakers:Black").made(film)


def test_a_bug_in_a_maker_fails_its_units_with_its_name_and_no_others(staffed, film, tmp_path):
    (tmp_path / "bug").touch()
    staff = staffed("oddmakers:Faulty")
    with pytest.raises(MakerFailed, match=r"12 of 24 .* ZeroDivisionError: light by nothing"):
        staff.made(film)
    assert all("Traceback" in news.why for news in staff.news if news.what == "failed")
    (tmp_path / "bug").unlink()
    staff.production.crew.retry()
    assert staff.production.finish(film.id, PATIENCE).failed == 0


def test_a_take_found_broken_is_made_again_and_the_sound_after_it(staffed, film):
    staff = staffed(workers=2)
    version = staff.keep(film)
    staff.production.shoot(version.id, stills_only=True)
    staff.production.finish(film.id, PATIENCE)
    take = staff.production.sheet(version.id).scenes[1].takes[0].key
    path = path_of(staff.production.artefacts.folder, take)
    path.write_bytes(path.read_bytes()[:-1])
    staff.production.shoot(version.id)
    tally = staff.production.finish(film.id, PATIENCE)
    assert (tally.made, tally.failed) == (tally.wanted, 0)
    assert staff.count("made")[take] == 2
    assert len(staff.production.artefacts.read(staff.production.sheet(version.id).scenes[1].sound.key)) > 1000


def test_a_segment_found_broken_when_it_is_read_is_made_again_unasked(staffed, film):
    staff = staffed()
    version = staff.made(film)
    artefacts = staff.production.artefacts
    segment = staff.production.sheet(version.id).scenes[0].shots[0].segments[0].unit.key
    whole = artefacts.read(segment)
    init = artefacts.facts(segment)["init"]
    for key in (segment, init):
        path = path_of(artefacts.folder, key)
        content = path.read_bytes()
        path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
        artefacts._verified.discard(key)
        with pytest.raises(KeyError):
            artefacts.read(key)
        until(lambda: artefacts.has(segment))
    assert artefacts.read(segment) == whole and artefacts.has(init)
    staff.production.finish(film.id, PATIENCE)
    assert staff.count("made").total() <= 24 + 2


def test_a_scene_that_comes_in_over_one_that_is_not_wanted_is_made_whole(staffed, film):
    staff = staffed()
    version = staff.keep(film)
    staff.production.shoot(version.id, scenes=["sc2"])
    tally = staff.production.finish(film.id, PATIENCE)
    sheet = staff.production.sheet(version.id)
    assert (tally.made, tally.failed) == (tally.wanted, 0)
    assert all(staff.production.artefacts.has(s.unit.key) for shot in sheet.scenes[2].shots for s in shot.segments)
    assert [len(shot.segments) for shot in sheet.scenes[2].shots] == [2, 2]
    assert sorted(kinds(staff, "made")) == ["segment"] * 4 + ["sound"] + ["still"] * 2 + ["take"] * 2


def test_the_same_film_has_identical_bytes_with_one_worker_and_with_two(staffed, film):
    contents = []
    for workers in (1, 2):
        staff = staffed(workers=workers)
        staff.made(film)
        artefacts = staff.production.artefacts
        files = {key: path_of(artefacts.folder, key).read_bytes() for key in artefacts.every_key()}
        contents.append({key: hashlib.sha256(content).hexdigest() for key, content in files.items()})
    assert contents[0] == contents[1] and len(contents[0]) == 25


def test_workers_end_with_their_crew(staffed, film):
    staff = staffed(workers=2)
    staff.made(film)
    pids = [hand.pid for hand in staff.production.crew._hands]
    staff.production.crew.close()
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_crew_that_ends_while_somebody_waits_says_so(staffed, film, tmp_path):
    os.mkfifo(tmp_path / "gate")
    staff = staffed("oddmakers:Patient")
    staff.production.shoot(staff.keep(film).id)
    said = []

    def wait() -> None:
        try:
            staff.production.finish(film.id, PATIENCE)
        except MakerFailed as error:
            said.append(str(error))

    waiting = threading.Thread(target=wait)
    with (tmp_path / "gate").open("w"):
        waiting.start()
        closing = threading.Thread(target=staff.production.crew.close)
        closing.start()
    closing.join()
    waiting.join()
    assert said == ["the crew has ended before all was made; render again"]
