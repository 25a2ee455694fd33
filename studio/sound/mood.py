"""What music a mood and a genre ask for, as numbers and instruments; it composes nothing."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

Mode = Literal["major", "lydian", "mixolydian", "dorian", "minor", "harmonic minor", "phrygian"]
Beat = Literal["none", "heart", "brush", "soft", "march", "drive"]


class Feel(NamedTuple):
    """The character of a piece."""

    tempo: float
    """Beats a minute."""
    mode: Mode
    brightness: float
    """0…1: dark and low to bright and high."""
    density: float
    """0…1: notes for a beat."""
    tension: float
    """0…1: dissonance and growing."""
    beat: Beat
    lead: str
    harmony: str
    figure: str
    bass: str
    metre: int = 4


_FEELS = {
    "calm": Feel(66, "major", 0.45, 0.25, 0.05, "none", "flute", "pad", "harp", "contrabass"),
    "hopeful": Feel(84, "major", 0.62, 0.5, 0.1, "soft", "piano", "strings", "harp", "contrabass"),
    "happy": Feel(118, "major", 0.78, 0.75, 0.0, "soft", "clarinet", "guitar", "marimba", "pizzicato"),
    "playful": Feel(126, "mixolydian", 0.75, 0.8, 0.1, "brush", "clarinet", "marimba", "pizzicato", "pizzicato"),
    "romantic": Feel(72, "major", 0.5, 0.4, 0.08, "none", "violin", "strings", "piano", "contrabass", 3),
    "sad": Feel(58, "minor", 0.3, 0.25, 0.15, "none", "cello", "strings", "piano", "contrabass"),
    "lonely": Feel(54, "dorian", 0.3, 0.15, 0.15, "none", "piano", "pad", "piano", "contrabass"),
    "nostalgic": Feel(68, "mixolydian", 0.45, 0.4, 0.08, "none", "piano", "strings", "guitar", "contrabass", 3),
    "dreamy": Feel(64, "lydian", 0.6, 0.4, 0.08, "none", "celesta", "choir", "harp", "contrabass"),
    "wonder": Feel(80, "lydian", 0.72, 0.55, 0.1, "none", "celesta", "strings", "harp", "contrabass"),
    "mysterious": Feel(70, "dorian", 0.38, 0.35, 0.45, "none", "clarinet", "pad", "celesta", "contrabass"),
    "noir": Feel(74, "dorian", 0.25, 0.3, 0.35, "brush", "muted brass", "pad", "vibraphone", "pizzicato"),
    "tense": Feel(96, "phrygian", 0.32, 0.6, 0.7, "heart", "cello", "low brass", "ostinato", "synth bass"),
    "scary": Feel(52, "phrygian", 0.18, 0.2, 0.95, "heart", "violin", "cluster", "celesta", "low brass"),
    "sinister": Feel(64, "harmonic minor", 0.2, 0.35, 0.75, "heart", "low brass", "choir", "ostinato", "contrabass"),
    "action": Feel(138, "minor", 0.55, 0.95, 0.55, "drive", "brass", "strings", "ostinato", "synth bass"),
    "angry": Feel(126, "phrygian", 0.42, 0.85, 0.7, "drive", "low brass", "strings", "ostinato", "synth bass"),
    "triumphant": Feel(108, "major", 0.72, 0.7, 0.1, "march", "brass", "strings", "ostinato", "contrabass"),
    "epic": Feel(98, "minor", 0.6, 0.75, 0.35, "drive", "brass", "choir", "ostinato", "low brass"),
    "futuristic": Feel(92, "dorian", 0.52, 0.65, 0.3, "soft", "synth", "synth pad", "arpeggio", "synth bass"),
    "western": Feel(88, "mixolydian", 0.5, 0.5, 0.15, "soft", "guitar", "strings", "guitar", "pizzicato"),
}
_ALSO = {
    "calm": "peaceful serene quiet gentle soft tranquil relaxed still tender warm ambient neutral reflective intimate",
    "hopeful": "hope optimistic uplifting inspiring encouraging brighter bright rising redemptive heartfelt bittersweet",
    "happy": "joyful cheerful upbeat joy light sunny merry fun comedy family celebratory",
    "playful": "quirky whimsical comic funny mischievous bouncy silly cartoon animation",
    "romantic": "romance love loving passionate sensual longing",
    "sad": "sorrowful melancholy melancholic mournful tragic grief grieving heartbroken somber sombre elegiac drama dramatic",
    "lonely": "lonesome empty desolate bleak sparse isolated minimal cold",
    "nostalgic": "nostalgia wistful memory remembering tenderly period historical",
    "dreamy": "dreamlike ethereal floating surreal hazy magical enchanted",
    "wonder": "awe wondrous magic fairy fantasy discovery amazed sparkling adventure adventurous",
    "mysterious": "mystery curious enigmatic secretive strange eerie uncanny investigation",
    "noir": "smoky jazzy jazz moody detective brooding crime sultry",
    "tense": "suspense suspenseful tension uneasy nervous anxious thriller stalking urgent ticking",
    "scary": "horror frightening terrifying creepy fearful dread ghostly haunted nightmare",
    "sinister": "dark menacing ominous evil threatening villainous grim foreboding gothic",
    "action": "chase exciting fast energetic thrilling fight battle war running pursuit frantic",
    "angry": "furious rage violent aggressive brutal fierce vengeful",
    "triumphant": "victorious victory heroic proud glorious noble majestic march",
    "epic": "grand sweeping powerful huge massive legendary orchestral",
    "futuristic": "sci-fi science-fiction sci scifi cyberpunk electronic synth synthwave space techno neon robotic tech",
    "western": "country frontier cowboy desert folk acoustic",
}
_CANON = {word: name for name, words in _ALSO.items() for word in (name, *words.split())}
_INSTRUMENTS = {
    "piano": "piano keys keyboard",
    "violin": "violin fiddle solo-violin",
    "cello": "cello viola",
    "strings": "strings orchestra orchestral string quartet",
    "pad": "pad drone ambient atmosphere",
    "synth": "synth synthesizer synthesiser theremin electronic",
    "synth pad": "pads analog analogue",
    "guitar": "guitar acoustic banjo ukulele mandolin lute",
    "harp": "harp",
    "flute": "flute whistle recorder pipe pipes woodwind woodwinds",
    "clarinet": "clarinet oboe saxophone sax bassoon",
    "brass": "brass trumpet horn horns trumpets fanfare",
    "low brass": "trombone tuba",
    "muted brass": "muted",
    "choir": "choir voices chorus vocal choral",
    "organ": "organ church-organ harmonium",
    "accordion": "accordion harmonica concertina",
    "celesta": "celesta glockenspiel bells bell chimes music-box musicbox",
    "vibraphone": "vibraphone vibes",
    "marimba": "marimba xylophone kalimba",
    "contrabass": "bass contrabass double-bass",
}
_COLOURS = frozenset({"noir", "futuristic", "western", "scary", "wonder", "epic"})
"""Genres whose instruments are kept whatever the mood."""
_PLAYED = {word: name for name, words in _INSTRUMENTS.items() for word in (name, *words.split())}
_HARMONIES = frozenset({"organ", "strings", "pad", "synth pad", "choir", "low brass"})
_BEATS: dict[str, Beat] = {
    "drums": "drive",
    "drum": "drive",
    "percussion": "soft",
    "taiko": "drive",
    "snare": "march",
    "timpani": "drive",
}


def feel_of(mood: Sequence[str], genre: str, instruments: Sequence[str]) -> Feel:
    """Return the feel of all mood words together; the first known word leads, the genre colours, instruments replace."""
    named = [name for word in _words(mood) if (name := _CANON.get(word))]
    coloured = [name for word in _words([genre]) if (name := _CANON.get(word))]
    names = named or coloured or ["calm"]
    weights = [2.0, *(1.0 for _ in names[1:]), *(0.4 for _ in coloured[:1] if named)]
    feels = [_FEELS[name] for name in (*names, *(coloured[:1] if named else []))]
    total = sum(weights)
    mean = lambda values: sum(value * weight for value, weight in zip(values, weights, strict=True)) / total
    blended = feels[0]._replace(
        tempo=mean([feel.tempo for feel in feels]),
        brightness=mean([feel.brightness for feel in feels]),
        density=mean([feel.density for feel in feels]),
        tension=mean([feel.tension for feel in feels]),
        figure=feels[-1].figure,
    )
    if coloured and coloured[0] in _COLOURS:
        blended = blended._replace(lead=feels[-1].lead, harmony=feels[-1].harmony)
    return _played_by(blended, instruments)


def unheard_moods(mood: Sequence[str], instruments: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the mood and instrument words that change nothing because they are not known."""
    plays = [word for word in _words(instruments) if word not in _PLAYED and word not in _BEATS]
    return (*(word for word in _words(mood) if word not in _CANON), *plays)


def _words(phrases: Sequence[str]) -> list[str]:
    return [word.strip(".,;!?\"'()") for phrase in phrases for word in phrase.lower().replace("/", " ").split()]


def _played_by(feel: Feel, instruments: Sequence[str]) -> Feel:
    """Give named instruments their roles: what can sustain chords does so, the first other leads, the next accompanies."""
    words = _words(instruments)
    names = list(dict.fromkeys(_PLAYED[word] for word in words if word in _PLAYED))
    if beat := next((_BEATS[word] for word in words if word in _BEATS), None):
        feel = feel._replace(beat=beat)
    if not names:
        return feel
    chordal = [name for name in names if name in _HARMONIES]
    melodic = [name for name in names if name not in _HARMONIES and name != "contrabass"]
    solo = {"strings": "violin"}.get(chordal[0], chordal[0]) if chordal else feel.lead
    lead = melodic[0] if melodic else solo
    harmony = chordal[0] if chordal else melodic[0] if melodic else feel.harmony
    figure = melodic[1] if len(melodic) > 1 else melodic[0] if melodic else harmony
    return feel._replace(lead=lead, harmony=harmony, figure=figure)
