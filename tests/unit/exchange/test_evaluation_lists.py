"""Lists of past evaluations: what is read, and a sentence for everything that is none."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.domain.past_rows import PastList
from qadesk.exchange.evaluation_lists import read_evaluations

ZONE = ZoneInfo("Asia/Shanghai")
ROW: dict[str, Any] = {
    "scorecard": "telephone-service",
    "call": {"unique_id": "1.2", "agent_no": 2011, "group": "一组", "started_at": "2026-08-20T10:00:00"},
    "inspector": 9001,
    "evaluated_at": "2026-08-21T10:00:00+00:00",
    "answers": {"greeting": "yes", "polite": True, "count": 2, "faults": ["a", "b"]},
}


def read(tmp_path: Path, content: object) -> PastList:
    path = tmp_path / "past.json"
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, "utf-8")
    return read_evaluations(path, ZONE)


def test_a_row_is_read_with_numbers_as_words_and_times_in_the_sites_zone(tmp_path: Path) -> None:
    evidence = {"value": "no", "comment": "未问候", "evidence": [{"start_ms": 1, "end_ms": 2}]}
    full = {**ROW, "version": 2, "score": "92.50", "comment": "好", "answers": {**ROW["answers"], "bye": evidence}}
    full["call"] = {**ROW["call"], "contact": "first", "direction": None, "queue": " ", "level": 3}
    found = read(tmp_path, [full, {**ROW, "mood": 1}])
    assert not found.refused
    assert found.ignored == ("mood",)
    one, two = found.rows
    assert (one.row, one.version, one.score, one.comment) == (1, 2, Decimal("92.50"), "好")
    assert (two.row, two.version, two.score, two.coaching_note) == (2, None, None, "")
    assert (one.facts.agent_no, one.inspector_no, one.facts.contact) == ("2011", "9001", "first")
    assert (one.facts.direction, one.facts.queue, one.facts.custom) == (None, None, {"level": "3"})
    assert one.facts.started_at_ms == datetime(2026, 8, 20, 10, tzinfo=ZONE).timestamp() * 1000
    assert one.evaluated_at_ms == datetime(2026, 8, 21, 18, tzinfo=ZONE).timestamp() * 1000
    assert [answer.value for answer in two.answers.values()] == ["yes", "yes", Decimal(2), ("a", "b")]
    assert one.answers["bye"].comment == "未问候"
    assert one.answers["bye"].evidence[0].end_ms == 2


def test_words_that_are_known_become_their_codes(tmp_path: Path) -> None:
    call = {"business_type": "账单", "contact": "再次来电", "direction": "Outbound", "queue": "账单"}
    (row,) = read(tmp_path, [{**ROW, "call": call}]).rows
    assert (row.facts.business_type, row.facts.contact, row.facts.direction) == ("billing", "repeat", "outbound")
    assert row.facts.queue == "账单"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"scorecard": None}, "“scorecard” is missing"),
        ({"inspector": ""}, "not empty. (inspector)"),
        ({"evaluated_at": "soon"}, "“soon” is no time"),
        ({"evaluated_at": "0001-01-01T00:00:00"}, "is no time"),
        ({"evaluated_at": 20260101}, "is no time"),
        ({"call": []}, "named fields. (call)"),
        ({"call": {"unique_id": ["1"]}}, "a word or a number. (call.unique_id)"),
        ({"call": {"contact": "again"}}, "(call.contact)"),
        ({"call": {"started_at": "noon"}}, "(call.started_at)"),
        ({"version": "two"}, "a number. (version)"),
        ({"version": 1.5}, "whole number"),
        ({"score": "NaN"}, "(score)"),
        ({"score": "good"}, "(score)"),
        ({"answers": ["yes"]}, "(answers)"),
        ({"answers": {"greeting": None}}, "(answers.greeting"),
        ({"answers": {"greeting": {"value": "yes", "coment": "x"}}}, "“coment” is unknown"),
        ({"answers": {"greeting": {"value": "no", "evidence": [{"start_ms": 1e300, "end_ms": 2}]}}}, "too large"),
        ({"answers": {"greeting": "\ud800"}}, "half a character"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_beside_the_others(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    found = read(tmp_path, json.dumps([ROW, {**ROW, **change}, ROW]))
    assert [row.row for row in found.rows] == [1, 3]
    (refused,) = found.refused
    assert refused.row == 2
    assert said in refused.reason.text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1"),
        ("[{]", "not valid JSON, line 1"),
        ("{}", "no list of evaluations"),
        ("3", "no list of evaluations"),
        ("[NaN]", "not valid JSON"),
        ('[{"a": 1, "a": 2}]', "twice"),
        ("[" * 100_000, "nested too deeply"),
        ("- scorecard: x", "not valid JSON"),
    ],
)
def test_a_file_that_is_no_list_gets_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        read(tmp_path, text)
    assert said in caught.value.text()
    assert "past.json" in caught.value.text()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(ROW)), JSON)
def test_whatever_stands_in_a_field_is_read_or_refused(tmp_path: Path, name: str, plain: object) -> None:
    found = read(tmp_path, json.dumps([{**ROW, name: plain}]))
    assert len(found.rows) + len(found.refused) == 1
    assert all(each.reason.text() for each in found.refused)
