"""A worker process: one thread that makes one unit at a time and ends when its parent's end of the pipe closes."""

import errno
import importlib
import json
import os
import sys
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from film.errors import FilmError
from studio.crew.making import Bench, make
from studio.stores.artefacts import NotWhole


class NotWanted(Exception):
    """The unit in hand is no longer wanted, or nobody is there to want it."""


def load(name: str) -> Any:
    """Call `package.module:name` and return what it gives: of a class, a new object."""
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)()


class Worker:
    """One worker's end of the pipe."""

    def __init__(self, pipe: Connection, bench: Bench) -> None:
        self._pipe = pipe
        self._bench = bench

    def serve(self) -> None:
        """Make what is asked until the parent is gone."""
        while True:
            try:
                asked = json.loads(self._pipe.recv_bytes())
            except (EOFError, OSError):
                return
            if "key" in asked:
                self._answer(asked)

    def _answer(self, asked: dict[str, Any]) -> None:
        try:
            made = make(self._bench, asked["key"], asked["recipe"], self._watch)
            self._send({"key": asked["key"], "made": made})
        except NotWanted:
            self._send({"key": asked["key"], "stopped": True})
        except NotWhole as error:
            self._send({"key": asked["key"], "broken": error.args[0]})
        except FilmError as error:
            self._send({"key": asked["key"], "failed": str(error)})
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES)
            self._send({"key": asked["key"], "failed": f"cannot write: {error.strerror}", "disk": full})
        except Exception as error:
            self._send({"key": asked["key"], "failed": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()})

    def _watch(self) -> None:
        if self._pipe.poll():
            try:
                self._pipe.recv_bytes()
            except (EOFError, OSError):
                os._exit(0)
            raise NotWanted

    def _send(self, answer: dict[str, Any]) -> None:
        try:
            self._pipe.send_bytes(json.dumps(answer).encode())
        except OSError:
            os._exit(0)


def main() -> None:
    """Serve on the pipe whose file descriptor, folder and makers are the arguments."""
    descriptor, folder, picture, voice = sys.argv[1:]
    Worker(Connection(int(descriptor)), Bench(Path(folder), load(picture), load(voice))).serve()


if __name__ == "__main__":
    main()
