"""Whose call it is and which team it counts for, from real tables; imports of people undone."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.domain.after.coaching import Session
from qadesk.domain.after.following import Place, opened
from qadesk.domain.after.followups import NewFollowUp, Origin
from qadesk.domain.after.releases import StoredPin
from qadesk.domain.errors import UserError, told
from qadesk.domain.people import Days, Mentorship, Person, Role
from qadesk.domain.people_history import PersonRecord, begun, changed
from qadesk.domain.people_plain import difference
from qadesk.storage import SqlDatabase, Workspace, check, open_database
from qadesk.storage.agents import AgentIndex, agent_named
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import CARD, INSPECTOR, draft, evaluation, result

DAY_MS = 86_400_000
TODAY = date(2026, 1, 6)
YESTERDAY = TODAY - timedelta(days=1)
ZHANG = Person(no="1001", name="张甲", role=Role.AGENT, group="甲组", extension="8001")


def call(database: SqlDatabase, days_ago: int, **facts: str) -> str:
    with database.transaction() as stores:
        return stores.recordings.add(draft(started_at_ms=NOON - days_ago * DAY_MS, **facts), NOON).uid


def shown(database: SqlDatabase, uid: str) -> tuple[str | None, str | None]:
    row = database.queries.recording_row(uid)
    assert row is not None
    return row.agent, row.group


def put(database: SqlDatabase, *records: PersonRecord) -> None:
    with database.transaction() as stores:
        stores.people.put(records)


def test_whoever_moves_leaves_old_calls_with_the_old_team(database: SqlDatabase) -> None:
    put(database, begun(ZHANG))
    old, new, named = (
        call(database, 3, agent_no="1001"),
        call(database, 0, agent_no="1001"),
        call(database, 0, agent_no="1001", group="借调组"),
    )
    put(database, changed(begun(ZHANG), replace(ZHANG, group="乙组"), TODAY))
    assert [shown(database, uid) for uid in (old, new, named)] == [
        ("张甲", "甲组"),
        ("张甲", "乙组"),
        ("张甲", "借调组"),
    ]


def test_evaluations_count_for_the_team_of_the_day(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.people.add(INSPECTOR)
        stores.people.put([begun(ZHANG)])
        recording = stores.recordings.add(draft(started_at_ms=NOON, agent_no="1001"), NOON)
        stores.scorecards.publish(CARD, NOON)
        stores.evaluations.submit(evaluation(recording.call_uid), result())
    put(database, changed(begun(ZHANG), replace(ZHANG, group="乙组"), TODAY + timedelta(days=1)))
    (row,) = database.queries.evaluations()
    assert row.group == "甲组"


def test_an_extension_means_whoever_had_it_that_day(database: SqlDatabase) -> None:
    before, after, unknown = (call(database, ago, agent_no="8001") for ago in (2, 0, 1))
    put(
        database,
        begun(replace(ZHANG, left_on=YESTERDAY - timedelta(days=1))),
        begun(replace(ZHANG, no="1002", name="李乙", group="乙组", hired_on=TODAY)),
    )
    assert shown(database, before) == ("张甲", "甲组")
    assert shown(database, after) == ("李乙", "乙组")
    assert shown(database, unknown) == (None, None)


def test_a_name_alone_means_the_only_one_who_was_employed(database: SqlDatabase) -> None:
    old, new = call(database, 5, agent="王伟"), call(database, 0, agent="王伟")
    put(database, begun(Person(no="1", name="王伟", role=Role.AGENT, group="甲组", left_on=YESTERDAY)))
    put(database, begun(Person(no="2", name="王伟", role=Role.AGENT, group="乙组")))
    row = database.queries.recording_row(new)
    assert row is not None
    assert (row.agent_no, row.group) == ("2", "乙组")
    assert shown(database, old) == ("王伟", None)


def test_an_unknown_day_names_only_the_one_who_ever_had_the_extension(database: SqlDatabase) -> None:
    put(database, begun(ZHANG))
    with database.transaction() as stores:
        connection = stores._connection
        first = agent_named(connection, "8001")
        assert first is not None
        assert agent_named(connection, "8001", TODAY) == first
        stores.people.put([begun(replace(ZHANG, left_on=YESTERDAY)), begun(replace(ZHANG, no="1002", hired_on=TODAY))])
        assert agent_named(connection, "8001") is None
        assert agent_named(connection, "8001", YESTERDAY, "somebody else") == first
        assert agent_named(connection, None) is None


people = st.lists(
    st.builds(
        lambda hired, left, moved: (hired, left, moved),
        st.none() | st.integers(0, 6),
        st.none() | st.integers(7, 12),
        st.lists(st.tuples(st.integers(0, 12), st.sampled_from("AB")), max_size=3),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people, st.lists(st.tuples(st.integers(0, 3), st.integers(0, 12)), max_size=6))
def test_calls_are_linked_as_counting_through_the_stretches_says(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[tuple[int | None, int | None, list[tuple[int, str]]]],
    calls: list[tuple[int, int]],
) -> None:
    start = TODAY - timedelta(days=12)
    records = {}
    for at, (hired, left, moved) in enumerate(drawn):
        person = Person(
            no=str(at),
            name=f"n{at}",
            role=Role.AGENT,
            group="Z",
            hired_on=None if hired is None else start + timedelta(days=hired),
            left_on=None if left is None else start + timedelta(days=left),
        )
        record = begun(person)
        for day, group in sorted(moved):
            record = changed(record, replace(record.person, group=group), start + timedelta(days=day))
        records[str(at)] = record
    folder = tmp_path_factory.mktemp("any") / "workspace"
    Workspace.create(folder, at_ms=NOON).close()
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        half = list(records.values())
        put(database, *half[::2])
        uids = [call(database, 12 - day, agent_no=str(who)) for who, day in calls]
        put(database, *half)
        for uid, (who, day) in zip(uids, calls, strict=True):
            known = records.get(str(who))
            on = start + timedelta(days=day)
            expected = [m.group for m in known.memberships if m.days.holds(on)] if known else [None]
            assert [shown(database, uid)[1]] == expected
        with database.transaction() as stores:
            index = AgentIndex.load(stores._connection)
            for who, day in calls:
                on = start + timedelta(days=day)
                assert index.agent_id(str(who), on) == agent_named(stores._connection, str(who), on)
        database.close()
    assert check(folder) == [] or {each.kind for each in check(folder)} == {"missing_file"}


def test_a_renamed_team_is_renamed_in_history(database: SqlDatabase) -> None:
    put(database, begun(ZHANG))
    mine, named = call(database, 1, agent_no="1001"), call(database, 1, agent_no="7", group="甲组")
    with database.transaction() as stores:
        stores.people.add_group("乙组")
        with pytest.raises(UserError, match="called 乙组 already"):
            stores.people.rename_group("甲组", "乙组")
        stores.people.rename_group("甲组", "丙组")
        assert stores.people.groups() == ["丙组", "乙组"]
    assert [shown(database, uid)[1] for uid in (mine, named)] == ["丙组", "丙组"]


def test_what_an_import_changed_of_people_is_put_back_unless_it_changed_again(database: SqlDatabase) -> None:
    before = begun(ZHANG)
    after = changed(before, replace(ZHANG, group="乙组", name="张改"), TODAY)
    new = replace(
        begun(Person(no="1002", name="新人", role=Role.AGENT, group="新组")),
        mentors=(Mentorship("1001", "1002", Days()),),
    )
    put(database, before)
    uid = call(database, 0, agent_no="1001")
    put(database, after, new)
    assert shown(database, uid) == ("张改", "乙组")
    changes = [difference(before, after), difference(None, new)]
    with database.transaction() as stores:
        assert stores.people.put_all_back(changes) == [None, None]
        assert stores.people.record("1001") == replace(before, person=replace(before.person, uid=uid_of(database)))
        assert stores.people.get("1002") is None
        assert stores.people.groups() == ["乙组", "甲组"]
    assert shown(database, uid) == ("张甲", "甲组")


def uid_of(database: SqlDatabase) -> str:
    return database.queries.people_records()["1001"].person.uid


def test_somebody_whose_calls_were_scored_or_who_was_changed_since_stays(database: SqlDatabase) -> None:
    scored, touched = begun(ZHANG), begun(replace(ZHANG, no="1002", name="李乙", extension=None))
    put(database, scored, touched)
    with database.transaction() as stores:
        stores.people.add(INSPECTOR)
        recording = stores.recordings.add(draft(started_at_ms=NOON, agent_no="1001"), NOON)
        stores.scorecards.publish(CARD, NOON)
        stores.evaluations.submit(evaluation(recording.call_uid), result())
        stores.people.put([changed(touched, replace(touched.person, group="乙组"), TODAY)])
        why = stores.people.put_all_back([difference(None, scored), difference(None, touched)])
        assert [told(each or "") for each in why] == [
            "Calls of 张甲 (1001) have been evaluated.",
            "李乙 (1002) has been changed since.",
        ]
        assert len(stores.people.all()) == 3


def test_somebody_who_is_coached_follows_something_or_has_a_pin_stays(database: SqlDatabase) -> None:
    people = [begun(replace(ZHANG, no=f"100{number}", extension=None)) for number in range(4)]
    put(database, *people)
    with database.transaction() as stores:
        stores.people.add(INSPECTOR)
        stores.coaching.add(
            Session(uid="s", agent_no="1000", coach_no=INSPECTOR.no, made_at_ms=1, made_by=INSPECTOR.no)
        )
        new = NewFollowUp(origin=Origin.BY_HAND, what="回访", handler_no="1001")
        stores.follow_ups.add("f", opened(new, Place(), 1, INSPECTOR.no))
        stores.acknowledgements.put_pin(StoredPin(person_no="1002", hash="x", set_at_ms=1))
        why = stores.people.put_all_back([difference(None, person) for person in people])
        assert [told(each) if each else "" for each in why] == [
            "张甲 (1000) has coaching sessions or notes.",
            "张甲 (1001) has to do with follow-ups.",
            "张甲 (1002) has a PIN, has acknowledged or read something.",
            "",
        ]


def test_dates_that_move_with_the_time_zone_move_teams_too(database: SqlDatabase) -> None:
    put(database, changed(begun(ZHANG), replace(ZHANG, group="乙组"), TODAY))
    uid = call(database, 0, agent_no="1001")
    assert shown(database, uid) == ("张甲", "乙组")
    with database.transaction() as stores:
        stores.settings.put("timezone", '"America/Los_Angeles"')
    assert shown(database, uid) == ("张甲", "甲组")


def test_people_come_back_whole(database: SqlDatabase, tmp_path: Path) -> None:
    record = replace(changed(begun(ZHANG), replace(ZHANG, group="乙组", extension="8002"), TODAY))
    put(database, begun(INSPECTOR), record)
    found = database.queries.people_records()["1001"]
    assert replace(found, person=replace(found.person, uid="")) == record
    book = database.queries.people_book()
    assert book.group_on("1001", YESTERDAY) == "甲组"
    assert book.group_on("1001", TODAY) == "乙组"
