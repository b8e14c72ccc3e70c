"""Files that vanish, come back, change, and are found again; evaluations stay whatever happens."""

import shutil
from pathlib import Path

import pytest

from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import AudioState, Recording
from tests.unit.services.desk import House, wav

WAIT = 20


@pytest.fixture
def recordings(house: House, tmp_path: Path) -> list[Recording]:
    for number in range(3):
        wav(tmp_path / "calls" / f"{number}.wav", seed=number)
    report = house.take_in(tmp_path / "calls")
    return [house.recording(report, at) for at in range(3)]


def state(house: House, recording: Recording) -> Recording:
    found: Recording = house.write(lambda stores: stores.recordings.get(recording.uid))
    return found


def test_what_vanished_is_marked_and_what_is_back_is_not(house: House, recordings: list[Recording]) -> None:
    path = Path(recordings[1].fingerprint.path)
    aside = path.rename(path.with_suffix(".aside"))
    looked = house.find_files.look().result(WAIT)
    assert (looked.missing, looked.back) == ((recordings[1].uid,), ())
    marked = state(house, recordings[1])
    assert marked.state is AudioState.MISSING
    assert str(path) in told(marked.reason)
    assert house.find_files.look().result(WAIT) == type(looked)((), ())
    aside.rename(path)
    looked = house.find_files.look().result(WAIT)
    assert (looked.missing, looked.back, looked.changed) == ((), (recordings[1].uid,), ())
    assert state(house, recordings[1]).state is AudioState.READY
    assert state(house, recordings[1]).reason == ""


def test_an_import_of_a_file_that_is_back_takes_the_mark_away(house: House, recordings: list[Recording]) -> None:
    path = Path(recordings[1].fingerprint.path)
    aside = path.rename(path.with_suffix(".aside"))
    house.find_files.look().result(WAIT)
    aside.rename(path)
    report = house.take_in(path)
    assert report.unchanged == 1
    assert house.recording(report).state is AudioState.READY


def test_other_bytes_under_the_same_name_wait_for_a_new_analysis(house: House, recordings: list[Recording]) -> None:
    path = Path(recordings[0].fingerprint.path)
    wav(path, seed=99)
    looked = house.find_files.look().result(WAIT)
    assert looked.changed == (recordings[0].uid,)
    changed = state(house, recordings[0])
    assert (changed.state, changed.audio) == (AudioState.WAITING, None)


def test_a_file_that_was_only_touched_stays_as_it_is(house: House, recordings: list[Recording]) -> None:
    Path(recordings[0].fingerprint.path).touch()
    looked = house.find_files.look().result(WAIT)
    assert looked.changed == ()
    assert state(house, recordings[0]).state is AudioState.READY
    assert state(house, recordings[0]).fingerprint.mtime_ns != recordings[0].fingerprint.mtime_ns


def test_one_recording_is_told_where_it_lies_now(house: House, recordings: list[Recording], tmp_path: Path) -> None:
    draft = house.evaluating.open(recordings[0].uid, "9001").result(WAIT).evaluation
    moved = tmp_path / "neu.wav"
    shutil.move(recordings[0].fingerprint.path, moved)
    house.find_files.look().result(WAIT)
    house.find_files.relocate(recordings[0].uid, moved).result(WAIT)
    assert state(house, recordings[0]).fingerprint.path == str(moved)
    assert state(house, recordings[0]).state is AudioState.READY
    assert house.evaluating.open(recordings[0].uid, "9001").result(WAIT).evaluation == draft


def test_another_recording_is_refused(house: House, recordings: list[Recording], tmp_path: Path) -> None:
    Path(recordings[0].fingerprint.path).unlink()
    other = wav(tmp_path / "other.wav", seed=50)
    with pytest.raises(UserError, match="another recording"):
        house.find_files.relocate(recordings[0].uid, other).result(WAIT)
    with pytest.raises(UserError, match="no recording"):
        house.find_files.relocate("nobody", other).result(WAIT)
    with pytest.raises(UserError, match="cannot be read"):
        house.find_files.relocate(recordings[0].uid, tmp_path / "nowhere.wav").result(WAIT)


def test_the_file_of_another_recording_of_the_catalogue_is_refused(
    house: House, recordings: list[Recording], tmp_path: Path
) -> None:
    taken = tmp_path / "copy.wav"
    shutil.copy(recordings[1].fingerprint.path, taken)
    house.write(lambda stores: stores.recordings.relocate(recordings[2].uid, house.analyser.fingerprint(taken)))
    with pytest.raises(UserError, match="already"):
        house.find_files.relocate(recordings[1].uid, taken).result(WAIT)


def test_a_whole_folder_is_searched_by_content(house: House, recordings: list[Recording], tmp_path: Path) -> None:
    archive = tmp_path / "archive" / "2026"
    archive.mkdir(parents=True)
    for number, recording in enumerate(recordings[:2]):
        shutil.move(recording.fingerprint.path, archive / f"neu {number}.wav")
    shutil.copy(recordings[2].fingerprint.path, archive / "nicht vermisst.wav")
    lookalike = bytearray((archive / "neu 0.wav").read_bytes())
    lookalike[len(lookalike) // 2] ^= 1
    (archive / "another call.wav").write_bytes(lookalike)
    (archive / "dangling.wav").symlink_to(tmp_path / "nowhere")
    house.find_files.look().result(WAIT)
    assert house.find_files.relocate_folder(tmp_path / "archive").future.result(WAIT) == 2
    assert [Path(state(house, each).fingerprint.path).name for each in recordings] == [
        "neu 0.wav",
        "neu 1.wav",
        "2.wav",
    ]
    assert {state(house, each).state for each in recordings} == {AudioState.READY}
    assert house.find_files.relocate_folder(tmp_path / "archive").future.result(WAIT) == 0


def test_equally_long_calls_with_silence_at_both_ends_are_not_mistaken(house: House, tmp_path: Path) -> None:
    sound = bytearray(wav(tmp_path / "calls" / "a.wav", seconds=10).read_bytes())
    recording = house.recording(house.take_in(tmp_path / "calls"))
    (tmp_path / "calls" / "a.wav").unlink()
    house.find_files.look().result(WAIT)
    sound[len(sound) // 2] ^= 1
    other = tmp_path / "other" / "b.wav"
    other.parent.mkdir()
    other.write_bytes(sound)
    assert house.analyser.fingerprint(other).head_tail == recording.fingerprint.head_tail
    with pytest.raises(UserError, match="another recording"):
        house.find_files.relocate(recording.uid, other).result(WAIT)
    assert house.find_files.relocate_folder(other.parent).future.result(WAIT) == 0
