"""Which genres and tones words speak of, by counting the words that belong to each."""

import re
from functools import cache

from studio.writing.lexicon import data

TONES = {
    "hopeful": "hopeful hope uplifting optimistic inspiring glimmer brighter happier redemptive",
    "dark": "dark darker bleak grim tragic sinister brutal bitter noir nihilistic despairing",
    "funny": "funny funnier comic comedic hilarious silly absurd witty playful light-hearted lighthearted goofy wacky",
    "tender": "tender romantic sweet gentle loving intimate heartfelt moving emotional bittersweet",
    "tense": "tense tenser suspenseful gripping urgent nail-biting thrilling frantic paranoid fast-paced exciting intense",
    "eerie": "eerie creepy scary scarier unsettling haunting spooky terrifying uncanny",
    "sad": "sad sadder melancholy mournful sorrowful wistful lonely elegiac",
    "wondering": "magical wondrous dreamy dreamlike whimsical awe-inspiring mysterious surreal poetic",
    "brave": "heroic epic brave triumphant rousing defiant",
    "quiet": "quiet slow calm contemplative meditative understated slow-burn minimalist",
    "warm": "warm cosy cozy heartwarming feel-good wholesome kind cheerful joyful happy",
    "wry": "wry sarcastic ironic dry cynical deadpan satirical",
    "angry": "angry angrier furious raging vengeful",
}


@cache
def _genre_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(row["words"].replace("-", " ").split() + [w.replace("-", " ") for w in row["words"].split()])
            for name, row in data("genres").items()}  # fmt: skip


def genre_in(words: str, asked: str = "") -> str:
    """Return the genre that was asked for, else the one whose words stand most in `words`, else drama."""
    low = f" {asked.lower()} "
    if asked:
        exact = [name for name in data("genres") if f" {name} " in low or name.split()[0] in low.split()]
        aliases = {"sci-fi": "science fiction", "scifi": "science fiction", "cyberpunk": "science fiction", "crime": "noir",
                   "romcom": "romance", "rom-com": "romance", "children": "family", "kids": "family", "action": "thriller",
                   "detective": "mystery", "sport": "sports", "history": "historical", "period": "historical"}  # fmt: skip
        exact += [genre for word, genre in aliases.items() if word in low.split()]
        if exact:
            return exact[0]
    low = f"{asked} {words}".lower()
    named = [name for name in data("genres") if re.search(rf"\b{name}\b", low)]
    named = [name for name in named if name not in ("family", "war") or re.search(rf"\b{name} (?:film|movie|story)", low)]
    if named:
        return min(named, key=lambda name: low.find(name))
    said = set(re.findall(r"[\w\-]+", low.replace("-", " "))) | set(re.findall(r"[\w\-]+", low))
    scores = {name: len(said & known) for name, known in _genre_words().items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else "drama"


def tones_in(words: str) -> tuple[str, ...]:
    """Return the tones that `words` ask for, in the order they stand."""
    low = re.sub(r"(?<=[a-z,;] )[A-Z][\w'-]+", "", words).lower()
    found: list[tuple[int, str]] = []
    for tone, row in TONES.items():
        at = [match.start() for word in row.split() if (match := re.search(rf"\b{re.escape(word)}\b", low))]
        if at:
            found.append((min(at), tone))
    return tuple(tone for _, tone in sorted(found))
