"""The command line as people run it: real processes, real files, test makers."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import pytest

PREMISE = "two sisters, Ines and Olga, find a letter in a boat cabin"


class Cli:
    """Runs `reelwright` in one home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "REELWRIGHT_HOME": str(folder / "home"), "REELWRIGHT_PICTURE": "testcard"}
        self.environment |= {"REELWRIGHT_VOICE": "beep", "PYTHONPATH": str(Path(__file__).parents[2])}

    def run(self, *arguments: str, status: int = 0) -> str:
        done = self.start(*arguments)
        out, err = done.communicate(timeout=240)
        assert done.returncode == status, f"{arguments}: {done.returncode}\n{out}\n{err}"
        self.said = err
        return out

    def json(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--json").splitlines()[-1])

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "ui.command", *arguments],
            cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Cli:
    return Cli(tmp_path_factory.mktemp("cli"))


@pytest.fixture(scope="module")
def made(cli: Cli) -> dict[str, Any]:
    return cli.json("make", PREMISE, "--minutes", "0.3", "--size", "160x90", "--out", "sisters.mp4")


def test_make_gives_a_film_whose_every_frame_decodes_with_sound_as_long(cli: Cli, made: dict[str, Any]) -> None:
    with av.open(made["out"]) as container:
        frames = sum(1 for _ in container.decode(video=0))
        picture, sound = container.streams.video[0], container.streams.audio[0]
        assert (picture.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        assert abs(float(sound.duration * sound.time_base) - frames / 24) < 0.05
        assert "synthetic" in str(container.metadata).lower()
    assert frames == made["frames"]


def test_show_has_the_promised_shape(cli: Cli, made: dict[str, Any]) -> None:
    shown = cli.json("show", made["film"])
    assert shown.keys() >= {"film", "title", "version", "frames", "frame_rate", "acts", "ways", "characters", "format"}
    shot = shown["acts"][0]["scenes"][0]["shots"][0]
    assert shot.keys() >= {
        "id", "number", "start", "frames", "state", "segments", "still", "action", "light", "camera", "titles", "estimated",
        "assumed",
    }  # fmt: skip
    assert shot["state"] == "ready"
    assert Path(shot["still"]).read_bytes()[:4] == b"\x89PNG"
    assert {"Ines", "Olga"} <= {character["name"] for character in shown["characters"]}


def test_direct_prints_one_object_a_request(cli: Cli, made: dict[str, Any]) -> None:
    rows = cli.run("direct", made["film"], "make this shot brighter", "undo that", "--focus", "shot-1.1", "--json").splitlines()
    first, second = map(json.loads, rows)
    assert first.keys() >= {"request", "calls", "version", "changed", "said"}
    assert first["calls"] == [{"tool": "relight_shot", "args": {"target": "shot-1.1", "exposure": 0.7}}]
    assert second["calls"][0]["tool"] == "undo"
    assert len(cli.json("versions", made["film"])) >= 3


def test_plan_changes_nothing(cli: Cli, made: dict[str, Any]) -> None:
    before = cli.json("versions", made["film"])
    call = cli.json("plan", made["film"], "not so dark!", "--focus", "shot-1.1")
    assert call["tool"] == "relight_shot"
    assert cli.json("versions", made["film"]) == before


def test_a_film_can_be_packed_deleted_and_unpacked(cli: Cli, made: dict[str, Any]) -> None:
    copied = cli.json("copy", made["film"])["film"]
    cli.run("pack", copied, "film.reel")
    cli.run("delete", copied)
    back = cli.json("unpack", "film.reel")["film"]
    assert cli.json("show", back)["acts"][0]["scenes"][0]["shots"][0]["state"] == "ready"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("show", "nosuchfilm"), 1, "no film 'nosuchfilm'"),
        (("frobnicate",), 2, "invalid choice"),
        (("direct", "last", ""), 1, "the request is empty"),
        (("direct", "last", "y" * 50_000), 1, "too long"),
        (("direct", "last", "make shot 77.1 brighter"), 1, None),
        (("import", "nosuchfile.fountain"), 1, "No such file"),
        (("make", PREMISE, "--size", "huge"), 1, "is no size"),
        (("call", "last", "relight_shot", "{nonsense"), 1, "no JSON"),
        (("export", "last", "betamax"), 1, "not served"),
    ],
)
def test_bad_input_gets_one_sentence_and_the_right_status(
    cli: Cli, made: dict[str, Any], arguments: tuple[str, ...], status: int, words: str | None
) -> None:
    cli.run(*arguments, status=status)
    assert "Traceback" not in cli.said
    if words:
        assert words in cli.said


def test_a_corrupt_script_is_refused(cli: Cli) -> None:
    (cli.folder / "broken.fountain").write_bytes(b"\xff\xfe\x00\x81\x82 not text")
    cli.run("import", "broken.fountain", status=1)
    assert "Traceback" not in cli.said


@pytest.fixture
def studio(cli: Cli) -> Iterator[int]:
    port = 7893
    process = cli.start("studio", "--port", str(port))
    assert process.stderr is not None
    said = ""
    while "is open at" not in said:
        line = process.stderr.readline()
        assert line, said
        said += line
    yield port
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)


@pytest.mark.long
def test_commands_work_through_an_open_studio(cli: Cli, made: dict[str, Any], studio: int) -> None:
    import httpx

    reply = json.loads(cli.run("direct", made["film"], "make it darker", "--focus", "shot-1.1", "--json"))
    assert reply["version"]
    assert cli.json("show", made["film"])["version"] == reply["version"]
    cli.run("memory", "add", "I love neon")
    until = time.monotonic() + 60
    while httpx.get(f"http://127.0.0.1:{studio}/reel/{made['film']}").json()["version"] != reply["version"]:
        assert time.monotonic() < until
    assert cli.run("studio", status=1) == ""
    assert "owns this home" in cli.said
