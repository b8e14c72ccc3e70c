"""Lists and figures of appeals, straight from SQL."""

import json
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, func, select

from qadesk.domain.after.appeal_figures import AppealedOne, AppealFigures
from qadesk.domain.after.appeals import AppealFilter, AppealRow, AppealState, Outcome
from qadesk.storage import codec
from qadesk.storage import tables as t
from qadesk.storage.failures import told_plainly

_A = t.appeal.c
_E = t.evaluation.c
_R = t.release.c
_AGENT = t.person.alias("agent")
_SCORER = t.person.alias("scorer")


class SqlAppealQueries:
    """Appeals; each call takes a connection of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rows(self, wanted: AppealFilter) -> list[AppealRow]:
        """Those of the filter: what waits by due time, then the others, filed last first."""
        waits = _A.due_at_ms.is_(None)
        with told_plainly(), self._engine.connect() as connection:
            query = _rows().where(*_conditions(wanted))
            ordered = query.order_by(waits, _A.due_at_ms, _A.filed_at_ms.desc(), _A.id.desc())
            return [_row(row) for row in connection.execute(ordered)]

    def figures(self, day_from: date, day_to: date, group: str | None) -> AppealFigures:
        """Of released evaluations whose (last) clock began on these days: how many, and every appeal against them."""
        with told_plainly(), self._engine.connect() as connection:
            return _figures(connection, day_from, day_to, group)


def _conditions(wanted: AppealFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.states:
        found.append(_A.state.in_([state.value for state in wanted.states]))
    for column, value in (
        (_A.group_name, wanted.group),
        (_A.agent_no, wanted.agent_no),
        (_A.scorer_no, wanted.scorer_no),
        (_A.evaluation_uid, wanted.evaluation_uid),
    ):
        if value is not None:
            found.append(column == value)
    if wanted.late_at_ms is not None:
        found.append(_A.due_at_ms < wanted.late_at_ms)
    if wanted.due_from_ms is not None:
        found.append(_A.due_at_ms >= wanted.due_from_ms)
    if wanted.due_before_ms is not None:
        found.append(_A.due_at_ms < wanted.due_before_ms)
    return found


@cache
def _rows() -> Select[Any]:
    """The columns in the order in which ``_row`` takes them: by place, as names cost twice the time of the query."""
    return (
        select(
            _A.uid,
            _A.evaluation_uid,
            _E.revision,
            t.call.c.uid,
            t.scorecard.c.key,
            t.scorecard_version.c.title,
            _A.agent_no,
            _AGENT.c.name,
            _A.group_name,
            _A.scorer_no,
            _SCORER.c.name,
            _A.state,
            _A.instance,
            _A.outcome,
            _A["items"],
            _A.filed_at_ms,
            _A.filed_by,
            _A.due_at_ms,
            _A.decided_at_ms,
            _A.decided_by,
            _A.score_before,
            _A.score_after,
        )
        .join(t.evaluation, _A.evaluation_id == _E.id)
        .join(t.call, _E.call_id == t.call.c.id)
        .join(t.scorecard_version, _E.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .outerjoin(_AGENT, _A.agent_no == _AGENT.c.no)
        .outerjoin(_SCORER, _A.scorer_no == _SCORER.c.no)
    )


def _row(row: Any) -> AppealRow:
    uid, evaluation, revision, call, card, title, agent_no, agent, group, scorer_no, scorer, state, *rest = row
    instance, outcome, items, filed_at, filed_by, due_at, decided_at, decided_by, before, after = rest
    keys, titles = _claimed(items)
    return AppealRow(
        uid=uid,
        evaluation_uid=evaluation,
        revision=revision,
        call_uid=call,
        card_key=card,
        card_title=title,
        agent_no=agent_no,
        agent=agent,
        group=group,
        scorer_no=scorer_no,
        scorer=scorer,
        state=_STATES[state],
        instance=instance,
        outcome=None if outcome is None else _OUTCOMES[outcome],
        items=keys,
        titles=titles,
        filed_at_ms=filed_at,
        filed_by=filed_by,
        due_at_ms=due_at,
        decided_at_ms=decided_at,
        decided_by=decided_by,
        score_before=_points(before),
        score_after=_points(after),
    )


_STATES = {state.value: state for state in AppealState}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_points = lru_cache(20_000)(codec.points)


@lru_cache(5_000)
def _claimed(items: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keys and titles; most appeals are against the same few items."""
    claimed = [(key, title) for key, title, _ in json.loads(items) if key]
    return tuple(key for key, _ in claimed), tuple(title for _, title in claimed)


def _figures(connection: Connection, day_from: date, day_to: date, group: str | None) -> AppealFigures:
    # A decision releases its revision anew, but leaves the clock: the day it began stays what it was.
    within: list[ColumnElement[bool]] = [_R.clock_day0.between(day_from, day_to)]
    released = (
        select(func.count())
        .select_from(t.release)
        .join(t.evaluation, _R.evaluation_id == _E.id)
        .join(t.call, _E.call_id == t.call.c.id)
    )
    if group is not None:
        within.append(t.call.c.group_on_day == group)
    appeals = (
        select(
            _A.evaluation_uid,
            _A.state,
            _A.outcome,
            _A["items"].label("claimed"),
            _A.scorer_no,
            _SCORER.c.name.label("scorer"),
            _A.group_name,
            _A.filed_at_ms,
            _A.decided_at_ms,
        )
        .join(t.release, _R.evaluation_uid == _A.evaluation_uid)
        .join(t.evaluation, _R.evaluation_id == _E.id)
        .join(t.call, _E.call_id == t.call.c.id)
        .outerjoin(_SCORER, _A.scorer_no == _SCORER.c.no)
        .where(*within)
    )
    return AppealFigures(
        released=connection.scalar(released.where(*within)) or 0,
        appeals=tuple(_appealed(row) for row in connection.execute(appeals)),
    )


def _appealed(row: Any) -> AppealedOne:
    return AppealedOne(
        evaluation_uid=row.evaluation_uid,
        outcome=None if row.outcome is None else Outcome(row.outcome),
        items=tuple((key, title, outcome and Outcome(outcome)) for key, title, outcome in json.loads(row.claimed)),
        scorer_no=row.scorer_no,
        scorer=row.scorer or "",
        group=row.group_name,
        filed_at_ms=row.filed_at_ms,
        decided_at_ms=row.decided_at_ms,
    )
