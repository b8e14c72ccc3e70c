"""Logs of calls go in, find what is there, complete each other, and can be taken back."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from qadesk.domain.call_logs import CallFigures, LoggedCall, LogOptions, LogPreview, Outcome
from qadesk.domain.call_rows import CallRow
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError, told
from qadesk.domain.intake import IntakeReport, IntakeState, TakenBack
from qadesk.domain.recordings import Fingerprint, ImportIssue, RecordingDraft
from qadesk.domain.texts import untranslated
from qadesk.exchange.plain_csv import plain_csv
from qadesk.importers.calls import CallLogs
from qadesk.services.import_calls import ImportCalls
from qadesk.services.intakes import Intakes
from qadesk.storage.files import export
from tests.unit.services.desk import NOON, ZONE, House

DAY_MS = 86_400_000
OPTIONS = LogOptions(zone=ZONE)
FIGURES = CallFigures(outcome=Outcome.ANSWERED, wait_ms=5000, talk_ms=60_000)
_numbers = itertools.count(1)


class Said:
    """A reader that says what a test has prepared: by the name of the file."""

    def __init__(self) -> None:
        self.logs: dict[str, Sequence[LoggedCall | ImportIssue]] = {}

    def preview(self, path: Path, options: LogOptions) -> LogPreview:
        return LogPreview(format_name=path.suffix.lstrip("."))

    def calls(
        self, path: Path, options: LogOptions, progress: Callable[[float], None]
    ) -> Iterator[LoggedCall | ImportIssue]:
        yield from self.logs[path.name]
        progress(1.0)


class Desk:
    """A house with the imports of calls and the journal."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.said = Said()
        real = ImportCalls(house.executor, CallLogs(), house.settings, house.clock)
        self.real = real
        self.importing = ImportCalls(house.executor, self.said, house.settings, house.clock)
        self.intakes = Intakes(
            house.executor, {"csv": plain_csv}, export, lambda path: path.unlink(), house.clock, untranslated
        )

    def take(self, name: str, *calls: LoggedCall | ImportIssue) -> IntakeReport:
        self.said.logs[name] = calls
        return self.importing.run(Path(name), OPTIONS, "9001").future.result(60)

    def read(self, path: Path, zone: ZoneInfo = ZONE) -> IntakeReport:
        return self.real.run(path, LogOptions(zone=zone), "9001").future.result(60)

    def back(self, report: IntakeReport) -> TakenBack:
        return self.intakes.take_back(report.intake.uid, "9001").future.result(60)

    def record(self, **facts: Any) -> str:
        """A recording; the uid of its call."""
        number = next(_numbers)
        name = facts.pop("name", f"{number}.wav")
        draft = RecordingDraft(
            fingerprint=Fingerprint(f"/calls/{name}", number, number, f"h{number}"),
            facts=CallFacts(**facts),
            provenance=dict.fromkeys(facts, "file name"),
        )
        return str(self.house.write(lambda stores: stores.recordings.add(draft, NOON)).call_uid)

    def call(self, uid: str) -> Call:
        found: Call = self.house.write(lambda stores: stores.recordings.call(uid))
        return found

    def rows(self) -> list[CallRow]:
        return self.house.executor.read(lambda queries: queries.calls_page(None, None, None, 5000)).result(30)

    def everything(self) -> dict[str, list[Any]]:
        """What is in the tables that an import may write to, but for the journal."""
        # The same library as the program's: two in one process take each other's locks away.
        plain = dbapi2.connect(str(self.house.space.database))
        try:
            return {
                table: plain.execute(f"select * from {table} order by 1, 2").fetchall()
                for table in ("call", "call_alias", "recording", "catalogue", "catalogue_text")
            }
        finally:
            plain.close()


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


def logged(
    unique_id: str | None = None,
    at_ms: int = NOON,
    *,
    figures: CallFigures = FIGURES,
    legs: tuple[str, ...] = (),
    files: tuple[str, ...] = (),
    **facts: Any,
) -> LoggedCall:
    told_of = CallFacts(unique_id=unique_id, started_at_ms=at_ms, **facts)
    return LoggedCall(facts=told_of, figures=figures, rows=(1,), also_known_as=legs, recording_names=files)


