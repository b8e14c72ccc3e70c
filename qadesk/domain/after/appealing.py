"""The state machine of appeals: what may happen when, and what it comes to. Pure; a picture is in docs/appeals.md."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.after.appeal_facts import (
    claims_of,
    claims_plain,
    clock_of,
    clock_plain,
    decision_of,
    decision_plain,
)
from qadesk.domain.after.appeals import Appeal, AppealState, Claim, Decision, Outcome, Verdict
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.errors import UserError
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP

FILED, DECIDED, FILED_AGAIN, WITHDRAWN = "filed", "decided", "filed again", "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """What an appeal is filed against, as it stands when it is filed."""

    evaluation_uid: str
    revision: int
    agent_no: str
    group: str | None
    scorer_no: str
    score: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """When and by whom something was typed in that somebody else had handed in, maybe earlier."""

    at_ms: int
    by: str


def file(
    against: Against,
    claims: Sequence[Claim],
    *,
    at_ms: int,
    who: str,
    clock: Clock,
    decide_by: Clock,
    recorded: Recorded,
    zone: ZoneInfo,
) -> Happened:
    """An appeal is filed. Raises ``UserError`` without a reason, for an item named twice, and after its clock's end."""
    _check_claims(claims)
    if clock.over(at_ms):
        raise late(clock, zone)
    facts: dict[str, object] = {
        "evaluation_uid": against.evaluation_uid,
        "revision": against.revision,
        "agent_no": against.agent_no,
        "group": against.group,
        "scorer_no": against.scorer_no,
        "score": against.score,
        **_filed_facts(claims, clock, decide_by, recorded),
    }
    return Happened(at_ms=at_ms, who=who, kind=FILED, facts=facts)


def file_again(
    appeal: Appeal,
    claims: Sequence[Claim],
    *,
    at_ms: int,
    who: str,
    decide_by: Clock,
    recorded: Recorded,
    zone: ZoneInfo,
) -> Happened:
    """A second instance is asked for, once, while its clock runs. Raises ``UserError``."""
    if appeal.state is not AppealState.DECIDED or appeal.second_clock is None:
        raise UserError(_NO_SECOND, _SEE_APPEAL)
    if at_ms < appeal.decisions[-1].decided_at_ms:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "It cannot have been handed in before the first decision."),
            QT_TRANSLATE_NOOP("errors", "Check the time at which it was received."),
        )
    _check_claims(claims)
    if appeal.second_clock.over(at_ms):
        raise late(appeal.second_clock, zone)
    facts = _filed_facts(claims, appeal.second_clock, decide_by, recorded)
    return Happened(at_ms=at_ms, who=who, kind=FILED_AGAIN, facts=facts)


def decide(
    appeal: Appeal,
    verdicts: Sequence[Verdict],
    *,
    at_ms: int,
    who: str,
    reason: str,
    scorers: Collection[str],
) -> Decision:
    """What is decided, before it is known what it does to the score. ``scorers``: of all revisions.

    Raises ``UserError``: it waits for no decision, the wrong person, a verdict missing, of no claim, or without reason.
    """
    may_decide(appeal, who, scorers)
    _check_verdicts(appeal, verdicts)
    return Decision(
        instance=appeal.instance,
        outcome=outcome_of(verdicts),
        verdicts=tuple(replace(each, reason=said(each.reason)) for each in verdicts),
        decided_at_ms=at_ms,
        decided_by=who,
        reason=said(reason),
    )


