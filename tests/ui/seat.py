"""A studio in a process of its own, and a seat before it: what a person says, clicks and sees."""

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
WATCHER = Path(__file__).parent / "player" / "watching.js"


class Studio:
    """`reelwright studio` with test makers, and commands beside it."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.home = folder / "home"
        test = {"REELWRIGHT_HOME": str(self.home), "REELWRIGHT_PICTURE": "testcard", "REELWRIGHT_VOICE": "beep"}
        self._environment = {**os.environ, **test, "PYTHONPATH": str(ROOT)}
        self.process = self.start("studio", "--port", "0", *options)
        self.said: list[str] = []
        self.open = True
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line)
            if found := re.search(r"open at (http://\S+)", line):
                self.url = found[1]
                break
        else:
            raise AssertionError("".join(self.said))
        self._listener = threading.Thread(target=lambda: self.said.extend(self.process.stderr or ()), daemon=True)
        self._listener.start()

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "ui.command", *arguments],
            cwd=self.folder, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, *arguments: str, status: int = 0) -> str:
        """Run a command in a terminal beside the studio and return what it printed."""
        out, err = self.start(*arguments).communicate(timeout=120)
        process_said = f"{arguments}\n{out}\n{err}"
        assert status == 0 or "reelwright: " in err, process_said
        return out

    def workers(self) -> list[int]:
        """Return the processes that the studio started and that still live."""
        listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True)
        return [int(pid) for pid in listed.stdout.split()]

    def close(self) -> int:
        """Interrupt the studio as Ctrl-C does and return its exit status."""
        self.open = False
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        status = self.process.wait(30)
        self._listener.join(10)
        return status


class Seat:
    """One browser page on a studio."""

    def __init__(self, browser: Browser, studio: Studio, at: str = "", width: int = 1360) -> None:
        self.studio = studio
        self.complaints: list[str] = []
        self.page = browser.new_page(viewport={"width": width, "height": 900}, accept_downloads=True)
        self.page.set_default_timeout(60_000)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console", lambda line: self.complaints.append(line.text) if line.type == "error" and studio.open else None
        )
        self.page.on("request", lambda request: self._asks(request.url))
        self.page.goto(f"{studio.url}/{at}")
        self.page.wait_for_selector(".desk-player.reel")
        self.page.wait_for_selector("#chat [data-testid=bot]")

    def _asks(self, url: str) -> None:
        if not url.startswith((self.studio.url, "data:", "blob:")):
            self.complaints.append(f"asked for {url}")

    def say(self, sentence: str) -> str:
        """Say something and return the answer once it is whole."""
        answers = self.answers()
        self.page.fill("#say textarea", sentence)
        self.page.press("#say textarea", "Enter")
        return self.answer(len(answers))

    def press(self, option: str) -> str:
        """Press a button in the chat and return the answer to it."""
        answers = self.answers()
        self.page.locator("#chat .option", has_text=option).last.click()
        return self.answer(len(answers))

    def answer(self, after: int) -> str:
        """Return the next answer once it is whole."""
        whole = """(after) => { const all = document.querySelectorAll('#chat [data-testid=bot]');
            return all.length > after && !all[all.length - 1].innerText.trim().endsWith('…')
                && !document.querySelector('#chat .generating') }"""
        self.page.wait_for_function(whole, arg=after)
        return self.answers()[-1]

    def answers(self) -> list[str]:
        return self.page.locator("#chat [data-testid=bot]").all_inner_texts()

    def chat(self) -> str:
        return self.page.locator("#chat").inner_text()

    def focus(self) -> str:
        return self.page.locator("#focus").inner_text()

    def click(self, shot: str) -> None:
        """Click a shot of the storyboard by its slate."""
        self.page.locator(".desk-card", has=self.page.locator(".desk-slate", has_text=re.compile(f"^{shot}$"))).click()
        self.page.wait_for_function("(shot) => document.querySelector('#focus').innerText.includes(`Shot ${shot} `)", arg=shot)

    def reel(self) -> dict[str, Any]:
        """Return what the desk last heard of the film."""
        return self.page.evaluate("__desk.shown")

    def wait_shown(self, before: str | None = None) -> str:
        """Wait until the player shows the film's newest version, another than `before`, with all its pictures; return it."""
        newest = """(before) => { const { shown, player } = __desk;
            return shown?.whole && shown.version !== before && player.version === shown.version && player.pictures }"""
        self.page.wait_for_function(newest, arg=before)
        return self.page.evaluate("__desk.player.version")

    def watch(self) -> None:
        """Read the card of every frame that is presented from now on."""
        self.page.evaluate("window.reel = __desk.player")
        self.page.add_script_tag(content=WATCHER.read_text())

    def play_from(self, frame: int) -> None:
        self.page.evaluate("(frame) => { __desk.player.seek(frame); __desk.player.play() }", frame)
        self.page.wait_for_function("(frame) => __desk.player.frame > frame", arg=frame)
