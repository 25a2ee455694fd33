"""The studio page: chat on the left, player and storyboard on the right; it shows what the house does."""

import argparse
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import gradio as gr
import uvicorn
from fastapi import FastAPI
from fastapi.responses import FileResponse, Response
from fastapi.staticfiles import StaticFiles
from gradio.themes import Base

from agent.conversation import Asking, Reply
from agent.wiring import House
from film.errors import FilmError, HomeUnusable
from ui import page, player
from ui.media import Reel, routes
from ui.out import Out

DESK = """<div class="desk"><div class="desk-player"></div><div class="desk-status">Describe a film to begin.</div>
<div class="desk-board"></div></div>"""
ON_LOAD = """
const root = element.querySelector('.desk');
const start = () => {
  if (!window.Desk || !window.ReelPlayer) return setTimeout(start, 30);
  const desk = new Desk(root, (shot) => trigger('select', { shot }));
  window.__desk = desk;
  const follow = () => { const value = props.value || {}; desk.open(value.film || null); };
  watch('value', follow);
  follow();
};
start();
"""
GREETING = "What shall we shoot? For instance: *make a two-minute noir about a lighthouse keeper*."
FIVE = (
    "A girl called Elara with red hair finds that she can move things with her mind; her friend Kael is a hacker",
    "regenerate act three, more hopeful",
    "say that line with more sarcasm",
    "make this shot brighter, more noir",
    "undo that",
)
THEME = Base(
    primary_hue="amber", neutral_hue="stone",
    font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"],
)  # fmt: skip


def application(house: House, viewer: str) -> FastAPI:
    """Return the studio as a web application."""
    app = FastAPI(title="Reelwright", docs_url=None, redoc_url=None)
    reel = Reel(house.production)
    app.include_router(routes(reel))
    app.mount("/player", StaticFiles(directory=player.static_folder()))
    app.mount("/page", StaticFiles(directory=page.folder()))

    @app.get("/files/{film}.mp4")
    def download(film: str) -> Response:
        return _download(house, film)

    return gr.mount_gradio_app(
        app, _page(house, viewer), path="/", head=_head(), theme=THEME, css=".desk-holder {padding: 0 !important}"
    )


def _download(house: House, film: str) -> Response:
    from studio.delivery import deliver

    try:
        film_id = house.production.versions.find(film)
        head = house.production.versions.head(film_id)
        path = house.home.folder / "deliveries" / f"{head.id}.mp4"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            deliver(house.production, head.id, "mp4", path)
    except FilmError as error:
        return Response(str(error), status_code=409, media_type="text/plain")
    return FileResponse(path, media_type="video/mp4", filename=f"{film_id}.mp4")


def _head() -> str:
    scripts = [f"/player/{name}" for name in player.SCRIPTS] + [f"/page/{name}" for name in page.SCRIPTS]
    styles = [f"/player/{name}" for name in player.STYLES] + [f"/page/{name}" for name in page.STYLES]
    tags = [f'<link rel="stylesheet" href="{style}">' for style in styles]
    return "".join(tags + [f'<script defer src="{script}"></script>' for script in scripts])


