"""Figures of evaluations that measures aim at and apprentices are followed by; the latest submitted revision speaks."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select, true

from qadesk.domain.after.coaching import SessionState
from qadesk.domain.after.measures import Aim, Sample
from qadesk.domain.after.mentoring import CoachedAction, DayItem, DayStanding, HeldSessions, Standing
from qadesk.domain.scores import ItemState
from qadesk.storage import tables as t
from qadesk.storage.queries.evaluations import is_latest

_E = t.evaluation.c
_C = t.call.c
_I = t.item_score.c
_SCORE = Decimal("0.01")
"""Scores and points lie there as integers of 1/100."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Days (both included), card and team that are counted; an empty card or no team: all."""

    day_from: date
    day_to: date
    card_key: str = ""
    group: str | None = None


def sample(connection: Connection, aim: Aim, scope: Scope, item_key: str, wrong: Mapping[int, Sequence[str]]) -> Sample:
    """The figure a measure aims at: for shares of each evaluation 1 or 0, for the average its score."""
    if aim == "average":
        return _average(connection, scope)
    if aim == "pass rate":
        passed = func.coalesce(func.sum(case((_E.passed, 1), else_=0)), 0)
        return _share(connection, _within(select(func.count(), passed), scope).where(_E.passed.is_not(None)))
    if aim == "item":
        answered = and_(_I.evaluation_id == _E.id, _I.item_key == item_key, _I.state == ItemState.ANSWERED.value)
        lost = func.coalesce(func.sum(case((_lost(item_key), 1), else_=0)), 0)
        return _share(connection, _within(select(func.count(), lost), scope).join(t.item_score, answered))
    errors = func.coalesce(func.sum(case((_any_wrong(wrong), 1), else_=0)), 0)
    return _share(connection, _within(select(func.count(), errors), scope))


def daily(connection: Connection, agent_nos: Sequence[str], day_from: date, day_to: date) -> list[DayStanding]:
    """What was scored of these agents by day."""
    lost = (
        select(func.sum(_I.lost)).where(_I.evaluation_id == _E.id, _I.state == ItemState.ANSWERED.value)
    ).scalar_subquery()
    columns = (_E.score, _E.passed, _E.critical, lost.label("lost"))
    found: dict[tuple[str, date], Standing] = defaultdict(Standing)
    for row in connection.execute(_of_agents(agent_nos, day_from, day_to, *columns)):
        found[row.no, row.day] += _standing(row)
    return [DayStanding(no, day, standing) for (no, day), standing in sorted(found.items())]


