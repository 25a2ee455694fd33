"""Requests through the whole graph: real tools, stores, checkpoints and encoder; test makers of picture and voice."""

import pytest

from agent.conversation import Asking, Reply
from agent.wiring import House
from film.errors import BadRequest, NoSuchFilm
from film.film import Film
from studio.callsheet.sheet import shot_sheets
from tests.wire import serving

PREMISE = (
    "A girl called Elara with red hair finds that she can move things with her mind; her friend Kael is a hacker, and a company"
    " hunts people like her"
)


def ask(house: House, sentence: str, film: str | None = None, focus: str | None = None, **more: str) -> Reply:
    return house.conversations.ask(Asking(sentence, "ana", film, focus, **more))


def film_of(house: House, reply: Reply) -> Film:
    versions = house.production.versions
    return versions.film(versions.head(reply.film or "").id)


@pytest.fixture
def made(house: House) -> Reply:
    return ask(house, f"make a one-minute film: {PREMISE}")


def segment_keys(house: House, version: str) -> dict[str, list[str]]:
    house.production.shoot(version)
    house.production.finish(house.production.versions.version(version).film, 120)
    sheet = house.production.sheet(version)
    return {shot.time.shot.id: [s.unit.key for s in shot.segments] for _, shot in shot_sheets(sheet)}


def test_a_premise_becomes_a_film_with_its_people(house: House, made: Reply) -> None:
    film = film_of(house, made)
    names = {character.name for character in film.characters}
    assert {"Elara", "Kael"} <= names
    assert len(film.acts) == 3
    assert "red" in next(c for c in film.characters if c.name == "Elara").appearance.hair


def test_a_rewrite_of_act_three_leaves_the_others_alone(house: House, made: Reply) -> None:
    before = film_of(house, made)
    reply = ask(house, "regenerate act three, more hopeful, and bring in a secret society that helps them", made.film)
    after = film_of(house, reply)
    assert reply.calls[0]["tool"] == "rewrite"
    assert reply.calls[0]["args"]["target"] == "act-3"
    assert after.acts[:2] == before.acts[:2]
    assert after.acts[2] != before.acts[2]
    newcomers = {c.id for c in after.characters} - {c.id for c in before.characters}
    assert newcomers & {line.character for scene in after.acts[2].scenes for line in scene.lines}


def test_a_relit_shot_and_the_join_after_it_alone_get_new_keys(house: House, made: Reply) -> None:
    film = film_of(house, made)
    shot = film.scenes[1].shots[1]
    old = segment_keys(house, made.version or "")
    reply = ask(house, "make this shot brighter, more noir", made.film, shot.id)
    light = next(s for s in film_of(house, reply).shots if s.id == shot.id).light
    assert light.look == "noir"
    assert light.exposure > shot.light.exposure
    new = segment_keys(house, reply.version or "")
    changed = {name for name in new if new[name] != old[name]}
    follower = film.scenes[1].shots[2] if len(film.scenes[1].shots) > 2 else None
    assert shot.id in changed
    assert changed <= {shot.id, *([follower.id] if follower and follower.join.frames else [])}


def test_undo_brings_back_the_film_as_it_was(house: House, made: Reply) -> None:
    before = film_of(house, made)
    ask(house, "make it brighter", made.film, before.scenes[0].shots[0].id)
    reply = ask(house, "undo that", made.film)
    assert film_of(house, reply) == before
    assert [c["tool"] for c in reply.calls] == ["undo"]


def test_sarcasm_changes_the_delivery_of_the_line_in_focus_only(house: House, made: Reply) -> None:
    film = film_of(house, made)
    line = next(iter(film.lines))
    reply = ask(house, "say that line with more sarcasm", made.film, line.id)
    after = film_of(house, reply)
    changed = [new.id for old, new in zip(film.lines, after.lines, strict=True) if new != old]
    assert changed == [line.id]
    assert "sarcastic" in next(li for li in after.lines if li.id == line.id).delivery


def test_a_language_model_takes_over_mid_conversation_and_hands_back(house: House, made: Reply) -> None:
    film = film_of(house, made)
    shot = film.scenes[0].shots[0]
    with serving([[("relight_shot", {"target": "shot-1.1", "exposure": -0.7})]]) as wire:
        reply = ask(house, "a little less light, if you would", made.film, shot.id, model="scripted", base_url=wire.url)
    assert reply.served_by == "scripted"
    assert film_of(house, reply).scenes[0].shots[0].light.exposure == pytest.approx(shot.light.exposure - 0.7)
    assert "shot-1.1" in str(wire.asked[0]["messages"][0]["content"])
    assert {tool["function"]["name"] for tool in wire.asked[0]["tools"]} >= {"relight_shot", "rewrite", "undo"}
    back = ask(house, "undo that", made.film)
    assert back.served_by == "built-in"
    assert film_of(house, back) == film


def test_bad_arguments_go_back_to_the_model_with_the_reason(house: House, made: Reply) -> None:
    script = [[("relight_shot", {"target": "shot-99.1"})], [("relight_shot", {"target": "shot-1.1", "exposure": 0.7})]]
    with serving(script) as wire:
        reply = ask(house, "brighter", made.film, model="scripted", base_url=wire.url)
    assert reply.version
    assert "99" in str(wire.asked[1]["messages"][-1]["content"])


def test_a_dead_endpoint_hands_over_to_the_built_in_director_and_says_so(house: House, made: Reply) -> None:
    reply = ask(house, "make it night", made.film, "scene-1", model="gone", base_url="http://127.0.0.1:9/v1")
    assert reply.served_by == "built-in"
    assert "built-in director" in reply.said


def test_a_target_that_does_not_exist_is_refused_by_name_and_changes_nothing(house: House, made: Reply) -> None:
    before = film_of(house, made)
    reply = ask(house, "make shot 9.9 brighter", made.film)
    assert reply.version is None
    assert "9.9" in (reply.refused or "")
    assert film_of(house, reply) == before


def test_small_talk_changes_nothing(house: House, made: Reply) -> None:
    before = house.production.versions.head(made.film or "").id
    reply = ask(house, "what's the weather today", made.film)
    assert reply.version is None
    assert house.production.versions.head(made.film or "").id == before


@pytest.mark.parametrize("sentence", ["", "   ", "x" * 50_000])
def test_unusable_sentences_are_refused_in_one_sentence(house: House, sentence: str) -> None:
    with pytest.raises(BadRequest):
        ask(house, sentence)


def test_an_unknown_film_is_refused(house: House) -> None:
    with pytest.raises(NoSuchFilm):
        ask(house, "brighter", "nosuchfilm")


def test_a_preference_said_once_is_remembered(house: House, made: Reply) -> None:
    ask(house, "I hate gore", made.film)
    assert any("gore" in sentence for sentence in house.memory.taste("ana").dislikes)
    assert house.memory.taste("ben").is_empty
