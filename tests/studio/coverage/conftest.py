import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "writing"))
sys.path.insert(0, str(Path(__file__).parent))
from plainwords import PlainWords
from speech import line

from film.film import Film, Scene
from film.ids import Ids
from film.setting import Setting
from studio.coverage.beats import Beat


@pytest.fixture
def breakdown():
    return PlainWords()


@pytest.fixture
def film(breakdown):
    people = [breakdown.character(name, id=key).value for name, key in (("Elara", "e"), ("Kael", "k"), ("Sable", "s"))]
    return Film(id="film", characters=tuple(people))


@pytest.fixture
def scene():
    return Scene(id="scene", setting=Setting(place="a rooftop", kit="rooftop"), cast=("e", "k"), function="all is lost")


@pytest.fixture
def ids():
    return Ids("cover")


@pytest.fixture
def beats():
    return [
        Beat(action="Wind pulls at a loose aerial. Elara runs to the ledge.", people=("e",), wide=True),
        line("k", "They have the stairs.", "e"),
        line("e", "Then we go over the roofs, like we said we would.", "k"),
        line("k", "I cannot make that jump, and you know it.", "e", delivery=("afraid",)),
        Beat(action="the radio on the ledge crackles", close_on="a radio"),
        line("e", "You do not have to jump. I will carry you over.", "k", weight="turn", delivery=("tender",)),
    ]
