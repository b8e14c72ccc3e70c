"""What packs bring and take: cards and recordings under their own numbers, evaluations, times and audit entries."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, insert, or_, select, tuple_

from qadesk.domain.assignments import Assignment, AssignmentState, WorkedTime
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.packs import AuditEntry, PackedCard, PackedRecording
from qadesk.domain.recordings import AudioState, Fingerprint
from qadesk.storage import catalogue, keys
from qadesk.storage import tables as t
from qadesk.storage.codec import dumps
from qadesk.storage.stores.assignments import assignment_of, assignments
from qadesk.storage.stores.evaluations import evaluation_of, evaluations

_CHUNK = 500


class SqlPackStore:
    """The journal of packs, and what they move."""

    def __init__(self, connection: Connection, new_uid: Callable[[], str]) -> None:
        self._connection = connection
        self._new_uid = new_uid

    def note(
        self, uid: str, direction: str, kind: str, inspector_no: str, at_ms: int, who: str, summary: dict[str, Any]
    ) -> None:
        """A pack went ``out`` or came ``in``; nothing happens for one that is noted already."""
        p = t.pack.c
        if keys.found(self._connection, select(p.id).where(p.uid == uid)) is not None:
            return
        row = {"uid": uid, "direction": direction, "kind": kind, "inspector_no": inspector_no, "at_ms": at_ms}
        self._connection.execute(insert(t.pack), {**row, "who": who, "summary": dumps(summary)})

    def summaries(self, direction: str, kind: str) -> list[dict[str, Any]]:
        """What was noted of packs, oldest first."""
        p = t.pack.c
        query = select(p.summary).where(p.direction == direction, p.kind == kind).order_by(p.id)
        return [json.loads(text) for text in self._connection.scalars(query)]

    def work_of(self, inspector_no: str, draw_uid: str = "") -> list[Assignment]:
        """What of an inspector's work goes into a pack: what is open, and what was withdrawn after it had left."""
        a = t.assignment.c
        left = (a.state == AssignmentState.WITHDRAWN) & a.packed_at_ms.is_not(None)
        query = assignments().where(t.person.c.no == inspector_no, or_(a.state == AssignmentState.OPEN, left))
        if draw_uid:
            query = query.where(t.draw.c.uid == draw_uid)
        return [assignment_of(row) for row in self._connection.execute(query.order_by(a.id))]

    def group_of(self, call_uid: str) -> str | None:
        """The team that a call counts for."""
        c = t.call.c
        found: str | None = self._connection.scalar(select(c.group_on_day).where(c.uid == call_uid))
        return found

    def ordinals(self, call_uid: str) -> dict[str, int]:
        """The place of each recording of a call, by its uid."""
        r = t.recording.c
        query = select(r.uid, r.ordinal).join(t.call, r.call_id == t.call.c.id).where(t.call.c.uid == call_uid)
        return {row.uid: row.ordinal for row in self._connection.execute(query)}

    def put_card(self, card: PackedCard, who: str, at_ms: int) -> None:
        """A published version under its own number, and its retirement; what is there already stays."""
        s, v, r = t.scorecard.c, t.scorecard_version.c, t.scorecard_retirement.c
        of_key = select(s.id).where(s.key == card.key)
        key_id = keys.found(self._connection, of_key)
        if key_id is None:
            key_id = keys.added(self._connection, t.scorecard, uid=self._new_uid(), key=card.key)
        version = select(v.id).where(v.scorecard_id == key_id, v.version == card.version)
        version_id = keys.found(self._connection, version)
        if version_id is None:
            version_id = keys.added(
                self._connection,
                t.scorecard_version,
                uid=self._new_uid(),
                scorecard_id=key_id,
                version=card.version,
                title=card.title,
                document=card.document,
                business_types=dumps(card.business_types),
                published_at_ms=card.published_at_ms,
                effective_from=card.effective_from,
                changed_at_ms=at_ms,
                changed_by=who,
                note=card.note,
            )
        ended = keys.found(self._connection, select(r.card_version_id).where(r.card_version_id == version_id))
        if card.retired_from is not None and ended is None:
            end = {"retired_from": card.retired_from, "at_ms": at_ms, "who": who, "why": "work pack"}
            self._connection.execute(insert(t.scorecard_retirement), {"card_version_id": version_id, **end})

    def put_recordings(self, recordings: Sequence[tuple[PackedRecording, Fingerprint]], at_ms: int) -> None:
        """New recordings under their own uids, of calls that are there; their sound waits for its analysis."""
        if not recordings:
            return
        c = t.call.c
        uids = sorted({each.call_uid for each, _ in recordings})
        found = (self._connection.execute(select(c.uid, c.id).where(c.uid.in_(some))) for some in _chunks(uids))
        ids = {row.uid: row.id for rows in found for row in rows}
        rows = [_row(each, mark, ids[each.call_uid], at_ms) for each, mark in recordings]
        self._connection.execute(insert(t.recording), rows)
        catalogue.refresh(self._connection, ids.values())

    def submitted(self, inspector_no: str = "") -> list[Evaluation]:
        """Every submitted revision (of the evaluations that an inspector has a revision of), by uid and revision."""
        e = t.evaluation.c
        query = evaluations().where(e.state != EvaluationState.DRAFT)
        if inspector_no:
            own = select(e.uid).join(t.person, e.inspector_id == t.person.c.id).where(t.person.c.no == inspector_no)
            query = query.where(e.uid.in_(own.where(e.state != EvaluationState.DRAFT)))
        return [evaluation_of(row) for row in self._connection.execute(query.order_by(e.uid, e.revision))]

    def of_call(self, call_uid: str) -> list[Evaluation]:
        """Every submitted revision of a call, whoever gave it."""
        e = t.evaluation.c
        query = evaluations().where(t.call.c.uid == call_uid, e.state != EvaluationState.DRAFT)
        return [evaluation_of(row) for row in self._connection.execute(query.order_by(e.uid, e.revision))]

    def drafts(self, inspector_no: str = "") -> int:
        """How many evaluations are begun and not submitted."""
        e = t.evaluation.c
        query = select(func.count()).select_from(t.evaluation).join(t.person, e.inspector_id == t.person.c.id)
        query = query.where(e.state == EvaluationState.DRAFT)
        return self._connection.scalar(query.where(t.person.c.no == inspector_no) if inspector_no else query) or 0

    def times(self, inspector_no: str = "") -> list[WorkedTime]:
        """Everything that was worked, by day."""
        w = t.work_time.c
        query: Select[Any] = (
            select(t.work_time, t.call.c.uid, t.person.c.no)
            .join(t.call, w.call_id == t.call.c.id)
            .join(t.person, w.person_id == t.person.c.id)
            .order_by(w.local_date, w.id)
        )
        rows = self._connection.execute(query.where(t.person.c.no == inspector_no) if inspector_no else query)
        return [
            WorkedTime(
                call_uid=row.uid,
                inspector_no=row.no,
                day=row.local_date,
                listening_ms=row.listening_ms,
                scoring_ms=row.scoring_ms,
                idle_ms=row.idle_ms,
            )
            for row in rows
        ]

    def audit_of(self, targets: Sequence[str]) -> list[AuditEntry]:
        """All entries about these, oldest first."""
        a, found = t.audit_entry.c, list[tuple[int, AuditEntry]]()
        for some in _chunks(targets):
            for row in self._connection.execute(select(t.audit_entry).where(a.target.in_(some))):
                found.append((row.id, _entry(row)))
        return [entry for _, entry in sorted(found, key=lambda each: each[0])]

    def add_audit(self, entries: Sequence[AuditEntry]) -> None:
        """Entries of another workspace; those that are here already are passed over."""
        a = t.audit_entry.c
        names = ("at_ms", "who", "what", "target", "before", "after", "why")
        known: set[tuple[Any, ...]] = set()
        rows = {tuple(getattr(each, name) for name in names): None for each in entries}
        for some in _chunks(list(rows)):
            same = select(*(a[name] for name in names)).where(
                tuple_(a.at_ms, a.target).in_([(r[0], r[3]) for r in some])
            )
            known |= {tuple(row) for row in self._connection.execute(same)}
        new = [dict(zip(names, row, strict=True)) for row in rows if row not in known]
        if new:
            self._connection.execute(insert(t.audit_entry), new)


def _row(each: PackedRecording, mark: Fingerprint, call_id: int, at_ms: int) -> dict[str, Any]:
    return {
        "uid": each.uid,
        "call_id": call_id,
        "ordinal": each.ordinal,
        "path": mark.path,
        "size": mark.size,
        "mtime_ns": mark.mtime_ns,
        "head_tail": mark.head_tail,
        "state": AudioState.WAITING.value,
        "reason": "",
        "warning": "",
        "copied": True,
        "agent_channel": each.agent_channel,
        "side": each.side,
        "imported_at_ms": at_ms,
    }


def _entry(row: Any) -> AuditEntry:
    return AuditEntry(
        at_ms=row.at_ms,
        who=row.who,
        what=row.what,
        target=row.target,
        before=row.before,
        after=row.after,
        why=row.why,
    )


def _chunks(wanted: Sequence[Any]) -> list[Sequence[Any]]:
    return [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]
