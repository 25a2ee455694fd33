"""One process owns a home; whoever cannot is told in one sentence what would work."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from film.errors import HomeUnusable
from studio.stores.home import LEAST_FREE, Home

ANOTHER = "import sys; from studio.stores.home import Home; from pathlib import Path; h = Home(Path(sys.argv[1]))\n"
AS_NOBODY = "if os.getuid() == 0: os.setuid(65534)\n"
"""The superuser may write everywhere, so whoever tests as one steps down."""


def another_process(home: Path, code: str) -> str:
    """Run code in which `h` is the home, in a process of its own; return what it printed."""
    arguments = [sys.executable, "-c", ANOTHER + code, str(home)]
    result = subprocess.run(arguments, capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[3])
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_a_home_has_one_owner_at_a_time(tmp_path):
    home = Home(tmp_path / "home")
    assert home.own()
    assert another_process(home.folder, "print(h.own())") == "False"
    home.release()
    assert another_process(home.folder, "print(h.own())") == "True"
    assert home.own()
    home.release()


def test_the_owners_address_is_read_by_others_and_by_nobody_else(tmp_path):
    home = Home(tmp_path / "home")
    home.own()
    address = home.publish(4321)
    lock = home.folder / "owner.lock"
    assert lock.stat().st_mode & 0o777 == 0o600
    assert (address.port, address.pid) == (4321, os.getpid()) and len(address.token) >= 32
    assert another_process(home.folder, "print(*h.owner())") == f"4321 {address.token} {os.getpid()}"
    home.release()
    assert home.owner() is None


def test_a_lock_file_that_others_could_read_is_closed_to_them(tmp_path):
    home = Home(tmp_path / "home")
    home.prepare()
    (home.folder / "owner.lock").touch(0o644)
    home.own()
    assert (home.folder / "owner.lock").stat().st_mode & 0o777 == 0o600
    home.release()


def test_the_next_owner_does_not_speak_with_the_token_of_the_last(tmp_path):
    home = Home(tmp_path / "home")
    home.own()
    first = home.publish(1)
    home.release()
    home.own()
    assert home.owner() is None
    assert home.publish(2).token != first.token
    home.release()


def test_an_owner_that_dies_leaves_the_home_to_the_next(tmp_path):
    died = "print(h.own()); h.publish(9); import os, signal; sys.stdout.flush(); os.kill(os.getpid(), signal.SIGKILL)"
    arguments = [sys.executable, "-c", ANOTHER + died, str(tmp_path / "home")]
    dead = subprocess.run(arguments, capture_output=True, text=True, timeout=60, cwd=Path(__file__).parents[3])
    assert (dead.returncode, dead.stdout) == (-9, "True\n")
    home = Home(tmp_path / "home")
    assert home.owner() is not None
    assert home.own()
    assert home.owner() is None
    home.release()


def test_only_the_owner_may_say_where_it_answers(tmp_path):
    home = Home(tmp_path / "home")
    home.prepare()
    with pytest.raises(HomeUnusable, match="not owned by this process"):
        home.publish(1)


def test_a_home_below_a_file_is_refused_by_name(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(HomeUnusable, match=r"file/home: Not a directory; choose another with --home"):
        Home(tmp_path / "file" / "home").own()


def test_a_read_only_home_is_refused_in_one_sentence():
    import tempfile

    with tempfile.TemporaryDirectory(dir="/tmp") as open_folder:
        Path(open_folder).chmod(0o755)
        home = Path(open_folder) / "home"
        assert Home(home).own()
        shutil.rmtree(home)
        home.mkdir(0o555)
        said = another_process(home, "import os\n" + AS_NOBODY + "try: h.own()\nexcept Exception as error: print(error)")
        assert said == f"cannot write the home {home}: Permission denied; choose another with --home"


def test_a_disk_with_too_little_room_is_refused_before_anything_is_made(tmp_path, monkeypatch):
    home = Home(tmp_path / "home")
    home.prepare()
    home.check_space()
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=LEAST_FREE - 1))
    with pytest.raises(HomeUnusable, match=r"is full \(63 MB free, 64 needed\)"):
        home.check_space()
