"""Clips and redacted copies, read back sample by sample."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.audio.analysis import RecordingAnalyser
from qadesk.audio.clips import SoundFileMaker
from qadesk.domain.errors import UserError
from qadesk.domain.handing_on import Clip, RedactedSpan
from qadesk.domain.recordings import AudioState, Recording

RATE = 8000
FRAMES = 5 * RATE


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Recording, np.ndarray]]:
    """A folder, an analysed recording of noise whose every sample is known, and the samples."""
    folder = tmp_path_factory.mktemp("clips")
    noise = np.random.default_rng(7).integers(-9000, 9000, (FRAMES, 2), dtype=np.int16)
    path = folder / "call.wav"
    with soundfile.SoundFile(path, "w", RATE, 2, "PCM_16", format="WAV") as file:
        file.title = "customer 13800000001"
        file.write(noise)
    analyser = RecordingAnalyser(folder / "cache")
    try:
        audio = analyser.analyse(path)
        recording = Recording(
            uid="r", call_uid="c", fingerprint=analyser.fingerprint(path), state=AudioState.READY, audio=audio
        )
        yield folder, recording, noise
    finally:
        analyser.close()


@pytest.mark.parametrize("kind", ["wav", "flac"])
def test_a_clip_holds_exactly_the_samples_of_its_span(house, tmp_path: Path, kind) -> None:
    folder, recording, noise = house
    target = tmp_path / f"clip.{kind}"
    SoundFileMaker(folder / "cache").cut(recording, Clip(1250, 2000, "开头语"), kind, target)
    with soundfile.SoundFile(target) as file:
        assert file.title == "开头语"
        assert (file.samplerate, file.channels) == (RATE, 2)
        np.testing.assert_array_equal(file.read(dtype="int16"), noise[10000:16000])
    assert list(tmp_path.iterdir()) == [target]


def test_an_mp3_clip_has_the_length_of_its_span(house, tmp_path: Path) -> None:
    folder, recording, _ = house
    SoundFileMaker(folder / "cache").cut(recording, Clip(1250, 2000), "mp3", tmp_path / "clip.mp3")
    assert soundfile.info(tmp_path / "clip.mp3").frames == 6000


def test_an_mp3_clip_sounds_as_its_span(tmp_path: Path) -> None:
    """Of two channels, each with its own tone: what is decoded again is like what was encoded, sample by sample."""
    at = np.arange(3 * RATE) / RATE
    tones = np.stack([9000 * np.sin(2 * np.pi * 440 * at), 7000 * np.sin(2 * np.pi * 700 * at)], axis=1)
    path = tmp_path / "call.wav"
    soundfile.write(path, tones.astype(np.int16), RATE)
    analyser = RecordingAnalyser(tmp_path / "cache")
    try:
        recording = Recording(
            uid="r",
            call_uid="c",
            fingerprint=analyser.fingerprint(path),
            state=AudioState.READY,
            audio=analyser.analyse(path),
        )
    finally:
        analyser.close()
    SoundFileMaker(tmp_path / "cache").cut(recording, Clip(500, 2500), "mp3", tmp_path / "clip.mp3")
    got = soundfile.read(tmp_path / "clip.mp3", dtype="int16")[0]
    wanted = tones[RATE // 2 : RATE * 5 // 2]
    for channel in (0, 1):
        assert np.corrcoef(got[:, channel], wanted[:, channel])[0, 1] > 0.99


@pytest.mark.parametrize(("start", "end"), [(6000, 7000), (2000, 2000), (3000, 1000)])
def test_a_span_without_sound_is_refused(house, tmp_path: Path, start: int, end: int) -> None:
    folder, recording, _ = house
    with pytest.raises(UserError, match=r"outside the recording call\.wav"):
        SoundFileMaker(folder / "cache").cut(recording, Clip(start, end), "wav", tmp_path / "clip.wav")
    assert not list(tmp_path.iterdir())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spans=st.lists(
        st.tuples(st.integers(0, 5200), st.integers(1, 1500), st.sampled_from([None, 0, 1])), min_size=1, max_size=5
    ),
    cover=st.sampled_from(["beep", "silence"]),
)
def test_nothing_of_a_redacted_span_is_left_and_all_else_is(house, tmp_path: Path, spans, cover) -> None:
    folder, recording, noise = house
    wanted = [RedactedSpan(start, start + length, channel) for start, length, channel in spans]
    target = tmp_path / "redacted.wav"
    SoundFileMaker(folder / "cache").redact(recording, wanted, cover, target)
    got, rate = soundfile.read(target, dtype="int16")
    assert (len(got), rate) == (FRAMES, RATE)
    covered = np.zeros((FRAMES, 2), bool)
    for span in wanted:
        frames = slice(span.start_ms * RATE // 1000, -(-span.end_ms * RATE // 1000))
        covered[frames, :] |= [span.channel in (None, 0), span.channel in (None, 1)]
    np.testing.assert_array_equal(got[~covered], noise[~covered])
    if cover == "silence":
        assert not got[covered].any()
    elif covered.any():
        # a tone tells nothing of the noise: no channel is like what lay under it
        for channel in (0, 1):
            under = covered[:, channel]
            if under.sum() > 400:
                assert abs(np.corrcoef(got[under, channel], noise[under, channel])[0, 1]) < 0.3


def test_a_redacted_copy_carries_no_tags_of_the_original(house, tmp_path: Path) -> None:
    folder, recording, _ = house
    target = tmp_path / "redacted.wav"
    digest = SoundFileMaker(folder / "cache").redact(recording, [RedactedSpan(0, 1000)], "beep", target)
    assert b"13800000001" in Path(recording.fingerprint.path).read_bytes()
    assert b"13800000001" not in target.read_bytes()
    assert len(digest) == 64


def test_a_folder_that_takes_nothing_is_said(house, tmp_path: Path) -> None:
    folder, recording, _ = house
    (tmp_path / "taken").write_text("a file where a folder is wanted")
    with pytest.raises(UserError, match="could not be written"):
        SoundFileMaker(folder / "cache").cut(recording, Clip(0, 1000), "wav", tmp_path / "taken" / "clip.wav")


def test_a_full_disk_leaves_nothing_behind(house, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, recording, _ = house
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(UserError, match="No space left"):
        SoundFileMaker(folder / "cache").cut(recording, Clip(0, 1000), "wav", tmp_path / "clip.wav")
    assert not list(tmp_path.iterdir())


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")