def may_decide(appeal: Appeal, who: str, scorers: Collection[str]) -> None:
    """Raises ``UserError`` where it waits for no decision, or that person must not take it."""
    if not appeal.open:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This appeal does not wait for a decision."),
            QT_TRANSLATE_NOOP("errors", "Look at what was decided; a second instance has to be asked for."),
        )
    if who in {each.decided_by for each in appeal.decisions}:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{no} took the first decision and cannot take the second."),
            _SOMEBODY_ELSE,
            no=who,
        )
    if who in scorers or who == appeal.scorer_no:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{no} gave the score that is appealed against and cannot decide."),
            _SOMEBODY_ELSE,
            no=who,
        )
    if who in {event.who for event in appeal.events if event.kind in (FILED, FILED_AGAIN)}:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{no} handed in this appeal and cannot decide it."), _SOMEBODY_ELSE, no=who
        )
    if who == appeal.agent_no:
        raise UserError(QT_TRANSLATE_NOOP("errors", "{no} was scored here and cannot decide."), _SOMEBODY_ELSE, no=who)


def decided(decision: Decision, second_clock: Clock | None) -> Happened:
    """The event of a decision; of the second instance there is no further clock."""
    facts = {**decision_plain(decision), "second_clock": clock_plain(second_clock)}
    return Happened(
        at_ms=decision.decided_at_ms, who=decision.decided_by, kind=DECIDED, why=decision.reason, facts=facts
    )


def withdraw(appeal: Appeal, *, at_ms: int, who: str, why: str) -> Happened:
    """It is taken back, while it waits for a decision. Raises ``UserError``."""
    if not appeal.open:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Only an appeal that waits for a decision can be withdrawn."), _SEE_APPEAL
        )
    if not said(why):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Withdrawing an appeal needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write in one sentence why it is withdrawn."),
        )
    return Happened(at_ms=at_ms, who=who, kind=WITHDRAWN, why=said(why))


def outcome_of(verdicts: Sequence[Verdict]) -> Outcome:
    """All upheld, none of it, or some."""
    found = {each.outcome for each in verdicts}
    if len(found) == 1:
        return found.pop()
    return Outcome.PARTLY


def folded(uid: str, events: Iterable[Happened]) -> Appeal:
    """What the events come to. Raises ``ValueError`` for a row of events that no appeal can have had."""
    appeal: Appeal | None = None
    for event in events:
        appeal = stepped(uid, appeal, event)
    if appeal is None:
        raise ValueError("an appeal begins by being filed")
    return appeal


def stepped(uid: str, appeal: Appeal | None, event: Happened) -> Appeal:
    """One event further. Raises ``ValueError`` where it cannot follow."""
    if appeal is None:
        if event.kind != FILED:
            raise ValueError(f"an appeal cannot begin with {event.kind!r}")
        return _filed(uid, event)
    step = _STEPS.get((appeal.state, event.kind))
    if step is None:
        raise ValueError(f"{event.kind!r} cannot happen to an appeal that is {appeal.state.value!r}")
    return replace(step(appeal, event), events=(*appeal.events, event))


def all_claims(appeal: Appeal) -> list[tuple[Claim, ...]]:
    """The claims of each instance."""
    return [claims_of(event.facts["claims"]) for event in appeal.events if event.kind in (FILED, FILED_AGAIN)]


