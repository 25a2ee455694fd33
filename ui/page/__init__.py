"""The studio page's own script and style, served as files; it decides nothing."""

from pathlib import Path

SCRIPTS = ("desk.js",)
STYLES = ("desk.css",)


def folder() -> Path:
    """Return the folder whose files the page loads."""
    return Path(__file__).parent
