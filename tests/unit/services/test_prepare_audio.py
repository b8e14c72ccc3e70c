"""Analysis: what lies on a desk goes first, what fails says why, what is gone from the cache is made again."""

import threading
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import AudioState, Recording, RecordingDraft
from tests.unit.services.desk import NOON, House, wav

WAIT = 20


def known(house: House, path: Path) -> Recording:
    """In the catalogue and not analysed yet."""
    draft = RecordingDraft(fingerprint=house.analyser.fingerprint(path), facts=CallFacts())
    found: Recording = house.write(lambda stores: stores.recordings.add(draft, NOON))
    return found


def now(house: House, recording: Recording) -> Recording:
    found: Recording = house.write(lambda stores: stores.recordings.get(recording.uid))
    return found


def test_what_is_urgent_goes_before_what_waits(house: House, tmp_path: Path) -> None:
    recordings = [known(house, wav(tmp_path / f"{number}.wav", seed=number)) for number in range(8)]
    go, begun, order = threading.Semaphore(0), threading.Semaphore(0), list[str]()

    def hold(path: Path) -> None:
        order.append(path.name)
        begun.release()
        assert go.acquire(timeout=WAIT)

    house.analyser.on_analyse = hold
    futures = [house.audio.prepare(recording) for recording in recordings]
    for _ in range(2):
        assert begun.acquire(timeout=WAIT)
    assert house.audio.prepare(recordings[6], urgent=True) is futures[6]
    assert house.audio.ensure(recordings[7]) is futures[7]
    for _ in range(2):
        go.release()  # one at a time, so that neither worker can run ahead
        assert begun.acquire(timeout=WAIT)
    assert set(order[2:]) == {"6.wav", "7.wav"}
    go.release(len(recordings))
    assert {future.result(WAIT).state for future in futures} == {AudioState.READY}
    assert sorted(order) == sorted(f"{number}.wav" for number in range(8))


def test_what_somebody_has_cancelled_can_be_asked_for_again(house: House, tmp_path: Path) -> None:
    recordings = [known(house, wav(tmp_path / f"{number}.wav", seed=number)) for number in range(4)]
    go, begun = threading.Event(), threading.Semaphore(0)

    def hold(path: Path) -> None:
        begun.release()
        assert go.wait(WAIT)

    house.analyser.on_analyse = hold
    held = [house.audio.prepare(recording) for recording in recordings[:2]]
    assert begun.acquire(timeout=WAIT)
    assert begun.acquire(timeout=WAIT)
    assert house.audio.prepare(recordings[2]).cancel()
    assert house.audio.prepare(recordings[3]).cancel()
    again = house.audio.prepare(recordings[2], urgent=True)
    go.set()
    assert [future.result(WAIT).state for future in (*held, again)] == [AudioState.READY] * 3
    house.executor.file_work(lambda: None).result(WAIT)  # after whatever waited before
    assert not house.audio.busy
    assert now(house, recordings[3]).state is AudioState.WAITING


def test_work_that_somebody_waits_for_goes_before_what_waits(house: House, tmp_path: Path) -> None:
    recordings = [known(house, wav(tmp_path / f"{number}.wav", seed=number)) for number in range(12)]
    go, begun = threading.Semaphore(0), threading.Semaphore(0)

    def hold(path: Path) -> None:
        begun.release()
        assert go.acquire(timeout=WAIT)

    house.analyser.on_analyse = hold
    futures = [house.audio.prepare(recording) for recording in recordings]
    for _ in range(2):
        assert begun.acquire(timeout=WAIT)
    urgent = house.audio.urgently(lambda: None)
    go.release()  # one worker is free: it takes what somebody waits for
    urgent.result(WAIT)
    assert sum(future.done() for future in futures) <= 2
    go.release(len(recordings))
    for future in futures:
        future.result(WAIT)


def test_the_same_future_while_it_is_under_way_and_a_new_one_afterwards(house: House, tmp_path: Path) -> None:
    recording = known(house, wav(tmp_path / "a.wav"))
    go = threading.Event()
    house.analyser.on_analyse = lambda path: go.wait(WAIT)
    first = house.audio.prepare(recording)
    assert house.audio.prepare(recording) is first
    go.set()
    first.result(WAIT)
    assert house.audio.prepare(recording) is not first


