"""Assigned work in a real workspace: queues, moves, withdrawals, what submitting does; and the figures of days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from qadesk.domain.assignments import DEFAULT_OVERHEAD_S, AssignmentState, WorkedTime
from qadesk.domain.errors import UserError
from qadesk.domain.people import Absence, Days, Person, Role
from qadesk.domain.workdays import WorkCalendar
from qadesk.services.days import pace
from qadesk.services.ports import Stores
from tests.unit.services.packing import Site, assigned, open_site

TODAY = date(2026, 1, 6)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A centre where four calls are assigned to 9001."""
    with open_site(tmp_path / "home") as made:
        assigned(made, tmp_path / "recorder", 4)
        yield made


def test_the_queue_goes_by_due_date_then_start(site: Site) -> None:
    rows = site.queue()
    assert [row.started_at_ms for row in rows] == sorted(row.started_at_ms or 0 for row in rows)
    assert {row.due_on for row in rows} == {date(2026, 1, 13)}
    site.assigning.set_due([rows[3].uid], TODAY, "9002").result()
    site.assigning.set_due([rows[0].uid], None, "9002").result()
    assert [row.uid for row in site.queue()] == [rows[at].uid for at in (3, 1, 2, 0)]


def test_of_too_many_the_first_due_or_the_last_done_are_listed(site: Site) -> None:
    rows = site.queue()
    open_ = site.assigning.listed(states=(AssignmentState.OPEN,), most=3).result()
    assert [row.uid for row in open_] == [row.uid for row in rows[:3]]
    assert [row.uid for row in site.assigning.listed(most=3).result()] == [row.uid for row in rows[1:]]


def test_recordings_are_prepared_when_assigned(site: Site) -> None:
    assert sorted(site.prepared) == sorted(row.recording_uid or "" for row in site.queue())


def test_a_draft_is_shown_and_submitting_is_done(site: Site) -> None:
    call = site.queue()[0].call_uid
    draft = site.score(call, submit=False)
    row = site.queue()[0]
    assert (row.evaluation_uid, row.drafted, row.state) == (draft.uid, True, AssignmentState.OPEN)
    given = site.score(call)
    (done,) = site.queue("9001", AssignmentState.DONE)
    assert (done.call_uid, done.evaluation_uid, done.drafted) == (call, given.uid, False)
    assert call not in {row.call_uid for row in site.queue()}


def test_anothers_evaluation_leaves_the_work_open(site: Site) -> None:
    call = site.queue()[0].call_uid
    site.score(call, "9002")
    assert call in {row.call_uid for row in site.queue()}


def test_nothing_is_assigned_twice(site: Site) -> None:
    calls = [row.call_uid for row in site.queue()]
    first = site.assigning.propose_calls(calls, ["9002"]).result()
    assert first.given == ()
    site.assigning.withdraw([site.queue()[0].uid], "9002", "wrong call").result()
    again = site.assigning.propose_calls(calls, ["9002"]).result()
    assert len(site.assigning.assign(again, "9002").result()) == 1
    assert site.assigning.assign(again, "9002").result() == []


def test_moving_takes_a_reason_and_keeps_the_rules(site: Site) -> None:
    row = site.queue()[0]
    with pytest.raises(UserError, match="reason"):
        site.assigning.reassign([row.uid], "9002", "9002", " ").result()
    site.house.write(
        lambda stores: stores.people.add(Person(no="9003", name="质检丙", role=Role.INSPECTOR, group="一组"))
    )
    with pytest.raises(UserError, match="own team"):
        site.assigning.reassign([row.uid], "9003", "9002", "he is ill").result()
    assert len(site.queue()) == 4

    site.assigning.reassign([row.uid, row.uid], "9002", "9002", "he is ill").result()
    (moved,) = site.queue("9002")
    assert (moved.call_uid, moved.due_on) == (row.call_uid, row.due_on)
    assert ("9002", "call reassigned", "he is ill") in {(e[0], e[1], e[5]) for e in site.house.audit()}


def test_work_is_moved_only_to_who_is_there_before_it_is_due(site: Site) -> None:
    row = site.queue()[0]

    def add(stores: Stores) -> None:
        stores.people.add(Person(no="9004", name="质检丁", role=Role.INSPECTOR, left_on=TODAY - timedelta(days=1)))
        stores.people.add(Person(no="9005", name="质检戊", role=Role.INSPECTOR))
        there = stores.people.record("9005")
        assert there is not None
        stores.people.put([replace(there, absences=(Absence("9005", Days(TODAY, date(2026, 1, 20))),))])

    site.house.write(add)
    for no, why in (("9004", "they have left"), ("9005", "they are away")):
        with pytest.raises(UserError, match=no) as refused:
            site.assigning.reassign([row.uid], no, "9002", "he is ill").result()
        assert why in str(refused.value.facts)
    site.assigning.set_due([row.uid], date(2026, 1, 22), "9002").result()
    site.assigning.reassign([row.uid], "9005", "9002", "he is ill").result()
    assert [each.call_uid for each in site.queue("9005")] == [row.call_uid]


