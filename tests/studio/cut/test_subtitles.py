from studio.cut.subtitles import Subtitle, apart, webvtt


def test_webvtt_gives_times_in_thousandths_at_the_films_rate():
    text = webvtt([Subtitle(24 * 3661 + 1, 24, "Late"), Subtitle(0, 12, "Early")], 24)
    assert text.startswith("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\n")
    assert text.index("00:00:00.000 --> 00:00:00.500\nEarly") < text.index("01:01:01.042 --> 01:01:02.042\nLate")


def test_webvtt_escapes_markup_and_never_ends_a_cue_early():
    text = webvtt([Subtitle(0, 24, "A < B & C --> D\n\n\nnext")], 24)
    assert "A &lt; B &amp; C --&gt; D\nnext\n" in text


def test_empty_words_and_empty_times_are_left_out():
    assert "-->" not in webvtt([Subtitle(0, 24, "  "), Subtitle(5, 0, "Gone")], 24)


def test_overlapping_words_are_shown_together_for_as_long_as_they_overlap():
    assert apart([Subtitle(20, 30, "b"), Subtitle(10, 20, "a"), Subtitle(80, 5, "c")]) == [
        Subtitle(10, 10, "a"),
        Subtitle(20, 10, "a\nb"),
        Subtitle(30, 20, "b"),
        Subtitle(80, 5, "c"),
    ]
