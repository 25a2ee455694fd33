"""What the person chose: `reelwright.toml` in the home and the environment; keys are read when used and never written."""

import json
import os
import tomllib
from pathlib import Path
from typing import NamedTuple

from film.errors import BadDocument


class Settings(NamedTuple):
    """Choices of one home."""

    model: str | None = None
    """None is the built-in director."""
    base_url: str | None = None
    picture: str = "previs"
    voice: str = "espeak"
    workers: int | None = None


def read(folder: Path) -> Settings:
    """Return the choices of a home, the defaults where it has none.

    Raises:
        BadDocument: the file is no TOML, or a table is not one.
    """
    file = folder / "reelwright.toml"
    if not file.exists():
        return _with_environment(Settings())
    try:
        tables = tomllib.loads(file.read_text())
        director, picture = tables.get("director", {}), tables.get("picture", {})
        settings = Settings(
            model=director.get("model"),
            base_url=director.get("base_url"),
            picture=picture.get("maker", "previs"),
            voice=tables.get("voice", {}).get("maker", "espeak"),
            workers=picture.get("workers"),
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, AttributeError) as error:
        raise BadDocument(f"{file} cannot be read: {error}; see the README for its tables") from error
    return _with_environment(settings)


def _with_environment(settings: Settings) -> Settings:
    picture, voice = os.environ.get("REELWRIGHT_PICTURE"), os.environ.get("REELWRIGHT_VOICE")
    return settings._replace(picture=picture or settings.picture, voice=voice or settings.voice)


def use(folder: Path, model: str, base_url: str | None) -> Path:
    """Write into the home's settings that `model` directs from now on, every other table kept; return the file."""
    file = folder / "reelwright.toml"
    kept: list[str] = []
    inside = False
    for line in file.read_text().splitlines() if file.exists() else []:
        if line.strip().startswith("["):
            inside = line.strip() == "[director]"
        kept += [] if inside else [line]
    address = [f"base_url = {json.dumps(base_url)}"] if base_url else []
    part = file.with_suffix(".part")
    part.write_text("\n".join([*kept, "[director]", f"model = {json.dumps(model)}", *address, ""]))
    part.rename(file)
    return file


class Found(NamedTuple):
    """What the environment offers and nobody has said yes to."""

    key: bool
    base_url: str | None


def offered() -> Found:
    """Return whether an OpenAI key and URL lie in the environment; the key itself is not returned."""
    return Found("OPENAI_API_KEY" in os.environ, os.environ.get("OPENAI_BASE_URL"))
