"""`reelwright plan`: the calls a request would become, printed and not made."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, HumanMessage

from agent.brief import Brief
from agent.context import Director
from agent.prompts import brief_text
from agent.wiring import House
from film.errors import BadDocument, BadRequest, NoSuchFilm
from film.film import Film
from film.ids import Ids
from film.slate import resolve
from tools import TOOLS
from ui.out import Out


def plan(house: House, args: argparse.Namespace, out: Out) -> int:
    """Print the calls of one request, one a line, or of a batch of them, one request a line."""
    film = planned_film(house, args.script, args.folder)
    director = house.director(getattr(args, "model", None), getattr(args, "base_url", None))
    if args.batch:
        for row in _rows(Path(args.folder, args.batch)):
            calls = _calls(director, film, row, args.trace)
            out.result({"id": row.get("id"), "calls": calls})
        return 0
    if not args.request or not args.request.strip():
        raise BadRequest("the request is empty; say what to make or change")
    for call in _calls(director, film, {"text": args.request, "focus": args.focus, "last_line": args.last_line}, args.trace):
        out.result(call)
    return 0


def planned_film(house: House, script: str, folder: str) -> Film | None:
    """Return the film that `script` names: a screenplay file, a film of the home, or None for `-`."""
    if script == "-":
        return None
    path = Path(folder, script)
    if path.suffix.lower() in (".fountain", ".txt", ".fdx") or path.is_file():
        return house.screenplay(path, Ids(f"plan {path.name}"))
    try:
        versions = house.production.versions
        return versions.film(versions.head(versions.find(script)).id)
    except NoSuchFilm as error:
        raise BadRequest(f"{script!r} is neither a screenplay file nor a film; {error}") from error


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
                row["text"] = str(row["text"])
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise BadDocument(f"{file.name}, line {number}: expected an object with id and text ({error})") from error
            yield row


def _calls(director: Director, film: Film | None, row: dict[str, Any], trace: str | None) -> list[dict[str, Any]]:
    focus, last_line = _element(film, row.get("focus")), _element(film, row.get("last_line"))
    text = brief_text(film, focus, last_line, director.tokens, director.budget)
    brief = Brief(text, film=film, focus=focus, last_line=last_line)
    reply = director.model.bind_tools(list(TOOLS)).invoke([brief, HumanMessage(row["text"])])
    calls = reply.tool_calls if isinstance(reply, AIMessage) else []
    confidences = reply.additional_kwargs.get("confidences", [])
    planned = [
        {"tool": call["name"], "args": call["args"], "confidence": confidences[n] if n < len(confidences) else None}
        for n, call in enumerate(calls)
    ]
    if not planned and isinstance(reply, AIMessage):
        planned = [{"tool": "reply", "args": {"text": str(reply.text)}, "confidence": None}]
    if trace:
        record = {"prompt": text, "request": row["text"], "reply": reply.model_dump(mode="json"), "calls": planned}
        with open(trace, "a", encoding="utf-8") as file:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return planned


def _element(film: Film | None, wanted: str | None) -> str | None:
    return resolve(film, wanted)[0].id if film and wanted else None
