"""What ARCHITECTURE promises of keys, sentence by sentence, on films small enough to count by hand."""

from typing import Any

import pytest
from test_rules import MAKERS, Takes, changed, keys_of, planned

from film.audio import Score
from film.edits import (
    AddLine,
    Edit,
    Move,
    Pronounce,
    PutFilm,
    Recast,
    Reformat,
    Rejoin,
    Relight,
    Rescore,
    Reset,
    Respeak,
    Restage,
    Retake,
    Retime,
    apply,
    apply_all,
)  # fmt: skip
from film.film import Act, Appearance, Character, Film, Format, Join, Line, Scene, Shot
from film.reach import replaced
from film.setting import Setting
from film.staging import Mark
from studio.callsheet.recipes import Unit
from studio.callsheet.sheet import Planner
from studio.cutlist import cutting_list


def scene(name: str, join: Join) -> Scene:
    """Three shots of 120 frames, Ada in all of them, Ben in the last; she speaks in the second."""
    ada, ben = Mark(character="ada"), Mark(character="ben")
    shots = tuple(
        Shot(id=f"{name}{n}", seed=n, frames=120, marks=(ada, ben) if n == 3 else (ada,), join=join if n == 1 else Join())
        for n in (1, 2, 3)
    )
    line = Line(id=f"{name}-line", character="ada", text="not now", shot=f"{name}2", offset=20)
    return Scene(id=name, setting=Setting(kit="testcard"), cast=("ada", "ben"), shots=shots, lines=(line,))


@pytest.fixture
def film() -> Film:
    """Three scenes; the second comes in by a dissolve, the third by a cut."""
    scenes = (scene("a", Join()), scene("b", Join(kind="dissolve", frames=60)), scene("c", Join()))
    people = (Character(id="ada", name="Ada"), Character(id="ben", name="Ben"))
    return Film(id="f", format=Format(width=128, height=96), characters=people, acts=(Act(id="act", scenes=scenes),))


def new_keys(film: Film, *edits: Edit) -> set[str]:
    """Return what gets a new key, as words: kind, element, number of the segment."""
    takes = Takes()
    planner = Planner(MAKERS, takes)
    before = keys_of(planned(planner, takes, film))
    after = keys_of(planned(planner, takes, apply_all(film, edits)))
    return {f"{s.kind} {s.element}" + (f".{s.number}" if s.kind == "segment" else "") for s in changed(before, after)}


def segments(shot: str, *numbers: int) -> set[str]:
    return {f"segment {shot}.{n}" for n in numbers or (0, 1, 2)}


def test_after_a_relight_that_shots_segments_and_the_join_that_follows_it(film):
    assert new_keys(film, Relight(shot="a2", exposure=1)) == {"still a2", *segments("a2")}
    assert new_keys(film, Relight(shot="a3", exposure=1)) == {"still a3", *segments("a3"), *segments("b1", 0, 1)}


def test_moving_a_shot_in_time_changes_none_of_its_keys(film):
    assert new_keys(film, Retime(shot="a1", frames=180)) == {"sound a", "segment a1.2", "segment a1.3"}
    longer = new_keys(film, Retime(shot="a1", frames=100))
    assert longer == {"sound a", "segment a1.2"}
    assert new_keys(film, Move(kind="scene", element="c", before="a")) == set()
    assert new_keys(film, Move(kind="shot", element="c1", after="c2")) == {"sound c"}


def test_another_length_before_a_join_changes_that_join(film):
    assert new_keys(film, Retime(shot="a3", frames=121)) == {"sound a", "segment a3.2", *segments("b1", 0, 1)}


def test_after_a_new_line_its_take_the_sound_and_the_segments_that_it_reaches(film):
    line = Line(id="new", character="ben", text="go", shot="c3", offset=60)
    assert new_keys(film, AddLine(scene="c", line=line)) == {"take new", "sound c", "segment c3.1"}
    near = replaced(line, offset=0)
    assert new_keys(film, AddLine(scene="c", line=near)) == {"take new", "sound c", "segment c2.2", "segment c3.0"}
    narrated = replaced(line, character="narrator")
    assert new_keys(film, AddLine(scene="c", line=narrated)) == {"take new", "sound c", "segment c3.1"}


def test_words_as_long_as_before_change_the_take_and_the_sound_alone(film):
    assert new_keys(film, Respeak(line="c-line", text="yes yes")) == {"take c-line", "sound c"}
    assert new_keys(film, Retake(line="c-line")) == {"take c-line", "sound c"}
    assert new_keys(film, Pronounce(word="now", sounds_like="naow")) == {
        *(f"take {s}-line" for s in "abc"), *(f"sound {s}" for s in "abc"),
    }  # fmt: skip


def test_longer_words_reach_the_segments_in_which_they_are_newly_said(film):
    assert new_keys(film, Respeak(line="c-line", text="not now not here not ever")) == {
        "take c-line", "sound c", *segments("c2", 0, 1),
    }  # fmt: skip


def test_music_and_sound_leave_the_pictures_alone(film):
    assert new_keys(film, Rescore(scene="b", score=Score(mood=("tense",)))) == {"sound b"}
    silent = apply(film, Rescore(scene="b", score=Score(silent=True)))
    assert new_keys(silent, Rescore(scene="b", score=Score(silent=True, level=0.5, seed=4))) == set()


