"""Making one unit from its recipe alone, inside a worker: takes, stills, segments, scene sounds; it never sees a film."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from film.errors import MakerFailed
from studio.cut.encoder import encode_segment, still_png
from studio.cut.joins import fade_out, mix
from studio.picture.maker import PictureMaker
from studio.picture.setup import Setup
from studio.sound.mix import mix_scene
from studio.sound.orders import SceneSound, TakeOrder
from studio.sound.takefile import read_take, write_scene, write_take
from studio.sound.voice import VoiceMaker
from studio.stores.artefacts import key_of, path_of, read_artefact, write_artefact

BLACK_LUMA = 17.0
"""Mean luma, limited range, at or under which a frame counts as black."""

Watch = Callable[[], None]
"""Called before every frame; raises when the work is no longer wanted."""


class Made(NamedTuple):
    """What a worker reports of a unit it has written."""

    kind: str
    key: str
    size: int
    facts: dict[str, Any]


class Bench(NamedTuple):
    """A worker's makers and the folder it writes to."""

    folder: Path
    picture: PictureMaker
    voice: VoiceMaker


def make(bench: Bench, key: str, recipe: dict[str, Any], watch: Watch) -> list[Made]:
    """Make the unit of `recipe` and write it; return what was written, the unit itself last.

    Raises:
        MakerFailed: the maker gave nothing usable, such as black frames that nobody asked for.
    """
    return {"take": _take, "still": _still, "segment": _segment, "sound": _sound}[recipe["kind"]](bench, key, recipe, watch)


def _write(bench: Bench, kind: str, key: str, payload: bytes, facts: dict[str, Any]) -> Made:
    facts = {**facts, "kind": kind}
    return Made(kind, key, write_artefact(bench.folder, key, payload, facts), facts)


def _take(bench: Bench, key: str, recipe: dict[str, Any], watch: Watch) -> list[Made]:
    watch()
    spoken = bench.voice.record(TakeOrder.model_validate(recipe["order"]))
    if not len(spoken.samples):
        raise MakerFailed(f"{bench.voice.name} recorded nothing for {recipe['order']['text']!r}")
    marks = {
        "mouths": [[round(at, 4), viseme] for at, viseme in spoken.mouths],
        "stresses": [round(at, 4) for at in spoken.stresses],
    }
    return [_write(bench, "take", key, write_take(spoken), {"samples": len(spoken.samples), **marks})]


def _still(bench: Bench, key: str, recipe: dict[str, Any], watch: Watch) -> list[Made]:
    setup = Setup.model_validate(recipe["setup"])
    watch()
    frame = next(iter(bench.picture.frames(setup, recipe["frame"], 1)))
    _refuse_black(frame, setup, recipe["frame"])
    return [_write(bench, "still", key, still_png(frame), {})]


def _segment(bench: Bench, key: str, recipe: dict[str, Any], watch: Watch) -> list[Made]:
    setup = Setup.model_validate(recipe["setup"])
    encoded = encode_segment(_frames(bench, setup, recipe, watch), setup.width, setup.height, setup.frame_rate)
    init = _init(bench, encoded.init)
    return [init, _write(bench, "segment", key, encoded.fragment, {"init": init.key, "frames": encoded.frames})]


def _init(bench: Bench, content: bytes) -> Made:
    """Return the init part, written unless it stands; it is reported either way, for whoever wrote it may be dead."""
    key = key_of({"init": content.hex()})
    file = path_of(bench.folder, key)
    return (
        Made("init", key, file.stat().st_size, {"kind": "init"}) if file.exists() else _write(bench, "init", key, content, {})
    )


def _frames(bench: Bench, setup: Setup, recipe: dict[str, Any], watch: Watch) -> Iterator[np.ndarray]:
    first, count = recipe["first"], recipe["frames"]
    join, fade = recipe.get("join"), recipe.get("fade_out")
    outgoing = _handle(bench, join) if join else []
    for number, frame in enumerate(bench.picture.frames(setup, first, count), first):
        watch()
        _refuse_black(frame, setup, number)
        if join and number < join["frames"]:
            frame = mix(
                join["kind"], outgoing[number - first] if outgoing else None, frame, (number + 1) / (join["frames"] + 1)
            )
        if fade and number >= fade["from"]:
            frame = fade_out(frame, (number - fade["from"] + 1) / fade["frames"])
        yield frame


def _handle(bench: Bench, join: dict[str, Any]) -> list[np.ndarray]:
    if "setup" not in join:
        return []
    setup = Setup.model_validate(join["setup"])
    return [frame.copy() for frame in bench.picture.frames(setup, join["first"], join["count"])]


def _refuse_black(frame: np.ndarray, setup: Setup, number: int) -> None:
    luma = frame[: setup.height]
    if not setup.black and float(luma.mean()) <= BLACK_LUMA and int(luma.max()) < 40:
        raise MakerFailed(f"frame {number} came out black and nobody asked for black; relight the shot or report this setup")


def _sound(bench: Bench, key: str, recipe: dict[str, Any], watch: Watch) -> list[Made]:
    watch()
    order = SceneSound.model_validate(recipe["order"])
    takes = {take: read_take(read_artefact(bench.folder, take)).samples for take in recipe["takes"]}
    pcm = mix_scene(order, takes.__getitem__)
    return [_write(bench, "sound", key, write_scene(pcm), {"samples": pcm.shape[1]})]
