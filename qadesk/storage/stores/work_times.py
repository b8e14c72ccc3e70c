"""The time that inspectors spent on calls, a row for each inspector, call and local day."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from qadesk.domain.assignments import WorkedTime
from qadesk.storage import keys
from qadesk.storage import tables as t


class SqlWorkTimeStore:
    """Times only ever add up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, times: Sequence[WorkedTime]) -> None:
        """Add these to what is there of the same inspector, call and day; unknown people and calls are passed over.

        A call may have been taken back while somebody was looking at it.
        """
        for each in times:
            person = keys.found(self._connection, select(t.person.c.id).where(t.person.c.no == each.inspector_no))
            call = keys.found(self._connection, select(t.call.c.id).where(t.call.c.uid == each.call_uid))
            if person is not None and call is not None:
                self._add(person, call, each)

    def _add(self, person: int, call: int, each: WorkedTime) -> None:
        w = t.work_time.c
        there = update(t.work_time).where(w.person_id == person, w.call_id == call, w.local_date == each.day)
        more = there.values(
            listening_ms=w.listening_ms + each.listening_ms,
            scoring_ms=w.scoring_ms + each.scoring_ms,
            idle_ms=w.idle_ms + each.idle_ms,
        )
        if self._connection.execute(more).rowcount:
            return
        row = {
            "person_id": person,
            "call_id": call,
            "local_date": each.day,
            "listening_ms": each.listening_ms,
            "scoring_ms": each.scoring_ms,
            "idle_ms": each.idle_ms,
        }
        self._connection.execute(insert(t.work_time), row)
