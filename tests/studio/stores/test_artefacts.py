"""An artefact is whole or absent, whatever happens to its file or to the index."""

import errno
import os
import sqlite3

import pytest

from studio.stores.artefacts import FOOT, NotWhole, key_of, path_of, read_artefact, write_artefact

KEY = key_of({"kind": "still", "of": "something"})
PAYLOAD = bytes(range(256)) * 40


def damaged(kind: str, content: bytes) -> bytes:
    middle = len(content) // 2
    return {
        "cut short": content[:-1],
        "cut to half": content[:middle],
        "emptied": b"",
        "a bit flipped": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
        "a bit of the foot flipped": content[:-5] + bytes([content[-5] ^ 128]) + content[-4:],
        "facts changed": content.replace(b'"kind":"still"', b'"kind":"stall"'),
        "longer": content + b"x",
        "zeros": bytes(len(content)),
    }[kind]


DAMAGE = (
    "cut short",
    "cut to half",
    "emptied",
    "a bit flipped",
    "a bit of the foot flipped",
    "facts changed",
    "longer",
    "zeros",
)


def test_a_key_depends_on_the_recipe_and_not_on_the_order_of_its_words():
    assert key_of({"a": 1, "b": [1.5, None]}) == key_of({"b": [1.5, None], "a": 1})
    assert len({key_of({"a": 1}), key_of({"a": 2}), key_of({"a": "1"}), key_of([1])}) == 4
    assert len(KEY) == 40


def test_what_was_put_is_read_back_with_its_facts(artefacts):
    artefacts.put(KEY, "still", PAYLOAD, {"frames": 3})
    assert (artefacts.has(KEY), artefacts.read(KEY), artefacts.facts(KEY)) == (True, PAYLOAD, {"kind": "still", "frames": 3})
    span = artefacts.span(KEY)
    assert span.path.read_bytes()[: span.length] == PAYLOAD
    assert (artefacts.has("0" * 40), artefacts.facts("0" * 40)) == (False, None)


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_is_found_removed_and_can_be_made_again(artefacts, open_artefacts, kind):
    artefacts.put(KEY, "still", PAYLOAD)
    path = path_of(artefacts.folder, KEY)
    path.write_bytes(damaged(kind, path.read_bytes()))
    with pytest.raises(KeyError):
        read_artefact(artefacts.folder, KEY)
    lost = []
    again = open_artefacts()
    again.lost = lambda: lost.append(path.exists())
    with pytest.raises(NotWhole, match=KEY):
        again.read(KEY)
    assert (again.has(KEY), path.exists(), lost) == (False, False, [False])
    assert not open_artefacts().has(KEY)
    again.put(KEY, "still", PAYLOAD)
    assert again.read(KEY) == PAYLOAD


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_that_the_index_does_not_know_is_never_entered(artefacts, open_artefacts, kind):
    write_artefact(artefacts.folder, KEY, PAYLOAD, {"kind": "still"})
    path = path_of(artefacts.folder, KEY)
    path.write_bytes(damaged(kind, path.read_bytes()))
    assert not open_artefacts().has(KEY)
    assert not path.exists()


def test_an_artefact_without_its_init_part_does_not_stand(artefacts):
    init = key_of("init")
    artefacts.put(KEY, "segment", PAYLOAD, {"init": init})
    assert not artefacts.has(KEY)
    artefacts.put(init, "init", b"init")
    assert artefacts.has(KEY)
    artefacts.drop([init])
    assert not artefacts.has(KEY)


def test_a_whole_file_that_a_kill_kept_from_the_index_is_adopted(artefacts, open_artefacts):
    write_artefact(artefacts.folder, KEY, PAYLOAD, {"kind": "still", "frames": 1})
    assert not artefacts.has(KEY)
    again = open_artefacts()
    assert (again.has(KEY), again.facts(KEY), again.read(KEY)) == (True, {"kind": "still", "frames": 1}, PAYLOAD)


def test_a_row_without_a_file_is_forgotten_and_unfinished_files_are_swept(artefacts, open_artefacts):
    artefacts.put(KEY, "still", PAYLOAD)
    path = path_of(artefacts.folder, KEY)
    unfinished = path.with_name(f".{KEY}.123")
    unfinished.write_bytes(PAYLOAD[:100])
    path.unlink()
    again = open_artefacts()
    assert (again.has(KEY), unfinished.exists(), again.every_key()) == (False, False, [])


@pytest.mark.parametrize("harm", ["gone", "no database", "no json"])
def test_an_index_that_cannot_be_read_is_built_again_from_the_files(artefacts, open_artefacts, harm):
    keys = [key_of(n) for n in range(20)]
    for key in keys:
        artefacts.put(key, "still", PAYLOAD, {"frames": 1})
    artefacts.close()
    index = artefacts.folder / "index.db"
    if harm == "no json":
        db = sqlite3.connect(index, isolation_level=None)
        db.execute("UPDATE artefacts SET facts = '{'")
        db.close()
    else:
        for part in artefacts.folder.glob("index.db*"):
            part.unlink()
        if harm == "no database":
            index.write_bytes(b"this is no database" * 400)
    again = open_artefacts()
    assert sorted(again.every_key()) == sorted(keys)
    assert all(again.facts(key) == {"frames": 1, "kind": "still"} for key in keys)


def test_a_write_that_fails_leaves_nothing(artefacts, open_artefacts, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        artefacts.put(KEY, "still", PAYLOAD)
    monkeypatch.undo()
    assert not artefacts.has(KEY)
    assert [file for room in artefacts.folder.iterdir() if room.is_dir() for file in room.iterdir()] == []


def test_an_index_on_a_full_disk_loses_nothing(artefacts, open_artefacts):
    artefacts._db.execute("PRAGMA max_page_count = 1")
    keys = [key_of(n) for n in range(60)]
    for key in keys:
        artefacts.put(key, "still", PAYLOAD, {"note": "x" * 2000})
    assert all(map(artefacts.has, keys))
    artefacts.drop(keys[:10])
    assert sorted(open_artefacts().every_key()) == sorted(keys[10:])


def test_only_what_is_asked_for_is_opened_and_a_file_is_verified_once(artefacts, open_artefacts):
    keys = [key_of(n) for n in range(5)]
    for key in keys:
        artefacts.put(key, "still", PAYLOAD)
    again = open_artefacts()
    assert (again.traffic.opened, again.traffic.bytes_read, again.traffic.bytes_written) == ([], 0, 0)
    again.read(keys[3])
    assert (again.traffic.opened, again.traffic.bytes_read) == ([keys[3]], 2 * len(PAYLOAD))
    again.read(keys[3])
    assert again.traffic.bytes_read == 3 * len(PAYLOAD)


def test_dropping_says_what_it_freed(artefacts):
    size = artefacts.put(KEY, "still", PAYLOAD).size
    assert size == len(PAYLOAD) + len(b'{"kind":"still"}') + FOOT.size
    assert (artefacts.drop([KEY]), artefacts.drop([KEY]), artefacts.has(KEY)) == (size, 0, False)


def test_a_file_from_elsewhere_is_taken_in_only_whole(artefacts, tmp_path):
    artefacts.put(KEY, "still", PAYLOAD)
    content = path_of(artefacts.folder, KEY).read_bytes()
    artefacts.drop([KEY])
    assert not artefacts.take_in(KEY, content[:-1])
    assert not artefacts.has(KEY)
    assert artefacts.take_in(KEY, content)
    assert artefacts.read(KEY) == PAYLOAD
