"""People by hand and from tables, as the window and the command line change them: dated, told in the audit, undone."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError, told
from qadesk.domain.people import Absence, Days, Membership, Mentorship, Person, Role
from qadesk.domain.people_import import Fate
from qadesk.importers.people import read_people
from qadesk.services.people import PeopleDesk, PeopleOptions
from qadesk.storage import tables as t
from tests.unit.services.desk import NOON, ZONE, House

NEW = Person(no="3001", name="新甲", role=Role.AGENT, group="甲组", leader="9001", extension="8101")


@pytest.fixture
def desk(house: House) -> PeopleDesk:
    return PeopleDesk(house.executor, read_people, house.clock, ZONE)


def audit(house: House) -> list[tuple[str, str, str]]:
    return [(what, target, who) for who, what, target, *_ in house.audit() if target in ("3001", "3002", "乙组")]


def table(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "people.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list({name: None for row in rows for name in row}))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_changes_hold_from_their_day_and_each_is_told_in_the_audit(desk: PeopleDesk, house: House) -> None:
    today = desk.today()
    first = desk.add(NEW, who="9001").result()
    assert first.memberships == (Membership("3001", "甲组", Days(), "9001"),)
    moved = desk.save(replace(first.person, group="乙组"), who="9001").result()
    assert moved.memberships[1].days == Days(today)
    same = desk.save(moved.person, who="9001").result()
    assert same == moved
    wrong = moved.memberships[1]
    right = replace(wrong, days=Days(today - timedelta(days=5)))
    with pytest.raises(UserError, match="already in the team 甲组 until"):
        desk.amend("3001", wrong, right, who="9001").result()
    before = replace(moved.memberships[0], days=Days(None, today - timedelta(days=6)))
    desk.amend("3001", moved.memberships[0], before, who="9001").result()
    desk.amend("3001", wrong, right, who="9001").result()
    desk.leave("3001", today, who="9002").result()
    assert desk.come_back("3001").result().person.left_on is None
    assert audit(house) == [
        ("person added", "3001", "9001"),
        ("person changed", "3001", "9001"),
        ("person's history corrected", "3001", "9001"),
        ("person's history corrected", "3001", "9001"),
        ("person left", "3001", "9002"),
        ("person came back", "3001", ""),
    ]


def test_a_number_belongs_to_one_person_and_needs_a_name(desk: PeopleDesk) -> None:
    desk.add(NEW).result()
    with pytest.raises(UserError, match="3001 belongs to 新甲"):
        desk.add(replace(NEW, name="别人")).result()
    with pytest.raises(UserError, match="needs a number"):
        desk.add(replace(NEW, no=" ")).result()
    with pytest.raises(UserError, match="needs a name"):
        desk.save(replace(NEW, no="3002", name="")).result()
    with pytest.raises(UserError, match="nobody with the number 4711"):
        desk.record("4711").result()


def test_absences_and_pairs_are_known_to_the_book(desk: PeopleDesk) -> None:
    today = desk.today()
    desk.add(NEW).result()
    desk.add(replace(NEW, no="3002", name="师傅", extension=None)).result()
    desk.amend("3001", None, Mentorship("3002", "3001", Days(today))).result()
    desk.amend("3001", None, Absence("3001", Days(today, today + timedelta(days=2)), "年假")).result()
    book = desk.book().result()
    assert book.paired("3001", "3002", today)
    assert not book.paired("3001", "3002", today - timedelta(days=1))
    assert [book.away("3001", today + timedelta(days=n)) for n in (-1, 0, 2, 3)] == [False, True, True, False]
    with pytest.raises(UserError, match="nobody with the number 4711, the mentor of 新甲"):
        desk.amend("3001", None, Mentorship("4711", "3001")).result()
    with pytest.raises(UserError, match="cannot be their own mentor"):
        desk.amend("3001", None, Mentorship("3001", "3001")).result()


def test_a_future_move_takes_hold_when_its_day_has_come(desk: PeopleDesk, house: House) -> None:
    tomorrow = desk.today() + timedelta(days=1)
    desk.add(NEW).result()
    assert desk.save(replace(NEW, group="乙组"), tomorrow).result().person.group == "甲组"
    later = PeopleDesk(house.executor, read_people, lambda: house.clock() + 86_400_000, ZONE)
    assert later.bring_up_to_date().result() == 1
    assert later.record("3001").result().person.group == "乙组"
    assert later.bring_up_to_date().result() == 0


def test_a_table_is_previewed_without_a_trace_and_taken_in_with_its_journal(
    desk: PeopleDesk, house: House, tmp_path: Path
) -> None:
    desk.add(NEW).result()
    path = table(
        tmp_path,
        {"no": "3001", "name": "新甲", "group": "乙组", "role": "agent", "extension": "8101"},
        {"no": "3002", "name": "新乙", "group": "乙组", "role": "坐席", "extension": "8101"},
        {"no": "3003", "name": "新丙", "group": "乙组", "role": "", "extension": "8103"},
    )
    plan = desk.preview(path).result()
    assert [(change.after.person.no, change.fate) for change in plan.changes] == [
        ("3001", Fate.CHANGED),
        ("3003", Fate.NEW),
    ]
    assert "3003" not in desk.records().result()
    report = desk.run(path, PeopleOptions(since=date(2026, 1, 1)), who="9001").future.result()
    assert (report.intake.imported, report.intake.updated, report.intake.refused, report.intake.warnings) == (
        1,
        1,
        1,
        1,
    )
    assert [(issue.row, issue.column) for issue in report.refused] == [(3, "extension")]
    assert "8101 belongs to 新甲" in told(report.refused[0].reason)
    assert desk.record("3001").result().memberships[1].days == Days(date(2026, 1, 1))
    again = desk.run(path).future.result().intake
    assert (again.imported, again.updated, again.unchanged) == (0, 0, 2)
    kept = house.executor.read(lambda queries: queries.intake_report(report.intake.uid)).result()
    assert kept is not None
    assert (kept.intake.updated, len(kept.refused), len(kept.warnings)) == (1, 1, 1)


def test_a_team_is_renamed_and_told(desk: PeopleDesk, house: House) -> None:
    desk.add(NEW).result()
    desk.rename_group("甲组", "乙组", who="9001").result()
    assert desk.record("3001").result().person.group == "乙组"
    assert audit(house)[-1] == ("team renamed", "乙组", "9001")
    with pytest.raises(UserError, match="no team called 甲组"):
        desk.rename_group("甲组", "丙组").result()


def test_calls_of_very_many_people_are_linked_a_part_at_a_time_and_after_an_end(
    desk: PeopleDesk, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uids = [f"c{number}" for number in range(7)]
    facts = [CallFacts(agent_no=f"4{number:03d}", started_at_ms=NOON) for number in range(7)]
    for uid, each in zip(uids, facts, strict=True):
        house.write(lambda stores, uid=uid, each=each: stores.recordings.add_call(Call(uid=uid, facts=each)))
    people = [{"no": f"4{number:03d}", "name": f"坐席{number}", "group": "丙组"} for number in range(300)]
    monkeypatch.setattr("qadesk.services.people.AT_ONCE", 2)
    with monkeypatch.context() as cut_short:
        cut_short.setattr(PeopleDesk, "_link_calls", lambda self, job: None)
        desk.run(table(tmp_path, *people)).future.result(30)
    assert linked(house) == []
    job = desk.link_calls().result(30)
    assert job is not None
    job.future.result(30)
    assert linked(house) == ["丙组"] * 7
    assert desk.link_calls().result(30) is None


def linked(house: House) -> list[str | None]:
    """The teams that calls count for, as far as they have any."""
    c = t.call.c
    query = select(c.group_on_day).where(c.agent_id.is_not(None))
    found: list[str | None] = house.write(lambda stores: list(stores._connection.scalars(query)))
    return found
