"""Figures of coaching: loss rates before and after, and what people's time goes into."""

from datetime import date

from sqlalchemy import CTE, ColumnElement, Connection, Date, and_, case, func, or_, select

from qadesk.domain.after.coaching import CoachingTime, EffectCounts, LossCounts, SessionState, Windows
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.scores import ItemState
from qadesk.storage import tables as t
from qadesk.storage.queries import evaluations

_E, _C, _S, _K, _W, _P = (
    table.c for table in (t.evaluation, t.call, t.item_score, t.coaching_session, t.work_time, t.person)
)


def counted(agent_id: int, group: str | None, first: date, last: date) -> CTE:
    """Submitted revisions of the agent's calls, and of the other calls of the team, on these days: id, own, day.

    Nothing is submitted before its call was made, so that the days of submission find them all, by an index that
    holds everything asked for. Which revisions are the latest is left to whoever joins the evaluations: by
    ``id + 0``, so that, whatever is known of the tables' sizes, these few lead to their rows, never the other way.
    """
    own = func.coalesce(_C.agent_id == agent_id, False)
    whose = own if group is None else or_(own, _C.group_on_day == group)
    day = func.coalesce(_C.local_date, _E.submitted_date, type_=Date)
    query = (
        select(_E.id, own.label("own"), day.label("day"))
        .join(t.call, _E.call_id == _C.id)
        .where(_E.submitted_date >= first, day.between(first, last), whose, _E.state != EvaluationState.DRAFT)
    )
    return query.cte("counted").prefix_with("MATERIALIZED", dialect="sqlite")


def loss_counts(
    connection: Connection, agent_no: str, card_key: str, item_key: str, windows: Windows
) -> EffectCounts | None:
    """Scored answers and those that lost points (or, of a critical error, in which it was made); a call counts once.

    The agent's calls in whatever team, the others' in the team where the agent is now; ``None`` for nobody.
    """
    query = select(_P.id, t.business_group.c.name).outerjoin(t.business_group).where(_P.no == agent_no)
    agent = connection.execute(query).one_or_none()
    if agent is None:
        return None
    those = counted(agent.id, agent.name, windows.before_from, windows.after_to)
    own, day = those.c.own, those.c.day
    after = day >= windows.after_from
    made = _E.critical.contains(f'"{item_key}"', autoescape=True)
    counts = (
        select(own, after.label("after"), func.count().label("scored"), _sum(or_(_S.lost > 0, made)))
        .select_from(those)
        .join(t.evaluation, _E.id == those.c.id + 0)
        .join(t.scorecard_version, _E.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .join(t.item_score, and_(_S.evaluation_id == those.c.id + 0, _S.item_key == item_key))
        .where(or_(day <= windows.before_to, after), evaluations.is_latest())
        .where(t.scorecard.c.key == card_key, _S.state == ItemState.ANSWERED)
        .group_by(own, after)
    )
    rows = {
        (bool(own), bool(after)): LossCounts(lost=int(lost), scored=scored)
        for own, after, scored, lost in connection.execute(counts)
    }
    none = LossCounts(lost=0, scored=0)
    return EffectCounts(
        rows.get((True, False), none),
        rows.get((True, True), none),
        rows.get((False, False), none),
        rows.get((False, True), none),
    )


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0)).label("lost")


def time(connection: Connection, day_from: date, day_to: date) -> list[CoachingTime]:
    """Everybody who coached or inspected on these local dates, by number; inspecting is listening and scoring."""
    held = _K.state.in_([SessionState.HELD, SessionState.ACKNOWLEDGED])
    coached = (
        select(_K.coach_id, func.sum(_K.spent_ms).label("spent"), func.count().label("sessions"))
        .where(held, _K.held_on.between(day_from, day_to))
        .group_by(_K.coach_id)
        .subquery()
    )
    inspected = (
        select(
            _W.person_id,
            func.sum(_W.listening_ms + _W.scoring_ms).label("spent"),
            func.count(_W.call_id.distinct()).label("calls"),
        )
        .where(_W.local_date.between(day_from, day_to))
        .group_by(_W.person_id)
        .subquery()
    )
    query = (
        select(
            _P.no,
            _P.name,
            coached.c.spent,
            coached.c.sessions,
            inspected.c.spent.label("inspecting"),
            inspected.c.calls,
        )
        .outerjoin(coached, coached.c.coach_id == _P.id)
        .outerjoin(inspected, inspected.c.person_id == _P.id)
        .where(or_(coached.c.coach_id.is_not(None), inspected.c.person_id.is_not(None)))
        .order_by(_P.no)
    )
    return [
        CoachingTime(
            person_no=row.no,
            name=row.name,
            coaching_ms=int(row.spent or 0),
            sessions=row.sessions or 0,
            inspecting_ms=int(row.inspecting or 0),
            calls=row.calls or 0,
        )
        for row in connection.execute(query)
    ]