def counts(report: IntakeReport) -> tuple[int, int, int]:
    return report.intake.imported, report.intake.updated, report.intake.unchanged


# -- joining -----------------------------------------------------------------------------------------------------------


def test_every_call_is_kept_recorded_or_not_and_bears_the_team_of_its_agent(desk: Desk) -> None:
    person = desk.house.write(lambda stores: stores.people.get("8001"))
    desk.house.write(lambda stores: stores.people.add(replace(person, group="一组")))

    report = desk.take("a.asterisk", logged("1.1", agent_no="8001", customer="13800000001"), logged("1.2", NOON + 9000))

    assert counts(report) == (2, 0, 0)
    first, second = desk.rows()
    assert (first.agent, first.group, first.outcome, first.wait_ms, first.recorded) == (
        "坐席甲",
        "一组",
        "answered",
        5000,
        False,
    )
    assert second.agent_no is None
    kept = desk.house.write(lambda stores: stores.recordings.call_by_unique_id("1.1"))
    assert kept.provenance == dict.fromkeys(kept.facts.known(), "log asterisk: a.asterisk")


def test_the_same_log_twice_changes_nothing(desk: Desk) -> None:
    calls = [
        logged("1.1", customer="13800000001", legs=("1.1b",)),
        logged("1.2", NOON + 500, customer="13800000001"),
        logged(None, NOON + 90_000, customer="13800000002"),
        logged(None, NOON + 91_000, customer="13800000002"),
        logged(None, NOON + 95_000),
    ]
    assert counts(desk.take("a.asterisk", *calls)) == (5, 0, 0)
    before = desk.everything()

    assert counts(desk.take("a.asterisk", *reversed(calls[:4]))) == (0, 0, 4)

    assert desk.everything() == before


def test_a_recording_is_found_by_an_identifier_of_any_leg(desk: Desk) -> None:
    uid = desk.record(unique_id="1.1b")

    report = desk.take("a.asterisk", logged("1.1", legs=("1.1b", "1.1c"), queue="6001"))

    assert counts(report) == (0, 1, 0)
    assert desk.call(uid).facts.queue == "6001"
    assert desk.house.write(lambda stores: stores.recordings.call_by_unique_id("1.1c")).uid == uid


def test_a_recording_is_found_by_its_name(desk: Desk) -> None:
    uid = desk.record(name="Q-6001-x.WAV")

    desk.take("a.asterisk", logged("1.1", files=("q-6001-x.wav",), agent_no="8001"))

    facts = desk.call(uid).facts
    assert (facts.unique_id, facts.agent_no, facts.started_at_ms) == ("1.1", "8001", NOON)


@pytest.mark.parametrize("number", ["13800000001", "013800000001", "+86 138-0000-0001", "008613800000001"])
@pytest.mark.parametrize("late_ms", [-2000, 0, 2000])
def test_a_recording_is_found_by_number_and_time(desk: Desk, number: str, late_ms: int) -> None:
    uid = desk.record(customer=number, started_at_ms=NOON + late_ms)

    assert counts(desk.take("a.asterisk", logged("1.1", customer="13800000001"))) == (0, 1, 0)

    assert desk.call(uid).facts.unique_id == "1.1"


@pytest.mark.parametrize(
    "facts",
    [
        {"customer": "13800000001", "started_at_ms": NOON + 2001},
        {"customer": "13800000002", "started_at_ms": NOON},
        {"started_at_ms": NOON},
        {"customer": "13800000001"},
        {"customer": "13800000001", "started_at_ms": NOON, "unique_id": "7.7"},
    ],
)
def test_what_does_not_fit_is_another_call(desk: Desk, facts: dict[str, Any]) -> None:
    desk.record(**facts)

    assert counts(desk.take("a.asterisk", logged("1.1", customer="13800000001"))) == (1, 0, 0)


def test_a_recording_that_begins_with_the_answer_is_found_too(desk: Desk) -> None:
    uid = desk.record(customer="13800000001", started_at_ms=NOON + 45_500)

    desk.take("a.asterisk", logged("1.1", customer="13800000001", figures=CallFigures(wait_ms=45_000)))

    assert desk.call(uid).facts.unique_id == "1.1"


