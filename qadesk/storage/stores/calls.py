"""Calls: their facts as columns, the person they belong to, their local date."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, select, update

from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import keys
from qadesk.storage import tables as t
from qadesk.storage.agents import link
from qadesk.storage.codec import dumps
from qadesk.storage.sitetime import SiteTime

# Facts whose column has another name than the field.
_COLUMNS = {"agent": "agent_name", "group": "group_name", "seconds": "declared_seconds"}
_FIELDS = tuple(field.name for field in fields(CallFacts) if field.name != "custom")


class Calls:
    """The calls behind the recordings, by row id; a part of the recording store."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str], site: Callable[[], SiteTime]) -> None:
        self._connection = connection
        self._new_uid = new_uid
        self._site = site

    def take(self, facts: CallFacts, provenance: Mapping[str, str]) -> int:
        """The id of the call that these facts are of: the one with the same unique_id, else a new one.

        A known call keeps what is known of it and learns only what was unknown.
        """
        row = self._by_unique_id(facts.unique_id)
        if row is None:
            values = self._values(facts, provenance)
            return keys.added(self._connection, t.call, uid=self._new_uid(), **values)
        known = call_of(row)
        merged = _merged(known.facts, facts)
        if merged != known.facts:
            self._write(row.id, merged, {**provenance, **known.provenance})
        return int(row.id)

    def add(self, call: Call) -> None:
        """A new call; nobody else has its uid or its unique_id."""
        keys.added(self._connection, t.call, uid=call.uid, **self._values(call.facts, call.provenance))

    def by_unique_id(self, unique_id: str) -> Call | None:
        """The call that the telephone system knows by that name."""
        row = self._by_unique_id(unique_id)
        return call_of(row) if row else None

    def id_of(self, uid: str) -> int:
        """The id of a call. Raises ``KeyError``."""
        found = keys.found(self._connection, select(t.call.c.id).where(t.call.c.uid == uid))
        if found is None:
            raise KeyError(uid)
        return found

    def get(self, uid: str) -> Call | None:
        """The call of that uid."""
        row = self._connection.execute(select(t.call).where(t.call.c.uid == uid)).one_or_none()
        return call_of(row) if row else None

    def replace(self, uid: str, facts: CallFacts, provenance: Mapping[str, str]) -> int:
        """Put these facts in place of the old ones; returns the id. Raises ``UserError`` for another's unique_id."""
        call_id = self.id_of(uid)
        other = self._by_unique_id(facts.unique_id)
        if other is not None and other.id != call_id:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Another call already has the identifier {unique_id}."),
                QT_TRANSLATE_NOOP("errors", "Give this call an identifier of its own, or leave it empty."),
                unique_id=facts.unique_id,
            )
        self._write(call_id, facts, provenance)
        return call_id

    def _by_unique_id(self, unique_id: str | None) -> Row[Any] | None:
        if not unique_id:
            return None
        return self._connection.execute(select(t.call).where(t.call.c.unique_id == unique_id)).one_or_none()

    def _write(self, call_id: int, facts: CallFacts, provenance: Mapping[str, str]) -> None:
        values = self._values(facts, provenance)
        self._connection.execute(update(t.call).where(t.call.c.id == call_id).values(values))

    def _values(self, facts: CallFacts, provenance: Mapping[str, str]) -> dict[str, Any]:
        values = {_COLUMNS.get(name, name): getattr(facts, name) for name in _FIELDS}
        day = self._site().date_of(facts.started_at_ms)
        agent_id, group_on_day = link(self._connection, facts.agent_no, facts.agent, day, facts.group)
        return values | {
            "unique_id": facts.unique_id or None,
            "local_date": day,
            "agent_id": agent_id,
            "group_on_day": group_on_day,
            "custom": dumps(dict(facts.custom)),
            "provenance": dumps(dict(provenance)),
        }


def call_of(row: Row[Any]) -> Call:
    """The call that a row of the table holds."""
    named = {name: getattr(row, _COLUMNS.get(name, name)) for name in _FIELDS}
    return Call(
        uid=row.uid, facts=CallFacts(**named, custom=json.loads(row.custom)), provenance=json.loads(row.provenance)
    )


def _merged(known: CallFacts, new: CallFacts) -> CallFacts:
    named = {name: getattr(new, name) if getattr(known, name) is None else getattr(known, name) for name in _FIELDS}
    return CallFacts(**named, custom={**new.custom, **known.custom})
