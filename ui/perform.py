"""Carrying out one command line in an owned home: errors become one sentence and an exit status; no sockets here."""

import argparse
import errno
from collections.abc import Callable

from agent.wiring import House
from film.errors import FilmError
from ui.arguments import parser
from ui.commands import checking, filming, keeping
from ui.out import Event, Out, Sink

Command = Callable[[House, argparse.Namespace, Out], int]
COMMANDS: dict[str, Command] = {**filming.COMMANDS, **keeping.COMMANDS, **checking.COMMANDS}


def perform(house: House, arguments: list[str], folder: str, sink: Sink) -> int:
    """Run one command line in `house`; paths in it are meant from `folder`. Return the exit status."""
    try:
        asked = parser().parse_args(arguments)
    except SystemExit as error:
        return int(error.code or 0)
    asked.folder = folder
    out = Out(sink, asked.json)
    try:
        return COMMANDS[asked.command](house, asked, out)
    except FilmError as error:
        out.say(f"reelwright: {error}")
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENOENT, errno.EISDIR, errno.EPERM, errno.ENOTDIR):
            raise
        sink(Event("message", f"reelwright: {error.strerror}: {error.filename or house.home.folder}"))
    return 1
