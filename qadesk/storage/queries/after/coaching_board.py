"""The facts of an agent's board, straight from SQL: a handful of statements, each by an index."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import CTE, Connection, Row, case, func, or_, select

from qadesk.domain.after.agent_board import BoardEvaluation, BoardFacts, EvidenceClip, ItemSum, ScoreSum
from qadesk.domain.after.appeals import AppealState
from qadesk.domain.after.coaching import ActionFilter, ActionState, SessionFilter
from qadesk.domain.after.followups import FollowUpState
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.scores import ItemState
from qadesk.storage import codec
from qadesk.storage import tables as t
from qadesk.storage.queries import evaluations
from qadesk.storage.queries.after import coaching_lists
from qadesk.storage.queries.after.coaching_figures import counted

_E, _C = t.evaluation.c, t.call.c
_S = t.item_score.c


def facts(
    connection: Connection, agent_no: str, periods: Sequence[date], recent: int, *, released_only: bool = False
) -> BoardFacts | None:
    """Of the latest ``recent`` evaluations, and of the weeks that begin with ``periods``; ``None`` for nobody.

    ``released_only``: the agent's own figures are of what is released; lists say of each whether it is.
    """
    p = t.person.c
    query = select(p.id, p.no, p.name, t.business_group.c.name.label("group_name")).outerjoin(t.business_group)
    agent = connection.execute(query.where(p.no == agent_no)).one_or_none()
    if agent is None:
        return None
    latest = latest_evaluations(connection, agent.id, recent)
    scored = _scored(agent.id, agent.group_name, periods, released_only=released_only)
    released, unreleased = _by_release(connection, agent.id)
    return BoardFacts(
        agent_no=agent.no,
        agent=agent.name,
        group=agent.group_name,
        evaluations=latest,
        scores=_scores(connection, scored),
        items=_items(connection, scored),
        clips=_clips(connection, latest),
        remarks=coaching_lists.remarks(connection, agent_no, recent),
        actions=coaching_lists.actions(connection, ActionFilter(agent_no=agent_no, states=(ActionState.OPEN,))),
        sessions=coaching_lists.sessions(connection, SessionFilter(agent_no=agent_no)),
        open_follow_ups=_open_follow_ups(connection, agent_no),
        open_appeals=_open_appeals(connection, agent_no),
        released=released,
        unreleased=unreleased,
    )


def latest_evaluations(connection: Connection, agent_id: int, limit: int) -> tuple[BoardEvaluation, ...]:
    """The agent's latest evaluations, whether released or not, newest first."""
    query = select(_E.id, _E.state).join(t.call, _E.call_id == _C.id)
    query = query.where(_C.agent_id == agent_id, evaluations.is_latest())
    found = connection.execute(query.order_by(_E.submitted_at_ms.desc(), _E.id.desc()).limit(limit)).all()
    rows = evaluations.by_ids(connection, [each.id for each in found])
    return tuple(BoardEvaluation(rows[each.id], each.state == EvaluationState.RELEASED) for each in found)


def discussed(connection: Connection, uids: Sequence[str]) -> list[BoardEvaluation]:
    """The latest submitted revisions of these, whether released or not."""
    query = select(_E.id, _E.state)
    found = connection.execute(query.where(_E.uid.in_(uids), evaluations.is_latest())).all()
    rows = evaluations.by_ids(connection, [each.id for each in found])
    return [BoardEvaluation(rows[each.id], each.state == EvaluationState.RELEASED) for each in found]


def _by_release(connection: Connection, agent_id: int) -> tuple[frozenset[str], int]:
    """Which of the agent's evaluations, however old, are released as they stand now; and how many are not."""
    query = select(_E.uid, _E.state).join(t.call, _E.call_id == _C.id)
    found = connection.execute(query.where(_C.agent_id == agent_id, evaluations.is_latest())).all()
    released = frozenset(each.uid for each in found if each.state == EvaluationState.RELEASED)
    return released, len(found) - len(released)


def _scored(agent_id: int, group: str | None, periods: Sequence[date], *, released_only: bool) -> CTE:
    """The latest revisions of the agent's calls, and of the team's others, in these weeks.

    ``released_only`` holds for the agent's own: nobody works out a score from a mean before it is released.
    """
    ends = [*periods[1:], periods[-1] + timedelta(weeks=1)]
    those = counted(agent_id, group, periods[0], ends[-1] - timedelta(days=1))
    period = case(*((those.c.day < end, at) for at, end in enumerate(ends)))
    query = (
        select(_E.id, _E.card_version_id, _E.score, those.c.own, period.label("period"))
        .select_from(those)
        .join(t.evaluation, _E.id == those.c.id + 0)
        .where(evaluations.is_latest())
    )
    if released_only:
        query = query.where(or_(those.c.own.is_(False), _E.state == EvaluationState.RELEASED))
    return query.cte("scored")


