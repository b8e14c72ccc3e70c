"""Figures of inspectors' days: what was planned, done, and what the time went into."""

from datetime import date

from sqlalchemy import Connection, and_, func, or_, select, union

from qadesk.domain.assignments import AssignmentState
from qadesk.domain.evaluations import EvaluationState
from qadesk.storage import tables as t

_A, _P, _W, _E = t.assignment.c, t.person.c, t.work_time.c, t.evaluation.c


def due_dates(connection: Connection, inspector_no: str) -> list[date | None]:
    """The due dates of everything that is open, earliest first, those without last."""
    query = select(_A.due_on).join(t.person, _A.inspector_id == _P.id)
    query = query.where(_P.no == inspector_no, _A.state == AssignmentState.OPEN)
    return list(connection.scalars(query.order_by(_A.due_on.is_(None), _A.due_on)))


def planned(connection: Connection, inspector_no: str, day: date, begin_ms: int, end_ms: int) -> int:
    """Assignments due up to that day that were open when it began, or were given on it; withdrawn ones never count."""
    was_open = and_(_A.assigned_at_ms < end_ms, or_(_A.done_at_ms.is_(None), _A.done_at_ms >= begin_ms))
    query = select(func.count()).select_from(t.assignment).join(t.person, _A.inspector_id == _P.id)
    query = query.where(_P.no == inspector_no, _A.due_on <= day, _A.state != AssignmentState.WITHDRAWN, was_open)
    return connection.scalar(query) or 0


def worked(connection: Connection, inspector_no: str, day: date) -> tuple[int, int, int, int]:
    """(listening, scoring, idle) in ms and the number of calls, on a local date."""
    sums = [func.coalesce(func.sum(column), 0) for column in (_W.listening_ms, _W.scoring_ms, _W.idle_ms)]
    query = select(*sums, func.count()).select_from(t.work_time).join(t.person, _W.person_id == _P.id)
    row = connection.execute(query.where(_P.no == inspector_no, _W.local_date == day)).one()
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])


def overheads(connection: Connection, day_from: date) -> list[int]:
    """For each call scored and each inspector who submitted it: ms of scoring and idle since that day, all days."""
    submitted = select(_E.id).where(
        _E.call_id == _W.call_id, _E.inspector_id == _W.person_id, _E.state != EvaluationState.DRAFT
    )
    query = select(func.sum(_W.scoring_ms + _W.idle_ms)).where(_W.local_date >= day_from, submitted.exists())
    return [int(each) for each in connection.scalars(query.group_by(_W.person_id, _W.call_id))]


def who_worked(connection: Connection, day_from: date, day_to: date) -> list[str]:
    """Numbers of everybody who submitted, or spent time, or had something due on these days."""
    people = union(
        select(_W.person_id).where(_W.local_date.between(day_from, day_to)),
        select(_E.inspector_id).where(_E.submitted_date.between(day_from, day_to)),
        select(_A.inspector_id).where(_A.due_on.between(day_from, day_to), _A.state != AssignmentState.WITHDRAWN),
    ).subquery()
    return list(connection.scalars(select(_P.no).where(_P.id.in_(select(people.c[0]))).order_by(_P.no)))
