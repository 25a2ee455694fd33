from studio.cut import bmff
from studio.cut.hls import Entry, Rendition, discontinuities, master, media

WIDE = Rendition(1280, 720, 24, "avc1.64001f")
GROWING = [Entry("/seg/a?at=0&sn=1", 48, "/init/x"), Entry("/seg/b?at=48&sn=2", 7, "/init/x")]


def test_a_growing_playlist_is_an_event_that_can_be_waited_for():
    text = media(GROWING, 24, ended=False)
    assert "#EXT-X-PLAYLIST-TYPE:EVENT" in text
    assert "#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,HOLD-BACK=9.0" in text
    assert "#EXT-X-ENDLIST" not in text


def test_a_complete_playlist_ends():
    text = media(GROWING, 24, ended=True)
    assert text.endswith("#EXT-X-ENDLIST\n")
    assert "EVENT" not in text and "CAN-BLOCK-RELOAD" not in text


def test_growing_appends_and_changes_nothing_before():
    shorter, longer = media(GROWING[:1], 24, ended=False), media(GROWING, 24, ended=False)
    assert longer.startswith(shorter)
    assert shorter.startswith(media([], 24, ended=False))


def test_the_init_part_is_named_once_and_another_one_is_a_discontinuity():
    lines = media([*GROWING, Entry("/seg/c", 48, "/init/y"), Entry("/seg/d", 48, "/init/y")], 24, ended=True).splitlines()
    assert [line for line in lines if "MAP" in line] == ['#EXT-X-MAP:URI="/init/x"', '#EXT-X-MAP:URI="/init/y"']
    assert lines.count("#EXT-X-DISCONTINUITY") == 1
    assert lines[lines.index('#EXT-X-MAP:URI="/init/y"') - 1] == "#EXT-X-DISCONTINUITY"


def test_sound_is_discontinuous_exactly_where_the_picture_is():
    picture = [*GROWING, Entry("/seg/c", 48, "/init/y")]
    sound = [Entry(f"/sound/{number}", entry.frames, "/init/flac") for number, entry in enumerate(picture)]
    assert discontinuities(picture) == {2}
    lines = media(sound, 24, ended=True, breaks=discontinuities(picture)).splitlines()
    assert lines.count("#EXT-X-DISCONTINUITY") == 1
    assert lines[lines.index("#EXT-X-DISCONTINUITY") - 1] == "/sound/1"


def test_durations_are_frames_over_the_rate():
    text = media(GROWING, 24, ended=True)
    assert "#EXTINF:2.000000,\n/seg/a?at=0&sn=1\n#EXTINF:0.291667,\n/seg/b?at=48&sn=2\n" in text
    assert "#EXT-X-TARGETDURATION:3\n" in text


def test_a_whole_film_of_words_is_one_long_entry():
    text = media([Entry("/words.vtt", 24 * 600)], 24, ended=True)
    assert "#EXT-X-TARGETDURATION:600\n" in text and "MAP" not in text


def test_the_master_names_each_rendition_and_codec():
    text = master(WIDE, "picture.m3u8", "sound.m3u8", "words.m3u8")
    assert 'CODECS="avc1.64001f,fLaC"' in text and "RESOLUTION=1280x720" in text
    assert 'TYPE=AUDIO,GROUP-ID="sound"' in text and 'URI="sound.m3u8"' in text
    assert 'TYPE=SUBTITLES,GROUP-ID="words"' in text and text.endswith('AUDIO="sound",SUBTITLES="words"\npicture.m3u8\n')


def test_a_master_without_pictures_plays_the_sound_alone():
    text = master(WIDE, None, "sound.m3u8")
    assert 'CODECS="fLaC"' in text and text.endswith("\nsound.m3u8\n")
    assert "RESOLUTION" not in text and "TYPE=AUDIO" not in text


def test_the_codec_is_read_from_the_init_part(segment):
    assert bmff.codec(segment(1).init).startswith("avc1.64")
