"""Peaks: the numbers behind the picture, their file, and every zoom of them."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from qadesk.audio.cache import AudioCache
from qadesk.audio.fingerprint import cache_key, head_tail_hash
from qadesk.audio.formats.base import as_int16
from qadesk.audio.peak_file import PeakWriter, load_levels
from qadesk.audio.peak_source import open_growing, open_peaks
from qadesk.audio.peaks import BIN_FRAMES, BinMaker, coarser, columns_of
from qadesk.domain.errors import UserError
from qadesk.domain.waveforms import PeakSource, PeakView
from tests.unit.audio.conftest import Writer

RATE = 8000
KEY = "some-key"


def speechlike(frames: int, channels: int = 2) -> np.ndarray:
    rng = np.random.default_rng(3)
    envelope = np.abs(np.sin(np.arange(frames) / 3000))[:, np.newaxis]
    return (rng.normal(0, 6000, (frames, channels)) * envelope).clip(-32768, 32767).astype(np.int16)


def naive(samples: np.ndarray, step: int) -> np.ndarray:
    """What bins mean, said slowly."""
    parts = [samples[at : at + step].astype(np.float64) for at in range(0, len(samples), step)]
    rows = [np.stack((part.min(axis=0), part.max(axis=0), np.sqrt((part**2).mean(axis=0)))) for part in parts]
    return np.array(rows).transpose(0, 2, 1)


@given(frames=st.integers(1, 5 * BIN_FRAMES + 3), channels=st.integers(1, 2), as_float=st.booleans())
def test_bins_are_the_extremes_and_the_rms_of_their_frames(frames: int, channels: int, as_float: bool) -> None:
    samples = speechlike(frames, channels)
    block = (samples / np.float32(32768)).astype(np.float32) if as_float else samples
    bins = BinMaker(8 * BIN_FRAMES, channels, str(block.dtype)).bins(block)
    assert np.abs(bins - naive(samples, BIN_FRAMES)).max() <= 1
    assert np.array_equal(bins[:, :, :2], naive(samples, BIN_FRAMES)[:, :, :2])


@given(count=st.integers(1, 40), factor=st.sampled_from([2, 4, 8]))
def test_coarser_bins_are_those_of_longer_runs(count: int, factor: int) -> None:
    samples = speechlike(count * BIN_FRAMES)
    bins = BinMaker(count * BIN_FRAMES, 2, "int16").bins(samples)
    joined, expected = coarser(bins, factor), naive(samples, BIN_FRAMES * factor)
    assert np.array_equal(joined[:, :, :2], expected[:, :, :2])
    assert np.abs(joined[:, :, 2] - expected[:, :, 2]).max() <= 2


def test_full_scale_floats_are_clipped_not_wrapped() -> None:
    block = np.array([[1.5], [-1.5]], np.float32)
    bins = BinMaker(BIN_FRAMES, 1, "float32").bins(block)
    assert bins[0, 0].tolist() == [-32768, 32767, 32767]
    assert as_int16(block)[:, 0].tolist() == [32767, -32768]


def write_peaks(cache: AudioCache, samples: np.ndarray, key: str = KEY) -> PeakWriter:
    writer = PeakWriter(cache.peak_path(key), key, RATE, samples.shape[1])
    maker = BinMaker(64 * BIN_FRAMES, samples.shape[1], "int16")
    for at in range(0, len(samples), 64 * BIN_FRAMES):
        block = samples[at : at + 64 * BIN_FRAMES]
        writer.append(maker.bins(block), at + len(block))
    return writer


@pytest.fixture
def cache(tmp_path: Path) -> AudioCache:
    return AudioCache(tmp_path / "cache")


def test_a_peak_file_comes_back_as_it_was_written(cache: AudioCache) -> None:
    samples = speechlike(3_000_001)
    write_peaks(cache, samples).finish()
    loaded = load_levels(cache.peak_path(KEY), KEY)
    assert loaded is not None
    header, levels = loaded
    assert (header.rate, header.channels, header.frames) == (RATE, 2, 3_000_001)
    assert [len(level) for level in levels] == [11719, 2930, 733]
    expected = naive(samples, BIN_FRAMES * 16)
    assert np.array_equal(levels[2][:, :, :2], expected[:, :, :2])
    assert not list(cache.peak_path(KEY).parent.glob("*.part"))


def test_a_damaged_or_foreign_peak_file_counts_as_absent(cache: AudioCache) -> None:
    samples = speechlike(100_000)
    write_peaks(cache, samples).finish()
    path = cache.peak_path(KEY)
    good = path.read_bytes()
    damaged = bytearray(good)
    damaged[700] ^= 1
    for wrong in (b"", good[:30], good[:-1], good + b"x", bytes(damaged), b"QDPK" + bytes(200), b"\x89PNG" + good[4:]):
        path.write_bytes(wrong)
        assert load_levels(path, KEY) is None
        assert open_peaks(cache, KEY) is None
    path.write_bytes(good)
    assert load_levels(path, "another key") is None
    assert load_levels(path, KEY) is not None


def test_an_abandoned_peak_file_leaves_nothing(cache: AudioCache) -> None:
    writer = write_peaks(cache, speechlike(1000))
    writer.abandon()
    assert not list(cache.peak_path(KEY).parent.iterdir())


def columns(view: PeakView) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    assert view.low.format == view.high.format == view.rms.format == "h"
    return np.asarray(view.low), np.asarray(view.high), np.asarray(view.rms)


@pytest.fixture(scope="module")
def samples() -> np.ndarray:
    return speechlike(2_000_000)


@pytest.fixture(scope="module")
def source(samples: np.ndarray, tmp_path_factory: pytest.TempPathFactory) -> PeakSource:
    folder = tmp_path_factory.mktemp("source")
    cache = AudioCache(folder)
    write_peaks(cache, samples).finish()
    soundfile.write(folder / "call.wav", samples, RATE, "PCM_16")
    made = open_peaks(cache, KEY, folder / "call.wav")
    assert made is not None
    assert made.complete
    return made


@pytest.mark.parametrize("first", [0, 777, 123_456])
@pytest.mark.parametrize("span", [300, 5000, 60_000, 400_000, 1_800_000])
@pytest.mark.parametrize("channel", [0, 1])
def test_every_zoom_shows_the_samples_of_its_span(
    source: PeakSource, samples: np.ndarray, first: int, span: int, channel: int
) -> None:
    source.load(first, first + span)
    view = source.view(channel, first, first + span, 400)
    low, high, rms = columns(view)
    step = view.step_frames
    assert view.first_frame % step == 0
    assert view.first_frame <= first < view.first_frame + step
    assert view.first_frame + len(low) * step >= min(first + span, len(samples))
    assert len(low) <= 2 * 400 + 2
    assert step <= max(1, span / 400)
    piece = samples[view.first_frame : view.first_frame + len(low) * step, channel : channel + 1]
    expected = naive(piece, step)
    assert np.array_equal(low, expected[:, 0, 0])
    assert np.array_equal(high, expected[:, 0, 1])
    assert np.abs(rms - expected[:, 0, 2]).max() <= 3


def test_panning_moves_columns_without_changing_them(source: PeakSource) -> None:
    one = source.view(0, 100_000, 500_000, 300)
    other = source.view(0, 100_000 + 7 * one.step_frames + 13, 500_000 + 7 * one.step_frames + 13, 300)
    shift = (other.first_frame - one.first_frame) // one.step_frames
    assert one.step_frames == other.step_frames
    assert columns(one)[0][shift:].tolist() == columns(other)[0][: len(one.low) - shift].tolist()


def test_the_deepest_zoom_is_the_samples_themselves(source: PeakSource, samples: np.ndarray) -> None:
    source.load(5000, 5200)
    view = source.view(1, 5000, 5200, 800)
    assert view.step_frames == 1
    assert view.first_frame == 5000
    assert view.low is view.high
    assert np.asarray(view.low).tolist() == samples[5000:5200, 1].tolist()


def test_views_beyond_the_ends_are_cut_to_the_recording(source: PeakSource) -> None:
    assert source.view(0, -50_000, 100, 10).first_frame == 0
    assert not len(source.view(0, 3_000_000, 4_000_000, 100).low)
    end = source.view(0, 1_999_000, 2_500_000, 10)
    assert end.first_frame + len(end.low) * end.step_frames < 2_000_000 + 256 * 64


def test_a_growing_picture_fills_from_the_left(cache: AudioCache, samples: np.ndarray, write: Writer) -> None:
    writer = PeakWriter(cache.peak_path(KEY), KEY, RATE, 2)
    maker = BinMaker(1_024_000, 2, "int16")
    writer.append(maker.bins(samples[:512_000]), 512_000)
    writer.publish()
    original = write("call.wav", samples, RATE, "PCM_16")
    growing = open_growing(cache, KEY, original)
    assert growing is not None
    assert not growing.complete
    assert not growing.wants(0, 1000, 1000)
    assert (growing.frames, growing.rate, growing.channels) == (512_000, RATE, 2)
    writer.append(maker.bins(samples[512_000:1_536_000]), 1_536_000)
    assert growing.frames == 512_000
    writer.publish()
    assert growing.frames == 1_536_000
    view = growing.view(1, 0, 1_536_000, 100)
    piece = samples[: len(view.low) * view.step_frames, 1:]
    assert np.asarray(view.low).tolist() == naive(piece, view.step_frames)[:, 0, 0].tolist()
    writer.append(maker.bins(samples[1_536_000:]), 2_000_000)
    writer.finish()
    assert not growing.complete
    assert growing.frames == 2_000_000
    assert growing.complete
    assert growing.wants(1_999_900, 2_000_000, 100)
    assert growing.load(1_999_900, 2_000_000)
    assert growing.view(0, 1_999_900, 2_000_000, 100).step_frames == 1
    assert open_growing(cache, KEY, original) is None
    growing.close()


def test_what_has_not_been_loaded_is_drawn_from_the_finest_level(tmp_path: Path, samples: np.ndarray) -> None:
    cache = AudioCache(tmp_path)
    write_peaks(cache, samples).finish()
    path = tmp_path / "call.wav"
    soundfile.write(path, samples, RATE, "PCM_16")
    source = open_peaks(cache, KEY, path)
    assert source is not None
    assert source.view(0, 100_000, 100_400, 400).step_frames == BIN_FRAMES
    assert source.wants(100_000, 100_400, 400)
    assert not source.wants(0, 2_000_000, 1000), "the levels are fine enough"
    assert source.load(100_000, 100_400)
    assert source.view(0, 100_000, 100_400, 400).step_frames == 1
    assert not source.wants(100_000, 100_400, 400)
    assert not source.wants(150_000, 150_400, 400), "panned on within what was loaded around"
    at = next(first for first in range(150_000, 1_000_000, 100) if source.wants(first, first + 400, 400))
    assert source.view(0, at, at + 400, 400).step_frames == 1, "more is asked for before the edge is reached"
    source.close()


def test_a_recording_that_vanished_is_told_once_and_stays_in_sight(tmp_path: Path, samples: np.ndarray) -> None:
    cache = AudioCache(tmp_path)
    write_peaks(cache, samples).finish()
    source = open_peaks(cache, KEY, tmp_path / "gone.wav")
    assert source is not None
    assert source.wants(5000, 6000, 1000)
    with pytest.raises(UserError, match=r"gone\.wav|cannot be read"):
        source.load(5000, 6000)
    assert not source.wants(5000, 6000, 1000)
    assert not source.load(5000, 6000)
    assert len(source.view(0, 5000, 6000, 1000).low)


def test_sample_columns_of_an_empty_span_are_none() -> None:
    assert columns_of(np.empty(0, np.int16), 4).shape == (0, 1, 3)


def test_the_fingerprint_sees_head_tail_and_size(tmp_path: Path) -> None:
    path = tmp_path / "a"
    content = bytearray(np.random.default_rng(1).bytes(300_000))
    path.write_bytes(content)
    before, key = head_tail_hash(path), cache_key(path)
    moved = tmp_path / "b"
    path.rename(moved)
    assert head_tail_hash(moved) == before
    assert cache_key(moved) == key
    for at in (0, len(content) - 1):
        changed = bytearray(content)
        changed[at] ^= 1
        moved.write_bytes(changed)
        assert head_tail_hash(moved) != before
    moved.write_bytes(content + b"\0")
    assert head_tail_hash(moved) != before
