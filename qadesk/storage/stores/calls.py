"""Calls: their facts as columns, the person they belong to, their local date."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, insert, select, update

from qadesk.domain.call_joins import Seen, is_findable
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.intake import ALIAS, CALL, IntakeKind, call_change
from qadesk.domain.log_sources import FACTS, FIGURES, format_of, source_of, spelled_out
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import journal, keys, sqlite
from qadesk.storage import tables as t
from qadesk.storage.agents import AgentIndex, link
from qadesk.storage.call_finder import CallFinder
from qadesk.storage.codec import dumps
from qadesk.storage.sitetime import SiteTime

# Facts whose column has another name than the field.
COLUMNS = {"agent": "agent_name", "group": "group_name", "seconds": "declared_seconds"}

_Told = tuple[CallFacts, Mapping[str, str]]
"""What a source says of a call, and the source of each fact."""
_Written = tuple[int, CallFacts, Mapping[str, str]]
"""The key of a call, and what is to be known of it."""


class Calls:
    """The calls behind the recordings, by row id; a part of the recording store."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str], site: Callable[[], SiteTime]) -> None:
        self._connection = connection
        self._new_uid = new_uid
        self._site = site

    def take(self, facts: CallFacts, provenance: Mapping[str, str], intake_id: int | None = None) -> int:
        """The id of the call that these facts are of, see ``take_many``."""
        return self.take_many([(facts, provenance)], intake_id)[0]

    def take_many(self, told: Sequence[_Told], intake_id: int | None = None) -> list[int]:
        """The ids of the calls that a recording's facts are of, for many; a new call where there is none.

        That is the call with the same identifier (its own, or that of one of its legs), else the only one that a log
        told of with the same number (or agent) and time. A known call keeps what is known of it and learns only what
        was unknown, which goes into the journal of the import; new calls bear its key. Calls that are found need their
        rows of the catalogue refreshed.
        """
        found = self._find([facts for facts, _ in told])
        makers: dict[str, int] = {}
        names = [facts.unique_id or f" {place}" for place, (facts, _) in enumerate(told)]
        for place, (name, known) in enumerate(zip(names, found, strict=True)):
            if known is None:
                makers.setdefault(name, place)
        made = dict(zip(makers, self._insert([told[place] for place in makers.values()], intake_id), strict=True))
        ids = [made[name] if known is None else known for name, known in zip(names, found, strict=True)]
        new = set(makers.values())
        self._learn([(ids[place], *told[place]) for place in range(len(told)) if place not in new], intake_id)
        return ids

    def add(self, call: Call) -> None:
        """A new call; nobody else has its uid or its unique_id."""
        keys.added(self._connection, t.call, uid=call.uid, **self._values(call.facts, call.provenance))

    def by_unique_id(self, unique_id: str) -> Call | None:
        """The call that the telephone system knows by that name, its own or that of one of its legs."""
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
        return self.replace_many([Call(uid=uid, facts=facts, provenance=provenance)])[0]

    def replace_many(self, calls: Sequence[Call]) -> list[int]:
        """The same for many, in this order: one may take the identifier that one before it has given up."""
        ids = ids_of(self._connection, [call.uid for call in calls])
        self._write([(key, call.facts, call.provenance) for key, call in zip(ids, calls, strict=True)])
        return ids

    # -- finding ------------------------------------------------------------------------------------------------------

    def _find(self, asked: Sequence[CallFacts]) -> list[int | None]:
        finder = CallFinder(self._connection)
        by_id = finder.by_ids(facts.unique_id for facts in asked if facts.unique_id)
        found = [by_id.get(facts.unique_id or "") for facts in asked]
        if None not in found or not self._connection.scalar(_HAS_LOGS):
            return found
        seen = {at: _seen(facts) for at, facts in enumerate(asked) if found[at] is None and is_findable(_seen(facts))}
        for at, candidates in zip(seen, finder.by_number(list(seen.values())), strict=True):
            logged = [each for each in candidates if _is_logged(each.sources)]
            found[at] = logged[0].id if len(logged) == 1 else None
        return found

    def _by_unique_id(self, unique_id: str | None) -> Row[Any] | None:
        if not unique_id:
            return None
        call_id = CallFinder(self._connection).by_ids([unique_id]).get(unique_id)
        if call_id is None:
            return None
        return self._connection.execute(select(t.call).where(t.call.c.id == call_id)).one()

    # -- writing ------------------------------------------------------------------------------------------------------

    def _insert(self, told: Sequence[_Told], intake_id: int | None) -> list[int]:
        """Make new calls; their keys, in order."""
        if not told:
            return []
        index = AgentIndex.load(self._connection) if len(told) > 1 else None
        more = [{"uid": self._new_uid(), "intake_id": intake_id} for _ in told]
        rows = [self._values(*each, index) | own for each, own in zip(told, more, strict=True)]
        self._connection.execute(_ADD, rows)
        return ids_of(self._connection, [row["uid"] for row in rows])

    def _learn(self, told: Sequence[tuple[int, CallFacts, Mapping[str, str]]], intake_id: int | None) -> None:
        """What these recordings add to calls that are there."""
        if not told:
            return
        calls = {row.id: call_of(row) for row in self._connection.execute(_BY_KEY, {"some": [key for key, *_ in told]})}
        taken = set(CallFinder(self._connection).by_ids(facts.unique_id for _, facts, _ in told if facts.unique_id))
        learnt: list[_Written] = []
        aliases: list[tuple[str, int]] = []
        changes = []
        for call_id, facts, provenance in told:
            known = calls[call_id]
            merged, name = _merged(known.facts, facts), facts.unique_id
            before: dict[str, object] = {}
            now: dict[str, object] = {}
            if merged != known.facts:
                calls[call_id] = replace(known, facts=merged, provenance={**provenance, **known.provenance})
                learnt.append((call_id, merged, calls[call_id].provenance))
                before, now = call_change(known, calls[call_id])
            if name and name not in (merged.unique_id, *taken):
                taken.add(name)
                aliases.append((name, call_id))
                before, now = {**before, ALIAS + name: None}, {**now, ALIAS + name: True}
            if now:
                changes.append((known.uid, before, now))
        self._write(learnt)
        add_aliases(self._connection, aliases)
        if intake_id is not None:
            journal.changed(self._connection, intake_id, CALL, changes)

    def _write(self, calls: Sequence[_Written]) -> None:
        """Raises ``UserError`` for an identifier that another call has."""
        if not calls:
            return
        named = _Names(self._connection, calls)
        index = AgentIndex.load(self._connection) if len(calls) > 1 else None
        rows = []
        for call_id, facts, provenance in calls:
            named.rename(call_id, facts.unique_id)
            figures = {name: source for name in FIGURES if (source := source_of(named.sources[call_id], name))}
            values = self._values(facts, {**provenance, **figures}, index)
            rows.append({f"new_{name}": value for name, value in values.items()} | {"key": call_id})
        self._connection.execute(_REPLACE, rows)
        add_aliases(self._connection, named.given_up)

    def _values(
        self, facts: CallFacts, provenance: Mapping[str, str], index: AgentIndex | None = None
    ) -> dict[str, Any]:
        values = {COLUMNS.get(name, name): getattr(facts, name) for name in FACTS}
        day = self._site().date_of(facts.started_at_ms)
        said = (facts.agent_no, facts.agent, day, facts.group)
        agent_id, group_on_day = index.link(*said) if index else link(self._connection, *said)
        return values | {
            "unique_id": facts.unique_id or None,
            "local_date": day,
            "agent_id": agent_id,
            "group_on_day": group_on_day,
            "custom": dumps(dict(facts.custom)),
            "provenance": dumps(dict(provenance)),
        }


