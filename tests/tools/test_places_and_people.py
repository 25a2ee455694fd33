from types import SimpleNamespace

import pytest


def test_a_place_is_staged_and_what_was_assumed_is_said(stage) -> None:
    film = stage.do("change_setting", target="s2", place="a forest at dawn")
    setting = film.scenes[1].setting
    assert (setting.kit, setting.time_of_day, setting.place) == ("forest", "dawn", "a forest at dawn")
    assert film.scenes[0] is stage.film.scenes[0]
    assert "nearest place known" in stage.call("change_setting", target="s2", place="a zero-g yoga studio")["said"][0]


def test_night_keeps_the_place_and_the_sky_look_follows(stage) -> None:
    film = stage.do("change_setting", target="s3", time_of_day="night")
    before, after = stage.film.scenes[2].setting, film.scenes[2].setting
    assert after == before.model_copy(update={"time_of_day": "night"})
    assert film.scenes[2].shots[0].light.look == "moonlight"


def test_a_look_that_was_chosen_stays_when_the_hour_changes(stage) -> None:
    stage.do("relight_shot", target="h6", look="noir")
    assert stage.do("change_setting", target="s3", time_of_day="night").scenes[2].shots[0].light.look == "noir"


def test_one_shot_can_play_elsewhere(stage) -> None:
    film = stage.do("change_setting", target="h5", place="a cave")
    assert film.scenes[1].shots[1].setting.kit == "cave" and film.scenes[1].setting == stage.film.scenes[1].setting


def test_the_same_words_give_the_same_place(stage) -> None:
    one = stage.do("change_setting", target="s1", place="the old harbour").scenes[0].setting
    assert stage.do("change_setting", target="s3", place="the old harbour").scenes[2].setting.seed == one.seed


def test_things_are_added_and_removed(stage) -> None:
    film = stage.do("dress_scene", target="s2", add=["a grand piano", "flowers in a vase"], remove=["lamp"], extras="a few")
    assert film.scenes[1].setting.props == ("piano", "plant") and film.scenes[1].setting.extras == "a few"


def test_a_thing_that_is_not_there_cannot_be_removed(stage) -> None:
    assert "lamp" in stage.refused("dress_scene", target="s2", remove=["a mirror"])


def test_restyling_changes_hair_alone_and_everywhere(stage) -> None:
    film = stage.do("restyle_character", character="elara", hair="short black hair")
    before, after = stage.film.characters[0].appearance.figure, film.characters[0].appearance.figure
    assert after.hair_colour != before.hair_colour and film.characters[0].appearance.hair == "short black hair"
    assert after.model_copy(update={"hair_colour": before.hair_colour, "hair_style": before.hair_style}) == before
    assert film.scenes == stage.film.scenes


def test_a_dress_in_one_scene_leaves_the_others(stage) -> None:
    film = stage.do("restyle_character", character="Elara", wardrobe="a red dress", target="s3")
    assert [pair[0] for pair in film.scenes[2].appearances] == ["elara"]
    assert film.characters == stage.film.characters and film.scenes[0] is stage.film.scenes[0]


def test_a_voice_cannot_change_for_one_scene(stage) -> None:
    assert "through the film" in stage.refused("restyle_character", character="Elara", voice="deeper", target="s3")


def test_a_name_that_is_taken_is_refused(stage) -> None:
    assert "Kael is in this film already" in stage.refused("restyle_character", character="Elara", name="Kael")


def test_a_deeper_voice_is_lower_and_the_same_person(stage) -> None:
    voice = stage.do("restyle_character", character="Kael", voice="deep and gravelly").characters[1].voice
    assert voice.pitch < 0 and voice.roughness > 0 and voice.variant == stage.film.characters[1].voice.variant


def test_somebody_new_has_a_voice_nobody_has_and_stands_in_the_group_shots(stage) -> None:
    film = stage.do("add_character", name="Moss", looks="an old man with a white beard", role="detective", target="s1")
    moss = film.characters[2]
    assert moss.appearance.figure.beard == "full" and moss.voice.variant not in {c.voice.variant for c in film.characters[:2]}
    assert film.scenes[0].cast[-1] == moss.id and film.scenes[0].shots[0].marks[-1].character == moss.id
    assert film.scenes[0].shots[1] == stage.film.scenes[0].shots[1]


def test_somebody_remembered_comes_back_as_they_were(stage, breakdown) -> None:
    old = breakdown.character("Ines", id="x", looks="a tall woman with silver hair, green coat").value
    data = {"figure": old.appearance.figure.model_dump(mode="json"), "voice": old.voice.model_dump(mode="json"), "words": {}}
    stage.memory.facts.append(SimpleNamespace(kind="character", text="Ines", data=data, likes=None, at=""))
    back = stage.do("add_character", name="Ines").characters[-1]
    assert back.appearance.figure == old.appearance.figure and back.voice == old.voice


def test_taking_a_place_keeps_marks_and_lines(stage) -> None:
    film = stage.do("add_character", name="Robo", role="robot", replaces="Kael")
    assert film.characters[1].id == "kael" and film.characters[1].name == "Robo"
    assert film.scenes == stage.film.scenes


def test_the_same_name_twice_is_refused(stage) -> None:
    assert "Kael is in this film already" in stage.refused("add_character", name="Kael")


def test_removing_somebody_takes_their_lines_in_that_scene_alone(stage) -> None:
    film = stage.do("remove_character", character="Elara", target="s3")
    assert [line.id for line in film.lines] == ["l1", "l2"]
    assert len(film.characters) == 2 and film.scenes[0] is stage.film.scenes[0]


@pytest.mark.parametrize(("tool", "args"), [("restyle_character", {"hair": "red"}), ("remove_character", {})])
def test_somebody_unknown_is_refused_with_who_is_there(stage, tool: str, args: dict) -> None:
    assert "Elara, Kael" in stage.refused(tool, character="Zed", **args)


def test_what_was_assumed_of_a_place_stays_when_only_the_hour_changes(stage) -> None:
    stage.do("change_setting", target="s2", place="a zero-g yoga studio")
    film = stage.do("change_setting", target="s2", time_of_day="dusk")
    assert any("nearest place known" in said for said in film.scenes[1].assumed)
