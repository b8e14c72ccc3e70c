"""Appeals: who may hand them in until when, who decides, and what a decision does to the figures."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from qadesk.domain.after.appeals import AppealFilter, AppealState, Claim, Outcome
from qadesk.domain.after.releases import ReleaseState
from qadesk.domain.answers import Answer
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.people import Person, Role
from qadesk.services.evaluate import Evaluating, Given
from qadesk.services.people import PeopleDesk
from qadesk.services.settings import RELEASE_APPROVAL
from tests.unit.services.after.appeal_house import HOUR, Court, ms
from tests.unit.services.desk import ZONE, AnswerFiles, House, answers, service_card


@pytest.fixture
def court(house: House, tmp_path: Path) -> Iterator[Court]:
    return Court(house, tmp_path / "calls")


def test_an_upheld_appeal_changes_the_figures_exactly_once(court: Court) -> None:
    scored, other = court.scored(), court.scored()
    before = court.scores()
    appeal = court.file(scored.uid)
    assert court.scores() == before
    after = court.decide(appeal)
    assert court.scores() == {scored.uid: (2, Decimal("100.00")), other.uid: before[other.uid]}
    decision = after.decisions[0]
    assert (decision.score_before, decision.score_after) == (Decimal("40.00"), Decimal("100.00"))
    assert (decision.revision_before, decision.revision_after) == (1, 2)
    with pytest.raises(UserError, match="does not wait"):
        court.decide(appeal, by="9003")
    assert court.scores()[scored.uid] == (2, Decimal("100.00"))
    old = court.house.write(lambda stores: stores.evaluations.get(scored.uid, 1))
    new = court.house.write(lambda stores: stores.evaluations.get(scored.uid, 2))
    assert old.score == Decimal("40.00") and new.state is EvaluationState.RELEASED
    assert appeal.uid in new.reason and "听过录音" in new.reason
    release = court.wait(court.releasing.of(scored.uid))
    assert release is not None and release.released_revision == 2 and release.clock == appeal.clock


def test_a_rejected_appeal_changes_nothing(court: Court) -> None:
    scored = court.scored()
    before = court.scores()
    appeal = court.decide(court.file(scored.uid), Outcome.REJECTED)
    assert court.scores() == before
    assert appeal.decisions[0].score_after == appeal.decisions[0].score_before == Decimal("40.00")


def test_an_appeal_never_lowers_a_score(court: Court) -> None:
    scored = court.scored(greeting="yes", recall="no")
    before = court.scores()
    appeal = court.file(scored.uid, Claim(reason="整通重听"))
    with pytest.raises(UserError, match="would fall from"):
        court.decide(appeal, given={"greeting": Answer("no")})
    assert court.scores() == before and court.wait(court.appeals.get(appeal.uid)).open


def test_whose_call_it_is_goes_by_person_and_team_of_the_day(court: Court) -> None:
    """The call names an extension and no team: its agent and the agent's team are known from the people."""
    agent = Person(no="8009", name="坐席丙", role=Role.AGENT, group="一组", leader="7001", extension="6609")
    court.house.write(lambda stores: stores.people.add(agent))
    scored = court.scored("6609", group="")
    appeal = court.file(scored.uid)
    assert (appeal.agent_no, appeal.group) == ("8009", "一组")


def test_upheld_without_a_change_has_to_be_said(court: Court) -> None:
    scored = court.scored()
    appeal = court.file(scored.uid, Claim(reason="评语措辞不当"))
    with pytest.raises(UserError, match="no answer changes"):
        court.decide(appeal, given={})
    with pytest.raises(UserError, match="no answer changes"):
        court.decide(appeal, given={"greeting": scored.answers["greeting"]})
    with pytest.raises(UserError, match="Nothing is said to change"):
        court.decide(appeal, given={"greeting": Answer("yes")}, unchanged=True)
    assert court.decide(appeal, unchanged=True).decisions[0].revision_after == 1
    assert court.scores()[scored.uid][0] == 1


@pytest.mark.parametrize("outcome", [Outcome.UPHELD, Outcome.REJECTED])
def test_only_what_is_upheld_changes(court: Court, outcome: Outcome) -> None:
    appeal = court.file(court.scored().uid)
    with pytest.raises(UserError):
        court.decide(appeal, outcome, given={"recall": Answer("no")})
    assert court.wait(court.appeals.get(appeal.uid)).state is AppealState.FILED