def _scores(connection: Connection, scored: CTE) -> tuple[ScoreSum, ...]:
    s = scored.c
    query = select(s.own, s.period, func.count().label("calls"), func.sum(s.score).label("sum"))
    rows = connection.execute(query.where(s.score.is_not(None)).group_by(s.own, s.period))
    return tuple(
        ScoreSum(own=bool(row.own), period=row.period, calls=row.calls, hundredths=int(row.sum)) for row in rows
    )


def _items(connection: Connection, scored: CTE) -> tuple[ItemSum, ...]:
    s = scored.c
    by = (s.own, s.period, s.card_version_id, _S.item_key)
    sums = (
        select(*by, func.count().label("calls"), func.sum(_S.points).label("points"), func.sum(_S.max).label("most"))
        .select_from(scored)
        .join(t.item_score, _S.evaluation_id == s.id + 0)
        .where(_S.state == ItemState.ANSWERED, _S.points.is_not(None), _S.max > 0)
        .group_by(*by)
        .subquery()
    )
    version = t.scorecard_version.c
    query = (
        select(sums, t.scorecard.c.key.label("card_key"), version.version)
        .join(t.scorecard_version, sums.c.card_version_id == version.id)
        .join(t.scorecard, version.scorecard_id == t.scorecard.c.id)
    )
    return tuple(_item(row) for row in connection.execute(query))


def _item(row: Row[Any]) -> ItemSum:
    return ItemSum(
        own=bool(row.own),
        period=row.period,
        card_key=row.card_key,
        card_version=row.version,
        item_key=row.item_key,
        calls=row.calls,
        points=int(row.points),
        max=int(row.most),
    )


def _clips(connection: Connection, latest: Sequence[BoardEvaluation]) -> tuple[EvidenceClip, ...]:
    """Evidence of what lost points, or was a critical error; titles are the item's key until a card says more."""
    by_uid = {(each.row.uid, each.row.revision): each for each in latest}
    a, v = t.answer.c, t.evidence.c
    query = (
        select(_E.uid, _E.revision, a.item_key, a.comment, v.start_ms, v.end_ms, v.note, _S.lost)
        .join(t.answer, a.evaluation_id == _E.id)
        .join(t.evidence, v.answer_id == a.id)
        .outerjoin(t.item_score, (_S.evaluation_id == _E.id) & (_S.item_key == a.item_key))
        .where(_E.uid.in_([uid for uid, _ in by_uid]))
        .order_by(_E.submitted_at_ms.desc(), _E.id.desc(), v.start_ms, v.id)
    )
    rows = [(by_uid.get((row.uid, row.revision)), row) for row in connection.execute(query)]
    return tuple(_clip(of, row) for of, row in rows if of and ((row.lost or 0) > 0 or row.item_key in of.row.critical))


def _clip(of: BoardEvaluation, row: Any) -> EvidenceClip:
    return EvidenceClip(
        evaluation_uid=of.row.uid,
        call_uid=of.row.call_uid,
        call_started_at_ms=of.row.started_at_ms,
        start_ms=row.start_ms,
        end_ms=row.end_ms,
        card_key=of.row.card_key,
        card_version=of.row.card_version,
        item_key=row.item_key,
        item=row.item_key,
        comment=row.comment,
        note=row.note,
        lost=codec.points(row.lost),
        critical=row.item_key in of.row.critical,
        released=of.released,
    )


def _open_follow_ups(connection: Connection, agent_no: str) -> int:
    f = t.follow_up.c
    waiting = f.state.in_([FollowUpState.OPEN, FollowUpState.REPORTED])
    return connection.scalar(select(func.count()).where(f.agent_no == agent_no, waiting)) or 0


def _open_appeals(connection: Connection, agent_no: str) -> int:
    a = t.appeal.c
    waiting = a.state.in_([AppealState.FILED, AppealState.FILED_AGAIN])
    return connection.scalar(select(func.count()).where(a.agent_no == agent_no, waiting)) or 0
