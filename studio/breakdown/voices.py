"""Makes voices from words, no two alike in one film; nothing of how one line is said."""

from collections.abc import Iterable

from film.audio import Voice
from film.ids import seed_of
from studio.breakdown.ages import Sex, years
from studio.breakdown.data.voices import ACCENTS, FOREIGN_ACCENTS, PACES, PITCHES, ROUGHNESS
from studio.breakdown.lexicon import Lexicon
from studio.breakdown.staged import Staged

PITCH, PACE, ROUGH, ACCENT = Lexicon(PITCHES), Lexicon(PACES), Lexicon(ROUGHNESS), Lexicon(ACCENTS)
FOREIGN = Lexicon({name: (name,) for name in FOREIGN_ACCENTS})
VARIANTS = 12


def voice_of(words: str, who: str, sex: Sex, age: int, taken: Iterable[Voice] = ()) -> Staged[Voice]:
    """Return a voice for `who` as `words` have it; its variant differs from those of all `taken` voices."""
    seed = seed_of(who, "voice")
    used = {voice.variant for voice in taken}
    free = next(n % 1000 for n in range(seed % VARIANTS, seed % VARIANTS + 1000) if n % 1000 not in used)
    value = Voice(
        words=words,
        sex=sex,
        age=years(words) or age,
        variant=free,
        pitch=_amount(PITCH, words, (seed % 41 - 20) / 100),
        pace=_amount(PACE, words, (seed // 41 % 31 - 15) / 100),
        roughness=_amount(ROUGH, words, 0.0),
    )
    return _accented(value, words)


def revoiced(voice: Voice, words: str, sex: Sex | None = None) -> Staged[Voice]:
    """Return `voice` with what `words` ask changed and everything else kept."""
    changed = Voice(
        words=words,
        sex=sex or voice.sex,
        age=years(words) or voice.age,
        accent=voice.accent,
        variant=voice.variant,
        pitch=_amount(PITCH, words, voice.pitch),
        pace=_amount(PACE, words, voice.pace),
        roughness=_amount(ROUGH, words, voice.roughness),
    )
    return _accented(changed, words)


def _accented(voice: Voice, words: str) -> Staged[Voice]:
    if accent := ACCENT.first(words):
        return Staged(voice.model_copy(update={"accent": accent}))
    if foreign := FOREIGN.first(words):
        return Staged(voice, (f"The {foreign.title()} accent is not made; the voice speaks British English.",))
    return Staged(voice)


def _amount(lexicon: Lexicon, words: str, otherwise: float) -> float:
    found = lexicon.first(words)
    return float(found) if found else otherwise
