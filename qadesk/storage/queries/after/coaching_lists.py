"""Lists of coaching sessions, action items and remarks, straight from SQL."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, select

from qadesk.domain.after.agent_board import Remark
from qadesk.domain.after.coaching import (
    ActionFilter,
    ActionRow,
    ActionState,
    SessionFilter,
    SessionRow,
    SessionState,
)
from qadesk.domain.evaluations import EvaluationState
from qadesk.storage import tables as t
from qadesk.storage.queries import evaluations

SESSION = "session"
"""What acknowledgements call a coaching session."""

_K, _A, _N = t.coaching_session.c, t.action_item.c, t.live_note.c
_AGENT_TABLE, _COACH_TABLE = t.person.alias("agent"), t.person.alias("coach")
_AGENT, _COACH = _AGENT_TABLE.c, _COACH_TABLE.c
_GROUP = t.business_group.c.name


def sessions(connection: Connection, wanted: SessionFilter) -> tuple[SessionRow, ...]:
    """The latest first, by when they began, or were planned to."""
    when = func.coalesce(_K.started_at_ms, _K.planned_at_ms, _K.made_at_ms)
    query = _sessions().where(*_conditions(wanted, when)).order_by(when.desc(), _K.id.desc())
    return tuple(_session(row) for row in connection.execute(query.limit(wanted.limit)))


def _conditions(wanted: SessionFilter, when: ColumnElement[int]) -> list[ColumnElement[bool]]:
    found = _those(
        (_K.uid, wanted.uid), (_AGENT.no, wanted.agent_no), (_COACH.no, wanted.coach_no), (_GROUP, wanted.group)
    )
    if wanted.states:
        found.append(_K.state.in_(wanted.states))
    if wanted.from_ms is not None:
        found.append(when >= wanted.from_ms)
    return [*found, when < wanted.before_ms] if wanted.before_ms is not None else found


def _those(*asked: tuple[ColumnElement[Any], str | None]) -> list[ColumnElement[bool]]:
    """Each column is as asked, where anything is."""
    return [column == value for column, value in asked if value is not None]


@cache
def _sessions() -> Select[Any]:
    actions = select(func.count()).where(_A.session_id == _K.id)
    # Counted among the session's few, not by the index of states, which would lead through all open ones each time.
    waiting = select(func.count(case((_A.state == ActionState.OPEN, 1)))).where(_A.session_id == _K.id)
    told = t.acknowledgement.c
    said = select(told.id).where(told.target_uid == _K.uid, told.target_kind == SESSION)
    return (
        select(
            *(_K[name] for name in _PLAIN),
            _AGENT.no.label("agent_no"),
            _AGENT.name.label("agent"),
            t.business_group.c.name.label("group_name"),
            _COACH.no.label("coach_no"),
            _COACH.name.label("coach"),
            actions.scalar_subquery().label("actions"),
            waiting.scalar_subquery().label("actions_open"),
            said.where(told.person_id == _K.agent_id).exists().label("agent_acknowledged"),
            said.where(told.person_id == _K.coach_id).exists().label("coach_acknowledged"),
        )
        .join(_AGENT_TABLE, _K.agent_id == _AGENT.id)
        .join(_COACH_TABLE, _K.coach_id == _COACH.id)
        .outerjoin(t.business_group, _AGENT.group_id == t.business_group.c.id)
    )


_PLAIN = (
    "uid",
    "kind",
    "state",
    "planned_at_ms",
    "planned_minutes",
    "started_at_ms",
    "ended_at_ms",
    "spent_ms",
    "topic",
)


def _session(row: Row[Any]) -> SessionRow:
    return SessionRow(
        uid=row.uid,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_name,
        coach_no=row.coach_no,
        coach=row.coach,
        kind=row.kind,
        state=SessionState(row.state),
        planned_at_ms=row.planned_at_ms,
        planned_minutes=row.planned_minutes,
        started_at_ms=row.started_at_ms,
        ended_at_ms=row.ended_at_ms,
        spent_ms=row.spent_ms,
        topic=row.topic,
        actions=row.actions,
        actions_open=row.actions_open,
        agent_acknowledged=bool(row.agent_acknowledged),
        coach_acknowledged=bool(row.coach_acknowledged),
    )


def actions(connection: Connection, wanted: ActionFilter) -> tuple[ActionRow, ...]:
    """The first due first, those without a date last; only what was agreed in sessions that were not cancelled."""
    conditions = _those(
        (_A.uid, wanted.uid), (_AGENT.no, wanted.agent_no), (_COACH.no, wanted.coach_no), (_GROUP, wanted.group)
    )
    if wanted.states:
        conditions.append(_A.state.in_(wanted.states))
    if wanted.due_before is not None:
        conditions.append(_A.due_on < wanted.due_before)
    query = _actions().where(*conditions)
    ordered = query.order_by(_A.due_on.is_(None), _A.due_on, _A.id)
    return tuple(_action(row) for row in connection.execute(ordered))


@cache
def _actions() -> Select[Any]:
    return (
        select(
            t.action_item,
            _K.uid.label("session_uid"),
            _AGENT.no.label("agent_no"),
            _AGENT.name.label("agent"),
            t.business_group.c.name.label("group_name"),
            _COACH.no.label("coach_no"),
        )
        .join(t.coaching_session, _A.session_id == _K.id)
        .join(_AGENT_TABLE, _K.agent_id == _AGENT.id)
        .join(_COACH_TABLE, _K.coach_id == _COACH.id)
        .outerjoin(t.business_group, _AGENT.group_id == t.business_group.c.id)
        .where(_K.state != SessionState.CANCELLED)
    )


def _action(row: Row[Any]) -> ActionRow:
    return ActionRow(
        uid=row.uid,
        session_uid=row.session_uid,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_name,
        coach_no=row.coach_no,
        what=row.what,
        due_on=row.due_on,
        card_key=row.card_key,
        item_key=row.item_key,
        item=row.item_key,
        state=ActionState(row.state),
        agreed_on=row.agreed_on,
    )


def remarks(
    connection: Connection,
    agent_no: str | None,
    limit: int,
    from_ms: int | None = None,
    before_ms: int | None = None,
) -> tuple[Remark, ...]:
    """Live notes for an agent (or for everybody), and, of an agent, the coaching notes of evaluations; newest first."""
    live = _live().where(*_those((_N.agent_no, agent_no)), *_written(_N.at_ms, from_ms, before_ms))
    query = live.order_by(_N.at_ms.desc(), _N.id.desc()).limit(limit)
    found = [_live_remark(row) for row in connection.execute(query)]
    if agent_no is not None:
        written = _written(t.evaluation.c.submitted_at_ms, from_ms, before_ms)
        found += _noted(connection, agent_no, limit, written)
    return tuple(sorted(found, key=lambda each: -each.at_ms)[:limit])


def _written(at_ms: ColumnElement[int], from_ms: int | None, before_ms: int | None) -> list[ColumnElement[bool]]:
    found = [at_ms >= from_ms] if from_ms is not None else []
    return [*found, at_ms < before_ms] if before_ms is not None else found


@cache
def _live() -> Select[Any]:
    p = t.person.c
    return (
        select(
            t.live_note,
            t.call.c.uid.label("call_uid"),
            p.name.label("by"),
            _AGENT.name.label("agent"),
            _GROUP.label("group_name"),
        )
        .outerjoin(t.call, _N.call_id == t.call.c.id)
        .outerjoin(t.person, _N.by_no == p.no)
        .outerjoin(_AGENT_TABLE, _N.agent_no == _AGENT.no)
        .outerjoin(t.business_group, _AGENT.group_id == t.business_group.c.id)
    )


def _live_remark(row: Row[Any]) -> Remark:
    return Remark(
        kind="live",
        uid=row.uid,
        agent_no=row.agent_no,
        text=row.text,
        by_no=row.by_no,
        by=row.by or "",
        at_ms=row.at_ms,
        call_uid=row.call_uid or "",
        position_ms=row.position_ms,
        evaluation_uid=row.evaluation_uid,
        item_key=row.item_key,
        agent=row.agent,
        group=row.group_name,
    )


def _noted(connection: Connection, agent_no: str, limit: int, written: list[ColumnElement[bool]]) -> list[Remark]:
    """Coaching notes of evaluations of the agent's calls."""
    e = t.evaluation.c
    inspector = t.person.alias("inspector")
    query = (
        select(
            e.uid,
            e.coaching_note,
            e.submitted_at_ms,
            t.call.c.uid.label("call_uid"),
            inspector.c.no,
            inspector.c.name,
            (e.state == EvaluationState.RELEASED).label("released"),
        )
        .join(t.call, e.call_id == t.call.c.id)
        .join(_AGENT_TABLE, t.call.c.agent_id == _AGENT.id)
        .join(inspector, e.inspector_id == inspector.c.id)
        .where(_AGENT.no == agent_no, e.coaching_note != "", evaluations.is_latest(), *written)
    )
    rows = connection.execute(query.order_by(e.submitted_at_ms.desc(), e.id.desc()).limit(limit))
    return [
        Remark(
            kind="evaluation",
            uid=row.uid,
            agent_no=agent_no,
            text=row.coaching_note,
            by_no=row.no,
            by=row.name,
            at_ms=row.submitted_at_ms,
            call_uid=row.call_uid,
            evaluation_uid=row.uid,
            released=bool(row.released),
        )
        for row in rows
    ]
