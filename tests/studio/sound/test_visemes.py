from studio.sound.visemes import mouths_of, stresses_of


def test_phonemes_become_mouths_in_order() -> None:
    spoken = [(0.0, "m"), (0.1, "ˈaɪ"), (0.3, ""), (0.5, "ʃ"), (0.6, "iː"), (0.8, "")]
    assert mouths_of(spoken, 0.9) == (
        (0.0, "PP"),
        (0.1, "aa"),
        (0.21, "I"),
        (0.3, "sil"),
        (0.5, "CH"),
        (0.6, "I"),
        (0.8, "sil"),
    )
    assert stresses_of(spoken, 0.9) == (0.1,)


def test_affricates_are_one_mouth_and_breaths_take_the_next() -> None:
    assert mouths_of([(0.0, "tʃ"), (0.1, "h"), (0.15, "ˈuː"), (0.3, "d")], 0.4) == (
        (0.0, "CH"),
        (0.15, "U"),
        (0.3, "DD"),
        (0.4, "sil"),
    )


def test_phonemes_at_one_moment_or_past_the_end_are_dropped() -> None:
    assert mouths_of([(0.0, "p"), (0.0, "a"), (0.2, "t"), (0.9, "a")], 0.5) == ((0.0, "aa"), (0.2, "DD"), (0.5, "sil"))
