import io
import tracemalloc

import av
import numpy as np
import pytest
from PIL import Image

from studio.cut import bmff
from studio.cut.encoder import NoFrames, decode_segment, encode_segment, still_png
from studio.cut.joins import black
from studio.picture.testcard import TestCard, read_card

WIDTH, HEIGHT = 160, 90


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_the_init_part_is_the_same_for_every_length(segment, noisy, rate):
    inits = {segment(count, frame_rate=rate).init for count in (1, 2, 7, 48)}
    inits |= {encode_segment(noisy(count, count), WIDTH, HEIGHT, rate).init for count in (1, 2, 7, 48)}
    assert len(inits) == 1


def test_a_segment_is_the_same_bytes_every_time(noisy):
    frames, made = noisy(48, 1), set()
    for seed in range(8):
        np.random.default_rng(seed).integers(0, 256, 16_000_000, dtype=np.uint8)
        made.add(encode_segment(frames, WIDTH, HEIGHT, 24))
    assert len(made) == 1


def test_a_segment_is_one_closed_group_that_starts_with_its_only_key_frame(noisy):
    made = encode_segment(noisy(48, 3), WIDTH, HEIGHT, 24)
    with av.open(io.BytesIO(made.init + made.fragment)) as container:
        keys = [packet.is_keyframe for packet in container.demux(video=0) if packet.size]
    assert keys == [True] + [False] * 47
    assert [box.path for box in bmff.boxes(made.fragment)].count(b"/moof") == 1


def test_presented_times_start_at_zero_with_and_without_reordered_frames(noisy):
    reordered = False
    for count in (1, 2, 3, 7, 48):
        listed = bmff.samples(encode_segment(noisy(count, count), WIDTH, HEIGHT, 24).fragment)
        reordered |= any(sample.presentation < sample.decode for sample in listed)
        assert sorted(sample.presentation for sample in listed) == [512 * number for number in range(count)]
        assert [sample.decode for sample in listed] == [512 * number for number in range(count)]
    assert reordered


def test_retimed_segments_in_a_row_show_every_frame_once_and_on_time(segment):
    lengths, at, media, frames = (48, 1, 2, 7, 30), 0, b"", []
    for number, count in enumerate(lengths):
        made = segment(count, first=-3, seed=number)
        media += bmff.retime(made.fragment, at * 512, number + 1)
        frames += range(-3, count - 3)
        at += count
    with av.open(io.BytesIO(made.init + media)) as container:
        shown = list(container.decode(video=0))
    assert [read_card(frame.to_ndarray()).frame for frame in shown] == frames
    assert [frame.pts - shown[0].pts for frame in shown] == [512 * number for number in range(at)]
    assert sorted(sample.presentation for sample in bmff.samples(media)) == [512 * number for number in range(at)]


def test_decoding_gives_the_pictures_that_were_encoded(noisy):
    frames = noisy(12, 5)
    made = encode_segment(frames, WIDTH, HEIGHT, 24)
    decoded = list(decode_segment(made.init, made.fragment))
    assert made.frames == len(decoded) == 12
    assert max(np.abs(a.astype(int) - b).mean() for a, b in zip(frames, decoded, strict=True)) < 4


def test_frames_are_taken_one_at_a_time_and_may_share_one_buffer(setup):
    made = encode_segment(TestCard().frames(setup(), 0, 48), WIDTH, HEIGHT, 24)
    assert [read_card(frame).frame for frame in decode_segment(made.init, made.fragment)] == list(range(48))


def test_memory_does_not_grow_with_the_number_of_frames():
    def peak(count: int) -> int:
        tracemalloc.start()
        encode_segment((black(640, 360) for _ in range(count)), 640, 360, 24)
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    assert peak(48) < peak(4) + 640 * 360 * 3 // 2


def test_pictures_are_marked_as_bt709_limited_range(segment):
    made = segment(2)
    with av.open(io.BytesIO(made.init + made.fragment)) as container:
        codec = container.streams.video[0].codec_context
        assert (codec.colorspace, codec.color_primaries, codec.color_trc, codec.color_range) == (1, 1, 1, 1)
        assert codec.pix_fmt == "yuv420p"


def test_a_segment_of_nothing_is_refused():
    with pytest.raises(NoFrames):
        encode_segment([], WIDTH, HEIGHT, 24)


def test_broken_bytes_are_named(segment):
    made = segment(3)
    with pytest.raises(bmff.BrokenMedia):
        list(decode_segment(made.init[:100], made.fragment))


@pytest.mark.parametrize(
    ("luma", "blue", "red", "rgb"),
    [(16, 128, 128, (0, 0, 0)), (235, 128, 128, (255, 255, 255)), (63, 102, 240, (255, 0, 0)), (173, 42, 26, (0, 255, 0))],
)
def test_a_still_shows_bt709_colours(luma, blue, red, rgb):
    frame = black(WIDTH, HEIGHT)
    frame[:HEIGHT] = luma
    chroma = frame[HEIGHT:].reshape(-1)
    chroma[: chroma.size // 2], chroma[chroma.size // 2 :] = blue, red
    picture = np.array(Image.open(io.BytesIO(still_png(frame))))
    assert picture.shape == (HEIGHT, WIDTH, 3)
    assert np.abs(picture.astype(int) - rgb).max() <= 3