def test_where_two_fit_nobody_guesses(desk: Desk) -> None:
    for late in (500, 1500):
        desk.record(customer="13800000001", started_at_ms=NOON + late)

    report = desk.take("a.asterisk", logged("1.1", customer="13800000001"))

    assert counts(report) == (1, 0, 0)
    (warning,) = report.warnings
    assert (warning.path, warning.row) == ("a.asterisk", 1)
    assert "2 calls fit" in told(warning.reason)


def test_one_log_tells_calls_apart_by_their_identifiers_however_near_they_are(desk: Desk) -> None:
    uid = desk.record(customer="13800000001", started_at_ms=NOON)
    near = [logged(f"1.{n}", NOON + n, customer="13800000001") for n in range(3)]

    report = desk.take("a.asterisk", *near)

    assert counts(report) == (2, 1, 0)
    assert desk.call(uid).facts.unique_id == "1.0"
    assert counts(desk.take("a.asterisk", *near)) == (0, 0, 3)


def test_an_identifier_that_another_call_has_takes_nothing_from_it(desk: Desk) -> None:
    day = 86_400_000
    first = [logged("7", agent_no="8001", customer="13800000001"), logged("8", NOON + 9000, customer="13800000002")]
    again = [logged("7", NOON + day, agent_no="8002", customer="13800000003"), logged("7", NOON + 2 * day)]
    desk.take("a.table", *first)
    before = desk.everything()

    report = desk.take("b.table", *again)
    assert counts(report) == (2, 0, 0)
    assert ["another time" in issue.reason for issue in report.warnings] == [True, True]
    assert [(row.unique_id, row.agent_no) for row in desk.rows()][:1] == [("7", "8001")]
    assert counts(desk.take("b.table", *again)) == (0, 0, 2)
    desk.back(report)
    assert desk.everything() == before


def test_rows_of_one_call_that_come_apart_are_one_call(desk: Desk) -> None:
    report = desk.take("a.asterisk", logged("1.1", agent_no="8001"), logged("1.9", legs=("1.1",), queue="6001"))

    assert counts(report) == (1, 1, 0)
    (row,) = desk.rows()
    assert (row.agent_no, row.queue) == ("8001", "6001")


@pytest.mark.parametrize(
    "facts",
    [
        {"unique_id": "1.1"},
        {"unique_id": "1.1b"},
        {"customer": "+8613800000001", "started_at_ms": NOON + 1000},
        {"customer": "13800000001", "started_at_ms": NOON + 5000},
        {"agent_no": "8001", "started_at_ms": NOON},
    ],
)
def test_a_recording_that_comes_later_finds_the_logged_call(desk: Desk, facts: dict[str, Any]) -> None:
    desk.take("a.asterisk", logged("1.1", customer="13800000001", agent_no="8001", legs=("1.1b",), queue="6001"))

    uid = desk.record(**facts)

    (row,) = desk.rows()
    assert (row.uid, row.recorded, row.queue) == (uid, True, "6001")


# -- whose word counts -------------------------------------------------------------------------------------------------


def test_two_logs_of_one_call_complete_each_other_whichever_comes_first(desk: Desk) -> None:
    records = logged(
        "1.1",
        customer="13800000001",
        seconds="66",
        figures=CallFigures(outcome=Outcome.ANSWERED, wait_ms=1000, talk_ms=66_000),
    )
    queue = logged(
        "1.1",
        NOON + 700,
        agent_no="8001",
        queue="6001",
        figures=CallFigures(wait_ms=20_000, talk_ms=46_000, hold_ms=3000),
    )
    for first, second in (
        (("a.asterisk", records), ("b.queue_log", queue)),
        (("b.queue_log", queue), ("a.asterisk", records)),
    ):
        desk.take(*first)
        desk.take(*second)
        (row,) = desk.rows()
        assert (row.started_at_ms, row.customer, row.agent_no) == (NOON, "13800000001", "8001")
        assert (row.outcome, row.wait_ms, row.talk_ms, row.hold_ms) == ("answered", 20_000, 46_000, 3000)
        assert counts(desk.take(*first)) == counts(desk.take(*second)) == (0, 0, 1)
        for intake in desk.intakes.all().result(30):
            if intake.state is IntakeState.DONE:
                desk.intakes.take_back(intake.uid).future.result(30)
        assert desk.rows() == []


