"""Lists of follow-ups, by urgency, and what their statistics are made of."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, case, func, select

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.follow_up_figures import Figure
from qadesk.domain.after.followups import DoneBy, FollowUpFilter, FollowUpRow, FollowUpState, Origin
from qadesk.storage import tables as t
from qadesk.storage.failures import told_plainly

_F = t.follow_up.c


class SqlFollowUpQueries:
    """Each call takes a connection of its own for its duration."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rows(self, wanted: FollowUpFilter) -> list[FollowUpRow]:
        """Open ones first, by the end of their clocks; then those to verify; then the last ended."""
        with told_plainly(), self._engine.connect() as connection:
            names = _people(connection)
            query = _rows().where(*_conditions(wanted)).order_by(*_urgency())
            if wanted.most is not None:
                query = query.limit(wanted.most)
            return [_row(row, names) for row in connection.execute(query)]

    def count(self, wanted: FollowUpFilter) -> int:
        """How many the filter shows."""
        with told_plainly(), self._engine.connect() as connection:
            query = select(func.count()).select_from(t.follow_up)
            if wanted.call_uid is not None:
                query = query.join(t.call, _F.call_id == t.call.c.id)
            return connection.scalar(query.where(*_conditions(wanted))) or 0

    def figures(self, day_from: date | None, day_to: date | None, group: str | None) -> list[Figure]:
        """Of every follow-up opened on these days what statistics need, oldest first."""
        query = select(*(_F[name] for name in _FIGURES))
        if day_from is not None:
            query = query.where(_F.opened_on >= day_from)
        if day_to is not None:
            query = query.where(_F.opened_on <= day_to)
        if group is not None:
            query = query.where(_F.group_name == group)
        with told_plainly(), self._engine.connect() as connection:
            found = connection.execute(query.order_by(_F.id))
            return [Figure(_STATES[state], *rest) for state, *rest in found]

    def people(self) -> Mapping[str, str]:
        """Names by number."""
        with told_plainly(), self._engine.connect() as connection:
            return _people(connection)


_FIGURES = (
    "state",
    "leader_no",
    "item_key",
    "item",
    "how",
    "late",
    "sent_back",
    "opened_at_ms",
    "clock_ends_at_ms",
    "closed_at_ms",
)
_STATES = {state.value: state for state in FollowUpState}
_WAYS: dict[str | None, DoneBy | None] = {way.value: way for way in DoneBy}
_ORIGINS = {origin.value: origin for origin in Origin}


def _people(connection: Connection) -> dict[str, str]:
    return {row.no: row.name for row in connection.execute(select(t.person.c.no, t.person.c.name))}


@cache
def _rows() -> Select[Any]:
    call = t.call.c
    return select(t.follow_up, call.uid.label("call_uid"), call.started_at_ms.label("call_started_at_ms")).outerjoin(
        t.call, _F.call_id == call.id
    )


def _urgency() -> tuple[ColumnElement[Any], ...]:
    rank = case((_F.state == FollowUpState.OPEN, 0), (_F.state == FollowUpState.REPORTED, 1), else_=2)
    return rank, _F.clock_ends_at_ms.is_(None), _F.closed_at_ms.desc(), _F.clock_ends_at_ms, _F.id


def _conditions(wanted: FollowUpFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.states:
        found.append(_F.state.in_([state.value for state in wanted.states]))
    for column, value in (
        (_F.handler_no, wanted.handler_no),
        (_F.leader_no, wanted.leader_no),
        (_F.group_name, wanted.group),
        (_F.agent_no, wanted.agent_no),
        (_F.evaluation_uid, wanted.evaluation_uid),
        (t.call.c.uid, wanted.call_uid),
        (_F.report_number, wanted.report_number),
    ):
        if value is not None:
            found.append(column == value)
    if wanted.overdue_at_ms is not None:
        found += [_F.state == FollowUpState.OPEN, _F.clock_ends_at_ms < wanted.overdue_at_ms]
    if wanted.due_from_ms is not None:
        found.append(_F.clock_ends_at_ms >= wanted.due_from_ms)
    if wanted.due_before_ms is not None:
        found.append(_F.clock_ends_at_ms < wanted.due_before_ms)
    if wanted.uids is not None:
        found.append(_F.uid.in_(wanted.uids))
    return found


def _row(row: Row[Any], names: Mapping[str, str]) -> FollowUpRow:
    return FollowUpRow(
        uid=row.uid,
        origin=_ORIGINS[row.origin],
        state=_STATES[row.state],
        what=row.what,
        item_key=row.item_key,
        item=row.item,
        agent_no=row.agent_no,
        agent=names.get(row.agent_no),
        group=row.group_name,
        handler_no=row.handler_no,
        handler=names.get(row.handler_no),
        leader_no=row.leader_no,
        leader=names.get(row.leader_no),
        evaluation_uid=row.evaluation_uid,
        call_uid=row.call_uid or "",
        opened_at_ms=row.opened_at_ms,
        report_number=row.report_number,
        clock=_clock(row),
        how=_WAYS.get(row.how),
        report=row.report,
        callback_no=row.callback_no,
        reported_at_ms=row.reported_at_ms,
        sent_back=row.sent_back,
        closed_at_ms=row.closed_at_ms,
        reported_by=row.reported_by,
        late=row.late,
        call_started_at_ms=row.call_started_at_ms,
        evidence=tuple((start, end) for start, end in json.loads(row.evidence)),
    )


def _clock(row: Row[Any]) -> Clock | None:
    if row.clock_ends_at_ms is None:
        return None
    return Clock(
        day0=row.clock_day0,
        days=row.clock_days,
        last_day=row.clock_last_day,
        ends_at_ms=row.clock_ends_at_ms,
        provisional=row.clock_provisional,
        why=row.clock_why,
    )
