"""Makes characters from words: figure, dress and voice, and what was chosen for them; nothing of staging."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from film.audio import Voice
from film.figure import Figure
from film.film import Appearance, Character
from film.ids import seed_of
from film.reach import replaced
from film.value import Colour
from studio.breakdown.ages import Sex, sex_of, years, years_from
from studio.breakdown.beings import Being, being_of, stand_in, transformed
from studio.breakdown.colour import colour
from studio.breakdown.data.looks import HAIR_COLOURS, SKINS
from studio.breakdown.data.roles import KIN_WORDS, NOT_HUMAN, ROLES, RoleLook
from studio.breakdown.lexicon import Lexicon
from studio.breakdown.reading import Domain, Looks, read_domain, read_looks
from studio.breakdown.staged import Staged
from studio.breakdown.unlike import CHANGES, Change, most_unlike
from studio.breakdown.voices import revoiced, voice_of

ROLE = Lexicon({name: others for name, (_, others) in ROLES.items()})
KIN = Lexicon({"kin": KIN_WORDS})
BEING = Lexicon({name: (name,) for name in NOT_HUMAN})
DOMAINS: tuple[Domain, ...] = ("hair", "wardrobe", "build", "skin", "face", "accessories")
USUAL_SKINS = ("dark", "brown", "tan", "olive", "light", "light", "pale")
USUAL_HAIR = ("black", "dark brown", "brown", "chestnut", "auburn", "blond", "dark brown")
DARK_HAIR = ("black", "black", "dark brown")
FAIR_HAIR = tuple(HAIR_COLOURS[name][0] for name in ("red", "auburn", "strawberry", "blond"))
USUAL_STYLES = {
    "woman": ("long", "bob", "ponytail", "wavy", "curly", "bun", "plait", "pixie"),
    "man": ("short", "side part", "cropped", "curly", "undercut"),
    "girl": ("pigtails", "ponytail", "bob", "plait", "wavy", "long"),
    "boy": ("short", "curly", "side part", "cropped"),
    "old woman": ("bun", "bob", "curly", "bun", "pixie"),
    "old man": ("balding", "short", "side part", "balding", "cropped"),
    "dark woman": ("afro", "plait", "curly", "bun", "dreadlocks", "cropped"),
    "dark man": ("cropped", "curly", "dreadlocks", "afro", "cropped"),
}
USUAL_GARMENTS: dict[str, tuple[str, ...]] = {
    "child": ("jumper", "t-shirt", "hoodie", "raincoat", "shirt", "overalls", "jacket"),
    "young": ("shirt", "jumper", "jacket", "coat", "t-shirt", "hoodie", "leather jacket", "trench coat"),
    "old": ("jumper", "coat", "shirt", "waistcoat", "jacket"),
}
"""What people of an age wear when nobody says."""
USUAL_COLOURS = (
    "teal",
    "rust",
    "navy",
    "moss",
    "mustard",
    "plum",
    "slate",
    "burgundy",
    "denim",
    "olive",
    "camel",
    "sage",
    "brick",
)
USUAL_LEGS = ("denim", "charcoal", "taupe", "graphite", "navy", "umber")
FADED = 0.35
BALD_BEINGS = {
    "robot": "silver", "android": "silver", "droid": "silver", "automaton": "silver", "golem": "tan", "alien": "green",
    "ghost": "pale", "demon": "deep", "creature": "green", "monster": "green", "goblin": "green", "troll": "green",
}  # fmt: skip


class Person(NamedTuple):
    """What is known of somebody before their figure is made."""

    name: str
    sex: Sex
    age: int
    role: RoleLook | None
    being: str | None
    """What they are of those beings that a person's figure plays."""
    nature: Being | None = None
    """What they are where they have a figure of their own."""


