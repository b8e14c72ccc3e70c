"""The state machine of appeals: no sequence of events loses a reason, a date or a former score."""

import json
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.after import appealing
from qadesk.domain.after.appealing import Against, Recorded, folded, outcome_of, stepped
from qadesk.domain.after.appeals import Appeal, AppealState, Claim, Outcome, Verdict
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.errors import UserError
from qadesk.domain.plain_json import to_json

ZONE = ZoneInfo("Asia/Shanghai")
HOUR = 3_600_000
DAY0 = 1_767_672_000_000  # 2026-01-06 12:00 in Shanghai


def clock(from_ms: int, hours: int, why: str = "released") -> Clock:
    return Clock(day0=date(2026, 1, 6), days=2, last_day=date(2026, 1, 8), ends_at_ms=from_ms + hours * HOUR, why=why)


AGAINST = Against(evaluation_uid="e", revision=1, agent_no="8001", group="一组", scorer_no="9001", score="60.00")


def filed(at_ms: int = DAY0, *claims: Claim, ends: int = 54) -> Appeal:
    event = appealing.file(
        AGAINST,
        claims or (Claim(item_key="a", reason="说过了", evidence=((1000, 2000),), title="开场白"),),
        at_ms=at_ms,
        who="7001",
        clock=clock(DAY0, ends),
        decide_by=clock(DAY0, 200, "filed"),
        recorded=Recorded(at_ms=at_ms + 5, by="9003"),
        zone=ZONE,
    )
    return folded("u", [event])


def decided(appeal: Appeal, who: str, at_ms: int, outcome: Outcome = Outcome.UPHELD, after: str = "100.00") -> Appeal:
    verdicts = [Verdict(item_key=each.item_key, outcome=outcome, reason="听过") for each in appeal.claims]
    decision = appealing.decide(appeal, verdicts, at_ms=at_ms, who=who, reason="", scorers={"9001"})
    decision = replace(
        decision, score_before=Decimal("60.00"), score_after=Decimal(after), revision_before=1, revision_after=2
    )
    second = clock(at_ms, 50, "decided") if decision.instance == 1 else None
    return stepped("u", appeal, appealing.decided(decision, second))


def again(appeal: Appeal, at_ms: int, reason: str = "仍不服") -> Appeal:
    event = appealing.file_again(
        appeal,
        [Claim(item_key="a", reason=reason)],
        at_ms=at_ms,
        who="7001",
        decide_by=clock(at_ms, 100),
        recorded=Recorded(at_ms=at_ms, by="7001"),
        zone=ZONE,
    )
    return stepped("u", appeal, event)


def test_the_whole_way_through_two_instances() -> None:
    first = decided(filed(), "9003", DAY0 + HOUR, Outcome.REJECTED, "60.00")
    assert first.state is AppealState.DECIDED and first.instance == 1
    second = again(first, DAY0 + 2 * HOUR)
    assert second.state is AppealState.FILED_AGAIN and second.instance == 2 and second.open
    final = decided(second, "9004", DAY0 + 3 * HOUR)
    assert final.state is AppealState.FINAL
    assert [each.outcome for each in final.decisions] == [Outcome.REJECTED, Outcome.UPHELD]
    assert [each.instance for each in final.decisions] == [1, 2]
    assert (first.outcome, second.outcome, final.outcome) == (Outcome.REJECTED, Outcome.REJECTED, Outcome.UPHELD)
    stands = decided(again(decided(filed(), "9003", DAY0), DAY0), "9004", DAY0, Outcome.REJECTED)
    assert stands.outcome is Outcome.UPHELD and filed().outcome is None
    with pytest.raises(UserError, match="once"):
        again(final, DAY0 + 4 * HOUR)


def test_the_instant_of_the_end_is_in_time_and_the_next_is_refused_with_the_local_hour() -> None:
    ends = DAY0 + 54 * HOUR
    assert filed(ends).state is AppealState.FILED
    with pytest.raises(UserError, match="2026-01-08 18:00"):
        filed(ends + 1)


def test_a_late_second_instance_is_refused_with_its_own_end() -> None:
    appeal = decided(filed(), "9003", DAY0 + HOUR)
    with pytest.raises(UserError, match="2026-01-08 15:00"):
        again(appeal, DAY0 + 51 * HOUR + 1)


@pytest.mark.parametrize("who", ["9001", "8001"])
def test_who_scored_and_who_was_scored_do_not_decide(who: str) -> None:
    with pytest.raises(UserError, match="cannot decide"):
        decided(filed(), who, DAY0 + HOUR)


def test_the_second_instance_is_not_decided_by_the_first_decider_or_anybody_who_scored() -> None:
    appeal = again(decided(filed(), "9003", DAY0 + HOUR), DAY0 + 2 * HOUR)
    with pytest.raises(UserError, match="first decision"):
        decided(appeal, "9003", DAY0 + 3 * HOUR)
    verdicts = [Verdict(item_key="a", outcome=Outcome.UPHELD, reason="x")]
    with pytest.raises(UserError, match="gave the score"):
        appealing.decide(appeal, verdicts, at_ms=0, who="9005", reason="", scorers={"9001", "9005"})


