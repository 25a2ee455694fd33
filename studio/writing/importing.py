"""Turns a screenplay that was read into a covered film: acts, scenes, people, settings, beats; words are kept verbatim."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from film.errors import BadDocument
from film.film import NARRATOR, Act, Character, Film, Join, Scene, Title
from film.ids import Ids, seed_of
from film.reach import fresh, replaced
from film.words import Mode
from studio.coverage.beats import Beat, Spoken
from studio.coverage.breaking import BreaksDown
from studio.coverage.cover import cover
from studio.coverage.joins import faded_out, led_in
from studio.writing.appearing import appearing, told_role
from studio.writing.fountain import read_fountain
from studio.writing.headings import read_heading
from studio.writing.screenplay import Element, Screenplay

MODES: tuple[tuple[str, Mode], ...] = (
    (r"V\.?\s?O\b", "voice-over"),
    (r"O\.?\s?S\b|O\.?\s?C\b", "off screen"),
    (r"PHONE|FILTERED", "phone"),
    (r"RADIO|INTERCOM|WALKIE", "radio"),
)
TRANSITION_NOTE = "transition as written: "
GENRE_WORDS = re.compile(
    r"\b(noir|romance|comedy|science fiction|sci-fi|fantasy|horror|thriller|western|mystery|drama|adventure)\b", re.I
)
NARRATORS = ("NARRATOR", "THE NARRATOR")


class Part(NamedTuple):
    """One scene of the script: its heading, the elements under it, and what led into it."""

    heading: Element | None
    elements: tuple[Element, ...]
    transition: str
    act: str


def import_fountain(text: str, ids: Ids, film_id: str, breakdown: BreaksDown) -> Film:
    """Return the film of a Fountain script, every word of action and dialogue kept, covered by the standard pattern.

    Raises:
        BadDocument: empty, no text, or nothing in it that could be shot.
    """
    return film_of(read_fountain(text), ids, film_id, breakdown)


def read_txt(text: str, ids: Ids, film_id: str, breakdown: BreaksDown) -> Film:
    """Return the film of a plain text, read as Fountain is."""
    return import_fountain(text, ids, film_id, breakdown)


def film_of(play: Screenplay, ids: Ids, film_id: str, breakdown: BreaksDown) -> Film:
    """Return the covered film of a screenplay."""
    parts = _parts(play)
    if not any(element.kind in ("action", "line", "centred", "lyric") for part in parts for element in part.elements):
        raise BadDocument("the script has no action and no dialogue; expected scenes with something that happens or is said")
    title = play.entry("title").replace("\n", " ").strip("*_ ") or "Untitled"
    genre = GENRE_WORDS.search(f"{play.entry('genre')} {title}")
    film = Film(id=film_id, title=title, genre=genre[1].lower() if genre else "drama")
    film = fresh(film, characters=_people(play, ids, breakdown))
    acts: list[Act] = []
    last = None
    for part in parts:
        scene = _scene(part, film, ids, breakdown, last)
        last = scene
        if not acts or (part.act and part.act != acts[-1].title):
            acts.append(Act(id=ids.new("act"), title=part.act or (acts[-1].title if acts else "")))
        acts[-1] = replaced(acts[-1], scenes=(*acts[-1].scenes, scene))
    acts = _closed(acts, play)
    return fresh(film, acts=tuple(acts))


def _parts(play: Screenplay) -> list[Part]:
    parts: list[Part] = []
    heading: Element | None = None
    bag: list[Element] = []
    lead = waiting = act = ""

    def close() -> None:
        if any(e.kind in ("action", "line", "centred", "lyric") for e in bag) or heading:
            parts.append(Part(heading, tuple(bag), lead, act))

    for element in play.elements:
        if element.kind == "heading":
            close()
            heading, bag, lead, waiting = element, [], waiting, ""
        elif element.kind == "section":
            if element.depth == 1:
                close()
                heading, bag, act = None, [], element.text
        elif element.kind == "transition":
            waiting = element.text
        else:
            bag.append(element)
    close()
    return parts


def _people(play: Screenplay, ids: Ids, breakdown: BreaksDown) -> tuple[Character, ...]:
    names = list(dict.fromkeys(e.name for e in play.elements if e.kind == "line" and e.name.upper() not in NARRATORS))
    actions = "\n".join(e.text for e in play.elements if e.kind == "action")
    people: list[Character] = []
    for name in names:
        age, looks = _introduction(name, actions)
        said = name.title() if name == name.upper() else name
        staged = breakdown.character(
            said,
            age=age,
            looks=looks,
            role=told_role(name, actions),
            id=ids.new("character"),
            taken_voices=tuple(person.voice for person in people),
        )
        people.append(replaced(staged.value, assumed=tuple(staged.assumed)))
    for one in appearing((e.text for e in play.elements if e.kind == "action"), names):
        staged = breakdown.character(one.name, role=one.role, id=ids.new("character"))
        people.append(replaced(staged.value, assumed=tuple(staged.assumed)))
    return tuple(people)


def _introduction(name: str, actions: str) -> tuple[str, str]:
    """Return the age and looks that follow the name's first mention: `KEEPER (67, grey plait)`."""
    match = re.search(rf"\b{re.escape(name)}\b\s*(?:\(([^)]*)\)|,\s*(\d+))([^.]*)", actions, re.I)
    if not match:
        return "", ""
    inside = match[1] or match[2] or ""
    age = re.search(r"\d+(?:'?s)?|teens?|(?:early|mid|late)[ -]\w+", inside, re.I)
    return age[0] if age else "", f"{inside} {match[3]}".strip(" ,")


