from itertools import pairwise

import numpy as np
import pytest
from hearing import RATE, centroid, level_db, onsets_a_second

from film.audio import Score
from studio.sound.composition import composed
from studio.sound.instruments import ORCHESTRA
from studio.sound.loudness import integrated_lufs
from studio.sound.mood import _FEELS, feel_of, unheard_moods
from studio.sound.music import scored

SECONDS = 24


def music(*mood: str, genre: str = "", **more: object) -> np.ndarray:
    return scored(Score.model_validate({"mood": mood, **more}), genre, SECONDS * RATE, RATE)


@pytest.mark.parametrize("name", sorted(_FEELS))
@pytest.mark.parametrize("seconds", [1.0, 7.3, 24.0])
def test_every_mood_fills_its_time_with_bars_near_its_tempo(name: str, seconds: float) -> None:
    feel = _FEELS[name]
    piece = composed(feel, seconds, np.random.default_rng(1))
    assert all(0 <= note.start < seconds and note.instrument in ORCHESTRA for note in piece.notes)
    assert (seconds / piece.beat_seconds / feel.metre) == pytest.approx(round(seconds / piece.beat_seconds / feel.metre))
    if seconds > 20:
        assert 60 / piece.beat_seconds == pytest.approx(feel.tempo, rel=0.1)


@pytest.mark.parametrize("name", sorted(_FEELS))
def test_chords_move_by_small_steps_and_melodies_keep_to_the_key(name: str) -> None:
    feel = _FEELS[name]
    piece = composed(feel, 40, np.random.default_rng(5))
    scale = {(piece.key.tonic + step) % 12 for step in piece.key.scale}
    melody = [
        note for note in piece.notes if note.instrument == feel.lead and feel.lead not in (feel.harmony, feel.figure, feel.bass)
    ]
    if melody and feel.mode not in ("minor", "harmonic minor") and feel.tension < 0.85:
        assert np.mean([note.pitch % 12 in scale for note in melody]) > 0.97
        assert max(abs(a.pitch - b.pitch) for a, b in pairwise(melody)) <= 14
    starts = sorted({note.start for note in piece.notes if note.instrument == feel.harmony})
    chords = [[note.pitch for note in piece.notes if note.instrument == feel.harmony and note.start == at] for at in starts]
    if all(len(chord) > 2 for chord in chords):
        assert np.mean([abs(np.mean(a) - np.mean(b)) for a, b in pairwise(chords)]) < 4


def test_the_motif_comes_back_after_four_bars() -> None:
    feel = _FEELS["hopeful"]._replace(density=0.95)
    piece = composed(feel, 60, np.random.default_rng(2))
    bar = piece.beat_seconds * feel.metre
    lead = [note for note in piece.notes if note.instrument == feel.lead]
    rhythm = lambda number: [
        round((n.start - number * bar) / piece.beat_seconds, 2) for n in lead if number <= n.start / bar + 1e-6 < number + 1
    ]
    assert rhythm(1) == rhythm(5) == rhythm(9) and len(rhythm(1)) > 1


@pytest.mark.parametrize(
    ("mood", "genre"), [(("hopeful",), ""), (("sad",), "noir"), (("action",), ""), ((), "horror"), ((), "")]
)
def test_music_is_at_minus_twenty_two_stereo_and_exactly_long(mood: tuple[str, ...], genre: str) -> None:
    pcm = music(*mood, genre=genre)
    assert pcm.shape == (2, (SECONDS + 1) * RATE) and np.isfinite(pcm).all()
    assert integrated_lufs(pcm) == pytest.approx(-22, abs=0.2)
    assert np.abs(pcm).max() < 0.7
    assert np.corrcoef(pcm)[0, 1] < 0.97


def test_music_begins_and_ends_without_a_step() -> None:
    pcm = music("happy")
    assert np.abs(pcm[:, :8]).max() < 1e-3 and np.abs(pcm[:, -8:]).max() < 1e-3
    assert level_db(pcm[:, -RATE // 4 :]) < level_db(pcm) - 20


def test_moods_differ_in_tempo_mode_brightness_and_business() -> None:
    sad, happy, calm, action = (music(mood) for mood in ("sad", "happy", "calm", "action"))
    assert onsets_a_second(happy[0]) > 2 * onsets_a_second(sad[0])
    assert onsets_a_second(action[0]) > 3 * onsets_a_second(calm[0])
    assert centroid(happy) > 1.3 * centroid(sad)
    feels = [feel_of((mood,), "", ()) for mood in ("sad", "happy", "scary", "action")]
    assert [feel.mode for feel in feels] == ["minor", "major", "phrygian", "minor"]
    assert sorted(feel.tempo for feel in feels) == [52, 58, 118, 138]


def test_another_seed_is_another_piece_and_the_same_seed_the_same() -> None:
    assert np.array_equal(music("calm", seed=3), music("calm", seed=3))
    assert np.abs(music("calm", seed=3) - music("calm", seed=4)).max() > 0.05


def test_a_level_is_six_decibels() -> None:
    assert integrated_lufs(music("calm", level=1.0)) == pytest.approx(-16, abs=0.2)


def test_named_instruments_play_and_unknown_words_are_named() -> None:
    feel = feel_of(("sad",), "", ("cello", "choir", "drums"))
    assert (feel.lead, feel.harmony, feel.beat) == ("cello", "choir", "drive")
    assert feel_of(("sad",), "", ("piano",))._replace() != feel_of(("sad",), "", ())
    assert unheard_moods(("hopeful", "beige"), ("kazoo", "piano")) == ("beige", "kazoo")


def test_a_genre_colours_a_mood() -> None:
    assert feel_of(("tense",), "film noir", ()).lead == "muted brass"
    assert feel_of(("hopeful",), "science-fiction", ()).harmony == "synth pad"


@pytest.mark.parametrize("name", sorted(ORCHESTRA))
def test_every_instrument_sounds_and_ends_softly(name: str) -> None:
    sound = np.atleast_2d(ORCHESTRA[name].make(262.0, 0.8, np.random.default_rng(1)))
    assert np.isfinite(sound).all() and np.abs(sound).max() > 0.05
    assert np.abs(sound[:, -4:]).max() < 0.02 * np.abs(sound).max()


@pytest.mark.parametrize(
    "name", ["piano", "violin", "flute", "brass", "harp", "guitar", "pizzicato", "celesta", "contrabass", "organ"]
)
@pytest.mark.parametrize("hertz", [110.0, 261.63, 523.25])
def test_instruments_are_in_tune(name: str, hertz: float) -> None:
    """The strongest harmonic, divided by its number, lies within a sixth of a semitone of the note."""
    sound = np.atleast_2d(ORCHESTRA[name].make(hertz, 1.0, np.random.default_rng(1)))[0]
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 18)) ** 2
    strongest = np.argmax(power) * RATE / (1 << 18)
    number = max(1, round(strongest / hertz))
    assert abs(np.log2(strongest / number / hertz)) * 1200 < 17
