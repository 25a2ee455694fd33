"""Each edit does exactly what it says; what it does not touch stays the very same objects."""

import random

import pytest
from changes import random_edit
from films import random_film

from film.audio import Effect, Score, Voice
from film.camera import Light
from film.diff import diff
from film.edits import (
    AddCharacter,
    AddEffect,
    AddLine,
    AddScene,
    AddShot,
    AddTitle,
    AddWay,
    Dress,
    Move,
    Pronounce,
    PutAct,
    PutFilm,
    PutScene,
    Recast,
    Reformat,
    Reframe,
    Rejoin,
    Relight,
    Rescore,
    Reset,
    Respeak,
    Restage,
    Retake,
    Retime,
    StrikeCharacter,
    StrikeEffect,
    StrikeLine,
    StrikeScene,
    StrikeShot,
    StrikeTitle,
    apply,
    apply_all,
    found,
)  # fmt: skip
from film.errors import BadRequest, FilmError, NoSuch, NoSuchCharacter, NoSuchElement, NoSuchLine, NoSuchScene, NoSuchShot
from film.film import Act, Appearance, Character, Film, Format, Join, Line, Scene, Shot, Title, Way
from film.reach import line_of, replaced, scene_of, shot_of
from film.setting import Setting
from film.staging import Mark


def ids(row):
    return [element.id for element in row]


@pytest.mark.parametrize("seed", range(30))
def test_scenes_that_an_edit_does_not_name_as_changed_are_the_same_objects(seed):
    film, rng = random_film(seed), random.Random(seed)
    for _ in range(20):
        before, edit = film, random_edit(film, rng)
        document = before.model_dump_json()
        film = apply(film, edit)
        assert before.model_dump_json() == document
        assert film.id == before.id and Film.model_validate(film.model_dump()) == film
        old = {scene.id: scene for scene in before.scenes}
        same = {scene.id for scene in film.scenes if old.get(scene.id) == scene}
        if film == before:
            continue
        assert all(scene is old[scene.id] for scene in film.scenes if scene.id in same), edit
        touched = [c for c in diff(before, film) if c.kind in ("scene", "shot", "line")]
        assert len(film.scenes) - len(same) <= len(touched), edit


@pytest.mark.parametrize(
    ("edit", "field", "value"),
    [
        (Relight(shot="one-s2", look="noir", exposure=1), "light", Light(look="noir", exposure=1)),
        (Reframe(shot="one-s2", side=30), "side", 30),
        (Restage(shot="one-s2", marks=(Mark(character="ben"),)), "marks", (Mark(character="ben"),)),
        (Restage(shot="one-s2", action="they run"), "action", "they run"),
        (Retake(shot="one-s2"), "take", 2),
        (Retime(shot="one-s2", frames=10), "frames", 10),
        (Retime(shot="one-s2", tail=0), "tail", 0),
        (Rejoin(shot="one-s2", join=Join(kind="wipe", frames=6)), "join", Join(kind="wipe", frames=6)),
        (Rejoin(shot="one-s2", fade_out=9), "fade_out", 9),
        (AddTitle(shot="one-s2", title=Title(id="t", text="x")), "titles", (Title(id="t", text="x"),)),
        (Reset(shot="one-s2", setting=Setting(place="a cave")), "setting", Setting(place="a cave")),
    ],
)
def test_an_edit_of_a_shot_changes_one_field_of_one_shot(film, edit, field, value):
    after = apply(film, edit)
    assert shot_of(after, "one-s2") == replaced(shot_of(film, "one-s2"), **{field: value})
    assert [(c.kind, c.id, c.fields) for c in diff(film, after)] == [("shot", "one-s2", (field,))]
    assert all(new is old for new, old in zip(after.scenes[1:], film.scenes[1:], strict=True))
    assert after.acts[1] is film.acts[1] and after.ways[0] is film.ways[0]


@pytest.mark.parametrize(
    ("edit", "field", "value"),
    [
        (Respeak(line="one-l2", text="at once"), "text", "at once"),
        (Respeak(line="one-l2", delivery=("sarcastic",)), "delivery", ("sarcastic",)),
        (Respeak(line="one-l2", mode="phone"), "mode", "phone"),
        (Respeak(line="one-l2", text="not yet"), "take", 2),
        (Retake(line="one-l2"), "take", 2),
        (Retime(shot="one-s1", offsets=(("one-l2", 20),)), "offset", 20),
    ],
)
def test_an_edit_of_a_line_changes_one_field_of_one_line(film, edit, field, value):
    after = apply(film, edit)
    assert line_of(after, "one-l2") == replaced(line_of(film, "one-l2"), **{field: value})
    assert [(c.kind, c.id, c.fields) for c in diff(film, after)] == [("line", "one-l2", (field,))]


