import pytest

from film.film import Character
from studio.breakdown import Breakdown


def cast(breakdown: Breakdown, name: str = "Alex", **words: str) -> Character:
    return breakdown.character(name, id="c", **words).value


def test_a_description_becomes_a_figure_and_stays_in_words(breakdown: Breakdown) -> None:
    person = cast(breakdown, "Elara", age="16", looks="long red hair, freckles, a green coat over a white shirt, round glasses")
    look, figure = person.appearance, person.appearance.figure
    assert (figure.sex, figure.age, figure.hair_style, figure.freckles, figure.glasses) == ("female", 16, "long", True, "round")
    assert figure.hair_colour[0] > 3 * figure.hair_colour[2]
    assert figure.garment == "coat" and figure.garment_colour[1] > figure.garment_colour[0]
    assert min(figure.under_colour) > 0.9
    assert look.hair == "long red hair" and look.wardrobe.startswith("green coat") and look.face == "freckles"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("67", 67),
        ("teenage", 16),
        ("in her thirties", 35),
        ("late forties", 48),
        ("forty-two", 42),
        ("old", 72),
        ("9 years old", 9),
    ],
)
def test_ages_are_read(breakdown: Breakdown, words: str, years: int) -> None:
    assert cast(breakdown, age=words).appearance.figure.age == years


@pytest.mark.parametrize(
    ("name", "words", "sex"),
    [
        ("Kael", {}, "male"), ("Elara", {}, "female"), ("Vex", {"looks": "she has a scar"}, "female"), ("Robin",
        {"role": "king"}, "male"),
        ("Q", {"looks": "a white blouse, a skirt"}, "female"), ("Tom", {"looks": "in a dress"}, "male"),
        ("X", {"role": "grandmother"}, "female"), ("The Boy", {}, "male"), ("Mara", {"looks": "a bearded man"}, "male"),
    ],
)  # fmt: skip
def test_sex_is_told_by_words_before_names(breakdown: Breakdown, name: str, words: dict, sex: str) -> None:
    person = cast(breakdown, name, **words)
    assert person.appearance.figure.sex == sex and person.voice.sex == sex


def test_what_nobody_told_is_said_to_be_chosen(breakdown: Breakdown) -> None:
    assert "Vex is played as" in breakdown.character("Vex", id="c").assumed[0]
    assert breakdown.character("Elara", id="c", age="16", looks="red hair").assumed == ()


@pytest.mark.parametrize(
    ("role", "garment", "hat"),
    [
        ("hacker", "hoodie", "none"), ("detective", "trench coat", "fedora"), ("doctor", "lab coat", "none"),
        ("soldier", "fatigues", "steel helmet"),
        ("nurse", "scrubs", "none"), ("police officer", "uniform", "cap"), ("astronaut", "space suit", "none"),
        ("chef", "apron", "chef's hat"),
        ("queen", "gown", "crown"), ("knight", "armour", "helmet"), ("lighthouse keeper", "coat", "cap"), ("wizard", "robe",
        "pointed hat"),
    ],
)  # fmt: skip
def test_a_role_suggests_dress_and_words_overrule_it(breakdown: Breakdown, role: str, garment: str, hat: str) -> None:
    figure = cast(breakdown, role=role).appearance.figure
    assert (figure.garment, figure.hat) == (garment, hat)
    told = cast(breakdown, role=role, looks="in a yellow t-shirt").appearance.figure
    assert told.garment == "t-shirt" and told.garment_colour[2] < 0.4 < told.garment_colour[0]


@pytest.mark.parametrize(
    ("words", "garment", "red_green_blue"),
    [
        ("in a yellow raincoat", "raincoat", (True, True, False)), ("in a red dress", "dress", (True, False, False)),
        ("wearing blue pyjamas", "pyjamas", (False, False, True)), ("in a black leather jacket", "leather jacket", None),
        ("in a white space suit", "space suit", (True, True, True)), ("in camouflage", "fatigues", None),
        ("wearing a beige trench coat", "trench coat", None), ("in hospital scrubs", "scrubs", None),
        ("in a long green cloak", "cloak", (False, True, False)),
        ("in an orange jumpsuit", "boiler suit", (True, False, False)),
    ],
)  # fmt: skip
def test_words_for_clothes_choose_the_garment_and_its_colour(
    breakdown: Breakdown, words: str, garment: str, red_green_blue: tuple[bool, bool, bool] | None
) -> None:
    figure = cast(breakdown, looks=words).appearance.figure
    assert figure.garment == garment
    if red_green_blue:
        assert tuple(value > 0.5 * max(figure.garment_colour) + 0.1 for value in figure.garment_colour) == red_green_blue


def test_what_is_under_an_apron_or_overalls_keeps_its_own_colour(breakdown: Breakdown) -> None:
    apron = cast(breakdown, looks="in a white apron over a red shirt").appearance.figure
    assert apron.garment == "apron" and min(apron.garment_colour) > 0.8
    assert apron.under_colour[0] > 2 * apron.under_colour[1]
    worker = cast(breakdown, looks="in blue overalls").appearance.figure
    assert worker.garment == "overalls" and worker.garment_colour[2] > worker.garment_colour[0]


