"""Follow-ups in a real workspace: from the lost point to QA's verification; lists out and back; what is due."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.follow_up_sheets import KIND
from qadesk.domain.after.followups import (
    DoneBy,
    FollowUpFilter,
    FollowUpState,
    NewFollowUp,
    Origin,
)
from qadesk.domain.after.forms import FilledForm, FilledRow, FormReport
from qadesk.domain.errors import UserError, told
from qadesk.importers.forms import read_form
from qadesk.services.after import follow_up_lists
from tests.unit.reports.reading import joined, pdfium_text
from tests.unit.services.after.following import WAIT, Followed, followed_house
from tests.unit.services.desk import House

DAY = 86_400_000
HOUR = DAY // 24


@pytest.fixture
def site(house: House, tmp_path: Path) -> Followed:
    return followed_house(house, tmp_path / "calls")


def test_a_lost_point_proposes_itself_with_everything_that_is_known(site: Followed) -> None:
    (proposal,) = site.follow_ups.proposals(site.evaluations[0]).result(WAIT)
    assert (proposal.item, proposal.what, proposal.lost) == ("开场白", "开场白", Decimal("60.00"))
    assert (proposal.agent_no, proposal.handler_no, proposal.leader_no, proposal.group) == (
        *("8001", "8001", "7001", "一组"),
    )
    made = site.opened()
    assert (made.what, made.item, made.agent_no, made.group) == ("开场白", "开场白", "8001", "一组")
    assert (made.handler_no, made.leader_no, made.call_uid) == ("8001", "7001", site.calls[0])
    assert site.follow_ups.proposals(site.evaluations[0]).result(WAIT) == []
    with pytest.raises(UserError, match="already"):
        site.opened()
    site.follow_ups.withdraw(made.uid, "9001", "重复").result(WAIT)
    assert len(site.follow_ups.proposals(site.evaluations[0]).result(WAIT)) == 1


def test_a_call_and_a_hint_by_hand_are_followed_too(site: Followed) -> None:
    call = NewFollowUp(origin=Origin.RECORDING, what="客户要求回电", call_uid=site.calls[1])
    made = site.follow_ups.open(call, "9001").result(WAIT)
    assert (made.origin, made.handler_no, made.leader_no, made.clock) == (Origin.RECORDING, "8001", "7001", None)
    hand = NewFollowUp(origin=Origin.BY_HAND, what="班会重申", handler_no="7001")
    assert site.follow_ups.open(hand, "9000").result(WAIT).call_uid == ""
    for wrong in (
        NewFollowUp(origin=Origin.BY_HAND, what="x"),
        NewFollowUp(origin=Origin.BY_HAND, what="x", handler_no="nobody"),
        NewFollowUp(origin=Origin.RECORDING, what="x", call_uid="no-such-call"),
        NewFollowUp(origin=Origin.LOST_POINT, evaluation_uid=site.evaluations[0], item_key="no-such-item"),
    ):
        with pytest.raises(UserError):
            site.follow_ups.open(wrong, "9001").result(WAIT)


def test_from_open_to_closed_with_a_way_back(site: Followed) -> None:
    made = site.opened()
    assert made.clock is not None
    assert (made.clock.day0, made.clock.last_day, made.clock.days) == (dt.date(2026, 1, 6), dt.date(2026, 1, 8), 2)
    with pytest.raises(UserError, match="callback service number"):
        site.reported(made.uid, callback_no="  ")
    with pytest.raises(UserError, match="yet"):
        site.follow_ups.verify(made.uid, "9001").result(WAIT)
    site.reported(made.uid)
    with pytest.raises(UserError, match="not of QA"):
        site.follow_ups.verify(made.uid, "7001").result(WAIT)
    site.house.clock.now += DAY
    back = site.follow_ups.send_back(made.uid, "9001", "没有写明结果").result(WAIT)
    assert back.clock is not None
    assert (back.state, back.clock.last_day) == (FollowUpState.OPEN, dt.date(2026, 1, 9))
    site.follow_ups.hand_over(made.uid, "7001", "9000", "坐席休假").result(WAIT)
    site.reported(made.uid, "8001", how=DoneBy.COACHING, callback_no="")
    closed = site.follow_ups.verify(made.uid, "9001", "已听回呼").result(WAIT)
    assert (closed.state, closed.handler_no, closed.sent_back) == (FollowUpState.CLOSED, "7001", 1)
    assert site.follow_ups.get(made.uid).result(WAIT) == closed
    assert site.told(made.uid) == [
        ("follow-up opened", ""),
        ("follow-up reported", ""),
        ("follow-up sent back", "没有写明结果"),
        ("follow-up handed over", "坐席休假"),
        ("follow-up reported", ""),
        ("follow-up verified", "已听回呼"),
    ]
    with pytest.raises(UserError, match="closed"):
        site.reported(made.uid)


def test_callback_numbers_have_the_form_of_the_setting(site: Followed) -> None:
    site.follow_ups.set_callback_form("HB########", "9000").result(WAIT)
    made = site.opened()
    with pytest.raises(UserError, match="HB########"):
        site.reported(made.uid, callback_no="12")
    assert site.reported(made.uid).report is not None
    with pytest.raises(UserError):
        site.follow_ups.set_callback_form("(a+)+", "9000")


def test_the_table_itself_refuses_a_callback_without_its_number(site: Followed) -> None:
    made = site.opened()
    site.reported(made.uid)
    wrong = text("update follow_up set callback_no = ' ' where uid = :uid")
    with pytest.raises(IntegrityError, match="callback_needs_number"), site.house.database.transaction() as stores:
        stores._connection.execute(wrong, {"uid": made.uid})
    for forged in ("update follow_up_event set who = 'x'", "delete from follow_up_event"):
        with pytest.raises(IntegrityError, match="never changes"), site.house.database.transaction() as stores:
            stores._connection.execute(text(forged))


def test_clocks_start_with_the_report_of_the_calls_days(site: Followed) -> None:
    waiting, now = site.opened(now=False), site.opened(1)
    other = site.follow_ups.open(NewFollowUp(origin=Origin.BY_HAND, what="x", handler_no="9000"), "9000").result(WAIT)
    ends = site.house.clock.now + 2 * DAY
    clock = Clock(day0=dt.date(2026, 1, 6), days=2, last_day=dt.date(2026, 1, 8), ends_at_ms=ends, why="report 2026-W1")

    def start(first: dt.date, last: dt.date, group: str | None) -> Any:
        return site.house.write(
            lambda stores: stores.follow_ups.start_clocks("2026-W1", clock, first, last, group, 5, "9000")
        )

    monday = dt.date(2026, 1, 5)
    assert start(monday, monday, "二组") == []
    assert start(monday, monday, "一组") == [waiting.uid]
    started = site.follow_ups.get(waiting.uid).result(WAIT)
    assert (started.clock, started.report_number) == (clock, "2026-W1")
    assert site.follow_ups.get(now.uid).result(WAIT).report_number == ""
    assert start(monday, monday + dt.timedelta(days=2), None) == [other.uid]
    assert ("follow-up: clock started", "") in site.told(waiting.uid)
    (row,) = site.follow_ups.rows(FollowUpFilter(report_number="2026-W1", handler_no="8001")).result(WAIT)
    assert row.clock == clock


def test_lists_by_urgency_overdue_and_due_today(site: Followed) -> None:
    first, waiting, done = site.opened(), site.opened(1, now=False), site.opened(2)
    site.reported(done.uid)

    def uids(wanted: FollowUpFilter) -> list[str]:
        rows = site.follow_ups.rows(wanted).result(WAIT)
        assert site.follow_ups.count(wanted).result(WAIT) == len(rows)
        return [row.uid for row in rows]

    assert uids(FollowUpFilter()) == [first.uid, waiting.uid, done.uid]
    assert uids(FollowUpFilter(states=(FollowUpState.REPORTED,), leader_no="7001")) == [done.uid]
    assert uids(FollowUpFilter(call_uid=site.calls[1])) == [waiting.uid]
    assert uids(site.follow_ups.due_today()) == uids(site.follow_ups.overdue()) == []
    site.house.clock.now += 2 * DAY
    assert (uids(site.follow_ups.due_today()), uids(site.follow_ups.overdue())) == ([first.uid], [])
    site.house.clock.now += 7 * HOUR
    assert uids(site.follow_ups.overdue()) == [first.uid]
    late = site.reported(first.uid)
    assert (late.late, late.state) == (True, FollowUpState.REPORTED)
    figures = site.follow_ups.statistics().result(WAIT)
    assert (figures.total.opened, figures.total.on_time, figures.total.due) == (3, 1, 2)
    assert figures.by_leader[0].name == "组长甲"
    assert site.follow_ups.statistics(dt.date(2026, 2, 1)).result(WAIT).total.opened == 0


def fill(path: Path, **cells: str) -> FilledForm:
    """The form as it was handed out, with these cells filled in on its first row."""
    form = read_form(path, KIND)
    row = form.rows[0]
    return FilledForm(kind=KIND, rows=(FilledRow(row=row.row, cells={**row.cells, **cells}), *form.rows[1:]))


def take(site: Followed, form: FilledForm) -> FormReport:
    site.lists._read_form = lambda path, kind: form
    return site.lists.take_list(Path("back.xlsx"), "9001").result(WAIT)


def test_a_list_goes_out_and_comes_back_row_by_row(site: Followed, tmp_path: Path) -> None:
    made, other = site.opened(), site.opened(1)
    path = site.lists.list_out(tmp_path, leader_no="7001", format_name="xlsx").result(WAIT)
    assert path.name == "follow-ups-7001.xlsx"
    cells = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert any("2026-01-08 18:00" in str(cell) for row in cells for cell in row)

    assert take(site, fill(path)).empty == 2
    for wrong, why in (
        ({"how": "回呼", "text": "已回呼"}, "callback service number"),
        ({"how": "烧香", "text": "已回呼"}, "no way"),
        ({"text": "已回呼"}, "how it was done"),
        ({"how": "回呼", "callback": "1"}, "needs a text"),
        ({"uid": "forged", "how": "其他", "text": "x"}, "no follow-up"),
    ):
        report = take(site, fill(path, **wrong))
        assert (report.taken, len(report.refused), report.refused[0].row) == ((), 1, fill(path).rows[0].row)
        assert why in told(report.refused[0].reason)

    good = fill(path, how="回呼", text="已回呼客户", callback="HB20260001")
    assert take(site, good).taken == (made.uid,)
    before = site.house.audit()
    again = take(site, good)
    assert (again.taken, again.unchanged, again.empty, again.refused) == ((), 1, 1, ())
    assert site.house.audit() == before
    now = site.follow_ups.get(made.uid).result(WAIT)
    assert now.report is not None
    assert (now.report.reported_by, now.events[-1].who) == ("8001", "9001")
    different = take(site, fill(path, how="辅导", text="别的"))
    assert "already" in told(different.refused[0].reason)
    assert site.follow_ups.get(other.uid).result(WAIT).state is FollowUpState.OPEN


def test_an_old_form_does_not_answer_what_was_sent_back(site: Followed, tmp_path: Path) -> None:
    made = site.opened()
    path = site.lists.list_out(tmp_path / "list.xlsx", leader_no="7001").result(WAIT)
    good = fill(path, how="辅导", text="已辅导")
    take(site, good)
    site.follow_ups.send_back(made.uid, "9001", "请附时间").result(WAIT)
    assert take(site, good).unchanged == 1
    stale = take(site, fill(path, how="辅导", text="周三已辅导"))
    assert "sent back since" in told(stale.refused[0].reason)
    new = site.lists.list_out(tmp_path / "new.xlsx", handler_no="8001").result(WAIT)
    assert "请附时间" in fill(new).rows[0].cells["what"]
    assert take(site, fill(new, how="辅导", text="已辅导")).taken == (made.uid,)


def test_the_printed_list_says_what_who_and_until_when(site: Followed, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nothing to hand out"):
        site.lists.list_out(tmp_path, leader_no="7001").result(WAIT)
    site.opened(what="客户电话13800001234未回")
    path = site.lists.list_out(tmp_path, leader_no="7001").result(WAIT)
    shown = joined(pdfium_text(path.read_bytes()))
    for part in ("组长甲", "一组", "8001坐席甲", "2026-01-0818:00", "138****1234", "Callbackservicenumber"):
        assert part in shown
    assert "13800001234" not in shown
    with pytest.raises(UserError, match="csv"):
        site.lists.list_out(tmp_path / "list.csv", leader_no="7001").result(WAIT)


@pytest.mark.parametrize("number", ["\u200b", "\u2800\u3164", "-", "无"])
def test_a_callback_needs_a_number_that_can_be_seen(site: Followed, number: str) -> None:
    uid = site.opened().uid
    with pytest.raises(UserError, match="callback service number"):
        site.reported(uid, callback_no=number)
    assert site.follow_ups.get(uid).result(WAIT).state is FollowUpState.OPEN


def test_nobody_reports_back_before_it_was_opened_or_in_time_to_come(site: Followed) -> None:
    follow_up = site.opened()
    site.house.clock.now += 30 * DAY
    with pytest.raises(UserError, match="before the follow-up was opened"):
        site.reported(follow_up.uid, at_ms=1)
    assert site.reported(follow_up.uid, at_ms=site.house.clock.now + 30 * DAY).report.at_ms <= site.house.clock.now


def test_a_long_form_lets_others_write_in_between(
    site: Followed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(follow_up_lists, "AT_ONCE", 1)
    uids = {site.opened(at).uid for at in range(3)}
    path = site.lists.list_out(tmp_path / "out.xlsx", leader_no="7001").result(WAIT)
    form = read_form(path, KIND)
    rows = [row.cells | {"how": "other", "text": "已处理"} for row in form.rows]
    report = site.lists.take_list(filled_in(tmp_path / "in.xlsx", [*rows, rows[0] | {"uid": "?"}]), "9000").result(WAIT)
    assert set(report.taken) == uids
    assert [each.row for each in report.refused] == [6]


def filled_in(path: Path, rows: list[dict[str, str]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, [f"qadesk-form/1 {KIND}", *rows[0]])
        for at, row in enumerate(rows, 2):
            sheet.write_row(at, 1, list(row.values()))
    return path
