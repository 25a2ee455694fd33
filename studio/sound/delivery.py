"""What a director's adjectives do to speech; a word it does not know does nothing and is named by `unheard`."""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple


class Manner(NamedTuple):
    """How a line is said, as differences from plainly."""

    rate: float = 1.0
    """Factor of speed."""
    semitones: float = 0.0
    pitch_range: float = 1.0
    """Factor of melody."""
    offset_db: float = 0.0
    """What the mix adds to −16 LUFS."""
    pause: float = 0.0
    """Extra seconds at commas and stops."""
    gap: float = 0
    """Extra pause between words, in 10 ms."""
    drawl: float = 0.0
    """0…1: content words drawn out and raised."""
    falling: float = 0.0
    """0…1: the end sinks and slows; negative rises."""
    breath: float = 0.0
    whisper: float = 0.0
    """0…1: voice replaced by breath."""
    drive: float = 0.0
    """0…1: strain."""
    tilt_db: float = 0.0
    """Treble against bass."""
    tremor: float = 0.0
    """0…1: shaking of pitch and level."""
    machine: float = 0.0
    """0…1: level pitch and a metallic ring."""


PLAIN = Manner()
_MANNERS = {
    "sarcastic": Manner(0.86, -1.2, 1.7, 0, 0.08, 0, 0.9, 0.6, 0.0, 0, 0.0, 0.5),
    "whispered": Manner(0.92, -0.5, 0.6, -6, 0.06, 0, 0, 0.2, 0.3, 0.94, 0, 1.5),
    "angry": Manner(1.1, 1.8, 1.45, 2, 0, 0, 0.35, 0.4, 0, 0, 0.6, 3.0),
    "shouted": Manner(1.02, 4.5, 1.3, 3, 0, 0, 0.3, 0, 0, 0, 0.8, 4.0),
    "tired": Manner(0.8, -1.6, 0.6, -2, 0.18, 3, 0, 0.8, 0.35, 0, 0, -2.5),
    "hopeful": Manner(0.97, 1.2, 1.3, 0, 0.02, 0, 0.25, -0.4, 0.12, 0, 0, 0.8),
    "scared": Manner(1.12, 2.4, 1.1, -1, 0.05, 0, 0, -0.3, 0.35, 0, 0, 1.0, 0.85),
    "cheerful": Manner(1.08, 2.2, 1.6, 0.5, 0, 0, 0.2, -0.3, 0, 0, 0, 1.5),
    "sad": Manner(0.84, -1.4, 0.55, -2, 0.14, 1, 0, 0.8, 0.28, 0, 0, -2.0, 0.15),
    "urgent": Manner(1.24, 1.5, 1.15, 1, 0, 0, 0.15, 0, 0.05, 0, 0.3, 2.0),
    "slow": Manner(0.78, 0, 1, 0, 0.1, 2),
    "fast": Manner(1.3),
    "robotic": Manner(0.95, -1, 0.02, 0, 0.02, 2, 0, 0, 0, 0, 0.15, 1, 0, 1.0),
    "tender": Manner(0.88, -0.3, 0.85, -2, 0.08, 0, 0.15, 0.2, 0.4, 0, 0, -1.5),
    "cold": Manner(0.93, -1.2, 0.45, -0.5, 0.05, 0, 0, 0.4, 0, 0, 0, 0.5),
    "firm": Manner(0.96, -0.8, 0.9, 1, 0.03, 1, 0.25, 0.5, 0, 0, 0.2, 1.0),
    "questioning": Manner(0.98, 0.6, 1.3, 0, 0, 0, 0, -0.9),
    "quiet": Manner(0.95, -0.4, 0.8, -4, 0.03, 0, 0, 0.1, 0.25, 0, 0, -1.5),
    "loud": Manner(1.0, 1.8, 1.15, 2.5, 0, 0, 0.15, 0, 0, 0, 0.35, 2.0),
    "nervous": Manner(1.15, 1.3, 1.15, -1, 0.02, 1, 0, -0.2, 0.2, 0, 0, 0.5, 0.4),
    "dreamy": Manner(0.84, 0.3, 0.9, -2, 0.12, 0, 0.3, 0.1, 0.4, 0, 0, -1.0),
    "mysterious": Manner(0.86, -1.5, 0.75, -2, 0.12, 0, 0.2, 0.4, 0.35, 0, 0, -0.5),
    "breathless": Manner(1.16, 1.2, 1.0, -0.5, 0.12, 1, 0, 0, 0.6, 0, 0, 0.5, 0.2),
    "crying": Manner(0.88, 1.2, 0.9, -1, 0.14, 1, 0.1, 0.5, 0.4, 0, 0, -0.5, 0.8),
    "bored": Manner(0.86, -1.2, 0.35, -1, 0.08, 0, 0.2, 0.6, 0.05, 0, 0, -1.5),
    "surprised": Manner(1.05, 3.2, 1.7, 1, 0, 0, 0.3, -0.6, 0.1, 0, 0, 1.5),
    "proud": Manner(0.93, -0.6, 1.2, 1, 0.06, 1, 0.35, 0.4, 0, 0, 0.1, 0.5),
    "menacing": Manner(0.84, -3.0, 0.6, -0.5, 0.12, 1, 0.2, 0.5, 0.15, 0, 0.45, -0.5),
    "drunk": Manner(0.82, -0.8, 1.3, 0, 0.16, 0, 0.55, 0.3, 0.15, 0, 0, -1.0, 0.2),
    "thoughtful": Manner(0.87, -0.5, 0.85, -1, 0.18, 1, 0.1, 0.3, 0.15, 0, 0, -0.8),
    "formal": Manner(0.95, -0.4, 0.8, 0, 0.06, 1, 0, 0.35, 0, 0, 0, 0.8),
    "plain": PLAIN,
}
_ALSO = {
    "sarcastic": "sarcasm ironic irony sardonic mocking mock snide dry wry sneering smug cynical dripping",
    "whispered": "whisper whispering hushed sotto conspiratorial breathy",
    "angry": "anger furious fury enraged rage mad bitter snarling hostile fierce irritated annoyed frustrated heated harsh",
    "shouted": "shout shouting yelling yell screaming scream screamed yelled crying-out bellowing calling loudest",
    "tired": "exhausted weary sleepy drained worn drowsy fatigued resigned",
    "hopeful": "hope optimistic encouraging inspiring uplifting wistful yearning longing eager earnest sincere",
    "scared": "afraid fear fearful frightened terrified terror panicked horrified trembling shaking shaken scary",
    "cheerful": "happy joy joyful glad bright playful amused laughing delighted excited enthusiastic merry teasing funny",
    "sad": "sorrowful grieving melancholy mournful heartbroken broken regretful despairing hopeless sorrow lonely gloomy",
    "urgent": "urgency pressing desperate insistent hurried commanding-now alarmed tense intense",
    "slow": "slower slowly measured deliberate drawn",
    "fast": "faster quick quickly rapid rushed brisk",
    "robotic": "robot mechanical machine synthetic computer monotone android flat",
    "tender": "gentle soft loving kind warm caring affectionate intimate soothing reassuring comforting calm softly romantic",
    "cold": "icy detached emotionless distant clinical deadpan unfeeling indifferent stern blunt",
    "firm": "determined resolute confident steady commanding authoritative strong brave serious grave certain decisive stoic",
    "questioning": "curious asking inquiring puzzled confused doubtful uncertain wondering unsure",
    "quiet": "quietly low muted subdued softer quieter shy timid hesitant",
    "loud": "loudly louder booming projecting",
    "nervous": "anxious worried uneasy stammering jittery guilty embarrassed",
    "dreamy": "distracted faraway awed awe amazed wonder enchanted nostalgic",
    "mysterious": "eerie secretive ominous cryptic haunted haunting suspicious knowing",
    "breathless": "panting gasping winded breath",
    "crying": "tearful sobbing weeping pleading begging choked",
    "bored": "dull uninterested apathetic lazy unimpressed",
    "surprised": "shocked astonished startled stunned incredulous disbelieving",
    "proud": "triumphant boastful arrogant haughty pompous grand theatrical dramatic",
    "menacing": "threatening sinister evil cruel dangerous dark villainous gruff growling gravelly rough hoarse",
    "drunk": "drunken slurred tipsy slurring",
    "thoughtful": "pensive reflective musing contemplative philosophical",
    "formal": "polite official stiff courteous",
    "plain": "neutral normal natural plainly ordinary matter-of-fact conversational casual",
}
_CANON = {word: name for name, words in _ALSO.items() for word in (name, *words.split())}
_MORE = {"very": 1.35, "more": 1.3, "much": 1.35, "extremely": 1.5, "deeply": 1.3, "really": 1.3, "so": 1.2}
_LESS = {"slightly": 0.5, "little": 0.5, "bit": 0.5, "less": 0.45, "mildly": 0.5, "faintly": 0.4, "somewhat": 0.6}
_IDLE = frozenset(
    ("a", "an", "and", "but", "with", "in", "the", "of", "to", "tone", "voice", "manner", "way", "it", "as", "like")
)


