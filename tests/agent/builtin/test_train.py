"""The built file of example vectors."""

import time
from importlib.resources import files

from agent.brief import Brief
from agent.builtin.director import BuiltInDirector
from agent.builtin.train import built, digest_of, load, sentences
from film.film import Film
from memory.minilm import MiniLM


def test_the_built_examples_are_up_to_date() -> None:
    examples = load()
    assert examples.digest == digest_of(sentences()), "run: python -m agent.builtin.train"
    assert examples.tools == [tool for tool, _ in sentences()]


def test_building_again_gives_the_same_bytes() -> None:
    assert built(MiniLM()) == files("agent.builtin").joinpath("data", "examples.npz").read_bytes()


def test_a_director_is_ready_within_a_second_and_a_half_of_cpu(film: Film) -> None:
    start = time.process_time()
    BuiltInDirector(encoder=MiniLM()).plan("brighter", Brief("", film=film))
    assert time.process_time() - start < 1.5


def test_no_sentence_is_an_example_of_two_calls() -> None:
    calls: dict[str, set[str]] = {}
    for tool, text in sentences():
        calls.setdefault(text.lower().strip(" .!?"), set()).add(tool)
    assert {text: tools for text, tools in calls.items() if len(tools) > 1} == {}
