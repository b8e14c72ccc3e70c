"""Lists of releases: of each state its newest, and what an agent may see."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, and_, func, or_, select

from qadesk.domain.after.releases import IssuedReport, ReleaseFilter, ReleaseRow, ReleaseState
from qadesk.domain.evaluations import EvaluationState
from qadesk.storage import codec
from qadesk.storage import tables as t
from qadesk.storage.failures import told_plainly
from qadesk.storage.sqlite import unindexed
from qadesk.storage.stores.after.clock_rows import clock_of
from qadesk.storage.stores.after.releases import editions, issued_reports, unasked

_E, _R, _C = t.evaluation.c, t.release.c, t.call.c
_AGENT_TABLE = t.person.alias("agent")
_AGENT = _AGENT_TABLE.c

_ORDER: dict[ReleaseState | None, tuple[ColumnElement[Any], ...]] = {
    None: (_E.submitted_at_ms.desc(), _E.id.desc()),
    ReleaseState.WAITING: (_R.asked_at_ms.desc(), _R.id.desc()),
    ReleaseState.SENT_BACK: (_R.asked_at_ms.desc(), _R.id.desc()),
    ReleaseState.PLANNED: (_R.planned_at_ms, _R.id),
    ReleaseState.RELEASED: (_R.released_at_ms.desc(), _R.id.desc()),
}


class SqlReleaseQueries:
    """Each call takes a connection of its own for its duration."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rows(self, wanted: ReleaseFilter) -> list[ReleaseRow]:
        """Lines of the list, state by state as asked for; of each the newest first, planned ones by their time."""
        with told_plainly(), self._engine.connect() as connection:
            return [row for state in dict.fromkeys(wanted.states) for row in _of_state(connection, state, wanted)]

    def agent_rows(self, agent_no: str, most: int) -> list[ReleaseRow]:
        """What was released to an agent, newest first: the revisions that they see."""
        with told_plainly(), self._engine.connect() as connection:
            newer = t.evaluation.alias().c
            later = select(newer.id).where(newer.uid == _E.uid, newer.revision > _E.revision)
            seen = ~later.where(newer.state == EvaluationState.RELEASED).exists()
            query = _rows(_R.evaluation_uid == _E.uid).where(_E.state == EvaluationState.RELEASED, seen)
            query = query.where(_of_agent(connection, agent_no))
            newest = query.order_by(_R.released_at_ms.desc(), _R.id.desc()).limit(most)
            return [_row(row, ReleaseState.RELEASED) for row in connection.execute(newest)]

    def reports(self) -> Sequence[IssuedReport]:
        """Issued reports, newest first."""
        with told_plainly(), self._engine.connect() as connection:
            return issued_reports(connection)

    def editions(self, number: str | None = None) -> Sequence[IssuedReport]:
        """Reports and their amendments, of one number or all, newest first."""
        with told_plainly(), self._engine.connect() as connection:
            return editions(connection, number)

    def snapshot(self, uid: str) -> str | None:
        """The figures of an edition as they were issued; ``None`` where they are not kept."""
        with told_plainly(), self._engine.connect() as connection:
            found: str | None = connection.scalar(
                select(t.issued_report.c.snapshot).where(t.issued_report.c.uid == uid)
            )
            return found


def _of_state(connection: Connection, state: ReleaseState | None, wanted: ReleaseFilter) -> list[ReleaseRow]:
    if state is None:
        query = _rows(_R.evaluation_uid == _E.uid).where(unasked())
    else:
        # By time, where there is an index of the time: nearly all are released, and few of them are shown.
        by_time = state is ReleaseState.RELEASED
        of_state = (unindexed(_R.state) if by_time else _R.state) == state.value
        query = _rows(_R.evaluation_id == _E.id).where(of_state)
    by_clock = wanted.clock_from_ms is not None or wanted.clock_before_ms is not None
    order = (_R.clock_ends_at_ms, _R.id) if by_clock else _ORDER[state]
    query = query.where(*_conditions(connection, wanted)).order_by(*order).limit(wanted.most)
    return [_row(row, state) for row in connection.execute(query)]


