"""Lists of assigned work, and what has to be known of calls to assign them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, case, desc, func, or_, select

from qadesk.domain.assignments import AssignmentRow, AssignmentState, CallToScore, InspectorWork
from qadesk.domain.evaluations import EvaluationState
from qadesk.storage import tables as t

_A = t.assignment.c
_AGENT = t.person.alias("agent")
_CHUNK = 500


def rows(
    connection: Connection,
    *,
    inspector_no: str | None,
    draw_uid: str | None,
    states: Sequence[AssignmentState],
    uids: Sequence[str] | None,
    most: int | None = None,
) -> list[AssignmentRow]:
    """By due date (those without last), then the call's start; what is not given leaves that side open.

    Of more than ``most`` the first due are told where only open work is asked for, else the last.
    """
    query = _rows()
    if inspector_no is not None:
        query = query.where(t.person.c.no == inspector_no)
    if draw_uid is not None:
        query = query.where(t.draw.c.uid == draw_uid)
    if states:
        query = query.where(_A.state.in_([state.value for state in states]))
    if uids is not None:
        query = query.where(_A.uid.in_(uids))
    start = t.call.c.started_at_ms
    order = (_A.due_on.is_(None), _A.due_on, start.is_(None), start, _A.id)
    from_the_end = most is not None and tuple(states) != (AssignmentState.OPEN,)
    ordered = query.order_by(*(desc(each) if from_the_end else each for each in order)).limit(most)
    found = [_row(row) for row in connection.execute(ordered)]
    return found[::-1] if from_the_end else found


def drawn(connection: Connection, draw_uid: str) -> list[CallToScore] | None:
    """The calls of a draw by agent, stratum and rank; ``None`` where there is no such draw, or it is withdrawn."""
    d, c = t.draw.c, t.drawn_call.c
    draw_id = connection.scalar(select(d.id).where(d.uid == draw_uid, d.withdrawn_at_ms.is_(None)))
    if draw_id is None:
        return None
    query = _calls().add_columns(c.stratum).join(t.drawn_call, c.call_id == t.call.c.id).where(c.draw_id == draw_id)
    return [
        _call(row, row.stratum) for row in connection.execute(query.order_by(c.agent_no, c.stratum, c.part, c.rank))
    ]


def by_inspector(connection: Connection, today: date, draw_uid: str | None) -> list[InspectorWork]:
    """How far everybody has come who was ever given anything (of a draw), by number."""
    counted = _counts(connection, today, draw_uid)
    found = {no: InspectorWork(inspector_no=no, inspector=name, **counts) for no, name, counts in counted}
    c = t.call.c
    query = select(t.person.c.no, _seconds().label("seconds"), c.declared_seconds, c.talk_ms).select_from(
        t.assignment.join(t.person, _A.inspector_id == t.person.c.id).join(t.call, _A.call_id == c.id)
    )
    seconds: dict[str, float] = {}
    for row in connection.execute(_of_draw(query.where(_A.state == AssignmentState.OPEN), draw_uid)):
        seconds[row.no] = seconds.get(row.no, 0.0) + (_length(row) or 0.0)
    return [replace(each, seconds=seconds.get(no, 0.0)) for no, each in found.items()]


def _counts(connection: Connection, today: date, draw_uid: str | None) -> Iterator[tuple[str, str, dict[str, int]]]:
    """(number, name, counts) of everybody with an assignment."""

    def number(true: Any, name: str) -> Any:
        return func.sum(case((true, 1), else_=0)).label(name)

    late = and_(_A.state == AssignmentState.OPEN, _A.due_on < today)
    names = [state.value for state in AssignmentState]
    sums = [number(late, "overdue"), *(number(_A.state == name, name) for name in names)]
    who = (t.person.c.no, t.person.c.name)
    query = select(*who, *sums).select_from(t.assignment.join(t.person, _A.inspector_id == t.person.c.id))
    for row in connection.execute(_of_draw(query, draw_uid).group_by(*who).order_by(t.person.c.no)):
        yield row.no, row.name, {name: int(getattr(row, name)) for name in ("overdue", *names)}


def _of_draw(query: Select[Any], draw_uid: str | None) -> Select[Any]:
    if draw_uid is None:
        return query
    return query.join(t.draw, _A.draw_id == t.draw.c.id).where(t.draw.c.uid == draw_uid)


def calls(connection: Connection, uids: Sequence[str]) -> list[CallToScore]:
    """These calls (by their own or a recording's uid), by their starts; those that are not there are left out."""
    found: list[CallToScore] = []
    for start in range(0, len(uids), _CHUNK):
        some = uids[start : start + _CHUNK]
        recorded = select(t.recording.c.call_id).where(t.recording.c.uid.in_(some))
        query = _calls().where(or_(t.call.c.uid.in_(some), t.call.c.id.in_(recorded)))
        found += [_call(row, "") for row in connection.execute(query)]
    return sorted(found, key=lambda each: (each.started_at_ms or 0, each.uid))


def _seconds() -> Any:
    """The decoded length of the call's sound: legs one after the other, sides beside each other."""
    r, k = t.recording.c, t.catalogue.c
    legs = func.sum(case((r.side == "", k.seconds), else_=None))
    of_call = select(func.coalesce(legs, func.max(k.seconds))).select_from(t.catalogue.join(t.recording))
    return of_call.where(k.call_id == t.call.c.id).correlate(t.call).scalar_subquery()


def _group() -> Any:
    return func.coalesce(t.call.c.group_on_day, t.call.c.group_name)


@cache
def _calls() -> Select[Any]:
    a, e, r = t.assignment.c, t.evaluation.c, t.recording.c
    holder = (
        select(t.person.c.no)
        .join(t.assignment, a.inspector_id == t.person.c.id)
        .where(a.call_id == t.call.c.id, a.state != AssignmentState.WITHDRAWN)
        .order_by(a.id.desc())
        .limit(1)
        .correlate(t.call)
        .scalar_subquery()
    )
    submitted = select(e.id).where(e.call_id == t.call.c.id, e.state != EvaluationState.DRAFT).correlate(t.call)
    return select(
        t.call.c.uid,
        func.coalesce(_AGENT.c.no, t.call.c.agent_no).label("agent_no"),
        _group().label("group_name"),
        _seconds().label("seconds"),
        t.call.c.declared_seconds,
        t.call.c.talk_ms,
        t.call.c.started_at_ms,
        select(r.id).where(r.call_id == t.call.c.id).correlate(t.call).exists().label("recorded"),
        submitted.exists().label("scored"),
        holder.label("assigned_to"),
    ).outerjoin(_AGENT, t.call.c.agent_id == _AGENT.c.id)


def _call(row: Row[Any], stratum: str) -> CallToScore:
    return CallToScore(
        uid=row.uid,
        agent_no=row.agent_no,
        group=row.group_name,
        seconds=_length(row),
        started_at_ms=row.started_at_ms,
        stratum=stratum,
        recorded=row.recorded,
        scored=row.scored,
        assigned_to=row.assigned_to,
    )


def _length(row: Row[Any]) -> float | None:
    """Seconds as decoded, else as somebody declared them, else the log's talk time."""
    if row.seconds is not None:
        return float(row.seconds)
    try:
        return float(row.declared_seconds)
    except (TypeError, ValueError):
        return None if row.talk_ms is None else float(row.talk_ms) / 1000


@cache
def _rows() -> Select[Any]:
    c, e, r = t.call.c, t.evaluation.c, t.recording.c
    own = and_(e.call_id == c.id, e.inspector_id == _A.inspector_id)
    newest = (e.revision.desc(), e.id.desc())
    draft = select(e.uid).where(own, e.state == EvaluationState.DRAFT).order_by(e.updated_at_ms.desc(), *newest)
    given = select(e.uid).where(own, e.state != EvaluationState.DRAFT).order_by(e.submitted_at_ms.desc(), *newest)
    first = select(r.uid).where(r.call_id == c.id).order_by(r.ordinal).limit(1).correlate(t.call).scalar_subquery()
    drawn_call = t.drawn_call.c
    stratum = select(drawn_call.stratum).where(drawn_call.call_id == c.id, drawn_call.draw_id == _A.draw_id)
    return (
        select(
            t.assignment,
            c.uid.label("call_uid"),
            first.label("recording_uid"),
            t.person.c.no.label("inspector_no"),
            t.person.c.name.label("inspector"),
            func.coalesce(_AGENT.c.no, c.agent_no).label("agent_no"),
            func.coalesce(_AGENT.c.name, c.agent_name).label("agent"),
            _group().label("group_name"),
            c.started_at_ms,
            _seconds().label("seconds"),
            c.declared_seconds,
            c.talk_ms,
            c.queue,
            c.business_type,
            stratum.correlate(t.call, t.assignment).scalar_subquery().label("stratum"),
            draft.limit(1).correlate(t.call, t.assignment).scalar_subquery().label("draft"),
            given.limit(1).correlate(t.call, t.assignment).scalar_subquery().label("given"),
        )
        .select_from(t.assignment)
        .join(t.call, _A.call_id == c.id)
        .join(t.person, _A.inspector_id == t.person.c.id)
        .outerjoin(_AGENT, c.agent_id == _AGENT.c.id)
        .outerjoin(t.draw, _A.draw_id == t.draw.c.id)
    )


def _row(row: Row[Any]) -> AssignmentRow:
    return AssignmentRow(
        uid=row.uid,
        call_uid=row.call_uid,
        recording_uid=row.recording_uid,
        inspector_no=row.inspector_no,
        inspector=row.inspector,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_name,
        started_at_ms=row.started_at_ms,
        seconds=_length(row),
        queue=row.queue,
        business_type=row.business_type,
        stratum=row.stratum or "",
        due_on=row.due_on,
        state=AssignmentState(row.state),
        evaluation_uid=row.draft or row.given,
        drafted=row.draft is not None,
        packed_at_ms=row.packed_at_ms,
    )
