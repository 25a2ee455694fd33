import pytest

from studio.breakdown import Breakdown
from studio.picture.previs.places.catalogue import KITS, PROPS


@pytest.mark.parametrize(
    ("words", "kit"),
    [
        ("rainy midnight alley", "alley"),
        ("INT. LIGHTHOUSE - NIGHT", "lamp room"),
        ("EXT. LIGHTHOUSE - DAY", "lighthouse"),
        ("the alley behind the market", "alley"),
        ("Elara's bedroom", "bedroom"),
        ("a 1920s speakeasy", "bar"),
        ("the moon base control room", "spaceship bridge"),
        ("a bustling cyberpunk market", "market"),
        ("the company's headquarters", "office"),
        ("rooftop above the neon city", "rooftop"),
        ("inside the wheelhouse of a trawler", "boat cabin"),
        ("an ancient temple", "church"),
    ],
)
def test_a_place_that_is_known_is_staged_as_itself(breakdown: Breakdown, words: str, kit: str) -> None:
    staged = breakdown.setting(words)
    assert staged.value.kit == kit and staged.assumed == ()


def test_every_kit_is_known_by_its_own_phrases(breakdown: Breakdown) -> None:
    wrong = [
        (phrase, breakdown.setting(phrase).value.kit, name)
        for name, kit in KITS.items()
        for phrase in (name, *kit.phrases)
        if breakdown.setting(phrase).value.kit != name
    ]
    total = sum(len(kit.phrases) + 1 for kit in KITS.values())
    assert len(wrong) <= 0.05 * total, wrong


@pytest.mark.parametrize("words", ["zero-g yoga studio", "an abandoned swimming pool", "the candy shop", "a bowling lane"])
def test_a_place_that_is_not_known_is_said_to_be_the_nearest(breakdown: Breakdown, words: str) -> None:
    staged = breakdown.setting(words)
    assert staged.value.kit in KITS and staged.value.place == words
    assert f"“{words}” is staged as a" in staged.assumed[0] and "nearest place known" in staged.assumed[0]


def test_hour_weather_and_crowd_inside_the_words_are_read(breakdown: Breakdown) -> None:
    value = breakdown.setting("a bustling street market on a foggy night").value
    assert (value.kit, value.time_of_day, value.weather, value.extras) == ("market", "night", "fog", "busy")


def test_what_is_asked_beside_the_words_wins(breakdown: Breakdown) -> None:
    value = breakdown.setting("a sunny street at dawn", time_of_day="night", weather="rain").value
    assert (value.time_of_day, value.weather) == ("night", "rain")


def test_genre_gives_the_hour_only_where_nothing_does(breakdown: Breakdown) -> None:
    assert breakdown.setting("a street", genre="noir").value.time_of_day == "night"
    assert breakdown.setting("a street at noon", genre="noir").value.time_of_day == "noon"


def test_the_same_place_at_another_hour_is_laid_out_alike(breakdown: Breakdown) -> None:
    day, night = (
        breakdown.setting("the old harbour", film_seed=3).value,
        breakdown.setting("the old harbour at night", film_seed=3).value,
    )
    assert (day.seed, day.hue, day.kit) == (night.seed, night.hue, night.kit)
    assert breakdown.setting("the old harbour", film_seed=4).value.seed != day.seed


def test_eras_follow_period_words_and_years(breakdown: Breakdown) -> None:
    assert breakdown.setting("a Victorian street").value.era == "past"
    assert breakdown.setting("a street", period="2184").value.era == "future"
    assert breakdown.setting("a street in 1944").value.era == "past"
    assert breakdown.setting("a street", genre="science fiction").value.era == "future"
    assert breakdown.setting("a street").value.era == "present"


def test_things_named_in_a_place_become_props(breakdown: Breakdown) -> None:
    assert breakdown.setting("a kitchen with a clock and a piano").value.props == ("clock", "piano")
    assert breakdown.setting("a boat cabin").value.props == ()


def test_a_colour_in_the_words_is_the_accent(breakdown: Breakdown) -> None:
    assert abs(breakdown.setting("a green corridor").value.hue - 0.33) < 0.1


def test_props_are_named_or_nearest(breakdown: Breakdown) -> None:
    assert breakdown.props("a grand piano").value == ("piano",)
    staged = breakdown.props("a chandelier")
    assert staged.value[0] in PROPS and "nearest thing known" in staged.assumed[0]


@pytest.mark.parametrize(
    ("words", "kit"),
    [
        ("a clockmaker's workshop", "workshop"),
        ("the forge", "workshop"),
        ("the church basement", "cellar"),
        ("a wine cellar", "cellar"),
        ("the reading room", "library"),
        ("a bookshop", "shop"),
        ("the general store", "shop"),
        ("a cattle ranch", "ranch"),
        ("the parked car", "car interior"),
        ("a train car", "train car"),
        ("St. Agnes hospital", "hospital room"),
    ],
)
def test_trades_cellars_and_yards_have_kits_of_their_own(breakdown: Breakdown, words: str, kit: str) -> None:
    staged = breakdown.setting(words)
    assert staged.value.kit == kit and staged.assumed == ()


@pytest.mark.parametrize(
    ("words", "told", "style", "era"),
    [
        ("the main street", {"genre": "western"}, "western", "past"),
        ("a castle hall", {}, "medieval", "past"),
        ("the church", {"genre": "war", "around": "A nurse hides a soldier in the church of Saint-Lô"}, "wartime", "past"),
        ("a Victorian street", {}, "victorian", "past"),
        ("a modern street", {"genre": "western"}, "", "present"),
        ("a street", {"period": "2184", "genre": "fantasy"}, "", "future"),
        ("a street", {"genre": "drama", "around": "the king of the chess club"}, "", "present"),
    ],
)
def test_the_look_of_a_period_is_read_from_words_genre_and_premise(
    breakdown: Breakdown, words: str, told: dict[str, str], style: str, era: str
) -> None:
    value = breakdown.setting(words, **told).value
    assert (value.style, value.era) == (style, era)


def test_the_part_of_the_world_is_read_from_the_place_then_from_the_premise(breakdown: Breakdown) -> None:
    assert breakdown.setting("a rooftop", around="A romance in Venice").value.region == "mediterranean"
    assert breakdown.setting("a street in Tokyo", around="A romance in Venice").value.region == "asian"
    assert breakdown.setting("a street").value.region == ""


def test_how_well_a_place_is_kept_is_read(breakdown: Breakdown) -> None:
    kept = {
        words: breakdown.setting(words).value.condition
        for words in ("a bombed church", "a grimy kitchen", "an elegant bedroom", "a bar")
    }
    assert list(kept.values()) == ["ruined", "shabby", "tidy", ""]


def test_people_are_about_in_a_market_unless_it_is_deserted(breakdown: Breakdown) -> None:
    assert breakdown.setting("a market").value.extras == "a few"
    assert breakdown.setting("a deserted market").value.extras == "none"
