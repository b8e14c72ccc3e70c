"""What came after the scores of a period, for its report: tracked problems, appeals, coaching, measures."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from statistics import median
from zoneinfo import ZoneInfo

from qadesk.domain.after.appeal_figures import statistics
from qadesk.domain.after.coaching import ActionFilter, ActionState, SessionFilter, SessionState
from qadesk.domain.after.followups import FollowUpFilter, FollowUpRow, FollowUpState
from qadesk.domain.after.measures import MeasureFilter, MeasureState
from qadesk.domain.insight.facts import EvaluationFact
from qadesk.domain.report.content import AppealFigures, CoachingFigures, MeasureLine, Period, TrackedProblem
from qadesk.domain.scores import round_half_up
from qadesk.services.ports import Queries

_TRACKED = (FollowUpState.OPEN, FollowUpState.REPORTED, FollowUpState.CLOSED)
_HELD = (SessionState.HELD, SessionState.ACKNOWLEDGED)
_NUMBER = 6
"""Follow-ups have no numbers of their own: the end of the uid tells them apart, its beginning is their time."""
_DAY_MS = 86_400_000


def tracked(
    queries: Queries, facts: Sequence[EvaluationFact], period: Period, zone: ZoneInfo, at_ms: int
) -> tuple[TrackedProblem, ...]:
    """Follow-ups that are not withdrawn, the most urgent first: of these evaluations, and those of the period.

    The day of a follow-up is its call's, else that on which it was opened: issuing the report starts its clock.
    """
    evaluations = {each.uid for each in facts}

    def within(row: FollowUpRow) -> bool:
        begun = row.opened_at_ms if row.call_started_at_ms is None else row.call_started_at_ms
        day = datetime.fromtimestamp(begun / 1000, zone).date()
        return period.day_from <= day <= period.day_to and period.group in (None, row.group)

    return tuple(
        _tracked(row, at_ms)
        for row in queries.follow_ups.rows(FollowUpFilter(states=_TRACKED))
        if row.evaluation_uid in evaluations or within(row)
    )


def _tracked(row: FollowUpRow, at_ms: int) -> TrackedProblem:
    return TrackedProblem(
        number=row.uid[-_NUMBER:],
        agent_no=row.agent_no or None,
        agent=row.agent,
        call_uid=row.call_uid or None,
        call_at_ms=row.call_started_at_ms,
        what=row.what,
        handler=row.handler or row.handler_no,
        due=None if row.clock is None else row.clock.last_day,
        due_at_ms=None if row.clock is None else row.clock.ends_at_ms,
        state=row.state.value,
        overdue=row.overdue(at_ms),
        uid=row.uid,
        group=row.group,
    )


def appeals(queries: Queries, period: Period) -> AppealFigures:
    """Of the evaluations that could be appealed against from these days on; the median is of days of 24 hours."""
    figures = queries.appeals.figures(period.day_from, period.day_to, period.group)
    found = statistics(figures, lambda _from, _to: 0)
    taken = [
        Fraction(each.decided_at_ms - each.filed_at_ms, _DAY_MS)
        for each in figures.appeals
        if each.decided_at_ms is not None
    ]
    return AppealFigures(
        filed=len(figures.appeals),
        rate=found.rate,
        decided=found.decided,
        upheld=found.upheld + found.partly,
        upheld_share=found.upheld_share,
        median_days=round_half_up(median(taken), 2) if taken else None,
    )


def coaching(queries: Queries, period: Period, zone: ZoneInfo, today: date) -> CoachingFigures:
    """Sessions held that began on these days, and what was agreed on them; overdue is what is due before today."""
    first, after = (_midnight(day, zone) for day in (period.day_from, period.day_to + timedelta(days=1)))
    sessions = queries.coaching.sessions(
        SessionFilter(group=period.group, states=_HELD, from_ms=first, before_ms=after)
    )
    agreed = [
        each
        for each in queries.coaching.actions(ActionFilter(group=period.group))
        if each.agreed_on is not None and period.day_from <= each.agreed_on <= period.day_to
    ]
    return CoachingFigures(
        sessions=len(sessions),
        agents=len({each.agent_no for each in sessions}),
        minutes=sum(each.spent_ms for each in sessions) // 60_000,
        actions_agreed=len(agreed),
        actions_done=sum(each.state is ActionState.DONE for each in agreed),
        actions_overdue=sum(
            each.state is ActionState.OPEN and each.due_on is not None and each.due_on < today for each in agreed
        ),
    )


def measures(queries: Queries, period: Period, today: date) -> tuple[MeasureLine, ...]:
    """Those that ran on any of these days, of this team or of the whole centre; the first begun first."""
    wanted = MeasureFilter(states=(MeasureState.RUNNING, MeasureState.DONE))
    found = [
        MeasureLine(
            uid=row.measure.uid,
            title=row.measure.what,
            owner=row.owner or row.measure.owner_no,
            begun=row.measure.begun_on,
            state=row.measure.state.value,
            effect=row.measure.outcome,
        )
        for row in queries.library.measures(wanted, today)
        if row.measure.begun_on is not None
        and row.measure.begun_on <= period.day_to
        and (row.measure.done_on is None or row.measure.done_on >= period.day_from)
        and (period.group is None or row.measure.group in (None, period.group))
    ]
    return tuple(sorted(found, key=lambda each: (each.begun or date.min, each.uid)))


def _midnight(day: date, zone: ZoneInfo) -> int:
    return int(datetime.combine(day, time(), zone).timestamp() * 1000)
