"""Past evaluations by columns: which ones, whose, on which day, and every kind of answer as it was given."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from qadesk.domain.answers import Answer
from qadesk.domain.past import PastFilter
from qadesk.domain.people import Person, Role
from qadesk.domain.scorecards import Value
from qadesk.storage import SqlDatabase
from qadesk.storage.codec import given_of
from qadesk.storage.database import SqlStores
from qadesk.storage.given import GivenReader
from tests.unit.storage.things import CARD, draft, evaluation, prepared, result

DAY = 86_400_000
EVERYTHING = PastFilter(card_key="service")


def submit(stores: SqlStores, uid: str, answers: Mapping[str, Value], **facts: Any) -> str:
    """An evaluation of a call of its own, with these answers."""
    call_uid = stores.recordings.add(draft(**facts), 10).call_uid
    given = {key: Answer(value) for key, value in answers.items()}
    stores.evaluations.submit(evaluation(call_uid, uid, answers=given, updated_at_ms=DAY * 3), result())
    return call_uid


def test_the_columns_of_an_evaluation(database: SqlDatabase) -> None:
    answers: dict[str, Value] = {"a": "no", "b": 3, "c": ("x", "y"), "d": (), "e": Decimal("1.50"), "f": '说,"好",'}
    with database.transaction() as stores:
        prepared(stores)
        facts: dict[str, Any] = {
            "agent_no": "1001",
            "agent": "坐席",
            "group": "一组",
            "contact": "first",
            "custom": {"vip": "yes"},
        }
        call_uid = submit(stores, "e1", answers, started_at_ms=DAY * 2 + DAY // 2, **facts)
    past = database.queries.past_evaluations(EVERYTHING)
    assert (list(past.uids), list(past.call_uids), list(past.versions)) == (["e1"], [call_uid], [1])
    assert (past.inspector_nos[0], past.agent_nos[0], past.agents[0]) == ("9001", "1001", "坐席")
    assert (past.groups[0], past.days[0]) == ("一组", date(1970, 1, 3))
    assert (past.scores[0], past.passed[0]) == (8667, True)
    assert past.values[0] == answers
    assert {"contact": "first", "vip": "yes", "group": "一组"}.items() <= past.calls[0].items()


def test_evaluations_are_counted_by_the_version_of_their_latest_revision(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        prepared(stores)
        begun = stores.recordings.add(draft(), 10).call_uid
        stores.evaluations.save(evaluation(begun, "e0"))
        submit(stores, "e1", {"a": "no"})
        corrected = submit(stores, "e2", {"a": "no"})
    assert database.queries.card_uses("service") == {1: 2}, "what is only begun does not count"
    with database.transaction() as stores:
        stores.scorecards.publish(replace(CARD, title="新"), 2)
        stores.evaluations.submit(replace(evaluation(corrected, "e2"), revision=2, card_version=2), result())
    assert database.queries.card_uses("service") == {1: 1, 2: 1}
    assert database.queries.card_uses("nobody's") == {}


def test_what_was_known_at_submission_counts(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores, contact="repeat", queue="6001")
        stores.evaluations.submit(evaluation(call_uid, call={"contact": "first"}), result())
    call = database.queries.past_evaluations(EVERYTHING).calls[0]
    assert (call["contact"], call["queue"]) == ("first", "6001")


def test_only_the_latest_submitted_revision_counts(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        call_uid = prepared(stores)
        stores.evaluations.submit(evaluation(call_uid, "e1", answers={"a": Answer("no")}), result())
        stores.evaluations.submit(evaluation(call_uid, "e1", 2, answers={"a": Answer("yes")}), result())
        stores.evaluations.save(evaluation(call_uid, "e1", 3))
        stores.evaluations.save(evaluation(call_uid, "e2"))
    assert list(database.queries.past_evaluations(EVERYTHING).values) == [{"a": "yes"}]


def test_days_are_those_of_the_calls_else_of_submission(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        prepared(stores)
        for uid, day in (("late", 9), ("early", 1), ("middle", 5)):
            submit(stores, uid, {}, started_at_ms=DAY * day)
        submit(stores, "unknown", {})
    past = database.queries.past_evaluations(EVERYTHING)
    assert list(past.uids) == ["early", "unknown", "middle", "late"]
    span = PastFilter(card_key="service", day_from=past.days[1], day_to=past.days[2])
    assert list(database.queries.past_evaluations(span).uids) == ["unknown", "middle"]


def test_a_card_a_version_and_a_group(database: SqlDatabase) -> None:
    with database.transaction() as stores:
        prepared(stores)
        stores.people.add(Person(no="1002", name="坐席二", role=Role.AGENT, group="二组"))
        submit(stores, "one", {}, agent_no="1001", group="一组")
        submit(stores, "two", {}, agent_no="1002")
    queries = database.queries
    assert list(queries.past_evaluations(PastFilter(card_key="service", group="二组")).uids) == ["two"]
    assert list(queries.past_evaluations(PastFilter(card_key="service", group="一组")).uids) == ["one"]
    assert len(queries.past_evaluations(PastFilter(card_key="service", version=2))) == 0
    assert len(queries.past_evaluations(PastFilter(card_key="other"))) == 0


texts = st.text(st.sampled_from('",:}{[]\\call好\n x'), max_size=12) | st.text(max_size=6)
answers_given = st.dictionaries(
    st.sampled_from(["call", "values", "a", "b-1", "c"]),
    texts | st.integers(0, 9) | st.lists(texts, max_size=3).map(tuple) | st.decimals(0, 9, places=2),
)


@drawn(st.lists(st.tuples(answers_given, st.dictionaries(texts, texts, max_size=2)), max_size=6))
def test_any_answer_is_read_as_it_was_written(rows: list[tuple[dict[str, Value], dict[str, str]]]) -> None:
    written = [
        given_of(evaluation("c", answers={key: Answer(value) for key, value in answers.items()}, call=call)).encode()
        for answers, call in rows
    ]
    reader = GivenReader()
    reader.add(written)
    assert list(reader.done()) == [answers for answers, _ in rows]


@pytest.mark.parametrize("text", ['{ "values": {"a": "yes"}, "call": {} }', '{"call":{},"values":{"a":"yes"}}'])
def test_answers_written_otherwise_are_read_too(text: str) -> None:
    reader = GivenReader()
    reader.add([text.encode()])
    assert list(reader.done()) == [{"a": "yes"}]
