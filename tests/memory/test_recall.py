"""Memory as tools and commands use it: real rows, real index, real encoder."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from film.errors import FilmError, HomeUnusable
from film.notes import Forget, Remember
from memory.minilm import MiniLM
from memory.recall import Memory, NoSuchMemory

AT = "2026-11-21T07:00:00+00:00"
LATER = "2026-11-22T07:00:00+00:00"
ELARA = {
    "figure": {"sex": "female", "age": 16, "hair_style": "long"},
    "voice": {"pitch": 0.2},
    "words": {"hair": "long and red", "wardrobe": "a green coat"},
    "story": "finds that she can move things with her mind",
}
KAEL = {"words": {"hair": "short and black", "wardrobe": "hoodie"}, "story": "a hacker who hides from a company"}


@pytest.fixture
def reopen(tmp_path: Path, encoder: MiniLM) -> Iterator[Callable[[], Memory]]:
    opened: list[Memory] = []

    def again() -> Memory:
        if opened:
            opened[-1].close()
        opened.append(Memory(tmp_path / "memory", encoder))
        return opened[-1]

    yield again
    opened[-1].close()


@pytest.fixture
def memory(reopen: Callable[[], Memory]) -> Memory:
    return reopen()


def lies_on_disk(folder: Path, needle: bytes) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and needle in path.read_bytes()]


def test_a_taste_is_kept_with_where_it_came_from(memory: Memory, reopen: Callable[[], Memory]) -> None:
    kept = memory.remember_taste("ada", "I love neon", True, "request-1", AT)
    (found,) = reopen().facts("ada")
    assert found == kept
    assert (found.source, found.at, found.likes) == ("request-1", AT, True)


def test_taste_lists_likes_and_dislikes_latest_first_without_the_encoder(memory: Memory, tmp_path: Path) -> None:
    memory.remember_taste("ada", "I love neon", True, "r1", AT)
    memory.remember_taste("ada", "I love long takes", True, "r2", AT)
    memory.remember_taste("ada", "no gore", None, "r3", AT)
    taste = memory.taste("ada")
    assert taste.likes == ("I love long takes", "I love neon")
    assert taste.dislikes == ("no gore",)
    assert not (tmp_path / "memory" / "index").exists()


def test_a_viewer_never_sees_what_another_said(memory: Memory) -> None:
    mine = memory.remember_taste("ada", "I love neon", True, "r1", AT)
    memory.remember_character("ada", "Elara", ELARA, "film-1", AT)
    assert memory.recall("bob", "neon") == []
    assert memory.find_character("bob", "Elara") is None
    assert memory.find_character("bob", "the girl who moves things with her mind") is None
    assert memory.taste("bob").is_empty
    assert memory.export("bob")["facts"] == []
    for asked in (mine.id, mine.text, "neon"):
        with pytest.raises(NoSuchMemory):
            memory.forget("bob", asked)
    with pytest.raises(NoSuchMemory):
        memory.edit("bob", mine.id, "I hate neon")
    assert memory.forget_everything("bob") == []
    assert memory.facts("ada")[-1] == mine


def test_the_same_viewer_words_of_two_viewers_are_two_facts(memory: Memory) -> None:
    memory.remember_taste("ada", "I love neon", True, "r1", AT)
    memory.remember_taste("bob", "I love neon", True, "r1", AT)
    memory.forget("ada", "neon")
    assert memory.taste("bob").likes == ("I love neon",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I love neon", "I hate neon"),
        ("I like voice-over", "never use voice-over"),
        ("I hate neon lights", "I love neon"),
        ("I love happy endings", "I can't stand happy endings in films"),
    ],
)
def test_a_newer_taste_about_the_same_supersedes_the_older_as_history(memory: Memory, before: str, after: str) -> None:
    old = memory.remember_taste("ada", before, None, "r1", AT)
    new = memory.remember_taste("ada", after, None, "r2", LATER)
    assert [fact.id for fact in memory.facts("ada")] == [new.id]
    assert {fact.id: fact.superseded_by for fact in memory.facts("ada", history=True)} == {new.id: None, old.id: new.id}
    assert [found.fact.id for found in memory.recall("ada", before)] == [new.id]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I love happy endings", "I hate sad endings"),
        ("I love dogs", "I hate cats"),
        ("I hate deserts", "I like the desert at night"),
        ("I love rain", "I hate neon"),
        ("I like black and white", "I hate colour"),
        ("I love close-ups", "I hate close-ups of hands washing dishes"),
    ],
)
def test_tastes_about_different_things_stand_side_by_side(memory: Memory, one: str, other: str) -> None:
    memory.remember_taste("ada", one, True, "r1", AT)
    memory.remember_taste("ada", other, False, "r2", AT)
    assert len(memory.facts("ada")) == 2


def test_the_same_words_again_are_the_same_fact(memory: Memory) -> None:
    first = memory.remember_taste("ada", "I love neon", True, "r1", AT)
    assert memory.remember_taste("ada", "i love  neon.", True, "r2", LATER) == first
    assert memory.facts("ada", history=True) == [first]


@pytest.mark.parametrize(
    "asked", ["Elara", "elara", "bring back Elara", "the girl with red hair", "the one who moves things with her mind"]
)
def test_a_character_is_found_by_name_or_description(memory: Memory, asked: str) -> None:
    memory.remember_character("ada", "Elara", ELARA, "film-1", AT)
    memory.remember_character("ada", "Kael", KAEL, "film-1", AT)
    memory.remember_taste("ada", "I love red hair", True, "r1", AT)
    found = memory.find_character("ada", asked)
    assert found is not None
    assert found.text == "Elara"
    assert found.data == ELARA


@pytest.mark.parametrize("asked", ["Marcus", "Zara", "marcus", "a pirate captain", "the dog"])
def test_a_character_never_remembered_is_not_found(memory: Memory, asked: str) -> None:
    memory.remember_character("ada", "Elara", ELARA, "film-1", AT)
    memory.remember_character("ada", "Kael", KAEL, "film-1", AT)
    assert memory.find_character("ada", asked) is None


def test_a_character_remembered_again_is_found_as_last_seen(memory: Memory) -> None:
    memory.remember_character("ada", "Elara", ELARA, "film-1", AT)
    memory.remember_character("ada", "Elara", KAEL, "film-2", LATER)
    found = memory.find_character("ada", "Elara")
    assert found is not None
    assert found.source == "film-2"
    assert len(memory.facts("ada", "character", history=True)) == 2


def test_recall_answers_a_question_in_other_words(memory: Memory) -> None:
    for text in ("I love neon lights", "I hate jump scares", "always subtitles", "I like saxophone music", "no voice-over"):
        memory.remember_taste("ada", text, None, text, AT)
    assert memory.recall("ada", "captions on the screen")[0].fact.text == "always subtitles"
    assert memory.recall("ada", "jazz")[0].fact.text == "I like saxophone music"
    assert memory.recall("ada", "the price of tomatoes") == []
    assert len(memory.recall("ada", "", n=3)) == 3


@pytest.mark.parametrize("asked", ["I hate jump scares", "jump scares", "that I hate jump scares", "sudden jump scares"])
def test_forgetting_takes_exact_words_a_topic_or_the_nearest_meaning(memory: Memory, asked: str) -> None:
    memory.remember_taste("ada", "I hate jump scares", False, "r1", AT)
    memory.remember_taste("ada", "I love neon", True, "r2", AT)
    assert [fact.text for fact in memory.forget("ada", asked)] == ["I hate jump scares"]
    assert [fact.text for fact in memory.facts("ada")] == ["I love neon"]
    assert [found.fact.text for found in memory.recall("ada", "jump scares and neon")] == ["I love neon"]


def test_forgetting_what_is_not_remembered_says_what_is(memory: Memory) -> None:
    memory.remember_taste("ada", "I love neon", True, "r1", AT)
    with pytest.raises(FilmError, match=r"the colour of submarines.*I love neon"):
        memory.forget("ada", "the colour of submarines")
    assert len(memory.facts("ada")) == 1


def test_forgotten_words_and_vectors_are_gone_from_every_file(memory: Memory, encoder: MiniLM, tmp_path: Path) -> None:
    secret = "I adore xylophones played by Quillon"
    memory.remember_taste("ada", "I hate xylophones played by Quillon", False, "r0", AT)
    memory.remember_taste("ada", secret, True, "r1", AT)
    for number in range(30):
        memory.remember_taste("ada", f"I like film number {number}", True, f"f{number}", AT)
    assert memory.recall("ada", "xylophones")[0].fact.text == secret
    traces = [b"Quillon", "Quillon".encode("utf-16-le"), encoder.encode(["xylophones played by quillon"])[0].tobytes()]
    found_before = [lies_on_disk(tmp_path, trace) for trace in traces]
    assert found_before[0]
    assert {path.name for path in found_before[2]} & {"chroma.sqlite3"}
    assert len(memory.forget("ada", "xylophones played by Quillon")) == 2
    assert [lies_on_disk(tmp_path, trace) for trace in traces] == [[], [], []]
    assert len(memory.recall("ada", "film number 7", n=5)) == 5
    assert [lies_on_disk(tmp_path, trace) for trace in traces] == [[], [], []]


def test_edited_words_replace_the_old_ones_on_disk(memory: Memory, tmp_path: Path) -> None:
    fact = memory.remember_taste("ada", "I love Zanzibarian neon", True, "r1", AT)
    memory.recall("ada", "neon")
    memory.edit("ada", fact.id, "I hate plain neon")
    assert memory.taste("ada").dislikes == ("I hate plain neon",)
    assert lies_on_disk(tmp_path, b"Zanzibarian") == []
    assert memory.recall("ada", "plain neon")[0].fact.id == fact.id


def test_committing_notes_twice_remembers_once(memory: Memory, reopen: Callable[[], Memory]) -> None:
    notes = [Remember(text="I love neon", likes=True), Remember(kind="character", text="Elara", data=ELARA)]
    memory.apply("ada", notes, "request-1", AT)
    memory.apply("ada", notes, "request-1", LATER)
    reopen().apply("ada", notes, "request-1", LATER)
    assert len(reopen().facts("ada", history=True)) == 2


def test_a_replayed_request_brings_nothing_forgotten_back(memory: Memory) -> None:
    memory.apply("ada", [Remember(text="I love neon", likes=True)], "request-1", AT)
    memory.apply("ada", [Forget(text="neon")], "request-2", AT)
    memory.apply("ada", [Remember(text="I love neon", likes=True)], "request-1", LATER)
    memory.apply("ada", [Forget(text="neon")], "request-2", LATER)
    assert memory.facts("ada", history=True) == []


def test_a_note_that_cannot_be_carried_out_can_be_tried_again(memory: Memory) -> None:
    with pytest.raises(NoSuchMemory):
        memory.apply("ada", [Forget(text="neon")], "request-1", AT)
    memory.remember_taste("ada", "I love neon", True, "r", AT)
    memory.apply("ada", [Forget(text="neon")], "request-1", AT)
    assert memory.facts("ada") == []


def test_an_index_that_was_lost_or_broken_is_made_again_from_the_rows(
    memory: Memory, reopen: Callable[[], Memory], tmp_path: Path
) -> None:
    memory.remember_taste("ada", "I love neon", True, "r1", AT)
    assert memory.recall("ada", "neon")
    memory.close()
    for path in (tmp_path / "memory" / "index").rglob("*.sqlite3"):
        path.write_bytes(b"not a database " * 500)
    assert reopen().recall("ada", "neon")[0].fact.text == "I love neon"
    memory = reopen()
    memory.close()
    subprocess.run(["rm", "-r", str(tmp_path / "memory" / "index")], check=True)
    assert reopen().recall("ada", "neon")[0].fact.text == "I love neon"


@pytest.mark.parametrize("killed_at", ["after remembering", "before scrubbing"])
def test_a_killed_process_loses_nothing_kept_and_leaves_nothing_forgotten(
    killed_at: str, encoder: MiniLM, tmp_path: Path
) -> None:
    script = f"""
