"""A film of seven scenes, four people and eighteen lines, built in code; only what finding things needs is filled in."""

from film.camera import Camera, Light
from film.figure import Figure
from film.film import Act, Appearance, Character, Film, Line, Scene, Shot
from film.setting import Setting
from film.staging import Mark

PEOPLE = (
    ("Nora Bell", "female", "the detective", "brown hair", "a grey coat"),
    ("Kael", "male", "the hacker", "short black hair", "a hoodie"),
    ("Elsie", "female", "her grandmother", "white hair", "a blue dress"),
    ("Tom Finch", "male", "the baker", "red beard", "an apron"),
)
NORA, KAEL, ELSIE, TOM = range(4)
SCENES = (
    ("a foggy harbour", "harbour", "The missing boat", "night", "fog"),
    ("Elsie's kitchen", "room", "Breakfast", "morning", "clear"),
    ("a rooftop above the city", "rooftop", "The plan", "dusk", "rain"),
    ("the covered market", "market", "Questions", "noon", "clear"),
    ("an old railway tunnel", "tunnel", "The chase", "night", "clear"),
    ("a hospital corridor", "corridor", "Waiting", "dawn", "cloudy"),
    ("a long beach", "beach", "The end of it", "golden hour", "clear"),
)
SHOTS = (
    (("long", (NORA, KAEL)), ("close-up", (NORA,)), ("medium", (KAEL,))),
    (("medium long", (ELSIE, NORA)), ("close-up", (ELSIE,)), ("medium", (NORA,))),
    (("long", (KAEL, NORA)), ("close-up", (KAEL,)), ("medium close-up", (NORA,))),
    (("long", (TOM, NORA)), ("medium", (TOM,)), ("close-up", (NORA,))),
    (("long", (KAEL, NORA)), ("close-up", (KAEL,))),
    (("medium long", (TOM, NORA)), ("medium", (NORA,)), ("close-up", (TOM,))),
    (("extreme long", (ELSIE, KAEL)), ("medium", (ELSIE,)), ("medium", (KAEL,)), ("long", (ELSIE, KAEL, NORA))),
)
LINES = (
    ((NORA, "Somebody moved the boat."), (KAEL, "Nobody moves a boat in this fog."), (NORA, "Then tell me where it is.")),
    (
        (ELSIE, "You never eat anything, child."),
        (NORA, "I ate yesterday."),
        (ELSIE, "Your mother said that the night she left."),
    ),
    ((KAEL, "I can open every door in this city."), (NORA, "Then open the one that matters.")),
    ((TOM, "Fresh bread, last of the day!"), (NORA, "Have you seen this man?"), (TOM, "I see everybody. I remember nobody.")),
    ((KAEL, "Run!"), (NORA, "Not without the ledger.")),
    ((TOM, "The doctors say he will live."), (NORA, "Did he ask for me?"), (TOM, "He asked for the truth.")),
    ((ELSIE, "So this is where it ends."), (KAEL, "No. This is where we start.")),
)
ACTS = (2, 3, 2)


def _look(sex: str, hair: str, dress: str) -> Appearance:
    return Appearance(hair=hair, wardrobe=dress, figure=Figure.model_validate({"sex": sex}))


def a_film() -> Film:
    """Return the film: acts of two, three and two scenes; shots of four seconds."""
    people = tuple(
        Character(
            id=f"ch{n}", name=name, role=role, appearance=_look(sex, hair, dress)
        )
        for n, (name, sex, role, hair, dress) in enumerate(PEOPLE)
    )  # fmt: skip
    scenes = [_scene(number) for number in range(len(SCENES))]
    acts = []
    for number, count in enumerate(ACTS):
        acts.append(Act(id=f"ac{number}", scenes=tuple(scenes[:count])))
        scenes = scenes[count:]
    return Film(id="fi0", title="Salt", premise="a boat is missing", genre="noir", characters=people, acts=tuple(acts))


def _scene(number: int) -> Scene:
    place, kit, title, hour, weather = SCENES[number]
    shots = tuple(
        Shot(
            id=f"sh{number}{n}",
            frames=96,
            camera=Camera.model_validate({"size": size, "subject": f"ch{who[0]}" if len(who) == 1 else None}),
            light=Light(),
            marks=tuple(Mark(character=f"ch{person}") for person in who),
        )
        for n, (size, who) in enumerate(SHOTS[number])
    )
    lines = tuple(
        Line(id=f"li{number}{n}", character=f"ch{who}", text=text, shot=shots[min(n, len(shots) - 1)].id)
        for n, (who, text) in enumerate(LINES[number])
    )
    cast = tuple(dict.fromkeys(f"ch{person}" for _, who in SHOTS[number] for person in who))
    setting = Setting.model_validate({"place": place, "kit": kit, "time_of_day": hour, "weather": weather})
    return Scene(id=f"sc{number}", title=title, setting=setting, cast=cast, shots=shots, lines=lines)
