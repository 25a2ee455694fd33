import numpy as np
import pytest
from hearing import RATE, level_db

from film.audio import Score, Voice
from studio.sound.beep import Beep
from studio.sound.effects import NoSuchEffect
from studio.sound.espeak import Espeak
from studio.sound.loudness import gain_of, integrated_lufs
from studio.sound.mix import mix_scene
from studio.sound.orders import PlacedEffect, PlacedTake, SceneSound, TakeOrder
from studio.sound.takefile import read_take, write_take

CLICK = Beep().record(TakeOrder(text="one two three", voice=Voice())).samples
LINES = ("They told me nobody lived out here any more.", "Then they lied to you, as they lied to all of us.")
SPEECH = {
    f"line {place}": read_take(write_take(Espeak().record(TakeOrder(text=text, voice=voice)))).samples
    for place, (text, voice) in enumerate(zip(LINES, (Voice(), Voice(sex="male", variant=1)), strict=True))
}


def scene(**more: object) -> SceneSound:
    return SceneSound.model_validate({"frames": 240, "frame_rate": 24, **more})


def placed(start: int, key: str = "line 0", **more: object) -> PlacedTake:
    return PlacedTake.model_validate({"key": key, "start": start, "frames": 100, **more})


def speech(key: str) -> np.ndarray:
    return CLICK if key == "click" else SPEECH[key]


