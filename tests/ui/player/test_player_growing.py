"""A film is watched while it is made: its playlist grows, and stills and sound stand in where pictures are missing."""

from itertools import pairwise

import pytest
from screening import Shot, asked, blanks, wrong

FILM = [Shot(1, 48), Shot(2, 50), Shot(3, 96), Shot(4, 60)]

pytestmark = pytest.mark.long


def test_new_segments_reach_a_playing_film_by_blocking_reload(screening, watch):
    version = screening.add("film", FILM, made=2)
    page = watch()
    version.listed["sound"] = 2
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", play=True))
    page.wait_for_function("reel.pictures")
    for made in range(3, 8):
        page.wait_for_function("(frame) => reel.frame > frame", arg=24 * (made - 2))
        version.listed["sound"] = made if made < 7 else None
        screening.grow("film", made if made < 7 else None)
    page.wait_for_function("!reel.playing")
    watched = page.evaluate("watched")
    assert wrong(screening, watched["presented"]) == []
    assert page.evaluate("reel.frame") == version.frames - 1
    assert blanks(watched) == []


def test_where_pictures_end_the_film_goes_on_as_stills_with_sound_and_comes_back(screening, watch):
    screening.add("film", FILM, made=2)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", play=True))
    page.wait_for_function("reel.pictures")
    page.wait_for_function("!reel.pictures && reel.frame > 110", timeout=20000)
    assert page.evaluate("document.querySelector('.reel-stage img').getAttribute('src')") == "/still/3.png"
    assert page.evaluate("document.querySelector('audio').currentTime") > 4
    screening.grow("film", None)
    page.wait_for_function("reel.pictures")
    page.wait_for_function("!reel.playing", timeout=20000)
    watched = page.evaluate("watched")
    assert wrong(screening, watched["presented"]) == []
    assert blanks(watched) == []
    steps = [after["frame"] - before["frame"] for before, after in pairwise(watched["paints"][-300:])]
    assert max(steps) <= 8 and min(steps) >= -4


def test_a_film_without_pictures_plays_as_an_animatic_with_its_sound(screening, watch):
    screening.add("film", FILM)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", url=None))
    page.wait_for_function("document.querySelector('img.reel-shown')?.naturalWidth > 0")
    page.evaluate("reel.play()")
    for shot in ("1", "2", "3"):
        page.wait_for_function("(shot) => watched.events.findLast((event) => event.name === 'shot')?.shot === shot", arg=shot)
        page.wait_for_function(
            "(still) => document.querySelector('img.reel-shown').getAttribute('src') === still", arg=f"/still/{shot}.png"
        )
        heard, frame = page.evaluate("[document.querySelector('audio').currentTime, reel.frame]")
        assert abs(heard * 24 - frame) < 3
    page.wait_for_function("!reel.playing", timeout=20000)
    assert page.evaluate("reel.frame") == sum(shot.frames for shot in FILM) - 1


def test_an_animatic_without_sound_runs_on_the_clock_and_seeks(screening, watch):
    screening.add("film", FILM)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", url=None, sound=None))
    page.evaluate("reel.play()")
    page.wait_for_function("reel.frame > 40")
    page.evaluate("reel.seek(150)")
    page.wait_for_function("reel.frame > 155")
    page.evaluate("reel.pause()")
    assert page.evaluate("document.querySelector('.reel-stage img').getAttribute('src')") == "/still/3.png"
    assert 155 < page.evaluate("reel.frame") < 200


def test_the_screen_is_never_black_between_stills_and_pictures(screening, watch, screen):
    screening.add("film", FILM, made=0)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", play=True))
    page.wait_for_function("document.querySelector('img.reel-shown') && reel.frame > 5")
    with screen(page) as shown:
        screening.grow("film", 2)
        page.wait_for_function("reel.pictures")
        page.wait_for_function("!reel.pictures", timeout=20000)
        page.wait_for_function("(frame) => reel.frame > frame", arg=page.evaluate("reel.frame") + 10)
        screening.grow("film", None)
        page.wait_for_function("reel.pictures", timeout=20000)
        page.wait_for_function("(frame) => reel.frame > frame", arg=page.evaluate("reel.frame") + 10)
    assert len(shown.brightness()) > 20 and min(shown.brightness()) > 90


def test_pictures_take_the_animatics_place_while_it_plays(screening, watch):
    screening.add("film", FILM, made=0)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", play=True))
    page.wait_for_function("!reel.pictures && reel.frame > 10")
    screening.grow("film", None)
    page.wait_for_function("reel.pictures && reel.frame > 60", timeout=20000)
    watched = page.evaluate("watched")
    assert wrong(screening, watched["presented"]) == []
    assert blanks(watched) == []


def test_seeking_beyond_the_pictures_shows_the_still_there(screening, watch):
    screening.add("film", FILM, made=2)
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("reel.pictures")
    page.evaluate("reel.seek(220)")
    page.wait_for_function("!reel.pictures && document.querySelector('img.reel-shown').getAttribute('src') === '/still/4.png'")
    assert page.evaluate("reel.frame") == 220
    page.evaluate("reel.seek(20)")
    page.wait_for_function("reel.pictures && reel.frame === 20")


def test_words_are_shown_over_stills_and_pictures_alike(screening, watch):
    screening.add("film", FILM)
    page = watch()
    words = [{"start": 10, "frames": 20, "text": "Who is there?"}]
    for url in (None, "/v/film/master.m3u8"):
        page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", words=words, at=15, url=url))
        page.wait_for_function("(pictures) => reel.pictures === pictures", arg=url is not None)
        page.wait_for_function("document.querySelector('.reel-words').textContent === 'Who is there?'")
        page.evaluate("reel.seek(40)")
        page.wait_for_function("document.querySelector('.reel-words').textContent === ''")


def test_pictures_go_on_where_the_sound_of_the_animatic_has_run_out(screening, watch):
    version = screening.add("film", FILM, made=0)
    version.listed["alone"] = 1
    page = watch()
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film", play=True))
    page.wait_for_function("!reel.pictures && reel.frame >= 44")
    screening.grow("film", None)
    page.wait_for_function("reel.pictures && reel.frame > 80", timeout=20000)


def test_loading_the_same_version_again_only_takes_over_its_stills(screening, watch):
    screening.add("film", FILM)
    page = watch()
    wanted = asked(screening, "film", url=None, sound=None)
    page.evaluate("(wanted) => reel.load(wanted)", wanted | {"storyboard": []})
    page.evaluate("reel.play()")
    page.wait_for_function("reel.frame > 20")
    page.evaluate("(wanted) => reel.load(wanted)", wanted)
    page.wait_for_function("document.querySelector('img.reel-shown')")
    assert page.evaluate("reel.frame") > 20 and page.evaluate("reel.playing")
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("reel.pictures")
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("(frame) => reel.frame > frame + 5", arg=page.evaluate("reel.frame"))
    assert [event["pictures"] for event in page.evaluate("watched.events") if event["name"] == "cut"] == [False, False, True]
