import pytest

from studio.sound.delivery import PLAIN, manner_of, offset_db, unheard


@pytest.mark.parametrize("word", ["sarcastically", "sarcasm", "angrily", "angry", "whispering", "happily", "tired", "Softly"])
def test_words_of_any_form_are_known(word: str) -> None:
    assert unheard([word]) == ()
    assert manner_of([word]) != PLAIN


def test_unknown_words_change_nothing_and_are_named() -> None:
    assert manner_of(["chartreuse"]) == PLAIN
    assert unheard(["very chartreuse", "angry"]) == ("chartreuse",)


def test_more_is_more_and_slightly_is_less() -> None:
    plain, more, slightly = (manner_of([words]).drive for words in ("angry", "more angry", "slightly angry"))
    assert slightly < plain < more


def test_two_adjectives_add_up_within_bounds() -> None:
    both = manner_of(["tired", "sad", "slow", "sleepy"])
    assert both.rate == 0.6 and both.breath <= 1


def test_a_whisper_is_mixed_softer_and_a_shout_louder() -> None:
    assert offset_db(["whispered"]) == -6 and offset_db(["shouted"]) == 3 and offset_db([]) == 0
