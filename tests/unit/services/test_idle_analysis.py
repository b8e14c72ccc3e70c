"""Recordings that wait are analysed when there is time, those first that are due first."""

import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from qadesk.domain.errors import UserError, told
from qadesk.domain.recordings import AudioState, ImportReport
from qadesk.services.idle_analysis import Analysed, IdleAnalysis
from qadesk.storage import tables as t
from tests.unit.services.desk import House, wav

WAIT = 30


def left(house: House, folder: Path, count: int) -> ImportReport:
    """So many recordings whose sound nobody has looked at yet."""
    for number in range(count):
        wav(folder / f"{number}.wav", seed=number)
    return house.take_in(folder, analyse=False)


def idle_of(house: House, busy: list[bool] | None = None) -> IdleAnalysis:
    return IdleAnalysis(house.executor, house.audio, lambda: bool(busy and busy[0]))


def test_an_import_leaves_the_sound_for_later_and_says_how_much(house: House, tmp_path: Path) -> None:
    report = left(house, tmp_path / "calls", 3)
    assert (report.imported, report.waiting, house.analyser.analysed) == (3, 3, [])
    assert house.recording(report).state is AudioState.WAITING
    assert house.audio.waiting().result(WAIT) == 3


def test_few_new_files_are_analysed_at_once_and_many_are_not(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qadesk.services.import_recordings.AT_ONCE", 2)
    for number in range(2):
        wav(tmp_path / "few" / f"{number}.wav", seed=number)
    assert house.take_in(tmp_path / "few").waiting == 0
    for number in range(3):
        wav(tmp_path / "many" / f"{number}.wav", seed=10 + number)
    assert house.take_in(tmp_path / "many").waiting == 3
    assert house.take_in(tmp_path / "many", analyse=True).waiting == 0


def test_everything_that_waits_is_analysed_what_is_due_first(house: House, tmp_path: Path) -> None:
    report = left(house, tmp_path / "calls", 4)
    assign(house, report.recordings[3], dt.date(2026, 1, 9))
    assign(house, report.recordings[2], dt.date(2026, 1, 8))
    assert idle_of(house).analyse(limit=1).future.result(WAIT) == Analysed(ready=1, broken=0, waiting=3)
    assert idle_of(house).analyse(limit=1).future.result(WAIT) == Analysed(ready=1, broken=0, waiting=2)
    assert house.analyser.analysed == ["2.wav", "3.wav"]
    assert idle_of(house).analyse().future.result(WAIT) == Analysed(ready=2, broken=0, waiting=0)


def test_idle_time_is_used_one_by_one_and_stops_for_somebody(house: House, tmp_path: Path) -> None:
    report = left(house, tmp_path / "calls", 3)
    busy = [True]
    idle = idle_of(house, busy)
    idle.go_on()
    assert house.analyser.analysed == []

    def get_busy(path: Path) -> None:
        busy[0] = True

    house.analyser.on_analyse = get_busy
    for count in range(1, 4):
        busy[0] = False
        done = told_of(house, count)
        idle.go_on()
        done()
        assert len(house.analyser.analysed) == count
    assert house.recording(report, 2).state is AudioState.READY


def test_broken_sound_found_later_stays_with_its_reason(house: House, tmp_path: Path) -> None:
    def refuse(path: Path) -> None:
        raise UserError("no sound", "none")

    report = left(house, tmp_path / "calls", 2)
    house.analyser.on_analyse = refuse
    assert idle_of(house).analyse().future.result(WAIT) == Analysed(ready=0, broken=2, waiting=0)
    recording = house.recording(report)
    assert (recording.state, told(recording.reason)) == (AudioState.BROKEN, "no sound none")


def test_what_is_assigned_is_analysed_by_the_uid_of_its_call(house: House, tmp_path: Path) -> None:
    report = left(house, tmp_path / "calls", 3)
    call_uid = house.recording(report, 1).call_uid
    done = told_of(house, 2)
    assert house.audio.prepare_many([call_uid, report.recordings[2], "nobody"], urgent=True).result(WAIT) == 2
    done()
    assert sorted(house.analyser.analysed) == ["1.wav", "2.wav"]
    assert house.audio.prepare_many([call_uid]).result(WAIT) == 0


def told_of(house: House, ready: int) -> Callable[[], None]:
    """Wait until so many recordings are ready."""
    enough = threading.Event()

    def hear(*_: object) -> None:
        if len(house.analyser.analysed) >= ready and not house.audio.busy:
            enough.set()

    house.audio.listen(hear)

    def wait() -> None:
        assert enough.wait(WAIT)

    return wait


def assign(house: House, recording_uid: str, due: dt.date) -> None:
    """As an assignment of the recording's call to an inspector."""
    with house.database.transaction() as stores:
        connection = stores.audit._connection
        call_id = connection.scalar(select(t.recording.c.call_id).where(t.recording.c.uid == recording_uid))
        person = connection.scalar(select(t.person.c.id).where(t.person.c.no == "9001"))
        row = {"uid": f"a-{call_id}", "call_id": call_id, "inspector_id": person, "due_on": due, "state": "open"}
        connection.execute(insert(t.assignment), row | {"assigned_at_ms": 1, "assigned_by": "9001"})
