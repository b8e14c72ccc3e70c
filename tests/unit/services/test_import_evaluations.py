"""Past evaluations on a real workspace: they go in once, scored anew, and refuse row by row."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import EvaluationRow
from qadesk.domain.past import PastFilter
from qadesk.domain.past_rows import ImportedEvaluations
from qadesk.domain.people import Role
from qadesk.domain.recordings import RecordingFilter, WorkState
from qadesk.late import EvaluationLists
from qadesk.services.import_evaluations import CHUNK, ImportEvaluations
from tests.unit.services.desk import ZONE, House, service_card, wav

WAIT = 60
FIRST = "1767576600.1"


def row(
    unique_id: str = FIRST,
    *,
    inspector: str = "9001",
    at: str = "2026-01-05T15:00:00",
    call: dict[str, Any] | None = None,
    answers: dict[str, Any] | None = None,
    **more: Any,
) -> dict[str, Any]:
    """An evaluation of a call of the fifth of January."""
    facts = {"unique_id": unique_id, "agent_no": "8001", "started_at": "2026-01-05T09:30:00", "contact": "first"}
    given = answers or {"greeting": "yes", "rude": "no"}
    return {
        "scorecard": "service", "call": {**facts, **(call or {})}, "inspector": inspector, "evaluated_at": at,
        "answers": given, **more,
    }  # fmt: skip


def bring(house: House, folder: Path, rows: list[dict[str, Any]], who: str = "9001") -> ImportedEvaluations:
    path = folder / "past.json"
    path.write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    importing = ImportEvaluations(house.executor, house.cards, EvaluationLists(), house.clock, ZONE)
    return importing.run(path, who).future.result(WAIT)


def listed(house: House) -> list[EvaluationRow]:
    return house.database.queries.evaluations()


def test_an_evaluation_goes_in_as_it_was_given(house: House, tmp_path: Path) -> None:
    report = bring(house, tmp_path, [row(comment="好", coaching_note="慢一点")])
    assert (report.imported, report.unchanged, report.refused, report.differences) == (1, 0, (), ())
    (one,) = listed(house)
    assert (one.score, one.passed, one.card_version, one.inspector, one.agent) == (100, True, 1, "质检甲", "坐席甲")
    assert one.recording_uid is None
    kept = house.write(lambda stores: stores.evaluations.get(one.uid))
    assert kept.submitted_at_ms == kept.updated_at_ms == one.submitted_at_ms
    assert (kept.comment, kept.coaching_note, dict(kept.call)) == ("好", "慢一点", {"contact": "first"})
    assert listed(house) == house.database.queries.evaluations(date(2026, 1, 5), date(2026, 1, 5), by="submitted")
    who, what, target, _, after, why = house.audit()[-1]
    assert (who, what, target, why) == ("9001", "evaluation imported", one.uid, "past.json")
    assert json.loads(after) == {"score": "100.00", "row": 1}
    past = house.database.queries.past_evaluations(PastFilter(card_key="service"))
    assert list(past.days) == [date(2026, 1, 5)]


def test_what_was_required_while_scoring_is_not_asked_for_again(house: House, tmp_path: Path) -> None:
    house.publish(service_card(key="strict", require={"comment": "always", "evidence": "always"}, heard_min=0.95,
                               business_types=["complaint"]))  # fmt: skip
    report = bring(house, tmp_path, [row(scorecard="strict", answers={"greeting": "no", "rude": "yes"})])
    assert report.imported == 1
    (one,) = listed(house)
    assert (one.score, one.critical, one.heard_demand) == (0, ("rude",), None)


def test_the_same_evaluation_twice_is_once_in_a_file_and_ever_after(house: House, tmp_path: Path) -> None:
    rows = [row(), row(), row(at="2026-01-05T07:00:00+00:00"), row(inspector="9002"), row(at="2026-01-06T15:00:00")]
    first = bring(house, tmp_path, rows)
    assert (first.imported, first.unchanged) == (3, 2)
    before = listed(house)
    again = bring(house, tmp_path, rows)
    assert (again.imported, again.unchanged) == (0, 5)
    assert listed(house) == before


def test_a_call_is_known_by_its_unique_id_else_by_agent_and_time(house: House, tmp_path: Path) -> None:
    nameless = {"unique_id": None}
    rows = [row(call=nameless), row(call=nameless, inspector="9002"), row(call={**nameless, "agent_no": "8002"})]
    unknowable = row(call={**nameless, "agent_no": None})
    report = bring(house, tmp_path, [*rows, unknowable])
    assert report.imported == 3
    assert [(each.row, "from others" in each.reason.text()) for each in report.refused] == [(4, True)]
    assert len({each.call_uid for each in listed(house)}) == 2


def test_a_call_that_is_here_is_joined_and_only_learns(house: House, tmp_path: Path) -> None:
    recording = wav(tmp_path / "calls" / "q-6001-13800000101-20260105-093000-1767576600.1.wav")
    before = house.only_call(house.take_in(recording))
    assert before.facts.unique_id == FIRST
    report = bring(house, tmp_path, [row(call={"queue": "7777", "rating": "5"})])
    assert report.imported == 1
    (one,) = listed(house)
    assert one.call_uid == before.uid
    call = house.write(lambda stores: stores.recordings.call(before.uid))
    assert (call.facts.queue, call.facts.rating, call.facts.contact) == (before.facts.queue, "5", "first")
    assert call.provenance["rating"] == "evaluations past.json"
    counts = house.database.queries.counts(RecordingFilter())
    assert counts[WorkState.SCORED] == 1


def test_a_recording_that_comes_later_finds_its_evaluated_call(house: House, tmp_path: Path) -> None:
    bring(house, tmp_path, [row()])
    (one,) = listed(house)
    house.take_in(wav(tmp_path / "calls" / "q-6001-13800000101-20260105-093000-1767576600.1.wav"))
    (after,) = listed(house)
    assert (after.uid, after.call_uid) == (one.uid, one.call_uid)
    assert after.recording_uid is not None


def test_unknown_people_and_groups_are_created_once_and_listed(house: House, tmp_path: Path) -> None:
    new = {"agent_no": "8009", "agent": "新人", "group": "三组"}
    rows = [row(call=new, inspector="9009"), row("100.2", call={"group": "四组"}), row("100.3", call=new)]
    report = bring(house, tmp_path, rows)
    assert [(person.no, person.name, person.role, person.group) for person in report.people] == [
        ("8009", "新人", Role.AGENT, "三组"),
        ("9009", "9009", Role.INSPECTOR, None),
    ]
    assert report.groups == ("三组", "四组")
    assert {each.group for each in listed(house)} == {"三组", "四组"}
    again = bring(house, tmp_path, rows)
    assert (again.people, again.groups) == ((), ())


def test_nobody_is_created_for_a_row_that_is_refused(house: House, tmp_path: Path) -> None:
    report = bring(house, tmp_path, [row(inspector="9009", call={"group": "九组"}, answers={"greeting": "maybe"})])
    assert (len(report.refused), report.people, report.groups) == (1, (), ())
    assert house.write(lambda stores: stores.people.get("9009")) is None


def test_another_score_is_listed_and_the_computed_one_kept(house: House, tmp_path: Path) -> None:
    rows = [row(score=100), row("100.2", score="99.5"), row("100.3", score="100.000")]
    report = bring(house, tmp_path, rows)
    (difference,) = report.differences
    assert (difference.row, difference.given, difference.computed) == (2, Decimal("99.5"), Decimal(100))
    assert {each.score for each in listed(house)} == {Decimal(100)}
    assert bring(house, tmp_path, rows).differences == report.differences


def test_the_version_in_force_on_the_calls_day_unless_one_is_named(house: House, tmp_path: Path) -> None:
    house.publish(service_card(effective_from="2026-01-06", pass_mark=90))
    late = {"started_at": "2026-01-06T00:10:00"}
    rows = [row("1"), row("2", call=late), row("3", version=2), row("4", call={"started_at": None}, at="2026-01-07")]
    bring(house, tmp_path, rows)
    found = {each.call_uid: each.card_version for each in listed(house)}
    named = {
        number: house.write(lambda stores, number=number: stores.recordings.call_by_unique_id(number)).uid
        for number in "1234"
    }
    assert [found[named[number]] for number in "1234"] == [1, 2, 2, 2]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"scorecard": "nothing"}, "nothing"),
        ({"version": 7}, "7"),
        ({"version": 0}, "service"),
        ({"answers": {"rude": "no"}}, "开场白"),
        ({"answers": {"greeting": "yes"}}, "不文明用语"),
        ({"answers": {"greeting": "yes", "rude": "no", "smile": 1}}, "no item “smile”"),
        ({"answers": {"greeting": "maybe", "rude": "no"}}, "“maybe”"),
        ({"call": {"contact": "repeat"}}, "称呼客户"),
    ],
)
def test_what_could_not_be_submitted_is_refused_beside_the_good(
    house: House, tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    report = bring(house, tmp_path, [row("1"), row("2", **change), row("3")])
    assert report.imported == 2
    (refused,) = report.refused
    assert refused.row == 2
    assert said in refused.reason.text()


def test_many_rows_go_in_by_several_transactions_with_progress(house: House, tmp_path: Path) -> None:
    path = tmp_path / "past.json"
    path.write_text(json.dumps([row(str(number)) for number in range(CHUNK + 5)]), "utf-8")
    importing = ImportEvaluations(house.executor, house.cards, EvaluationLists(), house.clock, ZONE)
    job = importing.run(path)
    steps: list[tuple[int, int]] = []
    job.watchers.append(lambda done, total: steps.append((done, total)))
    assert job.future.result(WAIT).imported == CHUNK + 5
    assert steps[-1] == (CHUNK + 5, CHUNK + 5)


def test_a_file_that_is_no_list_changes_nothing(house: House, tmp_path: Path) -> None:
    path = tmp_path / "past.json"
    path.write_text("{}", "utf-8")
    importing = ImportEvaluations(house.executor, house.cards, EvaluationLists(), house.clock, ZONE)
    with pytest.raises(UserError, match=r"past\.json holds no list"):
        importing.run(path).future.result(WAIT)
    with pytest.raises(UserError, match="cannot be read"):
        importing.run(tmp_path / "nowhere.json").future.result(WAIT)
    assert listed(house) == []


ROWS = st.builds(
    row,
    st.sampled_from(["1", "2", "3"]),
    inspector=st.sampled_from(["9001", "9002", "9008"]),
    at=st.sampled_from(["2026-01-05T15:00:00", "2026-01-06T15:00:00"]),
    answers=st.fixed_dictionaries({"rude": st.sampled_from(["yes", "no"])}, optional={"greeting": st.just("yes")}),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, max_size=6), st.lists(ROWS, max_size=6))
def test_importing_again_whatever_was_imported_changes_nothing(
    house: House, tmp_path: Path, some: list[dict[str, Any]], more: list[dict[str, Any]]
) -> None:
    bring(house, tmp_path, some)
    first = bring(house, tmp_path, [*some, *more])
    before, people = listed(house), house.write(lambda stores: stores.people.all())
    again = bring(house, tmp_path, [*more, *some, *more])
    assert again.imported == 0
    assert again.unchanged + len(again.refused) == len(some) + 2 * len(more)
    assert first.imported + first.unchanged + len(first.refused) == len(some) + len(more)
    assert listed(house) == before
    assert house.write(lambda stores: stores.people.all()) == people
    identities = [(each.card_key, each.call_uid, each.inspector_no, each.submitted_at_ms) for each in before]
    assert len(set(identities)) == len(identities)