def make_character(
    name: str, id: str, *, age: str, looks: str, role: str, voice: str, sex: str | None, taken_voices: Iterable[Voice],
    taken_looks: tuple[Figure, ...] = (),
) -> Staged[Character]:  # fmt: skip
    """Return the character that the words describe; what they leave open is chosen by a seed of the name and role."""
    told, known = ("male" if sex == "male" else "female", True) if sex else sex_of(name, looks, role, voice)
    old = years(age) or next((found for words in (looks, role, name) if (found := years(words, of_age=False))), None)
    years_old = old or 22 + seed_of(name, role, "age") % 26
    role_hit = ROLE.first(role) or ROLE.first(looks) or ROLE.first(name)
    nature = being_of(role, looks, name=name)
    being = None if nature else BEING.first(f"{role} {looks}")
    person = Person(name, told, years_old, ROLES[role_hit][0] if role_hit else None, being, nature)
    read = read_looks(looks)
    spoken = voice_of(voice, f"{name} {role}", told, years_old, taken_voices)
    assumed = [*_assumed(person, read, known, old is not None), *spoken.assumed]
    figure = _figure(person, role, read, taken_looks)
    if nature:
        figure = transformed(figure, nature, f"{role} {looks} {name}", seed_of(name, role), frozenset(read.fields))
    value = Character(
        id=id,
        name=name,
        age=age or (str(years_old) if old else ""),
        role=role,
        appearance=Appearance(**{domain: read.said(domain) for domain in DOMAINS}, figure=figure),
        voice=spoken.value,
        assumed=tuple(assumed),
    )
    return Staged(value, tuple(assumed))


def restyled(character: Character, words: dict[str, str]) -> Staged[Character]:
    """Return `character` changed as `words` (name, age, voice or a domain of looks, each to its words) ask."""
    look, assumed = character.appearance, []
    fields: dict[str, Any] = {}
    for domain in DOMAINS:
        if said := words.get(domain, "").strip():
            read = read_domain(domain, said)
            fields |= read.fields | ({"height": _moved_height(look.figure, read)} if read.height_offset else {})
            look = replaced(look, **{domain: said})
            assumed += _unread(character.name, domain, said, read)
    voice = character.voice
    if age := words.get("age", "").strip():
        old = years_from(age, look.figure.age)
        fields |= {"age": old} if old else {}
        voice = replaced(voice, age=old or voice.age)
        assumed += [] if old else [f"“{age}” is no age that could be read; {character.name} stays {look.figure.age}."]
    if sound := words.get("voice", "").strip():
        spoken = revoiced(voice, sound)
        voice, assumed = spoken.value, [*assumed, *spoken.assumed]
    value = replaced(
        character,
        name=words.get("name") or character.name,
        age=words.get("age") or character.age,
        appearance=replaced(look, figure=replaced(look.figure, **fields)),
        voice=voice,
        assumed=tuple(dict.fromkeys((*character.assumed, *assumed))),
    )
    return Staged(value, tuple(assumed))


def _figure(person: Person, role: str, read: Looks, taken: tuple[Figure, ...]) -> Figure:
    """Return the person's figure: the first of their possible ones that nobody of `taken` could be mistaken for."""
    seed = seed_of(person.name, role)
    kin = taken[0].skin if taken and KIN.first(role) else None
    tries = (_possible(person, seed, read, change, kin) for change in (CHANGES if taken else CHANGES[:1]))
    return most_unlike(tries, taken)


def _possible(person: Person, seed: int, read: Looks, change: Change, kin: Colour | None) -> Figure:
    """Return a figure: what was said, then what the role suggests, then the person's own seed."""
    usual = _usual(person, seed + change.step, read, kin)
    worn = {key: value for key, value in _of_role(person.role).items() if key not in change.without}
    suggested = usual | worn | _of_being(person.being)
    if read.fields.get("garment", suggested["garment"]) != suggested["garment"]:
        suggested = {key: value for key, value in suggested.items() if key != "hat"}
        suggested["garment_colour"] = _named(USUAL_COLOURS, seed + change.step)
    fields = suggested | {"height": _height(person, seed, read.height_offset)} | read.fields
    if person.sex == "female" and "beard" not in read.fields:
        fields["beard"] = "none"
    return Figure.model_validate({"sex": person.sex, "age": person.age, "face": seed, **fields})


