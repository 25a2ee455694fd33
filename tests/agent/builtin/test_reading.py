"""Clauses, targets, amounts, spelling, manner and questions, each by itself."""

import pytest

from agent.brief import Brief
from agent.builtin.amounts import PARTS, STOPS, degree, number, seconds, stops
from agent.builtin.clauses import clauses
from agent.builtin.director import BuiltInDirector
from agent.builtin.manner import delivery
from agent.builtin.naming import View, person_of
from agent.builtin.phrases import pick, quoted
from agent.builtin.spelling import corrected
from agent.builtin.targets import find
from film.film import Film
from film.slate import resolve


def view(film: Film, focus: str | None = None, last_line: str | None = None) -> View:
    return View(film, *(resolve(film, wanted)[0].id if wanted else None for wanted in (focus, last_line)))


@pytest.mark.parametrize(
    ("request_text", "parts"),
    [
        ("make it brighter and push in", ["make it brighter", "push in"]),
        ("Cut scene 3. Then add thunder to scene 4.", ["Cut scene 3", "add thunder to scene 4."]),
        ('have her say "stop, and go home" and cut the next line', ['have her say "stop, and go home"', "cut the next line"]),
        ("strings and piano for the ending", ["strings and piano for the ending"]),
        ("it sounds flat, make it angrier", ["it sounds flat, make it angrier"]),
        ("no, take that back", ["take that back"]),
    ],
)
def test_requests_are_cut_where_a_new_wish_begins(request_text: str, parts: list[str]) -> None:
    assert clauses(request_text) == parts


@pytest.mark.parametrize(
    ("clause", "kind", "focus", "targets"),
    [
        ("brighten 4B", "shot", None, ["shot-4.2"]),
        ("shots 4.1 and 4.2", "shot", None, ["shot-4.1", "shot-4.2"]),
        ("scenes two to four", "scene", None, ["scene-2..scene-4"]),
        ("act iii", "act", None, ["act-3"]),
        ("the second to last scene", "scene", None, ["scene-6"]),
        ("the last two scenes", "scene", None, ["scene-6", "scene-7"]),
        ("the last shot of the kitchen scene", "shot", None, ["shot-2.3"]),
        ("everything in act two except the chase", "scene", None, ["scene-3", "scene-4"]),
        ("all close-ups of Nora in act two", "shot", None, ["shot-3.3", "shot-4.3"]),
        ("on the beach", "scene", "shot-1.1", ["scene-7"]),
        ("his last line", "line", "scene-6", ["line-6.3"]),
        ('the line "nobody moves a boat"', "line", None, ["line-1.2"]),
        ('"I can open evry door in the city"', "line", None, ["line-3.1"]),
        ("Elsie's first line in scene 2", "line", None, ["line-2.1"]),
        ("that line", "line", "line-4.2", ["line-4.2"]),
        ("this shot", "shot", "line-3.1", ["shot-3.1"]),
        ("this scene", "scene", "shot-5.2", ["scene-5"]),
        ("the next shot", "shot", "shot-4.1", ["shot-4.2"]),
        ("the whole film", "scene", "shot-4.1", ["film"]),
        ("shot 99.1", "shot", None, ["shot-99.1"]),
    ],
)
def test_a_clause_names_its_targets(film: Film, clause: str, kind: str, focus: str | None, targets: list[str]) -> None:
    assert find(view(film, focus), clause, kind).targets == targets


@pytest.mark.parametrize(
    ("words", "amount"),
    [("two stops under", 2), ("half a stop", 0.5), ("one and a half stops", 1.5), ("brighter", None)],
)
def test_stops_said_are_the_stops_used(words: str, amount: float | None) -> None:
    assert stops(words) == amount


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("two seconds longer", 2),
        ("a three-second insert", 3),
        ("1.5 minutes", 90),
        ("half a minute", 30),
        ("8s", 8),
        ("act two is slow", None),
    ],
)
def test_time_said_becomes_seconds(words: str, length: float | None) -> None:
    assert seconds(words) == length


def test_degrees_follow_the_words() -> None:
    assert [degree(text, STOPS) for text in ("a touch brighter", "brighter", "much brighter")] == [0.3, 0.7, 1.5]
    assert [degree(text, PARTS) for text in ("slightly warmer", "warmer", "way warmer")] == [0.2, 0.4, 0.8]


def test_numbers_are_read_as_numerals_words_and_ordinals() -> None:
    assert [number(word) for word in ("3", "three", "third", "iii", "3rd", "several")] == [3, 3, 3, 3, 3, None]


def test_the_longest_phrase_is_picked() -> None:
    assert pick({"close-up": "close-up", "extreme close-up": "extreme"}, "an extreme close-up") == "extreme"


def test_the_last_quote_is_what_is_to_be_said() -> None:
    assert quoted('instead of "Run!" he says "Move!"') == "Move!"
    assert quoted("it isn't Nora's fault") is None


@pytest.mark.parametrize(
    ("clause", "manner"),
    [
        ("with more sarcasm", ["sarcastic"]),
        ("angrier and slower", ["angry", "slow"]),
        ("a bit more hopeful", ["hopeful"]),
        ("brief", []),
    ],
)
def test_manner_is_said_in_base_adjectives(clause: str, manner: list[str]) -> None:
    assert delivery(clause) == manner


def test_slips_are_put_right_and_other_words_left_alone() -> None:
    assert corrected("make it brigther in act three") == "make it brighter in act three"
    assert corrected('she says "brigther"') == 'she says "brigther"'


def test_pronouns_mean_the_nearest_of_that_sex(film: Film) -> None:
    assert getattr(person_of(view(film, "shot-4.2"), "let him smile"), "name", None) == "Tom Finch"
    assert getattr(person_of(view(film, "shot-2.2"), "let her smile"), "name", None) == "Elsie"


def test_somebody_new_is_not_taken_for_a_role_of_the_film(film: Film) -> None:
    assert person_of(view(film), "introduce a rival hacker") is None
    assert getattr(person_of(view(film), "the hacker needs a scar"), "name", None) == "Kael"


@pytest.mark.parametrize("vague", ["hmm, the thing with the stuff", "kitchen", "shot 1A"])
def test_options_of_a_question_are_requests_that_do_something(director: BuiltInDirector, film: Film, vague: str) -> None:
    [(tool, args, _)] = director.plan(vague, Brief("", film=film, focus=film.scenes[0].shots[0].id))
    assert tool == "ask"
    assert 2 <= len(args["options"]) <= 3
    for option in args["options"]:
        assert all(said != "ask" for said, _, _ in director.plan(option, Brief("", film=film)))


def test_a_message_carries_calls_and_confidences(director: BuiltInDirector, film: Film) -> None:
    reply = director.invoke([Brief("", film=film), ("user", "undo that, then make scene 2 darker")])
    assert [call["name"] for call in reply.tool_calls] == ["undo", "relight_shot"]
    assert len(reply.additional_kwargs["confidences"]) == 2
