"""Two statements of what decides an artefact, the recipes and the rules, held against each other on random films and edits."""

import random
from typing import Any

import pytest
from changes import random_edit
from films import random_film
from rules import Slot, laid_out, needs, spoken_frames

from agent.settings import Settings
from agent.wiring import equipment
from film.edits import apply
from film.film import Film
from film.timeline import timeline
from studio.callsheet.recipes import Unit
from studio.callsheet.sheet import CallSheet, Planner
from studio.sound.beep import Beep
from studio.sound.orders import SAMPLE_RATE, TakeOrder

MAKERS = equipment(Settings(picture="testcard", voice="beep")).makers


class Takes:
    """Facts of takes as if every one were recorded already, without keeping any sound."""

    def __init__(self) -> None:
        self._facts: dict[str, dict[str, Any]] = {}

    def record(self, take: Unit) -> None:
        if take.key not in self._facts:
            spoken = Beep().record(TakeOrder.model_validate(take.recipe["order"]))
            self._facts[take.key] = {"samples": len(spoken.samples), "mouths": spoken.mouths, "stresses": spoken.stresses}

    def __call__(self, key: str) -> dict[str, Any] | None:
        return self._facts.get(key)


def planned(planner: Planner, takes: Takes, film: Film) -> CallSheet:
    for scene in film.path:
        for take in planner.takes(film, scene):
            takes.record(take)
    return planner.sheet(film)


def keys_of(sheet: CallSheet) -> dict[Slot, str]:
    """Return the keys of a sheet by what they serve."""
    found = {}
    for scene in sheet.scenes:
        found |= {Slot("take", line.id): take.key for line, take in zip(scene.time.scene.lines, scene.takes, strict=True)}
        found[Slot("sound", scene.time.scene.id)] = scene.sound.key
        for shot in scene.shots:
            found[Slot("still", shot.time.shot.id)] = shot.still.key
            found |= {Slot("segment", shot.time.shot.id, n): s.unit.key for n, s in enumerate(shot.segments)}
    return found


def changed(before: dict, after: dict) -> set[Slot]:
    return {slot for slot in before.keys() | after.keys() if before.get(slot) != after.get(slot)}


def test_the_test_voice_is_as_long_as_the_rules_say():
    for words in range(1, 12):
        text = " ".join(["word"] * words)
        samples = len(Beep().record(TakeOrder(text=text, voice={})).samples)
        assert [spoken_frames(text, rate) for rate in (24, 25, 30)] == [
            -(-samples * rate // SAMPLE_RATE) for rate in (24, 25, 30)
        ]


@pytest.mark.parametrize("seed", [*range(20), *(pytest.param(n, marks=pytest.mark.long) for n in range(20, 400))])
def test_the_keys_that_change_are_exactly_those_that_the_rules_foretell(seed):
    film, rng = random_film(seed), random.Random(f"rules {seed}")
    takes = Takes()
    planner = Planner(MAKERS, takes)
    old_keys, old_needs = keys_of(planned(planner, takes, film)), needs(film)
    key_of: dict = {}
    for _ in range(20):
        edit = random_edit(film, rng)
        film = apply(film, edit)
        keys, wanted = keys_of(planned(planner, takes, film)), needs(film)
        assert changed(old_keys, keys) == changed(old_needs, wanted), edit
        for slot in wanted:
            assert key_of.setdefault((slot.kind, wanted[slot]), keys[slot]) == keys[slot], (edit, slot)
        old_keys, old_needs = keys, wanted
    assert len(set(key_of.values())) == len(key_of)


@pytest.mark.parametrize("seed", range(20))
def test_the_timeline_is_the_one_that_the_rules_tell(seed):
    film = random_film(seed)
    lengths = {line.id: spoken_frames(line.text, film.format.frame_rate) for line in film.lines}
    found = timeline(film, lengths)
    told = laid_out(film)
    assert [(start, scene.frames) for start, scene in zip(found.starts, found.scenes, strict=True)] == [
        (scene.at, scene.frames) for scene in told
    ]
    for scene, expected in zip(found.scenes, told, strict=True):
        assert [(s.shot.id, s.start, s.frames) for s in scene.shots] == [(s.shot.id, s.start, s.frames) for s in expected.shots]
        assert [(li.line.id, li.start, li.frames) for li in scene.lines] == [
            (li.line.id, li.start, li.frames) for li in expected.lines
        ]
