"""What goes into the stores comes out again; what must not change does not."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from qadesk.domain.answers import Answer
from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import AudioState, RecordingFilter
from qadesk.domain.scorecards import Value
from qadesk.storage import SqlDatabase, codec
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import (
    CARD,
    INSPECTOR,
    audio,
    draft,
    evaluation,
    fingerprint,
    prepared,
    result,
    submitted,
)

ZHANG = Person(
    no="1001",
    name="张三",
    role=Role.AGENT,
    group="甲组",
    leader="2001",
    hired_on=date(2024, 5, 6),
    left_on=date(2026, 1, 1),
    extension="8001",
)


def row_of(database: SqlDatabase, uid: str):
    row = database.queries.recording_row(uid)
    assert row is not None
    return row


def test_a_person_comes_back_whole_and_is_updated_by_number(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        added = stores.people.add(ZHANG)
        assert stores.people.get("1001") == replace(ZHANG, uid=added.uid)
        again = stores.people.add(replace(ZHANG, name="张三丰", group=None))
        assert again.uid == added.uid
        stores.people.add(INSPECTOR)
        assert [person.name for person in stores.people.all()] == ["张三丰", "质检甲"]
        assert [person.no for person in stores.people.all(Role.INSPECTOR)] == ["9001"]
        assert stores.people.get("nobody") is None


def test_a_person_who_is_added_later_gets_the_calls_that_name_number_or_extension(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        by_no = stores.recordings.add(draft(agent_no="1001"), NOON)
        by_extension = stores.recordings.add(draft(agent_no="8001", agent="分机"), NOON)
        other = stores.recordings.add(draft(agent_no="8002", agent="别人"), NOON)
    assert row_of(database, by_extension.uid).agent == "分机"
    with database.transaction() as stores:
        stores.people.add(ZHANG)
    for linked in (by_no, by_extension):
        row = row_of(database, linked.uid)
        assert (row.agent_no, row.agent, row.group) == ("1001", "张三", "甲组")
    assert row_of(database, other.uid).agent == "别人"
    with database.transaction() as stores:
        stores.people.add(replace(ZHANG, extension=None, group="乙组"))
    assert row_of(database, by_extension.uid).agent_no == "8001"
    assert row_of(database, by_no.uid).group == "乙组"


def test_an_extension_belongs_to_one_person_on_a_day(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.people.add(ZHANG)
        with pytest.raises(UserError, match="8001 belongs to 张三"), stores.savepoint():
            stores.people.add(replace(ZHANG, no="1002", name="李四"))


def test_a_call_takes_a_second_recording_of_its_unique_id(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        first = stores.recordings.add(draft(unique_id="u1", queue="6001"), NOON)
        second = stores.recordings.add(draft(unique_id="u1", queue="wrong", contact="first"), NOON)
        stranger = stores.recordings.add(draft(), NOON)
        assert second.call_uid == first.call_uid != stranger.call_uid
        assert stores.recordings.of_call(first.call_uid) == [first, second]
        call = stores.recordings.call(first.call_uid)
    assert call is not None
    assert call.facts == CallFacts(unique_id="u1", queue="6001", contact="first")
    assert call.provenance == dict.fromkeys(("unique_id", "queue", "contact"), "table")


def test_facts_of_a_call_come_back_whole(database: SqlDatabase) -> None:
    facts = CallFacts(
        unique_id="u1",
        started_at_ms=NOON,
        agent_no="1001",
        agent="张三",
        group="甲组",
        queue="6001",
        direction="inbound",
        business_type="complaint",
        contact="repeat",
        customer="13800000001",
        rating="5",
        seconds="61.5",
        custom={"subject": "退款", "region": "华东"},
    )
    with database.transaction() as stores:
        added = stores.recordings.add(draft(), NOON)
        stores.recordings.update_call(added.call_uid, facts, {"queue": "inspector"})
        call = stores.recordings.call(added.call_uid)
    assert call is not None
    assert call.facts == facts
    assert call.provenance == {"queue": "inspector"}
    row = row_of(database, added.call_uid)
    assert (row.uid, row.subject, row.customer, row.provenance) == (
        added.uid,
        "退款",
        "13800000001",
        {"queue": "inspector"},
    )


def test_two_calls_cannot_have_one_identifier(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.recordings.add(draft(unique_id="u1"), NOON)
        other = stores.recordings.add(draft(unique_id="u2"), NOON)
    with pytest.raises(UserError, match="u1"), database.transaction() as stores:
        stores.recordings.update_call(other.call_uid, CallFacts(unique_id="u1"), {})


def test_a_file_is_in_the_catalogue_once(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        added = stores.recordings.add(draft("/calls/same.wav"), NOON)
        assert stores.recordings.by_path("/calls/same.wav") == added
    with pytest.raises(UserError, match="already"), database.transaction() as stores:
        stores.recordings.add(draft("/calls/same.wav"), NOON)


def test_the_local_date_is_the_sites(database: SqlDatabase) -> None:
    evening = 1_767_628_800_000 - 1  # 2026-01-05 23:59:59.999 in Shanghai, 10:59 in New York
    late = evening + 14 * 3_600_000  # 2026-01-06 13:59 in Shanghai, 00:59 in New York
    with database.transaction() as stores:
        first = stores.recordings.add(draft(started_at_ms=evening), NOON)
        second = stores.recordings.add(draft(started_at_ms=late), NOON)
    by_day = RecordingFilter(day_from=date(2026, 1, 5), day_to=date(2026, 1, 5))
    assert [row.uid for row in database.queries.queue(by_day, "9001", 9)] == []
    found = database.queries.recording_rows(database.queries.recording_ids(by_day))
    assert [row.uid for row in found] == [first.uid]
    with database.transaction() as stores:
        stores.settings.put("timezone", '"America/New_York"')
    found = database.queries.recording_rows(database.queries.recording_ids(replace(by_day, day_to=date(2026, 1, 6))))
    assert [row.uid for row in found] == [second.uid, first.uid]
    assert len(database.queries.recording_ids(by_day)) == 1


def test_the_analysis_delivers_and_its_warning_survives_an_absence(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        added = stores.recordings.add(draft(), NOON)
        assert stores.recordings.waiting() == [added]
        stores.recordings.set_audio(added.uid, audio(), "The header is wrong.")
        ready = replace(added, state=AudioState.READY, audio=audio(), reason="The header is wrong.")
        assert stores.recordings.get(added.uid) == ready
        assert stores.recordings.waiting() == []
        stores.recordings.set_state(added.uid, AudioState.MISSING, "It is gone.")
        assert stores.recordings.get(added.uid) == replace(ready, state=AudioState.MISSING, reason="It is gone.")
        stores.recordings.relocate(added.uid, replace(added.fingerprint, path="/elsewhere/a.wav", mtime_ns=9))
        found = stores.recordings.get(added.uid)
        assert found is not None
        assert (found.state, found.reason, found.audio) == (AudioState.READY, "The header is wrong.", audio())
        assert found.fingerprint.path == "/elsewhere/a.wav"
        stores.recordings.set_agent_channel(added.uid, 1)
        moved = stores.recordings.of_call(added.call_uid)[0]
        assert moved.agent_channel == 1
    assert row_of(database, added.uid).seconds == 81_234 / 8000


def test_new_bytes_wait_for_a_new_analysis(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        added = stores.recordings.add(draft(), NOON)
        stores.recordings.set_audio(added.uid, audio())
        stores.recordings.relocate(added.uid, fingerprint(added.fingerprint.path))
        again = stores.recordings.get(added.uid)
    assert again is not None
    assert (again.state, again.audio) == (AudioState.WAITING, None)


def test_a_recording_is_known_by_its_bytes_wherever_it_lies(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        added = stores.recordings.add(draft(), NOON)
        known = added.fingerprint
        assert stores.recordings.by_content(known.size, known.head_tail) == [added]
        assert stores.recordings.by_content(known.size + 1, known.head_tail) == []
        assert stores.recordings.paths() == [
            (added.uid, known.path, known.size, known.mtime_ns, AudioState.WAITING),
        ]


def test_a_discarded_recording_takes_an_empty_call_with_it_but_no_evaluated_one(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        first = stores.recordings.add(draft(unique_id="u1"), NOON)
        second = stores.recordings.add(draft(unique_id="u1"), NOON)
        stores.recordings.discard(first.uid)
        assert stores.recordings.of_call(first.call_uid) == [second]
        stores.recordings.discard(second.uid)
        assert stores.recordings.call(first.call_uid) is None
        call_uid = prepared(stores)
        stores.evaluations.save(evaluation(call_uid))
        (evaluated,) = stores.recordings.of_call(call_uid)
        with pytest.raises(UserError, match="evaluated"):
            stores.recordings.discard(evaluated.uid)
    assert len(database.queries.recording_ids(RecordingFilter())) == 1


def test_versions_of_a_scorecard(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.scorecards.save_draft(CARD)
        assert stores.scorecards.get("service") is None
        assert stores.scorecards.get("service", 0) == CARD
        first = stores.scorecards.publish(CARD, NOON)
        assert first == replace(CARD, version=1, published_at_ms=NOON)
        assert stores.scorecards.get("service", 0) is None
        second = stores.scorecards.publish(replace(CARD, title="新"), NOON + 1)
        stores.scorecards.save_draft(replace(CARD, title="更新"))
        stores.scorecards.save_draft(replace(CARD, title="更新了"))
        assert stores.scorecards.get("service") == second
        assert stores.scorecards.get("service", 1) == first
        assert stores.scorecards.all() == [replace(CARD, title="更新了"), second]


def test_a_draft_is_replaced_and_comes_back_whole(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        stores.evaluations.save(evaluation(call_uid))
        later = evaluation(call_uid, position_ms=99, saves=4, updated_at_ms=2001, answers={})
        stores.evaluations.save(later)
        assert stores.evaluations.get("e1") == later
        assert stores.evaluations.draft_of(call_uid, "9001") == later
        assert stores.evaluations.draft_of(call_uid, "1001") is None
        assert stores.evaluations.latest_of(call_uid) is None
        stores.evaluations.discard("e1", 1)
        assert stores.evaluations.get("e1") is None
    assert row_of(database, call_uid).work_state == "new"


def test_a_draft_needs_a_published_card_and_a_known_inspector(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        with pytest.raises(UserError, match="version 7"):
            stores.evaluations.save(evaluation(call_uid, card_version=7))
        with pytest.raises(UserError, match="number 404"):
            stores.evaluations.save(evaluation(call_uid, inspector_no="404"))


def test_a_submitted_revision_never_changes_and_a_correction_stands_beside_it(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        first = evaluation(call_uid)
        stores.evaluations.save(first)
        stores.evaluations.submit(replace(first, submitted_at_ms=3000), result())
        kept = submitted(first)
        assert stores.evaluations.get("e1") == kept
        for change in (
            lambda: stores.evaluations.save(first),
            lambda: stores.evaluations.submit(first, result()),
            lambda: stores.evaluations.discard("e1", 1),
        ):
            with pytest.raises(UserError, match="submitted"):
                change()
        correction = evaluation(call_uid, revision=2, reason="申诉成立", answers={"greeting": Answer("yes")})
        stores.evaluations.save(correction)
        assert stores.evaluations.get("e1") == correction
        assert stores.evaluations.get("e1", 1) == kept
        assert stores.evaluations.latest_of(call_uid) == kept
    assert [(row.revision, row.score) for row in database.queries.evaluations()] == [(1, Decimal("86.67"))]
    assert row_of(database, call_uid).work_state == "scored"
    assert [row.revision for row in database.queries.evaluations(drafts=True)] == [2, 1]
    with database.transaction() as stores:
        stores.evaluations.submit(replace(correction, submitted_at_ms=4000), result())
    assert [row.revision for row in database.queries.evaluations()] == [2]
    assert row_of(database, call_uid).score == Decimal("86.67")


FROZEN = (
    "UPDATE evaluation SET score = 10000",
    "UPDATE evaluation SET document = '{}'",
    "UPDATE evaluation SET state = 'draft'",
    "DELETE FROM evaluation",
    "UPDATE item_score SET lost = 0",
    "DELETE FROM item_score",
    "UPDATE answer SET value = NULL",
    "DELETE FROM evidence",
    "UPDATE scorecard_version SET document = ''",
    "DELETE FROM scorecard_version",
    "UPDATE audit_entry SET who = 'nobody'",
    "DELETE FROM audit_entry",
)


@pytest.mark.parametrize("statement", FROZEN)
def test_the_database_itself_refuses_to_rewrite_history(database: SqlDatabase, statement: str) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        stores.evaluations.submit(evaluation(call_uid), result())
        stores.audit.add(NOON, "9001", "submit", "e1", "{}", "{}", "why")
    with pytest.raises(IntegrityError, match="never"), database.transaction() as stores:
        stores.audit._connection.execute(text(statement))


def test_a_submitted_evaluation_can_be_released(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        stores.evaluations.submit(evaluation(call_uid), result())
        stores.audit._connection.execute(text("UPDATE evaluation SET state = 'released'"))
        latest = stores.evaluations.latest_of(call_uid)
    assert latest is not None
    assert latest.state is EvaluationState.RELEASED


def test_submitting_leaves_figures_to_count(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        stores.evaluations.submit(evaluation(call_uid), result())
        rows = stores.audit._connection.execute(
            text("SELECT item_key, state, points, max, lost FROM item_score ORDER BY id")
        ).all()
        spans = stores.audit._connection.execute(text("SELECT start_ms, end_ms, note FROM evidence")).all()
    assert rows == [
        ("greeting", "answered", 0, 500, 500),
        ("smile", "answered", 333, 1000, 667),
        ("remark", "open", None, 0, None),
    ]
    assert spans == [(1000, 2500, "开头")]


def test_settings_are_kept_by_owner(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        stores.settings.put("theme", '"dark"')
        stores.settings.put("theme", '"light"', owner="9001")
        stores.settings.put("theme", '"system"')
        assert stores.settings.get("theme") == '"system"'
        assert stores.settings.get("theme", "9001") == '"light"'
        assert stores.settings.get("theme", "9002") is None


def test_uids_are_ordered_by_time_and_of_version_7(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        uids = [stores.new_uid() for _ in range(50)]
    assert len(set(uids)) == 50
    assert all(uid[14] == "7" for uid in uids)


VALUES = st.one_of(
    st.text(),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.lists(st.text(min_size=1)).map(tuple),
)


@given(VALUES)
def test_every_value_of_an_answer_comes_back_equal_and_of_its_type(value: Value) -> None:
    back = codec.value_from_json(codec.json.loads(codec.dumps(codec.value_to_json(value))))
    assert type(back) is type(value)
    assert str(back) == str(value)


@given(st.decimals(min_value=-1000, max_value=1000, places=2))
def test_scores_survive_as_hundredths(score: Decimal) -> None:
    assert codec.points(codec.hundredths(score)) == score
