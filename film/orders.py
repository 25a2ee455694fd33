"""What a request asks the crew to make or hand out; carried out after the version is committed, never by a tool."""

from typing import Literal

from film.value import Value

ExportFormat = Literal[
    "mp4",
    "fountain",
    "fdx",
    "pdf",
    "otio",
    "edl",
    "fcpxml",
    "srt",
    "vtt",
    "storyboard",
    "shotlist",
    "synopsis",
    "pacing",
    "stems",
]


class Render(Value):
    """Make what is missing in a stretch; scene ids, none means all."""

    order: Literal["render"] = "render"
    scenes: tuple[str, ...] = ()
    shots: tuple[str, ...] = ()
    quality: Literal["draft", "preview", "final"] = "preview"


class Export(Value):
    """Hand the film out in a format."""

    order: Literal["export"] = "export"
    format: ExportFormat
    scenes: tuple[str, ...] = ()
    burn_in: bool = False
    languages: tuple[str, ...] = ()


class Stop(Value):
    """End what is being made; what is done is kept."""

    order: Literal["stop"] = "stop"


Order = Render | Export | Stop