def test_what_was_scored_since_it_was_proposed_is_not_assigned(site: Site) -> None:
    rows = site.queue()
    site.assigning.withdraw([each.uid for each in rows], "9002", "again").result()
    proposal = site.assigning.propose_calls([each.call_uid for each in rows], ["9002"]).result()
    site.score(rows[0].call_uid)
    given = site.assigning.assign(proposal, "9002").result()
    assert sorted(each.call_uid for each in given) == sorted(each.call_uid for each in rows[1:])


def test_what_is_done_cannot_be_moved(site: Site) -> None:
    row = site.queue()[0]
    site.score(row.call_uid)
    for change in (
        lambda: site.assigning.withdraw([row.uid], "9002", "why"),
        lambda: site.assigning.reassign([row.uid], "9002", "9002", "why"),
        lambda: site.assigning.set_due([row.uid], TODAY, "9002"),
        lambda: site.assigning.withdraw(["nothing"], "9002", "why"),
    ):
        with pytest.raises(UserError):
            change().result()


def test_who_is_asked_for_must_be_there_and_the_day_to_come(site: Site) -> None:
    with pytest.raises(UserError, match="nobody with the number"):
        site.assigning.propose_calls([], ["7777"]).result()
    with pytest.raises(UserError, match="is past"):
        site.assigning.propose_calls([], [], TODAY - timedelta(days=1))
    with pytest.raises(UserError, match="no draw"):
        site.assigning.propose("nothing", []).result()


def test_a_day_in_figures(site: Site) -> None:
    rows = site.queue()
    site.assigning.set_due([rows[0].uid, rows[1].uid], TODAY, "9002").result()
    late = TODAY - timedelta(days=1)
    with pytest.raises(UserError, match="is past"):
        site.assigning.set_due([rows[2].uid], late, "9002").result()
    site.house.write(lambda s: s.assignments.change(replace(s.assignments.get(rows[2].uid), due_on=late)))
    site.score(rows[0].call_uid)
    times = WorkedTime(
        call_uid=rows[0].call_uid, inspector_no="9001", day=TODAY, listening_ms=1000, scoring_ms=200, idle_ms=30
    )
    site.days.note([times, times]).result()
    day = site.days.of("9001").result()
    assert (day.planned, day.done, day.due_today, day.overdue, day.open) == (3, 1, 1, 1, 3)
    assert (day.listening_ms, day.scoring_ms, day.idle_ms, day.calls) == (2000, 400, 60, 1)
    assert site.days.range(TODAY, TODAY).result() == {"9001": [day]}
    assert site.days.of("9002").result().planned == 0


def test_time_on_a_call_that_is_gone_is_passed_over(site: Site) -> None:
    site.days.note([WorkedTime(call_uid="gone", inspector_no="9001", day=TODAY, idle_ms=1)]).result()
    assert site.days.of("9001").result().calls == 0


def test_the_overhead_is_assumed_until_enough_calls_are_timed(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert site.days.overhead().result().seconds == DEFAULT_OVERHEAD_S
    monkeypatch.setattr("qadesk.services.days.FEWEST_MEASURED", 3)
    for row, seconds in zip(site.queue(), (100, 60, 90, 5), strict=True):
        part = WorkedTime(call_uid=row.call_uid, inspector_no="9001", day=TODAY, scoring_ms=seconds * 500)
        site.days.note(
            [
                part,
                WorkedTime(
                    **{name: getattr(part, name) for name in ("call_uid", "inspector_no", "day")}, idle_ms=seconds * 500
                ),
            ]
        ).result()
        if seconds > 5:
            site.score(row.call_uid)
    found = site.days.overhead().result()
    assert (found.seconds, found.calls, found.measured) == (90, 3, True)


@pytest.mark.parametrize(
    ("due", "calls"),
    [
        ([], 0),
        ([None], 0),
        ([TODAY] * 3, 3),
        ([date(2026, 1, 12)] * 10, 2),
        ([date(2026, 1, 5)] * 2 + [TODAY], 3),
        ([TODAY] * 4 + [date(2026, 1, 12)] * 2, 4),
    ],
)
def test_the_pace_that_gets_everything_done_in_time(due: list[date | None], calls: int) -> None:
    assert pace(due, TODAY, WorkCalendar()) == calls