def test_deciding_twice_is_refused() -> None:
    appeal = decided(filed(), "9003", DAY0 + HOUR)
    with pytest.raises(UserError, match="does not wait"):
        decided(appeal, "9004", DAY0 + 2 * HOUR)


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ([], "no verdict yet"),
        ([("a", "好"), ("b", "好")], "not appealed against"),
        ([("a", "好"), ("a", "好")], "two on one"),
        ([("a", "  ")], "needs a reason"),
    ],
)
def test_each_claim_gets_one_verdict_with_a_reason(verdicts: list[tuple[str, str]], said: str) -> None:
    given_verdicts = [Verdict(item_key=key, outcome=Outcome.UPHELD, reason=why) for key, why in verdicts]
    with pytest.raises(UserError, match=said):
        appealing.decide(filed(), given_verdicts, at_ms=0, who="9003", reason="", scorers=())


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ((Claim(reason=" "),), "reason"),
        ((Claim(item_key="a", reason="x"), Claim(item_key="a", reason="y")), "twice"),
        ((Claim(reason="x", evidence=((5, 4),)),), "ends before"),
    ],
)
def test_claims_have_reasons_and_name_an_item_once(claims: tuple[Claim, ...], said: str) -> None:
    with pytest.raises(UserError, match=said):
        filed(DAY0, *claims)


def test_the_outcome_follows_from_the_verdicts() -> None:
    def of(*outcomes: Outcome) -> Outcome:
        return outcome_of([Verdict(item_key=str(at), outcome=each, reason="x") for at, each in enumerate(outcomes)])

    up, part, no = Outcome.UPHELD, Outcome.PARTLY, Outcome.REJECTED
    assert (of(up, up), of(no, no), of(up, no), of(part), of(part, no)) == (up, no, part, part, part)


def test_events_of_another_order_are_no_appeal() -> None:
    event = filed().events[0]
    for wrong in ([], [event, event], [Happened(at_ms=1, who="x", kind="withdrawn")]):
        with pytest.raises(ValueError, match="appeal"):
            folded("u", wrong)


@dataclass
class Life:
    """An appeal that many try to do something about, and what was accepted."""

    appeal: Appeal | None = None
    events: list[Happened] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    scores: list[Decimal] = field(default_factory=list)

    def happen(self, event: Happened, *said: str) -> None:
        self.appeal = stepped("u", self.appeal, event)
        self.events.append(event)
        self.said += said


TRY = st.tuples(
    st.sampled_from(["file", "decide", "again", "withdraw"]),
    st.integers(0, 80),
    st.sampled_from(["9001", "9002", "9003", "8001"]),
    st.sampled_from(list(Outcome)),
    st.text("理由abc ", max_size=6),
    st.decimals(0, 100, places=2),
)


def attempt(life: Life, at: int, what: str, hours: int, who: str, outcome: Outcome, why: str, points: Decimal) -> None:
    at_ms, reason = DAY0 + at + hours * HOUR, f"{why}{at}" if why.strip() else why
    claim = Claim(item_key="a", reason=reason, evidence=((at, at + 7),), title="开场白")
    shared = {"at_ms": at_ms, "who": who, "zone": ZONE, "recorded": Recorded(at_ms=at_ms + 1, by="r")}
    due = clock(at_ms, 90, "filed")
    if life.appeal is None:
        life.happen(appealing.file(AGAINST, [claim], clock=clock(DAY0, 54), decide_by=due, **shared), reason.strip())  # type: ignore[arg-type]
    elif what == "decide":
        verdict = Verdict(item_key="a", outcome=outcome, reason=reason)
        made = appealing.decide(life.appeal, [verdict], at_ms=at_ms, who=who, reason=f"w{at}", scorers={"9001"})
        made = replace(made, score_before=Decimal(60), score_after=points, revision_before=at, revision_after=at + 1)
        second = clock(at_ms, 20, "decided") if made.instance == 1 else None
        life.happen(appealing.decided(made, second), reason.strip(), f"w{at}")
        life.scores.append(points)
    elif what == "again":
        life.happen(appealing.file_again(life.appeal, [claim], decide_by=due, **shared), reason.strip())  # type: ignore[arg-type]
    elif what == "withdraw":
        life.happen(appealing.withdraw(life.appeal, at_ms=at_ms, who=who, why=reason), reason.strip())


@given(st.lists(TRY, max_size=12))
def test_whatever_is_tried_nothing_is_lost(tries: list[tuple[str, int, str, Outcome, str, Decimal]]) -> None:
    life = Life()
    for at, each in enumerate(tries):
        before = life.appeal
        try:
            attempt(life, at, *each)
        except UserError:
            assert life.appeal is before
    if life.appeal is None:
        return
    assert folded("u", life.events) == life.appeal
    assert life.appeal.events == tuple(life.events)
    kept = to_json([[e.at_ms, e.who, e.kind, e.why, dict(e.facts)] for e in life.appeal.events])
    assert all(to_json(said) in kept or said in kept for said in life.said)
    assert [each.score_after for each in life.appeal.decisions] == life.scores
    assert [each.decided_at_ms for each in life.appeal.decisions] == [
        e.at_ms for e in life.events if e.kind == "decided"
    ]
    assert life.appeal.filed_at_ms == life.events[0].at_ms and life.appeal.events[0].facts["score"] == "60.00"
    assert len({each.decided_by for each in life.appeal.decisions}) == len(life.appeal.decisions) <= 2


@given(st.lists(TRY, max_size=12))
def test_events_come_back_from_json_as_they_were(
    tries: list[tuple[str, int, str, Outcome, str, Decimal]],
) -> None:
    life = Life()
    for at, each in enumerate(tries):
        try:
            attempt(life, at, *each)
        except UserError:
            continue
    stored = [replace(e, facts=json.loads(json.dumps(dict(e.facts)))) for e in life.events]
    if stored:
        assert life.appeal is not None
        assert replace(folded("u", stored), events=()) == replace(life.appeal, events=())
