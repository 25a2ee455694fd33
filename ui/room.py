"""The room one directs from: chat and focus on the left, player and storyboard on the right; it shows, it makes nothing."""

import argparse
import time
from collections.abc import Iterator
from typing import Any

import gradio as gr

from agent.conversation import Asking
from agent.wiring import House
from film.errors import FilmError
from ui.answering import Told, answered, message
from ui.focus import called, focus_after, focused_shots

DESK = """<div class="desk"><div class="desk-player"></div><div class="desk-bar"><span class="desk-status" role="status"></span>
<button type="button" class="desk-words" aria-pressed="true">Subtitles</button>
<button type="button" class="desk-file" disabled>Download mp4</button></div>
<div class="desk-board" role="group" aria-label="Storyboard"></div></div>"""
ON_LOAD = """
const root = element.querySelector('.desk');
const start = () => {
  if (!window.Desk || !window.ReelPlayer) return setTimeout(start, 30);
  const desk = new Desk(root, { focus: (shot) => trigger('select', { shot }), elsewhere: () => trigger('input', {}) });
  window.__desk = desk;
  const follow = () => desk.open(props.value || {});
  watch('value', follow);
  follow();
};
start();
"""
ADDRESS = "() => location.hash.slice(1)"
GREETING = "What shall we shoot? Say it in a sentence or two — who, where, what happens — or begin with one of these."
PREMISES = (
    "A girl called Elara with red hair finds that she can move things with her mind; her friend Kael is a hacker; "
    "a company hunts people like her",
    "Make a two-minute noir about a lighthouse keeper who hears a voice on the radio",
    "Two sisters, Ines and Olga, find a letter in a boat cabin",
)
LONG = 600
"""Characters beyond which the chat shows only the start of what was said."""
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


class Room:
    """What the page's handlers do; one for all who look at it."""

    def __init__(self, house: House, args: argparse.Namespace) -> None:
        self._house = house
        self._versions = house.production.versions
        self._viewer: str = args.viewer
        self._model, self._base_url = getattr(args, "model", None), getattr(args, "base_url", None)

    def films(self, film: str | None = None) -> Any:
        """Return the list of films, with `film` chosen."""
        return gr.Dropdown(choices=[(title, key) for key, title in self._versions.films()], value=film)

    def ask(self, sentence: str, said_before: list[Any], film: str | None, focus: str | None) -> Iterator[tuple[Any, ...]]:
        """Carry out a request, showing the answer as it comes: chat, box, film, focus, its name, desk, list of films."""
        spoken = [{"role": "user", "content": _shortened(sentence)}] if sentence.strip() else []
        still = (gr.skip(),) * 5
        before = self._versions.film(self._versions.head(film).id) if film else None
        asking = Asking(sentence, self._viewer, film, focus, model=self._model, base_url=self._base_url)
        for told in answered(self._house.conversations, asking):
            new = bool(told.reply and told.reply.film and told.reply.film != film)
            chat = [*said_before, *spoken, message(told, new)]
            box = sentence if told.unheard else ""
            if told.reply is None or told.reply.film is None:
                yield chat, box, *still
                continue
            shown = told.reply.film
            head = self._versions.head(shown)
            after = self._versions.film(head.id)
            focus = focus_after(after, before, [] if told.reply.refused else told.reply.calls, focus)
            desk = self._desk(shown, focus, play=new)
            yield chat, box, shown, focus, _label(called(after, focus)), desk, self.films(shown) if new else gr.skip()

    def select(self, event: gr.EventData, film: str | None) -> tuple[Any, ...]:
        """Put the clicked shot in focus: focus, its name."""
        shot = getattr(event, "shot", None)
        if not film or not shot:
            return gr.skip(), gr.skip()
        return shot, _label(called(self._versions.film(self._versions.head(film).id), shot))

    def open(self, film: str | None) -> tuple[Any, ...]:
        """Show a film, or the room before any: film, desk, chat, focus, its name, list of films."""
        try:
            head = self._versions.head(film) if film else None
            if head:
                self._house.production.shoot(head.id)
        except FilmError as error:
            return None, {"film": None}, [message(Told(str(error)))], None, _label(""), self.films()
        if film is None or head is None:
            greeting = {"role": "assistant", "content": GREETING, "options": [{"value": premise} for premise in PREMISES]}
            return None, {"film": None, "nonce": time.time()}, [greeting], None, _label(""), self.films()
        called_now = _label(called(self._versions.film(head.id), None))
        return film, self._desk(film, None), self.said(film), None, called_now, self.films(film)

    def elsewhere(self, film: str | None) -> tuple[Any, ...]:
        """Show what was said about a film in another window or terminal: chat, desk."""
        return (self.said(film), self._desk(film, None)) if film else (gr.skip(), gr.skip())

    def said(self, film: str) -> list[dict[str, Any]]:
        """Return what this viewer and the director said about a film."""
        before = self._house.conversations.messages(self._viewer, film)
        told = [{"role": "user" if m.type == "human" else "assistant", "content": _shortened(str(m.text))} for m in before]
        return told or [{"role": "assistant", "content": "Say what to change; click a shot to mean it with “this”."}]

    def _desk(self, film: str, focus: str | None, play: bool = False) -> dict[str, Any]:
        head = self._versions.head(film).id
        shots = focused_shots(self._versions.film(head), focus)
        return {"film": film, "version": head, "focus": shots, "play": play, "nonce": time.time()}