def daily_items(connection: Connection, agent_nos: Sequence[str], day_from: date, day_to: date) -> list[DayItem]:
    """What each scored item brought these agents by day; criticals and notes, which earn nothing, are left out."""
    columns = (
        t.scorecard.c.key.label("card_key"),
        _I.item_key,
        func.sum(_I.points).label("points"),
        func.sum(_I.max).label("possible"),
        func.count().label("answers"),
    )
    query = (
        _of_agents(agent_nos, day_from, day_to, *columns)
        .join(t.item_score, and_(_I.evaluation_id == _E.id, _I.state == ItemState.ANSWERED.value, _I.max > 0))
        .join(t.scorecard_version, _E.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .where(_I.points.is_not(None))
        .group_by("no", "day", t.scorecard.c.key, _I.item_key)
    )
    return [
        DayItem(row.no, row.day, row.card_key, row.item_key, row.points * _SCORE, row.possible * _SCORE, row.answers)
        for row in connection.execute(query)
    ]


def held(connection: Connection, coach_no: str, agent_no: str, day_from: date) -> HeldSessions:
    """The sessions that a coach held with an agent since that day."""
    s = t.coaching_session.c
    query = _sessions(select(func.count(), func.coalesce(func.sum(s.spent_ms), 0)), coach_no, agent_no, day_from)
    sessions, spent_ms = connection.execute(query).one()
    return HeldSessions(sessions, spent_ms)


def coached(connection: Connection, coach_no: str, agent_no: str, day_from: date) -> list[CoachedAction]:
    """What was agreed in them, oldest first."""
    a = t.action_item.c
    columns = select(a.uid, a.what, a.card_key, a.item_key, a.state, a.agreed_on)
    query = _sessions(columns, coach_no, agent_no, day_from).join(
        t.action_item, a.session_id == t.coaching_session.c.id
    )
    return [CoachedAction(*row) for row in connection.execute(query.order_by(a.agreed_on, a.id))]


def _sessions(query: Select[Any], coach_no: str, agent_no: str, day_from: date) -> Select[Any]:
    s = t.coaching_session.c
    coach, agent = t.person.alias("coach"), t.person.alias("coached")
    held_states = (SessionState.HELD.value, SessionState.ACKNOWLEDGED.value)
    return (
        query.select_from(t.coaching_session)
        .join(coach, s.coach_id == coach.c.id)
        .join(agent, s.agent_id == agent.c.id)
        .where(coach.c.no == coach_no, agent.c.no == agent_no, s.state.in_(held_states), s.held_on >= day_from)
    )


def _average(connection: Connection, scope: Scope) -> Sample:
    columns: Any = select(func.count(), func.sum(_E.score), func.sum(_E.score * _E.score))
    query = _within(columns, scope).where(_E.score.is_not(None))
    calls, total, squares = connection.execute(query).one()
    return Sample(calls, (total or 0) * _SCORE, (squares or 0) * _SCORE * _SCORE)


def _share(connection: Connection, query: Select[Any]) -> Sample:
    calls, hits = connection.execute(query).one()
    return Sample(calls, Decimal(hits), Decimal(hits))


def _within(query: Select[Any], scope: Scope) -> Select[Any]:
    """Latest submitted revisions of these days; by the days' index where the call's day is known."""
    query = query.select_from(t.evaluation).join(t.call, _E.call_id == _C.id)
    query = query.where(is_latest(), _in_days(scope.day_from, scope.day_to))
    if scope.group is not None:
        query = query.where(_C.group_on_day == scope.group)
    if not scope.card_key:
        return query
    versions = (
        select(t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .where(t.scorecard.c.key == scope.card_key)
    )
    return query.where(_E.card_version_id.in_(versions))


def _in_days(day_from: date, day_to: date) -> ColumnElement[bool]:
    day = func.coalesce(_C.local_date, _E.submitted_date)
    return and_(day >= day_from, day <= day_to)


def _of_agents(agent_nos: Sequence[str], day_from: date, day_to: date, *columns: Any) -> Select[Any]:
    day = func.coalesce(_C.local_date, _E.submitted_date, type_=_C.local_date.type).label("day")
    return (
        select(t.person.c.no, day, *columns)
        .select_from(t.person)
        .join(t.call, _C.agent_id == t.person.c.id)
        .join(t.evaluation, _E.call_id == _C.id)
        .where(t.person.c.no.in_(agent_nos), is_latest(), _in_days(day_from, day_to))
    )


def _lost(item_key: str) -> ColumnElement[bool]:
    """Points were lost at the joined item, or (a critical error) it happened."""
    return or_(_I.lost > 0, _happened(item_key))


def _happened(item_key: str) -> ColumnElement[bool]:
    """It stands in the list of the evaluation's critical errors, which is JSON."""
    return _E.critical.contains(f'"{item_key}"', autoescape=True)


def _any_wrong(wrong: Mapping[int, Sequence[str]]) -> ColumnElement[bool]:
    """Any of its version's items that count as information errors fell short."""
    found = []
    for version_id, items in wrong.items():
        short = select(_I.id).where(_I.evaluation_id == _E.id, _I.item_key.in_(items), _I.lost > 0).exists()
        found.append(and_(_E.card_version_id == version_id, or_(short, *(_happened(key) for key in items))))
    return or_(*found) if found else ~true()


def _standing(row: Any) -> Standing:
    score = None if row.score is None else row.score * _SCORE
    scores = Sample() if score is None else Sample(1, score, score * score)
    return Standing(scores, int(bool(row.passed)), int(row.critical != "[]"), (row.lost or 0) * _SCORE)
