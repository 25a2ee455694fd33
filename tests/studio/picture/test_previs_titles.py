"""Where words lie on the picture and in which letters, measured on their ink."""

import numpy as np
import pytest

from film.camera import Camera
from film.words import Size, TitleKind
from studio.picture.previs.framing import EYE_LINE, FRAME_HEADS
from studio.picture.previs.lettering import Ink, inked
from studio.picture.previs.typefaces import HANDS, INSTEAD, SERIF, lacking
from studio.writing.lexicon import data

WIDTH, HEIGHT = 480, 270
CHIN_BELOW_EYES = 0.55
"""Heads."""
TITLE = "The Brass Compass of the Black Forest"
WORLD = "ÀÉÎÔŒßŁŐŞČŽøåąęğĐ ΑΒΓΔΩάέήίόύώ АБВГДЕЖЗИЙЇЄЁЯщъыэ „“”—’…¿¡"
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"


def rows_of(ink: Ink) -> np.ndarray:
    return np.flatnonzero(ink.cover.max(axis=1) > 0.1)


@pytest.mark.parametrize("kind", ["main title", "chapter card"])
@pytest.mark.parametrize("size", ["medium", "two-shot", "medium long", "long"])
@pytest.mark.parametrize("genre", ["drama", "horror", "romance", "comedy"])
def test_a_title_lies_below_the_chins_of_people_framed_at_rest(kind: TitleKind, size: Size, genre: str) -> None:
    top = int(rows_of(inked(kind, TITLE, WIDTH, HEIGHT, genre)).min())
    chin = EYE_LINE[Camera(size=size).size] + CHIN_BELOW_EYES / FRAME_HEADS[size]
    assert top > chin * HEIGHT


@pytest.mark.parametrize("size", [(480, 270), (480, 200), (272, 272), (152, 272)])
@pytest.mark.parametrize("kind", ["main title", "chapter card", "place and time", "lower third", "intertitle", "end credits"])
@pytest.mark.parametrize("text", ["Dry Creek", TITLE, LONG, "Director\nA. Person\n\nCast\nB. Person\nC. Person\nD. Person"])
def test_no_words_are_cut_by_the_frame(kind: TitleKind, size: tuple[int, int], text: str) -> None:
    cover = inked(kind, text, *size, "western").cover
    assert cover.max() > 0.4
    assert max(cover[0].max(), cover[-1].max(), cover[:, 0].max(), cover[:, -1].max()) == 0.0
    rows, columns = np.flatnonzero(cover.max(axis=1) > 0.1), np.flatnonzero(cover.max(axis=0) > 0.1)
    assert rows.max() < 0.97 * size[1] and columns.max() < 0.97 * size[0] and columns.min() > 0.02 * size[0]


def test_a_word_too_long_for_the_frame_is_broken_and_keeps_its_size() -> None:
    def lines(text: str) -> tuple[int, float]:
        inside = np.concatenate([[False], inked("main title", text, WIDTH, HEIGHT).cover.max(axis=1) > 0.1, [False]])
        starts, ends = np.flatnonzero(~inside[:-1] & inside[1:]), np.flatnonzero(inside[:-1] & ~inside[1:])
        return len(starts), float((ends - starts).max())

    (one, tall), (many, small) = lines("Lamp"), lines(LONG.replace("ä", "a"))
    assert one == 1 and many >= 2
    assert small > 0.5 * tall


@pytest.mark.parametrize("face", sorted({SERIF, *INSTEAD.values()}))
def test_the_faces_that_stand_in_have_latin_greek_and_cyrillic(face: str) -> None:
    assert lacking(face, WORLD) == ""


@pytest.mark.parametrize("genre", HANDS)
def test_an_accent_is_drawn_in_every_genre(genre: str) -> None:
    bare, accented = (inked("main title", f"Saint-L{letter}", WIDTH, HEIGHT, genre).cover for letter in "oô")
    assert bare.sum() < accented.sum() < 1.25 * bare.sum()


def test_a_typeface_without_greek_gives_way_to_one_that_has_it() -> None:
    assert lacking("FredokaOne-Regular.ttf", "Φάρος")
    wish, found = (inked("main title", "Φάρος", WIDTH, HEIGHT, genre).cover for genre in ("comedy", "drama"))
    assert wish.sum() > 1.3 * found.sum()


def test_every_genre_that_is_written_has_a_hand_and_they_differ() -> None:
    assert set(data("genres")) <= set(HANDS)
    pages = [inked("main title", "The Lamp", WIDTH, HEIGHT, genre) for genre in HANDS]
    looks = {(page.cover.tobytes(), page.colour) for page in pages}
    assert len(looks) == len(HANDS)
