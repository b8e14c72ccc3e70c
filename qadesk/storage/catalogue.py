"""The catalogue's read model: one narrow row a recording, rewritten whenever something it shows has changed."""

import json
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, case, delete, func, insert, select

from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.recordings import WorkState
from qadesk.storage import facts
from qadesk.storage import tables as t

CHUNK = 5000


def refresh(connection: Connection, call_ids: Iterable[int]) -> None:
    """Rewrite the catalogue rows of these calls' recordings, and what figures of their evaluations are counted from."""
    ids = sorted(set(call_ids))
    facts.refresh(connection, ids)
    for start in range(0, len(ids), CHUNK):
        _refresh(connection, ids[start : start + CHUNK])


def rebuild(connection: Connection) -> None:
    """Write every row anew, as a migration that changes the read model does."""
    connection.execute(delete(t.catalogue))
    connection.execute(delete(t.catalogue_text))
    refresh(connection, connection.scalars(select(t.call.c.id)))


def expected(connection: Connection, call_ids: Sequence[int]) -> list[tuple[dict[str, Any], str]]:
    """What the rows of these calls should hold, from the tables they are drawn from: (columns, text to search in)."""
    rows = connection.execute(_FACTS, {"ids": call_ids}).all()
    # The last one of a call speaks for it.
    work = {row.call_id: row for row in connection.execute(_WORK, {"ids": call_ids})}
    return [_entry(row, work.get(row.call_id)) for row in rows]


def _refresh(connection: Connection, call_ids: Sequence[int]) -> None:
    entries = expected(connection, call_ids)
    if not entries:
        return
    ids = [entry["recording_id"] for entry, _ in entries]
    for forget in _FORGET:
        connection.execute(forget, {"ids": ids})
    connection.execute(_SHOW, [entry for entry, _ in entries])
    connection.execute(_SEARCH, [{"recording_id": entry["recording_id"], "text": text} for entry, text in entries])


def _facts() -> Select[Any]:
    r, c, p = t.recording.c, t.call.c, t.person.c
    return select(
        r.id.label("recording_id"),
        r.call_id,
        r.state.label("audio_state"),
        r.path,
        r.imported_at_ms,
        r.frames,
        r.rate,
        c.local_date,
        c.started_at_ms,
        func.coalesce(p.no, c.agent_no).label("agent_no"),
        func.coalesce(p.name, c.agent_name).label("agent"),
        c.group_on_day.label("group_name"),
        c.queue,
        c.direction,
        c.business_type,
        c.contact,
        c.customer,
        c.unique_id,
        c.custom,
    ).select_from(t.recording.join(t.call, r.call_id == c.id).outerjoin(t.person, c.agent_id == p.id))


def _work() -> Select[Any]:
    """Evaluations in the order in which they speak for a call: drafts by last change, then submitted ones by date."""
    e = t.evaluation.c
    draft = case((e.state == EvaluationState.DRAFT, 1), else_=0)
    ordered = (draft.desc(), e.submitted_at_ms, e.updated_at_ms, e.id)
    return select(e.call_id, e.id, e.state, e.score).where(e.call_id.in_(_IDS)).order_by(*ordered)


# Built once: importing runs them for every file, and building a statement costs more than running it.
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_FACTS = _facts().where(t.recording.c.call_id.in_(_IDS))
_WORK = _work()
_FORGET = tuple(delete(table).where(table.c.recording_id.in_(_IDS)) for table in (t.catalogue, t.catalogue_text))
_SHOW = insert(t.catalogue)
_SEARCH = insert(t.catalogue_text)


def _entry(row: Any, work: Any) -> tuple[dict[str, Any], str]:
    name = file_name(row.path)
    entry = {
        "recording_id": row.recording_id,
        "call_id": row.call_id,
        "work_state": _work_state(work),
        "audio_state": row.audio_state,
        "local_date": row.local_date,
        "started_at": row.started_at_ms,
        "seconds": row.frames / row.rate if row.frames is not None else None,
        "score": work.score if work else None,
        "imported_at": row.imported_at_ms,
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group_name": row.group_name,
        "queue": row.queue,
        "direction": row.direction,
        "business_type": row.business_type,
        "contact": row.contact,
        "name": name.lower(),
        "evaluation_id": work.id if work else None,
    }
    subject = _subject(row.custom)
    searched = (name, row.agent_no, row.agent, row.customer, row.unique_id, subject)
    return entry, "\n".join(text for text in searched if text).lower()


def file_name(path: str) -> str:
    """The last part of a path, whichever system wrote it."""
    return PurePath(path.replace("\\", "/")).name


def _subject(custom: str) -> str | None:
    subject: str | None = json.loads(custom).get("subject") if custom != "{}" else None
    return subject


def _work_state(work: Any) -> WorkState:
    if work is None:
        return WorkState.NEW
    return WorkState.DRAFT if work.state == EvaluationState.DRAFT else WorkState.SCORED
