"""The built-in voice: espeak-ng's phonemes and pulses, made into a character's voice; scenes and rooms are the mix's affair."""

import zlib

import numpy as np

from studio.sound.delivery import Manner, manner_of
from studio.sound.espeak_pipe import Speech, Utterance, utter
from studio.sound.limiter import limited
from studio.sound.loudness import at_loudness, gain_of, true_peak
from studio.sound.orders import SAMPLE_RATE, Spoken, TakeOrder
from studio.sound.resampling import resampled
from studio.sound.spoken_text import ssml
from studio.sound.timbre import BLOCK_OUT, Timbre, timbre_of
from studio.sound.treatment import treated
from studio.sound.visemes import mouths_of, stresses_of

TAKE_LUFS = -16.0
TAKE_PEAK_DB = -1.5
_UNITS_AN_OCTAVE = 64
"""Of espeak-ng's pitch setting, as measured between half and double."""
_LEAD_SECONDS = 0.008
_TAIL_SECONDS = 0.06
_FADE = SAMPLE_RATE * 5 // 1000
_ESPEAK_NAMES = {"en-gb": "en", "fr-fr": "fr", "zh": "cmn", "zh-cn": "cmn", "pt-pt": "pt", "es-es": "es", "no": "nb"}


class Espeak:
    """A voice maker that speaks more than a hundred languages offline."""

    name = "espeak"
    version = "1"

    def record(self, order: TakeOrder) -> Spoken:
        """Return the spoken line; equal orders give equal samples in any process.

        Raises:
            VoiceMissing: espeak-ng is not installed.
            VoiceDied: its process ended twice without an answer.
        """
        timbre, manner = timbre_of(order.voice), manner_of(order.delivery)
        speech = utter(_utterance(order, timbre, manner))
        rng = np.random.default_rng(zlib.crc32(f"{order.text}|{order.take}|{order.voice.variant}".encode()))
        raw = resampled(speech.samples, timbre.block_in, BLOCK_OUT)
        first, last = _heard(raw)
        if first == last:
            return _silent(order)
        voice = treated(raw[first:last], timbre, manner, rng)
        phonemes = _retimed(speech, timbre, first / SAMPLE_RATE)
        end = (last - first) / SAMPLE_RATE
        return Spoken(_levelled(_faded(voice)), mouths_of(phonemes, end - _TAIL_SECONDS / 2), stresses_of(phonemes, end))


def _utterance(order: TakeOrder, timbre: Timbre, manner: Manner) -> Utterance:
    again = _again(order.take)
    stretch = timbre.formant_factor
    wanted = timbre.hertz * 2 ** ((manner.semitones + again[0]) / 12) / stretch
    return Utterance(
        ssml=ssml(order.text, manner, order.pronounced),
        voices=tuple(f"{language}+{timbre.variant}" for language in languages(order.voice.accent, order.language)),
        rate=round(min(max(timbre.rate * manner.rate * again[1] / stretch, 80), 420)),
        pitch=round(min(max(50 + _UNITS_AN_OCTAVE * np.log2(wanted / timbre.base_hertz), 0), 99)),
        range=round(min(max(50 * timbre.pitch_range * manner.pitch_range * again[2], 0), 99)),
        gap=round(manner.gap),
    )


def _again(take: int) -> tuple[float, float, float]:
    """Return semitones, rate and range by which a further take differs from the first."""
    if take <= 1:
        return 0.0, 1.0, 1.0
    rng = np.random.default_rng(take)
    return float(rng.uniform(-0.9, 0.9)), float(rng.uniform(0.94, 1.06)), float(rng.uniform(0.85, 1.3))


def languages(accent: str, language: str) -> tuple[str, ...]:
    """Return espeak names to try in turn: the accent where it is one of that language, the language, English."""
    accent, language = accent.lower(), language.lower()
    wanted = [accent] if accent.split("-")[0] == language.split("-")[0] else []
    wanted += [language, language.split("-")[0], "en"]
    return tuple(dict.fromkeys(_ESPEAK_NAMES.get(name, name) for name in wanted))


def _heard(samples: np.ndarray) -> tuple[int, int]:
    """Return where sound begins and ends, with a little air on both sides."""
    loud = np.flatnonzero(np.abs(samples) > 0.004)
    if not loud.size:
        return 0, 0
    first = max(int(loud[0]) - round(_LEAD_SECONDS * SAMPLE_RATE), 0)
    return first, min(int(loud[-1]) + round(_TAIL_SECONDS * SAMPLE_RATE), len(samples))


def _retimed(speech: Speech, timbre: Timbre, lead: float) -> list[tuple[float, str]]:
    scale = 1 / (speech.sample_rate * timbre.formant_factor)
    return [(max(at * scale - lead, 0.0), ipa) for at, ipa in speech.phonemes]


def _faded(samples: np.ndarray) -> np.ndarray:
    ramp = np.linspace(0, 1, _FADE, dtype=np.float32)
    answer = samples.copy()
    answer[:_FADE] *= ramp[: len(answer)]
    answer[-_FADE:] *= ramp[::-1][-len(answer) :]
    return answer


def _levelled(samples: np.ndarray) -> np.ndarray:
    """Bring to the take loudness with the true peak kept under its bound."""
    answer = at_loudness(samples, TAKE_LUFS)
    for _ in range(3):
        answer = at_loudness(limited(answer, TAKE_PEAK_DB - 0.3), TAKE_LUFS)
        if true_peak(answer) <= gain_of(TAKE_PEAK_DB):
            return answer
    return (answer * np.float32(min(1.0, gain_of(TAKE_PEAK_DB) / true_peak(answer)))).astype(np.float32)


def _silent(order: TakeOrder) -> Spoken:
    """Return a pause for a line that holds nothing to say."""
    seconds = 0.3 + 0.15 * len(order.text.split())
    return Spoken(np.zeros(round(seconds * SAMPLE_RATE), np.float32), ((0.0, "sil"),), ())
