"""Words of a moment made a sentence of action: who does it by name, the verb in its person; place and hour stay in it."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from studio.writing.abbreviations import undotted
from studio.writing.grammar import sentence, third
from studio.writing.lexicon import roles, text, words_of
from studio.writing.moments_in import Moment
from studio.writing.story import Player
from studio.writing.whereabouts import whereabouts

BOTH = re.compile(
    r"^(?:them both|they both|both of them|the (?:two|pair|couple|lovers)(?: of them)?|them|they|both|us|everyone)\b\s*", re.I
)
ONE = re.compile(r"^(him|her|he|she)\b\s*", re.I)
OWNED = re.compile(r"^(?:his|her|their)\s+((?:[\w-]+\s+){0,2}?)([a-z]+)\b", re.I)
NOUN_LEAD = re.compile(r"^(?:an?|the|some|two|three|one|all the|many|his|her|their)\s", re.I)
NO_VERB_AFTER = frozenset(("of", "between", "scene", "scenes"))
QUALITIES = frozenset(
    (
        *("first", "last", "slow", "long", "final", "big", "great", "wild", "secret", "quiet", "little", "good", "old", "new"),
        *("tender", "passionate", "tense", "short", "sword", "gun", "fist", "bar", "car", "knife", "high", "candlelit"),
        *("farewell", "public", "the", "a", "an"),
    )
)
"""Words after which a verb's form is a noun: "a first kiss"."""
DEEDS_AS_NOUNS = {
    "dance": "dance", "kiss": "kiss", "fight": "fight", "duel": "duel", "embrace": "embrace", "hug": "embrace", "chase": "run",
    "race": "race", "swordfight": "fight", "battle": "fight", "waltz": "waltz", "toast": "drink a toast", "walk": "walk",
    "argument": "argue", "quarrel": "argue", "farewell": "say goodbye", "goodbye": "say goodbye", "escape": "escape",
    "prayer": "pray", "wedding": "kiss at the wedding", "reunion": "embrace", "showdown": "draw guns", "shootout": "shoot",
    "picnic": "eat together", "dinner": "eat together", "supper": "eat together", "swim": "swim", "climb": "climb",
}  # fmt: skip


LEADS_ON = frozenset(("of", "in", "with", "from", "on"))
"""Words that may follow a subject and tell more of it before its verb: "a stranger in a red coat drops a key"."""


class Deed(NamedTuple):
    """A moment as it is played."""

    action: str
    doers: tuple[Player, ...]


@cache
def verbs() -> frozenset[str]:
    """Return the verbs that are known, in their bare form."""
    return frozenset(text("verbs").split())


@cache
def _forms() -> dict[str, str]:
    """Return every third-person and -ing form of the verbs with the bare one."""
    said: dict[str, str] = {}
    for verb in sorted(verbs()):
        stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
        for form in (third(verb), f"{stem}ing", f"{verb}ing", f"{verb}{verb[-1]}ing"):
            said.setdefault(form, verb)
    return said | {"lying": "lie", "dying": "die", "tying": "tie"}


def deed_of(words: str, players: Sequence[Player], leads: Sequence[Player]) -> Deed:
    """Return the moment's words as one action of `players`; those it names do it, else the two `leads`, who may only watch."""
    said = re.sub(r"\s+", " ", words).strip(" .,")
    for player in players:
        for name in {player.character.name, undotted(player.character.name)} - {player.calls}:
            said = re.sub(rf"\b{re.escape(name)}\b", player.calls, said)
    said = _animals_named(said, players)
    if match := BOTH.match(said):
        return _done(tuple(leads), said[match.end() :])
    said = _named_owner(said, players, leads)
    if (match := ONE.match(said)) and not _is_noun_next(said[match.end() :]):
        return _done((_meant(match[1], leads),), said[match.end() :])
    said = _role_named(said, players)
    if subject := _people_first(said, players):
        return subject
    if NOUN_LEAD.match(said) or not _starts_with_verb(said):
        return _seen(said, players, leads)
    return _done(tuple(leads), said)


