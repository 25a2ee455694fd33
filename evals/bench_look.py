"""Contact sheets of all the built-in renderer can draw, as captioned PNG pages to be looked at; it judges nothing."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
from PIL import Image, ImageDraw

from evals.looking import CELL_HEIGHT, CELL_WIDTH, Cell, pages
from film.errors import BadRequest
from studio.picture.previs.maker import Previs

COLUMNS = 4
CAPTION_HEIGHT = 18


def measure(folder: Path, only: str | None, say: Callable[[str], None]) -> dict[str, Any]:
    """Draw every page, or one of them, into `folder` and return the files with what they cost.

    Raises:
        BadRequest: there is no page of that name.
    """
    found = pages()
    if only is not None and only not in found:
        raise BadRequest(f"no page {only!r}; there are {', '.join(found)}")
    folder.mkdir(parents=True, exist_ok=True)
    maker = Previs()
    figures: dict[str, Any] = {}
    for name in [only] if only else found:
        started = time.process_time()
        path = folder / f"{name}.png"
        _page(maker, found[name]).save(path)
        seconds = time.process_time() - started
        figures[name] = {"file": str(path), "pictures": len(found[name]), "cpu_seconds": round(seconds, 1)}
        say(f"{path}: {len(found[name])} pictures")
    return figures


def _page(maker: Previs, cells: list[Cell]) -> Image.Image:
    rows = -(-len(cells) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * CELL_WIDTH, rows * (CELL_HEIGHT + CAPTION_HEIGHT)))
    pen = ImageDraw.Draw(sheet)
    for number, cell in enumerate(cells):
        left, top = number % COLUMNS * CELL_WIDTH, number // COLUMNS * (CELL_HEIGHT + CAPTION_HEIGHT)
        yuv = maker.still(cell.setup, cell.frame)
        sheet.paste(av.VideoFrame.from_ndarray(yuv, format="yuv420p").to_image(), (left, top))
        pen.text((left + 4, top + CELL_HEIGHT + 3), cell.caption, fill="white")
    return sheet
