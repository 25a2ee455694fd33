"""The player that a page shows: plain scripts and a style sheet, served as files; it reads no film and starts no server."""

from pathlib import Path

SCRIPTS = ("vendor/hls.min.js", "deck.js", "animatic.js", "controls.js", "player.js")
"""In the order a page must load them."""
STYLES = ("player.css",)


def static_folder() -> Path:
    """Return the folder whose files a page loads."""
    return Path(__file__).parent
