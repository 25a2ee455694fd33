"""All that decides a shot's frames, as one plain value for a picture maker; it knows not where the shot lies."""

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.staging import Mark
from film.value import Frames, Hundredths, Unit, Value
from film.words import Finish, TitleKind


class Performer(Value):
    """Someone on stage: who they are and what they do."""

    figure: Figure
    mark: Mark


class Mouth(Value):
    """One phoneme's mouth, held from its frame until the next."""

    frame: Hundredths
    """From the line's in-point, in frames, may be fractional."""
    viseme: str
    """One of sil PP FF TH DD kk CH SS nn RR aa E I O U (the fifteen visemes of the Oculus/MPEG-4 set)."""


class Cue(Value):
    """A spoken line as the picture sees it."""

    speaker: str
    """Character id."""
    start: int
    """Shot-local frame of the line's in-point; negative where it began in the shot before."""
    frames: Frames
    mouths: tuple[Mouth, ...] = ()
    stresses: tuple[Hundredths, ...] = ()
    """Frames of stressed syllables, from the line's in-point."""
    delivery: tuple[str, ...] = ()
    visible: bool = True
    """False where the words are heard and no mouth moves (voice-over, phone, radio)."""


class Lettering(Value):
    """Words laid on the picture from a shot-local frame on."""

    kind: TitleKind
    text: str
    start: Frames = 0
    frames: Frames = 72
    genre: str = ""
    """The film's, which chooses the letters."""


class Setup(Value):
    """One camera setup: every input of a shot's frames except which of them are wanted.

    Two equal setups give byte-identical frames for equal shot-local frame numbers, whatever the segment grid.
    """

    width: int
    height: int
    """Both even, pixels."""
    frame_rate: int = 24
    finish: Finish = "cinema"
    seed: int = 0
    take: int = 1
    setting: Setting
    light: Light
    camera: Camera
    side: Hundredths = 0.0
    """Degrees the camera stands off the stage's default axis, so that consecutive setups differ."""
    performers: tuple[Performer, ...] = ()
    cues: tuple[Cue, ...] = ()
    """Only those whose influence reaches the frames asked for, so that other words change no key."""
    lettering: tuple[Lettering, ...] = ()
    black: Unit = 0.0
    """1 where the director asked for an empty black frame (a card on black)."""
    sync: tuple[int, ...] = ()
    """Shot-local frames at which a line starts; test makers flash there."""
