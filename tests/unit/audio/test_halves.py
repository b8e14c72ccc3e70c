"""Long recordings are decoded by two threads, a half each: the result is that of one pass."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.audio import decode
from qadesk.audio.cache import AudioCache
from qadesk.audio.decode import BLOCK_FRAMES, RightHalf, decode_recording
from qadesk.audio.peak_file import load_levels
from qadesk.audio.peaks import Bins
from qadesk.domain.audio_facts import AudioFacts

RATE = 44_100


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Where second threads began, one entry a thread."""
    seams: list[int] = []
    begin = RightHalf.__init__

    def noted(half: RightHalf, path: Path, seam: int) -> None:
        seams.append(seam)
        begin(half, path, seam)

    monkeypatch.setattr(RightHalf, "__init__", noted)
    return seams


def sound(path: Path, subtype: str, blocks: float) -> Path:
    """Voices that come and go, clipped now and then; written in small parts, as libvorbis overflows on large ones."""
    frames = round(blocks * BLOCK_FRAMES)
    times = np.arange(frames) / RATE
    loud = 1.2 * np.abs(np.sin(times))[:, np.newaxis]
    samples = np.sin(2 * np.pi * np.stack((times * 220, times * 330), axis=1)) * loud
    container = "MP3" if subtype == "MPEG_LAYER_III" else "OGG"
    with soundfile.SoundFile(path, "w", RATE, 2, subtype, format=container) as file:
        for start in range(0, frames, RATE):
            file.write(samples[start : start + RATE])
    return path


def decoded(path: Path, cache: AudioCache, halved_blocks: int, patch: pytest.MonkeyPatch) -> tuple[AudioFacts, Bins]:
    patch.setattr(decode, "_HALVED_BLOCKS", halved_blocks)
    fractions: list[float] = []
    facts = decode_recording(path, cache, "key", fractions.append)
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    loaded = load_levels(cache.peak_path("key"), "key")
    assert loaded is not None
    assert loaded[0].frames == facts.frames
    return facts, loaded[1][0].copy()


@pytest.mark.parametrize("subtype", ["MPEG_LAYER_III", "VORBIS"])
def test_two_halves_are_what_one_pass_gives(
    subtype: str, tmp_path: Path, counted: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sound(tmp_path / "sound", subtype, 5.3)
    one, one_bins = decoded(path, AudioCache(tmp_path / "one"), 100, monkeypatch)
    assert counted == []
    two, two_bins = decoded(path, AudioCache(tmp_path / "two"), 4, monkeypatch)
    assert counted == [2 * BLOCK_FRAMES]
    assert two == one
    assert max(two.clipped_frames) > 0
    assert not two.working_copy
    assert np.array_equal(two_bins, one_bins)


def test_where_a_seek_lands_elsewhere_only_decoding_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sound(tmp_path / "sound", "MPEG_LAYER_III", 5.3)
    one, one_bins = decoded(path, AudioCache(tmp_path / "one"), 100, monkeypatch)
    begin = RightHalf.__init__
    monkeypatch.setattr(RightHalf, "__init__", lambda half, path, seam: begin(half, path, seam + 1))
    two, two_bins = decoded(path, AudioCache(tmp_path / "two"), 4, monkeypatch)
    assert two == one
    assert np.array_equal(two_bins, one_bins)


def test_a_right_half_that_fails_is_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sound(tmp_path / "sound", "MPEG_LAYER_III", 5.3)
    monkeypatch.setattr(decode, "_HALVED_BLOCKS", 4)

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(RightHalf, "run", fail)
    with pytest.raises(MemoryError):
        decode_recording(path, AudioCache(tmp_path / "cache"), "key", lambda fraction: None)
    assert not list((tmp_path / "cache" / "peaks").iterdir())
