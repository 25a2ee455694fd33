"""The cut, proved: random films are made, edited twenty times and played; every frame and every click is where it must be."""

import io
import random
from collections.abc import Iterator
from typing import NamedTuple

import av
import numpy as np
import pytest
from changes import random_edit
from films import random_film
from rules import Slot, needs
from screened import Piece, Shown, flashes, pieces, shown

from agent.settings import Settings
from agent.wiring import equipment
from film.edits import Edit, PutFilm
from film.film import Film
from studio.callsheet.sheet import CallSheet
from studio.cut.bmff import retime, samples
from studio.cut.encoder import TICKS_A_FRAME
from studio.cutlist import Clip, cutting_list, samples_under
from studio.picture.testcard import measure, read_card
from studio.production import Production
from studio.sound.orders import SAMPLE_RATE
from studio.stores.home import Home
from studio.stores.versions import Asked

EDITS = 20
PROVED = 200
IN_BRIEF = 3
"""How many of the films are proved by every `make test`."""
FILMS = [*range(IN_BRIEF), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(IN_BRIEF, PROVED))]
MOST_OFF = 14.0
"""Luma by which a coded block of a tiny picture may miss its level; blocks stand 219 apart."""
CLICK = 0.85 * 32768


class Seen(NamedTuple):
    """What was measured of one decoded segment."""

    strips: np.ndarray
    bodies: np.ndarray
    numbers: list[int]
    """Of every frame, by its card; only true of frames outside joins and fades."""
    flash: np.ndarray
    """(frames,) bool."""


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Production]:
    """One production with two workers for all films."""
    home = Home(tmp_path_factory.mktemp("proof") / "home")
    assert home.own()
    production = Production(home, equipment(Settings(picture="testcard", voice="beep")), 2)
    yield production
    production.close()
    home.release()