@pytest.mark.parametrize(
    ("edit", "field", "value"),
    [
        (Reset(scene="two", setting=Setting(place="a cave")), "setting", Setting(place="a cave")),
        (Rescore(scene="two", score=Score(silent=True)), "score", Score(silent=True)),
        (Dress(scene="two", character="ada", appearance=Appearance(hair="red")), "appearances",
         (("ada", Appearance(hair="red")),)),
    ],
)  # fmt: skip
def test_an_edit_of_a_scene_changes_one_field_of_one_scene(film, edit, field, value):
    after = apply(film, edit)
    assert getattr(scene_of(after, "two"), field) == value
    assert [(c.kind, c.id, c.fields) for c in diff(film, after)] == [("scene", "two", (field,))]


def test_amounts_of_light_add_up_and_stop_at_their_ends(film):
    brighter = apply_all(film, [Relight(shot="one-s1", exposure=2, warmth=0.8)] * 3)
    assert shot_of(brighter, "one-s1").light == Light(exposure=3, warmth=1)
    assert shot_of(apply(brighter, Relight(shot="one-s1", exposure=-1)), "one-s1").light.exposure == 2


def test_a_colour_takes_its_tint_with_it_and_leaves_it_with_another(film):
    red = apply(film, Relight(shot="one-s1", colour="red", tint=(1, 0, 0)))
    assert shot_of(apply(red, Relight(shot="one-s1", exposure=1)), "one-s1").light.tint == (1, 0, 0)
    assert shot_of(apply(red, Relight(shot="one-s1", colour="")), "one-s1").light.tint is None


def test_a_shot_is_added_where_it_is_asked_with_the_lines_that_move_to_it(film):
    after = apply(film, AddShot(scene="one", shot=Shot(id="new"), before="one-s2", lines=("one-l2",)))
    scene = scene_of(after, "one")
    assert ids(scene.shots) == ["one-s1", "new", "one-s2", "one-s3"]
    assert [line.shot for line in scene.lines] == ["one-s1", "new", "one-s3"]
    assert ids(scene_of(apply(film, AddShot(scene="one", shot=Shot(id="new"))), "one").shots)[-1] == "new"


def test_what_is_said_in_a_shot_taken_out_moves_to_its_neighbour(film):
    later = scene_of(apply(film, StrikeShot(shot="one-s3")), "one")
    assert [line.shot for line in later.lines] == ["one-s1", "one-s1", "one-s2"]
    first = scene_of(apply(film, StrikeShot(shot="one-s1")), "one")
    assert [line.shot for line in first.lines] == ["one-s2", "one-s2", "one-s3"]
    only = apply_all(film, [StrikeShot(shot="one-s1"), StrikeShot(shot="one-s2")])
    with pytest.raises(BadRequest, match="only shot of its scene"):
        apply(only, StrikeShot(shot="one-s3"))


def test_a_title_is_taken_off_by_its_id(film):
    assert shot_of(apply(film, StrikeTitle(shot="one-s1", title="title")), "one-s1").titles == ()
    with pytest.raises(NoSuchElement, match="The Lamp"):
        apply(film, StrikeTitle(shot="one-s1", title="other"))


def test_a_line_is_added_before_another_and_taken_out_with_its_effects_kept(film):
    line = Line(id="new", character="ada", text="wait", shot="one-s2")
    assert ids(scene_of(apply(film, AddLine(scene="one", line=line, before="one-l2")), "one").lines) == [
        "one-l1", "new", "one-l2", "one-l3",
    ]  # fmt: skip
    struck = scene_of(apply(film, StrikeLine(line="one-l2")), "one")
    assert ids(struck.lines) == ["one-l1", "one-l3"] and [e.line for e in struck.effects] == [None]


def test_effects_come_and_go_by_id(film):
    bell = Effect(id="bell", sound="a bell", shot="one-s2")
    after = apply(film, AddEffect(scene="one", effect=bell))
    assert ids(scene_of(after, "one").effects) == ["one-e1", "bell"]
    assert apply(after, StrikeEffect(scene="one", effect="bell")) == film
    with pytest.raises(NoSuchElement, match="a knock"):
        apply(film, StrikeEffect(scene="one", effect="bell"))


def test_scenes_and_acts_are_put_in_place_of_those_of_their_ids(film):
    scene = Scene(id="two", title="new", shots=(Shot(id="x"),))
    assert scene_of(apply(film, PutScene(scene=scene)), "two") is scene
    act = Act(id="act2", scenes=(film.acts[1].scenes[1], Scene(id="five", shots=(Shot(id="y"),))))
    after = apply(film, PutAct(act=act))
    assert ids(after.path) == ["one", "two", "four", "five"] and after.acts[0] is film.acts[0]
    with pytest.raises(BadRequest, match="an act needs a scene"):
        apply(film, PutAct(act=Act(id="act2")))


