import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from studio.cut import bmff
from studio.cut.encoder import NoFrames, encode_segment
from studio.cut.file import MixedPictures, Part, write_file
from studio.cut.filesound import SoundDiffers
from studio.cut.joins import black
from studio.cut.subtitles import Subtitle
from studio.picture.testcard import read_card

LENGTHS = (48, 1, 7, 48, 2, 30)
FLASH = 60
"""Film frame of the flash and of the click: local frame 4 of the fourth part."""
SYNTHETIC = {"title": "Lighthouse", "comment": "This film is synthetic.", "description": "Made by a machine."}


def parts_of(segment, frame_rate: int = 24) -> list[Part]:
    syncs = [(4,) if seed == 3 else () for seed in range(len(LENGTHS))]
    made = [segment(count, seed=seed, frame_rate=frame_rate, sync=syncs[seed]) for seed, count in enumerate(LENGTHS)]
    return [Part(one.init, one.fragment) for one in made]


def clicks(frame_rate: int = 24, extra: int = 0, stretch: int = 5000) -> Iterator[np.ndarray]:
    pcm = np.zeros((2, sum(LENGTHS) * 48_000 // frame_rate + extra), np.int16)
    pcm[:, FLASH * 48_000 // frame_rate :][:, :200] = 20_000
    for start in range(0, pcm.shape[1], stretch):
        yield pcm[:, start : start + stretch]


def written(folder: Path, segment, frame_rate: int = 24, **wanted) -> Path:
    path = folder / "film.mp4"
    asked = {"metadata": SYNTHETIC} | wanted
    assert write_file(path, parts_of(segment, frame_rate), clicks(frame_rate), frame_rate, **asked) == sum(LENGTHS)
    return path


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_every_frame_decodes_in_order_and_on_time_and_the_click_is_on_the_flash(tmp_path, segment, rate):
    path = written(tmp_path, segment, rate)
    with av.open(str(path)) as film:
        frames = list(film.decode(video=0))
        shown = [(frame.pts, read_card(frame.to_ndarray())) for frame in frames]
    assert [pts for pts, _ in shown] == [512 * number for number in range(136)]
    assert [card.frame for _, card in shown] == [frame for count in LENGTHS for frame in range(count)]
    assert [number for number, (_, card) in enumerate(shown) if card.flash] == [FLASH]
    with av.open(str(path)) as film:
        sound = np.concatenate([frame.to_ndarray() for frame in film.decode(audio=0)], axis=1)
    click = int(np.argmax(np.abs(sound[0]) > 0.3))
    assert abs(click - FLASH * 48_000 // rate) < 24


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_the_sound_is_exactly_as_long_as_the_picture(tmp_path, segment, rate):
    with av.open(str(written(tmp_path, segment, rate))) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        assert sound.duration * sound.time_base == picture.duration * picture.time_base
        assert picture.start_time == sound.start_time == 0
        decoded = sum(frame.samples for frame in film.decode(audio=0))
    assert 0 <= decoded - 136 * 48_000 // rate < 1024


def test_pictures_are_copied_and_not_encoded_again(tmp_path, segment):
    wanted = [
        part.fragment[one.start : one.start + one.size] for part in parts_of(segment) for one in bmff.samples(part.fragment)
    ]
    with av.open(str(written(tmp_path, segment))) as film:
        assert [bytes(packet) for packet in film.demux(video=0) if packet.size] == wanted


def test_the_file_says_that_it_is_synthetic_and_starts_with_its_index(tmp_path, segment):
    path = written(tmp_path, segment)
    with av.open(str(path)) as film:
        assert SYNTHETIC.items() <= film.metadata.items()
    top = [box.path for box in bmff.boxes(path.read_bytes()) if box.path.count(b"/") == 1]
    assert top.index(b"/moov") < top.index(b"/mdat")


def test_subtitles_are_a_text_track(tmp_path, segment):
    path = written(tmp_path, segment, subtitles=[Subtitle(24, 24, "Who is there?"), Subtitle(36, 24, "Ünder")])
    with av.open(str(path)) as film:
        track = film.streams.subtitles[0]
        read = [(packet.pts, bytes(packet)[2:].decode()) for packet in film.demux(track) if packet.size > 2]
    assert read == [(1000, "Who is there?"), (1500, "Who is there?\nÜnder"), (2000, "Ünder")]


def test_no_subtitles_leave_no_text_track(tmp_path, segment):
    with av.open(str(written(tmp_path, segment))) as film:
        assert not film.streams.subtitles


def test_progress_counts_frames(tmp_path, segment):
    seen: list[int] = []
    written(tmp_path, segment, progress=seen.append)
    assert seen == [48, 49, 56, 104, 106, 136]


@pytest.mark.parametrize("off", [-1000, 1000])
def test_sound_off_by_less_than_a_packet_is_made_to_fit(tmp_path, segment, off):
    path = tmp_path / "film.mp4"
    write_file(path, parts_of(segment), clicks(extra=off), 24, metadata={})
    with av.open(str(path)) as film:
        assert film.streams.audio[0].duration == 136 * 2000


@pytest.mark.parametrize("off", [-4000, 4000])
def test_sound_that_is_not_the_pictures_is_refused_and_leaves_the_old_file(tmp_path, segment, off):
    path = tmp_path / "film.mp4"
    path.write_bytes(b"the old film")
    with pytest.raises(SoundDiffers):
        write_file(path, parts_of(segment), clicks(extra=off), 24, metadata={})
    assert path.read_bytes() == b"the old film"
    assert list(tmp_path.iterdir()) == [path]


def test_pictures_of_two_encodings_are_refused(tmp_path, segment):
    other = encode_segment([black(320, 180)], 320, 180, 24)
    with pytest.raises(MixedPictures, match="more than one size"):
        write_file(tmp_path / "film.mp4", [*parts_of(segment), Part(other.init, other.fragment)], clicks(), 24, metadata={})
    assert list(tmp_path.iterdir()) == []


def test_a_broken_part_is_named(tmp_path, segment):
    parts = parts_of(segment)
    parts[2] = Part(parts[2].init, parts[2].fragment[:-50])
    with pytest.raises(bmff.BrokenMedia):
        write_file(tmp_path / "film.mp4", parts, clicks(), 24, metadata={})
    assert list(tmp_path.iterdir()) == []


def test_nothing_makes_no_file(tmp_path):
    with pytest.raises(NoFrames):
        write_file(tmp_path / "film.mp4", [], [], 24, metadata={})


FULL_DISK = """
import resource, sys
from pathlib import Path
import numpy as np
from studio.cut.encoder import encode_segment
from studio.cut.file import Part, write_file
from studio.cut.joins import black

made = encode_segment((black(160, 90) for _ in range(48)), 160, 90, 24)
rng = np.random.default_rng(1)
sound = (rng.integers(-9000, 9000, (2, 96_000), dtype=np.int16) for _ in range(40))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    write_file(Path(sys.argv[1]) / "film.mp4", [Part(made.init, made.fragment)] * 40, sound, 24, metadata={})
except OSError as error:
    print("OSError", error)
"""


def test_a_file_that_does_not_fit_is_an_error_and_leaves_nothing(tmp_path):
    asked = [sys.executable, "-c", FULL_DISK, str(tmp_path)]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.startswith("OSError"), done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []
