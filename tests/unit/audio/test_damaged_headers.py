"""Headers that lie: dead recorders, cut files, MP3s whose length nobody wrote down."""

import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.audio.formats import open_recording, reopen_recording
from qadesk.audio.formats.base import as_float, read_frames
from qadesk.audio.formats.mp3 import read_layout as read_mp3
from qadesk.audio.formats.spliced import SplicedFile
from qadesk.domain.errors import UserError
from tests.unit.audio.conftest import Writer, tones

FRAMES = 24_000


@pytest.fixture(params=["PCM_16", "ULAW"], name="good")
def a_good_wav(request: pytest.FixtureRequest, write: Writer) -> Path:
    return write("good.wav", tones(8000, 3, 440, 700), 8000, request.param)


def frames_of(path: Path) -> np.ndarray:
    reader = open_recording(path)
    whole = as_float(read_frames(reader, 10_000_000))
    reader.close()
    return whole


def with_data_size(path: Path, size: int, riff: int | None = None) -> Path:
    data = bytearray(path.read_bytes())
    at = data.index(b"data")
    data[at + 4 : at + 8] = struct.pack("<I", size)
    if riff is not None:
        data[4:8] = struct.pack("<I", riff)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("size", [0, 0xFFFFFFFF, 0x7FFFFFFF])
def test_a_recorder_that_died_left_all_its_sound(good: Path, size: int) -> None:
    whole = frames_of(good)
    assert np.array_equal(frames_of(with_data_size(good, size, riff=size)), whole)


def test_a_header_written_some_time_before_the_end_does_not_hide_the_rest(good: Path) -> None:
    whole = frames_of(good)
    reader = open_recording(with_data_size(good, 8000))
    assert reader.frames == FRAMES
    assert reader.header_frames is not None
    assert reader.header_frames < FRAMES
    reader.close()
    assert len(frames_of(good)) == len(whole)


def test_chunks_and_tags_behind_the_sound_are_not_sound(good: Path) -> None:
    whole = frames_of(good)
    for tail in (b"LIST" + struct.pack("<I", 200) + b"INFO" + bytes(196), b"ID3\x03" + bytes(200), b"\0"):
        longer = good.with_name("longer.wav")
        longer.write_bytes(good.read_bytes() + tail)
        assert np.array_equal(frames_of(longer), whole)


def test_a_cut_file_gives_what_is_there_and_says_what_was_promised(good: Path) -> None:
    good.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    reader = open_recording(good)
    assert reader.header_frames == FRAMES
    assert reader.frames is not None
    assert 0.45 < reader.frames / FRAMES < 0.5
    reader.close()


def test_a_chunk_that_runs_out_of_the_file_does_not_hang(good: Path) -> None:
    """Such a LIST chunk makes libsndfile seek back and forth for ever."""
    data = good.read_bytes()
    at = data.index(b"data")
    evil = b"LIST" + struct.pack(">I", 16) + b"adtlITRK\0\0\0\0olym" + struct.pack("<i", -16) + b"x" * 20
    good.write_bytes(data[:at] + evil + data[at:])
    assert len(frames_of(good)) == FRAMES


@pytest.mark.parametrize("kept", [0, 4, 20, 44])
def test_a_bare_beginning_is_refused_with_a_reason(good: Path, kept: int) -> None:
    good.write_bytes(good.read_bytes()[:kept])
    with pytest.raises(UserError) as refusal:
        open_recording(good)
    assert good.name in str(refusal.value)


@pytest.mark.parametrize(("at", "value"), [(22, 0), (22, 6), (24, 0xFFFF)])
def test_absurd_shapes_are_refused(write: Writer, at: int, value: int) -> None:
    path = write("odd.wav", tones(8000, 1, 440), 8000, "PCM_16")
    data = bytearray(path.read_bytes())
    data[at : at + 2] = struct.pack("<H", value)
    if at == 24:
        data[26:28] = b"\xff\xff"
    path.write_bytes(data)
    with pytest.raises(UserError):
        open_recording(path)


def test_a_truncated_float_file_and_24_bits_and_8_bits_keep_their_level(write: Writer) -> None:
    for subtype in ("FLOAT", "PCM_24", "PCM_U8", "DOUBLE"):
        path = write(f"{subtype}.wav", tones(8000, 1, 440), 8000, subtype)
        assert np.abs(frames_of(path)).max() == pytest.approx(0.5, abs=0.01)


