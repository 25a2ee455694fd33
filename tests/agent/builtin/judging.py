"""A judge of planned calls against expected ones: words and targets exact, amounts by sign and factor two; no model is used.

Expected words: `*` is any that are not empty, `~a b` any that hold a and b, `a|b` as a tool either of both.
"""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from agent.brief import Brief
from agent.builtin.director import BuiltInDirector
from film.errors import FilmError
from film.film import Film
from film.slate import resolve

TARGETS = ("target", "like", "move_before", "move_after")
AMOUNTS = ("exposure", "warmth", "contrast", "level", "pace", "seconds", "minutes", "steps")


class Case(NamedTuple):
    """One request with the calls it should become."""

    number: int
    text: str
    focus: str | None
    last_line: str | None
    has_film: bool
    calls: list[tuple[str, dict[str, Any]]]


def cases() -> list[Case]:
    table = Path(__file__).with_name("requests.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in table.splitlines()]
    return [
        Case(
            number, row["text"], row.get("focus"), row.get("last_line"), row.get("film", True), [tuple(c) for c in row["calls"]]
        )
        for number, row in enumerate(rows, 1)
    ]


def planned(director: BuiltInDirector, film: Film, case: Case) -> list[tuple[str, dict[str, Any], float]]:
    focus, last_line = (resolve(film, wanted)[0].id if wanted else None for wanted in (case.focus, case.last_line))
    return director.plan(case.text, Brief("", film=film if case.has_film else None, focus=focus, last_line=last_line))


def is_exact(film: Film, case: Case, calls: list[tuple[str, dict[str, Any], float]]) -> bool:
    expected, found = _joined(case.calls), _joined([(tool, args) for tool, args, _ in calls])
    return len(expected) == len(found) and all(
        got in wanted.split("|") and _same_args(film, wanted_args, args)
        for (wanted, wanted_args), (got, args) in zip(expected, found, strict=True)
    )


def _joined(calls: list[tuple[str, dict[str, Any]]]) -> list[tuple[str, dict[str, Any]]]:
    """Return calls with neighbours of one tool and target as one: both ways change the film alike."""
    joined: list[tuple[str, dict[str, Any]]] = []
    for tool, args in calls:
        last = joined[-1] if joined else None
        if last and last[0] == tool and all(last[1].get(name, value) == value for name, value in args.items()):
            joined[-1] = (tool, {**last[1], **args})
        else:
            joined.append((tool, args))
    return joined


def _same_args(film: Film, wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    if "*" in wanted:
        return True
    return wanted.keys() == got.keys() and all(_same(film, name, value, got[name]) for name, value in wanted.items())


def _same(film: Film, name: str, wanted: Any, got: Any) -> bool:
    if name in TARGETS:
        return _ids(film, wanted) == _ids(film, got)
    if name in AMOUNTS:
        return wanted * got > 0 and 0.5 <= got / wanted <= 2
    if isinstance(wanted, list):
        return sorted(map(_plain, wanted)) == sorted(map(_plain, got))
    if not isinstance(wanted, str):
        return bool(wanted == got)
    if wanted == "*":
        return bool(got)
    if wanted.startswith("~"):
        return all(word.lower() in str(got).lower() for word in wanted[1:].split())
    return _plain(wanted) == _plain(got)


def _ids(film: Film, target: Any) -> set[str] | None:
    try:
        return {ref.id for ref in resolve(film, target)}
    except FilmError:
        return None


def _plain(words: object) -> str:
    return re.sub(r"^(a|an|the) ", "", str(words).lower().strip(" .!?\"'“”"))
