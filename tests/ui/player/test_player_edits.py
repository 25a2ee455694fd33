"""A film is edited while it plays: what a viewer sees is every frame right and never nothing."""

import random

import pytest
from screening import Shot, asked, blanks, wrong

FILM = [Shot(1, 30), Shot(2, 55), Shot(3, 70), Shot(4, 100), Shot(5, 48)]
LONGER_START = [Shot(1, 57), *FILM[1:]]


def play_until(page, frame: int) -> None:
    page.evaluate("reel.play()")
    page.wait_for_function("(frame) => reel.frame >= frame", arg=frame)


def test_a_longer_shot_early_in_the_film_shifts_the_rest_while_it_plays(screening, watch):
    screening.add("before", FILM)
    screening.add("after", LONGER_START)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "before"))
    page.wait_for_function("reel.pictures")
    play_until(page, 60)
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "after"))
    page.wait_for_function("reel.version === 'after'")
    play_until(page, 190)
    watched = page.evaluate("watched")
    assert wrong(screening, watched["presented"]) == []
    assert blanks(watched) == []
    last = [shown for shown in watched["presented"] if shown["version"] == "before"][-1]
    first = next(shown for shown in watched["presented"] if shown["version"] == "after")
    assert first["shot"] == last["shot"] and -3 <= first["frame"] - last["frame"] - 1 <= 3
    assert page.evaluate("reel.playing")


@pytest.mark.long
def test_twenty_edits_in_a_row_never_show_a_wrong_frame_or_nothing(screening, watch):
    rng = random.Random(5)
    shots = [Shot(seed, rng.randint(30, 90)) for seed in range(1, 16)]
    screening.add("0", shots)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "0"))
    page.wait_for_function("reel.pictures")
    page.evaluate("reel.play()")
    for number in range(1, 21):
        edited = rng.randrange(len(shots))
        change = {"frames": rng.randint(20, 120)} if number % 2 else {"light": rng.choice([-1.0, 0.5, 1.0])}
        shots = [shot._replace(**change) if place == edited else shot for place, shot in enumerate(shots)]
        screening.add(str(number), shots)
        page.evaluate("(wanted) => reel.load(wanted)", asked(screening, str(number)))
        page.wait_for_function("(name) => reel.version === name", arg=str(number))
        start = page.evaluate("reel.frame")
        page.wait_for_function("(frame) => reel.frame >= frame || !reel.playing", arg=start + 6)
    watched = page.evaluate("watched")
    assert wrong(screening, watched["presented"]) == []
    assert blanks(watched) == []


@pytest.mark.long
def test_what_the_screen_really_shows_at_a_swap_is_never_black(screening, watch, screen):
    screening.add("before", FILM)
    screening.add("after", LONGER_START)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "before"))
    page.wait_for_function("reel.pictures")
    play_until(page, 40)
    with screen(page) as shown:
        for name in ("after", "before", "after"):
            page.evaluate("(wanted) => reel.load(wanted)", asked(screening, name))
            page.wait_for_function("(name) => reel.version === name", arg=name)
            start = page.evaluate("reel.frame")
            page.wait_for_function("(frame) => reel.frame >= frame", arg=start + 12)
    assert len(shown.brightness()) > 20 and min(shown.brightness()) > 90


@pytest.mark.long
def test_of_two_edits_at_once_only_the_last_is_shown(screening, watch):
    screening.add("a", FILM)
    screening.add("b", LONGER_START)
    screening.add("c", [Shot(1, 80), *FILM[1:]])
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "a"))
    page.wait_for_function("reel.pictures")
    play_until(page, 40)
    page.evaluate("([b, c]) => { reel.load(b); reel.load(c); }", [asked(screening, "b"), asked(screening, "c")])
    page.wait_for_function("reel.version === 'c'")
    play_until(page, 150)
    watched = page.evaluate("watched")
    assert {event["version"] for event in watched["events"] if event["name"] == "cut"} == {"a", "c"}
    assert wrong(screening, watched["presented"]) == [] and blanks(watched) == []


@pytest.mark.long
def test_an_edit_of_a_paused_film_shows_the_same_place_and_stays_paused(screening, watch):
    screening.add("before", FILM)
    screening.add("after", [FILM[0], FILM[1]._replace(light=1.0), *FILM[2:]])
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "before"))
    page.wait_for_function("reel.pictures")
    page.evaluate("reel.seek(50)")
    page.wait_for_function("readCard(document.querySelector('video.reel-shown')).frame === 20")
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "after"))
    page.wait_for_function("reel.version === 'after'")
    page.wait_for_function("readCard(document.querySelector('video.reel-shown')).frame === 20")
    assert page.evaluate("[reel.frame, reel.playing]") == [50, False]
    assert blanks(page.evaluate("watched")) == []


@pytest.mark.long
def test_a_viewer_may_be_taken_elsewhere_and_shift_keeps_the_place(screening, watch):
    screening.add("before", FILM)
    screening.add("after", LONGER_START)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "before", at=10))
    page.wait_for_function("reel.pictures && reel.frame === 10")
    page.wait_for_function("readCard(document.querySelector('video.reel-shown')).frame === 10")
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "after", shift=27))
    page.wait_for_function("reel.version === 'after' && reel.frame === 37")
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "before", at=200))
    page.wait_for_function("reel.version === 'before' && reel.frame === 200")
    page.wait_for_function("readCard(document.querySelector('video.reel-shown')).frame === 45")


@pytest.mark.long
def test_seeking_to_a_frame_shows_that_frame(screening, watch):
    film = screening.add("film", FILM)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("reel.pictures")
    rng = random.Random(2)
    for frame in [0, 1, 29, 30, 31, 47, 48, 49, 84, 85, film.frames - 1, *(rng.randrange(film.frames) for _ in range(25))]:
        page.evaluate("(frame) => reel.seek(frame)", frame)
        page.wait_for_function("!document.querySelector('video.reel-shown').seeking")
        _, local = film.cards()[frame]
        page.wait_for_function("(local) => readCard(document.querySelector('video.reel-shown')).frame === local", arg=local)
        assert page.evaluate("reel.frame") == frame
    assert wrong(screening, page.evaluate("watched.presented")) == []


@pytest.mark.long
def test_pictures_of_another_size_play_on_in_one_playlist(screening, watch):
    screening.add("film", [FILM[0], FILM[1]._replace(width=160), *FILM[2:]])
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("reel.pictures")
    play_until(page, 130)
    watched = page.evaluate("watched")
    assert wrong(screening, watched["presented"]) == []
    assert {shown["index"] for shown in watched["presented"]} >= {28, 32, 83, 87}


@pytest.mark.long
def test_a_version_that_cannot_be_fetched_leaves_the_film_playing(screening, watch):
    screening.add("film", FILM)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("reel.pictures")
    play_until(page, 20)
    page.evaluate("(wanted) => reel.load({ ...wanted, version: 'gone', url: '/nowhere.m3u8' })", asked(screening, "film"))
    play_until(page, 80)
    assert page.evaluate("reel.version") == "film"


@pytest.mark.long
def test_the_keyboard_and_the_buttons_play_and_pause(screening, watch):
    screening.add("film", FILM)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("reel.pictures")
    page.click(".reel-play")
    page.wait_for_function("reel.playing && reel.frame > 5")
    page.focus("#reel")
    page.keyboard.press(" ")
    page.wait_for_function("!reel.playing")
    page.keyboard.press("m")
    assert page.evaluate("[reel.muted, document.querySelector('video.reel-shown').muted]") == [True, True]
