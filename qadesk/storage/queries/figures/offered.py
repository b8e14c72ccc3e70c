"""What the evaluations can be filtered by."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from qadesk.domain.insight.overview import Offered
from qadesk.storage import tables as t

_F, _P, _V, _K = t.evaluation_fact.c, t.person.c, t.scorecard_version.c, t.scorecard.c


def offered(connection: Connection) -> Offered:
    """Everything that evaluations are of, by name."""
    agents = select(_F.agent_no, func.max(_F.agent)).where(_F.agent_no.is_not(None)).group_by(_F.agent_no)
    used = select(_F.inspector_id).distinct()
    inspectors = select(_P.no, _P.name).where(_P.id.in_(used)).order_by(_P.no)
    latest = select(_V.scorecard_id, func.max(_V.version).label("version")).group_by(_V.scorecard_id).subquery()
    cards = (
        select(_K.key, _V.title)
        .join(t.scorecard_version, _V.scorecard_id == _K.id)
        .join(latest, (latest.c.scorecard_id == _V.scorecard_id) & (latest.c.version == _V.version))
        .where(_K.id.in_(select(_F.card_id).distinct()))
        .order_by(_K.key)
    )
    return Offered(
        groups=_names(connection, _F.group_name),
        business_types=_names(connection, _F.business_type),
        agents=tuple((no, name or "") for no, name in connection.execute(agents.order_by(_F.agent_no))),
        inspectors=tuple((no, name) for no, name in connection.execute(inspectors)),
        cards=tuple((key, title) for key, title in connection.execute(cards)),
    )


def _names(connection: Connection, column: ColumnElement[Any]) -> tuple[str, ...]:
    return tuple(connection.scalars(select(column).distinct().where(column.is_not(None)).order_by(column)))
