"""The studio's web application: the room, the routes of picture and sound, the page's own files by name; no file by path."""

import argparse
import logging
import os
import socket
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from agent.wiring import House
from film.errors import FilmError, HomeUnusable
from ui import page, player
from ui.deliveries import delivery_routes
from ui.media import routes
from ui.out import Out
from ui.reel import Reel
from ui.room import Room, layout
from ui.theme import theme

CLOSED = (
    "/gradio_api/file",
    "/gradio_api/upload",
    "/gradio_api/proxy",
    "/gradio_api/stream",
    "/gradio_api/component_server",
    "/openapi",
)
"""What the page's framework would serve and the studio does not: files by path, uploads, other hosts' answers."""
OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
GOODBYE_SECONDS = 1


class Doorkeeper:
    """Turns away requests for what is not served, and those that another site has a browser make by a name of its own."""

    def __init__(self, app: ASGIApp, names: tuple[str, ...]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand the request on."""
        if scope["type"] == "http" and not self._welcome(scope):
            await PlainTextResponse("not served", 404)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _welcome(self, scope: Scope) -> bool:
        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        name = host if host.endswith("]") else host.rpartition(":")[0] or host
        return (not self._names or name in self._names) and not scope["path"].startswith(CLOSED)


def application(house: House, args: argparse.Namespace) -> FastAPI:
    """Return the studio as a web application."""
    app = FastAPI(title="Reelwright", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_exception_handler(FilmError, _not_there)
    app.include_router(routes(Reel(house.production)))
    app.include_router(delivery_routes(house.production, house.home.folder / "deliveries"))
    files = _own_files()

    @app.get("/own/{name:path}")
    def own(name: str) -> Response:
        return FileResponse(files[name]) if name in files else PlainTextResponse("not served", 404)

    local = args.host in (*OWN_NAMES, "::1")
    app.add_middleware(Doorkeeper, names=OWN_NAMES if local else ())
    return gr.mount_gradio_app(
        app,
        layout(Room(house, args)),
        path="/",
        head=_head(),
        theme=theme(),
        footer_links=[],
        allowed_paths=[],
        blocked_paths=["/"],
    )


def _not_there(request: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), 404)


def _own_files() -> dict[str, Path]:
    found = {name: player.static_folder() / name for name in (*player.SCRIPTS, *player.STYLES)}
    return found | {name: page.folder() / name for name in (*page.SCRIPTS, *page.STYLES)}


def _head() -> str:
    styles = "".join(f'<link rel="stylesheet" href="/own/{name}">' for name in (*player.STYLES, *page.STYLES))
    return styles + "".join(f'<script defer src="/own/{name}"></script>' for name in (*player.SCRIPTS, *page.SCRIPTS))


def open_studio(house: House, args: argparse.Namespace, out: Out) -> int:
    """Serve the studio until it is interrupted, which is how it ends: status 0."""
    house.shoots = True
    try:
        door = socket.create_server((args.host, args.port))
    except OSError as error:
        why = error.strerror or error
        raise HomeUnusable(f"port {args.port} of {args.host} cannot be used ({why}); choose another with --port") from error
    threading.Thread(target=lambda: house.built_in, daemon=True).start()
    app: Any = application(house, args)
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=GOODBYE_SECONDS)
    address = f"http://{args.host}:{door.getsockname()[1]}"
    out.say(f"the studio is open at {address} — Ctrl-C closes it; the home is {Path(house.home.folder)}")
    server = uvicorn.Server(config)
    logging.getLogger("uvicorn.error").addFilter(lambda record: not server.should_exit)
    with suppress(KeyboardInterrupt):
        server.run(sockets=[door])
    out.say("the studio is closed; what was finished is kept")
    return 0
