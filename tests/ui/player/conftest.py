"""A screening to watch in a browser, and what the screen really shows."""

import base64
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from screening import Screening, Served


@pytest.fixture
def screening() -> Screening:
    return Screening()


class Screen:
    """Keeps what the browser really painted, for as long as it is open."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._painted: list[str] = []
        self._session.on("Page.screencastFrame", self._keep)

    def __enter__(self) -> "Screen":
        self._session.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
        return self

    def __exit__(self, *failure: object) -> None:
        self._session.send("Page.stopScreencast")

    def _keep(self, event: dict) -> None:
        self._painted.append(event["data"])
        self._session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    def brightness(self) -> list[int]:
        """Return red + green + blue of a point inside the picture, for every paint."""
        pictures = (Image.open(io.BytesIO(base64.b64decode(painted))) for painted in self._painted)
        return [sum(picture.convert("RGB").getpixel((320, 300))) for picture in pictures]


@pytest.fixture
def screen() -> type[Screen]:
    return Screen


@pytest.fixture
def watch(browser: Browser, screening: Screening) -> Iterator[Callable[[], Page]]:
    """Open the player's page with a watcher in it; what the page complains of fails the test."""
    complaints: list[str] = []
    with Served(screening) as address:
        page = browser.new_page(viewport={"width": 700, "height": 480})
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{address}/page")
        page.add_script_tag(content=(Path(__file__).parent / "watching.js").read_text())
        yield lambda: page
        page.close()
    assert complaints == []
