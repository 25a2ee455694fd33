import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from plainwords import PlainWords

from film.ids import Ids
from studio.writing.order import StoryOrder
from studio.writing.writer import BuiltInWriter


@pytest.fixture
def breakdown():
    return PlainWords()


@pytest.fixture
def write(breakdown):
    def written(premise, request="request", **order):
        return BuiltInWriter(breakdown).write(StoryOrder(premise=premise, **order), Ids(request), "fifilm")

    return written
