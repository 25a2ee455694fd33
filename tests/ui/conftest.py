"""One browser for every test that looks at a page, and studios to open in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from seat import Seat, Studio

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Callable[..., Studio]]:
    """Open a studio on a home of its own; it is closed after the test."""
    opened: list[Studio] = []

    def start(*options: str) -> Studio:
        opened.append(Studio(tmp_path, *options))
        return opened[-1]

    yield start
    for one in opened:
        one.close()


@pytest.fixture
def seat(browser: Browser) -> Iterator[Callable[..., Seat]]:
    """Sit down before a studio; what the page complains of, and what it asks of any other host, fails the test."""
    seats: list[Seat] = []

    def sit(studio: Studio, at: str = "", width: int = 1360) -> Seat:
        seats.append(Seat(browser, studio, at, width))
        return seats[-1]

    yield sit
    for one in seats:
        one.page.close()
    assert [complaint for one in seats for complaint in one.complaints] == []
