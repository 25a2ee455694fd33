from film.timeline import scene_time


def seconds(film, scene: int) -> float:
    return scene_time(film.scenes[scene], {}, 24).frames / 24


def test_faster_shortens_shots_and_pauses_of_the_target_alone(stage) -> None:
    film = stage.do("recut", target="s1", pace=0.4)
    assert all(new.frames < old.frames for new, old in zip(film.scenes[0].shots, stage.film.scenes[0].shots, strict=True))
    assert film.scenes[0].lines[0].offset < stage.film.scenes[0].lines[0].offset
    assert film.scenes[1] is stage.film.scenes[1]


def test_a_length_asked_for_is_met_to_the_frame(stage) -> None:
    assert seconds(stage.do("recut", target="s2", seconds=11), 1) == 11.0
    stage.state["edits"] = []
    assert abs(seconds(stage.do("recut", target="s1", seconds=14.5), 0) - 14.5) < 0.05


def test_a_length_shorter_than_the_words_is_said(stage) -> None:
    assert "words allow" in stage.call("recut", target="s1", seconds=1)["said"][0]


def test_joins_lie_in_the_first_shot_and_fades_out_in_the_last(stage) -> None:
    film = stage.do("recut", target="s2", transition="dissolve")
    assert film.scenes[1].shots[0].join.kind == "dissolve" and film.scenes[1].shots[0].join.frames > 0
    film = stage.do("recut", target="s2", transition="fade out")
    assert film.scenes[1].shots[-1].fade_out == 24
    assert "fade in" in stage.refused("recut", target="h1", transition="dissolve")


def test_scenes_and_shots_are_moved_and_removed(stage) -> None:
    assert [s.id for s in stage.do("recut", target="s1", move_after="s2").path] == ["s2", "s1", "s3"]
    stage.state["edits"] = []
    assert [s.id for s in stage.do("recut", target=["h1", "h2"], move_after="h3").scenes[0].shots] == ["h3", "h1", "h2"]
    stage.state["edits"] = []
    assert [s.id for s in stage.do("recut", target="s2", remove=True).path] == ["s1", "s3"]
    assert "whole film" in stage.refused("recut", target="film", remove=True)
    assert "cannot be put beside" in stage.refused("recut", target="s1", move_after="h6")


def test_music_changes_where_it_is_asked(stage) -> None:
    film = stage.do("score_scene", target="s1", mood=["tension"], instruments=["strings"], level=0.4)
    assert film.scenes[0].score.mood == ("tense",) and film.scenes[0].score.instruments == ("strings",)
    assert film.scenes[0].score.level == 0.4 and film.scenes[1] is stage.film.scenes[1]
    assert stage.do("score_scene", target="s1", silent=True).scenes[0].score.silent
    assert not stage.do("score_scene", target="s1", mood=["joy"]).scenes[0].score.silent


def test_a_sound_is_laid_and_taken_out(stage) -> None:
    film = stage.do("add_sound", target="h2", sound="thunder")
    effect = film.scenes[0].effects[0]
    assert effect.shot == "h2" and "thunder" in effect.kind
    assert stage.do("add_sound", target="h2", sound="thunder", remove=True).scenes[0].effects == ()
    assert "'bells'" in stage.refused("add_sound", target="s1", sound="bells", remove=True)


def test_titles_come_and_go(stage) -> None:
    film = stage.do("add_title", target="film", text="Sparks")
    assert film.scenes[0].shots[0].titles[0].kind == "main title"
    film = stage.do("add_title", target="film", text="The End", kind="end credits", seconds=5)
    assert film.scenes[2].shots[-1].titles[0].frames == 120
    assert stage.do("add_title", target="film", text="sparks", remove=True).scenes[0].shots[0].titles == ()
    assert "The End" in stage.refused("add_title", target="film", text="Nope", remove=True)


def test_the_format_keeps_everything_else(stage) -> None:
    film = stage.do("set_format", target="film", aspect="2.39:1", title="Sparks II", finish="black and white")
    assert film.title == "Sparks II" and film.format.aspect == "2.39:1" and film.scenes == stage.film.scenes
    assert "a film" in stage.refused("set_format", target="s1", size="720p")


def test_orders_change_nothing(stage) -> None:
    added = stage.call("render_scene", target="s2", quality="final")
    assert added["edits"] == [] and added["orders"][0] == {"order": "render", "scenes": ["s2"], "shots": [], "quality": "final"}
    assert stage.call("render", target="film")["orders"][0]["scenes"] == []
    assert stage.call("render_shot", target="h2")["orders"][0]["shots"] == ["h2"]
    assert stage.call("stop")["orders"] == [{"order": "stop"}]


def test_formats_that_cannot_be_made_are_refused_by_name(stage) -> None:
    assert stage.call("export_film", format="fountain")["orders"][0]["format"] == "fountain"
    assert "export as fdx is not served" in stage.refused("export_film", format="fdx")
    assert "not served" in stage.refused("export_film", format="mp4", burn_in=True)
    assert "not served" in stage.refused("dub_film", language="German")
    assert "not served" in stage.refused("use_reference", file="a.png", what="face", character="Elara")
