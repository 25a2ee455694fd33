from types import SimpleNamespace

import pytest


def said(stage, tool: str, **args) -> str:
    added = stage.call(tool, **args)
    assert added["edits"] == [] and added["orders"] == []
    return added["said"][0]


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("who is in it?", ["Elara (the girl)", "Kael (the hacker)"]),
        ("who is Elara", ["Elara, the girl", "red hair", "2 lines", "scenes 1, 2 and 3"]),
        ("who is in scene 2", ["Elara"]),
        ("where does it play?", ["1: a street", "3: a rooftop"]),
        ("how long is it", ["3 scenes, 6 shots", "act 1"]),
        ("what versions are there", ["1. v0 “make a film”"]),
        ("what was assumed", ["Nothing had to be assumed"]),
        ("why is 1B lit like that", ["1B is lit as natural", "afternoon", "a street"]),
        ("what is not made yet", ["ready 3", "missing 5"]),
        ("what did it cost", ["no money"]),
        ("scene 1", ["Scene 1: a street", "Elara and Kael", "They meet."]),
        ("1B", ["1B: medium"]),
        ("tell me about it", ["Sparks", "A girl moves things."]),
    ],
)
def test_questions_are_answered_from_the_film(stage, subject: str, words: list[str]) -> None:
    answer = said(stage, "describe", subject=subject)
    for word in words:
        assert word in answer, answer


def test_a_question_about_a_scene_that_is_not_there_says_which_are(stage) -> None:
    assert "scene-9" in stage.refused("describe", subject="how long is scene 9")


def test_assumptions_are_told(stage) -> None:
    stage.do("change_setting", target="s2", place="a zero-g yoga studio")
    assert "nearest place known" in said(stage, "describe", subject="what did you assume in scene 2")


def test_notes_measure_what_is_wrong_and_name_calls_that_cure_it(stage) -> None:
    stage.do("regenerate_line", target="l1", text=" ".join(["word"] * 40))
    stage.do("recut", target="h4", seconds=20)
    text = said(stage, "give_notes", target="film")
    assert "line 1.1 has 40 words" in text.lower() and "2A holds 20.0 seconds without a word" in text
    assert "recut(target='shot-2.1', seconds=10.0)" in text
    assert text.count("Cure:") <= 5


def test_notes_on_one_matter_speak_of_that_alone(stage) -> None:
    stage.do("recut", target="h4", seconds=20)
    assert "holds" in said(stage, "give_notes", target="film", remark="this drags")
    assert "holds" not in said(stage, "give_notes", target="film", about="dialogue")


def test_a_stretch_with_nothing_wrong_is_said_to_be_so(stage) -> None:
    assert "nothing stands out" in said(stage, "give_notes", target="s3", about="pace")


def test_tastes_become_notes_and_are_recalled(stage) -> None:
    note = stage.call("remember_preference", text="I love long takes", likes=True)["notes"][0]
    assert note["kind"] == "taste" and note["likes"] is True
    assert stage.call("forget_preference", text="long takes")["notes"] == [{"text": "long takes"}]
    stage.memory.facts.append(SimpleNamespace(kind="taste", text="long takes", likes=True, at="2026-01-02T00", data={}))
    assert "You like: “long takes”" in said(stage, "recall", about="takes")
    assert "Nothing is remembered of jazz" in said(stage, "recall", about="jazz")


def test_asking_back_carries_the_question_and_its_options(stage) -> None:
    added = stage.call("ask", question="Which close-up?", options=["1B", "1C"])
    assert added["question"] == {"text": "Which close-up?", "options": ["1B", "1C"]} and added["edits"] == []


def test_talk_changes_nothing(stage) -> None:
    assert said(stage, "reply", text="You are welcome.") == "You are welcome."


def test_several_of_a_kind_are_named_together(stage) -> None:
    assert stage.call("relight_shot", target="s1..s3", exposure=0.3)["said"][0].startswith("1A, 1B, 1C, 2A, 2B and 3A relit")
    assert "Music of scenes 1, 2 and 3" in stage.call("score_scene", target="film", mood=["joy"])["said"][0]