def test_a_log_overrules_a_file_name_but_not_an_inspector(desk: Desk) -> None:
    uid = desk.record(unique_id="1.1", queue="9999", business_type="咨询")
    call = desk.call(uid)
    said = {**call.provenance, "business_type": "inspector 9001"}
    desk.house.write(lambda stores: stores.recordings.update_call(uid, call.facts, said))

    desk.take("a.generic", logged("1.1", queue="6001", business_type="投诉"))

    known = desk.call(uid)
    assert (known.facts.queue, known.facts.business_type) == ("6001", "咨询")
    assert known.provenance["queue"] == "log generic: a.generic"


def test_a_queues_log_moves_no_start_that_a_file_name_tells(desk: Desk) -> None:
    uid = desk.record(unique_id="1.1", started_at_ms=NOON, queue="6001")
    desk.take("b.queue_log", logged("1.1", NOON - 6000, queue="6002", agent="李四"))
    facts = desk.call(uid).facts
    assert (facts.started_at_ms, facts.queue, facts.agent) == (NOON, "6002", "李四")


def test_a_later_log_with_better_figures_updates_and_the_journal_knows_what_was_before(desk: Desk) -> None:
    desk.take("a.asterisk", logged("1.1", figures=CallFigures(talk_ms=1000)))
    report = desk.take("b.asterisk", logged("1.1", figures=CallFigures(talk_ms=2000, wrap_ms=500)))

    assert counts(report) == (0, 1, 0)
    (row,) = desk.rows()
    assert (row.talk_ms, row.wrap_ms) == (2000, 500)

    assert desk.back(report) == TakenBack(removed=0, restored=1)
    (row,) = desk.rows()
    assert (row.talk_ms, row.wrap_ms) == (1000, None)


# -- real files --------------------------------------------------------------------------------------------------------


def test_a_log_in_gb18030_is_the_same_as_in_utf8(desk: Desk, tmp_path: Path) -> None:
    text = (
        "流水号,开始时间,客服工号,客服,主叫号码,队列,通话时长\r\n"
        "A-1,2026-01-06 12:00:00,8001,坐席甲,13800000001,售后,65\r\n"
        "A-2,2026-01-06 12:05:00,8001,坐席甲,013800000002,售后,12\r\n"
    )
    mapping = dict(
        zip(
            text.split("\r\n")[0].split(","),
            ("unique_id", "started_at", "agent_no", "agent", "customer", "queue", "talk_seconds"),
            strict=True,
        )
    )
    utf8, gb = tmp_path / "utf8.csv", tmp_path / "gb.csv"
    utf8.write_text(text, encoding="utf-8")
    gb.write_bytes(text.encode("gb18030"))

    first = desk.real.run(utf8, replace(OPTIONS, mapping=mapping)).future.result(60)
    assert counts(first) == (2, 0, 0)
    assert [(row.queue, row.talk_ms) for row in desk.rows()] == [("售后", 65_000), ("售后", 12_000)]
    before = desk.rows()

    # The mapping of these headings is remembered.
    assert counts(desk.read(gb)) == (0, 0, 2)
    assert desk.rows() == before


def test_rows_that_cannot_be_used_are_listed_and_the_report_can_be_saved(desk: Desk, tmp_path: Path) -> None:
    log = tmp_path / "Master.csv"
    good = (
        '"","13800000001","6001","from-pstn","13800000001","PJSIP/trunk-1","PJSIP/8001-2","Queue","6001,t",'
        '"2026-01-06 12:00:00","2026-01-06 12:00:05","2026-01-06 12:01:05",65,60,"ANSWERED","DOCUMENTATION",'
        '"1767672000.1",""\n'
    )
    others = "".join(good.replace("000.1", f"000.{n}") for n in range(3, 9))
    torn = good.replace("2026-01-06 12:00:00", "gestern").replace("000.1", "000.2") + "torn,row\n"
    log.write_text(good + torn + others)

    report = desk.read(log)

    assert counts(report) == (7, 0, 0)
    assert [issue.row for issue in report.refused] == [2, 3]
    saved = desk.intakes.save(report.intake.uid, tmp_path / "report.csv").result(30)
    assert "gestern" in saved.read_text(encoding="utf-8-sig")
    with pytest.raises(UserError):
        desk.intakes.save(report.intake.uid, tmp_path / "report.doc").result(30)


