import struct

import pytest

from studio.cut import bmff


def test_split_keeps_every_byte_of_the_fragment_boxes_and_drops_the_index(segment):
    made = segment(7)
    whole = made.init + made.fragment + struct.pack(">I4s", 16, b"mfra") + bytes(8)
    again = bmff.split(whole)
    assert again == (made.init, made.fragment)


def test_retime_moves_every_sample_by_exactly_the_offset_and_keeps_the_length(segment):
    fragment = segment(7).fragment
    moved = bmff.retime(fragment, 512 * 100_000_000, 9)
    assert len(moved) == len(fragment)
    pairs = zip(bmff.samples(fragment), bmff.samples(moved), strict=True)
    for before, after in pairs:
        assert after.decode - before.decode == after.presentation - before.presentation == 512 * 100_000_000
        assert moved[after.start : after.start + after.size] == fragment[before.start : before.start + before.size]


def test_retime_numbers_the_fragments_from_the_sequence(segment):
    fragment = segment(2).fragment
    moved = bmff.retime(fragment + fragment, 0, 41)
    numbers = [struct.unpack_from(">I", moved, box.body + 4)[0] for box in bmff.boxes(moved) if box.path == b"/moof/mfhd"]
    assert numbers == [41, 42]


def test_retime_there_and_back_gives_the_same_bytes(segment):
    fragment = bmff.retime(segment(3).fragment, 0, 1)
    assert bmff.retime(bmff.retime(fragment, 12345, 8), -12345, 1) == fragment


def test_the_timescale_is_512_ticks_a_frame_at_every_rate(segment):
    for rate in (24, 25, 30):
        made = segment(3, frame_rate=rate)
        assert bmff.timescale(made.init) == 512 * rate
        assert {sample.ticks for sample in bmff.samples(made.fragment)} == {512}


@pytest.mark.parametrize("cut", [1, 7, 9, 60, -1, -40])
def test_a_fragment_cut_short_is_broken_media(segment, cut):
    fragment = segment(3).fragment[:cut]
    with pytest.raises(bmff.BrokenMedia):
        bmff.samples(fragment)


def test_a_fragment_cannot_be_moved_before_time_zero(segment):
    with pytest.raises(bmff.BrokenMedia, match="cannot start at -1 ticks"):
        bmff.retime(segment(1).fragment, -1, 1)


@pytest.mark.parametrize("junk", [b"", b"no media at all, just words", bytes(64), struct.pack(">I4s", 8, b"free")])
def test_junk_is_broken_media(junk):
    for reader in (bmff.split, bmff.samples, bmff.timescale, lambda media: bmff.retime(media, 0, 1)):
        with pytest.raises(bmff.BrokenMedia):
            reader(junk)
