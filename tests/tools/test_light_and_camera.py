from film.edits import apply_all
from film.film import Film
from studio.picture.looks import LOOK_STOPS


def changed_shots(before: Film, after: Film) -> list[str]:
    return [new.id for old, new in zip(before.shots, after.shots, strict=True) if new != old]


def test_relight_changes_only_the_shot_it_names(stage) -> None:
    film = stage.do("relight_shot", target="h2", exposure=0.7)
    assert changed_shots(stage.film, film) == ["h2"]
    assert film.scenes[0].shots[1].light.exposure == 0.7
    assert film.scenes[1] is stage.film.scenes[1] and film.scenes[2] is stage.film.scenes[2]


def test_brighter_and_a_darker_look_together_keep_the_brightness_felt(stage) -> None:
    light = stage.do("relight_shot", target="h2", exposure=0.7, look="noir").scenes[0].shots[1].light
    assert light.look == "noir"
    assert light.exposure + light.trim + LOOK_STOPS["noir"] == 0.7 + LOOK_STOPS["natural"]


def test_a_look_alone_brings_its_own_level(stage) -> None:
    assert stage.do("relight_shot", target="h2", look="noir").scenes[0].shots[1].light.trim == 0.0


def test_amounts_add_up_and_are_clipped(stage) -> None:
    for _ in range(3):
        film = stage.do("relight_shot", target="h1", warmth=0.5)
    assert film.scenes[0].shots[0].light.warmth == 1.0


def test_a_colour_of_light_is_kept_in_words_and_as_a_tint(stage) -> None:
    light = stage.do("relight_shot", target="h1", colour="pale blue").scenes[0].shots[0].light
    assert light.colour == "pale blue" and light.tint is not None and light.tint[2] > light.tint[0]


def test_an_unknown_colour_is_refused_by_name(stage) -> None:
    assert "'blorp'" in stage.refused("relight_shot", target="h1", colour="blorp")


def test_a_scene_means_all_of_its_shots_and_a_list_all_that_it_names(stage) -> None:
    assert changed_shots(stage.film, stage.do("relight_shot", target="s1", exposure=0.3)) == ["h1", "h2", "h3"]
    stage.state["edits"] = []
    assert changed_shots(stage.film, stage.do("relight_shot", target=["h3", "h6"], exposure=0.3)) == ["h3", "h6"]


def test_without_a_target_the_selected_shot_is_meant(stage) -> None:
    assert "name a scene" in stage.refused("relight_shot", exposure=0.3)
    stage.state["focus"] = "h5"
    assert changed_shots(stage.film, stage.do("relight_shot", exposure=0.3)) == ["h5"]


def test_a_shot_that_is_not_there_is_refused_with_those_that_are(stage) -> None:
    said = stage.refused("relight_shot", target="shot-1.9", exposure=0.3)
    assert "shot-1.9" in said and "1A, 1B, 1C" in said


def test_reframe_changes_camera_alone_and_names_people_by_id(stage) -> None:
    film = stage.do("reframe_shot", target="h1", size="close-up", subject="Elara", over_shoulder_of="kael")
    before, after = stage.film.scenes[0].shots[0], film.scenes[0].shots[0]
    assert (after.camera.size, after.camera.subject, after.camera.over_shoulder_of) == ("close-up", "elara", "kael")
    assert after.model_copy(update={"camera": before.camera}) == before


def test_a_thing_as_subject_stays_in_words(stage) -> None:
    assert stage.do("reframe_shot", target="h1", subject="the door").scenes[0].shots[0].camera.subject == "the door"


def test_the_shoulder_of_somebody_absent_is_refused(stage) -> None:
    said = stage.refused("reframe_shot", target="h4", over_shoulder_of="Kael")
    assert "Kael is not in 2A" in said and "Elara" in said


def test_match_copies_one_respect_alone(stage) -> None:
    stage.do("relight_shot", target="h1", look="neon", exposure=1.0)
    film = stage.do("match_shot", target="h6", like="h1", what="light")
    assert film.scenes[2].shots[0].light == film.scenes[0].shots[0].light
    assert film.scenes[2].shots[0].camera == stage.film.scenes[2].shots[0].camera


def test_two_calls_of_one_request_do_not_undo_each_other(stage) -> None:
    stage.do("relight_shot", target="h1", exposure=0.5)
    film = stage.do("reframe_shot", target="h1", size="long")
    assert film.scenes[0].shots[0].light.exposure == 0.5 and film.scenes[0].shots[0].camera.size == "long"


def test_edits_travel_as_plain_json(stage) -> None:
    import json

    added = stage.call("relight_shot", target="h1", exposure=0.5)
    from film.edits import EDIT

    edits = [EDIT.validate_python(edit) for edit in json.loads(json.dumps(added["edits"]))]
    assert apply_all(stage.film, edits).scenes[0].shots[0].light.exposure == 0.5
