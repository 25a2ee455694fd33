"""The studio page's own scripts and styles, served as files; it decides nothing."""

from pathlib import Path

SCRIPTS = ("board.js", "desk.js")
"""In the order a page must load them."""
STYLES = ("room.css", "desk.css")


def folder() -> Path:
    """Return the folder whose files the page loads."""
    return Path(__file__).parent
