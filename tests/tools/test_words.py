from film.film import Film
from studio.writing.lexicon import data


def line(film: Film, name: str):
    return next(line for line in film.lines if line.id == name)


def test_a_new_delivery_replaces_the_feeling_and_keeps_the_manner(stage) -> None:
    film = stage.do("regenerate_line", target="l2", delivery=["more sarcasm"])
    assert line(film, "l2").delivery == ("sarcastic", "whispered")
    assert line(film, "l1") is line(stage.film, "l1") or line(film, "l1") == line(stage.film, "l1")


def test_exact_words_stay_exact(stage) -> None:
    after = line(stage.do("regenerate_line", target="line-1.1", text="You saw  THAT — didn't you?"), "l1")
    assert after.text == "You saw  THAT — didn't you?" and after.delivery == ("afraid",)


def test_a_line_with_no_wish_is_taken_again(stage) -> None:
    assert line(stage.do("regenerate_line", target="l1"), "l1").take == 2


def test_new_words_for_several_lines_are_refused(stage) -> None:
    assert "one line" in stage.refused("regenerate_line", target="s1", text="Hello.")


def test_a_line_is_taken_out(stage) -> None:
    assert [li.id for li in stage.do("regenerate_line", target="l1", remove=True).lines] == ["l2", "l3"]


def test_the_last_line_talked_of_is_meant_without_a_target(stage) -> None:
    stage.state["last_line"] = "l3"
    assert line(stage.do("regenerate_line", mode="voice-over"), "l3").mode == "voice-over"


def test_a_recorded_file_is_not_served(stage) -> None:
    assert "not served" in stage.refused("regenerate_line", target="l1", audio="me.wav")


def test_a_line_is_added_after_the_line_named_and_in_its_shot(stage) -> None:
    film = stage.do("add_line", target="l1", speaker="Kael", text="No.")
    assert [li.text for li in film.scenes[0].lines] == ["Did you see that?", "No.", "I saw nothing at all."]
    assert film.scenes[0].lines[1].shot == "h2" and film.scenes[0].lines[1].character == "kael"


def test_lines_of_a_shot_stay_in_the_order_of_the_shots(stage) -> None:
    film = stage.do("add_line", target="h1", speaker="Elara", text="Look.")
    assert [li.shot for li in film.scenes[0].lines] == ["h1", "h2", "h3"]
    film = stage.do("add_line", target="s1", speaker="narrator", text="The end.", place="after")
    assert film.scenes[0].lines[-1].mode == "voice-over"


def test_somebody_not_in_the_scene_is_heard_off_screen(stage) -> None:
    film = stage.do("add_line", target="s2", speaker="kael", text="Open up!")
    assert film.scenes[1].lines[0].mode == "off screen"


def test_a_line_without_words_or_of_a_stranger_is_refused(stage) -> None:
    assert "words are missing" in stage.refused("add_line", target="s1", speaker="Kael")
    assert "Elara, Kael" in stage.refused("add_line", target="s1", speaker="Zed", text="Hi.")


def test_what_a_line_is_about_is_put_into_words_by_the_writer(stage) -> None:
    def says(instruction: str) -> str:
        return stage.do("add_line", target="l1", speaker="Kael", instruction=instruction).scenes[0].lines[1].text

    assert says("that he is sorry about the car") == "I am sorry about the car."
    assert says("tell her that he loves his job") == "I love my job."
    assert says("ask Elara not to open the door") == "Don't open the door, Elara."
    assert says('he says "Not tonight."') == "Not tonight."
    assert says("something hopeful") in data("sayings")["hopeful"]


def test_retake_raises_the_take_and_nothing_else(stage) -> None:
    film = stage.do("retake", target=["h1", "l2"])
    assert film.scenes[0].shots[0].take == 2 and line(film, "l2").take == 2
    assert film.scenes[0].shots[1] == stage.film.scenes[0].shots[1]


def test_a_pronunciation_holds_for_the_film(stage) -> None:
    assert stage.do("pronounce", word="Kael", sounds_like="kale").pronounced == (("Kael", "kale"),)


def test_sexual_content_with_somebody_under_age_is_refused(stage) -> None:
    assert "under 18" in stage.refused("regenerate_line", target="l1", text="Elara gets naked.")
    assert "under 18" in stage.refused("write_script", premise="An erotic story about a 15-year-old")
    assert stage.call("write_script", premise="A teenage girl finds a sexton's diary")["edits"]
    assert stage.call("rewrite", target="s1", instruction="Kael, who is grown up, sees a nude painting")["edits"]


def test_ids_of_one_request_never_come_twice_and_are_the_same_again(stage, breakdown) -> None:
    for text in ("One.", "Two.", "Three."):
        film = stage.do("add_line", target="s1", speaker="Kael", text=text)
    ids = [li.id for li in film.lines]
    assert len(ids) == len(set(ids)) == 6
    stage.state["edits"] = []
    assert stage.do("add_line", target="s1", speaker="Kael", text="One.").scenes[0].lines[-1].id in ids
