"""What an import changed of calls that were there is put back, field by field, where nobody has changed it since."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, select, update

from qadesk.domain.errors import UserError
from qadesk.domain.intake import ALIAS, SOURCE
from qadesk.domain.log_sources import EVERY, FACTS, FIGURES, source_of
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import catalogue, facts
from qadesk.storage import tables as t
from qadesk.storage.agents import AgentIndex
from qadesk.storage.call_finder import CallFinder
from qadesk.storage.codec import dumps
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores.calls import COLUMNS

CHANGED_SINCE = QT_TRANSLATE_NOOP("errors", "It has been changed since: {fields}.")
_COLUMN_OF = {name: COLUMNS.get(name, name) for name in (*FACTS, *FIGURES)}
_WRITTEN = tuple(column.name for column in t.call.c if column.name not in ("id", "uid", "intake_id"))


@dataclass(slots=True)
class _Call:
    """A call while changes of it are undone."""

    row: Row[Any]
    known: dict[str, Any]
    """Facts and figures by name, and the centre's own fields."""
    sources: dict[str, str]
    own: set[str]
    """Names of the centre's own fields."""
    changed: bool = False


class CallsBack:
    """Undoes changes of calls, many at once."""

    def __init__(self, connection: Connection, site: Callable[[], SiteTime]) -> None:
        self._connection = connection
        self._site = site

    def restore(self, changes: Sequence[Row[Any]]) -> tuple[int, list[ImportIssue]]:
        """Undo rows of the journal in this order; how many came back whole, and what stays as it is with the reason."""
        if not changes:
            return 0, []
        targets = list(dict.fromkeys(change.target for change in changes))
        calls = {row.uid: _call(row) for row in self._connection.execute(_BY_UID, {"some": targets})}
        restored, kept = 0, []
        taken = self._ids_in_use(changes)
        for change in changes:
            call = calls.get(change.target)
            if call is None:
                continue
            before, after = json.loads(change.before), json.loads(change.after)
            self._forget_aliases(call, after)
            since = _undo(call, before, after, taken)
            restored += not since
            if since:
                reason = UserError(CHANGED_SINCE, fields=tuple(since)).packed()
                kept.append(ImportIssue(call.row.unique_id or call.row.uid, reason))
        self._write([call for call in calls.values() if call.changed])
        return restored, kept

    def _ids_in_use(self, changes: Sequence[Row[Any]]) -> dict[str, int]:
        """Whose the identifiers are that calls would get back."""
        wanted = (json.loads(change.before).get("unique_id") for change in changes)
        return CallFinder(self._connection).by_ids(name for name in wanted if name)

    def _forget_aliases(self, call: _Call, after: Mapping[str, Any]) -> None:
        names = [name.removeprefix(ALIAS) for name in after if name.startswith(ALIAS)]
        if names:
            a = t.call_alias.c
            self._connection.execute(delete(t.call_alias).where(a.unique_id.in_(names), a.call_id == call.row.id))

    def _write(self, calls: Sequence[_Call]) -> None:
        if not calls:
            return
        agents = AgentIndex.load(self._connection)
        self._connection.execute(_UPDATE, [self._columns(call, agents) for call in calls])
        a = t.call_alias.c
        own = [call.known["unique_id"] for call in calls if call.known["unique_id"]]
        # What is its identifier again is no other name of it.
        ids = [call.row.id for call in calls]
        self._connection.execute(delete(t.call_alias).where(a.unique_id.in_(own), a.call_id.in_(ids)))
        recorded = select(t.recording.c.call_id).where(t.recording.c.call_id.in_(ids)).distinct()
        shown = self._connection.scalars(recorded).all()
        catalogue.refresh(self._connection, shown)
        facts.refresh(self._connection, set(ids).difference(shown))

    def _columns(self, call: _Call, agents: AgentIndex) -> dict[str, Any]:
        known = call.known
        values = {name: getattr(call.row, name) for name in _WRITTEN}
        values |= {column: known[name] for name, column in _COLUMN_OF.items()}
        day = self._site().date_of(known["started_at_ms"])
        agent_id, group = agents.link(known["agent_no"], known["agent"], day, known["group"])
        values |= {"local_date": day, "agent_id": agent_id, "group_on_day": group}
        values["custom"] = dumps({name: known[name] for name in known if name in call.own})
        values["provenance"] = dumps(call.sources)
        return {f"new_{name}": value for name, value in values.items()} | {"key": call.row.id}


def _call(row: Row[Any]) -> _Call:
    custom = json.loads(row.custom)
    known = {name: getattr(row, column) for name, column in _COLUMN_OF.items()} | custom
    return _Call(row, known, json.loads(row.provenance), set(custom))


def _undo(call: _Call, before: Mapping[str, Any], after: Mapping[str, Any], taken: Mapping[str, int]) -> list[str]:
    """Put the fields back; those that are neither as before nor as after stay, and are named."""
    since = []
    for name, value in after.items():
        if name.startswith((ALIAS, SOURCE)):
            continue
        old, now = before.get(name), call.known.get(name)
        if now == value and not (name == "unique_id" and taken.get(old or "", call.row.id) != call.row.id):
            _put(call, name, old)
        elif now != old:
            since.append(name)
    for name in after:
        field = name.removeprefix(SOURCE)
        if name.startswith(SOURCE) and field not in since and source_of(call.sources, field) == after[name]:
            _say(call, field, before.get(name))
    return since


def _put(call: _Call, name: str, value: Any) -> None:
    call.changed = True
    if name in _COLUMN_OF:
        call.known[name] = value
    elif value is None:
        call.known.pop(name, None)
        call.own.discard(name)
    else:
        call.known[name] = value
        call.own.add(name)


def _say(call: _Call, name: str, source: str | None) -> None:
    call.changed = True
    if source is None or source == call.sources.get(EVERY):
        call.sources.pop(name, None)
    else:
        call.sources[name] = source


_SOME: BindParameter[str] = bindparam("some", expanding=True)
_BY_UID = select(t.call).where(t.call.c.uid.in_(_SOME))
_UPDATE = (
    update(t.call)
    .where(t.call.c.id == bindparam("key"))
    .values({t.call.c[name]: bindparam(f"new_{name}", type_=t.call.c[name].type) for name in _WRITTEN})
)
