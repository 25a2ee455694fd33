"""Reads an order into a story: who plays which part, under which name, where, against whom; scenes are not planned here."""

import re
from collections.abc import Mapping, Sequence
from random import Random

from film.film import Character
from film.ids import Ids
from film.reach import replaced
from studio.coverage.breaking import BreaksDown
from studio.writing.abbreviations import redotted, undotted
from studio.writing.bystanders import MOST, called, is_animal, is_away, is_being, is_wild, with_extras
from studio.writing.deeds import played
from studio.writing.events_in import events_in
from studio.writing.genre_in import genre_in, tones_in
from studio.writing.grammar import third
from studio.writing.headings import hour_in, weather_in
from studio.writing.lexicon import data, words_of
from studio.writing.lexicon import text as text_of
from studio.writing.locations import locations
from studio.writing.moments_in import Moment, moment_of, parted
from studio.writing.names_in import names_in
from studio.writing.opposition import opponent
from studio.writing.order import StoryOrder, Wanted
from studio.writing.people_in import Person, people_in
from studio.writing.places_in import places_in
from studio.writing.story import Player, Story
from studio.writing.wants_in import Wants, wants_in

LOVE = re.compile(r"\b(?:love|lovers?|kiss\w*|marr\w+|wedding|wife|husband|romance|fianc\w+|sweethearts?)\b", re.I)

CHILDREN = re.compile(r"\b(?:children[’']s|kids[’']?|family|fairy|bedtime|little (?:girl|boy))\b", re.I)
"""Words of a premise in which a girl or a boy is no teenager."""


def cast_story(order: StoryOrder, ids: Ids, breakdown: BreaksDown, existing: Sequence[Character] = ()) -> Story:
    """Return the story of an order, its people cast; those of `existing` keep their characters, parts in the same order."""
    raw = f"{order.premise.strip()} {order.source.strip()}".strip()
    text = undotted(raw)
    main, wished = parted(text)
    asked = (*wished, *(moment_of(undotted(words)) for words in order.moments))
    shown = _shown(text, main, order)
    random = Random(f"{order.seed}|{order.premise}|cast")
    genre = genre_in(f"{text} {order.style}", order.genre)
    row = data("genres")[genre]
    whole = " ".join((main, *(f"{moment.words}." for moment in asked)))
    people = with_extras(_people(whole, raw, order), whole, len(main) + 1)
    wants = wants_in(main)
    foe, group_name = opponent(main, people, row, names_in(main).groups)
    parts, others = _parts(people, row["family"], foe)
    players, rest = _cast(parts, others, row["flavour"], random, ids, breakdown, genre, foe, existing, len(main) + 1)
    places = locations(main, people, row, random)
    told = tuple(redotted(place, raw) for place in places.told)
    tones = tuple(dict.fromkeys((*tones_in(f"{order.premise} {order.style} {' '.join(order.taste.likes)}"), *row["tone"])))
    thing = wants.find or random.choice(row["thing"])
    return Story(
        goal_told=bool(wants.goal),
        told_places=told,
        place_told=redotted(next(iter(places_in(main)), ""), raw),
        kin=_are_kin(main, players),
        loves=genre == "romance" or bool(LOVE.search(main)),
        premise=order.premise,
        genre=genre,
        family=row["family"],
        tones=tones[:4],
        players=players,
        others=rest,
        places=tuple(redotted(place, raw) for place in places.all),
        asked_places=places.last_told,
        wants=wants.model_copy(update={"goal": wants.goal or row["goal"]}),
        foe=group_name or foe,
        thing=re.sub(r"^(?:an?|the|some)\s+", "", thing),
        moments=_acted(asked, players, rest, told, raw),
        events=_acted(_shown_gifts(players["H"].calls, wants, shown), players, rest, (), raw),
        style=order.style,
        seed=order.seed,
        key_words=_key_words(main),
        hours=(hour,) if (hour := hour_in(main)) else tuple(row["hours"]),
        weather=weather_in(main) or row["weather"],
        extra_slots={},
    )


def _shown(text: str, main: str, order: StoryOrder) -> tuple[Moment, ...]:
    """Return what happens in the premise by its own words; of one without people and places, the words themselves."""
    shown = tuple(moment_of(words) for words in events_in(main))[: max(2, round(3 * order.minutes))]
    if shown or people_in(text) or places_in(text):
        return shown
    said = " ".join(re.findall(r"[^\s{}|\[\]]+", order.premise)[:9]).strip(" .,;:")
    return (Moment(words=f"somebody has written on the wall: {said}"),) if len(said) > 1 else ()


