"""The `reelwright` command: owns the home and runs the command, or sends it to the process that owns it."""

import os
import signal
import sys
import time

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from film.errors import FilmError, HomeUnusable
from ui.arguments import parser
from ui.out import Event, Out, Terminal
from ui.owner import OwnerServer, send_to_owner

PATIENCE_SECONDS = 20.0
"""How long a command waits for an owner that has not said yet where it answers, or for the home to be free."""
HOMELESS = ("tools",)
"""Commands that need no home."""


def main() -> None:
    """Run the command line of this process and exit with its status; a request to end is taken as Ctrl-C is."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    arguments = sys.argv[1:]
    asked = parser().parse_args(arguments)
    if asked.command is None:
        asked = parser().parse_args([*arguments, "studio"])
        arguments = [*arguments, "studio"]
    terminal = Terminal()
    try:
        status = (
            _tools(Out(terminal, asked.json))
            if asked.command in HOMELESS
            else _run(asked.home, asked.command, arguments, terminal)
        )
    except FilmError as error:
        terminal(Event("message", f"reelwright: {error}"))
        status = 1
    except KeyboardInterrupt:
        terminal(Event("message", "stopped; what was finished is kept"))
        status = 1
    except BrokenPipeError:
        sys.stderr.close()
        status = 1
    sys.exit(status)


def _tools(out: Out) -> int:
    from tools import schemas

    for schema in schemas():
        out.result(schema, f"{schema['name']}: {schema['description'].splitlines()[0]}")
    return 0


def _run(folder: str, command: str, arguments: list[str], terminal: Terminal) -> int:
    from agent.wiring import open_house

    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        house = open_house(folder)
        if house is not None:
            break
        from pathlib import Path

        from studio.stores.home import Home

        address = Home(Path(folder).expanduser().resolve()).owner()
        if address and command == "studio":
            raise HomeUnusable(f"a studio (process {address.pid}) owns this home already; open its page, or use another --home")
        if address:
            return send_to_owner(address, arguments, os.getcwd(), terminal)
        if time.monotonic() > until:
            raise HomeUnusable(f"another process owns {folder} and does not say where it answers; end it or use another --home")
        time.sleep(0.05)
    return _own(house, command, arguments, terminal)


def _own(house: object, command: str, arguments: list[str], terminal: Terminal) -> int:
    from agent.wiring import House
    from ui.perform import perform

    assert isinstance(house, House)
    server = OwnerServer(house.home, lambda args, folder, sink: perform(house, args, folder, sink))
    try:
        if command == "studio":
            from ui.studio import open_studio

            return open_studio(house, parser().parse_args(arguments), Out(terminal))
        return perform(house, arguments, os.getcwd(), terminal)
    finally:
        server.close()
        house.close()


if __name__ == "__main__":
    main()
