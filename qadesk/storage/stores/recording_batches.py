"""Many recordings at once: what an import of a hundred thousand files asks and writes, in few statements."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, func, insert, select, tuple_

from qadesk.domain.assignments import AssignmentState
from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AddedRecording, AudioState, Fingerprint, Recording, RecordingDraft
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.storage import catalogue
from qadesk.storage import tables as t
from qadesk.storage.stores.calls import Calls, call_of
from qadesk.storage.stores.recording_rows import recording_of, recordings

CHUNK = 500
"""Values that one statement asks for; more make its text long without making it faster."""


class RecordingBatches:
    """As the recording store's own methods, for many; a part of that store."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str], calls: Calls) -> None:
        self._connection = connection
        self._new_uid = new_uid
        self._calls = calls

    def by_paths(self, paths: Iterable[str]) -> dict[str, Recording]:
        """Those at these absolute paths, by path."""
        return {one.fingerprint.path: one for one in self._recordings(_BY_PATH, paths)}

    def known(self, paths: Iterable[str]) -> set[str]:
        """Which of these paths are in the catalogue."""
        return {row.path for row in self._rows(_KNOWN, paths)}

    def alike(self, marks: Iterable[Fingerprint]) -> dict[tuple[int, str], list[Recording]]:
        """Those whose bytes look like one of these files', by (size, hash of head and tail), the oldest first."""
        found = defaultdict(list)
        for recording in self._recordings(_ALIKE, {(mark.size, mark.head_tail) for mark in marks}):
            found[recording.fingerprint.size, recording.fingerprint.head_tail].append(recording)
        return dict(found)

    def calls(self, uids: Iterable[str]) -> dict[str, Call]:
        """The calls of these uids."""
        return {row.uid: call_of(row) for row in self._rows(_CALLS, uids)}

    def first_of(self, call_uids: Iterable[str]) -> dict[str, str]:
        """The uid of the first recording of each of these calls."""
        return {row.call_uid: row.uid for row in self._rows(_FIRST, call_uids)}

    def owners(self, unique_ids: Iterable[str]) -> dict[str, str]:
        """The uid of the call that each of these identifiers is of, as far as there is one."""
        wanted = set(unique_ids)
        aliases = {row.unique_id: row.uid for row in self._rows(_ALIASES, wanted)}
        return aliases | {row.unique_id: row.uid for row in self._rows(_OWNERS, wanted)}

    def add(self, drafts: Sequence[RecordingDraft], at_ms: int, intake: str = "") -> list[AddedRecording]:
        """New recordings in this order, each of the call that its facts are of or of a new one.

        Raises ``UserError`` when one of the paths is in the catalogue already; then none has been added.
        """
        self._refuse_known(draft.fingerprint.path for draft in drafts)
        intake_id, newest = self._intake_id(intake), self._connection.scalar(_NEWEST) or 0
        call_ids = self._calls.take_many([(draft.facts, draft.provenance) for draft in drafts], intake_id)
        ordinals = self._ordinals(call_ids)
        rows = [
            _row(draft, at_ms)
            | {"uid": self._new_uid(), "call_id": of, "ordinal": next(ordinals[of]), "intake_id": intake_id}
            for draft, of in zip(drafts, call_ids, strict=True)
        ]
        self._connection.execute(_ADD, rows)
        catalogue.refresh(self._connection, call_ids)
        uids = {row.id: row.uid for row in self._rows(_CALL_UIDS, set(call_ids))}
        makes = _makers(call_ids, newest)
        return [
            AddedRecording(_made(row["uid"], uids[row["call_id"]], draft), joined=place not in makes)
            for place, (row, draft) in enumerate(zip(rows, drafts, strict=True))
        ]

    def update_calls(self, calls: Iterable[Call]) -> None:
        """Replace what is known about these calls. Raises ``UserError`` for an identifier that another call has."""
        catalogue.refresh(self._connection, self._calls.replace_many(list(calls)))

    def waiting_among(self, uids: Iterable[str]) -> list[Recording]:
        """Of the recordings with these uids, or of calls with these, those whose analysis has not delivered."""
        wanted = set(uids)
        found = {one.uid: one for one in self._recordings(_WAITING_AMONG, wanted)}
        return list((found | {one.uid: one for one in self._recordings(_WAITING_OF, wanted)}).values())

    def next_waiting(self, most: int) -> list[Recording]:
        """So many of those that wait for their analysis: those first whose assignment is due first, then the oldest."""
        return [recording_of(row) for row in self._connection.execute(_NEXT, {"most": most})]

    def count_waiting(self) -> int:
        """How many wait for their analysis."""
        return self._connection.scalar(_COUNT) or 0

    def _refuse_known(self, paths: Iterable[str]) -> None:
        known = next(iter(self.by_paths(paths)), None)
        if known is not None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{path} is in the catalogue already."),
                QT_TRANSLATE_NOOP("errors", "Choose another file."),
                path=known,
            )

    def _intake_id(self, uid: str) -> int | None:
        found: int | None = self._connection.scalar(_INTAKE, {"uid": uid}) if uid else None
        return found

    def _ordinals(self, call_ids: Collection[int]) -> dict[int, Iterator[int]]:
        """For each call, the numbers that its next recordings get."""
        highest = {row.call_id: row.highest for row in self._rows(_ORDINALS, set(call_ids))}
        return {of: count(highest.get(of, -1) + 1) for of in set(call_ids)}

    def _recordings(self, query: Select[Any], wanted: Iterable[Any]) -> Iterator[Recording]:
        return map(recording_of, self._rows(query, wanted))

    def _rows(self, query: Select[Any], wanted: Iterable[Any]) -> Iterator[Row[Any]]:
        """The rows of a query for some values, asked for a chunk of them at a time."""
        values = list(wanted)
        for start in range(0, len(values), CHUNK):
            yield from self._connection.execute(query, {"some": values[start : start + CHUNK]})