def late(clock: Clock, zone: ZoneInfo) -> UserError:
    """The refusal after a clock's end, with the local date and hour at which it ended."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "It is too late for this appeal: the time for it ended on {ended}."),
        QT_TRANSLATE_NOOP("errors", "A late appeal is not accepted. If it was handed in before, say when: received."),
        ended=f"{datetime.fromtimestamp(clock.ends_at_ms / 1000, zone):%Y-%m-%d %H:%M}",
    )


_SOMEBODY_ELSE = QT_TRANSLATE_NOOP("errors", "Let somebody decide who had no part in the score or the first decision.")
_SEE_APPEAL = QT_TRANSLATE_NOOP("errors", "Look at the appeal for what has happened to it.")
_NO_SECOND = QT_TRANSLATE_NOOP("errors", "A second instance can be asked for once, after the first decision.")


def _filed_facts(claims: Sequence[Claim], clock: Clock, decide_by: Clock, recorded: Recorded) -> dict[str, object]:
    return {
        "claims": claims_plain([replace(each, reason=said(each.reason)) for each in claims]),
        "clock": clock_plain(clock),
        "decide_by": clock_plain(decide_by),
        "recorded_at_ms": recorded.at_ms,
        "recorded_by": recorded.by,
    }


def _check_claims(claims: Sequence[Claim]) -> None:
    if not claims or not all(said(each.reason) for each in claims):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "An appeal needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write for each item why its score is thought to be wrong."),
        )
    keys = [each.item_key for each in claims]
    if len(set(keys)) < len(keys):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "An item is named twice in one appeal."),
            QT_TRANSLATE_NOOP("errors", "Put both reasons into one."),
        )
    if any(not 0 <= start <= end for each in claims for start, end in each.evidence):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A span of evidence ends before it starts."),
            QT_TRANSLATE_NOOP("errors", "Write it as start and end, as 1:23-1:40."),
        )


def _check_verdicts(appeal: Appeal, verdicts: Sequence[Verdict]) -> None:
    keys = [each.item_key for each in verdicts]
    claimed = {each.item_key: each.title or each.item_key for each in appeal.claims}
    missing = [title or WHOLE for key, title in claimed.items() if key not in keys]
    if missing:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Something appealed against has no verdict yet: {items}."),
            QT_TRANSLATE_NOOP("errors", "Say of each whether it is upheld, partly upheld or rejected, and why."),
            items=tuple(missing),
        )
    if len(set(keys)) < len(keys) or not set(keys) <= claimed.keys():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "errors", "There is a verdict on something that was not appealed against, or two on one."
            ),
            QT_TRANSLATE_NOOP("errors", "Give one verdict for each claim of the appeal."),
        )
    if not all(said(each.reason) for each in verdicts):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A verdict needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write for each claim why it is decided so."),
        )


WHOLE = QT_TRANSLATE_NOOP("errors", "the whole evaluation")


def _filed(uid: str, event: Happened) -> Appeal:
    facts: Mapping[str, Any] = event.facts
    clock = clock_of(facts["clock"])
    assert clock is not None, "an appeal is filed within a clock"
    return Appeal(
        uid=uid,
        evaluation_uid=facts["evaluation_uid"],
        revision=facts["revision"],
        state=AppealState.FILED,
        claims=claims_of(facts["claims"]),
        agent_no=facts["agent_no"],
        group=facts["group"],
        scorer_no=facts["scorer_no"],
        filed_at_ms=event.at_ms,
        filed_by=event.who,
        clock=clock,
        decide_by=clock_of(facts["decide_by"]),
        events=(event,),
    )


def _filed_again(appeal: Appeal, event: Happened) -> Appeal:
    facts: Mapping[str, Any] = event.facts
    return replace(
        appeal,
        state=AppealState.FILED_AGAIN,
        claims=claims_of(facts["claims"]),
        clock=clock_of(facts["clock"]) or appeal.clock,
        decide_by=clock_of(facts["decide_by"]),
    )


def _first_decided(appeal: Appeal, event: Happened) -> Appeal:
    return replace(
        appeal,
        state=AppealState.DECIDED,
        decisions=(*appeal.decisions, decision_of(event)),
        second_clock=clock_of(event.facts["second_clock"]),
    )


def _last_decided(appeal: Appeal, event: Happened) -> Appeal:
    return replace(appeal, state=AppealState.FINAL, decisions=(*appeal.decisions, decision_of(event)))


def _withdrawn(appeal: Appeal, event: Happened) -> Appeal:
    return replace(appeal, state=AppealState.WITHDRAWN)


_STEPS = {
    (AppealState.FILED, DECIDED): _first_decided,
    (AppealState.FILED, WITHDRAWN): _withdrawn,
    (AppealState.DECIDED, FILED_AGAIN): _filed_again,
    (AppealState.FILED_AGAIN, DECIDED): _last_decided,
    (AppealState.FILED_AGAIN, WITHDRAWN): _withdrawn,
}