def _conditions(connection: Connection, wanted: ReleaseFilter) -> list[ColumnElement[bool]]:
    day = func.coalesce(_C.local_date, _E.submitted_date)
    found: list[ColumnElement[bool]] = []
    if wanted.group is not None:
        found.append(_C.group_on_day == wanted.group)
    if wanted.agent_no is not None:
        found.append(_of_agent(connection, wanted.agent_no))
    if wanted.inspector_no is not None:
        found.append(t.person.c.no == wanted.inspector_no)
    if wanted.evaluation_uid is not None:
        found.append(_E.uid == wanted.evaluation_uid)
    if wanted.day_from is not None:
        found.append(day >= wanted.day_from)
    if wanted.day_to is not None:
        found.append(day <= wanted.day_to)
    if wanted.clock_from_ms is not None:
        found.append(_R.clock_ends_at_ms >= wanted.clock_from_ms)
    if wanted.clock_before_ms is not None:
        found.append(_R.clock_ends_at_ms < wanted.clock_before_ms)
    return found


def _of_agent(connection: Connection, agent_no: str) -> ColumnElement[bool]:
    """Calls of somebody: by the key where the person is known, so that an index finds them."""
    agent_id = connection.scalar(select(t.person.c.id).where(t.person.c.no == agent_no))
    unknown = and_(_C.agent_id.is_(None), _C.agent_no == agent_no)
    return unknown if agent_id is None else or_(_C.agent_id == agent_id, unknown)


@cache
def _columns() -> tuple[ColumnElement[Any], ...]:
    a, k = t.appeal.c, t.acknowledgement.c
    appeal = select(a.uid).where(a.evaluation_uid == _E.uid).order_by(a.id.desc()).limit(1).scalar_subquery()
    signed = select(func.max(k.at_ms)).where(k.target_uid == _E.uid, k.revision == _E.revision)
    return (
        *(_E[name] for name in ("uid", "revision", "submitted_at_ms", "score", "passed", "band", "critical")),
        _C.uid.label("call_uid"),
        _C.started_at_ms,
        _C.group_on_day.label("group_name"),
        t.scorecard.c.key.label("card_key"),
        t.scorecard_version.c.title.label("card_title"),
        func.coalesce(_AGENT.no, _C.agent_no).label("agent_no"),
        func.coalesce(_AGENT.name, _C.agent_name).label("agent"),
        t.person.c.no.label("inspector_no"),
        t.person.c.name.label("inspector"),
        *(_R[name] for name in ("planned_at_ms", "approved_by", "why", "released_at_ms")),
        *(column for column in _R if column.name.startswith("clock_")),
        appeal.label("appeal_uid"),
        signed.scalar_subquery().label("acknowledged_at_ms"),
    )


def _rows(release_of: ColumnElement[bool]) -> Select[Any]:
    return (
        select(*_columns())
        .select_from(t.evaluation)
        .outerjoin(t.release, release_of)
        .join(t.call, _E.call_id == _C.id)
        .join(t.scorecard_version, _E.card_version_id == t.scorecard_version.c.id)
        .join(t.scorecard, t.scorecard_version.c.scorecard_id == t.scorecard.c.id)
        .join(t.person, _E.inspector_id == t.person.c.id)
        .outerjoin(_AGENT_TABLE, _C.agent_id == _AGENT.id)
    )


def _row(row: Row[Any], state: ReleaseState | None) -> ReleaseRow:
    # What an older revision has behind it is not said of one that nobody has asked for.
    own = state is not None
    return ReleaseRow(
        evaluation_uid=row.uid,
        revision=row.revision,
        call_uid=row.call_uid,
        card_key=row.card_key,
        card_title=row.card_title,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_name,
        inspector_no=row.inspector_no,
        inspector=row.inspector,
        started_at_ms=row.started_at_ms,
        submitted_at_ms=row.submitted_at_ms,
        score=codec.points(row.score),
        passed=row.passed,
        band=row.band,
        critical=tuple(json.loads(row.critical)),
        state=state,
        planned_at_ms=row.planned_at_ms if own else None,
        approved_by=row.approved_by if own else "",
        why=row.why if own else "",
        released_at_ms=row.released_at_ms if own else None,
        clock=clock_of(row) if own else None,
        acknowledged_at_ms=row.acknowledged_at_ms,
        appeal_uid=row.appeal_uid,
    )
