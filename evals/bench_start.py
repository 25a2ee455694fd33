"""How long a newcomer waits: from the premise to the first still, to a playing animatic, to the first rendered second."""

import time
from collections.abc import Callable
from typing import Any

from agent.conversation import Asking
from agent.wiring import House
from studio.cutlist import cutting_list

PREMISE = "a lighthouse keeper called Ada hears a voice on the radio that knows her name"


def measure(house: House, say: Callable[[str], None]) -> dict[str, Any]:
    """Return seconds from the premise on, in this home, with whatever is compiled already."""
    production = house.production
    house.shoots = True
    compiled = production.warming.done()
    started = time.perf_counter()
    figures: dict[str, Any] = {"compiled_before": compiled}
    calls = ({"tool": "write_script", "args": {"premise": PREMISE, "minutes": 1.0}},)
    reply = house.conversations.ask(Asking(f"{PREMISE} {time.time()}", "bench", calls=calls))
    version = reply.version or ""
    figures["written"] = round(time.perf_counter() - started, 2)
    waits = {"first_still": _first_still, "animatic": _animatic, "first_second": _first_second}
    for name, stands in waits.items():
        while not stands(house, version):
            time.sleep(0.02)
        figures[name] = round(time.perf_counter() - started, 2)
        say(f"{name}: {figures[name]} s")
    production.crew.forget(reply.film or "")
    return figures


def _first_still(house: House, version: str) -> bool:
    production = house.production
    shots = [shot for scene in production.sheet(version).scenes for shot in scene.shots]
    return any(production.artefacts.has(shot.still.key) for shot in shots)


def _animatic(house: House, version: str) -> bool:
    production = house.production
    sheet = production.sheet(version)
    shots = [shot for scene in sheet.scenes for shot in scene.shots]
    heard = sheet.scenes[0].sound
    return bool(
        heard and production.artefacts.has(heard.key) and all(production.artefacts.has(shot.still.key) for shot in shots)
    )


def _first_second(house: House, version: str) -> bool:
    clips = cutting_list(house.production.sheet(version))
    return bool(clips) and house.production.artefacts.has(clips[0].key)
