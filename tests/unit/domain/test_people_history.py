"""Where somebody was when: however it is changed, there is one team a day, and what was before stays so."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.domain.people import Days, ExtensionUse, Membership, PeopleBook, Person, Role
from qadesk.domain.people_columns import PeopleTable, PersonRow
from qadesk.domain.people_history import PersonRecord, amended, begun, changed, check_extension, settled
from qadesk.domain.people_import import Fate, PeoplePlan, planned
from qadesk.domain.people_plain import plain, record_of

DAY = date(2026, 3, 1)
ALL_DAYS = [DAY + timedelta(days=n) for n in range(-3, 40)]
LI = Person(no="1001", name="李甲", role=Role.AGENT, group="一组", leader="2001", extension="8001")

days = st.sampled_from(ALL_DAYS)
moves = st.lists(st.tuples(days, st.sampled_from(["一组", "二组", "三组", None])), max_size=8)
spans = st.tuples(st.none() | days, st.none() | days).filter(lambda pair: not all(pair) or pair[0] <= pair[1])  # type: ignore[operator]


def teams(record: PersonRecord) -> list[str | None]:
    """The team of each day, looked up in every stretch; two at once are a failure."""
    found = []
    for day in ALL_DAYS:
        holding = [each.group for each in record.memberships if each.days.holds(day)]
        assert len(holding) <= 1
        found.append(holding[0] if holding else None)
    return found


def refused_or(record: PersonRecord, person: Person, since: date) -> PersonRecord | None:
    try:
        return changed(record, person, since)
    except UserError:
        return None


@given(moves)
def test_a_move_changes_the_days_from_then_on_and_no_other(moved: list[tuple[date, str | None]]) -> None:
    record = begun(LI)
    for since, group in moved:
        later = any(each.days.first and each.days.first > since for each in record.memberships)
        before, stays = teams(record), record.person.group == group
        after = refused_or(record, replace(record.person, group=group), since)
        if after is None:
            assert later
            continue
        expected = [old if stays or day < since else group for day, old in zip(ALL_DAYS, before, strict=True)]
        assert teams(after) == expected
        record = after


@given(st.lists(st.tuples(spans, st.sampled_from(["一组", "二组"])), max_size=6))
def test_stretches_that_are_added_never_overlap(wanted: list[tuple[tuple[date | None, date | None], str]]) -> None:
    record = PersonRecord(person=replace(LI, group=None))
    for (first, last), group in wanted:
        new = Membership("1001", group, Days(first, last))
        free = not any(each.days.meets(new.days) for each in record.memberships)
        try:
            record = amended(record, None, new)
        except UserError:
            assert not free
        else:
            assert free
    book = PeopleBook(people=(record.person,), memberships=record.memberships)
    assert [book.group_on("1001", day) for day in ALL_DAYS] == teams(record)


@given(moves)
def test_a_record_comes_back_from_plain_values(moved: list[tuple[date, str | None]]) -> None:
    record = begun(LI)
    for since, group in moved:
        record = refused_or(record, replace(record.person, group=group, extension=group), since) or record
    assert record_of(plain(record)) == record


def test_a_move_into_a_past_that_is_known_otherwise_is_refused_with_who_and_when() -> None:
    moved = changed(begun(LI), replace(LI, group="二组"), DAY)
    with pytest.raises(UserError) as refused:
        changed(moved, replace(moved.person, group="三组"), DAY - timedelta(days=1))
    assert refused.value.sentences()[0] == "李甲 (1001) is already in the team 二组 from 2026-03-01 on."


def test_a_second_move_on_the_same_day_takes_the_place_of_the_first() -> None:
    first = changed(begun(LI), replace(LI, group="二组"), DAY)
    second = changed(first, replace(first.person, group="三组"), DAY)
    assert [each.group for each in second.memberships] == ["一组", "三组"]


def test_a_future_move_does_not_hold_yet() -> None:
    moved = changed(begun(LI), replace(LI, group="二组", extension="8002"), DAY)
    assert (settled(moved, DAY - timedelta(days=1)).person.group, settled(moved, DAY).person.group) == ("一组", "二组")
    assert settled(moved, DAY).person.extension == "8002"


def test_an_extension_passes_on_with_the_last_day_of_work() -> None:
    left = begun(replace(LI, left_on=DAY))
    new = begun(replace(LI, no="1002", name="王乙", hired_on=DAY + timedelta(days=1)))
    check_extension(new, left)
    with pytest.raises(UserError, match=r"8001 belongs to 李甲 \(1001\) until 2026-03-01"):
        check_extension(replace(new, person=replace(new.person, hired_on=DAY)), left)


def test_a_wrong_stretch_is_corrected_or_removed() -> None:
    moved = changed(begun(LI), replace(LI, group="二组"), DAY)
    wrong = moved.memberships[1]
    right = amended(moved, wrong, replace(wrong, days=Days(DAY + timedelta(days=5))))
    assert teams(right)[3 : 3 + 6] == [None] * 5 + ["二组"]
    assert amended(moved, wrong, None).memberships == moved.memberships[:1]
    with pytest.raises(LookupError):
        amended(right, wrong, None)


# what a table would change


def plan_of(*rows: PersonRow, known: tuple[PersonRecord, ...] = (), since: date | None = None) -> PeoplePlan:
    columns = {name: name for name in ("no", "name", "group", "role", "leader", "extension", "mentor")}
    table = PeopleTable(name="t.csv", columns=columns, rows=rows)
    return planned(table, {each.person.no: each for each in known}, DAY, since)


def test_the_same_table_twice_changes_nothing() -> None:
    rows = (
        PersonRow(row=2, no="1", name="甲", group="一组", role=Role.LEADER, extension="8001"),
        PersonRow(row=3, no="2", name="乙", group="一组", role=Role.AGENT, leader="甲", mentor="1"),
        PersonRow(row=4, no="3", name="丙", group="一组", role=Role.AGENT, days=Days(None, DAY - timedelta(days=9))),
        PersonRow(row=5, no="3", name="丙", group="二组", days=Days(DAY - timedelta(days=8))),
    )
    first = plan_of(*rows)
    assert [change.fate for change in first.changes] == [Fate.NEW] * 3
    assert first.changes[1].after.person.leader == "1"
    assert first.changes[1].after.mentors[0].mentor_no == "1"
    assert [each.group for each in first.changes[2].after.memberships] == ["一组", "二组"]
    again = plan_of(*rows, known=tuple(change.after for change in first.changes))
    assert [change.fate for change in again.changes] == [Fate.UNCHANGED] * 3


def test_a_changed_team_holds_from_the_day_of_the_import_and_empty_cells_change_nothing() -> None:
    known = begun(LI)
    (change,) = plan_of(PersonRow(row=2, no="1001", group="二组"), known=(known,)).changes
    assert change.fate is Fate.CHANGED
    assert [(each.group, each.days) for each in change.after.memberships] == [
        ("一组", Days(None, DAY - timedelta(days=1))),
        ("二组", Days(DAY)),
    ]
    assert (change.after.person.extension, change.after.person.leader) == ("8001", None)
    assert plan_of(PersonRow(row=2, no="1001"), known=(known,)).changes[0].fate is Fate.UNCHANGED


def test_one_number_for_two_names_and_one_extension_for_two_people_are_refused() -> None:
    plan = plan_of(
        PersonRow(row=2, no="1", name="甲", extension="8001"),
        PersonRow(row=3, no="1", name="乙"),
        PersonRow(row=4, no="2", name="丙", extension="8001"),
        PersonRow(row=5, no="3", name="丁", extension="8009"),
        known=(begun(replace(LI, no="9", extension="8009")),),
    )
    assert [change.after.person.no for change in plan.changes] == ["1"]
    assert [(issue.row, issue.column) for issue in plan.refused] == [(3, "name"), (4, "extension"), (5, "extension")]


def test_two_people_can_swap_their_extensions() -> None:
    one, two = begun(LI), begun(replace(LI, no="1002", name="王乙", extension="8002"))
    plan = plan_of(
        PersonRow(row=2, no="1001", extension="8002"), PersonRow(row=3, no="1002", extension="8001"), known=(one, two)
    )
    assert [change.after.person.extension for change in plan.changes] == ["8002", "8001"]
    assert not plan.refused


def test_a_row_that_begins_before_a_known_stretch_ends_where_that_begins() -> None:
    known = changed(begun(LI), replace(LI, group="二组"), DAY)
    row = PersonRow(row=2, no="1001", group="三组", days=Days(DAY - timedelta(days=10)))
    (change,) = plan_of(row, known=(known,)).changes
    assert [(each.group, each.days) for each in change.after.memberships] == [
        ("一组", Days(None, DAY - timedelta(days=11))),
        ("三组", Days(DAY - timedelta(days=10), DAY - timedelta(days=1))),
        ("二组", Days(DAY)),
    ]
    assert change.after.person.group == "二组"


def test_who_is_meant_by_a_name_that_several_have_is_not_guessed() -> None:
    plan = plan_of(
        PersonRow(row=2, no="1", name="王伟", role=Role.LEADER),
        PersonRow(row=3, no="2", name="王伟", role=Role.LEADER),
        PersonRow(row=4, no="3", name="丙", role=Role.AGENT, leader="王伟", mentor="没有"),
    )
    assert plan.changes[2].after.person.leader is None
    assert [(issue.row, issue.column) for issue in plan.warnings] == [(4, "leader"), (4, "mentor")]


def test_a_book_asked_for_a_day_tells_who_was_there_and_where() -> None:
    moved = changed(begun(LI), replace(LI, group="二组"), DAY)
    book = PeopleBook(
        people=(replace(moved.person, hired_on=DAY - timedelta(days=2)),),
        memberships=moved.memberships,
        extensions=(ExtensionUse("1001", "8001"),),
    )
    assert [p.group for p in book.on(DAY - timedelta(days=1))] == ["一组"]
    assert [(p.group, p.leader, p.extension) for p in book.on(DAY)] == [("二组", "2001", "8001")]
    assert book.on(DAY - timedelta(days=3)) == []