def _scene(part: Part, film: Film, ids: Ids, breakdown: BreaksDown, last: Scene | None) -> Scene:
    words = part.heading.text if part.heading else (last.setting.place if last else "a place")
    read = read_heading(words)
    staged = breakdown.setting(
        read.place or "a place",
        film_seed=seed_of(film.id),
        time_of_day=read.time_of_day or (last.setting.time_of_day if last else None),
        weather=read.weather,
        genre=film.genre,
    )
    beats = _beats(part.elements, film)
    cast = tuple(dict.fromkeys(who for beat in beats for who in _on_stage(beat)))
    summary = " ".join(e.text for e in part.elements if e.kind == "synopsis")
    scene = Scene(
        id=ids.new("scene"),
        title=part.heading.text if part.heading else "",
        summary=summary or next((beat.action for beat in beats if beat.action), ""),
        setting=staged.value,
        cast=cast,
        score=breakdown.score((), film.genre),
    )
    scene = replaced(cover(scene, beats, film, ids, breakdown), assumed=tuple(staged.assumed))
    return _dressed(_joined(scene, part.transition), part.elements, ids)


def _on_stage(beat: Beat) -> tuple[str, ...]:
    line = beat.line
    spoken = (line.character,) if line and line.mode == "on screen" else ()
    return (*beat.people, *spoken)


def _beats(elements: Sequence[Element], film: Film) -> list[Beat]:
    beats = [beat for element in elements if (beat := _beat(element, film))]
    return beats or [Beat(action="The place, empty.", wide=True)]


def _beat(element: Element, film: Film) -> Beat | None:
    if element.kind == "line":
        return Beat(line=_spoken(element, film))
    if element.kind not in ("action", "centred", "lyric"):
        return None
    people = tuple(c.id for c in film.characters if re.search(rf"\b{re.escape(c.name)}\b", element.text, re.I))
    close = re.match(r"^(?:INSERT|CLOSE ON|CLOSE UP ON)\b[\s:–—-]*(?:ON\s+)?([^.\n]*)", element.text)
    thing = close[1].strip().lower() if close and not people else ""
    return Beat(action=element.text, people=people, close_on=thing, look_near=bool(close and people))


def _spoken(element: Element, film: Film) -> Spoken:
    told: list[Mode] = [mode for pattern, mode in MODES if re.search(pattern, element.extension, re.I)]
    plain: Mode = "on screen"
    mode = told[0] if told else plain
    who = next((c.id for c in film.characters if c.name.upper() == element.name.upper()), NARRATOR)
    if who == NARRATOR and mode == "on screen":
        mode = "voice-over"
    return Spoken(character=who, text=element.text, delivery=element.parentheticals, mode=mode)


def _joined(scene: Scene, transition: str) -> Scene:
    words = transition.upper()
    if not words:
        return scene
    join = Join()
    if "DISSOLVE" in words or "FADE TO" in words:
        join = Join(kind="dissolve", frames=16)
    elif "WIPE" in words:
        join = Join(kind="wipe", frames=16)
    elif "FADE IN" in words or "FADE UP" in words:
        join = Join(kind="fade in", frames=12)
    scene = led_in(scene, join)
    first = replaced(scene.shots[0], assumed=(*scene.shots[0].assumed, TRANSITION_NOTE + transition))
    return replaced(scene, shots=(first, *scene.shots[1:]))


def _dressed(scene: Scene, elements: Sequence[Element], ids: Ids) -> Scene:
    """Lay centred words and supers on the shots that carry them."""
    centred = {element.text for element in elements if element.kind == "centred"}
    shots = []
    for shot in scene.shots:
        over = re.match(r"^(?:SUPER|TITLE|SUPERIMPOSE)\s*:\s*(.+)$", shot.action, re.S)
        if over or shot.action in centred:
            text = (over[1] if over else shot.action).strip("\" \n'")
            title = Title(id=ids.new("title"), kind="place and time" if over else "intertitle", text=text, frames=60)
            shot = replaced(shot, titles=(title,), frames=max(shot.frames, 72))
        shots.append(shot)
    return replaced(scene, shots=tuple(shots))


def _closed(acts: list[Act], play: Screenplay) -> list[Act]:
    last = play.elements[-1] if play.elements else None
    if last is None or last.kind != "transition" or "FADE" not in last.text.upper():
        return acts
    scenes = acts[-1].scenes
    return [*acts[:-1], replaced(acts[-1], scenes=(*scenes[:-1], faded_out(scenes[-1], 24)))]
