import pytest
from speech import line

from film.errors import BadRequest
from film.film import Film
from film.reach import replaced
from film.timeline import scene_time
from studio.coverage.again import beats_of, cover_again
from studio.coverage.beats import Beat
from studio.coverage.cover import cover
from studio.coverage.draft import LADDER
from studio.coverage.extra import shot_of_kind
from studio.coverage.measure import length_of
from studio.coverage.patterns import PATTERNS


def said(scene):
    order = {shot.id: n for n, shot in enumerate(scene.shots)}
    return [li.text for li in sorted(scene.lines, key=lambda li: order[li.shot])]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_carries_every_line_and_action_in_order(scene, beats, film, ids, breakdown, pattern):
    covered = cover(scene, beats, film, ids, breakdown, pattern=pattern)
    assert said(covered) == [beat.line.text for beat in beats if beat.line]
    shown = " ".join(shot.action for shot in covered.shots)
    assert all(beat.action in shown for beat in beats if beat.action)
    assert {li.shot for li in covered.lines} <= {shot.id for shot in covered.shots}


@pytest.mark.parametrize(("pattern", "count"), [("one take", 1), ("master only", 1)])
def test_patterns_of_one_shot_have_one_shot(scene, beats, film, ids, breakdown, pattern, count):
    assert len(cover(scene, beats, film, ids, breakdown, pattern=pattern).shots) == count


def test_patterns_differ_as_their_names_say(scene, beats, film, ids, breakdown):
    made = {name: cover(scene, beats, film, ids, breakdown, pattern=name) for name in PATTERNS}

    def nearness(name):
        sizes = [LADDER.index(s.camera.size) for s in made[name].shots if s.camera.size in LADDER]
        return sum(sizes) / len(sizes)

    assert nearness("tense") > nearness("standard") > nearness("wide and still")
    assert any(shot.camera.move == "handheld" for shot in made["documentary"].shots)
    assert all(shot.camera.move == "static" for shot in made["wide and still"].shots)
    assert sum(shot.kind == "over the shoulder" for shot in made["shot and reverse"].shots) >= 3


def test_a_scene_opens_wide_and_a_thing_is_seen_close(scene, beats, film, ids, breakdown):
    covered = cover(scene, beats, film, ids, breakdown)
    assert covered.shots[0].kind == "establishing"
    insert = next(shot for shot in covered.shots if shot.kind == "insert")
    assert insert.camera.subject == "a radio"


def test_a_turn_is_a_push_in_that_runs_on_into_the_listeners_face(scene, beats, film, ids, breakdown):
    covered = cover(scene, beats, film, ids, breakdown)
    turn = next(li for li in covered.lines if li.text.startswith("You do not"))
    at = next(n for n, shot in enumerate(covered.shots) if shot.id == turn.shot)
    assert turn.runs_on and covered.shots[at].camera.move == "push in"
    assert covered.shots[at + 1].kind == "reaction" and covered.shots[at + 1].camera.subject == "k"
    times = scene_time(covered, {}, 24)
    spoken = next(t for t in times.lines if t.line.id == turn.id)
    assert times.shots[at + 1].start < spoken.start + spoken.frames


def test_people_who_talk_stand_near_and_turn_to_each_other(scene, beats, film, ids, breakdown):
    for shot in cover(scene, beats, film, ids, breakdown).shots:
        one, other = sorted(shot.marks, key=lambda mark: mark.at[0])
        assert 0.9 <= other.at[0] - one.at[0] <= 1.3
        assert one.facing > 30 and other.facing < -30
        assert one.looks_at == other.character and other.looks_at == one.character


def test_singles_see_three_quarters_of_the_face(scene, beats, film, ids, breakdown):
    for shot in cover(scene, beats, film, ids, breakdown).shots:
        if shot.kind in ("single", "over the shoulder"):
            mark = next(mark for mark in shot.marks if mark.character == shot.camera.subject)
            assert 5 <= abs(mark.facing - shot.side) <= 55


def test_speakers_talk_listeners_listen_and_actors_act(scene, beats, film, ids, breakdown):
    covered = cover(scene, beats, film, ids, breakdown)
    opening = {mark.character: mark for mark in covered.shots[0].marks}
    assert opening["e"].motion == "run" and opening["k"].motion == "listen"
    afraid = next(li for li in covered.lines if li.text.startswith("I cannot"))
    marks = {mark.character: mark for mark in next(s for s in covered.shots if s.id == afraid.shot).marks}
    assert marks["k"].motion == "talk" and marks["k"].expression == "afraid"
    assert marks["e"].motion == "listen"


def test_favouring_somebody_shows_their_face_while_others_speak(scene, beats, film, ids, breakdown):
    plain = cover(scene, beats, film, ids, breakdown)
    favoured = cover(scene, beats, film, ids, breakdown, favour="k")

    def faces(made):
        return sum(shot.camera.subject == "k" for shot in made.shots)

    assert faces(favoured) > faces(plain)
    assert said(favoured) == said(plain)