def _makers(call_ids: Sequence[int], newest: int) -> set[int]:
    """The places of those that made their call: keys of new rows are higher than all before."""
    first = {of: place for place, of in reversed(list(enumerate(call_ids)))}
    return {place for of, place in first.items() if of > newest}


def _row(draft: RecordingDraft, at_ms: int) -> dict[str, Any]:
    mark = draft.fingerprint
    return {
        "path": mark.path,
        "size": mark.size,
        "mtime_ns": mark.mtime_ns,
        "head_tail": mark.head_tail,
        "state": AudioState.WAITING.value,
        "reason": "",
        "warning": "",
        "copied": draft.copied,
        "agent_channel": draft.agent_channel,
        "side": draft.side,
        "imported_at_ms": at_ms,
    }


def _made(uid: str, call_uid: str, draft: RecordingDraft) -> Recording:
    return Recording(
        uid=uid,
        call_uid=call_uid,
        fingerprint=draft.fingerprint,
        state=AudioState.WAITING,
        copied=draft.copied,
        agent_channel=draft.agent_channel,
        side=draft.side,
    )


def _next() -> Select[Any]:
    """Waiting recordings by the first day on which an open assignment of their call is due, then by age."""
    a, r = t.assignment.c, t.recording.c
    due = select(a.call_id, func.min(a.due_on).label("due")).where(a.state == AssignmentState.OPEN.value)
    urgent = due.group_by(a.call_id).subquery()
    return (
        recordings()
        .outerjoin(urgent, urgent.c.call_id == r.call_id)
        .where(r.state == AudioState.WAITING.value)
        .order_by(urgent.c.call_id.is_(None), urgent.c.due.is_(None), urgent.c.due, r.imported_at_ms, r.id)
        .limit(bindparam("most"))
    )


# Built once: an import runs them for every batch, and building a statement costs more than running it.
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_IS_WAITING = t.recording.c.state == AudioState.WAITING.value
_KNOWN = select(t.recording.c.path).where(t.recording.c.path.in_(_SOME))
_BY_PATH = recordings().where(t.recording.c.path.in_(_SOME))
_ALIKE = recordings().where(tuple_(t.recording.c.size, t.recording.c.head_tail).in_(_SOME)).order_by(t.recording.c.id)
_CALLS = select(t.call).where(t.call.c.uid.in_(_SOME))
_CALL_UIDS = select(t.call.c.id, t.call.c.uid).where(t.call.c.id.in_(_SOME))
_OWNERS = select(t.call.c.unique_id, t.call.c.uid).where(t.call.c.unique_id.in_(_SOME))
_ALIASES = select(t.call_alias.c.unique_id, t.call.c.uid).join(t.call).where(t.call_alias.c.unique_id.in_(_SOME))
_ORDINALS = (
    select(t.recording.c.call_id, func.max(t.recording.c.ordinal).label("highest"))
    .where(t.recording.c.call_id.in_(_SOME))
    .group_by(t.recording.c.call_id)
)
_OTHER = t.recording.alias()
_LOWEST = select(func.min(_OTHER.c.ordinal)).where(_OTHER.c.call_id == t.call.c.id).scalar_subquery()
_FIRST = (
    select(t.recording.c.uid, t.call.c.uid.label("call_uid"))
    .join(t.call)
    .where(t.call.c.uid.in_(_SOME), t.recording.c.ordinal == _LOWEST)
)
_WAITING_AMONG = recordings().where(t.recording.c.uid.in_(_SOME), _IS_WAITING)
_WAITING_OF = recordings().where(t.call.c.uid.in_(_SOME), _IS_WAITING).order_by(t.recording.c.ordinal)
_COUNT = select(func.count()).select_from(t.recording).where(_IS_WAITING)
_NEWEST = select(func.max(t.call.c.id))
_INTAKE = select(t.intake.c.id).where(t.intake.c.uid == bindparam("uid"))
_ADD = insert(t.recording)
_NEXT = _next()