def test_what_cannot_be_submitted_is_not_decided(court: Court) -> None:
    appeal = court.file(court.scored().uid)
    before = court.scores()
    with pytest.raises(UserError, match="not complete"):
        court.decide(appeal, given={"greeting": Answer(None)})
    with pytest.raises(UserError):
        court.decide(appeal, given={"greeting": Answer("perhaps")})
    assert court.scores() == before and court.wait(court.appeals.get(appeal.uid)).open


def test_a_demand_to_have_heard_the_call_does_not_block_a_decision(court: Court) -> None:
    court.house.publish(service_card(heard_min=0.8))
    appeal = court.decide(court.file(court.scored().uid))
    assert appeal.decisions[0].revision_after == 2
    waived = [(who, why) for who, what, *_, why in court.house.audit() if what == "heard demand waived"]
    assert waived[-1][0] == "9000" and appeal.uid in waived[-1][1]


@pytest.mark.parametrize("who", ["7001", "8001", "9000"])
def test_leader_agent_and_lead_may_hand_in(court: Court, who: str) -> None:
    assert court.file(court.scored().uid, by=who).filed_by == who


@pytest.mark.parametrize("who", ["7002", "8002", "9002"])
def test_others_may_not(court: Court, who: str) -> None:
    uid = court.scored().uid
    with pytest.raises(UserError, match="does not lead"):
        court.file(uid, by=who)


def test_the_leader_of_the_calls_day_may_too(court: Court) -> None:
    uid = court.scored().uid
    person = court.house.write(lambda stores: stores.people.get("8001"))
    desk = PeopleDesk(court.house.executor, None, court.house.clock, ZONE)  # type: ignore[arg-type]
    moved = replace(person, group="二组", leader="7002")
    court.wait(desk.save(moved, court.calendars.today()))
    assert court.file(uid, by="7001").filed_by == "7001"
    court.wait(court.appeals.withdraw(court.wait(court.appeals.of_evaluation(uid))[0].uid, "7001", "再想想"))
    assert court.file(uid, by="7002").state is AppealState.FILED


def test_a_late_one_is_refused_with_the_date_and_hour_it_ended(court: Court) -> None:
    uid = court.scored().uid
    late = ms("2026-01-08T18:00:01")
    court.house.clock.now = late
    with pytest.raises(UserError, match="2026-01-08 18:00"):
        court.file(uid)
    with pytest.raises(UserError, match="future"):
        court.file(uid, at=late + HOUR)
    with pytest.raises(UserError, match="before the evaluation was released"):
        court.file(uid, at=ms("2026-01-06T11:00:00"))
    appeal = court.file(uid, at=ms("2026-01-08T18:00:00"), who="9000")
    assert appeal.filed_at_ms == ms("2026-01-08T18:00:00") and appeal.filed_by == "7001"
    entry = next(each for each in court.house.audit() if each[1] == "appeal filed")
    assert entry[0] == "9000" and "received_at_ms" in entry[4] and "7001" in entry[4]


def test_only_what_is_released_and_holds(court: Court) -> None:
    scored = court.scored(release=False)
    with pytest.raises(UserError, match="not been released"):
        court.file(scored.uid)
    court.wait(court.releasing.ask([scored.uid], "9000"))
    court.house.settings.put(RELEASE_APPROVAL, True)
    corrected(court, with_release(court), scored, "9001", greeting="yes")
    with pytest.raises(UserError, match="corrected"):
        court.file(scored.uid)


def test_one_open_appeal_and_after_a_decision_only_the_second_instance(court: Court) -> None:
    uid = court.scored().uid
    first = court.file(uid)
    with pytest.raises(UserError, match="open appeal"):
        court.file(uid, by="8001")
    court.wait(court.appeals.withdraw(first.uid, "7001", "看错了"))
    appeal = court.decide(court.file(uid))
    with pytest.raises(UserError, match="decided already"):
        court.file(uid)
    again = court.wait(court.appeals.file_again(appeal.uid, (), "8001"))
    assert again.state is AppealState.FILED_AGAIN and again.claims[0].reason == "已问候"
    with pytest.raises(UserError, match="first decision"):
        court.decide(again)
    final = court.decide(again, Outcome.REJECTED, by="9003")
    assert final.state is AppealState.FINAL
    with pytest.raises(UserError, match="once"):
        court.wait(court.appeals.file_again(appeal.uid, (), "8001"))