def noisy(rate: int, seconds: int) -> np.ndarray:
    """Loud noise and silence in turn: the bit rate of a variable MP3 jumps about."""
    rng = np.random.default_rng(7)
    noise = rng.normal(0, 0.2, (rate * seconds, 1))
    noise[np.arange(rate * seconds) // rate % 3 != 0] *= 0.001
    return noise


@pytest.fixture(name="vbr")
def a_variable_mp3(tmp_path: Path) -> Path:
    path = tmp_path / "vbr.mp3"
    with soundfile.SoundFile(path, "w", 16_000, 1, "MPEG_LAYER_III", format="MP3", bitrate_mode="VARIABLE") as file:
        file.write(noisy(16_000, 30))
    return path


def without_xing(path: Path) -> Path:
    layout = read_mp3(path)
    assert layout.claimed == layout.count
    bare = path.with_name("bare.mp3")
    bare.write_bytes(path.read_bytes()[layout.first : layout.end])
    return bare


def test_a_variable_mp3_without_its_xing_header_keeps_its_last_third(vbr: Path) -> None:
    bare = without_xing(vbr)
    with soundfile.SoundFile(bare) as naive:
        assert naive.frames < 0.95 * 30 * 16_000 or naive.frames > 1.05 * 30 * 16_000
    reader = open_recording(bare)
    assert reader.exact
    assert reader.header_frames is None
    reader.close()
    whole, bare_whole = frames_of(vbr), frames_of(bare)
    assert len(bare_whole) == pytest.approx(30 * 16_000, abs=2000)
    tail = whole[-20_000:-2000, 0]
    matches = np.correlate(bare_whole[-24_000:, 0], tail, "valid")
    assert matches.max() / (tail @ tail) == pytest.approx(1, abs=0.02)


def test_a_variable_mp3_without_its_xing_header_is_sought_to_the_very_sample(vbr: Path) -> None:
    """So it needs no copy, which would be ten times as large as itself."""
    bare = without_xing(vbr)
    whole = frames_of(bare)
    reader = reopen_recording(bare)
    for place in (400_123, 77, 250_000, 0, len(whole) - 500):
        reader.seek(place)
        assert np.abs(as_float(read_frames(reader, 400)) - whole[place : place + 400]).max() < 1e-3
    reader.close()


def test_two_mp3s_joined_are_both_heard(vbr: Path) -> None:
    joined = vbr.with_name("joined.mp3")
    joined.write_bytes(vbr.read_bytes() + without_xing(vbr).read_bytes())
    assert len(frames_of(joined)) == pytest.approx(60 * 16_000, abs=4000)


def test_a_constant_mp3_without_a_header_needs_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "cbr.mp3"
    with soundfile.SoundFile(
        path, "w", 8000, 1, "MPEG_LAYER_III", format="MP3", bitrate_mode="CONSTANT", compression_level=0.9
    ) as file:
        file.write(noisy(8000, 20))
    layout = read_mp3(path)
    bare = path.with_name("bare.mp3")
    bare.write_bytes(path.read_bytes()[layout.first : layout.end])
    reader = open_recording(bare)
    assert reader.exact
    reader.close()
    assert len(frames_of(bare)) == pytest.approx(20 * 8000, abs=2000)


def test_an_mp3_survives_junk_before_and_within(vbr: Path) -> None:
    data = vbr.read_bytes()
    layout = read_mp3(vbr)
    middle = (layout.first + layout.end) // 2
    vbr.write_bytes(bytes(5000) + data[:middle] + b"junk!" * 50 + data[middle:])
    again = read_mp3(vbr)
    assert layout.count - 3 <= again.count <= layout.count
    assert len(frames_of(vbr)) == pytest.approx(30 * 16_000, abs=4000)


def test_a_spliced_file_reads_and_seeks_like_the_bytes_it_stands_for(tmp_path: Path) -> None:
    path = tmp_path / "bytes"
    path.write_bytes(bytes(range(100)))
    with SplicedFile(path, b"head", 10, 50) as file:
        expected = b"head" + bytes(range(10, 60))
        assert file.readall() == expected
        assert file.seek(-10, 2) == 44
        assert file.read(100) == expected[44:]
        file.seek(2)
        assert file.read(6) == expected[2:8]
        assert file.tell() == 8