def _page(house: House, viewer: str) -> gr.Blocks:
    with gr.Blocks(title="Reelwright", analytics_enabled=False) as blocks:
        film, focus = gr.State(None), gr.State(None)
        with gr.Row(equal_height=False):
            with gr.Column(scale=2, min_width=340):
                picker = gr.Dropdown(label="Film", choices=[], value=None, allow_custom_value=True)
                chat = gr.Chatbot([{"role": "assistant", "content": GREETING}], label="Direction", height=520, elem_id="chat")
                said = gr.Textbox(placeholder="Say what to make or change …", show_label=False, elem_id="say", autofocus=True)
                gr.Examples([[text] for text in FIVE], said, label="Five things to say")
                at = gr.Markdown("", elem_id="focus")
            with gr.Column(scale=3, min_width=480):
                desk = gr.HTML(
                    {"film": None}, html_template=DESK, js_on_load=ON_LOAD, elem_id="desk", elem_classes="desk-holder",
                    apply_default_css=False,
                )  # fmt: skip

        def choices() -> Any:
            return gr.Dropdown(choices=[(title, key) for key, title in house.production.versions.films()])

        def ask(sentence: str, history: list[Any], film_id: str | None, shot: str | None) -> Iterator[tuple[Any, ...]]:
            history = [*history, {"role": "user", "content": sentence}, {"role": "assistant", "content": "…"}]
            yield history, "", film_id, gr.skip(), gr.skip()
            for text, reply in _answered(house, Asking(sentence, viewer, film_id, shot)):
                history[-1] = _message(text, reply)
                made = reply.film if reply and reply.film else film_id
                value = {"film": made, "nonce": time.time()} if reply else gr.skip()
                yield history, "", made, value, choices() if reply and made != film_id else gr.skip()

        def select(event: gr.EventData, film_id: str | None) -> tuple[Any, str]:
            shot = getattr(event, "shot", None)
            return shot, f"In focus: shot {_number(house, film_id, shot)}" if shot and film_id else ""

        def opened(film_id: str | None) -> tuple[Any, ...]:
            if not film_id:
                return None, {"film": None}, gr.skip(), None, ""
            production = house.production
            production.shoot(production.versions.head(film_id).id)
            said_before = house.conversations.messages(viewer, film_id)
            told = [{"role": "user" if m.type == "human" else "assistant", "content": str(m.text)} for m in said_before]
            return film_id, {"film": film_id}, told or [{"role": "assistant", "content": GREETING}], None, ""

        def chosen(event: gr.SelectData) -> str:
            return event.value["value"] if isinstance(event.value, dict) else str(event.value)

        private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        said.submit(ask, [said, chat, film, focus], [chat, said, film, desk, picker], **private, concurrency_limit=4)
        chat.option_select(chosen, None, said, **private)
        desk.select(select, [film], [focus, at], **private)
        picker.input(opened, picker, [film, desk, chat, focus, at], **private)
        blocks.load(choices, None, picker, **private)
    return blocks


def _answered(house: House, asking: Asking) -> Iterator[tuple[str, Reply | None]]:
    """Yield the answer as it comes: what the nodes say, then the reply, word by word."""
    steps: list[str] = []
    result: list[Reply | str] = []

    def run() -> None:
        try:
            result.append(house.conversations.ask(asking, lambda node, update: steps.append(node)))
        except FilmError as error:
            result.append(str(error))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    labels = {
        "understand": "understood",
        "act": "changing the film",
        "commit": "keeping the version",
        "shoot": "calling the crew",
    }
    shown = 0
    while thread.is_alive():
        thread.join(0.1)
        if len(steps) > shown:
            shown = len(steps)
            yield f"*{labels.get(steps[-1], steps[-1])} …*", None
    if not result:
        yield "Something went wrong here; nothing was changed. The terminal has the details.", None
        return
    reply = result[0]
    if isinstance(reply, str):
        yield reply, None
        return
    words = reply.said.split(" ")
    for end in range(6, len(words), 6):
        yield " ".join(words[:end]), None
        time.sleep(0.02)
    yield reply.said, reply


def _message(text: str, reply: Reply | None) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if reply and reply.question:
        message["content"] = reply.question["text"]
        message["options"] = [{"value": option} for option in reply.question.get("options") or []]
    if reply:
        message["metadata"] = {"title": f"{reply.served_by}" + (f" · {reply.version}" if reply.version else "")}
        if not reply.version:
            message.pop("metadata")
    return message


def _number(house: House, film_id: str | None, shot: str) -> str:
    from film.slate import Ref, slate

    try:
        versions = house.production.versions
        return slate(versions.film(versions.head(film_id or "").id), Ref("shot", shot))
    except FilmError:
        return "?"


def open_studio(house: House, args: argparse.Namespace, out: Out) -> int:
    """Serve the studio until it is interrupted."""
    house.shoots = True
    app = application(house, args.viewer)
    warm = threading.Thread(target=lambda: house.built_in, daemon=True)
    warm.start()
    config = uvicorn.Config(app, host=args.host, port=args.port, log_level="warning")
    server = uvicorn.Server(config)
    out.say(f"the studio is open at http://{args.host}:{args.port} — Ctrl-C closes it; the home is {Path(house.home.folder)}")
    try:
        server.run()
    except SystemExit as error:
        raise HomeUnusable(f"port {args.port} is taken; choose another with --port") from error
    return 0