def test_a_scene_is_added_to_an_act_and_an_act_without_scenes_goes(film):
    new = Scene(id="new", shots=(Shot(id="x"),))
    assert ids(apply(film, AddScene(act="act2", scene=new, before="four")).path) == ["one", "two", "three", "new", "four"]
    assert ids(apply(film, AddScene(act="act1", scene=new)).path) == ["one", "two", "new", "three", "four"]
    left = apply_all(film, [StrikeScene(scene="one"), StrikeScene(scene="two")])
    assert ids(left.acts) == ["act2"]
    with pytest.raises(BadRequest, match="only scene"):
        apply_all(left, [StrikeScene(scene="three"), StrikeScene(scene="four")])


def test_a_way_hangs_on_a_living_scene_when_its_own_is_taken_out(film):
    assert (film.ways[0].after, film.ways[0].rejoins) == ("three", "four")
    without = apply(film, StrikeScene(scene="three"))
    assert (without.ways[0].after, without.ways[0].rejoins) == ("two", "four")
    assert apply(without, StrikeScene(scene="four")).ways[0].rejoins is None
    assert apply(film, PutAct(act=Act(id="act2", scenes=(film.path[3],)))).ways[0].after == "two"
    early = apply(film, AddWay(way=Way(id="w", after="one", choice="run")))
    assert apply(early, StrikeScene(scene="one")).ways[1].after == "two"


def test_scenes_and_shots_are_moved_before_and_after_others(film):
    assert ids(apply(film, Move(kind="scene", element="one", after="three")).path) == ["two", "three", "one", "four"]
    assert ids(apply(film, Move(kind="scene", element="four", before="one")).path) == ["four", "one", "two", "three"]
    shots = scene_of(apply(film, Move(kind="shot", element="one-s3", before="one-s1")), "one").shots
    assert ids(shots) == ["one-s3", "one-s1", "one-s2"]