def _label(name: str) -> str:
    return f"In focus: **{name}**" if name else "Nothing is in focus yet."


def _shortened(text: str) -> str:
    return text if len(text) <= LONG else f"{text[:LONG]} … *({len(text) - LONG:,} more characters)*"


def chosen(event: gr.SelectData) -> str:
    """Return the request that a button stands for."""
    return event.value["value"] if isinstance(event.value, dict) else str(event.value)


def layout(room: Room) -> gr.Blocks:
    """Return the page."""
    with gr.Blocks(title="Reelwright", analytics_enabled=False, fill_width=True) as blocks:
        film, focus = gr.State(None), gr.State(None)
        address = gr.Textbox(visible=False)
        with gr.Row(elem_id="room", equal_height=False):
            with gr.Column(elem_id="direction", min_width=300):
                with gr.Row(elem_id="films", equal_height=True):
                    picker = gr.Dropdown(label="Film", choices=[], container=False, filterable=False, elem_id="picker")
                    fresh = gr.Button("New film", elem_id="fresh", size="sm", min_width=90)
                chat = gr.Chatbot(
                    show_label=False,
                    label="Direction",
                    height="100%",
                    elem_id="chat",
                    buttons=[],
                    group_consecutive_messages=False,
                    container=False,
                )
                at = gr.Markdown(_label(""), elem_id="focus")
                said = gr.Textbox(
                    placeholder="Say what to make or change …", label="Direction", show_label=False, container=False,
                    elem_id="say", autofocus=True, submit_btn=True, max_lines=6,
                )  # fmt: skip
            with gr.Column(elem_id="screen", min_width=320):
                desk = gr.HTML(
                    {"film": None}, html_template=DESK, js_on_load=ON_LOAD, elem_id="desk", apply_default_css=False
                )  # fmt: skip
        asking = {"fn": room.ask, "inputs": [said, chat, film, focus], "outputs": [chat, said, film, focus, at, desk, picker]}
        shown = [film, desk, chat, focus, at, picker]
        said.submit(**asking, **PRIVATE, concurrency_limit=4)
        chat.option_select(chosen, None, said, **PRIVATE).then(**asking, **PRIVATE, concurrency_limit=4)
        desk.select(room.select, [film], [focus, at], **PRIVATE)
        desk.input(room.elsewhere, [film], [chat, desk], **PRIVATE)
        picker.input(room.open, picker, shown, **PRIVATE)
        picker.focus(room.films, film, picker, **PRIVATE)
        fresh.click(lambda: room.open(None), None, shown, **PRIVATE)
        blocks.load(lambda film: room.open(film or None), address, shown, js=ADDRESS, **PRIVATE)
    return blocks
