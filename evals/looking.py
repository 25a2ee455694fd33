"""What a contact sheet shows: a setup for each kit, look, hour, weather, size, person, motion and finish; it draws nothing."""

from typing import NamedTuple, get_args

from film.camera import Camera, Light
from film.figure import Figure, Garment, HairStyle
from film.setting import Setting
from film.staging import Expression, Held, Mark, Motion
from film.words import Angle, Extras, Finish, Look, Size, TimeOfDay, Weather
from studio.picture.previs.places.catalogue import KITS
from studio.picture.setup import Performer, Setup

CELL_WIDTH, CELL_HEIGHT = 480, 270
ACTING_FRAME = 40
"""Far enough into a shot for a motion to be seen, in frames."""

ANA = Figure(age=31, hair_style="bob", hair_colour=(0.35, 0.12, 0.08), skin=(0.87, 0.68, 0.57), garment="coat", face=11)
BEN = Figure(
    sex="male", age=44, height=1.82, skin=(0.36, 0.22, 0.15), beard="stubble", hair_colour=(0.03, 0.02, 0.02), garment="suit",
    garment_colour=(0.25, 0.26, 0.3), face=77,
)  # fmt: skip
KIT = Figure(age=9, height=1.3, hair_style="plait", garment="hoodie", garment_colour=(0.9, 0.75, 0.2), face=5)
IDA = Figure(
    age=72, height=1.6, hair_style="bun", hair_colour=(0.7, 0.7, 0.7), skin=(0.7, 0.5, 0.38), garment="jumper", face=31
)
PARTNERED = ("embrace", "hand over", "fight", "dance")


class Cell(NamedTuple):
    """One picture of a page."""

    caption: str
    setup: Setup
    frame: int = 12


def pages() -> dict[str, list[Cell]]:
    """Return the cells of every page, by the page's name."""
    return {
        "places": [_place(kit, time) for kit in KITS for time in ("afternoon", "night")],
        "looks": [cell for look in get_args(Look) for cell in _look(look)],
        "weather": [_weather(time, weather) for weather in get_args(Weather) for time in get_args(TimeOfDay)],
        "framing": [_framing(size, angle) for size in get_args(Size) for angle in get_args(Angle)],
        "hair": [_portrait(f"{style}, {who}", style, figure) for style in get_args(HairStyle) for who, figure in _HEADS],
        "wardrobe": [_dressed(garment, figure) for garment in get_args(Garment) for figure in (ANA, BEN, KIT)],
        "expressions": [_feeling(feeling, figure) for feeling in get_args(Expression) for figure in (ANA, BEN, IDA, KIT)],
        "motions": [_motion(motion) for motion in get_args(Motion)],
        "hands": [_holding(held) for held in get_args(Held)],
        "finishes": [cell for finish in get_args(Finish) for cell in _finish(finish)],
        "crowds": [_crowd(kit, extras) for kit in ("street", "market", "bar") for extras in get_args(Extras)],
    }


_HEADS = (("woman", ANA), ("man", BEN), ("child", KIT))


def _setup(
    setting: Setting, camera: Camera, people: tuple[Figure, ...], light: Light | None = None, finish: Finish = "cinema",
    marks: tuple[Mark, ...] | None = None,
) -> Setup:  # fmt: skip
    performers = tuple(
        Performer(figure=figure, mark=mark) for figure, mark in zip(people, marks or _marks(len(people)), strict=True)
    )
    return Setup(
        width=CELL_WIDTH, height=CELL_HEIGHT, seed=7, setting=setting, light=light or Light(), camera=camera,
        performers=performers, finish=finish,
    )  # fmt: skip


def _marks(people: int) -> tuple[Mark, ...]:
    if people == 1:
        return (Mark(character="p0", facing=20, motion="talk"),)
    return (
        Mark(character="p0", at=(-0.5, 0), facing=65, motion="talk", looks_at="p1"),
        Mark(character="p1", at=(0.5, 0), facing=-65, motion="listen", looks_at="p0"),
    )