def _acted(
    moments: Sequence[Moment], players: Mapping[str, Player], rest: Sequence[Player], told: Sequence[str], raw: str
) -> tuple[Moment, ...]:
    """Return the moments as deeds of the cast, abbreviations written as the premise writes them."""
    leads = tuple(players[part] for part in ("H", "A") if part in players)
    cast = (played(moment, (*players.values(), *rest), leads, told) for moment in moments)
    return tuple(m.model_copy(update={"words": redotted(m.words, raw), "place": redotted(m.place, raw)}) for m in cast)


def _are_kin(main: str, players: Mapping[str, Player]) -> bool:
    said = any(word in words_of("family") for player in players.values() for word in player.role.lower().split())
    return said or bool(
        re.search(
            r"\b(?:siblings|brothers|sisters|twins|(?:her|his|their) (?:mother|father|son|daughter|brother|sister))\b", main
        )
    )


def _people(text: str, raw: str, order: StoryOrder) -> list[Person]:
    found = [person.model_copy(update={"name": redotted(person.name, raw)}) for person in people_in(text)]
    if CHILDREN.search(raw):
        found = [p.model_copy(update={"age": "10"}) if p.age == "16" and "teen" not in p.role else p for p in found]
    if found and (CHILDREN.search(raw) or any(p.relation.startswith("grand") for p in found)):
        lead = found[0]
        young = bool(lead.name) and not (lead.age or lead.role or lead.relation)
        found[0] = lead.model_copy(update={"age": "10"}) if young else lead
    for at, wanted in enumerate(order.characters):
        match = next(
            (n for n, p in enumerate(found) if p.name and wanted.name.lower() in (p.name.lower(), p.name.split()[0].lower())),
            None,
        )
        if match is not None:
            found[match] = _merged(found[match], wanted)
        else:
            role_only = next(
                (
                    n
                    for n, p in enumerate(found)
                    if not p.name and wanted.role and p.role.split()[-1:] == wanted.role.split()[-1:]
                ),
                None,
            )
            person = _merged(found.pop(role_only) if role_only is not None else Person(at=at), wanted)
            found.insert(min(at, len(found)), person)
    return found


def _merged(person: Person, wanted: Wanted) -> Person:
    hostile = person.hostile or bool(set(wanted.role.lower().split()) & (words_of("foe_nouns") | words_of("foe_adjectives")))
    fields = {"name": wanted.name, "age": wanted.age or person.age, "looks": wanted.looks or person.looks}
    return person.model_copy(update={**fields, "role": wanted.role or person.role, "hostile": hostile})


def _parts(everyone: Sequence[Person], family: str, foe: str) -> tuple[dict[str, Person], list[Person]]:
    people = [p for p in everyone if not p.extra]
    named = [p for p in people if p.name or len([q for q in people if q.name]) < 2 or p.hostile]
    rest = [p for p in people if p not in named]
    friendly = [p for p in named if not p.hostile]
    hostile = [p for p in named if p.hostile]
    if not friendly and hostile:
        friendly, hostile = hostile, []
    elif len(friendly) == 1 and hostile and family == "heart":
        friendly, hostile = [*friendly, *hostile[:1]], hostile[1:]
    parts: dict[str, Person] = {}
    for part, row in (("H", friendly[:1]), ("A", friendly[1:2]), ("F", hostile[:1])):
        if row:
            parts[part] = row[0]
    parts.setdefault("H", Person())
    parts.setdefault("A", Person(relation="friend"))
    if "F" not in parts and family != "heart":
        parts["F"] = Person(hostile=True)
    return parts, [*[*friendly[2:], *hostile[1:], *rest][:4], *[p for p in everyone if p.extra][:MOST]]