def played(moment: Moment, players: Sequence[Player], leads: Sequence[Player], told: Sequence[str]) -> Moment:
    """Return a moment with its words made a deed, its people, and its place: the one it names, else the first one `told`."""
    if moment.words.startswith("somebody has written"):
        return moment.model_copy(update={"people": tuple(player.id for player in leads[:1])})
    deed = deed_of(moment.words, players, leads)
    seen = tuple(dict.fromkeys(player.id for player in (*deed.doers, *leads)))
    return moment.model_copy(
        update={
            "words": deed.action.rstrip("."),
            "people": seen,
            "place": whereabouts(moment.place, deed.action, told, players),
        }
    )


def _done(doers: tuple[Player, ...], rest: str) -> Deed:
    names = tuple(dict.fromkeys(player.calls for player in doers))
    several = len(names) > 1 or any(player.plural for player in doers)
    return Deed(sentence(f"{' and '.join(names)} {agreed(rest, plural=several)}"), doers)


def agreed(phrase: str, *, plural: bool) -> str:
    """Return a verb phrase with its verb, and one joined to it by "and", in the present tense of its subject."""
    phrase = re.sub(r"^(?:is|are|to)\s+(?=\w+)", "", phrase) if re.match(r"^(?:is|are)\s+\w+ing\b|^to\s", phrase) else phrase
    words = phrase.split()
    if not words:
        return "stand together" if plural else "stands alone"
    at = 1 if words[0].endswith("ly") and not _bare(words[0]) and len(words) > 1 else 0
    if words[0] in LEADS_ON and (late := _verb_at(["somebody", "that", *words[1:]])):
        at = late - 1
    words[at] = _finite(words[at], plural)
    for n in range(at + 1, len(words) - 1):
        follows = words[n] in ("and", "then") and _bare(words[n + 1]) and (n + 2 == len(words) or words[n + 2] != "and")
        if follows and not re.match(r"(?:an?|the|his|her|their)$", words[n - 1]):
            words[n + 1] = _finite(words[n + 1], plural)
    return " ".join(words)


def _bare(word: str) -> str:
    low = word.lower().strip(",")
    return low if low in verbs() else _forms().get(low, "")


def _finite(word: str, plural: bool) -> str:
    base = _bare(word)
    if base:
        return base if plural else third(base)
    if word in ("is", "are", "be"):
        return "are" if plural else "is"
    if word.endswith("ing"):
        return f"{'are' if plural else 'is'} {word}"
    return word if plural or word.endswith("s") or word.endswith("ed") else third(word)


def _is_noun_next(rest: str) -> bool:
    word = rest.split()[0].lower() if rest.split() else ""
    return word in roles() or (bool(word) and not _bare(word) and not word.endswith(("s", "ing", "ly")))


def _meant(pronoun: str, leads: Sequence[Player]) -> Player:
    female = pronoun.lower() in ("her", "she")
    return next((player for player in leads if player.female == female), leads[0])


def _named_owner(said: str, players: Sequence[Player], leads: Sequence[Player]) -> str:
    """Return "her father wave" as "Amos wave" where the father is in the film, else as "Nora's father wave"."""
    match = OWNED.match(said)
    if not match or (_bare(match[2]) and match[2] not in roles()):
        return said
    kin = next((p for p in players if match[2].lower() in f"{p.role} {' '.join(p.character.traits)}".lower().split()), None)
    if kin:
        return f"{kin.calls}{said[match.end() :]}"
    owner = _meant(said.split()[0].lower().replace("his", "him"), leads)
    return f"{owner.calls}’s {said.split(' ', 1)[1]}"


def _animals_named(said: str, players: Sequence[Player]) -> str:
    """Return "her dog barks" as "Rex barks" where the dog of the film is called Rex, else as "the dog barks"."""
    for player in players:
        if player.role and (player.extra or player.role.split()[-1] in words_of("animals")):
            head = re.escape(player.role.split()[-1])
            said = re.sub(rf"\b(?:the|her|his|their)\s+{head}\b(?![’'])", player.calls, said, flags=re.I)
    return said


