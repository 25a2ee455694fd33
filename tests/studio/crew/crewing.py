"""Productions with makers of the test's choice, and what their crews told."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from film.edits import PutFilm
from film.film import Act, Character, Film, Format, Join, Line, Scene, Shot
from film.setting import Setting
from film.staging import Mark
from studio.callsheet.crew import Maker, Makers
from studio.crew.news import News
from studio.production import Equipment, Production
from studio.stores.home import Home
from studio.stores.version import Version
from studio.stores.versions import Asked

PATIENCE = 60.0


class Staffed:
    """A production and everything that its crew told."""

    def __init__(self, folder: Path, picture: str, workers: int) -> None:
        self.home = Home(folder)
        assert self.home.own()
        makers = Makers(Maker(picture, "1", flashes=True), Maker("beep", "1"), Maker("mix", "1"))
        self.production = Production(self.home, Equipment(makers, picture, "studio.sound.beep:Beep"), workers)
        self.news: list[News] = []
        self.production.crew.listen(self.news.append)

    def keep(self, film: Film) -> Version:
        """Keep a film as its first version."""
        return self.production.versions.create(film, [PutFilm(film=film)], Asked(film.id, "make it", "me", "now"))

    def made(self, film: Film) -> Version:
        """Keep a film and have all of it made."""
        version = self.keep(film)
        self.production.shoot(version.id)
        self.production.finish(film.id, PATIENCE)
        return version

    def count(self, what: str) -> Counter[str]:
        """Return how often each key was told of in that way."""
        return Counter(news.unit.key for news in self.news if news.what == what)

    def close(self) -> None:
        self.production.close()
        self.home.release()


@pytest.fixture
def staffed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Staffed]]:
    """Opens productions; pictures are made by a class of oddmakers, or by test cards."""
    here = Path(__file__).parent
    monkeypatch.setenv("PYTHONPATH", f"{here}:{here.parents[2]}")
    monkeypatch.setenv("ODD_FOLDER", str(tmp_path))
    opened: list[Staffed] = []

    def open_one(picture: str = "studio.picture.testcard:TestCard", workers: int = 1) -> Staffed:
        opened.append(Staffed(tmp_path / f"home{len(opened)}", picture, workers))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


@pytest.fixture
def film() -> Film:
    """Three scenes of two shots of two segments and one line; the third scene dissolves in."""
    ada = Character(id="ada", name="Ada")
    return Film(
        id="crewed",
        format=Format(width=128, height=96),
        characters=(ada,),
        acts=(Act(id="act", scenes=tuple(_scene(number) for number in range(3))),),
    )


def _scene(number: int) -> Scene:
    shots = tuple(Shot(id=f"s{number}{n}", seed=10 * number + n, frames=60, marks=(Mark(character="ada"),)) for n in range(2))
    joined = shots[0].model_copy(update={"join": Join(kind="dissolve", frames=10)})
    line = Line(id=f"l{number}", character="ada", text=f"we have to {('go', 'run', 'wait')[number]}", shot=shots[0].id)
    return Scene(
        id=f"sc{number}",
        setting=Setting(kit="testcard"),
        shots=(joined, shots[1]) if number == 2 else shots,
        lines=(line,),
        score={"silent": True},
    )
