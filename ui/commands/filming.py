"""Commands that make or change films: make, direct, chat, plan, call, render."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from agent.conversation import Asking, Reply
from agent.wiring import House, now
from film.edits import Reformat
from film.errors import BadRequest
from film.slate import resolve, scenes_in
from studio.callsheet.sheet import CallSheet
from studio.crew.crew import Listener
from studio.crew.news import News
from studio.delivery import FORMATS, deliver
from studio.production import pixels_at
from studio.stores.versions import Asked
from ui.out import Out
from ui.planning import plan

BAR_SECONDS = 0.25


def make(house: House, args: argparse.Namespace, out: Out) -> int:
    """Write a film from a premise, make it, and cut it into a file."""
    size = _size(args.size)
    path = Path(args.folder, args.out or "film.mp4")
    calls = [{"tool": "write_script", "args": {"premise": args.premise, "minutes": args.minutes}}]
    with_model = getattr(args, "model", None) or getattr(args, "base_url", None) or house.settings.model
    sentence = f"Make a film of {args.minutes:g} minutes: {args.premise}" if with_model else args.premise
    reply = _ask(house, Asking(sentence, args.viewer, calls=() if with_model else tuple(calls), **_model(args)))
    if not reply.film or not reply.version:
        return _ended(reply, out)
    version = reply.version
    if size:
        asked = Asked(f"{reply.request}/size", f"size {args.size}", args.viewer, now())
        version = house.production.versions.commit(reply.film, version, [Reformat(width=size[0], height=size[1])], asked).id
    out.say(f"film {reply.film}, version {version}: {reply.said}")
    return _shoot_and_cut(house, out, reply.film, version, path)


def direct(house: House, args: argparse.Namespace, out: Out) -> int:
    """Carry out chat requests on a film, one after the other; a question or a refusal ends the list."""
    film = house.production.versions.find(args.film)
    status = 0
    for number, request in enumerate(args.request):
        focus = args.focus if number == 0 else None
        reply = _ask(house, Asking(request, args.viewer, film, focus, **_model(args)))
        out.result(_as_json(reply), reply.said or reply.refused or "")
        _hand_out(house, args, out, reply)
        _render_ordered(house, out, reply)
        status = 1 if reply.refused or reply.question else 0
        if status:
            break
    if args.out and not status:
        head = house.production.versions.head(film)
        quiet = Out(lambda event: out.say(event.text) if event.channel == "message" else None)
        return _shoot_and_cut(house, quiet if out.as_json else out, film, head.id, Path(args.folder, args.out))
    return status


def chat(house: House, args: argparse.Namespace, out: Out) -> int:
    """Hold the conversation in the terminal."""
    film = house.production.versions.find(args.film) if args.film else None
    out.say(
        "Say what film to make or change; an empty line ends." if film is None else "Say what to change; an empty line ends."
    )
    while line := sys.stdin.readline().strip():
        reply = _ask(house, Asking(line, args.viewer, film, **_model(args)))
        film = reply.film or film
        out.result(_as_json(reply), f"{reply.said}{_options(reply)}")
    return 0


def call(house: House, args: argparse.Namespace, out: Out) -> int:
    """Carry out one call without language; a dry run prints what it would do."""
    film = None if args.film == "-" else house.production.versions.find(args.film)
    try:
        arguments = json.loads(args.arguments)
    except json.JSONDecodeError as error:
        raise BadRequest(f'the arguments are no JSON: {error}; write for instance \'{{"target": "shot-1.1"}}\'') from error
    if not isinstance(arguments, dict):
        raise BadRequest("the arguments must be one JSON object")
    wanted = {"tool": args.tool, "args": arguments}
    if args.dry_run:
        from ui.rehearsal import rehearse

        out.result(rehearse(house, args.viewer, film, wanted))
        return 0
    reply = _ask(house, Asking(f"{args.tool} {args.arguments}", args.viewer, film, calls=(wanted,)))
    out.result(_as_json(reply), reply.said or reply.refused or "")
    _hand_out(house, args, out, reply)
    return 1 if reply.refused or reply.question else 0


def render(house: House, args: argparse.Namespace, out: Out) -> int:
    """Make what is missing of a film, then its file."""
    production = house.production
    film_id = production.versions.find(args.film)
    head = production.versions.head(film_id)
    film = production.versions.film(head.id)
    scenes = [scene.id for scene in scenes_in(film, resolve(film, args.target))] if args.target else None
    if args.again:
        production.crew.retry()
    pixels = pixels_at(film, args.quality)
    path = Path(args.folder, args.out) if args.out else None
    return _shoot_and_cut(house, out, film_id, head.id, path, scenes=scenes, pixels=pixels)


def _ask(house: House, asking: Asking) -> Reply:
    return house.conversations.ask(asking)


def _model(args: argparse.Namespace) -> dict[str, Any]:
    return {"model": getattr(args, "model", None), "base_url": getattr(args, "base_url", None)}


def _as_json(reply: Reply) -> dict[str, Any]:
    body = {
        "request": reply.request, "calls": reply.calls, "version": reply.version, "changed": reply.changed, "said": reply.said,
        "film": reply.film, "served_by": reply.served_by,
    }  # fmt: skip
    body |= {"question": reply.question} if reply.question else {}
    return body | ({"refused": reply.refused} if reply.refused else {})


def _options(reply: Reply) -> str:
    return "".join(f"\n  {n}. {option}" for n, option in enumerate((reply.question or {}).get("options", []), 1))


def _ended(reply: Reply, out: Out) -> int:
    out.say(f"reelwright: {reply.refused or reply.said}{_options(reply)}")
    return 1


def _hand_out(house: House, args: argparse.Namespace, out: Out, reply: Reply) -> None:
    for order in reply.orders:
        if order["order"] == "export" and reply.film:
            head = house.production.versions.head(reply.film)
            path = Path(args.folder, f"{reply.film}.{order['format']}")
            if order["format"] not in FORMATS:
                raise BadRequest(f"export as {order['format']} is not served; there are {', '.join(FORMATS)}")
            if order["format"] == "mp4":
                house.production.shoot(head.id)
                house.production.finish(reply.film)
            deliver(house.production, head.id, order["format"], path)
            out.say(f"wrote {path}")


def _render_ordered(house: House, out: Out, reply: Reply) -> None:
    """Make what a request ordered to be made; without an open studio nobody else would."""
    order = next((order for order in reply.orders if order["order"] == "render"), None)
    if order and reply.film and not house.shoots:
        head = house.production.versions.head(reply.film)
        pixels = pixels_at(house.production.versions.film(head.id), order["quality"])
        quiet = Out(lambda event: None if event.channel == "result" else out.say(event.text))
        _shoot_and_cut(house, quiet, reply.film, head.id, None, scenes=list(order["scenes"]) or None, pixels=pixels)


def _shoot_and_cut(
    house: House, out: Out, film: str, version: str, path: Path | None, *, scenes: list[str] | None = None, pixels: Any = None
) -> int:
    """Make all that a version lacks, then write its file; give the result."""
    production = house.production
    wish = production.shoot(version, scenes=scenes, pixels=pixels)
    if not production.warming.done():
        out.say("compiling the renderer, once on this machine …")
    stop = production.crew.listen(_bar(house, out, film))
    try:
        production.finish(film)
    finally:
        stop()
    sheet: CallSheet = production.planner.sheet(wish.sheet.film, pixels)
    frames = sheet.frames
    if path is not None and scenes is None:
        cutting = lambda done, wanted: out.progress("cutting", done, wanted)
        deliver(production, version, "mp4", path, cutting, sheet)
    body = {"film": film, "version": version, "frames": frames, "out": str(path) if path and scenes is None else None}
    out.result(body, f"{path or 'made'}: {frames} frames, {frames / sheet.film.format.frame_rate:.1f} s")
    return 0


def _bar(house: House, out: Out, film: str) -> Listener:
    """Return a listener that shows how far a film is, a few times a second at most."""
    shown = [0.0]

    def show(news: News) -> None:
        if time.monotonic() - shown[0] > BAR_SECONDS:
            tally = house.production.crew.tally(film)
            out.progress("making", tally.made, tally.wanted)
            shown[0] = time.monotonic()

    return show


def _size(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    width, cross, height = text.lower().partition("x")
    if not cross or not (width.isdigit() and height.isdigit()) or not (64 <= int(width) <= 4096 and 64 <= int(height) <= 4096):
        raise BadRequest(f"{text!r} is no size; write width and height in pixels from 64 to 4096, such as 960x540")
    return int(width), int(height)


COMMANDS = {"make": make, "direct": direct, "chat": chat, "plan": plan, "call": call, "render": render}
