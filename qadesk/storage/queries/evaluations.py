"""Lists of evaluations: the latest submitted revision of each speaks, drafts on request."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from qadesk.domain.evaluations import EvaluationRow, EvaluationState
from qadesk.storage import codec
from qadesk.storage import tables as t
from qadesk.storage.latest import is_latest as is_latest

_E = t.evaluation.c
_CHUNK = 500
_AGENT_TABLE = t.person.alias("agent")
_AGENT = _AGENT_TABLE.c


def listed(
    connection: Connection, day_from: date | None, day_to: date | None, *, by: str, drafts: bool
) -> list[EvaluationRow]:
    """By submission (drafts by their last change), oldest first; ``by`` is ``call`` or ``submitted``."""
    shown = or_(is_latest(), _E.state == EvaluationState.DRAFT) if drafts else is_latest()
    query = _rows().where(shown, *within(day_from, day_to, by))
    ordered = query.order_by(func.coalesce(_E.submitted_at_ms, _E.updated_at_ms), _E.id)
    return [_row(row) for row in connection.execute(ordered)]


def done_on(connection: Connection, inspector_no: str, day: date) -> int:
    """Evaluations with a revision that this inspector submitted on that day."""
    query = select(func.count(_E.uid.distinct())).join(t.person, _E.inspector_id == t.person.c.id)
    return connection.scalar(query.where(t.person.c.no == inspector_no, _E.submitted_date == day)) or 0


def submitted_by(connection: Connection, inspector_no: str, call_uids: Sequence[str]) -> frozenset[str]:
    """Which of these calls (uids) have a revision that this inspector submitted."""
    query = (
        select(t.call.c.uid)
        .join(t.evaluation, _E.call_id == t.call.c.id)
        .join(t.person, _E.inspector_id == t.person.c.id)
        .where(t.person.c.no == inspector_no, _E.state != EvaluationState.DRAFT)
    )
    found: set[str] = set()
    for at in range(0, len(call_uids), _CHUNK):
        found.update(connection.scalars(query.where(t.call.c.uid.in_(call_uids[at : at + _CHUNK]))))
    return frozenset(found)


def card_uses(connection: Connection, key: str) -> dict[int, int]:
    """By version of a card, how many evaluations have their latest submitted revision under it."""
    version = t.scorecard_version.c
    query = (
        select(version.version, func.count().label("uses"))
        .select_from(t.evaluation)
        .join(t.scorecard_version, _E.card_version_id == version.id)
        .join(t.scorecard, version.scorecard_id == t.scorecard.c.id)
        .where(t.scorecard.c.key == key, is_latest())
        .group_by(version.version)
    )
    return {row.version: row.uses for row in connection.execute(query)}


def coaching_notes(connection: Connection, agent_no: str, limit: int) -> list[EvaluationRow]:
    """Latest submitted revisions with a coaching note on this agent's calls."""
    query = _rows().where(is_latest(), _E.coaching_note != "")
    query = query.where(func.coalesce(_AGENT.no, t.call.c.agent_no) == agent_no)
    return [
        _row(row) for row in connection.execute(query.order_by(_E.submitted_at_ms.desc(), _E.id.desc()).limit(limit))
    ]


def by_ids(connection: Connection, ids: Sequence[int]) -> dict[int, EvaluationRow]:
    """These revisions by their keys."""
    return {row.id: _row(row) for row in connection.execute(_rows().where(_E.id.in_(ids)))}


def within(day_from: date | None, day_to: date | None, by: str) -> list[ColumnElement[bool]]:
    """Conditions on evaluations (joined with their calls): their day, by ``call`` or ``submitted``, lies in there."""
    day = _day(by)
    found = [day >= day_from] if day_from is not None else []
    return [*found, day <= day_to] if day_to is not None else found


def _day(by: str) -> ColumnElement[date]:
    if by == "submitted":
        return _E.submitted_date
    if by == "call":
        return func.coalesce(t.call.c.local_date, _E.submitted_date)
    raise ValueError(f"by must be call or submitted, not {by!r}")


@cache
def _rows() -> Select[Any]:
    first = t.recording.alias().c
    recording_uid = select(first.uid).where(first.call_id == _E.call_id).order_by(first.ordinal).limit(1)
    return (
        select(
            t.evaluation,
            t.call.c.uid.label("call_uid"),
            recording_uid.scalar_subquery().label("recording_uid"),
            t.scorecard.c.key.label("card_key"),
            t.scorecard_version.c.title.label("card_title"),
            t.scorecard_version.c.version.label("card_version"),
            t.person.c.no.label("inspector_no"),
            t.person.c.name.label("inspector"),
            func.coalesce(_AGENT.no, t.call.c.agent_no).label("agent_no"),
            func.coalesce(_AGENT.name, t.call.c.agent_name).label("agent"),
            t.call.c.group_on_day.label("group_name"),
            t.call.c.started_at_ms.label("call_started_at_ms"),
        )
        .join(t.call, _E.call_id == t.call.c.id)
        .join(t.scorecard_version, _E.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .join(t.person, _E.inspector_id == t.person.c.id)
        .outerjoin(_AGENT_TABLE, t.call.c.agent_id == _AGENT.id)
    )


def _row(row: Row[Any]) -> EvaluationRow:
    return EvaluationRow(
        uid=row.uid,
        revision=row.revision,
        state=EvaluationState(row.state),
        call_uid=row.call_uid,
        recording_uid=row.recording_uid,
        card_key=row.card_key,
        card_title=row.card_title,
        card_version=row.card_version,
        inspector_no=row.inspector_no,
        inspector=row.inspector,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_name,
        started_at_ms=row.call_started_at_ms,
        submitted_at_ms=row.submitted_at_ms,
        score=codec.points(row.score),
        passed=row.passed,
        band=row.band,
        critical=tuple(json.loads(row.critical)),
        coaching_note=row.coaching_note,
        heard_share=codec.share(row.heard_share),
        heard_demand=codec.share(row.heard_demand),
    )