def _cast(
    parts: dict[str, Person], others: list[Person], flavour: str, random: Random, ids: Ids, breakdown: BreaksDown,
    genre: str, foe: str, existing: Sequence[Character], story_end: int,
) -> tuple[dict[str, Player], tuple[Player, ...]]:  # fmt: skip
    taken = {p.name for p in (*parts.values(), *others) if p.name} | {c.name for c in existing}
    players: dict[str, Player] = {}
    made: list[Character] = []
    pool = list(existing)
    rest: list[Player] = []
    extras = [called(person).calls for person in others if person.extra and not person.name]
    several = {calls for calls in extras if extras.count(calls) > 1}
    for part, person in [*parts.items(), *(("O", p) for p in others)]:
        by_role = not person.name and (person.extra or is_animal(person) or (part in "FO" and is_being(person)))
        role = person.role or (data("genres")[genre]["foe_role"] if part == "F" else "")
        if part == "F" and not person.role and not person.name and foe.startswith("the "):
            role = f"{data('genres')[genre]['foe_role']} of {foe}" if foe.split()[-1] in words_of("groups") else role
        same = next((c for c in pool if person.name and c.name == person.name), None)
        found = same or (pool[0] if pool and not person.name and part != "O" else None)
        if found:
            pool.remove(found)
            character = found
        else:
            name, sex = (
                (_numbered(called(person).name, taken), person.sex or None)
                if by_role
                else _name(person, flavour, random, taken)
            )
            taken.add(name)
            staged = breakdown.character(
                name, age=person.age or _age_of_friend(person, parts["H"]), looks=person.looks, role=role or person.relation,
                sex=sex, id=ids.new("character"), taken_voices=tuple(c.voice for c in (*existing, *made)),
                taken_looks=tuple(c.appearance.figure for c in (*existing, *made)),
            )  # fmt: skip
            character = _related(staged.value, person)
        made.append(character)
        calls = called(person).calls if by_role and part in "OF" else spoken_name(character.name)
        player = Player(
            part, character, calls, role or person.relation, person.extra, person.at < story_end, is_away(person),
            is_wild(person), calls in several,
        )  # fmt: skip
        if part == "O":
            rest.append(player)
        else:
            players[part] = player
    return players, tuple(rest)


def _related(character: Character, person: Person) -> Character:
    relation = person.relation if person.relation and person.relation not in person.role.lower().split() else ""
    return replaced(character, traits=(*character.traits, relation)) if relation else character


def _age_of_friend(person: Person, hero: Person) -> str:
    """Return a child's age for the child's friend, of whom no age is told."""
    young = hero.age.isdigit() and int(hero.age) < 18 and person is not hero
    return hero.age if young and person.relation.removeprefix("best").strip(" -") in ("friend", "twin", "classmate") else ""


def _shown_gifts(hero: str, wants: Wants, shown: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """Return what is shown of the premise with what its main person can do and finds put first."""
    told = " ".join(moment.words for moment in shown)
    gifts = [f"{hero} {third(wants.can)}"] if wants.can else []
    if wants.find and wants.find.split()[-1] not in told and not wants.goal_holds_find:
        gifts.append(f"{hero} {wants.find_verb or 'finds'} {wants.find}")
    return (*(moment_of(words) for words in gifts), *shown)


def spoken_name(name: str) -> str:
    """Return what people call somebody: the given name, or the whole of a name that is no given name."""
    words = [
        word
        for word in name.split()
        if not re.match(r"^(?:Dr|Doctor|Captain|Professor|Mr|Mrs|Ms|Miss|Sir|Detective|Inspector|Sheriff|Agent)\.?$", word)
    ]
    if len(words) == 1 and re.match(r"(?:Mr|Mrs|Ms|Miss|Sir|Lady|Lord)\b", name):
        return name
    if not words or words[0].lower() in ("the", "unit", "old", "big", "little"):
        return name
    return words[0]


def is_silent(character: Character) -> bool:
    """Return whether a character is an animal, which is only seen."""
    return character.appearance.figure.kind in ("dog", "cat", "horse", "bird")


def _name(person: Person, flavour: str, random: Random, taken: set[str]) -> tuple[str, str | None]:
    """Return how somebody is called and their sex, None where only the breakdown may tell by the name."""
    if person.name:
        return person.name, person.sex or None
    sex = person.sex or random.choice(("female", "male"))
    names = data("names")[sex]
    initials = {name[0] for name in taken}
    pool = [n for n in (*names.get(flavour, ()), *names["plain"]) if n not in taken]
    fresh = [n for n in pool if n[0] not in initials] or pool or names["plain"]
    head = fresh[:8] if flavour in names and flavour != "plain" else fresh
    return random.choice(head), sex


def _numbered(name: str, taken: set[str]) -> str:
    """Return a name by role that nobody has: "Horses", "Horses 2"."""
    free = (f"{name} {n}" for n in range(2, 9))
    return name if name not in taken else next(other for other in free if other not in taken)


def _key_words(premise: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W\d_][\w’'-]{3,}", premise.lower())
    return tuple(dict.fromkeys(word for word in words if word not in text_of("stopwords").split()))[:12]