def _role_named(said: str, players: Sequence[Player]) -> str:
    """Return the words with a role that opens them given its name: "Mei, the health inspector, falls"."""
    for herd in (p for p in players if p.plural):
        several = r"(?:(?:the|two|three|four|some|many|several|a few)\s+)?(?:[a-z-]+\s+){0,2}?"
        if match := re.match(rf"^{several}{re.escape(herd.role.split()[-1])}\b(?=\s+[a-z])", said, re.I):
            return f"{herd.calls}{said[match.end() :]}"
    match = re.match(r"^(?:an?|the)\s+((?:[a-z-]+\s+){0,2}?([a-z-]+))\b(?=\s+[a-z])", said, re.I)
    while match:
        alike = [p for p in players if p.role and p.role.lower().split()[-1] == match[2].lower()]
        player = next((p for p in alike if p.role.lower() == match[1].lower()), alike[0] if alike else None)
        if player and (player.extra or match[2] in roles()):
            return f"{player.calls}{said[match.end() :]}"
        longer = re.match(rf"^{re.escape(match[0])}\s+([a-z-]+)\b(?=\s+[a-z])", said, re.I)
        if not longer or len(longer[0].split()) > 4:
            return said
        match = re.match(rf"^(?:an?|the)\s+((?:[a-z-]+\s+){{{len(longer[0].split()) - 2}}}([a-z-]+))\b", said, re.I)
    return said


def _people_first(said: str, players: Sequence[Player]) -> Deed | None:
    """Return the deed where the words open with people of the film."""
    names = {name: p for p in players for name in (p.character.name, p.calls)}
    one = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    match = re.match(rf"^({one})((?:,|\s+and)\s+({one}))?((?:,|\s+and)\s+({one}))?\b(?![’'])\s*(.*)$", said)
    if not match:
        return None
    called = [names[name].calls for name in (match[1], match[3], match[5]) if name]
    doers = tuple(p for calls in dict.fromkeys(called) for p in players if p.calls == calls)
    rest = match[6]
    told = rest.split()
    acts_late = bool(told) and told[0] in LEADS_ON and _verb_at(["somebody", "that", *told[1:]]) is not None
    if not acts_late and re.match(r"^,|^in\s|^on\s|^at\s|^with\s|^$", rest):
        rest = f"stand{'' if len(doers) > 1 else 's'} {rest.strip(' ,')}"
    done = _done(doers, rest)
    others = tuple(p for p in players if p not in doers and p.seen_in(rest))
    return Deed(done.action, (*doers, *others))


def _starts_with_verb(said: str) -> bool:
    return bool(said.split() and _bare(said.split()[0]))


def _seen(said: str, players: Sequence[Player], leads: Sequence[Player]) -> Deed:
    """Return what things or strangers do, watched by the leads; a deed told as a noun is done by them."""
    words = said.split()
    at = _verb_at(words)
    named = tuple(p for p in players if p.seen_in(said))
    watchers = tuple(dict.fromkeys((*named, *leads))) if not named or at is not None else named
    if at is None:
        for n, word in enumerate(words[:4]):
            if word.lower() in DEEDS_AS_NOUNS:
                rest = [w for w in words[n + 1 :]]
                rest = rest if not rest or rest[0] not in NO_VERB_AFTER else rest[_preposition(rest) :]
                return _done(named if len(named) > 1 else tuple(leads), " ".join([DEEDS_AS_NOUNS[word.lower()], *rest]))
        return _done(tuple(leads), f"look at {said[0].lower() if NOUN_LEAD.match(said) else said[0]}{said[1:]}")
    words[at] = _bare(words[at])
    return _done(watchers[:2], f"watch {words[0].lower() if NOUN_LEAD.match(said) else words[0]} {' '.join(words[1:])}")


def _preposition(rest: Sequence[str]) -> int:
    return next((n for n, word in enumerate(rest) if word in ("in", "on", "at", "under", "by", "before", "beside")), len(rest))


def _verb_at(words: Sequence[str]) -> int | None:
    """Return where the verb of a clause stands that opens with a noun phrase, or None where there is no verb."""
    for n in range(1, len(words)):
        if words[n].lower() in ("in", "on", "at", "with", "under", "over", "between", "by") or (words[n] == "of" and n < 2):
            return None
        before, after = words[n - 1].lower(), words[n + 1].lower() if n + 1 < len(words) else ""
        if (
            n >= 1
            and _bare(words[n])
            and before not in QUALITIES
            and after not in NO_VERB_AFTER
            and not NOUN_LEAD.match(f"{before} ")
        ):
            return n
    return None