import os, signal
from pathlib import Path
from memory.minilm import MiniLM
from memory.recall import Memory
memory = Memory(Path({str(tmp_path)!r}), MiniLM())
memory.remember_taste("ada", "I love neon", True, "r1", "{AT}")
memory.remember_taste("ada", "I hate Quillon", False, "r2", "{AT}")
memory.recall("ada", "neon")
memory.remember_taste("ada", "I love rain", True, "r3", "{AT}")
if {killed_at!r} == "before scrubbing":
    memory._scrub = lambda: os.kill(os.getpid(), signal.SIGKILL)
    memory.forget("ada", "Quillon")
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -9
    forgotten = killed_at == "before scrubbing"
    memory = Memory(tmp_path, encoder)
    assert [fact.text for fact in memory.facts("ada")] == [
        "I love rain",
        *([] if forgotten else ["I hate Quillon"]),
        "I love neon",
    ]
    assert bool(lies_on_disk(tmp_path, b"Quillon")) is not forgotten
    assert {found.fact.text for found in memory.recall("ada", "rain, neon")} >= {"I love rain", "I love neon"}
    memory.close()


def test_export_is_json_with_history(memory: Memory) -> None:
    memory.remember_character("ada", "Elara", ELARA, "film-1", AT)
    memory.remember_taste("ada", "I love neon", True, "r1", AT)
    memory.remember_taste("ada", "I hate neon", False, "r2", LATER)
    exported = json.loads(json.dumps(memory.export("ada")))
    assert exported["viewer"] == "ada"
    assert [fact["text"] for fact in exported["facts"]] == ["I hate neon", "I love neon", "Elara"]
    assert exported["facts"][2]["data"] == ELARA


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, encoder: MiniLM) -> None:
    (tmp_path / "memory").write_text("a file where the folder should be")
    with pytest.raises(HomeUnusable, match="memory"):
        Memory(tmp_path / "memory", encoder)


def test_remembering_and_reading_tastes_does_not_import_chroma(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from memory.minilm import MiniLM; from memory.recall import Memory;"
        f"memory = Memory(Path({str(tmp_path)!r}), MiniLM()); memory.remember_taste('ada', 'I love neon', True, 'r', 'now');"
        "memory.remember_taste('ada', 'I hate neon', False, 'r', 'now'); memory.forget('ada', 'neon'); memory.taste('ada');"
        "print('chromadb' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert done.stdout.strip() == "False"
