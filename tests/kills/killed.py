"""Running commands of a home in process groups of their own, with or without sabotage, and reading what they left."""

import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from films import random_film

from agent.settings import Settings
from agent.wiring import equipment
from film.edits import PutFilm
from film.film import Film
from studio.production import Production
from studio.stores.artefacts import read_artefact
from studio.stores.home import Home
from studio.stores.versions import Asked, VersionStore

ROOT = Path(__file__).parents[2]
WORKERS = 2
KINDS = ("encode", "rename", "commit", "checkpoint", "playlist")
RANGE = {"encode": 170, "rename": 14, "commit": 1, "checkpoint": 6, "playlist": 4}
"""The latest call of each kind at which a kill may fall; the film below has more of each."""


class Moment(NamedTuple):
    """When to die."""

    what: str
    at: int = 1
    after: bool = False
    alone: bool = False


UNHARMED = Moment("nothing")


def moments(count: int, seed: int) -> list[Moment]:
    """Return seeded moments, the kinds in turn."""
    rng = random.Random(seed)
    row = []
    for number in range(count):
        what = KINDS[number % len(KINDS)]
        row.append(Moment(what, rng.randint(1, RANGE[what]), rng.random() < 0.5, rng.random() < 0.5))
    return row


def film_to_make() -> Film:
    """Return a small film of several scenes, with lines and joins."""
    return next(
        f for f in map(random_film, range(100)) if len(f.path) > 2 and len(list(f.lines)) > 3 and len(list(f.shots)) > 5
    )


class Place:
    """One home on disk and the commands run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.runs = 0

    def keep(self, film: Film, made: bool) -> None:
        """Keep a film as its first version, and have all of it made if asked."""
        home = Home(self.home)
        assert home.own()
        production = Production(home, equipment(Settings(picture="testcard", voice="beep")), WORKERS)
        version = production.versions.create(film, [PutFilm(film=film)], Asked("first", "make it", "me", "now"))
        if made:
            production.shoot(version.id)
            production.finish(film.id)
        production.close()
        home.release()

    def start(self, moment: Moment, *arguments: str) -> subprocess.Popen[str]:
        """Start a program in a process group of its own."""
        self.runs += 1
        environment = {
            **os.environ,
            "PYTHONPATH": f"{Path(__file__).parent / 'sabotage'}:{ROOT}",
            "KILL": json.dumps(moment._asdict()),
            "UNITS_BEGUN": str(self.begun_file(self.runs)),
            "REELWRIGHT_PICTURE": "testcard",
            "REELWRIGHT_VOICE": "beep",
        }
        return subprocess.Popen(
            [sys.executable, *arguments], env=environment, cwd=ROOT, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def command(self, moment: Moment, *arguments: str) -> tuple[int, str]:
        """Run a command line; return its status and what it printed on standard output."""
        process = self.start(moment, "-m", "ui.command", *arguments, "--home", str(self.home), "--viewer", "me", "--json")
        out, err = process.communicate(timeout=240)
        assert process.returncode in (0, -signal.SIGKILL), err
        gone(process.pid)
        return process.returncode, out

    def begun_file(self, run: int) -> Path:
        return self.folder / f"begun{run}"

    def begun(self, run: int) -> Counter[str]:
        """Return how often each unit was begun in a run."""
        file = self.begun_file(run)
        return Counter(file.read_text().split()) if file.exists() else Counter()

    def versions(self) -> VersionStore:
        return VersionStore(self.home / "films.db")

    def artefacts(self) -> dict[str, str]:
        """Return the hash of every artefact's payload; a broken one is an error."""
        folder = self.home / "artefacts"
        keys = [file.name for room in folder.iterdir() if room.is_dir() for file in room.iterdir()]
        assert not [key for key in keys if key.startswith(".")]
        return {key: hashlib.sha256(read_artefact(folder, key)).hexdigest() for key in keys}

    def copied(self, folder: Path) -> "Place":
        """Return a place with a copy of this home."""
        shutil.copytree(self.home, folder / "home")
        return Place(folder)


def gone(group: int) -> None:
    """Wait until no process of a group is left: workers end when their owner's pipe closes."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
    raise AssertionError(f"processes of group {group} live on")


class Client:
    """Fetches a film's playlist and segments from a serving process, as a player does."""

    def __init__(self, port: int, version: str) -> None:
        self._root = f"http://127.0.0.1:{port}"
        self._version = version

    def get(self, address: str) -> bytes | None:
        """Return what an address holds, or None when the server is gone."""
        try:
            with urllib.request.urlopen(self._root + address, timeout=60) as answer:
                return answer.read()
        except (urllib.error.URLError, ConnectionError, TimeoutError) as error:
            assert not isinstance(error, urllib.error.HTTPError), error
            return None

    def play(self, until_gone: bool) -> tuple[dict[str, bytes], bool]:
        """Return every picture and sound entry in order with its bytes, and whether the film ended or the server went first.

        With `until_gone` the playlists of a film that has ended are asked for again until the server is gone.
        """
        found: dict[str, bytes] = {}
        ended = False
        while until_gone or not ended:
            row: list[str] = []
            for kind in ("picture", "sound"):
                text = self.get(f"/play/{self._version}/{kind}.m3u8?_HLS_msn={len(found) // 2}")
                if text is None:
                    return found, False
                ended = "#EXT-X-ENDLIST" in text.decode()
                row += re.findall(r"^/media/.*$|(?<=MAP:URI=\")[^\"]+", text.decode(), re.M)
            for address in row:
                if address not in found:
                    content = self.get(address)
                    if content is None:
                        return found, False
                    found[address] = content
        return found, True
