import pytest

from film.errors import BadDocument
from film.film import NARRATOR
from film.ids import Ids
from studio.writing.fountain import read_fountain
from studio.writing.fountain_out import write_fountain
from studio.writing.importing import import_fountain, read_txt

SCRIPT = """Title: The Keeper
Credit: written by
Author: A. N. Other

# Act One

FADE IN:

EXT. LIGHTHOUSE - NIGHT, STORM

= Maren waits.

MAREN (67, grey plait) climbs the stair.  The lamp gutters -- twice.

MAREN
(whispering)
Not tonight.

WREN (V.O.)
(through static)
Grandmother? Are you there?

MAREN
I am always here.
Where are you?

INSERT - THE RADIO DIAL

SMASH CUT TO:

INT. BOAT CABIN - NIGHT #2#

WREN, 12, in a yellow coat, holds the radio. Water runs along the boards.

/* This scene was
longer once. */

WREN
I can see nothing. [[her father's line]]

@McCoy (O.S.)
Nor I.

WREN ^
Hush!

> DISSOLVE TO:

.THE ROCKS

!MAREN STANDS IN THE RAIN

~Row, row,
~row your boat

NARRATOR
Some lights are never put out.

> THE END <

> FADE OUT.
"""


@pytest.fixture
def film(breakdown):
    return import_fountain(SCRIPT, Ids("import"), "fi1", breakdown)


def spoken(film):
    return [line.text for line in film.lines]


def test_dialogue_is_kept_word_for_word(film):
    assert spoken(film) == [
        "Not tonight.",
        "Grandmother? Are you there?",
        "I am always here.\nWhere are you?",
        "I can see nothing.",
        "Nor I.",
        "Hush!",
        "Some lights are never put out.",
    ]


def test_action_is_kept_word_for_word(film):
    shown = [shot.action for shot in film.shots]
    for words in (
        "MAREN (67, grey plait) climbs the stair.  The lamp gutters -- twice.",
        "INSERT - THE RADIO DIAL",
        "WREN, 12, in a yellow coat, holds the radio. Water runs along the boards.",
        "MAREN STANDS IN THE RAIN",
        "Row, row,\nrow your boat",
    ):
        assert words in shown


def test_headings_become_settings(film):
    first, second, third = film.scenes
    assert (first.setting.place, first.setting.time_of_day, first.setting.weather) == ("lighthouse", "night", "storm")
    assert second.setting.place == "boat cabin" and third.setting.place == "the rocks"
    assert first.summary == "Maren waits." and film.acts[0].title == "Act One"


def test_extensions_and_parentheticals_become_modes_and_delivery(film):
    by_text = {line.text: line for line in film.lines}
    assert by_text["Grandmother? Are you there?"].mode == "voice-over"
    assert by_text["Nor I."].mode == "off screen"
    assert by_text["Not tonight."].delivery == ("whispering",)
    assert by_text["Some lights are never put out."].character == NARRATOR


def test_people_come_with_age_and_looks(film):
    people = {c.name: c for c in film.characters}
    assert set(people) == {"Maren", "Wren", "McCoy"}
    assert people["Maren"].age == "67" and "grey plait" in people["Maren"].appearance.face
    assert people["Wren"].age == "12" and "yellow coat" in people["Wren"].appearance.face


def test_transitions_become_joins(film):
    first, second, third = film.scenes
    assert first.shots[0].join.kind == "fade in" and second.shots[0].join.kind == "cut"
    assert third.shots[0].join.kind == "dissolve" and third.shots[-1].fade_out > 0
    assert [title.text for title in third.shots[-1].titles] == ["THE END"]


def test_boneyard_and_notes_are_not_said_or_shown(film):
    told = " ".join([*spoken(film), *(shot.action for shot in film.shots)])
    assert "longer once" not in told and "father" not in told


def test_what_was_read_is_written_back_with_the_same_words(film, breakdown):
    text = write_fountain(film)
    again = import_fountain(text, Ids("again"), "fi2", breakdown)
    assert spoken(again) == spoken(film)
    assert [(line.mode, line.delivery) for line in again.lines] == [(line.mode, line.delivery) for line in film.lines]
    shown = [[s.action for s in scene.shots] for scene in film.scenes]
    assert [[s.action for s in scene.shots] for scene in again.scenes] == shown
    assert [scene.title for scene in again.scenes] == [scene.title for scene in film.scenes]
    assert write_fountain(again) == text
    for words in ("FADE IN:", "SMASH CUT TO:", "DISSOLVE TO:", "> THE END <", "INT. BOAT CABIN - NIGHT"):
        assert words in text


def test_a_written_film_survives_the_round_trip(write, breakdown):
    film = write("Two brothers, Tom and Luis, run a failing bakery at the night market of Hanoi.")
    again = import_fountain(write_fountain(film), Ids("again"), "fi2", breakdown)
    assert spoken(again) == spoken(film)
    assert again.title == film.title and len(again.acts) == len(film.acts) and len(again.scenes) == len(film.scenes)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_and_a_byte_order_mark_change_nothing(film, breakdown, ending):
    other = import_fountain("\ufeff" + SCRIPT.replace("\n", ending), Ids("import"), "fi1", breakdown)
    assert other == film


def test_other_scripts_are_kept(breakdown):
    film = import_fountain("INT. КУХНЯ - НОЧЬ\n\nЧайник свистит.\n\nМАРИЯ\nТы не спишь?\n", Ids("x"), "fi", breakdown)
    assert spoken(film) == ["Ты не спишь?"] and film.shots.__next__().action == "Чайник свистит."


def test_plain_prose_becomes_a_scene(breakdown):
    film = read_txt("A man walks into the sea.\n\nHe does not come back.", Ids("x"), "fi", breakdown)
    assert [shot.action for shot in film.shots] == ["A man walks into the sea.", "He does not come back."]


@pytest.mark.parametrize("text", ["", "  \n\n ", "\x00\x01\x02\x03", "Title: Only a title\n\n", "# Act One\n\n## Nothing"])
def test_what_is_no_script_is_refused_in_one_sentence(breakdown, text):
    with pytest.raises(BadDocument) as refused:
        import_fountain(text, Ids("x"), "fi", breakdown)
    assert "\n" not in str(refused.value)


def test_dual_dialogue_and_scene_numbers_are_read():
    elements = read_fountain(SCRIPT).elements
    assert [e.name for e in elements if e.dual] == ["WREN"]
    assert [e.number for e in elements if e.number] == ["2"]


def test_a_feature_length_script_imports_quickly(breakdown):
    import time

    body = "\n\n".join(
        f"INT. ROOM {n} - DAY\n\nTom opens door {n}.\n\nTOM\nIs this number {n}?"
        f"\n\nLUIS\nIt was {n} yesterday.\n\nTOM\nThen we go on."
        for n in range(250)
    )
    began = time.process_time()
    film = import_fountain(body, Ids("x"), "fi", breakdown)
    assert len(film.scenes) == 250 and time.process_time() - began < 6
