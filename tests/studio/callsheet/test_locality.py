"""An edit costs what it touches, however long the film is: units made, artefacts opened, bytes read and written."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from films import random_film

from agent.settings import Settings
from agent.wiring import equipment
from film.edits import AddLine, Edit, PutFilm, Rejoin, Relight, Reset, Respeak, Retime, StrikeShot
from film.film import Film, Join, Line
from film.setting import Setting
from studio.production import Production
from studio.stores.home import Home
from studio.stores.versions import Asked
from ui.media import routes
from ui.reel import Reel

SEED = 5
LONG, BRIEF = 90, 3
"""Minutes of the film beside that of one minute."""


class Cost(NamedTuple):
    """What one edit cost until its first new piece was played."""

    made: Counter[str]
    opened: int
    bytes_read: int
    bytes_written: int


class Showing:
    """A film made whole, and a client that plays it."""

    def __init__(self, folder: Any, minutes: int) -> None:
        self.home = Home(folder)
        assert self.home.own()
        self.production = Production(self.home, equipment(Settings(picture="testcard", voice="beep")), 2)
        self.film = random_film(SEED, minutes)
        asked = Asked("first", "make it", "me", "now")
        self.version = self.production.versions.create(self.film, [PutFilm(film=self.film)], asked).id
        self.production.shoot(self.version)
        assert self.production.finish(self.film.id, 1500).failed == 0
        app = FastAPI()
        app.include_router(routes(Reel(self.production)))
        self.client = TestClient(app)
        self.known = set(self._entries())
        self.made: Counter[str] = Counter()
        self.production.crew.listen(lambda news: self.made.update([news.unit.kind] if news.what == "made" else []))

    def edit(self, number: int, edit: Edit) -> Cost:
        """Make an edit, have what is missing made, and play the pieces at addresses that were not there before it."""
        traffic = self.production.artefacts.traffic
        opened, read, written = len(traffic.opened), traffic.bytes_read, traffic.bytes_written
        self.made.clear()
        asked = Asked(f"r{number}", "change it", "me", "now")
        self.version = self.production.versions.commit(self.film.id, self.version, [edit], asked).id
        self.production.shoot(self.version)
        assert self.production.finish(self.film.id, 100).failed == 0
        keys = {address.split("?")[0] for address in self.known}
        entries = self._entries()
        for address in entries:
            if address.split("?")[0] not in keys and "/segment/" in address:
                assert self.client.get(address).status_code == 200
        self.known = set(entries)
        return Cost(
            Counter(self.made), len(traffic.opened) - opened, traffic.bytes_read - read, traffic.bytes_written - written
        )

    def _entries(self) -> list[str]:
        lists = (self.client.get(f"/play/{self.version}/{kind}.m3u8").text for kind in ("picture", "sound"))
        return [line for text in lists for line in text.splitlines() if line.startswith("/media/")]

    def close(self) -> None:
        self.production.close()
        self.home.release()


@pytest.fixture(params=[BRIEF, pytest.param(LONG, marks=pytest.mark.long)])
def pair(request: pytest.FixtureRequest, tmp_path: Any) -> Iterator[tuple[Showing, Showing]]:
    both = (Showing(tmp_path / "short", 1), Showing(tmp_path / "long", request.param))
    yield both
    for showing in both:
        showing.close()


def edits(film: Film) -> list[Edit]:
    """Return edits of the film's first minute that leave its last shots alone."""
    scene = film.path[0]
    shots, line = scene.shots, scene.lines[1]
    return [
        Relight(shot=shots[3].id, look="neon", exposure=1),
        Respeak(line=line.id, text="we all have to go and nobody knows where"),
        Retime(shot=shots[1].id, frames=200),
        Rejoin(shot=shots[5].id, join=Join(kind="dissolve", frames=20), fade_out=10),
        AddLine(scene=scene.id, line=Line(id="new", character="narrator", text="and so it was", shot=shots[4].id)),
        Reset(shot=shots[6].id, setting=Setting(kit="testcard", weather="rain", seed=9)),
        StrikeShot(shot=shots[2].id),
    ]


@pytest.mark.timeout(1800)
def test_an_edit_costs_the_same_in_a_film_of_a_minute_and_in_a_long_one(pair):
    short, long = pair
    assert short.film.path[0] == long.film.path[0] and len(long.film.path) in (BRIEF, LONG)
    for number, edit in enumerate(edits(short.film)):
        costs = short.edit(number, edit), long.edit(number, edit)
        assert costs[0] == costs[1], edit
        assert 0 < costs[0].made.total() < 20
