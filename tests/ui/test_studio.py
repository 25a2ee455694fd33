"""The studio in a real browser: a person makes a film by talking, and talks it better; test makers."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from seat import Seat, Studio

from tests.wire import serving

ELARA = (
    "A girl called Elara with red hair finds that she can move things with her mind; her friend Kael is a hacker; "
    "a company hunts people like her"
)
ACT_THREE = "regenerate act three, more hopeful, and bring in a secret society that helps them"
Start = Callable[..., Studio]
Sit = Callable[..., Seat]


def shown_by(studio: Studio, film: str) -> dict[str, Any]:
    return json.loads(studio.run("show", film, "--json").splitlines()[-1])


def shots(film: dict[str, Any], act: int | None = None) -> list[dict[str, Any]]:
    acts = film["acts"] if act is None else film["acts"][act - 1 : act]
    return [shot for one in acts for scene in one["scenes"] for shot in scene["shots"]]


def test_a_premise_becomes_a_film_that_plays(studio: Start, seat: Sit) -> None:
    opened = studio()
    one = seat(opened)
    assert "is written" in one.say("Two sisters, Ines and Olga, find a letter in a boat cabin")
    one.page.wait_for_function("__desk.player.playing && __desk.player.frame > 12")
    one.wait_shown()
    assert one.page.locator(".desk-card.is-ready").count() == len(one.reel()["storyboard"])
    assert opened.close() == 0
    assert "Traceback" not in "".join(opened.said)


@pytest.mark.long
def test_a_film_is_made_and_made_better_by_talking(studio: Start, seat: Sit) -> None:
    opened = studio()
    one = seat(opened)
    said = one.say(ELARA)
    assert "Elara" in said and "Kael" in said
    film = one.page.evaluate("location.hash.slice(1)")
    first = one.wait_shown()
    before = shown_by(opened, film)
    one.say(ACT_THREE)
    second = one.wait_shown(first)
    after = shown_by(opened, film)
    assert shots(before, 1) + shots(before, 2) == shots(after, 1) + shots(after, 2)
    assert {shot["id"] for shot in shots(before, 3)} != {shot["id"] for shot in shots(after, 3)}
    one.click("1B")
    assert "1B" in one.say("make this shot brighter, more noir")
    third = one.wait_shown(second)
    light = shots(shown_by(opened, film))[1]["light"]
    assert light["look"] == "noir" and light["exposure"] > 0
    assert "1B" in one.focus()
    spoken = one.say("say that line with more sarcasm")
    assert "sarcas" in spoken
    one.wait_shown(third)
    assert one.page.locator(".desk-card.focus").count() == 1
    assert "Taken back" in one.say("undo that")
    lines = [line for act in shown_by(opened, film)["acts"] for scene in act["scenes"] for line in scene["lines"]]
    assert all("sarcastic" not in line["delivery"] for line in lines)
    assert shots(shown_by(opened, film))[1]["light"] == light


@pytest.mark.long
def test_talk_refusals_and_nonsense_are_answered_and_change_nothing(studio: Start, seat: Sit) -> None:
    opened = studio()
    one = seat(opened)
    one.say(ELARA)
    version = one.wait_shown()
    assert "no scene" in one.say("delete shot 99.9")
    assert one.say("how are you?")
    questions = one.chat().count("how are you?")
    assert "empty" in one.say("   ")
    assert "too long" in one.say("y" * 50_000)
    assert one.page.input_value("#say textarea") == "y" * 50_000
    assert one.chat().count("how are you?") == questions
    assert one.page.evaluate("__desk.shown.version") == version
    assert "relit" in one.say("make shot 1A darker").lower()


@pytest.mark.long
def test_the_story_is_directed_by_a_language_model_too_and_its_questions_are_buttons(studio: Start, seat: Sit) -> None:
    premise = {"premise": ELARA, "minutes": 1.0, "characters": [{"name": "Elara", "looks": "red hair"}, {"name": "Kael"}]}
    act = {"target": "act-3", "instruction": ACT_THREE, "tone": ["hopeful"], "add": ["a secret society that helps them"]}
    replies = [
        [("write_script", premise)],
        [("rewrite", act)],
        [("relight_shot", {"target": "shot-1.1", "look": "noir", "exposure": 0.7})],
        [("ask", {"question": "Which of them?", "options": ["make shot 1.1 darker", "make shot 1.2 darker"]})],
        [("relight_shot", {"target": "shot-1.2", "exposure": -0.7})],
        [("undo", {})],
        "You are welcome.",
    ]
    with serving(replies) as wire:
        opened = studio("--model", "scripted", "--base-url", wire.url)
        one = seat(opened)
        assert "scripted" in one.say(ELARA)
        version = one.wait_shown()
        one.say(ACT_THREE)
        version = one.wait_shown(version)
        one.click("1A")
        assert "1A" in one.say("make this shot brighter, more noir")
        assert "shot-1.1" in json.dumps(wire.asked[-1]["messages"])
        version = one.wait_shown(version)
        assert "Which of them?" in one.say("make the other one darker")
        assert "1B" in one.press("make shot 1.2 darker")
        assert wire.asked[-1]["messages"][-1]["content"] == "make shot 1.2 darker"
        version = one.wait_shown(version)
        assert "Taken back" in one.press("undo that")
        assert "welcome" in one.say("thank you")
        assert len(wire.asked) == len(replies)


@pytest.mark.long
def test_a_reloaded_page_and_a_second_one_show_the_film_and_what_was_said(studio: Start, seat: Sit) -> None:
    opened = studio()
    one = seat(opened)
    one.say("Two sisters, Ines and Olga, find a letter in a boat cabin")
    version = one.wait_shown()
    film = one.page.evaluate("location.hash")
    one.page.reload()
    one.page.wait_for_selector(".desk-card")
    assert one.wait_shown() == version
    assert "Two sisters" in one.chat() and "is written" in one.chat()
    other = seat(opened, film)
    assert other.wait_shown() == version
    one.say("make shot 1A darker")
    newer = one.wait_shown(version)
    assert other.wait_shown(version) == newer
    other.page.wait_for_function("document.querySelector('#chat').innerText.includes('make shot 1A darker')")
    one.page.click("#fresh")
    one.page.wait_for_function("!location.hash && !document.querySelector('.desk-card')")
    one.say("Make a noir about a lighthouse keeper who hears a voice on the radio")
    second = one.wait_shown()
    assert second != newer
    one.page.click("#picker input")
    one.page.locator("[role=option]").last.click()
    assert one.wait_shown(second) == newer
    assert "Two sisters" in one.chat() and "lighthouse" not in one.chat()


@pytest.mark.long
def test_commands_in_a_terminal_work_beside_a_studio_that_renders_and_the_page_shows_it(studio: Start, seat: Sit) -> None:
    opened = studio()
    one = seat(opened)
    one.say("Make a five minute film: two sisters, Ines and Olga, find a letter in a boat cabin")
    film = one.page.evaluate("location.hash.slice(1)")
    reply = json.loads(opened.run("direct", film, "make it darker", "--focus", "shot-1.1", "--json"))
    assert reply["version"] and shown_by(opened, film)["version"] == reply["version"]
    opened.run("memory", "add", "I love neon")
    assert "neon" in opened.run("memory")
    opened.run("studio", status=1)
    assert one.reel()["made"] < one.reel()["wanted"] or not one.reel()["planned"]
    one.page.wait_for_function("(version) => __desk.shown.version === version", arg=reply["version"])
    one.page.wait_for_function("document.querySelector('#chat').innerText.includes('make it darker')")
    one.page.wait_for_function("(version) => __desk.player.version === version", arg=reply["version"])


@pytest.mark.long
def test_nothing_is_served_by_path_and_no_handler_is_public(studio: Start) -> None:
    opened = studio()
    (opened.home / "secret.txt").write_text("secret")
    secret = f"{opened.home}/secret.txt"
    with httpx.Client(base_url=opened.url) as client:
        assert client.get("/gradio_api/info").json() == {"named_endpoints": {}, "unnamed_endpoints": {}}
        for path in (
            f"/gradio_api/file={secret}", f"/gradio_api/file/{secret}", f"/file={secret}", f"/gradio_api/stream/{secret}",
            "/gradio_api/file=/etc/passwd", "/gradio_api/proxy=http://example.org/", "/own/../studio.py",
            "/own/%2e%2e/studio.py", "/own/__init__.py", "/media/segment/..%2f..%2fsecret.txt?at=0&sn=1",
            "/media/still/..%2f..%2fsecret.txt", "/files/..%2fsecret.txt.mp4", "/files/nosuchfilm.mp4",
            "/play/nosuch/master.m3u8", "/play/nosuch/picture.m3u8", "/reel/nosuch", "/static/..%2f..%2fsecret.txt",
            "/assets/..%2f..%2f..%2fsecret.txt", "/openapi.json", "/docs",
        ):  # fmt: skip
            answer = client.get(path)
            assert answer.status_code in (403, 404, 405, 422), (path, answer.status_code)
            assert "secret" not in answer.text.replace("secret.txt", "")
        assert client.post("/gradio_api/upload", files={"files": b"x"}).status_code == 404
        assert client.get("/", headers={"Host": "elsewhere.example"}).status_code == 404


@pytest.mark.long
def test_ctrl_c_ends_the_studio_and_its_workers_while_it_renders(studio: Start, seat: Sit) -> None:
    opened = studio()
    one = seat(opened)
    one.say("Make a five minute film: two sisters, Ines and Olga, find a letter in a boat cabin")
    one.page.wait_for_function("__desk.shown && __desk.shown.made > 3")
    workers = opened.workers()
    assert workers
    one.page.goto("about:blank")
    assert opened.close() == 0
    alive = [pid for pid in workers if (stat := proc_state(pid)) and stat != "Z"]
    assert alive == []
    assert "Traceback" not in "".join(opened.said)


def proc_state(pid: int) -> str | None:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return None
