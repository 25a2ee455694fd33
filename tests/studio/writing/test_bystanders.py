"""Animals, machines, spirits and strangers of a premise or a moment: who is cast as what, where they are, what is done."""

from functools import cache
from typing import NamedTuple

import pytest

from film.film import Film, Scene, Shot
from film.ids import Ids
from memory.minilm import MiniLM
from studio.breakdown import Breakdown
from studio.writing.appearing import appearing, told_role
from studio.writing.deeds import agreed
from studio.writing.importing import import_fountain
from studio.writing.order import StoryOrder
from studio.writing.writer import BuiltInWriter


class Case(NamedTuple):
    premise: str
    names: tuple[str, ...]
    """Who is named."""
    beings: tuple[tuple[str, str], ...]
    """Further ones, by name and kind."""
    deed: str
    place: str
    """Words of the place of the moment."""


CASES = (
    Case(
        "A children's adventure: nine-year-old Mina and her grandfather Otto search for a lost dog in the Black Forest; I want "
        "to see Mina call the dog in the snow",
        ("Mina", "Otto"),
        (("Dog", "dog"),),
        "Mina calls the dog in the snow.",
        "Black Forest",
    ),
    Case(
        "A comedy about two brothers, Luis and Tomas, who open a diner called The Golden Egg; I want to see the health "
        "inspector fall in the kitchen",
        ("Luis", "Tomas"),
        (("Health Inspector", "human"),),
        "The health inspector falls in the kitchen.",
        "kitchen",
    ),
    Case(
        "A western in Silver Gulch: the widow Martha Cole and her ranch hand Eli must save the ranch; I want to see Eli lead a "
        "horse across the desert at sunset",
        ("Martha Cole", "Eli"),
        (("Horse", "horse"),),
        "Eli leads a horse across the desert at sunset.",
        "desert",
    ),
    Case(
        "Science fiction: the mechanic Dana and Pip the robot repair the spaceship Kepler; I want to see Pip open the airlock",
        ("Dana",),
        (("Pip", "robot"),),
        "Pip opens the airlock.",
        "Kepler",
    ),
    Case(
        "A ghost story in Harrow House: the governess Edith and the boy Simon; I want to see the ghost of Simon's mother walk "
        "through the corridor at night",
        ("Edith", "Simon"),
        (("Ghost", "ghost"),),
        "The ghost of Simon's mother walks through the corridor at night.",
        "corridor",
    ),
    Case(
        "A film noir in Port Orlo: detective Sam Rook and the singer Vera; I want to see a black cat cross the alley in "
        "the rain",
        ("Sam Rook", "Vera"),
        (("Black Cat", "cat"),),
        "The black cat crosses the alley in the rain.",
        "alley",
    ),
    Case(
        "A fairy tale: princess Liora and the woodcutter Jan meet a dragon in a cave; I want to see the dragon sleep on "
        "the gold",
        ("Liora", "Jan"),
        (("Dragon", "creature"),),
        "The dragon sleeps on the gold.",
        "cave",
    ),
    Case(
        "A drama in Lisbon about Inês and her old neighbour Rui; I want to see a policeman knock at the door",
        ("Inês", "Rui"),
        (("Policeman", "human"),),
        "The policeman knocks at the door.",
        "Lisbon",
    ),
    Case(
        "A children's film about a girl called Poppy and her pony Clover at Willow Farm; I want to see Clover jump over "
        "the fence",
        ("Poppy",),
        (("Clover", "horse"),),
        "Clover jumps over the fence.",
        "Willow Farm",
    ),
    Case(
        "A pirate film: captain Mary Kidd and her parrot Salt aboard the ship Revenge; I want to see the parrot land on "
        "the table",
        ("Mary Kidd",),
        (("Salt", "bird"),),
        "Salt lands on the table.",
        "Revenge",
    ),
    Case(
        "A survival story in the mountains: Nils and his sister Freja are followed by wolves; I want to see the wolves circle "
        "them in the snow",
        ("Nils", "Freja"),
        (("Wolves", "dog"), ("Wolves 2", "dog")),
        "The wolves circle them in the snow.",
        "mountains",
    ),
    Case(
        "A war film: the soldier Ivan and the nurse Katya hide in a church in Stalingrad; I want to see an old woman give them "
        "bread",
        ("Ivan", "Katya"),
        (("Old Woman", "human"),),
        "The old woman gives them bread.",
        "Stalingrad",
    ),
    Case(
        "Horror in the woods: Jess and Tyler hear a creature outside the cabin; I want to see the creature stand in the "
        "moonlight",
        ("Jess", "Tyler"),
        (("Creature", "creature"),),
        "The creature stands in the moonlight.",
        "woods",
    ),
    Case(
        "A heist thriller: the thief Jax and the safe cracker Odette break into the warehouse at Pier Nine; I want to see the "
        "guard dog bark at Odette",
        ("Jax", "Odette"),
        (("Guard Dog", "dog"),),
        "The guard dog barks at Odette.",
        "Pier Nine",
    ),
    Case(
        "A drama at Saint-Lô: the farmer Benoît and his daughter Élise; I want to see Élise feed the hens at dawn",
        ("Benoît", "Élise"),
        (("Hens", "bird"),),
        "Élise feeds the hens at dawn.",
        "Saint-Lô",
    ),
    Case(
        "Fantasy: the witch Morwen and the raven Corvus live in the tower of Ashfall; I want to see Corvus fly to the window",
        ("Morwen",),
        (("Corvus", "bird"),),
        "Corvus flies to the window.",
        "Ashfall",
    ),
    Case(
        "A comedy in London: Nigel and his mother Beryl adopt a cat called Winston; I want to see Winston sleep on the bed",
        ("Nigel", "Beryl"),
        (("Winston", "cat"),),
        "Winston sleeps on the bed.",
        "bedroom in London",
    ),
    Case(
        "A crime drama in Chicago: lawyer Tess Moran and her client Bobby; I want to see two policemen arrest Bobby in the "
        "street",
        ("Tess Moran", "Bobby"),
        (("Policemen", "human"), ("Policemen 2", "human")),
        "The policemen arrest Bobby in the street.",
        "street",
    ),
    Case(
        "A sports film: the boxer Rocco and his coach Lena train in an old gym; I want to see a little boy watch Rocco "
        "from the "
        "door",
        ("Rocco", "Lena"),
        (("Little Boy", "human"),),
        "The little boy watches Rocco from the door.",
        "gym",
    ),
    Case(
        "A romance at a ranch in Montana: Cole, a cowboy, and June, a vet; I want to see June stroke the horse in the barn",
        ("Cole", "June"),
        (("Horse", "horse"),),
        "June strokes the horse in the barn.",
        "barn",
    ),
    Case(
        "A mystery at the Hotel Astoria: inspector Blanc and the maid Rosa; I want to see a stranger in a red coat drop "
        "a key in "
        "the corridor",
        ("Blanc", "Rosa"),
        (("Stranger", "human"),),
        "The stranger in a red coat drops a key in the corridor.",
        "corridor",
    ),
    Case(
        "Two teenagers, Ravi and Joss, find a lost puppy on the beach at Whitby; I want to see the puppy run to Joss",
        ("Ravi", "Joss"),
        (("Puppy", "dog"),),
        "The puppy runs to Joss.",
        "Whitby",
    ),
    Case(
        "An office comedy: Dev and his boss Linda; I want to see a robot bring Linda coffee",
        ("Dev", "Linda"),
        (("Robot", "robot"),),
        "The robot brings Linda coffee.",
        "",
    ),
    Case(
        "A fable: a fox and a hen share a barn in winter; I want to see the fox give the hen an egg",
        (),
        (("Fox", "dog"), ("Hen", "bird")),
        "Fox gives Hen an egg.",
        "barn",
    ),
)


