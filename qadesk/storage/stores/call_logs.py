"""Calls that logs tell of, a batch at a time: found, added, completed. A million of them take half a minute."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from qadesk.domain.call_joins import FARTHEST_MS, Candidate, Seen, digits, is_findable
from qadesk.domain.call_logs import LoggedCall
from qadesk.domain.errors import UserError
from qadesk.domain.intake import CALL, LogsTaken
from qadesk.domain.log_sources import format_of, source_of
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import catalogue, facts, journal, sqlite
from qadesk.storage import tables as t
from qadesk.storage.agent_memory import AgentMemory
from qadesk.storage.bulk import BulkInsert
from qadesk.storage.call_finder import CallFinder
from qadesk.storage.logged_rows import NEW_COLUMNS, Completed, LoggedRows
from qadesk.storage.sitetime import SiteTime
from qadesk.storage.stores.calls import ids_of

SEVERAL = QT_TRANSLATE_NOOP(
    "errors", "{count} calls fit this row by number and time; it was added as a call of its own."
)
APART = QT_TRANSLATE_NOOP("errors", "The log says that {ids} are one call, but they are several here and stay apart.")
TAKEN_ID = QT_TRANSLATE_NOOP(
    "errors", "The identifier {id} is that of a call at another time; this one was taken in without it."
)


class SqlCallLogStore:
    """Takes what logs tell of calls, recorded or not."""

    def __init__(
        self, connection: Connection, new_uid: Callable[[], str], site: Callable[[], SiteTime], agents: AgentMemory
    ) -> None:
        self._connection = connection
        self._new_uid = new_uid
        self._site = site
        self._agents = agents

    def take(self, intake_uid: str, source: str, calls: Sequence[LoggedCall]) -> LogsTaken:
        """Add those that are not there, complete those that are; ``source`` is the provenance: ``log FORMAT: FILE``.

        A call is known by an identifier of any of its legs, by the name of its recording, or by number (else agent)
        and time, if exactly one fits. Issues name the first row of their call, and no path.
        """
        intake_id = journal.intake_id(self._connection, intake_uid)
        self._agents.recall(self._connection, self._site())
        rows = LoggedRows(self._site(), self._agents, self._new_uid, intake_id, source)
        batch = _Batch(self._connection, rows, intake_id, format_of(source))
        waiting: Sequence[LoggedCall] = calls
        while waiting:
            part, rest = _without_repeats(waiting)
            waiting = [*batch.take(part), *rest]
        taken = batch.done()
        self._agents.keep(self._connection)
        return taken


class _Batch:
    """The calls of one transaction."""

    def __init__(self, connection: Connection, rows: LoggedRows, intake_id: int, format_name: str) -> None:
        self._connection = connection
        self._finder = CallFinder(connection)
        self._rows = rows
        self._intake_id = intake_id
        self._format = format_name
        self._imported = self._updated = self._unchanged = 0
        self._warnings: list[ImportIssue] = []

    def take(self, calls: Sequence[LoggedCall]) -> list[LoggedCall]:
        """Calls that share no identifier; those that turn out to be of one call are given back, all but the first."""
        known = self._finder.by_ids(chain.from_iterable(_names(call) for call in calls))
        calls = self._with_own_ids(calls, known)
        targets: dict[int, LoggedCall] = {}
        new, again = [], []
        for call, target in zip(calls, self._found(calls, known), strict=True):
            if target is None:
                new.append(call)
            elif targets.setdefault(target, call) is not call:
                again.append(call)
        self._add(new, known)
        self._complete(targets, known)
        return again

    def done(self) -> LogsTaken:
        """What came of them; the journal counts along, for whoever looks after a crash."""
        i = t.intake.c
        counts = {"imported": i.imported + self._imported, "updated": i.updated + self._updated}
        counts["unchanged"] = i.unchanged + self._unchanged
        self._connection.execute(update(t.intake).where(i.id == self._intake_id).values(counts))
        return LogsTaken(
            imported=self._imported,
            updated=self._updated,
            unchanged=self._unchanged,
            warnings=tuple(self._warnings),
        )

    def _with_own_ids(self, calls: Sequence[LoggedCall], known: dict[str, int]) -> Sequence[LoggedCall]:
        """The calls; those whose identifier a call of another time has (by a log's word) without theirs."""
        if not known:
            return calls
        some = json.dumps(list(set(known.values())))
        starts: dict[int, Any] = {row.id: row for row in self._connection.execute(_STARTS, {"some": some})}
        return [self._without_taken_id(call, starts.get(known.get(call.facts.unique_id or "", 0))) for call in calls]

    def _without_taken_id(self, call: LoggedCall, other: Row[Any] | None) -> LoggedCall:
        start = call.facts.started_at_ms
        if other is None or start is None or abs(start - (other.started_at_ms or start)) <= FARTHEST_MS:
            return call
        if not format_of(source_of(json.loads(other.provenance), "started_at_ms")):
            return call
        self._warn(call, TAKEN_ID, id=call.facts.unique_id)
        return replace(call, facts=replace(call.facts, unique_id=None), also_known_as=())

    # -- finding ------------------------------------------------------------------------------------------------------

    def _found(self, calls: Sequence[LoggedCall], known: dict[str, int]) -> list[int | None]:
        """The key of the call that each is, as far as it is there."""
        found = [self._by_id(call, known) for call in calls]
        self._by_recording(calls, found)
        self._by_time(calls, found)
        return found

    def _by_id(self, call: LoggedCall, known: dict[str, int]) -> int | None:
        if not call.also_known_as:
            return known.get(call.facts.unique_id or "")
        named = {name: known[name] for name in _names(call) if name in known}
        if len(set(named.values())) > 1:
            self._warn(call, APART, ids=tuple(named))
        return next(iter(named.values()), None)

    def _by_recording(self, calls: Sequence[LoggedCall], found: list[int | None]) -> None:
        open_ones = [at for at, target in enumerate(found) if target is None and calls[at].recording_names]
        if not open_ones:
            return
        owners = self._finder.by_recordings(name for at in open_ones for name in calls[at].recording_names)
        for at in open_ones:
            targets = set().union(*(owners.get(name.lower(), ()) for name in calls[at].recording_names))
            found[at] = targets.pop() if len(targets) == 1 else None

    def _by_time(self, calls: Sequence[LoggedCall], found: list[int | None]) -> None:
        # Within one log identifiers tell calls apart; rows without any may be the same call again.
        named: dict[int, Seen] = {}
        nameless: dict[int, Seen] = {}
        for at, (call, target) in enumerate(zip(calls, found, strict=True)):
            if target is None and is_findable(seen := _seen(call)):
                (named if seen.unique_id else nameless)[at] = seen
        for asked, without in ((named, self._intake_id), (nameless, 0)):
            places = list(asked)
            for place, candidates in self._finder.by_time(list(asked.values()), self._accept, without).items():
                at = places[place]
                found[at] = self._chosen(asked[at], candidates)
                if found[at] is None:
                    self._warn(calls[at], SEVERAL, count=len(candidates))

    def _chosen(self, seen: Seen, candidates: Sequence[Candidate]) -> int | None:
        """The only one; of several the one that such a log has told of in the same way: it comes again."""
        own = [each for each in candidates if self._is_own(each) and _is_alike(seen, each.seen)]
        some = own if len(candidates) > 1 else candidates
        return some[0].id if len(some) == 1 else None

    def _is_own(self, other: Candidate) -> bool:
        return f'"log {self._format}: ' in other.sources

    def _accept(self, seen: Seen, other: Candidate) -> bool:
        if other.intake == self._intake_id:
            return not other.seen.unique_id and other.seen.started_at_ms == seen.started_at_ms
        both_named = bool(seen.unique_id and other.seen.unique_id)
        return not (both_named and self._is_own(other))

    # -- writing ------------------------------------------------------------------------------------------------------

    def _add(self, calls: Sequence[LoggedCall], known: dict[str, int]) -> None:
        if not calls:
            return
        rows = [self._rows.new(call) for call in calls]
        with_legs = {row[_UID]: call for row, call in zip(rows, calls, strict=True) if call.also_known_as}
        _ADD(self._connection, rows)
        self._imported += len(rows)
        if with_legs:
            keys = ids_of(self._connection, list(with_legs))
            self._name(dict(zip(keys, with_legs.values(), strict=True)), known)

    def _complete(self, targets: dict[int, LoggedCall], known: dict[str, int]) -> None:
        """Calls that are there learn what the log knows better."""
        if not targets:
            return
        stored = self._connection.execute(_STORED, {"some": json.dumps(list(targets))}).all()
        done = [self._rows.completed(row, targets[row.id], known) for row in stored]
        changed = [each for each in done if each is not None]
        self._updated += len(changed)
        self._unchanged += len(targets) - len(changed)
        self._write(changed)

    def _write(self, changed: Sequence[Completed]) -> None:
        rows = [each.columns for each in changed if each.columns]
        if rows:
            self._connection.execute(_UPDATE, rows)
        _NAME(self._connection, [[alias, each.id] for each in changed for alias in each.aliases])
        journal.changed(self._connection, self._intake_id, CALL, [(e.uid, e.before, e.after) for e in changed])
        if changed:
            ids = [each.id for each in changed]
            recorded = self._connection.scalars(_RECORDED, {"some": json.dumps(ids)}).all()
            catalogue.refresh(self._connection, recorded)
            facts.refresh(self._connection, set(ids).difference(recorded))

    def _name(self, calls: dict[int, LoggedCall], known: dict[str, int]) -> None:
        rows = [
            [name, key]
            for key, call in calls.items()
            for name in dict.fromkeys(call.also_known_as)
            if name and name not in known and name != call.facts.unique_id
        ]
        _NAME(self._connection, rows)

    def _warn(self, call: LoggedCall, what: str, **facts: object) -> None:
        reason = UserError(what, **facts).packed()
        self._warnings.append(ImportIssue("", reason, call.rows[0] if call.rows else None))


def _names(call: LoggedCall) -> Iterator[str]:
    if call.facts.unique_id:
        yield call.facts.unique_id
    yield from filter(None, call.also_known_as)


def _seen(call: LoggedCall) -> Seen:
    facts = call.facts
    return Seen(facts.started_at_ms, facts.customer, facts.agent_no, facts.unique_id, call.figures.wait_ms)


def _is_alike(one: Seen, other: Seen) -> bool:
    return one.started_at_ms == other.started_at_ms and bool(one.unique_id) == bool(other.unique_id)


def _marks(call: LoggedCall) -> set[object]:
    """What a call without identifiers shares with one that might be the same."""
    start, number, agent = call.facts.started_at_ms, digits(call.facts.customer), call.facts.agent_no
    marks: set[object] = {(start, kind, each) for kind, each in (("number", number), ("agent", agent)) if each}
    return marks or {(start,)}


def _without_repeats(calls: Sequence[LoggedCall]) -> tuple[list[LoggedCall], list[LoggedCall]]:
    """The calls that share no identifier (and, without any, no number and instant) with one before, and the others."""
    taken: set[object] = set()
    part, rest = [], []
    for call in calls:
        names: set[object] = set(_names(call)) or _marks(call)
        if taken.isdisjoint(names):
            taken |= names
            part.append(call)
        else:
            rest.append(call)
    return part, rest


_SOME = sqlite.listed("some")
_ADD = BulkInsert(t.call, NEW_COLUMNS)
_UID = NEW_COLUMNS.index("uid")
_NAME = BulkInsert(t.call_alias, ("unique_id", "call_id"))
_STORED = select(t.call).where(t.call.c.id.in_(_SOME))
_STARTS = select(t.call.c.id, t.call.c.started_at_ms, t.call.c.provenance).where(t.call.c.id.in_(_SOME))
_RECORDED = select(t.recording.c.call_id).where(t.recording.c.call_id.in_(_SOME)).distinct()
_CHANGING = [column for column in t.call.c if column.name not in ("id", "uid", "intake_id")]
_UPDATE = (
    update(t.call)
    .where(t.call.c.id == bindparam("key"))
    .values({column: bindparam(f"new_{column.name}", type_=column.type) for column in _CHANGING})
)