class _Names:
    """The identifiers of some calls, as they pass from one to another."""

    def __init__(self, connection: Connection, calls: Sequence[_Written]) -> None:
        rows = connection.execute(_NAMED, {"some": [key for key, *_ in calls]}).all()
        self.sources: dict[int, dict[str, str]] = {row.id: json.loads(row.provenance) for row in rows}
        self.given_up: list[tuple[str, int]] = []
        """(identifier, key) of those by which logs know a call, and will bring it again."""
        self._own = {row.id: row.unique_id for row in rows}
        self._owners = CallFinder(connection).by_ids(facts.unique_id for _, facts, _ in calls if facts.unique_id)

    def rename(self, call_id: int, name: str | None) -> None:
        """The call has that identifier from now on. Raises ``UserError`` where another one has it."""
        old = self._own[call_id]
        if name and self._owners.setdefault(name, call_id) != call_id:
            raise _taken(name)
        self._own[call_id] = name or None
        if old and old != name:
            if format_of(source_of(self.sources[call_id], "unique_id")):
                self.given_up.append((old, call_id))
            else:
                self._owners.pop(old, None)


def _taken(unique_id: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Another call already has the identifier {unique_id}."),
        QT_TRANSLATE_NOOP("errors", "Give this call an identifier of its own, or leave it empty."),
        unique_id=unique_id,
    )