@cache
def written(premise: str) -> Film:
    return BuiltInWriter(Breakdown(MiniLM())).write(StoryOrder(premise=premise), Ids(premise), "fifilm")


def moment_of(film: Film, deed: str) -> tuple[Scene, Shot]:
    return next((scene, shot) for scene in film.scenes for shot in scene.shots if deed in shot.action)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.deed)
def test_a_moment_shows_its_beings_and_strangers_with_the_people_named_where_it_belongs(case: Case) -> None:
    film = written(case.premise)
    kinds = {c.name: c.appearance.figure.kind for c in film.characters}
    assert {name: kinds.get(name) for name in case.names} == dict.fromkeys(case.names, "human")
    assert {name: kinds.get(name) for name, _ in case.beings} == dict(case.beings)
    scene, shot = moment_of(film, case.deed)
    seen = {mark.character for mark in shot.marks}
    assert {c.id for c in film.characters if c.name in (*case.names, *dict(case.beings))} <= seen
    assert case.place in scene.setting.place and "moment: " in scene.function


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.deed)
def test_only_what_can_talk_talks_and_dogs_check_no_doors(case: Case) -> None:
    film = written(case.premise)
    animals = {c.id for c in film.characters if c.appearance.figure.kind in ("dog", "cat", "horse", "bird")}
    if "fable" not in case.premise:
        assert not animals & {line.character for line in film.lines}
        for shot in film.shots:
            acting = {mark.character for mark in shot.marks if mark.action}
            assert not acting & animals or any(word in shot.action for word in case.deed.split()[:2])


