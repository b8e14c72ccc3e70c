"""Acknowledgements, which never change, and the PINs they are given with."""

import json
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from qadesk.domain.after.coaching import SessionState
from qadesk.domain.after.releases import AcknowledgedBy, Acknowledgement, SessionParties, StoredPin
from qadesk.storage import codec, keys
from qadesk.storage import tables as t


class SqlAcknowledgementStore:
    """By the uid of what was acknowledged; PINs by their person's number."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, acknowledgement: Acknowledgement) -> None:
        """A new one; it never changes. Raises ``KeyError`` for somebody who is not there."""
        each = acknowledgement
        values = {
            "uid": each.uid,
            "target_kind": each.target_kind,
            "target_uid": each.target_uid,
            "revision": each.revision,
            "person_id": self._person_id(each.person_no),
            "how": each.how.value,
            "at_ms": each.at_ms,
            "comment": each.comment,
            "recorded_by": each.recorded_by,
            "signature": codec.dumps(each.signature),
            "returned_on": each.returned_on,
        }
        self._connection.execute(insert(t.acknowledgement), values)

    def of(self, target_uid: str) -> list[Acknowledgement]:
        """Of an evaluation or a session, oldest first."""
        a = t.acknowledgement.c
        query = select(t.acknowledgement, t.person.c.no.label("person_no")).join(t.person, a.person_id == t.person.c.id)
        return [_of(row) for row in self._connection.execute(query.where(a.target_uid == target_uid).order_by(a.id))]

    def session(self, uid: str) -> SessionParties | None:
        """Who acknowledges a coaching session, and what."""
        s, agent, coach = t.coaching_session.c, t.person.alias("agent"), t.person.alias("coach")
        query = select(agent.c.no.label("agent_no"), coach.c.no.label("coach_no"), s.state, s.saves)
        query = query.join(agent, s.agent_id == agent.c.id).join(coach, s.coach_id == coach.c.id)
        row = self._connection.execute(query.where(s.uid == uid)).one_or_none()
        if row is None:
            return None
        return SessionParties(
            agent_no=row.agent_no, coach_no=row.coach_no, state=SessionState(row.state), saves=row.saves
        )

    def complete_session(self, uid: str) -> None:
        """Both have: a session that was held is acknowledged."""
        s = t.coaching_session.c
        held = update(t.coaching_session).where(s.uid == uid, s.state == SessionState.HELD)
        self._connection.execute(held.values(state=SessionState.ACKNOWLEDGED.value))

    def pin(self, person_no: str) -> StoredPin | None:
        """Somebody's PIN."""
        p = t.pin.c
        query = select(t.pin).join(t.person, p.person_id == t.person.c.id).where(t.person.c.no == person_no)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        return StoredPin(
            person_no=person_no,
            hash=row.hash,
            set_at_ms=row.set_at_ms,
            failures=row.failures,
            blocked_until_ms=row.blocked_until_ms,
        )

    def put_pin(self, pin: StoredPin) -> None:
        """Keep or replace it. Raises ``KeyError`` for somebody who is not there."""
        person_id = self._person_id(pin.person_no)
        values = {
            "hash": pin.hash,
            "set_at_ms": pin.set_at_ms,
            "failures": pin.failures,
            "blocked_until_ms": pin.blocked_until_ms,
        }
        changed = update(t.pin).where(t.pin.c.person_id == person_id).values(values)
        if not self._connection.execute(changed).rowcount:
            self._connection.execute(insert(t.pin), {"person_id": person_id, **values})

    def _person_id(self, no: str) -> int:
        found = keys.found(self._connection, select(t.person.c.id).where(t.person.c.no == no))
        if found is None:
            raise KeyError(no)
        return found


def _of(row: Row[Any]) -> Acknowledgement:
    strokes = json.loads(row.signature)
    return Acknowledgement(
        uid=row.uid,
        target_kind=row.target_kind,
        target_uid=row.target_uid,
        revision=row.revision,
        person_no=row.person_no,
        how=AcknowledgedBy(row.how),
        at_ms=row.at_ms,
        comment=row.comment,
        recorded_by=row.recorded_by,
        signature=tuple(tuple((int(x), int(y)) for x, y in stroke) for stroke in strokes),
        returned_on=row.returned_on,
    )
