from film.notes import Remember


def test_a_new_film_is_put_in_place_with_what_the_viewer_likes(empty_stage) -> None:
    empty_stage.memory.facts.append(Remember(kind="taste", text="long takes"))
    film = empty_stage.do(
        "write_script",
        premise="A keeper hears a voice",
        minutes=2,
        characters=[{"name": "Mara", "age": "60"}],
        moments=["a wreck"],
    )
    order = empty_stage.writer.orders[0]
    assert film.premise == "A keeper hears a voice" and film.id.startswith("fi")
    assert order.minutes == 2 and order.characters[0].name == "Mara" and order.taste.likes == ("long takes",)


def test_a_new_film_in_a_conversation_about_another_leaves_that_one(stage) -> None:
    added = stage.call("write_script", premise="Something else")
    assert added["film"] is None and added["version"] is None
    assert added["edits"][0]["film"]["id"] != "f1"


def test_a_language_that_is_not_written_is_refused(empty_stage) -> None:
    assert "German is not served" in empty_stage.refused("write_script", premise="x", language="German")


def test_calls_on_a_film_that_is_not_there_say_what_to_do(empty_stage) -> None:
    assert "there is no film yet" in empty_stage.refused("relight_shot", target="shot-1.1", exposure=1)
    assert "no request of yours" in empty_stage.refused("undo")


def test_rewrite_touches_the_scenes_of_its_act_alone(stage) -> None:
    film = stage.do("rewrite", target="act-2", instruction="they lose", tone=["hopeful"], add=["Moss"])
    assert film.scenes[2].summary == "they lose" and film.scenes[2].tone == ("hopeful",)
    assert [c.name for c in film.characters] == ["Elara", "Kael", "Moss"]
    assert film.scenes[0] is stage.film.scenes[0]


def test_rewrite_does_not_take_a_shot(stage) -> None:
    assert "a film, an act or a scene" in stage.refused("rewrite", target="h1", instruction="x")


def test_another_way_on_is_kept_beside_the_acts_with_ids_of_its_own(stage) -> None:
    film = stage.do("branch_story", target="s1", choice="she stays", instruction="she stays with him")
    assert film.acts == stage.film.acts
    way = film.ways[0]
    assert way.after == "s1" and way.choice == "she stays" and way.scenes[0].summary == "she stays with him"
    ids = [e.id for s in film.scenes for e in (s, *s.shots, *s.lines)]
    assert len(ids) == len(set(ids))


def test_a_scene_is_covered_again_with_the_same_words(stage) -> None:
    film = stage.do("cover_scene", target="s1", pattern="master only")
    assert [line.id for line in film.scenes[0].lines] == ["l1", "l2"]
    assert film.scenes[0].shots != stage.film.scenes[0].shots and film.scenes[1] is stage.film.scenes[1]


def test_favouring_somebody_absent_is_refused(stage) -> None:
    assert "is not in that scene" in stage.refused("cover_scene", target="s2", favour="Kael")


def test_an_insert_is_added_before_the_shot_named(stage) -> None:
    film = stage.do("add_shot", target="h2", kind="insert", subject="the letter", place="before", seconds=2)
    shots = film.scenes[0].shots
    assert shots[0].id == "h1" and shots[1].kind == "insert" and shots[1].frames == 48
    assert [shots[0], shots[2], shots[3]] == list(stage.film.scenes[0].shots)


def test_a_reaction_over_a_line_lets_the_line_run_on_under_it(stage) -> None:
    film = stage.do("add_shot", target="l1", kind="reaction", subject="Kael", place="over")
    scene = film.scenes[0]
    assert [shot.kind for shot in scene.shots] == ["master", "single", "reaction", "single"]
    assert scene.lines[0].runs_on and scene.lines[0].shot == "h2" and scene.shots[2].camera.subject == "kael"


def test_over_words_needs_words(stage) -> None:
    assert "nobody speaks" in stage.refused("add_shot", target="h1", place="over", subject="the door")


def test_restaging_changes_the_one_named_by_the_action(stage) -> None:
    film = stage.do("restage_shot", target="h1", action="Kael sits down and reads a letter", at="left")
    elara, kael = film.scenes[0].shots[0].marks
    assert elara == stage.film.scenes[0].shots[0].marks[0]
    assert kael.motion in ("sit down", "read") and kael.holds == "letter" and kael.at[0] < 0
    assert film.scenes[0].shots[0].camera == stage.film.scenes[0].shots[0].camera


def test_looks_places_and_things_are_read(stage) -> None:
    film = stage.do(
        "restage_shot", target="h1", who="Elara", at="beside Kael", looks_at="Kael", expression="furious", holds="lantern"
    )
    elara, kael = film.scenes[0].shots[0].marks
    assert elara.looks_at == "kael" and elara.expression == "angry" and elara.holds == "lamp"
    assert elara.at == (round(kael.at[0] + 0.8, 2), kael.at[1])


def test_a_place_that_is_none_is_refused(stage) -> None:
    assert "'sideways'" in stage.refused("restage_shot", target="h1", who="Elara", at="sideways")


def test_somebody_new_in_a_shot_joins_its_scene(stage) -> None:
    film = stage.do("restage_shot", target="h4", who="Kael", enters=True)
    assert film.scenes[1].cast == ("elara", "kael") and film.scenes[1].shots[0].marks[1].enters