def test_a_lost_dog_is_not_there_before_it_is_found_and_is_at_the_end() -> None:
    film = written(CASES[0].premise)
    dog = next(c.id for c in film.characters if c.name == "Dog")
    assert dog not in film.path[0].cast and dog in film.path[-1].cast


def test_an_animal_stands_clear_of_people_and_is_looked_at_by_who_calls_it() -> None:
    film = written(CASES[0].premise)
    _, shot = moment_of(film, CASES[0].deed)
    names = {c.id: c.name for c in film.characters}
    marks = {names[mark.character]: mark for mark in shot.marks}
    assert marks["Mina"].looks_at == marks["Dog"].character and marks["Dog"].looks_at == marks["Mina"].character
    assert min(abs(marks["Dog"].at[0] - marks[who].at[0]) for who in ("Mina", "Otto")) > 0.6


def test_animals_are_nobodys_partner_in_talk() -> None:
    film = written(CASES[8].premise)
    pony = next(c.id for c in film.characters if c.name == "Clover")
    over = [shot for shot in film.shots if shot.camera.over_shoulder_of == pony or shot.camera.subject == pony]
    assert not [shot for shot in over if shot.kind == "over the shoulder"]


@pytest.mark.parametrize(
    ("phrase", "plural", "said"),
    [
        ("fly to the window", False, "flies to the window"),
        ("of the house walk at night", False, "of the house walks at night"),
        ("in a red coat drop a key", False, "in a red coat drops a key"),
        ("quickly open the door", False, "quickly opens the door"),
        ("bark and run", True, "bark and run"),
    ],
)
def test_the_verb_of_a_moment_agrees_wherever_it_stands(phrase: str, plural: bool, said: str) -> None:
    assert agreed(phrase, plural=plural) == said


SCRIPT = """EXT. FARM - DAY

A black DOG runs to ANNA (9). The cat food is gone.

ANNA
Come here!

INT. SHIP - NIGHT

PIP, a small red robot, waits. REX, a huge grey wolf, growls.

PIP
Hello.
"""


def test_a_script_s_robots_speak_and_its_animals_appear() -> None:
    film = import_fountain(SCRIPT, Ids("script"), "fifilm", Breakdown(MiniLM()))
    figures = {c.name: c.appearance.figure for c in film.characters}
    assert {name: one.kind for name, one in figures.items()} == {"Anna": "human", "Dog": "dog", "Pip": "robot", "Rex": "dog"}
    assert max(figures["Dog"].hair_colour) < 0.2 and figures["Pip"].garment_colour[0] > 0.6
    ids = {c.name: c.id for c in film.characters}
    assert ids["Dog"] in film.path[0].cast and ids["Rex"] in film.path[1].cast
    assert film.path[0].shots[0].action == "A black DOG runs to ANNA (9). The cat food is gone."


def test_a_word_that_only_tells_a_sort_brings_in_no_animal() -> None:
    assert appearing(["The dog collar lies by the cat food and the bird cage."], ()) == ()
    assert [one.name for one in appearing(["A dog barks. The dog runs. Rain falls."], ())] == ["Dog"]
    assert appearing(["The dog barks."], ("DOG",)) == ()
    assert told_role("PIP", "PIP, a small red robot, waits.") == "small red robot"
    film = written(
        "A drama in Bern: Mia, a dog trainer, and her brother Jon lead a cat-and-mouse chase; I want to see Mia dance"
    )
    assert {c.appearance.figure.kind for c in film.characters} == {"human"}
