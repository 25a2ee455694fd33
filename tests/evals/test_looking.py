"""The contact sheets: every page draws, each of its pictures shows something, and nothing of the word lists is left out."""

from pathlib import Path
from typing import get_args

import pytest
from PIL import Image

from evals import bench_look
from evals.looking import CELL_HEIGHT, CELL_WIDTH, pages
from film.errors import BadRequest
from film.words import Look
from studio.picture.previs.places.catalogue import KITS


def test_every_kit_and_every_look_has_its_pictures() -> None:
    found = pages()
    assert {cell.setup.setting.kit for cell in found["places"]} == set(KITS)
    assert {cell.setup.light.look for cell in found["looks"]} == set(get_args(Look))


@pytest.mark.long
def test_a_page_is_drawn_with_no_empty_picture(tmp_path: Path) -> None:
    figures = bench_look.measure(tmp_path, "crowds", lambda text: None)
    sheet = Image.open(figures["crowds"]["file"]).convert("L")
    for number in range(figures["crowds"]["pictures"]):
        left, top = number % 4 * CELL_WIDTH, number // 4 * (CELL_HEIGHT + bench_look.CAPTION_HEIGHT)
        darkest, brightest = sheet.crop((left, top, left + CELL_WIDTH, top + CELL_HEIGHT)).getextrema()
        assert brightest - darkest > 60, number


def test_a_page_that_does_not_exist_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no page 'hats'; there are places, looks"):
        bench_look.measure(tmp_path, "hats", lambda text: None)
