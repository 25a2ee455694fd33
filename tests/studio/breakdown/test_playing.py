import pytest

from film.setting import Setting
from film.staging import Held, Motion
from studio.breakdown import Breakdown
from studio.breakdown.data.business import EXPRESSIONS, HELD, MOTIONS
from studio.breakdown.data.colours import COLOURS


@pytest.mark.parametrize(
    ("words", "motion"),
    [
        ("Elara lifts the cup with her mind", "levitate object"), ("he sits down heavily", "sit down"), ("they embrace",
        "embrace"),
        ("she runs from the guards", "run"), ("Kael types at the terminal", "type"), ("climbs the ladder", "climb"),
        ("reads an old diary", "read"), ("falls to the ground", "fall"), ("points at the sea", "point"), ("knocks on the door",
        "knock"),
        ("cowers in the corner", "cower"), ("waves goodbye", "wave"), ("dances alone", "dance"), ("hands over the letter",
        "hand over"),
        ("phones her mother", "phone"), ("lies in bed, asleep", "lie"), ("stands at the window", "stand"), ("fights the guard",
        "fight"),
    ],
)  # fmt: skip
def test_actions_become_motions(breakdown: Breakdown, words: str, motion: str) -> None:
    assert breakdown.business(words).value.motion == motion


def test_every_motion_has_eight_phrases_and_every_word_of_the_lists_is_covered() -> None:
    from typing import get_args

    assert set(MOTIONS) == set(get_args(Motion)) and all(len(phrases) >= 7 for phrases in MOTIONS.values())
    assert set(HELD) | {"none"} == set(get_args(Held))
    assert len(COLOURS) >= 120 and len(EXPRESSIONS) == 9


def test_faces_and_things_in_hands_are_read(breakdown: Breakdown) -> None:
    value = breakdown.business("she raises a lantern, terrified").value
    assert (value.expression, value.holds) == ("afraid", "lamp")
    assert breakdown.business("she looks at the lamp").value.holds == "none"


def test_business_that_is_not_known_is_said(breakdown: Breakdown) -> None:
    staged = breakdown.business("yodels at the moon")
    assert staged.value.motion == "stand" and "“yodels at the moon” is no business that is known" in staged.assumed[0]
    near = [breakdown.business(words) for words in ("juggles three eggs", "swims ashore", "skips home")]
    assert all("known" in staged.assumed[0] for staged in near)


def night(kit: str, **fields: str) -> Setting:
    return Setting(kit=kit, time_of_day="night", **fields)


def test_moods_hours_and_places_are_lit(breakdown: Breakdown) -> None:
    assert breakdown.light(("noir",), night("street")).value.look == "noir"
    assert breakdown.light(("hopeful",), Setting(kit="field")).value.look == "golden hour"
    assert breakdown.light((), night("forest")).value.look == "moonlight"
    assert breakdown.light((), Setting(kit="office")).value.look == "fluorescent"
    assert breakdown.light((), night("hall", era="past")).value.look == "candlelight"
    assert breakdown.light((), Setting(kit="shore", weather="rain")).value.look == "overcast"
    assert breakdown.light(("drama",), Setting(kit="office")).value.look == "fluorescent"


def test_the_sun_does_not_shine_at_night_for_a_mood(breakdown: Breakdown) -> None:
    assert breakdown.light(("hopeful",), night("forest")).value.look == "moonlight"


@pytest.mark.parametrize(
    ("words", "args"),
    [
        ("brighter, more noir", {"exposure": 0.7, "look": "noir"}), ("a touch warmer", {"warmth": 0.2}),
        ("much darker and backlit", {"exposure": -1.5, "key_from": "behind"}), ("two stops down", {"exposure": -2.0}),
        ("golden hour", {"look": "golden hour"}), ("softer", {"contrast": -0.4}), ("0.5 stops brighter", {"exposure": 0.5}),
        ("blue light from the left", {"colour": "blue", "key_from": "left"}),
    ],
)  # fmt: skip
def test_wishes_for_light_become_arguments(breakdown: Breakdown, words: str, args: dict) -> None:
    assert breakdown.light_words(words).value == args


def test_colours_are_known_with_their_shades(breakdown: Breakdown) -> None:
    red, dark = breakdown.colour("red"), breakdown.colour("dark red")
    assert red and dark and dark[0] < red[0] and breakdown.colour("sky blue") and breakdown.colour("blorp") is None


@pytest.mark.parametrize(
    ("words", "delivery"),
    [
        ("more sarcasm", ("sarcastic",)), ("whisper it", ("whispered",)), ("a bit more hopeful", ("hopeful",)),
        ("angrily but quietly", ("angry", "quiet")), ("like she is about to cry", ("tearful",)), ("sarcastic", ("sarcastic",)),
    ],
)  # fmt: skip
def test_deliveries_are_adjectives(breakdown: Breakdown, words: str, delivery: tuple[str, ...]) -> None:
    assert breakdown.delivery(words) == delivery


def test_music_follows_mood_then_genre(breakdown: Breakdown) -> None:
    assert breakdown.score(["tension"], "noir").mood == ("tense",)
    assert breakdown.score((), "noir").mood == ("dark",)
    assert breakdown.score(["hope"], "", ["sax"]).instruments == ("saxophone",)


def test_sounds_are_named_or_nearest(breakdown: Breakdown) -> None:
    assert breakdown.effect("thunder in the distance").value == "thunder"
    far = breakdown.effect("a vuvuzela choir on Mars")
    assert far.assumed and "nearest sound known" in far.assumed[0]
