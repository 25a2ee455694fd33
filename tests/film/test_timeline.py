from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from film.film import Line, Scene, Shot
from film.timeline import estimated_frames, lay_out, scene_time


def scene(*rows) -> Scene:
    """A scene of shots; each row is its frames, its tail and its lines as (frames, offset, runs on)."""
    shots = tuple(Shot(id=f"s{n}", frames=frames, tail=tail) for n, (frames, tail, *_) in enumerate(rows))
    lines = tuple(
        Line(id=f"l{n}.{k}", character="ada", text="x", shot=f"s{n}", offset=offset, runs_on=runs_on)
        for n, (_, _, *lines) in enumerate(rows)
        for k, (_, offset, runs_on) in enumerate(lines)
    )
    return Scene(id="scene", shots=shots, lines=lines)


def timed(*rows):
    lengths = {f"l{n}.{k}": line[0] for n, (_, _, *lines) in enumerate(rows) for k, line in enumerate(lines)}
    return scene_time(scene(*rows), lengths, 24)


def shots_of(time):
    return [(shot.start, shot.frames) for shot in time.shots]


def lines_of(time):
    return [(line.start, line.frames) for line in time.lines]


def test_a_shot_without_words_is_as_long_as_wished():
    assert shots_of(timed((72, 8), (10, 0))) == [(0, 72), (72, 10)]


def test_a_shot_holds_its_lines_and_their_tail():
    time = timed((30, 8, (40, 5, False)), (10, 8))
    assert (shots_of(time), lines_of(time)) == ([(0, 53), (53, 10)], [(5, 40)])
    assert shots_of(timed((100, 8, (40, 5, False)))) == [(0, 100)]


def test_an_offset_counts_from_the_line_before_in_the_same_shot():
    assert lines_of(timed((10, 0, (20, 4, False), (10, 6, False)), (10, 0, (5, 3, False)))) == [(4, 20), (30, 10), (43, 5)]


def test_a_line_may_run_into_the_next_shot_which_then_holds_to_its_end():
    time = timed((20, 8, (50, 5, True)), (10, 8))
    assert (shots_of(time), lines_of(time)) == ([(0, 20), (20, 35)], [(5, 50)])


def test_a_shot_cut_away_from_lasts_until_its_line_has_begun():
    assert shots_of(timed((10, 8, (50, 30, True)), (10, 8))) == [(0, 31), (31, 49)]


def test_the_last_shot_of_a_scene_holds_even_a_line_that_might_run_on():
    assert shots_of(timed((10, 8, (50, 5, True)))) == [(0, 63)]


def test_a_line_waits_until_the_one_that_ran_on_is_spoken():
    assert lines_of(timed((20, 8, (50, 5, True)), (10, 8, (6, 2, False)))) == [(5, 50), (55, 6)]


def test_times_are_estimates_until_every_take_is_measured():
    words = Scene(id="s", shots=(Shot(id="a"),), lines=(Line(id="l", character="ada", text="one two three", shot="a"),))
    guessed, measured = scene_time(words, {}, 24), scene_time(words, {"l": 31}, 24)
    assert guessed.estimated and guessed.lines[0].estimated and not measured.estimated
    assert guessed.lines[0].frames == estimated_frames("one two three", 24)
    assert measured.lines[0].frames == 31


def test_an_estimate_grows_with_the_words_and_the_rate():
    lengths = [estimated_frames("word " * n, 24) for n in range(2, 9)]
    assert lengths == sorted(set(lengths)) and estimated_frames("word " * 4, 30) > lengths[2]


def test_an_estimate_counts_the_pauses_and_is_never_shorter_than_a_breath():
    assert estimated_frames("No. Wait, no.", 24) > estimated_frames("No wait no", 24)
    assert estimated_frames("", 24) == 12


def test_a_scene_without_shots_lasts_no_time():
    assert timed().frames == 0
    assert lay_out((timed((10, 0)), timed(), timed((5, 0)))).starts == (0, 10, 10)


spoken = st.tuples(st.integers(1, 90), st.integers(0, 30), st.booleans())
rows = st.lists(
    st.tuples(st.integers(1, 120), st.integers(0, 20), st.lists(spoken, max_size=3)).map(lambda row: (*row[:2], *row[2])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=300, deadline=None)
@given(rows)
def test_lines_never_overlap_and_shots_follow_each_other_and_hold_what_is_said(rows):
    time = timed(*rows)
    spans = [(line.start, line.start + line.frames) for line in time.lines]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    ends = [0]
    for shot, (frames, _, *_) in zip(time.shots, rows, strict=True):
        assert shot.start == ends[-1] and shot.frames >= frames
        ends.append(shot.start + shot.frames)
    assert time.frames == ends[-1]
    place = {shot.shot.id: n for n, shot in enumerate(time.shots)}
    for line in time.lines:
        n = place[line.line.shot]
        assert time.shots[n].start + (line.line.offset if line is time.lines[0] else 0) <= line.start < ends[n + 1]
        held_until = ends[-1] if line.line.runs_on else ends[n + 1]
        assert line.start + line.frames + (0 if line.line.runs_on else time.shots[n].shot.tail) <= held_until


@settings(max_examples=100, deadline=None)
@given(rows, rows)
def test_the_times_inside_a_scene_do_not_depend_on_its_neighbours(first, second):
    alone = timed(*second)
    together = lay_out((timed(*first), timed(*second)))
    assert together.scenes[1] == alone and together.starts[1] == together.scenes[0].frames
    assert together.frames == together.starts[1] + alone.frames