def manner_of(delivery: Sequence[str]) -> Manner:
    """Return all adjectives' effects together; "more", "very", "slightly" before one scale it."""
    found = []
    scale = 1.0
    for word in _words(delivery):
        scale = _MORE.get(word, _LESS.get(word, scale))
        name = _canon(word)
        if name:
            found.append(_scaled(_MANNERS[name], scale))
            scale = 1.0
    return _bounded(reduce(_together, found, PLAIN))


def unheard(delivery: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a delivery that change nothing because they are not known."""
    ignored = _IDLE | set(_MORE) | set(_LESS)
    return tuple(word for word in _words(delivery) if word not in ignored and not _canon(word))


def offset_db(delivery: Sequence[str]) -> float:
    """Return how far above −16 LUFS a line so delivered belongs in the mix, −6 to 3 dB."""
    return round(manner_of(delivery).offset_db, 1)


def _words(delivery: Sequence[str]) -> list[str]:
    return [word.strip(".,;!?\"'()") for phrase in delivery for word in phrase.lower().split()]


def _canon(word: str) -> str:
    swaps = (("", ""), ("ly", ""), ("ily", "y"), ("ally", ""), ("ed", ""), ("ness", ""), ("iness", "y"))
    endings = [word.removesuffix(old) + new for old, new in swaps if word.endswith(old)]
    return next((_CANON[form] for form in endings if form in _CANON), "")


def _scaled(manner: Manner, scale: float) -> Manner:
    return Manner(*(plain + (value - plain) * scale for value, plain in zip(manner, PLAIN, strict=True)))


def _together(one: Manner, other: Manner) -> Manner:
    joined = Manner(*(a + b - plain for a, b, plain in zip(one, other, PLAIN, strict=True)))
    return joined._replace(rate=one.rate * other.rate, pitch_range=one.pitch_range * other.pitch_range)


def _bounded(manner: Manner) -> Manner:
    unit = lambda x: min(max(x, 0.0), 1.0)
    return manner._replace(
        rate=min(max(manner.rate, 0.6), 1.7),
        semitones=min(max(manner.semitones, -6.0), 8.0),
        pitch_range=min(max(manner.pitch_range, 0.0), 2.0),
        offset_db=min(max(manner.offset_db, -6.0), 3.0),
        gap=max(manner.gap, 0.0),
        drawl=unit(manner.drawl),
        breath=unit(manner.breath),
        whisper=unit(manner.whisper),
        drive=unit(manner.drive),
        tremor=unit(manner.tremor),
        machine=unit(manner.machine),
    )
