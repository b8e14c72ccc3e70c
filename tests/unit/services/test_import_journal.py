"""An import of recordings in the journal, and what very many files in one batch come to."""

import json
import sqlite3
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from qadesk.domain.intake import IntakeKind, IntakeReport, IntakeState
from qadesk.domain.recordings import ImportReport
from tests.unit.services.desk import House, wav

NAME = "q-6001-1380000{0:04d}-20260105-093000-1767576600.{0}.wav"


def journal(house: House, report: ImportReport) -> IntakeReport:
    found = house.executor.read(lambda queries: queries.intake_report(report.intake)).result(20)
    assert found is not None
    return found


def rows(house: House, question: str) -> list[tuple[object, ...]]:
    plain = sqlite3.connect(house.space.database)
    try:
        return plain.execute(question).fetchall()
    finally:
        plain.close()


def test_an_import_stands_in_the_journal_with_who_and_what(house: House, tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    wav(calls / "a.wav")
    (calls / "empty.wav").touch()
    report = house.take_in(calls, who="9001")
    entry = journal(house, report)
    intake = entry.intake
    assert (intake.kind, intake.source, intake.who) == (IntakeKind.RECORDINGS, str(calls), "9001")
    assert (intake.state, intake.imported, intake.refused) == (IntakeState.DONE, 1, 1)
    assert [Path(issue.path).name for issue in entry.refused] == ["empty.wav"]
    bears = "select i.uid from {} x join intake i on i.id = x.intake_id"
    assert rows(house, bears.format("recording")) == rows(house, bears.format("call")) == [(report.intake,)]


def test_what_was_known_before_is_kept_when_an_import_knows_better(house: House, tmp_path: Path) -> None:
    calls, table = tmp_path / "calls", tmp_path / "meta.csv"
    wav(calls / NAME.format(1))
    call = house.only_call(house.take_in(calls))
    table.write_text(f"file,agent_no,queue\n{NAME.format(1)},8001,6002\n", "utf-8")
    report = house.take_in(calls, table=table)
    (change,) = rows(house, "select kind, target, before, after from intake_change")
    assert change[:2] == ("call", call.uid)
    before, after = json.loads(str(change[2])), json.loads(str(change[3]))
    assert (before["queue"], after["queue"]) == (call.facts.queue, "6002")
    assert (before["agent_no"], after["agent_no"]) == (None, "8001")
    assert (report.imported, report.updated, journal(house, report).intake.updated) == (0, 1, 1)


def test_a_cancelled_import_says_so_in_the_journal(house: House, tmp_path: Path) -> None:
    for number in range(3):
        wav(tmp_path / "calls" / f"{number}.wav", seed=number)
    job = house.importing.run((tmp_path / "calls",))
    job.cancel()
    with pytest.raises(CancelledError):
        job.future.result(30)
    assert [row[0] for row in rows(house, "select state from intake")] in ([], ["cancelled"])


def test_many_files_at_once_are_as_one_by_one(house: House, tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    for number in range(50):
        wav(calls / NAME.format(number), seed=number)
    for number in range(10):
        wav(calls / "later" / NAME.format(number), seed=50 + number)
    for number in range(5):
        wav(calls / f"twin{number}.wav", seed=0)
    report = house.take_in(calls)
    assert (report.imported, report.unchanged, len(report.warnings)) == (60, 5, 5)
    assert rows(house, "select count(*) from call") == [(50,)]
    both = rows(house, "select count(*) from recording group by call_id having count(*) = 2")
    assert len(both) == 10
    assert rows(house, "select distinct ordinal from recording order by 1") == [(0,), (1,)]
    again = house.take_in(calls)
    assert (again.imported, again.unchanged, again.updated) == (0, 65, 0)
    assert rows(house, "select count(*) from intake_change") == [(0,)]


def test_a_sidecar_goes_before_a_table_and_that_before_the_name(house: House, tmp_path: Path) -> None:
    calls, table = tmp_path / "calls", tmp_path / "meta.csv"
    name = "20260105_093000_8001_13800000001.wav"
    wav(calls / name)
    (calls / name).with_suffix(".json").write_text(json.dumps({"file": name, "agent_no": "8003"}), "utf-8")
    table.write_text(f"file,agent_no,queue\n{name},8002,6002\n", "utf-8")
    call = house.only_call(house.take_in(calls, table=table))
    assert (call.facts.agent_no, call.facts.queue, call.facts.customer) == ("8003", "6002", "13800000001")
    assert call.provenance["agent_no"].startswith("sidecar")
    assert call.provenance["queue"] == "table meta.csv"
    assert call.provenance["customer"].startswith("file name")
