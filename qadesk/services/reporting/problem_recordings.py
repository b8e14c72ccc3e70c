"""Problem recordings of a period: for the shift meeting, one by one, with the second at which it happened."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from qadesk.domain.answers import Answer
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.insight.facts import EvaluationFact, ItemLoss
from qadesk.domain.items import Critical
from qadesk.domain.masking import masked_text
from qadesk.domain.recordings import Recording
from qadesk.domain.report.content import Finding, ProblemRecording, TrackedProblem
from qadesk.domain.scorecards import Item, Scorecard
from qadesk.services.ports import Stores

MOST = 20
"""So many are put forward; the others are in the list of evaluations."""


def problem_recordings(
    stores: Stores,
    facts: Sequence[EvaluationFact],
    losses: Iterable[ItemLoss],
    cards: Mapping[tuple[str, int], Scorecard],
    tracked: Sequence[TrackedProblem],
) -> tuple[ProblemRecording, ...]:
    """Calls with a critical error, then those that did not pass; the lowest scores first.

    Of each what was lost, most points first, with its evidence; numbers of customers are masked in what was written.
    """
    numbers = {each.call_uid: each.number for each in tracked if each.call_uid}
    worst = sorted((each for each in facts if _critical(each) or each.passed is False), key=_rank)[:MOST]
    return recordings_of(stores, worst, losses, cards, numbers)


def recordings_of(
    stores: Stores,
    facts: Iterable[EvaluationFact],
    losses: Iterable[ItemLoss],
    cards: Mapping[tuple[str, int], Scorecard],
    numbers: Mapping[str, str] | None = None,
) -> tuple[ProblemRecording, ...]:
    """These evaluations in their order, each with what was lost; ``numbers`` of follow-ups by call."""
    lost: dict[str, list[ItemLoss]] = defaultdict(list)
    for each in losses:
        lost[each.evaluation_uid].append(each)
    found = []
    for fact in facts:
        evaluation = _submitted(stores, fact.uid)
        if evaluation is not None:
            card, sound = cards[fact.card_key, fact.card_version], _sound(stores, fact.call_uid)
            number = (numbers or {}).get(fact.call_uid, "")
            found.append(_recording(fact, evaluation, card, lost[fact.uid], number, sound))
    return tuple(found)


def _sound(stores: Stores, call_uid: str) -> Recording | None:
    """The recording that the evidence's times are of; ``None`` where the call has several, as nobody knows of which."""
    recordings = stores.recordings.of_call(call_uid)
    return recordings[0] if len(recordings) == 1 else None


def _submitted(stores: Stores, uid: str) -> Evaluation | None:
    """The latest submitted revision, which the figures are of; a correction that somebody has begun is not."""
    found = stores.evaluations.get(uid)
    if found is not None and found.state is EvaluationState.DRAFT:
        return stores.evaluations.get(uid, found.revision - 1) if found.revision > 1 else None
    return found


def _critical(fact: EvaluationFact) -> int:
    return fact.customer + fact.business + fact.compliance


def _rank(fact: EvaluationFact) -> tuple[bool, Decimal, object, str]:
    return not _critical(fact), Decimal(0) if fact.score is None else fact.score, fact.day, fact.uid


def _recording(
    fact: EvaluationFact,
    evaluation: Evaluation,
    card: Scorecard,
    lost: Sequence[ItemLoss],
    number: str,
    sound: Recording | None,
) -> ProblemRecording:
    items = {item.key: item for item in card.items()}
    findings = [
        finding
        for loss in sorted(lost, key=lambda each: (each.lost > 0, -each.lost, each.item))
        if loss.item in items
        for finding in _findings(items[loss.item], loss.lost, evaluation.answers.get(loss.item))
    ]
    return ProblemRecording(
        evaluation_uid=fact.uid,
        call_uid=fact.call_uid,
        recording_uid=None if sound is None else sound.uid,
        duration_ms=None if sound is None or sound.audio is None else sound.audio.duration_ms,
        unique_id=fact.unique_id,
        agent_no=fact.agent_no,
        agent=fact.agent,
        group=fact.group,
        at_ms=fact.started_at_ms,
        business_type=fact.business_type,
        score=fact.score,
        findings=tuple(findings),
        advice=masked_text(evaluation.coaching_note),
        follow_up=number,
    )


def _findings(item: Item, lost: Decimal, answer: Answer | None) -> Iterable[Finding]:
    """One a span of evidence, one without where there is none; points and norm stand at the first.

    The norm is left out where nobody said what happened.
    """
    comment = "" if answer is None else masked_text(answer.comment)
    spans = () if answer is None else answer.evidence
    family = item.family.value if isinstance(item, Critical) else ""
    for at, span in enumerate(spans or (None,)):
        note = "" if span is None else masked_text(span.note)
        yield Finding(
            item=item.key,
            title=item.title,
            start_ms=None if span is None else span.start_ms,
            end_ms=None if span is None else span.end_ms,
            what=note or comment or item.title,
            norm=item.help if not at and (spans or comment or family) else "",
            critical=family,
            lost=lost if lost and not at else None,
        )