def call_of(row: Row[Any]) -> Call:
    """The call that a row of the table holds."""
    named = {name: getattr(row, COLUMNS.get(name, name)) for name in FACTS}
    facts = CallFacts(**named, custom=json.loads(row.custom))
    return Call(uid=row.uid, facts=facts, provenance=spelled_out(json.loads(row.provenance), facts.known()))


def ids_of(connection: Connection, uids: Sequence[str]) -> list[int]:
    """The keys of calls, in order. Raises ``KeyError`` where one is not there."""
    found = {row.uid: row.id for row in connection.execute(_KEYS, {"some": json.dumps(list(uids))})}
    return [found[uid] for uid in uids]


def add_aliases(connection: Connection, aliases: Iterable[tuple[str, int]]) -> int:
    """Further identifiers of calls, (identifier, key); those that some call has already are left out. How many."""
    wanted = dict(reversed([(alias, key) for alias, key in aliases if alias]))
    if not wanted:
        return 0
    known = CallFinder(connection).by_ids(wanted)
    rows = [{"unique_id": alias, "call_id": key} for alias, key in wanted.items() if alias not in known]
    if rows:
        connection.execute(_ADD_ALIAS, rows)
    return len(rows)


def _seen(facts: CallFacts) -> Seen:
    return Seen(facts.started_at_ms, facts.customer, facts.agent_no, facts.unique_id)


def _is_logged(sources: str) -> bool:
    return any(format_of(source) for source in json.loads(sources).values())


def _merged(known: CallFacts, new: CallFacts) -> CallFacts:
    named = {name: getattr(new, name) if getattr(known, name) is None else getattr(known, name) for name in FACTS}
    return CallFacts(**named, custom={**new.custom, **known.custom})


_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_HAS_LOGS = select(t.intake.c.id).where(t.intake.c.kind == IntakeKind.CALLS.value).limit(1)
_ADD = insert(t.call)
_ADD_ALIAS = insert(t.call_alias)
_NAMED = select(t.call.c.id, t.call.c.unique_id, t.call.c.provenance).where(t.call.c.id.in_(_SOME))
_VALUES = (
    *(COLUMNS.get(name, name) for name in FACTS),
    *("local_date", "agent_id", "group_on_day", "custom", "provenance"),
)
_REPLACE = (
    update(t.call)
    .where(t.call.c.id == bindparam("key"))
    .values({name: bindparam(f"new_{name}", type_=t.call.c[name].type) for name in _VALUES})
)
_KEYS = select(t.call.c.uid, t.call.c.id).where(t.call.c.uid.in_(sqlite.listed("some")))
_BY_KEY = select(t.call).where(t.call.c.id.in_(_SOME))