def test_what_is_no_log_leaves_nothing_but_the_reason(desk: Desk, tmp_path: Path) -> None:
    junk = tmp_path / "junk.csv"
    junk.write_bytes(bytes(range(256)) * 20)

    with pytest.raises(UserError):
        desk.read(junk)

    assert desk.rows() == []
    assert all(intake.state is not IntakeState.DONE for intake in desk.intakes.all().result(30))


# -- the journal -------------------------------------------------------------------------------------------------------


def test_what_came_in_before_a_cancel_stays_and_can_be_taken_back(desk: Desk) -> None:
    job_of: list[Any] = []

    def calls() -> Iterator[LoggedCall]:
        for number in range(1000):
            yield logged(f"1.{number}", NOON + number * 10_000)
        job_of[0].cancel()

    desk.said.logs["a.asterisk"] = calls()  # type: ignore[assignment]
    job_of.append(desk.importing.run(Path("a.asterisk"), OPTIONS))
    with pytest.raises(CancelledError):
        job_of[0].future.result(60)

    (intake,) = desk.intakes.all().result(30)
    assert (intake.state, intake.imported, len(desk.rows())) == (IntakeState.CANCELLED, 1000, 1000)
    assert desk.intakes.take_back(intake.uid).future.result(60).removed == 1000
    assert desk.rows() == []


def test_after_a_crash_the_import_is_unfinished_and_counts_what_came_in(desk: Desk) -> None:
    def calls() -> Iterator[LoggedCall]:
        for number in range(1300):
            yield logged(f"1.{number}", NOON + number * 10_000)
        raise ZeroDivisionError

    desk.said.logs["a.asterisk"] = calls()  # type: ignore[assignment]
    with pytest.raises(ZeroDivisionError):
        desk.importing.run(Path("a.asterisk"), OPTIONS).future.result(60)
    desk.house.write(lambda stores: None)

    (intake,) = desk.intakes.all().result(30)
    assert intake.state is IntakeState.RUNNING
    assert 0 < intake.imported == len(desk.rows())
    assert desk.intakes.take_back(intake.uid).future.result(60).removed == intake.imported


def test_what_somebody_has_worked_on_stays_with_the_reason(desk: Desk) -> None:
    report = desk.take("a.asterisk", *(logged(f"1.{n}", NOON + n * 10_000) for n in range(4)))
    recorded = desk.record(unique_id="1.1")
    noted = desk.house.write(lambda stores: stores.recordings.call_by_unique_id("1.2"))
    facts = replace(noted.facts, business_type="投诉")
    said = {**noted.provenance, "business_type": "inspector 9001"}
    desk.house.write(lambda stores: stores.recordings.update_call(noted.uid, facts, said))
    later = desk.take("b.queue_log", logged("1.3", figures=CallFigures(wait_ms=1)))

    done = desk.back(report)

    assert done.removed == 1
    assert {issue.path: told(issue.reason).split(".")[0] for issue in done.kept} == {
        "1.1": "It has a recording that did not come with this import",
        "1.2": "An inspector has said something about it",
        "1.3": "A later import has added to it",
    }
    assert desk.call(recorded).facts.started_at_ms == NOON + 10_000
    assert desk.back(later).restored == 1
    # Nothing keeps that one any more.
    assert desk.back(report).removed == 1
    assert {row.unique_id for row in desk.rows()} == {"1.1", "1.2"}


def test_a_field_that_was_changed_since_stays_as_it_is(desk: Desk) -> None:
    uid = desk.record(unique_id="1.1")
    report = desk.take("a.generic", logged("1.1", queue="6001", business_type="投诉"))
    call = desk.call(uid)
    facts = replace(call.facts, business_type="咨询")
    desk.house.write(lambda stores: stores.recordings.update_call(uid, facts, call.provenance))

    done = desk.back(report)

    (kept,) = done.kept
    assert "business_type" in told(kept.reason)
    after = desk.call(uid).facts
    assert (after.queue, after.started_at_ms, after.business_type) == (None, None, "咨询")
    with pytest.raises(UserError):
        desk.back(report)


