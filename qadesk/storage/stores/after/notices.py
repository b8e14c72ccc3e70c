"""Notices and who has read them."""

import json
from typing import Any

from sqlalchemy import Connection, Row, select, update

from qadesk.domain.after.notices import Notice, NoticeKind
from qadesk.domain.people import Role
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps


class SqlNoticeStore:
    """Notices; nothing is ever deleted, a notice is withdrawn."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, notice: Notice) -> None:
        """A new one."""
        keys.added(
            self._connection,
            t.notice,
            uid=notice.uid,
            kind=notice.kind.value,
            title=notice.title,
            text=notice.text,
            by_no=notice.by_no,
            at_ms=notice.at_ms,
            roles=dumps([role.value for role in notice.roles]),
            groups=dumps(notice.groups),
            persons=dumps(notice.persons),
            target=notice.target,
            withdrawn_at_ms=notice.withdrawn_at_ms,
        )

    def get(self, uid: str) -> Notice | None:
        """By its uid."""
        row = self._connection.execute(select(t.notice).where(t.notice.c.uid == uid)).one_or_none()
        return notice_of(row) if row else None

    def withdraw(self, notice: Notice) -> None:
        """Keep when it was withdrawn."""
        gone = update(t.notice).where(t.notice.c.uid == notice.uid)
        self._connection.execute(gone.values(withdrawn_at_ms=notice.withdrawn_at_ms))

    def read(self, uid: str, person_no: str, at_ms: int) -> int:
        """Somebody has read it; when they did first. Raises ``KeyError`` for an unknown notice or person."""
        notice_id = keys.found(self._connection, select(t.notice.c.id).where(t.notice.c.uid == uid))
        person_id = keys.found(self._connection, select(t.person.c.id).where(t.person.c.no == person_no))
        if notice_id is None or person_id is None:
            raise KeyError((uid, person_no))
        r = t.notice_reading.c
        first = keys.found(self._connection, select(r.at_ms).where(r.notice_id == notice_id, r.person_id == person_id))
        if first is not None:
            return first
        keys.added(self._connection, t.notice_reading, notice_id=notice_id, person_id=person_id, at_ms=at_ms)
        return at_ms


def notice_of(row: Row[Any]) -> Notice:
    """What a row of the table holds."""
    return Notice(
        uid=row.uid,
        kind=NoticeKind(row.kind),
        title=row.title,
        text=row.text,
        by_no=row.by_no,
        at_ms=row.at_ms,
        roles=tuple(Role(role) for role in json.loads(row.roles)),
        groups=tuple(json.loads(row.groups)),
        persons=tuple(json.loads(row.persons)),
        target=row.target,
        withdrawn_at_ms=row.withdrawn_at_ms,
    )
