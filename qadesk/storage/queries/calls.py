"""All calls, recorded or not, page by page in the order of time."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, func, select, tuple_

from qadesk.domain.call_rows import CallRow, Place
from qadesk.storage import tables as t

_C = t.call.c


def page(
    connection: Connection, first_ms: int | None, before_ms: int | None, after: Place | None, limit: int
) -> list[CallRow]:
    """The next ``limit`` calls that began from one instant to before another; by start, those without one at the end.

    ``after`` is the place of the last call of the page before. Calls whose start is unknown come where no instant is
    asked for.
    """
    found: list[CallRow] = []
    if after is None or after[0] >= 0:
        query = _rows().where(_C.started_at_ms.is_not(None)).order_by(_C.started_at_ms, _C.id)
        query = query if first_ms is None else query.where(_C.started_at_ms >= first_ms)
        query = query if before_ms is None else query.where(_C.started_at_ms < before_ms)
        if after is not None:
            # The first part is for the index, which knows no key of a row.
            query = query.where(_C.started_at_ms >= after[0], tuple_(_C.started_at_ms, _C.id) > tuple_(*after))
        found = [_row(row) for row in connection.execute(query.limit(limit))]
    if len(found) < limit and first_ms is None and before_ms is None:
        query = _rows().where(_C.started_at_ms.is_(None)).order_by(_C.id)
        query = query if after is None or after[0] >= 0 else query.where(_C.id > after[1])
        found += [_row(row) for row in connection.execute(query.limit(limit - len(found)))]
    return found


@cache
def _rows() -> Select[Any]:
    p, r = t.person.c, t.recording.c
    return select(
        _C.id,
        _C.uid,
        _C.unique_id,
        _C.started_at_ms,
        func.coalesce(p.no, _C.agent_no).label("agent_no"),
        func.coalesce(p.name, _C.agent_name).label("agent"),
        _C.group_on_day,
        _C.queue,
        _C.direction,
        _C.customer,
        _C.outcome,
        _C.wait_ms,
        _C.talk_ms,
        _C.hold_ms,
        _C.wrap_ms,
        _C.transferred,
        exists().where(r.call_id == _C.id).label("recorded"),
    ).select_from(t.call.outerjoin(t.person, _C.agent_id == p.id))


def _row(row: Row[Any]) -> CallRow:
    return CallRow(
        id=row.id,
        uid=row.uid,
        unique_id=row.unique_id,
        started_at_ms=row.started_at_ms,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_on_day,
        queue=row.queue,
        direction=row.direction,
        customer=row.customer,
        outcome=row.outcome,
        wait_ms=row.wait_ms,
        talk_ms=row.talk_ms,
        hold_ms=row.hold_ms,
        wrap_ms=row.wrap_ms,
        transferred=row.transferred,
        recorded=row.recorded,
    )