def _usual(person: Person, seed: int, read: Looks, kin: Colour | None) -> dict[str, Any]:
    grey = person.age > 62
    fair = read.fields.get("freckles") or read.fields.get("hair_colour") in FAIR_HAIR
    skins = ("light", "pale", "light") if fair else USUAL_SKINS
    skin = kin or SKINS[skins[seed // 11 % len(skins)]][0]
    colours = USUAL_HAIR if read.fields.get("skin", skin)[0] > 0.7 else DARK_HAIR
    hair = ("silver", "grey", "white")[seed % 3] if grey else colours[seed // 3 % len(colours)]
    usual = USUAL_GARMENTS["child" if person.age < 14 else "young" if person.age < 55 else "old"]
    styles = USUAL_STYLES[_kind_of_hair(person, read.fields.get("skin", skin)[0] < 0.4)]
    beards = ("none", "none", "stubble", "none", "full", "moustache") if person.age > 24 else ("none",)
    return {
        "build": round((seed // 7 % 81 - 40) / 100, 2),
        "skin": skin,
        "hair_style": styles[seed // 13 % len(styles)],
        "hair_colour": HAIR_COLOURS[hair][0],
        "beard": beards[seed // 17 % len(beards)],
        "garment": "dress" if person.sex == "female" and seed % 5 == 0 else usual[seed // 19 % len(usual)],
        "garment_colour": _named(USUAL_COLOURS, seed),
        "under_colour": colour(("white", "cream", "slate", "sand")[seed // 23 % 4]),
        "legs_colour": _named(USUAL_LEGS, seed // 29),
        "legs": _usual_legs(person, seed // 37),
        "pattern": round(seed // 31 % 50 / 100, 2),
    }


def _kind_of_hair(person: Person, dark: bool) -> str:
    """Return whose hair styles suit somebody; `dark` is a dark skin."""
    woman = person.sex == "female"
    if person.age > 62:
        return "old woman" if woman else "old man"
    if dark:
        return "dark woman" if woman else "dark man"
    if person.age < 14:
        return "girl" if woman else "boy"
    return "woman" if woman else "man"


def _usual_legs(person: Person, seed: int) -> str:
    """Return the cut of what someone wears on their legs when nobody says."""
    if person.sex == "female" and seed % 4 == 0:
        return "skirt"
    if person.age < 14 and seed % 3 == 0:
        return "shorts"
    return "jeans" if person.age < 45 and seed % 3 else "usual"


def _of_role(role: RoleLook | None) -> dict[str, Any]:
    if role is None:
        return {}
    named = {"garment_colour": role.colour, "under_colour": role.under, "legs_colour": role.legs}
    colours = {key: colour(word.replace("-", " ")) for key, word in named.items() if word}
    return {"garment": role.garment, "hat": role.hat, "glasses": role.glasses} | colours


def _of_being(being: str | None) -> dict[str, Any]:
    if being not in BALD_BEINGS:
        return {}
    return {"skin": SKINS[BALD_BEINGS[being]][0], "hair_style": "bald", "beard": "none"}


def _named(names: tuple[str, ...], seed: int) -> Colour | None:
    return _muted(colour(names[seed % len(names)]))


def _muted(dye: Colour | None) -> Colour | None:
    """Return a dye as cloth that has been worn: a little nearer to its own grey."""
    if dye is None:
        return None
    grey = 0.3 * dye[0] + 0.55 * dye[1] + 0.15 * dye[2]
    r, g, b = (round(part + (grey - part) * FADED, 2) for part in dye)
    return r, g, b


def _height(person: Person, seed: int, offset: float) -> float:
    grown = 1.66 if person.sex == "female" else 1.79
    if person.age < 18:
        grown = min(grown, 0.78 + 0.056 * person.age + (0.04 if person.age > 12 else 0))
    elif person.age > 65:
        grown -= 0.05
    return min(max(round(grown + offset + (seed // 37 % 13 - 6) / 100, 2), 0.8), 2.3)


def _moved_height(figure: Figure, read: Looks) -> float:
    return min(max(round(figure.height + read.height_offset, 2), 0.8), 2.3)


def _assumed(person: Person, read: Looks, sex_known: bool, age_known: bool) -> list[str]:
    if person.nature:
        return list(stand_in(person.name, person.nature))
    open_things = [] if sex_known else [f"played as {'a woman' if person.sex == 'female' else 'a man'}"]
    open_things += [] if age_known else [f"given the age {person.age}"]
    if not read.fields:
        open_things.append("dressed for the part" if person.role else "given looks of the studio's choosing")
    said = [f"{person.name} is {_listed(open_things)}."] if open_things else []
    if person.being:
        said.append(f"{person.name} ({person.being}) is played by a person's figure, the nearest known.")
    return said + [f"The {thing} of {person.name} is kept in words and not drawn." for thing in dict.fromkeys(read.left_out)]


def _unread(name: str, domain: str, said: str, read: Looks) -> list[str]:
    unseen = [f"The {thing} of {name} is kept in words and not drawn." for thing in read.left_out]
    if read.fields or read.height_offset or unseen:
        return unseen
    return [f"“{said}” for {name}'s {domain} is kept in words; nothing of it can be drawn yet."]


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
