"""From IPA phonemes with times to the fifteen visemes of the picture; it moves no mouth."""

from collections.abc import Sequence

_GROUPS = {
    "PP": "pbmɓʙ",
    "FF": "fvɸβʋɱⱱ",
    "TH": "θð",
    "DD": "tdʈɖɗ",
    "kk": "kɡgxɣqɢχʔcɟ",
    "CH": "ʃʒʂʐɕʑ",
    "SS": "szɬ",
    "nn": "nlŋɳɲɴɫɭʎɮ",
    "RR": "rɹɾʀʁɻɽ",
    "aa": "aäɑʌɐ",
    "E": "eɛæəɜɘɞɚɝ",
    "I": "iɪɨj",
    "O": "oɔɒɵøœɤ",
    "U": "uʊɯʉyʏwʍɥ",
}
_OF = {symbol: viseme for viseme, symbols in _GROUPS.items() for symbol in symbols}
_VOWELS = frozenset("aäɑʌɐeɛæəɜɘɞɚɝiɪɨoɔɒɵøœɤuʊɯʉyʏ")
_AFFRICATES = ("tʃ", "dʒ", "tɕ", "dʑ", "tʂ", "dʐ")
_STRESS = "ˈ"
_GLIDE = 0.55
"""Where in a diphthong the second mouth begins."""


def mouths_of(phonemes: Sequence[tuple[float, str]], end: float) -> tuple[tuple[float, str], ...]:
    """Return (seconds, viseme) in rising order, one for each change of mouth, the last being "sil" at `end`.

    `phonemes` are (seconds, IPA) in rising order; an empty IPA is a pause.
    """
    shapes: list[tuple[float, str]] = []
    ends = [at for at, _ in phonemes[1:]] + [end]
    for (at, ipa), until in zip(phonemes, ends, strict=True):
        visemes = _visemes(ipa)
        for place, viseme in enumerate(visemes):
            shapes.append((at + (until - at) * _GLIDE * place, viseme))
    changes = _changes(shapes, end)
    return tuple(changes) if changes and changes[-1][1] == "sil" else (*changes, (round(end, 3), "sil"))


def stresses_of(phonemes: Sequence[tuple[float, str]], end: float) -> tuple[float, ...]:
    """Return the seconds of primary-stressed syllables, at their vowels."""
    return tuple(round(at, 3) for at, ipa in phonemes if _STRESS in ipa and at < end)


def _visemes(ipa: str) -> list[str]:
    plain = ipa.strip("ˈˌ")
    if not plain or plain.startswith(("_", "(")):
        return ["sil"]
    if plain.startswith(_AFFRICATES):
        return ["CH"]
    vowels = [_OF[symbol] for symbol in plain if symbol in _VOWELS]
    if vowels:
        return vowels[:2]
    return [_OF[symbol] for symbol in plain if symbol in _OF][:1]


def _changes(shapes: list[tuple[float, str]], end: float) -> list[tuple[float, str]]:
    kept: list[tuple[float, str]] = []
    for at, viseme in shapes:
        seconds = round(max(at, 0.0), 3)
        if seconds >= round(end, 3):
            break
        if kept and seconds <= kept[-1][0]:
            kept.pop()
        if not kept or kept[-1][1] != viseme:
            kept.append((seconds, viseme))
    return kept
