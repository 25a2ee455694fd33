"""`kill -9` at seeded moments: the next start goes on, no version is lost or doubled, nothing broken stands."""

import json
import signal
from pathlib import Path

import pytest
from killed import UNHARMED, WORKERS, Client, Moment, Place, film_to_make, gone, moments

from film.edits import Relight, Retake, apply_all
from film.film import Film

MOMENTS = moments(20, seed=2)
IN_BRIEF = (Moment("rename", 6, after=True), Moment("commit", 1, after=False))


def chosen(*kinds: str) -> list:
    """Return the moments of some kinds: a brief one that is always tried, and the seeded ones."""
    return [
        *(pytest.param(moment, id=f"brief-{moment.what}") for moment in IN_BRIEF if moment.what in kinds),
        *(pytest.param(m, id=f"{n}-{m.what}-{m.at}", marks=pytest.mark.long) for n, m in enumerate(MOMENTS) if m.what in kinds),
    ]


@pytest.fixture(scope="module")
def film() -> Film:
    return film_to_make()


@pytest.fixture(scope="module")
def unharmed(film: Film, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A home in which the film was made by a start that nothing disturbed."""
    place = Place(tmp_path_factory.mktemp("unharmed"))
    place.keep(film, made=True)
    return place


def test_every_kind_of_moment_is_hit_at_least_twice():
    assert len(MOMENTS) == 20
    for kind in ("encode", "rename", "commit", "checkpoint", "playlist"):
        assert sum(moment.what == kind for moment in MOMENTS) >= 2


@pytest.mark.timeout(600)
@pytest.mark.parametrize("moment", chosen("encode", "rename"))
def test_a_film_whose_making_was_killed_is_made_by_the_next_start(moment, film, unharmed, tmp_path):
    place = Place(tmp_path)
    place.keep(film, made=False)
    status, _ = place.command(moment, "render", film.id)
    assert status == -signal.SIGKILL
    status, out = place.command(UNHARMED, "render", film.id)
    assert status == 0 and json.loads(out)["film"] == film.id
    assert place.artefacts() == unharmed.artefacts()
    first, second = place.begun(1), place.begun(2)
    assert max([*first.values(), *second.values()]) == 1
    assert len(first.keys() & second.keys()) <= WORKERS
    assert len(place.versions().history(film.id)) == 1


@pytest.mark.timeout(600)
@pytest.mark.parametrize("moment", chosen("commit", "checkpoint"))
def test_a_request_that_was_killed_is_carried_out_once_or_not_at_all(moment, film, unharmed, tmp_path):
    place = unharmed.copied(tmp_path)
    shot = next(iter(film.shots)).id
    relight = json.dumps({"target": shot, "exposure": 1.0})
    status, _ = place.command(moment, "call", film.id, "relight_shot", relight)
    assert status == -signal.SIGKILL
    versions = place.versions()
    left = [version.sentence for version in versions.history(film.id)]
    versions.close()
    assert left in (["make it"], ["make it", f"relight_shot {relight}"])
    status, _ = place.command(UNHARMED, "call", film.id, "retake", json.dumps({"target": shot}))
    assert status == 0
    versions = place.versions()
    history = versions.history(film.id)
    sentences = [version.sentence.split()[0] for version in history]
    assert sentences in (["make", "relight_shot", "retake"], ["make", "retake"])
    assert sentences[1] == "relight_shot" or (moment.what == "checkpoint" and moment.at == 1 and not moment.after)
    assert [version.parent for version in history] == [None, *(version.id for version in history[:-1])]
    made = [Relight(shot=shot, exposure=1), Retake(shot=shot)][-len(history) + 1 :]
    assert versions.film(versions.head(film.id).id) == apply_all(film, made)
    versions.close()
    status, _ = place.command(UNHARMED, "render", film.id)
    assert status == 0
    stood = unharmed.artefacts()
    now = place.artefacts()
    assert {key: now[key] for key in stood} == stood
    assert not place.begun(3).keys() & stood.keys()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("moment", chosen("playlist"))
def test_what_was_served_before_a_kill_is_served_the_same_after_it(moment, film, unharmed, tmp_path):
    place = Place(tmp_path)
    place.keep(film, made=False)
    seat = str(Path(__file__).with_name("serving.py"))
    served = []
    for each in (moment, UNHARMED):
        process = place.start(each, seat, str(place.home), film.id)
        try:
            versions = place.versions()
            client = Client(int(process.stdout.readline()), versions.head(film.id).id)
            versions.close()
            served.append(client.play(until_gone=each is moment))
            if each is UNHARMED:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)
        finally:
            process.kill()
        gone(process.pid)
    (before, broke), (after, ended) = served
    assert (broke, ended) == (False, True)
    assert {address: after[address] for address in before} == before
    assert place.artefacts() == unharmed.artefacts()
    first, second = place.begun(1), place.begun(2)
    assert len(first.keys() & second.keys()) <= WORKERS
