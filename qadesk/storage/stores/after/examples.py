"""The library of examples."""

import json
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, update

from qadesk.domain.after.examples import Example
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.spans import Span
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps, fields_of
from qadesk.storage.queries.evaluations import is_latest


class SqlExampleStore:
    """Clips that are examples of items; nothing is ever deleted, an example is withdrawn."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, example: Example) -> Example:
        """A new one, as it is kept (with its agent). Raises ``KeyError`` for an unknown call."""
        call_id = keys.found(self._connection, select(t.call.c.id).where(t.call.c.uid == example.call_uid))
        if call_id is None:
            raise KeyError(example.call_uid)
        keys.added(
            self._connection,
            t.example,
            uid=example.uid,
            call_id=call_id,
            added_by=example.added_by,
            added_at_ms=example.added_at_ms,
            **_changing(example),
        )
        kept = self.get(example.uid)
        assert kept is not None, "it was added above"
        return kept

    def get(self, uid: str) -> Example | None:
        """By its uid."""
        row = self._connection.execute(examples().where(t.example.c.uid == uid)).one_or_none()
        return example_of(row) if row else None

    def change(self, example: Example) -> None:
        """Keep what has changed; call and who added it stay."""
        self._connection.execute(update(t.example).where(t.example.c.uid == example.uid).values(_changing(example)))

    def marked(self, call_uid: str) -> list[Span]:
        """Spans that any evaluation of the call, submitted or begun, marks to be covered."""
        e = t.evaluation.c
        query = select(e.document).join(t.call, e.call_id == t.call.c.id).where(t.call.c.uid == call_uid)
        documents = self._connection.scalars(query.where(is_latest() | (e.state == EvaluationState.DRAFT)))
        marks = (mark for document in documents for mark in fields_of(document)["marks"])
        return [(m.start_ms, m.end_ms) for m in marks if m.kind == "redact" and m.end_ms > m.start_ms]


@cache
def examples() -> Select[Any]:
    """Examples with their calls' uids and agents."""
    return (
        select(
            t.example,
            t.call.c.uid.label("call_uid"),
            func.coalesce(t.person.c.no, t.call.c.agent_no).label("agent_no"),
        )
        .join(t.call, t.example.c.call_id == t.call.c.id)
        .outerjoin(t.person, t.call.c.agent_id == t.person.c.id)
    )


def example_of(row: Row[Any]) -> Example:
    """What a row of ``examples`` holds."""
    return Example(
        uid=row.uid,
        call_uid=row.call_uid,
        start_ms=row.start_ms,
        end_ms=row.end_ms,
        kind=row.kind,
        title=row.title,
        card_key=row.card_key,
        item_key=row.item_key,
        note=row.note,
        tags=tuple(json.loads(row.tags)),
        added_by=row.added_by,
        added_at_ms=row.added_at_ms,
        agent_no=row.agent_no,
        consent_at_ms=row.consent_at_ms,
        consent_note=row.consent_note,
        withdrawn_at_ms=row.withdrawn_at_ms,
        why=row.why,
    )


def _changing(example: Example) -> dict[str, Any]:
    return {
        "start_ms": example.start_ms,
        "end_ms": example.end_ms,
        "kind": example.kind,
        "title": example.title,
        "card_key": example.card_key,
        "item_key": example.item_key,
        "note": example.note,
        "tags": dumps(example.tags),
        "consent_at_ms": example.consent_at_ms,
        "consent_note": example.consent_note,
        "withdrawn_at_ms": example.withdrawn_at_ms,
        "why": example.why,
    }
