import pytest
from pydantic import ValidationError

from film.camera import Camera, Light
from film.edits import EDIT, Reframe, Rejoin, Relight, apply
from film.figure import Figure
from film.film import Film, Format, Shot
from film.ids import Ids, new_id, seed_of
from film.staging import Mark
from film.value import hundredths


@pytest.mark.parametrize(("number", "rounded"), [(0.1 + 0.2, 0.3), (-0.004, 0.0), (1.005, 1.0), (-1.239, -1.24)])
def test_numbers_are_rounded_to_hundredths_without_a_negative_zero(number, rounded):
    assert hundredths(number) == rounded and str(hundredths(number)) == str(rounded)


def test_equal_wishes_are_equal_values_however_they_were_computed():
    assert Light(exposure=0.1 + 0.2, trim=1 / 3, warmth=-0.001) == Light(exposure=0.3, trim=0.33, warmth=0.0)
    assert Shot(id="s", side=29.999999) == Shot(id="s", side=30)
    assert Mark(character="a", at=(0.1 + 0.2, 0), facing=44.999999) == Mark(character="a", at=(0.3, 0), facing=45)
    assert Figure(height=1.6800001) == Figure(height=1.68)


def test_relights_that_add_up_to_nothing_give_the_light_back(film):
    lit = film
    for step in (0.1, 0.2, -0.3):
        lit = apply(lit, Relight(shot="one-s1", exposure=step, warmth=step, contrast=step))
    assert lit == film


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 3.01])
def test_numbers_that_are_none_or_out_of_range_never_enter(number):
    with pytest.raises(ValidationError):
        Light(exposure=number)


@pytest.mark.parametrize(
    "asked",
    [
        {"edit": "rejoin", "shot": "one-s1", "fade_out": 200},
        {"edit": "reframe", "shot": "one-s1", "lens_mm": 2},
        {"edit": "reframe", "shot": "one-s1", "side": 500},
        {"edit": "retime", "shot": "one-s1", "frames": 0},
        {"edit": "relight", "shot": "one-s1", "exposure": 9},
        {"edit": "relight", "shot": "one-s1", "exposer": 1},
    ],
)
def test_an_edit_out_of_bounds_is_refused_before_it_meets_a_film(asked):
    with pytest.raises(ValidationError):
        EDIT.validate_python(asked)


def test_edits_at_their_bounds_can_be_made(film):
    for edit in (Rejoin(shot="one-s1", fade_out=96), Reframe(shot="one-s1", lens_mm=600, side=-180)):
        apply(film, edit)


def test_a_value_cannot_be_changed_in_place():
    with pytest.raises(ValidationError):
        Camera().size = "long"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("form", "pixels"),
    [
        (Format(), (960, 540)),
        (Format(aspect="2.39:1"), (960, 402)),
        (Format(aspect="1:1", size="720p"), (720, 720)),
        (Format(aspect="9:16", size="1080p"), (608, 1080)),
        (Format(aspect="4:3", size="4K"), (2880, 2160)),
        (Format(width=161, height=91), (160, 90)),
    ],
)
def test_a_format_gives_even_pixels_of_its_aspect(form, pixels):
    assert form.pixels == pixels


def test_ids_depend_on_the_request_the_kind_and_the_count_alone():
    first, again = Ids("make a film"), Ids("make a film")
    row = [first.new("shot"), first.new("shot"), first.new("scene")]
    assert row == [again.new("shot"), again.new("shot"), again.new("scene")]
    assert row == [new_id("make a film", "shot", 0), new_id("make a film", "shot", 1), new_id("make a film", "scene", 0)]
    assert len({*row, Ids("another").new("shot")}) == 4


def test_no_two_ids_of_many_requests_are_equal():
    made = [new_id(f"request {n}", kind, count) for n in range(300) for kind in ("shot", "line") for count in range(10)]
    assert len(set(made)) == len(made)


def test_a_seed_depends_on_its_words_alone():
    assert seed_of("the quay", 3) == seed_of("the quay", 3) != seed_of("the quay", 4)
    assert all(0 <= seed_of(n) <= 9999 for n in range(100))


def test_an_empty_film_has_no_scenes():
    assert (Film(id="f").scenes, list(Film(id="f").shots)) == ((), [])
