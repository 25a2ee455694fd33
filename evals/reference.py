"""The fixed film that speed is measured on: ten varied setups, always the same; its looks are nobody's taste."""

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.staging import Mark
from film.words import Look, Move, Size, TimeOfDay, Weather
from studio.picture.setup import Performer, Setup

_HER = Figure(
    sex="female",
    age=31,
    hair_style="bob",
    hair_colour=(0.35, 0.12, 0.08),
    garment="coat",
    garment_colour=(0.6, 0.1, 0.12),
    face=11,
)
_HIM = Figure(
    sex="male", age=44, height=1.82, beard="stubble", hat="fedora", garment="suit", garment_colour=(0.25, 0.26, 0.3), face=77
)
_CHILD = Figure(sex="female", age=9, height=1.3, hair_style="plait", garment="hoodie", garment_colour=(0.9, 0.75, 0.2), face=5)
_ROWS: tuple[tuple[str, TimeOfDay, Weather, Look, Size, Move, tuple[Figure, ...]], ...] = (
    ("street", "night", "rain", "noir", "two-shot", "static", (_HER, _HIM)),
    ("street", "dusk", "clear", "neon", "close-up", "push in", (_HER,)),
    ("living room", "night", "clear", "candlelight", "medium", "static", (_HER, _HIM)),
    ("living room", "morning", "clear", "natural", "medium close-up", "handheld", (_CHILD,)),
    ("rooftop", "dusk", "clear", "golden hour", "medium long", "track", (_HIM, _HER)),
    ("rooftop", "night", "fog", "moonlight", "close-up", "static", (_HIM,)),
    ("forest", "afternoon", "clear", "natural", "long", "pan left", (_HER, _CHILD)),
    ("forest", "night", "snow", "moonlight", "medium", "static", (_CHILD,)),
    ("shore", "dawn", "wind", "golden hour", "long", "crane up", (_HER, _HIM)),
    ("shore", "noon", "clear", "hard sun", "close-up", "static", (_CHILD,)),
)  # fmt: skip


def setups(width: int, height: int) -> list[Setup]:
    """Return the ten setups at a size in pixels."""
    found = []
    for number, (kit, time, weather, look, size, move, people) in enumerate(_ROWS):
        places = ((-0.55, 0.0, 60.0), (0.55, 0.0, -60.0)) if len(people) == 2 else ((0.0, 0.0, 15.0),)
        performers = tuple(
            Performer(
                figure=figure, mark=Mark(character=f"p{n}", at=(x, z), facing=facing, motion="talk" if n == 0 else "listen")
            )
            for n, (figure, (x, z, facing)) in enumerate(zip(people, places, strict=True))
        )
        subject = None if size in ("two-shot", "long", "medium long") else "p0"
        found.append(
            Setup(
                width=width, height=height, seed=number * 37, performers=performers, side=(number % 3 - 1) * 20.0,
                setting=Setting(place="", kit=kit, seed=number, time_of_day=time, weather=weather),
                light=Light(look=look), camera=Camera(size=size, move=move, subject=subject),
            )
        )  # fmt: skip
    return found