def test_a_moved_line_is_spoken_beside_its_goal(film):
    scene = scene_of(apply(film, Move(kind="line", element="one-l1", after="one-l3")), "one")
    assert [(line.id, line.shot) for line in scene.lines] == [
        ("one-l2", "one-s1"), ("one-l3", "one-s3"), ("one-l1", "one-s3"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "move",
    [
        Move(kind="shot", element="one-s1"),
        Move(kind="shot", element="one-s1", before="one-s1"),
        Move(kind="shot", element="one-s1", before="one-s2", after="one-s3"),
        Move(kind="shot", element="one-s1", before="two-s1"),
        Move(kind="line", element="one-l1", after="two-l1"),
        Move(kind="scene", element="other", after="one"),
        Move(kind="scene", element="one", after="other"),
    ],
)
def test_a_move_that_leads_nowhere_is_refused(film, move):
    with pytest.raises(BadRequest):
        apply(film, move)


def test_people_are_recast_added_and_taken_out(film):
    grey = replaced(film.characters[0], appearance=Appearance(hair="grey"), voice=Voice(age=70))
    assert apply(film, Recast(character=grey)).characters[0] is grey
    zoe = Character(id="zoe", name="Zoe")
    assert ids(apply(film, AddCharacter(character=zoe)).characters) == ["ada", "ben", "zoe"]
    with pytest.raises(BadRequest, match="in this film already"):
        apply(film, AddCharacter(character=Character(id="x", name="ben")))


def test_someone_taken_out_leaves_no_mark_line_or_look_behind(film):
    dressed = apply(film, Dress(scene="one", character="ben", appearance=Appearance(hair="red")))
    after = apply(dressed, StrikeCharacter(character="Ben"))
    assert "ben" not in after.model_dump_json().replace("Ben", "")
    assert ids(after.characters) == ["ada"] and [e.line for s in after.scenes for e in s.effects] == [None] * 5
    here = apply(film, StrikeCharacter(character="ada", scenes=("two",)))
    assert len(here.characters) == 2 and "ada" not in scene_of(here, "two").model_dump_json()
    assert all(here.scenes[n] is film.scenes[n] for n in (0, 2, 3, 4))
    with pytest.raises(BadRequest, match="narrator"):
        apply(film, StrikeCharacter(character="narrator"))


def test_another_frame_rate_keeps_every_length_in_seconds(film):
    slow = apply_all(film, [Rejoin(shot="one-s1", join=Join(kind="dissolve", frames=96), fade_out=96)])
    after = apply(slow, Reformat(frame_rate=30))
    shot = shot_of(after, "one-s1")
    assert (shot.frames, shot.tail, shot.titles[0].start, shot.titles[0].frames) == (90, 10, 8, 90)
    assert (shot.join.frames, shot.fade_out) == (96, 96)
    assert line_of(after, "one-l1").offset == 10
    assert shot_of(after, "other-s1").frames == 90


def test_a_named_size_takes_the_place_of_pixels(film):
    exact = apply(film, Reformat(width=200, height=100))
    assert exact.format.pixels == (200, 100)
    assert apply(exact, Reformat(size="720p")).format == Format(size="720p")
    assert apply(film, Reformat(title="New")).title == "New"


def test_a_word_sounds_as_last_wished(film):
    after = apply_all(film, [Pronounce(word="Quay", sounds_like="key"), Pronounce(word="quay", sounds_like="kway")])
    assert after.pronounced == (("quay", "kway"),)


def test_a_film_takes_the_place_of_another_under_its_id(film):
    other = random_film(3)
    after = apply(film, PutFilm(film=other))
    assert (after.id, after.title, after.scenes) == (film.id, other.title, other.scenes)
    assert found([PutFilm(film=other), Reformat(title="New")]).title == "New"
    with pytest.raises(BadRequest, match="no film yet"):
        found([Reformat(title="New")])


NOBODY = Character(id="zoe", name="Zoe")
GONE = [
    (Relight(shot="gone"), NoSuchShot, "1A"),
    (Reframe(shot="gone"), NoSuchShot, "2C"),
    (Restage(shot="gone"), NoSuchShot, "1A"),
    (Retake(shot="gone"), NoSuchShot, "1A"),
    (Retake(line="gone"), NoSuchLine, "line 1.1"),
    (Retime(shot="gone"), NoSuchShot, "1A"),
    (Retime(shot="one-s1", offsets=(("gone", 1),)), NoSuchLine, "line 1.1"),
    (Rejoin(shot="gone"), NoSuchShot, "1A"),
    (AddShot(scene="gone", shot=Shot(id="x")), NoSuchScene, "scene-1"),
    (AddShot(scene="one", shot=Shot(id="x"), before="gone"), NoSuchElement, "one-s2"),
    (StrikeShot(shot="gone"), NoSuchShot, "1A"),
    (AddTitle(shot="gone", title=Title(id="t", text="x")), NoSuchShot, "1A"),
    (Respeak(line="gone"), NoSuchLine, "line 1.1"),
    (AddLine(scene="one", line=Line(id="x", character="ada", text="x", shot="gone")), NoSuchElement, "one-s1"),
    (AddLine(scene="one", line=Line(id="x", character="ada", text="x", shot="one-s1"), before="gone"), NoSuchElement, "one-l1"),
    (StrikeLine(line="gone"), NoSuchLine, "line 1.1"),
    (Reset(scene="gone", setting=Setting()), NoSuchScene, "scene-1"),
    (Rescore(scene="gone", score=Score()), NoSuchScene, "scene-1"),
    (AddEffect(scene="gone", effect=Effect(id="e", sound="x")), NoSuchScene, "scene-1"),
    (AddEffect(scene="one", effect=Effect(id="e", sound="x", shot="gone")), NoSuchElement, "one-s1"),
    (AddEffect(scene="one", effect=Effect(id="e", sound="x", line="gone")), NoSuchElement, "one-l1"),
    (PutScene(scene=Scene(id="gone")), NoSuchScene, "scene-1"),
    (AddScene(act="gone", scene=Scene(id="x")), NoSuchElement, "act-2"),
    (AddScene(act="act1", scene=Scene(id="x"), before="gone"), NoSuchElement, "two"),
    (StrikeScene(scene="gone"), NoSuchScene, "scene-1"),
    (PutAct(act=Act(id="gone", scenes=(Scene(id="x"),))), NoSuchElement, "act-1"),
    (Move(kind="scene", element="gone", before="one"), NoSuchScene, "scene-1"),
    (Move(kind="shot", element="one-s1", before="gone"), NoSuchShot, "1A"),
    (Recast(character=NOBODY), NoSuchCharacter, "Ada Moss"),
    (Dress(scene="one", character="zoe", appearance=Appearance()), NoSuchCharacter, "Ben"),
    (StrikeCharacter(character="zoe"), NoSuchCharacter, "Ben"),
    (AddWay(way=Way(id="w", after="gone", choice="x")), NoSuchScene, "scene-1"),
]


@pytest.mark.parametrize(("edit", "error", "there"), GONE, ids=lambda value: getattr(value, "edit", None))
def test_an_edit_of_what_is_not_there_is_refused_with_what_is(film, edit, error, there):
    with pytest.raises(error) as refusal:
        apply(film, edit)
    assert isinstance(refusal.value, NoSuch | FilmError) and there in str(refusal.value)


@pytest.mark.parametrize("edit", [Retake(), Reset(setting=Setting())])
def test_an_edit_that_names_nothing_is_refused(film, edit):
    with pytest.raises(BadRequest):
        apply(film, edit)
