"""Redacted copies: which file holds which call's sound with which spans covered."""

import json
from typing import Any

from sqlalchemy import Connection, Row, select

from qadesk.domain.handing_on import RedactedCopy, RedactedSpan
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps


class SqlCopyStore:
    """Redacted copies of calls."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, copy: RedactedCopy) -> None:
        """A new one. Raises ``KeyError`` for an unknown call."""
        call_id = keys.found(self._connection, select(t.call.c.id).where(t.call.c.uid == copy.call_uid))
        if call_id is None:
            raise KeyError(copy.call_uid)
        keys.added(
            self._connection,
            t.redacted_copy,
            uid=copy.uid,
            call_id=call_id,
            path=copy.path,
            spans=dumps([[span.start_ms, span.end_ms, span.channel] for span in copy.spans]),
            cover=copy.cover,
            sha256=copy.sha256,
            made_at_ms=copy.made_at_ms,
            made_by=copy.made_by,
        )

    def of_call(self, call_uid: str) -> list[RedactedCopy]:
        """The copies of a call, newest first."""
        c = t.redacted_copy.c
        query = select(t.redacted_copy, t.call.c.uid.label("call_uid")).join(t.call).where(t.call.c.uid == call_uid)
        return [_copy(row) for row in self._connection.execute(query.order_by(c.made_at_ms.desc(), c.id.desc()))]


def _copy(row: Row[Any]) -> RedactedCopy:
    return RedactedCopy(
        uid=row.uid,
        call_uid=row.call_uid,
        path=row.path,
        spans=tuple(RedactedSpan(*span) for span in json.loads(row.spans)),
        cover=row.cover,
        sha256=row.sha256,
        made_at_ms=row.made_at_ms,
        made_by=row.made_by,
    )