class Proof:
    """One film through its edits, and everything that was measured of its segments so far."""

    def __init__(self, production: Production, film: Film) -> None:
        self.production = production
        self.film = film
        asked = Asked(film.id, "make it", "me", "2026-01-01T00:00:00")
        self.version = production.versions.create(film, [PutFilm(film=film)], asked).id
        self.seen: dict[str, Seen] = {}
        self.standing: set[str] = set()

    def edit(self, edit: Edit, number: int) -> None:
        asked = Asked(f"{self.film.id} {number}", "change it", "me", "2026-01-01T00:00:00")
        self.version = self.production.versions.commit(self.film.id, self.version, [edit], asked).id
        self.film = self.production.versions.film(self.version)

    def play(self, timeout: float = 120) -> None:
        """Have the film made, then hold every frame and click of it against what the rules tell."""
        self.production.shoot(self.version)
        tally = self.production.finish(self.film.id, timeout)
        assert (tally.failed, tally.made) == (0, tally.wanted)
        sheet = self.production.sheet(self.version)
        clips, expected = cutting_list(sheet), pieces(self.film)
        slots = [Slot("segment", c.shot, c.sound.first) for c in clips]
        assert [(slot.element, c.at, c.frames) for slot, c in zip(slots, clips, strict=True)] == [
            (p.shot.shot.id, p.at, p.frames) for p in expected
        ]
        assert sum(clip.frames for clip in clips) == sheet.frames
        for number, (clip, piece) in enumerate(zip(clips, expected, strict=True), 1):
            if clip.key not in self.seen:
                self._look(clip, number, shown(piece, *sheet.pixels), piece)
        self._listen(sheet, clips)

    def _look(self, clip: Clip, number: int, wanted: Shown, piece: Piece) -> None:
        frames = list(decoded(self.production, [(clip, number)]))
        assert [at for at, _ in frames] == list(range(clip.at, clip.at + clip.frames))
        strips = np.array([measure(frame) for _, frame in frames])
        cards = [read_card(frame) for _, frame in frames]
        height = frames[0][1].shape[0] * 2 // 3
        bodies = np.array([frame[height // 2 : height].mean() for _, frame in frames])
        assert np.abs(strips - wanted.strips).max() < MOST_OFF, piece.slot
        assert np.abs(bodies - wanted.bodies)[wanted.certain].max(initial=0) < MOST_OFF, piece.slot
        self.seen[clip.key] = Seen(strips, bodies, [card.frame for card in cards], np.array([card.flash for card in cards]))

    def _listen(self, sheet: CallSheet, clips: list[Clip]) -> None:
        per_frame = SAMPLE_RATE // sheet.film.format.frame_rate
        parts = [samples_under(self.production.artefacts, clip.sound) for clip in clips]
        assert [part.shape[1] for part in parts] == [clip.frames * per_frame for clip in clips]
        pcm = np.concatenate([np.zeros((2, 0), np.int16), *parts], axis=1)
        assert np.array_equal(pcm[0], pcm[1])
        loud = np.flatnonzero(pcm[0] > CLICK)
        clicks = loud[np.diff(loud, prepend=-100) > 1]
        told = flashes(self.film)
        assert list(clicks / per_frame) == told
        seen = np.concatenate([np.zeros(0, bool), *(self.seen[clip.key].flash for clip in clips)])
        plain = np.concatenate([np.zeros(0, bool), *(_plain(p) for p in pieces(self.film))])
        flashed = np.flatnonzero(seen)
        assert set(flashed) <= set(told)
        assert {frame for frame in told if plain[frame]} <= set(flashed)
        assert all(np.abs(clicks - frame * per_frame).min() < per_frame for frame in flashed)

    def play_through(self) -> None:
        """Decode the whole film as one stream; its numbers and times must rise by one from first to last."""
        sheet = self.production.sheet(self.version)
        clips = cutting_list(sheet)
        frames = decoded(self.production, [(clip, n) for n, clip in enumerate(clips, 1)])
        told = [(piece, n) for piece in pieces(self.film) for n in range(piece.frames)]
        for count, ((at, frame), (piece, n)) in enumerate(zip(frames, told, strict=True)):
            assert at == count
            if _plain(piece)[n]:
                assert read_card(frame).frame == piece.slot.number * 48 + n


def _plain(piece: Piece) -> np.ndarray:
    """Return which frames of a segment lie in no join and no fade."""
    from rules import fade_frames, join_frames

    frames = piece.slot.number * 48 + np.arange(piece.frames)
    return (frames >= join_frames(piece.shot)) & (frames < piece.shot.frames - fade_frames(piece.shot))


def decoded(production: Production, clips: list[tuple[Clip, int]]) -> Iterator[tuple[int, np.ndarray]]:
    """Yield film frame numbers, as the media's own times have them, and frames of clips played as one stream."""
    if not clips:
        return
    read, facts = production.artefacts.read, production.artefacts.facts
    inits = {facts(clip.key)["init"] for clip, _ in clips}
    assert len(inits) == 1
    fragments = [retime(read(clip.key), clip.at * TICKS_A_FRAME, n) for clip, n in clips]
    ticks = [time for fragment in fragments for time in sorted(sample.presentation for sample in samples(fragment))]
    with av.open(io.BytesIO(read(inits.pop()) + b"".join(fragments))) as container:
        stream = container.streams.video[0]
        stream.thread_count = 1
        shift = None
        for tick, frame in zip(ticks, container.decode(stream), strict=True):
            shift = frame.pts - tick if shift is None else shift
            assert (tick % TICKS_A_FRAME, frame.pts - tick) == (0, shift)
            yield tick // TICKS_A_FRAME, frame.to_ndarray(format="yuv420p")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", FILMS)
def test_every_frame_and_click_of_a_film_is_where_it_must_be_after_each_of_twenty_edits(studio, seed):
    film, rng = random_film(seed), random.Random(f"edits {seed}")
    proof = Proof(studio, film)
    proof.play()
    for number in range(EDITS):
        before = needs(proof.film), _keys(studio.sheet(proof.version))
        edit = random_edit(proof.film, rng)
        proof.edit(edit, number)
        proof.play()
        after = needs(proof.film), _keys(studio.sheet(proof.version))
        assert _changed(before[1], after[1]) == _changed(before[0], after[0]), edit
    proof.play_through()
    studio.crew.forget(film.id)


def _keys(sheet: CallSheet) -> dict[Slot, str]:
    from test_rules import keys_of

    return keys_of(sheet)


def _changed(before: dict, after: dict) -> set[Slot]:
    return {slot for slot in before.keys() | after.keys() if before.get(slot) != after.get(slot)}


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_a_film_of_ninety_minutes_is_whole(studio):
    proof = Proof(studio, random_film(1, minutes=90))
    proof.play(timeout=2000)
    sheet = studio.sheet(proof.version)
    assert 80 * 60 < sheet.frames / sheet.film.format.frame_rate < 110 * 60
    proof.play_through()
    studio.crew.forget(proof.film.id)
