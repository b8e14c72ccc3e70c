"""Files without a header: asked once for a source, refused while nobody has answered, remembered afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.domain.errors import told
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.recordings import AudioState, Recording
from qadesk.services.sources import RawQuestion
from tests.unit.services.desk import House, open_house

ALAW, ULAW, PCM = RawFormat("alaw", 8000), RawFormat("ulaw", 8000), RawFormat("pcm16", 16_000)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with open_house(tmp_path / "workspace", real_sound=True, people=False) as made:
        yield made


def raw(path: Path, subtype: str, pitch: float = 300, channels: int = 1) -> Path:
    """Two seconds at 8 kHz, without a header; swelling, so that it is quiet some of the time as speech is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    times = np.arange(16_000) / 8000
    tone = 0.5 * np.sin(2 * np.pi * pitch * times) * np.sin(np.pi * times) ** 8
    soundfile.write(path, np.stack([tone] * channels, axis=1), 8000, subtype, format="RAW")
    return path


def played(house: House, recording: Recording) -> np.ndarray:
    assert recording.audio is not None
    assert recording.audio.working_copy
    path = house.space.cache / "audio" / f"{recording.audio.cache_key}.wav"
    return soundfile.read(path, dtype="int16", always_2d=True)[0]


def truth(path: Path, subtype: str) -> np.ndarray:
    return soundfile.read(path, dtype="int16", always_2d=True, samplerate=8000, channels=1, format="RAW",
                          subtype=subtype)[0]  # fmt: skip


def test_nobody_has_said_how_so_it_is_refused_with_what_to_do(house: House, tmp_path: Path) -> None:
    report = house.take_in(raw(tmp_path / "a.alaw", "ALAW"))
    assert (report.imported, report.recordings) == (0, ())
    (issue,) = report.refused
    assert "no header" in told(issue.reason)
    assert "--raw" in told(issue.reason)


def test_the_answer_is_asked_once_and_holds_for_the_source(house: House, tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    first = raw(calls / "monday" / "a.raw", "ALAW")
    raw(calls / "monday" / "b.raw", "ALAW", 400)
    raw(calls / "c.vox", "VOX_ADPCM")
    preview = house.importing.preview((calls,)).result(30)
    assert preview.raw == (
        RawQuestion(calls, ".vox", 1, RawFormat("vox", 8000), answered=False),
        RawQuestion(calls, ".raw", 2, ALAW, answered=False),
    )
    report = house.take_in(calls, raw={(each.folder, each.suffix): each.likely for each in preview.raw})
    assert (report.imported, report.refused) == (3, ())
    recording = house.write(lambda stores: stores.recordings.by_path(str(first)))
    assert np.array_equal(played(house, recording), truth(first, "ALAW"))
    assert house.take_in(calls).unchanged == 3
    raw(calls / "tuesday" / "d.raw", "ALAW", 500)
    assert house.take_in(calls / "tuesday").imported == 1
    assert all(question.answered for question in house.importing.preview((calls,)).result(30).raw)
    assert not house.take_in(raw(tmp_path / "elsewhere" / "e.raw", "ALAW", 600)).imported


def test_one_answer_for_everything_and_another_one_later_reads_it_anew(house: House, tmp_path: Path) -> None:
    path = raw(tmp_path / "calls" / "a.pcm", "ULAW")
    wrong = house.recording(house.take_in(path, raw=ALAW))
    again = house.take_in(path, raw=ULAW)
    assert (again.imported, again.unchanged) == (0, 1)
    right = house.recording(again)
    assert right.uid == wrong.uid
    assert wrong.audio is not None
    assert right.audio is not None
    assert wrong.audio.cache_key != right.audio.cache_key
    assert np.array_equal(played(house, right), truth(path, "ULAW"))


def test_copies_and_files_that_moved_are_still_read_so(house: House, tmp_path: Path) -> None:
    path = raw(tmp_path / "calls" / "a.alaw", "ALAW")
    copied = house.recording(house.take_in(path, raw=ALAW, copy=True))
    assert Path(copied.fingerprint.path).parent == house.space.media
    shutil.rmtree(house.space.cache / "audio")
    shutil.rmtree(house.space.cache / "peaks")
    made = house.audio.ensure(copied)
    assert made is not None
    assert made.result(30).state is AudioState.READY
    assert np.array_equal(
        played(house, house.write(lambda stores: stores.recordings.get(copied.uid))), truth(path, "ALAW")
    )


def test_a_refusal_is_mended_by_the_answer(house: House, tmp_path: Path) -> None:
    path = raw(tmp_path / "a.ul", "ULAW")
    assert house.take_in(path).refused
    assert house.take_in(path, raw=ULAW).imported == 1


def test_a_file_that_says_it_itself_is_not_asked_about(house: House, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.raw", np.zeros(8000), 8000, "PCM_16", format="WAV")
    assert house.importing.preview((tmp_path / "a.raw",)).result(30).raw == ()
    assert house.take_in(tmp_path / "a.raw").imported == 1


def test_the_two_sides_may_be_without_headers_too(house: House, tmp_path: Path) -> None:
    raw(tmp_path / "calls" / "20260105-103108_13800000004_SALES_8003-in.alaw", "ALAW", 300)
    raw(tmp_path / "calls" / "20260105-103108_13800000004_SALES_8003-out.alaw", "ALAW", 500)
    report = house.take_in(tmp_path / "calls", raw=ALAW)
    call = house.recording(report).call_uid
    sides = house.write(lambda stores: stores.recordings.of_call(call))
    assert house.analyser.join(sides).audio.channels == 2