@pytest.mark.parametrize(("who", "said"), [("9001", "gave the score"), ("7001", "neither"), ("8001", "neither")])
def test_who_may_not_decide(court: Court, who: str, said: str) -> None:
    appeal = court.file(court.scored().uid)
    with pytest.raises(UserError, match=said):
        court.decide(appeal, by=who)


def test_whoever_gave_an_earlier_revision_does_not_decide(court: Court) -> None:
    scored = court.scored(release=False)
    document = answers(greeting="no", recall="no", rude="no")
    given = Given(scored.call_uid, "service", "9003", document, "a", submit=True, revise=True, reason="重听")
    court.wait(court.house.evaluating.give(given))
    court.wait(court.releasing.ask([scored.uid], "9000"))
    appeal = court.file(scored.uid)
    assert appeal.scorer_no == "9003" and appeal.revision == 2
    with pytest.raises(UserError, match="gave the score"):
        court.decide(appeal, by="9001")


def test_unknown_items_and_people_are_refused(court: Court) -> None:
    uid = court.scored().uid
    with pytest.raises(UserError, match="no item nothing"):
        court.file(uid, Claim(item_key="nothing", reason="x"))
    with pytest.raises(UserError, match="nobody"):
        court.file(uid, by="0000")
    with pytest.raises(UserError, match="no evaluation"):
        court.file("no-such-uid")


def test_lists_of_open_late_and_due_today(court: Court) -> None:
    first, second = court.file(court.scored().uid), court.file(court.scored(agent="8002").uid, by="7002")
    court.decide(second, Outcome.REJECTED)

    def uids(wanted: AppealFilter) -> list[str]:
        return [row.uid for row in court.wait(court.appeals.rows(wanted))]

    assert uids(AppealFilter()) == [first.uid, second.uid]
    assert uids(court.appeals.open()) == [first.uid]
    assert uids(court.appeals.late()) == uids(court.appeals.due_today()) == []
    court.house.clock.now = ms("2026-01-13T09:00:00")
    assert uids(court.appeals.due_today()) == [first.uid] and uids(court.appeals.late()) == []
    court.house.clock.now = ms("2026-01-13T18:00:01")
    assert uids(court.appeals.late()) == [first.uid] == uids(court.appeals.due_today())
    assert uids(AppealFilter(group="二组")) == [second.uid] == uids(AppealFilter(agent_no="8002"))
    row = court.wait(court.appeals.rows(AppealFilter(evaluation_uid=first.evaluation_uid)))[0]
    assert (row.items, row.titles, row.scorer, row.agent) == (("greeting",), ("开场白",), "质检甲", "坐席甲")
    assert (row.score_before, row.score_after, row.instance) == (Decimal("40.00"), None, 1)


def test_figures(court: Court) -> None:
    scored = [court.scored() for _ in range(4)]
    upheld, rejected = court.file(scored[0].uid), court.file(scored[1].uid, Claim(reason="整单不服"))
    court.house.clock.now = ms("2026-01-08T12:00:00")
    court.decide(upheld)
    court.decide(rejected, Outcome.REJECTED)
    day = court.calendars.day_of(ms("2026-01-06T12:00:00"))
    found = court.wait(court.appeals.statistics(day, day))
    assert (found.released, found.appealed, found.rate) == (4, 2, Decimal("0.5000"))
    assert (found.decided, found.upheld, found.partly, found.rejected) == (2, 1, 0, 1)
    assert (found.upheld_share, found.working_days) == (Decimal("0.5000"), Decimal("2.00"))
    assert found.by_item == (("", "", 1, 0), ("greeting", "开场白", 1, 1))
    assert found.by_inspector == (("9001", "质检甲", 2, 1),) and found.by_group == (("一组", 2, 1),)
    nothing = court.wait(court.appeals.statistics(day, day, "三组"))
    assert (nothing.released, nothing.rate, nothing.upheld_share, nothing.working_days) == (0, None, None, None)


def test_everything_is_audited_under_the_appeal(court: Court) -> None:
    appeal = court.decide(court.file(court.scored().uid), Outcome.REJECTED)
    court.wait(court.appeals.file_again(appeal.uid, [Claim(item_key="greeting", reason="再听一次")], "7001"))
    court.wait(court.appeals.withdraw(appeal.uid, "7001", "不申诉了"))
    told = [(who, what, why) for who, what, target, _, _, why in court.house.audit() if target == appeal.uid]
    assert told == [
        ("7001", "appeal filed", "已问候"),
        ("9000", "appeal decided", "听过录音"),
        ("7001", "second instance asked for", "再听一次"),
        ("7001", "appeal withdrawn", "不申诉了"),
    ]


