"""Lines of the catalogue, complete, for the few rows that are on the screen."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, or_, select

from qadesk.domain.log_sources import EVERY, FACTS, spelled_out
from qadesk.domain.recordings import AudioState, RecordingRow, WorkState
from qadesk.storage import codec
from qadesk.storage import tables as t

_CHUNK = 1000
_NAMES = {"agent_no": "said_agent_no", "agent": "agent_name", "group": "said_group", "seconds": "declared_seconds"}
"""Facts whose column in these rows has another name."""


def by_ids(connection: Connection, ids: Sequence[int]) -> list[RecordingRow]:
    """These rows in the order of ``ids``, without those that are gone."""
    found: dict[int, RecordingRow] = {}
    for start in range(0, len(ids), _CHUNK):
        query = _rows().where(t.catalogue.c.recording_id.in_(ids[start : start + _CHUNK]))
        found |= {row.id: _row(row) for row in connection.execute(query)}
    return [found[wanted] for wanted in ids if wanted in found]


def by_uid(connection: Connection, uid: str) -> RecordingRow | None:
    """The row of a recording, or of a call's first recording."""
    by_either = _rows().where(or_(t.recording.c.uid == uid, t.call.c.uid == uid))
    row = connection.execute(by_either.order_by(t.recording.c.ordinal).limit(1)).first()
    return _row(row) if row else None


@cache
def _rows() -> Select[Any]:
    k, r, c, e = t.catalogue.c, t.recording.c, t.call.c, t.evaluation.c
    return (
        select(
            r.id,
            r.uid,
            c.uid.label("call_uid"),
            r.path,
            r.state,
            r.reason,
            r.warning,
            k.work_state,
            e.uid.label("evaluation_uid"),
            e.score,
            e.passed,
            t.person.c.name.label("inspector"),
            k.agent_no,
            k.agent,
            k.group_name,
            c.started_at_ms,
            k.seconds,
            r.channels,
            r.codec,
            r.agent_channel,
            r.side,
            c.queue,
            c.direction,
            c.business_type,
            c.contact,
            c.customer,
            c.unique_id,
            c.custom,
            c.provenance,
            c.agent_no.label("said_agent_no"),
            c.agent_name,
            c.group_name.label("said_group"),
            c.rating,
            c.declared_seconds,
            r.imported_at_ms,
        )
        .select_from(t.catalogue)
        .join(t.recording, k.recording_id == r.id)
        .join(t.call, k.call_id == c.id)
        .outerjoin(t.evaluation, k.evaluation_id == e.id)
        .outerjoin(t.person, e.inspector_id == t.person.c.id)
    )


def _row(row: Row[Any]) -> RecordingRow:
    return RecordingRow(
        id=row.id,
        uid=row.uid,
        call_uid=row.call_uid,
        path=row.path,
        audio_state=AudioState(row.state),
        reason=row.reason or row.warning,
        work_state=WorkState(row.work_state),
        evaluation_uid=row.evaluation_uid,
        score=codec.points(row.score),
        passed=row.passed,
        inspector=row.inspector,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_name,
        started_at_ms=row.started_at_ms,
        seconds=row.seconds,
        channels=row.channels,
        codec=row.codec,
        queue=row.queue,
        direction=row.direction,
        business_type=row.business_type,
        contact=row.contact,
        customer=row.customer,
        unique_id=row.unique_id,
        subject=json.loads(row.custom).get("subject"),
        imported_at_ms=row.imported_at_ms,
        provenance=_sources(row),
        agent_channel=row.agent_channel,
        side=row.side,
    )


def _sources(row: Row[Any]) -> dict[str, str]:
    """Who said each of the facts."""
    sources: dict[str, str] = json.loads(row.provenance)
    if EVERY not in sources:
        return spelled_out(sources, ())
    custom = json.loads(row.custom)
    known = (name for name in FACTS if getattr(row, _NAMES.get(name, name)) is not None)
    return spelled_out(sources, (*known, *custom))
