"""What the studio plays while a film is made and changed: every frame right, never nothing; and the file it hands out."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import httpx
import pytest
from playwright.sync_api import Error, Route
from seat import Seat, Studio

pytestmark = pytest.mark.long

Start = Callable[..., Studio]
Sit = Callable[..., Seat]
SISTERS = "Two sisters, Ines and Olga, find a letter in a boat cabin"


def blanks(watched: dict) -> list:
    """Return every paint without a picture on the stage; a test card is black where its strip is, so the element tells."""
    return [paint for paint in watched["paints"] if paint["kind"] == "none"]


def wrong(watched: dict, storyboards: dict[str, list[dict]]) -> list[str]:
    """Name every presented frame whose number is not that of its place in its shot, or whose mark is not its shot's."""
    marks: dict[str, Counter] = {}
    found = []
    for shown in watched["presented"]:
        board = storyboards[shown["version"]]
        shot = next(shot for shot in reversed(board) if shot["start"] <= shown["index"])
        local = shown["index"] - shot["start"]
        marks.setdefault(shot["shot"], Counter())[shown["shot"]] += 1
        if shown["frame"] != local and not shot["joined"]:
            found.append(
                f"{shown['version']} at {shown['index']}: frame {shown['frame']} of shot {shot['number']}, not {local}"
            )
    mixed = {shot: seen for shot, seen in marks.items() if len(seen) > 1}
    return found + [f"shot {shot} showed the marks {dict(seen)}" for shot, seen in mixed.items()]


def board(one: Seat) -> list[dict]:
    return [{**shot, "joined": False} for shot in one.reel()["storyboard"]]


def test_an_edit_during_playback_shows_every_frame_right_and_never_nothing(studio: Start, seat: Sit) -> None:
    one = seat(studio())
    one.say(SISTERS)
    first = one.wait_shown()
    boards = {first: board(one)}
    one.page.evaluate("__desk.player.pause()")
    one.watch()
    start = boards[first][1]["start"] + 12
    one.play_from(start)
    one.page.evaluate("watched.presented.length = 0; watched.paints.length = 0")
    one.say("make shot 1A slower")
    second = one.wait_shown(first)
    boards[second] = board(one)
    one.say("make act two brighter")
    third = one.wait_shown(second)
    boards[third] = board(one)
    one.page.wait_for_function("(frame) => __desk.player.frame > frame", arg=one.page.evaluate("__desk.player.frame") + 24)
    watched = one.page.evaluate("watched")
    assert {shown["version"] for shown in watched["presented"]} == {first, second, third}
    assert len(watched["presented"]) > 60
    assert wrong(watched, boards) == []
    assert blanks(watched) == []
    assert one.page.evaluate("__desk.player.playing")


def test_the_film_stands_as_stills_within_seconds_and_plays_as_an_animatic_before_its_pictures(
    studio: Start, seat: Sit
) -> None:
    one = seat(studio())
    held: list[Route] = []
    one.page.route("**/picture.m3u8*", lambda route: held.append(route))
    one.page.fill("#say textarea", SISTERS)
    one.page.press("#say textarea", "Enter")
    one.page.wait_for_selector(".desk-card img:not([hidden])")
    one.page.wait_for_function("__desk.player.playing && !__desk.player.pictures && __desk.player.frame > 12")
    assert one.page.locator(".reel-stage img.reel-shown").count() == 1
    assert one.page.evaluate("document.querySelector('audio').currentTime") > 0
    frame = one.page.evaluate("__desk.player.frame")
    one.page.unroute("**/picture.m3u8*")
    for route in held:
        with suppress(Error):
            route.continue_()
    one.page.wait_for_function("__desk.player.pictures")
    assert one.page.evaluate("__desk.player.frame") >= frame


def test_the_file_is_cut_with_progress_and_plays_to_its_last_frame(studio: Start, seat: Sit) -> None:
    opened = studio()
    one = seat(opened)
    one.say(SISTERS)
    one.wait_shown()
    frames = one.reel()["frames"]
    with one.page.expect_download() as coming:
        one.page.click(".desk-file")
    taken = coming.value.path().read_bytes()
    film = one.page.evaluate("location.hash.slice(1)")
    assert taken == httpx.get(f"{opened.url}/files/{film}.mp4").content
    one.page.goto(f"{opened.url}/own/desk.css")
    end = one.page.evaluate(
        """async (file) => {
          const video = Object.assign(document.createElement('video'), { src: file, muted: true });
          document.body.append(video);
          const next = (name) => new Promise((good, bad) => {
            video.addEventListener(name, good, { once: true });
            video.addEventListener('error', () => bad(video.error), { once: true });
          });
          await next('loadeddata');
          const { duration } = video;
          const seen = next('seeked');
          video.currentTime = duration - 0.5 / 24;
          await seen;
          const canvas = Object.assign(document.createElement('canvas'), { width: 16, height: 9 });
          canvas.getContext('2d').drawImage(video, 0, 0, 16, 9);
          const painted = canvas.getContext('2d').getImageData(8, 8, 1, 1).data[3];
          video.currentTime = duration - 0.5;
          await next('seeked');
          const over = next('ended');
          await video.play();
          await over;
          return { duration, painted, trouble: video.error };
        }""",
        f"/files/{film}.mp4",
    )
    assert abs(end["duration"] * 24 - frames) <= 1.5
    assert (end["painted"], end["trouble"]) == (255, None)