def test_everybody_who_listens_is_told_also_after_one_has_failed(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[tuple[str, AudioState]] = []
    done = threading.Event()

    def gone(*_: object) -> None:
        raise RuntimeError("the window is gone")

    def hear(uid: str, state: AudioState, reason: str) -> None:
        heard.append((uid, state))
        done.set()

    house.audio.listen(gone)
    house.audio.listen(hear)
    recording = known(house, wav(tmp_path / "a.wav"))
    house.audio.prepare(recording).result(WAIT)
    assert done.wait(WAIT)
    assert heard == [(recording.uid, AudioState.READY)]


def test_a_file_that_vanished_is_missing_and_one_that_cannot_be_decoded_broken(house: House, tmp_path: Path) -> None:
    gone, bad = known(house, wav(tmp_path / "gone.wav")), known(house, wav(tmp_path / "bad.wav", seed=1))
    (tmp_path / "gone.wav").unlink()

    def refuse(path: Path) -> None:
        raise UserError("{name} is no sound.", name=path.name)

    house.analyser.on_analyse = refuse
    assert house.audio.prepare(gone).result(WAIT).state is AudioState.MISSING
    outcome = house.audio.prepare(bad).result(WAIT)
    assert (outcome.state, told(outcome.reason)) == (AudioState.BROKEN, "bad.wav is no sound.")
    assert now(house, bad).state is AudioState.BROKEN


def test_a_recording_taken_out_meanwhile_is_not_analysed(house: House, tmp_path: Path) -> None:
    recording = known(house, wav(tmp_path / "a.wav"))
    house.write(lambda stores: stores.recordings.discard(recording.uid))
    with pytest.raises(CancelledError):
        house.audio.prepare(recording).result(WAIT)
    assert house.analyser.analysed == []


def test_a_recording_that_moved_while_it_waited_is_analysed_where_it_is_now(house: House, tmp_path: Path) -> None:
    recording = known(house, wav(tmp_path / "a.wav"))
    moved = tmp_path / "b.wav"
    (tmp_path / "a.wav").rename(moved)
    house.write(lambda stores: stores.recordings.relocate(recording.uid, house.analyser.fingerprint(moved)))
    assert house.audio.prepare(recording).result(WAIT).state is AudioState.READY
    assert now(house, recording).fingerprint.path == str(moved)


def test_a_bug_reaches_whoever_waits(house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fail(path: Path) -> None:
        raise ZeroDivisionError

    house.analyser.on_analyse = fail
    recording = known(house, wav(tmp_path / "a.wav"))
    with pytest.raises(ZeroDivisionError):
        house.audio.prepare(recording).result(WAIT)
    assert now(house, recording).state is AudioState.WAITING


def test_a_file_that_changed_since_it_was_imported_is_analysed_on_opening(house: House, tmp_path: Path) -> None:
    report = house.take_in(wav(tmp_path / "a.wav"))
    recording = house.recording(report)
    wav(tmp_path / "a.wav", seed=9, seconds=0.3)
    made = house.audio.ensure(recording)
    assert made is not None
    assert made.result(WAIT).state is AudioState.READY
    assert now(house, recording).fingerprint == house.analyser.fingerprint(tmp_path / "a.wav")


def test_nothing_is_done_for_what_is_missing_or_broken(house: House, tmp_path: Path) -> None:
    recording = house.recording(house.take_in(wav(tmp_path / "a.wav")))
    (tmp_path / "a.wav").unlink()
    assert house.audio.ensure(recording) is None
    house.write(lambda stores: stores.recordings.set_state(recording.uid, AudioState.BROKEN, "x"))
    assert house.audio.ensure(now(house, recording)) is None


def test_after_the_end_nothing_is_begun(house: House, tmp_path: Path) -> None:
    recording = known(house, wav(tmp_path / "a.wav"))
    house.audio.close()
    assert house.audio.prepare(recording).cancelled()
    assert now(house, recording).state is AudioState.WAITING
