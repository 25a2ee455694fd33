"""Put on a process's path, it kills the process and all it started at one call of one function, and notes the units begun.

KILL is JSON: `what` (encode, rename, commit, checkpoint, playlist or nothing), `at` (which call, from 1), `after` (the call is
let through first) and `alone` (only the owner dies, not its workers). UNITS_BEGUN is a file to which begun units are added.
"""

import json
import os
import signal
from collections.abc import Callable
from typing import Any

KILL = json.loads(os.environ["KILL"])


def die() -> None:
    """End the process group, or its leader alone."""
    (os.kill if KILL["alone"] else os.killpg)(os.getpgid(0), signal.SIGKILL)


def deadly(function: Callable[..., Any], when: Callable[..., bool] = lambda *_, **__: True) -> Callable[..., Any]:
    """Return `function` made deadly at the call that is asked for, counting those for which `when` holds."""
    calls = 0

    def called(*values: Any, **named: Any) -> Any:
        nonlocal calls
        counts = when(*values, **named)
        calls += counts
        if counts and calls == KILL["at"] and not KILL["after"]:
            die()
        answer = function(*values, **named)
        if counts and calls == KILL["at"] and KILL["after"]:
            die()
        return answer

    return called


def note_units() -> None:
    """Note the key of every unit that a worker begins."""
    from studio.crew import making

    make = making.make

    def noted(bench: Any, key: str, *rest: Any) -> Any:
        with open(os.environ["UNITS_BEGUN"], "a") as file:
            file.write(f"{key}\n")
        return make(bench, key, *rest)

    making.make = noted


def sabotage() -> None:
    """Make the function deadly that is asked for."""
    if KILL["what"] == "encode":
        from studio.cut import encoder

        encoder._picture = deadly(encoder._picture)
    elif KILL["what"] == "rename":
        os.rename = deadly(os.rename, lambda old, new, **_: "/artefacts/" in str(new))
    elif KILL["what"] == "commit":
        from studio.stores import versions

        versions._Transaction.__exit__ = deadly(versions._Transaction.__exit__)
    elif KILL["what"] == "checkpoint":
        from langgraph.checkpoint.sqlite import SqliteSaver

        SqliteSaver.put = deadly(SqliteSaver.put)
    elif KILL["what"] == "playlist":
        from studio.cut import hls

        hls.media = deadly(hls.media)


note_units()
sabotage()