def test_taking_back_goes_on_where_it_was_stopped(desk: Desk) -> None:
    uid = desk.record(unique_id="1.0", queue="9999")
    before = desk.everything()
    report = desk.take("a.asterisk", *(logged(f"1.{n}", NOON + n * 10_000, queue="1") for n in range(500)))
    job = desk.intakes.take_back(report.intake.uid)

    def stop(done: int, total: int) -> None:
        if done > 100:
            job.cancel()

    job.watchers.append(stop)
    with pytest.raises(CancelledError):
        job.future.result(60)
    assert 0 < len(desk.rows()) < 500
    assert desk.intakes.report(report.intake.uid).result(30).intake.state is IntakeState.DONE

    desk.back(report)

    assert desk.everything() == before
    assert desk.call(uid).facts.queue == "9999"
    assert desk.house.audit()[-1][1] == "import taken back"


_facts = st.fixed_dictionaries(
    {},
    optional={
        "customer": st.sampled_from(["13800000001", "+8613800000001", "13800000002"]),
        "agent_no": st.sampled_from(["8001", "8002"]),
        "queue": st.sampled_from(["6001", "6002"]),
        "group": st.just("二组"),
        "custom": st.just({"subject": "退款"}),
    },
)
_ids = st.sampled_from([None, "1.1", "1.2", "1.3", "1.4", "vendor-a"])
_times = st.sampled_from([NOON, NOON + 1000, NOON + 2500, NOON + 60_000])


@st.composite
def _logged(draw: st.DrawFn, ids: st.SearchStrategy[str | None]) -> LoggedCall:
    figures = CallFigures(
        talk_ms=draw(st.sampled_from([None, 1000, 2000])), transferred=draw(st.none() | st.booleans())
    )
    unique_id = draw(ids)
    legs = tuple(draw(st.lists(st.sampled_from(["1.1", "1.2", "2.1", "2.2"]), max_size=2))) if unique_id else ()
    return logged(unique_id, draw(_times), figures=figures, legs=legs, **draw(_facts))


def _log(least: int) -> st.SearchStrategy[list[LoggedCall]]:
    """A log gives identifiers to all of its calls, or to none."""
    named, nameless = _logged(_ids.filter(bool)), _logged(st.none())
    return st.lists(named, min_size=least, max_size=6) | st.lists(nameless, min_size=least, max_size=6)


def _moved(call: LoggedCall, number: int) -> LoggedCall:
    """The same call on another day, with other identifiers."""
    facts, legs = call.facts, tuple(f"{number}-{leg}" for leg in call.also_known_as)
    own = facts.unique_id and f"{number}-{facts.unique_id}"
    at_ms = (facts.started_at_ms or 0) + number * DAY_MS
    return replace(call, facts=replace(facts, unique_id=own, started_at_ms=at_ms), also_known_as=legs)


@given(
    recorded=st.lists(st.tuples(_ids, _times, _facts), max_size=3),
    first=_log(0),
    second=_log(1),
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_taking_an_import_back_leaves_everything_as_before(
    desk: Desk, recorded: list[Any], first: list[LoggedCall], second: list[LoggedCall]
) -> None:
    # All examples share a workspace: each has a day of its own.
    number = next(_numbers)
    for unique_id, at_ms, facts in recorded:
        own = unique_id and f"{number}-{unique_id}"
        desk.record(unique_id=own, started_at_ms=at_ms + number * DAY_MS, **facts)
    first, second = ([_moved(call, number) for call in calls] for calls in (first, second))
    desk.take("a.asterisk", *first)
    before = desk.everything()

    report = desk.take("b.queue_log", *second)
    again = desk.take("b.queue_log", *second)
    # Without identifiers, calls of one number or agent within two seconds may be taken for another.
    assert again.intake.imported == 0 or second[0].facts.unique_id is None
    desk.back(again)
    desk.back(report)

    assert desk.everything() == before