def test_a_decision_gives_out_no_correction_that_nobody_has_approved(court: Court) -> None:
    court.house.settings.put(RELEASE_APPROVAL, True)
    evaluating = with_release(court)
    scored = court.scored()
    court.wait(court.releasing.approve([scored.uid], "9003"))
    appeal = court.file(scored.uid)
    corrected(court, evaluating, scored, "9003", rude="yes")
    for outcome in (Outcome.UPHELD, Outcome.REJECTED):
        with pytest.raises(UserError, match="not released yet"):
            court.decide(appeal, outcome)
    release = court.wait(court.releasing.of(scored.uid))
    assert release is not None and (release.state, release.released_revision) == (ReleaseState.WAITING, 1)
    court.wait(court.releasing.approve([scored.uid], "9000"))
    assert court.decide(appeal).decisions[0].revision_before == 2


def test_an_older_appeal_has_no_second_instance_beside_one_against_the_corrected_score(court: Court) -> None:
    evaluating = with_release(court)
    scored = court.scored()
    first = court.decide(court.file(scored.uid), Outcome.REJECTED)
    corrected(court, evaluating, scored, "9001")
    second = court.file(scored.uid)
    with pytest.raises(UserError, match=second.uid):
        court.wait(court.appeals.file_again(first.uid, (), "7001"))
    court.wait(court.appeals.withdraw(second.uid, "7001", "已沟通"))
    assert court.wait(court.appeals.file_again(first.uid, (), "7001")).state is AppealState.FILED_AGAIN


def test_who_gave_the_score_does_not_withdraw_what_is_said_against_it(court: Court) -> None:
    scored = court.scored(inspector="9000")
    appeal = court.file(scored.uid, by="8001")
    with pytest.raises(UserError, match="gave the score"):
        court.wait(court.appeals.withdraw(appeal.uid, "9000", "没有必要"))
    assert court.wait(court.appeals.withdraw(appeal.uid, "8001", "已沟通")).state is AppealState.WITHDRAWN


def test_a_reason_that_nobody_can_see_is_none(court: Court) -> None:
    scored = court.scored()
    with pytest.raises(UserError, match="needs a reason"):
        court.file(scored.uid, Claim(item_key="greeting", reason="\u200b\u3000"))


def test_a_correction_that_was_taken_off_takes_nobody_s_right_to_appeal(court: Court) -> None:
    court.house.settings.put(RELEASE_APPROVAL, True)
    evaluating = with_release(court)
    scored = court.scored()
    court.wait(court.releasing.approve([scored.uid], "9003"))
    corrected(court, evaluating, scored, "9003", rude="yes")
    with pytest.raises(UserError, match="not released yet"):
        court.file(scored.uid)
    court.wait(court.releasing.take_off([scored.uid], "9000", "再看看"))
    assert court.file(scored.uid).revision == 1


def test_a_decision_moves_nothing_by_facts_of_the_call_that_were_corrected_since(court: Court) -> None:
    scored = court.scored(recall="no")
    assert scored.score == Decimal("0.00")
    appeal = court.file(scored.uid)
    court.wait(court.house.evaluating.set_call_fields(scored.call_uid, {"contact": "first"}, "9001"))
    court.decide(appeal)
    assert court.scores()[scored.uid] == (2, Decimal("60.00"))
    assert court.house.write(lambda stores: stores.evaluations.get(scored.uid, 2)).call == {"contact": "repeat"}


def test_a_lead_who_handed_it_in_does_not_decide_it(court: Court) -> None:
    appeal = court.file(court.scored().uid, by="9000")
    with pytest.raises(UserError, match="handed in this appeal"):
        court.decide(appeal)
    assert court.decide(appeal, by="9003").state is AppealState.DECIDED


def with_release(court: Court) -> Evaluating:
    """Evaluating whose corrections take their way to the agent, as in the program."""
    house = court.house
    return Evaluating(
        house.executor, house.cards, AnswerFiles(), house.clock, ZONE, submitted=court.releasing.submitted_in
    )


def corrected(court: Court, evaluating: Evaluating, scored: Evaluation, no: str, **given: str) -> Evaluation:
    document = answers(**{"greeting": "no", "recall": "yes", "rude": "no", **given})
    said = Given(
        scored.call_uid,
        "service",
        no,
        document,
        "a.json",
        submit=True,
        revise=True,
        reason="听错了",
        unheard="电话里听过",
    )
    return court.wait(evaluating.give(said))[0]
