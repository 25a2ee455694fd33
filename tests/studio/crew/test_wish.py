"""The order of work: stills and takes, then nearest the focus, then from the playhead on, then in play order."""

import random

import pytest
from films import random_film
from test_rules import MAKERS, Takes, planned

from studio.callsheet.sheet import Planner
from studio.crew.wish import Wish, units, wanted


def sheet_of(seed: int):
    film, takes = random_film(seed), Takes()
    return planned(Planner(MAKERS, takes), takes, film)


def nothing(key: str) -> bool:
    return False


def places(sheet) -> dict[str, tuple[str | None, str, int, int]]:
    """Shot, scene, first film frame and the one after the last, of every unit that has a place of its own."""
    found = {}
    for start, scene in zip(sheet.starts, sheet.scenes, strict=True):
        lines = {line.line.id: line for line in scene.time.lines}
        for line, take in zip(scene.time.scene.lines, scene.takes, strict=True):
            first = start + lines[line.id].start
            found.setdefault(take.key, (line.shot, scene.time.scene.id, first, first + lines[line.id].frames))
        for shot in scene.shots:
            at = start + shot.time.start
            found.setdefault(shot.still.key, (shot.time.shot.id, scene.time.scene.id, at, at + shot.time.frames))
            for segment in shot.segments:
                first = at + segment.first
                found.setdefault(segment.unit.key, (shot.time.shot.id, scene.time.scene.id, first, first + segment.frames))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_units_come_by_kind_then_focus_then_playhead_then_play_order(seed):
    sheet, rng = sheet_of(seed), random.Random(seed)
    focus = rng.choice(list(sheet.film.shots)).id
    home = next(scene.id for scene in sheet.film.scenes if any(shot.id == focus for shot in scene.shots))
    playhead = rng.randrange(sheet.frames)
    row = [item.unit for item in wanted(Wish("f", "v", sheet, focus=focus, playhead=playhead), nothing)]
    where = places(sheet)

    def rank(unit):
        shot, scene, frame, end = where[unit.key]
        return (unit.kind == "segment", 0 if shot == focus else 1 if scene == home else 2, end <= playhead, frame)

    seen = [unit for unit in row if unit.kind != "sound"]
    repeated = len(where) < sum(1 for unit in units(Wish("f", "v", sheet)) if unit.kind != "sound")
    assert repeated or [rank(unit) for unit in seen] == sorted(rank(unit) for unit in seen)
    kinds = [unit.kind in ("take", "still") for unit in row]
    assert kinds == sorted(kinds, reverse=True)


@pytest.mark.parametrize("seed", range(6))
def test_the_sound_of_the_next_minute_comes_before_any_moving_picture(seed):
    sheet = sheet_of(seed)
    row = [item.unit for item in wanted(Wish("f", "v", sheet), nothing)]
    soon = {scene.sound.key for start, scene in zip(sheet.starts, sheet.scenes, strict=True) if start < 60 * 24 and scene.sound}
    first_segment = next(n for n, unit in enumerate(row) if unit.kind == "segment")
    assert soon <= {unit.key for unit in row[:first_segment]}


@pytest.mark.parametrize("seed", range(6))
def test_what_stands_is_not_wanted_and_nothing_is_wanted_twice(seed):
    sheet, rng = sheet_of(seed), random.Random(seed)
    every = {unit.key for unit in units(Wish("f", "v", sheet))}
    standing = {key for key in sorted(every) if rng.random() < 0.5}
    row = [item.unit.key for item in wanted(Wish("f", "v", sheet), standing.__contains__)]
    assert len(row) == len(set(row)) and set(row) == every - standing


def test_chosen_scenes_alone_are_wanted():
    sheet = next(sheet for sheet in map(sheet_of, range(50)) if len(sheet.scenes) > 2)
    chosen = sheet.scenes[1]
    some = {unit.key for unit in units(Wish("f", "v", sheet, frozenset([chosen.time.scene.id])))}
    own = {take.key for take in chosen.takes} | {shot.still.key for shot in chosen.shots} | {chosen.sound.key}
    own |= {segment.unit.key for shot in chosen.shots for segment in shot.segments}
    assert own <= some <= own | {take.key for take in sheet.scenes[0].takes}


def test_a_storyboard_needs_stills_and_takes_only():
    row = wanted(Wish("f", "v", sheet_of(1), stills_only=True), nothing)
    assert {item.unit.kind for item in row} <= {"still", "take"}
