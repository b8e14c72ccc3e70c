"""Releases: what agents may see from when on, what corrections do, what reports start; and every list counts on."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from qadesk.domain.after.releases import AcknowledgedBy, ReleaseFilter, ReleaseState, Wish
from qadesk.domain.errors import UserError, told
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.recordings import RecordingFilter
from qadesk.services.settings import RELEASE_APPROVAL, SHOW_INSPECTOR
from tests.unit.services.after.released import DAY_MS, WAIT, ReleaseHouse, release_house
from tests.unit.services.desk import House

TUESDAY = dt.date(2026, 1, 6)


@pytest.fixture
def desk(house: House, tmp_path: Path) -> ReleaseHouse:
    return release_house(house, tmp_path / "calls")


def view(desk: ReleaseHouse, uid: str, no: str = "8001"):
    return desk.releasing.agent_view(uid, no).result(WAIT)


def test_it_is_released_at_once_and_its_clock_starts_today(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    with pytest.raises(UserError, match="not been released"):
        view(desk, uid)
    assert desk.asked(uid).released == (uid,)
    release = desk.release(uid)
    assert (release.state, release.released_revision, release.released_by) == (ReleaseState.RELEASED, 1, "9001")
    assert (release.clock.day0, release.clock.last_day, release.clock.why) == (TUESDAY, dt.date(2026, 1, 8), "released")
    assert desk.told(uid) == ["evaluation submitted", "release asked", "released"]
    assert "already" in told(desk.asked(uid).refused[0].reason)


def test_the_agent_sees_the_score_why_and_norm_and_nobody_else(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    seen = view(desk, uid)
    assert (seen.score, seen.passed, seen.agent_no) == (Decimal("0.00"), False, "8001")
    assert [(lost.title, lost.lost) for lost in seen.lost] == [("开场白", Decimal(60))]
    assert seen.why
    assert "9001" not in repr(seen)
    assert "质检甲" not in repr(seen)
    with pytest.raises(UserError, match="not of a call of 8002"):
        view(desk, uid, "8002")
    desk.house.settings.put(SHOW_INSPECTOR, True)
    assert view(desk, uid).inspector == "质检甲"


def test_a_planned_release_goes_out_when_its_time_has_come_and_counts_from_then(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    assert desk.asked(uid, at_ms=desk.house.clock.now + DAY_MS).planned == (uid,)
    assert desk.releasing.due().result(WAIT) == []
    desk.house.clock.now += 3 * DAY_MS
    assert desk.releasing.due().result(WAIT) == [uid]
    assert desk.releasing.due().result(WAIT) == []
    assert desk.release(uid).clock.day0 == dt.date(2026, 1, 9)


def test_a_second_inspector_approves_or_sends_back(desk: ReleaseHouse) -> None:
    desk.house.settings.put(RELEASE_APPROVAL, True)
    one, other = desk.submitted(0).uid, desk.submitted(1).uid
    assert desk.asked(one, other).waiting == (one, other)
    for who in ("9001", "8002"):
        assert desk.releasing.approve([one], who).result(WAIT).refused
    assert desk.releasing.approve([one], "9002").result(WAIT).released == (one,)
    assert "reason" in told(desk.releasing.send_back([other], "9002", " ").result(WAIT).refused[0].reason)
    assert desk.releasing.send_back([other], "9002", "证据不足").result(WAIT).sent_back == (other,)
    assert "证据不足" in told(desk.asked(other).refused[0].reason)
    desk.corrected(1)
    assert desk.asked(other).waiting == (other,)
    assert desk.told(other)[-3:] == ["revision started", "revision submitted", "release asked"]


def test_a_correction_goes_out_again_at_once_with_a_new_clock_and_was_is_why(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    desk.house.clock.now += DAY_MS
    desk.evaluating.revise(uid, "9002", "再听").result(WAIT)
    assert view(desk, uid).revision == 1
    assert desk.house.write(lambda stores: stores.evaluations.discard(uid, 2)) is None
    desk.corrected()
    release = desk.release(uid)
    assert (release.state, release.released_revision) == (ReleaseState.RELEASED, 2)
    assert release.clock.day0 == dt.date(2026, 1, 7)
    assert [(each.score, each.why) for each in view(desk, uid).revisions] == [
        (Decimal("0.00"), ""),
        (Decimal("100.00"), "听错了"),
    ]


def test_with_approval_the_agent_sees_the_old_revision_until_the_new_one_is_approved(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    desk.house.settings.put(RELEASE_APPROVAL, True)
    desk.corrected()
    assert (view(desk, uid).revision, desk.release(uid).state) == (1, ReleaseState.WAITING)
    desk.releasing.approve([uid], "9002").result(WAIT)
    assert view(desk, uid).revision == 2


def test_who_gave_an_earlier_revision_does_not_approve_either(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    desk.house.settings.put(RELEASE_APPROVAL, True)
    desk.corrected(no="9002")
    for who in ("9001", "9002"):
        assert "Whoever scored" in told(desk.releasing.approve([uid], who).result(WAIT).refused[0].reason)
    assert view(desk, uid).revision == 1


def test_an_appeals_decision_is_released_at_once_and_the_clock_runs_on(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    before = desk.release(uid).clock
    desk.house.settings.put(RELEASE_APPROVAL, True)
    desk.house.clock.now += DAY_MS

    def decide(stores):
        draft = desk.evaluating.revise_in(stores, uid, "9002", "申诉成立")
        final = desk.evaluating.submit_in(stores, draft)
        desk.releasing.released_again_in(stores, final, "9002", "申诉成立")

    desk.house.write(decide)
    release = desk.release(uid)
    assert (release.state, release.released_revision, release.clock) == (ReleaseState.RELEASED, 2, before)


def test_what_is_being_corrected_or_of_nobody_known_is_not_released(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.evaluating.revise(uid, "9002", "再听").result(WAIT)
    assert "being corrected" in told(desk.asked(uid, "nothing").refused[0].reason)
    assert "no submitted evaluation" in told(desk.asked("nothing").refused[0].reason)


def test_everything_submitted_is_asked_for_once(desk: ReleaseHouse) -> None:
    uids = {desk.submitted(at).uid for at in range(3)}
    assert set(desk.releasing.ask_for_all("9000").result(WAIT).released) == uids
    assert desk.releasing.ask_for_all("9000").result(WAIT).released == ()


def test_what_is_taken_off_is_as_if_nobody_had_asked(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid, at_ms=desk.house.clock.now + DAY_MS)
    assert desk.releasing.take_off([uid], "9001", "还要看").result(WAIT).taken_off == (uid,)
    assert desk.release(uid) is None
    assert desk.asked(uid).released == (uid,)
    assert "stays released" in told(desk.releasing.take_off([uid], "9001", "x").result(WAIT).refused[0].reason)


def test_an_issued_report_starts_the_clocks_of_its_period_anew_once(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    desk.house.clock.now += 5 * DAY_MS
    issue = lambda number, day: desk.releasing.issue_report(number, day, day, None, "9000").result(WAIT)  # noqa: E731
    issue("Q-0", dt.date(2026, 1, 4))
    assert desk.release(uid).clock.why == "released"
    issued = issue("Q-1", dt.date(2026, 1, 5))
    clock = desk.release(uid).clock
    assert (clock.day0, clock.last_day, clock.why) == (dt.date(2026, 1, 11), dt.date(2026, 1, 13), "report Q-1")
    desk.house.clock.now += 5 * DAY_MS
    assert issue("Q-1", dt.date(2026, 1, 5)) == issued
    assert desk.release(uid).clock == clock
    with pytest.raises(UserError, match="stands on a report"):
        issue("Q-1", dt.date(2026, 1, 6))
    issue("month", dt.date(2026, 1, 5))
    assert desk.release(uid).clock == clock
    assert [each.number for each in desk.releasing.reports().result(WAIT)] == ["month", "Q-1", "Q-0"]
    assert desk.told(uid)[-1] == "appeal clock started"


def test_a_report_recorded_late_does_not_turn_back_the_clock_of_a_later_release(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    day = dt.date(2026, 1, 5)
    before = desk.house.clock.now - DAY_MS
    desk.releasing.issue_report("Q-1", day, day, None, "9000", before).result(WAIT)
    assert desk.release(uid).clock.day0 == TUESDAY
    with pytest.raises(UserError, match="time to come"):
        desk.releasing.issue_report("Q-2", day, day, None, "9000", desk.house.clock.now + DAY_MS).result(WAIT)


def test_a_released_evaluation_counts_everywhere_exactly_once(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    desk.asked(uid)
    desk.corrected()
    queries = desk.house.database.queries
    listed = queries.evaluations()
    assert [(row.uid, row.revision, row.state) for row in listed] == [(uid, 2, EvaluationState.RELEASED)]
    assert queries.card_uses("service") == {1: 1}
    assert queries.done_on("9001", TUESDAY) == 1
    assert queries.counts(RecordingFilter())["scored"] == 1
    call = listed[0].call_uid
    assert call not in {row.call_uid for row in queries.queue(RecordingFilter(), "9002", 10)}
    assert queries.submitted_by("9001", [call]) == {call}
    assert desk.evaluating.look(uid).result(WAIT).evaluation.state is EvaluationState.RELEASED
    with pytest.raises(UserError, match="evaluated already"):
        desk.submitted()


def test_the_list_shows_each_once_in_its_state(desk: ReleaseHouse) -> None:
    one, two, three = (desk.submitted(at).uid for at in range(3))
    desk.asked(one)
    desk.asked(two, at_ms=desk.house.clock.now + DAY_MS)
    rows = desk.releasing.rows(ReleaseFilter()).result(WAIT)
    assert {row.evaluation_uid: row.state for row in rows} == {
        one: ReleaseState.RELEASED,
        two: ReleaseState.PLANNED,
        three: None,
    }
    assert len(rows) == 3
    assert [row.evaluation_uid for row in desk.releasing.agent_list("8001").result(WAIT)] == [one]
    assert desk.releasing.rows(ReleaseFilter(group="没有")).result(WAIT) == []
    assert desk.releasing.rows(ReleaseFilter(agent_no="8002")).result(WAIT) == []
    desk.corrected(0)
    again = desk.releasing.rows(ReleaseFilter(evaluation_uid=one)).result(WAIT)
    assert [(row.revision, row.state) for row in again] == [(2, ReleaseState.RELEASED)]
    assert [row.revision for row in desk.releasing.agent_list("8001").result(WAIT)] == [2]


def test_the_agents_sheet_names_nobody_else(desk: ReleaseHouse, tmp_path: Path) -> None:
    uid = desk.submitted().uid
    with pytest.raises(UserError, match="not been released"):
        desk.views.export((uid,), tmp_path / "out").future.result(WAIT)
    desk.asked(uid)
    (path,) = desk.views.export((uid,), tmp_path / "out").future.result(WAIT)
    text = path.read_text()
    assert path.name.endswith("-r1-agent.pdf")
    assert "audience='agent'" in text
    assert "质检甲" not in text
    assert "'9001'" not in text


def test_what_lies_on_the_coaching_table_is_released_only_in_the_revision_that_was(desk: ReleaseHouse) -> None:
    desk.house.settings.put(RELEASE_APPROVAL, True)
    uid = desk.submitted().uid
    desk.asked(uid)
    desk.releasing.approve([uid], "9000").result(WAIT)
    desk.corrected()
    desk.releasing.take_off([uid], "9000", "再看看").result(WAIT)
    assert desk.release(uid).state is ReleaseState.RELEASED
    (shown,) = desk.house.executor.read(lambda queries: queries.coaching.discussed([uid])).result(WAIT).values()
    assert (shown.row.revision, shown.released) == (2, False)


def test_only_qa_says_what_is_released_and_when_a_report_was_issued(desk: ReleaseHouse) -> None:
    uid = desk.submitted().uid
    asked = desk.asked(uid, who="8001")
    assert asked.released == () and "not of QA" in told(asked.refused[0].reason)
    day = dt.date(2026, 1, 5)
    with pytest.raises(UserError, match="not of QA"):
        desk.releasing.issue_report("Q-1", day, day, None, "8001").result(WAIT)
    desk.asked(uid, at_ms=desk.house.clock.now + DAY_MS)
    (refused,) = desk.releasing.take_off([uid], "8001", "不要").result(WAIT).refused
    assert "not of QA" in told(refused.reason)
    with pytest.raises(UserError, match="before its period began"):
        desk.releasing.issue_report("Q-1", day, day, None, "9000", 0).result(WAIT)


def test_what_is_being_corrected_when_its_time_comes_waits_for_the_correction(desk: ReleaseHouse) -> None:
    scored = desk.submitted()
    desk.asked(scored.uid, at_ms=desk.house.clock.now + DAY_MS)
    draft = desk.evaluating.revise(scored.uid, "9001", "听错了").result(WAIT)
    desk.house.clock.now += 2 * DAY_MS
    assert desk.releasing.due().result(WAIT) == []
    desk.evaluating.submit(draft).result(WAIT)
    assert desk.release(scored.uid).released_revision == 2
    with pytest.raises(UserError, match="not been released"):
        desk.acknowledging.acknowledge(
            Wish(
                target_kind="evaluation",
                target_uid=scored.uid,
                person_no="8001",
                how=AcknowledgedBy.SHEET,
                who="9000",
                revision=1,
            )
        ).result(WAIT)
