"""Facts, one an evaluation, and the conditions that a filter sets on them."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from qadesk.domain.insight.facts import EvaluationFact, FactFilter
from qadesk.storage import codec
from qadesk.storage import tables as t

_F = t.evaluation_fact.c


def facts(connection: Connection, wanted: FactFilter) -> list[EvaluationFact]:
    """Those of the filter, by day and uid."""
    query = _rows().where(*conditions(wanted)).order_by(_F.day, _F.uid)
    return [_fact(row) for row in connection.execute(query)]


def lowest(connection: Connection, wanted: FactFilter, most: int) -> list[EvaluationFact]:
    """At most so many of the filter, lowest scores first, then the latest; those without a score last."""
    # The index has all that is asked and sorted by; whole rows are read of the few alone.
    few = select(_F.evaluation_id).where(*conditions(wanted))
    few = few.order_by(_F.score.is_(None), _F.score, _F.day.desc(), _F.evaluation_id).limit(most)
    query = _rows().where(_F.evaluation_id.in_(few))
    rows = connection.execute(query.order_by(_F.score.is_(None), _F.score, _F.day.desc(), _F.evaluation_id))
    return [_fact(row) for row in rows]


def count(connection: Connection, wanted: FactFilter) -> int:
    """How many evaluations there are."""
    return connection.scalar(select(func.count()).select_from(t.evaluation_fact).where(*conditions(wanted))) or 0


def conditions(wanted: FactFilter) -> list[ColumnElement[bool]]:
    """What the filter asks of ``evaluation_fact``. ``ValueError`` for days of neither calls nor submissions."""
    day = day_of(wanted)
    found = [] if wanted.day_from is None else [day >= wanted.day_from]
    if wanted.day_to is not None:
        found.append(day <= wanted.day_to)
    p, k = t.person.c, t.scorecard.c
    named: tuple[tuple[ColumnElement[Any], Sequence[Any]], ...] = (
        (_F.group_name, wanted.groups),
        (_F.agent_no, wanted.agents),
        (_F.business_type, wanted.business_types),
        (_F.hour, wanted.hours),
    )
    found += [column.in_(names) for column, names in named if names]
    columns = {"group": _F.group_name, "agent": _F.agent_no, "business_type": _F.business_type, "hour": _F.hour}
    found += [columns[name].is_(None) for name in wanted.unknown]
    if wanted.inspectors:
        found.append(_F.inspector_id.in_(select(p.id).where(p.no.in_(wanted.inspectors))))
    if wanted.cards:
        found.append(_F.card_id.in_(select(k.id).where(k.key.in_(wanted.cards))))
    return found


def day_of(wanted: FactFilter) -> ColumnElement[date]:
    """The day that the filter's days are about."""
    if wanted.by == "submitted":
        return _F.submitted_date
    if wanted.by == "call":
        return _F.day
    raise ValueError(f"by must be call or submitted, not {wanted.by!r}")


@cache
def _rows() -> Select[Any]:
    return (
        select(
            t.evaluation_fact,
            t.person.c.no.label("inspector_no"),
            t.person.c.name.label("inspector"),
            t.scorecard.c.key.label("card_key"),
        )
        .join(t.person, t.person.c.id == _F.inspector_id)
        .join(t.scorecard, t.scorecard.c.id == _F.card_id)
    )


def _fact(row: Row[Any]) -> EvaluationFact:
    return EvaluationFact(
        uid=row.uid,
        call_uid=row.call_uid,
        day=row.day,
        hour=row.hour,
        agent_no=row.agent_no,
        agent=row.agent,
        group=row.group_name,
        inspector_no=row.inspector_no,
        inspector=row.inspector,
        business_type=row.business_type,
        card_key=row.card_key,
        card_version=row.card_version,
        score=codec.points(row.score),
        passed=row.passed,
        band=row.band,
        customer=row.customer,
        business=row.business,
        compliance=row.compliance,
        asks=(row.asks_customer, row.asks_business, row.asks_compliance),
        information_error=row.information_error,
        lost=codec.exact_points(row.lost),
        possible=codec.exact_points(row.possible),
        unique_id=row.unique_id,
        started_at_ms=row.started_at_ms,
    )