def _in(kit: str, time: TimeOfDay = "afternoon", weather: Weather = "clear", seed: int = 3) -> Setting:
    return Setting(place=kit, kit=kit, time_of_day=time, weather=weather, seed=seed)


def _close(size: Size = "medium close-up") -> Camera:
    return Camera(size=size, subject="p0")


def _place(kit: str, time: TimeOfDay) -> Cell:
    return Cell(f"{kit}, {time}", _setup(_in(kit, time), Camera(size="long"), (ANA, BEN)))


def _look(look: Look) -> list[Cell]:
    light = Light(look=look)
    return [
        Cell(f"{look}, two-shot", _setup(_in("living room", "night"), Camera(size="two-shot"), (ANA, BEN), light)),
        Cell(f"{look}, light skin", _setup(_in("street", "dusk"), _close(), (ANA,), light)),
        Cell(f"{look}, dark skin", _setup(_in("street", "dusk"), _close(), (BEN,), light)),
    ]


def _weather(time: TimeOfDay, weather: Weather) -> Cell:
    kit = ("street", "forest", "shore", "field")[get_args(Weather).index(weather) % 4]
    return Cell(f"{kit}, {time}, {weather}", _setup(_in(kit, time, weather), Camera(size="medium long"), (ANA, BEN)))


def _framing(size: Size, angle: Angle) -> Cell:
    subject = None if size in ("two-shot", "long", "extreme long") else "p0"
    return Cell(f"{size}, {angle}", _setup(_in("street"), Camera(size=size, angle=angle, subject=subject), (ANA, BEN)))


def _portrait(caption: str, style: HairStyle, figure: Figure) -> Cell:
    worn = figure.model_copy(update={"hair_style": style, "hat": "none"})
    return Cell(caption, _setup(_in("living room", "morning"), _close("close-up"), (worn,)))


def _dressed(garment: Garment, figure: Figure) -> Cell:
    worn = figure.model_copy(update={"garment": garment})
    return Cell(
        f"{garment}, {figure.sex} {figure.age}", _setup(_in("street"), Camera(size="medium long", subject="p0"), (worn,))
    )


def _feeling(feeling: Expression, figure: Figure) -> Cell:
    mark = Mark(character="p0", facing=15, motion="stand", expression=feeling)
    return Cell(
        f"{feeling}, {figure.sex} {figure.age}",
        _setup(_in("living room", "morning"), _close("close-up"), (figure,), marks=(mark,)),
        ACTING_FRAME,
    )


def _motion(motion: Motion) -> Cell:
    first, second = _marks(2)
    marks = (first.model_copy(update={"motion": motion}), second)
    people = (ANA, BEN) if motion in PARTNERED else (ANA,)
    return Cell(motion, _setup(_in("street"), Camera(size="medium long"), people, marks=marks[: len(people)]), ACTING_FRAME)


def _holding(held: Held) -> Cell:
    mark = Mark(character="p0", facing=20, motion="stand", holds=held)
    return Cell(held, _setup(_in("living room"), Camera(size="medium", subject="p0"), (ANA,), marks=(mark,)), ACTING_FRAME)


def _finish(finish: Finish) -> list[Cell]:
    return [
        Cell(f"{finish}, two-shot", _setup(_in("rooftop", "dusk"), Camera(size="two-shot"), (ANA, BEN), finish=finish)),
        Cell(f"{finish}, close-up", _setup(_in("forest", "morning"), _close("close-up"), (KIT,), finish=finish)),
        Cell(f"{finish}, wide", _setup(_in("harbour", "dawn"), Camera(size="long"), (ANA, BEN), finish=finish)),
    ]


def _crowd(kit: str, extras: Extras) -> Cell:
    setting = _in(kit).model_copy(update={"extras": extras})
    return Cell(f"{kit}, {extras}", _setup(setting, Camera(size="long"), (ANA,)))