def test_favouring_a_stranger_is_refused(scene, beats, film, ids, breakdown):
    with pytest.raises(BadRequest, match="not in that scene"):
        cover(scene, beats, film, ids, breakdown, favour="s")


def test_an_empty_scene_is_refused(scene, film, ids, breakdown):
    with pytest.raises(BadRequest, match="nothing happens"):
        cover(scene, [], film, ids, breakdown)


def test_who_comes_in_is_not_there_before(scene, film, ids, breakdown):
    beats = [
        Beat(action="Elara waits.", people=("e",), wide=True),
        Beat(action="Kael comes in.", people=("k",), arrives=("k",)),
        line("k", "There you are.", "e"),
    ]
    covered = cover(scene, beats, film, ids, breakdown)
    assert [mark.character for mark in covered.shots[0].marks] == ["e"]
    came = next(shot for shot in covered.shots if shot.action == "Kael comes in.")
    assert next(mark for mark in came.marks if mark.character == "k").enters


def test_what_is_picked_up_stays_in_the_hand(scene, film, ids, breakdown):
    beats = [Beat(action="Elara picks up the lamp.", people=("e",)), line("k", "Careful.", "e"), line("e", "I am.", "k")]
    covered = cover(scene, beats, film, ids, breakdown)
    held = [next(mark.holds for mark in shot.marks if mark.character == "e") for shot in covered.shots]
    assert set(held) == {"lamp"}


def test_a_slow_film_holds_its_shots_longer(scene, beats, film, ids, breakdown):
    slow = cover(scene, beats, replaced(film, pace=-0.8), ids, breakdown)
    fast = cover(scene, beats, replaced(film, pace=0.8), ids, breakdown)
    assert scene_time(slow, {}, 24).frames > scene_time(fast, {}, 24).frames


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_seconds_are_kept_at_every_frame_rate(scene, beats, film, ids, breakdown, rate):
    at_rate = Film(id="film", characters=film.characters, format=replaced(film.format, frame_rate=rate))
    seconds = scene_time(cover(scene, beats, at_rate, ids, breakdown), {}, rate).frames / rate
    plain = scene_time(cover(scene, beats, film, ids, breakdown), {}, 24).frames / 24
    assert abs(seconds - plain) < 0.5


def test_a_scene_is_measured_as_it_will_be_covered(scene, beats, film, ids, breakdown):
    assert length_of(scene, beats, film) == scene_time(cover(scene, beats, film, ids, breakdown), {}, 24).frames


def test_covering_again_keeps_lines_their_ids_and_the_action(scene, beats, film, ids, breakdown):
    once = cover(scene, beats, film, ids, breakdown)
    again = cover_again(once, film, ids, breakdown, pattern="tense")
    assert [(li.id, li.text, li.take) for li in again.lines] == [(li.id, li.text, li.take) for li in once.lines]
    assert [beat.action for beat in beats_of(again) if beat.action] == [beat.action for beat in beats if beat.action]
    assert not {shot.id for shot in once.shots} & {shot.id for shot in again.shots}
    back = cover_again(again, film, ids, breakdown, pattern="standard")
    assert [shot.camera for shot in back.shots] == [shot.camera for shot in once.shots]


@pytest.mark.parametrize(
    "kind", ["establishing", "master", "two-shot", "single", "over the shoulder", "reaction", "insert", "cutaway"]
)
def test_one_more_shot_of_any_kind_stands_where_its_neighbours_stand(scene, beats, film, ids, breakdown, kind):
    covered = cover(scene, beats, film, ids, breakdown)
    beside = covered.shots[2]
    shot = shot_of_kind(covered, film, ids, breakdown, kind, like=beside, subject="a radio" if kind == "insert" else None)
    assert shot.kind == kind and shot.light == beside.light
    assert [mark.at for mark in shot.marks] == [mark.at for mark in beside.marks]
    if kind == "over the shoulder":
        assert {shot.camera.subject, shot.camera.over_shoulder_of} == {"e", "k"}


def test_a_reaction_of_nobody_is_refused(scene, film, ids, breakdown):
    empty = cover(replaced(scene, cast=()), [Beat(action="Rain on the empty roof.")], film, ids, breakdown)
    with pytest.raises(BadRequest, match="nobody"):
        shot_of_kind(empty, film, ids, breakdown, "reaction")


def test_a_voice_of_nobody_on_stage_is_heard_over_a_face(scene, film, ids, breakdown):
    beats = [Beat(action="Elara listens to the radio.", people=("e",)), line("s", "Come home, Elara.", "e", mode="radio")]
    covered = cover(replaced(scene, cast=("e",)), beats, film, ids, breakdown)
    spoken = covered.lines[0]
    shot = next(shot for shot in covered.shots if shot.id == spoken.shot)
    assert spoken.mode == "radio" and shot.camera.subject == "e"