def test_a_place_and_a_look_change_where_they_are_seen(film):
    pictures = {"still b1", "still b2", "still b3", *segments("b1"), *segments("b2"), *segments("b3")}
    assert new_keys(film, Reset(scene="b", setting=Setting(kit="testcard", seed=3))) == pictures
    assert new_keys(film, Reset(scene="b", setting=Setting(kit="testcard", weather="rain"))) == pictures | {"sound b"}
    assert new_keys(film, Reset(scene="b", setting=Setting(kit="testcard", place="the old quay", period="1920s"))) == set()
    grey = replaced(film.characters[1], appearance=Appearance(figure={"age": 70}))
    assert new_keys(film, Recast(character=grey)) == {
        *(f"still {s}3" for s in "abc"), *segments("a3"), *segments("b3"), *segments("c3"), *segments("b1", 0, 1),
    }  # fmt: skip
    assert new_keys(film, Recast(character=replaced(film.characters[1], name="Benjamin", role="the pilot"))) == set()
    assert new_keys(film, Restage(shot="a1", action="words that no maker of these reads")) == set()


def test_a_join_is_keyed_by_both_shots_where_it_lies(film):
    assert new_keys(film, Rejoin(shot="b1", join=Join())) == segments("b1", 0, 1)
    assert new_keys(film, Rejoin(shot="a3", fade_out=24)) == {"segment a3.2", *segments("b1", 0, 1)}
    assert new_keys(film, Rejoin(shot="c1", join=Join(kind="wipe", frames=12))) == {"segment c1.0"}


def test_another_size_or_finish_changes_every_picture_and_no_sound(film):
    for edit in (Reformat(width=160, height=90), Reformat(finish="pencil")):
        assert {name.split()[0] for name in new_keys(film, edit)} == {"still", "segment"}
        assert len(new_keys(film, edit)) == 9 + 27
    assert new_keys(film, Reformat(title="New", subtitles=True, rating="all")) == set()


def test_undoing_an_edit_gives_the_old_keys_back(film):
    assert new_keys(film, Relight(shot="a2", look="noir"), PutFilm(film=film)) == set()


class Lips(Takes):
    """Takes whose mouths differ though their lengths do not, as a real voice's do."""

    def record(self, take: Unit) -> None:
        super().record(take)
        self._facts[take.key] = {**self._facts[take.key], "mouths": ((0.0, "aa" if int(take.key, 16) % 2 else "O"),)}


def test_other_lips_in_the_shot_before_change_the_join_that_shows_them(film):
    late = Line(id="late", character="ada", text="now", shot="a3", offset=110)
    spoken = apply(film, AddLine(scene="a", line=late))
    wishes = [Pronounce(word="now", sounds_like=f"naow{n}") for n in range(8)]
    takes = Lips()
    planner = Planner(MAKERS, takes)
    lips: dict[Any, set[str]] = {}
    for wish in wishes:
        keys = keys_of(planned(planner, takes, apply(spoken, wish)))
        take = next(key for slot, key in keys.items() if slot.element == "late")
        mouths = takes(take)["mouths"]
        join = next(key for slot, key in keys.items() if (slot.element, slot.number, slot.kind) == ("b1", 0, "segment"))
        lips.setdefault(mouths, set()).add(join)
    assert len(lips) == 2
    assert all(len(joins) == 1 for joins in lips.values()) and len(set.union(*lips.values())) == 2


def test_a_scene_is_planned_in_pictures_only_when_its_lines_are_measured(film):
    takes = Takes()
    planner = Planner(MAKERS, takes)
    guessed = planner.sheet(film)
    assert all(scene.time.estimated and scene.sound is None for scene in guessed.scenes)
    assert not any(shot.segments for scene in guessed.scenes for shot in scene.shots) and cutting_list(guessed) == []
    for take in planner.takes(film, film.path[1]):
        takes.record(take)
    half = planner.sheet(film)
    assert [scene.time.estimated for scene in half.scenes] == [False, False, False]
    different = apply(film, Respeak(line="c-line", text="something else"))
    last = planner.sheet(different)
    assert [scene.time.estimated for scene in last.scenes] == [False, False, True]
    assert cutting_list(last)[-1].shot == "b3"


def test_a_join_out_of_a_scene_whose_lines_are_not_measured_waits_for_them(film):
    takes = Takes()
    planner = Planner(MAKERS, takes)
    other = apply(film, Respeak(line="a-line", text="something else"))
    for take in planner.takes(other, other.path[1]):
        takes.record(take)
    sheet = planner.sheet(other)
    assert [bool(shot.segments) for shot in sheet.scenes[1].shots] == [False, True, True]
    assert [bool(shot.segments) for shot in sheet.scenes[2].shots] == [True, True, True]


def test_a_dissolve_after_a_scene_without_shots_fades_in(film):
    empty = film.path[0].model_copy(update={"shots": (), "lines": ()})
    without = film.model_copy(update={"acts": (Act(id="act", scenes=(empty, *film.path[1:])),)})
    without = Film.model_validate(without.model_dump())
    takes = Takes()
    sheet = planned(Planner(MAKERS, takes), takes, without)
    assert sheet.scenes[1].shots[0].segments[0].unit.recipe["join"]["kind"] == "fade in"
