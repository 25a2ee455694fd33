"""Makes music, effects and deliveries from words; nothing of samples."""

from collections.abc import Iterable, Mapping

from film.audio import Score
from film.ids import seed_of
from studio.breakdown.data.sounds import DELIVERIES, INSTRUMENTS, MOOD_NOUNS
from studio.breakdown.lexicon import Lexicon, normal
from studio.breakdown.nearest import Nearest
from studio.breakdown.staged import Staged

EFFECT_KNOWN = 0.5
DELIVERY_KNOWN = 0.55
FILLER = (
    "more", "less", "a bit", "a little", "a touch", "slightly", "much", "very", "really", "with", "say it", "make it", "it",
    "in a", "way", "voice", "tone", "bit", "as if", "like", "sound", "sounding", "some", "far", "too", "so", "please",
)  # fmt: skip

DELIVERY = Lexicon(DELIVERIES)
MOOD = Lexicon(MOOD_NOUNS)
PLAYED = Lexicon(INSTRUMENTS)
EMPTY = Lexicon({"filler": FILLER}, named=False)


def make_score(mood: Iterable[str], genre: str, instruments: Iterable[str], seed_words: str) -> Score:
    """Return music of that mood; moods and instruments keep the director's words where none known is meant."""
    wanted = [word for said in mood for word in _words(MOOD, said)]
    if not wanted:
        wanted = [hit.name for hit in MOOD.find(genre)][:2] or ([normal(genre)] if genre.strip() else [])
    played = [word for said in instruments for word in _words(PLAYED, said)]
    moods, players = tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(played))
    return Score(mood=moods, instruments=players, seed=seed_of(seed_words, *moods, *players))


def effect_kind(nearest: Nearest, words: str, effects: Mapping[str, Iterable[str]]) -> Staged[str]:
    """Return the effect of the catalogue that stands for `words`."""
    named = Lexicon(effects).wanted(words)
    if named:
        return Staged(max(named, key=lambda hit: len(hit.phrase)).name)
    best = nearest.of(words, "effects", {name: (name, *phrases) for name, phrases in effects.items()})[0]
    if best.cosine >= EFFECT_KNOWN:
        return Staged(best.name)
    return Staged(best.name, (f"“{words}” is made as “{best.name}”, the nearest sound known.",))


def deliveries(nearest: Nearest, words: str) -> tuple[str, ...]:
    """Return how a line is to be said as lower-case adjectives; a word that stands for none known is kept as it is."""
    found = [hit.name for hit in DELIVERY.wanted(words)]
    if found:
        return tuple(dict.fromkeys(found))
    rest = " ".join(_cut(normal(words)).split())
    if not rest:
        return ()
    best = nearest.of(rest, "deliveries", {name: (name, *others) for name, others in DELIVERIES.items()})[0]
    return (best.name,) if best.cosine >= DELIVERY_KNOWN else (rest,)


def _words(lexicon: Lexicon, said: str) -> list[str]:
    return [hit.name for hit in lexicon.wanted(said)] or ([normal(said)] if said.strip() else [])


def _cut(text: str) -> str:
    for hit in reversed(EMPTY.find(text)):
        text = text[: hit.start] + text[hit.end :]
    return text.strip(" ,.")