def test_the_cut_of_what_is_worn_on_the_legs_is_read(breakdown: Breakdown) -> None:
    for words, legs in (("in jeans", "jeans"), ("in a grey skirt", "skirt"), ("wearing shorts", "shorts")):
        assert cast(breakdown, looks=words).appearance.figure.legs == legs


def test_colours_belong_to_the_thing_they_stand_before(breakdown: Breakdown) -> None:
    figure = cast(breakdown, looks="blue eyes, black hair in a bun, a white dress").appearance.figure
    assert figure.eyes[2] > figure.eyes[0] and max(figure.hair_colour) < 0.1
    assert min(figure.garment_colour) > 0.9 and figure.hair_style == "bun" and figure.garment == "dress"


def test_bodies_are_read(breakdown: Breakdown) -> None:
    figure = cast(breakdown, looks="a tall, heavy man of 1.95 m with dark skin and a full beard, bald").appearance.figure
    assert (figure.height, figure.beard, figure.hair_style) == (1.95, "full", "bald")
    assert figure.build > 0.5 and figure.skin[0] < 0.5
    assert (
        cast(breakdown, looks="short hair").appearance.figure.build
        == cast(breakdown, looks="long hair").appearance.figure.build
    )


def test_what_is_denied_is_not_put_on(breakdown: Breakdown) -> None:
    figure = cast(breakdown, role="detective", looks="no hat, without glasses, clean-shaven").appearance.figure
    assert (figure.hat, figure.glasses, figure.beard) == ("none", "none", "none")


def test_children_are_small_and_have_no_beard(breakdown: Breakdown) -> None:
    figure = cast(breakdown, "Tom", age="8").appearance.figure
    assert figure.height < 1.4 and figure.beard == "none"


def test_people_of_no_description_differ(breakdown: Breakdown) -> None:
    names = ("Anna", "Berta", "Clara", "Dora", "Emma", "Frida")
    figures = {cast(breakdown, name).appearance.figure for name in names}
    assert len(figures) == len(names)
    assert len({figure.garment_colour for figure in figures}) > 2 and len({figure.hair_style for figure in figures}) > 1


def test_what_cannot_be_drawn_is_said_and_kept(breakdown: Breakdown) -> None:
    staged = breakdown.character("Isolde", id="c", looks="a mask, silver hair, a crown", role="queen")
    assert "The mask of Isolde is kept in words and not drawn." in staged.assumed
    assert staged.value.appearance.figure.hat == "crown"
    alien = breakdown.character("Zorg", id="c", role="alien")
    assert alien.value.appearance.figure.age > 18 and any("alien" in said for said in alien.assumed)


def test_voices_follow_words_and_never_repeat(breakdown: Breakdown) -> None:
    voice = cast(breakdown, voice="a deep, gravelly Scottish voice").voice
    assert voice.pitch < 0 < voice.roughness and voice.accent == "en-gb-scotland"
    taken = []
    for n in range(30):
        taken.append(breakdown.character(f"P{n}", id="c", taken_voices=taken).value.voice)
    assert len({voice.variant for voice in taken}) == 30


def test_an_accent_that_is_not_made_is_said(breakdown: Breakdown) -> None:
    assert any(
        "German accent is not made" in said for said in breakdown.character("Kai", id="c", voice="German accent").assumed
    )


def test_restyling_changes_only_what_is_named(breakdown: Breakdown) -> None:
    person = cast(breakdown, "Elara", age="16", looks="long red hair, green coat")
    before = person.appearance.figure
    after = breakdown.restyle(person, hair="short, black", age="ten years older").value
    figure = after.appearance.figure
    assert (figure.hair_style, figure.age) == ("short", 26) and max(figure.hair_colour) < 0.1
    assert figure.model_copy(update={"hair_style": before.hair_style, "hair_colour": before.hair_colour, "age": 16}) == before
    assert after.appearance.hair == "short, black" and after.appearance.wardrobe == "green coat"


def test_taller_and_a_colour_alone_are_understood(breakdown: Breakdown) -> None:
    person = cast(breakdown, "Kael", looks="brown hair, blue hoodie")
    assert breakdown.restyle(person, build="taller").value.appearance.figure.height > person.appearance.figure.height
    red = breakdown.restyle(person, wardrobe="all in red").value.appearance.figure
    assert red.garment == "hoodie" and red.garment_colour[0] > 2 * red.garment_colour[1]


def test_the_same_words_give_the_same_person_in_every_process(breakdown: Breakdown) -> None:
    assert cast(breakdown, "Mara", role="sailor") == cast(breakdown, "Mara", role="sailor")
    assert cast(breakdown, "Mara", role="sailor").appearance.figure.face == 7664
