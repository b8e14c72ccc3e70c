"""Assignments: which call is in whose hands until when, and what became of it."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, bindparam, insert, select, update

from qadesk.domain.assignments import Assignment, AssignmentState, CallToScore
from qadesk.storage import tables as t
from qadesk.storage.queries import assignments as queries

_CHUNK = 500


class SqlAssignmentStore:
    """Assignments by uid; at most one of a call is open or done."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, assignments: Sequence[Assignment]) -> None:
        """New ones. Raises ``KeyError`` for a call, inspector or draw that is not there."""
        if not assignments:
            return
        calls = self._ids(t.call, t.call.c.uid, (each.call_uid for each in assignments))
        people = self._ids(t.person, t.person.c.no, (each.inspector_no for each in assignments))
        draws = self._ids(t.draw, t.draw.c.uid, (each.draw_uid for each in assignments if each.draw_uid))
        rows = [
            {
                "uid": each.uid,
                "call_id": calls[each.call_uid],
                "draw_id": draws[each.draw_uid] if each.draw_uid else None,
                "inspector_id": people[each.inspector_no],
                "assigned_at_ms": each.assigned_at_ms,
                "assigned_by": each.assigned_by,
                **_changing(each),
            }
            for each in assignments
        ]
        self._connection.execute(insert(t.assignment), rows)

    def get(self, uid: str) -> Assignment | None:
        """By its uid."""
        row = self._connection.execute(assignments().where(t.assignment.c.uid == uid)).one_or_none()
        return assignment_of(row) if row else None

    def taken(self, call_uids: Sequence[str]) -> dict[str, Assignment]:
        """By call, the one that is open or done; calls without one are left out."""
        a, found = t.assignment.c, dict[str, Assignment]()
        for some in _chunks(call_uids):
            query = assignments().where(t.call.c.uid.in_(some), a.state != AssignmentState.WITHDRAWN)
            found |= {row.call_uid: assignment_of(row) for row in self._connection.execute(query.order_by(a.id))}
        return found

    def calls(self, call_uids: Sequence[str]) -> list[CallToScore]:
        """What has to be known of calls to give them to somebody, in the order of their starts."""
        return queries.calls(self._connection, call_uids)

    def change(self, assignment: Assignment) -> None:
        """Keep what has changed: due date, state, reason, packing. Raises ``KeyError`` where it is not there."""
        a = t.assignment.c
        changed = update(t.assignment).where(a.uid == assignment.uid).values(_changing(assignment))
        if not self._connection.execute(changed).rowcount:
            raise KeyError(assignment.uid)

    def _ids(self, table: Table, name: Any, wanted: Iterable[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for some in _chunks(sorted(set(wanted))):
            rows = self._connection.execute(select(name, table.c.id).where(name.in_(some)))
            found |= {row[0]: row[1] for row in rows}
        return found


def mark_done(connection: Connection, submitted: Sequence[tuple[int, str, int]]) -> None:
    """What an inspector had to score is done: ``(evaluation's key, its uid, when submitted)`` for each submission."""
    a, e = t.assignment.c, t.evaluation.c
    of = select(e.call_id).where(e.id == bindparam("row_id")).scalar_subquery()
    by = select(e.inspector_id).where(e.id == bindparam("row_id")).scalar_subquery()
    done = update(t.assignment).where(a.call_id == of, a.inspector_id == by, a.state == AssignmentState.OPEN)
    values = {"state": AssignmentState.DONE.value, "done_at_ms": bindparam("at"), "evaluation_uid": bindparam("by")}
    rows = [{"row_id": row_id, "by": uid, "at": at_ms} for row_id, uid, at_ms in submitted]
    if rows:
        connection.execute(done.values(values), rows)


def _chunks(wanted: Sequence[str]) -> list[Sequence[str]]:
    return [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]


def _changing(assignment: Assignment) -> dict[str, Any]:
    return {
        "due_on": assignment.due_on,
        "state": assignment.state.value,
        "done_at_ms": assignment.done_at_ms,
        "evaluation_uid": assignment.evaluation_uid,
        "why": assignment.why,
        "packed_at_ms": assignment.packed_at_ms,
    }


@cache
def assignments() -> Select[Any]:
    """Assignments with the names of what they point to."""
    return (
        select(
            t.assignment,
            t.call.c.uid.label("call_uid"),
            t.person.c.no.label("inspector_no"),
            t.draw.c.uid.label("draw_uid"),
        )
        .join(t.call, t.assignment.c.call_id == t.call.c.id)
        .join(t.person, t.assignment.c.inspector_id == t.person.c.id)
        .outerjoin(t.draw, t.assignment.c.draw_id == t.draw.c.id)
    )


def assignment_of(row: Row[Any]) -> Assignment:
    """What a row of ``assignments`` holds."""
    return Assignment(
        uid=row.uid,
        call_uid=row.call_uid,
        inspector_no=row.inspector_no,
        due_on=row.due_on,
        draw_uid=row.draw_uid or "",
        state=AssignmentState(row.state),
        assigned_at_ms=row.assigned_at_ms,
        assigned_by=row.assigned_by,
        done_at_ms=row.done_at_ms,
        evaluation_uid=row.evaluation_uid,
        why=row.why,
        packed_at_ms=row.packed_at_ms,
    )
