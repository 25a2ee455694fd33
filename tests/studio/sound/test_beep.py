import numpy as np

from film.audio import Voice
from studio.sound.beep import Beep
from studio.sound.orders import TakeOrder
from studio.sound.voice import VoiceMaker


def test_beep_clicks_on_its_first_sample_for_less_than_a_millisecond() -> None:
    samples = Beep().record(TakeOrder(text="three words here", voice=Voice())).samples
    loud = np.flatnonzero(np.abs(samples) > 0.05)
    assert loud[0] == 0 and loud[-1] < 48
    assert np.abs(samples[48:]).max() < 0.01


def test_beep_lasts_as_long_as_its_words() -> None:
    assert isinstance(Beep(), VoiceMaker)
    take = Beep().record(TakeOrder(text="one two three four", voice=Voice()))
    assert len(take.samples) == round(1.38 * 48000)
    assert take.mouths[-1][1] == "sil" and len(take.stresses) == 4
    assert [at for at, _ in take.mouths] == sorted({at for at, _ in take.mouths})