@pytest.mark.parametrize("rate", [24, 25, 30])
@pytest.mark.parametrize("frames", [1, 37, 241])
def test_a_scenes_sound_lasts_exactly_its_frames_and_tail(rate: int, frames: int) -> None:
    order = scene(frames=frames, frame_rate=rate, tail=36, score=Score(mood=("calm",)), weather="rain")
    pcm = mix_scene(order, speech)
    assert pcm.shape == (2, (frames + 36) * RATE // rate) and pcm.dtype == np.float32


@pytest.mark.parametrize("rate", [24, 25, 30])
@pytest.mark.parametrize("kit", ["testcard", "street", "church"])
def test_a_click_lies_on_the_first_sample_of_its_frame(rate: int, kit: str) -> None:
    pcm = mix_scene(scene(frame_rate=rate, kit=kit, takes=(placed(77, "click"),)), speech)
    for side in pcm:
        assert np.flatnonzero(np.abs(side) > 0.3)[0] == 77 * RATE // rate


def test_the_testcard_carries_takes_bit_for_bit_and_nothing_else() -> None:
    pcm = mix_scene(scene(kit="testcard", takes=(placed(10, "click"), placed(250))), speech)
    expected = np.zeros(276 * 2000, np.float32)
    expected[20000 : 20000 + len(CLICK)] += CLICK
    expected[500000:] += SPEECH["line 0"][: len(expected) - 500000]
    assert np.array_equal(pcm[0], expected) and np.array_equal(pcm[1], expected)


@pytest.mark.parametrize("mode", ["on screen", "off screen", "voice-over", "phone", "radio"])
def test_dialogue_is_heard_at_minus_sixteen_in_every_mode(mode: str) -> None:
    order = scene(kit="living room", score=Score(mood=("sad",)), takes=(placed(48, mode=mode),))
    pcm = mix_scene(order, speech)
    assert integrated_lufs(pcm[:, 96000 : 96000 + len(SPEECH["line 0"])]) == pytest.approx(-16, abs=1)


def test_phone_and_radio_have_no_bass_and_no_treble() -> None:
    for mode in ("phone", "radio"):
        pcm = mix_scene(scene(kit="testcard", score=Score(silent=True), takes=(placed(0, mode=mode),)), speech)
        power = np.abs(np.fft.rfft(pcm[0])) ** 2
        hertz = np.fft.rfftfreq(pcm.shape[1], 1 / RATE)
        assert power[(hertz < 200) | (hertz > 5500)].sum() < 0.04 * power.sum()


def test_a_voice_over_is_dry_and_centred_and_a_person_on_stage_is_neither() -> None:
    dry = mix_scene(scene(kit="church", score=Score(silent=True), takes=(placed(0, mode="voice-over", pan=0.8),)), speech)
    wet = mix_scene(scene(kit="church", score=Score(silent=True), takes=(placed(0, pan=0.8),)), speech)
    after = slice(len(SPEECH["line 0"]) + 4800, len(SPEECH["line 0"]) + 24000)
    assert level_db(wet[:, after]) > level_db(dry[:, after]) + 5
    during = slice(0, len(SPEECH["line 0"]))
    assert abs(level_db(dry[0, during]) - level_db(dry[1, during])) < 0.3
    assert level_db(wet[1, during]) > level_db(wet[0, during]) + 3


def test_gain_of_a_take_is_heard() -> None:
    soft, plain = (
        integrated_lufs(mix_scene(scene(kit="testcard", score=Score(silent=True), takes=(placed(0, gain_db=db),)), speech))
        for db in (-6, 0)
    )
    assert soft == pytest.approx(plain - 6, abs=0.3)


def test_music_steps_back_before_speech_and_returns_after_it() -> None:
    """The bed is found by taking away the same scene without its music."""
    silent = scene(frames=480, kit="living room", score=Score(silent=True), takes=(placed(200),))
    heard = silent.model_copy(update={"score": Score(mood=("tense",), seed=4)})
    alone = heard.model_copy(update={"takes": ()})
    nobody = silent.model_copy(update={"takes": ()})
    under = mix_scene(heard, speech) - mix_scene(silent, speech)
    music = mix_scene(alone, speech) - mix_scene(nobody, speech)
    start, end = 400000, 400000 + len(SPEECH["line 0"])
    assert level_db(under[:, start:end]) < level_db(music[:, start:end]) - 6
    assert level_db(under[:, : start - 7000]) == pytest.approx(level_db(music[:, : start - 7000]), abs=0.05)
    ahead = slice(start - 1500, start - 500)
    assert level_db(under[:, ahead]) < level_db(music[:, ahead]) - 4
    later = slice(end + 30000, end + 100000)
    assert level_db(under[:, later]) == pytest.approx(level_db(music[:, later]), abs=0.05)
    assert integrated_lufs(music) == pytest.approx(-22, abs=0.6)
    assert -31 <= integrated_lufs(under[:, start:end]) <= -25


def test_loud_music_still_stays_nine_units_under_speech() -> None:
    silent = scene(kit="living room", score=Score(silent=True), takes=(placed(24),))
    loud = silent.model_copy(update={"score": Score(mood=("action",), level=1.0)})
    under = mix_scene(loud, speech) - mix_scene(silent, speech)
    during = slice(48000 + 4800, 48000 + len(SPEECH["line 0"]) - 4800)
    assert integrated_lufs(under[:, during]) < -16 - 9


def test_nothing_is_louder_than_one_decibel_below_full_scale() -> None:
    crowd = tuple(placed(at, key) for at in (10, 12, 14) for key in SPEECH)
    effects = tuple(PlacedEffect(kind="explosion", start=at, level=1.0) for at in (10, 15))
    pcm = mix_scene(scene(takes=crowd, effects=effects, score=Score(mood=("action",), level=1.0), weather="storm"), speech)
    assert np.abs(pcm).max() <= gain_of(-1)


def test_equal_orders_give_equal_sound() -> None:
    order = scene(
        takes=(placed(5),),
        score=Score(mood=("noir",)),
        weather="storm",
        busy="busy",
        effects=(PlacedEffect(kind="door", start=9),),
    )
    assert np.array_equal(mix_scene(order, speech), mix_scene(order, speech))


def test_an_effect_begins_on_its_frame_and_its_level_is_heard() -> None:
    base = scene(kit="testcard", score=Score(silent=True))
    knock = mix_scene(base.model_copy(update={"effects": (PlacedEffect(kind="knock", start=100),)}), speech)
    assert 200000 <= np.flatnonzero(np.abs(knock[0]) > 0.05)[0] < 200000 + 480
    softer = mix_scene(base.model_copy(update={"effects": (PlacedEffect(kind="knock", start=100, level=-1.0),)}), speech)
    assert level_db(softer) == pytest.approx(level_db(knock) - 9, abs=0.1)


def test_an_effect_nobody_knows_is_refused_by_name() -> None:
    with pytest.raises(NoSuchEffect, match="'yodel'"):
        mix_scene(scene(effects=(PlacedEffect(kind="yodel", start=0),)), speech)


def test_the_tail_fades_to_nothing_and_the_start_does_not_click() -> None:
    pcm = mix_scene(scene(score=Score(mood=("happy",)), weather="rain"), speech)
    assert np.abs(pcm[:, :4]).max() < 2e-3 and np.abs(pcm[:, -4:]).max() < 2e-3
    assert level_db(pcm[:, -2400:]) < level_db(pcm[:, 240000:480000]) - 20


def test_supplied_music_lies_under_the_scene() -> None:
    tone = (0.5 * np.sin(2 * np.pi * 330 / RATE * np.arange(20 * RATE))).astype(np.float32)
    pcm = mix_scene(scene(kit="testcard", score=Score(audio="song")), lambda key: np.stack([tone, tone]))
    assert integrated_lufs(pcm[:, :400000]) == pytest.approx(-22, abs=1)
    assert np.argmax(np.abs(np.fft.rfft(pcm[0, : 10 * RATE]))) == 3300
