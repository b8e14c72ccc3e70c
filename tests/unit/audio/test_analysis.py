"""The audio room as the services ask it: recordings of a workspace instead of files."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from qadesk.audio.analysis import RecordingAnalyser, RecordingPlayer
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from tests.null_sink import NullSink
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT


@pytest.fixture
def analyser(tmp_path: Path) -> Iterator[RecordingAnalyser]:
    made = RecordingAnalyser(tmp_path / "cache")
    yield made
    made.close()


def recording_of(analyser: RecordingAnalyser, path: Path, *, analysed: bool = True) -> Recording:
    audio = analyser.analyse(path) if analysed else None
    state = AudioState.READY if analysed else AudioState.WAITING
    return Recording(uid="r", call_uid="c", fingerprint=analyser.fingerprint(path), state=state, audio=audio)


def test_an_analysed_recording_has_a_picture_and_plays(
    analyser: RecordingAnalyser, write: Writer, tmp_path: Path, null_sink: NullSink
) -> None:
    """The child is started as the program starts it."""
    recording = recording_of(analyser, write("call.wav", tones(8000, 1, 440, 700), 8000, "ULAW"))
    picture = analyser.peaks(recording)
    assert picture is not None
    assert picture.complete
    assert picture.frames == 8000
    finished = threading.Event()
    player = RecordingPlayer(tmp_path / "cache")
    player.on_finished = finished.set
    player.open(recording)
    player.play()
    assert finished.wait(WAIT)
    player.close()


def test_what_is_not_analysed_has_no_picture_and_does_not_play(
    analyser: RecordingAnalyser, write: Writer, tmp_path: Path
) -> None:
    recording = recording_of(analyser, write("call.wav", tones(8000, 1, 440), 8000, "PCM_16"), analysed=False)
    assert analyser.peaks(recording) is None
    with pytest.raises(UserError, match="still being prepared"):
        RecordingPlayer(tmp_path / "cache").open(recording)


def test_the_picture_outlives_the_file_but_the_sound_does_not(
    analyser: RecordingAnalyser, write: Writer, tmp_path: Path
) -> None:
    path = write("call.wav", tones(8000, 10, 440), 8000, "PCM_16")
    recording = recording_of(analyser, path)
    path.unlink()
    picture = analyser.peaks(recording)
    assert picture is not None
    assert len(np.asarray(picture.view(0, 0, 80_000, 2000).low)) == 313
    with pytest.raises(UserError, match="cannot be read"):
        RecordingPlayer(tmp_path / "cache").open(recording)


def test_a_file_that_was_changed_has_to_be_analysed_again(analyser: RecordingAnalyser, write: Writer) -> None:
    recording = recording_of(analyser, write("call.wav", tones(8000, 1, 440), 8000, "PCM_16"))
    write("call.wav", tones(8000, 2, 550), 8000, "PCM_16")
    assert analyser.peaks(recording) is None


def test_describing_a_recording_gives_its_shape(analyser: RecordingAnalyser, write: Writer) -> None:
    shape = analyser.describe(write("call.wav", tones(8000, 10, 440, 700), 8000, "PCM_16"))
    assert (shape["frames"], shape["rate"], shape["channels"], shape["seconds"]) == (80_000, 8000, 2, 10.0)
    assert shape["bins"] == 313
