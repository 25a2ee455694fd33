from dataclasses import replace
from itertools import pairwise

import pytest

from studio.coverage.cover import cover
from studio.coverage.draft import Draft
from studio.coverage.patterns import PATTERNS
from studio.coverage.rules import LEAST_TURN, jumps, smoothed

SHOULDER = Draft("over the shoulder", "medium", "e", over="k", side=48.0)


def test_two_shoulders_of_one_person_in_a_row_become_a_shoulder_and_a_nearer_single():
    first, second = smoothed([SHOULDER, replace(SHOULDER, size="medium close-up")])
    assert first == SHOULDER
    assert (second.kind, second.over, second.size) == ("single", None, "medium close-up")


@pytest.mark.parametrize("size", ["medium", "medium close-up", "close-up", "extreme close-up"])
def test_one_person_twice_in_a_row_changes_size_from_whatever_side(size):
    one = Draft("single", size, "e", side=60.0)
    other = smoothed([one, Draft("reaction", size, "e", side=20.0)])[1]
    assert other.size != size


def test_a_group_twice_in_a_row_is_seen_from_another_side():
    one, other = smoothed([Draft("establishing", "medium long", side=-12.0), Draft("two-shot", "two-shot", side=5.0)])
    assert abs(one.side - other.side) >= LEAST_TURN and abs(other.side) <= 44.0


def test_a_cut_from_one_person_to_another_is_left_alone():
    drafts = [Draft("single", "close-up", who) for who in "ekek"]
    assert smoothed(drafts) == drafts


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_covered_scene_jumps(scene, beats, film, ids, breakdown, pattern):
    shots = cover(scene, beats, film, ids, breakdown, pattern=pattern).shots
    drafts = [
        Draft(s.kind, s.camera.size, s.camera.subject, s.camera.over_shoulder_of, s.camera.angle, s.camera.move, s.side)
        for s in shots
    ]
    assert not any(jumps(one, other) for one, other in pairwise(drafts))


def test_an_insert_puts_its_thing_into_a_hand(scene, beats, film, ids, breakdown):
    insert = next(shot for shot in cover(scene, beats, film, ids, breakdown).shots if shot.kind == "insert")
    assert [mark.holds for mark in insert.marks].count("radio") == 1
